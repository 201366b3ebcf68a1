/* sitting-compare.c - what was learned, beside what stands there now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The earlier text is that of the kept bytes, read on the record's thread; it may be gone,
 * since people may erase it.
 */

#include <glib/gi18n.h>

#include "clock-private.h"
#include "study-private.h"
#include "sitting-private.h"

typedef struct
{
  CandorModule *module;      /* the text that is shown */
  CandorModule *original;
  char         *step;
  guint         edition;
  gboolean      with_keys;   /* what is to be answered again is not given away */
  GPtrArray    *differences;
} Compare;

static void
compare_free (gpointer data)
{
  Compare *compare = data;

  g_object_unref (compare->module);
  g_object_unref (compare->original);
  g_free (compare->step);
  g_clear_pointer (&compare->differences, g_ptr_array_unref);
  g_free (compare);
}

/* Two languages cannot be compared word by word. */
static CandorModule *
find_same_language (Compare    *compare,
                    const char *language)
{
  CandorModule *same = candor_module_find_language (compare->original, language);

  return same != NULL ? same : compare->module;
}

static gboolean
compare_run (CandorDesk    *desk,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  Compare *compare = data;
  const char *id = candor_module_get_id (compare->module);
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(CandorModule) earlier = NULL;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  if (desk->record == NULL)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("The record is not open."));
      return FALSE;
    }
  files = candor_record_dup_taught_edition (desk->record, id, compare->edition,
                                            candor_module_get_language (compare->module), error);
  if (files == NULL ||
      !(earlier = candor_sitting_read_kept (id, files, candor_clock_get_day (&desk->clock), error)))
    return FALSE;

  before = candor_module_list_lines (earlier, compare->step, compare->with_keys);
  after = candor_module_list_lines (find_same_language (compare, candor_module_get_language (earlier)), compare->step,
                                    compare->with_keys);
  if (before == NULL || after == NULL)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                           _("This place was not there in the edition that you learned."));
      return FALSE;
    }
  compare->differences = candor_lines_compare (before, after);

  return TRUE;
}

static void
compare_done (CandorStudy *study,
              gpointer     data,
              GError      *error,
              GTask       *task)
{
  Compare *compare = data;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, g_ptr_array_ref (compare->differences), (GDestroyNotify) g_ptr_array_unref);
}

void
candor_sitting_compare_async (CandorSitting       *self,
                              CandorStep          *step,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Compare *compare;

  g_return_if_fail (CANDOR_IS_SITTING (self));
  g_return_if_fail (CANDOR_IS_STEP (step));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_sitting_compare_async);
  compare = g_new0 (Compare, 1);
  compare->module = g_object_ref (self->module);
  compare->original = g_object_ref (self->original);
  compare->step = g_strdup (candor_step_get_id (step));
  compare->edition = candor_step_get_learned_in (step);
  compare->with_keys = !candor_step_get_is_changed (step);
  candor_study_run (self->study, compare_run, compare, compare_free, compare_done, task);
}

GPtrArray *
candor_sitting_compare_finish (CandorSitting  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
