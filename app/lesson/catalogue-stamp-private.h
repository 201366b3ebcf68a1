/* catalogue-stamp-private.h - whether files are as they were
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* What the file system says of the files @names, one a line, in @folder, and of
 * the folder itself. Two that are equal: nothing was changed in between. */
GBytes  *_candor_stamp_new        (const char *folder, const char *names);

/* Whether none of the files was touched so shortly before @now_us (wall clock) that
 * another change at the same moment would not show. */
gboolean _candor_stamp_is_settled (GBytes *self, gint64 now_us);

G_END_DECLS
