/* lesson-context.c - what a view needs beside its own text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sitting is held weakly: views may outlive it for a moment while a page is
 * taken down. What a sheet cites and how it words its terms is written down as
 * its texts are laid out, so that numbers follow the eye.
 */

#include "lesson-context.h"

struct _CandorLessonContext
{
  GObject       parent_instance;
  CandorModule *module;
  CandorDay     today;
  GWeakRef      sitting;
  GHashTable   *numbers;    /* source id -> number on the sheet */
  GHashTable   *words;      /* term id -> first words for it on the sheet */
};

G_DEFINE_FINAL_TYPE (CandorLessonContext, candor_lesson_context, G_TYPE_OBJECT)

CandorLessonContext *
candor_lesson_context_new (CandorModule  *module,
                           CandorDay      today,
                           CandorSitting *sitting)
{
  CandorLessonContext *self;

  g_return_val_if_fail (CANDOR_IS_MODULE (module), NULL);
  g_return_val_if_fail (sitting == NULL || CANDOR_IS_SITTING (sitting), NULL);

  self = g_object_new (CANDOR_TYPE_LESSON_CONTEXT, NULL);
  self->module = g_object_ref (module);
  self->today = today;
  g_weak_ref_set (&self->sitting, sitting);

  return self;
}

CandorModule *
candor_lesson_context_get_module (CandorLessonContext *self)
{
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), NULL);

  return self->module;
}

CandorDay
candor_lesson_context_get_today (CandorLessonContext *self)
{
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), (CandorDay) { 0 });

  return self->today;
}

CandorSitting *
candor_lesson_context_get_sitting (CandorLessonContext *self)
{
  g_autoptr(CandorSitting) sitting = NULL;

  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), NULL);

  /* Borrowed from the page, which holds it as long as its views stand. */
  sitting = g_weak_ref_get (&self->sitting);

  return sitting;
}

static CandorPage *
find_page_of_lesson (CandorLesson *lesson,
                     const char   *id)
{
  GPtrArray *pages = candor_lesson_get_pages (lesson);

  for (guint i = 0; i < pages->len; i++)
    {
      CandorPage *page = g_ptr_array_index (pages, i);

      if (g_strcmp0 (candor_page_get_id (page), id) == 0)
        return page;
    }

  return NULL;
}

CandorPage *
candor_lesson_context_find_page (CandorLessonContext *self,
                                 const char          *id)
{
  GPtrArray *parts;

  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  parts = candor_module_get_parts (self->module);
  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);
      CandorPage *page = NULL;

      if (CANDOR_IS_LESSON (part))
        page = find_page_of_lesson (CANDOR_LESSON (part), id);
      if (page != NULL)
        return page;
    }

  return NULL;
}

CandorOverlay *
candor_lesson_context_find_overlay (CandorLessonContext *self,
                                    const char          *place)
{
  CandorSitting *sitting;

  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  sitting = candor_lesson_context_get_sitting (self);
  if (sitting == NULL)
    return NULL;

  return candor_catalogue_find_overlay (candor_study_get_catalogue (candor_sitting_get_study (sitting)), place);
}

/* -------------------------------------------------------------------- sheets */

void
candor_lesson_context_begin_sheet (CandorLessonContext *self)
{
  g_return_if_fail (CANDOR_IS_LESSON_CONTEXT (self));

  g_hash_table_remove_all (self->numbers);
  g_hash_table_remove_all (self->words);
}

guint
candor_lesson_context_number (CandorLessonContext *self,
                              const char          *source)
{
  guint number;

  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), 0);
  g_return_val_if_fail (source != NULL, 0);

  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, source));
  if (number == 0)
    {
      number = g_hash_table_size (self->numbers) + 1;
      g_hash_table_insert (self->numbers, g_strdup (source), GUINT_TO_POINTER (number));
    }

  return number;
}

gboolean
candor_lesson_context_has_cited (CandorLessonContext *self,
                                 const char          *source)
{
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  return g_hash_table_contains (self->numbers, source);
}

void
candor_lesson_context_tell_word (CandorLessonContext *self,
                                 const char          *term,
                                 const char          *words)
{
  g_return_if_fail (CANDOR_IS_LESSON_CONTEXT (self));
  g_return_if_fail (term != NULL);
  g_return_if_fail (words != NULL);

  if (!g_hash_table_contains (self->words, term))
    g_hash_table_insert (self->words, g_strdup (term), g_strdup (words));
}

const char *
candor_lesson_context_find_word (CandorLessonContext *self,
                                 const char          *term)
{
  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (self), NULL);
  g_return_val_if_fail (term != NULL, NULL);

  return g_hash_table_lookup (self->words, term);
}

static void
candor_lesson_context_finalize (GObject *object)
{
  CandorLessonContext *self = CANDOR_LESSON_CONTEXT (object);

  g_clear_object (&self->module);
  g_weak_ref_clear (&self->sitting);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->words);

  G_OBJECT_CLASS (candor_lesson_context_parent_class)->finalize (object);
}

static void
candor_lesson_context_class_init (CandorLessonContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_lesson_context_finalize;
}

static void
candor_lesson_context_init (CandorLessonContext *self)
{
  g_weak_ref_init (&self->sitting, NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
