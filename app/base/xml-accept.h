/* xml-accept.h - whether a tree is valid, for certain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most lessons are valid most of the time, and saying so is four times as cheap
 * as asking libxml2. Whatever is not plain is left to it.
 */
#pragma once

#include "xml-vocabulary.h"

G_BEGIN_DECLS

typedef struct _CandorXmlAcceptor CandorXmlAcceptor;

/* For one thread; @vocabulary must stay. */
CandorXmlAcceptor *_candor_xml_acceptor_new     (const CandorXmlVocabulary *vocabulary);
void               _candor_xml_acceptor_free    (CandorXmlAcceptor         *self);
/* TRUE: libxml2 would find @document valid. FALSE: it must be asked. */
gboolean           _candor_xml_acceptor_accepts (CandorXmlAcceptor         *self,
                                                 const CandorXmlDocument   *document);

/* That of the calling thread; borrowed. Documents that it judges were read after the schema
 * had its vocabulary: names are compared by their address. */
CandorXmlAcceptor *_candor_xml_schema_get_acceptor (CandorXmlSchema        *schema);

G_END_DECLS
