/* check-claims.c - law, cases and figures that name no source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A false alarm costs an author's trust, so only what hardly ever is anything
 * else counts: a paragraph or article of a law, a share in percent that is no
 * discount, millions of a currency, a year that something happened in. What is
 * made up for an example is left alone.
 */

#include <string.h>

#include <glib/gi18n.h>

#include <candor/lesson/worksheet.h>

#include "block-private.h"
#include "check-module-private.h"
#include "item-private.h"
#include "lab-private.h"
#include "module-private.h"
#include "words-private.h"

/* A span of the text that is a claim; @end is NULL when there is none. */
typedef struct
{
  const char *start;
  const char *end;
} Claim;

static gboolean
is_number (const CandorWord *word)
{
  return g_ascii_isdigit (word->folded[0]);
}

/* "%", or one behind a space. */
static gboolean
has_percent_sign (const CandorWord *word)
{
  const char *p = word->end;

  while (*p == ' ' || strncmp (p, "\u00a0", 2) == 0 || strncmp (p, "\u202f", 3) == 0)
    p = g_utf8_next_char (p);

  return *p == '%';
}

static gboolean
is_discount (const CandorWord *next)
{
  static const char * const words[] =
  {
    "off", "discount", "reduction", "voucher", "coupon", "cheaper", "less", "rabatt", "nachlass", "günstiger", NULL
  };

  return _candor_word_is_one_of (next, words);
}

static gboolean
names_law (const CandorWord *word,
           const CandorWord *next)
{
  static const char * const words[] =
  {
    "article", "articles", "art", "arts", "artikel", "recital", "recitals", "annex", "section", "erwägungsgrund", NULL
  };

  return _candor_word_is_one_of (word, words) && is_number (next) &&
         (!word->ends_clause);
}

static gboolean
names_share (const CandorWord *word,
             const CandorWord *next,
             const CandorWord *after)
{
  static const char * const words[] = { "percent", "prozent", NULL };

  /* "Up to 200 %" is a setting, and "100 %" a manner of speaking. */
  if (!is_number (word) || g_ascii_strtod (word->folded, NULL) >= 100)
    return FALSE;
  if (has_percent_sign (word))
    return !is_discount (next);
  if (_candor_word_is_one_of (next, words))
    return !is_discount (after);

  return strcmp (next->folded, "per") == 0 && strcmp (after->folded, "cent") == 0;
}

/* A sign between the word before and the number: "€20", "$ 20". */
static gboolean
has_currency_sign (const CandorWord *before,
                   const CandorWord *word)
{
  gssize length = before->end != NULL ? word->start - before->end : 0;

  return length > 0 &&
         (memchr (before->end, '$', length) != NULL ||
          g_strstr_len (before->end, length, "€") != NULL ||
          g_strstr_len (before->end, length, "£") != NULL);
}

static gboolean
names_millions (const CandorWord *before,
                const CandorWord *word,
                const CandorWord *next,
                const CandorWord *after)
{
  static const char * const sizes[] =
  {
    "million", "millions", "billion", "billions", "millionen", "milliarden", "mio", "mrd", NULL
  };
  static const char * const currencies[] =
  {
    "euro", "euros", "dollars", "dollar", "pounds", "eur", "usd", "gbp", "francs", NULL
  };

  if (!is_number (word) || !_candor_word_is_one_of (next, sizes))
    return FALSE;

  return _candor_word_is_one_of (after, currencies) || _candor_word_is_one_of (before, currencies) ||
         has_currency_sign (before, word);
}

static gboolean
names_year (const CandorWord *before,
            const CandorWord *word)
{
  static const char * const prepositions[] = { "in", "since", "until", "im", "seit", "bis", "jahr", NULL };
  const char *digits = word->folded;

  return strlen (digits) == 4 && strspn (digits, "0123456789") == 4 &&
         (g_str_has_prefix (digits, "19") || g_str_has_prefix (digits, "20")) &&
         _candor_word_is_one_of (before, prepositions) && !before->ends_clause;
}

/* Looks at four words in a row, the second of which is @window[1]. */
static Claim
judge (const CandorWord window[4])
{
  Claim claim = { window[1].start, NULL };

  if (names_law (&window[1], &window[2]))
    claim.end = window[2].end;
  else if (names_share (&window[1], &window[2], &window[3]))
    claim.end = has_percent_sign (&window[1]) ? strchr (window[1].end, '%') + 1 : window[2].end;
  else if (names_millions (&window[0], &window[1], &window[2], &window[3]))
    claim.end = window[2].end;
  else if (names_year (&window[0], &window[1]))
    claim.end = window[1].end;

  return claim;
}

static Claim
find_section_sign (const char *text)
{
  const char *sign = strstr (text, "§");
  Claim claim = { sign, NULL };

  if (sign != NULL)
    {
      const char *p = sign + strlen ("§");

      while (*p == ' ' || strncmp (p, "\u00a0", 2) == 0 || strncmp (p, "§", 2) == 0)
        p = g_utf8_next_char (p);
      if (g_ascii_isdigit (*p))
        claim.end = p + strspn (p, "0123456789");
    }

  return claim;
}

static Claim
find_claim (const char *text)
{
  static const CandorWord nothing = { NULL, NULL, "", FALSE, FALSE };
  CandorWord window[4] = { nothing, nothing, nothing, nothing };
  Claim claim = { NULL, NULL };
  gboolean more = TRUE;

  /* Nearly every text has no digit: nothing to look at. */
  if (strpbrk (text, "0123456789") == NULL)
    return claim;

  claim = find_section_sign (text);
  window[3].end = text;
  for (guint n_left = 3; claim.end == NULL && n_left > 0; )
    {
      memmove (window, window + 1, sizeof (CandorWord) * 3);
      more = more && _candor_next_word (&text, &window[3]);
      if (!more)
        {
          window[3] = nothing;
          n_left--;
        }
      if (window[1].folded[0] != '\0')
        claim = judge (window);
    }

  return claim;
}

/* ------------------------------------------------------------------ blocks */

typedef struct
{
  CandorFindings *findings;
  gboolean        reported;
} Search;

static void
report_claim (CandorFindings   *findings,
              const CandorText *text,
              Claim             claim)
{
  CandorPlace place = _candor_text_get_place (text);
  g_autofree char *words = g_strndup (claim.start, claim.end - claim.start);

  _candor_report (findings, CANDOR_CODE_CLAIM_WITHOUT_SOURCE, &place, NULL,
                  _("This text speaks of “%s” and names no source."), words);
}

/* Once a block: the first claim stands for all. */
static void
search_cb (CandorText *text,
           gpointer    user_data)
{
  Search *search = user_data;
  Claim claim;

  if (search->reported)
    return;
  claim = find_claim (candor_text_get_plain (text));
  if (claim.end == NULL)
    return;

  report_claim (search->findings, text, claim);
  search->reported = TRUE;
}

static void
find_cite_cb (CandorText *text,
              gpointer    user_data)
{
  gboolean *found = user_data;

  *found = *found || _candor_text_has_cite (text);
}

/* "… of these three<cite/>:" speaks for the list that follows. */
static gboolean
is_introduced (CandorBlock *block,
               CandorBlock *before)
{
  return before != NULL && !CANDOR_IS_P_BLOCK (block) && CANDOR_IS_P_BLOCK (before) &&
         _candor_block_has_cite (before);
}

static void check_blocks (GPtrArray *blocks, CandorFindings *findings);

static void
check_callout (CandorCalloutBlock *callout,
               CandorFindings     *findings)
{
  switch (candor_callout_block_get_callout_kind (callout))
    {
    case CANDOR_CALLOUT_EXAMPLE:
    case CANDOR_CALLOUT_THINK:
      break;

    case CANDOR_CALLOUT_LAW:
      if (!_candor_block_has_cite (CANDOR_BLOCK (callout)))
        _candor_report (findings, CANDOR_CODE_CLAIM_WITHOUT_SOURCE, candor_block_get_place (CANDOR_BLOCK (callout)), NULL,
                        _("This callout says what the law is and names no source."));
      break;

    case CANDOR_CALLOUT_PRACTICE:
    case CANDOR_CALLOUT_WARNING:
    default:
      if (!_candor_block_has_cite (CANDOR_BLOCK (callout)))
        check_blocks (candor_callout_block_get_blocks (callout), findings);
    }
}

/* What shows how to do it and how not is made up. */
static void
check_compare (CandorCompareBlock *compare,
               CandorFindings     *findings)
{
  GPtrArray *columns = candor_compare_block_get_columns (compare);

  for (guint i = 0; i < columns->len; i++)
    {
      const CandorCompareColumn *column = g_ptr_array_index (columns, i);

      if (column->kind == CANDOR_COLUMN_NEITHER)
        check_blocks (column->blocks, findings);
    }
}

/* What is said in it is made up, or a machine has; the notes are the author's. */
static void
check_dialogue (CandorDialogueBlock *dialogue,
                CandorFindings      *findings)
{
  GPtrArray *turns = candor_dialogue_block_get_turns (dialogue);

  for (guint i = 0; i < turns->len; i++)
    {
      const CandorTurn *turn = g_ptr_array_index (turns, i);
      Search search = { findings, FALSE };
      gboolean has_cite = FALSE;

      _candor_texts_foreach (turn->notes, find_cite_cb, &has_cite);
      if (!has_cite)
        _candor_texts_foreach (turn->notes, search_cb, &search);
    }
}

static void
check_block (CandorBlock    *block,
             CandorBlock    *before,
             CandorFindings *findings)
{
  Search search = { findings, FALSE };

  /* A caption repeats what the text beside the picture says. */
  if (CANDOR_IS_CHECK_BLOCK (block) || CANDOR_IS_HEADING_BLOCK (block) || CANDOR_IS_FIGURE_BLOCK (block))
    return;

  if (CANDOR_IS_CALLOUT_BLOCK (block))
    check_callout (CANDOR_CALLOUT_BLOCK (block), findings);
  else if (is_introduced (block, before))
    return;
  else if (CANDOR_IS_COMPARE_BLOCK (block))
    check_compare (CANDOR_COMPARE_BLOCK (block), findings);
  else if (CANDOR_IS_DIALOGUE_BLOCK (block))
    check_dialogue (CANDOR_DIALOGUE_BLOCK (block), findings);
  else if (_candor_block_get_inside (block) != NULL)
    check_blocks (_candor_block_get_inside (block), findings);
  else if (!_candor_block_has_cite (block))
    _candor_block_foreach_text (block, search_cb, &search);
}

static void
check_blocks (GPtrArray      *blocks,
              CandorFindings *findings)
{
  for (guint i = 0; i < blocks->len; i++)
    check_block (g_ptr_array_index (blocks, i), i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL, findings);
}

/* --------------------------------------------------------------- questions */

/* A prompt may be made up; a reason may not. */
static void
check_why (CandorItem     *item,
           CandorFindings *findings)
{
  CandorText *why = candor_item_get_why (item);
  gboolean has_cite = candor_item_get_why_cite (item)[0] != NULL;
  Claim claim;

  if (why == NULL || has_cite)
    return;
  _candor_item_foreach_text (item, find_cite_cb, &has_cite);
  if (has_cite)
    return;

  claim = find_claim (candor_text_get_plain (why));
  if (claim.end != NULL)
    report_claim (findings, why, claim);
}

static void
check_terms (CandorModule   *module,
             CandorFindings *findings)
{
  for (guint i = 0; i < module->terms->len; i++)
    {
      const CandorTerm *term = g_ptr_array_index (module->terms, i);
      Claim claim;

      if (term->cite != NULL || _candor_text_has_cite (term->definition))
        continue;
      claim = find_claim (candor_text_get_plain (term->definition));
      if (claim.end != NULL)
        report_claim (findings, term->definition, claim);
    }
}

/* Scenes are made up; what is said of them afterwards is not. */
static void
check_debriefs (CandorScenario *scenario,
                CandorFindings *findings)
{
  GPtrArray *endings = candor_scenario_get_endings (scenario);

  for (guint i = 0; i < endings->len; i++)
    check_blocks (((const CandorEnding *) g_ptr_array_index (endings, i))->debrief, findings);
}

static void
check_own_cite (CandorText     *text,
                CandorFindings *findings)
{
  Claim claim = { NULL, NULL };

  if (text != NULL && !_candor_text_has_cite (text))
    claim = find_claim (candor_text_get_plain (text));
  if (claim.end != NULL)
    report_claim (findings, text, claim);
}

static void
check_worksheet (CandorWorksheet *sheet,
                 CandorFindings  *findings)
{
  GPtrArray *intro = candor_worksheet_get_intro (sheet);
  GPtrArray *fields = candor_worksheet_get_fields (sheet);
  GPtrArray *rules = candor_worksheet_get_rules (sheet);

  for (guint i = 0; i < intro->len; i++)
    check_own_cite (g_ptr_array_index (intro, i), findings);
  for (guint i = 0; i < fields->len; i++)
    check_own_cite (((const CandorField *) g_ptr_array_index (fields, i))->help, findings);
  for (guint i = 0; i < rules->len; i++)
    {
      const CandorRule *rule = g_ptr_array_index (rules, i);

      if (rule->cite[0] == NULL)
        check_own_cite (rule->advice, findings);
    }
}

static void
check_text_cb (CandorText *text,
               gpointer    findings)
{
  check_own_cite (text, findings);
}

void
_candor_check_claims (CandorModule *module,
                      CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (module));

  check_terms (module, &load->findings);
  for (guint i = 0; i < module->parts->len; i++)
    {
      GPtrArray *pages;

      if (CANDOR_IS_SCENARIO (g_ptr_array_index (module->parts, i)))
        check_debriefs (g_ptr_array_index (module->parts, i), &load->findings);
      if (CANDOR_IS_LAB (g_ptr_array_index (module->parts, i)))
        _candor_lab_foreach_text (g_ptr_array_index (module->parts, i), check_text_cb, &load->findings);
      if (CANDOR_IS_WORKSHEET (g_ptr_array_index (module->parts, i)))
        check_worksheet (g_ptr_array_index (module->parts, i), &load->findings);
      if (!CANDOR_IS_LESSON (g_ptr_array_index (module->parts, i)))
        continue;
      pages = candor_lesson_get_pages (g_ptr_array_index (module->parts, i));
      for (guint j = 0; j < pages->len; j++)
        {
          GPtrArray *plain = candor_page_get_plain (g_ptr_array_index (pages, j));

          check_blocks (candor_page_get_blocks (g_ptr_array_index (pages, j)), &load->findings);
          if (plain != NULL)
            check_blocks (plain, &load->findings);
        }
    }
  for (guint i = 0; i < module->items->len; i++)
    check_why (g_ptr_array_index (module->items, i), &load->findings);
}
