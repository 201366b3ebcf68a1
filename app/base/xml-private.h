/* xml-private.h - what the files of the XML reader share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of a file: xml-bytes.c (is it UTF-8 text at all), xml-scan.c (one
 * linear pass that finds what authors get wrong and what strangers try, and
 * notes where each element and text begins), xml-tree.c (libxml2 parses and
 * our tree is built), xml-validate.c (the tree is shown to the schema).
 */
#pragma once

#include <candor/base/xml.h>

G_BEGIN_DECLS

#define CANDOR_XML_MAX_DEPTH       64
#define CANDOR_XML_MAX_ELEMENTS    100000
#define CANDOR_XML_MAX_TAG         (8 * 1024)
#define CANDOR_XML_MAX_ATTRIBUTES  64
#define CANDOR_XML_MAX_FINDINGS    100

typedef struct _CandorXmlVocabulary CandorXmlVocabulary;

/* What differs between a lesson and a picture. */
typedef struct
{
  gsize    max_bytes;
  gsize    max_tag;
  guint    max_attributes;
  gboolean allows_instructions;   /* <?…?> but the XML declaration */
  const CandorXmlVocabulary *vocabulary;   /* for hints; or NULL */
} CandorXmlLimits;

/* ---------------------------------------------------------------- source
 *
 * The bytes of a file and how its offsets become lines and columns.
 */
typedef struct
{
  const char *file;
  char       *own_name;      /* @file, where nobody else keeps it */
  GBytes     *bytes;
  const char *data;
  gsize       size;
  gsize       start;         /* 3 after a byte order mark, else 0 */
  GArray     *lines;         /* guint32: offset at which each line begins */
  GArray     *characters;    /* guint32: code points before each block */
} CandorXmlSource;

void     _candor_xml_source_init  (CandorXmlSource       *self,
                                   const char            *file,
                                   GBytes                *bytes);
void     _candor_xml_source_clear (CandorXmlSource       *self);
void     _candor_xml_source_place (const CandorXmlSource *self,
                                   gsize                  offset,
                                   CandorPlace           *place);

/* Appends an error at @offset. Messages come from the caller, hints and
 * reasons may be NULL. */
void     _candor_xml_report       (const CandorXmlSource *source,
                                   GPtrArray             *problems,
                                   const char            *code,
                                   gsize                  offset,
                                   const char            *message,
                                   const char            *reason,
                                   const char            *hint);

/* ----------------------------------------------------------------- stages */

/* FALSE when the bytes are no text that can be read on. */
gboolean _candor_xml_check_bytes  (const CandorXmlSource *source,
                                   const CandorXmlLimits *limits,
                                   GPtrArray             *problems);

/* What one linear pass learns: where elements and texts begin, in the order
 * of the file. */
typedef struct
{
  GArray *elements;          /* guint32: offset of each start tag's '<' */
  GArray *texts;             /* guint32: offset of each run of text */
} CandorXmlOutline;

void     _candor_xml_outline_clear (CandorXmlOutline     *self);
gboolean _candor_xml_scan         (const CandorXmlSource *source,
                                   const CandorXmlLimits *limits,
                                   CandorXmlOutline      *outline,
                                   GPtrArray             *problems);

/* Takes over @source. NULL with a problem when libxml2 has a doubt left. */
CandorXmlDocument *
         _candor_xml_build        (CandorXmlSource        *source,
                                   const CandorXmlOutline *outline,
                                   GPtrArray              *problems);

void     _candor_xml_validate     (CandorXmlDocument     *document,
                                   CandorXmlSchema       *schema,
                                   GPtrArray             *problems);

/* candor_xml_read() without a schema and with other limits. */
CandorXmlDocument *
         _candor_xml_read_limited (const char            *file,
                                   GBytes                *bytes,
                                   const CandorXmlLimits *limits,
                                   GPtrArray             *problems);

/* ------------------------------------------------------------- characters */

typedef struct
{
  const char *start;
  gsize       length;
} CandorXmlSpan;

typedef struct
{
  CandorXmlSpan name;
  CandorXmlSpan value;       /* raw, without the quotes */
} CandorXmlPair;

static inline gboolean
_candor_xml_is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Beyond ASCII every character may be part of a name here; libxml2 knows the
 * few that may not. */
static inline gboolean
_candor_xml_starts_name (char c)
{
  return g_ascii_isalpha (c) || c == '_' || c == ':' || (guchar) c >= 0x80;
}

static inline gboolean
_candor_xml_continues_name (char c)
{
  return _candor_xml_starts_name (c) || g_ascii_isdigit (c) || c == '-' || c == '.';
}

const char *_candor_xml_skip_space (const char *p, const char *end);
const char *_candor_xml_skip_name  (const char *p, const char *end);

/* The next `name="value"` of a well-formed tag from *@p on, which moves behind
 * it; FALSE at the tag's end. */
gboolean    _candor_xml_next_pair  (const char **p, const char *end, CandorXmlPair *pair);

/* ------------------------------------------------------------------- tree */

typedef struct
{
  const char *name;
  const char *value;
} CandorXmlAttribute;

struct _CandorXmlNode
{
  const char               *name;          /* NULL for a text */
  const char               *text;          /* NULL for an element */
  CandorXmlDocument        *document;
  CandorXmlNode            *parent;
  CandorXmlNode            *first_child;
  CandorXmlNode            *next;
  const CandorXmlAttribute *attributes;
  guint32                   n_attributes;
  guint32                   offset;
};

struct _CandorXmlDocument
{
  gatomicrefcount  ref_count;
  CandorXmlSource  source;
  GPtrArray       *chunks;       /* memory of the tree, freed as a whole */
  gsize            chunk_used;   /* of the last one */
  gsize            chunk_size;
  CandorXmlNode   *root;
  CandorXmlNode   *namespaced;   /* first element that is in a namespace */
};

/* ----------------------------------------------------------------- libxml2 */

/* Readies libxml2, once: nothing is ever loaded from anywhere. */
void     _candor_xml_init         (void);

G_END_DECLS
