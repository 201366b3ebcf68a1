/* lab-controls.c - what a learner moves in a lab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The run knows what a control stands at; a row shows it and asks for changes. A value
 * between two steps goes to the nearer one, and is shown there.
 */

#include "lab-controls.h"

#include "beside-layout.h"
#include "lesson-flow.h"

#include <string.h>

#include <glib/gi18n.h>

#define CANDOR_TYPE_LAB_CONTROL_ROW (candor_lab_control_row_get_type ())
G_DECLARE_FINAL_TYPE (CandorLabControlRow, candor_lab_control_row, CANDOR, LAB_CONTROL_ROW, GtkBox)

struct _CandorLabControlRow
{
  GtkBox                  parent_instance;
  CandorLabRun           *run;
  const CandorLabControl *control;    /* of the run's lab */
  guint                   index;
  GtkAdjustment          *adjustment; /* of a slider */
  GtkWidget              *turn;       /* of a switch, so the next */
  GtkWidget              *words;
  GPtrArray              *choices;    /* GtkCheckButton, of a choice */
  gboolean                is_showing;
};

G_DEFINE_FINAL_TYPE (CandorLabControlRow, candor_lab_control_row, GTK_TYPE_BOX)

static double
value_of (CandorLabControlRow *self)
{
  return candor_lab_figures_get (candor_lab_run_get_figures (self->run), self->index);
}

/* ------------------------------------------------------------------ showing */

static const CandorLabSetting *
setting_of (CandorLabControlRow *self,
            guint                index)
{
  return g_ptr_array_index (self->control->settings, index);
}

static void
show_switch (CandorLabControlRow *self)
{
  g_autofree char *shown = candor_lab_control_dup_shown (self->control, value_of (self));

  gtk_switch_set_active (GTK_SWITCH (self->turn), value_of (self) != 0);
  gtk_label_set_text (GTK_LABEL (self->words), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->turn), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown, -1);
}

static void
show (CandorLabControlRow *self)
{
  self->is_showing = TRUE;
  if (self->adjustment != NULL)
    gtk_adjustment_set_value (self->adjustment, value_of (self));
  if (self->turn != NULL)
    show_switch (self);
  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    {
      if (setting_of (self, i)->value == value_of (self))
        gtk_check_button_set_active (g_ptr_array_index (self->choices, i), TRUE);
    }
  self->is_showing = FALSE;
}

static void
set (CandorLabControlRow *self,
     double               value)
{
  if (self->is_showing)
    return;
  candor_lab_run_set (self->run, self->index, value);
  show (self);
}

/* ------------------------------------------------------------------- moving */

static void
adjusted_cb (CandorLabControlRow *self)
{
  g_assert (CANDOR_IS_LAB_CONTROL_ROW (self));

  set (self, gtk_adjustment_get_value (self->adjustment));
}

static void
turned_cb (CandorLabControlRow *self)
{
  g_assert (CANDOR_IS_LAB_CONTROL_ROW (self));

  set (self, gtk_switch_get_active (GTK_SWITCH (self->turn)) ? 1 : 0);
}

static void
chosen_cb (CandorLabControlRow *self,
           GtkCheckButton      *button)
{
  guint index;

  g_assert (CANDOR_IS_LAB_CONTROL_ROW (self));

  if (gtk_check_button_get_active (button) && g_ptr_array_find (self->choices, button, &index))
    set (self, setting_of (self, index)->value);
}

/* ------------------------------------------------------------------- making */

static GtkWidget *
new_label (const char *words,
           const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

/* Turning the wheel on the way down a page moves the page, and no control under the pointer. */
static void
leave_wheel (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
name_widget (GtkWidget  *widget,
             const char *words,
             const char *unit)
{
  g_autofree char *name = unit != NULL ? g_strdup_printf (_("%s, in %s"), words, unit) : g_strdup (words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Room for the longest number. */
static int
count_digits (const CandorLabControl *control)
{
  g_autofree char *from = candor_lab_control_dup_number (control, control->from);
  g_autofree char *to = candor_lab_control_dup_number (control, control->to);

  return (int) MAX (strlen (from), strlen (to)) + 1;
}

static GtkWidget *
new_entry (CandorLabControlRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_spin_button_new (self->adjustment, 0, self->control->decimals);

  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), MAX (count_digits (self->control), 4));
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (entry), FALSE);
  name_widget (entry, self->control->words, self->control->unit);
  leave_wheel (entry);
  gtk_box_append (GTK_BOX (box), entry);
  if (self->control->unit != NULL)
    gtk_box_append (GTK_BOX (box), gtk_label_new (self->control->unit));

  return box;
}

static GtkWidget *
new_slider (CandorLabControlRow *self)
{
  const CandorLabControl *control = self->control;
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_beside_layout_new (), NULL);
  GtkWidget *scale;

  self->adjustment = g_object_ref_sink (gtk_adjustment_new (control->start, control->from, control->to, control->step,
                                                            MAX (control->step, (control->to - control->from) / 10), 0));
  scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment);
  gtk_scale_set_draw_value (GTK_SCALE (scale), FALSE);
  gtk_widget_set_hexpand (scale, TRUE);
  name_widget (scale, control->words, control->unit);
  leave_wheel (scale);
  gtk_box_append (GTK_BOX (line), scale);
  gtk_box_append (GTK_BOX (line), new_entry (self));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);

  return line;
}

static GtkWidget *
new_switch (CandorLabControlRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->turn = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  self->words = new_label ("", "candor-secondary");
  gtk_widget_set_hexpand (self->words, TRUE);
  name_widget (self->turn, self->control->words, NULL);
  gtk_box_append (GTK_BOX (line), self->turn);
  gtk_box_append (GTK_BOX (line), self->words);
  g_signal_connect_object (self->turn, "notify::active", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);

  return line;
}

static GtkWidget *
new_choice (CandorLabControlRow *self)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (CANDOR_TYPE_LESSON_FLOW, NULL),
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);

  self->choices = g_ptr_array_new ();
  for (guint i = 0; i < self->control->settings->len; i++)
    {
      GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), new_label (setting_of (self, i)->words, NULL));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, setting_of (self, i)->words,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->control->words, -1);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (self->choices, 0));
      g_ptr_array_add (self->choices, button);
      gtk_box_append (GTK_BOX (line), button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  name_widget (line, self->control->words, NULL);

  return line;
}

static void
candor_lab_control_row_dispose (GObject *object)
{
  CandorLabControlRow *self = CANDOR_LAB_CONTROL_ROW (object);

  g_clear_object (&self->adjustment);
  g_clear_object (&self->run);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (candor_lab_control_row_parent_class)->dispose (object);
}

static void
candor_lab_control_row_class_init (CandorLabControlRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_lab_control_row_dispose;
}

static void
candor_lab_control_row_init (CandorLabControlRow *self)
{
}

static GtkWidget *
new_row (CandorLabRun *run,
         guint         index)
{
  CandorLabControlRow *self = g_object_new (CANDOR_TYPE_LAB_CONTROL_ROW, "orientation", GTK_ORIENTATION_VERTICAL,
                                            "spacing", 2, NULL);

  self->run = g_object_ref (run);
  self->index = index;
  self->control = g_ptr_array_index (candor_lab_get_controls (candor_lab_run_get_lab (run)), index);
  self->is_showing = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-lab-control");
  gtk_box_append (GTK_BOX (self), new_label (self->control->words, "candor-lab-name"));
  if (self->control->kind == CANDOR_CONTROL_SWITCH)
    gtk_box_append (GTK_BOX (self), new_switch (self));
  else if (self->control->kind == CANDOR_CONTROL_CHOICE)
    gtk_box_append (GTK_BOX (self), new_choice (self));
  else
    gtk_box_append (GTK_BOX (self), new_slider (self));
  g_signal_connect_object (run, "notify::settings", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

static void
reset_cb (CandorLabRun *run)
{
  g_assert (CANDOR_IS_LAB_RUN (run));

  candor_lab_run_reset (run);
}

GtkWidget *
candor_lab_controls_new (CandorLabRun *run)
{
  GtkWidget *box, *reset;

  g_return_val_if_fail (CANDOR_IS_LAB_RUN (run), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  for (guint i = 0; i < candor_lab_get_controls (candor_lab_run_get_lab (run))->len; i++)
    gtk_box_append (GTK_BOX (box), new_row (run, i));
  reset = gtk_button_new_with_label (_("Back to the start"));
  gtk_widget_set_halign (reset, GTK_ALIGN_START);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_cb), run, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), reset);

  return box;
}
