/* xml-schema-private.h - the compiled schema, for the validator alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libxml/xmlschemas.h>

#include "xml-private.h"

G_BEGIN_DECLS

/* Of the calling thread; borrowed. */
xmlSchemaPtr _candor_xml_schema_get_compiled (CandorXmlSchema *self);

G_END_DECLS
