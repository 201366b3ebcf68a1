/* paths-private.h - which files a check looks at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

typedef struct
{
  char     *path;         /* as given, or below what was given */
  char     *key;          /* the same for the same file, however it was named; may be @path */
  gboolean  was_named;    /* by whoever asked, not found in a folder */
  guint     depth;        /* how many folders below the one that was named */
} CandorLessonFile;

typedef enum
{
  CANDOR_ROOT_MODULE,
  CANDOR_ROOT_PROGRAM,
  CANDOR_ROOT_OVERLAY,
  CANDOR_ROOT_PART,
  CANDOR_ROOT_UNCLEAR,    /* no XML, or nearly one of the above: the reader says what it is */
  CANDOR_ROOT_OTHER,      /* somebody else's XML */
  CANDOR_ROOT_UNREAD,     /* could not be read, which is said already */
} CandorRootKind;

/* Appends CandorLessonFile, each file once. @here is what relative paths are
 * relative to. */
void           _candor_collect_paths     (const char * const *paths,
                                          const char         *here,
                                          GPtrArray          *files,
                                          GPtrArray          *problems);
void           _candor_lesson_file_free  (CandorLessonFile   *self);

/* By the first element. */
CandorRootKind _candor_root_kind         (GBytes             *bytes);
/* Whether a lesson file may begin with an element called @name. */
gboolean       _candor_is_root_name      (const char         *name);

G_END_DECLS
