/* sitting-move.c - going from step to step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What waits is written, then what was read, then the position; the step
 * changes after that. While a move is under way a second one does nothing, so
 * that a double click does not record a page twice.
 */

#include <glib/gi18n.h>

#include "sitting-private.h"
#include "study-private.h"

static void
move_done (CandorSitting *self,
           CandorBatch   *batch,
           GError        *error,
           gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;

  self->is_moving = FALSE;
  if (batch->n_entries_done > 0)
    candor_sitting_update_done (self);

  if (error != NULL)
    {
      g_task_return_error (task, g_error_copy (error));
      return;
    }

  candor_sitting_set_step (self, g_task_get_task_data (task));
  candor_study_update_home (self->study, candor_module_get_id (self->module));
  g_task_return_boolean (task, TRUE);
}

static gboolean
is_first_reading (CandorSitting *self)
{
  return candor_step_get_page (self->step) != NULL &&
         !candor_memory_has_read (candor_sitting_get_memory (self), candor_step_get_id (self->step),
                                  candor_module_get_edition (self->module));
}

/* The company's own words that stood on the page: they are a part of what was taught. */
static GPtrArray *
list_overlays (CandorSitting *self,
               CandorPage    *page)
{
  CandorCatalogue *catalogue = candor_study_get_catalogue (self->study);
  GPtrArray *houses = candor_page_get_houses (page);
  GPtrArray *overlays = g_ptr_array_new ();

  for (guint i = 0; i < houses->len; i++)
    {
      CandorOverlay *overlay = candor_catalogue_find_overlay (catalogue, g_ptr_array_index (houses, i));

      if (overlay != NULL && !g_ptr_array_find (overlays, overlay, NULL))
        g_ptr_array_add (overlays, overlay);
    }

  return overlays;
}

static void
add_read (CandorSitting *self,
          CandorBatch   *batch)
{
  g_autoptr(GPtrArray) overlays = list_overlays (self, candor_step_get_page (self->step));
  const char *id = candor_step_get_id (self->step);
  CandorEvent *event;

  event = candor_batch_add_event (batch, CANDOR_EVENT_PAGE_READ, self->module, NULL);
  event->page = candor_batch_keep (batch, id);
  candor_batch_add_overlays (batch, overlays);
  candor_sitting_add_completion (self, batch, id, NULL);
}

static void
move (CandorSitting *self,
      CandorStep    *step,
      gboolean       has_read,
      GTask         *task)
{
  CandorBatch *batch;

  g_task_set_task_data (task, g_object_ref (step), g_object_unref);
  if (self->is_moving)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  has_read = has_read && is_first_reading (self);
  /* Where nothing can be written one can still read on; it is not called saved. */
  if (!candor_sitting_can_write (self))
    {
      if (has_read)
        candor_sitting_fail (self, _("Nothing can be saved in this record; the page does not count as read."));
      candor_sitting_set_step (self, step);
      g_task_return_boolean (task, TRUE);
      return;
    }

  batch = candor_sitting_batch_new (self);
  candor_sitting_add_drafts (self, batch);
  if (has_read)
    add_read (self, batch);
  if (step != self->step)
    candor_batch_set_position (batch, candor_step_get_id (step));

  self->is_moving = TRUE;
  candor_sitting_write (self, batch, move_done, g_object_ref (task));
}

static gboolean
finish (gpointer       source,
        GAsyncResult  *result,
        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
candor_sitting_go_async (CandorSitting       *self,
                         CandorStep          *step,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (CANDOR_IS_STEP (step));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_sitting_go_async);
  move (self, step, FALSE, task);
}

gboolean
candor_sitting_go_finish (CandorSitting  *self,
                          GAsyncResult   *result,
                          GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), FALSE);

  return finish (self, result, error);
}

/* The step @by places on, or the one at the end. */
static CandorStep *
find_step_by (CandorSitting *self,
              int            by)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->steps));
  int index = (int) candor_step_get_number (self->step) - 1 + by;
  g_autoptr(CandorStep) step =
    g_list_model_get_item (G_LIST_MODEL (self->steps), (guint) CLAMP (index, 0, (int) n - 1));

  /* The list keeps it. */
  return step;
}

void
candor_sitting_next_async (CandorSitting       *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (self->step != NULL);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_sitting_next_async);
  move (self, find_step_by (self, 1), TRUE, task);
}

gboolean
candor_sitting_next_finish (CandorSitting  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), FALSE);

  return finish (self, result, error);
}

void
candor_sitting_back_async (CandorSitting       *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (self->step != NULL);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_sitting_back_async);
  move (self, find_step_by (self, -1), FALSE, task);
}

gboolean
candor_sitting_back_finish (CandorSitting  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), FALSE);

  return finish (self, result, error);
}
