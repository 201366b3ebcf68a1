/* item-number.c - a number to type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is right is a range, exact at both ends: the value, less and more by the
 * tolerance. All of it are decimal numbers as the file has them.
 */

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"

struct _CandorNumberItem
{
  CandorItem     parent_instance;
  const char    *unit;
  GPtrArray     *units;       /* CandorUnit */
  CandorDecimal  value;
  CandorDecimal  tolerance;
  CandorDecimal  least;
  CandorDecimal  most;
};

G_DEFINE_FINAL_TYPE (CandorNumberItem, candor_number_item, CANDOR_TYPE_ITEM)

static const CandorDecimal one = { 1, 0 };

static void
candor_number_item_class_init (CandorNumberItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_NUMBER;
}

static void
candor_number_item_init (CandorNumberItem *self)
{
}

const char *
candor_number_item_get_unit (CandorNumberItem *self)
{
  g_return_val_if_fail (CANDOR_IS_NUMBER_ITEM (self), NULL);

  return self->unit;
}

GPtrArray *
candor_number_item_get_units (CandorNumberItem *self)
{
  g_return_val_if_fail (CANDOR_IS_NUMBER_ITEM (self), NULL);

  return self->units;
}

CandorDecimal
candor_number_item_get_least (CandorNumberItem *self)
{
  g_return_val_if_fail (CANDOR_IS_NUMBER_ITEM (self), ((CandorDecimal) { 0, 0 }));

  return self->least;
}

CandorDecimal
candor_number_item_get_most (CandorNumberItem *self)
{
  g_return_val_if_fail (CANDOR_IS_NUMBER_ITEM (self), ((CandorDecimal) { 0, 0 }));

  return self->most;
}

/* One number, or both ends. */
static gboolean
names_numbers (const CandorMistake *mistake)
{
  return (mistake->answer != NULL) != (mistake->from != NULL) && (mistake->from == NULL) == (mistake->to == NULL);
}

gboolean
candor_mistake_get_range (const CandorMistake *self,
                          CandorDecimal       *from,
                          CandorDecimal       *to)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  return names_numbers (self) && candor_decimal_parse (self->answer != NULL ? self->answer : self->from, from) &&
         candor_decimal_parse (self->answer != NULL ? self->answer : self->to, to);
}

/* ------------------------------------------------------------------- parse */

static CandorDecimal
read_decimal (const char    *text,
              CandorDecimal  missing)
{
  CandorDecimal value;

  return text != NULL && candor_decimal_parse (text, &value) ? value : missing;
}

static CandorDecimal
absolute (CandorDecimal value)
{
  return value.num < 0 ? candor_decimal_negate (value) : value;
}

/* "0.5", or "2%" of the value. */
static CandorDecimal
read_tolerance (const char    *text,
                CandorDecimal  value)
{
  const CandorDecimal none = { 0, 0 };
  const CandorDecimal hundredth = { 1, 2 };
  g_autofree char *share = NULL;

  if (text == NULL || !g_str_has_suffix (text, "%"))
    return read_decimal (text, none);

  share = g_strndup (text, strlen (text) - 1);

  return candor_decimal_multiply (candor_decimal_multiply (read_decimal (share, none), hundredth), absolute (value));
}

static void
add_unit (CandorNumberItem    *self,
          CandorLoad          *load,
          const CandorXmlNode *node,
          const char          *name)
{
  CandorUnit *unit;

  if (name == NULL)
    return;

  unit = _candor_store_new_struct (load->store, CandorUnit);
  unit->name = name;
  unit->factor = read_decimal (_candor_attribute (load, node, "factor"), one);
  unit->place = _candor_load_place (load, node);
  g_ptr_array_add (self->units, unit);
}

static void
parse_units (CandorNumberItem    *self,
             CandorLoad          *load,
             const CandorXmlNode *node)
{
  self->units = _candor_store_array (load->store);
  self->unit = _candor_attribute (load, node, "unit");
  add_unit (self, load, node, self->unit);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "unit");
       child != NULL;
       child = candor_xml_node_find_next (child, "unit"))
    add_unit (self, load, child, _candor_attribute (load, child, "name"));
}

/* "12.5 %", which no line breaks. */
static CandorText *
make_words (CandorNumberItem  *self,
            CandorLoad        *load,
            const CandorPlace *place)
{
  g_autofree char *number = candor_decimal_to_string (self->value);
  g_autofree char *words = self->unit != NULL ? g_strconcat (number, "\u00a0", self->unit, NULL) : g_strdup (number);

  return _candor_text_new_plain (load->store, words, place);
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorNumberItem *self = CANDOR_NUMBER_ITEM (item);
  const CandorXmlNode *answer = candor_xml_node_find (node, "answer");
  CandorOption *option = _candor_item_add_option (item, load, node, CANDOR_NUMBER_ANSWER);

  if (answer != NULL)
    {
      option->place = _candor_load_place (load, answer);
      self->value = read_decimal (_candor_attribute (load, answer, "value"), self->value);
      self->tolerance = read_tolerance (_candor_attribute (load, answer, "tolerance"), self->value);
    }
  self->least = candor_decimal_add (self->value, candor_decimal_negate (self->tolerance));
  self->most = candor_decimal_add (self->value, self->tolerance);
  parse_units (self, load, node);
  option->right = TRUE;
  option->words = make_words (self, load, &option->place);
}

/* The range that is right, and what each unit makes of a number. */
static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  CandorNumberItem *self = CANDOR_NUMBER_ITEM (item);
  g_autofree char *least = candor_decimal_to_string (self->least);
  g_autofree char *most = candor_decimal_to_string (self->most);

  candor_digest_add (digest, least, -1);
  candor_digest_add (digest, most, -1);
  for (guint i = 0; i < self->units->len; i++)
    {
      const CandorUnit *unit = g_ptr_array_index (self->units, i);
      g_autofree char *factor = candor_decimal_to_string (unit->factor);

      candor_digest_add (digest, unit->name, -1);
      candor_digest_add (digest, factor, -1);
    }
}

/* ------------------------------------------------------------------- check */

static gboolean
are_apart (CandorDecimal from,
           CandorDecimal to,
           CandorDecimal other_from,
           CandorDecimal other_to)
{
  return candor_decimal_compare (to, other_from) < 0 || candor_decimal_compare (other_to, from) < 0;
}

/* Whether the mistakes before @index answer all that it would. */
static gboolean
is_answered_before (const CandorOption *option,
                    guint               index,
                    CandorDecimal       from,
                    CandorDecimal       to)
{
  for (guint i = 0; i < index; i++)
    {
      CandorDecimal other_from, other_to;

      if (candor_mistake_get_range (g_ptr_array_index (option->mistakes, i), &other_from, &other_to) &&
          candor_decimal_compare (other_from, from) <= 0 && candor_decimal_compare (to, other_to) <= 0)
        return TRUE;
    }

  return FALSE;
}

static char *
name_mistake (const CandorMistake *mistake)
{
  return mistake->answer != NULL ? g_strdup (mistake->answer)
                                 : g_strdup_printf (_("%s to %s"), mistake->from, mistake->to);
}

static void
check_range (CandorNumberItem   *self,
             const CandorOption *option,
             guint               index,
             CandorFindings     *findings)
{
  const CandorMistake *mistake = g_ptr_array_index (option->mistakes, index);
  const char *id = candor_item_get_id (CANDOR_ITEM (self));
  g_autofree char *name = NULL;
  CandorDecimal from, to;

  if (!names_numbers (mistake))
    {
      _candor_report (findings, CANDOR_CODE_MISTAKE_WITHOUT_ANSWER, &mistake->place, NULL,
                      _("A mistake of “%s” does not say which number makes it."), id);
      return;
    }
  /* What is no number the schema has spoken of. */
  if (!candor_mistake_get_range (mistake, &from, &to))
    return;

  name = name_mistake (mistake);
  if (candor_decimal_compare (from, to) > 0)
    _candor_report (findings, CANDOR_CODE_RANGE_BACKWARDS, &mistake->place, NULL,
                    _("The mistake of “%s” goes backwards: %s."), id, name);
  else if (!are_apart (from, to, self->least, self->most))
    _candor_report (findings, CANDOR_CODE_MISTAKE_ON_RIGHT, &mistake->place, NULL,
                    _("“%s” is right for “%s” and stands as a mistake."), name, id);
  else if (is_answered_before (option, index, from, to))
    _candor_report (findings, CANDOR_CODE_MISTAKE_TWICE, &mistake->place, NULL,
                    _("The mistake “%s” of “%s” is answered twice."), name, id);
}

static void
check_mistakes (CandorNumberItem   *self,
                const CandorOption *option,
                CandorFindings     *findings)
{
  /* Beyond the twelve that the schema allows comparing all would be dear. */
  for (guint i = 0; i < MIN (option->mistakes->len, 12); i++)
    {
      const CandorMistake *mistake = g_ptr_array_index (option->mistakes, i);

      check_range (self, option, i, findings);
      _candor_check_not_empty (findings, mistake->reply, N_("this mistake"));
    }
}

static void
check_units (CandorNumberItem *self,
             CandorFindings   *findings)
{
  for (guint i = 1; i < MIN (self->units->len, 13); i++)
    for (guint j = 0; j < i; j++)
      {
        const CandorUnit *unit = g_ptr_array_index (self->units, i);

        if (strcmp (unit->name, ((const CandorUnit *) g_ptr_array_index (self->units, j))->name) == 0)
          _candor_report (findings, CANDOR_CODE_UNIT_TWICE, &unit->place, NULL,
                          _("The unit “%s” of “%s” stands twice."),
                          unit->name, candor_item_get_id (CANDOR_ITEM (self)));
      }
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  CandorNumberItem *self = CANDOR_NUMBER_ITEM (item);
  const CandorOption *option = g_ptr_array_index (candor_item_get_options (item), 0);

  if (self->value.num != 0 && candor_decimal_compare (self->tolerance, absolute (self->value)) >= 0)
    _candor_report (findings, CANDOR_CODE_TOLERANCE_TOO_LARGE, &option->place, NULL,
                    _("The tolerance of “%s” is as large as its value."), candor_item_get_id (item));
  check_units (self, findings);
  check_mistakes (self, option, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_number_form =
{
  .element = "number",
  .kind = CANDOR_ITEM_NUMBER,
  .get_type = candor_number_item_get_type,
  .parse = parse,
  .add_key = add_key,
  .check = check,
};
