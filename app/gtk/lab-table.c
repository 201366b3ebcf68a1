/* lab-table.c - the figures of a lab for who reads rather than looks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filled only while it is open: a table of thousands of dots costs time, and nobody
 * reads more than the first hundred rows.
 */

#include "lab-cards.h"

#include "rich-text.h"

#include <math.h>

#include <glib/gi18n.h>

#define MOST_ROWS 100

#define CANDOR_TYPE_LAB_TABLE (candor_lab_table_get_type ())
G_DECLARE_FINAL_TYPE (CandorLabTable, candor_lab_table, CANDOR, LAB_TABLE, GtkBox)

struct _CandorLabTable
{
  GtkBox        parent_instance;
  CandorLabRun *run;
  GtkWidget    *expander;
  GtkWidget    *content;
};

G_DEFINE_FINAL_TYPE (CandorLabTable, candor_lab_table, GTK_TYPE_BOX)

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

/* ------------------------------------------------------------------- tables */

static void
add_heads (GtkGrid                *grid,
           const CandorLabPlot    *plot,
           const CandorLabDrawing *drawing)
{
  if (plot->across != NULL)
    gtk_grid_attach (grid, new_label (plot->across, "candor-secondary"), 0, 0, 1, 1);
  for (guint i = 0; i < drawing->n_series; i++)
    {
      const char *name = drawing->series[i].name;

      if (name[0] == '\0')
        name = plot->kind == CANDOR_PLOT_HISTOGRAM ? _("How many") : plot->words;
      gtk_grid_attach (grid, new_label (name, "candor-secondary"), (int) i + 1, 0, 1, 1);
    }
}

static void
add_row (GtkGrid                *grid,
         const CandorLabDrawing *drawing,
         guint                   row)
{
  gtk_grid_attach (grid, new_label (drawing->labels[row], NULL), 0, (int) row + 1, 1, 1);
  for (guint i = 0; i < drawing->n_series; i++)
    {
      g_autofree char *value = candor_lab_dup_short (drawing->series[i].values[row]);
      g_autofree char *said = g_strdup_printf ("%s, %s: %s", drawing->labels[row], drawing->series[i].name, value);
      GtkWidget *label = new_label (value, "candor-lab-value");

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
      gtk_grid_attach (grid, label, (int) i + 1, (int) row + 1, 1, 1);
    }
}

static void
add_plot (CandorLabTable *self,
          guint           index)
{
  const CandorLabPlot *plot = g_ptr_array_index (candor_lab_get_plots (candor_lab_run_get_lab (self->run)), index);
  g_autoptr(CandorLabDrawing) drawing = candor_lab_figures_draw (candor_lab_run_get_figures (self->run), index);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 2, NULL);
  guint n_rows = MIN (drawing->n_positions, MOST_ROWS);

  gtk_box_append (GTK_BOX (self->content), new_label (plot->words, "candor-lab-name"));
  add_heads (GTK_GRID (grid), plot, drawing);
  for (guint i = 0; i < n_rows; i++)
    add_row (GTK_GRID (grid), drawing, i);
  gtk_box_append (GTK_BOX (self->content), grid);
  if (n_rows < drawing->n_positions)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("… and %u more row", "… and %u more rows", drawing->n_positions - n_rows),
                                               drawing->n_positions - n_rows);

      gtk_box_append (GTK_BOX (self->content), new_label (rest, "candor-secondary"));
    }
}

static void
fill (CandorLabTable *self)
{
  g_autofree char *said = candor_lab_figures_dup_said (candor_lab_run_get_figures (self->run), TRUE);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (GTK_BOX (self->content), child);
  gtk_box_append (GTK_BOX (self->content), new_label (said, NULL));
  for (guint i = 0; i < candor_lab_get_plots (candor_lab_run_get_lab (self->run))->len; i++)
    add_plot (self, i);
}

static void
fill_if_open (CandorLabTable *self)
{
  g_assert (CANDOR_IS_LAB_TABLE (self));

  if (gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    fill (self);
}

static void
candor_lab_table_dispose (GObject *object)
{
  g_clear_object (&CANDOR_LAB_TABLE (object)->run);

  G_OBJECT_CLASS (candor_lab_table_parent_class)->dispose (object);
}

static void
candor_lab_table_class_init (CandorLabTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_lab_table_dispose;
}

static void
candor_lab_table_init (CandorLabTable *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->expander = gtk_expander_new (_("Read as a table"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Read as a table"), -1);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->content);
  gtk_box_append (GTK_BOX (self), self->expander);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (fill_if_open), self, G_CONNECT_SWAPPED);
}

GtkWidget *
candor_lab_table_new (CandorLabRun *run)
{
  CandorLabTable *self;

  g_return_val_if_fail (CANDOR_IS_LAB_RUN (run), NULL);

  self = g_object_new (CANDOR_TYPE_LAB_TABLE, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  self->run = g_object_ref (run);
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-lab-card");
  g_signal_connect_object (run, "notify::settings", G_CALLBACK (fill_if_open), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
