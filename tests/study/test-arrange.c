/* test-arrange.c - what is matched, ordered and sorted: shown, changed, taken back, kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "desk.h"

#define N_ORDERS 24

static char *
make_module (guint edition,
             guint n_things)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
    "<module format='1' id='m' edition='%u' language='en' minutes='9' licence='CC0-1.0'>"
    "<title>M</title><summary>S.</summary><objective id='know' level='apply'>Know it</objective>"
    "%s<lesson id='l'><title>L</title><page id='p'><title>P</title><p>Words.</p>"
    "<check><match id='match' objective='know'><prompt>Which?</prompt>"
    "<pair id='a'><left>A</left><right>One</right><response>R.</response></pair>"
    "<pair id='b'><left>B</left><right>Two</right><response>R.</response></pair>"
    "<pair id='c'><left>C</left><right>Three</right><response>R.</response></pair>"
    "<spare id='d'>Four</spare><why>W.</why></match></check>"
    "<check><sort id='sort' objective='know'><prompt>Where?</prompt><bin id='yes'>Yes</bin><bin id='no'>No</bin>"
    "<option id='a' bin='yes'>A<response>R.</response></option>"
    "<option id='b' bin='no'>B<response>R.</response></option><why>W.</why></sort></check>",
    edition, edition > 1 ? "<change edition='2' date='2026-11-01' kind='meaning' at='p'>One less.</change>" : "");
  for (guint i = 0; i < N_ORDERS; i++)
    {
      g_string_append_printf (text, "<check><order id='order%u' objective='know'><prompt>In which order, %u?</prompt>", i, i);
      for (guint j = 0; j < n_things; j++)
        g_string_append_printf (text, "<option id='%c'>Thing %u<response>R.</response></option>", 'a' + j, j);
      g_string_append (text, "<why>W.</why></order></check>");
    }
  g_string_append (text, "</page></lesson></module>");

  return g_string_free (text, FALSE);
}

static Desk *
desk_with (guint edition,
           guint n_things)
{
  Desk *desk = desk_new ();
  g_autofree char *text = make_module (edition, n_things);

  desk_write (desk, "m/module.xml", text);
  desk_reopen (desk);
  desk_begin (desk);

  return desk;
}

static void
answer (CandorQuestion *question,
        const char     *text)
{
  g_autoptr(CandorResponse) response = candor_response_parse (candor_question_get_item (question), text, NULL);

  g_assert_nonnull (response);
  candor_question_set_response (question, response);
}

/* What is shown to be put in order is never right; right sides are mixed, bins are not. */
static void
test_shown (void)
{
  Desk *desk = desk_with (1, 3);
  g_autoptr(CandorSitting) sitting = desk_sit (desk);
  GPtrArray *bins = candor_question_get_targets (desk_find_check (sitting, "sort"));
  GPtrArray *sides = candor_question_get_targets (desk_find_check (sitting, "match"));
  guint orders[3] = { 0, };

  for (guint i = 0; i < N_ORDERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("order%u", i);
      CandorQuestion *question = desk_find_check (sitting, id);
      g_autoptr(GString) shown = g_string_new (NULL);

      for (guint j = 0; j < 3; j++)
        {
          g_autoptr(CandorQuestionOption) option = g_list_model_get_item (candor_question_get_options (question), j);

          g_string_append (shown, candor_question_option_get_option (option)->id);
        }
      g_assert_cmpstr (shown->str, !=, "abc");
      orders[shown->str[0] - 'a']++;
      g_assert_true (candor_response_is_empty (candor_question_get_response (question)));
      g_assert_false (candor_question_can_check (question));
    }
  g_assert_cmpuint (orders[0], >, 0);
  g_assert_cmpuint (orders[1], >, 0);
  g_assert_cmpuint (orders[2], >, 0);

  g_assert_cmpuint (bins->len, ==, 2);
  g_assert_cmpstr (((const CandorTarget *) g_ptr_array_index (bins, 0))->id, ==, "yes");
  g_assert_cmpuint (sides->len, ==, 4);

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_undo (void)
{
  Desk *desk = desk_with (1, 3);
  g_autoptr(CandorSitting) sitting = desk_sit (desk);
  CandorQuestion *question = desk_find_check (sitting, "match");

  g_assert_false (candor_question_can_undo (question));
  candor_question_undo (question);
  candor_question_set_value (question, "a", "a");
  candor_question_set_value (question, "a", "b");
  candor_question_set_value (question, "a", "b");
  candor_question_set_value (question, "b", "c");
  candor_question_undo (question);
  desk_assert_picked (question, "a:b");
  candor_question_undo (question);
  desk_assert_picked (question, "a:a");
  candor_question_undo (question);
  desk_assert_picked (question, "");
  g_assert_false (candor_question_can_undo (question));

  /* What was judged stays. */
  answer (question, "a:a,b:b,c:d");
  desk_check (question);
  g_assert_false (candor_question_can_undo (question));
  candor_question_undo (question);
  desk_assert_picked (question, "a:a,b:b,c:d");
  candor_question_try_again (question);
  g_assert_false (candor_question_can_undo (question));
  desk_assert_picked (question, "");

  g_clear_object (&sitting);
  desk_free (desk);
}

/* As many steps as anybody takes back, and no more. */
static void
test_undo_ends (void)
{
  Desk *desk = desk_with (1, 3);
  g_autoptr(CandorSitting) sitting = desk_sit (desk);
  CandorQuestion *question = desk_find_check (sitting, "sort");
  guint n = 0;

  for (guint i = 0; i < 250; i++)
    candor_question_set_value (question, "a", i % 2 == 0 ? "yes" : "no");
  for (; candor_question_can_undo (question); n++)
    candor_question_undo (question);
  g_assert_cmpuint (n, ==, 100);

  g_clear_object (&sitting);
  desk_free (desk);
}

/* A draft is found again as it was, and cannot be taken back then. */
static void
test_kept (void)
{
  Desk *desk = desk_with (1, 3);
  g_autoptr(CandorSitting) sitting = desk_sit (desk);
  g_autofree char *draft = NULL;

  answer (desk_find_check (sitting, "order3"), "c,a,b");
  candor_question_set_value (desk_find_check (sitting, "match"), "b", "d");
  candor_question_set_value (desk_find_check (sitting, "sort"), "a", "no");
  desk_save (desk);
  draft = desk_read_draft (desk, "order3");
  g_assert_true (g_str_has_prefix (draft, "c,a,b|"));

  g_clear_object (&sitting);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  desk_assert_picked (desk_find_check (sitting, "order3"), "c,a,b");
  desk_assert_picked (desk_find_check (sitting, "match"), "b:d");
  desk_assert_picked (desk_find_check (sitting, "sort"), "a:no");
  g_assert_true (candor_question_can_check (desk_find_check (sitting, "order3")));
  g_assert_false (candor_question_can_check (desk_find_check (sitting, "match")));
  g_assert_false (candor_question_can_undo (desk_find_check (sitting, "order3")));

  g_clear_object (&sitting);
  desk_free (desk);
}

/* A new edition has a thing more, or one less: the rest of the order stands. */
static void
test_changed (void)
{
  Desk *desk = desk_with (1, 4);
  g_autoptr(CandorSitting) sitting = desk_sit (desk);
  g_autofree char *fewer = make_module (2, 3);
  g_autofree char *more = make_module (3, 5);

  answer (desk_find_check (sitting, "order0"), "d,a,c,b");
  desk_save (desk);
  g_clear_object (&sitting);

  desk_write (desk, "m/module.xml", fewer);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  desk_assert_picked (desk_find_check (sitting, "order0"), "a,c,b");
  g_assert_true (candor_question_can_check (desk_find_check (sitting, "order0")));
  g_clear_object (&sitting);

  desk_write (desk, "m/module.xml", more);
  desk_reopen (desk);
  sitting = desk_sit (desk);
  desk_assert_picked (desk_find_check (sitting, "order0"), "d,a,c,b");
  g_assert_false (candor_question_can_check (desk_find_check (sitting, "order0")));

  g_clear_object (&sitting);
  desk_free (desk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrange/shown", test_shown);
  g_test_add_func ("/arrange/undo", test_undo);
  g_test_add_func ("/arrange/undo-ends", test_undo_ends);
  g_test_add_func ("/arrange/kept", test_kept);
  g_test_add_func ("/arrange/changed", test_changed);

  return g_test_run ();
}
