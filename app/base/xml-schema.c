/* xml-schema.c - a schema, compiled once for each thread that uses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2's compiled schema is written to while it validates, so threads do
 * not share one. Each thread keeps what it compiled until it ends, under a
 * number that is never used twice; so a schema that is gone is never taken
 * for a new one at the same address.
 */

#include <libxml/xmlschemas.h>

#include "xml-schema-private.h"
#include "xml-vocabulary.h"

struct _CandorXmlSchema
{
  GBytes              *xsd;
  guint                serial;
  GMutex               lock;
  CandorXmlVocabulary *vocabulary;   /* made when first asked for */
};

typedef struct
{
  guint         serial;
  xmlSchemaPtr  compiled;
} Compiled;

static void
compiled_clear (gpointer data)
{
  Compiled *compiled = data;

  xmlSchemaFree (compiled->compiled);
}

static GPrivate cache_of_thread = G_PRIVATE_INIT ((GDestroyNotify) g_array_unref);

static GArray *
get_cache (void)
{
  GArray *cache = g_private_get (&cache_of_thread);

  if (cache == NULL)
    {
      cache = g_array_new (FALSE, FALSE, sizeof (Compiled));
      g_array_set_clear_func (cache, compiled_clear);
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
      if (g_array_index (cache, Compiled, i).serial == self->serial)
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

xmlSchemaPtr
_candor_xml_schema_get_compiled (CandorXmlSchema *self)
{
  GArray *cache = get_cache ();
  Compiled made;

  for (guint i = 0; i < cache->len; i++)
    {
      if (g_array_index (cache, Compiled, i).serial == self->serial)
        return g_array_index (cache, Compiled, i).compiled;
    }

  made.serial = self->serial;
  made.compiled = compile (self->xsd);
  /* The text is our own: a fault in it is one of the program. */
  if (made.compiled == NULL)
    g_error ("the schema does not compile");
  g_array_append_val (cache, made);

  return made.compiled;
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
