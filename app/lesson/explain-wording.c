/* explain-wording.c - codes: how something is worded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_wording[] =
{
  {
    CANDOR_CODE_READING_LEVEL, "reading-level", CANDOR_SEVERITY_NOTE,
    .reason = N_("Long sentences are read twice, and by people with another first language three times."),
    .hint = N_("Make two sentences of one."),
  },
  { .code = NULL }
};
