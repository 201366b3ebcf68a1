/* lesson-context.c - what a view needs beside its own text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds references and never changes. The sitting is held weakly: views may
 * outlive it for a moment while a page is taken down.
 */

#include "lesson-context.h"

struct _CandorLessonContext
{
  GObject       parent_instance;
  CandorModule *module;
  CandorDay     today;
  GWeakRef      sitting;
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

static void
candor_lesson_context_finalize (GObject *object)
{
  CandorLessonContext *self = CANDOR_LESSON_CONTEXT (object);

  g_clear_object (&self->module);
  g_weak_ref_clear (&self->sitting);

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
}
