/* explain-files.c - codes: what a file is, and where it lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_files[] =
{
  {
    CANDOR_CODE_FILE_MISSING, "file-missing", CANDOR_SEVERITY_ERROR,
    .message = N_("A file that a module names is not there."),
    .reason = N_("A module is shown whole or not at all."),
    .hint = N_("Put the file there, or mend its name."),
    .wrong =
      "<lesson src=\"greting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
    .right =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  {
    CANDOR_CODE_FILE_UNREADABLE, "file-unreadable", CANDOR_SEVERITY_ERROR,
    .message = N_("You have no right to read a file."),
    .reason = N_("A file that cannot be read cannot be checked or shown."),
    .hint = N_("Give yourself the right to read it."),
    .wrong =
      "<module/>\n"
      "$ chmod a-r module.xml\n",
    .right =
      "<module/>\n"
      "$ chmod u+r module.xml\n",
  },
  {
    CANDOR_CODE_FILE_REFUSED, "file-refused", CANDOR_SEVERITY_ERROR,
    .message = N_("A file is too large, or a link, or no file at all."),
    .reason = N_("Only plain files of at most 4 MiB are read, so that a file from elsewhere can do no harm."),
    .hint = N_("Put a plain text file in its place."),
    .wrong =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.txt:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n"
      "$ ln -s greeting.txt greeting.xml\n",
    .right =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.txt:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n"
      "$ cp greeting.txt greeting.xml\n",
  },
  {
    CANDOR_CODE_FOLDER_UNREADABLE, "folder-unreadable", CANDOR_SEVERITY_ERROR,
    .message = N_("You have no right to look into a folder."),
    .reason = N_("Lessons in a folder that cannot be read are not found."),
    .hint = N_("Look whether the folder is there and whether you may read it."),
    .wrong =
      "<module/>\n"
      "$ mkdir more\n"
      "$ chmod a-r more\n",
    .right =
      "<module/>\n"
      "$ mkdir more\n",
  },
  {
    CANDOR_CODE_NOT_A_LESSON_FILE, "not-a-lesson-file", CANDOR_SEVERITY_ERROR,
    .message = N_("A file begins with another element than the one that was looked for there."),
    .reason = N_("A lesson file begins with module, program, overlay, lesson or quiz."),
    .hint = N_("Look at the first element of the file."),
    .wrong =
      "module.xml:\n"
      "<program format=\"1\" id=\"shop\" edition=\"1\" language=\"en\">\n"
      "  <title>Our shop</title>\n"
      "  <audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "  <path audience=\"service\"><take module=\"labels\">You hear first what went wrong.</take></path>\n"
      "</program>\n"
      "labels/module.xml:\n"
      "<module/>\n",
    .right =
      "program.xml:\n"
      "<program format=\"1\" id=\"shop\" edition=\"1\" language=\"en\">\n"
      "  <title>Our shop</title>\n"
      "  <audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "  <path audience=\"service\"><take module=\"labels\">You hear first what went wrong.</take></path>\n"
      "</program>\n"
      "module.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_PART_OF_OTHER_KIND, "part-of-other-kind", CANDOR_SEVERITY_ERROR,
    .message = N_("A module names a part of one kind, and the file holds another."),
    .reason = N_("The element that names a file and the first element of that file say the same thing."),
    .hint = N_("Change the one or the other."),
    .wrong =
      "<quiz src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
    .right =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  {
    CANDOR_CODE_PART_TWICE, "part-twice", CANDOR_SEVERITY_ERROR,
    .message = N_("A module names one file twice."),
    .reason = N_("The same pages and questions twice would share their history."),
    .hint = N_("Name each file once."),
    .wrong =
      "<lesson src=\"greeting.xml\"/>\n"
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
    .right =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  {
    CANDOR_CODE_PART_WITHIN_PART, "part-within-part", CANDOR_SEVERITY_ERROR,
    .message = N_("A part of a module names a file of its own."),
    .reason = N_("Only the head file of a module names other files, so that one look shows all of it."),
    .hint = N_("Name the file in the module’s head, or write its content here."),
    .wrong =
      "<lesson src=\"first.xml\"/>\n"
      "first.xml:\n"
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
    .right =
      "<lesson src=\"greeting.xml\"/>\n"
      "greeting.xml:\n"
      "<lesson id=\"greeting\">\n"
      "  <title>Greeting</title>\n"
      "  <page id=\"hello\"><title>Hello</title><p>Say who answers.</p></page>\n"
      "</lesson>\n",
  },
  {
    CANDOR_CODE_SRC_WITH_CONTENT, "src-with-content", CANDOR_SEVERITY_ERROR,
    .message = N_("A part names a file with src and has content of its own as well."),
    .reason = N_("With two contents nobody knows which one counts."),
    .hint = N_("Move the content and the settings into the named file, or take src away."),
    .wrong =
      "<quiz src=\"quiz.xml\" pass=\"80\"/>\n"
      "quiz.xml:\n"
      "<quiz id=\"quiz\" pass=\"70\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
    .right =
      "<quiz src=\"quiz.xml\"/>\n"
      "quiz.xml:\n"
      "<quiz id=\"quiz\" pass=\"80\">\n"
      "  <truefalse id=\"sure\" objective=\"tell\">\n"
      "    <prompt>A bot may pass for a person.</prompt>\n"
      "    <true><response>People notice.</response></true>\n"
      "    <false right=\"yes\"><response>It says what it is.</response></false>\n"
      "    <why see=\"start\">People need to know.</why>\n"
      "  </truefalse>\n"
      "</quiz>\n",
  },
  {
    CANDOR_CODE_PATH_OUTSIDE_MODULE, "path-outside-module", CANDOR_SEVERITY_ERROR,
    .message = N_("A file that is named does not lie in the module’s folder."),
    .reason = N_("A module reads only from its own folder; it must be whole wherever it is copied."),
    .hint = N_("Copy the file into the module’s folder and write its name from there, such as media/banner.svg."),
    .wrong =
      "<figure src=\"/home/mara/banner.svg\"><alternative>Yes and No, side by side.</alternative></figure>\n",
    .right =
      "<figure src=\"media/banner.svg\"><alternative>Yes and No, side by side.</alternative></figure>\n"
      "media/banner.svg:\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"/>\n",
  },
  {
    CANDOR_CODE_MODULE_TOO_LARGE, "module-too-large", CANDOR_SEVERITY_ERROR,
    .message = N_("A module is larger than anybody would write it."),
    .reason = N_("Far beyond what anybody learns in one go, a module would slow everything down."),
    .hint = N_("Make several modules of it."),
    .wrong =
      "<change edition=\"1\" date=\"2026-11-01\" kind=\"wording\">A shorter sentence.</change>\n"
      "× 20001\n",
    .right =
      "<change edition=\"1\" date=\"2026-11-01\" kind=\"wording\">A shorter sentence.</change>\n"
      "× 20\n",
  },
  {
    CANDOR_CODE_SAME_EDITION, "same-edition", CANDOR_SEVERITY_ERROR,
    .message = N_("Two modules with one id and one edition say different things."),
    .reason = N_("A record says which edition was taught; two different texts under one edition make it untrue."),
    .hint = N_("If this is another module, give it an id of its own. If it is the same one, raise its edition."),
    .wrong =
      "one/module.xml:\n"
      "<module/>\n"
      "two/module.xml:\n"
      "<title>Say that it is a machine</title>\n",
    .right =
      "one/module.xml:\n"
      "<module/>\n"
      "two/module.xml:\n"
      "<module format=\"1\" id=\"labels\" edition=\"2\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">\n"
      "<title>Say that it is a machine</title>\n"
      "<change edition=\"2\" date=\"2026-11-01\" kind=\"wording\">The title is clearer.</change>\n",
  },
  {
    CANDOR_CODE_MODULE_OUT_OF_SIGHT, "module-out-of-sight", CANDOR_SEVERITY_WARNING,
    .message = N_("A module lies where Candor does not look for modules."),
    .reason = N_("Candor looks for files called module.xml, in a folder and one folder below it."),
    .hint = N_("Call the file module.xml, in a folder of its own, right in the folder of your lessons."),
    .wrong =
      "labels.xml:\n"
      "<module/>\n",
    .right =
      "labels/module.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_MORE_FINDINGS, "more-findings", CANDOR_SEVERITY_NOTE,
    .message = N_("A file has more findings than are listed."),
    .reason = N_("A list without an end helps nobody."),
    .hint = N_("Mend what is listed and check again."),
    .wrong =
      "<list><item>Ask.</item></list>\n"
      "× 600\n",
    .right =
      "<list><item>Ask.</item><item>Write.</item></list>\n"
      "× 6\n",
  },
  { .code = NULL }
};
