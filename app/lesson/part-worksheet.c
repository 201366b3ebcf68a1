/* part-worksheet.c - fields and rules, in the order of the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "worksheet-private.h"

/* What filling in one field costs before it is scaled. */
#define SECONDS_PER_FIELD 30.0

struct _CandorWorksheet
{
  CandorPart   parent_instance;
  GPtrArray   *intro;
  GPtrArray   *fields;
  GPtrArray   *rules;
  const char  *again;
};

G_DEFINE_FINAL_TYPE (CandorWorksheet, candor_worksheet, CANDOR_TYPE_PART)

static const char * const field_kinds[] = { "text", "choice", "number", "date", "list", NULL };
static const char * const rule_kinds[] = { "hint", "stop", "good", NULL };

static void
candor_worksheet_class_init (CandorWorksheetClass *klass)
{
}

static void
candor_worksheet_init (CandorWorksheet *self)
{
}

GPtrArray *
candor_worksheet_get_intro (CandorWorksheet *self)
{
  g_return_val_if_fail (CANDOR_IS_WORKSHEET (self), NULL);

  return self->intro;
}

GPtrArray *
candor_worksheet_get_fields (CandorWorksheet *self)
{
  g_return_val_if_fail (CANDOR_IS_WORKSHEET (self), NULL);

  return self->fields;
}

GPtrArray *
candor_worksheet_get_rules (CandorWorksheet *self)
{
  g_return_val_if_fail (CANDOR_IS_WORKSHEET (self), NULL);

  return self->rules;
}

const char *
candor_worksheet_get_again (CandorWorksheet *self)
{
  g_return_val_if_fail (CANDOR_IS_WORKSHEET (self), NULL);

  return self->again;
}

const CandorField *
candor_worksheet_find_field (CandorWorksheet *self,
                             const char      *id)
{
  g_return_val_if_fail (CANDOR_IS_WORKSHEET (self), NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const CandorField *field = g_ptr_array_index (self->fields, i);

      if (g_strcmp0 (field->id, id) == 0)
        return field;
    }

  return NULL;
}

const CandorFieldOption *
candor_field_find_option (const CandorField *self,
                          const char        *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->options->len; i++)
    {
      const CandorFieldOption *option = g_ptr_array_index (self->options, i);

      if (g_strcmp0 (option->id, id) == 0)
        return option;
    }

  return NULL;
}

/* ------------------------------------------------------------------- parse */

static void
parse_option (CandorField         *field,
              CandorLoad          *load,
              const CandorXmlNode *field_node,
              const CandorXmlNode *node)
{
  CandorFieldOption *option = _candor_store_new_struct (load->store, CandorFieldOption);

  option->id = _candor_attribute_id (load, node, CANDOR_SPACE_OPTION, field_node);
  option->words = _candor_text_parse (load, node);
  option->place = _candor_load_place (load, node);
  g_ptr_array_add (field->options, option);
}

static void
parse_field (CandorWorksheet     *self,
             CandorLoad          *load,
             const CandorXmlNode *worksheet,
             const CandorXmlNode *node)
{
  CandorField *field = _candor_store_new_struct (load->store, CandorField);

  field->id = _candor_attribute_id (load, node, CANDOR_SPACE_OPTION, worksheet);
  field->kind = _candor_attribute_word (node, "kind", field_kinds, CANDOR_FIELD_TEXT);
  field->required = _candor_attribute_yes (node, "required");
  field->prompt = _candor_text_parse_child (load, node, "prompt");
  field->help = _candor_text_parse_child (load, node, "help");
  field->unit = _candor_attribute (load, node, "unit");
  field->options = _candor_store_array (load->store);
  field->place = _candor_load_place (load, node);
  if (field->prompt == NULL)
    field->prompt = _candor_text_new_plain (load->store, field->id != NULL ? field->id : "", &field->place);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "option");
       child != NULL;
       child = candor_xml_node_find_next (child, "option"))
    parse_option (field, load, node, child);
  g_ptr_array_add (self->fields, field);
}

/* A formula is kept letter by letter: white space counts in what it quotes, and a fault has
 * its place in it. */
static const char *
keep_formula (CandorLoad          *load,
              const CandorXmlNode *node)
{
  const char *text = candor_xml_node_get_attribute (node, "when");

  return text != NULL ? _candor_store_copy (load->store, text, strlen (text)) : "";
}

static void
parse_rule (CandorWorksheet     *self,
            CandorLoad          *load,
            const CandorXmlNode *node)
{
  CandorLoadedRule *loaded = _candor_store_new_struct (load->store, CandorLoadedRule);
  CandorRule *rule = &loaded->rule;

  rule->kind = _candor_attribute_word (node, "kind", rule_kinds, CANDOR_RULE_HINT);
  rule->when = keep_formula (load, node);
  rule->advice = _candor_text_parse (load, node);
  rule->cite = _candor_attribute_ids (load, node, "cite", CANDOR_SPACE_SOURCE);
  rule->place = _candor_load_place (load, node);
  loaded->node = node;
  g_ptr_array_add (self->rules, rule);
}

static void
parse (CandorPart          *part,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorWorksheet *self = CANDOR_WORKSHEET (part);

  self->intro = _candor_parse_texts (load, node, "p");
  self->fields = _candor_store_array (load->store);
  self->rules = _candor_store_array (load->store);
  self->again = _candor_attribute (load, node, "again");

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL && _candor_load_has_room (load);
       child = candor_xml_node_find_next (child, NULL))
    {
      if (_candor_node_is (child, "field"))
        parse_field (self, load, node, child);
      else if (_candor_node_is (child, "rule"))
        parse_rule (self, load, child);
    }
}

/* ------------------------------------------------------------------ settle */

static void
add_items (CandorPart *part,
           GPtrArray  *items)
{
  /* Nothing in it is marked. */
}

static void
settle (CandorPart   *part,
        CandorModule *module,
        CandorLoad   *load)
{
}

static double
count_words (CandorWorksheet *self)
{
  guint n_words = 0;

  for (guint i = 0; i < self->intro->len; i++)
    n_words += candor_text_count_words (g_ptr_array_index (self->intro, i));
  for (guint i = 0; i < self->fields->len; i++)
    {
      const CandorField *field = g_ptr_array_index (self->fields, i);

      n_words += candor_text_count_words (field->prompt);
      if (field->help != NULL)
        n_words += candor_text_count_words (field->help);
    }

  return n_words;
}

static double
count_seconds (CandorPart *part)
{
  CandorWorksheet *self = CANDOR_WORKSHEET (part);

  return count_words (self) * 60 / CANDOR_WORDS_PER_MINUTE + self->fields->len * SECONDS_PER_FIELD;
}

const CandorPartForm _candor_worksheet_form =
{
  "worksheet", candor_worksheet_get_type, parse, add_items, settle, count_seconds, _candor_part_add_one_step,
  _candor_part_share_at_once, _candor_worksheet_check, FALSE,
};
