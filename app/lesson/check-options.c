/* check-options.c - the options of a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"

/* How much longer the right option may be than the longest wrong one: a half
 * and a few words. Shorter differences are seen by nobody. */
#define LONGER_SHARE 1.5
#define LONGER_CHARACTERS 25

#define LONGEST_LEANING 32
#define MOST_OPTIONS 12

void
_candor_check_one_right (CandorItem     *self,
                         CandorFindings *findings)
{
  guint n_right = _candor_item_count_right (self);

  if (n_right == 0)
    _candor_report (findings, CANDOR_CODE_NO_RIGHT_ANSWER, candor_item_get_place (self), NULL,
                    _("Question “%s” has no right answer."), candor_item_get_id (self));
  else if (n_right > 1)
    _candor_report (findings, CANDOR_CODE_SEVERAL_RIGHT_ANSWERS, candor_item_get_place (self), NULL,
                    _("Question “%s” has %u right answers."), candor_item_get_id (self), n_right);
}

void
_candor_check_some_right (CandorItem     *self,
                          CandorFindings *findings)
{
  guint n_right = _candor_item_count_right (self);

  if (n_right == 0)
    _candor_report (findings, CANDOR_CODE_NO_RIGHT_ANSWER, candor_item_get_place (self), NULL,
                    _("Question “%s” has no right answer."), candor_item_get_id (self));
  else if (n_right == candor_item_get_options (self)->len)
    _candor_report (findings, CANDOR_CODE_ALL_OPTIONS_RIGHT, candor_item_get_place (self), NULL,
                    _("In question “%s” every option is right."), candor_item_get_id (self));
}

/* --------------------------------------------------------------- responses */

/* Where all that apply are ticked, not to tick a right one may show a belief. */
static gboolean
contradicts_key (CandorItem         *self,
                 const CandorOption *option)
{
  return option->right && option->misconception != NULL && !candor_item_takes_many (self);
}

static void
check_response (CandorItem         *self,
                const CandorOption *option,
                CandorFindings     *findings)
{
  gboolean has_unticked = candor_item_takes_many (self);

  if (option->response == NULL || _candor_text_is_empty (option->response))
    _candor_report (findings, CANDOR_CODE_OPTION_WITHOUT_RESPONSE, &option->place, NULL,
                    candor_item_get_kind (self) == CANDOR_ITEM_BLANKS ? _("Gap “%s” of “%s” has no response.")
                                                                      : _("Option “%s” of “%s” has no response."),
                    option->id, candor_item_get_id (self));
  else if (has_unticked && (option->unticked == NULL || _candor_text_is_empty (option->unticked)))
    _candor_report (findings, CANDOR_CODE_OPTION_WITHOUT_RESPONSE, &option->place, NULL,
                    _("Option “%s” of “%s” says nothing to who left it unticked."),
                    option->id, candor_item_get_id (self));
}

void
_candor_check_responses (CandorItem     *self,
                         CandorFindings *findings)
{
  GPtrArray *options = candor_item_get_options (self);
  CandorText *why = candor_item_get_why (self);

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      check_response (self, option, findings);
      if (contradicts_key (self, option))
        _candor_report (findings, CANDOR_CODE_MISCONCEPTION_ON_RIGHT, &option->place, NULL,
                        _("Option “%s” of “%s” is right and carries the misconception “%s”."),
                        option->id, candor_item_get_id (self), option->misconception);
    }

  _candor_check_not_empty (findings, candor_item_get_prompt (self), N_("this prompt"));
  if (why == NULL || _candor_text_is_empty (why))
    _candor_report (findings, CANDOR_CODE_QUESTION_WITHOUT_WHY, candor_item_get_place (self), NULL,
                    _("Question “%s” gives no reason."), candor_item_get_id (self));
}

/* ------------------------------------------------------------------- words */

static gboolean
leans_on_others (const char *words)
{
  static const char * const phrases[] =
  {
    "of the above", "all of these", "none of these", "all of them", "none of them", "all answers", "both of these",
    "alle genannten", "keine der genannten", "alle oben", "keines davon", "alle antworten",
  };
  g_autofree char *small = NULL;

  /* Little besides: "All of them were asked for consent" is a sentence of its
   * own. */
  if (strlen (words) > LONGEST_LEANING)
    return FALSE;

  small = g_ascii_strdown (words, -1);
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      if (strstr (small, phrases[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
_candor_text_says_the_same (const CandorText *one,
                            const CandorText *two)
{
  const char *a = candor_text_get_plain (one);
  const char *b = candor_text_get_plain (two);
  gsize length_a = strlen (a);
  gsize length_b = strlen (b);

  while (length_a > 0 && strchr (".!; ", a[length_a - 1]) != NULL)
    length_a--;
  while (length_b > 0 && strchr (".!; ", b[length_b - 1]) != NULL)
    length_b--;

  return length_a == length_b && length_a > 0 && g_ascii_strncasecmp (a, b, length_a) == 0;
}

static gboolean
is_double (GPtrArray *options,
           guint      index)
{
  const CandorOption *option = g_ptr_array_index (options, index);

  for (guint i = 0; i < index; i++)
    {
      const CandorOption *other = g_ptr_array_index (options, i);

      if (_candor_text_says_the_same (other->words, option->words))
        return TRUE;
    }

  return FALSE;
}

static void
check_words (CandorItem         *self,
             const CandorOption *option,
             CandorFindings     *findings)
{
  const char *words = candor_text_get_plain (option->words);

  _candor_check_not_empty (findings, option->words, N_("this option"));
  if (leans_on_others (words))
    _candor_report (findings, CANDOR_CODE_ALL_OF_THE_ABOVE, &option->place, NULL,
                    _("Option “%s” of “%s” leans on the others: “%s”."),
                    option->id, candor_item_get_id (self), words);
}

static void
check_length (CandorItem     *self,
              CandorFindings *findings)
{
  GPtrArray *options = candor_item_get_options (self);
  const CandorOption *right = NULL, *wrong = NULL;
  glong length_right, length_wrong;

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);
      const CandorOption **longest = option->right ? &right : &wrong;

      if (*longest == NULL ||
          strlen (candor_text_get_plain (option->words)) > strlen (candor_text_get_plain ((*longest)->words)))
        *longest = option;
    }
  if (right == NULL || wrong == NULL ||
      strlen (candor_text_get_plain (right->words)) <= strlen (candor_text_get_plain (wrong->words)))
    return;

  length_right = g_utf8_strlen (candor_text_get_plain (right->words), -1);
  length_wrong = g_utf8_strlen (candor_text_get_plain (wrong->words), -1);
  if (length_right > LONGER_SHARE * length_wrong && length_right > length_wrong + LONGER_CHARACTERS)
    _candor_report (findings, CANDOR_CODE_LONGEST_OPTION_RIGHT, &right->place, NULL,
                    _("The right option “%s” of “%s” has %ld characters, the longest wrong one %ld."),
                    right->id, candor_item_get_id (self), length_right, length_wrong);
}

void
_candor_check_options (CandorItem     *self,
                       CandorFindings *findings)
{
  GPtrArray *options = candor_item_get_options (self);

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      check_words (self, option, findings);
      /* Beyond the twelve that the schema allows comparing all would be dear. */
      if (i < MOST_OPTIONS && is_double (options, i))
        _candor_report (findings, CANDOR_CODE_OPTIONS_ALIKE, &option->place, NULL,
                        _("Two options of “%s” say “%s”."),
                        candor_item_get_id (self), candor_text_get_plain (option->words));
    }
  check_length (self, findings);
}
