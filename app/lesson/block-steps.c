/* block-steps.c - what is done one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorStepsBlock
{
  CandorBlock  parent_instance;
  GPtrArray   *stages;
};

G_DEFINE_FINAL_TYPE (CandorStepsBlock, candor_steps_block, CANDOR_TYPE_BLOCK)

static void
candor_steps_block_class_init (CandorStepsBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_STEPS;
}

static void
candor_steps_block_init (CandorStepsBlock *self)
{
}

GPtrArray *
candor_steps_block_get_stages (CandorStepsBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_STEPS_BLOCK (self), NULL);

  return self->stages;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorStepsBlock *self = CANDOR_STEPS_BLOCK (block);

  self->stages = _candor_store_array (load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "step");
       child != NULL;
       child = candor_xml_node_find_next (child, "step"))
    {
      CandorStage *stage = _candor_store_new_struct (load->store, CandorStage);

      stage->title = _candor_child_content (load, child, "title");
      if (stage->title == NULL)
        stage->title = "";
      stage->blocks = _candor_block_parse_inside (block, load, child);
      stage->place = _candor_load_place (load, child);
      g_ptr_array_add (self->stages, stage);
    }
}

/* "1. Ask", "2) Ask", "Step 3: Ask", "Schritt 3: Fragen". */
static gboolean
has_number (const char *title)
{
  static const char * const words[] = { "step ", "schritt " };
  g_autofree char *folded = g_utf8_casefold (title, -1);
  const char *p = folded;
  gsize n_digits;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_has_prefix (p, words[i]))
        p += strlen (words[i]);
    }
  n_digits = strspn (p, "0123456789");

  return n_digits > 0 && n_digits <= 2 && (p[n_digits] == '.' || p[n_digits] == ')' || p[n_digits] == ':');
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorStepsBlock *self = CANDOR_STEPS_BLOCK (block);

  for (guint i = 0; i < self->stages->len; i++)
    {
      const CandorStage *stage = g_ptr_array_index (self->stages, i);

      if (has_number (stage->title))
        _candor_report (context->findings, CANDOR_CODE_STEP_NUMBERED_TWICE, &stage->place, NULL,
                        _("The title “%s” begins with a number of its own."), stage->title);
    }

  if (self->stages->len == 1)
    _candor_report (context->findings, CANDOR_CODE_LIST_OF_ONE, candor_block_get_place (block), NULL,
                    _("These steps are one step only."));
}

const CandorBlockForm _candor_steps_form =
{
  "steps", CANDOR_BLOCK_STEPS, CANDOR_BLOCK_LEVEL_PAGE,
  candor_steps_block_get_type, parse, NULL, check,
};
