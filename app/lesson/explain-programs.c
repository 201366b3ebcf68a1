/* explain-programs.c - codes: who takes what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_programs[] =
{
  {
    CANDOR_CODE_PATH_TWICE, "path-twice", CANDOR_SEVERITY_ERROR,
    .reason = N_("With two paths nobody knows which one this audience takes."),
    .hint = N_("Make one path of the two."),
  },
  {
    CANDOR_CODE_MODULE_TWICE_ON_PATH, "module-twice-on-path", CANDOR_SEVERITY_WARNING,
    .reason = N_("The same module twice on one path is taken once."),
    .hint = N_("Remove one of the two steps."),
  },
  {
    CANDOR_CODE_AUDIENCE_WITHOUT_PATH, "audience-without-path", CANDOR_SEVERITY_WARNING,
    .reason = N_("Who picks this audience finds no way to go."),
    .hint = N_("Write a <path> for it."),
  },
  { .code = NULL }
};
