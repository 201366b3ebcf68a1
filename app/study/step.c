/* step.c - a place in the module: a page, or a quiz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "step-private.h"

struct _CandorStep
{
  GObject     parent_instance;

  CandorPart *part;
  CandorPage *page;
  char       *id;
  char       *title;
  guint       number;
  guint       lesson_number;
  guint       learned_in;
  guint       is_first_of_part : 1;
  guint       is_done : 1;
  guint       is_tested_out : 1;
  guint       is_changed : 1;
};

G_DEFINE_FINAL_TYPE (CandorStep, candor_step, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_PART,
  PROP_PAGE,
  PROP_IS_DONE,
  PROP_IS_TESTED_OUT,
  PROP_IS_CHANGED,
  PROP_NUMBER,
  PROP_LESSON_NUMBER,
  PROP_IS_FIRST_OF_PART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
candor_step_finalize (GObject *object)
{
  CandorStep *self = CANDOR_STEP (object);

  g_clear_object (&self->part);
  g_clear_object (&self->page);
  g_free (self->id);
  g_free (self->title);

  G_OBJECT_CLASS (candor_step_parent_class)->finalize (object);
}

static void
candor_step_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorStep *self = CANDOR_STEP (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PART:
      g_value_set_object (value, self->part);
      break;
    case PROP_PAGE:
      g_value_set_object (value, self->page);
      break;
    case PROP_IS_DONE:
      g_value_set_boolean (value, self->is_done);
      break;
    case PROP_IS_TESTED_OUT:
      g_value_set_boolean (value, self->is_tested_out);
      break;
    case PROP_IS_CHANGED:
      g_value_set_boolean (value, self->is_changed);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_LESSON_NUMBER:
      g_value_set_uint (value, self->lesson_number);
      break;
    case PROP_IS_FIRST_OF_PART:
      g_value_set_boolean (value, self->is_first_of_part);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_step_class_init (CandorStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_step_finalize;
  object_class->get_property = candor_step_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PART] = g_param_spec_object ("part", NULL, NULL, CANDOR_TYPE_PART, flags);
  properties[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, CANDOR_TYPE_PAGE, flags);
  properties[PROP_IS_DONE] = g_param_spec_boolean ("is-done", NULL, NULL, FALSE, flags);
  properties[PROP_IS_TESTED_OUT] =
    g_param_spec_boolean ("is-tested-out", NULL, NULL, FALSE, flags);
  properties[PROP_IS_CHANGED] =
    g_param_spec_boolean ("is-changed", NULL, NULL, FALSE, flags);
  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LESSON_NUMBER] =
    g_param_spec_uint ("lesson-number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IS_FIRST_OF_PART] =
    g_param_spec_boolean ("is-first-of-part", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_step_init (CandorStep *self)
{
}

CandorStep *
candor_step_new (const CandorOutlineRow *row)
{
  CandorStep *self = g_object_new (CANDOR_TYPE_STEP, NULL);

  self->id = g_strdup (row->id);
  self->title = g_strdup (row->title);
  self->part = g_object_ref (row->part);
  g_set_object (&self->page, row->page);
  self->number = row->number;
  self->lesson_number = row->lesson_number;
  self->is_first_of_part = row->is_first_of_part;

  return self;
}

void
candor_step_set_state (CandorStep *self,
                       gboolean    is_done,
                       gboolean    is_tested_out,
                       gboolean    is_changed)
{
  gboolean was_done, was_tested_out, was_changed;

  g_assert (CANDOR_IS_STEP (self));

  was_done = self->is_done;
  was_tested_out = self->is_tested_out;
  was_changed = self->is_changed;
  self->is_done = !!is_done;
  self->is_tested_out = !!is_tested_out;
  self->is_changed = !!is_changed;
  if (was_done != self->is_done)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_DONE]);
  if (was_tested_out != self->is_tested_out)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_TESTED_OUT]);
  if (was_changed != self->is_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_CHANGED]);
}

void
candor_step_set_learned_in (CandorStep *self,
                            guint       edition)
{
  g_assert (CANDOR_IS_STEP (self));

  self->learned_in = edition;
}

const char *
candor_step_get_id (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), NULL);

  return self->id;
}

const char *
candor_step_get_title (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), NULL);

  return self->title;
}

CandorPart *
candor_step_get_part (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), NULL);

  return self->part;
}

CandorPage *
candor_step_get_page (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), NULL);

  return self->page;
}

gboolean
candor_step_get_is_done (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), FALSE);

  return self->is_done;
}

gboolean
candor_step_get_is_tested_out (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), FALSE);

  return self->is_tested_out;
}

gboolean
candor_step_get_is_changed (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), FALSE);

  return self->is_changed;
}

guint
candor_step_get_learned_in (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), 0);

  return self->learned_in;
}

guint
candor_step_get_number (CandorStep *self)
{
  g_return_val_if_fail (CANDOR_IS_STEP (self), 0);

  return self->number;
}
