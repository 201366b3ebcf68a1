/* xml-node.c - how others read the tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here changes a node, so any number of threads may read.
 */

#include <string.h>

#include "xml-private.h"

const CandorXmlNode *
candor_xml_document_get_root (const CandorXmlDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

gboolean
candor_xml_node_is_text (const CandorXmlNode *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->name == NULL;
}

const char *
candor_xml_node_get_name (const CandorXmlNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
candor_xml_node_get_text (const CandorXmlNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

const CandorXmlNode *
candor_xml_node_get_parent (const CandorXmlNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->parent;
}

const CandorXmlNode *
candor_xml_node_get_first_child (const CandorXmlNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->first_child;
}

const CandorXmlNode *
candor_xml_node_get_next (const CandorXmlNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->next;
}

static const CandorXmlNode *
find_from (const CandorXmlNode *node,
           const char          *name)
{
  for (; node != NULL; node = node->next)
    {
      if (node->name != NULL && (name == NULL || strcmp (node->name, name) == 0))
        return node;
    }

  return NULL;
}

const CandorXmlNode *
candor_xml_node_find (const CandorXmlNode *self,
                      const char          *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_from (self->first_child, name);
}

const CandorXmlNode *
candor_xml_node_find_next (const CandorXmlNode *self,
                           const char          *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_from (self->next, name);
}

const char *
candor_xml_node_get_attribute (const CandorXmlNode *self,
                               const char          *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < self->n_attributes; i++)
    {
      if (strcmp (self->attributes[i].name, name) == 0)
        return self->attributes[i].value;
    }

  return NULL;
}

const char *
candor_xml_node_get_attribute_at (const CandorXmlNode  *self,
                                  guint                 index,
                                  const char          **value)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  *value = index < self->n_attributes ? self->attributes[index].value : NULL;

  return index < self->n_attributes ? self->attributes[index].name : NULL;
}

static void
append_words (GString    *content,
              const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (!_candor_xml_is_space (*text))
        g_string_append_c (content, *text);
      else if (content->len > 0 && content->str[content->len - 1] != ' ')
        g_string_append_c (content, ' ');
    }
}

/* The node after @node in document order, within @top. */
static const CandorXmlNode *
step (const CandorXmlNode *node,
      const CandorXmlNode *top)
{
  if (node->first_child != NULL)
    return node->first_child;
  while (node != top && node->next == NULL)
    node = node->parent;

  return node == top ? NULL : node->next;
}

char *
candor_xml_node_dup_content (const CandorXmlNode *self)
{
  GString *content;

  g_return_val_if_fail (self != NULL, NULL);

  content = g_string_new (NULL);
  for (const CandorXmlNode *node = self; node != NULL; node = step (node, self))
    {
      if (node->text != NULL)
        append_words (content, node->text);
    }
  if (content->len > 0 && content->str[content->len - 1] == ' ')
    g_string_truncate (content, content->len - 1);

  return g_string_free (content, FALSE);
}

/* Found by looking at the tag once more. */
static gboolean
find_attribute (const CandorXmlNode *self,
                const char          *attribute,
                CandorXmlPair       *pair)
{
  const CandorXmlSource *source = &self->document->source;
  const char *end = source->data + source->size;
  const char *p = _candor_xml_skip_name (source->data + self->offset + 1, end);
  gsize length = strlen (attribute);

  while (_candor_xml_next_pair (&p, end, pair))
    {
      if (pair->name.length == length && memcmp (pair->name.start, attribute, length) == 0)
        return TRUE;
    }

  return FALSE;
}

void
candor_xml_node_get_place (const CandorXmlNode *self,
                           const char          *attribute,
                           CandorPlace         *place)
{
  CandorXmlPair pair;
  gsize offset;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  offset = self->offset;
  if (attribute != NULL && self->name != NULL && find_attribute (self, attribute, &pair))
    offset = pair.name.start - self->document->source.data;
  _candor_xml_source_place (&self->document->source, offset, place);
}

/* Bytes of the value for which the byte of the file at @p stands, or the reference there. A
 * return in front of a newline is none. */
static gsize
count_meant (const char  *p,
             const char  *end,
             const char **next)
{
  const char *semicolon = *p == '&' ? memchr (p, ';', end - p) : NULL;
  guint64 number;

  *next = p + 1;
  if (*p == '\r' && *next < end && **next == '\n')
    return 0;
  if (semicolon == NULL)
    return 1;
  *next = semicolon + 1;
  if (p[1] != '#')
    return 1;
  number = p[2] == 'x' ? g_ascii_strtoull (p + 3, NULL, 16) : g_ascii_strtoull (p + 2, NULL, 10);

  return g_unichar_to_utf8 ((gunichar) MIN (number, 0x10ffff), NULL);
}

void
candor_xml_node_get_value_place (const CandorXmlNode *self,
                                 const char          *attribute,
                                 gsize                offset,
                                 CandorPlace         *place)
{
  CandorXmlPair pair;
  const char *p, *end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (attribute != NULL);
  g_return_if_fail (place != NULL);

  if (self->name == NULL || !find_attribute (self, attribute, &pair))
    {
      candor_xml_node_get_place (self, NULL, place);
      return;
    }

  p = pair.value.start;
  end = p + pair.value.length;
  for (gsize n_meant = 0; p < end; )
    {
      const char *next;

      n_meant += count_meant (p, end, &next);
      if (n_meant > offset)
        break;
      p = next;
    }
  _candor_xml_source_place (&self->document->source, p - self->document->source.data, place);
}

/* Behind what is no part of the text: comments and the brackets of CDATA. */
static const char *
skip_silent (const char *p,
             const char *end)
{
  static const char * const silent[][2] = { { "<!--", "-->" }, { "<![CDATA[", "" }, { "]]>", "" }, { "<?", "?>" } };

  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      const char *close;

      if (!g_str_has_prefix (p, silent[i][0]))
        continue;
      close = g_strstr_len (p, end - p, silent[i][1]);
      return close != NULL ? MAX (close, p + strlen (silent[i][0])) + strlen (silent[i][1]) : end;
    }

  return p;
}

void
candor_xml_node_get_text_place (const CandorXmlNode *self,
                                gsize                index,
                                CandorPlace         *place)
{
  const CandorXmlSource *source;
  const char *p, *end;

  g_return_if_fail (candor_xml_node_is_text (self));
  g_return_if_fail (place != NULL);

  source = &self->document->source;
  p = source->data + self->offset;
  end = source->data + source->size;

  for (gsize i = 0; i < index && p < end; )
    {
      const char *next = skip_silent (p, end);

      if (next > p)
        {
          p = next;
          continue;
        }
      /* An entity stands for one character, which a sign is not; "\r\n" is one line end. */
      i += self->text[i] == '\0' ? 1 : (gsize) (g_utf8_next_char (self->text + i) - (self->text + i));
      if (*p == '&')
        p = memchr (p, ';', end - p) != NULL ? (const char *) memchr (p, ';', end - p) + 1 : end;
      else
        p = (p[0] == '\r' && p[1] == '\n') ? p + 2 : g_utf8_next_char (p);
    }

  _candor_xml_source_place (source, p - source->data, place);
}
