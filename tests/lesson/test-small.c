/* test-small.c - days, the schema, and the lessons of this tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <candor/base/xml.h>

#include "helpers.h"
#include "schema-private.h"

/* -------------------------------------------------------------------- days */

static void
assert_no_day (const char *iso)
{
  CandorDay day = { 1, 1, 1 };

  g_assert_false (candor_day_parse (iso, &day));
  g_assert_false (candor_day_is_set (day));
}

static void
test_parse_day (void)
{
  CandorDay day;
  g_autofree char *iso = NULL;

  g_assert_true (candor_day_parse ("2028-02-29", &day));
  g_assert_cmpuint (day.year, ==, 2028);
  g_assert_cmpuint (day.month, ==, 2);
  g_assert_cmpuint (day.day, ==, 29);
  g_assert_true (candor_day_is_set (day));
  iso = candor_day_to_iso (day);
  g_assert_cmpstr (iso, ==, "2028-02-29");

  assert_no_day (NULL);
  assert_no_day ("");
  assert_no_day ("2027-02-29");
  assert_no_day ("2027-2-9");
  assert_no_day ("2027-13-01");
  assert_no_day ("2027-00-01");
  assert_no_day ("2027-01-01Z");
  assert_no_day ("02027-01-01");
  assert_no_day ("0000-01-01");
  assert_no_day ("2027/01/01");
  assert_no_day ("20270101");
}

static void
assert_part (const char *iso,
             guint       year,
             guint       month,
             guint       number)
{
  CandorDay day;
  g_autofree char *again = NULL;

  g_assert_true (candor_day_parse_part (iso, &day));
  g_assert_cmpuint (day.year, ==, year);
  g_assert_cmpuint (day.month, ==, month);
  g_assert_cmpuint (day.day, ==, number);
  again = candor_day_to_iso (day);
  g_assert_cmpstr (again, ==, iso);
}

static void
test_parts_of_days (void)
{
  const char * const none[] = { "", "26", "0000", "2026-", "2026-1", "2026-00", "2026-13", "2026-111", "2026/11",
                                "2026-02-30", "2026-11-24Z", "20261", NULL };
  CandorDay day;

  assert_part ("2026", 2026, 0, 0);
  assert_part ("2026-11", 2026, 11, 0);
  assert_part ("2026-11-24", 2026, 11, 24);
  for (guint i = 0; none[i] != NULL; i++)
    {
      g_assert_false (candor_day_parse_part (none[i], &day));
      g_assert_false (candor_day_is_set (day));
    }
  g_assert_false (candor_day_parse_part (NULL, &day));
}

static void
test_compare_days (void)
{
  CandorDay one = { 2026, 11, 24 };

  g_assert_cmpint (candor_day_compare (one, one), ==, 0);
  g_assert_cmpint (candor_day_compare (one, (CandorDay) { 2026, 11, 25 }), <, 0);
  g_assert_cmpint (candor_day_compare (one, (CandorDay) { 2026, 12, 1 }), <, 0);
  g_assert_cmpint (candor_day_compare (one, (CandorDay) { 2027, 1, 1 }), <, 0);
  g_assert_cmpint (candor_day_compare (one, (CandorDay) { 2025, 12, 31 }), >, 0);
}

static void
assert_added (const char *from,
              const char *period,
              const char *expected)
{
  CandorDay day;
  g_autofree char *iso = NULL;

  g_assert_true (candor_day_parse (from, &day));
  iso = candor_day_to_iso (candor_day_add (day, period));
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_add_periods (void)
{
  assert_added ("2026-11-24", "P14D", "2026-12-08");
  assert_added ("2026-11-24", "P2W", "2026-12-08");
  assert_added ("2026-11-24", "P3M", "2027-02-24");
  assert_added ("2026-11-30", "P3M", "2027-02-28");
  assert_added ("2028-02-29", "P1Y", "2029-02-28");
  assert_added ("2026-11-24", "P999Y", "3025-11-24");
  assert_added ("2026-11-24", "P0D", "2026-11-24");

  /* What is no period moves nothing. */
  assert_added ("2026-11-24", "", "2026-11-24");
  assert_added ("2026-11-24", "P", "2026-11-24");
  assert_added ("2026-11-24", "PD", "2026-11-24");
  assert_added ("2026-11-24", "14D", "2026-11-24");
  assert_added ("2026-11-24", "P1H", "2026-11-24");
  assert_added ("2026-11-24", "P1DT", "2026-11-24");
  g_assert_false (candor_day_is_set (candor_day_add ((CandorDay) { 0, 0, 0 }, "P1D")));
}

/* ------------------------------------------------------------------ schema */

static void
test_schema_is_compiled_in (void)
{
  g_autofree char *text = NULL;
  gsize length;
  GBytes *schema = candor_lesson_get_schema ();

  g_assert_true (g_file_get_contents (SCHEMA, &text, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema), text, length);
  g_assert_true (schema == candor_lesson_get_schema ());
}

static const CandorXmlNode *
find_type (const CandorXmlNode *schema,
           const char          *name)
{
  for (const CandorXmlNode *node = candor_xml_node_find (schema, "xs:complexType");
       node != NULL;
       node = candor_xml_node_find_next (node, "xs:complexType"))
    {
      if (g_strcmp0 (candor_xml_node_get_attribute (node, "name"), name) == 0)
        return node;
    }

  return NULL;
}

/* Whether text may stand in an element of the complex type. */
static gboolean
is_mixed_type (const CandorXmlNode *schema,
               const CandorXmlNode *type)
{
  const CandorXmlNode *content;

  if (g_strcmp0 (candor_xml_node_get_attribute (type, "mixed"), "true") == 0 ||
      candor_xml_node_find (type, "xs:simpleContent") != NULL)
    return TRUE;

  content = candor_xml_node_find (type, "xs:complexContent");
  if (content != NULL)
    {
      const CandorXmlNode *extension = candor_xml_node_find (content, "xs:extension");

      return is_mixed_type (schema, find_type (schema, candor_xml_node_get_attribute (extension, "base")));
    }

  return FALSE;
}

static gboolean
holds_text (const CandorXmlNode *schema,
            const CandorXmlNode *element)
{
  const char *name = candor_xml_node_get_attribute (element, "type");
  const CandorXmlNode *type = candor_xml_node_find (element, "xs:complexType");

  if (name != NULL)
    type = find_type (schema, name);

  return type == NULL || is_mixed_type (schema, type);
}

/* Whether a space between two elements in one called @name counts, which stands in
 * one called @parent. */
static gboolean
digest_holds_text (const char *parent,
                   const char *name)
{
  g_autofree char *one = g_strdup_printf ("<%s><%s><a/> <b/></%s></%s>", parent, name, name, parent);
  g_autofree char *two = g_strdup_printf ("<%s><%s><a/><b/></%s></%s>", parent, name, name, parent);
  const char *sources[] = { one, two };
  char *canonical[2];
  gboolean differ;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (sources[i], strlen (sources[i]));
      g_autoptr(GPtrArray) problems = candor_problems_new ();
      g_autoptr(CandorXmlDocument) document = candor_xml_read ("x", bytes, NULL, problems);

      canonical[i] = candor_xml_node_dup_canonical (candor_xml_document_get_root (document),
                                                    _candor_element_is_mixed, NULL, NULL);
    }
  differ = strcmp (canonical[0], canonical[1]) != 0;
  g_free (canonical[0]);
  g_free (canonical[1]);

  return differ;
}

/* Types are called after the elements that have them. */
static const char *
find_parent (const CandorXmlNode *element)
{
  const CandorXmlNode *type = element;

  while (type != NULL && strcmp (candor_xml_node_get_name (type), "xs:complexType") != 0)
    type = candor_xml_node_get_parent (type);

  return type != NULL && candor_xml_node_get_attribute (type, "name") != NULL
         ? candor_xml_node_get_attribute (type, "name") : "parent";
}

static guint
compare_elements (const CandorXmlNode *schema,
                  const CandorXmlNode *node)
{
  guint n_elements = 0;

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      const char *name = candor_xml_node_get_attribute (child, "name");

      if (strcmp (candor_xml_node_get_name (child), "xs:element") == 0 && name != NULL)
        {
          g_test_message ("%s", name);
          g_assert_true (holds_text (schema, child) == digest_holds_text (find_parent (child), name));
          n_elements++;
        }
      n_elements += compare_elements (schema, child);
    }

  return n_elements;
}

/* The white space that a digest forgets is the one that the schema forgets. */
static void
test_white_space (void)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = candor_xml_read ("lesson.xsd", candor_lesson_get_schema (), NULL, problems);
  const CandorXmlNode *schema;

  print_problems (problems);
  g_assert_nonnull (document);
  schema = candor_xml_document_get_root (document);
  g_assert_cmpuint (compare_elements (schema, schema), >, 60);
}

/* ----------------------------------------------------------------- lessons */

static void
test_lessons (void)
{
  const char * const paths[] = { LESSONS, NULL };
  g_autoptr(GPtrArray) problems = candor_problems_new ();

  g_assert_cmpuint (candor_check_paths (paths, TODAY, NULL, NULL, problems, NULL), >=, 3);
  print_problems (problems);
  g_assert_cmpuint (candor_problems_count (problems, CANDOR_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (candor_problems_count (problems, CANDOR_SEVERITY_WARNING), ==, 0);
}

static void
test_catalogue_of_lessons (void)
{
  const char * const folders[] = { LESSONS, NULL };
  g_autoptr(CandorCatalogue) catalogue = candor_catalogue_scan (folders, TODAY);

  print_problems (candor_catalogue_get_problems (catalogue));
  g_assert_nonnull (candor_catalogue_find (catalogue, "consent"));
  g_assert_nonnull (candor_catalogue_find (catalogue, "welcome"));
  g_assert_nonnull (candor_catalogue_get_program (catalogue));
  g_assert_cmpuint (candor_catalogue_get_problems (catalogue)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/days/parse", test_parse_day);
  g_test_add_func ("/lesson/days/parts-of-days", test_parts_of_days);
  g_test_add_func ("/lesson/days/compare", test_compare_days);
  g_test_add_func ("/lesson/days/add", test_add_periods);
  g_test_add_func ("/lesson/schema/compiled-in", test_schema_is_compiled_in);
  g_test_add_func ("/lesson/schema/white-space", test_white_space);
  g_test_add_func ("/lesson/lessons/check", test_lessons);
  g_test_add_func ("/lesson/lessons/catalogue", test_catalogue_of_lessons);

  return g_test_run ();
}
