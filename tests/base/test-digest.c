/* test-digest.c - digests against values computed elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The expected values come from Python's hashlib and hmac.
 */

#include <string.h>

#include "helpers.h"

static void
finish (CandorDigest *digest,
        char          hex[2 * CANDOR_DIGEST_SIZE + 1])
{
  guint8 raw[CANDOR_DIGEST_SIZE];

  candor_digest_finish (digest, raw);
  candor_digest_to_hex (raw, hex);
}

static void
test_bytes (void)
{
  g_autoptr(GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr(GBytes) abc = g_bytes_new_static ("abc", 3);
  g_autofree char *of_empty = candor_digest_bytes (empty);
  g_autofree char *of_abc = candor_digest_bytes (abc);

  g_assert_cmpstr (of_empty, ==, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  g_assert_cmpstr (of_abc, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_fields (void)
{
  char hex[2 * CANDOR_DIGEST_SIZE + 1];
  CandorDigest *digest = candor_digest_new ("candor.event.1");

  candor_digest_add (digest, "answer", -1);
  candor_digest_add (digest, "a\0b", 3);
  candor_digest_add (digest, NULL, 0);
  candor_digest_add_int (digest, -2);
  finish (digest, hex);

  g_assert_cmpstr (hex, ==, "40b34cbe7570371e131c1f9d3454468fb297eba2cb3124a7b9d2375e1726da50");
}

static void
digest_of (const char *first,
           const char *second,
           char        hex[2 * CANDOR_DIGEST_SIZE + 1])
{
  CandorDigest *digest = candor_digest_new ("tag");

  candor_digest_add (digest, first, -1);
  candor_digest_add (digest, second, -1);
  finish (digest, hex);
}

static void
test_distinct (void)
{
  static const char * const pairs[][2] =
    { { "ab", "c" }, { "a", "bc" }, { "abc", "" }, { "", "abc" }, { "abc", NULL }, { NULL, "abc" } };
  char hexes[G_N_ELEMENTS (pairs)][2 * CANDOR_DIGEST_SIZE + 1];

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      digest_of (pairs[i][0], pairs[i][1], hexes[i]);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (hexes[i], !=, hexes[j]);
    }
}

static void
test_commit (void)
{
  guint8 raw[CANDOR_DIGEST_SIZE];
  char hex[2 * CANDOR_DIGEST_SIZE + 1];

  /* RFC 4231, test case 2. */
  candor_digest_commit ((const guint8 *) "Jefe", 4, "what do ya want for nothing?", 28, raw);
  candor_digest_to_hex (raw, hex);
  g_assert_cmpstr (hex, ==, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

  candor_digest_commit ((const guint8 *) "0123456789abcdef", 16, NULL, 0, raw);
  candor_digest_to_hex (raw, hex);
  g_assert_cmpstr (hex, ==, "496dc93fa2d26eae500ec0bc37a122706b88f8963cebf0899d0245fae313e241");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/bytes", test_bytes);
  g_test_add_func ("/digest/fields", test_fields);
  g_test_add_func ("/digest/distinct", test_distinct);
  g_test_add_func ("/digest/commit", test_commit);

  return g_test_run ();
}
