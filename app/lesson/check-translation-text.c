/* check-translation-text.c - what a translation says, as far as a program can tell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a translation is good only people know. Whether it still leans on the
 * same sources, explains the same words and leads to the same pages can be seen,
 * and so can a sentence that nobody has translated yet.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "schema-private.h"
#include "translations-private.h"

/* Names and numbers are often the same in both languages. */
#define LEAST_WORDS 4
#define LEAST_LETTERS 12
/* Of a text that is quoted in a message. */
#define MOST_SHOWN 40

gboolean
_candor_translation_is_inline (const CandorXmlNode *node)
{
  static const char * const names[] =
  {
    "cite", "code", "em", "link", "strong", "term", "ui", NULL,
  };
  const CandorXmlNode *parent = candor_xml_node_get_parent (node);
  /* A <term> of the head is none. */
  return g_strv_contains (names, candor_xml_node_get_name (node)) &&
         parent != NULL && _candor_element_is_mixed (parent, NULL);
}

/* --------------------------------------------------------------- references */

typedef struct
{
  CandorLoad *load;
  GHashTable *seen;         /* "source gdpr-7" → node */
} References;

static void
add_reference (References          *self,
               const CandorXmlNode *node,
               const char          *kind,
               const char          *attribute)
{
  g_auto(GStrv) ids = NULL;
  const char *value = _candor_attribute (self->load, node, attribute);

  if (value == NULL)
    return;

  ids = g_strsplit (value, " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_insert (self->seen, g_strconcat (kind, " ", ids[i], NULL), (gpointer) node);
}

static void
collect_references (References          *self,
                    const CandorXmlNode *node,
                    GHashTable          *own)
{
  if (_candor_node_is (node, "cite"))
    add_reference (self, node, "source", "ref");
  else if (_candor_node_is (node, "term"))
    add_reference (self, node, "term", "ref");
  else if (_candor_node_is (node, "link"))
    add_reference (self, node, "page", "page");
  else if (_candor_node_is (node, "house"))
    add_reference (self, node, "place", "ref");
  add_reference (self, node, "source", "cite");
  add_reference (self, node, "page", "see");

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      if (!g_hash_table_contains (own, child) &&
          candor_xml_node_get_attribute (child, "src") == NULL)
        collect_references (self, child, own);
    }
}

static const char *
name_target (const char *key)
{
  return strchr (key, ' ') + 1;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (a, b);
}

void
_candor_compare_references (CandorComparison    *self,
                            const CandorXmlNode *one,
                            const CandorXmlNode *two)
{
  g_autoptr(GHashTable) of_one = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) of_two = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  References references_one = { self->original, of_one };
  References references_two = { self->translation, of_two };
  g_autoptr(GList) keys_one = NULL;
  g_autoptr(GList) keys_two = NULL;
  CandorPlace place = _candor_node_place (two);

  collect_references (&references_one, one, self->own);
  collect_references (&references_two, two, self->own);
  keys_one = g_list_sort (g_hash_table_get_keys (of_one), compare_strings);
  keys_two = g_list_sort (g_hash_table_get_keys (of_two), compare_strings);

  for (GList *key = keys_one; key != NULL; key = key->next)
    {
      if (!g_hash_table_contains (of_two, key->data))
        _candor_report (&self->translation->findings, CANDOR_CODE_TRANSLATION_OTHER_REFERENCES, &place, NULL,
                        _("In the original this <%s> refers to “%s”."),
                        candor_xml_node_get_name (two), name_target (key->data));
    }
  for (GList *key = keys_two; key != NULL; key = key->next)
    {
      if (g_hash_table_contains (of_one, key->data))
        continue;
      place = _candor_node_place (g_hash_table_lookup (of_two, key->data));
      _candor_report (&self->translation->findings, CANDOR_CODE_TRANSLATION_OTHER_REFERENCES, &place, NULL,
                      _("In the original this <%s> does not refer to “%s”."),
                      candor_xml_node_get_name (two), name_target (key->data));
    }
}

/* -------------------------------------------------------------------- words */

typedef struct
{
  GHashTable          *known;   /* texts of the original, a set */
  const CandorXmlNode *first;   /* of the translation, that is still the same */
  char                *words;
  guint                n;
} Words;

static void
append_own_words (GString             *words,
                  const CandorXmlNode *node)
{
  for (const CandorXmlNode *child = candor_xml_node_get_first_child (node);
       child != NULL;
       child = candor_xml_node_get_next (child))
    {
      if (candor_xml_node_is_text (child))
        g_string_append (words, candor_xml_node_get_text (child));
      else if (_candor_translation_is_inline (child))
        append_own_words (words, child);
    }
}

/* The words of a text without those of what stands in it; NULL for a few. */
static char *
dup_own_words (const CandorXmlNode *node)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_auto(GStrv) parts = NULL;
  GString *folded;
  guint n_words = 0;

  append_own_words (words, node);
  parts = g_strsplit_set (words->str, " \t\n\r", -1);
  folded = g_string_sized_new (words->len);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '\0')
        continue;
      if (n_words++ > 0)
        g_string_append_c (folded, ' ');
      g_string_append (folded, parts[i]);
    }
  if (n_words >= LEAST_WORDS && g_utf8_strlen (folded->str, -1) >= LEAST_LETTERS)
    return g_string_free (folded, FALSE);
  g_string_free (folded, TRUE);

  return NULL;
}

/* What was said in another language is quoted in it, and a title is what it is. */
static gboolean
may_stay (const CandorXmlNode *node)
{
  return _candor_node_is (node, "quote") || _candor_node_is (node, "source") || _candor_node_is (node, "change");
}

typedef void (*WordsFunc) (Words *self, const CandorXmlNode *node, char *words);

static void
learn (Words               *self,
       const CandorXmlNode *node,
       char                *words)
{
  g_hash_table_add (self->known, words);
}

static void
look_up (Words               *self,
         const CandorXmlNode *node,
         char                *words)
{
  g_autofree char *mine = words;

  if (!g_hash_table_contains (self->known, mine))
    return;

  self->n++;
  if (self->first == NULL)
    {
      self->first = node;
      self->words = g_steal_pointer (&mine);
    }
}

static void
foreach_text (Words               *self,
              WordsFunc            func,
              const CandorXmlNode *node,
              GHashTable          *own)
{
  const char *belief = candor_xml_node_get_attribute (node, "belief");
  char *words = _candor_element_is_mixed (node, NULL) ? dup_own_words (node) : NULL;

  if (may_stay (node))
    {
      g_free (words);
      return;
    }
  if (words != NULL)
    func (self, node, words);
  if (belief != NULL)
    func (self, node, g_strdup (belief));

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      if (!g_hash_table_contains (own, child) && !_candor_translation_is_inline (child) &&
          candor_xml_node_get_attribute (child, "src") == NULL)
        foreach_text (self, func, child, own);
    }
}

static char *
shorten (const char *words)
{
  const char *end;

  if (g_utf8_strlen (words, -1) <= MOST_SHOWN)
    return g_strdup (words);

  end = g_utf8_offset_to_pointer (words, MOST_SHOWN);

  return g_strdup_printf ("%.*s…", (int) (end - words), words);
}

void
_candor_compare_words (CandorComparison    *self,
                       const CandorXmlNode *one,
                       const CandorXmlNode *two)
{
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Words words = { known, NULL, NULL, 0 };
  g_autofree char *shown = NULL;
  CandorPlace place;

  foreach_text (&words, learn, one, self->own);
  foreach_text (&words, look_up, two, self->own);
  if (words.n == 0)
    return;

  shown = shorten (words.words);
  place = _candor_node_place (words.first);
  if (words.n == 1)
    _candor_report (&self->translation->findings, CANDOR_CODE_TRANSLATION_SAME_WORDS, &place, NULL,
                    _("“%s” is still as in the original."), shown);
  else
    _candor_report (&self->translation->findings, CANDOR_CODE_TRANSLATION_SAME_WORDS, &place, NULL,
                    ngettext ("“%s” and %u more text nearby are still as in the original.",
                              "“%s” and %u more texts nearby are still as in the original.", words.n - 1),
                    shown, words.n - 1);
  g_free (words.words);
}
