/* explain-worksheets.c - codes: fields, and rules over them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

#define SHEET(inside) \
  "<worksheet id=\"notice\">\n" \
  "  <title>Notice to customers</title>\n" \
  inside \
  "</worksheet>\n"
#define DATA_FIELD "  <field id=\"data\"><prompt>Which data do you use?</prompt></field>\n"
#define ASKED_FIELD \
  "  <field id=\"asked\" kind=\"choice\">\n" \
  "    <prompt>Were the customers asked?</prompt>\n" \
  "    <option id=\"yes\">Yes</option>\n" \
  "    <option id=\"no\">No</option>\n" \
  "  </field>\n"
#define RULE(when) "  <rule when=\"" when "\">Name the data, not the category.</rule>\n"
#define ASKED_RULE(when) SHEET (ASKED_FIELD "  <rule when=\"" when "\">Ask them first.</rule>\n")

const CandorCheckCode _candor_codes_worksheets[] =
{
  {
    CANDOR_CODE_WORKSHEET_WITHOUT_FIELDS, "worksheet-without-fields", CANDOR_SEVERITY_ERROR,
    .message = N_("A worksheet has no fields."),
    .reason = N_("There would be nothing to fill in."),
    .hint = N_("Write a <field> for each thing that somebody shall think of."),
    .wrong = SHEET ("  <rule when=\"1 = 1\">Think first.<allow code=\"rule-always\" reason=\"It is meant for all.\"/></rule>\n"),
    .right = SHEET (DATA_FIELD),
  },
  {
    CANDOR_CODE_FIELD_NAME, "field-name", CANDOR_SEVERITY_ERROR,
    .message = N_("The id of a field cannot be used in a rule."),
    .reason = N_("In a rule it would mean something else, or nothing."),
    .hint = N_("Give the field another id: letters from a to z, digits and “_”; not “today”, nor that of a list with “_count” behind."),
    .wrong = SHEET ("  <field id=\"today\"><prompt>Which data do you use?</prompt></field>\n"),
    .right = SHEET (DATA_FIELD),
  },
  {
    CANDOR_CODE_FIELD_OPTIONS, "field-options", CANDOR_SEVERITY_ERROR,
    .message = N_("A field and its options do not fit each other."),
    .reason = N_("A choice needs something to choose from, and options of another kind would never be seen."),
    .hint = N_("Write kind=\"choice\" and two options or more, or leave the options out."),
    .wrong = SHEET ("  <field id=\"asked\" kind=\"choice\"><prompt>Were the customers asked?</prompt></field>\n"),
    .right = SHEET (ASKED_FIELD),
  },
  {
    CANDOR_CODE_UNKNOWN_FIELD, "unknown-field", CANDOR_SEVERITY_ERROR,
    .message = N_("A rule reads a field that its worksheet does not have."),
    .reason = N_("Nobody could tell when the advice is meant."),
    .hint = N_("Write “:” and the id of a field of this worksheet, or “:today”."),
    .wrong = SHEET (DATA_FIELD RULE ("length(:dta) &lt; 20")),
    .right = SHEET (DATA_FIELD RULE ("length(:data) &lt; 20")),
  },
  {
    CANDOR_CODE_RULE_FORMULA, "rule-formula", CANDOR_SEVERITY_ERROR,
    .message = N_("The condition of a rule cannot be computed."),
    .reason = N_("Nobody could tell when the advice is meant."),
    .hint = N_("Write a condition over the fields, for example: length(:data) &lt; 20 AND :asked = 'no'."),
    .wrong = SHEET (DATA_FIELD RULE ("length(:data &lt; 20")),
    .right = SHEET (DATA_FIELD RULE ("length(:data) &lt; 20")),
  },
  {
    CANDOR_CODE_RULE_NEVER, "rule-never", CANDOR_SEVERITY_WARNING,
    .message = N_("No answer makes a rule give its advice."),
    .reason = N_("Nobody would ever read it."),
    .hint = N_("Look whether the ids of the options are spelled right; each stands in single quotes: :asked = 'no'."),
    .wrong = ASKED_RULE (":asked = 'not'"),
    .right = ASKED_RULE (":asked = 'no'"),
  },
  {
    CANDOR_CODE_RULE_ALWAYS, "rule-always", CANDOR_SEVERITY_WARNING,
    .message = N_("Every answer makes a rule give its advice."),
    .reason = N_("What is said to everybody is soon read by nobody."),
    .hint = N_("Put it into the help of a field, or into the text above the fields."),
    .wrong = ASKED_RULE ("coalesce(:asked, 'none') != 'maybe'"),
    .right = ASKED_RULE ("coalesce(:asked, 'none') != 'yes'"),
  },
  { .code = NULL }
};
