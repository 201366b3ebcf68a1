/* question-option.c - one option as shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "question-private.h"

struct _CandorQuestionOption
{
  GObject              parent_instance;

  CandorItem          *item;      /* keeps the option */
  const CandorOption  *option;
  CandorOutcome       *outcome;   /* NULL before */
  guint                number;
  guint                picked : 1;
};

G_DEFINE_FINAL_TYPE (CandorQuestionOption, candor_question_option, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_OPTION_ID,
  PROP_NUMBER,
  PROP_PICKED,
  PROP_IS_JUDGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
candor_question_option_finalize (GObject *object)
{
  CandorQuestionOption *self = CANDOR_QUESTION_OPTION (object);

  g_clear_pointer (&self->outcome, candor_outcome_unref);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (candor_question_option_parent_class)->finalize (object);
}

static void
candor_question_option_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CandorQuestionOption *self = CANDOR_QUESTION_OPTION (object);

  switch (prop_id)
    {
    case PROP_OPTION_ID:
      g_value_set_string (value, self->option->id);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_PICKED:
      g_value_set_boolean (value, self->picked);
      break;
    case PROP_IS_JUDGED:
      g_value_set_boolean (value, self->outcome != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_question_option_class_init (CandorQuestionOptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_question_option_finalize;
  object_class->get_property = candor_question_option_get_property;

  properties[PROP_OPTION_ID] = g_param_spec_string ("option-id", NULL, NULL, NULL, flags);
  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PICKED] = g_param_spec_boolean ("picked", NULL, NULL, FALSE, flags);
  properties[PROP_IS_JUDGED] = g_param_spec_boolean ("is-judged", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_question_option_init (CandorQuestionOption *self)
{
}

CandorQuestionOption *
candor_question_option_new (const CandorOption *option,
                            CandorItem         *item,
                            guint               number)
{
  CandorQuestionOption *self = g_object_new (CANDOR_TYPE_QUESTION_OPTION, NULL);

  self->item = g_object_ref (item);
  self->option = option;
  self->number = number;

  return self;
}

void
candor_question_option_set_picked (CandorQuestionOption *self,
                                   gboolean              picked)
{
  g_assert (CANDOR_IS_QUESTION_OPTION (self));

  if (self->picked == !!picked)
    return;

  self->picked = !!picked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICKED]);
}

void
candor_question_option_set_verdict (CandorQuestionOption *self,
                                    CandorOutcome        *outcome)
{
  g_assert (CANDOR_IS_QUESTION_OPTION (self));

  if (self->outcome == outcome)
    return;

  g_clear_pointer (&self->outcome, candor_outcome_unref);
  if (outcome != NULL)
    self->outcome = candor_outcome_ref (outcome);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_JUDGED]);
}

const CandorOption *
candor_question_option_get_option (CandorQuestionOption *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_OPTION (self), NULL);

  return self->option;
}

guint
candor_question_option_get_number (CandorQuestionOption *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_OPTION (self), 0);

  return self->number;
}

gboolean
candor_question_option_get_picked (CandorQuestionOption *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_OPTION (self), FALSE);

  return self->picked;
}

const CandorOptionVerdict *
candor_question_option_get_verdict (CandorQuestionOption *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_OPTION (self), NULL);

  if (self->outcome == NULL)
    return NULL;

  for (guint i = 0; i < candor_outcome_get_n_options (self->outcome); i++)
    {
      const CandorOptionVerdict *verdict = candor_outcome_get_option (self->outcome, i);

      if (verdict->option == self->option)
        return verdict;
    }

  return NULL;
}
