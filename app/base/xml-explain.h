/* xml-explain.h - from "it is not valid" to sentences for an author
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "xml-vocabulary.h"

G_BEGIN_DECLS

/* ----------------------------------------------------------- corrections
 *
 * How a file was read around its faults: what was meant, what was left out.
 * With them the schema's judge gets on and judges the values behind.
 */
typedef struct
{
  GHashTable *hidden;        /* nodes that are passed over */
  GHashTable *names;         /* node → the name that was meant */
  GHashTable *missing;       /* node → names to be thought before it */
  GHashTable *attributes;    /* CandorXmlAttribute → name meant; "" for none */
} CandorXmlCorrections;

void        _candor_xml_corrections_init     (CandorXmlCorrections       *self);
void        _candor_xml_corrections_clear    (CandorXmlCorrections       *self);
const char *_candor_xml_corrections_get_name (const CandorXmlCorrections *self,
                                              const CandorXmlNode        *node);
/* NULL for an attribute that is passed over. */
const char *_candor_xml_corrections_get_attribute
                                             (const CandorXmlCorrections *self,
                                              const CandorXmlAttribute   *attribute);

/* Whether an attribute only tells an editor where the schema lies. */
gboolean    _candor_xml_is_note_for_editors  (const char                 *name);

/* Finds what is wrong with the structure (names, order, attributes, text),
 * all of it in one walk. The type of the root, or NULL when it has none. */
const CandorXmlType *
            _candor_xml_explain              (const CandorXmlDocument    *document,
                                              const CandorXmlVocabulary  *vocabulary,
                                              CandorXmlCorrections       *corrections,
                                              GPtrArray                  *problems);

/* ------------------------------------------------------------- sentences */

typedef struct
{
  const CandorXmlVocabulary *vocabulary;
  CandorXmlCorrections      *corrections;
  GPtrArray                 *problems;
  guint                      n_unread;    /* children of the current element without a meaning */
} CandorXmlExplanation;

void _candor_xml_say_root              (CandorXmlExplanation *self, const CandorXmlNode *node, const char *meant);
void _candor_xml_say_unknown           (CandorXmlExplanation *self, const CandorXmlNode *node,
                                        const CandorXmlType *parent, const char *meant);
/* @before: (nullable): where it may stand instead. */
void _candor_xml_say_misplaced         (CandorXmlExplanation *self, const CandorXmlNode *node,
                                        const char * const *expected, const CandorXmlNode *before,
                                        gboolean is_surplus);
/* @alternatives: any one of them; else @names: all of them. @before: NULL at the end. */
void _candor_xml_say_missing           (CandorXmlExplanation *self, const CandorXmlNode *parent,
                                        const char * const *alternatives, const char * const *names,
                                        const CandorXmlNode *before, gboolean is_another);
void _candor_xml_say_text              (CandorXmlExplanation *self, const CandorXmlNode *text,
                                        const CandorXmlType *parent);
void _candor_xml_say_attribute         (CandorXmlExplanation *self, const CandorXmlNode *node,
                                        const char *attribute, const CandorXmlType *type, const char *meant);
void _candor_xml_say_attribute_missing (CandorXmlExplanation *self, const CandorXmlNode *node,
                                        const CandorXmlRule *rule);
/* @attribute as it stands in the file; NULL for the content. */
void _candor_xml_say_value             (GPtrArray *problems, const CandorXmlNode *node,
                                        const char *attribute, const CandorXmlFormat *format);

G_END_DECLS
