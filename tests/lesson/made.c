/* made.c - cases that no file in the tree can hold: links, pipes, rights, size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <candor/base/formula.h>
#include <glib/gstdio.h>

#include "helpers.h"
#include "made.h"

#define REFERENCE "<lesson id=\"later\" src=\"later.xml\"/>"
#define LATER "<lesson><title>Later</title><page id=\"later\"><title>Later</title><p>Wait a day.</p></page></lesson>\n"

/* A module with one part in a file of its own, later.xml. */
static char *
write_two_files (const char *folder)
{
  g_autofree char *text = make_module ("asking-first", 1, "", "");
  char *end = strstr (text, "</module>");
  g_autofree char *whole = NULL;

  *end = '\0';
  whole = g_strconcat (text, REFERENCE, "</module>\n", NULL);
  write_text (folder, "module.xml", whole);
  write_text (folder, "later.xml", LATER);

  return g_build_filename (folder, "module.xml", NULL);
}

static char *
make_missing (const char *folder,
              gboolean    is_bad)
{
  g_autofree char *path = write_two_files (folder);

  return is_bad ? g_build_filename (folder, "modul.xml", NULL) : g_steal_pointer (&path);
}

static char *
make_unreadable (const char *folder,
                 gboolean    is_bad)
{
  char *path = write_two_files (folder);

  g_assert_cmpint (g_chmod (path, is_bad ? 0000 : 0600), ==, 0);

  return path;
}

static char *
make_link (const char *folder,
           gboolean    is_bad)
{
  g_autofree char *module = write_two_files (folder);
  g_autofree char *part = g_build_filename (folder, "later.xml", NULL);
  g_autofree char *aside = g_build_filename (folder, "aside.txt", NULL);

  if (is_bad)
    {
      g_assert_cmpint (g_rename (part, aside), ==, 0);
      g_assert_cmpint (symlink ("aside.txt", part), ==, 0);
    }

  return g_steal_pointer (&module);
}

/* The part's folder is a link that leads out of the module's. */
static char *
make_linked_folder (const char *folder,
                    gboolean    is_bad)
{
  g_autofree char *text = make_module ("asking-first", 1, "", "");
  g_autofree char *inside = g_build_filename (folder, "module", "parts", NULL);
  g_autofree char *whole = NULL;

  *strstr (text, "</module>") = '\0';
  whole = g_strconcat (text, "<lesson id=\"later\" src=\"parts/later.xml\"/></module>\n", NULL);
  write_text (folder, "module/module.xml", whole);
  if (is_bad)
    {
      write_text (folder, "elsewhere/later.xml", LATER);
      g_assert_cmpint (symlink ("../elsewhere", inside), ==, 0);
    }
  else
    {
      write_text (inside, "later.xml", LATER);
    }

  return g_build_filename (folder, "module", "module.xml", NULL);
}

static char *
make_pipe (const char *folder,
           gboolean    is_bad)
{
  g_autofree char *module = write_two_files (folder);
  g_autofree char *part = g_build_filename (folder, "later.xml", NULL);

  if (is_bad)
    {
      g_assert_cmpint (g_unlink (part), ==, 0);
      g_assert_cmpint (mkfifo (part, 0600), ==, 0);
    }

  return g_steal_pointer (&module);
}

static char *
make_unreadable_folder (const char *folder,
                        gboolean    is_bad)
{
  g_autofree char *module = write_two_files (folder);
  g_autofree char *below = g_build_filename (folder, "more", NULL);

  g_assert_cmpint (g_mkdir (below, is_bad ? 0000 : 0700), ==, 0);

  return g_strdup (folder);
}

/* Twice ten thousand paragraphs and a few. */
static char *
make_crowded (const char *folder,
              gboolean    is_bad)
{
  guint n_pages = is_bad ? 1000 : 2;
  GString *text = g_string_new ("<module format=\"1\" id=\"m\" edition=\"1\" language=\"en\" minutes=\"1\" "
                                "licence=\"CC0-1.0\"><title>m</title><summary>s</summary>"
                                "<lesson id=\"l\"><title>l</title>");

  for (guint i = 0; i < n_pages; i++)
    {
      g_string_append_printf (text, "<page id=\"p%u\"><title>%u</title>", i, i);
      for (guint j = 0; j < 20; j++)
        g_string_append (text, "<p>Ask.</p>");
      g_string_append (text, "</page>");
    }
  g_string_append (text, "</lesson></module>\n");
  write_bytes (folder, "module.xml", text->str, text->len);
  g_string_free (text, TRUE);

  return g_build_filename (folder, "module.xml", NULL);
}

static char *
make_teeming (const char *folder,
              gboolean    is_bad)
{
  GString *blocks = g_string_new ("<p>");
  g_autofree char *text = NULL;

  for (guint i = 0; i < (is_bad ? 100000 : 100); i++)
    g_string_append (blocks, "<em>Ask</em> ");
  g_string_append (blocks, "</p>");
  text = make_module ("asking-first", 1, "", blocks->str);
  write_text (folder, "module.xml", text);
  g_string_free (blocks, TRUE);

  return g_build_filename (folder, "module.xml", NULL);
}

/* Three parts of nearly 4 MiB: each may be read, not all of them. */
static char *
make_heavy (const char *folder,
            gboolean    is_bad)
{
  g_autofree char *text = make_module ("asking-first", 1, "", "");
  g_autofree char *space = g_strnfill (is_bad ? 4000000 : 40000, ' ');
  GString *whole;

  *strstr (text, "</module>") = '\0';
  whole = g_string_new (text);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("part%u.xml", i);
      g_autofree char *part = NULL;

      part = g_strdup_printf ("<lesson id=\"l%u\"><title>Later</title><page id=\"later%u\"><title>Later %u</title>"
                              "<p>Wait a day.</p></page></lesson>%s\n", i, i, i, space);
      write_text (folder, name, part);
      g_string_append_printf (whole, "<lesson src=\"%s\"/>", name);
    }
  g_string_append (whole, "</module>\n");
  write_bytes (folder, "module.xml", whole->str, whole->len);
  g_string_free (whole, TRUE);

  return g_build_filename (folder, "module.xml", NULL);
}

static char *
make_endless (const char *folder,
              gboolean    is_bad)
{
  GString *blocks = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; is_bad && i < 600; i++)
    g_string_append (blocks, "<list><item>Ask.</item></list>\n");
  text = make_module ("asking-first", 1, "", blocks->str);
  write_text (folder, "module.xml", text);
  g_string_free (blocks, TRUE);

  return g_build_filename (folder, "module.xml", NULL);
}

static char *
write_picture (const char *folder,
               gsize       size)
{
  g_autofree char *text = make_module ("asking-first", 1, "",
                                       "<figure src=\"wall.svg\"><alternative>A grey wall.</alternative></figure>\n");
  g_autofree char *space = g_strnfill (size, ' ');
  g_autofree char *picture = g_strconcat ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">",
                                          space, "</svg>\n", NULL);

  write_text (folder, "module.xml", text);
  write_text (folder, "wall.svg", picture);

  return g_build_filename (folder, "module.xml", NULL);
}

static char *
make_large_picture (const char *folder,
                    gboolean    is_bad)
{
  return write_picture (folder, is_bad ? CANDOR_PICTURE_WARN_BYTES : CANDOR_PICTURE_WARN_BYTES - 200);
}

static char *
make_huge_picture (const char *folder,
                   gboolean    is_bad)
{
  return write_picture (folder, is_bad ? CANDOR_PICTURE_MAX_BYTES : 10);
}

static char *
write_table (const char *folder,
             guint       n_rows)
{
  GString *table = g_string_new ("score,n\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (table, "%u,40\n", i % 90);
  write_text (folder, "band.csv", table->str);
  write_text (folder, "module.xml",
              "<module format=\"1\" id=\"cut\" edition=\"1\" language=\"en\" minutes=\"2\" licence=\"CC0-1.0\">\n"
              "<title>Who gets the offer</title><summary>Where the line stands.</summary>\n"
              "<lab id=\"offer\"><title>Who gets the offer</title>\n"
              "<data id=\"band\" src=\"band.csv\"/>\n"
              "<control id=\"line\" kind=\"slider\" from=\"0\" to=\"80\" step=\"10\">Line</control>\n"
              "<measure id=\"rate\" value=\"(SELECT count(*) FROM band WHERE score >= :line)\">Selected</measure>\n"
              "<task id=\"fewer\" done=\":line = 50\">Find fifty.</task></lab></module>\n");
  g_string_free (table, TRUE);

  return g_build_filename (folder, "module.xml", NULL);
}

static char *
make_long_table (const char *folder,
                 gboolean    is_bad)
{
  return write_table (folder, is_bad ? CANDOR_FORMULA_MAX_ROWS + 1 : CANDOR_FORMULA_MAX_ROWS);
}

static char *
make_million_rows (const char *folder,
                   gboolean    is_bad)
{
  return write_table (folder, is_bad ? 1000000 : 10);
}

static const MadeCase cases[] =
{
  { "file-missing",      "named",         make_missing },
  { "file-unreadable",   "rights",        make_unreadable },
  { "file-refused",      "link",          make_link },
  { "file-refused",      "linked-folder", make_linked_folder },
  { "file-refused",      "pipe",          make_pipe },
  { "folder-unreadable", "rights",        make_unreadable_folder },
  { "module-too-large",  "crowded",       make_crowded },
  { "module-too-large",  "heavy",         make_heavy },
  { "data-too-large",    "long",          make_long_table },
  { "data-too-large",    "million",       make_million_rows },
  { "more-findings",     "endless",       make_endless },
  { "media-too-large",   "large",         make_large_picture },
  { "media-too-large",   "huge",          make_huge_picture },
  { "xml-too-many-elements", "teeming",   make_teeming },
};

const MadeCase *
made_cases (guint *n_cases)
{
  *n_cases = G_N_ELEMENTS (cases);

  return cases;
}

gboolean
made_code_has_case (const char *code)
{
  static const char * const elsewhere[] =
  {
    /* Only a loading that wants one kind of file can say it: test-load.c. */
    "not-a-lesson-file",
    /* A check does not even read so much: base/test-xml.c. */
    "xml-too-large",
    /* Only with a schema that has more kinds of rules: base/test-xml-schema.c. */
    "schema-content",
    NULL
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (strcmp (cases[i].code, code) == 0)
        return TRUE;
    }

  return g_strv_contains (elsewhere, code);
}
