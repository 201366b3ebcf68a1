/* lab.c - a lab in front of a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the figures and the draft, at the place "lab/ID": what the controls stand at,
 * the tasks that were reached, and own words that are not recorded yet. A draft may be of
 * another edition: settings and tasks that are no more are left out.
 */

#include <candor/study/lab.h>

#include <string.h>

#include <glib/gi18n.h>

#include "note-private.h"
#include "sitting-private.h"
#include "study-private.h"

/* Longer words are cut; nobody reads them again. */
#define MOST_WORDS 4000
#define GROUP "lab"

struct _CandorLabRun
{
  GObject           parent_instance;

  CandorSitting    *sitting;        /* weak */
  CandorLab        *lab;
  CandorLabFigures *figures;
  gboolean         *reached;        /* one for each task */
  char             *words;
  CandorNote       *note;           /* the draft */
  guint             n_reached;
  CandorSaved       saved;
  guint             is_finished : 1;
  guint             is_finishing : 1;
};

enum
{
  PROP_0,
  PROP_SETTINGS,
  PROP_N_REACHED,
  PROP_WORDS,
  PROP_CAN_FINISH,
  PROP_IS_FINISHED,
  PROP_SAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorLabRun, candor_lab_run, G_TYPE_OBJECT)

static void
candor_lab_run_finalize (GObject *object)
{
  CandorLabRun *self = CANDOR_LAB_RUN (object);

  g_clear_weak_pointer (&self->sitting);
  g_clear_pointer (&self->figures, candor_lab_figures_free);
  g_clear_object (&self->lab);
  g_free (self->reached);
  g_free (self->words);
  g_clear_object (&self->note);

  G_OBJECT_CLASS (candor_lab_run_parent_class)->finalize (object);
}

static void
candor_lab_run_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CandorLabRun *self = CANDOR_LAB_RUN (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_take_string (value, candor_lab_figures_dup_settings (self->figures));
      break;
    case PROP_N_REACHED:
      g_value_set_uint (value, self->n_reached);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_CAN_FINISH:
      g_value_set_boolean (value, candor_lab_run_can_finish (self));
      break;
    case PROP_IS_FINISHED:
      g_value_set_boolean (value, self->is_finished);
      break;
    case PROP_SAVED:
      g_value_set_enum (value, self->saved);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_lab_run_class_init (CandorLabRunClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = candor_lab_run_finalize;
  object_class->get_property = candor_lab_run_get_property;

  properties[PROP_SETTINGS] = g_param_spec_string ("settings", NULL, NULL, NULL, flags);
  properties[PROP_N_REACHED] = g_param_spec_uint ("n-reached", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "", flags);
  properties[PROP_CAN_FINISH] = g_param_spec_boolean ("can-finish", NULL, NULL, FALSE, flags);
  properties[PROP_IS_FINISHED] = g_param_spec_boolean ("is-finished", NULL, NULL, FALSE, flags);
  properties[PROP_SAVED] = g_param_spec_enum ("saved", NULL, NULL, CANDOR_TYPE_SAVED, CANDOR_SAVED_YES, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_lab_run_init (CandorLabRun *self)
{
  self->words = g_strdup ("");
  self->saved = CANDOR_SAVED_YES;
}

static guint
count_tasks (CandorLabRun *self)
{
  return candor_lab_get_tasks (self->lab)->len;
}

static const char *
id_of_task (CandorLabRun *self,
            guint         task)
{
  return ((const CandorLabTask *) g_ptr_array_index (candor_lab_get_tasks (self->lab), task))->id;
}

/* ------------------------------------------------------------------ drafts */

/* Ids of the tasks that were reached; NULL-terminated, borrowed. */
static GPtrArray *
list_reached (CandorLabRun *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < count_tasks (self); i++)
    if (self->reached[i])
      g_ptr_array_add (ids, (gpointer) id_of_task (self, i));
  g_ptr_array_add (ids, NULL);

  return ids;
}

static char *
format_draft (CandorLabRun *self,
              const char   *words)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GPtrArray) ids = list_reached (self);
  g_autofree char *settings = candor_lab_figures_dup_settings (self->figures);

  g_key_file_set_string (file, GROUP, "settings", settings);
  if (ids->len > 1)
    g_key_file_set_string_list (file, GROUP, "tasks", (const char * const *) ids->pdata, ids->len - 1);
  if (words[0] != '\0')
    g_key_file_set_string (file, GROUP, "words", words);

  return g_key_file_to_data (file, NULL, NULL);
}

static void
set_reached (CandorLabRun       *self,
             const char * const *ids)
{
  self->n_reached = 0;
  for (guint i = 0; i < count_tasks (self); i++)
    {
      self->reached[i] = ids != NULL && g_strv_contains (ids, id_of_task (self, i));
      self->n_reached += self->reached[i];
    }
}

static void
take_draft (CandorLabRun *self,
            const char   *text)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *settings = NULL;
  g_auto(GStrv) tasks = NULL;
  char *words = NULL;

  if (text != NULL && g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL))
    {
      settings = g_key_file_get_string (file, GROUP, "settings", NULL);
      tasks = g_key_file_get_string_list (file, GROUP, "tasks", NULL, NULL);
      words = g_key_file_get_string (file, GROUP, "words", NULL);
    }
  candor_lab_figures_apply (self->figures, settings);
  set_reached (self, (const char * const *) tasks);
  if (words != NULL)
    {
      g_free (self->words);
      self->words = words;
    }
}

static void
update_saved (CandorLabRun *self)
{
  CandorSaved saved = CANDOR_SAVED_YES;

  g_assert (CANDOR_IS_LAB_RUN (self));

  if (self->sitting != NULL && candor_note_is_unsaved (self->note))
    saved = self->sitting->saved == CANDOR_SAVED_FAILED ? CANDOR_SAVED_FAILED : CANDOR_SAVED_PENDING;
  if (saved == self->saved)
    return;

  self->saved = saved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

static void
touch (CandorLabRun *self)
{
  g_autofree char *text = format_draft (self, self->words);

  if (self->sitting != NULL)
    candor_note_set_text (self->note, text);
  update_saved (self);
}

/* ------------------------------------------------------------------- state */

static CandorLabRun *
lab_run_new (CandorSitting *sitting,
             CandorLab     *lab)
{
  CandorLabRun *self = g_object_new (CANDOR_TYPE_LAB_RUN, NULL);
  const char *id = candor_part_get_id (CANDOR_PART (lab));
  g_autofree char *place = g_strconcat ("lab/", id, NULL);

  g_set_weak_pointer (&self->sitting, sitting);
  self->lab = g_object_ref (lab);
  self->figures = candor_lab_figures_new (lab);
  self->reached = g_new0 (gboolean, count_tasks (self) + 1);
  self->note = g_object_ref (candor_sitting_get_note (sitting, place));
  self->is_finished = candor_memory_has_done (candor_sitting_get_memory (sitting), id, 0);
  take_draft (self, candor_note_get_text (self->note));
  g_signal_connect_object (sitting, "notify::saved", G_CALLBACK (update_saved), self, G_CONNECT_SWAPPED);

  return self;
}

CandorLabRun *
candor_sitting_get_lab (CandorSitting *self,
                        CandorLab     *lab)
{
  const char *id;
  CandorLabRun *run;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (CANDOR_IS_LAB (lab), NULL);

  id = candor_part_get_id (CANDOR_PART (lab));
  run = g_hash_table_lookup (self->labs, id);
  if (run != NULL)
    return run;

  run = lab_run_new (self, lab);
  g_hash_table_replace (self->labs, g_strdup (id), run);

  return run;
}

CandorLab *
candor_lab_run_get_lab (CandorLabRun *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), NULL);

  return self->lab;
}

CandorLabFigures *
candor_lab_run_get_figures (CandorLabRun *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), NULL);

  return self->figures;
}

gboolean
candor_lab_run_has_reached (CandorLabRun *self,
                            guint         task)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), FALSE);
  g_return_val_if_fail (task < count_tasks (self), FALSE);

  return self->reached[task];
}

guint
candor_lab_run_get_n_reached (CandorLabRun *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), 0);

  return self->n_reached;
}

const char *
candor_lab_run_get_words (CandorLabRun *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), NULL);

  return self->words;
}

static gboolean
has_words (CandorLabRun *self)
{
  g_autofree char *bare = g_strstrip (g_strdup (self->words));

  return bare[0] != '\0';
}

gboolean
candor_lab_run_can_finish (CandorLabRun *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), FALSE);

  return (count_tasks (self) > 0 && self->n_reached == count_tasks (self)) || has_words (self);
}

gboolean
candor_lab_run_is_finished (CandorLabRun *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), FALSE);

  return self->is_finished;
}

CandorSaved
candor_lab_run_get_saved (CandorLabRun *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), CANDOR_SAVED_YES);

  return self->saved;
}

/* ----------------------------------------------------------------- changes */

/* Whether there is one more. */
static gboolean
look_for_reached (CandorLabRun *self)
{
  guint n_before = self->n_reached;

  for (guint i = 0; i < count_tasks (self); i++)
    {
      if (self->reached[i] || !candor_lab_figures_is_done (self->figures, i))
        continue;
      self->reached[i] = TRUE;
      self->n_reached++;
    }

  return self->n_reached > n_before;
}

static void
note_moved (CandorLabRun *self)
{
  gboolean is_reached = look_for_reached (self);

  /* What was reached is a part of the draft. */
  touch (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTINGS]);
  if (!is_reached)
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_REACHED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_FINISH]);
}

void
candor_lab_run_set (CandorLabRun *self,
                    guint         control,
                    double        value)
{
  g_return_if_fail (CANDOR_IS_LAB_RUN (self));

  if (candor_lab_figures_set (self->figures, control, value))
    note_moved (self);
}

void
candor_lab_run_reset (CandorLabRun *self)
{
  g_return_if_fail (CANDOR_IS_LAB_RUN (self));

  candor_lab_figures_reset (self->figures);
  note_moved (self);
}

void
candor_lab_run_set_words (CandorLabRun *self,
                          const char   *words)
{
  gboolean could_finish;

  g_return_if_fail (CANDOR_IS_LAB_RUN (self));
  g_return_if_fail (words != NULL);

  if (g_str_equal (words, self->words))
    return;

  could_finish = candor_lab_run_can_finish (self);
  g_free (self->words);
  self->words = g_utf8_strlen (words, -1) > MOST_WORDS ? g_utf8_substring (words, 0, MOST_WORDS) : g_strdup (words);
  touch (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  if (could_finish != candor_lab_run_can_finish (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_FINISH]);
}

/* --------------------------------------------------------------- finishing */

/* Those that were recorded; what was typed meanwhile stays. */
static void
drop_words (CandorLabRun *self,
            const char   *recorded)
{
  if (!g_str_equal (self->words, recorded))
    return;
  g_free (self->words);
  self->words = g_strdup ("");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_FINISH]);
}

static void
finish_done (CandorSitting *sitting,
             CandorBatch   *batch,
             GError        *error,
             gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;
  CandorLabRun *self = g_task_get_source_object (task);

  self->is_finishing = FALSE;
  if (error != NULL)
    {
      touch (self);
      g_task_return_error (task, g_error_copy (error));
      return;
    }

  self->is_finished = TRUE;
  drop_words (self, g_task_get_task_data (task));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_FINISHED]);
  candor_sitting_update_done (sitting);
  candor_sitting_update_saved (sitting);
  g_task_return_boolean (task, TRUE);
}

static gboolean
refuse (CandorLabRun *self,
        GTask        *task)
{
  if (self->sitting == NULL)
    g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED, "%s",
                             _("This lesson was closed; open it again to go on."));
  else if (self->is_finishing)
    g_task_return_boolean (task, TRUE);
  else if (!candor_lab_run_can_finish (self))
    g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED, "%s",
                             _("Reach the tasks first, or say in your own words what you found."));
  else
    return FALSE;

  return TRUE;
}

static void
add_event (CandorLabRun *self,
           CandorBatch  *batch)
{
  CandorEvent *event = candor_batch_add_event (batch, CANDOR_EVENT_LAB_FINISHED, self->sitting->module, NULL);
  g_autoptr(GPtrArray) ids = list_reached (self);
  g_autofree char *settings = candor_lab_figures_dup_settings (self->figures);

  event->part = candor_batch_keep (batch, candor_part_get_id (CANDOR_PART (self->lab)));
  event->tasks = candor_batch_keep_array (batch, (const char * const *) ids->pdata);
  event->settings = candor_batch_keep (batch, settings);
  event->text = has_words (self) ? candor_batch_keep (batch, self->words) : NULL;
}

void
candor_lab_run_finish_async (CandorLabRun        *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autofree char *text = NULL;
  CandorBatch *batch;

  g_return_if_fail (CANDOR_IS_LAB_RUN (self));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_lab_run_finish_async);
  if (refuse (self, task))
    return;

  /* What is recorded need not wait in the draft; the settings stay. */
  text = format_draft (self, "");
  candor_note_set_text (self->note, text);
  g_task_set_task_data (task, g_strdup (self->words), g_free);
  batch = candor_sitting_batch_new (self->sitting);
  candor_sitting_add_drafts (self->sitting, batch);
  add_event (self, batch);
  candor_sitting_add_completion (self->sitting, batch, NULL, candor_part_get_id (CANDOR_PART (self->lab)));
  self->is_finishing = TRUE;
  candor_sitting_write (self->sitting, batch, finish_done, g_steal_pointer (&task));
}

gboolean
candor_lab_run_finish_finish (CandorLabRun  *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (CANDOR_IS_LAB_RUN (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
