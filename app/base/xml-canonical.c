/* xml-canonical.c - the one form of an element, whatever its indentation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Canonical XML 1.0 without comments (attributes in the order of their names,
 * empty elements as two tags, the canonical escapes), with white space as the
 * content model says. The digest of an item is made of it, so it never
 * changes: a new form needs a new version tag.
 *
 * Depth is limited by the reader, so recursion is.
 */

#include <string.h>

#include "xml-private.h"

typedef struct
{
  GString           *out;
  CandorXmlNodeFunc  is_mixed;
  CandorXmlNodeFunc  skip;
  gpointer           user_data;
} Writer;

/* How far the content of one element has come. */
typedef struct
{
  gboolean mixed;
  gboolean begun;     /* something stands before: a space may count */
  gboolean space;     /* white space was seen and is not written yet */
} Content;

static void
write_value (GString    *out,
             const char *value)
{
  for (; *value != '\0'; value++)
    {
      switch (*value)
        {
        case '&':  g_string_append (out, "&amp;");  break;
        case '<':  g_string_append (out, "&lt;");   break;
        case '"':  g_string_append (out, "&quot;"); break;
        case '\t': g_string_append (out, "&#x9;");  break;
        case '\n': g_string_append (out, "&#xA;");  break;
        case '\r': g_string_append (out, "&#xD;");  break;
        default:   g_string_append_c (out, *value); break;
        }
    }
}

static void
write_character (GString *out,
                 char     c)
{
  switch (c)
    {
    case '&': g_string_append (out, "&amp;"); break;
    case '<': g_string_append (out, "&lt;");  break;
    case '>': g_string_append (out, "&gt;");  break;
    default:  g_string_append_c (out, c);     break;
    }
}

static void
write_space (Writer  *writer,
             Content *content)
{
  if (content->space && content->begun)
    g_string_append_c (writer->out, ' ');
  content->space = FALSE;
}

static void
write_text (Writer     *writer,
            Content    *content,
            const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (_candor_xml_is_space (*text))
        {
          content->space = TRUE;
          continue;
        }
      write_space (writer, content);
      write_character (writer->out, *text);
      content->begun = TRUE;
    }
}

/* C14N orders by namespace first: what has none (no prefix) stands in front. */
static int
compare_attributes (gconstpointer a,
                    gconstpointer b)
{
  const char *one = ((const CandorXmlAttribute *) a)->name;
  const char *two = ((const CandorXmlAttribute *) b)->name;
  gboolean one_prefixed = strchr (one, ':') != NULL;
  gboolean two_prefixed = strchr (two, ':') != NULL;

  if (one_prefixed != two_prefixed)
    return one_prefixed - two_prefixed;

  return strcmp (one, two);
}

static void
write_attributes (Writer              *writer,
                  const CandorXmlNode *node)
{
  g_autofree CandorXmlAttribute *sorted = NULL;

  if (node->n_attributes == 0)
    return;

  sorted = g_memdup2 (node->attributes, node->n_attributes * sizeof *sorted);
  qsort (sorted, node->n_attributes, sizeof *sorted, compare_attributes);
  for (guint i = 0; i < node->n_attributes; i++)
    {
      g_string_append_c (writer->out, ' ');
      g_string_append (writer->out, sorted[i].name);
      g_string_append (writer->out, "=\"");
      write_value (writer->out, sorted[i].value);
      g_string_append_c (writer->out, '"');
    }
}

static void
write_element (Writer              *writer,
               const CandorXmlNode *node)
{
  Content content = { TRUE, FALSE, FALSE };

  if (writer->is_mixed != NULL)
    content.mixed = writer->is_mixed (node, writer->user_data);

  g_string_append_c (writer->out, '<');
  g_string_append (writer->out, node->name);
  write_attributes (writer, node);
  g_string_append_c (writer->out, '>');

  for (const CandorXmlNode *child = node->first_child; child != NULL; child = child->next)
    {
      if (child->text != NULL)
        {
          write_text (writer, &content, child->text);
          continue;
        }
      if (writer->skip != NULL && writer->skip (child, writer->user_data))
        continue;
      if (!content.mixed)
        content.space = FALSE;
      write_space (writer, &content);
      write_element (writer, child);
      content.begun = content.mixed;
    }

  g_string_append (writer->out, "</");
  g_string_append (writer->out, node->name);
  g_string_append_c (writer->out, '>');
}

char *
candor_xml_node_dup_canonical (const CandorXmlNode *self,
                               CandorXmlNodeFunc    is_mixed,
                               CandorXmlNodeFunc    skip,
                               gpointer             user_data)
{
  Writer writer = { NULL, is_mixed, skip, user_data };
  Content content = { TRUE, FALSE, FALSE };

  g_return_val_if_fail (self != NULL, NULL);

  writer.out = g_string_new (NULL);
  if (self->text != NULL)
    write_text (&writer, &content, self->text);
  else if (skip == NULL || !skip (self, user_data))
    write_element (&writer, self);

  return g_string_free (writer.out, FALSE);
}

void
candor_xml_node_digest (const CandorXmlNode *self,
                        const char          *version_tag,
                        CandorXmlNodeFunc    is_mixed,
                        CandorXmlNodeFunc    skip,
                        gpointer             user_data,
                        guint8               out[CANDOR_DIGEST_SIZE])
{
  g_autofree char *canonical = NULL;
  CandorDigest *digest;

  g_return_if_fail (self != NULL);
  g_return_if_fail (version_tag != NULL);
  g_return_if_fail (out != NULL);

  canonical = candor_xml_node_dup_canonical (self, is_mixed, skip, user_data);
  digest = candor_digest_new (version_tag);
  candor_digest_add (digest, canonical, -1);
  candor_digest_finish (digest, out);
}
