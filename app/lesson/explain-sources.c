/* explain-sources.c - codes: sources and claims
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_sources[] =
{
  {
    CANDOR_CODE_DAY_NOT_PLAIN, "day-not-plain", CANDOR_SEVERITY_ERROR,
    .message = N_("A day has a time zone or a year beyond 9999."),
    .reason = N_("A day is compared with today; a zone or a year beyond 9999 makes that unsure."),
    .hint = N_("Write it as 2026-11-24."),
    .wrong =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01Z\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  {
    CANDOR_CODE_SOURCE_UNUSED, "source-unused", CANDOR_SEVERITY_WARNING,
    .message = N_("No claim names a source."),
    .reason = N_("A source that no claim names helps nobody to look it up."),
    .hint = N_("Cite it where its claim stands, or remove it."),
    .wrong =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  {
    CANDOR_CODE_SOURCE_FROM_MEMORY, "source-from-memory", CANDOR_SEVERITY_NOTE,
    .message = N_("A source was written from memory."),
    .reason = N_("For law, cases and data memory is not enough; the page tells its readers so."),
    .hint = N_("Look it up, then set basis and checked."),
    .wrong =
      "<source id=\"gdpr\" kind=\"law\" basis=\"memory\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  {
    CANDOR_CODE_SOURCE_UNCHECKED, "source-unchecked", CANDOR_SEVERITY_NOTE,
    .message = N_("A source does not say when it was looked up."),
    .reason = N_("Nobody can tell how old the look at the source is."),
    .hint = N_("Write the day on which it was looked up as checked."),
    .wrong =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  {
    CANDOR_CODE_SOURCE_PAST_REVIEW, "source-past-review", CANDOR_SEVERITY_NOTE,
    .message = N_("A source is due for another look."),
    .reason = N_("What the page says may no longer hold; the page tells its readers so."),
    .hint = N_("Look it up again, then set checked and review-by."),
    .wrong =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2025-11-01\" review-by=\"2026-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  {
    CANDOR_CODE_REVIEW_BEFORE_CHECK, "review-before-check", CANDOR_SEVERITY_WARNING,
    .message = N_("A source is due again before it was looked up."),
    .reason = N_("A source cannot be due again before it was looked at."),
    .hint = N_("Set review-by to a day after checked."),
    .wrong =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2026-05-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  {
    CANDOR_CODE_SOURCE_CHECKED_AHEAD, "source-checked-ahead", CANDOR_SEVERITY_WARNING,
    .message = N_("A source was looked up on a day that is still to come."),
    .reason = N_("Nobody can have looked yet; readers would trust a look that never was."),
    .hint = N_("Set checked to the day on which it was looked up."),
    .wrong =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2062-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  {
    CANDOR_CODE_CLAIM_WITHOUT_SOURCE, "claim-without-source", CANDOR_SEVERITY_WARNING,
    .message = N_("A text speaks of law, a case or a figure and names no source."),
    .reason = N_("Law, cases and figures change; readers must be able to look them up."),
    .hint = N_("Name the source where the claim stands, with <cite ref=\"…\"/>."),
    .wrong =
      "<p>Article 7 says that consent is an act.</p>\n",
    .right =
      "<source id=\"gdpr\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">\n"
      "  <title>GDPR, Article 7</title>\n"
      "</source>\n"
      "<p>Article 7 says that consent is an act<cite ref=\"gdpr\"/>.</p>\n",
  },
  { .code = NULL }
};
