/* explain-media.c - codes: links and pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_media[] =
{
  {
    CANDOR_CODE_LINK_NOT_ALLOWED, "link-not-allowed", CANDOR_SEVERITY_ERROR,
    .message = N_("A link leads nowhere, to two places, or to an address that may not be opened."),
    .reason = N_("A link leads to a page of the module or, with http, https or mailto, out of it; nothing else opens."),
    .hint = N_("Write either page=\"…\" or href=\"https://…\"."),
    .wrong =
      "<p>Read <link href=\"ftp://example.org/rules\">the rules</link>.</p>\n",
    .right =
      "<p>Read <link href=\"https://example.org/rules\">the rules</link>.</p>\n",
  },
  {
    CANDOR_CODE_LINK_WITHOUT_WORDS, "link-without-words", CANDOR_SEVERITY_WARNING,
    .message = N_("A link has no words."),
    .reason = N_("Who hears the page hears only an address."),
    .hint = N_("Write between <link …> and </link> where it leads."),
    .wrong =
      "<p>Read this: <link href=\"https://example.org/rules\"/></p>\n",
    .right =
      "<p>Read <link href=\"https://example.org/rules\">the rules</link>.</p>\n",
  },
  {
    CANDOR_CODE_PICTURE_WITHOUT_ALTERNATIVE, "picture-without-alternative", CANDOR_SEVERITY_ERROR,
    .message = N_("A picture has no alternative in words."),
    .reason = N_("Who cannot see the picture would learn less."),
    .hint = N_("Say in <alternative> what the picture tells, or mark it with decorative=\"yes\" if it tells nothing."),
    .wrong =
      "<figure src=\"banner.svg\"/>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
    .right =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  {
    CANDOR_CODE_DECORATIVE_WITH_WORDS, "decorative-with-words", CANDOR_SEVERITY_WARNING,
    .message = N_("A picture that only adorns has an alternative."),
    .reason = N_("A decorative picture is passed over in silence, its words too."),
    .hint = N_("Remove the alternative, or remove decorative."),
    .wrong =
      "<figure src=\"banner.svg\" decorative=\"yes\"><alternative>A wave.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
    .right =
      "<figure src=\"banner.svg\" decorative=\"yes\"/>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  {
    CANDOR_CODE_ALTERNATIVE_SAYS_NOTHING, "alternative-says-nothing", CANDOR_SEVERITY_WARNING,
    .message = N_("An alternative says that there is a picture, and not what it tells."),
    .reason = N_("That there is a picture is no news; what it tells is."),
    .hint = N_("Say what somebody learns from the picture."),
    .wrong =
      "<figure src=\"banner.svg\"><alternative>Picture of a banner</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
    .right =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  {
    CANDOR_CODE_ALTERNATIVE_TOO_LONG, "alternative-too-long", CANDOR_SEVERITY_NOTE,
    .message = N_("An alternative is too long to be heard in one go."),
    .reason = N_("An alternative is heard in one go and cannot be read word by word."),
    .hint = N_("Put the details into the text or a table and keep the alternative short."),
    .wrong =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons. The left one says Yes, the right one says No. Both have the same size and the same letters, and both stand in the middle. Above them stands a question in large letters, and below them a line in small ones that says where more can be read about it.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
    .right =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  {
    CANDOR_CODE_MEDIA_MISSING, "media-missing", CANDOR_SEVERITY_WARNING,
    .message = N_("A picture is not in the module’s folder."),
    .reason = N_("The alternative stands in the place of the picture."),
    .hint = N_("Put the file there, or mend its name; capital letters count."),
    .wrong =
      "<figure src=\"Banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
    .right =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  {
    CANDOR_CODE_MEDIA_TOO_LARGE, "media-too-large", CANDOR_SEVERITY_WARNING,
    .message = N_("A picture is very large."),
    .reason = N_("Large pictures make a page slow; beyond 8 MiB the alternative stands in the picture’s place."),
    .hint = N_("Save it smaller: 1600 pixels across are enough, and a drawing is best as SVG."),
    .wrong =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\">\n"
      "<!-- What the drawing program remembers of its last hundred steps. -->\n"
      "× 20000\n"
      "</svg>\n",
    .right =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  {
    CANDOR_CODE_MEDIA_REFUSED, "media-refused", CANDOR_SEVERITY_WARNING,
    .message = N_("A picture is no picture that Candor shows."),
    .reason = N_("The alternative stands in the place of the picture."),
    .hint = N_("Use a plain PNG, JPEG or SVG file that loads nothing from elsewhere."),
    .wrong =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<html>Not found</html>\n",
    .right =
      "<figure src=\"banner.svg\"><alternative>A banner with two buttons of the same size: Yes and No.</alternative></figure>\n"
      "banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  { .code = NULL }
};
