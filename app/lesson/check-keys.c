/* check-keys.c - where the right answers stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks at a part as a whole: what one question cannot show, a row of them
 * gives away.
 */

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "module-private.h"
#include "part-private.h"

/* Fewer questions with the same place are chance. */
#define LEAST_QUESTIONS 4
/* Of more questions than this, nearly all in one place are no chance either. */
#define MANY_QUESTIONS 8
#define NEARLY_ALL 0.8

#define MAX_PLACES 12

/* Place of the right option, or -1 where there is none to remember. */
static int
find_key (CandorItem *item)
{
  GPtrArray *options = candor_item_get_options (item);

  if (candor_item_is_shuffled (item) || candor_item_get_kind (item) == CANDOR_ITEM_CHOICES)
    return -1;

  for (guint i = 0; i < MIN (options->len, MAX_PLACES); i++)
    {
      if (((const CandorOption *) g_ptr_array_index (options, i))->right)
        return i;
    }

  return -1;
}

static const char *
name_place (CandorItemKind kind,
            guint          place)
{
  static const char * const numbers[] =
  {
    N_("the first one"), N_("the second one"), N_("the third one"), N_("the fourth one"),
    N_("the fifth one"), N_("the sixth one"), N_("the seventh one"), N_("the eighth one"),
    N_("the ninth one"), N_("the tenth one"), N_("the eleventh one"), N_("the twelfth one"),
  };

  if (kind == CANDOR_ITEM_TRUEFALSE)
    return place == 0 ? _("“true”") : _("“false”");

  return _(numbers[place]);
}

static gboolean
gives_away (guint most,
            guint n_questions)
{
  if (n_questions < LEAST_QUESTIONS)
    return FALSE;

  return most == n_questions || (n_questions >= MANY_QUESTIONS && most >= NEARLY_ALL * n_questions);
}

/* Statements and choices are counted apart: they look apart. */
static void
check_kind (CandorPart     *part,
            GPtrArray      *items,
            CandorItemKind  kind,
            CandorFindings *findings)
{
  guint counts[MAX_PLACES] = { 0, };
  guint n_questions = 0;
  guint most = 0;

  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);
      int key = candor_item_get_kind (item) == kind ? find_key (item) : -1;

      if (key < 0)
        continue;
      n_questions++;
      if (++counts[key] > counts[most])
        most = key;
    }

  if (gives_away (counts[most], n_questions))
    _candor_report (findings, CANDOR_CODE_KEY_IN_SAME_PLACE, candor_part_get_place (part), NULL,
                    _("In “%s” the right answer is %s in %u of %u questions."),
                    candor_part_get_id (part), name_place (kind, most), counts[most], n_questions);
}

void
_candor_check_keys (CandorModule *module,
                    CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (module));

  for (guint i = 0; i < module->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (module->parts, i);
      g_autoptr(GPtrArray) items = g_ptr_array_new ();

      _candor_part_get_form (part)->add_items (part, items);
      check_kind (part, items, CANDOR_ITEM_CHOICE, &load->findings);
      check_kind (part, items, CANDOR_ITEM_TRUEFALSE, &load->findings);
    }
}
