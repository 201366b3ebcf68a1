/* item-blanks.c - gaps in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gaps come in the order in which they stand in the passages, whatever their
 * order in the file: that is how people meet them, and how they are numbered. What
 * stands nowhere comes last.
 */

#include "item-blanks-private.h"

struct _CandorBlanksItem
{
  CandorItem    parent_instance;
  GPtrArray    *passages;   /* CandorText */
  GPtrArray    *gaps;       /* CandorGap, one an option and in their order */
  CandorCredit  credit;
};

G_DEFINE_FINAL_TYPE (CandorBlanksItem, candor_blanks_item, CANDOR_TYPE_ITEM)

static void
candor_blanks_item_class_init (CandorBlanksItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_BLANKS;
}

static void
candor_blanks_item_init (CandorBlanksItem *self)
{
}

GPtrArray *
candor_blanks_item_get_passages (CandorBlanksItem *self)
{
  g_return_val_if_fail (CANDOR_IS_BLANKS_ITEM (self), NULL);

  return self->passages;
}

GPtrArray *
candor_blanks_item_get_gaps (CandorBlanksItem *self)
{
  g_return_val_if_fail (CANDOR_IS_BLANKS_ITEM (self), NULL);

  return self->gaps;
}

CandorCredit
candor_blanks_item_get_credit (CandorBlanksItem *self)
{
  g_return_val_if_fail (CANDOR_IS_BLANKS_ITEM (self), CANDOR_CREDIT_PARTS);

  return self->credit;
}

const CandorGap *
candor_blanks_item_find_gap (CandorBlanksItem *self,
                             const char       *id)
{
  g_return_val_if_fail (CANDOR_IS_BLANKS_ITEM (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->gaps->len; i++)
    {
      const CandorGap *gap = g_ptr_array_index (self->gaps, i);

      if (g_strcmp0 (gap->option->id, id) == 0)
        return gap;
    }

  return NULL;
}

const CandorTarget *
candor_gap_find_choice (const CandorGap *self,
                        const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const CandorTarget *choice = g_ptr_array_index (self->choices, i);

      if (g_strcmp0 (choice->id, id) == 0)
        return choice;
    }

  return NULL;
}

/* ------------------------------------------------------------------- parse */

static void
parse_answers (CandorGap           *gap,
               CandorLoad          *load,
               const CandorXmlNode *node)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, "answer");
       child != NULL;
       child = candor_xml_node_find_next (child, "answer"))
    g_ptr_array_add (gap->answers, (gpointer) _candor_content (load, child));
}

/* A wrong choice with a reply of its own is a mistake that was expected. */
static void
add_reply (CandorOption        *option,
           CandorLoad          *load,
           const CandorXmlNode *node,
           const char          *id)
{
  CandorText *response = _candor_text_parse_child (load, node, "response");
  const char *misconception = _candor_attribute_ref (load, node, "misconception", CANDOR_SPACE_MISCONCEPTION);
  CandorMistake *mistake;

  if (response == NULL && misconception == NULL)
    return;

  mistake = _candor_store_new_struct (load->store, CandorMistake);
  mistake->answer = id;
  mistake->misconception = misconception;
  mistake->reply = response != NULL ? response : option->response;
  if (mistake->reply == NULL)
    mistake->reply = _candor_text_new_plain (load->store, "", &option->place);
  mistake->place = _candor_load_place (load, node);
  g_ptr_array_add (option->mistakes, mistake);
}

static void
parse_choices (CandorGap           *gap,
               CandorOption        *option,
               CandorLoad          *load,
               const CandorXmlNode *node)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, "choice");
       child != NULL;
       child = candor_xml_node_find_next (child, "choice"))
    {
      CandorTarget *choice = _candor_store_new_struct (load->store, CandorTarget);

      choice->id = _candor_attribute_id (load, child, CANDOR_SPACE_OPTION, node);
      choice->words = _candor_text_parse (load, child);
      choice->place = _candor_load_place (load, child);
      g_ptr_array_add (gap->choices, choice);
      if (!_candor_attribute_yes (child, "right"))
        add_reply (option, load, child, choice->id);
      else if (++gap->n_right == 1)
        option->target = choice->id;
    }
}

/* Of several answers the first one is shown as the right one. */
static CandorText *
find_words (CandorGap  *gap,
            CandorLoad *load)
{
  const CandorTarget *choice = gap->option->target != NULL ? candor_gap_find_choice (gap, gap->option->target) : NULL;

  if (choice != NULL)
    return choice->words;

  return _candor_text_new_plain (load->store, gap->answers->len > 0 ? g_ptr_array_index (gap->answers, 0) : "",
                                 &gap->option->place);
}

static void
add_gap (CandorItem          *item,
         CandorLoad          *load,
         const CandorXmlNode *item_node,
         const CandorXmlNode *node)
{
  const char *id = _candor_attribute_id (load, node, CANDOR_SPACE_OPTION, item_node);
  CandorOption *option = _candor_item_add_option (item, load, node, id);
  CandorGap *gap = _candor_store_new_struct (load->store, CandorGap);

  gap->option = option;
  gap->answers = _candor_store_array (load->store);
  gap->choices = _candor_store_array (load->store);
  gap->slack = _candor_attribute_uint (node, "slack", 0);
  gap->fold = (_candor_attribute_yes (node, "case") ? CANDOR_FOLD_NONE : CANDOR_FOLD_CASE) |
              (_candor_attribute_yes (node, "accents") ? CANDOR_FOLD_NONE : CANDOR_FOLD_ACCENTS);
  parse_answers (gap, load, node);
  parse_choices (gap, option, load, node);
  option->right = TRUE;
  option->words = find_words (gap, load);
  g_ptr_array_add (CANDOR_BLANKS_ITEM (item)->gaps, gap);
}

/* The first gap with each id. */
static GHashTable *
index_nodes (const CandorXmlNode *node)
{
  GHashTable *nodes = g_hash_table_new (g_str_hash, g_str_equal);

  for (const CandorXmlNode *child = candor_xml_node_find (node, "gap");
       child != NULL;
       child = candor_xml_node_find_next (child, "gap"))
    {
      const char *id = candor_xml_node_get_attribute (child, "id");

      if (id != NULL && !g_hash_table_contains (nodes, id))
        g_hash_table_insert (nodes, (gpointer) id, (gpointer) child);
    }

  return nodes;
}

/* The gaps of a passage; @met: those that have come already. */
static void
add_gaps_of (CandorItem          *item,
             CandorLoad          *load,
             const CandorXmlNode *node,
             const CandorText    *passage,
             GHashTable          *nodes,
             GHashTable          *met)
{
  for (guint i = 0; i < candor_text_get_n_runs (passage); i++)
    {
      const CandorRun *run = candor_text_get_run (passage, i);
      const CandorXmlNode *gap = run->kind == CANDOR_RUN_BLANK ? g_hash_table_lookup (nodes, run->ref) : NULL;

      if (gap != NULL && g_hash_table_add (met, (gpointer) gap))
        add_gap (item, load, node, gap);
    }
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorBlanksItem *self = CANDOR_BLANKS_ITEM (item);
  g_autoptr(GHashTable) nodes = index_nodes (node);
  g_autoptr(GHashTable) met = g_hash_table_new (g_direct_hash, g_direct_equal);

  self->credit = _candor_credit_parse (node, CANDOR_CREDIT_PARTS);
  self->gaps = _candor_store_array (load->store);
  self->passages = _candor_parse_texts (load, node, "passage");
  for (guint i = 0; i < self->passages->len; i++)
    add_gaps_of (item, load, node, g_ptr_array_index (self->passages, i), nodes, met);

  for (const CandorXmlNode *child = candor_xml_node_find (node, "gap");
       child != NULL;
       child = candor_xml_node_find_next (child, "gap"))
    {
      if (!g_hash_table_contains (met, child))
        add_gap (item, load, node, child);
    }
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  const CandorGap *one = *(const CandorGap * const *) a;
  const CandorGap *two = *(const CandorGap * const *) b;

  return g_strcmp0 (one->option->id, two->option->id);
}

/* What is right, and what is let pass, gap by gap in the order of their ids. */
static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  CandorBlanksItem *self = CANDOR_BLANKS_ITEM (item);
  g_autoptr(GPtrArray) sorted = g_ptr_array_copy (self->gaps, NULL, NULL);

  g_ptr_array_sort (sorted, compare_gaps);
  candor_digest_add (digest, candor_credit_to_string (self->credit), -1);
  for (guint i = 0; i < sorted->len; i++)
    {
      const CandorGap *gap = g_ptr_array_index (sorted, i);

      if (gap->choices->len > 0)
        continue;
      candor_digest_add (digest, gap->option->id != NULL ? gap->option->id : "", -1);
      candor_digest_add_int (digest, gap->fold);
      candor_digest_add_int (digest, gap->slack);
      candor_digest_add_int (digest, gap->answers->len);
      for (guint j = 0; j < gap->answers->len; j++)
        candor_digest_add (digest, g_ptr_array_index (gap->answers, j), -1);
    }
}

static void
foreach_text (CandorItem     *item,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorBlanksItem *self = CANDOR_BLANKS_ITEM (item);

  _candor_texts_foreach (self->passages, func, user_data);
  for (guint i = 0; i < self->gaps->len; i++)
    {
      const CandorGap *gap = g_ptr_array_index (self->gaps, i);

      for (guint j = 0; j < gap->choices->len; j++)
        {
          const CandorTarget *choice = g_ptr_array_index (gap->choices, j);

          /* The words of the right one are those of the part. */
          if (choice->words != gap->option->words)
            func (choice->words, user_data);
        }
    }
}

const CandorItemForm _candor_blanks_form =
{
  .element = "blanks",
  .kind = CANDOR_ITEM_BLANKS,
  .get_type = candor_blanks_item_get_type,
  .parse = parse,
  .add_key = add_key,
  .check = _candor_check_blanks,
  .foreach_text = foreach_text,
};
