/* xml-validate.c - the tree is shown to the schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2's validator listens to SAX events (xmlSchemaSAXPlug); here they come
 * from our tree, so that with each complaint the node is known. A file that is
 * valid for certain (xml-accept.c) is not shown at all, another that is valid
 * once. One that is not is explained (xml-explain.c) and shown once more with
 * the corrections, so that its values are judged too; whatever libxml2 refuses,
 * at least one finding comes of it.
 */

#include <string.h>

#include <glib/gi18n.h>
#include <libxml/xmlschemas.h>

#include "xml-accept.h"
#include "xml-explain.h"
#include "xml-schema-private.h"

typedef struct
{
  xmlSAXHandlerPtr            sax;
  void                       *data;
  GArray                     *attributes;     /* const xmlChar *, five for each */
  const CandorXmlNode        *current;
  gboolean                    refused;
  const CandorXmlNode        *refused_at;

  /* Only when shown for the second time: */
  const CandorXmlCorrections *corrections;
  const CandorXmlType        *type;           /* of the current node */
  gboolean                    imagined;       /* the current node is thought */
  GPtrArray                  *problems;
  const CandorXmlNode        *said_node;      /* the last value said */
  const char                 *said_attribute;
} Showing;

/* ------------------------------------------------------------- complaints */

static void
note_refusal (void        *data,
              xmlErrorPtr  error)
{
  Showing *showing = data;

  if (!showing->refused)
    showing->refused_at = showing->current;
  showing->refused = TRUE;
}

/* Facets and datatypes; the rest was explained from the structure. */
static gboolean
is_about_value (int code)
{
  return code >= XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 && code <= XML_SCHEMAV_CVC_ENUMERATION_VALID;
}

/* libxml2 names the attribute only inside its message, which begins
 * "Element 'page', attribute 'id': ". Names hold no quotes. */
static char *
dup_attribute_name (const char *message)
{
  const char *name, *end;

  if (!g_str_has_prefix (message, "Element '"))
    return NULL;
  end = strchr (message + strlen ("Element '"), '\'');
  if (end == NULL || !g_str_has_prefix (end, "', attribute '"))
    return NULL;

  name = end + strlen ("', attribute '");
  end = strchr (name, '\'');

  return end == NULL ? NULL : g_strndup (name, end - name);
}

/* The attribute of the current node that was shown as @name. */
static const CandorXmlAttribute *
find_shown (const Showing *showing,
            const char    *name)
{
  for (guint i = 0; i < showing->current->n_attributes; i++)
    {
      const CandorXmlAttribute *attribute = &showing->current->attributes[i];
      const char *shown = _candor_xml_corrections_get_attribute (showing->corrections, attribute);

      if (g_strcmp0 (shown, name) == 0)
        return attribute;
    }

  return NULL;
}

static void
say_value (Showing               *showing,
           const char            *attribute,
           const CandorXmlFormat *format)
{
  /* A wrong facet and the wrong type behind it are one fault. */
  if (showing->said_node == showing->current && showing->said_attribute == attribute)
    return;

  showing->said_node = showing->current;
  showing->said_attribute = attribute;
  _candor_xml_say_value (showing->problems, showing->current, attribute, format);
}

static void
note_value (void        *data,
            xmlErrorPtr  error)
{
  Showing *showing = data;
  g_autofree char *name = NULL;

  if (showing->imagined || showing->type == NULL || !is_about_value (error->code) ||
      showing->problems->len >= CANDOR_XML_MAX_FINDINGS)
    return;

  name = dup_attribute_name (error->message);
  if (name == NULL)
    {
      if (showing->type->format != NULL)
        say_value (showing, NULL, showing->type->format);
    }
  else
    {
      const CandorXmlAttribute *attribute = find_shown (showing, name);
      const CandorXmlRule *rule = _candor_xml_type_find_rule (showing->type, name);

      if (attribute != NULL && rule != NULL)
        say_value (showing, attribute->name, rule->format);
    }
}

/* ---------------------------------------------------------------- showing */

static const char *
shown_name (const Showing       *showing,
            const CandorXmlNode *node)
{
  return showing->corrections == NULL ? node->name
                                      : _candor_xml_corrections_get_name (showing->corrections, node);
}

/* An editor's note on where the schema lies is not for libxml2: it would go
 * and look there. */
static const char *
shown_attribute (const Showing            *showing,
                 const CandorXmlAttribute *attribute)
{
  if (showing->corrections != NULL)
    return _candor_xml_corrections_get_attribute (showing->corrections, attribute);

  return _candor_xml_is_note_for_editors (attribute->name) ? NULL : attribute->name;
}

static guint
fill_attributes (Showing             *showing,
                 const CandorXmlNode *node)
{
  g_array_set_size (showing->attributes, 0);
  for (guint i = 0; i < node->n_attributes; i++)
    {
      const char *value = node->attributes[i].value;
      const char *name = shown_attribute (showing, &node->attributes[i]);
      const char *five[] = { name, NULL, NULL, value, value + strlen (value) };

      if (name != NULL)
        g_array_append_vals (showing->attributes, five, G_N_ELEMENTS (five));
    }

  return showing->attributes->len / 5;
}

static void
show_tags (Showing    *showing,
           const char *name)
{
  showing->imagined = TRUE;
  showing->sax->startElementNs (showing->data, (const xmlChar *) name, NULL, NULL, 0, NULL, 0, 0, NULL);
  showing->sax->endElementNs (showing->data, (const xmlChar *) name, NULL, NULL);
  showing->imagined = FALSE;
}

static void show (Showing *showing, const CandorXmlNode *node, const CandorXmlType *type);

static void
show_child (Showing             *showing,
            const CandorXmlNode *child,
            const CandorXmlType *parent)
{
  const CandorXmlType *type = NULL;

  if (child->text != NULL)
    {
      showing->sax->characters (showing->data, (const xmlChar *) child->text, strlen (child->text));
      return;
    }
  if (showing->corrections != NULL)
    {
      GPtrArray *missing = g_hash_table_lookup (showing->corrections->missing, child);

      if (g_hash_table_contains (showing->corrections->hidden, child))
        return;
      for (guint i = 0; missing != NULL && i < missing->len; i++)
        show_tags (showing, g_ptr_array_index (missing, i));
      /* Past the last finding an unknown element is no longer hidden: nothing is
       * known of what stands in it. */
      if (parent != NULL)
        type = _candor_xml_type_get_child (parent, shown_name (showing, child));
    }

  show (showing, child, type);
}

static void
show (Showing             *showing,
      const CandorXmlNode *node,
      const CandorXmlType *type)
{
  const xmlChar *name = (const xmlChar *) shown_name (showing, node);
  guint n_attributes = fill_attributes (showing, node);

  showing->current = node;
  showing->type = type;
  showing->sax->startElementNs (showing->data, name, NULL, NULL, 0, NULL, n_attributes, 0,
                                (const xmlChar **) (gpointer) showing->attributes->data);

  for (const CandorXmlNode *child = node->first_child; child != NULL; child = child->next)
    {
      if (showing->refused && showing->corrections == NULL)
        return;
      show_child (showing, child, type);
      showing->current = node;
      showing->type = type;
    }

  showing->sax->endElementNs (showing->data, name, NULL, NULL);
}

static void
show_document (Showing                 *showing,
               const CandorXmlDocument *document,
               CandorXmlSchema         *schema,
               const CandorXmlType     *type,
               xmlStructuredErrorFunc   complain)
{
  xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt (_candor_xml_schema_get_compiled (schema));
  xmlSchemaSAXPlugPtr plug;

  showing->attributes = g_array_new (FALSE, FALSE, sizeof (const char *));
  xmlSchemaSetValidStructuredErrors (context, complain, showing);
  plug = xmlSchemaSAXPlug (context, &showing->sax, &showing->data);
  show (showing, document->root, type);
  xmlSchemaSAXUnplug (plug);
  xmlSchemaFreeValidCtxt (context);
  g_array_unref (showing->attributes);
}

/* ------------------------------------------------------------- explaining */

static void
report_fallback (const CandorXmlNode *node,
                 GPtrArray           *problems)
{
  g_autofree char *message = g_strdup_printf (_("<%s> or what stands in it does not follow the lesson language."), node->name);

  _candor_xml_report (&node->document->source, problems, "schema-content", node->offset, message, NULL,
                      _("Compare it with a lesson that works."));
}

static void
explain (const CandorXmlDocument *document,
         CandorXmlSchema         *schema,
         const CandorXmlNode     *refused_at,
         GPtrArray               *problems)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();
  CandorXmlCorrections corrections;
  Showing showing = { 0, };
  const CandorXmlType *type;

  _candor_xml_corrections_init (&corrections);
  type = _candor_xml_explain (document, _candor_xml_schema_get_vocabulary (schema), &corrections, found);
  showing.corrections = &corrections;
  showing.problems = found;
  if (type != NULL)
    show_document (&showing, document, schema, type, (xmlStructuredErrorFunc) note_value);
  _candor_xml_corrections_clear (&corrections);

  if (found->len == 0)
    report_fallback (refused_at, found);
  candor_problems_sort (found);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
}

/* Somebody has taken the banner for the lesson. */
static gboolean
is_picture (const CandorXmlNode *root)
{
  return strcmp (root->name, "svg") == 0 || g_str_has_suffix (root->name, ":svg");
}

void
_candor_xml_validate (CandorXmlDocument *document,
                      CandorXmlSchema   *schema,
                      GPtrArray         *problems)
{
  Showing showing = { 0, };

  if (is_picture (document->root))
    {
      _candor_xml_report (&document->source, problems, "schema-root", document->root->offset,
                          _("This is a picture, not a lesson."), NULL,
                          _("Check the file that shows it: <figure src=\"…\"> names it there."));
      return;
    }

  if (document->namespaced != NULL)
    {
      CandorPlace place;

      candor_xml_node_get_place (document->namespaced, "xmlns", &place);
      _candor_xml_report (&document->source, problems, "xml-namespace", place.offset,
                          _("The elements are in a namespace; the lesson language has none."), NULL,
                          _("Delete xmlns=\"…\", and write names without a prefix."));
      return;
    }

  if (_candor_xml_acceptor_accepts (_candor_xml_schema_get_acceptor (schema), document))
    return;

  show_document (&showing, document, schema, NULL, (xmlStructuredErrorFunc) note_refusal);
  if (showing.refused)
    explain (document, schema, showing.refused_at, problems);
}
