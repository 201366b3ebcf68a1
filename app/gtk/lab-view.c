/* lab-view.c - a lab: plots and controls beside what follows from them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The run of the sitting knows everything; what is here follows it. After each change the
 * figures are spoken where the focus is, and a task that was reached before them.
 */

#include "lab-view.h"

#include "columns-layout.h"
#include "lab-cards.h"
#include "lab-controls.h"
#include "lab-plot.h"
#include "lesson-bar-layout.h"
#include "lesson-column.h"
#include "lesson-flow.h"
#include "lesson-ui.h"
#include "lesson-words.h"
#include "rich-text.h"
#include "say.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Plots that stand above the controls. */
#define MOST_ABOVE 2

struct _CandorLabView
{
  GtkWidget            parent_instance;
  CandorLabRun        *run;
  CandorSitting       *sitting;
  CandorLessonContext *context;
  GPtrArray           *plots;      /* CandorLabPlotView, in order */
  GtkWidget           *column;
  guint                n_reached;  /* that were spoken */

  GtkWidget           *sheet;
  GtkWidget           *state;
  GtkWidget           *forward;
};

G_DEFINE_FINAL_TYPE (CandorLabView, candor_lab_view, GTK_TYPE_WIDGET)

static CandorLab *
lab_of (CandorLabView *self)
{
  return candor_lab_run_get_lab (self->run);
}

/* ------------------------------------------------------------------ showing */

static void
draw_plots (CandorLabView *self)
{
  for (guint i = 0; i < self->plots->len; i++)
    candor_lab_plot_view_take (g_ptr_array_index (self->plots, i), candor_lab_figures_draw (candor_lab_run_get_figures (self->run), i));
}

static void
say_figures (CandorLabView *self)
{
  g_autofree char *said = candor_lab_figures_dup_said (candor_lab_run_get_figures (self->run), FALSE);

  candor_say (GTK_WIDGET (self), said);
}

static void
moved_cb (CandorLabView *self)
{
  g_assert (CANDOR_IS_LAB_VIEW (self));

  draw_plots (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    say_figures (self);
}

static void
reached_cb (CandorLabView *self)
{
  guint n_reached = candor_lab_run_get_n_reached (self->run);
  guint n_tasks = candor_lab_get_tasks (lab_of (self))->len;
  g_autofree char *figures = candor_lab_figures_dup_said (candor_lab_run_get_figures (self->run), FALSE);
  g_autofree char *said = g_strdup_printf (_("Task reached: %u of %u. %s"), n_reached, n_tasks, figures);

  g_assert (CANDOR_IS_LAB_VIEW (self));

  if (n_reached > self->n_reached && gtk_widget_get_mapped (GTK_WIDGET (self)))
    candor_say (GTK_WIDGET (self), said);
  self->n_reached = n_reached;
}

static void
show_bar (CandorLabView *self)
{
  gboolean can_go_on = FALSE;
  g_autofree char *state = candor_lesson_words_bar (candor_sitting_get_minutes_left (self->sitting),
                                                    candor_sitting_get_saved (self->sitting));

  gtk_label_set_text (GTK_LABEL (self->state), state);
  g_object_get (self->sitting, "can-go-on", &can_go_on, NULL);
  gtk_button_set_label (GTK_BUTTON (self->forward), can_go_on ? _("Next") : _("Finish"));
}

/* ------------------------------------------------------------------- making */

static GtkWidget *
new_side (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
}

static void
add_intro (CandorLabView *self)
{
  GPtrArray *intro = candor_lab_get_intro (lab_of (self));
  GtkWidget *title = candor_rich_text_new_title (candor_part_get_title (CANDOR_PART (lab_of (self))), 1);

  self->column = candor_lesson_column_new ();
  gtk_widget_add_css_class (title, "candor-page-title");
  gtk_box_append (GTK_BOX (self->column), title);
  for (guint i = 0; i < intro->len; i++)
    {
      GtkWidget *words = candor_rich_text_new (g_ptr_array_index (intro, i), self->context);

      gtk_widget_add_css_class (words, "candor-paragraph");
      candor_rich_text_set_leading (CANDOR_RICH_TEXT (words), CANDOR_RICH_TEXT_READING);
      gtk_box_append (GTK_BOX (self->column), words);
    }
  gtk_box_append (GTK_BOX (self->sheet), self->column);
}

static void
add_plot (CandorLabView       *self,
          GtkWidget           *side,
          const CandorLabPlot *plot)
{
  GtkWidget *title = candor_rich_text_new_title (plot->words, 2);
  GtkWidget *view = candor_lab_plot_view_new (plot);

  gtk_widget_add_css_class (title, "candor-lab-name");
  gtk_box_append (GTK_BOX (side), title);
  gtk_box_append (GTK_BOX (side), view);
  g_ptr_array_add (self->plots, view);
}

static GtkWidget *
new_left (CandorLabView *self)
{
  GPtrArray *plots = candor_lab_get_plots (lab_of (self));
  GtkWidget *side = new_side ();

  for (guint i = 0; i < plots->len; i++)
    {
      const CandorLabPlot *plot = g_ptr_array_index (plots, i);

      /* What is moved stands near what moves. */
      if (i == MOST_ABOVE)
        gtk_box_append (GTK_BOX (side), candor_lab_controls_new (self->run));
      add_plot (self, side, plot);
    }
  if (plots->len <= MOST_ABOVE)
    gtk_box_append (GTK_BOX (side), candor_lab_controls_new (self->run));

  return side;
}

static GtkWidget *
new_right (CandorLabView *self)
{
  GtkWidget *side = new_side ();
  GtkWidget *tasks = candor_lab_tasks_new (self->run, self->context);

  gtk_box_append (GTK_BOX (side), candor_lab_measures_new (self->run));
  if (tasks != NULL)
    gtk_box_append (GTK_BOX (side), tasks);
  gtk_box_append (GTK_BOX (side), candor_lab_table_new (self->run));
  gtk_box_append (GTK_BOX (side), candor_lab_finish_new (self->run, self->context));

  return side;
}

static void
fill (CandorLabView *self)
{
  GtkWidget *sides = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_columns_layout_new (), NULL);

  add_intro (self);
  gtk_box_append (GTK_BOX (sides), new_left (self));
  gtk_box_append (GTK_BOX (sides), new_right (self));
  gtk_box_append (GTK_BOX (self->sheet), sides);
  draw_plots (self);
  self->n_reached = candor_lab_run_get_n_reached (self->run);
  show_bar (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_part_get_title (CANDOR_PART (lab_of (self))), -1);
}

void
candor_lab_view_focus (CandorLabView *self)
{
  g_return_if_fail (CANDOR_IS_LAB_VIEW (self));

  candor_lesson_column_focus_first (CANDOR_LESSON_COLUMN (self->column));
}

static void
candor_lab_view_dispose (GObject *object)
{
  CandorLabView *self = CANDOR_LAB_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->plots, g_ptr_array_unref);
  g_clear_object (&self->run);
  g_clear_object (&self->sitting);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (candor_lab_view_parent_class)->dispose (object);
}

static void
candor_lab_view_class_init (CandorLabViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_lab_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_MAIN);
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("lab-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorLabView, sheet);
  gtk_widget_class_bind_template_child (widget_class, CandorLabView, state);
  gtk_widget_class_bind_template_child (widget_class, CandorLabView, forward);
}

static void
candor_lab_view_init (CandorLabView *self)
{
  g_type_ensure (CANDOR_TYPE_LESSON_BAR_LAYOUT);
  g_type_ensure (CANDOR_TYPE_LESSON_FLOW);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->plots = g_ptr_array_new ();
}

GtkWidget *
candor_lab_view_new (CandorLab           *lab,
                     CandorLessonContext *context)
{
  CandorLabView *self;

  g_return_val_if_fail (CANDOR_IS_LAB (lab), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);
  g_return_val_if_fail (candor_lesson_context_get_sitting (context) != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_LAB_VIEW, NULL);
  self->context = g_object_ref (context);
  self->sitting = g_object_ref (candor_lesson_context_get_sitting (context));
  self->run = g_object_ref (candor_sitting_get_lab (self->sitting, lab));
  candor_lesson_context_begin_sheet (context);
  fill (self);
  g_signal_connect_object (self->run, "notify::settings", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->run, "notify::n-reached", G_CALLBACK (reached_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sitting, "notify::can-go-on", G_CALLBACK (show_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sitting, "notify::saved", G_CALLBACK (show_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sitting, "notify::minutes-left", G_CALLBACK (show_bar), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
