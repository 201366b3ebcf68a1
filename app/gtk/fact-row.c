/* fact-row.c - one fact, and what one may do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button's description is always the row's title and words: so a reader hears
 * what an action came to without the focus moving. While busy the button stays
 * sensitive, because an insensitive one would lose the focus.
 */

#include "fact-row.h"

#include "beside-layout.h"

struct _CandorFactRow
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkLabel  *title;
  GtkLabel  *words;
  GtkWidget *button;

  guint      is_busy : 1;
};

enum { PROP_0, PROP_TITLE, PROP_WORDS, PROP_BUTTON_LABEL, PROP_IS_DESTRUCTIVE, PROP_IS_BUSY, N_PROPS };
enum { PRESSED, N_SIGNALS };

G_DEFINE_FINAL_TYPE (CandorFactRow, candor_fact_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
describe (CandorFactRow *self)
{
  g_autofree char *words = g_strdup_printf ("%s. %s", gtk_label_get_label (self->title), gtk_label_get_label (self->words));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->title), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
set_title (CandorFactRow *self,
           const char    *title)
{
  gtk_label_set_label (self->title, title != NULL ? title : "");
  describe (self);
}

void
candor_fact_row_set_words (CandorFactRow *self,
                           const char    *words)
{
  g_return_if_fail (CANDOR_IS_FACT_ROW (self));

  if (words == NULL)
    words = "";
  if (g_str_equal (gtk_label_get_label (self->words), words))
    return;

  gtk_label_set_label (self->words, words);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
set_button_label (CandorFactRow *self,
                  const char    *label)
{
  gtk_button_set_label (GTK_BUTTON (self->button), label != NULL ? label : "");
  gtk_widget_set_visible (self->button, label != NULL);
  /* What nobody can do anything about can at least be copied, and so be reached by keys. */
  gtk_label_set_selectable (self->words, label == NULL);
}

void
candor_fact_row_set_busy (CandorFactRow *self,
                          gboolean       is_busy)
{
  g_return_if_fail (CANDOR_IS_FACT_ROW (self));

  is_busy = !!is_busy;
  if (self->is_busy == is_busy)
    return;

  self->is_busy = is_busy;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_BUSY, is_busy, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

void
candor_fact_row_set_allowed (CandorFactRow *self,
                             gboolean       allowed)
{
  g_return_if_fail (CANDOR_IS_FACT_ROW (self));

  gtk_widget_set_sensitive (self->button, allowed);
}

static void
clicked_cb (CandorFactRow *self)
{
  g_assert (CANDOR_IS_FACT_ROW (self));

  if (!self->is_busy)
    g_signal_emit (self, signals[PRESSED], 0);
}

static GtkLabel *
make_label (const char *style)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (label), style);

  return label;
}

static void
candor_fact_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CandorFactRow *self = CANDOR_FACT_ROW (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_WORDS:
      g_value_set_string (value, gtk_label_get_label (self->words));
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, gtk_widget_get_visible (self->button) ? gtk_button_get_label (GTK_BUTTON (self->button)) : NULL);
      break;
    case PROP_IS_DESTRUCTIVE:
      g_value_set_boolean (value, gtk_widget_has_css_class (self->button, "candor-erase"));
      break;
    case PROP_IS_BUSY:
      g_value_set_boolean (value, self->is_busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_fact_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CandorFactRow *self = CANDOR_FACT_ROW (object);

  switch (id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_WORDS:
      candor_fact_row_set_words (self, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      set_button_label (self, g_value_get_string (value));
      break;
    case PROP_IS_DESTRUCTIVE:
      (g_value_get_boolean (value) ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->button, "candor-erase");
      break;
    case PROP_IS_BUSY:
      candor_fact_row_set_busy (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_fact_row_dispose (GObject *object)
{
  CandorFactRow *self = CANDOR_FACT_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (candor_fact_row_parent_class)->dispose (object);
}

static void
candor_fact_row_class_init (CandorFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = candor_fact_row_get_property;
  object_class->set_property = candor_fact_row_set_property;
  object_class->dispose = candor_fact_row_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_IS_DESTRUCTIVE] = g_param_spec_boolean ("is-destructive", NULL, NULL, FALSE, flags);
  properties[PROP_IS_BUSY] = g_param_spec_boolean ("is-busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, CANDOR_TYPE_BESIDE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "candor-row");
}

static void
candor_fact_row_init (CandorFactRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->title = make_label ("heading");
  self->words = make_label ("candor-secondary");
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->button = gtk_button_new_with_label ("");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  set_button_label (self, NULL);
}
