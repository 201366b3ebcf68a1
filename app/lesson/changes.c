/* changes.c - what an edition changed, and where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An author names ids; what a learner meets are pages, quizzes and scenarios. This says
 * which of them a change touches.
 */

#include <glib/gi18n.h>

#include "module-private.h"
#include "part-private.h"

static const char * const kinds[] = {
  [CANDOR_CHANGE_WORDING]     = N_("the wording"),
  [CANDOR_CHANGE_TRANSLATION] = N_("the translation"),
  [CANDOR_CHANGE_MEANING]     = N_("the meaning"),
  [CANDOR_CHANGE_KEY]         = N_("the right answer"),
  [CANDOR_CHANGE_VOID]        = N_("counts no more"),
};

gboolean
candor_change_is_of_meaning (const CandorChange *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == CANDOR_CHANGE_MEANING || self->kind == CANDOR_CHANGE_KEY ||
         self->kind == CANDOR_CHANGE_VOID;
}

const char *
candor_change_say_kind (const CandorChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(kinds[self->kind]);
}

static gboolean
names (const CandorChange *change,
       const char         *id)
{
  for (guint i = 0; id != NULL && change->at[i] != NULL; i++)
    if (strcmp (change->at[i], id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
names_item (const CandorChange *change,
            GPtrArray          *items)
{
  for (guint i = 0; i < items->len; i++)
    if (names (change, candor_item_get_id (g_ptr_array_index (items, i))))
      return TRUE;

  return FALSE;
}

/* Sources, terms, scenes and endings begin with their ids. */
static gboolean
names_entry (const CandorChange *change,
             GPtrArray          *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (names (change, *(const char **) g_ptr_array_index (entries, i)))
      return TRUE;

  return FALSE;
}

/* What a learner meets in one place. */
typedef struct
{
  CandorPart *part;
  CandorPage *page;     /* NULL: the part is no lesson, and is met as a whole */
} Step;

static gboolean
find_step (CandorModule *self,
           const char   *id,
           Step         *step)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);
      GPtrArray *pages = CANDOR_IS_LESSON (part) ? candor_lesson_get_pages (CANDOR_LESSON (part)) : NULL;

      *step = (Step) { part, NULL };
      if (!CANDOR_IS_LESSON (part) && g_strcmp0 (candor_part_get_id (part), id) == 0)
        return TRUE;
      for (guint j = 0; pages != NULL && j < pages->len; j++)
        {
          step->page = g_ptr_array_index (pages, j);
          if (g_strcmp0 (candor_page_get_id (step->page), id) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
touches_items (const CandorChange *change,
               const Step         *step)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  if (step->page != NULL)
    return names_item (change, candor_page_get_items (step->page));
  _candor_part_get_form (step->part)->add_items (step->part, items);

  return names_item (change, items);
}

static gboolean
names_scene (const CandorChange *change,
             CandorPart         *part)
{
  return CANDOR_IS_SCENARIO (part) &&
         (names_entry (change, candor_scenario_get_scenes (CANDOR_SCENARIO (part))) ||
          names_entry (change, candor_scenario_get_endings (CANDOR_SCENARIO (part))));
}

/* Apart from its questions. */
static gboolean
touches (const CandorChange *change,
         const Step         *step)
{
  if (change->at[0] == NULL || names (change, candor_part_get_id (step->part)) || names_scene (change, step->part))
    return TRUE;

  return step->page != NULL &&
         (names (change, candor_page_get_id (step->page)) ||
          names_entry (change, candor_page_get_sources (step->page)) ||
          names_entry (change, candor_page_get_terms (step->page)));
}

GPtrArray *
candor_module_list_changes_of (CandorModule *self,
                               const char   *step)
{
  GPtrArray *changes = g_ptr_array_new ();
  Step found;

  g_return_val_if_fail (CANDOR_IS_MODULE (self), changes);
  g_return_val_if_fail (step != NULL, changes);

  if (!find_step (self, step, &found))
    return changes;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const CandorChange *change = g_ptr_array_index (self->changes, i);

      if (change->edition <= self->edition && (touches (change, &found) || touches_items (change, &found)))
        g_ptr_array_add (changes, (gpointer) change);
    }

  return changes;
}

const CandorChange *
candor_module_find_change_of (CandorModule *self,
                              const char   *step)
{
  const CandorChange *newest = NULL;
  Step found;

  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  if (self->changes->len == 0 || !find_step (self, step, &found))
    return NULL;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const CandorChange *change = g_ptr_array_index (self->changes, i);

      if (change->edition <= self->edition && candor_change_is_of_meaning (change) &&
          (newest == NULL || change->edition > newest->edition) &&
          (touches (change, &found) || (change->kind != CANDOR_CHANGE_VOID && touches_items (change, &found))))
        newest = change;
    }

  return newest;
}

guint
candor_module_find_changed_in (CandorModule *self,
                               const char   *step)
{
  const CandorChange *change = candor_module_find_change_of (self, step);

  return change != NULL ? change->edition : 0;
}

gboolean
candor_module_is_void (CandorModule *self,
                       const char   *item)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), FALSE);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const CandorChange *change = g_ptr_array_index (self->changes, i);

      if (change->kind == CANDOR_CHANGE_VOID && change->edition <= self->edition && names (change, item))
        return TRUE;
    }

  return FALSE;
}

static CandorPart *
find_quiz_of (CandorModule *self,
              CandorItem   *item)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);

      if (CANDOR_IS_QUIZ (part) && g_ptr_array_find (candor_quiz_get_items (CANDOR_QUIZ (part)), item, NULL))
        return part;
    }

  return NULL;
}

guint
candor_module_find_item_changed_in (CandorModule *self,
                                    CandorItem   *item)
{
  CandorPart *quiz;
  guint edition = 0;

  g_return_val_if_fail (CANDOR_IS_MODULE (self), 0);
  g_return_val_if_fail (CANDOR_IS_ITEM (item), 0);

  if (self->changes->len == 0)
    return 0;

  quiz = find_quiz_of (self, item);
  for (guint i = 0; i < self->changes->len; i++)
    {
      const CandorChange *change = g_ptr_array_index (self->changes, i);
      gboolean is_named = change->at[0] == NULL || names (change, candor_item_get_id (item)) ||
                          (quiz != NULL && names (change, candor_part_get_id (quiz)));

      if (is_named && change->edition <= self->edition && change->edition > edition &&
          candor_change_is_of_meaning (change) && change->kind != CANDOR_CHANGE_VOID)
        edition = change->edition;
    }

  return edition;
}
