/* passages.c - what of a module can be searched for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages with all that stands on them but the questions; of a question what is
 * asked and why, and no option: nobody shall find an answer where they looked
 * for a word. Terms, sources, and the module itself.
 */

#include <string.h>

#include <candor/lesson/worksheet.h>

#include "block-private.h"
#include "item-private.h"
#include "lab-private.h"
#include "passages-private.h"

typedef struct
{
  CandorStore *store;
  GArray      *passages;
  GString     *words;
  const char  *language;
} Gathering;

static void
add_line (GString    *words,
          const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, text);
}

static void
add_text_cb (CandorText *text,
             gpointer    user_data)
{
  add_line (user_data, candor_text_get_plain (text));
}

/* With the words gathered so far as its body. */
static void
add_passage (Gathering       *self,
             CandorFoundKind  kind,
             const char      *place,
             const char      *step,
             const char      *title)
{
  CandorPassage passage = { kind, self->language, place, step, title != NULL ? title : "", NULL };

  passage.body = _candor_store_copy (self->store, self->words->str, self->words->len);
  g_array_append_val (self->passages, passage);
  g_string_truncate (self->words, 0);
}

static void
add_page (Gathering  *self,
          CandorPage *page)
{
  GPtrArray *blocks = candor_page_get_blocks (page);

  for (guint i = 0; i < blocks->len; i++)
    {
      CandorBlock *block = g_ptr_array_index (blocks, i);

      if (CANDOR_IS_CHECK_BLOCK (block))
        continue;
      _candor_block_foreach_text (block, add_text_cb, self->words);
      if (CANDOR_IS_FIGURE_BLOCK (block))
        add_line (self->words, candor_figure_block_get_alternative (CANDOR_FIGURE_BLOCK (block)));
    }
  add_passage (self, CANDOR_FOUND_PAGE, candor_page_get_id (page), NULL, candor_page_get_title (page));
}

static void
add_items (Gathering  *self,
           GPtrArray  *items,
           const char *step)
{
  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);
      CandorText *prompt = candor_item_get_prompt (item);
      CandorText *why = candor_item_get_why (item);

      if (why != NULL)
        add_text_cb (why, self->words);
      add_passage (self, CANDOR_FOUND_QUESTION, candor_item_get_id (item), step,
                   prompt != NULL ? candor_text_get_plain (prompt) : NULL);
    }
}

/* Where it goes on is found by walking: of a scenario only its beginning. */
static void
add_scenario (Gathering      *self,
              CandorScenario *scenario)
{
  GPtrArray *intro = candor_scenario_get_intro (scenario);
  GPtrArray *scenes = candor_scenario_get_scenes (scenario);
  CandorPart *part = CANDOR_PART (scenario);

  for (guint i = 0; i < intro->len; i++)
    add_text_cb (g_ptr_array_index (intro, i), self->words);
  if (scenes->len > 0)
    _candor_blocks_foreach_text (((const CandorScene *) g_ptr_array_index (scenes, 0))->blocks, add_text_cb, self->words);
  add_passage (self, CANDOR_FOUND_PAGE, candor_part_get_id (part), NULL, candor_part_get_title (part));
  add_items (self, candor_scenario_get_items (scenario), candor_part_get_id (part));
}

static void
add_worksheet (Gathering       *self,
               CandorWorksheet *sheet)
{
  GPtrArray *intro = candor_worksheet_get_intro (sheet);
  GPtrArray *fields = candor_worksheet_get_fields (sheet);

  for (guint i = 0; i < intro->len; i++)
    add_text_cb (g_ptr_array_index (intro, i), self->words);
  for (guint i = 0; i < fields->len; i++)
    {
      const CandorField *field = g_ptr_array_index (fields, i);

      add_text_cb (field->prompt, self->words);
      if (field->help != NULL)
        add_text_cb (field->help, self->words);
    }
  add_passage (self, CANDOR_FOUND_PAGE, candor_part_get_id (CANDOR_PART (sheet)), NULL, candor_part_get_title (CANDOR_PART (sheet)));
}

static void
add_part (Gathering  *self,
          CandorPart *part)
{
  if (CANDOR_IS_LESSON (part))
    {
      GPtrArray *pages = candor_lesson_get_pages (CANDOR_LESSON (part));

      for (guint i = 0; i < pages->len; i++)
        {
          CandorPage *page = g_ptr_array_index (pages, i);

          add_page (self, page);
          add_items (self, candor_page_get_items (page), candor_page_get_id (page));
        }
    }
  else if (CANDOR_IS_SCENARIO (part))
    {
      add_scenario (self, CANDOR_SCENARIO (part));
    }
  else if (CANDOR_IS_LAB (part))
    {
      _candor_lab_foreach_text (CANDOR_LAB (part), add_text_cb, self->words);
      add_passage (self, CANDOR_FOUND_PAGE, candor_part_get_id (part), NULL, candor_part_get_title (part));
    }
  else if (CANDOR_IS_WORKSHEET (part))
    {
      add_worksheet (self, CANDOR_WORKSHEET (part));
    }
  else if (CANDOR_IS_QUIZ (part))
    {
      GPtrArray *intro = candor_quiz_get_intro (CANDOR_QUIZ (part));

      for (guint i = 0; i < intro->len; i++)
        add_text_cb (g_ptr_array_index (intro, i), self->words);
      add_passage (self, CANDOR_FOUND_PAGE, candor_part_get_id (part), NULL, candor_part_get_title (part));
      add_items (self, candor_quiz_get_items (CANDOR_QUIZ (part)), candor_part_get_id (part));
    }
}

static void
add_head (Gathering    *self,
          CandorModule *module)
{
  add_line (self->words, module->summary);
  for (guint i = 0; i < module->objectives->len; i++)
    add_line (self->words, ((const CandorObjective *) g_ptr_array_index (module->objectives, i))->words);
  add_passage (self, CANDOR_FOUND_MODULE, NULL, NULL, module->title);

  for (guint i = 0; i < module->terms->len; i++)
    {
      const CandorTerm *term = g_ptr_array_index (module->terms, i);

      if (term->definition != NULL)
        add_text_cb (term->definition, self->words);
      add_passage (self, CANDOR_FOUND_TERM, term->id, NULL, term->word);
    }
  for (guint i = 0; i < module->sources->len; i++)
    {
      const CandorSource *source = g_ptr_array_index (module->sources, i);

      add_line (self->words, source->by);
      add_line (self->words, source->date);
      add_line (self->words, source->locator);
      add_passage (self, CANDOR_FOUND_SOURCE, source->id, NULL, source->title);
    }
}

static void
add_module (Gathering    *self,
            CandorModule *module)
{
  self->language = module->language;
  add_head (self, module);
  for (guint i = 0; i < module->parts->len; i++)
    add_part (self, g_ptr_array_index (module->parts, i));
}

GArray *
_candor_passages_new (CandorModule *module,
                      CandorStore  *store)
{
  g_autoptr(GString) words = g_string_new (NULL);
  Gathering self = { store, g_array_new (FALSE, FALSE, sizeof (CandorPassage)), words, NULL };
  GPtrArray *translations = candor_module_get_translations (module);

  g_assert (CANDOR_IS_MODULE (module));

  add_module (&self, module);
  for (guint i = 0; i < translations->len; i++)
    add_module (&self, g_ptr_array_index (translations, i));

  return self.passages;
}
