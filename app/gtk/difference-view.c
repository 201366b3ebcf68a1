/* difference-view.c - two editions of a text beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each line that differs, as it was and as it is; below each other where there is no
 * room beside. Words that went are struck through, new ones are bold and underlined; a
 * reader is told of them after the line. Each side is a piece for the arrow keys.
 */

#include "difference-view.h"

#include "columns-layout.h"
#include "lesson-column.h"
#include "lesson-region.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *line;      /* NULL: there is none */
  GArray     *spans;
  const char *title;
  const char *marked;    /* what the marked words are called */
  const char *missing;   /* what stands there without a line */
  const char *style_class;
  gboolean    is_before;
} Side;

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               CandorSpan      span)
{
  attribute->start_index = span.from;
  attribute->end_index = span.to;
  pango_attr_list_insert (list, attribute);
}

static PangoAttrList *
mark (const Side *side)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < side->spans->len; i++)
    {
      CandorSpan span = g_array_index (side->spans, CandorSpan, i);

      if (side->is_before)
        {
          add_attribute (list, pango_attr_strikethrough_new (TRUE), span);
          continue;
        }
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
    }

  return list;
}

/* "Before: the line. Taken away: these words; and these." */
static char *
say (const Side *side)
{
  GString *words = g_string_new (side->title);

  g_string_append_printf (words, ": %s", side->line != NULL ? side->line : side->missing);
  for (guint i = 0; side->line != NULL && i < side->spans->len; i++)
    {
      CandorSpan span = g_array_index (side->spans, CandorSpan, i);

      if (i == 0)
        g_string_append_printf (words, " (%s: ", side->marked);
      else
        g_string_append (words, "; ");
      g_string_append_len (words, side->line + span.from, span.to - span.from);
      if (i + 1 == side->spans->len)
        g_string_append_c (words, ')');
    }

  return g_string_free (words, FALSE);
}

static GtkWidget *
new_label (const char *words,
           const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0f, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style_class);

  return label;
}

static GtkWidget *
new_side (const Side *side)
{
  g_autofree char *name = say (side);
  GtkWidget *self = candor_lesson_region_new (name, 2);
  GtkWidget *line = new_label (side->line != NULL ? side->line : side->missing,
                               side->line != NULL ? "candor-difference-line" : "candor-secondary");

  if (side->line != NULL)
    {
      PangoAttrList *marks = mark (side);

      gtk_label_set_attributes (GTK_LABEL (line), marks);
      pango_attr_list_unref (marks);
    }
  gtk_widget_add_css_class (self, "candor-difference-side");
  gtk_widget_add_css_class (self, side->style_class);
  gtk_widget_add_css_class (self, CANDOR_LESSON_STOP);
  candor_lesson_region_append (CANDOR_LESSON_REGION (self), new_label (side->title, "candor-difference-title"));
  candor_lesson_region_append (CANDOR_LESSON_REGION (self), line);

  return self;
}

static GtkWidget *
new_row (const CandorDifference *difference,
         const char             *before_title)
{
  Side before = {
    difference->before, difference->before_spans, before_title, _("gone now"), _("This was not there."),
    "candor-difference-before", TRUE
  };
  Side after = {
    difference->after, difference->after_spans, _("Now"), _("new"), _("This is not there any more."),
    "candor-difference-after", FALSE
  };
  GtkWidget *self = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_columns_layout_new (), NULL);

  gtk_widget_add_css_class (self, "candor-difference");
  gtk_box_append (GTK_BOX (self), new_side (&before));
  gtk_box_append (GTK_BOX (self), new_side (&after));

  return self;
}

GtkWidget *
candor_difference_view_new (GPtrArray *differences,
                            guint      edition)
{
  g_autofree char *before = g_strdup_printf (_("Edition %u"), edition);
  GtkWidget *self;

  g_return_val_if_fail (differences != NULL, NULL);

  self = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What changed"), -1);
  for (guint i = 0; i < differences->len; i++)
    gtk_box_append (GTK_BOX (self), new_row (g_ptr_array_index (differences, i), before));

  return self;
}
