/* part-lesson.c - pages in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "part-private.h"

struct _CandorLesson
{
  CandorPart  parent_instance;
  GPtrArray  *pages;
};

G_DEFINE_FINAL_TYPE (CandorLesson, candor_lesson, CANDOR_TYPE_PART)

static void
candor_lesson_finalize (GObject *object)
{
  CandorLesson *self = CANDOR_LESSON (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (candor_lesson_parent_class)->finalize (object);
}

static void
candor_lesson_class_init (CandorLessonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_lesson_finalize;
}

static void
candor_lesson_init (CandorLesson *self)
{
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
}

GPtrArray *
candor_lesson_get_pages (CandorLesson *self)
{
  g_return_val_if_fail (CANDOR_IS_LESSON (self), NULL);

  return self->pages;
}

static void
parse (CandorPart          *part,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorLesson *self = CANDOR_LESSON (part);

  for (const CandorXmlNode *child = candor_xml_node_find (node, "page");
       child != NULL;
       child = candor_xml_node_find_next (child, "page"))
    {
      CandorPage *page = _candor_page_parse (load, child);

      if (page != NULL)
        g_ptr_array_add (self->pages, page);
    }
}

static void
add_items (CandorPart *part,
           GPtrArray  *items)
{
  CandorLesson *self = CANDOR_LESSON (part);

  for (guint i = 0; i < self->pages->len; i++)
    {
      GPtrArray *of_page = candor_page_get_items (g_ptr_array_index (self->pages, i));

      for (guint j = 0; j < of_page->len; j++)
        g_ptr_array_add (items, g_ptr_array_index (of_page, j));
    }
}

static void
settle (CandorPart   *part,
        CandorModule *module,
        CandorLoad   *load)
{
  CandorLesson *self = CANDOR_LESSON (part);

  for (guint i = 0; i < self->pages->len; i++)
    _candor_page_settle (g_ptr_array_index (self->pages, i), module, load);
}

static double
count_seconds (CandorPart *part)
{
  CandorLesson *self = CANDOR_LESSON (part);
  double seconds = 0;

  for (guint i = 0; i < self->pages->len; i++)
    seconds += _candor_page_count_seconds (g_ptr_array_index (self->pages, i));

  return seconds;
}

static void
add_steps (CandorPart *part,
           guint       lesson,
           GArray     *steps)
{
  CandorLesson *self = CANDOR_LESSON (part);

  for (guint i = 0; i < self->pages->len; i++)
    {
      CandorPage *page = g_ptr_array_index (self->pages, i);
      CandorSynopsisStep step = { candor_page_get_id (page), candor_page_get_title (page), candor_part_get_id (part),
                                  lesson, candor_page_get_seconds (page), 0 };

      g_array_append_val (steps, step);
    }
}

static guint
share_seconds (CandorPart *part,
               double      scale)
{
  CandorLesson *self = CANDOR_LESSON (part);
  double exact = 0;
  guint given = 0;

  /* Rounding the sums and not the pages keeps the whole as it was declared. */
  for (guint i = 0; i < self->pages->len; i++)
    {
      CandorPage *page = g_ptr_array_index (self->pages, i);
      guint until;

      exact += _candor_page_count_seconds (page) * scale;
      until = (guint) (exact + 0.5);
      _candor_page_set_seconds (page, until - given);
      given = until;
    }

  return given;
}

static void
check (CandorPart     *part,
       CandorModule   *module,
       CandorFindings *findings)
{
  CandorLesson *self = CANDOR_LESSON (part);

  if (self->pages->len == 0)
    _candor_report (findings, CANDOR_CODE_LESSON_WITHOUT_PAGES, candor_part_get_place (part), NULL,
                    _("Lesson “%s” has no pages."), candor_part_get_id (part));

  for (guint i = 0; i < self->pages->len; i++)
    _candor_page_check (g_ptr_array_index (self->pages, i), module, findings);
}

const CandorPartForm _candor_lesson_form =
{
  "lesson", candor_lesson_get_type, parse, add_items, settle, count_seconds, add_steps, share_seconds, check, TRUE,
};
