/* cases.h - questions to judge, made from text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess.h>

G_BEGIN_DECLS

/* A module with the questions of cases.xml; it must have no error. */
CandorModule *cases_load (void);
CandorItem   *cases_find (CandorModule *module, const char *id);

G_END_DECLS
