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
    .reason = N_("A module is shown whole or not at all."),
    .hint = N_("Put the file there, or mend its name."),
  },
  {
    CANDOR_CODE_FILE_UNREADABLE, "file-unreadable", CANDOR_SEVERITY_ERROR,
    .reason = N_("A file that cannot be read cannot be checked or shown."),
    .hint = N_("Give yourself the right to read it."),
  },
  {
    CANDOR_CODE_FILE_REFUSED, "file-refused", CANDOR_SEVERITY_ERROR,
    .reason = N_("Only plain files of at most 4 MiB are read, so that a file from elsewhere can do no harm."),
    .hint = N_("Put a plain text file in its place."),
  },
  {
    CANDOR_CODE_FOLDER_UNREADABLE, "folder-unreadable", CANDOR_SEVERITY_ERROR,
    .reason = N_("Lessons in a folder that cannot be read are not found."),
    .hint = N_("Look whether the folder is there and whether you may read it."),
  },
  {
    CANDOR_CODE_NOT_A_LESSON_FILE, "not-a-lesson-file", CANDOR_SEVERITY_ERROR,
    .reason = N_("A lesson file begins with module, program, overlay, lesson or quiz."),
    .hint = N_("Look at the first element of the file."),
  },
  {
    CANDOR_CODE_PART_OF_OTHER_KIND, "part-of-other-kind", CANDOR_SEVERITY_ERROR,
    .reason = N_("The element that names a file and the first element of that file say the same thing."),
    .hint = N_("Change the one or the other."),
  },
  {
    CANDOR_CODE_PART_TWICE, "part-twice", CANDOR_SEVERITY_ERROR,
    .reason = N_("The same pages and questions twice would share their history."),
    .hint = N_("Name each file once."),
  },
  {
    CANDOR_CODE_PART_WITHIN_PART, "part-within-part", CANDOR_SEVERITY_ERROR,
    .reason = N_("Only the head file of a module names other files, so that one look shows all of it."),
    .hint = N_("Name the file in the module’s head, or write its content here."),
  },
  {
    CANDOR_CODE_SRC_WITH_CONTENT, "src-with-content", CANDOR_SEVERITY_ERROR,
    .reason = N_("With two contents nobody knows which one counts."),
    .hint = N_("Move the content and the settings into the named file, or take src away."),
  },
  {
    CANDOR_CODE_PATH_OUTSIDE_MODULE, "path-outside-module", CANDOR_SEVERITY_ERROR,
    .reason = N_("A module reads only from its own folder; it must be whole wherever it is copied."),
    .hint = N_("Copy the file into the module’s folder and write its name from there, such as media/banner.svg."),
  },
  {
    CANDOR_CODE_MODULE_TOO_LARGE, "module-too-large", CANDOR_SEVERITY_ERROR,
    .reason = N_("Far beyond what anybody learns in one go, a module would slow everything down."),
    .hint = N_("Make several modules of it."),
  },
  {
    CANDOR_CODE_SAME_EDITION, "same-edition", CANDOR_SEVERITY_ERROR,
    .reason = N_("A record says which edition was taught; two different texts under one edition make it untrue."),
    .hint = N_("If this is another module, give it an id of its own. If it is the same one, raise its edition."),
  },
  {
    CANDOR_CODE_MODULE_OUT_OF_SIGHT, "module-out-of-sight", CANDOR_SEVERITY_WARNING,
    .reason = N_("Candor looks for files called module.xml, in a folder and one folder below it."),
    .hint = N_("Call the file module.xml, in a folder of its own, right in the folder of your lessons."),
  },
  {
    CANDOR_CODE_MORE_FINDINGS, "more-findings", CANDOR_SEVERITY_NOTE,
    .reason = N_("A list without an end helps nobody."),
    .hint = N_("Mend what is listed and check again."),
  },
  { .code = NULL }
};
