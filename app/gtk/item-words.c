/* item-words.c - what is said about an answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "item-words.h"

#include <glib/gi18n.h>

char *
candor_item_words_option (CandorItem         *item,
                          const CandorOption *option)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (option != NULL, NULL);

  if (candor_item_get_kind (item) == CANDOR_ITEM_TRUEFALSE)
    return g_strdup (g_strcmp0 (option->id, "true") == 0 ? _("True") : _("False"));

  return g_strdup (candor_text_get_plain (option->words));
}

const char *
candor_item_words_verdict (CandorVerdict verdict)
{
  switch (verdict)
    {
    case CANDOR_VERDICT_RIGHT:
      return _("Right");
    case CANDOR_VERDICT_PARTLY:
      return _("Partly right");
    case CANDOR_VERDICT_UNSCORED:
      return _("Thank you. This is not marked.");
    case CANDOR_VERDICT_WRONG:
    default:
      return _("Not right");
    }
}

const char *
candor_item_words_mark (CandorItem                *item,
                        const CandorOptionVerdict *verdict)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (verdict != NULL, NULL);

  if (!candor_item_is_scored (item))
    {
      if (!verdict->picked)
        return NULL;
      return CANDOR_IS_REFLECT_ITEM (item) ? _("You named this") : _("Your answer");
    }
  if (verdict->picked)
    return verdict->right ? _("Your answer: right") : _("You picked this; it does not fit");
  if (verdict->right)
    return candor_item_takes_many (item) ? _("Also right; you had not picked it") : _("The right answer");

  return NULL;
}

const char *
candor_item_words_level (CandorCertainty certainty)
{
  switch (certainty)
    {
    case CANDOR_CERTAINTY_GUESS:
      return _("Guess");
    case CANDOR_CERTAINTY_FAIRLY:
      return _("Fairly");
    case CANDOR_CERTAINTY_SURE:
      return _("Sure");
    case CANDOR_CERTAINTY_NONE:
    default:
      return "";
    }
}

static const char *
words_when_right (CandorCertainty certainty)
{
  switch (certainty)
    {
    case CANDOR_CERTAINTY_GUESS:
      return _("You guessed. The reason makes it yours.");
    case CANDOR_CERTAINTY_FAIRLY:
      return _("You were fairly sure, and rightly so.");
    case CANDOR_CERTAINTY_SURE:
    default:
      return _("You were sure, and rightly so.");
    }
}

static const char *
words_when_wrong (CandorCertainty certainty)
{
  switch (certainty)
    {
    case CANDOR_CERTAINTY_GUESS:
      return _("You guessed, and said so. Now the reason is here.");
    case CANDOR_CERTAINTY_FAIRLY:
      return _("You were fairly sure. The reason says what was missing.");
    case CANDOR_CERTAINTY_SURE:
    default:
      return _("You were sure. Being sure and mistaken costs most at work, so this reason is worth a second look.");
    }
}

char *
candor_item_words_marks (int marks)
{
  if (marks < 0)
    return g_strdup_printf ("\342\210\222%d", -marks);

  return g_strdup_printf (marks > 0 ? "+%d" : "%d", marks);
}

char *
candor_item_words_certainty (CandorCertainty certainty,
                             CandorVerdict   verdict)
{
  gboolean right = verdict == CANDOR_VERDICT_RIGHT;
  g_autofree char *marks = NULL;

  if (certainty == CANDOR_CERTAINTY_NONE)
    return NULL;

  marks = candor_item_words_marks (candor_certainty_mark (certainty, right));

  return g_strdup_printf (_("%s Marks for certainty: %s."),
                          right ? words_when_right (certainty) : words_when_wrong (certainty), marks);
}

/* Of what is never marked: what stands beside the answer. */
static const char *
words_beside (CandorItem *item)
{
  if (CANDOR_IS_REFLECT_ITEM (item))
    return candor_text_get_plain (candor_reflect_item_get_model (CANDOR_REFLECT_ITEM (item)));

  return NULL;
}

static void
add_sentence (GString    *words,
              const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  if (strchr (".!?…", sentence[strlen (sentence) - 1]) == NULL)
    g_string_append_c (words, '.');
}

static void
add_part (GString    *words,
          const char *part)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", part);
}

static void
add_option (GString            *words,
            CandorItem         *item,
            const CandorOption *option)
{
  g_autofree char *part = candor_item_words_option (item, option);

  add_part (words, part);
}

/* @value: the id of a target, or what was typed, which speaks for itself. */
static void
add_value (GString            *words,
           CandorItem         *item,
           const CandorOption *option,
           const char         *value)
{
  const char *right = candor_item_get_value_words (item, option, value);
  g_autofree char *left = candor_item_words_option (item, option);
  g_autofree char *part =
    candor_item_find_target (item, value) != NULL ? g_strdup_printf ("%s: %s", left, right) : g_strdup (right);

  add_part (words, part);
}

static void
add_given (GString            *words,
           CandorItem         *item,
           const CandorOption *option,
           CandorResponse     *response)
{
  const char *value = candor_response_find_value (response, option->id);

  if (value != NULL)
    add_value (words, item, option, value);
  else if (candor_response_has (response, option->id))
    add_option (words, item, option);
}

/* The options as they stand in the question, which is how the right answer is said
 * too; an order is an answer in itself. */
static const CandorOption *
get_said (CandorItem     *item,
          CandorResponse *response,
          guint           index)
{
  if (candor_item_get_kind (item) == CANDOR_ITEM_ORDER)
    return index < candor_response_get_n (response)
           ? candor_item_find_option (item, candor_response_get_id (response, index)) : NULL;

  return g_ptr_array_index (candor_item_get_options (item), index);
}

char *
candor_item_words_answer (CandorItem     *item,
                          CandorResponse *response)
{
  g_autoptr(GString) words = g_string_new (NULL);

  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (response != NULL, NULL);

  for (guint i = 0; i < candor_item_get_options (item)->len; i++)
    {
      const CandorOption *option = get_said (item, response, i);

      if (option != NULL)
        add_given (words, item, option, response);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup (_("none"));
}

char *
candor_item_words_key (CandorItem *item)
{
  g_autoptr(GString) words = g_string_new (NULL);
  GPtrArray *options;

  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);

  options = candor_item_get_options (item);
  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      if (option->target != NULL)
        add_value (words, item, option, option->target);
      else if (option->right)
        add_option (words, item, option);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup (_("none of these"));
}

char *
candor_item_words_right (CandorItem *item)
{
  g_autofree char *key = candor_item_words_key (item);

  return g_strdup_printf (_("The right answer: %s"), key);
}

static void
add_answers (GString       *words,
             CandorOutcome *outcome)
{
  CandorVerdict verdict = candor_outcome_get_verdict (outcome);
  CandorItem *item = candor_outcome_get_item (outcome);
  g_autofree char *mine = candor_item_words_answer (item, candor_outcome_get_response (outcome));
  g_autofree char *mine_said = g_strdup_printf (_("Your answer: %s"), mine);
  g_autofree char *right_said = candor_item_words_right (item);
  const char *beside = words_beside (item);

  if (beside != NULL)
    {
      g_autofree char *beside_said = g_strdup_printf (_("A good answer: %s"), beside);

      add_sentence (words, beside_said);
      return;
    }
  add_sentence (words, mine_said);
  if (verdict != CANDOR_VERDICT_RIGHT && verdict != CANDOR_VERDICT_UNSCORED)
    add_sentence (words, right_said);
}

char *
candor_item_words_part (const CandorOptionVerdict *verdict,
                        const char                *mark)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *right = NULL;

  g_return_val_if_fail (verdict != NULL, NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  right = g_strdup_printf (_("The right answer: %s"), candor_text_get_plain (verdict->option->words));
  add_sentence (words, mark);
  if (!verdict->good)
    add_sentence (words, right);
  if (verdict->feedback != NULL)
    add_sentence (words, candor_text_get_plain (verdict->feedback));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_outcome (GString        *words,
             CandorQuestion *question,
             CandorOutcome  *outcome)
{
  CandorVerdict verdict = candor_outcome_get_verdict (outcome);
  g_autofree char *certainty = candor_item_words_certainty (candor_question_get_certainty (question), verdict);

  add_sentence (words, candor_item_words_verdict (verdict));
  add_answers (words, outcome);
  add_sentence (words, certainty);
}

static void
add_missed (GString    *words,
            CandorItem *item)
{
  g_autofree char *right = candor_item_words_right (item);

  add_sentence (words, _("No answer given"));
  add_sentence (words, right);
}

char *
candor_item_words_result (CandorQuestion *question)
{
  CandorOutcome *outcome;
  CandorText *why;
  g_autoptr(GString) words = g_string_new (NULL);

  g_return_val_if_fail (CANDOR_IS_QUESTION (question), NULL);

  outcome = candor_question_get_outcome (question);
  why = candor_item_get_why (candor_question_get_item (question));
  if (outcome != NULL)
    add_outcome (words, question, outcome);
  else
    add_missed (words, candor_question_get_item (question));
  if (why != NULL)
    add_sentence (words, candor_text_get_plain (why));

  return g_string_free (g_steal_pointer (&words), FALSE);
}
