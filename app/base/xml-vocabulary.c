/* xml-vocabulary.c - reads a schema into what sentences are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema is read by our own reader; its tree stays, because all names and
 * words are borrowed from it. Types refer to each other in circles (an em
 * stands in an em), so each is put into the table before it is filled.
 */

#include <string.h>

#include "xml-value.h"

struct _CandorXmlVocabulary
{
  CandorXmlDocument *document;
  GHashTable        *named[5];     /* name → node, one table for each kind */
  GHashTable        *types;        /* node → CandorXmlType */
  GPtrArray         *formats;
  GPtrArray         *roots;        /* names, NULL-terminated */
  GHashTable        *root_types;   /* name → CandorXmlType */
  GHashTable        *homes;        /* name → GPtrArray of names, NULL-terminated; for get_homes() */
  gsize              has_homes;
  gboolean           is_certain;
};

enum { ELEMENT, COMPLEX_TYPE, SIMPLE_TYPE, GROUP, ATTRIBUTE_GROUP };

static const char * const kinds[] =
  { "xs:element", "xs:complexType", "xs:simpleType", "xs:group", "xs:attributeGroup" };

static CandorXmlType *type_of_element (CandorXmlVocabulary *self, const CandorXmlNode *node);

static gboolean
is_called (const CandorXmlNode *node,
           const char          *name)
{
  return node->name != NULL && strcmp (node->name, name) == 0;
}

static const CandorXmlNode *
look_up (const CandorXmlVocabulary *self,
         guint                      kind,
         const char                *name)
{
  return name == NULL ? NULL : g_hash_table_lookup (self->named[kind], name);
}

/* ---------------------------------------------------------------- formats */

static CandorXmlFormat *
add_format (CandorXmlVocabulary *self)
{
  CandorXmlFormat *format = g_new0 (CandorXmlFormat, 1);

  format->values = g_ptr_array_new ();
  g_ptr_array_add (format->values, NULL);
  g_ptr_array_add (self->formats, format);

  return format;
}

static void
format_free (gpointer data)
{
  CandorXmlFormat *format = data;

  g_clear_pointer (&format->value, _candor_xml_value_free);
  g_ptr_array_unref (format->values);
  g_free (format);
}

static void
append_name (GPtrArray  *names,
             const char *name)
{
  g_ptr_array_insert (names, names->len - 1, (gpointer) name);
}

static const char *
get_words (const CandorXmlNode *node)
{
  const CandorXmlNode *annotation = candor_xml_node_find (node, "xs:annotation");
  const CandorXmlNode *documentation = NULL;

  if (annotation != NULL)
    documentation = candor_xml_node_find (annotation, "xs:documentation");

  return documentation != NULL && documentation->first_child != NULL
           ? documentation->first_child->text : NULL;
}

static void
read_facet (CandorXmlFormat     *format,
            const CandorXmlNode *facet)
{
  const char *value = candor_xml_node_get_attribute (facet, "value");

  if (is_called (facet, "xs:enumeration"))
    append_name (format->values, value);
  else if (is_called (facet, "xs:minInclusive"))
    format->least = value;
  else if (is_called (facet, "xs:maxInclusive"))
    format->most = value;
  else if (is_called (facet, "xs:maxLength"))
    format->longest = value;
}

static void read_simple_type (CandorXmlVocabulary *self, CandorXmlFormat *format, const CandorXmlNode *node);

static void
read_named_type (CandorXmlVocabulary *self,
                 CandorXmlFormat     *format,
                 const char          *name)
{
  const CandorXmlNode *node = look_up (self, SIMPLE_TYPE, name);

  if (node != NULL)
    read_simple_type (self, format, node);
  else if (name != NULL && g_str_has_prefix (name, "xs:"))
    format->builtin = name + strlen ("xs:");
}

/* From the base on, so that what is nearer overwrites what is farther. */
static void
read_simple_type (CandorXmlVocabulary *self,
                  CandorXmlFormat     *format,
                  const CandorXmlNode *node)
{
  for (const CandorXmlNode *part = candor_xml_node_find (node, NULL);
       part != NULL;
       part = candor_xml_node_find_next (part, NULL))
    {
      if (is_called (part, "xs:simpleType"))
        {
          read_simple_type (self, format, part);
          continue;
        }
      read_named_type (self, format, candor_xml_node_get_attribute (part, "base"));
      read_named_type (self, format, candor_xml_node_get_attribute (part, "itemType"));
      if (is_called (part, "xs:list"))
        format->is_list = TRUE;
      if (is_called (part, "xs:restriction") || is_called (part, "xs:list") || is_called (part, "xs:union"))
        read_simple_type (self, format, part);
      else
        read_facet (format, part);
    }

  if (get_words (node) != NULL)
    format->words = get_words (node);
}

/* Of a node with a type="…" or an inline simpleType. */
static const CandorXmlFormat *
format_of (CandorXmlVocabulary *self,
           const CandorXmlNode *node,
           const char          *type)
{
  const CandorXmlNode *inline_type = candor_xml_node_find (node, "xs:simpleType");
  CandorXmlFormat *format = add_format (self);

  if (inline_type != NULL)
    {
      read_simple_type (self, format, inline_type);
      format->value = _candor_xml_value_new (self, inline_type);
    }
  else
    {
      read_named_type (self, format, type);
      format->value = _candor_xml_value_new_named (self, type);
    }

  return format;
}

/* ------------------------------------------------------------------ types */

static CandorXmlType *
type_new (void)
{
  CandorXmlType *type = g_new0 (CandorXmlType, 1);

  type->rules = g_ptr_array_new_with_free_func (g_free);
  type->children = g_ptr_array_new ();
  g_ptr_array_add (type->children, NULL);
  type->types = g_hash_table_new (g_str_hash, g_str_equal);

  return type;
}

static void
type_free (gpointer data)
{
  CandorXmlType *type = data;

  g_ptr_array_unref (type->rules);
  g_ptr_array_unref (type->children);
  g_hash_table_unref (type->types);
  g_clear_pointer (&type->model, _candor_xml_model_free);
  g_free (type);
}

static void
read_rule (CandorXmlVocabulary *self,
           CandorXmlType       *type,
           const CandorXmlNode *node)
{
  CandorXmlRule *rule = g_new0 (CandorXmlRule, 1);
  const char *use = candor_xml_node_get_attribute (node, "use");

  rule->name = g_intern_string (candor_xml_node_get_attribute (node, "name"));
  rule->required = use != NULL && strcmp (use, "required") == 0;
  rule->format = format_of (self, node, candor_xml_node_get_attribute (node, "type"));
  g_ptr_array_add (type->rules, rule);
}

static guint
read_count (const CandorXmlNode *node,
            const char          *name)
{
  const char *value = candor_xml_node_get_attribute (node, name);

  if (value == NULL)
    return 1;
  if (strcmp (value, "unbounded") == 0)
    return G_MAXUINT;

  return (guint) g_ascii_strtoull (value, NULL, 10);
}

static void
add_child (CandorXmlVocabulary *self,
           CandorXmlType       *type,
           const CandorXmlNode *node,
           const char          *name)
{
  if (g_hash_table_contains (type->types, name))
    return;

  name = g_intern_string (name);
  append_name (type->children, name);
  g_hash_table_insert (type->types, (gpointer) name, type_of_element (self, node));
}

static CandorXmlParticle *read_particle (CandorXmlVocabulary *self, CandorXmlType *type, const CandorXmlNode *node);

static void
read_parts (CandorXmlVocabulary *self,
            CandorXmlType       *type,
            CandorXmlParticle   *particle,
            const CandorXmlNode *node)
{
  for (const CandorXmlNode *part = candor_xml_node_find (node, NULL);
       part != NULL;
       part = candor_xml_node_find_next (part, NULL))
    {
      CandorXmlParticle *inner = read_particle (self, type, part);

      if (inner != NULL)
        g_ptr_array_add (particle->parts, inner);
    }
}

/* NULL for what is no particle: annotations, attributes. */
static CandorXmlParticle *
read_particle (CandorXmlVocabulary *self,
               CandorXmlType       *type,
               const CandorXmlNode *node)
{
  const char *ref = candor_xml_node_get_attribute (node, "ref");
  const char *name = ref != NULL ? ref : candor_xml_node_get_attribute (node, "name");
  CandorXmlParticle *particle;

  if (is_called (node, "xs:element"))
    {
      particle = _candor_xml_particle_new (CANDOR_XML_PARTICLE_NAME, name);
      add_child (self, type, node, name);
    }
  else if (is_called (node, "xs:group"))
    {
      particle = _candor_xml_particle_new (CANDOR_XML_PARTICLE_SEQUENCE, NULL);
      read_parts (self, type, particle, look_up (self, GROUP, ref));
    }
  else if (is_called (node, "xs:sequence") || is_called (node, "xs:choice") || is_called (node, "xs:all"))
    {
      particle = _candor_xml_particle_new (is_called (node, "xs:choice") ? CANDOR_XML_PARTICLE_CHOICE :
                                           is_called (node, "xs:all") ? CANDOR_XML_PARTICLE_ALL :
                                           CANDOR_XML_PARTICLE_SEQUENCE, NULL);
      read_parts (self, type, particle, node);
    }
  else
    return NULL;

  particle->least = read_count (node, "minOccurs");
  particle->most = read_count (node, "maxOccurs");

  return particle;
}

static void
read_complex (CandorXmlVocabulary *self,
              CandorXmlType       *type,
              CandorXmlParticle   *whole,
              const CandorXmlNode *node);

/* What an extension or restriction stands on. */
static void
read_base (CandorXmlVocabulary *self,
           CandorXmlType       *type,
           CandorXmlParticle   *whole,
           const CandorXmlNode *derivation,
           gboolean             is_simple)
{
  const char *base = candor_xml_node_get_attribute (derivation, "base");
  const CandorXmlNode *node = look_up (self, COMPLEX_TYPE, base);

  if (node != NULL)
    read_complex (self, type, whole, node);
  else if (is_simple)
    type->format = format_of (self, derivation, base);
}

static void
read_complex (CandorXmlVocabulary *self,
              CandorXmlType       *type,
              CandorXmlParticle   *whole,
              const CandorXmlNode *node)
{
  if (g_strcmp0 (candor_xml_node_get_attribute (node, "mixed"), "true") == 0)
    type->mixed = TRUE;

  for (const CandorXmlNode *part = candor_xml_node_find (node, NULL);
       part != NULL;
       part = candor_xml_node_find_next (part, NULL))
    {
      CandorXmlParticle *particle;

      if (is_called (part, "xs:simpleContent") || is_called (part, "xs:complexContent"))
        {
          const CandorXmlNode *derivation = candor_xml_node_find (part, NULL);

          read_base (self, type, whole, derivation, is_called (part, "xs:simpleContent"));
          read_complex (self, type, whole, derivation);
        }
      else if (is_called (part, "xs:attribute"))
        read_rule (self, type, part);
      else if (is_called (part, "xs:attributeGroup"))
        read_complex (self, type, whole,
                      look_up (self, ATTRIBUTE_GROUP, candor_xml_node_get_attribute (part, "ref")));
      else if ((particle = read_particle (self, type, part)) != NULL)
        g_ptr_array_add (whole->parts, particle);
    }
}

static CandorXmlType *
type_of_complex (CandorXmlVocabulary *self,
                 const CandorXmlNode *node)
{
  CandorXmlType *type = g_hash_table_lookup (self->types, node);
  CandorXmlParticle *whole;

  if (type != NULL)
    return type;

  type = type_new ();
  type->is_aside = g_strcmp0 (candor_xml_node_get_attribute (node, "name"), "aside") == 0;
  g_hash_table_insert (self->types, (gpointer) node, type);
  whole = _candor_xml_particle_new (CANDOR_XML_PARTICLE_SEQUENCE, NULL);
  read_complex (self, type, whole, node);

  if (whole->parts->len == 1)
    type->model = _candor_xml_model_new (g_ptr_array_index (whole->parts, 0));
  else if (whole->parts->len > 1)
    type->model = _candor_xml_model_new (whole);
  _candor_xml_particle_free (whole);

  return type;
}

static CandorXmlType *
type_of_text (CandorXmlVocabulary *self,
              const CandorXmlNode *node)
{
  CandorXmlType *type = type_new ();

  type->format = format_of (self, node, candor_xml_node_get_attribute (node, "type"));
  g_hash_table_insert (self->types, (gpointer) node, type);

  return type;
}

static CandorXmlType *
type_of_element (CandorXmlVocabulary *self,
                 const CandorXmlNode *node)
{
  const CandorXmlNode *referred = look_up (self, ELEMENT, candor_xml_node_get_attribute (node, "ref"));
  const CandorXmlNode *complex;
  CandorXmlType *known;

  if (referred != NULL)
    return type_of_element (self, referred);

  complex = candor_xml_node_find (node, "xs:complexType");
  if (complex == NULL)
    complex = look_up (self, COMPLEX_TYPE, candor_xml_node_get_attribute (node, "type"));
  if (complex != NULL)
    return type_of_complex (self, complex);

  known = g_hash_table_lookup (self->types, node);

  return known != NULL ? known : type_of_text (self, node);
}

/* ------------------------------------------------------------------ homes */

static void
add_home (CandorXmlVocabulary *self,
          const char          *child,
          const char          *parent)
{
  GPtrArray *homes = g_hash_table_lookup (self->homes, child);

  if (homes == NULL)
    {
      homes = g_ptr_array_new ();
      g_ptr_array_add (homes, NULL);
      g_hash_table_insert (self->homes, (gpointer) child, homes);
    }
  if (!g_strv_contains ((const char * const *) homes->pdata, parent))
    append_name (homes, parent);
}

static void
find_homes (CandorXmlVocabulary *self,
            GHashTable          *visited,
            const char          *name,
            const CandorXmlType *type)
{
  if (!g_hash_table_add (visited, g_strdup_printf ("%s %p", name, type)))
    return;

  for (guint i = 0; i + 1 < type->children->len; i++)
    {
      const char *child = g_ptr_array_index (type->children, i);

      add_home (self, child, name);
      find_homes (self, visited, child, _candor_xml_type_get_child (type, child));
    }
}

/* Only a file with a fault in it asks. */
static GHashTable *
get_homes (const CandorXmlVocabulary *vocabulary)
{
  CandorXmlVocabulary *self = (CandorXmlVocabulary *) vocabulary;

  if (g_once_init_enter (&self->has_homes))
    {
      g_autoptr(GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i + 1 < self->roots->len; i++)
        {
          const char *name = g_ptr_array_index (self->roots, i);

          find_homes (self, visited, name, g_hash_table_lookup (self->root_types, name));
        }
      g_once_init_leave (&self->has_homes, 1);
    }

  return self->homes;
}

/* ---------------------------------------------------------------- certain */

static gboolean
is_known_part (const char *name)
{
  static const char * const known[] =
  {
    "xs:schema", "xs:annotation", "xs:documentation", "xs:element", "xs:complexType", "xs:simpleType", "xs:group",
    "xs:attributeGroup", "xs:attribute", "xs:sequence", "xs:choice", "xs:all", "xs:simpleContent", "xs:complexContent",
    "xs:extension", "xs:restriction", "xs:list", "xs:enumeration", "xs:pattern", "xs:minLength", "xs:maxLength",
    "xs:minInclusive", "xs:maxInclusive", NULL,
  };

  return g_strv_contains (known, name);
}

static gboolean
is_known_setting (const CandorXmlAttribute *setting)
{
  static const char * const known[] =
  {
    "name", "type", "ref", "base", "itemType", "value", "minOccurs", "maxOccurs", "mixed", "default",
    "elementFormDefault", NULL,
  };

  if (strcmp (setting->name, "use") == 0)
    return strcmp (setting->value, "required") == 0 || strcmp (setting->value, "optional") == 0;

  return g_strv_contains (known, setting->name);
}

/* Complex content that is restricted lets less pass than what is read here. */
static gboolean
is_known (const CandorXmlNode *node)
{
  if (!is_known_part (node->name) ||
      (is_called (node, "xs:restriction") && !is_called (node->parent, "xs:simpleType")))
    return FALSE;

  for (guint i = 0; i < node->n_attributes; i++)
    {
      if (!is_known_setting (&node->attributes[i]))
        return FALSE;
    }

  for (const CandorXmlNode *part = candor_xml_node_find (node, NULL);
       part != NULL && !is_called (node, "xs:annotation");
       part = candor_xml_node_find_next (part, NULL))
    {
      if (!is_known (part))
        return FALSE;
    }

  return TRUE;
}

gboolean
_candor_xml_vocabulary_is_certain (const CandorXmlVocabulary *self)
{
  return self->is_certain;
}

const CandorXmlNode *
_candor_xml_vocabulary_find_simple_type (const CandorXmlVocabulary *self,
                                         const char                *name)
{
  return look_up (self, SIMPLE_TYPE, name);
}

/* ---------------------------------------------------------------- opening */

static void
read_top (CandorXmlVocabulary *self,
          const CandorXmlNode *root)
{
  for (const CandorXmlNode *node = candor_xml_node_find (root, NULL);
       node != NULL;
       node = candor_xml_node_find_next (node, NULL))
    {
      const char *name = candor_xml_node_get_attribute (node, "name");

      for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
        {
          if (name != NULL && is_called (node, kinds[kind]))
            g_hash_table_insert (self->named[kind], (gpointer) name, (gpointer) node);
        }
      if (name != NULL && is_called (node, "xs:element"))
        append_name (self->roots, g_intern_string (name));
    }
}

static void
read_types (CandorXmlVocabulary *self)
{
  for (guint i = 0; i + 1 < self->roots->len; i++)
    {
      const char *name = g_ptr_array_index (self->roots, i);

      g_hash_table_insert (self->root_types, (gpointer) name, type_of_element (self, look_up (self, ELEMENT, name)));
    }
}

CandorXmlVocabulary *
_candor_xml_vocabulary_new (GBytes *xsd)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  CandorXmlVocabulary *self = g_new0 (CandorXmlVocabulary, 1);

  self->document = candor_xml_read ("schema", xsd, NULL, problems);
  for (guint i = 0; i < G_N_ELEMENTS (self->named); i++)
    self->named[i] = g_hash_table_new (g_str_hash, g_str_equal);
  self->types = g_hash_table_new_full (NULL, NULL, NULL, type_free);
  self->formats = g_ptr_array_new_with_free_func (format_free);
  self->roots = g_ptr_array_new ();
  g_ptr_array_add (self->roots, NULL);
  self->root_types = g_hash_table_new (g_str_hash, g_str_equal);
  self->homes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  if (self->document == NULL)
    g_error ("the schema cannot be read");
  read_top (self, candor_xml_document_get_root (self->document));
  read_types (self);
  self->is_certain = is_known (candor_xml_document_get_root (self->document));

  return self;
}

void
_candor_xml_vocabulary_free (CandorXmlVocabulary *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->named); i++)
    g_hash_table_unref (self->named[i]);
  g_hash_table_unref (self->types);
  g_ptr_array_unref (self->formats);
  g_ptr_array_unref (self->roots);
  g_hash_table_unref (self->root_types);
  g_hash_table_unref (self->homes);
  candor_xml_document_unref (self->document);
  g_free (self);
}

const char * const *
_candor_xml_vocabulary_get_roots (const CandorXmlVocabulary *self)
{
  return (const char * const *) self->roots->pdata;
}

const CandorXmlType *
_candor_xml_vocabulary_get_root (const CandorXmlVocabulary *self,
                                 const char                *name)
{
  return g_hash_table_lookup (self->root_types, name);
}

const char * const *
_candor_xml_vocabulary_get_homes (const CandorXmlVocabulary *self,
                                  const char                *name)
{
  GPtrArray *homes = g_hash_table_lookup (get_homes (self), name);

  return homes == NULL ? NULL : (const char * const *) homes->pdata;
}

static gboolean
is_empty (const CandorXmlType *type)
{
  return !type->mixed && type->format == NULL && type->model == NULL;
}

gboolean
_candor_xml_vocabulary_is_empty (const CandorXmlVocabulary *self,
                                 const char                *name)
{
  GHashTableIter iter;
  gpointer type;
  gboolean is_found = FALSE;

  g_hash_table_iter_init (&iter, self->types);
  while (g_hash_table_iter_next (&iter, NULL, &type))
    {
      const CandorXmlType *child = _candor_xml_type_get_child (type, name);

      if (child != NULL && !is_empty (child))
        return FALSE;
      is_found |= child != NULL;
    }

  return is_found;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

const char **
_candor_xml_vocabulary_list_names (const CandorXmlVocabulary *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  GHashTable *tables[] = { get_homes (self), self->root_types };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GHashTableIter iter;
      gpointer name;

      g_hash_table_iter_init (&iter, tables[i]);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_ptr_array_add (names, name);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (const char **) g_ptr_array_steal (names, NULL);
}

const CandorXmlRule *
_candor_xml_type_find_rule (const CandorXmlType *self,
                            const char          *name)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const CandorXmlRule *rule = g_ptr_array_index (self->rules, i);

      if (strcmp (rule->name, name) == 0)
        return rule;
    }

  return NULL;
}

const CandorXmlType *
_candor_xml_type_get_child (const CandorXmlType *self,
                            const char          *name)
{
  return g_hash_table_lookup (self->types, name);
}

const char **
_candor_xml_type_list_proposed (const CandorXmlType *self,
                                const char * const  *names)
{
  GPtrArray *proposed = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const CandorXmlType *child = _candor_xml_type_get_child (self, names[i]);

      if (child == NULL || !child->is_aside)
        g_ptr_array_add (proposed, (gpointer) names[i]);
    }
  g_ptr_array_add (proposed, NULL);

  return (const char **) g_ptr_array_free (proposed, FALSE);
}
