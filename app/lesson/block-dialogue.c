/* block-dialogue.c - a conversation to examine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a turn says is made up; what the notes say of it is not.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorDialogueBlock
{
  CandorBlock  parent_instance;
  GPtrArray   *turns;
};

G_DEFINE_FINAL_TYPE (CandorDialogueBlock, candor_dialogue_block, CANDOR_TYPE_BLOCK)

static const char * const whos[] = { "person", "machine", "customer", NULL };

static void
candor_dialogue_block_class_init (CandorDialogueBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_DIALOGUE;
}

static void
candor_dialogue_block_init (CandorDialogueBlock *self)
{
}

GPtrArray *
candor_dialogue_block_get_turns (CandorDialogueBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_DIALOGUE_BLOCK (self), NULL);

  return self->turns;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorDialogueBlock *self = CANDOR_DIALOGUE_BLOCK (block);

  self->turns = _candor_store_array (load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "turn");
       child != NULL;
       child = candor_xml_node_find_next (child, "turn"))
    {
      CandorTurn *turn = _candor_store_new_struct (load->store, CandorTurn);

      turn->who = _candor_attribute_word (child, "who", whos, CANDOR_WHO_PERSON);
      turn->speaker = _candor_attribute (load, child, "speaker");
      turn->blocks = _candor_block_parse_inside (block, load, child);
      turn->notes = _candor_parse_texts (load, child, "note");
      turn->place = _candor_load_place (load, child);
      g_ptr_array_add (self->turns, turn);
    }
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  GPtrArray *turns = CANDOR_DIALOGUE_BLOCK (block)->turns;

  for (guint i = 0; i < turns->len; i++)
    {
      const CandorTurn *turn = g_ptr_array_index (turns, i);

      _candor_blocks_foreach_text (turn->blocks, func, user_data);
      _candor_texts_foreach (turn->notes, func, user_data);
    }
}

/* ------------------------------------------------------------------- check */

static gboolean
has_machine (GPtrArray *turns)
{
  for (guint i = 0; i < turns->len; i++)
    {
      if (((const CandorTurn *) g_ptr_array_index (turns, i))->who == CANDOR_WHO_MACHINE)
        return TRUE;
    }

  return FALSE;
}

/* The first turn of the same speaker who was somebody else, or NULL. */
static const CandorTurn *
find_other_who (GPtrArray        *turns,
                const CandorTurn *turn,
                guint             n_before)
{
  for (guint i = 0; turn->speaker != NULL && i < n_before; i++)
    {
      const CandorTurn *other = g_ptr_array_index (turns, i);

      if (other->who != turn->who && g_strcmp0 (other->speaker, turn->speaker) == 0)
        return other;
    }

  return NULL;
}

static void
check_turn (GPtrArray      *turns,
            guint           index,
            CandorFindings *findings)
{
  const CandorTurn *turn = g_ptr_array_index (turns, index);
  const CandorTurn *other = find_other_who (turns, turn, index);

  if (other != NULL)
    _candor_report (findings, CANDOR_CODE_SPEAKER_CHANGES, &turn->place, NULL,
                    _("“%s” is a %s here and was a %s before."), turn->speaker, whos[turn->who], whos[other->who]);
  for (guint i = 0; i < turn->notes->len; i++)
    _candor_check_not_empty (findings, g_ptr_array_index (turn->notes, i), N_("this note"));
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  GPtrArray *turns = CANDOR_DIALOGUE_BLOCK (block)->turns;

  for (guint i = 0; i < turns->len; i++)
    check_turn (turns, i, context->findings);
  if (!has_machine (turns))
    _candor_report (context->findings, CANDOR_CODE_DIALOGUE_WITHOUT_MACHINE, candor_block_get_place (block), NULL,
                    _("In this dialogue no machine speaks."));
}

const CandorBlockForm _candor_dialogue_form =
{
  "dialogue", CANDOR_BLOCK_DIALOGUE, CANDOR_BLOCK_LEVEL_PAGE,
  candor_dialogue_block_get_type, parse, foreach_text, check,
};
