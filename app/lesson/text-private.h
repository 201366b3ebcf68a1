/* text-private.h - making inline text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/xml.h>

#include "load-private.h"

G_BEGIN_DECLS

typedef void (*CandorTextFunc) (CandorText *text, gpointer user_data);

/* The inline content of @node. Elements that are no inline elements (response,
 * unticked) are left out. Never NULL; without words it has no run. */
CandorText *_candor_text_parse     (CandorLoad *load, const CandorXmlNode *node);
/* Of the first child called @name, or NULL. */
CandorText *_candor_text_parse_child (CandorLoad *load, const CandorXmlNode *node, const char *name);
/* One plain run. */
CandorText *_candor_text_new_plain (CandorStore *store, const char *words, const CandorPlace *place);

gboolean    _candor_text_is_empty  (const CandorText *self);
gboolean    _candor_text_has_cite  (const CandorText *self);
CandorPlace _candor_text_get_place (const CandorText *self);

G_END_DECLS
