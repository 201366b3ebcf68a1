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
    .reason = N_("A link leads to a page of the module or, with http, https or mailto, out of it; nothing else opens."),
    .hint = N_("Write either page=\"…\" or href=\"https://…\"."),
  },
  {
    CANDOR_CODE_LINK_WITHOUT_WORDS, "link-without-words", CANDOR_SEVERITY_WARNING,
    .reason = N_("Who hears the page hears only an address."),
    .hint = N_("Write between <link …> and </link> where it leads."),
  },
  {
    CANDOR_CODE_PICTURE_WITHOUT_ALTERNATIVE, "picture-without-alternative", CANDOR_SEVERITY_ERROR,
    .reason = N_("Who cannot see the picture would learn less."),
    .hint = N_("Say in <alternative> what the picture tells, or mark it with decorative=\"yes\" if it tells nothing."),
  },
  {
    CANDOR_CODE_DECORATIVE_WITH_WORDS, "decorative-with-words", CANDOR_SEVERITY_WARNING,
    .reason = N_("A decorative picture is passed over in silence, its words too."),
    .hint = N_("Remove the alternative, or remove decorative."),
  },
  {
    CANDOR_CODE_ALTERNATIVE_SAYS_NOTHING, "alternative-says-nothing", CANDOR_SEVERITY_WARNING,
    .reason = N_("That there is a picture is no news; what it tells is."),
    .hint = N_("Say what somebody learns from the picture."),
  },
  {
    CANDOR_CODE_ALTERNATIVE_TOO_LONG, "alternative-too-long", CANDOR_SEVERITY_NOTE,
    .reason = N_("An alternative is heard in one go and cannot be read word by word."),
    .hint = N_("Put the details into the text or a table and keep the alternative short."),
  },
  {
    CANDOR_CODE_MEDIA_MISSING, "media-missing", CANDOR_SEVERITY_WARNING,
    .reason = N_("The alternative stands in the place of the picture."),
    .hint = N_("Put the file there, or mend its name; capital letters count."),
  },
  {
    CANDOR_CODE_MEDIA_TOO_LARGE, "media-too-large", CANDOR_SEVERITY_WARNING,
    .reason = N_("Large pictures make a page slow; beyond 8 MiB the alternative stands in the picture’s place."),
    .hint = N_("Save it smaller: 1600 pixels across are enough, and a drawing is best as SVG."),
  },
  {
    CANDOR_CODE_MEDIA_REFUSED, "media-refused", CANDOR_SEVERITY_WARNING,
    .reason = N_("The alternative stands in the place of the picture."),
    .hint = N_("Use a plain PNG, JPEG or SVG file that loads nothing from elsewhere."),
  },
  { .code = NULL }
};
