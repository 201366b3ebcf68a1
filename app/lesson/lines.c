/* lines.c - a page or a question as lines of words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a person reads them from top to bottom; of a question also, where that is wanted,
 * which parts are right, so that another key is another line.
 */

#include <string.h>

#include <glib/gi18n.h>

#include <candor/lesson/difference.h>
#include <candor/lesson/worksheet.h>

#include "block-private.h"
#include "check-editions-private.h"
#include "item-private.h"
#include "lab-private.h"
#include "module-private.h"

/* How much of a question is listed. */
typedef enum { NOTHING, WITHOUT_KEY, WITH_KEY } Much;

static void
add_line (GPtrArray  *lines,
          const char *words)
{
  if (words != NULL && words[0] != '\0')
    g_ptr_array_add (lines, g_strdup (words));
}

static void
add_text (CandorText *text,
          gpointer    lines)
{
  if (text != NULL)
    add_line (lines, candor_text_get_plain (text));
}

/* -------------------------------------------------------------------- questions */

static const char *
find_words (CandorItem         *item,
            const CandorOption *option)
{
  if (CANDOR_IS_TRUEFALSE_ITEM (item))
    return g_str_equal (option->id, "true") ? _("True") : _("False");

  return option->words != NULL ? candor_text_get_plain (option->words) : "";
}

static void
add_option (GPtrArray          *lines,
            CandorItem         *item,
            const CandorOption *option,
            guint               number)
{
  const CandorTarget *target = option->target != NULL ? candor_item_find_target (item, option->target) : NULL;
  const char *words = find_words (item, option);
  g_autofree char *line = NULL;

  if (target != NULL)
    line = g_strdup_printf ("%s → %s", words, candor_text_get_plain (target->words));
  else if (CANDOR_IS_ORDER_ITEM (item))
    line = g_strdup_printf ("%u. %s", number, words);
  else if (option->right)
    /* Translators: a part of a question that is right: "Ask first (right)" */
    line = g_strdup_printf (_("%s (right)"), words);

  add_line (lines, line != NULL ? line : words);
}

static void
add_gap (GPtrArray       *lines,
         const CandorGap *gap)
{
  for (guint i = 0; i < gap->answers->len; i++)
    {
      g_autofree char *line = g_strdup_printf (_("%s (right)"), (const char *) g_ptr_array_index (gap->answers, i));

      add_line (lines, line);
    }
  for (guint i = 0; i < gap->choices->len; i++)
    {
      const char *words = candor_text_get_plain (((const CandorTarget *) g_ptr_array_index (gap->choices, i))->words);
      g_autofree char *right = i < gap->n_right ? g_strdup_printf (_("%s (right)"), words) : NULL;

      add_line (lines, right != NULL ? right : words);
    }
}

static void
add_key (GPtrArray  *lines,
         CandorItem *item)
{
  GPtrArray *options = candor_item_get_options (item);
  GPtrArray *gaps = CANDOR_IS_BLANKS_ITEM (item) ? candor_blanks_item_get_gaps (CANDOR_BLANKS_ITEM (item)) : NULL;

  for (guint i = 0; gaps != NULL && i < gaps->len; i++)
    add_gap (lines, g_ptr_array_index (gaps, i));
  for (guint i = 0; gaps == NULL && i < options->len; i++)
    add_option (lines, item, g_ptr_array_index (options, i), i + 1);
  add_text (candor_item_get_why (item), lines);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* What there is to choose from, in an order that gives nothing away. */
static void
add_parts (GPtrArray  *lines,
           CandorItem *item)
{
  GPtrArray *options = candor_item_get_options (item);
  GPtrArray *targets = candor_item_get_targets (item);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  /* Of these the words of a part are the answer. */
  if (CANDOR_IS_BLANKS_ITEM (item) || CANDOR_IS_NUMBER_ITEM (item))
    return;

  for (guint i = 0; i < options->len; i++)
    add_line (parts, find_words (item, g_ptr_array_index (options, i)));
  for (guint i = 0; i < targets->len; i++)
    add_text (((const CandorTarget *) g_ptr_array_index (targets, i))->words, parts);
  g_ptr_array_sort (parts, compare_lines);
  g_ptr_array_extend_and_steal (lines, g_steal_pointer (&parts));
}

static void
add_item (GPtrArray  *lines,
          CandorItem *item,
          Much        much)
{
  GPtrArray *passages = CANDOR_IS_BLANKS_ITEM (item) ? candor_blanks_item_get_passages (CANDOR_BLANKS_ITEM (item)) : NULL;

  if (much == NOTHING)
    return;

  add_text (candor_item_get_prompt (item), lines);
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    add_text (g_ptr_array_index (passages, i), lines);
  if (much == WITH_KEY)
    add_key (lines, item);
  else
    add_parts (lines, item);
}

static GPtrArray *
list_quiz (CandorQuiz *self,
           Much        much)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *intro = candor_quiz_get_intro (self);
  GPtrArray *items = candor_quiz_get_items (self);

  for (guint i = 0; i < intro->len; i++)
    add_text (g_ptr_array_index (intro, i), lines);
  for (guint i = 0; i < items->len; i++)
    add_item (lines, g_ptr_array_index (items, i), much);

  return lines;
}

/* ------------------------------------------------------------------- worksheets */

static void
add_field (GPtrArray         *lines,
           const CandorField *field)
{
  add_text (field->prompt, lines);
  add_text (field->help, lines);
  for (guint i = 0; i < field->options->len; i++)
    add_text (((const CandorFieldOption *) g_ptr_array_index (field->options, i))->words, lines);
}

static GPtrArray *
list_worksheet (CandorWorksheet *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *intro = candor_worksheet_get_intro (self);
  GPtrArray *fields = candor_worksheet_get_fields (self);
  GPtrArray *rules = candor_worksheet_get_rules (self);

  for (guint i = 0; i < intro->len; i++)
    add_text (g_ptr_array_index (intro, i), lines);
  for (guint i = 0; i < fields->len; i++)
    add_field (lines, g_ptr_array_index (fields, i));
  for (guint i = 0; i < rules->len; i++)
    add_text (((const CandorRule *) g_ptr_array_index (rules, i))->advice, lines);

  return lines;
}

/* ------------------------------------------------------------------------ pages */

static void
add_block (GPtrArray   *lines,
           CandorBlock *block,
           Much         much)
{
  GPtrArray *inside = _candor_block_get_inside (block);

  if (CANDOR_IS_CHECK_BLOCK (block))
    add_item (lines, candor_check_block_get_item (CANDOR_CHECK_BLOCK (block)), much);
  else if (CANDOR_IS_FIGURE_BLOCK (block))
    {
      add_line (lines, candor_figure_block_get_alternative (CANDOR_FIGURE_BLOCK (block)));
      _candor_block_foreach_text (block, add_text, lines);
    }
  else if (CANDOR_IS_CALLOUT_BLOCK (block) && inside != NULL)
    {
      add_line (lines, candor_callout_block_get_title (CANDOR_CALLOUT_BLOCK (block)));
      for (guint i = 0; i < inside->len; i++)
        add_block (lines, g_ptr_array_index (inside, i), much);
    }
  else
    _candor_block_foreach_text (block, add_text, lines);
}

static GPtrArray *
list_page (CandorPage *self,
           Much        much)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *blocks = candor_page_get_blocks (self);

  add_line (lines, candor_page_get_title (self));
  for (guint i = 0; i < blocks->len; i++)
    add_block (lines, g_ptr_array_index (blocks, i), much);

  return lines;
}

/* ------------------------------------------------------------------- scenarios */

static void
add_scene (GPtrArray         *lines,
           const CandorScene *scene,
           Much               much)
{
  add_line (lines, scene->speaker);
  for (guint i = 0; i < scene->blocks->len; i++)
    add_block (lines, g_ptr_array_index (scene->blocks, i), much);
  for (guint i = 0; i < scene->replies->len; i++)
    {
      const CandorReply *reply = g_ptr_array_index (scene->replies, i);

      for (guint j = 0; j < reply->words->len; j++)
        add_text (g_ptr_array_index (reply->words, j), lines);
      if (reply->consequence != NULL)
        add_text (reply->consequence, lines);
    }
}

static void
add_ending (GPtrArray          *lines,
            const CandorEnding *ending,
            Much                much)
{
  for (guint i = 0; i < ending->debrief->len; i++)
    add_block (lines, g_ptr_array_index (ending->debrief, i), much);
  for (guint i = 0; i < CANDOR_N_PARTIES; i++)
    {
      if (ending->outcomes[i] != NULL)
        add_text (ending->outcomes[i], lines);
    }
}

static GPtrArray *
list_scenario (CandorScenario *self,
               Much            much)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *intro = candor_scenario_get_intro (self);
  GPtrArray *scenes = candor_scenario_get_scenes (self);
  GPtrArray *endings = candor_scenario_get_endings (self);

  for (guint i = 0; i < intro->len; i++)
    add_text (g_ptr_array_index (intro, i), lines);
  for (guint i = 0; i < scenes->len; i++)
    add_scene (lines, g_ptr_array_index (scenes, i), much);
  for (guint i = 0; i < endings->len; i++)
    add_ending (lines, g_ptr_array_index (endings, i), much);

  return lines;
}

/* ------------------------------------------------------------------------ labs */

/* What is computed is what is asked there: with the key, formulas too. */
static GPtrArray *
list_lab (CandorLab *self,
          Much       much)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *controls = candor_lab_get_controls (self);
  GPtrArray *measures = candor_lab_get_measures (self);

  _candor_lab_foreach_text (self, add_text, lines);
  for (guint i = 0; i < controls->len; i++)
    add_line (lines, ((const CandorLabControl *) g_ptr_array_index (controls, i))->words);
  for (guint i = 0; i < measures->len; i++)
    {
      const CandorLabMeasure *measure = g_ptr_array_index (measures, i);
      g_autofree char *formula = g_strdup_printf ("%s = %s", measure->words, measure->value);

      add_line (lines, much == WITH_KEY ? formula : measure->words);
    }

  return lines;
}

static GPtrArray *
list_step (CandorModule *self,
           const char   *step,
           Much          much)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);
      GPtrArray *pages = CANDOR_IS_LESSON (part) ? candor_lesson_get_pages (CANDOR_LESSON (part)) : NULL;

      if (CANDOR_IS_QUIZ (part) && g_strcmp0 (candor_part_get_id (part), step) == 0)
        return list_quiz (CANDOR_QUIZ (part), much);
      if (CANDOR_IS_SCENARIO (part) && g_strcmp0 (candor_part_get_id (part), step) == 0)
        return list_scenario (CANDOR_SCENARIO (part), much);
      if (CANDOR_IS_LAB (part) && g_strcmp0 (candor_part_get_id (part), step) == 0)
        return list_lab (CANDOR_LAB (part), much);
      if (CANDOR_IS_WORKSHEET (part) && g_strcmp0 (candor_part_get_id (part), step) == 0)
        return list_worksheet (CANDOR_WORKSHEET (part));
      for (guint j = 0; pages != NULL && j < pages->len; j++)
        if (g_strcmp0 (candor_page_get_id (g_ptr_array_index (pages, j)), step) == 0)
          return list_page (g_ptr_array_index (pages, j), much);
    }

  return NULL;
}

GPtrArray *
candor_module_list_lines (CandorModule *self,
                          const char   *step,
                          gboolean      with_keys)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  return list_step (self, step, with_keys ? WITH_KEY : WITHOUT_KEY);
}

GPtrArray *
_candor_module_list_words (CandorModule *self,
                           const char   *step)
{
  g_assert (CANDOR_IS_MODULE (self));

  return list_step (self, step, NOTHING);
}

CandorItem *
_candor_module_find_item (CandorModule *self,
                          const char   *id)
{
  g_assert (CANDOR_IS_MODULE (self));

  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (candor_item_get_id (g_ptr_array_index (self->items, i)), id) == 0)
      return g_ptr_array_index (self->items, i);

  return NULL;
}
