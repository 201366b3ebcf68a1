/* schema-private.h - the compiled-in schema and what it says of white space
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/xml.h>
#include <candor/lesson.h>

G_BEGIN_DECLS

CandorXmlSchema *_candor_lesson_schema    (void);

/* A CandorXmlNodeFunc: whether text may stand in the element, so that white
 * space in it counts. */
gboolean         _candor_element_is_mixed (const CandorXmlNode *node, gpointer user_data);

G_END_DECLS
