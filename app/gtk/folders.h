/* folders.h - lessons from a folder of somebody's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Both end in the action win.add-folder of @window, with the path of the folder. */
void  candor_folders_choose   (GtkWindow       *window);
void  candor_folders_accept   (GtkWindow       *window);

/* What was found below @path: a sentence. */
char *candor_folders_describe (CandorCatalogue *catalogue,
                               const char      *path);

G_END_DECLS
