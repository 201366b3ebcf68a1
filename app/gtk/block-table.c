/* block-table.c - a table, or the same as pairs where it has no room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both shapes are children all the time; the width decides which one is
 * shown, and the other one is hidden from eyes, keys and readers. As one piece
 * of the text it says all its cells, row by row.
 */

#include "block-table.h"

#include "block-view.h"
#include "lesson-column.h"
#include "rich-text.h"

#include <glib/gi18n.h>

/* Fewer letters than this in a column, and words are torn apart. */
#define COLUMN_CHARS 13

struct _CandorBlockCells
{
  GtkWidget  parent_instance;
  GtkWidget *grid;
  GtkWidget *pairs;
  guint      n_columns;
};

G_DEFINE_FINAL_TYPE (CandorBlockCells, candor_block_cells, GTK_TYPE_WIDGET)

static GtkWidget *
new_cell (CandorText          *text,
          CandorLessonContext *context,
          GtkAccessibleRole    role,
          const char          *style_class)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", role, NULL);

  if (text != NULL)
    {
      GtkWidget *words = candor_rich_text_new (text, context);

      gtk_widget_remove_css_class (words, CANDOR_LESSON_STOP);
      gtk_widget_set_hexpand (words, TRUE);
      gtk_box_append (GTK_BOX (cell), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (text), -1);
    }
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_add_css_class (cell, "candor-cell");
  gtk_widget_add_css_class (cell, style_class);

  return cell;
}

static const char *
class_of_row (guint row,
              guint n_rows)
{
  if (row == 0)
    return "candor-table-head";

  return row == n_rows ? "candor-table-last" : "candor-table-cell";
}

static GtkWidget *
new_grid (CandorTableBlock    *table,
          CandorLessonContext *context)
{
  guint n_rows = candor_table_block_get_n_rows (table);
  guint n_columns = candor_table_block_get_n_columns (table);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, NULL);

  gtk_widget_add_css_class (grid, "candor-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Cells"), -1);
  for (guint row = 0; row <= n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      gtk_grid_attach (GTK_GRID (grid),
                       new_cell (candor_table_block_get_cell (table, row, column), context,
                                 row == 0 ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                 class_of_row (row, n_rows)),
                       (int) column, (int) row, 1, 1);

  return grid;
}

static void
add_pair (GtkWidget           *box,
          CandorText          *head,
          CandorText          *cell,
          CandorLessonContext *context)
{
  if (cell == NULL)
    return;
  if (head != NULL)
    gtk_box_append (GTK_BOX (box), new_cell (head, context, GTK_ACCESSIBLE_ROLE_GROUP, "candor-pair-head"));
  gtk_box_append (GTK_BOX (box), new_cell (cell, context, GTK_ACCESSIBLE_ROLE_GROUP, "candor-pair-cell"));
}

static GtkWidget *
new_pairs (CandorTableBlock    *table,
           CandorLessonContext *context)
{
  guint n_columns = candor_table_block_get_n_columns (table);
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  for (guint row = 1; row <= candor_table_block_get_n_rows (table); row++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_add_css_class (box, "candor-pairs");
      for (guint column = 0; column < n_columns; column++)
        add_pair (box, candor_table_block_get_cell (table, 0, column),
                  candor_table_block_get_cell (table, row, column), context);
      gtk_box_append (GTK_BOX (self), box);
    }

  return self;
}

static char *
say_cells (CandorTableBlock *table)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint row = 1; row <= candor_table_block_get_n_rows (table); row++)
    for (guint column = 0; column < candor_table_block_get_n_columns (table); column++)
      {
        CandorText *head = candor_table_block_get_cell (table, 0, column);
        CandorText *cell = candor_table_block_get_cell (table, row, column);

        if (cell != NULL)
          g_string_append_printf (words, "%s: %s. ", head != NULL ? candor_text_get_plain (head) : "",
                                  candor_text_get_plain (cell));
      }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
say_name (CandorTableBlock *table)
{
  CandorText *caption = candor_table_block_get_caption (table);

  return g_strdup_printf (_("Table with %u columns and %u rows: %s"),
                          candor_table_block_get_n_columns (table), candor_table_block_get_n_rows (table),
                          caption != NULL ? candor_text_get_plain (caption) : "");
}

static GtkWidget *
new_table (CandorTableBlock    *table,
           CandorLessonContext *context)
{
  CandorBlockCells *self = g_object_new (CANDOR_TYPE_BLOCK_CELLS, NULL);
  g_autofree char *name = say_name (table);
  g_autofree char *cells = say_cells (table);

  self->n_columns = candor_table_block_get_n_columns (table);
  self->grid = new_grid (table, context);
  self->pairs = new_pairs (table, context);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_parent (self->pairs, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), CANDOR_LESSON_STOP);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, cells,
                                  -1);

  return GTK_WIDGET (self);
}

GtkWidget *
candor_block_table_new (CandorBlock         *block,
                        CandorLessonContext *context)
{
  CandorTableBlock *table = CANDOR_TABLE_BLOCK (block);
  CandorText *caption = candor_table_block_get_caption (table);
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (self, "candor-table-box");
  if (caption != NULL)
    {
      GtkWidget *words = candor_rich_text_new (caption, context);

      gtk_widget_add_css_class (words, "candor-table-caption");
      gtk_box_append (GTK_BOX (self), words);
    }
  gtk_box_append (GTK_BOX (self), new_table (table, context));

  return self;
}

/* ------------------------------------------------------------------- layout */

static gboolean
has_room (CandorBlockCells *self,
          int               width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return width >= (int) self->n_columns * COLUMN_CHARS * letter / PANGO_SCALE;
}

static GtkSizeRequestMode
candor_block_cells_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_block_cells_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  CandorBlockCells *self = CANDOR_BLOCK_CELLS (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->pairs, orientation, -1, minimum, NULL, NULL, NULL);
      gtk_widget_measure (self->grid, orientation, -1, NULL, natural, NULL, NULL);
      *natural = MAX (*minimum, *natural);
    }
  else
    gtk_widget_measure (for_size < 0 || has_room (self, for_size) ? self->grid : self->pairs,
                        orientation, for_size, minimum, natural, NULL, NULL);
}

static void
show_shape (GtkWidget *shape,
            gboolean   shown)
{
  if (gtk_widget_get_child_visible (shape) == shown)
    return;
  gtk_widget_set_child_visible (shape, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (shape), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static void
candor_block_cells_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  CandorBlockCells *self = CANDOR_BLOCK_CELLS (widget);
  gboolean room = has_room (self, width);
  GtkWidget *shown = room ? self->grid : self->pairs;

  show_shape (self->grid, room);
  show_shape (self->pairs, !room);
  gtk_widget_size_allocate (shown, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
candor_block_cells_dispose (GObject *object)
{
  CandorBlockCells *self = CANDOR_BLOCK_CELLS (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->pairs, gtk_widget_unparent);

  G_OBJECT_CLASS (candor_block_cells_parent_class)->dispose (object);
}

static void
candor_block_cells_class_init (CandorBlockCellsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_block_cells_dispose;
  widget_class->get_request_mode = candor_block_cells_get_request_mode;
  widget_class->measure = candor_block_cells_measure;
  widget_class->size_allocate = candor_block_cells_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_block_cells_init (CandorBlockCells *self)
{
}
