/* xml-value.h - whether a value is what a simple type asks for, for certain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2 judges; this only knows what it would surely let pass. Immutable once
 * made, so threads share one.
 */
#pragma once

#include "xml-vocabulary.h"

G_BEGIN_DECLS

/* Of a simpleType's element; NULL where not all of it is understood. */
CandorXmlValue *_candor_xml_value_new       (const CandorXmlVocabulary *vocabulary,
                                             const CandorXmlNode       *simple_type);
/* Of a type="…", ours or one that is built in (`xs:`). */
CandorXmlValue *_candor_xml_value_new_named (const CandorXmlVocabulary *vocabulary,
                                             const char                *name);
void            _candor_xml_value_free      (CandorXmlValue            *self);

/* TRUE: @text is valid. FALSE: it is not, or that is not known here. @scratch
 * is overwritten. */
gboolean        _candor_xml_value_accepts   (const CandorXmlValue      *self,
                                             const char                *text,
                                             GString                   *scratch);

/* ---------------------------------------------------------------- patterns */

typedef struct _CandorXmlPattern CandorXmlPattern;

/* NULL where libxml2 does not understand it either. */
CandorXmlPattern *_candor_xml_pattern_new     (const char             *text);
void              _candor_xml_pattern_free    (CandorXmlPattern       *self);
gboolean          _candor_xml_pattern_matches (const CandorXmlPattern *self,
                                               const char             *text);

G_END_DECLS
