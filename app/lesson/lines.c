/* lines.c - a page or a question as lines of words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a person reads them from top to bottom; of a question also which parts are
 * right, so that another key is another line.
 */

#include <glib/gi18n.h>

#include <candor/lesson/difference.h>

#include "block-private.h"
#include "item-private.h"
#include "module-private.h"

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
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < gap->answers->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " / " : "", (const char *) g_ptr_array_index (gap->answers, i));
  for (guint i = 0; i < gap->choices->len; i++)
    {
      const CandorTarget *choice = g_ptr_array_index (gap->choices, i);
      g_autofree char *right = i < gap->n_right
        ? g_strdup_printf (_("%s (right)"), candor_text_get_plain (choice->words)) : NULL;

      g_string_append_printf (line, "%s%s", i > 0 ? " / " : "", right != NULL ? right : candor_text_get_plain (choice->words));
    }
  add_line (lines, line->str);
}

static void
add_item (GPtrArray  *lines,
          CandorItem *item)
{
  GPtrArray *options = candor_item_get_options (item);
  GPtrArray *parts;

  add_text (candor_item_get_prompt (item), lines);
  if (CANDOR_IS_BLANKS_ITEM (item))
    {
      parts = candor_blanks_item_get_passages (CANDOR_BLANKS_ITEM (item));
      for (guint i = 0; i < parts->len; i++)
        add_text (g_ptr_array_index (parts, i), lines);
      parts = candor_blanks_item_get_gaps (CANDOR_BLANKS_ITEM (item));
      for (guint i = 0; i < parts->len; i++)
        add_gap (lines, g_ptr_array_index (parts, i));
    }
  else
    for (guint i = 0; i < options->len; i++)
      add_option (lines, item, g_ptr_array_index (options, i), i + 1);
  add_text (candor_item_get_why (item), lines);
}

GPtrArray *
candor_item_list_lines (CandorItem *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (CANDOR_IS_ITEM (self), lines);

  add_item (lines, self);

  return lines;
}

GPtrArray *
candor_quiz_list_lines (CandorQuiz *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *intro, *items;

  g_return_val_if_fail (CANDOR_IS_QUIZ (self), lines);

  intro = candor_quiz_get_intro (self);
  for (guint i = 0; i < intro->len; i++)
    add_text (g_ptr_array_index (intro, i), lines);
  items = candor_quiz_get_items (self);
  for (guint i = 0; i < items->len; i++)
    add_item (lines, g_ptr_array_index (items, i));

  return lines;
}

/* ------------------------------------------------------------------------ pages */

static void
add_block (GPtrArray   *lines,
           CandorBlock *block)
{
  GPtrArray *inside = _candor_block_get_inside (block);

  if (CANDOR_IS_CHECK_BLOCK (block))
    add_item (lines, candor_check_block_get_item (CANDOR_CHECK_BLOCK (block)));
  else if (CANDOR_IS_FIGURE_BLOCK (block))
    {
      add_line (lines, candor_figure_block_get_alternative (CANDOR_FIGURE_BLOCK (block)));
      _candor_block_foreach_text (block, add_text, lines);
    }
  else if (CANDOR_IS_CALLOUT_BLOCK (block) && inside != NULL)
    {
      add_line (lines, candor_callout_block_get_title (CANDOR_CALLOUT_BLOCK (block)));
      for (guint i = 0; i < inside->len; i++)
        add_block (lines, g_ptr_array_index (inside, i));
    }
  else
    _candor_block_foreach_text (block, add_text, lines);
}

GPtrArray *
candor_page_list_lines (CandorPage *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *blocks;

  g_return_val_if_fail (CANDOR_IS_PAGE (self), lines);

  add_line (lines, candor_page_get_title (self));
  blocks = candor_page_get_blocks (self);
  for (guint i = 0; i < blocks->len; i++)
    add_block (lines, g_ptr_array_index (blocks, i));

  return lines;
}

GPtrArray *
candor_module_list_lines (CandorModule *self,
                          const char   *step)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);
      GPtrArray *pages = CANDOR_IS_LESSON (part) ? candor_lesson_get_pages (CANDOR_LESSON (part)) : NULL;

      if (CANDOR_IS_QUIZ (part) && g_strcmp0 (candor_part_get_id (part), step) == 0)
        return candor_quiz_list_lines (CANDOR_QUIZ (part));
      for (guint j = 0; pages != NULL && j < pages->len; j++)
        if (g_strcmp0 (candor_page_get_id (g_ptr_array_index (pages, j)), step) == 0)
          return candor_page_list_lines (g_ptr_array_index (pages, j));
    }

  return NULL;
}
