/* item-highlight.c - phrases in a passage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a phrase stand in its option; the passage says where it goes.
 * What a passage shows is a run of its own kind, with the words in it.
 */

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"

struct _CandorHighlightItem
{
  CandorItem    parent_instance;
  GPtrArray    *passages;   /* CandorText */
  CandorCredit  credit;
};

G_DEFINE_FINAL_TYPE (CandorHighlightItem, candor_highlight_item, CANDOR_TYPE_ITEM)

static void
candor_highlight_item_class_init (CandorHighlightItemClass *klass)
{
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_HIGHLIGHT;
}

static void
candor_highlight_item_init (CandorHighlightItem *self)
{
}

GPtrArray *
candor_highlight_item_get_passages (CandorHighlightItem *self)
{
  g_return_val_if_fail (CANDOR_IS_HIGHLIGHT_ITEM (self), NULL);

  return self->passages;
}

CandorCredit
candor_highlight_item_get_credit (CandorHighlightItem *self)
{
  g_return_val_if_fail (CANDOR_IS_HIGHLIGHT_ITEM (self), CANDOR_CREDIT_ALL);

  return self->credit;
}

/* Options by id: a file from outside may have any number of them. */
static GHashTable *
index_options (CandorItem *item)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *options = candor_item_get_options (item);

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      if (!g_hash_table_contains (index, option->id))
        g_hash_table_insert (index, (gpointer) option->id, (gpointer) option);
    }

  return index;
}

/* The options come first here, so that the passages can take up their words. */
static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorHighlightItem *self = CANDOR_HIGHLIGHT_ITEM (item);

  self->credit = _candor_credit_parse (node, CANDOR_CREDIT_RIGHT_MINUS_WRONG);
  _candor_item_parse_options (item, load, node);
  load->phrases = index_options (item);
  self->passages = _candor_parse_texts (load, node, "passage");
  g_clear_pointer (&load->phrases, g_hash_table_unref);
}

static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  candor_digest_add (digest, candor_credit_to_string (CANDOR_HIGHLIGHT_ITEM (item)->credit), -1);
}

static void
foreach_text (CandorItem     *item,
              CandorTextFunc  func,
              gpointer        user_data)
{
  _candor_texts_foreach (CANDOR_HIGHLIGHT_ITEM (item)->passages, func, user_data);
}

/* ------------------------------------------------------------------- check */

/* Takes out of @waiting what has its place; of a phrase that is not there others
 * have spoken. */
static void
check_phrase (CandorItem      *item,
              const CandorRun *run,
              GHashTable      *seen,
              GHashTable      *waiting,
              CandorFindings  *findings)
{
  if (g_hash_table_remove (waiting, run->ref))
    g_hash_table_add (seen, (gpointer) run->ref);
  else if (g_hash_table_contains (seen, run->ref))
    _candor_report (findings, CANDOR_CODE_PHRASE_TWICE, &run->place, NULL,
                    _("The phrase “%s” stands twice in “%s”."), run->ref, candor_item_get_id (item));
}

static void
check_passages (CandorItem     *item,
                GHashTable     *waiting,
                CandorFindings *findings)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *passages = CANDOR_HIGHLIGHT_ITEM (item)->passages;

  for (guint i = 0; i < passages->len; i++)
    {
      const CandorText *passage = g_ptr_array_index (passages, i);

      for (guint j = 0; j < candor_text_get_n_runs (passage); j++)
        {
          const CandorRun *run = candor_text_get_run (passage, j);

          if (run->kind == CANDOR_RUN_PHRASE)
            check_phrase (item, run, seen, waiting, findings);
        }
      _candor_check_not_empty (findings, passage, N_("this passage"));
    }
}

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  g_autoptr(GHashTable) waiting = index_options (item);
  GPtrArray *options = candor_item_get_options (item);

  check_passages (item, waiting, findings);
  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      if (g_hash_table_lookup (waiting, option->id) == option)
        _candor_report (findings, CANDOR_CODE_PHRASE_UNUSED, &option->place, NULL,
                        _("The phrase “%s” stands nowhere in the passage of “%s”."),
                        option->id, candor_item_get_id (item));
    }
  _candor_check_some_right (item, findings);
  _candor_check_options (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_highlight_form =
{
  .element = "highlight",
  .kind = CANDOR_ITEM_HIGHLIGHT,
  .get_type = candor_highlight_item_get_type,
  .parse = parse,
  .add_key = add_key,
  .check = check,
  .foreach_text = foreach_text,
};
