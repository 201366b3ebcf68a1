/* check-draws.c - whether a pool has what is drawn from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a question and its variants one is asked in an attempt, so families are
 * counted and not questions; one that is asked anyway is not drawn besides.
 */

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "item-private.h"

/* Families that are asked without a draw. */
static GHashTable *
list_asked (CandorQuiz *quiz)
{
  GPtrArray *entries = candor_quiz_get_entries (quiz);
  GHashTable *asked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      const CandorQuizEntry *entry = g_ptr_array_index (entries, i);

      if (entry->item != NULL && candor_item_get_id (entry->item) != NULL)
        g_hash_table_add (asked, (gpointer) candor_item_get_family (entry->item));
    }

  return asked;
}

/* How many families of the pool a draw for @objective may take. */
static guint
count_candidates (CandorQuiz *quiz,
                  const char *objective,
                  GHashTable *asked)
{
  GPtrArray *pool = candor_quiz_get_pool (quiz);
  g_autoptr(GHashTable) families = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pool->len; i++)
    {
      CandorItem *item = g_ptr_array_index (pool, i);

      if (candor_item_get_id (item) != NULL &&
          g_strcmp0 (candor_item_get_objective (item), objective) == 0 &&
          !g_hash_table_contains (asked, candor_item_get_family (item)))
        g_hash_table_add (families, (gpointer) candor_item_get_family (item));
    }

  return g_hash_table_size (families);
}

/* What all draws up to and with @last take for its objective. */
static guint
count_wanted (GPtrArray *entries,
              guint      last)
{
  const CandorQuizEntry *draw = g_ptr_array_index (entries, last);
  guint wanted = 0;

  for (guint i = 0; i <= last; i++)
    {
      const CandorQuizEntry *entry = g_ptr_array_index (entries, i);

      if (entry->item == NULL && g_strcmp0 (entry->objective, draw->objective) == 0)
        wanted += entry->count;
    }

  return wanted;
}

static void
check_draw (CandorQuiz     *quiz,
            guint           index,
            GHashTable     *asked,
            CandorFindings *findings)
{
  GPtrArray *entries = candor_quiz_get_entries (quiz);
  const CandorQuizEntry *entry = g_ptr_array_index (entries, index);
  guint wanted, there;

  if (entry->item != NULL)
    return;

  wanted = count_wanted (entries, index);
  there = count_candidates (quiz, entry->objective, asked);
  if (wanted > there)
    _candor_report (findings, CANDOR_CODE_DRAW_TOO_MANY, &entry->place, NULL,
                    _("%u questions for “%s” are drawn, and the pool has %u."),
                    wanted, entry->objective, there);
}

static gboolean
is_drawn (CandorQuiz *quiz,
          CandorItem *item)
{
  GPtrArray *entries = candor_quiz_get_entries (quiz);

  for (guint i = 0; i < entries->len; i++)
    {
      const CandorQuizEntry *entry = g_ptr_array_index (entries, i);

      if (entry->item == NULL && g_strcmp0 (entry->objective, candor_item_get_objective (item)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* As a variant of what is asked anyway it still comes at another try. */
static void
check_reach (CandorQuiz     *quiz,
             GHashTable     *asked,
             CandorFindings *findings)
{
  GPtrArray *pool = candor_quiz_get_pool (quiz);

  for (guint i = 0; i < pool->len; i++)
    {
      CandorItem *item = g_ptr_array_index (pool, i);

      if (candor_item_get_id (item) == NULL || is_drawn (quiz, item) ||
          g_hash_table_contains (asked, candor_item_get_family (item)))
        continue;
      _candor_report (findings, CANDOR_CODE_POOL_UNREACHED, candor_item_get_place (item), NULL,
                      _("No draw takes question “%s” from the pool."), candor_item_get_id (item));
    }
}

/* An objective that is not there is a finding of its own; what follows from it is none. */
static gboolean
knows_objectives (CandorQuiz   *quiz,
                  CandorModule *module)
{
  GPtrArray *entries = candor_quiz_get_entries (quiz);

  for (guint i = 0; i < entries->len; i++)
    {
      const CandorQuizEntry *entry = g_ptr_array_index (entries, i);

      if (entry->item == NULL &&
          (entry->objective == NULL || candor_module_find_objective (module, entry->objective) == NULL))
        return FALSE;
    }

  return TRUE;
}

void
_candor_check_draws (CandorQuiz     *quiz,
                     CandorModule   *module,
                     CandorFindings *findings)
{
  GPtrArray *entries = candor_quiz_get_entries (quiz);
  g_autoptr(GHashTable) asked = NULL;

  g_assert (CANDOR_IS_QUIZ (quiz));

  if (!knows_objectives (quiz, module))
    return;

  asked = list_asked (quiz);
  for (guint i = 0; i < entries->len; i++)
    check_draw (quiz, i, asked, findings);
  check_reach (quiz, asked, findings);
}
