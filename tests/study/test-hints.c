/* test-hints.c - help before the answer: offered, kept, never counted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "desk.h"

typedef struct
{
  const char *item;
  guint       n_hints;   /* of the newest answer */
  guint       n_answers;
} Search;

static gboolean
look_at_cb (const CandorEvent *event,
            gpointer           user_data)
{
  Search *search = user_data;

  if (event->kind == CANDOR_EVENT_ANSWERED && g_strcmp0 (event->item, search->item) == 0)
    {
      search->n_hints = event->n_hints;
      search->n_answers++;
    }

  return TRUE;
}

/* What the record holds of the newest answer to @item. */
static Search
read_answer (Desk       *desk,
             const char *item)
{
  g_autoptr(CandorRecord) record = candor_record_open (desk->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, NULL);
  Search search = { item, 0, 0 };

  g_assert_nonnull (record);
  g_assert_true (candor_record_foreach (record, 0, look_at_cb, &search, NULL));

  return search;
}

static void
test_one_by_one (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  CandorQuestion *question;
  Search found;

  desk_begin (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");
  g_assert_cmpuint (candor_question_get_n_hints (question), ==, 3);
  g_assert_cmpuint (candor_question_get_n_shown (question), ==, 0);
  g_assert_cmpuint (candor_question_get_n_hints (desk_find_check (sitting, "c2")), ==, 0);

  candor_question_show_hint (question);
  g_assert_cmpint (candor_question_get_hint (question, 0)->kind, ==, CANDOR_HINT_IDEA);
  candor_question_show_hint (question);
  g_assert_cmpint (candor_question_get_hint (question, 1)->kind, ==, CANDOR_HINT_PASSAGE);
  g_assert_cmpstr (candor_question_get_hint (question, 1)->see, ==, "p1");
  candor_question_pick (question, "a", TRUE);
  desk_check (question);

  /* All points, and the answer says what helped. */
  g_assert_cmpint (candor_points_compare (candor_outcome_get_points (candor_question_get_outcome (question)),
                                          candor_outcome_get_possible (candor_question_get_outcome (question))), ==, 0);
  found = read_answer (desk, "c1");
  g_assert_cmpuint (found.n_hints, ==, 2);

  /* After the answer there is nothing more to show. */
  candor_question_show_hint (question);
  g_assert_cmpuint (candor_question_get_n_shown (question), ==, 2);

  /* A new try begins without help, and never goes beyond the last hint. */
  candor_question_try_again (question);
  g_assert_cmpuint (candor_question_get_n_shown (question), ==, 0);
  for (guint i = 0; i < 5; i++)
    candor_question_show_hint (question);
  g_assert_cmpuint (candor_question_get_n_shown (question), ==, 3);
  candor_question_pick (question, "b", TRUE);
  desk_check (question);
  found = read_answer (desk, "c1");
  g_assert_cmpuint (found.n_hints, ==, 3);
  g_assert_cmpuint (found.n_answers, ==, 2);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* What was shown is found again, with what was picked and with nothing picked. */
static void
test_kept_in_draft (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *beside = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  candor_question_show_hint (desk_find_check (sitting, "c1"));
  desk_save (desk);
  alone = desk_read_draft (desk, "c1");
  g_assert_cmpstr (alone, ==, "|none|1");
  g_clear_object (&sitting);

  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_cmpuint (candor_question_get_n_shown (desk_find_check (sitting, "c1")), ==, 1);
  desk_assert_picked (desk_find_check (sitting, "c1"), "");
  candor_question_show_hint (desk_find_check (sitting, "c1"));
  candor_question_pick (desk_find_check (sitting, "c1"), "b", TRUE);
  desk_save (desk);
  beside = desk_read_draft (desk, "c1");
  g_assert_cmpstr (beside, ==, "b|none|2");
  g_clear_object (&sitting);

  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_cmpuint (candor_question_get_n_shown (desk_find_check (sitting, "c1")), ==, 2);
  desk_assert_picked (desk_find_check (sitting, "c1"), "b");

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
write_draft (Desk       *desk,
             const char *text)
{
  g_autoptr(CandorRecord) record = candor_record_open (desk->path, CANDOR_RECORD_MUST_EXIST, &desk->clock, "0", NULL, NULL);

  g_assert_nonnull (record);
  g_assert_true (candor_record_set_draft (record, "m", "c1", text, NULL));
}

/* Drafts from before there were hints, and from an edition that had more. */
static void
test_other_drafts (void)
{
  static const struct { const char *text; const char *picked; guint n_shown; } drafts[] = {
    { "b|none", "b", 0 },
    { "b", "b", 0 },
    { "b|none|3", "b", 3 },
    { "b|none|17", "b", 0 },
    { "|none|-1", "", 0 },
    { "gone|none|1", "", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      Desk *desk = desk_new ();
      g_autoptr(CandorSitting) sitting = NULL;

      desk_begin (desk);
      desk_drop (desk);
      write_draft (desk, drafts[i].text);
      desk_reopen (desk);
      sitting = desk_sit (desk);
      desk_assert_picked (desk_find_check (sitting, "c1"), drafts[i].picked);
      g_assert_cmpuint (candor_question_get_n_shown (desk_find_check (sitting, "c1")), ==, drafts[i].n_shown);
      g_clear_object (&sitting);
      desk_free (desk);
    }
}

static void
test_in_quizzes (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) at_once = NULL;
  g_autoptr(CandorAttempt) at_end = NULL;
  CandorQuestion *question;

  desk_begin (desk);
  sitting = desk_sit (desk);
  at_once = desk_attempt (sitting, "quiz", FALSE);
  question = desk_find_question (at_once, "one");
  g_assert_cmpuint (candor_question_get_n_hints (question), ==, 2);
  candor_question_show_hint (question);
  g_assert_false (candor_question_is_answered (question));
  desk_answer (question, "b", CANDOR_CERTAINTY_GUESS);
  g_assert_cmpuint (read_answer (desk, "one").n_hints, ==, 1);

  /* Where all is explained at the end nothing is given away before. */
  at_end = desk_attempt (sitting, "end", FALSE);
  question = desk_find_question (at_end, "four");
  g_assert_cmpuint (candor_question_get_n_hints (question), ==, 0);
  candor_question_show_hint (question);
  g_assert_cmpuint (candor_question_get_n_shown (question), ==, 0);

  g_clear_object (&at_once);
  g_clear_object (&at_end);
  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/hints/one-by-one", test_one_by_one);
  g_test_add_func ("/study/hints/kept-in-draft", test_kept_in_draft);
  g_test_add_func ("/study/hints/other-drafts", test_other_drafts);
  g_test_add_func ("/study/hints/in-quizzes", test_in_quizzes);

  return g_test_run ();
}
