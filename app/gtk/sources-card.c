/* sources-card.c - one source: what it is, how fresh, where to find it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies its words when it is made. The address is shown in full before it
 * opens: the button brings up the popover that says it.
 */

#include "sources-card.h"

#include "lesson-link.h"
#include "lesson-ui.h"
#include "rich-text.h"
#include "sources-popover.h"
#include "sources-words.h"

#include <glib/gi18n.h>

struct _CandorSourcesCard
{
  GtkWidget         parent_instance;
  CandorRichText   *title;
  CandorRichText   *locator;
  CandorRichText   *by;
  CandorRichText   *applies;
  CandorRichText   *checked;
  CandorRichText   *stale;
  CandorLessonLink *address;
};

G_DEFINE_FINAL_TYPE (CandorSourcesCard, candor_sources_card, GTK_TYPE_WIDGET)

/* Shows @words, or nothing; takes them. */
static void
show_words (CandorRichText *text,
            char           *words)
{
  g_autofree char *taken = words;

  candor_rich_text_set_words (text, taken);
  gtk_widget_set_visible (GTK_WIDGET (text), taken != NULL && *taken != '\0');
}

static char *
join_by_and_date (const CandorSource *source)
{
  if (source->by != NULL && source->date != NULL)
    return g_strdup_printf ("%s, %s", source->by, source->date);

  return g_strdup (source->by != NULL ? source->by : source->date);
}

static void
fill_address (CandorSourcesCard *self,
              const char        *href)
{
  gboolean may_open = candor_sources_may_open (href);

  gtk_widget_set_visible (GTK_WIDGET (self->address), may_open);
  if (may_open)
    candor_lesson_link_set_popover (self->address, candor_sources_popover_new_for_address (href));
}

static void
set_names (CandorSourcesCard  *self,
           const CandorSource *source,
           guint               number)
{
  g_autofree char *name = g_strdup_printf (_("Source %u: %s"), number, source->title);
  g_autofree char *button = g_strdup_printf (_("Open source [%u]"), number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  candor_lesson_link_set_words (self->address, button);
}

GtkWidget *
candor_sources_card_new (const CandorSource  *source,
                         CandorLessonContext *context)
{
  CandorSourcesCard *self;
  guint number;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  number = candor_lesson_context_number (context, source->id);
  self = g_object_new (CANDOR_TYPE_SOURCES_CARD, NULL);
  show_words (self->title, g_strdup_printf ("[%u] %s", number, source->title));
  show_words (self->locator, g_strdup (source->locator));
  show_words (self->by, join_by_and_date (source));
  show_words (self->applies, candor_sources_applies (source));
  show_words (self->checked, candor_sources_checked (source));
  show_words (self->stale, candor_sources_stale (source, candor_lesson_context_get_today (context)));
  fill_address (self, source->href);
  set_names (self, source, number);

  return GTK_WIDGET (self);
}

static void
candor_sources_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (candor_sources_card_parent_class)->dispose (object);
}

static void
candor_sources_card_class_init (CandorSourcesCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_sources_card_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("sources-card.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesCard, title);
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesCard, locator);
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesCard, by);
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesCard, applies);
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesCard, checked);
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesCard, stale);
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesCard, address);
}

static void
candor_sources_card_init (CandorSourcesCard *self)
{
  g_type_ensure (CANDOR_TYPE_LESSON_LINK);
  g_type_ensure (CANDOR_TYPE_RICH_TEXT);
  gtk_widget_init_template (GTK_WIDGET (self));
}
