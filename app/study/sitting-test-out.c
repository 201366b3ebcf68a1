/* sitting-test-out.c - knowing a lesson without having read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What passing a quiz shows is an event of its own; no page counts as read by it.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "sitting-private.h"
#include "study-private.h"

/* Whether a page of @lesson was not read; such a lesson can be tested out. What was read
 * and changed since is not: there a test would not ask for what is new. */
static gboolean
has_unread (CandorSitting *self,
            CandorLesson  *lesson)
{
  GPtrArray *pages = candor_lesson_get_pages (lesson);
  const CandorMemory *memory = candor_sitting_get_memory (self);

  for (guint i = 0; i < pages->len; i++)
    if (!candor_memory_has_read (memory, candor_page_get_id (g_ptr_array_index (pages, i)), 0))
      return TRUE;

  return FALSE;
}

/* Of @module, which may be an edition before the one that is sat on. */
static GPtrArray *
list_lessons (CandorSitting *self,
              CandorModule  *module,
              CandorQuiz    *quiz,
              gboolean       already)
{
  g_autoptr(GPtrArray) lessons = candor_module_list_lessons_of (module, quiz);
  const CandorMemory *memory = candor_sitting_get_memory (self);
  GPtrArray *listed = g_ptr_array_new ();

  for (guint i = 0; candor_quiz_tests_out (quiz) && i < lessons->len; i++)
    {
      CandorLesson *lesson = g_ptr_array_index (lessons, i);
      const char *id = candor_part_get_id (CANDOR_PART (lesson));

      if (has_unread (self, lesson) && candor_memory_has_tested_out (memory, id, 0) == already)
        g_ptr_array_add (listed, lesson);
    }

  return listed;
}

static guint
count_hints (GHashTable *answers,
             GPtrArray  *items)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CandorAnswer *answer = g_hash_table_lookup (answers, candor_item_get_id (g_ptr_array_index (items, i)));

      if (answer != NULL)
        n += answer->n_shown;
    }

  return n;
}

void
candor_attempt_add_test_out (CandorAttempt *self,
                             CandorResult  *result,
                             GHashTable    *answers,
                             CandorBatch   *batch)
{
  g_autoptr(GPtrArray) items = candor_attempt_gather_items (self);
  g_autoptr(GPtrArray) lessons = list_lessons (self->sitting, self->module, self->quiz, FALSE);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  CandorEvent *event;

  g_assert (CANDOR_IS_ATTEMPT (self));

  if (lessons->len == 0 ||
      !candor_quiz_is_tested_out (self->quiz, self->of_attempt == NULL, count_hints (answers, items),
                                  candor_result_get_percent (result)))
    return;

  for (guint i = 0; i < lessons->len; i++)
    g_ptr_array_add (ids, (gpointer) candor_part_get_id (g_ptr_array_index (lessons, i)));
  g_ptr_array_add (ids, NULL);

  event = candor_batch_add_event (batch, CANDOR_EVENT_TESTED_OUT, self->module, NULL);
  event->attempt = candor_batch_keep (batch, self->id);
  event->quiz = candor_batch_keep (batch, candor_part_get_id (CANDOR_PART (self->quiz)));
  event->parts = candor_batch_keep_array (batch, (const char * const *) ids->pdata);
  event->points = candor_result_get_points (result);
  event->possible = candor_result_get_possible (result);
}

/* ----------------------------------------------------------------- for faces */

static gboolean
is_about (CandorSitting *self,
          CandorPart    *part,
          CandorStep    *step)
{
  g_autoptr(GPtrArray) lessons = NULL;

  if (!CANDOR_IS_QUIZ (part))
    return FALSE;
  lessons = list_lessons (self, self->module, CANDOR_QUIZ (part), FALSE);

  return g_ptr_array_find (lessons, candor_step_get_part (step), NULL);
}

CandorStep *
candor_sitting_find_test_out (CandorSitting *self,
                              CandorStep    *step)
{
  GPtrArray *parts;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (CANDOR_IS_STEP (step), NULL);

  parts = candor_module_get_parts (self->module);
  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);

      if (is_about (self, part, step) && candor_sitting_get_attempts_left (self, CANDOR_QUIZ (part)) > 0)
        return candor_sitting_find_step (self, candor_part_get_id (part));
    }

  return NULL;
}

char *
candor_sitting_say_test_out (CandorSitting *self,
                             CandorQuiz    *quiz,
                             gboolean       already)
{
  CandorAttempt *attempt;
  g_autoptr(GPtrArray) lessons = NULL;
  g_autoptr(GString) words = g_string_new (NULL);

  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), NULL);

  attempt = candor_sitting_get_attempt (self, quiz);
  lessons = attempt != NULL && candor_attempt_get_quiz (attempt) == quiz
    ? list_lessons (self, candor_attempt_get_module (attempt), quiz, already)
    : list_lessons (self, self->module, quiz, already);
  for (guint i = 0; i < lessons->len; i++)
    {
      const char *title = candor_part_get_title (g_ptr_array_index (lessons, i));

      if (i > 0)
        g_string_append (words, i + 1 < lessons->len ? ", " : _(" and "));
      /* Translators: the title of a lesson, in quotation marks */
      g_string_append_printf (words, _("“%s”"), title);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
