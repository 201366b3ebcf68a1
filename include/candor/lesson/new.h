/* candor/lesson/new.h - what somebody who writes a lesson begins with
 *
 * Each writes small files that the check has nothing against, beside what is
 * there, and never over it. The words of the examples are English, or German
 * where the language is. Blocks on the disk; any thread.
 *
 * Errors: INVALID (an id or a language that is none, a module that cannot be
 * read), REFUSED (something has the name already), NOT_FOUND, and those of
 * candor_file_write(). Nothing was changed then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* candor_new_module:
 * @folder: made where it is not there; its name becomes the id of the module
 * @title: (nullable) of the module
 * @language: "en", "de", "fr-CH" …
 *
 * Returns the path of the new module.xml, or NULL.
 */
char *candor_new_module      (const char *folder, const char *title, const char *language, GError **error);

/* candor_new_part:
 * @folder: of a module
 * @kind: "lab", "lesson"
 * @id: of the part, and the name of its file
 * @title: (nullable) of the part
 *
 * The part is a file of its own. One line is put into module.xml, in front of
 * the quiz that ends the module, or at its end; every other byte stays.
 *
 * Returns the path of the new file, or NULL.
 */
char *candor_new_part        (const char *folder, const char *kind, const char *id, const char *title, GError **error);

/* candor_new_translation:
 * @folder: of a module
 * @language: of the translation
 *
 * Copies module.xml, and the files of its parts, to names with the language in
 * them. The words are still those of the original; the check names each of them
 * until it is translated.
 *
 * Returns the paths of the new files, that of the module last; or NULL.
 */
char **candor_new_translation (const char *folder, const char *language, GError **error);

G_END_DECLS
