/* xml-tree.c - libxml2 parses, our tree is built
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the one call of libxml2's parser and the memory of a tree. The parser
 * gets bytes and never a name, no option but XML_PARSE_NONET, and a new
 * context for each file; what it says comes as SAX events, from which the tree
 * is made. The n-th start tag and the n-th run of text take their offsets from
 * the outline of the linear pass.
 *
 * Nodes, attributes and strings lie in chunks that are freed as a whole by
 * whoever drops the last reference.
 */

#include <string.h>

#include <glib/gi18n.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemastypes.h>

#include "xml-private.h"

#define FIRST_CHUNK (8 * 1024)
#define LAST_CHUNK  (256 * 1024)

typedef struct
{
  CandorXmlDocument      *document;
  const CandorXmlOutline *outline;
  GPtrArray              *problems;
  GHashTable             *names;        /* libxml2's string → interned string */
  GString                *text;         /* of the run that is open */
  CandorXmlNode          *open[CANDOR_XML_MAX_DEPTH];
  CandorXmlNode          *last[CANDOR_XML_MAX_DEPTH];   /* newest child of each */
  guint                   depth;
  guint                   n_elements;
  guint                   n_texts;
  gboolean                failed;
} Builder;

/* ---------------------------------------------------------------- libxml2 */

static xmlParserInputPtr
load_nothing (const char       *url,
              const char       *id,
              xmlParserCtxtPtr  context)
{
  return NULL;
}

void
_candor_xml_init (void)
{
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return;

  xmlInitParser ();
  /* libxml2 would set up its schema types at the first use, in any thread at once. */
  xmlSchemaInitTypes ();
  xmlSetExternalEntityLoader (load_nothing);
  xmlCatalogSetDefaults (XML_CATA_ALLOW_NONE);
  g_once_init_leave (&ready, 1);
}

/* ----------------------------------------------------------------- memory */

static gpointer
allocate (CandorXmlDocument *self,
          gsize              size)
{
  gpointer place;

  size = (size + 7) & ~(gsize) 7;
  if (self->chunk_size - self->chunk_used < size)
    {
      gsize next = self->chunk_size == 0 ? FIRST_CHUNK : MIN (self->chunk_size * 2, LAST_CHUNK);

      self->chunk_size = MAX (next, size);
      self->chunk_used = 0;
      g_ptr_array_add (self->chunks, g_malloc (self->chunk_size));
    }

  place = (guint8 *) g_ptr_array_index (self->chunks, self->chunks->len - 1) + self->chunk_used;
  self->chunk_used += size;

  return place;
}

static char *
copy_string (CandorXmlDocument *self,
             const char        *text,
             gsize              length)
{
  char *copy = allocate (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';

  return copy;
}

CandorXmlDocument *
candor_xml_document_ref (CandorXmlDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
candor_xml_document_unref (CandorXmlDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  _candor_xml_source_clear (&self->source);
  g_ptr_array_unref (self->chunks);
  g_free (self);
}

/* ------------------------------------------------------------------ nodes */

static void
append (Builder       *builder,
        CandorXmlNode *node)
{
  node->document = builder->document;
  if (builder->depth == 0)
    {
      builder->document->root = node;
      return;
    }

  node->parent = builder->open[builder->depth - 1];
  if (builder->last[builder->depth - 1] == NULL)
    node->parent->first_child = node;
  else
    builder->last[builder->depth - 1]->next = node;
  builder->last[builder->depth - 1] = node;
}

static guint32
next_offset (Builder *builder,
             GArray  *offsets,
             guint   *n)
{
  /* Both passes must have seen the same file; a difference is never shown as
   * a wrong place. */
  if (*n >= offsets->len)
    {
      builder->failed = TRUE;
      return 0;
    }

  return g_array_index (offsets, guint32, (*n)++);
}

static void
end_text (Builder *builder)
{
  CandorXmlNode *node;

  if (builder->text->len == 0 || builder->depth == 0)
    return;

  node = allocate (builder->document, sizeof *node);
  memset (node, 0, sizeof *node);
  node->text = copy_string (builder->document, builder->text->str, builder->text->len);
  node->offset = next_offset (builder, builder->outline->texts, &builder->n_texts);
  append (builder, node);
  g_string_truncate (builder->text, 0);
}

/* A name that the program knows is one string everywhere; any other one goes with its
 * document, for what is interned stays as long as the program runs. */
static const char *
keep_name (Builder    *builder,
           const char *name)
{
  GQuark known = g_quark_try_string (name);

  return known != 0 ? g_quark_to_string (known) : copy_string (builder->document, name, strlen (name));
}

static const char *
intern_name (Builder       *builder,
             const xmlChar *name,
             const xmlChar *prefix)
{
  const char *interned;

  if (prefix != NULL)
    {
      g_autofree char *whole = g_strconcat ((const char *) prefix, ":", (const char *) name, NULL);

      return keep_name (builder, whole);
    }

  /* The parser keeps one copy of each name: its address is enough, and GLib's
   * lock is taken once for each name of a file. */
  interned = g_hash_table_lookup (builder->names, name);
  if (interned == NULL)
    {
      interned = keep_name (builder, (const char *) name);
      g_hash_table_insert (builder->names, (gpointer) name, (gpointer) interned);
    }

  return interned;
}

/* Without entity substitution libxml2 hands `&amp;` in a value on as `&#38;`,
 * and no other ampersand. */
static const char *
copy_value (Builder    *builder,
            const char *value,
            gsize       length)
{
  char *copy = copy_string (builder->document, value, length);
  char *to;

  to = strchr (copy, '&');
  if (to == NULL)
    return copy;

  for (const char *from = to; *from != '\0'; to++)
    {
      *to = *from;
      from += g_str_has_prefix (from, "&#38;") ? 5 : 1;
    }
  *to = '\0';

  return copy;
}

static void
add_attributes (Builder        *builder,
                CandorXmlNode  *node,
                int             n_attributes,
                const xmlChar **attributes)
{
  CandorXmlAttribute *own;

  if (n_attributes == 0)
    return;

  own = allocate (builder->document, n_attributes * sizeof *own);
  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      own[i].name = intern_name (builder, attributes[0], attributes[1]);
      own[i].value = copy_value (builder, (const char *) attributes[3],
                                 attributes[4] - attributes[3]);
    }
  node->attributes = own;
  node->n_attributes = n_attributes;
}

/* -------------------------------------------------------------------- SAX */

static void
start_element (void           *data,
               const xmlChar  *name,
               const xmlChar  *prefix,
               const xmlChar  *uri,
               int             n_namespaces,
               const xmlChar **namespaces,
               int             n_attributes,
               int             n_defaulted,
               const xmlChar **attributes)
{
  Builder *builder = ((xmlParserCtxtPtr) data)->_private;
  CandorXmlNode *node;

  end_text (builder);
  if (builder->depth == CANDOR_XML_MAX_DEPTH || (builder->depth == 0 && builder->document->root != NULL))
    {
      builder->failed = TRUE;
      return;
    }

  node = allocate (builder->document, sizeof *node);
  memset (node, 0, sizeof *node);
  node->name = intern_name (builder, name, prefix);
  node->offset = next_offset (builder, builder->outline->elements, &builder->n_elements);
  add_attributes (builder, node, n_attributes, attributes);
  append (builder, node);
  if (uri != NULL && builder->document->namespaced == NULL)
    builder->document->namespaced = node;
  builder->open[builder->depth] = node;
  builder->last[builder->depth] = NULL;
  builder->depth++;
}

static void
end_element (void          *data,
             const xmlChar *name,
             const xmlChar *prefix,
             const xmlChar *uri)
{
  Builder *builder = ((xmlParserCtxtPtr) data)->_private;

  end_text (builder);
  if (builder->depth > 0)
    builder->depth--;
}

static void
characters (void          *data,
            const xmlChar *text,
            int            length)
{
  Builder *builder = ((xmlParserCtxtPtr) data)->_private;

  g_string_append_len (builder->text, (const char *) text, length);
}

static void
report_doubt (void        *data,
              xmlErrorPtr  error)
{
  xmlParserCtxtPtr parser = data;
  Builder *builder = parser->_private;
  const CandorXmlSource *source = &builder->document->source;
  long consumed = xmlByteConsumed (parser);
  gsize offset = source->start + (consumed > 0 ? consumed : 0);

  if (error->level <= XML_ERR_WARNING || builder->failed)
    return;

  builder->failed = TRUE;
  if (error->domain == XML_FROM_NAMESPACE)
    _candor_xml_report (source, builder->problems, "xml-namespace", offset,
                        _("A name with a colon stands here, and what is before the colon is not declared."), NULL,
                        _("Names have no colon here: write the name alone."));
  else
    _candor_xml_report (source, builder->problems, "xml-not-well-formed", offset,
                        _("The markup cannot be understood here."),
                        _("A name, a tag or a character breaks the rules of XML."),
                        _("Compare this line with one that works."));
}

static void
fill_handler (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start_element;
  sax->endElementNs = end_element;
  sax->characters = characters;
  sax->ignorableWhitespace = characters;
  sax->cdataBlock = characters;
  sax->serror = (xmlStructuredErrorFunc) report_doubt;
}

static gboolean
parse (Builder *builder)
{
  const CandorXmlSource *source = &builder->document->source;
  xmlParserCtxtPtr parser = xmlNewParserCtxt ();
  gboolean is_clean;
  xmlDocPtr unused;

  if (parser == NULL)
    g_error ("no memory for an XML parser");

  fill_handler (parser->sax);
  parser->_private = builder;
  parser->userData = parser;
  unused = xmlCtxtReadMemory (parser, source->data + source->start,
                              source->size - source->start, NULL, "UTF-8",
                              XML_PARSE_NONET);
  is_clean = parser->wellFormed && parser->nsWellFormed && !builder->failed;
  if (unused != NULL)
    xmlFreeDoc (unused);
  xmlFreeParserCtxt (parser);

  return is_clean &&
         builder->n_elements == builder->outline->elements->len &&
         builder->n_texts == builder->outline->texts->len;
}

CandorXmlDocument *
_candor_xml_build (CandorXmlSource        *source,
                   const CandorXmlOutline *outline,
                   GPtrArray              *problems)
{
  g_autoptr(CandorXmlDocument) document = g_new0 (CandorXmlDocument, 1);
  Builder builder = { 0, };
  guint n_before = problems->len;
  gboolean is_clean;

  _candor_xml_init ();
  g_atomic_ref_count_init (&document->ref_count);
  document->source = *source;
  memset (source, 0, sizeof *source);
  document->chunks = g_ptr_array_new_with_free_func (g_free);

  builder.document = document;
  builder.outline = outline;
  builder.problems = problems;
  builder.names = g_hash_table_new (NULL, NULL);
  builder.text = g_string_new (NULL);
  is_clean = parse (&builder);
  g_hash_table_unref (builder.names);
  g_string_free (builder.text, TRUE);

  if (is_clean)
    return g_steal_pointer (&document);

  if (problems->len == n_before)
    _candor_xml_report (&document->source, problems, "xml-not-well-formed", 0,
                        _("The markup of this file cannot be understood."), NULL, NULL);

  return NULL;
}
