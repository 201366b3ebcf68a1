/* lab.c - a lab as it is moved: settings in, figures out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables are loaded and formulas compiled once; after that a control that moves costs
 * what the formulas that are asked for cost.
 */

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "lab-private.h"
#include "read-number.h"

static const CandorLabControl *
control_of (CandorLabFigures *self,
            guint             index)
{
  GPtrArray *controls = candor_lab_get_controls (self->lab);

  return index < controls->len ? g_ptr_array_index (controls, index) : NULL;
}

static const CandorLabMeasure *
measure_of (CandorLabFigures *self,
            guint             index)
{
  GPtrArray *measures = candor_lab_get_measures (self->lab);

  return index < measures->len ? g_ptr_array_index (measures, index) : NULL;
}

CandorLabFigures *
candor_lab_figures_new (CandorLab *lab)
{
  CandorLabFigures *self;

  g_return_val_if_fail (CANDOR_IS_LAB (lab), NULL);

  self = g_new0 (CandorLabFigures, 1);
  self->lab = g_object_ref (lab);
  self->formulas = candor_lab_formulas_new (lab, NULL, NULL);
  self->settings = g_new0 (double, candor_lab_get_controls (lab)->len + 1);
  self->numbers = g_new0 (double, candor_lab_get_measures (lab)->len + 1);
  candor_lab_figures_reset (self);

  return self;
}

void
candor_lab_figures_free (CandorLabFigures *self)
{
  g_return_if_fail (self != NULL);

  candor_lab_formulas_free (self->formulas);
  g_free (self->settings);
  g_free (self->numbers);
  g_object_unref (self->lab);
  g_free (self);
}

CandorLab *
candor_lab_figures_get_lab (CandorLabFigures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lab;
}

/* ---------------------------------------------------------------- settings */

gboolean
candor_lab_figures_set (CandorLabFigures *self,
                        guint             control,
                        double            value)
{
  const CandorLabControl *there;
  gboolean is_new;

  g_return_val_if_fail (self != NULL, FALSE);
  there = control_of (self, control);
  g_return_val_if_fail (there != NULL, FALSE);

  value = candor_lab_control_settle (there, value);
  is_new = value != self->settings[control];
  self->settings[control] = value;
  self->is_current &= !is_new;
  if (is_new)
    candor_lab_formulas_set (self->formulas, control, value);

  return is_new;
}

double
candor_lab_figures_get (CandorLabFigures *self,
                        guint             control)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (control_of (self, control) != NULL, 0);

  return self->settings[control];
}

void
candor_lab_figures_reset (CandorLabFigures *self)
{
  const CandorLabControl *control;

  g_return_if_fail (self != NULL);

  for (guint i = 0; (control = control_of (self, i)) != NULL; i++)
    {
      self->settings[i] = control->start;
      candor_lab_formulas_set (self->formulas, i, control->start);
    }
  self->is_current = FALSE;
}

static gboolean
read_setting (const CandorLabControl *self,
              const char             *typed,
              double                 *value)
{
  g_autofree char *folded = candor_words_fold (typed, CANDOR_FOLD_CASE | CANDOR_FOLD_ACCENTS);

  for (guint i = 0; i < self->settings->len; i++)
    {
      const CandorLabSetting *setting = g_ptr_array_index (self->settings, i);
      g_autofree char *words = candor_words_fold (setting->words, CANDOR_FOLD_CASE | CANDOR_FOLD_ACCENTS);

      if (strcmp (folded, words) == 0)
        {
          *value = setting->value;
          return TRUE;
        }
    }
  if (self->kind != CANDOR_CONTROL_SWITCH || (strcmp (folded, "on") != 0 && strcmp (folded, "off") != 0))
    return FALSE;
  *value = strcmp (folded, "on") == 0;

  return TRUE;
}

static gboolean
refuse (const CandorLabControl  *self,
        const char              *typed,
        GError                 **error)
{
  g_autofree char *from = candor_lab_control_dup_number (self, self->from);
  g_autofree char *to = candor_lab_control_dup_number (self, self->to);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("“%s” cannot be set here. Type a number from %s to %s."), typed, from, to);

  return FALSE;
}

static gboolean
is_setting (const CandorLabControl *self,
            double                  value)
{
  return self->kind == CANDOR_CONTROL_SLIDER ? value >= self->from && value <= self->to
                                             : candor_lab_control_settle (self, value) == value;
}

gboolean
candor_lab_control_read (const CandorLabControl  *self,
                         const char              *typed,
                         double                  *value,
                         GError                 **error)
{
  g_auto(CandorTypedNumber) number = { { 0, 0 }, };
  g_autofree char *text = NULL;
  CandorTyped kind;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (read_setting (self, typed, value))
    return TRUE;

  kind = candor_read_number (typed, &number);
  if (kind != CANDOR_TYPED_NUMBER && kind != CANDOR_TYPED_EITHER)
    return refuse (self, typed, error);

  /* Of the two readings the one that can be set. */
  text = candor_decimal_to_string (number.value);
  *value = g_ascii_strtod (text, NULL);
  if (kind == CANDOR_TYPED_EITHER && !is_setting (self, *value))
    {
      g_free (text);
      text = candor_decimal_to_string (number.thousands);
      *value = g_ascii_strtod (text, NULL);
    }
  if (!is_setting (self, *value))
    return refuse (self, typed, error);
  *value = candor_lab_control_settle (self, *value);

  return TRUE;
}

/* ------------------------------------------------------- settings as a text */

char *
candor_lab_figures_dup_settings (CandorLabFigures *self)
{
  const CandorLabControl *control;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new ("{");
  for (guint i = 0; (control = control_of (self, i)) != NULL; i++)
    {
      g_autofree char *number = candor_lab_control_dup_number (control, self->settings[i]);

      g_string_append_printf (text, "%s\"%s\":%s", i > 0 ? "," : "", control->id, number);
    }
  g_string_append_c (text, '}');

  return g_string_free (text, FALSE);
}

void
candor_lab_figures_apply (CandorLabFigures *self,
                          const char       *settings)
{
  const CandorLabControl *control;

  g_return_if_fail (self != NULL);

  for (guint i = 0; settings != NULL && (control = control_of (self, i)) != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("\"%s\":", control->id);
      const char *found = strstr (settings, key);
      char *end;
      double value = found != NULL ? g_ascii_strtod (found + strlen (key), &end) : 0;

      if (found != NULL && end > found + strlen (key) && isfinite (value))
        candor_lab_figures_set (self, i, value);
    }
}

/* ----------------------------------------------------------------- figures */

static void
compute (CandorLabFigures *self)
{
  if (!self->is_current)
    candor_lab_formulas_measure (self->formulas, self->numbers, NULL, NULL);
  self->is_current = TRUE;
}

gboolean
candor_lab_figures_get_number (CandorLabFigures *self,
                               guint             measure,
                               double           *number)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (measure_of (self, measure) != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  compute (self);
  *number = self->numbers[measure];

  return isfinite (*number);
}

CandorTargetState
candor_lab_figures_get_target (CandorLabFigures *self,
                               guint             measure)
{
  gboolean is_met;

  g_return_val_if_fail (self != NULL, CANDOR_TARGET_NONE);
  g_return_val_if_fail (measure_of (self, measure) != NULL, CANDOR_TARGET_NONE);

  compute (self);
  if (measure_of (self, measure)->target == NULL || !isfinite (self->numbers[measure]) ||
      !candor_lab_formulas_target (self->formulas, measure, &is_met, NULL))
    return CANDOR_TARGET_NONE;

  return is_met ? CANDOR_TARGET_MET : CANDOR_TARGET_MISSED;
}

gboolean
candor_lab_figures_is_done (CandorLabFigures *self,
                            guint             task)
{
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);

  compute (self);

  return candor_lab_formulas_done (self->formulas, task, &is_done, NULL) && is_done;
}

gboolean
_candor_lab_figures_find (CandorLabFigures *self,
                          const char       *id,
                          double           *number)
{
  const CandorLabControl *control;
  const CandorLabMeasure *measure;

  for (guint i = 0; (control = control_of (self, i)) != NULL; i++)
    {
      *number = self->settings[i];
      if (g_strcmp0 (control->id, id) == 0)
        return TRUE;
    }
  for (guint i = 0; (measure = measure_of (self, i)) != NULL; i++)
    {
      if (g_strcmp0 (measure->id, id) == 0)
        return candor_lab_figures_get_number (self, i, number);
    }

  return FALSE;
}
