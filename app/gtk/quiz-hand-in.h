/* quiz-hand-in.h - asks once before something is left without an answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*CandorQuizHandInFunc) (gboolean hand_in, gpointer user_data);

/* Calls @func once, with TRUE to hand in all the same, FALSE to answer first.
 * @user_data is held by @destroy until then. */
void candor_quiz_ask_hand_in (GtkWidget            *parent,
                              guint                 n_unanswered,
                              CandorQuizHandInFunc  func,
                              gpointer              user_data,
                              GDestroyNotify        destroy);

G_END_DECLS
