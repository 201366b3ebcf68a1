/* check-formula.c - what is wrong with a formula, at its place in the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check-formula-private.h"

void
_candor_report_formula (CandorFindings           *findings,
                        CandorCode                code,
                        const CandorXmlNode      *node,
                        const char               *attribute,
                        const CandorFormulaFault *fault)
{
  CandorPlace place;

  g_assert (fault != NULL);

  candor_xml_node_get_value_place (node, attribute, fault->offset, &place);
  _candor_report (findings, code, &place, fault->hint, "%s", fault->message);
}
