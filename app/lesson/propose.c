/* propose.c - an id for what lacks one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader says that an attribute is missing; here is known what a good id
 * would be: one that others ask for and nothing has, else made of the title or
 * the first words, and not taken yet.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "load-private.h"

#define MAX_WORDS_LENGTH 40
/* Finding the place again costs a walk; who lacks more ids has seen how. */
#define MAX_PROPOSALS 20
/* Who asks for more ids that are not there has another trouble. */
#define MAX_WANTED 50

/* The ids that stand anywhere in the document. */
static void
collect_ids (const CandorXmlNode *node,
             GHashTable          *ids)
{
  const char *id = candor_xml_node_get_attribute (node, "id");

  if (id != NULL)
    g_hash_table_add (ids, g_strdup (id));
  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    collect_ids (child, ids);
}

/* The element that begins at @offset. */
static const CandorXmlNode *
find_at (const CandorXmlNode *root,
         gsize                offset)
{
  const CandorXmlNode *node = _candor_node_around (root, offset);

  return _candor_node_place (node).offset == offset ? node : NULL;
}

/* What somebody would call it: title, word, belief, prompt, else its words. */
static char *
find_name (const CandorXmlNode *node)
{
  static const char * const attributes[] = { "word", "belief" };
  static const char * const children[] = { "title", "prompt" };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      const char *value = candor_xml_node_get_attribute (node, attributes[i]);

      if (value != NULL)
        return g_strdup (value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      const CandorXmlNode *child = candor_xml_node_find (node, children[i]);

      if (child != NULL)
        return candor_xml_node_dup_content (child);
    }

  return candor_xml_node_dup_content (node);
}

/* Which attribute asks for an element of this name; @holder NULL: of any element. */
typedef struct
{
  const char *element;
  const char *attribute;
  const char *holder;
} Asking;

static const Asking askings[] =
{
  { "page", "see", NULL },            { "page", "page", "link" },
  { "objective", "objective", NULL }, { "misconception", "misconception", NULL },
  { "source", "cite", NULL },         { "source", "ref", "cite" },
  { "term", "ref", "term" },          { "audience", "audience", "path" },
  { "system", "systems", "take" },     { "gap", "ref", "blank" },
  { "scene", "to", "reply" },          { "ending", "to", "reply" },
  { "meter", "meter", "effect" },
};

static void
add_wanted (const char *value,
            GHashTable *taken,
            GPtrArray  *wanted)
{
  g_auto(GStrv) ids = g_strsplit_set (value, " \t\r\n", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (ids[i][0] != '\0' && wanted->len < MAX_WANTED && !g_hash_table_contains (taken, ids[i]) &&
          !g_ptr_array_find_with_equal_func (wanted, ids[i], g_str_equal, NULL))
        g_ptr_array_add (wanted, g_strdup (ids[i]));
    }
}

/* The ids that @node and what stands in it ask of a @element, and nothing has. */
static void
collect_wanted (const CandorXmlNode *node,
                const char          *element,
                GHashTable          *taken,
                GPtrArray           *wanted)
{
  for (guint i = 0; i < G_N_ELEMENTS (askings); i++)
    {
      const char *value = NULL;

      if (strcmp (askings[i].element, element) == 0 &&
          (askings[i].holder == NULL || _candor_node_is (node, askings[i].holder)))
        value = candor_xml_node_get_attribute (node, askings[i].attribute);
      if (value != NULL)
        add_wanted (value, taken, wanted);
    }
  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    collect_wanted (child, element, taken, wanted);
}

/* Of several, the one that is nearest to the @stem; NULL where none is near. */
static char *
choose_wanted (const CandorXmlNode *root,
               const CandorXmlNode *node,
               const char          *stem,
               GHashTable          *taken)
{
  g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  guint n_wanted;

  collect_wanted (root, candor_xml_node_get_name (node), taken, wanted);
  n_wanted = wanted->len;
  g_ptr_array_add (wanted, NULL);
  if (n_wanted == 1)
    return g_strdup (g_ptr_array_index (wanted, 0));

  return g_strdup (candor_id_nearest (stem, (const char * const *) wanted->pdata));
}

/* A handful of words is enough for an id. */
static void
shorten (char *words)
{
  char *space;

  if (strlen (words) <= MAX_WORDS_LENGTH)
    return;
  space = g_strrstr_len (words, MAX_WORDS_LENGTH, " ");
  if (space != NULL)
    *space = '\0';
}

static char *
propose (const CandorXmlNode *root,
         const CandorXmlNode *node,
         GHashTable          *taken)
{
  g_autofree char *name = find_name (node);
  g_autofree char *stem = NULL;
  char *id;

  shorten (name);
  stem = candor_id_from_text (name);
  id = choose_wanted (root, node, stem, taken);
  if (id == NULL)
    id = g_strdup (stem);
  for (guint number = 2; g_hash_table_contains (taken, id); number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, number);
    }

  return id;
}

static gboolean
lacks_id (const CandorProblem *problem)
{
  const char *hint = candor_problem_get_hint (problem);

  return strcmp (candor_problem_get_code (problem), "schema-attribute-missing") == 0 &&
         hint != NULL && strstr (hint, " id=\"…\"") != NULL;
}

static char *
make_hint (const CandorXmlNode *root,
           const CandorXmlNode *node,
           GHashTable          *taken)
{
  char *id = propose (root, node, taken);

  g_hash_table_add (taken, id);

  return g_strdup_printf (_("Write <%s id=\"%s\">."), candor_xml_node_get_name (node), id);
}

void
_candor_propose_ids (GPtrArray           *problems,
                     guint                first,
                     const CandorXmlNode *root)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_proposed = 0;

  collect_ids (root, taken);
  for (guint i = first; i < problems->len && n_proposed < MAX_PROPOSALS; i++)
    {
      CandorProblem *problem = g_ptr_array_index (problems, i);
      const CandorXmlNode *node = NULL;
      g_autofree char *hint = NULL;

      if (lacks_id (problem))
        node = find_at (root, candor_problem_get_place (problem)->offset);
      if (node == NULL)
        continue;
      hint = make_hint (root, node, taken);
      n_proposed++;
      g_ptr_array_index (problems, i) = _candor_problem_with (problem, candor_problem_get_reason (problem), hint);
      candor_problem_unref (problem);
    }
}
