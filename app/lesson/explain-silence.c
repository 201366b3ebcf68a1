/* explain-silence.c - codes: what an <allow> silences, or does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_silence[] =
{
  {
    CANDOR_CODE_UNKNOWN_CODE, "unknown-code", CANDOR_SEVERITY_WARNING,
    .message = N_("An <allow> names a code that there is not."),
    .reason = N_("It silences nothing, and who reads it thinks that it does."),
    .hint = N_("Copy the code from the finding; candorctl explain lists them all."),
    .wrong =
      "<list>\n"
      "  <allow code=\"list-with-one\" reason=\"More points follow next year.\"/>\n"
      "  <item>Say who answers.</item>\n"
      "  <item>Say when a person takes over.</item>\n"
      "</list>\n",
    .right =
      "<list>\n"
      "  <allow code=\"list-of-one\" reason=\"More points follow next year.\"/>\n"
      "  <item>Say who answers.</item>\n"
      "</list>\n",
  },
  {
    CANDOR_CODE_ALLOW_OF_ERROR, "allow-of-error", CANDOR_SEVERITY_WARNING,
    .message = N_("An <allow> names the code of an error."),
    .reason = N_("With an error a module cannot be shown, judged or recorded truthfully; no reason changes that."),
    .hint = N_("Mend what the error says, and delete the <allow>."),
    .wrong =
      "<p><allow code=\"empty-text\" reason=\"The words come later.\"/>Say who answers.</p>\n",
    .right =
      "<p>Say who answers.</p>\n",
  },
  {
    CANDOR_CODE_ALLOW_WITHOUT_FINDING, "allow-without-finding", CANDOR_SEVERITY_WARNING,
    .message = N_("An <allow> silences nothing."),
    .reason = N_("What it was for is mended, or it stands at another element; a later finding would be lost in it."),
    .hint = N_("Delete it, or make it the first thing in the element that the finding names."),
    .wrong =
      "<list>\n"
      "  <allow code=\"list-of-one\" reason=\"More points follow next year.\"/>\n"
      "  <item>Say who answers.</item>\n"
      "  <item>Say when a person takes over.</item>\n"
      "</list>\n",
    .right =
      "<list>\n"
      "  <item>Say who answers.</item>\n"
      "  <item>Say when a person takes over.</item>\n"
      "</list>\n",
  },
  { .code = NULL }
};
