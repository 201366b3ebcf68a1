/* lab-tasks.c - "Try this", and the end of a lab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lab-cards.h"

#include "css-class.h"
#include "lesson-column.h"
#include "rich-text.h"
#include "say.h"

#include <glib/gi18n.h>

#define LEAST_HEIGHT 80

GtkWidget *
candor_lab_card_new (const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *words;

  g_return_val_if_fail (title != NULL, NULL);

  words = candor_rich_text_new_title (title, 2);
  gtk_widget_add_css_class (words, "candor-lab-title");
  gtk_widget_add_css_class (card, "candor-card");
  gtk_widget_add_css_class (card, "candor-lab-card");
  gtk_box_append (GTK_BOX (card), words);

  return card;
}

/* -------------------------------------------------------------------- tasks */

typedef struct
{
  CandorLabRun *run;    /* borrowed: the signal holds it */
  guint         task;
} Task;

static void
show_task (GtkWidget *row)
{
  const Task *task = g_object_get_data (G_OBJECT (row), "candor-task");
  GtkWidget *sign = gtk_widget_get_first_child (row);
  gboolean reached = candor_lab_run_has_reached (task->run, task->task);
  const CandorLabTask *there = g_ptr_array_index (candor_lab_get_tasks (candor_lab_run_get_lab (task->run)), task->task);
  g_autofree char *said = g_strdup_printf (reached ? _("Reached: %s") : _("To do: %s"), candor_text_get_plain (there->words));

  gtk_label_set_text (GTK_LABEL (sign), reached ? "✓" : "○");
  candor_css_class_set (sign, "candor-good", reached);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static GtkWidget *
new_task (CandorLabRun        *run,
          guint                index,
          CandorLessonContext *context)
{
  const CandorLabTask *there = g_ptr_array_index (candor_lab_get_tasks (candor_lab_run_get_lab (run)), index);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 8, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *sign = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *words = candor_rich_text_new (there->words, context);
  Task *task = g_new0 (Task, 1);

  task->run = run;
  task->task = index;
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (row, "candor-lab-task");
  gtk_widget_add_css_class (sign, "candor-lab-sign");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), words);
  g_object_set_data_full (G_OBJECT (row), "candor-task", task, g_free);
  g_object_set_data_full (G_OBJECT (row), "candor-run", g_object_ref (run), g_object_unref);
  g_signal_connect_object (run, "notify::n-reached", G_CALLBACK (show_task), row, G_CONNECT_SWAPPED);
  show_task (row);

  return row;
}

GtkWidget *
candor_lab_tasks_new (CandorLabRun        *run,
                      CandorLessonContext *context)
{
  GtkWidget *card, *list;
  guint n_tasks;

  g_return_val_if_fail (CANDOR_IS_LAB_RUN (run), NULL);

  n_tasks = candor_lab_get_tasks (candor_lab_run_get_lab (run))->len;
  if (n_tasks == 0)
    return NULL;

  card = candor_lab_card_new (_("Try this"));
  list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Try this"), -1);
  for (guint i = 0; i < n_tasks; i++)
    gtk_box_append (GTK_BOX (list), new_task (run, i, context));
  gtk_box_append (GTK_BOX (card), list);

  return card;
}

/* ------------------------------------------------------------------- the end */

#define CANDOR_TYPE_LAB_FINISH (candor_lab_finish_get_type ())
G_DECLARE_FINAL_TYPE (CandorLabFinish, candor_lab_finish, CANDOR, LAB_FINISH, GtkBox)

struct _CandorLabFinish
{
  GtkBox        parent_instance;
  CandorLabRun *run;
  GtkWidget    *words;
  GtkWidget    *done;
  GtkWidget    *note;
  GtkWidget    *debrief;
  gboolean      is_showing;
};

G_DEFINE_FINAL_TYPE (CandorLabFinish, candor_lab_finish, GTK_TYPE_BOX)

static char *
dup_written (CandorLabFinish *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
written_cb (CandorLabFinish *self)
{
  g_autofree char *words = dup_written (self);

  g_assert (CANDOR_IS_LAB_FINISH (self));

  if (!self->is_showing)
    candor_lab_run_set_words (self->run, words);
}

static void
show_words (CandorLabFinish *self)
{
  g_autofree char *written = dup_written (self);

  if (g_str_equal (written, candor_lab_run_get_words (self->run)))
    return;
  self->is_showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words)), candor_lab_run_get_words (self->run), -1);
  self->is_showing = FALSE;
}

static void
show_finish (CandorLabFinish *self)
{
  gboolean is_finished = candor_lab_run_is_finished (self->run);

  g_assert (CANDOR_IS_LAB_FINISH (self));

  show_words (self);
  gtk_button_set_label (GTK_BUTTON (self->done), is_finished ? _("Record it once more") : _("Done"));
  gtk_label_set_text (GTK_LABEL (self->note),
                      is_finished ? _("Recorded. You can go on trying as long as you like.")
                                  : _("Reach all tasks, or write down what you found: then it is done."));
  gtk_widget_set_visible (self->debrief, is_finished && gtk_widget_get_first_child (self->debrief) != NULL);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CandorLabFinish) self = user_data;
  g_autoptr(GError) error = NULL;

  if (candor_lab_run_finish_finish (CANDOR_LAB_RUN (source), result, &error) || self->run == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->note), error->message);
  candor_say (GTK_WIDGET (self), error->message);
}

static void
done_cb (CandorLabFinish *self)
{
  g_assert (CANDOR_IS_LAB_FINISH (self));

  candor_lab_run_finish_async (self->run, NULL, finished_cb, g_object_ref (self));
}

static GtkWidget *
new_words (CandorLabFinish *self,
           const char      *prompt)
{
  GtkWidget *scrolled;

  self->words = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR,
                              "top-margin", 10, "bottom-margin", 10, "left-margin", 12, "right-margin", 12, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, prompt,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words)), "changed",
                           G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->words, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE, "min-content-height", LEAST_HEIGHT, "focusable", FALSE, NULL);
  gtk_widget_add_css_class (scrolled, "candor-own-words");

  return scrolled;
}

static void
add_debrief (CandorLabFinish     *self,
             CandorLessonContext *context)
{
  GPtrArray *debrief = candor_lab_get_debrief (candor_lab_run_get_lab (self->run));

  self->debrief = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  for (guint i = 0; i < debrief->len; i++)
    {
      GtkWidget *words = candor_rich_text_new (g_ptr_array_index (debrief, i), context);

      candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
      gtk_box_append (GTK_BOX (self->debrief), words);
    }
  gtk_box_append (GTK_BOX (self), self->debrief);
}

static void
candor_lab_finish_dispose (GObject *object)
{
  g_clear_object (&CANDOR_LAB_FINISH (object)->run);

  G_OBJECT_CLASS (candor_lab_finish_parent_class)->dispose (object);
}

static void
candor_lab_finish_class_init (CandorLabFinishClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_lab_finish_dispose;
}

static void
candor_lab_finish_init (CandorLabFinish *self)
{
}

GtkWidget *
candor_lab_finish_new (CandorLabRun        *run,
                       CandorLessonContext *context)
{
  CandorLabFinish *self;
  GtkWidget *card;
  const char *prompt;

  g_return_val_if_fail (CANDOR_IS_LAB_RUN (run), NULL);

  prompt = candor_lab_get_prompt (candor_lab_run_get_lab (run));
  self = g_object_new (CANDOR_TYPE_LAB_FINISH, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL);
  self->run = g_object_ref (run);
  self->note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (self->note, "candor-secondary");
  self->done = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_START, NULL);
  gtk_box_append (GTK_BOX (self), new_words (self, prompt));
  gtk_box_append (GTK_BOX (self), self->note);
  gtk_box_append (GTK_BOX (self), self->done);
  add_debrief (self, context);
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "notify::can-finish", G_CALLBACK (show_finish), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "notify::is-finished", G_CALLBACK (show_finish), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "notify::words", G_CALLBACK (show_finish), self, G_CONNECT_SWAPPED);
  show_finish (self);
  card = candor_lab_card_new (prompt);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self));

  return card;
}
