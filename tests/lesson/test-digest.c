/* test-digest.c - what a record holds of a question for ever
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The digests themselves stand here, too: a record that is ten years old is
 * compared with them. When one of these changes, a new version tag is due and
 * not a new line in this test.
 */

#include <string.h>

#include <glib/gstdio.h>

#include "helpers.h"

#define ITEM \
  "<choice id=\"first\" objective=\"ask\" points=\"2\">\n" \
  "  <prompt>What comes <em>first</em>?</prompt>\n" \
  "  <option id=\"question\" right=\"yes\">The question<response>Yes.</response></option>\n" \
  "  <option id=\"offer\">The offer<response>Then nobody was asked.</response></option>\n" \
  "  <why see=\"asking\">Who is asked first can say no.</why>\n" \
  "</choice>"

/* The same, as somebody else would indent it. */
#define REINDENTED \
  "<choice points='2'   objective=\"ask\"\n     id=\"first\">" \
  "<prompt>\n    What comes\n    <em>first</em>?\n  </prompt><!-- the key is right -->" \
  "<option id=\"question\" right=\"yes\">The   question<response>\n Yes.\n</response></option>" \
  "<option id=\"offer\">\n\tThe offer<response>Then nobody was asked.</response>\n</option>\n\n" \
  "<why see=\"asking\">Who is asked first can say no.</why></choice>"

typedef struct
{
  char *item;
  char *key;
} Digests;

static void
digests_clear (Digests *digests)
{
  g_free (digests->item);
  g_free (digests->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Digests, digests_clear)

/* The digests of @source as the only question of a module. */
static Digests
take (const char *source)
{
  g_autofree char *text = g_strconcat (
    "<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">"
    "<title>t</title><summary>s</summary><objective id=\"ask\" level=\"apply\">Ask</objective>"
    "<lesson id=\"l\"><title>t</title><page id=\"asking\"><title>t</title><p>p</p><check>",
    source, "</check></page></lesson></module>", NULL);
  g_autoptr(CandorModule) module = load_text (text);
  CandorItem *item = g_ptr_array_index (candor_module_get_items (module), 0);

  return (Digests) { g_strdup (candor_item_get_digest (item)), g_strdup (candor_item_get_key_digest (item)) };
}

/* Takes ITEM with @from replaced by @to. */
static Digests
take_with (const char *from,
           const char *to)
{
  g_auto(GStrv) parts = g_strsplit (ITEM, from, 2);
  g_autofree char *changed = g_strjoinv (to, parts);

  g_assert_nonnull (parts[1]);

  return take (changed);
}

static void
test_reindented (void)
{
  g_auto(Digests) one = take (ITEM);
  g_auto(Digests) two = take (REINDENTED);

  g_assert_cmpuint (strlen (one.item), ==, 64);
  g_assert_cmpstr (one.item, ==, two.item);
  g_assert_cmpstr (one.key, ==, two.key);
  g_assert_cmpstr (one.item, !=, one.key);
}

static void
assert_changes (const char *from,
                const char *to,
                gboolean    key_changes)
{
  g_auto(Digests) before = take (ITEM);
  g_auto(Digests) after = take_with (from, to);

  g_assert_cmpstr (before.item, !=, after.item);
  if (key_changes)
    g_assert_cmpstr (before.key, !=, after.key);
  else
    g_assert_cmpstr (before.key, ==, after.key);
}

static void
test_changes (void)
{
  /* Words, and what hangs on them, are no key. */
  assert_changes ("What comes", "What goes", FALSE);
  assert_changes ("<em>first</em>", "first", FALSE);
  assert_changes ("The offer", "The letter", FALSE);
  assert_changes ("Yes.", "No.", FALSE);
  assert_changes ("can say no", "may say no", FALSE);
  assert_changes (" see=\"asking\"", "", FALSE);
  assert_changes (" objective=\"ask\"", "", FALSE);
  assert_changes ("\"first\" ", "\"last\" ", FALSE);
  assert_changes ("<option id=\"offer\">", "<option id=\"letter\">", FALSE);
  assert_changes ("points=\"2\"", "points=\"2\" order=\"shuffled\"", FALSE);
  assert_changes ("</prompt>", "</prompt><hint kind=\"idea\">Who can say no?</hint>", FALSE);
  assert_changes ("<why", "<option id=\"third\">A third one<response>No.</response></option><why", FALSE);

  /* These decide about right and wrong, or what it counts. */
  assert_changes ("points=\"2\"", "points=\"3\"", TRUE);
  assert_changes ("<option id=\"question\"", "<option id=\"asking\"", TRUE);
}

static void
test_right_moves (void)
{
  g_auto(Digests) before = take (ITEM);
  g_autofree char *text = g_strdup (ITEM);
  g_auto(GStrv) parts = g_strsplit (text, " right=\"yes\"", 2);
  g_autofree char *without = g_strjoinv ("", parts);
  g_auto(GStrv) again = g_strsplit (without, "id=\"offer\"", 2);
  g_autofree char *moved = g_strjoinv ("id=\"offer\" right=\"yes\"", again);
  g_auto(Digests) after = take (moved);

  g_assert_cmpstr (before.item, !=, after.item);
  g_assert_cmpstr (before.key, !=, after.key);
}

#define OPTION(id, right) \
  "<option id=\"" id "\"" right ">" id "<response>r</response><unticked>u</unticked></option>"

static char *
make_choices (const char *credit,
              const char *options)
{
  return g_strconcat ("<choices id=\"q\" objective=\"ask\"", credit, "><prompt>p</prompt>", options,
                      "<why>w</why></choices>", NULL);
}

/* Moving an option changes no key, another credit does. */
static void
test_choices (void)
{
  g_autofree char *one = make_choices ("", OPTION ("a", " right=\"yes\"") OPTION ("b", "") OPTION ("c", " right=\"yes\""));
  g_autofree char *two = make_choices ("", OPTION ("c", " right=\"yes\"") OPTION ("b", "") OPTION ("a", " right=\"yes\""));
  g_autofree char *three = make_choices (" credit=\"parts\"",
                                         OPTION ("a", " right=\"yes\"") OPTION ("b", "") OPTION ("c", " right=\"yes\""));
  g_autofree char *four = make_choices ("", OPTION ("a", " right=\"yes\"") OPTION ("b", "") OPTION ("c", ""));
  g_auto(Digests) first = take (one);
  g_auto(Digests) moved = take (two);
  g_auto(Digests) credited = take (three);
  g_auto(Digests) fewer = take (four);

  g_assert_cmpstr (first.item, !=, moved.item);
  g_assert_cmpstr (first.key, ==, moved.key);
  g_assert_cmpstr (first.key, !=, credited.key);
  g_assert_cmpstr (first.key, !=, fewer.key);
}

/* A default that is written out is another source and the same key. */
static void
test_defaults (void)
{
  g_autofree char *one = make_choices ("", OPTION ("a", " right=\"yes\"") OPTION ("b", ""));
  g_autofree char *two = make_choices (" credit=\"all\" points=\"1\"", OPTION ("a", " right=\"yes\"") OPTION ("b", " right=\"no\""));
  g_auto(Digests) first = take (one);
  g_auto(Digests) written = take (two);

  g_assert_cmpstr (first.item, !=, written.item);
  g_assert_cmpstr (first.key, ==, written.key);
}

static void
test_for_ever (void)
{
  g_auto(Digests) one = take (ITEM);

  g_assert_cmpstr (one.item, ==, "d6a4242600d7e1a47d707a84878ca0e9ba30843ab1892fa49443284d493c50ea");
  g_assert_cmpstr (one.key, ==, "b2edd9dcf9ae763af19ffa3b2c2b02be2cd22a92c378f6c842156b473041b58d");
}

/* ------------------------------------------------------------------- modules */

static void
test_files (void)
{
  g_autoptr(CandorModule) module = load_module (DATA, "full/module.xml");
  const char * const names[] = { "module.xml", "again.xml", "media/yes-no.svg" };
  GPtrArray *files = candor_module_get_files (module);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (files->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < files->len; i++)
    {
      const CandorModuleFile *file = g_ptr_array_index (files, i);
      g_autoptr(GBytes) bytes = candor_module_read_file (module, names[i], NULL);
      g_autofree char *digest = candor_digest_bytes (bytes);

      g_assert_cmpstr (file->name, ==, names[i]);
      g_assert_cmpstr (file->digest, ==, digest);
      g_assert_true (file->bytes == NULL || file->bytes == bytes);
    }
  g_assert_null (candor_module_read_file (module, "media", &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
}

/* Of a picture in a folder the digest is kept and no byte. */
static void
test_pictures_pass_by (void)
{
  g_autoptr(CandorModule) module = load_module (DATA, "full/module.xml");
  GPtrArray *files = candor_module_get_files (module);

  for (guint i = 0; i < files->len; i++)
    {
      const CandorModuleFile *file = g_ptr_array_index (files, i);

      g_assert_true ((file->bytes == NULL) == g_str_has_suffix (file->name, ".svg"));
    }
}

static GBytes *
read_drawing (CandorModule  *module,
              GError       **error)
{
  return candor_module_read_file (module, "drawing.svg", error);
}

/* What was changed or taken away since is not shown for what was there. */
static void
test_picture_changed (void)
{
  static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>";
  static const char other[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"3\"/>";
  g_autofree char *text = make_module ("asking", 1, "", "<figure src=\"drawing.svg\"><alternative>Two squares.</alternative></figure>");
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "drawing.svg", NULL);
  g_autoptr(CandorModule) module = NULL;
  g_autoptr(GBytes) bytes = NULL, again = NULL;
  g_autoptr(GError) error = NULL;

  write_text (folder, "module.xml", text);
  write_text (folder, "drawing.svg", drawing);
  module = load_module (folder, "module.xml");
  bytes = read_drawing (module, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (drawing, strlen (drawing), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  write_text (folder, "drawing.svg", other);
  g_assert_null (read_drawing (module, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (read_drawing (module, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  write_text (folder, "drawing.svg", drawing);
  again = read_drawing (module, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  remove_folder (folder);
}

static void
kept_file_free (gpointer data)
{
  CandorModuleFile *file = data;

  g_bytes_unref (file->bytes);
  g_free (file);
}

/* With their bytes, as a record gives them back. */
static GPtrArray *
keep_files (CandorModule *module)
{
  GPtrArray *files = candor_module_get_files (module);
  GPtrArray *kept = g_ptr_array_new_with_free_func (kept_file_free);

  for (guint i = 0; i < files->len; i++)
    {
      const CandorModuleFile *file = g_ptr_array_index (files, i);
      CandorModuleFile *copy = g_new (CandorModuleFile, 1);

      *copy = (CandorModuleFile) { file->name, NULL, candor_module_read_file (module, file->name, NULL) };
      g_ptr_array_add (kept, copy);
    }

  return kept;
}

static void
test_kept (void)
{
  g_autoptr(CandorModule) module = load_module (DATA, "full/module.xml");
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GPtrArray) files = keep_files (module);
  g_autoptr(CandorModule) kept = candor_module_load_bytes ("kept", files, TODAY, problems);
  g_autoptr(GBytes) drawing = candor_module_read_file (module, "media/yes-no.svg", NULL);
  g_autoptr(GBytes) kept_drawing = candor_module_read_file (kept, "media/yes-no.svg", NULL);
  GPtrArray *items = candor_module_get_items (module);

  g_assert_nonnull (kept);
  g_assert_true (g_bytes_equal (drawing, kept_drawing));
  g_assert_cmpstr (candor_module_get_digest (kept), ==, candor_module_get_digest (module));
  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *one = g_ptr_array_index (items, i);
      CandorItem *two = g_ptr_array_index (candor_module_get_items (kept), i);

      g_assert_cmpstr (candor_item_get_digest (one), ==, candor_item_get_digest (two));
      g_assert_cmpstr (candor_item_get_key_digest (one), ==, candor_item_get_key_digest (two));
    }
  g_assert_cmpstr (candor_part_get_place (g_ptr_array_index (candor_module_get_parts (kept), 2))->file, ==, "kept/again.xml");
}

/* A picture that was not kept is missing, and so is a part. */
static void
test_kept_without (void)
{
  g_autoptr(CandorModule) module = load_module (DATA, "full/module.xml");
  GPtrArray *files = candor_module_get_files (module);
  g_autoptr(GPtrArray) some = g_ptr_array_new ();
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorModule) without_picture = NULL;
  g_autoptr(CandorModule) without_part = NULL;

  g_ptr_array_add (some, g_ptr_array_index (files, 0));
  without_part = candor_module_load_bytes ("kept", some, TODAY, problems);
  g_assert_null (without_part);
  g_assert_cmpuint (count_code (problems, "file-missing"), ==, 1);

  g_ptr_array_set_size (problems, 0);
  g_ptr_array_add (some, g_ptr_array_index (files, 1));
  without_picture = candor_module_load_bytes ("kept", some, TODAY, problems);
  g_assert_nonnull (without_picture);
  g_assert_cmpuint (count_code (problems, "media-missing"), ==, 1);
  g_assert_cmpstr (candor_module_get_digest (without_picture), !=, candor_module_get_digest (module));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/digest/reindented", test_reindented);
  g_test_add_func ("/lesson/digest/changes", test_changes);
  g_test_add_func ("/lesson/digest/right-moves", test_right_moves);
  g_test_add_func ("/lesson/digest/choices", test_choices);
  g_test_add_func ("/lesson/digest/defaults", test_defaults);
  g_test_add_func ("/lesson/digest/for-ever", test_for_ever);
  g_test_add_func ("/lesson/digest/files", test_files);
  g_test_add_func ("/lesson/digest/pictures-pass-by", test_pictures_pass_by);
  g_test_add_func ("/lesson/digest/picture-changed", test_picture_changed);
  g_test_add_func ("/lesson/digest/kept", test_kept);
  g_test_add_func ("/lesson/digest/kept-without", test_kept_without);

  return g_test_run ();
}
