/* helpers.h - what the tests of this room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>
#include <candor/base/xml.h>

G_BEGIN_DECLS

/* A new empty folder; removed with all that is in it. */
char *test_folder_new  (void);
void  test_folder_free (char *folder);
char *test_path        (const char *folder, const char *name);
void  test_write       (const char *path, const char *text);
char *test_read        (const char *path);
/* Names in a folder, in order, with one space between. */
char *test_list        (const char *folder);

/* "code@line:column" of each problem, with one space between. */
char *test_codes       (GPtrArray *problems);

#define assert_error_code(error, code_)                                  \
  G_STMT_START {                                                         \
    g_assert_error (error, CANDOR_ERROR, code_);                         \
    g_assert_true (g_utf8_validate ((error)->message, -1, NULL));        \
    g_assert_cmpint (strlen ((error)->message), >, 10);                  \
    g_clear_error (&(error));                                            \
  } G_STMT_END

G_END_DECLS
