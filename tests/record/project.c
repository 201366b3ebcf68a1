/* project.c - what is shown as progress is what the events say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random sequences of events, also such as no program of ours writes: the
 * derived tables as they grew live, as a rebuild fills them, and as a
 * verification folds them are the same.
 */

#include <string.h>

#include "record-tools.h"

static const char *
pick (GRand              *rand,
      const char * const *words,
      guint               n)
{
  return words[g_rand_int_range (rand, 0, n)];
}

static void
append_any (Tools        *tools,
            CandorRecord *record)
{
  static const char * const modules[] = { "consent", "welcome", "a", NULL };
  static const char * const ids[] = { "q1", "q2", "a\x1f", "b", NULL };
  static const char * const attempts[] = { "aa", "bb", "cc", NULL, NULL };
  static const char * const names[] = { "Ada", "Ben", "", NULL };
  GRand *rand = tools->rand;
  const char *items[] = { "q1", "q2", NULL };
  CandorEvent event = { 0 };
  g_autoptr(GError) error = NULL;

  do
    event.kind = g_rand_int_range (rand, CANDOR_EVENT_BEGAN, CANDOR_EVENT_WORKSHEET_SAVED + 1);
  while (event.kind == CANDOR_EVENT_ERASED);
  event.module = pick (rand, modules, 4);
  event.digest = pick (rand, names, 4);
  event.edition = g_rand_int_range (rand, 0, 4);
  event.item = pick (rand, ids, 5);
  event.page = pick (rand, ids, 5);
  event.quiz = pick (rand, ids, 5);
  event.attempt = pick (rand, attempts, 5);
  event.of_attempt = pick (rand, attempts, 5);
  event.items = g_rand_boolean (rand) ? items : NULL;
  event.parts = g_rand_boolean (rand) ? items : NULL;
  event.part = pick (rand, ids, 5);
  event.scene = pick (rand, ids, 5);
  event.reply = pick (rand, ids, 5);
  event.tasks = g_rand_boolean (rand) ? items : NULL;
  event.settings = pick (rand, names, 4);
  event.try_number = g_rand_int_range (rand, 0, 4);
  event.n_hints = g_rand_int_range (rand, 0, 4);
  event.seed = g_rand_boolean (rand) ? ((guint64) g_rand_int (rand) << 32) : 0;
  event.points = (CandorPoints) { g_rand_int_range (rand, -2, 3), g_rand_int_range (rand, 0, 3) };
  event.possible = (CandorPoints) { g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 3) };
  event.passed = g_rand_boolean (rand);
  event.name = pick (rand, names, 4);
  event.audience = pick (rand, names, 4);
  tools->now_us = g_rand_int_range (rand, 0, 20) == 0 ? -tools->step_us : tools->now_us;

  g_assert_true (candor_record_append (record, &event, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
erase_any (Tools        *tools,
           CandorRecord *record)
{
  CandorEraseWhat what = g_rand_int_range (tools->rand, 0, 3);
  gint64 from_us = tools->now_us - g_rand_int_range (tools->rand, 0, 20) * tools->step_us;
  g_autoptr(GError) error = NULL;

  candor_record_erase (record, what, from_us, from_us + 10 * tools->step_us, NULL, &error);
  g_assert_no_error (error);
}

static void
test_random (void)
{
  guint n_rounds = tools_get_count ("CANDOR_PROJECTION_ROUNDS", 25);

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr(Tools) tools = tools_new ();
      g_autofree char *folder = tools_make_folder ();
      g_autofree char *path = g_build_filename (folder, "record.db", NULL);
      g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
      g_autofree char *live = NULL;
      g_autofree char *rebuilt = NULL;
      g_autoptr(GError) error = NULL;

      g_rand_set_seed (tools->rand, round);
      for (guint i = 0; i < 80; i++)
        append_any (tools, record);
      if (round % 3 == 0)
        erase_any (tools, record);
      for (guint i = 0; i < 20; i++)
        append_any (tools, record);

      tools_assert_intact (record);
      live = tools_dump (path, tools_derived_tables);
      g_assert_true (candor_record_rebuild (record, &error));
      g_assert_no_error (error);
      rebuilt = tools_dump (path, tools_derived_tables);
      g_assert_cmpstr (live, ==, rebuilt);
      tools_remove_folder (folder);
    }
}

/* A rebuild mends what something else changed. */
static void
test_mend (void)
{
  g_autoptr(Tools) tools = tools_new ();
  g_autofree char *folder = tools_make_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr(CandorRecord) record = tools_open (tools, path, CANDOR_RECORD_CREATE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  tools_live (tools, record, "consent");
  before = tools_dump (path, tools_derived_tables);
  g_assert_nonnull (strstr (before, "consent|asking"));
  g_assert_nonnull (strstr (before, "[\"q2\",\"q1\",\"q3\"]"));
  tools_tamper (path, "DELETE FROM module_state; UPDATE answer_state SET seq = 1;"
                      "INSERT INTO attempt_state SELECT 'x', seq, module, quiz, digest, edition, of_attempt, seed, items,"
                      " began_us, finished_us, 0, 0, 0, 0, 0 FROM attempt_state");
  tools_assert_finding (path, "Rebuilding mends this");
  g_assert_true (candor_record_rebuild (record, &error));
  g_assert_no_error (error);
  after = tools_dump (path, tools_derived_tables);
  g_assert_cmpstr (before, ==, after);
  tools_assert_intact (record);
  tools_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/project/random", test_random);
  g_test_add_func ("/record/project/mend", test_mend);

  return g_test_run ();
}
