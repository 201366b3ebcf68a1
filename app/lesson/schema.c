/* schema.c - the schema of the lesson language, compiled into the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The resource is named by its own symbol, so that it is linked in from the
 * static library. What is kept here for the life of the program is the text
 * and its handle: both constant, made once, safe for any thread.
 */

#include "lesson-resources.h"
#include "load-private.h"
#include "schema-private.h"

GBytes *
candor_lesson_get_schema (void)
{
  static gsize once = 0;
  static GBytes *text = NULL;

  if (g_once_init_enter (&once))
    {
      text = g_resource_lookup_data (candor_lesson_get_resource (),
                                     "/org/candor_training/Candor/lesson.xsd",
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_assert (text != NULL);
      g_once_init_leave (&once, 1);
    }

  return text;
}

CandorXmlSchema *
_candor_lesson_schema (void)
{
  static gsize once = 0;
  static CandorXmlSchema *schema = NULL;

  if (g_once_init_enter (&once))
    {
      schema = candor_xml_schema_new (candor_lesson_get_schema ());
      g_once_init_leave (&once, 1);
    }

  return schema;
}

/* Elements that hold elements only; all others hold text. A test compares this
 * list with the schema. */
static const char * const element_only[] =
{
  "allow", "answer", "audience", "blank", "blanks", "callout", "check", "choice", "choices",
  "cite", "column", "compare", "data", "debrief", "dialogue", "draw", "effect", "ending", "false",
  "field", "figure", "gap", "head", "highlight", "hotspot", "house", "lab", "lesson", "list",
  "match", "module", "number", "order", "overlay", "page", "pair", "path", "phrase", "place",
  "plain", "pool", "program", "quiz", "quote", "reflect", "reply", "reveal", "row", "scale",
  "scenario", "scene", "sort", "source", "step", "steps", "system", "table", "timeline", "true",
  "truefalse", "turn", "unit", "worksheet",
};

/* Elements of the list that hold text where they stand in another one. */
static const char *const texts_within[][2] =
{
  { "gap", "answer" },
  { "gap", "choice" },
};

static gboolean
is_text_within (const CandorXmlNode *node,
                const char          *name)
{
  const CandorXmlNode *parent = candor_xml_node_get_parent (node);

  for (gsize i = 0; parent != NULL && i < G_N_ELEMENTS (texts_within); i++)
    {
      if (g_str_equal (texts_within[i][1], name) && _candor_node_is (parent, texts_within[i][0]))
        return TRUE;
    }

  return FALSE;
}

gboolean
_candor_element_is_mixed (const CandorXmlNode *node,
                          gpointer             user_data)
{
  const char *name = candor_xml_node_get_name (node);
  gsize low = 0, high = G_N_ELEMENTS (element_only);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      int order = g_strcmp0 (name, element_only[middle]);

      if (order == 0)
        return is_text_within (node, name);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return TRUE;
}
