/* check-translation.c - a translation beside its original: ids, keys, form, age
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works on the lists of ids that parsing wrote and on the elements they belong
 * to, so a new kind of block or question is compared without a word about it
 * here: whatever has an id has its twin with the same one, and two twins differ
 * in nothing but words. Each thing with an id is compared with its twin alone;
 * what stands in it and has an id of its own is another pair.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "schema-private.h"
#include "translations-private.h"

typedef struct
{
  CandorComparison  base;
  GHashTable       *of_original;      /* key → CandorDefinition */
  GHashTable       *of_translation;
  GHashTable       *lone;             /* nodes without a twin, a set */
  GHashTable       *twins;            /* node of the original → of the translation */
  GHashTable       *misspelt;         /* ids that are missing because another was written, a set */
} Comparison;

static CandorFindings *
findings_of (Comparison *self)
{
  return &self->base.translation->findings;
}

const CandorXmlNode *
_candor_translation_resolve (CandorLoad          *load,
                             const CandorXmlNode *node)
{
  const CandorXmlNode *root = g_hash_table_lookup (load->part_roots, node);

  return root != NULL ? root : node;
}

/* -------------------------------------------------------------------- ids */

static GHashTable *
index_definitions (CandorLoad *load,
                   GHashTable *own)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < load->definitions->len; i++)
    {
      CandorDefinition *definition = &g_array_index (load->definitions, CandorDefinition, i);
      const char *scope = definition->scope != NULL ? candor_xml_node_get_attribute (definition->scope, "id") : NULL;
      char *key = g_strdup_printf ("%u %s %s", definition->space, scope != NULL ? scope : "", definition->id);

      g_hash_table_add (own, (gpointer) definition->node);
      if (g_hash_table_contains (table, key))
        g_free (key);
      else
        g_hash_table_insert (table, key, definition);
    }

  return table;
}

static void
find_lone (GHashTable *these,
           GHashTable *those,
           GHashTable *lone)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, these);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (!g_hash_table_contains (those, key))
        g_hash_table_add (lone, (gpointer) ((CandorDefinition *) value)->node);
    }
}

static void
find_twins (Comparison *self)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->of_original);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const CandorDefinition *twin = g_hash_table_lookup (self->of_translation, key);

      if (twin != NULL)
        g_hash_table_insert (self->twins, (gpointer) ((CandorDefinition *) value)->node, (gpointer) twin->node);
    }
}

/* Whether it is missing because what it stands in is. */
static gboolean
stands_in_lone (Comparison          *self,
                const CandorXmlNode *node)
{
  for (node = candor_xml_node_get_parent (node); node != NULL; node = candor_xml_node_get_parent (node))
    {
      if (g_hash_table_contains (self->lone, node))
        return TRUE;
    }

  return FALSE;
}

/* Where it would stand: what it stands in, in the translation. */
static CandorPlace
find_place_for (Comparison          *self,
                const CandorXmlNode *node)
{
  for (node = candor_xml_node_get_parent (node); node != NULL; node = candor_xml_node_get_parent (node))
    {
      const CandorXmlNode *twin = g_hash_table_lookup (self->twins, node);

      if (twin != NULL)
        return _candor_node_place (twin);
    }

  return _candor_node_place (self->base.translation->root);
}

static void
report_missing (Comparison *self)
{
  GArray *definitions = self->base.original->definitions;

  for (guint i = 0; i < definitions->len; i++)
    {
      const CandorDefinition *definition = &g_array_index (definitions, CandorDefinition, i);
      CandorPlace place;

      if (!g_hash_table_contains (self->lone, definition->node) || stands_in_lone (self, definition->node) ||
          g_hash_table_contains (self->misspelt, definition->id))
        continue;
      place = find_place_for (self, definition->node);
      _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_MISSING, &place, NULL,
                      _("The original has <%s id=\"%s\">, and this translation has not."),
                      candor_xml_node_get_name (definition->node), definition->id);
    }
}

/* An id that the original has and nobody here does is likely the one that was meant. */
static const char *
find_meant (Comparison             *self,
            const CandorDefinition *extra)
{
  GArray *definitions = self->base.original->definitions;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < definitions->len; i++)
    {
      const CandorDefinition *definition = &g_array_index (definitions, CandorDefinition, i);

      if (definition->space == extra->space && g_hash_table_contains (self->lone, definition->node))
        g_ptr_array_add (ids, (gpointer) definition->id);
    }
  g_ptr_array_add (ids, NULL);

  return candor_id_nearest (extra->id, (const char * const *) ids->pdata);
}

static void
report_extra (Comparison *self)
{
  GArray *definitions = self->base.translation->definitions;

  for (guint i = 0; i < definitions->len; i++)
    {
      const CandorDefinition *definition = &g_array_index (definitions, CandorDefinition, i);
      g_autofree char *hint = NULL;
      const char *meant;
      CandorPlace place;

      if (!g_hash_table_contains (self->lone, definition->node) || stands_in_lone (self, definition->node))
        continue;
      meant = find_meant (self, definition);
      if (meant != NULL)
        {
          hint = g_strdup_printf (_("Did you mean “%s”?"), meant);
          g_hash_table_add (self->misspelt, (gpointer) meant);
        }
      candor_xml_node_get_place (definition->node, "id", &place);
      _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_EXTRA, &place, hint,
                      _("The original has no <%s id=\"%s\">."),
                      candor_xml_node_get_name (definition->node), definition->id);
    }
}

/* ----------------------------------------------------------------- settings */

/* What a translator writes anew, or what is compared elsewhere. */
static gboolean
may_differ (const char *name)
{
  static const char * const names[] =
  {
    "across", "belief", "cite", "edition", "group", "href", "id", "language", "licence", "minutes", "page", "ref",
    "see", "speaker", "src", "unit", "up", "word", NULL,
  };

  return g_strv_contains (names, name);
}

/* What an attribute that is left out means, where it means something. */
static const char *
find_default (const CandorXmlNode *node,
              const char          *name)
{
  static const struct { const char *element, *name, *value; } defaults[] =
  {
    { NULL, "attempts", "0" },
    { NULL, "certainty", "no" },
    { NULL, "credit", "all" },
    { NULL, "decorative", "no" },
    { NULL, "feedback", "at-once" },
    { NULL, "order", "as-written" },
    { NULL, "points", "1" },
    { NULL, "required", "no" },
    { NULL, "right", "no" },
    { "field", "kind", "text" },
    { "heading", "level", "2" },
    { "list", "kind", "bullet" },
    { "meter", "from", "0" },
    { "meter", "good", "up" },
    { "meter", "to", "10" },
    { "quiz", "pass", "70" },
    { "rule", "kind", "hint" },
    { "control", "step", "1" },
    { "measure", "decimals", "0" },
    { "measure", "format", "number" },
    { "plot", "bins", "20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      if (strcmp (defaults[i].name, name) == 0 &&
          (defaults[i].element == NULL || _candor_node_is (node, defaults[i].element)))
        return defaults[i].value;
    }

  return NULL;
}

/* Of a lesson the form is a matter of taste; what decides about right and wrong, or
 * stands in the record, is not. */
static CandorCode
code_for_settings (const CandorXmlNode *within)
{
  static const char * const reading[] =
  {
    "lesson", "misconception", "module", "objective", "page", "source", "term", NULL,
  };

  return g_strv_contains (reading, candor_xml_node_get_name (within))
         ? CANDOR_CODE_TRANSLATION_OTHER_FORM : CANDOR_CODE_TRANSLATION_OTHER_KEY;
}

static void
compare_attribute (Comparison          *self,
                   const CandorXmlNode *one,
                   const CandorXmlNode *two,
                   const char          *name,
                   CandorCode           code)
{
  const char *here = _candor_attribute (self->base.translation, two, name);
  const char *there = _candor_attribute (self->base.original, one, name);
  CandorPlace place;

  if (here == NULL)
    here = find_default (two, name);
  if (there == NULL)
    there = find_default (one, name);
  if (may_differ (name) || g_strcmp0 (here, there) == 0)
    return;

  candor_xml_node_get_place (two, name, &place);
  if (here == NULL)
    _candor_report (findings_of (self), code, &place, NULL,
                    _("The original has %s=\"%s\" at this <%s>; here it is missing."),
                    name, there, candor_xml_node_get_name (two));
  else if (there == NULL)
    _candor_report (findings_of (self), code, &place, NULL,
                    _("This <%s> has %s=\"%s\"; in the original it has no such setting."),
                    candor_xml_node_get_name (two), name, here);
  else
    _candor_report (findings_of (self), code, &place, NULL,
                    _("The original has %s=\"%s\" at this <%s>, and not \"%s\"."),
                    name, there, candor_xml_node_get_name (two), here);
}

static void
compare_attributes (Comparison          *self,
                    const CandorXmlNode *one,
                    const CandorXmlNode *two,
                    CandorCode           code)
{
  const char *name, *value;

  for (guint i = 0; (name = candor_xml_node_get_attribute_at (one, i, &value)) != NULL; i++)
    compare_attribute (self, one, two, name, code);
  for (guint i = 0; (name = candor_xml_node_get_attribute_at (two, i, &value)) != NULL; i++)
    {
      if (candor_xml_node_get_attribute (one, name) == NULL)
        compare_attribute (self, one, two, name, code);
    }
}

/* --------------------------------------------------------------------- form */

/* What has a place of its own: no markup, nothing for the check alone, no entry that only one of two has, and in
 * a sentence nothing with an id, since another language has another order. */
static const CandorXmlNode *
skip_to_form (Comparison          *self,
              const CandorXmlNode *node)
{
  while (node != NULL &&
         (_candor_translation_is_inline (node) || _candor_node_is (node, "change") || _candor_node_is_aside (node, NULL) ||
          g_hash_table_contains (self->lone, node) ||
          (g_hash_table_contains (self->base.own, node) && _candor_element_is_mixed (candor_xml_node_get_parent (node), NULL))))
    node = candor_xml_node_find_next (node, NULL);

  return node;
}

static gboolean
are_twins (Comparison          *self,
           const CandorXmlNode *one,
           const CandorXmlNode *two)
{
  gboolean has_id = g_hash_table_contains (self->base.own, one);

  if (has_id || g_hash_table_contains (self->base.own, two))
    return g_hash_table_lookup (self->twins, one) == two;

  return strcmp (candor_xml_node_get_name (one), candor_xml_node_get_name (two)) == 0;
}

static void compare_elements (Comparison *self, const CandorXmlNode *one, const CandorXmlNode *two,
                              CandorCode code);

static void
report_form (Comparison          *self,
             const CandorXmlNode *one,
             const CandorXmlNode *two,
             const CandorXmlNode *parent)
{
  CandorPlace place = _candor_node_place (two != NULL ? two : parent);
  const char *name = candor_xml_node_get_name (parent);

  if (one == NULL)
    _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_OTHER_FORM, &place, NULL,
                    _("In the original this <%s> ends before this <%s>."), name, candor_xml_node_get_name (two));
  else if (two == NULL)
    _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_OTHER_FORM, &place, NULL,
                    _("In the original this <%s> goes on with <%s>."), name, candor_xml_node_get_name (one));
  else
    _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_OTHER_FORM, &place, NULL,
                    _("In the original another <%s> stands here in this <%s>."),
                    candor_xml_node_get_name (one), name);
}

/* Their children may stand in any order. */
static gboolean
has_loose_order (const CandorXmlNode *node)
{
  return _candor_node_is (node, "source") || _candor_node_is (node, "figure");
}

static void
compare_children (Comparison          *self,
                  const CandorXmlNode *one,
                  const CandorXmlNode *two,
                  CandorCode           code)
{
  const CandorXmlNode *child_one = skip_to_form (self, candor_xml_node_find (one, NULL));
  const CandorXmlNode *child_two = skip_to_form (self, candor_xml_node_find (two, NULL));

  while (child_one != NULL && child_two != NULL && are_twins (self, child_one, child_two))
    {
      const CandorXmlNode *content_one = _candor_translation_resolve (self->base.original, child_one);
      const CandorXmlNode *content_two = _candor_translation_resolve (self->base.translation, child_two);

      if (!g_hash_table_contains (self->base.own, child_one) && !g_hash_table_contains (self->base.own, content_one))
        compare_elements (self, content_one, content_two, code);
      child_one = skip_to_form (self, candor_xml_node_find_next (child_one, NULL));
      child_two = skip_to_form (self, candor_xml_node_find_next (child_two, NULL));
    }

  /* What differs first; all that follows is only moved. */
  if (child_one != NULL || child_two != NULL)
    report_form (self, child_one, child_two, two);
}

/* Numbers and the names of columns are what formulas read; texts may be translated. */
static void
compare_cells (Comparison          *self,
               const CandorXmlNode *one,
               const CandorXmlNode *two)
{
  g_autofree char *there = candor_xml_node_dup_content (one);
  g_autofree char *here = candor_xml_node_dup_content (two);
  const CandorXmlNode *row = candor_xml_node_get_parent (one);
  gboolean is_number = g_ascii_isdigit (there[there[0] == '-' ? 1 : 0]);
  CandorPlace place = _candor_node_place (two);

  if (!_candor_node_is (candor_xml_node_get_parent (row), "data") || strcmp (there, here) == 0 ||
      (!is_number && !_candor_node_is (row, "head")))
    return;

  _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_OTHER_KEY, &place, NULL,
                  _("In the original this cell holds “%s”, and not “%s”."), there, here);
}

static void
compare_elements (Comparison          *self,
                  const CandorXmlNode *one,
                  const CandorXmlNode *two,
                  CandorCode           code)
{
  if (_candor_node_is (one, "cell"))
    compare_cells (self, one, two);
  compare_attributes (self, one, two, code);
  if (!has_loose_order (one))
    compare_children (self, one, two, code);
}

static void
compare_pair (Comparison          *self,
              const CandorXmlNode *one,
              const CandorXmlNode *two)
{
  CandorPlace place;

  one = _candor_translation_resolve (self->base.original, one);
  two = _candor_translation_resolve (self->base.translation, two);
  if (strcmp (candor_xml_node_get_name (one), candor_xml_node_get_name (two)) != 0)
    {
      place = _candor_node_place (two);
      _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_OTHER_KIND, &place, NULL,
                      _("“%s” is <%s> in the original, and <%s> here."),
                      candor_xml_node_get_attribute (two, "id"), candor_xml_node_get_name (one),
                      candor_xml_node_get_name (two));
      return;
    }

  compare_elements (self, one, two, code_for_settings (one));
  _candor_compare_references (&self->base, one, two);
  _candor_compare_words (&self->base, one, two);
}

static gboolean
is_other_kind (Comparison          *self,
               const CandorXmlNode *node)
{
  const CandorXmlNode *twin = g_hash_table_lookup (self->twins, node);

  return twin != NULL && strcmp (candor_xml_node_get_name (node), candor_xml_node_get_name (twin)) != 0;
}

static void
compare_pairs (Comparison *self)
{
  GArray *definitions = self->base.original->definitions;

  compare_pair (self, self->base.original->root, self->base.translation->root);
  for (guint i = 0; i < definitions->len; i++)
    {
      const CandorDefinition *definition = &g_array_index (definitions, CandorDefinition, i);
      const CandorXmlNode *twin = g_hash_table_lookup (self->twins, definition->node);

      if (twin != NULL && (definition->scope == NULL || !is_other_kind (self, definition->scope)))
        compare_pair (self, definition->node, twin);
    }
}

/* --------------------------------------------------------------------- head */

static void
check_language (Comparison *self,
                const char *tag)
{
  const CandorXmlNode *root = self->base.translation->root;
  const char *own = _candor_attribute (self->base.translation, root, "language");
  const char *original = _candor_attribute (self->base.original, self->base.original->root, "language");
  CandorPlace place;

  candor_xml_node_get_place (root, "language", &place);
  if (own == NULL)
    return;
  if (g_ascii_strcasecmp (own, tag) != 0)
    _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_LANGUAGE, &place, NULL,
                    _("The name of this file says “%s”, and its language is “%s”."), tag, own);
  else if (original != NULL && g_ascii_strcasecmp (own, original) == 0)
    _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_LANGUAGE, &place, NULL,
                    _("The original is in “%s” as well."), original);
}

static void
check_age (Comparison *self)
{
  const CandorXmlNode *root = self->base.translation->root;
  guint own = _candor_attribute_uint (root, "edition", 1);
  guint original = _candor_attribute_uint (self->base.original->root, "edition", 1);
  CandorPlace place;

  candor_xml_node_get_place (root, "edition", &place);
  if (own < original)
    _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_OUTDATED, &place, NULL,
                    _("This is edition %u; the original is edition %u."), own, original);
  else if (own > original)
    _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_AHEAD, &place, NULL,
                    _("This is edition %u; the original is only edition %u."), own, original);
}

/* FALSE: it belongs to another module, and there is nothing to compare. */
static gboolean
check_module (Comparison *self)
{
  const CandorXmlNode *root = self->base.translation->root;
  const char *own = _candor_attribute (self->base.translation, root, "id");
  const char *original = _candor_attribute (self->base.original, self->base.original->root, "id");
  CandorPlace place;

  if (own == NULL || original == NULL || strcmp (own, original) == 0)
    return TRUE;

  candor_xml_node_get_place (root, "id", &place);
  _candor_report (findings_of (self), CANDOR_CODE_TRANSLATION_OTHER_MODULE, &place, NULL,
                  _("This module is “%s”, and the original beside it is “%s”."), own, original);

  return FALSE;
}

void
_candor_check_translation (CandorLoad *original,
                           CandorLoad *translation,
                           const char *tag)
{
  g_autoptr(GHashTable) own = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) lone = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) twins = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) misspelt = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) of_original = index_definitions (original, own);
  g_autoptr(GHashTable) of_translation = index_definitions (translation, own);
  Comparison self = { { original, translation, own }, of_original, of_translation, lone, twins, misspelt };

  g_assert (original->root != NULL);
  g_assert (translation->root != NULL);

  check_language (&self, tag);
  if (!check_module (&self))
    return;
  check_age (&self);
  /* Where a part is missing, so are its ids. */
  if (!original->is_whole || !translation->is_whole)
    return;

  find_lone (of_original, of_translation, lone);
  find_lone (of_translation, of_original, lone);
  find_twins (&self);
  report_extra (&self);
  report_missing (&self);
  compare_pairs (&self);
}
