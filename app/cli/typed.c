/* typed.c - questions that are answered by typing, in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number is one line. Gaps come one after the other; "2 = words" goes back to the
 * second one. What is chosen from a list has letters.
 */

#include "typed.h"

#include <string.h>

#include <glib/gi18n.h>

#include "render-private.h"

gboolean
candor_typed_is_for (CandorItem *item)
{
  return candor_item_get_kind (item) == CANDOR_ITEM_NUMBER || candor_item_get_kind (item) == CANDOR_ITEM_BLANKS;
}

static const CandorOption *
get_part (CandorQuestion *question,
          guint           index)
{
  return g_ptr_array_index (candor_item_get_options (candor_question_get_item (question)), index);
}

static guint
count_parts (CandorQuestion *question)
{
  return candor_item_get_options (candor_question_get_item (question))->len;
}

static const char *
get_value (CandorQuestion *question,
           guint           index)
{
  return candor_response_find_value (candor_question_get_response (question), get_part (question, index)->id);
}

/* The gap at @index; NULL where the question has none. */
static const CandorGap *
get_gap (CandorQuestion *question,
         guint           index)
{
  CandorItem *item = candor_question_get_item (question);

  return CANDOR_IS_BLANKS_ITEM (item)
         ? g_ptr_array_index (candor_blanks_item_get_gaps (CANDOR_BLANKS_ITEM (item)), index) : NULL;
}

/* -------------------------------------------------------------- rendering */

/* "[2: before]", or "[2: ____]". */
static void
append_blank (GString        *words,
              CandorQuestion *question,
              const char     *id)
{
  CandorItem *item = candor_question_get_item (question);
  const char *value = candor_response_find_value (candor_question_get_response (question), id);

  for (guint i = 0; i < count_parts (question); i++)
    if (strcmp (get_part (question, i)->id, id) == 0)
      g_string_append_printf (words, "[%u: %s]", i + 1,
                              value != NULL ? candor_item_get_value_words (item, get_part (question, i), value)
                                            : CANDOR_BLANK_LINE);
}

static void
render_passage (CandorQuestion   *question,
                const CandorText *passage)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < candor_text_get_n_runs (passage); i++)
    {
      const CandorRun *run = candor_text_get_run (passage, i);

      if (run->kind == CANDOR_RUN_BLANK)
        append_blank (words, question, run->ref);
      else
        g_string_append (words, run->text);
    }
  candor_render_words (2, "", words->str);
}

/* "2: a) before  b) after" */
static void
render_choices (CandorQuestion *question,
                guint           index)
{
  const CandorGap *gap = get_gap (question, index);
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *first = g_strdup_printf ("%u: ", index + 1);

  for (guint i = 0; i < gap->choices->len; i++)
    {
      g_autofree char *choice = candor_render_dup_text (((const CandorTarget *) g_ptr_array_index (gap->choices, i))->words);

      g_string_append_printf (words, "%s%c) %s", i > 0 ? "  " : "", 'a' + (char) i, choice);
    }
  if (words->len > 0)
    candor_render_words (2, first, words->str);
}

static void
render_blanks (CandorQuestion *question)
{
  GPtrArray *passages = candor_blanks_item_get_passages (CANDOR_BLANKS_ITEM (candor_question_get_item (question)));

  for (guint i = 0; i < passages->len; i++)
    render_passage (question, g_ptr_array_index (passages, i));
  for (guint i = 0; i < count_parts (question); i++)
    render_choices (question, i);
}

static void
render_number (CandorQuestion *question)
{
  const char *unit = candor_number_item_get_unit (CANDOR_NUMBER_ITEM (candor_question_get_item (question)));

  if (unit != NULL)
    candor_render_words (2, _("In: "), unit);
  if (get_value (question, 0) != NULL)
    candor_render_words (2, _("Typed: "), get_value (question, 0));
}

void
candor_typed_render (CandorQuestion *question)
{
  if (CANDOR_IS_BLANKS_ITEM (candor_question_get_item (question)))
    render_blanks (question);
  else
    render_number (question);
}

static void
render_judged_part (CandorQuestion            *question,
                    const CandorOptionVerdict *verdict,
                    const char                *name)
{
  CandorItem *item = candor_question_get_item (question);
  g_autofree char *first = g_strconcat (name, verdict->good ? _("Your answer, right: ") : _("Your answer, not right: "), NULL);

  candor_render_words (2, first,
                       verdict->value != NULL ? candor_item_get_value_words (item, verdict->option, verdict->value) : "—");
  if (!verdict->good)
    candor_render_text (4, _("The right answer: "), verdict->option->words);
  if (verdict->feedback != NULL)
    candor_render_text (4, "", verdict->feedback);
}

void
candor_typed_render_judged (CandorQuestion *question)
{
  CandorOutcome *outcome = candor_question_get_outcome (question);
  gboolean are_numbered = CANDOR_IS_BLANKS_ITEM (candor_question_get_item (question));

  if (are_numbered)
    render_blanks (question);
  for (guint i = 0; i < candor_outcome_get_n_options (outcome); i++)
    {
      g_autofree char *name = are_numbered ? g_strdup_printf ("%u: ", i + 1) : g_strdup ("");

      render_judged_part (question, candor_outcome_get_option (outcome, i), name);
    }
}

/* ---------------------------------------------------------------- reading */

static gboolean
lacks (CandorQuestion  *question,
       guint            index,
       GError         **error)
{
  const char *value = get_value (question, index);

  return !candor_item_reads (candor_question_get_item (question), get_part (question, index)->id,
                             value != NULL ? value : "", error) || value == NULL;
}

/* The first part that lacks something; their number when none does. */
static guint
find_next (CandorQuestion *question)
{
  guint index = 0;

  while (index < count_parts (question) && !lacks (question, index, NULL))
    index++;

  return index;
}

/* "2 = words": the second part, and @line moves behind the sign. */
static guint
take_number (CandorQuestion  *question,
             const char     **line)
{
  char *end;
  guint64 number = g_ascii_isdigit (**line) ? g_ascii_strtoull (*line, &end, 10) : 0;

  if (!CANDOR_IS_BLANKS_ITEM (candor_question_get_item (question)))
    return 0;
  if (number == 0 || number > count_parts (question))
    return find_next (question);
  while (*end == ' ')
    end++;
  if (*end != '=')
    return find_next (question);
  *line = end + 1 + strspn (end + 1, " ");

  return (guint) number - 1;
}

/* Its letter, or its words. NULL: none of them. */
static const char *
find_choice (const CandorGap *gap,
             const char      *line)
{
  g_autofree char *wanted = candor_words_fold (line, CANDOR_FOLD_CASE);

  for (guint i = 0; i < gap->choices->len; i++)
    {
      const CandorTarget *choice = g_ptr_array_index (gap->choices, i);
      g_autofree char *words = candor_words_fold (candor_text_get_plain (choice->words), CANDOR_FOLD_CASE);

      if (strcmp (words, wanted) == 0 || (wanted[0] == 'a' + (char) i && wanted[1] == '\0'))
        return choice->id;
    }

  return NULL;
}

CandorResponse *
candor_typed_parse (CandorQuestion *question,
                    const char     *line)
{
  guint index = take_number (question, &line);
  const CandorGap *gap;

  if (index >= count_parts (question))
    return NULL;

  gap = get_gap (question, index);
  if (gap != NULL && gap->choices->len > 0)
    line = find_choice (gap, line);

  return line != NULL
         ? candor_response_with_value (candor_question_get_response (question), get_part (question, index)->id, line)
         : NULL;
}

char *
candor_typed_dup_how (CandorQuestion *question,
                      const char     *how)
{
  guint index = find_next (question);

  if (!CANDOR_IS_BLANKS_ITEM (candor_question_get_item (question)) || index >= count_parts (question))
    return g_strdup (how);

  /* Translators: "Blank 2 of 3: Type what belongs there, or a letter" */
  return g_strdup_printf (_("Blank %u of %u: %s"), index + 1, count_parts (question), how);
}

char *
candor_typed_dup_help (CandorQuestion *question,
                       gboolean        was_taken)
{
  guint index = find_next (question);
  g_autoptr(GError) error = NULL;

  if (index >= count_parts (question))
    return g_strdup (_("Enter goes on. To change a blank, type its number and “=” before the words."));
  if (was_taken && get_value (question, index) == NULL && index > 0)
    return g_strdup_printf (_("Now blank %u."), index + 1);
  if (was_taken && lacks (question, index, &error) && error != NULL)
    return g_strdup (error->message);

  return g_strdup (_("Type one of the letters."));
}
