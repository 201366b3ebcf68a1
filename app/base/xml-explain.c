/* xml-explain.c - finds what is wrong with a file's structure, all in one walk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only asked when libxml2 has said that a file is not valid: libxml2 stops at
 * the first wrong child of an element and never says what was meant. Here a
 * slip of the pen is read as what it stands for, a missing element is thought
 * to be there, and one in the wrong place is passed over; each is reported
 * once, and the walk goes on behind it.
 */

#include <string.h>

#include "xml-explain.h"

#define MAX_SEARCHED 500   /* elements, for the place where one should have stood */

/* ------------------------------------------------------------ corrections */

void
_candor_xml_corrections_init (CandorXmlCorrections *self)
{
  self->hidden = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new (NULL, NULL);
  self->missing = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->attributes = g_hash_table_new (NULL, NULL);
}

void
_candor_xml_corrections_clear (CandorXmlCorrections *self)
{
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->missing);
  g_hash_table_unref (self->attributes);
}

const char *
_candor_xml_corrections_get_name (const CandorXmlCorrections *self,
                                  const CandorXmlNode        *node)
{
  const char *meant = g_hash_table_lookup (self->names, node);

  return meant != NULL ? meant : node->name;
}

const char *
_candor_xml_corrections_get_attribute (const CandorXmlCorrections *self,
                                       const CandorXmlAttribute   *attribute)
{
  const char *meant = g_hash_table_lookup (self->attributes, attribute);

  if (meant == NULL)
    return attribute->name;

  return meant[0] == '\0' ? NULL : meant;
}

static void
think_missing (CandorXmlExplanation *self,
               const CandorXmlNode  *before,
               const char           *name)
{
  GPtrArray *names = g_hash_table_lookup (self->corrections->missing, before);

  if (names == NULL)
    {
      names = g_ptr_array_new ();
      g_hash_table_insert (self->corrections->missing, (gpointer) before, names);
    }
  g_ptr_array_add (names, (gpointer) name);
}

static void
hide (CandorXmlExplanation *self,
      const CandorXmlNode  *node)
{
  g_hash_table_add (self->corrections->hidden, (gpointer) node);
}

static gboolean
is_enough (const CandorXmlExplanation *self)
{
  return self->problems->len >= CANDOR_XML_MAX_FINDINGS;
}

/* ------------------------------------------------------------- attributes */

static gboolean
has_attribute (const CandorXmlExplanation *self,
               const CandorXmlNode        *node,
               const char                 *name)
{
  for (guint i = 0; i < node->n_attributes; i++)
    {
      const char *shown = _candor_xml_corrections_get_attribute (self->corrections, &node->attributes[i]);

      if (shown != NULL && strcmp (shown, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What an unknown attribute was meant to be: one that is not there yet. */
static const char *
find_meant (const CandorXmlExplanation *self,
            const CandorXmlNode        *node,
            const CandorXmlType        *type,
            const char                 *name)
{
  g_autoptr(GPtrArray) free_names = g_ptr_array_new ();
  const char *meant;

  for (guint i = 0; i < type->rules->len; i++)
    {
      const CandorXmlRule *rule = g_ptr_array_index (type->rules, i);

      if (!has_attribute (self, node, rule->name))
        g_ptr_array_add (free_names, (gpointer) rule->name);
    }
  g_ptr_array_add (free_names, NULL);
  meant = _candor_xml_find_synonym (name, (const char * const *) free_names->pdata);

  return meant != NULL ? meant : candor_id_nearest (name, (const char * const *) free_names->pdata);
}

/* Where the schema lies: for editors, and never followed here. */
gboolean
_candor_xml_is_note_for_editors (const char *name)
{
  return g_str_has_suffix (name, ":noNamespaceSchemaLocation") ||
         g_str_has_suffix (name, ":schemaLocation");
}

static void
explain_attributes (CandorXmlExplanation *self,
                    const CandorXmlNode  *node,
                    const CandorXmlType  *type)
{
  for (guint i = 0; i < node->n_attributes && !is_enough (self); i++)
    {
      const CandorXmlAttribute *attribute = &node->attributes[i];
      const char *meant = "";

      if (_candor_xml_type_find_rule (type, attribute->name) != NULL)
        continue;
      if (!_candor_xml_is_note_for_editors (attribute->name))
        {
          meant = find_meant (self, node, type, attribute->name);
          _candor_xml_say_attribute (self, node, attribute->name, type, meant);
        }
      g_hash_table_insert (self->corrections->attributes, (gpointer) attribute,
                           (gpointer) (meant != NULL ? meant : ""));
    }

  for (guint i = 0; i < type->rules->len && !is_enough (self); i++)
    {
      const CandorXmlRule *rule = g_ptr_array_index (type->rules, i);

      if (rule->required && !has_attribute (self, node, rule->name))
        _candor_xml_say_attribute_missing (self, node, rule);
    }
}

/* --------------------------------------------------------------- children */

static void explain_element (CandorXmlExplanation *self,
                             const CandorXmlNode  *node,
                             const CandorXmlType  *type);

static void
explain_text (CandorXmlExplanation *self,
              const CandorXmlNode  *text,
              const CandorXmlType  *parent,
              gboolean             *follows)
{
  const char *end = text->text + strlen (text->text);

  if (!parent->mixed && parent->format == NULL && !*follows &&
      _candor_xml_skip_space (text->text, end) != end)
    {
      /* It may be what is missing. */
      self->n_unread++;
      _candor_xml_say_text (self, text, parent);
      *follows = TRUE;
    }
}

/* Whether @child only stands here because the words around it do. */
static gboolean
belongs_to_text (const CandorXmlExplanation *self,
                 const CandorXmlNode        *child,
                 const CandorXmlType        *parent)
{
  const char * const *homes = _candor_xml_vocabulary_get_homes (self->vocabulary, child->name);

  return _candor_xml_type_get_child (parent, child->name) == NULL && homes != NULL && g_strv_contains (homes, "p");
}

static gboolean
stands_later (const CandorXmlNode *child,
              const char          *name)
{
  return candor_xml_node_find_next (child, name) != NULL;
}

static gboolean
stands_earlier (const CandorXmlNode *child,
                const char          *name)
{
  for (const CandorXmlNode *node = child->parent->first_child; node != child; node = node->next)
    {
      if (node->name != NULL && strcmp (node->name, name) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
any_stands_later (const CandorXmlNode *child,
                  const char * const  *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (stands_later (child, names[i]))
        return TRUE;
    }

  return FALSE;
}

/* An unknown child probably is what is missing: one fault, said once. Takes as
 * many of them into account as there are @names. */
static gboolean
is_said_already (CandorXmlExplanation *self,
                 const char * const   *names)
{
  guint n = g_strv_length ((char **) names);

  if (n > self->n_unread)
    return FALSE;
  self->n_unread -= n;

  return TRUE;
}

/* Whether @name may stand here once something missing is thought before it. */
static gboolean
bridge_gap (CandorXmlExplanation *self,
            CandorXmlWalk        *walk,
            const CandorXmlNode  *child,
            const char           *name)
{
  g_autofree const char **alternatives = _candor_xml_walk_alternatives (walk, name);
  g_autofree const char **names = _candor_xml_walk_missing (walk, name);
  gboolean is_another;

  if (names == NULL ||
      any_stands_later (child, names) || any_stands_later (child, alternatives))
    return FALSE;

  is_another = stands_earlier (child, names[0]);
  if (!is_said_already (self, names))
    _candor_xml_say_missing (self, child->parent, alternatives, names, child, is_another);
  for (guint i = 0; names[i] != NULL; i++)
    {
      _candor_xml_walk_step (walk, names[i]);
      think_missing (self, child, names[i]);
    }

  return _candor_xml_walk_step (walk, name);
}

/* Walks from @first to @end, or to the end of the walk; FALSE where one may not stand. */
static gboolean
walk_over (CandorXmlExplanation *self,
           CandorXmlWalk        *walk,
           const CandorXmlNode  *first,
           const CandorXmlNode  *end)
{
  for (const CandorXmlNode *node = first; node != end; node = node->next)
    {
      if (node->name != NULL && !g_hash_table_contains (self->corrections->hidden, node) &&
          !_candor_xml_walk_step (walk, _candor_xml_corrections_get_name (self->corrections, node)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fits_before (CandorXmlExplanation *self,
             const CandorXmlType  *parent,
             const CandorXmlNode  *child,
             const char           *name,
             const CandorXmlNode  *before)
{
  CandorXmlWalk walk = { 0, };
  gboolean fits;

  _candor_xml_walk_init (&walk, parent->model);
  fits = walk_over (self, &walk, child->parent->first_child, before) && _candor_xml_walk_step (&walk, name) &&
         walk_over (self, &walk, before, child);
  _candor_xml_walk_clear (&walk);

  return fits;
}

/* The last element in front of @child before which it may stand, or NULL. Where very
 * many stand in front of it, that is not looked for. */
static const CandorXmlNode *
find_home (CandorXmlExplanation *self,
           const CandorXmlType  *parent,
           const CandorXmlNode  *child,
           const char           *name)
{
  const CandorXmlNode *home = NULL;
  CandorXmlWalk walk = { 0, };
  guint n = 0;

  _candor_xml_walk_init (&walk, parent->model);
  for (const CandorXmlNode *node = child->parent->first_child; node != child && n < MAX_SEARCHED; node = node->next)
    {
      g_autofree const char **expected = NULL;

      if (node->name == NULL || g_hash_table_contains (self->corrections->hidden, node))
        continue;
      n++;
      expected = _candor_xml_walk_expected (&walk);
      if (g_strv_contains (expected, name))
        home = node;
      if (!walk_over (self, &walk, node, node->next))
        break;
    }
  _candor_xml_walk_clear (&walk);

  return home != NULL && n < MAX_SEARCHED && fits_before (self, parent, child, name, home) ? home : NULL;
}

static void
pass_over (CandorXmlExplanation *self,
           CandorXmlWalk        *walk,
           const CandorXmlNode  *child,
           const CandorXmlType  *parent,
           const char           *name)
{
  g_autofree const char **possible = _candor_xml_walk_expected (walk);
  g_autofree const char **expected = _candor_xml_type_list_proposed (parent, possible);

  _candor_xml_say_misplaced (self, child, expected, find_home (self, parent, child, name), stands_earlier (child, name));
  hide (self, child);
}

/* The name that @child was meant to have, or NULL when it has no place here. */
static const char *
read_name (CandorXmlExplanation *self,
           const CandorXmlNode  *child,
           const CandorXmlType  *parent)
{
  const char *meant = NULL;

  if (_candor_xml_type_get_child (parent, child->name) != NULL)
    return child->name;

  /* A word of the language is meant as it stands, only not here; one of web
   * pages is no slip, though <ul> looks like <ui>. */
  if (_candor_xml_vocabulary_get_homes (self->vocabulary, child->name) == NULL &&
      _candor_xml_get_web_hint (self->vocabulary, child->name) == NULL)
    meant = candor_id_nearest (child->name, (const char * const *) parent->children->pdata);

  _candor_xml_say_unknown (self, child, parent, meant);
  if (meant == NULL)
    {
      hide (self, child);
      self->n_unread++;
    }
  else
    g_hash_table_insert (self->corrections->names, (gpointer) child, (gpointer) meant);

  return meant;
}

static void
explain_end (CandorXmlExplanation *self,
             CandorXmlWalk        *walk,
             const CandorXmlNode  *node)
{
  g_autofree const char **alternatives = NULL;
  g_autofree const char **names = NULL;

  if (_candor_xml_walk_may_end (walk))
    return;

  alternatives = _candor_xml_walk_alternatives (walk, NULL);
  names = _candor_xml_walk_missing (walk, NULL);
  if (names == NULL)
    return;

  /* What was passed over because it stood too early is not missing. */
  for (const CandorXmlNode *child = node->first_child; child != NULL; child = child->next)
    {
      if (child->name != NULL && g_hash_table_contains (self->corrections->hidden, child) &&
          (g_strv_contains (names, child->name) || g_strv_contains (alternatives, child->name)))
        return;
    }

  if (!is_said_already (self, names))
    _candor_xml_say_missing (self, node, alternatives, names, NULL,
                             candor_xml_node_find (node, names[0]) != NULL);
}

static void
explain_child (CandorXmlExplanation *self,
               CandorXmlWalk        *walk,
               const CandorXmlNode  *child,
               const CandorXmlType  *parent)
{
  const char *name = read_name (self, child, parent);

  if (name == NULL)
    return;
  if (!_candor_xml_walk_step (walk, name) && !bridge_gap (self, walk, child, name))
    pass_over (self, walk, child, parent, name);

  explain_element (self, child, _candor_xml_type_get_child (parent, name));
}

static void
explain_element (CandorXmlExplanation *self,
                 const CandorXmlNode  *node,
                 const CandorXmlType  *type)
{
  CandorXmlWalk walk = { 0, };
  gboolean is_in_text = FALSE;
  guint n_unread_outside = self->n_unread;

  self->n_unread = 0;
  explain_attributes (self, node, type);
  if (type->model != NULL)
    _candor_xml_walk_init (&walk, type->model);

  for (const CandorXmlNode *child = node->first_child;
       child != NULL && !is_enough (self);
       child = child->next)
    {
      if (child->text != NULL)
        {
          explain_text (self, child, type, &is_in_text);
          continue;
        }
      is_in_text = is_in_text && belongs_to_text (self, child, type);
      if (is_in_text)
        hide (self, child);
      else if (type->model != NULL)
        explain_child (self, &walk, child, type);
      else
        read_name (self, child, type);
    }

  if (type->model != NULL && !is_enough (self))
    explain_end (self, &walk, node);
  _candor_xml_walk_clear (&walk);
  self->n_unread = n_unread_outside;
}

const CandorXmlType *
_candor_xml_explain (const CandorXmlDocument   *document,
                     const CandorXmlVocabulary *vocabulary,
                     CandorXmlCorrections      *corrections,
                     GPtrArray                 *problems)
{
  CandorXmlExplanation self = { vocabulary, corrections, problems };
  const CandorXmlNode *root = document->root;
  const char *name = root->name;

  if (_candor_xml_vocabulary_get_root (vocabulary, name) == NULL)
    {
      name = candor_id_nearest (name, _candor_xml_vocabulary_get_roots (vocabulary));
      _candor_xml_say_root (&self, root, name);
      if (name == NULL)
        return NULL;
      g_hash_table_insert (corrections->names, (gpointer) root, (gpointer) name);
    }

  explain_element (&self, root, _candor_xml_vocabulary_get_root (vocabulary, name));

  return _candor_xml_vocabulary_get_root (vocabulary, name);
}
