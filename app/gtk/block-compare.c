/* block-compare.c - columns side by side: so, and not so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a column is worth is said in words beside a mark, never by colour alone.
 */

#include "block-view.h"

#include "columns-layout.h"

#include <glib/gi18n.h>

static const struct
{
  const char *words;
  const char *icon;
  const char *style_class;
} kinds[] = {
  [CANDOR_COLUMN_NEITHER] = { NULL, NULL, "candor-column-neither" },
  [CANDOR_COLUMN_GOOD]    = { N_("Like this"), "object-select-symbolic", "candor-column-good" },
  [CANDOR_COLUMN_BAD]     = { N_("Not like this"), "window-close-symbolic", "candor-column-bad" },
};

static GtkWidget *
new_verdict (CandorColumnKind kind)
{
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = candor_block_label_new (_(kinds[kind].words), NULL);

  gtk_widget_add_css_class (self, "candor-column-verdict");
  gtk_box_append (GTK_BOX (self),
                  g_object_new (GTK_TYPE_IMAGE,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                "icon-name", kinds[kind].icon,
                                "valign", GTK_ALIGN_START,
                                NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (self), words);

  return self;
}

static char *
name_column (const CandorCompareColumn *column)
{
  const char *words = kinds[column->kind].words;

  if (words == NULL)
    return g_strdup (column->title != NULL ? column->title : _("Column"));

  return column->title != NULL ? g_strdup_printf ("%s: %s", _(words), column->title) : g_strdup (_(words));
}

static GtkWidget *
new_column (const CandorCompareColumn  *column,
            CandorLessonContext *context)
{
  g_autofree char *name = name_column (column);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_widget_add_css_class (self, "candor-column");
  gtk_widget_add_css_class (self, kinds[column->kind].style_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (kinds[column->kind].words != NULL)
    gtk_box_append (GTK_BOX (self), new_verdict (column->kind));
  if (column->title != NULL)
    gtk_box_append (GTK_BOX (self), candor_block_label_new (column->title, "candor-column-title"));
  candor_block_view_append (GTK_BOX (self), column->blocks, context);

  return self;
}

GtkWidget *
candor_block_compare_new (CandorBlock         *block,
                          CandorLessonContext *context)
{
  GPtrArray *columns = candor_compare_block_get_columns (CANDOR_COMPARE_BLOCK (block));
  g_autofree char *name = g_strdup_printf (_("Comparison of %u"), columns->len);
  GtkWidget *self = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "layout-manager", candor_columns_layout_new (),
                                  NULL);

  gtk_widget_add_css_class (self, "candor-compare");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < columns->len; i++)
    gtk_box_append (GTK_BOX (self), new_column (g_ptr_array_index (columns, i), context));

  return self;
}
