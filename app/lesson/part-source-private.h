/* part-source-private.h - a part in a file of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"

G_BEGIN_DECLS

/* @reference is the element with src="…". Answers with the root of the named
 * file, or NULL after a finding. */
const CandorXmlNode *_candor_part_read_source (CandorLoad          *load,
                                               const CandorXmlNode *reference);

G_END_DECLS
