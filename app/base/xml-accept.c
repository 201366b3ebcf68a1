/* xml-accept.c - whether a tree is valid, for certain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk along the tree with what the vocabulary knows. It may say no where
 * libxml2 says yes, and never the other way: whatever the schema uses beyond
 * what is known here makes it say no.
 */

#include <string.h>

#include "xml-accept.h"
#include "xml-explain.h"
#include "xml-value.h"

/* More attributes than this no type has. */
#define MOST_RULES 32

typedef struct
{
  const char           *name;        /* interned */
  const CandorXmlValue *value;
} Rule;

typedef struct _Kind Kind;

typedef struct
{
  const char *name;                  /* interned */
  Kind       *kind;
} Child;

/* A type of the vocabulary, made ready. */
struct _Kind
{
  gboolean              is_known;
  gboolean              is_mixed;
  const CandorXmlValue *text;        /* what the words must be; NULL: no such rule */
  CandorXmlChart       *chart;       /* NULL: no elements */
  Rule                  rules[MOST_RULES];
  guint                 n_rules;
  guint32               required;    /* of @rules, one bit each */
  GArray               *children;    /* Child: those that were met */
  const CandorXmlType  *type;
};

struct _CandorXmlAcceptor
{
  const CandorXmlVocabulary *vocabulary;
  GHashTable                *kinds;      /* CandorXmlType → Kind */
  GString                   *scratch;
};

/* ----------------------------------------------------------------- making */

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_clear_pointer (&kind->chart, _candor_xml_chart_free);
  g_array_unref (kind->children);
  g_free (kind);
}

static gboolean
add_rules (Kind                *kind,
           const CandorXmlType *type)
{
  if (type->rules->len > MOST_RULES)
    return FALSE;

  for (guint i = 0; i < type->rules->len; i++)
    {
      const CandorXmlRule *rule = g_ptr_array_index (type->rules, i);

      if (rule->format->value == NULL)
        return FALSE;
      kind->rules[i] = (Rule) { g_intern_string (rule->name), rule->format->value };
      kind->required |= (rule->required ? 1u : 0u) << i;
    }
  kind->n_rules = type->rules->len;

  return TRUE;
}

static Kind *
get_kind (CandorXmlAcceptor   *self,
          const CandorXmlType *type)
{
  Kind *kind = g_hash_table_lookup (self->kinds, type);

  if (kind != NULL)
    return kind;

  kind = g_new0 (Kind, 1);
  kind->type = type;
  kind->children = g_array_new (FALSE, FALSE, sizeof (Child));
  kind->is_mixed = type->mixed;
  kind->is_known = add_rules (kind, type);
  if (type->format != NULL)
    {
      kind->text = type->format->value;
      kind->is_known = kind->is_known && kind->text != NULL;
    }
  if (type->model != NULL)
    {
      kind->chart = _candor_xml_chart_new (type->model);
      kind->is_known = kind->is_known && kind->chart != NULL;
    }
  g_hash_table_insert (self->kinds, (gpointer) type, kind);

  return kind;
}

static Kind *
get_child (CandorXmlAcceptor *self,
           Kind              *kind,
           const char        *name)
{
  const CandorXmlType *type;
  Child child = { name, NULL };

  for (guint i = 0; i < kind->children->len; i++)
    {
      if (g_array_index (kind->children, Child, i).name == name)
        return g_array_index (kind->children, Child, i).kind;
    }

  type = _candor_xml_type_get_child (kind->type, name);
  if (type == NULL)
    return NULL;
  child.kind = get_kind (self, type);
  g_array_append_val (kind->children, child);

  return child.kind;
}

CandorXmlAcceptor *
_candor_xml_acceptor_new (const CandorXmlVocabulary *vocabulary)
{
  CandorXmlAcceptor *self = g_new0 (CandorXmlAcceptor, 1);

  self->vocabulary = vocabulary;
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, kind_free);
  self->scratch = g_string_new (NULL);

  return self;
}

void
_candor_xml_acceptor_free (CandorXmlAcceptor *self)
{
  g_hash_table_unref (self->kinds);
  g_string_free (self->scratch, TRUE);
  g_free (self);
}

/* ---------------------------------------------------------------- judging */

static const Rule *
find_rule (const Kind *kind,
           const char *name)
{
  for (guint i = 0; i < kind->n_rules; i++)
    {
      if (kind->rules[i].name == name)
        return &kind->rules[i];
    }

  return NULL;
}

static gboolean
accepts_attributes (CandorXmlAcceptor   *self,
                    const Kind          *kind,
                    const CandorXmlNode *node)
{
  guint32 seen = 0;

  for (guint i = 0; i < node->n_attributes; i++)
    {
      const CandorXmlAttribute *attribute = &node->attributes[i];
      const Rule *rule = find_rule (kind, attribute->name);

      if (rule != NULL && _candor_xml_value_accepts (rule->value, attribute->value, self->scratch))
        seen |= 1u << (rule - kind->rules);
      else if (rule != NULL || !_candor_xml_is_note_for_editors (attribute->name))
        return FALSE;
    }

  return (seen & kind->required) == kind->required;
}

static gboolean
is_space (const char *text)
{
  while (_candor_xml_is_space (*text))
    text++;

  return *text == '\0';
}

static gboolean accepts (CandorXmlAcceptor *self, Kind *kind, const CandorXmlNode *node);

static gboolean
accepts_children (CandorXmlAcceptor   *self,
                  Kind                *kind,
                  const CandorXmlNode *node)
{
  guint state = 0;

  for (const CandorXmlNode *child = node->first_child; child != NULL; child = child->next)
    {
      Kind *inner;

      if (child->text != NULL)
        {
          if (!kind->is_mixed && !is_space (child->text))
            return FALSE;
          continue;
        }
      state = _candor_xml_chart_step (kind->chart, state, child->name);
      if (state == CANDOR_XML_NOWHERE)
        return FALSE;
      inner = get_child (self, kind, child->name);
      if (inner == NULL || !accepts (self, inner, child))
        return FALSE;
    }

  return _candor_xml_chart_may_end (kind->chart, state);
}

/* A file is at most so deep as the reader lets it be. */
static gboolean
accepts (CandorXmlAcceptor   *self,
         Kind                *kind,
         const CandorXmlNode *node)
{
  const CandorXmlNode *first = node->first_child;

  if (!kind->is_known || !accepts_attributes (self, kind, node))
    return FALSE;
  if (kind->chart != NULL)
    return accepts_children (self, kind, node);

  /* Words alone, or nothing at all. */
  if (first != NULL && (first->text == NULL || first->next != NULL))
    return FALSE;
  if (kind->text != NULL)
    return _candor_xml_value_accepts (kind->text, first != NULL ? first->text : "", self->scratch);

  return first == NULL || kind->is_mixed;
}

gboolean
_candor_xml_acceptor_accepts (CandorXmlAcceptor       *self,
                              const CandorXmlDocument *document)
{
  const CandorXmlType *type = NULL;

  if (_candor_xml_vocabulary_is_certain (self->vocabulary))
    type = _candor_xml_vocabulary_get_root (self->vocabulary, document->root->name);

  return type != NULL && accepts (self, get_kind (self, type), document->root);
}
