/* item-options.h - rows to pick from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @list, which has nothing else in it: a radio button for each option where only
 * one can be picked, check buttons where several may be. */
void       candor_item_options_fill      (GtkWidget           *list,
                                          CandorQuestion      *question,
                                          CandorLessonContext *context);
/* The first button, or NULL. */
GtkWidget *candor_item_options_get_first (GtkWidget           *list);
/* As of a CandorItemBody, whose question @question is. */
gboolean   candor_item_options_press     (GtkWidget           *list,
                                          guint                keyval,
                                          GdkModifierType      state,
                                          gboolean             bare);
void       candor_item_options_show_keys (GtkWidget           *list,
                                          gboolean             shown);
char      *candor_item_options_dup_keys  (CandorQuestion      *question,
                                          gboolean             bare);

G_END_DECLS
