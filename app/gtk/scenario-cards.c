/* scenario-cards.c - beside the conversation: where one stands, and the way there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meter is a bar with its number: whether more of it is better is told by the words below
 * and not by the colour alone.
 */

#include "scenario-cards.h"

#include "lab-cards.h"
#include "rich-text.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *row;
  GtkWidget *value;
  GtkWidget *bar;
} Meter;

#define CANDOR_TYPE_SCENARIO_METERS (candor_scenario_meters_get_type ())
G_DECLARE_FINAL_TYPE (CandorScenarioMeters, candor_scenario_meters, CANDOR, SCENARIO_METERS, GtkBox)

struct _CandorScenarioMeters
{
  GtkBox             parent_instance;
  CandorScenarioRun *run;
  GArray            *meters;
};

G_DEFINE_FINAL_TYPE (CandorScenarioMeters, candor_scenario_meters, GTK_TYPE_BOX)

static const CandorMeter *
meter_of (CandorScenarioMeters *self,
          guint                 index)
{
  return g_ptr_array_index (candor_scenario_get_meters (candor_scenario_run_get_scenario (self->run)), index);
}

static void
show_meters (CandorScenarioMeters *self)
{
  const int *values = candor_scenario_run_get_values (self->run);

  g_assert (CANDOR_IS_SCENARIO_METERS (self));

  for (guint i = 0; i < self->meters->len; i++)
    {
      const Meter *shown = &g_array_index (self->meters, Meter, i);
      const CandorMeter *meter = meter_of (self, i);
      g_autofree char *number = g_strdup_printf ("%d", values[i]);
      g_autofree char *said = candor_meter_say (meter, values[i]);

      gtk_label_set_text (GTK_LABEL (shown->value), number);
      gtk_level_bar_set_value (GTK_LEVEL_BAR (shown->bar), values[i] - meter->from);
      gtk_accessible_update_property (GTK_ACCESSIBLE (shown->row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
    }
}

static GtkWidget *
new_bar (const CandorMeter *meter)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, meter->to - meter->from);

  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_widget_add_css_class (bar, "candor-meter");
  if (!meter->is_good_up)
    gtk_widget_add_css_class (bar, "candor-meter-down");
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return bar;
}

static void
add_meter (CandorScenarioMeters *self,
           const CandorMeter    *meter)
{
  Meter shown = { NULL, };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", meter->name, "wrap", TRUE, "xalign", 0.0f, "hexpand", TRUE, NULL);
  GtkWidget *goal = g_object_new (GTK_TYPE_LABEL, "label", meter->is_good_up ? _("more is better") : _("less is better"),
                                  "wrap", TRUE, "xalign", 0.0f, NULL);

  shown.row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                            "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, NULL);
  shown.value = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, NULL);
  shown.bar = new_bar (meter);
  gtk_widget_add_css_class (shown.value, "candor-lab-value");
  gtk_widget_add_css_class (goal, "candor-secondary");
  gtk_widget_add_css_class (goal, "candor-meter-goal");
  gtk_accessible_update_state (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), shown.value);
  gtk_box_append (GTK_BOX (shown.row), line);
  gtk_box_append (GTK_BOX (shown.row), shown.bar);
  gtk_box_append (GTK_BOX (shown.row), goal);
  gtk_box_append (GTK_BOX (self), shown.row);
  g_array_append_val (self->meters, shown);
}

static void
candor_scenario_meters_dispose (GObject *object)
{
  CandorScenarioMeters *self = CANDOR_SCENARIO_METERS (object);

  g_clear_object (&self->run);
  g_clear_pointer (&self->meters, g_array_unref);

  G_OBJECT_CLASS (candor_scenario_meters_parent_class)->dispose (object);
}

static void
candor_scenario_meters_class_init (CandorScenarioMetersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_scenario_meters_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
candor_scenario_meters_init (CandorScenarioMeters *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->meters = g_array_new (FALSE, FALSE, sizeof (Meter));
}

GtkWidget *
candor_scenario_meters_new (CandorScenarioRun *run)
{
  CandorScenarioMeters *self;
  GPtrArray *meters;
  GtkWidget *card;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (run), NULL);

  meters = candor_scenario_get_meters (candor_scenario_run_get_scenario (run));
  if (meters->len == 0)
    return NULL;

  self = g_object_new (CANDOR_TYPE_SCENARIO_METERS, NULL);
  self->run = g_object_ref (run);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Where you stand"), -1);
  for (guint i = 0; i < meters->len; i++)
    add_meter (self, g_ptr_array_index (meters, i));
  show_meters (self);
  g_signal_connect_object (run, "notify::version", G_CALLBACK (show_meters), self, G_CONNECT_SWAPPED);
  card = candor_lab_card_new (_("Where you stand"));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self));

  return card;
}

/* ---------------------------------------------------------------------- way */

static void
show_note (GtkWidget         *note,
           GParamSpec        *pspec,
           CandorScenarioRun *run)
{
  gtk_label_set_text (GTK_LABEL (note), candor_scenario_run_is_ended (run) ? _("The roads not taken stand below the end.")
                                                                         : _("Roads not taken open after the end."));
}

GtkWidget *
candor_scenario_way_new (CandorScenarioRun *run)
{
  GtkWidget *card, *note;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (run), NULL);

  card = candor_lab_card_new (_("Your way so far"));
  note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (note, "candor-secondary");
  gtk_box_append (GTK_BOX (card), candor_scenario_map_new (run));
  gtk_box_append (GTK_BOX (card), note);
  g_signal_connect_object (run, "notify::version", G_CALLBACK (show_note), note, G_CONNECT_SWAPPED);
  show_note (note, NULL, run);

  return card;
}
