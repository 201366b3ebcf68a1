/* render-item.c - questions and outcomes in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the table a kind of question. What is shown and its order come
 * from the CandorQuestion, so that a number typed here means what it means in
 * the window.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include <glib/gi18n.h>

#include "cli-private.h"

static char *
dup_option_words (CandorItem         *item,
                  const CandorOption *option)
{
  if (candor_item_get_kind (item) == CANDOR_ITEM_TRUEFALSE)
    return g_strdup (g_str_equal (option->id, "true") ? _("True") : _("False"));

  return candor_cli_render_text (option->words);
}

static void
render_options (CandorQuestion *question,
                const char     *how)
{
  GListModel *options = candor_question_get_options (question);

  candor_cli_print_text (NULL, 0, candor_item_get_prompt (candor_question_get_item (question)));
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorQuestionOption) shown = g_list_model_get_item (options, i);
      g_autofree char *words = dup_option_words (candor_question_get_item (question),
                                                 candor_question_option_get_option (shown));
      g_autofree char *lead = g_strdup_printf (" %s%u) ", candor_question_option_get_picked (shown) ? "*" : " ",
                                               candor_question_option_get_number (shown));

      candor_cli_print_folded (lead, 5, words);
    }
  candor_cli_print_folded (NULL, 0, how);
}

static void
render_choice (CandorQuestion *question)
{
  render_options (question, _("One answer: type its number."));
}

static void
render_choices (CandorQuestion *question)
{
  render_options (question, _("All that apply: type their numbers, with commas between."));
}

static const struct
{
  CandorItemKind kind;
  void (*render) (CandorQuestion *question);
} renderings[CANDOR_N_ITEM_KINDS] =
{
  { CANDOR_ITEM_CHOICE, render_choice },
  { CANDOR_ITEM_CHOICES, render_choices },
  { CANDOR_ITEM_TRUEFALSE, render_choice },
};

void
candor_cli_render_question (CandorQuestion *question)
{
  CandorItemKind kind = candor_item_get_kind (candor_question_get_item (question));

  printf ("\n");
  for (gsize i = 0; i < G_N_ELEMENTS (renderings); i++)
    if (renderings[i].kind == kind)
      renderings[i].render (question);
}

static const char *
name_verdict (const CandorOptionVerdict *verdict)
{
  if (verdict->picked && verdict->right)
    return _("your answer, right");
  if (verdict->picked)
    return _("your answer, not right");
  if (verdict->right)
    return _("right");

  return "";
}

static void
render_why (CandorModule *module,
            CandorItem   *item)
{
  const char * const *cites = candor_item_get_why_cite (item);

  if (candor_item_get_why (item) != NULL)
    candor_cli_print_text (_("Why: "), 5, candor_item_get_why (item));

  for (gsize i = 0; cites[i] != NULL; i++)
    {
      const CandorSource *source = candor_module_find_source (module, cites[i]);
      g_autofree char *line = NULL;

      if (source == NULL)
        continue;
      line = g_strdup_printf ("[%u] %s%s%s", source->number, source->title, source->locator != NULL ? ", " : "",
                              source->locator != NULL ? source->locator : "");
      candor_cli_print_folded (NULL, 5, line);
    }
}

void
candor_cli_render_outcome (CandorModule   *module,
                           CandorQuestion *question)
{
  CandorOutcome *outcome = candor_question_get_outcome (question);
  CandorItem *item = candor_question_get_item (question);
  GListModel *options = candor_question_get_options (question);

  switch (candor_outcome_get_verdict (outcome))
    {
    case CANDOR_VERDICT_RIGHT:
      puts (_("Right."));
      break;
    case CANDOR_VERDICT_PARTLY:
      puts (_("Partly right."));
      break;
    case CANDOR_VERDICT_WRONG:
    default:
      puts (_("Not right."));
      break;
    }

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorQuestionOption) shown = g_list_model_get_item (options, i);
      const CandorOptionVerdict *verdict = candor_question_option_get_verdict (shown);
      g_autofree char *words = NULL;
      g_autofree char *line = NULL;
      g_autofree char *lead = NULL;
      const char *name;

      if (verdict == NULL)
        continue;
      name = name_verdict (verdict);
      words = dup_option_words (item, verdict->option);
      line = name[0] != '\0' ? g_strdup_printf ("%s  <- %s", words, name) : g_strdup (words);
      lead = g_strdup_printf ("  %u) ", candor_question_option_get_number (shown));
      candor_cli_print_folded (lead, 5, line);
      if (verdict->feedback != NULL)
        candor_cli_print_text (NULL, 7, verdict->feedback);
    }

  render_why (module, item);
}

/* Number of a shown option, or its id; NULL when it is neither. */
static const char *
find_option (CandorQuestion *question,
             const char     *word)
{
  GListModel *options = candor_question_get_options (question);
  char *end = NULL;
  gulong number = strtoul (word, &end, 10);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorQuestionOption) shown = g_list_model_get_item (options, i);
      const CandorOption *option = candor_question_option_get_option (shown);

      if (g_str_equal (option->id, word) ||
          (*end == '\0' && end != word && number == candor_question_option_get_number (shown)))
        return option->id;
    }

  return NULL;
}

CandorResponse *
candor_cli_parse_answer (CandorQuestion  *question,
                         const char      *typed,
                         GError         **error)
{
  g_auto (GStrv) words = g_strsplit_set (typed, ", \t", -1);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *id;

      if (words[i][0] == '\0')
        continue;
      id = find_option (question, words[i]);
      if (id == NULL)
        {
          g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("“%s” is none of the answers."), words[i]);
          return NULL;
        }
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", id);
    }

  return candor_response_parse (candor_question_get_item (question), ids->str, error);
}
