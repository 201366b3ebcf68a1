/* choice-list.c - one of several, as radio buttons with a title and a sentence each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drop-down lists never tell their value to a reader in GTK 4.8; radio buttons do.
 * A leader that is never shown makes the group, so that a single choice is drawn as
 * a radio button too and nothing has to be picked at first.
 */

#include "choice-list.h"

#define CHOICE_ID "candor-choice-id"

struct _CandorChoiceList
{
  GtkWidget       parent_instance;

  char           *question;
  GtkCheckButton *leader;
};

enum { PROP_0, PROP_QUESTION, N_PROPS };
enum { CHANGED, N_SIGNALS };

G_DEFINE_FINAL_TYPE (CandorChoiceList, candor_choice_list, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
toggled_cb (GtkCheckButton   *button,
            CandorChoiceList *self)
{
  g_assert (CANDOR_IS_CHOICE_LIST (self));

  if (gtk_check_button_get_active (button))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_label (GtkBox     *box,
           const char *words,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "xalign", 0.0f, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
describe (CandorChoiceList *self,
          GtkWidget        *choice,
          const char       *title,
          const char       *words)
{
  gboolean first = gtk_widget_get_first_child (GTK_WIDGET (self)) == choice;
  g_autofree char *spoken = first && self->question != NULL ? g_strdup_printf ("%s. %s", self->question, words != NULL ? words : "")
                                                            : g_strdup (words != NULL ? words : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken,
                                  -1);
}

void
candor_choice_list_add (CandorChoiceList *self,
                        const char       *id,
                        const char       *title,
                        const char       *words,
                        gboolean          allowed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *choice;

  g_return_if_fail (CANDOR_IS_CHOICE_LIST (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (title != NULL);

  add_label (GTK_BOX (box), title, "heading");
  if (words != NULL)
    add_label (GTK_BOX (box), words, "candor-secondary");
  gtk_widget_set_margin_start (box, 8);

  choice = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "child", box,
                         "group", self->leader, "sensitive", allowed, NULL);
  g_object_set_data_full (G_OBJECT (choice), CHOICE_ID, g_strdup (id), g_free);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  describe (self, choice, title, words);
}

void
candor_choice_list_clear (CandorChoiceList *self)
{
  GtkWidget *child;

  g_return_if_fail (CANDOR_IS_CHOICE_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

void
candor_choice_list_choose (CandorChoiceList *self,
                           const char       *id)
{
  g_return_if_fail (CANDOR_IS_CHOICE_LIST (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), CHOICE_ID), id) == 0)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
}

const char *
candor_choice_list_get_chosen (CandorChoiceList *self)
{
  g_return_val_if_fail (CANDOR_IS_CHOICE_LIST (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      return g_object_get_data (G_OBJECT (child), CHOICE_ID);

  return NULL;
}

static void
set_question (CandorChoiceList *self,
              const char       *question)
{
  g_free (self->question);
  self->question = g_strdup (question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question != NULL ? question : "", -1);
}

static void
candor_choice_list_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_QUESTION)
    g_value_set_string (value, CANDOR_CHOICE_LIST (object)->question);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_choice_list_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (id == PROP_QUESTION)
    set_question (CANDOR_CHOICE_LIST (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_choice_list_dispose (GObject *object)
{
  CandorChoiceList *self = CANDOR_CHOICE_LIST (object);

  candor_choice_list_clear (self);
  g_clear_object (&self->leader);

  G_OBJECT_CLASS (candor_choice_list_parent_class)->dispose (object);
}

static void
candor_choice_list_finalize (GObject *object)
{
  g_free (CANDOR_CHOICE_LIST (object)->question);

  G_OBJECT_CLASS (candor_choice_list_parent_class)->finalize (object);
}

static void
candor_choice_list_class_init (CandorChoiceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_choice_list_get_property;
  object_class->set_property = candor_choice_list_set_property;
  object_class->dispose = candor_choice_list_dispose;
  object_class->finalize = candor_choice_list_finalize;

  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "candor-choices");
}

static void
candor_choice_list_init (CandorChoiceList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->leader = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));
}

GtkWidget *
candor_choice_list_new (const char *question)
{
  return g_object_new (CANDOR_TYPE_CHOICE_LIST, "question", question, NULL);
}
