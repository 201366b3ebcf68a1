/* check-wording.c - how questions and pages are worded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows English and German; a module in another language is left alone.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "check-module-private.h"
#include "item-private.h"
#include "module-private.h"
#include "words-private.h"

#define LONGEST_SENTENCE 35

typedef struct
{
  const char         *language;
  const char * const *negations;
  const char * const *harmless_before;   /* "whether or not", "if not" */
  const char * const *harmless_after;    /* "not only" */
  const char * const *clause_breaks;
  const char * const *question_words;
  const char * const *absolutes;
  const char * const *any;               /* all of the negations and absolutes */
} Vocabulary;

static const Vocabulary vocabularies[] =
{
  {
    "en",
    (const char * const []) { "not", "no", "never", "none", "nobody", "nothing", "neither", "without", "cannot", "except", NULL },
    (const char * const []) { "or", "if", "why", NULL },
    (const char * const []) { "only", "just", "longer", NULL },
    (const char * const []) { "and", "but", "or", "because", "if", "when", "while", "so", "then", "than", "nor", NULL },
    (const char * const []) { "which", "what", "who", NULL },
    (const char * const []) { "always", "never", "impossible", "guaranteed", "absolutely", NULL },
    (const char * const []) { "not", "no", "never", "none", "nobody", "nothing", "neither", "without", "cannot", "except",
                              "always", "impossible", "guaranteed", "absolutely", NULL },
  },
  {
    "de",
    (const char * const []) { "nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals",
                              "niemand", "nichts", "ohne", "weder", "außer", NULL },
    (const char * const []) { "oder", "wenn", "warum", NULL },
    (const char * const []) { "nur", "mehr", NULL },
    (const char * const []) { "und", "aber", "oder", "weil", "wenn", "als", "denn", "dann", "noch", "sondern", NULL },
    (const char * const []) { "welche", "welcher", "welches", "was", "wer", NULL },
    (const char * const []) { "immer", "nie", "niemals", "unmöglich", "keinesfalls", "garantiert", NULL },
    (const char * const []) { "nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals",
                              "niemand", "nichts", "ohne", "weder", "außer", "immer", "unmöglich", "keinesfalls",
                              "garantiert", NULL },
  },
};

static const Vocabulary *
find_vocabulary (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      if (strncmp (language, vocabularies[i].language, 2) == 0 && (language[2] == '\0' || language[2] == '-'))
        return &vocabularies[i];
    }

  return NULL;
}

/* --------------------------------------------------------------- negations */

static gboolean
is_negation (const Vocabulary *vocabulary,
             const CandorWord *before,
             const CandorWord *word,
             const CandorWord *next)
{
  if (!_candor_word_is_one_of (word, vocabulary->negations) && !g_str_has_suffix (word->folded, "n't"))
    return FALSE;

  /* "No, …" answers a question and negates nothing. */
  if (word->ends_clause && before->folded[0] == '\0')
    return FALSE;

  return !_candor_word_is_one_of (before, vocabulary->harmless_before) &&
         !_candor_word_is_one_of (next, vocabulary->harmless_after);
}

typedef struct
{
  guint    most_in_clause;
  gboolean asks_for_the_negative;    /* "Which of these is not …?" */
  guint    total;
} Negations;

typedef struct
{
  guint    in_clause;
  guint    in_sentence;
  gboolean is_question;              /* begins with which, what, who */
} Counting;

static void
count_word (const Vocabulary *vocabulary,
            const CandorWord  window[3],
            Counting         *counting,
            Negations        *negations)
{
  const CandorWord *word = &window[1];

  if (window[0].folded[0] == '\0' || window[0].ends_sentence)
    *counting = (Counting) { 0, 0, _candor_word_is_one_of (word, vocabulary->question_words) };
  else if (window[0].ends_clause || _candor_word_is_one_of (word, vocabulary->clause_breaks))
    counting->in_clause = 0;

  if (is_negation (vocabulary, &window[0], word, &window[2]))
    {
      counting->in_clause++;
      counting->in_sentence++;
      negations->total++;
    }
  negations->most_in_clause = MAX (negations->most_in_clause, counting->in_clause);
  if (word->ends_sentence)
    negations->asks_for_the_negative = counting->is_question && counting->in_sentence > 0 &&
                                       strchr (word->end, '?') != NULL;
}

static Negations
count_negations (const Vocabulary *vocabulary,
                 const char       *text)
{
  static const CandorWord nothing = { "", "", "", FALSE, FALSE };
  CandorWord window[3] = { nothing, nothing, nothing };
  Negations negations = { 0, FALSE, 0 };
  Counting counting = { 0, 0, FALSE };
  gboolean more = _candor_next_word (&text, &window[2]);

  while (more)
    {
      memmove (window, window + 1, sizeof (CandorWord) * 2);
      more = _candor_next_word (&text, &window[2]);
      if (!more)
        window[2] = nothing;
      count_word (vocabulary, window, &counting, &negations);
    }

  return negations;
}

static void
check_option_negations (const Vocabulary *vocabulary,
                        CandorItem       *item,
                        const CandorOption *option,
                        gboolean          prompt_is_negative,
                        CandorFindings   *findings)
{
  Negations negations = count_negations (vocabulary, candor_text_get_plain (option->words));

  if (negations.most_in_clause >= 2)
    _candor_report (findings, CANDOR_CODE_DOUBLED_NEGATION, &option->place, NULL,
                    _("Option “%s” of “%s” has two negations in one clause."),
                    option->id, candor_item_get_id (item));
  else if (prompt_is_negative && negations.total > 0)
    _candor_report (findings, CANDOR_CODE_DOUBLED_NEGATION, &option->place, NULL,
                    _("“%s” asks for what is not so, and option “%s” has a negation as well."),
                    candor_item_get_id (item), option->id);
}

static void
check_negations (const Vocabulary *vocabulary,
                 CandorItem       *item,
                 CandorFindings   *findings)
{
  CandorText *prompt = candor_item_get_prompt (item);
  CandorPlace place = _candor_text_get_place (prompt);
  Negations negations = count_negations (vocabulary, candor_text_get_plain (prompt));
  GPtrArray *options = candor_item_get_options (item);

  if (negations.most_in_clause >= 2)
    _candor_report (findings, CANDOR_CODE_DOUBLED_NEGATION, &place, NULL,
                    _("The prompt of “%s” has two negations in one clause."), candor_item_get_id (item));
  for (guint i = 0; i < options->len; i++)
    check_option_negations (vocabulary, item, g_ptr_array_index (options, i),
                            negations.asks_for_the_negative, findings);
}

/* --------------------------------------------------------------- absolutes */

static gboolean
find_absolute (const Vocabulary *vocabulary,
               const char       *text,
               CandorWord       *word)
{
  while (_candor_next_word (&text, word))
    {
      if (_candor_word_is_one_of (word, vocabulary->absolutes))
        return TRUE;
    }

  return FALSE;
}

/* A word that a right option uses as well gives nothing away, nor does one
 * where no option is right. */
static void
check_absolutes (const Vocabulary *vocabulary,
                 CandorItem       *item,
                 CandorFindings   *findings)
{
  GPtrArray *options = candor_item_get_options (item);
  const CandorOption *wrong = NULL;
  CandorWord word, absolute;

  if (_candor_item_count_right (item) == 0)
    return;
  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      if (!find_absolute (vocabulary, candor_text_get_plain (option->words), &word))
        continue;
      if (option->right)
        return;
      if (wrong == NULL)
        {
          wrong = option;
          absolute = word;
        }
    }

  if (wrong != NULL)
    _candor_report (findings, CANDOR_CODE_ABSOLUTE_WORDS, &wrong->place, NULL,
                    _("The wrong option “%s” of “%s” says “%s”."),
                    wrong->id, candor_item_get_id (item), absolute.folded);
}

/* ------------------------------------------------------------- first look
 *
 * Most questions hold none of these words, which is found out faster than by
 * going through all that they say.
 */
static gboolean
may_matter (const Vocabulary *vocabulary,
            const CandorText *text)
{
  const char *plain = candor_text_get_plain (text);

  return _candor_holds_listed (plain, vocabulary->any) ||
         strstr (plain, "n't") != NULL || strstr (plain, "n’t") != NULL;
}

static void
check_item (const Vocabulary *vocabulary,
            CandorItem       *item,
            CandorFindings   *findings)
{
  GPtrArray *options = candor_item_get_options (item);
  gboolean matters = may_matter (vocabulary, candor_item_get_prompt (item));

  for (guint i = 0; i < options->len && !matters; i++)
    matters = may_matter (vocabulary, ((const CandorOption *) g_ptr_array_index (options, i))->words);

  if (matters)
    {
      check_negations (vocabulary, item, findings);
      /* On a scale from never to always nothing is wrong. */
      if (candor_item_get_kind (item) != CANDOR_ITEM_SCALE)
        check_absolutes (vocabulary, item, findings);
    }
}

/* --------------------------------------------------------------- sentences */

void
_candor_find_longest_sentence_cb (CandorText *text,
                                  gpointer    user_data)
{
  CandorLongestSentence *longest = user_data;
  const char *start;
  guint n_words;

  if (!_candor_may_have_sentence (candor_text_get_plain (text), longest->n_words))
    return;

  n_words = _candor_longest_sentence (candor_text_get_plain (text), &start);
  if (n_words > longest->n_words)
    *longest = (CandorLongestSentence) { text, n_words };
}

static void
check_page (CandorPage     *page,
            CandorFindings *findings)
{
  GPtrArray *blocks = candor_page_get_blocks (page);
  CandorLongestSentence longest = { NULL, LONGEST_SENTENCE };
  CandorPlace place;

  for (guint i = 0; i < blocks->len; i++)
    _candor_block_foreach_text (g_ptr_array_index (blocks, i), _candor_find_longest_sentence_cb, &longest);
  if (longest.text == NULL)
    return;

  place = _candor_text_get_place (longest.text);
  _candor_report (findings, CANDOR_CODE_READING_LEVEL, &place, NULL,
                  _("A sentence on page “%s” has %u words."), candor_page_get_id (page), longest.n_words);
}

static void
check_pages (CandorModule   *module,
             CandorFindings *findings)
{
  for (guint i = 0; i < module->parts->len; i++)
    {
      GPtrArray *pages;

      if (!CANDOR_IS_LESSON (g_ptr_array_index (module->parts, i)))
        continue;
      pages = candor_lesson_get_pages (g_ptr_array_index (module->parts, i));
      for (guint j = 0; j < pages->len; j++)
        check_page (g_ptr_array_index (pages, j), findings);
    }
}

void
_candor_check_wording (CandorModule *module,
                       CandorLoad   *load)
{
  const Vocabulary *vocabulary;

  g_assert (CANDOR_IS_MODULE (module));

  check_pages (module, &load->findings);
  vocabulary = find_vocabulary (module->language);
  if (vocabulary == NULL)
    return;

  for (guint i = 0; i < module->items->len; i++)
    check_item (vocabulary, g_ptr_array_index (module->items, i), &load->findings);
}
