/* result.c - what came of an attempt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value computed from what was asked and the answers that count. What was not answered
 * is wrong and has no outcome. Whether it is passed follows the percentage that
 * is shown, so that nobody reads "70 %" beside "not passed".
 */

#include "attempt-private.h"

struct _CandorResult
{
  gatomicrefcount  ref_count;
  CandorModule    *module;       /* keeps items and pages */
  GHashTable      *answers;      /* item id -> CandorAnswer */
  CandorPoints     points;
  CandorPoints     possible;
  guint            pass;
  guint            n_items;
  guint            n_right;
  guint            n_partly;
  guint            right[CANDOR_CERTAINTY_SURE + 1];
  guint            wrong[CANDOR_CERTAINTY_SURE + 1];
  GPtrArray       *missed;
  GPtrArray       *pages;
};

G_DEFINE_BOXED_TYPE (CandorResult, candor_result, candor_result_ref, candor_result_unref)

CandorResult *
candor_result_ref (CandorResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
candor_result_unref (CandorResult *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->missed);
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->answers);
  g_object_unref (self->module);
  g_free (self);
}

static CandorPage *
find_page (CandorModule *module,
           const char   *id)
{
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);
      GPtrArray *pages = CANDOR_IS_LESSON (part) ? candor_lesson_get_pages (CANDOR_LESSON (part)) : NULL;

      for (guint j = 0; pages != NULL && j < pages->len; j++)
        if (g_strcmp0 (candor_page_get_id (g_ptr_array_index (pages, j)), id) == 0)
          return g_ptr_array_index (pages, j);
    }

  return NULL;
}

static void
count_item (CandorResult *self,
            CandorQuiz   *quiz,
            CandorItem   *item)
{
  const CandorAnswer *answer = g_hash_table_lookup (self->answers, candor_item_get_id (item));
  CandorCertainty certainty = answer != NULL ? answer->certainty : CANDOR_CERTAINTY_NONE;

  if (!candor_item_is_scored (item) || candor_quiz_is_void (quiz, item))
    return;
  if (answer != NULL && answer->outcome == NULL)
    answer = NULL;

  self->n_items++;
  self->possible = candor_points_add (self->possible,
                                      candor_points_make (candor_item_get_points (item), 1));
  if (answer != NULL)
    self->points = candor_points_add (self->points, candor_outcome_get_points (answer->outcome));

  if (answer != NULL && candor_outcome_get_verdict (answer->outcome) == CANDOR_VERDICT_RIGHT)
    {
      self->n_right++;
      self->right[certainty]++;
      return;
    }

  if (answer != NULL && candor_outcome_get_verdict (answer->outcome) == CANDOR_VERDICT_PARTLY)
    self->n_partly++;
  self->wrong[certainty]++;
  g_ptr_array_add (self->missed, item);
}

static int
compare_missed (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const CandorResult *self = user_data;
  CandorItem *one = *(CandorItem * const *) a;
  CandorItem *two = *(CandorItem * const *) b;

  return (int) candor_result_find_certainty (self, candor_item_get_id (two)) -
         (int) candor_result_find_certainty (self, candor_item_get_id (one));
}

static void
collect_pages (CandorResult *self)
{
  for (guint i = 0; i < self->missed->len; i++)
    {
      const char *see = candor_item_get_why_see (g_ptr_array_index (self->missed, i));
      CandorPage *page = see != NULL ? find_page (self->module, see) : NULL;

      if (page != NULL && !g_ptr_array_find (self->pages, page, NULL))
        g_ptr_array_add (self->pages, page);
    }
}

CandorResult *
candor_result_new (CandorModule *module,
                   CandorQuiz   *quiz,
                   GPtrArray    *items,
                   GHashTable   *answers)
{
  CandorResult *self = g_new0 (CandorResult, 1);

  g_assert (CANDOR_IS_MODULE (module));
  g_assert (CANDOR_IS_QUIZ (quiz));

  g_atomic_ref_count_init (&self->ref_count);
  self->module = g_object_ref (module);
  self->answers = g_hash_table_ref (answers);
  self->points = candor_points_make (0, 1);
  self->possible = candor_points_make (0, 1);
  self->pass = candor_quiz_get_pass (quiz);
  self->missed = g_ptr_array_new ();
  self->pages = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    count_item (self, quiz, g_ptr_array_index (items, i));
  g_ptr_array_sort_with_data (self->missed, compare_missed, self);
  collect_pages (self);

  return self;
}

CandorPoints
candor_result_get_points (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, ((CandorPoints) { 0, 1 }));

  return self->points;
}

CandorPoints
candor_result_get_possible (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, ((CandorPoints) { 0, 1 }));

  return self->possible;
}

/* Two places at most, and none that say nothing: "1.5", "2", "0.33". */
static char *
say (CandorPoints points)
{
  char *words = g_strdup_printf ("%.2f", (double) points.num / (double) points.den);
  char *end = words + strlen (words);

  while (end[-1] == '0')
    *--end = '\0';
  if (!g_ascii_isdigit (end[-1]))
    end[-1] = '\0';

  return words;
}

char *
candor_result_say_points (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return say (self->points);
}

char *
candor_result_say_possible (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return say (self->possible);
}

guint
candor_result_get_percent (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return candor_points_percent (self->points, self->possible);
}

gboolean
candor_result_has_passed (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return candor_result_get_percent (self) >= self->pass;
}

guint
candor_result_get_n_right (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_right;
}

guint
candor_result_get_n_partly (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_partly;
}

guint
candor_result_get_n_items (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_items;
}

void
candor_result_count (const CandorResult *self,
                     CandorCertainty     certainty,
                     guint              *n_right,
                     guint              *n_wrong)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((gsize) certainty < G_N_ELEMENTS (self->right));

  if (n_right != NULL)
    *n_right = self->right[certainty];
  if (n_wrong != NULL)
    *n_wrong = self->wrong[certainty];
}

GPtrArray *
candor_result_get_missed (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->missed;
}

GPtrArray *
candor_result_get_pages (const CandorResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pages;
}

CandorOutcome *
candor_result_find_outcome (const CandorResult *self,
                            const char         *item_id)
{
  const CandorAnswer *answer;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (item_id != NULL, NULL);

  answer = g_hash_table_lookup (self->answers, item_id);

  return answer != NULL ? answer->outcome : NULL;
}

CandorCertainty
candor_result_find_certainty (const CandorResult *self,
                              const char         *item_id)
{
  const CandorAnswer *answer;

  g_return_val_if_fail (self != NULL, CANDOR_CERTAINTY_NONE);
  g_return_val_if_fail (item_id != NULL, CANDOR_CERTAINTY_NONE);

  answer = g_hash_table_lookup (self->answers, item_id);

  return answer != NULL ? answer->certainty : CANDOR_CERTAINTY_NONE;
}
