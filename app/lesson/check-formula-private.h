/* check-formula-private.h - what is wrong with a formula in a lesson file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/formula.h>

#include "load-private.h"

G_BEGIN_DECLS

/* check-formula.c: at the letter of the value of @attribute where the fault is. */
void _candor_report_formula (CandorFindings           *findings,
                             CandorCode                code,
                             const CandorXmlNode      *node,
                             const char               *attribute,
                             const CandorFormulaFault *fault);

G_END_DECLS
