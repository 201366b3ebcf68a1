/* test-advice.c - what rules say of what was entered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/assess/filling.h>

#include <string.h>

#include "cases.h"

#define TODAY ((CandorDay) { 2026, 11, 25 })

typedef struct
{
  CandorModule    *module;
  CandorWorksheet *sheet;
  CandorAdviser   *adviser;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->module = cases_load ();
  fixture->sheet = CANDOR_WORKSHEET (g_ptr_array_index (candor_module_get_parts (fixture->module), 0));
  fixture->adviser = candor_adviser_new (fixture->sheet, TODAY);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  candor_adviser_free (fixture->adviser);
  g_object_unref (fixture->module);
}

/* From "data=…;steps=a/b": of a list, "/" stands between entries. */
static CandorFilling *
fill (const char *text)
{
  CandorFilling *filling = candor_filling_new ();
  g_auto(GStrv) fields = g_strsplit (text, ";", -1);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (fields[i], "=", 2);
      CandorFilling *next;

      if (g_strv_length (pair) < 2)
        continue;
      next = candor_filling_with (filling, pair[0], g_strdelimit (pair[1], "/", '\n'));
      candor_filling_unref (filling);
      filling = next;
    }

  return filling;
}

/* "short ask@asked": what is early stands in brackets. */
static char *
advise (Fixture    *fixture,
        const char *text)
{
  g_autoptr(CandorFilling) filling = fill (text);
  g_autoptr(GPtrArray) given = candor_adviser_advise (fixture->adviser, filling);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < given->len; i++)
    {
      const CandorAdvice *advice = g_ptr_array_index (given, i);

      g_string_append_printf (words, advice->is_early ? "%s(%s)" : "%s%s", i > 0 ? " " : "",
                              candor_text_get_plain (advice->rule->advice));
    }

  return g_string_free (words, FALSE);
}

static void
assert_advice (Fixture    *fixture,
               const char *text,
               const char *expected)
{
  g_autofree char *given = advise (fixture, text);

  g_test_message ("%s", text);
  g_assert_cmpstr (given, ==, expected);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  assert_advice (fixture, "", "(short)");
  assert_advice (fixture, "data=  123456789  ", "short count");
  assert_advice (fixture, "data=Größe ö ß é", "count");
  assert_advice (fixture, "data=1234567890;asked=no", "ask count");
  assert_advice (fixture, "data=the BABY segment", "baby count");
  assert_advice (fixture, "data=the BABY segment;asked=yes", "count");
  /* What is no option is nothing. */
  assert_advice (fixture, "data=the BABY segment;asked=maybe", "baby count");
  assert_advice (fixture, "data=1234567890;share=50", "");
  assert_advice (fixture, "data=1234567890;share=51", "half");
  assert_advice (fixture, "data=1234567890;share=51,5 %", "half");
  assert_advice (fixture, "data=1234567890;share=many", "count");
  assert_advice (fixture, "data=1234567890;share=51 kg", "count");
  assert_advice (fixture, "data=1234567890;share=1;start=2026-11-24", "past");
  assert_advice (fixture, "data=1234567890;share=1;start=24.11.2026", "past");
  assert_advice (fixture, "data=1234567890;share=1;start=2026-11-25", "");
  assert_advice (fixture, "data=1234567890;share=1;start=2026-12-25", "later");
  assert_advice (fixture, "data=1234567890;share=1;start=soon", "");
  assert_advice (fixture, "data=1234567890;share=1;steps= /a//b /", "");
  assert_advice (fixture, "data=1234567890;share=1;steps=call/b/c", "many call");
  /* And again without: nothing is left of the one before. */
  assert_advice (fixture, "data=1234567890;share=1", "");
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const fields[] = { "data", "asked", "asked", "share", "start", "start", "steps", "steps", "share" };
  g_autoptr(CandorFilling) filling = fill ("data=baby;asked=no;share=80;steps=call/b/c");
  g_autoptr(GPtrArray) given = candor_adviser_advise (fixture->adviser, filling);
  GPtrArray *rules = candor_worksheet_get_rules (fixture->sheet);
  guint index;

  g_assert_cmpuint (given->len, ==, 6);
  for (guint i = 0; i < given->len; i++)
    {
      const CandorAdvice *advice = g_ptr_array_index (given, i);

      g_assert_true (g_ptr_array_find (rules, advice->rule, &index));
      g_assert_cmpstr (advice->field->id, ==, fields[index]);
      g_assert_false (advice->is_early);
    }
}

/* A text that is longer than a formula takes is looked at as far as it takes it. */
static void
test_long_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(CandorFilling) nothing = candor_filling_new ();
  g_autofree char *letters = g_strnfill (200000, 'x');
  g_autofree char *text = g_strconcat ("baby", "é", letters, NULL);
  g_autoptr(CandorFilling) filling = candor_filling_with (nothing, "data", text);
  g_autoptr(GPtrArray) given = candor_adviser_advise (fixture->adviser, filling);

  g_assert_cmpuint (given->len, ==, 2);
}

/* ------------------------------------------------------------------ fields */

static void
assert_read (Fixture    *fixture,
             const char *id,
             const char *text,
             const char *shown,
             const char *says)
{
  const CandorField *field = candor_worksheet_find_field (fixture->sheet, id);
  g_autoptr(GError) error = NULL;
  g_autofree char *seen = candor_field_show (field, text);

  g_assert_true (candor_field_reads (field, text, &error) == (says == NULL));
  if (says != NULL)
    {
      g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, says));
    }
  g_assert_cmpstr (seen, ==, shown);
}

static void
test_fields (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *long_text = g_strnfill (30000, 'x');

  assert_read (fixture, "data", "", "", NULL);
  assert_read (fixture, "data", "a\nb", "a\nb", NULL);
  assert_read (fixture, "data", long_text, long_text, "so long");
  assert_read (fixture, "asked", "yes", "Yes, first", NULL);
  assert_read (fixture, "asked", "gone", "gone", "“gone” can no longer");
  assert_read (fixture, "share", "  ", "  ", NULL);
  assert_read (fixture, "share", "12,5", "12,5\u00a0%", NULL);
  assert_read (fixture, "share", "12 %", "12 %", NULL);
  assert_read (fixture, "share", "12 kg", "12 kg", "counted in: %.");
  assert_read (fixture, "share", "twelve", "twelve", "such as");
  assert_read (fixture, "share", "1e3", "1e3", "1000");
  assert_read (fixture, "share", "1,250", "1,250", "1250 or 1.25");
  assert_read (fixture, "share", "12345678901234567890", "12345678901234567890", "15 digits");
  assert_read (fixture, "start", "2026-02-28", "2026-02-28", NULL);
  assert_read (fixture, "start", " 3.4.2027 ", "2027-04-03", NULL);
  assert_read (fixture, "start", "30.2.2027", "30.2.2027", "2026-11-25");
  assert_read (fixture, "start", "3.4", "3.4", "2026-11-25");
  assert_read (fixture, "start", "a.b.c", "a.b.c", "2026-11-25");
  assert_read (fixture, "steps", "\n a \n\nb", "a, b", NULL);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(CandorFilling) nothing = candor_filling_new ();
  g_autoptr(CandorFilling) some = fill ("asked=gone;old=x;data=y;older=z");
  g_autoptr(CandorFilling) all = fill ("asked=no;data=y");
  g_autoptr(GPtrArray) of_nothing = candor_worksheet_list_missing (fixture->sheet, nothing);
  g_autoptr(GPtrArray) of_some = candor_worksheet_list_missing (fixture->sheet, some);
  g_autoptr(GPtrArray) of_all = candor_worksheet_list_missing (fixture->sheet, all);
  g_autofree const char **unasked = candor_worksheet_list_unasked (fixture->sheet, some);

  g_assert_cmpuint (of_nothing->len, ==, 2);
  g_assert_cmpuint (of_some->len, ==, 1);
  g_assert_cmpstr (((const CandorField *) g_ptr_array_index (of_some, 0))->id, ==, "asked");
  g_assert_cmpuint (of_all->len, ==, 0);
  g_assert_cmpstr (unasked[0], ==, "old");
  g_assert_cmpstr (unasked[1], ==, "older");
  g_assert_null (unasked[2]);
}

/* ----------------------------------------------------------------- fillings */

static void
test_filling (void)
{
  g_autoptr(CandorFilling) one = fill ("b=2;a=1");
  g_autoptr(CandorFilling) other = fill ("a=1;b=2");
  g_autoptr(CandorFilling) less = candor_filling_with (one, "b", " \n\t");
  g_autoptr(CandorFilling) none = candor_filling_with (less, "a", NULL);
  g_autoptr(CandorFilling) changed = candor_filling_with (one, "b", "3");
  g_autoptr(CandorFilling) same = candor_filling_ref (one);
  g_autofree const char **ids = candor_filling_list_fields (one);

  g_assert_true (candor_filling_equal (one, other));
  g_assert_true (candor_filling_equal (one, same));
  g_assert_false (candor_filling_equal (one, less));
  g_assert_false (candor_filling_equal (one, changed));
  g_assert_true (candor_filling_is_empty (none));
  g_assert_false (candor_filling_is_empty (less));
  g_assert_false (candor_filling_has (less, "b"));
  g_assert_cmpstr (candor_filling_get (less, "b"), ==, "");
  g_assert_cmpstr (candor_filling_get (one, "b"), ==, "2");
  g_assert_cmpstr (ids[0], ==, "a");
  g_assert_cmpstr (ids[1], ==, "b");
  g_assert_null (ids[2]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/advice/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/advice/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/advice/long-text", Fixture, NULL, set_up, test_long_text, tear_down);
  g_test_add ("/advice/fields", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/advice/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add_func ("/advice/filling", test_filling);

  return g_test_run ();
}
