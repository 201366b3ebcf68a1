/* xml-value.c - whether a value is what a simple type asks for, for certain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Restrictions are laid over what they restrict: the nearer limit counts, as
 * it can only be narrower, and every pattern. Where a type has more than is
 * known here there is no CandorXmlValue for it; where a value is written in an
 * uncommon way (a number with a sign, an address with odd characters) the
 * answer is FALSE, and libxml2 is asked.
 */

#include <string.h>

#include "xml-value.h"

typedef enum
{
  KIND_STRING,            /* white space counts */
  KIND_TOKEN,             /* the others: it is folded */
  KIND_INTEGER,
  KIND_DECIMAL,
  KIND_DATE,
  KIND_ADDRESS,
  KIND_LIST,
} Kind;

struct _CandorXmlValue
{
  Kind            kind;
  CandorXmlValue *item;       /* of a list */
  GPtrArray      *patterns;   /* CandorXmlPattern: all of them */
  GPtrArray      *values;     /* the only ones; empty: any */
  guint           shortest;   /* characters; of a list: items */
  guint           longest;
  gint64          least;
  gint64          most;
  gboolean        is_limited; /* by @least or @most */
  gboolean        is_words;   /* whatever is more than white space */
};

/* ---------------------------------------------------------------- reading */

static CandorXmlValue *
value_new (Kind kind)
{
  CandorXmlValue *self = g_new0 (CandorXmlValue, 1);

  self->kind = kind;
  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) _candor_xml_pattern_free);
  self->values = g_ptr_array_new ();
  self->longest = G_MAXUINT;
  self->least = G_MININT64;
  self->most = G_MAXINT64;

  return self;
}

void
_candor_xml_value_free (CandorXmlValue *self)
{
  g_clear_pointer (&self->item, _candor_xml_value_free);
  g_ptr_array_unref (self->patterns);
  g_ptr_array_unref (self->values);
  g_free (self);
}

static gboolean
is_called (const CandorXmlNode *node,
           const char          *name)
{
  return strcmp (node->name, name) == 0;
}

static gboolean
read_count (const char *text,
            gint64     *count)
{
  char *end;

  *count = g_ascii_strtoll (text, &end, 10);

  return *text != '\0' && *end == '\0' && ABS (*count) < 1000000000;
}

static gboolean
read_limit (CandorXmlValue *self,
            const char     *text,
            gint64         *limit)
{
  self->is_limited = TRUE;

  return self->kind == KIND_INTEGER && read_count (text, limit);
}

static gboolean
read_length (const char *text,
             guint      *length)
{
  gint64 count;

  if (!read_count (text, &count) || count < 0)
    return FALSE;
  *length = (guint) count;

  return TRUE;
}

/* One pattern a step: several are alternatives. */
static gboolean
read_pattern (CandorXmlValue *self,
              const char     *text,
              guint           n_before)
{
  CandorXmlPattern *pattern = self->patterns->len == n_before ? _candor_xml_pattern_new (text) : NULL;

  if (pattern == NULL)
    return FALSE;
  g_ptr_array_add (self->patterns, pattern);

  return TRUE;
}

static gboolean
read_facet (CandorXmlValue      *self,
            const CandorXmlNode *facet,
            guint                n_patterns)
{
  const char *text = candor_xml_node_get_attribute (facet, "value");

  if (is_called (facet, "xs:annotation") || is_called (facet, "xs:simpleType"))
    return TRUE;
  if (text == NULL)
    return FALSE;
  if (is_called (facet, "xs:minLength"))
    return read_length (text, &self->shortest);
  if (is_called (facet, "xs:maxLength"))
    return read_length (text, &self->longest);
  if (is_called (facet, "xs:minInclusive"))
    return read_limit (self, text, &self->least);
  if (is_called (facet, "xs:maxInclusive"))
    return read_limit (self, text, &self->most);
  if (self->kind > KIND_TOKEN)
    return FALSE;
  if (is_called (facet, "xs:pattern"))
    return read_pattern (self, text, n_patterns);
  if (!is_called (facet, "xs:enumeration"))
    return FALSE;

  g_ptr_array_add (self->values, (gpointer) text);

  return TRUE;
}

static CandorXmlValue *
read_restriction (const CandorXmlVocabulary *vocabulary,
                  const CandorXmlNode       *node)
{
  const CandorXmlNode *inline_type = candor_xml_node_find (node, "xs:simpleType");
  CandorXmlValue *self;
  guint n_patterns;

  self = inline_type != NULL
    ? _candor_xml_value_new (vocabulary, inline_type)
    : _candor_xml_value_new_named (vocabulary, candor_xml_node_get_attribute (node, "base"));
  if (self == NULL)
    return NULL;

  /* Those of the base are a larger set with the same words in it. */
  if (candor_xml_node_find (node, "xs:enumeration") != NULL)
    g_ptr_array_set_size (self->values, 0);
  n_patterns = self->patterns->len;
  for (const CandorXmlNode *facet = candor_xml_node_find (node, NULL);
       facet != NULL;
       facet = candor_xml_node_find_next (facet, NULL))
    {
      if (!read_facet (self, facet, n_patterns))
        {
          _candor_xml_value_free (self);
          return NULL;
        }
    }
  self->is_words = self->kind == KIND_TOKEN && self->shortest <= 1 && self->longest == G_MAXUINT &&
                   self->patterns->len == 0 && self->values->len == 0;

  return self;
}

static CandorXmlValue *
read_list (const CandorXmlVocabulary *vocabulary,
           const CandorXmlNode       *node)
{
  const CandorXmlNode *inline_type = candor_xml_node_find (node, "xs:simpleType");
  CandorXmlValue *item, *self;

  item = inline_type != NULL
    ? _candor_xml_value_new (vocabulary, inline_type)
    : _candor_xml_value_new_named (vocabulary, candor_xml_node_get_attribute (node, "itemType"));
  if (item == NULL)
    return NULL;

  self = value_new (KIND_LIST);
  self->item = item;

  return self;
}

CandorXmlValue *
_candor_xml_value_new (const CandorXmlVocabulary *vocabulary,
                       const CandorXmlNode       *simple_type)
{
  const CandorXmlNode *restriction = candor_xml_node_find (simple_type, "xs:restriction");
  const CandorXmlNode *list = candor_xml_node_find (simple_type, "xs:list");

  if (restriction != NULL)
    return read_restriction (vocabulary, restriction);

  return list != NULL ? read_list (vocabulary, list) : NULL;
}

CandorXmlValue *
_candor_xml_value_new_named (const CandorXmlVocabulary *vocabulary,
                             const char                *name)
{
  static const struct { const char *name; Kind kind; } known[] =
  {
    { "xs:string", KIND_STRING }, { "xs:token", KIND_TOKEN }, { "xs:integer", KIND_INTEGER },
    { "xs:decimal", KIND_DECIMAL }, { "xs:date", KIND_DATE }, { "xs:anyURI", KIND_ADDRESS },
  };
  const CandorXmlNode *node;

  if (name == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (strcmp (known[i].name, name) == 0)
        return value_new (known[i].kind);
    }

  node = _candor_xml_vocabulary_find_simple_type (vocabulary, name);

  return node != NULL ? _candor_xml_value_new (vocabulary, node) : NULL;
}

/* ---------------------------------------------------------------- judging */

/* Digits alone, so few that they fit. */
static gboolean
is_integer (const CandorXmlValue *self,
            const char           *text)
{
  gint64 number = 0;
  const char *p = text;

  for (; g_ascii_isdigit (*p) && p - text < 9; p++)
    number = 10 * number + (*p - '0');

  return *p == '\0' && p > text && number >= self->least && number <= self->most;
}

static gboolean
is_decimal (const CandorXmlValue *self,
            const char           *text)
{
  gsize whole = strspn (text, "0123456789");
  gsize part = text[whole] == '.' ? strspn (text + whole + 1, "0123456789") : 0;

  return !self->is_limited && whole > 0 && whole + part <= 9 &&
         (text[whole] == '\0' || (part > 0 && text[whole + 1 + part] == '\0'));
}

/* Four digits, two, two; whether a year has a 29 February is left to libxml2. */
static gboolean
is_date (const char *text)
{
  static const guint8 n_days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  guint year, month, day;

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (guint i = 0; i < 10; i++)
    {
      if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  /* Of it the century is enough. */
  year = 10 * (guint) (text[0] - '0') + (guint) (text[1] - '0');
  month = 10 * (guint) (text[5] - '0') + (guint) (text[6] - '0');
  day = 10 * (guint) (text[8] - '0') + (guint) (text[9] - '0');

  return year >= 10 && month >= 1 && month <= 12 && day >= 1 && day <= n_days[month];
}

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

/* What may stand in a path, with bytes written as %20. */
static const char *
skip_path (const char *p)
{
  for (;;)
    {
      p += strspn (p, LETTERS "-._~!$&'()*+,;=:@/");
      if (*p != '%' || !g_ascii_isxdigit (p[1]) || !g_ascii_isxdigit (p[2]))
        return p;
      p += 3;
    }
}

/* The usual addresses of the web: a name, a path, a question, a place. */
static gboolean
is_address (const char *text)
{
  const char *p = NULL;

  if (g_str_has_prefix (text, "https://"))
    p = text + strlen ("https://");
  else if (g_str_has_prefix (text, "http://"))
    p = text + strlen ("http://");
  if (p == NULL || !g_ascii_isalnum (*p))
    return FALSE;

  p += strspn (p, LETTERS ".-");
  if (*p == '/')
    p = skip_path (p);
  if (*p == '?')
    p = skip_path (p + 1);
  if (*p == '#')
    p = skip_path (p + 1);

  return *p == '\0';
}

static gboolean
is_in_length (const CandorXmlValue *self,
              const char           *text)
{
  gsize n_bytes = strlen (text);
  glong n_characters;

  /* There are no more characters than bytes, and one where there is a byte. */
  if (self->shortest <= 1 && n_bytes <= self->longest)
    return n_bytes >= self->shortest;

  n_characters = g_utf8_strlen (text, n_bytes);

  return n_characters >= self->shortest && n_characters <= self->longest;
}

static gboolean
is_one_of_values (const CandorXmlValue *self,
                  const char           *text)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      if (strcmp (g_ptr_array_index (self->values, i), text) == 0)
        return TRUE;
    }

  return self->values->len == 0;
}

static gboolean
matches_patterns (const CandorXmlValue *self,
                  const char           *text)
{
  for (guint i = 0; i < self->patterns->len; i++)
    {
      if (!_candor_xml_pattern_matches (g_ptr_array_index (self->patterns, i), text))
        return FALSE;
    }

  return TRUE;
}

static gboolean is_list (const CandorXmlValue *self, char *text);

/* @text: without white space to fold; it may be cut into pieces. */
static gboolean
is_folded_valid (const CandorXmlValue *self,
                 const char           *text)
{
  switch (self->kind)
    {
    case KIND_INTEGER:
      if (!is_integer (self, text))
        return FALSE;
      break;
    case KIND_DECIMAL:
      if (!is_decimal (self, text))
        return FALSE;
      break;
    case KIND_DATE:
      if (!is_date (text))
        return FALSE;
      break;
    case KIND_ADDRESS:
      if (!is_address (text))
        return FALSE;
      break;
    case KIND_STRING:
    case KIND_TOKEN:
    case KIND_LIST:
    default:
      break;
    }

  return is_in_length (self, text) && is_one_of_values (self, text) && matches_patterns (self, text);
}

static gboolean
is_list (const CandorXmlValue *self,
         char                 *text)
{
  guint n_items = 0;
  gboolean is_last = *text == '\0';

  while (!is_last)
    {
      char *end = text + strcspn (text, " ");

      is_last = *end == '\0';
      *end = '\0';
      if (self->item->kind == KIND_LIST || !is_folded_valid (self->item, text))
        return FALSE;
      n_items++;
      text = end + 1;
    }

  return n_items >= self->shortest && n_items <= self->longest;
}

static gboolean
is_folded (const char *text)
{
  const char *p = text;

  if (*p == ' ')
    return FALSE;
  for (; *p != '\0'; p++)
    {
      if (*p <= ' ' && *p >= 0 && (*p != ' ' || p[1] == ' ' || p[1] == '\0'))
        return FALSE;
    }

  return TRUE;
}

static void
fold (const char *text,
      GString    *folded)
{
  g_string_truncate (folded, 0);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!_candor_xml_is_space (*p))
        g_string_append_c (folded, *p);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
}

static gboolean
has_words (const char *text)
{
  while (_candor_xml_is_space (*text))
    text++;

  return *text != '\0';
}

gboolean
_candor_xml_value_accepts (const CandorXmlValue *self,
                           const char           *text,
                           GString              *scratch)
{
  if (self->is_words)
    return self->shortest == 0 || has_words (text);
  if (self->kind == KIND_STRING || (self->kind != KIND_LIST && is_folded (text)))
    return is_folded_valid (self, text);

  fold (text, scratch);

  return self->kind == KIND_LIST ? is_list (self, scratch->str) : is_folded_valid (self, scratch->str);
}
