/* block-timeline.c - what was, is and will be, by its day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "block-private.h"

struct _CandorTimelineBlock
{
  CandorBlock  parent_instance;
  GPtrArray   *entries;
};

G_DEFINE_FINAL_TYPE (CandorTimelineBlock, candor_timeline_block, CANDOR_TYPE_BLOCK)

static void
candor_timeline_block_class_init (CandorTimelineBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_TIMELINE;
}

static void
candor_timeline_block_init (CandorTimelineBlock *self)
{
}

GPtrArray *
candor_timeline_block_get_entries (CandorTimelineBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_TIMELINE_BLOCK (self), NULL);

  return self->entries;
}

static CandorDay
parse_date (CandorLoad          *load,
            const CandorXmlNode *node)
{
  const char *value = _candor_attribute (load, node, "date");
  CandorDay date = { 0, 0, 0 };

  /* What the schema lets pass is reported with the other days: 2026-02-30. */
  if (value != NULL && !candor_day_parse_part (value, &date))
    {
      g_ptr_array_add (load->dates, (gpointer) node);
      g_ptr_array_add (load->dates, (gpointer) "date");
    }

  return date;
}

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorTimelineBlock *self = CANDOR_TIMELINE_BLOCK (block);

  self->entries = _candor_store_array (load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (node, "entry");
       child != NULL;
       child = candor_xml_node_find_next (child, "entry"))
    {
      CandorEntry *entry = _candor_store_new_struct (load->store, CandorEntry);

      entry->date = parse_date (load, child);
      entry->words = _candor_text_parse (load, child);
      entry->place = _candor_load_place (load, child);
      g_ptr_array_add (self->entries, entry);
    }
}

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  GPtrArray *entries = CANDOR_TIMELINE_BLOCK (block)->entries;

  for (guint i = 0; i < entries->len; i++)
    func (((const CandorEntry *) g_ptr_array_index (entries, i))->words, user_data);
}

/* As far as both dates say: a year stands on either side of its months. */
static gboolean
is_before (CandorDay one,
           CandorDay two)
{
  if (one.month == 0 || two.month == 0)
    return one.year < two.year;
  if (one.day == 0 || two.day == 0)
    one.day = two.day = 0;

  return candor_day_compare (one, two) < 0;
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  GPtrArray *entries = CANDOR_TIMELINE_BLOCK (block)->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      const CandorEntry *entry = g_ptr_array_index (entries, i);
      const CandorEntry *last = i > 0 ? g_ptr_array_index (entries, i - 1) : entry;

      _candor_check_not_empty (context->findings, entry->words, N_("this entry"));
      if (candor_day_is_set (entry->date) && is_before (entry->date, last->date))
        {
          g_autofree char *date = candor_day_to_iso (entry->date);
          g_autofree char *last_date = candor_day_to_iso (last->date);

          _candor_report (context->findings, CANDOR_CODE_ENTRY_OUT_OF_ORDER, &entry->place, NULL,
                          _("The entry of %s stands below that of %s."), date, last_date);
        }
    }

  if (entries->len == 1)
    _candor_report (context->findings, CANDOR_CODE_LIST_OF_ONE, candor_block_get_place (block), NULL,
                    _("This timeline has one entry only."));
}

const CandorBlockForm _candor_timeline_form =
{
  "timeline", CANDOR_BLOCK_TIMELINE, CANDOR_BLOCK_LEVEL_PAGE,
  candor_timeline_block_get_type, parse, foreach_text, check,
};
