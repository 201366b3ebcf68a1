/* test-house.c - what a company puts into a page is kept as it was shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "desk.h"

#include <string.h>

#define MODULE_OF_HOUSE \
  "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"3\" licence=\"CC0-1.0\">" \
  "<title>M</title><summary>S</summary><lesson id=\"l\"><title>L</title>" \
  "<page id=\"one\"><title>One</title><p>Words.</p><house ref=\"whom\"><p>Ask around.</p></house>" \
  "<house ref=\"tools\"><p>Any tool.</p></house></page>" \
  "<page id=\"two\"><title>Two</title><p>Words.</p></page>" \
  "<page id=\"three\"><title>Three</title><house ref=\"nobody\"><p>It stays.</p></house></page></lesson></module>"
#define HOUSE(words) \
  "<overlay format=\"1\" language=\"en\"><title>Our shop</title><place id=\"whom\"><p>" words "</p></place>" \
  "<place id=\"tools\"><figure src=\"tool.svg\"><alternative>A tool.</alternative></figure></place></overlay>"
#define TOOL "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>"

typedef struct
{
  GHashTable *digests;    /* page → the digest of what filled its places; "" for none */
} Found;

static gboolean
note_houses (const CandorEvent *event,
             gpointer           user_data)
{
  Found *found = user_data;

  if (event->kind == CANDOR_EVENT_PAGE_READ)
    g_hash_table_insert (found->digests, g_strdup (event->page),
                         event->houses != NULL ? g_strjoinv (",", (char **) event->houses) : g_strdup (""));

  return TRUE;
}

static CandorRecord *
open_record (Desk *desk)
{
  g_autoptr(GError) error = NULL;
  CandorRecord *record = candor_record_open (desk->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return record;
}

static void
assert_kept (CandorRecord *record,
             const char   *digest,
             const char   *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = candor_record_dup_taught (record, digest, &error);
  const CandorModuleFile *file;

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 2);
  file = g_ptr_array_index (files, 0);
  g_assert_cmpstr (file->name, ==, "house.xml");
  g_assert_cmpmem (g_bytes_get_data (file->bytes, NULL), g_bytes_get_size (file->bytes), words, strlen (words));
  file = g_ptr_array_index (files, 1);
  g_assert_cmpstr (file->name, ==, "tool.svg");
  g_assert_cmpmem (g_bytes_get_data (file->bytes, NULL), g_bytes_get_size (file->bytes), TOOL, strlen (TOOL));
}

static char *
dup_digest (Desk       *desk,
            const char *page)
{
  g_autoptr(CandorRecord) record = open_record (desk);
  Found found = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  char *digest;

  g_assert_true (candor_record_foreach (record, 0, note_houses, &found, NULL));
  digest = g_strdup (g_hash_table_lookup (found.digests, page));
  g_hash_table_unref (found.digests);

  return digest;
}

static void
assert_intact (Desk *desk)
{
  g_autoptr(CandorRecord) record = open_record (desk);
  g_autoptr(CandorVerifyReport) report = candor_record_verify (record, NULL, NULL);

  g_assert_nonnull (report);
  g_assert_cmpuint (report->findings->len, ==, 0);
}

/* It is kept with the page that showed it, once, and outlives its own file. */
static void
test_kept (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorRecord) record = NULL;
  g_autofree char *digest = NULL, *second = NULL, *third = NULL;

  desk_write (desk, "m/module.xml", MODULE_OF_HOUSE);
  desk_write (desk, "house.xml", HOUSE ("Ask Ali."));
  desk_write (desk, "tool.svg", TOOL);
  desk_reopen (desk);
  desk_begin (desk);
  sitting = desk_sit (desk);
  for (guint i = 0; i < 3; i++)
    desk_next (sitting);
  g_clear_object (&sitting);

  digest = dup_digest (desk, "one");
  second = dup_digest (desk, "two");
  third = dup_digest (desk, "three");
  g_assert_cmpuint (strlen (digest), ==, 2 * CANDOR_DIGEST_SIZE);
  g_assert_cmpstr (second, ==, "");
  g_assert_cmpstr (third, ==, "");

  desk_write (desk, "house.xml", HOUSE ("Ask nobody."));
  record = open_record (desk);
  assert_kept (record, digest, HOUSE ("Ask Ali."));
  assert_intact (desk);

  g_clear_pointer (&record, candor_record_close);
  desk_free (desk);
}

/* Another text of the house is kept beside the first: each page names its own. */
static void
test_changed_between_pages (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorRecord) record = NULL;
  g_autofree char *first = NULL, *other = NULL;
  g_autofree char *text = g_strdup (MODULE_OF_HOUSE);

  desk_write (desk, "m/module.xml", MODULE_OF_HOUSE);
  desk_write (desk, "house.xml", HOUSE ("Ask Ali."));
  desk_write (desk, "tool.svg", TOOL);
  desk_reopen (desk);
  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_next (sitting);
  g_clear_object (&sitting);
  desk_close (desk);

  desk_write (desk, "house.xml", HOUSE ("Ask Berta."));
  memcpy (strstr (text, "\"one\""), "\"uno\"", 5);
  memcpy (strstr (text, "edition=\"1\""), "edition=\"2\"", 11);
  desk_write (desk, "m/module.xml", text);
  desk_reopen (desk);
  desk_open (desk);
  sitting = desk_sit (desk);
  desk_go (sitting, "uno");
  desk_next (sitting);
  g_clear_object (&sitting);

  first = dup_digest (desk, "one");
  other = dup_digest (desk, "uno");
  g_assert_cmpstr (first, !=, other);
  record = open_record (desk);
  assert_kept (record, first, HOUSE ("Ask Ali."));
  assert_kept (record, other, HOUSE ("Ask Berta."));
  assert_intact (desk);

  g_clear_pointer (&record, candor_record_close);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/house/kept", test_kept);
  g_test_add_func ("/study/house/changed", test_changed_between_pages);

  return g_test_run ();
}
