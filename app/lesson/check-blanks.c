/* check-blanks.c - gaps in a text, and what may be typed into them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That a gap is there at all is looked at with the other references (check-ids.c).
 * Answers and mistakes are compared as they will be when somebody has typed them.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "item-blanks-private.h"

/* The schema allows no more; beyond it comparing all with all would be dear. */
#define MOST_ANSWERS 20
#define MOST_CHOICES 12

/* An answer needs this many letters for each that may be wrong, or it becomes
 * another word. */
#define LETTERS_PER_SLIP 3

/* ---------------------------------------------------------------- passages */

static void
check_passage (CandorItem       *item,
               const CandorText *passage,
               GHashTable       *shown,
               CandorFindings   *findings)
{
  for (guint i = 0; i < candor_text_get_n_runs (passage); i++)
    {
      const CandorRun *run = candor_text_get_run (passage, i);

      if (run->kind == CANDOR_RUN_BLANK && !g_hash_table_add (shown, (gpointer) run->ref))
        _candor_report (findings, CANDOR_CODE_GAP_TWICE, &run->place, NULL,
                        _("The gap “%s” stands twice in “%s”."), run->ref, candor_item_get_id (item));
    }
  _candor_check_not_empty (findings, passage, N_("this passage"));
}

static void
check_passages (CandorItem     *item,
                CandorFindings *findings)
{
  CandorBlanksItem *self = CANDOR_BLANKS_ITEM (item);
  g_autoptr(GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *passages = candor_blanks_item_get_passages (self);
  GPtrArray *options = candor_item_get_options (item);

  for (guint i = 0; i < passages->len; i++)
    check_passage (item, g_ptr_array_index (passages, i), shown, findings);
  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      if (option->id != NULL && !g_hash_table_contains (shown, option->id))
        _candor_report (findings, CANDOR_CODE_GAP_UNUSED, &option->place, NULL,
                        _("The gap “%s” stands nowhere in the passage of “%s”."),
                        option->id, candor_item_get_id (item));
    }
}

/* ---------------------------------------------------------------- to choose */

static gboolean
is_double (const CandorGap *gap,
           guint            index)
{
  const CandorTarget *choice = g_ptr_array_index (gap->choices, index);

  for (guint i = 0; i < index; i++)
    {
      if (_candor_text_says_the_same (((const CandorTarget *) g_ptr_array_index (gap->choices, i))->words, choice->words))
        return TRUE;
    }

  return FALSE;
}

static void
check_choices (CandorItem      *item,
               const CandorGap *gap,
               CandorFindings  *findings)
{
  const char *id = candor_item_get_id (item);

  if (gap->n_right == 0)
    _candor_report (findings, CANDOR_CODE_NO_RIGHT_ANSWER, &gap->option->place, NULL,
                    _("Gap “%s” of “%s” has no right choice."), gap->option->id, id);
  else if (gap->n_right > 1)
    _candor_report (findings, CANDOR_CODE_SEVERAL_RIGHT_ANSWERS, &gap->option->place,
                    _("Leave right=\"yes\" at one of them, or let people type: <answer> may stand there several times."),
                    _("Gap “%s” of “%s” has %u right choices."), gap->option->id, id, gap->n_right);
  for (guint i = 0; i < MIN (gap->choices->len, MOST_CHOICES); i++)
    {
      const CandorTarget *choice = g_ptr_array_index (gap->choices, i);

      _candor_check_not_empty (findings, choice->words, N_("this choice"));
      if (is_double (gap, i))
        _candor_report (findings, CANDOR_CODE_OPTIONS_ALIKE, &choice->place, NULL,
                        _("Two choices of “%s” in “%s” say “%s”."),
                        gap->option->id, id, candor_text_get_plain (choice->words));
    }
}

/* ------------------------------------------------------------------ to type */

static GPtrArray *
fold_answers (const CandorGap *gap)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (gap->answers->len, MOST_ANSWERS); i++)
    g_ptr_array_add (folded, candor_words_fold (g_ptr_array_index (gap->answers, i), gap->fold));

  return folded;
}

static gboolean
stands_before (GPtrArray *texts,
               guint      index)
{
  for (guint i = 0; i < index; i++)
    {
      if (strcmp (g_ptr_array_index (texts, i), g_ptr_array_index (texts, index)) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_answers (CandorItem      *item,
               const CandorGap *gap,
               GPtrArray       *answers,
               CandorFindings  *findings)
{
  gboolean is_short = FALSE;

  for (guint i = 0; i < answers->len; i++)
    {
      const char *answer = g_ptr_array_index (answers, i);

      is_short = is_short || g_utf8_strlen (answer, -1) < (glong) gap->slack * LETTERS_PER_SLIP;
      if (stands_before (answers, i))
        _candor_report (findings, CANDOR_CODE_ANSWER_TWICE, &gap->option->place, NULL,
                        _("Gap “%s” of “%s” names the answer “%s” twice."),
                        gap->option->id, candor_item_get_id (item), answer);
    }
  if (is_short)
    _candor_report (findings, CANDOR_CODE_SLACK_TOO_LARGE, &gap->option->place, NULL,
                    _("The slack of gap “%s” in “%s” makes another word of its answer."),
                    gap->option->id, candor_item_get_id (item));
}

static guint
find_distance (GPtrArray  *answers,
               const char *text,
               guint       slack)
{
  guint least = slack + 1;

  for (guint i = 0; i < answers->len; i++)
    least = MIN (least, candor_words_distance (g_ptr_array_index (answers, i), text, slack));

  return least;
}

static void
check_mistake (CandorItem          *item,
               const CandorGap     *gap,
               const CandorMistake *mistake,
               GPtrArray           *answers,
               GPtrArray           *mistakes,
               CandorFindings      *findings)
{
  const char *id = candor_item_get_id (item);
  const char *folded = g_ptr_array_index (mistakes, mistakes->len - 1);
  guint distance = find_distance (answers, folded, gap->slack);

  if (distance == 0)
    _candor_report (findings, CANDOR_CODE_MISTAKE_ON_RIGHT, &mistake->place, NULL,
                    _("“%s” is right for “%s” of “%s” and stands as a mistake."), mistake->answer, gap->option->id, id);
  else if (stands_before (mistakes, mistakes->len - 1))
    _candor_report (findings, CANDOR_CODE_MISTAKE_TWICE, &mistake->place, NULL,
                    _("The mistake “%s” of “%s” in “%s” is answered twice."), mistake->answer, gap->option->id, id);
  else if (distance <= gap->slack)
    _candor_report (findings, CANDOR_CODE_SLACK_TOO_LARGE, &mistake->place, NULL,
                    _("The mistake “%s” of “%s” in “%s” is so near an answer that with a slip of the finger it would be right."),
                    mistake->answer, gap->option->id, id);
}

static void
check_typed (CandorItem      *item,
             const CandorGap *gap,
             CandorFindings  *findings)
{
  g_autoptr(GPtrArray) answers = fold_answers (gap);
  g_autoptr(GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);

  check_answers (item, gap, answers, findings);
  for (guint i = 0; i < MIN (gap->option->mistakes->len, MOST_ANSWERS); i++)
    {
      const CandorMistake *mistake = g_ptr_array_index (gap->option->mistakes, i);

      _candor_check_not_empty (findings, mistake->reply, N_("this mistake"));
      if (mistake->answer == NULL)
        continue;
      g_ptr_array_add (mistakes, candor_words_fold (mistake->answer, gap->fold));
      check_mistake (item, gap, mistake, answers, mistakes, findings);
    }
}

void
_candor_check_blanks (CandorItem     *self,
                      CandorFindings *findings)
{
  GPtrArray *gaps = candor_blanks_item_get_gaps (CANDOR_BLANKS_ITEM (self));

  check_passages (self, findings);
  for (guint i = 0; i < gaps->len; i++)
    {
      const CandorGap *gap = g_ptr_array_index (gaps, i);

      if (gap->choices->len > 0)
        check_choices (self, gap, findings);
      else
        check_typed (self, gap, findings);
    }
  _candor_check_responses (self, findings);
}
