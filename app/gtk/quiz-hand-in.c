/* quiz-hand-in.c - asks once before something is left without an answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "quiz-hand-in.h"

#include "dialogs.h"

#include <glib/gi18n.h>

typedef struct
{
  CandorQuizHandInFunc  func;
  gpointer              user_data;
  GDestroyNotify        destroy;
} Asked;

static void
asked_free (gpointer  data,
            GClosure *closure)
{
  Asked *asked = data;

  if (asked->destroy != NULL)
    asked->destroy (asked->user_data);
  g_free (asked);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Asked            *asked)
{
  asked->func (g_strcmp0 (response, "hand-in") == 0, asked->user_data);
}

void
candor_quiz_ask_hand_in (GtkWidget            *parent,
                         guint                 n_unanswered,
                         CandorQuizHandInFunc  func,
                         gpointer              user_data,
                         GDestroyNotify        destroy)
{
  GtkRoot *root;
  GtkWidget *dialog;
  Asked *asked;
  g_autofree char *heading = NULL;
  const char *body = _("What has no answer counts as not right. Everything you have answered is kept either way.");

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (func != NULL);

  root = gtk_widget_get_root (parent);
  heading = g_strdup_printf (ngettext ("%u question has no answer yet", "%u questions have no answer yet",
                                       n_unanswered), n_unanswered);
  dialog = candor_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "answer", _("Answer first"),
                                    "hand-in", _("Hand in now"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "answer");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "answer");

  asked = g_new0 (Asked, 1);
  asked->func = func;
  asked->user_data = user_data;
  asked->destroy = destroy;
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asked, asked_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
