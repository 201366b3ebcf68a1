/* render-item.c - each kind of question as lines of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table of kinds: what to type, and what an option is called.
 */

#include <glib/gi18n.h>

#include "arrange.h"
#include "cli-private.h"
#include "render-private.h"
#include "typed.h"

static char *
dup_written_option (const CandorOption *option)
{
  return candor_render_dup_text (option->words);
}

static char *
dup_side (const CandorOption *option)
{
  return g_strdup (g_str_equal (option->id, "true") ? _("True") : _("False"));
}

/* What stands between the prompt and the options. */
static void
render_picture (CandorQuestion *question)
{
  CandorHotspotItem *item = CANDOR_HOTSPOT_ITEM (candor_question_get_item (question));

  candor_render_block (CANDOR_BLOCK (candor_hotspot_item_get_figure (item)), 2, NULL);
}

static void
render_passages (CandorQuestion *question)
{
  CandorHighlightItem *item = CANDOR_HIGHLIGHT_ITEM (candor_question_get_item (question));
  GPtrArray *passages = candor_highlight_item_get_passages (item);

  for (guint i = 0; i < passages->len; i++)
    candor_render_text (2, "", g_ptr_array_index (passages, i));
}

static void
render_own_words (CandorQuestion *question)
{
  const char *words = candor_response_find_value (candor_question_get_response (question), CANDOR_REFLECT_WORDS);

  if (words != NULL)
    candor_render_words (2, _("Your words: "), words);
}

/* The points come when the words are written: they would say what to write. */
static void
render_points_of_written (CandorQuestion *question)
{
  if (candor_response_is_complete (candor_question_get_response (question), candor_question_get_item (question)))
    candor_render_points (question);
}

typedef struct
{
  const char *how;
  const char *open_mark;
  const char *close_mark;
  char     *(*dup_option)    (const CandorOption *option);
  void      (*render_before) (CandorQuestion *question);   /* (nullable) */
  /* In place of the options, before and after Check. (nullable) */
  void      (*render)        (CandorQuestion *question);
  void      (*render_judged) (CandorQuestion *question);
} Rendering;

static const Rendering renderings[CANDOR_N_ITEM_KINDS] = {
  [CANDOR_ITEM_CHOICE]    = { N_("Pick one, by its number"), "(", ")", dup_written_option },
  [CANDOR_ITEM_CHOICES]   = { N_("Pick all that apply, numbers with a comma between"), "[", "]", dup_written_option },
  [CANDOR_ITEM_TRUEFALSE] = { N_("True or false, by its number"), "(", ")", dup_side },
  [CANDOR_ITEM_MATCH]     = { N_("For each number its letter, such as 1b 2a"), "[", "]", dup_written_option,
                              .render = candor_arrange_render, .render_judged = candor_arrange_render_judged },
  [CANDOR_ITEM_ORDER]     = { N_("The numbers in the right order, such as 2 3 1"), "", "", dup_written_option,
                              .render = candor_arrange_render, .render_judged = candor_arrange_render_judged },
  [CANDOR_ITEM_SORT]      = { N_("For each number its letter, such as 1b 2a"), "[", "]", dup_written_option,
                              .render = candor_arrange_render, .render_judged = candor_arrange_render_judged },
  [CANDOR_ITEM_BLANKS]    = { N_("Type what belongs there, or its letter"), "", "", dup_written_option,
                              .render = candor_typed_render, .render_judged = candor_typed_render_judged },
  [CANDOR_ITEM_NUMBER]    = { N_("Type a number"), "", "", dup_written_option,
                              .render = candor_typed_render, .render_judged = candor_typed_render_judged },
  [CANDOR_ITEM_HOTSPOT]   = { N_("Pick one, by its number"), "(", ")", dup_written_option, render_picture },
  [CANDOR_ITEM_HIGHLIGHT] = { N_("Pick all that apply, numbers with a comma between"), "[", "]", dup_written_option, render_passages },
  [CANDOR_ITEM_SCALE]     = { N_("Pick one, by its number"), "(", ")", dup_written_option },
  [CANDOR_ITEM_REFLECT]   = { N_("Write your answer in one line"), "[", "]", dup_written_option, render_own_words,
                              .render = render_points_of_written },
};

static const Rendering hotspot_of_many =
{
  N_("Pick all that apply, numbers with a comma between"), "[", "]", dup_written_option, render_picture,
};

static const Rendering *
find_rendering (CandorItem *item)
{
  if (CANDOR_IS_HOTSPOT_ITEM (item) && candor_hotspot_item_takes_many (CANDOR_HOTSPOT_ITEM (item)))
    return &hotspot_of_many;

  return &renderings[candor_item_get_kind (item)];
}

const char *
candor_render_get_how_to_answer (CandorItem *item)
{
  return _(find_rendering (item)->how);
}

char *
candor_render_dup_option (const CandorOption *option,
                          CandorItem         *item)
{
  return find_rendering (item)->dup_option (option);
}

static void
render_option (CandorQuestionOption *option,
               CandorItem           *item)
{
  const Rendering *rendering = find_rendering (item);
  g_autofree char *words = rendering->dup_option (candor_question_option_get_option (option));
  g_autofree char *first =
    g_strdup_printf ("%u %s%s%s ", candor_question_option_get_number (option), rendering->open_mark,
                     candor_question_option_get_picked (option) ? "x" : " ", rendering->close_mark);

  candor_render_words (2, first, words);
}

void
candor_render_points (CandorQuestion *question)
{
  CandorItem *item = candor_question_get_item (question);
  GListModel *options = candor_question_get_options (question);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      render_option (option, item);
    }
}

static const char *find_page_title (CandorModule *module, const char *id);

void
candor_render_hint (CandorQuestion *question,
                    CandorModule   *module)
{
  guint n = candor_question_get_n_shown (question);
  const CandorHint *hint = candor_question_get_hint (question, n - 1);
  g_autofree char *first =
    g_strdup_printf (_("Hint %u of %u: "), n, candor_question_get_n_hints (question));

  candor_render_text (2, first, hint->words);
  if (hint->see != NULL)
    candor_render_words (2, _("To read again: "), find_page_title (module, hint->see));
}

void
candor_render_question (CandorQuestion *question)
{
  CandorItem *item = candor_question_get_item (question);
  const Rendering *rendering = find_rendering (item);

  candor_render_text (0, "? ", candor_item_get_prompt (item));
  if (rendering->render_before != NULL)
    rendering->render_before (question);
  (rendering->render != NULL ? rendering->render : candor_render_points) (question);
}

/* --------------------------------------------------------------- outcome */

static const char *
describe_option (CandorItem                *item,
                 const CandorOptionVerdict *verdict)
{
  if (candor_item_get_kind (item) == CANDOR_ITEM_REFLECT)
    return verdict->picked ? _("You ticked this. ") : "";
  if (!candor_item_is_scored (item))
    return verdict->picked ? _("Your answer. ") : "";
  if (verdict->picked)
    return verdict->right ? _("Your answer, right. ") : _("Your answer, not right. ");

  return verdict->right ? _("Right, and not picked. ") : "";
}

static void
render_judged_option (CandorQuestionOption *option,
                      CandorItem           *item)
{
  const CandorOptionVerdict *verdict = candor_question_option_get_verdict (option);
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  render_option (option, item);
  if (verdict == NULL)
    return;

  words = verdict->feedback != NULL ? candor_render_dup_text (verdict->feedback) : g_strdup ("");
  line = g_strconcat (describe_option (item, verdict), words, NULL);
  if (*line != '\0')
    candor_render_words (8, "", g_strstrip (line));
}

static const char *
find_page_title (CandorModule *module,
                 const char   *id)
{
  GPtrArray *parts = candor_module_get_parts (module);

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);
      GPtrArray *pages = CANDOR_IS_LESSON (part) ? candor_lesson_get_pages (CANDOR_LESSON (part)) : NULL;

      for (guint j = 0; pages != NULL && j < pages->len; j++)
        if (g_str_equal (candor_page_get_id (g_ptr_array_index (pages, j)), id))
          return candor_page_get_title (g_ptr_array_index (pages, j));
    }

  return id;
}

static void
render_reason (CandorItem   *item,
               CandorModule *module)
{
  const char * const *cites = candor_item_get_why_cite (item);
  const char *see = candor_item_get_why_see (item);

  if (candor_item_get_why (item) != NULL)
    candor_render_text (2, _("Why: "), candor_item_get_why (item));
  for (gsize i = 0; cites != NULL && cites[i] != NULL; i++)
    {
      const CandorSource *source = candor_module_find_source (module, cites[i]);
      g_autofree char *words = NULL;

      if (source == NULL)
        continue;
      words = g_strdup_printf ("[%u] %s%s%s", source->number, source->title,
                               source->locator != NULL ? ", " : "",
                               source->locator != NULL ? source->locator : "");
      candor_render_words (2, _("Source: "), words);
    }
  if (see != NULL)
    candor_render_words (2, _("To read again: "), find_page_title (module, see));
}

static const char *
describe_verdict (CandorVerdict verdict)
{
  switch (verdict)
    {
    case CANDOR_VERDICT_RIGHT:  return _("Right.");
    case CANDOR_VERDICT_PARTLY: return _("Partly right.");
    case CANDOR_VERDICT_UNSCORED: return _("Thank you. This is not marked.");
    case CANDOR_VERDICT_WRONG:
    default:                    return _("Not right.");
    }
}

static void
render_judged_options (CandorQuestion *question)
{
  CandorItem *item = candor_question_get_item (question);
  GListModel *options = candor_question_get_options (question);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      render_judged_option (option, item);
    }
}

void
candor_render_outcome (CandorQuestion *question,
                       CandorModule   *module)
{
  CandorOutcome *outcome = candor_question_get_outcome (question);
  CandorItem *item = candor_question_get_item (question);
  const Rendering *rendering = find_rendering (item);

  if (outcome == NULL)
    return;

  candor_cli_say ("%s", describe_verdict (candor_outcome_get_verdict (outcome)));
  if (CANDOR_IS_REFLECT_ITEM (item))
    {
      render_own_words (question);
      candor_render_text (2, _("A good answer: "), candor_reflect_item_get_model (CANDOR_REFLECT_ITEM (item)));
    }
  if (candor_question_get_certainty (question) == CANDOR_CERTAINTY_SURE &&
      candor_outcome_get_verdict (outcome) != CANDOR_VERDICT_RIGHT)
    candor_cli_say ("%s", _("You were sure: worth a second look."));
  (rendering->render_judged != NULL ? rendering->render_judged : render_judged_options) (question);
  render_reason (item, module);
}
