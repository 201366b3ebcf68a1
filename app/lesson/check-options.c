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

/* --------------------------------------------------------------- responses */

/* Where all that apply are ticked, not to tick a right one may show a belief. */
static gboolean
contradicts_key (CandorItem         *self,
                 const CandorOption *option)
{
  return option->right && option->misconception != NULL &&
         candor_item_get_kind (self) != CANDOR_ITEM_CHOICES;
}

static void
check_response (CandorItem         *self,
                const CandorOption *option,
                CandorFindings     *findings)
{
  gboolean has_unticked = candor_item_get_kind (self) == CANDOR_ITEM_CHOICES;

  if (option->response == NULL || _candor_text_is_empty (option->response))
    _candor_report (findings, CANDOR_CODE_OPTION_WITHOUT_RESPONSE, &option->place, NULL,
                    _("Option “%s” of “%s” has no response."), option->id, candor_item_get_id (self));
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

  _candor_check_not_empty (findings, candor_item_get_prompt (self), _("this prompt"));
  if (why == NULL || _candor_text_is_empty (why))
    _candor_report (findings, CANDOR_CODE_QUESTION_WITHOUT_WHY, candor_item_get_place (self), NULL,
                    _("Question “%s” gives no reason."), candor_item_get_id (self));
}

/* ------------------------------------------------------------------- words */

/* Without case and the full stop at the end. */
static char *
fold_words (const CandorText *words)
{
  char *folded = g_utf8_casefold (candor_text_get_plain (words), -1);
  gsize length = strlen (folded);

  while (length > 0 && strchr (".!; ", folded[length - 1]) != NULL)
    folded[--length] = '\0';

  return folded;
}

static gboolean
leans_on_others (const char *folded)
{
  static const char * const phrases[] =
  {
    "of the above", "all of these", "none of these", "all of them", "none of them", "all answers", "both of these",
    "alle genannten", "keine der genannten", "alle oben", "keines davon", "alle antworten",
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      const char *found = strstr (folded, phrases[i]);

      /* At the end or the beginning, and little besides: "All of them were
       * asked for consent" is a sentence of its own. */
      if (found != NULL && strlen (folded) <= strlen (phrases[i]) + 12)
        return TRUE;
    }

  return FALSE;
}

static void
check_words (CandorItem         *self,
             const CandorOption *option,
             GHashTable         *seen,
             CandorFindings     *findings)
{
  char *folded = fold_words (option->words);

  _candor_check_not_empty (findings, option->words, _("this option"));
  if (leans_on_others (folded))
    _candor_report (findings, CANDOR_CODE_ALL_OF_THE_ABOVE, &option->place, NULL,
                    _("Option “%s” of “%s” leans on the others: “%s”."),
                    option->id, candor_item_get_id (self), candor_text_get_plain (option->words));

  if (folded[0] != '\0' && g_hash_table_contains (seen, folded))
    _candor_report (findings, CANDOR_CODE_OPTIONS_ALIKE, &option->place, NULL,
                    _("Two options of “%s” say “%s”."),
                    candor_item_get_id (self), candor_text_get_plain (option->words));
  g_hash_table_add (seen, folded);
}

static void
check_length (CandorItem     *self,
              CandorFindings *findings)
{
  GPtrArray *options = candor_item_get_options (self);
  const CandorOption *right = NULL;
  glong longest_right = 0, longest_wrong = 0;

  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);
      glong length = g_utf8_strlen (candor_text_get_plain (option->words), -1);

      if (!option->right)
        longest_wrong = MAX (longest_wrong, length);
      else if (length > longest_right)
        {
          longest_right = length;
          right = option;
        }
    }

  if (longest_wrong > 0 && longest_right > LONGER_SHARE * longest_wrong &&
      longest_right > longest_wrong + LONGER_CHARACTERS)
    _candor_report (findings, CANDOR_CODE_LONGEST_OPTION_RIGHT, &right->place, NULL,
                    _("The right option “%s” of “%s” has %ld characters, the longest wrong one %ld."),
                    right->id, candor_item_get_id (self), longest_right, longest_wrong);
}

void
_candor_check_options (CandorItem     *self,
                       CandorFindings *findings)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *options = candor_item_get_options (self);

  for (guint i = 0; i < options->len; i++)
    check_words (self, g_ptr_array_index (options, i), seen, findings);
  check_length (self, findings);
}
