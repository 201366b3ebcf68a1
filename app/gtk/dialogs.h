/* dialogs.h - telling and asking
 *
 * Every dialog here is read aloud whole: its body is also its description.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @response: what was pressed, "cancel" or the id given to candor_dialog_ask */
typedef void (*CandorDialogFunc) (GtkWidget *parent, const char *response);

/* An AdwMessageDialog without responses, to be presented by the caller. */
GtkWidget *candor_dialog_new     (GtkWindow       *parent,
                                  const char      *heading,
                                  const char      *body);

void candor_dialog_tell          (GtkWindow       *parent,
                                  const char      *heading,
                                  const char      *body);

/* Asks once; @func is called with @widget, which is kept alive until then. */
void candor_dialog_ask           (GtkWindow       *parent,
                                  const char      *heading,
                                  const char      *body,
                                  const char      *response,
                                  const char      *label,
                                  gboolean         destructive,
                                  CandorDialogFunc func,
                                  gpointer         widget);

/* A dialog with @choices in it, to be presented by the caller: Cancel is the default. */
AdwMessageDialog *candor_dialog_new_for_choice (GtkWindow  *parent,
                                                const char *heading,
                                                const char *body,
                                                GtkWidget  *choices,
                                                const char *response,
                                                const char *label,
                                                gboolean    destructive);

/* The findings of a lesson file: place, what, why, how to mend it. */
void candor_dialog_show_problems (GtkWindow       *parent,
                                  const char      *title,
                                  const GPtrArray *problems);

G_END_DECLS
