/* test-variants.c - what an attempt draws, and what another try asks instead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "desk.h"

#define TRUEFALSE(id, more)                                                                   \
  "<truefalse id=\"" id "\" objective=\"know\"" more "><prompt>" id "?</prompt>"              \
  "<true right=\"yes\"><response>Yes.</response></true><false><response>No.</response></false>" \
  "<why>Because.</why></truefalse>"

#define MODULE_OF(edition, quiz)                                                              \
  "<module format=\"1\" id=\"m\" edition=\"" edition "\" language=\"en\" minutes=\"5\" licence=\"CC0-1.0\">" \
  "<title>M</title><summary>S</summary><objective id=\"know\" level=\"apply\">Know</objective>" \
  "<quiz id=\"quiz\" pass=\"70\">" quiz "</quiz></module>"

#define FIRST MODULE_OF ("1", \
  TRUEFALSE ("a", "") TRUEFALSE ("a1", " variant-of=\"a\"") TRUEFALSE ("a2", " variant-of=\"a\"")  \
  "<draw objective=\"know\" count=\"2\"/>"                                                   \
  "<pool>" TRUEFALSE ("p1", "") TRUEFALSE ("p2", "") TRUEFALSE ("p3", "") TRUEFALSE ("p4", "") "</pool>")

#define SECOND MODULE_OF ("2", \
  TRUEFALSE ("a", "") "<draw objective=\"know\" count=\"1\"/><pool>" TRUEFALSE ("p9", "") "</pool>")

static Desk *
begin (CandorSitting **sitting)
{
  Desk *desk = desk_new ();

  desk_write (desk, "m/module.xml", FIRST);
  g_clear_object (&desk->study);
  g_clear_object (&desk->catalogue);
  desk_reopen (desk);
  desk_begin (desk);
  *sitting = desk_sit (desk);

  return desk;
}

static char *
list_asked (CandorAttempt *attempt)
{
  GListModel *questions = candor_attempt_get_questions (attempt);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    g_string_append_printf (ids, "%s ", candor_item_get_id (candor_question_get_item (candor_attempt_get_question (attempt, i))));

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static const char *
get_id (CandorAttempt *attempt,
        guint          position)
{
  return candor_item_get_id (candor_question_get_item (candor_attempt_get_question (attempt, position)));
}

static void
answer_all (CandorAttempt *attempt,
            const char    *option)
{
  GListModel *questions = candor_attempt_get_questions (attempt);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    desk_answer (candor_attempt_get_question (attempt, i), option, CANDOR_CERTAINTY_NONE);
  desk_finish (attempt);
}

/* What was drawn is found again, also by another edition. */
static void
test_kept (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  g_autoptr(CandorAttempt) attempt = desk_attempt (sitting, "quiz", FALSE);
  g_autofree char *asked = list_asked (attempt);
  g_autofree char *again = NULL;
  g_autofree char *later = NULL;

  g_assert_cmpuint (candor_quiz_count_asked (desk_find_quiz (sitting, "quiz")), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (attempt)), ==, 3);
  g_clear_object (&attempt);
  g_clear_object (&sitting);

  desk_reopen (desk);
  sitting = desk_sit (desk);
  attempt = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  again = list_asked (attempt);
  g_assert_cmpstr (again, ==, asked);
  g_clear_object (&attempt);
  g_clear_object (&sitting);

  desk_write (desk, "m/module.xml", SECOND);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  g_assert_cmpuint (candor_module_get_edition (candor_sitting_get_module (sitting)), ==, 2);
  attempt = g_object_ref (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  later = list_asked (attempt);
  g_assert_cmpstr (later, ==, asked);
  answer_all (attempt, "true");
  g_assert_cmpuint (candor_result_get_n_items (candor_attempt_get_result (attempt)), ==, 3);
  g_assert_true (candor_result_has_passed (candor_attempt_get_result (attempt)));

  g_clear_object (&attempt);
  attempt = desk_attempt (sitting, "quiz", FALSE);
  g_clear_pointer (&later, g_free);
  later = list_asked (attempt);
  g_assert_cmpstr (later, ==, "a p9 ");

  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* A missed question comes back as a variant that was not seen; what has none comes back itself. */
static void
test_another_try (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  g_autoptr(CandorAttempt) first = desk_attempt (sitting, "quiz", FALSE);
  g_autoptr(CandorAttempt) second = NULL;
  g_autoptr(CandorAttempt) third = NULL;
  CandorResult *result;

  answer_all (first, "false");
  second = desk_attempt (sitting, "quiz", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (second)), ==, 3);
  g_assert_cmpstr (get_id (second, 0), !=, get_id (first, 0));
  g_assert_cmpstr (get_id (second, 1), ==, get_id (first, 1));
  g_assert_cmpstr (get_id (second, 2), ==, get_id (first, 2));
  desk_answer (candor_attempt_get_question (second, 0), "false", CANDOR_CERTAINTY_NONE);
  desk_answer (candor_attempt_get_question (second, 1), "true", CANDOR_CERTAINTY_NONE);
  desk_answer (candor_attempt_get_question (second, 2), "true", CANDOR_CERTAINTY_NONE);
  desk_finish (second);

  /* The variant stands in the place of the one that was missed: three questions, not four. */
  result = candor_attempt_get_result (second);
  g_assert_cmpuint (candor_result_get_n_items (result), ==, 3);
  g_assert_cmpuint (candor_result_get_n_right (result), ==, 2);
  g_assert_cmpuint (candor_result_get_missed (result)->len, ==, 1);
  g_assert_cmpstr (candor_item_get_id (g_ptr_array_index (candor_result_get_missed (result), 0)), ==, get_id (second, 0));

  third = desk_attempt (sitting, "quiz", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attempt_get_questions (third)), ==, 1);
  g_assert_cmpstr (get_id (third, 0), !=, get_id (first, 0));
  g_assert_cmpstr (get_id (third, 0), !=, get_id (second, 0));
  answer_all (third, "true");
  g_assert_cmpuint (candor_result_get_percent (candor_attempt_get_result (third)), ==, 100);

  /* Found again, the chain gives the same result. */
  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&third);
  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  result = candor_attempt_get_result (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  g_assert_cmpuint (candor_result_get_n_items (result), ==, 3);
  g_assert_cmpuint (candor_result_get_percent (result), ==, 100);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* What a try repeats may have been erased: it is as long as a whole attempt all the same. */
static void
test_erased_before (void)
{
  g_autoptr(CandorSitting) sitting = NULL;
  Desk *desk = begin (&sitting);
  g_autoptr(CandorAttempt) first = desk_attempt (sitting, "quiz", FALSE);
  g_autoptr(CandorAttempt) second = NULL;
  g_autoptr(GError) error = NULL;
  CandorResult *result;
  gint64 now_us;

  answer_all (first, "false");
  now_us = G_GINT64_CONSTANT (1795514400000000) + desk->now_ms * 1000;
  desk->now_ms += 60 * 1000;
  second = desk_attempt (sitting, "quiz", TRUE);
  answer_all (second, "true");
  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&sitting);
  desk_drop (desk);
  {
    g_autoptr(CandorRecord) record = candor_record_open (desk->path, CANDOR_RECORD_MUST_EXIST, &desk->clock, "0", NULL, NULL);

    g_assert_true (candor_record_erase (record, CANDOR_ERASE_CONTENT, 1, now_us + 1, NULL, &error));
    g_assert_no_error (error);
  }

  desk_reopen (desk);
  sitting = desk_sit (desk);
  result = candor_attempt_get_result (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  g_assert_cmpuint (candor_result_get_n_items (result), ==, 3);
  g_assert_cmpuint (candor_result_get_n_right (result), ==, 3);

  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/variants/kept", test_kept);
  g_test_add_func ("/study/variants/another-try", test_another_try);
  g_test_add_func ("/study/variants/erased-before", test_erased_before);

  return g_test_run ();
}
