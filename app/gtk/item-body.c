/* item-body.c - where a question is answered: what stands between its prompt and Check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "item-body.h"

typedef struct
{
  CandorQuestion      *question;
  CandorLessonContext *context;
} CandorItemBodyPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CandorItemBody, candor_item_body, GTK_TYPE_WIDGET)

static CandorItemBodyPrivate *
get_private (CandorItemBody *self)
{
  return candor_item_body_get_instance_private (self);
}

CandorQuestion *
candor_item_body_get_question (CandorItemBody *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), NULL);

  return get_private (self)->question;
}

CandorLessonContext *
candor_item_body_get_context (CandorItemBody *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), NULL);

  return get_private (self)->context;
}

void
candor_item_body_clear (CandorItemBody *self)
{
  GtkWidget *child;

  g_return_if_fail (CANDOR_IS_ITEM_BODY (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

GtkWidget *
candor_item_body_get_first (CandorItemBody *self)
{
  CandorItemBodyClass *klass;

  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), NULL);

  klass = CANDOR_ITEM_BODY_GET_CLASS (self);

  return klass->get_first != NULL ? klass->get_first (self) : NULL;
}

const char *
candor_item_body_get_missing (CandorItemBody *self)
{
  CandorItemBodyClass *klass;

  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), NULL);

  klass = CANDOR_ITEM_BODY_GET_CLASS (self);

  return klass->get_missing != NULL ? klass->get_missing (self) : NULL;
}

gboolean
candor_item_body_press (CandorItemBody  *self,
                        guint            keyval,
                        GdkModifierType  state,
                        gboolean         bare)
{
  CandorItemBodyClass *klass;

  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), GDK_EVENT_PROPAGATE);

  klass = CANDOR_ITEM_BODY_GET_CLASS (self);

  return klass->press != NULL ? klass->press (self, keyval, state, bare) : GDK_EVENT_PROPAGATE;
}

gboolean
candor_item_body_gives_enter (CandorItemBody *self,
                              GtkWidget      *focus)
{
  CandorItemBodyClass *klass;

  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), FALSE);

  klass = CANDOR_ITEM_BODY_GET_CLASS (self);

  return focus != NULL && klass->gives_enter != NULL && klass->gives_enter (self, focus);
}

void
candor_item_body_show_keys (CandorItemBody *self,
                            gboolean        shown)
{
  CandorItemBodyClass *klass;

  g_return_if_fail (CANDOR_IS_ITEM_BODY (self));

  klass = CANDOR_ITEM_BODY_GET_CLASS (self);
  if (klass->show_keys != NULL)
    klass->show_keys (self, shown);
}

gboolean
candor_item_body_enter_is_own (CandorItemBody *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), FALSE);

  return CANDOR_ITEM_BODY_GET_CLASS (self)->enter_is_own;
}

gboolean
candor_item_body_shows_missing (CandorItemBody *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), FALSE);

  return CANDOR_ITEM_BODY_GET_CLASS (self)->shows_missing;
}

char *
candor_item_body_dup_keys (CandorItemBody *self,
                           gboolean        bare)
{
  CandorItemBodyClass *klass;

  g_return_val_if_fail (CANDOR_IS_ITEM_BODY (self), NULL);

  klass = CANDOR_ITEM_BODY_GET_CLASS (self);

  return klass->dup_keys != NULL ? klass->dup_keys (self, bare) : NULL;
}

/* -------------------------------------------------------------------- making */

static void
show (CandorItemBody *self)
{
  g_assert (CANDOR_IS_ITEM_BODY (self));

  if (CANDOR_ITEM_BODY_GET_CLASS (self)->show != NULL)
    CANDOR_ITEM_BODY_GET_CLASS (self)->show (self);
}

static void
fill (CandorItemBody *self)
{
  g_assert (CANDOR_IS_ITEM_BODY (self));

  CANDOR_ITEM_BODY_GET_CLASS (self)->fill (self);
  show (self);
}

static void
listen (CandorItemBody *self)
{
  static const char * const changes[] = { "notify::response", "notify::outcome", "notify::is-open" };
  CandorQuestion *question = get_private (self)->question;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (question, changes[i], G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (candor_question_get_options (question), "items-changed",
                           G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

GtkWidget *
candor_item_body_new (GType                type,
                      CandorQuestion      *question,
                      CandorLessonContext *context)
{
  CandorItemBody *self;
  CandorItemBodyPrivate *priv;
  CandorText *prompt;

  g_return_val_if_fail (g_type_is_a (type, CANDOR_TYPE_ITEM_BODY), NULL);
  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);

  self = g_object_new (type, NULL);
  priv = get_private (self);
  priv->question = g_object_ref (question);
  priv->context = g_object_ref (context);
  prompt = candor_item_get_prompt (candor_question_get_item (question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (prompt), -1);
  fill (self);
  listen (self);

  return GTK_WIDGET (self);
}

static void
candor_item_body_dispose (GObject *object)
{
  CandorItemBody *self = CANDOR_ITEM_BODY (object);
  CandorItemBodyPrivate *priv = get_private (self);

  candor_item_body_clear (self);
  g_clear_object (&priv->question);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (candor_item_body_parent_class)->dispose (object);
}

static void
candor_item_body_class_init (CandorItemBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_body_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_item_body_init (CandorItemBody *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-options");
}
