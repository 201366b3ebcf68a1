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
    .message = N_("An audience has two paths."),
    .reason = N_("With two paths nobody knows which one this audience takes."),
    .hint = N_("Make one path of the two."),
    .wrong =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
    .right =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_MODULE_TWICE_ON_PATH, "module-twice-on-path", CANDOR_SEVERITY_WARNING,
    .message = N_("A module stands twice on one path."),
    .reason = N_("The same module twice on one path is taken once."),
    .hint = N_("Remove one of the two steps."),
    .wrong =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
    .right =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
  },
  {
    CANDOR_CODE_AUDIENCE_WITHOUT_PATH, "audience-without-path", CANDOR_SEVERITY_WARNING,
    .message = N_("An audience has no path."),
    .reason = N_("Who picks this audience finds no way to go."),
    .hint = N_("Write a <path> for it."),
    .wrong =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<audience id=\"sales\"><title>Sales</title><summary>You write to customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
    .right =
      "program.xml:\n"
      "<audience id=\"service\"><title>Service</title><summary>You answer customers.</summary></audience>\n"
      "<audience id=\"sales\"><title>Sales</title><summary>You write to customers.</summary></audience>\n"
      "<path audience=\"service\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "<path audience=\"sales\">\n"
      "  <take module=\"labels\">You hear first what went wrong.</take>\n"
      "</path>\n"
      "labels/module.xml:\n"
      "<module/>\n",
  },
  { .code = NULL }
};
