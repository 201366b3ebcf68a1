/* lesson-reader.c - one page of a lesson, and the way on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made for one page and thrown away with it: nothing has to be undone when the
 * page turns. The bar below follows the sitting.
 */

#include "lesson-reader.h"

#include "block-view.h"
#include "lesson-bar-layout.h"
#include "lesson-column.h"
#include "lesson-layout.h"
#include "lesson-ui.h"
#include "lesson-words.h"
#include "page-notes.h"
#include "rich-text.h"
#include "sources-margin.h"
#include "sources-words.h"

#include <glib/gi18n.h>

struct _CandorLessonReader
{
  GtkWidget           parent_instance;
  CandorSitting      *sitting;
  GtkWidget          *sheet;
  CandorLessonColumn *column;
  GtkWidget          *next;
  GtkWidget          *plain;      /* NULL on a page without a plain version */
};

G_DEFINE_FINAL_TYPE (CandorLessonReader, candor_lesson_reader, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SITTING, N_PROPS };
static GParamSpec *properties[N_PROPS];

static char *
bar_words_cb (gpointer    unused,
              guint       minutes,
              CandorSaved saved)
{
  return candor_lesson_words_bar (minutes, saved);
}

static char *
next_words_cb (gpointer unused,
               gboolean can_go_on)
{
  return g_strdup (can_go_on ? _("Next") : _("Finish"));
}

static void
add_title (CandorLessonReader *self,
           CandorPage         *page)
{
  GtkWidget *title = candor_rich_text_new_title (candor_page_get_title (page), 1);
  const char *spoken = candor_page_get_spoken (page);

  if (spoken != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  gtk_widget_add_css_class (title, "candor-page-title");
  gtk_box_append (GTK_BOX (self->column), title);
}

static void
plain_clicked_cb (CandorLessonReader *self)
{
  CandorStudy *study;

  g_assert (CANDOR_IS_LESSON_READER (self));

  study = candor_sitting_get_study (self->sitting);
  candor_study_set_plain (study, !candor_study_get_plain (study));
}

/* Whoever holds the reader sees the change and makes another one. The button says
 * what it does and not how things stand: readers say no state of it. */
static void
add_plain (CandorLessonReader *self,
           CandorPage         *page)
{
  CandorStudy *study = candor_sitting_get_study (self->sitting);

  if (candor_page_get_plain (page) == NULL)
    return;

  self->plain = gtk_button_new_with_label (candor_study_get_plain (study) ? _("Read the full text")
                                                                          : _("Read in plain language"));
  gtk_widget_set_halign (self->plain, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->plain, "candor-plain-button");
  gtk_widget_add_css_class (self->plain, CANDOR_LESSON_DOOR);
  g_signal_connect_object (self->plain, "clicked", G_CALLBACK (plain_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->column), self->plain);
}

/* Below the title, about what the text cites; so it is made after the text. */
static void
add_note (CandorLessonReader  *self,
          CandorPage          *page,
          CandorLessonContext *context)
{
  GPtrArray *sources = candor_page_get_sources (page);
  g_autoptr(GPtrArray) cited = g_ptr_array_new ();
  g_autofree char *note = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const CandorSource *source = g_ptr_array_index (sources, i);

      if (candor_lesson_context_has_cited (context, source->id))
        g_ptr_array_add (cited, (gpointer) source);
    }
  note = candor_sources_page_note (cited, candor_lesson_context_get_today (context));
  if (note != NULL)
    gtk_box_insert_child_after (GTK_BOX (self->column), candor_block_label_new (note, "candor-page-note"),
                                gtk_widget_get_first_child (GTK_WIDGET (self->column)));
}

GtkWidget *
candor_lesson_reader_new (CandorPage          *page,
                          CandorLessonContext *context)
{
  CandorLessonReader *self;
  GtkWidget *margin;

  g_return_val_if_fail (CANDOR_IS_PAGE (page), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = g_object_new (CANDOR_TYPE_LESSON_READER,
                       "sitting", candor_lesson_context_get_sitting (context),
                       NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_page_get_title (page), -1);
  candor_lesson_context_begin_sheet (context);
  add_title (self, page);
  candor_page_notes_append (GTK_BOX (self->column), page, context);
  add_plain (self, page);
  candor_block_view_append (GTK_BOX (self->column),
                            candor_page_get_shown (page, candor_study_get_plain (candor_sitting_get_study (self->sitting))),
                            context);
  add_note (self, page, context);
  margin = candor_sources_margin_new (candor_page_get_terms (page), candor_page_get_sources (page), context);
  if (margin != NULL)
    gtk_box_append (GTK_BOX (self->sheet), margin);

  return GTK_WIDGET (self);
}

void
candor_lesson_reader_focus_plain (CandorLessonReader *self)
{
  g_return_if_fail (CANDOR_IS_LESSON_READER (self));

  if (self->plain != NULL)
    gtk_widget_grab_focus (self->plain);
}

void
candor_lesson_reader_focus (CandorLessonReader *self)
{
  g_return_if_fail (CANDOR_IS_LESSON_READER (self));

  candor_lesson_column_focus_first (self->column);
}

guint
candor_lesson_reader_find_place (CandorLessonReader *self,
                                 double             *offset)
{
  g_return_val_if_fail (CANDOR_IS_LESSON_READER (self), 0);

  return candor_lesson_column_find_place (self->column, offset);
}

void
candor_lesson_reader_go_to_place (CandorLessonReader *self,
                                  guint               number,
                                  double              offset)
{
  g_return_if_fail (CANDOR_IS_LESSON_READER (self));

  candor_lesson_column_go_to_place (self->column, number, offset);
}

/* Enter turns the page wherever nothing else takes it. */
static void
candor_lesson_reader_map (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (candor_lesson_reader_parent_class)->map (widget);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_default_widget (GTK_WINDOW (root), CANDOR_LESSON_READER (widget)->next);
}

static void
candor_lesson_reader_unmap (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root) &&
      gtk_window_get_default_widget (GTK_WINDOW (root)) == CANDOR_LESSON_READER (widget)->next)
    gtk_window_set_default_widget (GTK_WINDOW (root), NULL);
  GTK_WIDGET_CLASS (candor_lesson_reader_parent_class)->unmap (widget);
}

static void
candor_lesson_reader_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_SITTING)
    g_value_set_object (value, CANDOR_LESSON_READER (object)->sitting);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
candor_lesson_reader_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (prop_id == PROP_SITTING)
    g_set_object (&CANDOR_LESSON_READER (object)->sitting, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
candor_lesson_reader_dispose (GObject *object)
{
  CandorLessonReader *self = CANDOR_LESSON_READER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (candor_lesson_reader_parent_class)->dispose (object);
}

static void
candor_lesson_reader_class_init (CandorLessonReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_lesson_reader_get_property;
  object_class->set_property = candor_lesson_reader_set_property;
  object_class->dispose = candor_lesson_reader_dispose;
  properties[PROP_SITTING] = g_param_spec_object ("sitting", NULL, NULL, CANDOR_TYPE_SITTING,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  widget_class->map = candor_lesson_reader_map;
  widget_class->unmap = candor_lesson_reader_unmap;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_MAIN);
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("lesson-reader.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorLessonReader, sheet);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonReader, column);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonReader, next);
  gtk_widget_class_bind_template_callback (widget_class, bar_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_words_cb);
}

static void
candor_lesson_reader_init (CandorLessonReader *self)
{
  g_type_ensure (CANDOR_TYPE_LESSON_BAR_LAYOUT);
  g_type_ensure (CANDOR_TYPE_LESSON_COLUMN);
  g_type_ensure (CANDOR_TYPE_LESSON_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}
