/* change-note.c - what changed on a page or in a quiz since it was learned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The author's sentence first; the texts beside each other when they are asked for. They
 * are read from the kept copy then, and what came of that is told at the button, which
 * keeps the focus.
 */

#include "change-note.h"

#include "block-view.h"
#include "change-words.h"
#include "difference-view.h"
#include "lesson-column.h"

#include <glib/gi18n.h>

typedef struct
{
  CandorSitting *sitting;
  CandorStep    *step;
  GtkWidget     *button;     /* weak, so the next */
  GtkWidget     *content;
  gboolean       is_reading;
} Note;

static void
note_free (gpointer  data,
           GClosure *closure)
{
  Note *note = data;

  g_clear_weak_pointer (&note->button);
  g_clear_weak_pointer (&note->content);
  g_object_unref (note->sitting);
  g_object_unref (note->step);
  g_free (note);
}

static void
show_state (Note       *note,
            const char *told)
{
  gboolean is_open = gtk_widget_get_visible (note->content);
  const char *words = is_open ? _("Hide what changed") : _("Show what changed");

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (note->button))), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (note->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (note->button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

/* ------------------------------------------------------------------- reading */

typedef struct
{
  Note      *note;
  GtkWidget *button;     /* keeps the note */
} Reading;

static char *
describe (GPtrArray    *differences,
          const GError *error)
{
  if (differences == NULL)
    return g_strdup_printf (_("The earlier text cannot be shown. %s"), error->message);
  if (differences->len == 0)
    return g_strdup (_("The words are the same as before; what changed is said above."));

  return g_strdup_printf (ngettext ("%u line differs. What stood there, and what stands there now:",
                                    "%u lines differ. What stood there, and what stands there now:", differences->len),
                          differences->len);
}

static void
compare_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree Reading *reading = user_data;
  g_autoptr(GtkWidget) button = reading->button;
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *told = NULL;
  Note *note = reading->note;

  differences = candor_sitting_compare_finish (CANDOR_SITTING (source), result, &error);
  note->is_reading = FALSE;
  if (note->content == NULL)
    return;

  told = describe (differences, error);
  gtk_box_append (GTK_BOX (note->content), candor_block_label_new (told, "candor-change-told"));
  if (differences != NULL && differences->len > 0)
    gtk_box_append (GTK_BOX (note->content),
                    candor_difference_view_new (differences, candor_step_get_learned_in (note->step)));
  gtk_widget_set_visible (note->content, TRUE);
  show_state (note, told);
}

static void
read_texts (Note *note)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->note = note;
  reading->button = g_object_ref (note->button);
  note->is_reading = TRUE;
  candor_sitting_compare_async (note->sitting, note->step, NULL, compare_cb, reading);
}

static void
clicked_cb (GtkButton *button,
            Note      *note)
{
  g_assert (GTK_IS_BUTTON (button));

  if (note->is_reading || note->content == NULL)
    return;
  if (gtk_widget_get_first_child (note->content) == NULL)
    {
      read_texts (note);
      return;
    }

  gtk_widget_set_visible (note->content, !gtk_widget_get_visible (note->content));
  show_state (note, "");
}

/* -------------------------------------------------------------------- making */

/* Its words wrap in a narrow window. */
static GtkWidget *
new_button (CandorSitting *sitting,
            CandorStep    *step,
            GtkWidget     *content)
{
  GtkWidget *self = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  Note *note = g_new0 (Note, 1);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (self), label);
  gtk_widget_set_halign (self, GTK_ALIGN_START);
  gtk_widget_add_css_class (self, "candor-reveal-button");
  gtk_widget_add_css_class (self, CANDOR_LESSON_DOOR);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_CONTROLS, content, NULL, -1);
  note->sitting = g_object_ref (sitting);
  note->step = g_object_ref (step);
  g_set_weak_pointer (&note->button, self);
  g_set_weak_pointer (&note->content, content);
  g_signal_connect_data (self, "clicked", G_CALLBACK (clicked_cb), note, note_free, 0);
  show_state (note, "");

  return self;
}

/* What is to be done about it. */
static const char *
say_what_next (CandorStep *step)
{
  if (!candor_step_get_is_changed (step))
    return NULL;
  if (candor_step_get_page (step) != NULL)
    return _("This page counts as read once you have looked at it again and gone on.");

  return _("Your earlier result stays as it was.");
}

GtkWidget *
candor_change_note_new (CandorSitting *sitting,
                        CandorStep    *step)
{
  g_autoptr(GPtrArray) changes = NULL;
  const char *heading, *next;
  GtkWidget *self, *content;

  g_return_val_if_fail (CANDOR_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (CANDOR_IS_STEP (step), NULL);

  changes = candor_sitting_list_changes (sitting, step);
  if (changes->len == 0)
    return NULL;

  heading = candor_change_words_heading (changes);
  next = say_what_next (step);
  self = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       NULL);
  gtk_widget_add_css_class (self, "candor-change-note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_box_append (GTK_BOX (self), candor_block_label_new (heading, "candor-change-heading"));
  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *words = candor_change_words (g_ptr_array_index (changes, i));

      gtk_box_append (GTK_BOX (self), candor_block_label_new (words, NULL));
    }
  if (next != NULL)
    gtk_box_append (GTK_BOX (self), candor_block_label_new (next, NULL));
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_visible (content, FALSE);
  gtk_box_append (GTK_BOX (self), new_button (sitting, step, content));
  gtk_box_append (GTK_BOX (self), content);

  return self;
}
