/* xml-validate.c - the tree is shown to the schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2's validator listens to SAX events (xmlSchemaSAXPlug); here they come
 * from our tree, so that with each complaint the node is known, and with it
 * the place, the siblings and the attributes.
 */

#include <string.h>

#include <glib/gi18n.h>
#include <libxml/xmlschemas.h>

#include "xml-schema-private.h"

typedef struct
{
  xmlSAXHandlerPtr     sax;
  void                *data;
  const CandorXmlNode *current;
  GPtrArray           *problems;
} Validation;

static void
report (void        *data,
        xmlErrorPtr  error)
{
  Validation *validation = data;
  g_autofree char *message = NULL;

  if (validation->current == NULL)
    return;

  message = g_strdup_printf (_("<%s> does not follow the lesson language: %s"),
                             validation->current->name, g_strchomp (error->message));
  _candor_xml_report (&validation->current->document->source, validation->problems,
                      "schema-content", validation->current->offset, message, NULL, NULL);
}

static void
show_start (Validation          *validation,
            const CandorXmlNode *node)
{
  g_autofree const xmlChar **attributes = g_new0 (const xmlChar *, 5 * node->n_attributes + 1);

  for (guint i = 0; i < node->n_attributes; i++)
    {
      const char *value = node->attributes[i].value;

      attributes[5 * i] = (const xmlChar *) node->attributes[i].name;
      attributes[5 * i + 3] = (const xmlChar *) value;
      attributes[5 * i + 4] = (const xmlChar *) value + strlen (value);
    }
  validation->current = node;
  validation->sax->startElementNs (validation->data, (const xmlChar *) node->name, NULL, NULL,
                                   0, NULL, node->n_attributes, 0, attributes);
}

static void
show (Validation          *validation,
      const CandorXmlNode *node)
{
  if (node->text != NULL)
    {
      validation->sax->characters (validation->data, (const xmlChar *) node->text, strlen (node->text));
      return;
    }

  show_start (validation, node);
  for (const CandorXmlNode *child = node->first_child; child != NULL; child = child->next)
    show (validation, child);
  validation->current = node;
  validation->sax->endElementNs (validation->data, (const xmlChar *) node->name, NULL, NULL);
  validation->current = node->parent;
}

void
_candor_xml_validate (CandorXmlDocument *document,
                      CandorXmlSchema   *schema,
                      GPtrArray         *problems)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();
  Validation validation = { NULL, NULL, NULL, found };
  xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt (_candor_xml_schema_get_compiled (schema));
  xmlSchemaSAXPlugPtr plug;

  xmlSchemaSetValidStructuredErrors (context, (xmlStructuredErrorFunc) report, &validation);
  plug = xmlSchemaSAXPlug (context, &validation.sax, &validation.data);
  show (&validation, document->root);
  xmlSchemaSAXUnplug (plug);
  xmlSchemaFreeValidCtxt (context);

  candor_problems_sort (found);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
}
