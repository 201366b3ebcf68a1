/* check-editions.c - what a newer edition changed without saying so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People who learned the older edition are told of what <change> names, and of nothing
 * else. Two modules in, findings out; all of them are about the newer one.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "check-editions-private.h"
#include "lab-private.h"
#include "module-private.h"
#include "part-private.h"

typedef struct
{
  CandorModule *older;
  CandorModule *newer;
  GPtrArray    *problems;
} Editions;

/* ------------------------------------------------------------- what is declared */

static gboolean
is_between (const Editions     *self,
            const CandorChange *change)
{
  return change->edition > self->older->edition && change->edition <= self->newer->edition;
}

/* @ids: what is named by any of these; NULL-terminated, NULLs in between count for nothing. */
static gboolean
names_any (const CandorChange *change,
           GPtrArray          *ids)
{
  if (change->at[0] == NULL)
    return TRUE;

  for (guint i = 0; i < ids->len; i++)
    if (g_ptr_array_index (ids, i) != NULL && g_strv_contains (change->at, g_ptr_array_index (ids, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_declared (const Editions *self,
             GPtrArray      *ids,
             gboolean        of_meaning)
{
  for (guint i = 0; i < self->newer->changes->len; i++)
    {
      const CandorChange *change = g_ptr_array_index (self->newer->changes, i);

      if (is_between (self, change) && names_any (change, ids) &&
          (!of_meaning || candor_change_is_of_meaning (change)))
        return TRUE;
    }

  return FALSE;
}

/* ---------------------------------------------------------------------- questions */

static void
check_item (const Editions *self,
            CandorItem     *newer,
            const char     *step,
            const char     *part)
{
  const char *id = candor_item_get_id (newer);
  CandorItem *older = _candor_module_find_item (self->older, id);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  if (older == NULL)
    return;

  g_ptr_array_add (ids, (gpointer) id);
  g_ptr_array_add (ids, (gpointer) step);
  g_ptr_array_add (ids, (gpointer) part);
  if (g_strcmp0 (candor_item_get_key_digest (older), candor_item_get_key_digest (newer)) != 0)
    {
      if (!is_declared (self, ids, TRUE))
        g_ptr_array_add (self->problems,
                         _candor_finding_new (CANDOR_CODE_KEY_CHANGED_IN_SILENCE, candor_item_get_place (newer), NULL,
                                              _("Question “%s” has another right answer than in edition %u, and no change says so."),
                                              id, self->older->edition));
    }
  else if (g_strcmp0 (candor_item_get_digest (older), candor_item_get_digest (newer)) != 0 &&
           !is_declared (self, ids, FALSE))
    g_ptr_array_add (self->problems,
                     _candor_finding_new (CANDOR_CODE_CHANGED_IN_SILENCE, candor_item_get_place (newer), NULL,
                                          _("Question “%s” reads differently than in edition %u, and no change names it."),
                                          id, self->older->edition));
}

static void
check_items (const Editions *self,
             GPtrArray      *items,
             const char     *step,
             const char     *part)
{
  for (guint i = 0; i < items->len; i++)
    check_item (self, g_ptr_array_index (items, i), step, part);
}

/* -------------------------------------------------------------------------- steps */

/* Sources and terms begin with their ids. */
static void
add_ids (GPtrArray *ids,
         GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (ids, (gpointer) *(const char **) g_ptr_array_index (entries, i));
}

static void
check_words (const Editions    *self,
             const char        *step,
             GPtrArray         *ids,
             const CandorPlace *place)
{
  g_autoptr(GPtrArray) before = _candor_module_list_words (self->older, step);
  g_autoptr(GPtrArray) after = _candor_module_list_words (self->newer, step);
  g_autoptr(GPtrArray) differences = NULL;

  if (before == NULL || after == NULL)
    return;

  differences = candor_lines_compare (before, after);
  if (differences->len > 0 && !is_declared (self, ids, FALSE))
    g_ptr_array_add (self->problems,
                     _candor_finding_new (CANDOR_CODE_CHANGED_IN_SILENCE, place, NULL,
                                          _("“%s” reads differently than in edition %u, and no change names it."),
                                          step, self->older->edition));
}

static void
check_page (const Editions *self,
            CandorPage     *page,
            const char     *part)
{
  const char *id = candor_page_get_id (page);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) id);
  g_ptr_array_add (ids, (gpointer) part);
  add_ids (ids, candor_page_get_sources (page));
  add_ids (ids, candor_page_get_terms (page));
  check_words (self, id, ids, candor_page_get_place (page));
  check_items (self, candor_page_get_items (page), id, part);
}

/* A change may name the scene that it changed. */
static void
add_scenes (GPtrArray  *ids,
            CandorPart *part)
{
  if (!CANDOR_IS_SCENARIO (part))
    return;
  add_ids (ids, candor_scenario_get_scenes (CANDOR_SCENARIO (part)));
  add_ids (ids, candor_scenario_get_endings (CANDOR_SCENARIO (part)));
}

static void
check_part (const Editions *self,
            CandorPart     *part)
{
  const char *id = candor_part_get_id (part);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  GPtrArray *pages;

  if (CANDOR_IS_LESSON (part))
    {
      pages = candor_lesson_get_pages (CANDOR_LESSON (part));
      for (guint i = 0; i < pages->len; i++)
        check_page (self, g_ptr_array_index (pages, i), id);
    }
  else
    {
      g_autoptr(GPtrArray) items = g_ptr_array_new ();

      g_ptr_array_add (ids, (gpointer) id);
      add_scenes (ids, part);
      check_words (self, id, ids, candor_part_get_place (part));
      _candor_part_get_form (part)->add_items (part, items);
      check_items (self, items, id, id);
    }
}

/* ---------------------------------------------------------------- what is gone */

static void
check_gone (const Editions *self,
            const char     *id,
            gboolean        is_there)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) id);
  if (is_there || is_declared (self, ids, FALSE))
    return;

  g_ptr_array_add (self->problems,
                   _candor_finding_new (CANDOR_CODE_ID_GONE, &self->newer->place, NULL,
                                        _("“%s” of edition %u is gone, and no change says so."), id, self->older->edition));
}

static void
check_scenes_gone (const Editions *self,
                   CandorPart     *older)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  CandorPart *newer = NULL;

  for (guint i = 0; newer == NULL && i < self->newer->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->newer->parts, i);

      if (CANDOR_IS_SCENARIO (part) && g_str_equal (candor_part_get_id (part), candor_part_get_id (older)))
        newer = part;
    }
  check_gone (self, candor_part_get_id (older), newer != NULL);

  add_scenes (ids, older);
  for (guint i = 0; newer != NULL && i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      check_gone (self, id, candor_scenario_find_scene (CANDOR_SCENARIO (newer), id) != NULL ||
                            candor_scenario_find_ending (CANDOR_SCENARIO (newer), id) != NULL);
    }
}

static void
check_what_is_gone (const Editions *self)
{
  for (guint i = 0; i < self->older->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->older->parts, i);
      GPtrArray *pages = CANDOR_IS_LESSON (part) ? candor_lesson_get_pages (CANDOR_LESSON (part)) : NULL;

      for (guint j = 0; pages != NULL && j < pages->len; j++)
        {
          const char *id = candor_page_get_id (g_ptr_array_index (pages, j));
          g_autoptr(GPtrArray) words = _candor_module_list_words (self->newer, id);

          check_gone (self, id, words != NULL);
        }
      if (CANDOR_IS_SCENARIO (part))
        check_scenes_gone (self, part);
      if (CANDOR_IS_LAB (part))
        {
          g_autoptr(GPtrArray) words = _candor_module_list_words (self->newer, candor_part_get_id (part));

          check_gone (self, candor_part_get_id (part), words != NULL);
        }
    }
  for (guint i = 0; i < self->older->items->len; i++)
    {
      const char *id = candor_item_get_id (g_ptr_array_index (self->older->items, i));

      check_gone (self, id, _candor_module_find_item (self->newer, id) != NULL);
    }
}

void
_candor_check_editions (CandorModule *older,
                        CandorModule *newer,
                        GPtrArray    *problems)
{
  Editions self = { older, newer, problems };

  g_assert (CANDOR_IS_MODULE (older));
  g_assert (CANDOR_IS_MODULE (newer));
  g_assert (older->edition < newer->edition);

  for (guint i = 0; i < newer->parts->len; i++)
    check_part (&self, g_ptr_array_index (newer->parts, i));
  check_what_is_gone (&self);
}
