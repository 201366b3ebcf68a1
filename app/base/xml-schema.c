/* xml-schema.c - a schema, compiled once for each thread that uses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2's compiled schema is written to while it validates, and so is an
 * acceptor: threads do not share them. Each thread keeps what it made until it
 * ends, under a number that is never used twice; so a schema that is gone is
 * never taken for a new one at the same address. libxml2's is made only when it
 * is asked.
 */

#include <libxml/xmlschemas.h>

#include "xml-accept.h"
#include "xml-schema-private.h"

struct _CandorXmlSchema
{
  GBytes              *xsd;
  guint                serial;
  GMutex               lock;
  CandorXmlVocabulary *vocabulary;   /* made when first asked for */
};

/* Either may be NULL: not needed yet. */
typedef struct
{
  guint              serial;
  xmlSchemaPtr       compiled;
  CandorXmlAcceptor *acceptor;
} Made;

static void
made_clear (gpointer data)
{
  Made *made = data;

  g_clear_pointer (&made->compiled, xmlSchemaFree);
  g_clear_pointer (&made->acceptor, _candor_xml_acceptor_free);
}

static GPrivate cache_of_thread = G_PRIVATE_INIT ((GDestroyNotify) g_array_unref);

static GArray *
get_cache (void)
{
  GArray *cache = g_private_get (&cache_of_thread);

  if (cache == NULL)
    {
      cache = g_array_new (FALSE, FALSE, sizeof (Made));
      g_array_set_clear_func (cache, made_clear);
      g_private_set (&cache_of_thread, cache);
    }

  return cache;
}

CandorXmlSchema *
candor_xml_schema_new (GBytes *xsd)
{
  static int serials = 0;
  CandorXmlSchema *self;

  g_return_val_if_fail (xsd != NULL, NULL);

  self = g_new0 (CandorXmlSchema, 1);
  g_mutex_init (&self->lock);
  self->xsd = g_bytes_ref (xsd);
  self->serial = (guint) g_atomic_int_add (&serials, 1);

  return self;
}

void
candor_xml_schema_free (CandorXmlSchema *self)
{
  GArray *cache;

  g_return_if_fail (self != NULL);

  cache = get_cache ();
  for (guint i = 0; i < cache->len; i++)
    {
      if (g_array_index (cache, Made, i).serial == self->serial)
        {
          g_array_remove_index_fast (cache, i);
          break;
        }
    }
  g_clear_pointer (&self->vocabulary, _candor_xml_vocabulary_free);
  g_mutex_clear (&self->lock);
  g_bytes_unref (self->xsd);
  g_free (self);
}

static void
keep_quiet (void        *data,
            xmlErrorPtr  error)
{
}

static xmlSchemaPtr
compile (GBytes *xsd)
{
  gsize size;
  const char *text = g_bytes_get_data (xsd, &size);
  xmlSchemaParserCtxtPtr parser;
  xmlSchemaPtr compiled;

  _candor_xml_init ();
  parser = xmlSchemaNewMemParserCtxt (text, size);
  xmlSchemaSetParserStructuredErrors (parser, (xmlStructuredErrorFunc) keep_quiet, NULL);
  compiled = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);

  return compiled;
}

static Made *
get_made (CandorXmlSchema *self)
{
  GArray *cache = get_cache ();
  Made made = { self->serial, NULL, NULL };

  for (guint i = 0; i < cache->len; i++)
    {
      if (g_array_index (cache, Made, i).serial == self->serial)
        return &g_array_index (cache, Made, i);
    }
  g_array_append_val (cache, made);

  return &g_array_index (cache, Made, cache->len - 1);
}

xmlSchemaPtr
_candor_xml_schema_get_compiled (CandorXmlSchema *self)
{
  Made *made = get_made (self);

  if (made->compiled == NULL)
    made->compiled = compile (self->xsd);
  /* The text is our own: a fault in it is one of the program. */
  if (made->compiled == NULL)
    g_error ("the schema does not compile");

  return made->compiled;
}

CandorXmlAcceptor *
_candor_xml_schema_get_acceptor (CandorXmlSchema *self)
{
  Made *made = get_made (self);

  if (made->acceptor == NULL)
    made->acceptor = _candor_xml_acceptor_new (_candor_xml_schema_get_vocabulary (self));

  return made->acceptor;
}

const CandorXmlVocabulary *
_candor_xml_schema_get_vocabulary (CandorXmlSchema *schema)
{
  g_mutex_lock (&schema->lock);
  if (schema->vocabulary == NULL)
    schema->vocabulary = _candor_xml_vocabulary_new (schema->xsd);
  g_mutex_unlock (&schema->lock);

  return schema->vocabulary;
}

const char * const *
candor_xml_schema_get_homes (CandorXmlSchema *self,
                             const char      *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return _candor_xml_vocabulary_get_homes (_candor_xml_schema_get_vocabulary (self), name);
}
