/* study.c - how it is lived
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the study: its thread (through a desk), what is known of each module
 * (memories), and the properties. Everything here runs on the thread that made
 * it; the record is only ever touched in functions given to candor_study_run().
 */

#include <string.h>

#include "clock-private.h"
#include "sitting-private.h"
#include "study-private.h"

G_DEFINE_FINAL_TYPE (CandorStudy, candor_study, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_TROUBLE,
  PROP_SAVED,
  PROP_SAVE_TROUBLE,
  PROP_CATALOGUE,
  PROP_MODULES,
  PROP_CONTINUE,
  PROP_NAME,
  PROP_AUDIENCE,
  PROP_N_EVENTS,
  PROP_FIRST_US,
  PROP_BYTES,
  PROP_PLAIN,
  PROP_NOTICES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
candor_study_finalize (GObject *object)
{
  CandorStudy *self = CANDOR_STUDY (object);

  g_clear_pointer (&self->desk, candor_desk_owner_free);
  g_clear_pointer (&self->trouble, candor_trouble_free);
  g_clear_pointer (&self->notices, g_strfreev);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->memories, g_hash_table_unref);
  g_clear_pointer (&self->sittings, g_ptr_array_unref);
  g_clear_object (&self->modules);
  g_clear_object (&self->catalogue);
  g_free (self->record_path);
  g_free (self->backup_folder);
  g_free (self->save_trouble);
  g_free (self->name);
  g_free (self->audience);
  g_free (self->last_module);

  G_OBJECT_CLASS (candor_study_parent_class)->finalize (object);
}

static void
candor_study_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CandorStudy *self = CANDOR_STUDY (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_TROUBLE:
      g_value_set_boxed (value, self->trouble);
      break;
    case PROP_SAVED:
      g_value_set_enum (value, self->saved);
      break;
    case PROP_SAVE_TROUBLE:
      g_value_set_string (value, self->save_trouble);
      break;
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;
    case PROP_MODULES:
      g_value_set_object (value, self->modules);
      break;
    case PROP_CONTINUE:
      g_value_set_object (value, self->continue_module);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_AUDIENCE:
      g_value_set_string (value, self->audience);
      break;
    case PROP_N_EVENTS:
      g_value_set_int64 (value, self->n_events);
      break;
    case PROP_FIRST_US:
      g_value_set_int64 (value, self->first_us);
      break;
    case PROP_BYTES:
      g_value_set_int64 (value, self->bytes);
      break;
    case PROP_PLAIN:
      g_value_set_boolean (value, self->plain);
      break;
    case PROP_NOTICES:
      g_value_set_boxed (value, self->notices);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_study_class_init (CandorStudyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_study_finalize;
  object_class->get_property = candor_study_get_property;

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, CANDOR_TYPE_STUDY_STATE, CANDOR_STUDY_CLOSED, flags);
  properties[PROP_TROUBLE] =
    g_param_spec_boxed ("trouble", NULL, NULL, CANDOR_TYPE_TROUBLE, flags);
  properties[PROP_SAVED] =
    g_param_spec_enum ("saved", NULL, NULL, CANDOR_TYPE_SAVED, CANDOR_SAVED_YES, flags);
  properties[PROP_SAVE_TROUBLE] =
    g_param_spec_string ("save-trouble", NULL, NULL, NULL, flags);
  properties[PROP_CATALOGUE] =
    g_param_spec_object ("catalogue", NULL, NULL, CANDOR_TYPE_CATALOGUE, flags);
  properties[PROP_MODULES] =
    g_param_spec_object ("modules", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_CONTINUE] =
    g_param_spec_object ("continue", NULL, NULL, CANDOR_TYPE_STUDY_MODULE, flags);
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_AUDIENCE] =
    g_param_spec_string ("audience", NULL, NULL, NULL, flags);
  properties[PROP_N_EVENTS] =
    g_param_spec_int64 ("n-events", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_FIRST_US] =
    g_param_spec_int64 ("first-us", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_BYTES] =
    g_param_spec_int64 ("bytes", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PLAIN] =
    g_param_spec_boolean ("plain", NULL, NULL, FALSE, flags);
  properties[PROP_NOTICES] =
    g_param_spec_boxed ("notices", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_study_init (CandorStudy *self)
{
  self->state = CANDOR_STUDY_CLOSED;
  self->modules = g_list_store_new (CANDOR_TYPE_STUDY_MODULE);
  self->memories = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) candor_memory_free);
  self->sittings = g_ptr_array_new ();
  self->notices = g_new0 (char *, 1);
}

static char *
make_backup_folder (const char *record_path)
{
  g_autofree char *folder = g_path_get_dirname (record_path);
  g_autofree char *name = g_path_get_basename (record_path);
  g_autofree char *backups = NULL;

  if (g_str_equal (name, "record.db"))
    return g_build_filename (folder, "backups", NULL);

  if (g_str_has_suffix (name, ".db"))
    name[strlen (name) - strlen (".db")] = '\0';
  backups = g_strconcat (name, "-backups", NULL);

  return g_build_filename (folder, backups, NULL);
}

CandorStudy *
candor_study_new (const char        *record_path,
                  CandorCatalogue   *catalogue,
                  const CandorClock *clock)
{
  CandorStudy *self;

  g_return_val_if_fail (record_path != NULL && *record_path != '\0', NULL);
  g_return_val_if_fail (CANDOR_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (CANDOR_TYPE_STUDY, NULL);
  self->record_path = g_canonicalize_filename (record_path, NULL);
  self->backup_folder = make_backup_folder (self->record_path);
  self->clock = clock != NULL ? *clock : *candor_clock_get_system ();
  self->desk = candor_desk_owner_new (self->record_path, self->backup_folder, &self->clock);
  self->catalogue = g_object_ref (catalogue);
  candor_study_list_home (self);

  return self;
}

/* ------------------------------------------------------------- own ways */

GTask *
candor_study_task_new (gpointer             source,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data,
                       gpointer             tag)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  (g_task_set_source_tag) (task, tag);
  g_task_set_check_cancellable (task, FALSE);

  return task;
}

typedef struct
{
  CandorStudyDone  done;
  CandorStudy     *study;
  GTask           *task;
} Errand;

static void
run_done (gpointer  data,
          GError   *error,
          gpointer  user_data)
{
  Errand *errand = user_data;

  errand->done (errand->study, data, error, errand->task);
  g_clear_object (&errand->task);
  g_object_unref (errand->study);
  g_free (errand);
}

void
candor_study_run (CandorStudy     *self,
                  CandorDeskFunc   func,
                  gpointer         data,
                  GDestroyNotify   destroy,
                  CandorStudyDone  done,
                  GTask           *task)
{
  Errand *errand;

  g_assert (CANDOR_IS_STUDY (self));
  g_assert (task == NULL || G_IS_TASK (task));

  errand = g_new0 (Errand, 1);
  errand->done = done;
  errand->study = g_object_ref (self);
  g_set_object (&errand->task, task);

  candor_desk_run (self->desk, func, data, destroy,
                   task != NULL ? g_task_get_cancellable (task) : NULL,
                   run_done, errand);
}

void
candor_study_answer_plainly (CandorStudy *self,
                             gpointer     data,
                             GError      *error,
                             GTask       *task)
{
  g_assert (CANDOR_IS_STUDY (self));

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

gboolean
candor_study_finish_plainly (CandorStudy   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
candor_study_set_trouble (CandorStudy   *self,
                          CandorTrouble *trouble)
{
  g_assert (CANDOR_IS_STUDY (self));

  if (self->trouble == NULL && trouble == NULL)
    return;

  g_clear_pointer (&self->trouble, candor_trouble_free);
  self->trouble = trouble;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

void
candor_study_set_state (CandorStudy      *self,
                        CandorStudyState  state,
                        CandorTrouble    *trouble)
{
  gboolean changed = self->state != state;

  g_assert (CANDOR_IS_STUDY (self));

  self->state = state;
  candor_study_set_trouble (self, trouble);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  candor_study_update_saved (self);
}

void
candor_study_add_notice (CandorStudy *self,
                         const char  *sentence)
{
  guint n = g_strv_length (self->notices);

  if (g_strv_contains ((const char * const *) self->notices, sentence))
    return;

  self->notices = g_renew (char *, self->notices, n + 2);
  self->notices[n] = g_strdup (sentence);
  self->notices[n + 1] = NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICES]);
}

void
candor_study_set_save_trouble (CandorStudy *self,
                               const char  *sentence)
{
  g_assert (CANDOR_IS_STUDY (self));

  if (g_strcmp0 (self->save_trouble, sentence) == 0)
    return;

  g_free (self->save_trouble);
  self->save_trouble = g_strdup (sentence);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_TROUBLE]);
}

void
candor_study_update_saved (CandorStudy *self)
{
  CandorSaved saved = self->n_writing > 0 ? CANDOR_SAVED_PENDING : CANDOR_SAVED_YES;

  g_assert (CANDOR_IS_STUDY (self));

  for (guint i = 0; i < self->sittings->len; i++)
    saved = MAX (saved, candor_sitting_get_saved (g_ptr_array_index (self->sittings, i)));

  if (saved != CANDOR_SAVED_FAILED)
    candor_study_set_save_trouble (self, NULL);
  if (saved == self->saved)
    return;

  self->saved = saved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

void
candor_study_set_summary (CandorStudy               *self,
                          const CandorRecordSummary *summary)
{
  g_assert (CANDOR_IS_STUDY (self));

  self->n_events = summary->n_events;
  self->first_us = summary->first_us;
  self->bytes = summary->bytes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_EVENTS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_US]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BYTES]);
}

void
candor_study_note_events (CandorStudy        *self,
                          guint               n,
                          const CandorMoment *moment)
{
  g_assert (CANDOR_IS_STUDY (self));

  if (n == 0)
    return;

  self->n_events += n;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_EVENTS]);
  candor_study_backup_when_due (self, moment);
}

gboolean
candor_study_can_write (CandorStudy *self)
{
  g_assert (CANDOR_IS_STUDY (self));

  return self->state == CANDOR_STUDY_READY;
}

CandorMemory *
candor_study_get_memory (CandorStudy *self,
                         const char  *module)
{
  CandorMemory *memory = g_hash_table_lookup (self->memories, module);

  g_assert (CANDOR_IS_STUDY (self));

  if (memory == NULL)
    {
      memory = candor_memory_new (module);
      candor_study_put_memory (self, memory);
    }

  return memory;
}

void
candor_study_put_memory (CandorStudy  *self,
                         CandorMemory *memory)
{
  g_assert (CANDOR_IS_STUDY (self));

  g_hash_table_replace (self->memories, memory->id, memory);
}

void
candor_study_set_profile (CandorStudy *self,
                          const char  *name,
                          const char  *audience)
{
  g_assert (CANDOR_IS_STUDY (self));

  if (g_strcmp0 (self->name, name) != 0)
    {
      g_free (self->name);
      self->name = g_strdup (name);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
    }
  if (g_strcmp0 (self->audience, audience) != 0)
    {
      g_free (self->audience);
      self->audience = g_strdup (audience);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIENCE]);
    }
}

/* A NULL @snapshot is a record with nothing in it. */
void
candor_study_take_snapshot (CandorStudy    *self,
                            CandorSnapshot *snapshot)
{
  const CandorRecordSummary nothing = { 0 };

  g_assert (CANDOR_IS_STUDY (self));

  g_hash_table_remove_all (self->memories);
  g_clear_pointer (&self->last_module, g_free);
  if (snapshot != NULL)
    {
      self->last_module = g_strdup (snapshot->last_module);
      g_ptr_array_set_free_func (snapshot->memories, NULL);
      for (guint i = 0; i < snapshot->memories->len; i++)
        candor_study_put_memory (self, g_ptr_array_index (snapshot->memories, i));
      g_ptr_array_set_size (snapshot->memories, 0);
    }

  candor_study_set_profile (self,
                            snapshot != NULL ? snapshot->name : NULL,
                            snapshot != NULL ? snapshot->audience : NULL);
  candor_study_set_summary (self, snapshot != NULL ? &snapshot->summary : &nothing);
  candor_study_list_home (self);
}

/* ------------------------------------------------------------ properties */

const char *
candor_study_get_record_path (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->record_path;
}

const char *
candor_study_get_backup_folder (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->backup_folder;
}

CandorDay
candor_study_get_today (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), ((CandorDay) { 0 }));

  return candor_clock_get_day (&self->clock);
}

CandorStudyState
candor_study_get_state (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), CANDOR_STUDY_CLOSED);

  return self->state;
}

const CandorTrouble *
candor_study_get_trouble (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->trouble;
}

CandorSaved
candor_study_get_saved (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), CANDOR_SAVED_FAILED);

  return self->saved;
}

const char *
candor_study_get_save_trouble (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->save_trouble;
}

gboolean
candor_study_get_plain (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), FALSE);

  return self->plain;
}

void
candor_study_set_plain (CandorStudy *self,
                        gboolean     plain)
{
  g_return_if_fail (CANDOR_IS_STUDY (self));

  if (self->plain == !!plain)
    return;

  self->plain = !!plain;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAIN]);
}

const char * const *
candor_study_get_notices (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return (const char * const *) self->notices;
}

CandorCatalogue *
candor_study_get_catalogue (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->catalogue;
}

void
candor_study_set_catalogue (CandorStudy     *self,
                            CandorCatalogue *catalogue)
{
  g_return_if_fail (CANDOR_IS_STUDY (self));
  g_return_if_fail (CANDOR_IS_CATALOGUE (catalogue));

  if (!g_set_object (&self->catalogue, catalogue))
    return;

  candor_study_list_home (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE]);
}

GListModel *
candor_study_get_modules (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return G_LIST_MODEL (self->modules);
}

CandorStudyModule *
candor_study_get_continue (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->continue_module;
}

const char *
candor_study_get_name (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->name;
}

const char *
candor_study_get_audience (CandorStudy *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY (self), NULL);

  return self->audience;
}
