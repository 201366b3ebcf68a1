/* Check pressed to "saved": what a person waits for after each answer.
 *
 * usage: bench-saved FOLDER LESSONS N
 *
 * Prints "saved-p50" and "saved-p99" in microseconds beside the budget of
 * 20,000 us. Everything between the call and its callback is in it: judging,
 * the worker's thread, the commit, the way back to the main context.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <candor/study.h>

#include <stdio.h>
#include <stdlib.h>

#define BUDGET_US 20000.0

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static GAsyncResult *
wait_for (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (slot);
}

static void
fail_if (GError *error)
{
  if (error != NULL)
    {
      fprintf (stderr, "bench-saved: %s\n", error->message);
      exit (1);
    }
}

static CandorSitting *
sit_down (CandorStudy *study)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) begun = NULL;
  g_autoptr (GAsyncResult) sat = NULL;
  g_autoptr (GError) error = NULL;
  CandorSitting *sitting;

  candor_study_open_async (study, NULL, done_cb, &slot);
  opened = wait_for (&slot);
  candor_study_open_finish (study, opened, NULL);
  candor_study_begin_async (study, NULL, NULL, NULL, done_cb, &slot);
  begun = wait_for (&slot);
  candor_study_begin_finish (study, begun, &error);
  fail_if (error);
  candor_study_sit_async (study, "consent", NULL, done_cb, &slot);
  sat = wait_for (&slot);
  sitting = candor_study_sit_finish (study, sat, &error);
  fail_if (error);

  return sitting;
}

/* The first check on a page of the module. */
static CandorQuestion *
find_question (CandorSitting *sitting)
{
  GListModel *steps = candor_sitting_get_steps (sitting);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CandorStep) step = g_list_model_get_item (steps, i);
      CandorPage *page = candor_step_get_page (step);
      GPtrArray *items = page != NULL ? candor_page_get_items (page) : NULL;

      if (items != NULL && items->len > 0)
        return candor_sitting_get_question (sitting, g_ptr_array_index (items, 0));
    }

  fputs ("bench-saved: the module has no check on a page\n", stderr);
  exit (1);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CandorCatalogue) catalogue = NULL;
  g_autoptr (CandorStudy) study = NULL;
  g_autoptr (CandorSitting) sitting = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *path = NULL;
  GAsyncResult *slot = NULL;
  CandorQuestion *question;
  const CandorOption *option;

  if (argc != 4)
    {
      fputs ("usage: bench-saved FOLDER LESSONS N\n", stderr);
      return 2;
    }

  path = g_build_filename (argv[1], "record.db", NULL);
  catalogue = candor_catalogue_scan ((const char *[]) { argv[2], NULL }, (CandorDay) { 2026, 11, 24 });
  study = candor_study_new (path, catalogue, NULL);
  sitting = sit_down (study);
  question = find_question (sitting);
  option = g_ptr_array_index (candor_item_get_options (candor_question_get_item (question)), 0);

  for (int i = 0; i < atoi (argv[3]); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      gint64 start, spent;

      candor_question_pick (question, option->id, TRUE);
      start = g_get_monotonic_time ();
      candor_question_check_async (question, NULL, done_cb, &slot);
      result = wait_for (&slot);
      candor_question_check_finish (question, result, &error);
      spent = g_get_monotonic_time () - start;
      fail_if (error);
      g_array_append_val (times, spent);
      candor_question_try_again (question);
    }

  g_array_sort (times, compare_times);
  printf ("saved-p50 %.0f %" G_GINT64_FORMAT " us\n", BUDGET_US, g_array_index (times, gint64, times->len / 2));
  printf ("saved-p99 %.0f %" G_GINT64_FORMAT " us\n", BUDGET_US, g_array_index (times, gint64, times->len * 99 / 100));

  return 0;
}
