/* outline.c - the steps of a module, and which of them are done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure. A page is done when it was read, a quiz when it was handed in and
 * passed, another part when its end was reached, since its meaning was changed last; a module when all its steps are. A page that was not read may be of a
 * lesson that somebody tested out of: nothing is left to do there, and it is never
 * called read.
 */

#include <candor/lesson/lab.h>
#include <candor/lesson/worksheet.h>

#include "memory-private.h"

static void
add_row (GArray           *rows,
         CandorOutlineRow  row)
{
  row.number = rows->len + 1;
  g_array_append_val (rows, row);
}

static void
add_lesson (GArray     *rows,
            CandorPart *part,
            guint       lesson_number)
{
  GPtrArray *pages = candor_lesson_get_pages (CANDOR_LESSON (part));

  for (guint i = 0; i < pages->len; i++)
    {
      CandorPage *page = g_ptr_array_index (pages, i);

      add_row (rows, (CandorOutlineRow) {
        .id = candor_page_get_id (page),
        .title = candor_page_get_title (page),
        .part_id = candor_part_get_id (part),
        .part = part,
        .page = page,
        .lesson_number = lesson_number,
        .is_first_of_part = i == 0,
        .seconds = candor_page_get_seconds (page),
      });
    }
}

/* What is met as a whole, and has a face. */
static gboolean
is_lived (CandorPart *part)
{
  return CANDOR_IS_QUIZ (part) || CANDOR_IS_SCENARIO (part) || CANDOR_IS_LAB (part);
}

static void
add_part (GArray     *rows,
          CandorPart *part)
{
  add_row (rows, (CandorOutlineRow) {
    .id = candor_part_get_id (part),
    .title = candor_part_get_title (part),
    .part_id = candor_part_get_id (part),
    .part = part,
    .is_first_of_part = TRUE,
    .is_tool = CANDOR_IS_WORKSHEET (part),
    .seconds = candor_part_get_seconds (part),
  });
}

/* What a text does not say yet cannot be learned from it: of a translation that is older than
 * its original the original's newest change does not count. */
static guint
find_newer (guint changed_in,
            guint changed_in_original,
            guint edition)
{
  return changed_in_original <= edition ? MAX (changed_in, changed_in_original) : changed_in;
}

static void
note_changes (GArray       *rows,
              CandorModule *module,
              guint         edition)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CandorOutlineRow *row = &g_array_index (rows, CandorOutlineRow, i);

      row->changed_in = find_newer (row->changed_in, candor_module_find_changed_in (module, row->id), edition);
    }
}

GArray *
candor_outline_new (CandorModule *module,
                    CandorModule *original)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (CandorOutlineRow));
  GPtrArray *parts = candor_module_get_parts (module);
  guint n_lessons = 0;

  g_assert (CANDOR_IS_MODULE (module));

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);

      if (CANDOR_IS_LESSON (part))
        add_lesson (rows, part, ++n_lessons);
      else if (is_lived (part))
        add_part (rows, part);
    }
  note_changes (rows, module, candor_module_get_edition (module));
  if (original != module)
    note_changes (rows, original, candor_module_get_edition (module));

  return rows;
}

static guint
find_changed_in (const CandorSynopsis *synopsis,
                 const char           *id)
{
  for (guint i = 0; i < synopsis->n_steps; i++)
    if (g_str_equal (synopsis->steps[i].id, id))
      return synopsis->steps[i].changed_in;

  return 0;
}

GArray *
candor_outline_new_for_synopsis (const CandorSynopsis *synopsis,
                                 const CandorSynopsis *original)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (CandorOutlineRow), synopsis->n_steps);

  for (guint i = 0; i < synopsis->n_steps; i++)
    {
      const CandorSynopsisStep *step = &synopsis->steps[i];

      add_row (rows, (CandorOutlineRow) {
        .id = step->id,
        .title = step->title,
        .part_id = step->part,
        .lesson_number = step->lesson,
        .is_first_of_part = i == 0 || step->lesson == 0 || step->lesson != synopsis->steps[i - 1].lesson,
        .seconds = step->seconds,
        .changed_in = original != synopsis
          ? find_newer (step->changed_in, find_changed_in (original, step->id), synopsis->edition) : step->changed_in,
      });
    }

  return rows;
}

/* No two parts share an id, so what is not known to be a quiz may be looked for in both ways. */
static gboolean
has_done (const CandorOutlineRow *row,
          const CandorMemory     *memory,
          guint                   since)
{
  if (row->lesson_number > 0)
    return candor_memory_has_read (memory, row->id, since);

  return candor_memory_has_passed (memory, row->id, since) || candor_memory_has_done (memory, row->id, since);
}

gboolean
candor_outline_row_is_done (const CandorOutlineRow *row,
                            const CandorMemory     *memory)
{
  g_assert (row != NULL);
  g_assert (memory != NULL);

  return has_done (row, memory, row->changed_in);
}

gboolean
candor_outline_row_is_tested_out (const CandorOutlineRow *row,
                                  const CandorMemory     *memory)
{
  g_assert (row != NULL);
  g_assert (memory != NULL);

  return row->lesson_number > 0 && !candor_outline_row_is_done (row, memory) &&
         candor_memory_has_tested_out (memory, row->part_id, row->changed_in);
}

gboolean
candor_outline_row_is_settled (const CandorOutlineRow *row,
                               const CandorMemory     *memory)
{
  return candor_outline_row_is_done (row, memory) || candor_outline_row_is_tested_out (row, memory);
}

gboolean
candor_outline_row_is_changed (const CandorOutlineRow *row,
                               const CandorMemory     *memory)
{
  if (candor_outline_row_is_settled (row, memory))
    return FALSE;

  return has_done (row, memory, 0) ||
         (row->lesson_number > 0 && candor_memory_has_tested_out (memory, row->part_id, 0));
}

gboolean
candor_outline_is_tested_out (const GArray       *rows,
                              const CandorMemory *memory)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (rows, CandorOutlineRow, i);

      if (!candor_outline_row_is_settled (row, memory))
        return FALSE;
      has_any |= candor_outline_row_is_tested_out (row, memory);
    }

  return has_any;
}

guint
candor_outline_count_lessons (const GArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, g_array_index (rows, CandorOutlineRow, i).lesson_number);

  return n;
}

/* What a new edition has brought. NULL: nothing, or there is something else left to do. */
static const CandorOutlineRow *
find_news (const GArray       *rows,
              const CandorMemory *memory)
{
  const CandorOutlineRow *changed = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (rows, CandorOutlineRow, i);

      if (candor_outline_row_is_settled (row, memory))
        continue;
      if (!candor_outline_row_is_changed (row, memory))
        return NULL;
      if (changed == NULL && row->changed_in > memory->edition)
        changed = row;
    }

  return changed;
}

const CandorOutlineRow *
candor_outline_find_place (const GArray       *rows,
                           const CandorMemory *memory)
{
  const CandorOutlineRow *undone = find_news (rows, memory);

  if (undone != NULL)
    return undone;

  for (guint i = 0; i < rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (rows, CandorOutlineRow, i);

      if (g_strcmp0 (row->id, memory->position) == 0)
        return row;
      if (undone == NULL && !candor_outline_row_is_settled (row, memory))
        undone = row;
    }

  if (undone != NULL)
    return undone;

  return rows->len > 0 ? &g_array_index (rows, CandorOutlineRow, 0) : NULL;
}

gboolean
candor_outline_is_complete (const GArray       *rows,
                            const CandorMemory *memory,
                            const char         *page,
                            const char         *quiz)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (rows, CandorOutlineRow, i);
      const char *assumed = row->lesson_number > 0 ? page : quiz;

      if (!row->is_tool && g_strcmp0 (row->id, assumed) != 0 && !candor_outline_row_is_done (row, memory))
        return FALSE;
    }

  return rows->len > 0;
}
