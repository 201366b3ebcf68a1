/* explain-typed.c - codes: answers that are typed, and mistakes that are expected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_typed[] =
{
  {
    CANDOR_CODE_MISTAKE_WITHOUT_ANSWER, "mistake-without-answer", CANDOR_SEVERITY_ERROR,
    .reason = N_("Nobody would ever get this reply."),
    .hint = N_("Write answer=\"…\" for one number, or from=\"…\" and to=\"…\" for all between two."),
  },
  {
    CANDOR_CODE_RANGE_BACKWARDS, "range-backwards", CANDOR_SEVERITY_ERROR,
    .reason = N_("No number lies between the two."),
    .hint = N_("Write the smaller number into from."),
  },
  {
    CANDOR_CODE_TOLERANCE_TOO_LARGE, "tolerance-too-large", CANDOR_SEVERITY_WARNING,
    .reason = N_("Zero would count as right, and so would twice the value."),
    .hint = N_("Make the tolerance smaller; 2% of the value is written as 2%."),
  },
  {
    CANDOR_CODE_UNIT_TWICE, "unit-twice", CANDOR_SEVERITY_ERROR,
    .reason = N_("With two factors nobody knows what the answer means."),
    .hint = N_("Take one of the two out."),
  },
  { .code = NULL }
};
