/* candor/base/xml.h - the one door for XML
 *
 * The only users of libxml2 are the files app/base/xml*.c. Others see a small
 * immutable tree of their own whose every element and attribute knows its
 * place. Files from outside come in by one hardened recipe: at most 4 MiB,
 * UTF-8, no DOCTYPE and no entity of any kind but the five built-in ones, no
 * tag over 8 KiB, depth at most 64, at most 100,000 elements, nothing loaded
 * from anywhere. Nothing is ever unpacked.
 *
 * A document may be read by any number of threads. Nodes and strings borrow
 * from their document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

#define CANDOR_XML_MAX_BYTES (4 * 1024 * 1024)

typedef struct _CandorXmlSchema   CandorXmlSchema;
typedef struct _CandorXmlDocument CandorXmlDocument;
typedef struct _CandorXmlNode     CandorXmlNode;

/* A compiled XSD 1.0 schema given as its text (our own, trusted). Its
 * compilation is cached per thread inside. */
CandorXmlSchema *candor_xml_schema_new   (GBytes *xsd);
void             candor_xml_schema_free  (CandorXmlSchema *self);

/* Codes, all of them errors.
 *
 * Reading (no tree): xml-empty, xml-too-large, xml-packed, xml-encoding,
 * xml-declaration, xml-control-character, xml-doctype, xml-entity,
 * xml-character-number, xml-bare-ampersand, xml-bare-less-than, xml-unclosed,
 * xml-mismatch, xml-second-root, xml-text-outside, xml-tag, xml-tag-unfinished,
 * xml-tag-too-long, xml-attribute-quotes, xml-attribute-space,
 * xml-attribute-twice, xml-too-many-attributes, xml-too-deep,
 * xml-too-many-elements, xml-comment, xml-cdata, xml-instruction,
 * xml-namespace, xml-not-well-formed (what has no sentence of its own).
 *
 * Schema (with a tree): xml-namespace (elements in one), schema-root,
 * schema-element-unknown, schema-element-place, schema-child-missing,
 * schema-text, schema-attribute-unknown, schema-attribute-missing,
 * schema-value, schema-content (what has no sentence of its own).
 *
 * At most 100 findings a stage. */

/* candor_xml_read:
 * @file: the name that problems carry; where places shall be remembered longer than the
 *   document, interned
 * @bytes: content of the file
 * @schema: (nullable)
 * @problems: findings are appended: codes "xml-…" for the reading stage,
 *   "schema-…" for the schema stage, in the order of the file. An unclosed tag
 *   gives one finding, not one for each open element. `&nbsp;` and a bare `&`
 *   ("R&D") have sentences of their own. A missing child is reported at its
 *   parent's start tag; an unknown element or attribute names the nearest
 *   known one in the hint.
 *
 * Returns the tree, or NULL when the file is not well-formed or breaks a limit.
 * A tree is also returned when the schema found errors; @problems tells.
 */
CandorXmlDocument *candor_xml_read            (const char      *file,
                                               GBytes          *bytes,
                                               CandorXmlSchema *schema,
                                               GPtrArray       *problems);
CandorXmlDocument *candor_xml_document_ref    (CandorXmlDocument *self);
void               candor_xml_document_unref  (CandorXmlDocument *self);
const CandorXmlNode *
                   candor_xml_document_get_root (const CandorXmlDocument *self);

/* NULL-terminated names of the elements in which one called @name may stand; NULL: in none. */
const char * const *
                   candor_xml_schema_get_homes (CandorXmlSchema *self, const char *name);

/* The kind of a child: an element, or a piece of text (CDATA included;
 * comments and processing instructions are left out and join their texts). */
gboolean      candor_xml_node_is_text     (const CandorXmlNode *self);
/* Element name; those of the schema are interned, others live with the document. */
const char   *candor_xml_node_get_name    (const CandorXmlNode *self);
/* Text exactly as in the file after the five entities are resolved. */
const char   *candor_xml_node_get_text    (const CandorXmlNode *self);
const CandorXmlNode *candor_xml_node_get_parent      (const CandorXmlNode *self);
const CandorXmlNode *candor_xml_node_get_first_child (const CandorXmlNode *self);
const CandorXmlNode *candor_xml_node_get_next        (const CandorXmlNode *self);

/* Elements only: the first child element, or next sibling element, that is
 * called @name (any element when NULL). */
const CandorXmlNode *candor_xml_node_find      (const CandorXmlNode *self, const char *name);
const CandorXmlNode *candor_xml_node_find_next (const CandorXmlNode *self, const char *name);

/* Attribute value (white space normalised as XML says), or NULL. */
const char   *candor_xml_node_get_attribute (const CandorXmlNode *self, const char *name);

/* Attributes by number, in the order of the file: the name, and in @value what it
 * holds. NULL past the last. */
const char   *candor_xml_node_get_attribute_at (const CandorXmlNode *self, guint index, const char **value);

/* All text below, white space runs as one space, ends trimmed. */
char         *candor_xml_node_dup_content   (const CandorXmlNode *self);

/* Place of the element's '<', of the text's first byte, or of the attribute's
 * name (found by looking at the tag once more). @attribute may be NULL. When
 * the attribute is not there, the place of the element. */
void          candor_xml_node_get_place     (const CandorXmlNode *self,
                                             const char          *attribute,
                                             CandorPlace         *place);
/* The place in the file of the byte @offset of the attribute's value, also where an entity
 * or a number of a character stands before it. Past the end: the closing quote. */
void          candor_xml_node_get_value_place (const CandorXmlNode *self,
                                               const char          *attribute,
                                               gsize                offset,
                                               CandorPlace         *place);

/* Place of the byte @index of a text, which counts what entities stand for. */
void          candor_xml_node_get_text_place (const CandorXmlNode *self,
                                              gsize                index,
                                              CandorPlace         *place);

/* candor_xml_node_digest: SHA-256 over @version_tag and the canonical form of
 * the element as it stands in the source: C14N 1.0 without comments; in an
 * element for which @is_mixed answers FALSE white space between elements is
 * dropped, elsewhere runs of white space count as one space and none at the
 * two ends. Re-indenting a file therefore changes no digest. @skip may leave
 * an element out (it and what is in it); both functions may be NULL (all
 * mixed, nothing skipped). */
typedef gboolean (*CandorXmlNodeFunc) (const CandorXmlNode *node, gpointer user_data);
void          candor_xml_node_digest        (const CandorXmlNode *self,
                                             const char          *version_tag,
                                             CandorXmlNodeFunc    is_mixed,
                                             CandorXmlNodeFunc    skip,
                                             gpointer             user_data,
                                             guint8               out[CANDOR_DIGEST_SIZE]);
/* The canonical form itself, for tests and for the two texts of a change. */
char         *candor_xml_node_dup_canonical (const CandorXmlNode *self,
                                             CandorXmlNodeFunc    is_mixed,
                                             CandorXmlNodeFunc    skip,
                                             gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorXmlDocument, candor_xml_document_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorXmlSchema, candor_xml_schema_free)

G_END_DECLS
