/* arrange.c - what is matched, ordered and sorted, in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts have numbers, right sides and bins have letters: "1b 2a" puts part 1 to b
 * and part 2 to a; "3 1 2" puts three parts in order.
 */

#include "arrange.h"

#include <glib/gi18n.h>

#include "render-private.h"

#define INDENT_OF_REPLY 8

gboolean
candor_arrange_is_for (CandorItem *item)
{
  CandorItemKind kind = candor_item_get_kind (item);

  return kind == CANDOR_ITEM_MATCH || kind == CANDOR_ITEM_ORDER || kind == CANDOR_ITEM_SORT;
}

static gboolean
is_order (CandorQuestion *question)
{
  return candor_item_get_kind (candor_question_get_item (question)) == CANDOR_ITEM_ORDER;
}

static CandorQuestionOption *
get_option (CandorQuestion *question,
            guint           index)
{
  return g_list_model_get_item (candor_question_get_options (question), index);
}

static guint
count_options (CandorQuestion *question)
{
  return g_list_model_get_n_items (candor_question_get_options (question));
}

/* 'a' for the first target as shown, '\0' for none. */
static char
letter_of (CandorQuestion *question,
           const char     *target)
{
  GPtrArray *targets = candor_question_get_targets (question);

  for (guint i = 0; target != NULL && i < targets->len; i++)
    if (g_str_equal (((const CandorTarget *) g_ptr_array_index (targets, i))->id, target))
      return (char) ('a' + i);

  return '\0';
}

/* -------------------------------------------------------------------- rendering */

static void
render_targets (CandorQuestion *question)
{
  GPtrArray *targets = candor_question_get_targets (question);

  for (guint i = 0; i < targets->len; i++)
    {
      g_autofree char *first = g_strdup_printf ("%c ", 'a' + i);

      candor_render_text (2, first, ((const CandorTarget *) g_ptr_array_index (targets, i))->words);
    }
}

static void
render_part (CandorQuestion       *question,
             CandorQuestionOption *option,
             guint                 number)
{
  const CandorOption *part = candor_question_option_get_option (option);
  char letter = letter_of (question, candor_response_find_value (candor_question_get_response (question), part->id));
  g_autofree char *first = is_order (question)
    ? g_strdup_printf ("%u ", number)
    : g_strdup_printf ("%u [%c] ", number, letter != '\0' ? letter : ' ');

  candor_render_text (2, first, part->words);
}

static char *
describe (CandorQuestion            *question,
          const CandorOptionVerdict *verdict)
{
  CandorItem *item = candor_question_get_item (question);
  const CandorTarget *right;
  guint key;

  if (verdict->good)
    return g_strdup (_("Right. "));
  if (is_order (question))
    {
      g_ptr_array_find (candor_item_get_options (item), verdict->option, &key);
      return g_strdup_printf (_("Not right, this is number %u. "), key + 1);
    }
  right = candor_item_find_target (item, verdict->option->target);

  return g_strdup_printf (_("Not right, it belongs to: %s. "), candor_text_get_plain (right->words));
}

static void
render_reply (CandorQuestion       *question,
              CandorQuestionOption *option)
{
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (option);
  g_autofree char *said = NULL, *words = NULL, *line = NULL;

  if (verdict == NULL)
    return;
  said = describe (question, verdict);
  words = verdict->feedback != NULL ? candor_render_dup_text (verdict->feedback) : g_strdup ("");
  line = g_strconcat (said, words, NULL);
  candor_render_words (INDENT_OF_REPLY, "", g_strstrip (line));
}

static CandorQuestionOption *
find_option (CandorQuestion *question,
             const char     *id)
{
  for (guint i = 0; i < count_options (question); i++)
    {
      g_autoptr(CandorQuestionOption) option = get_option (question, i);

      if (g_str_equal (candor_question_option_get_option (option)->id, id))
        return g_steal_pointer (&option);
    }

  return NULL;
}

/* In the learner's order, where there is one. */
static GPtrArray *
list_options (CandorQuestion *question)
{
  CandorResponse *response = candor_question_get_response (question);
  GPtrArray *options = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; is_order (question) && i < candor_response_get_n (response); i++)
    {
      CandorQuestionOption *option = find_option (question, candor_response_get_id (response, i));

      if (option != NULL)
        g_ptr_array_add (options, option);
    }
  for (guint i = 0; options->len < count_options (question) && i < count_options (question); i++)
    {
      g_autoptr(CandorQuestionOption) option = get_option (question, i);

      if (!g_ptr_array_find (options, option, NULL))
        g_ptr_array_add (options, g_steal_pointer (&option));
    }

  return options;
}

static void
render (CandorQuestion *question,
        gboolean        judged)
{
  g_autoptr(GPtrArray) options = list_options (question);

  render_targets (question);
  for (guint i = 0; i < options->len; i++)
    {
      CandorQuestionOption *option = g_ptr_array_index (options, i);

      /* To type, the numbers as shown at first; to read, where each one stands. */
      render_part (question, option, judged && is_order (question) ? i + 1 : candor_question_option_get_number (option));
      if (judged)
        render_reply (question, option);
    }
}

void
candor_arrange_render (CandorQuestion *question)
{
  render (question, FALSE);
}

void
candor_arrange_render_judged (CandorQuestion *question)
{
  render (question, TRUE);
}

/* ---------------------------------------------------------------------- parsing */

/* The option with the number at the start of @word; @end: what follows it. */
static CandorQuestionOption *
parse_number (CandorQuestion  *question,
              const char      *word,
              char           **end)
{
  guint64 number = g_ascii_isdigit (*word) ? g_ascii_strtoull (word, end, 10) : 0;

  return number >= 1 && number <= count_options (question) ? get_option (question, (guint) number - 1) : NULL;
}

static CandorResponse *
parse_order (CandorQuestion *question,
             char          **words)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (; *words != NULL; words++)
    {
      char *end = NULL;
      g_autoptr(CandorQuestionOption) option = NULL;

      if (**words == '\0')
        continue;
      option = parse_number (question, *words, &end);
      if (option == NULL || *end != '\0' ||
          g_ptr_array_find (ids, candor_question_option_get_option (option)->id, NULL))
        return NULL;
      g_ptr_array_add (ids, (gpointer) candor_question_option_get_option (option)->id);
    }
  if (ids->len != count_options (question))
    return NULL;
  g_ptr_array_add (ids, NULL);

  return candor_response_new_order ((const char * const *) ids->pdata);
}

static CandorResponse *
parse_placed (CandorQuestion *question,
              char          **words)
{
  GPtrArray *targets = candor_question_get_targets (question);
  g_autoptr(CandorResponse) response = candor_response_ref (candor_question_get_response (question));

  for (; *words != NULL; words++)
    {
      char *end = NULL;
      g_autoptr(CandorQuestionOption) option = NULL;
      CandorResponse *more;
      guint target;

      if (**words == '\0')
        continue;
      option = parse_number (question, *words, &end);
      if (option == NULL || *end == '\0' || end[1] != '\0')
        return NULL;
      target = (guint) (g_ascii_tolower (*end) - 'a');
      if (target >= targets->len)
        return NULL;
      more = candor_response_with_value (response, candor_question_option_get_option (option)->id,
                                         ((const CandorTarget *) g_ptr_array_index (targets, target))->id);
      candor_response_unref (response);
      response = more;
    }

  return g_steal_pointer (&response);
}

CandorResponse *
candor_arrange_parse (CandorQuestion *question,
                      const char     *line)
{
  g_auto(GStrv) words = g_strsplit_set (line, ", \t", -1);

  return is_order (question) ? parse_order (question, words) : parse_placed (question, words);
}

char *
candor_arrange_dup_help (CandorQuestion *question,
                         gboolean        may_skip)
{
  const char *way_out = may_skip ? _("Or Enter to pass it by, or q to leave.") : _("Or q to leave.");
  CandorResponse *response = candor_question_get_response (question);
  g_autoptr(GString) missing = g_string_new (NULL);

  if (is_order (question))
    return g_strdup_printf (_("Type each number once. %s"), way_out);

  for (guint i = 0; i < count_options (question); i++)
    {
      g_autoptr(CandorQuestionOption) option = get_option (question, i);

      if (!candor_response_has (response, candor_question_option_get_option (option)->id))
        g_string_append_printf (missing, "%s%u", missing->len > 0 ? ", " : "", i + 1);
    }

  return g_strdup_printf (_("Type a number and a letter for each; still missing: %s. %s"), missing->str, way_out);
}
