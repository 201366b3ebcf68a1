/* body.c - the canonical form of content, and whatever else may lie in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CANDOR_BODIES: how many broken bodies to read (50000).
 */

#include <string.h>

#include "record-json.h"
#include "record-row.h"
#include "record-tools.h"

static const CandorEvent *
read_body (CandorReader *reader,
           const char   *body,
           gsize         length)
{
  CandorRow row = { .seq = 1, .kind = CANDOR_EVENT_ANSWERED };

  row.body.data = body;
  row.body.length = length;

  return _candor_reader_read (reader, &row);
}

/* The form is for ever: a commitment covers these bytes. */
static void
test_canonical (void)
{
  const char *items[] = { "b", "a", NULL };
  const char *objectives[] = { "o", NULL };
  CandorEvent event = {
    .item = "i", .key_digest = "k", .page = "p", .quiz = "q", .attempt = "a", .of_attempt = "f", .items = items, .seed = 5,
    .try_number = 2, .response = "r", .verdict = "v", .points = { -1, 2 }, .possible = { 3, 4 }, .passed = TRUE,
    .certainty = "sure", .objectives = objectives, .misconceptions = items, .name = "n", .audience = "u",
    .text = "\"\\\b\f\n\r\t\x01\x1f/\x7f" "é", .n_hints = 3,
  };
  g_autofree char *body = _candor_body_encode (&event);
  CandorEvent empty = { .kind = CANDOR_EVENT_BEGAN, .module = "m" };

  g_assert_cmpstr (body, ==,
                   "{\"item\":\"i\",\"key\":\"k\",\"page\":\"p\",\"quiz\":\"q\",\"attempt\":\"a\",\"of\":\"f\",\"items\":[\"b\",\"a\"],"
                   "\"seed\":\"5\",\"try\":2,\"response\":\"r\",\"verdict\":\"v\",\"points\":[-1,2],\"possible\":[3,4],\"passed\":true,"
                   "\"certainty\":\"sure\",\"objectives\":[\"o\"],\"misconceptions\":[\"b\",\"a\"],\"name\":\"n\",\"audience\":\"u\","
                   "\"text\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/\x7f" "é\",\"hints\":3}");
  g_assert_null (_candor_body_encode (&empty));
}

/* What a later program may have written is read as far as it is understood. */
static void
test_later (void)
{
  static const char body[] =
    "{\"item\":\"a\",\"later\":{\"x\":[1,-2.5e3,null,true,false,\"\\u0041\",{}],\"y\":[]},\"response\":\"b\",\"passed\":false,"
    "\"items\":[],\"more\":\"\\ud83d\\ude42\",\"text\":\"\\ud83d\\ude42\\u00e9\\/\"}";
  g_autoptr(CandorReader) reader = _candor_reader_new ();
  const CandorEvent *event = read_body (reader, body, strlen (body));

  g_assert_true (event->has_content);
  g_assert_cmpstr (event->item, ==, "a");
  g_assert_cmpstr (event->response, ==, "b");
  g_assert_cmpstr (event->text, ==, "🙂é/");
  g_assert_cmpuint (g_strv_length ((char **) event->items), ==, 0);
  g_assert_false (event->passed);
}

static void
test_broken (void)
{
  static const char * const bodies[] =
  {
    "", "{", "{}", "[]", "{\"item\"}", "{\"item\":}", "{\"item\":\"a\"", "{\"item\":\"a\"} ", "{\"item\":\"a\",}", "{\"item\":5}",
    "{\"item\":\"a\nb\"}", "{\"item\":\"\\x\"}", "{\"item\":\"\\u12\"}", "{\"item\":\"\\u0000\"}", "{\"item\":\"\\ud800\"}",
    "{\"item\":\"\\ud800\\u0041\"}", "{\"item\":\"\\udc00\"}", "{\"item\":\"\\", "{\"item\":\"\xff\"}", "{\"try\":-1}",
    "{\"try\":99999999999}", "{\"try\":99999999999999999999}", "{\"try\":\"1\"}", "{\"seed\":5}", "{\"seed\":\"-5\"}",
    "{\"seed\":\"18446744073709551616\"}", "{\"points\":[1]}", "{\"points\":[1,0]}", "{\"points\":[1,-2]}", "{\"points\":[1,2,3]}",
    "{\"passed\":1}", "{\"items\":[\"a\"}", "{\"items\":[5]}", "{\"items\":\"a\"}", "{\"x\":tru}", "{\"x\":[1,}", "{\"x\":{\"y\"}}",
    "{\"x\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}", "{\"x\":[1 2]}", "{\"x\":\"\\u00\"}",
  };
  g_autoptr(CandorReader) reader = _candor_reader_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      const CandorEvent *event = read_body (reader, bodies[i], strlen (bodies[i]));

      if (event->has_content || event->item != NULL || event->try_number != 0 || event->points.den != 0)
        g_error ("was read: %s", bodies[i]);
    }
}

/* Bytes changed, doubled, cut: never a crash, and what is read is text. */
static void
test_mutated (void)
{
  static const char whole[] =
    "{\"item\":\"q\\u00e9\",\"items\":[\"a\",\"b\\\\\"],\"seed\":\"77\",\"try\":2,\"points\":[1,3],\"passed\":true,\"x\":{\"y\":[1.5]},"
    "\"text\":\"\\ud83d\\ude42 and ümläute\"}";
  guint n = tools_get_count ("CANDOR_BODIES", 50000);
  g_autoptr(CandorReader) reader = _candor_reader_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);
  guint n_read = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize length = g_rand_int_range (rand, 0, 8) == 0 ? (gsize) g_rand_int_range (rand, 0, sizeof whole) : sizeof whole - 1;
      g_autofree char *body = g_memdup2 (whole, length + 1);
      const CandorEvent *event;

      for (guint k = g_rand_int_range (rand, 0, 4); k > 0 && length > 0; k--)
        body[g_rand_int_range (rand, 0, length)] = g_rand_boolean (rand) ? (char) g_rand_int (rand)
                                                   : whole[g_rand_int_range (rand, 0, sizeof whole - 1)];
      event = read_body (reader, body, length);
      if (!event->has_content)
        continue;
      n_read++;
      g_assert_true (event->text == NULL || g_utf8_validate (event->text, -1, NULL));
      g_assert_true (event->item == NULL || g_utf8_validate (event->item, -1, NULL));
    }
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, n);
  g_test_message ("%u of %u could be read", n_read, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/body/canonical", test_canonical);
  g_test_add_func ("/record/body/later", test_later);
  g_test_add_func ("/record/body/broken", test_broken);
  g_test_add_func ("/record/body/mutated", test_mutated);

  return g_test_run ();
}
