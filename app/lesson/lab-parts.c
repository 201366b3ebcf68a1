/* lab-parts.c - controls, measures, plots and tasks as they are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "lab-private.h"

static const char * const control_kinds[] = { "slider", "switch", "choice", NULL };
static const char * const plot_kinds[] = { "bars", "line", "scatter", "histogram", NULL };
static const char * const formats[] = { "number", "percent", NULL };

/* The element's own words, without those of what stands in it. */
static const char *
parse_words (CandorLoad          *load,
             const CandorXmlNode *node)
{
  return candor_text_get_plain (_candor_text_parse (load, node));
}

/* What has been complained of reads as missing. */
static double
parse_decimal (const CandorXmlNode *node,
               const char          *name,
               double               missing,
               guint               *places)
{
  const char *value = candor_xml_node_get_attribute (node, name);
  CandorDecimal decimal;

  if (value == NULL || !candor_decimal_parse (value, &decimal))
    return missing;
  *places = MAX (*places, decimal.places);

  return g_ascii_strtod (value, NULL);
}

/* ---------------------------------------------------------------- controls */

static void
parse_settings (CandorLabControl    *self,
                CandorLoad          *load,
                const CandorXmlNode *node)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, "setting");
       child != NULL;
       child = candor_xml_node_find_next (child, "setting"))
    {
      CandorLabSetting *setting = _candor_store_new_struct (load->store, CandorLabSetting);

      setting->value = parse_decimal (child, "value", self->settings->len, &self->decimals);
      setting->words = parse_words (load, child);
      g_ptr_array_add (self->settings, setting);
    }
}

static void
find_range (CandorLabControl *self)
{
  for (guint i = 0; i < self->settings->len; i++)
    {
      const CandorLabSetting *setting = g_ptr_array_index (self->settings, i);

      self->from = i == 0 ? setting->value : MIN (self->from, setting->value);
      self->to = i == 0 ? setting->value : MAX (self->to, setting->value);
    }
}

CandorLabControl *
_candor_lab_control_parse (CandorLoad          *load,
                           const CandorXmlNode *node)
{
  CandorLabControl *self = _candor_store_new_struct (load->store, CandorLabControl);

  self->id = _candor_attribute_id (load, node, CANDOR_SPACE_FIGURE, candor_xml_node_get_parent (node));
  self->place = _candor_load_place (load, node);
  self->kind = _candor_attribute_word (node, "kind", control_kinds, CANDOR_CONTROL_SLIDER);
  self->words = parse_words (load, node);
  self->unit = _candor_attribute (load, node, "unit");
  self->settings = _candor_store_array (load->store);
  parse_settings (self, load, node);
  self->from = parse_decimal (node, "from", 0, &self->decimals);
  self->to = parse_decimal (node, "to", self->kind == CANDOR_CONTROL_SWITCH ? 1 : 0, &self->decimals);
  self->step = parse_decimal (node, "step", 1, &self->decimals);
  if (self->kind == CANDOR_CONTROL_CHOICE)
    find_range (self);
  self->start = parse_decimal (node, "start", self->from, &self->decimals);

  return self;
}

static double
settle_choice (const CandorLabControl *self,
               double                  value)
{
  double nearest = self->start;

  for (guint i = 0; i < self->settings->len; i++)
    {
      const CandorLabSetting *setting = g_ptr_array_index (self->settings, i);

      if (i == 0 || fabs (setting->value - value) < fabs (nearest - value))
        nearest = setting->value;
    }

  return nearest;
}

/* Of a sum of steps the digits that nobody wrote are cut: 0.1 + 0.2 is 0.3. */
static double
settle_slider (const CandorLabControl *self,
               double                  value)
{
  double n_steps = self->step > 0 ? round ((CLAMP (value, self->from, self->to) - self->from) / self->step) : 0;
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 32];
  char format[8];

  value = self->from + n_steps * self->step;
  if (value > self->to)
    value = self->from + (n_steps - 1) * self->step;
  g_snprintf (format, sizeof format, "%%.%uf", MIN (self->decimals, 6));
  g_ascii_formatd (digits, sizeof digits, format, value);

  return g_ascii_strtod (digits, NULL);
}

double
candor_lab_control_settle (const CandorLabControl *self,
                           double                  value)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!isfinite (value))
    value = self->start;
  switch (self->kind)
    {
    case CANDOR_CONTROL_SWITCH:
      return value != 0 ? 1 : 0;
    case CANDOR_CONTROL_CHOICE:
      return settle_choice (self, value);
    case CANDOR_CONTROL_SLIDER:
    default:
      return settle_slider (self, value);
    }
}

/* ---------------------------------------------------------------- measures */

static const char *
parse_child (CandorLoad          *load,
             const CandorXmlNode *node,
             const char          *name)
{
  return _candor_child_content (load, node, name);
}

static const char *
copy_formula (CandorLoad          *load,
              const CandorXmlNode *node,
              const char          *name)
{
  const char *value = candor_xml_node_get_attribute (node, name);

  return value != NULL ? _candor_store_copy (load->store, value, strlen (value)) : NULL;
}

CandorLabMeasure *
_candor_lab_measure_parse (CandorLoad          *load,
                           const CandorXmlNode *node)
{
  CandorLabMeasure *self = _candor_store_new_struct (load->store, CandorLabMeasure);

  self->id = _candor_attribute_id (load, node, CANDOR_SPACE_FIGURE, candor_xml_node_get_parent (node));
  self->place = _candor_load_place (load, node);
  self->words = parse_words (load, node);
  self->group = _candor_attribute (load, node, "group");
  self->unit = _candor_attribute (load, node, "unit");
  self->value = copy_formula (load, node, "value");
  self->target = copy_formula (load, node, "target");
  self->met = parse_child (load, node, "met");
  self->missed = parse_child (load, node, "missed");
  self->decimals = MIN (_candor_attribute_uint (node, "decimals", 0), 6);
  self->format = _candor_attribute_word (node, "format", formats, CANDOR_MEASURE_NUMBER);

  return self;
}

/* --------------------------------------------------------- plots and tasks */

CandorLabPlot *
_candor_lab_plot_parse (CandorLoad          *load,
                        const CandorXmlNode *node)
{
  CandorLabPlot *self = _candor_store_new_struct (load->store, CandorLabPlot);

  self->place = _candor_load_place (load, node);
  self->kind = _candor_attribute_word (node, "kind", plot_kinds, CANDOR_PLOT_BARS);
  self->of = copy_formula (load, node, "of");
  self->words = parse_words (load, node);
  self->across = _candor_attribute (load, node, "across");
  self->up = _candor_attribute (load, node, "up");
  self->mark = _candor_attribute (load, node, "mark");
  self->bins = CLAMP (_candor_attribute_uint (node, "bins", 20), 2, 100);
  self->series = _candor_store_array (load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "series");
       child != NULL;
       child = candor_xml_node_find_next (child, "series"))
    g_ptr_array_add (self->series, (gpointer) _candor_content (load, child));

  return self;
}

CandorLabTask *
_candor_lab_task_parse (CandorLoad          *load,
                        const CandorXmlNode *node)
{
  CandorLabTask *self = _candor_store_new_struct (load->store, CandorLabTask);

  self->id = _candor_attribute_id (load, node, CANDOR_SPACE_TASK, candor_xml_node_get_parent (node));
  self->place = _candor_load_place (load, node);
  self->words = _candor_text_parse (load, node);
  self->done = copy_formula (load, node, "done");

  return self;
}
