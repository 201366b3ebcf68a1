/* lab-measures.c - "What it does"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measures of the same words and different groups stand in one row, one column a group.
 * One with a target stands in a box of its own, which says in words and by a sign
 * whether it is met.
 */

#include "lab-cards.h"

#include "css-class.h"

#include <glib/gi18n.h>

#define CANDOR_TYPE_LAB_MEASURES (candor_lab_measures_get_type ())
G_DECLARE_FINAL_TYPE (CandorLabMeasures, candor_lab_measures, CANDOR, LAB_MEASURES, GtkBox)

/* What shows one measure. */
typedef struct
{
  GtkWidget *value;     /* label */
  GtkWidget *box;       /* of a target, so the next; else NULL */
  GtkWidget *words;
  GtkWidget *sign;
} Shown;

struct _CandorLabMeasures
{
  GtkBox        parent_instance;
  CandorLabRun *run;
  GPtrArray    *groups;   /* const char *, in order */
  GArray       *shown;    /* Shown, one for each measure */
  GtkWidget    *grid;
  int           n_rows;
};

G_DEFINE_FINAL_TYPE (CandorLabMeasures, candor_lab_measures, GTK_TYPE_BOX)

static const CandorLabMeasure *
measure_of (CandorLabMeasures *self,
            guint              index)
{
  return g_ptr_array_index (candor_lab_get_measures (candor_lab_run_get_lab (self->run)), index);
}

static guint
count_measures (CandorLabMeasures *self)
{
  return candor_lab_get_measures (candor_lab_run_get_lab (self->run))->len;
}

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

/* ------------------------------------------------------------------ showing */

static void
show_target (CandorLabMeasures *self,
             guint              index,
             const Shown       *shown)
{
  CandorLabFigures *figures = candor_lab_run_get_figures (self->run);
  CandorTargetState state = candor_lab_figures_get_target (figures, index);
  const char *words = candor_lab_figures_get_target_words (figures, index);

  gtk_label_set_text (GTK_LABEL (shown->words), words != NULL ? words : "");
  gtk_widget_set_visible (shown->words, words != NULL);
  gtk_label_set_text (GTK_LABEL (shown->sign), state == CANDOR_TARGET_MET ? "✓" : state == CANDOR_TARGET_MISSED ? "✗" : "");
  candor_css_class_set (shown->box, "candor-lab-met", state == CANDOR_TARGET_MET);
  candor_css_class_set (shown->box, "candor-lab-missed", state == CANDOR_TARGET_MISSED);
  candor_css_class_set (shown->sign, "candor-good", state == CANDOR_TARGET_MET);
  candor_css_class_set (shown->sign, "candor-bad", state == CANDOR_TARGET_MISSED);
}

static void
show_measure (CandorLabMeasures *self,
              guint              index)
{
  const Shown *shown = &g_array_index (self->shown, Shown, index);
  const CandorLabMeasure *measure = measure_of (self, index);
  g_autofree char *value = candor_lab_figures_dup_shown (candor_lab_run_get_figures (self->run), index);
  g_autofree char *whole = measure->group != NULL ? g_strdup_printf ("%s, %s: %s", measure->words, measure->group, value)
                                                  : g_strdup_printf ("%s: %s", measure->words, value);
  g_autofree char *title = g_strdup_printf ("%s %s", measure->words, value);

  gtk_label_set_text (GTK_LABEL (shown->value), shown->box != NULL ? title : value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shown->value), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  if (shown->box != NULL)
    show_target (self, index, shown);
}

static void
show_all (CandorLabMeasures *self)
{
  g_assert (CANDOR_IS_LAB_MEASURES (self));

  for (guint i = 0; i < count_measures (self); i++)
    show_measure (self, i);
}

/* ------------------------------------------------------------------- making */

static void
find_groups (CandorLabMeasures *self)
{
  for (guint i = 0; i < count_measures (self); i++)
    {
      const CandorLabMeasure *measure = measure_of (self, i);

      if (measure->group != NULL && measure->target == NULL &&
          !g_ptr_array_find_with_equal_func (self->groups, measure->group, g_str_equal, NULL))
        g_ptr_array_add (self->groups, (gpointer) measure->group);
    }
}

static void
add_heads (CandorLabMeasures *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      GtkWidget *head = new_label (g_ptr_array_index (self->groups, i), "candor-secondary");

      /* Each value says its group itself. */
      gtk_accessible_update_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_grid_attach (GTK_GRID (self->grid), head, (int) i + 1, 0, 1, 1);
    }
  self->n_rows = self->groups->len > 0 ? 1 : 0;
}

/* Whether it goes on in the row of the measure above. */
static gboolean
goes_on (CandorLabMeasures *self,
         guint              index)
{
  const CandorLabMeasure *measure = measure_of (self, index);
  const CandorLabMeasure *above = index > 0 ? measure_of (self, index - 1) : NULL;

  return above != NULL && above->group != NULL && measure->group != NULL && above->target == NULL &&
         g_str_equal (above->words, measure->words) && !g_str_equal (above->group, measure->group);
}

static void
add_value (CandorLabMeasures *self,
           guint              index,
           Shown             *shown)
{
  const CandorLabMeasure *measure = measure_of (self, index);
  guint column = 0;

  if (!goes_on (self, index))
    {
      GtkWidget *name = new_label (measure->words, NULL);

      gtk_widget_set_hexpand (name, TRUE);
      gtk_accessible_update_state (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_grid_attach (GTK_GRID (self->grid), name, 0, self->n_rows++, 1, 1);
    }
  if (measure->group != NULL)
    g_ptr_array_find_with_equal_func (self->groups, measure->group, g_str_equal, &column);
  shown->value = new_label ("", "candor-lab-value");
  gtk_grid_attach (GTK_GRID (self->grid), shown->value, (int) column + 1, self->n_rows - 1, 1, 1);
}

static void
add_target (CandorLabMeasures *self,
            Shown             *shown)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  shown->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  shown->value = new_label ("", "candor-lab-name");
  shown->words = new_label ("", "candor-lab-target");
  shown->sign = new_label ("", "candor-lab-sign");
  gtk_accessible_update_state (GTK_ACCESSIBLE (shown->sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (shown->box, "candor-lab-box");
  gtk_box_append (GTK_BOX (texts), shown->value);
  gtk_box_append (GTK_BOX (texts), shown->words);
  gtk_box_append (GTK_BOX (shown->box), texts);
  gtk_box_append (GTK_BOX (shown->box), shown->sign);
  gtk_box_append (GTK_BOX (self), shown->box);
}

static void
fill (CandorLabMeasures *self)
{
  find_groups (self);
  add_heads (self);
  for (guint i = 0; i < count_measures (self); i++)
    {
      Shown shown = { NULL, };

      if (measure_of (self, i)->target != NULL)
        add_target (self, &shown);
      else
        add_value (self, i, &shown);
      g_array_append_val (self->shown, shown);
    }
}

static void
candor_lab_measures_dispose (GObject *object)
{
  CandorLabMeasures *self = CANDOR_LAB_MEASURES (object);

  g_clear_object (&self->run);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);

  G_OBJECT_CLASS (candor_lab_measures_parent_class)->dispose (object);
}

static void
candor_lab_measures_class_init (CandorLabMeasuresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_lab_measures_dispose;
}

static void
candor_lab_measures_init (CandorLabMeasures *self)
{
  self->groups = g_ptr_array_new ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (Shown));
  self->grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 6, NULL);
  gtk_box_append (GTK_BOX (self), self->grid);
}

GtkWidget *
candor_lab_measures_new (CandorLabRun *run)
{
  CandorLabMeasures *self;
  GtkWidget *card;

  g_return_val_if_fail (CANDOR_IS_LAB_RUN (run), NULL);

  self = g_object_new (CANDOR_TYPE_LAB_MEASURES, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL);
  self->run = g_object_ref (run);
  fill (self);
  show_all (self);
  g_signal_connect_object (run, "notify::settings", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  card = candor_lab_card_new (_("What it does"));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self));

  return card;
}
