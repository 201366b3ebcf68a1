/* scenario.c - a scenario, for me: the walk in front and those before it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the walks that can be shown. The last of them may be fresh: it has no reply yet and
 * stands nowhere in the record; that one wanted it is noted in the draft of the scenario, beside
 * the reason that is being typed: "fresh|reply|reason".
 */

#include <string.h>

#include <glib/gi18n.h>

#include "clock-private.h"
#include "scenario-private.h"
#include "study-private.h"

struct _CandorScenarioRun
{
  GObject          parent_instance;

  CandorSitting   *sitting;      /* weak */
  CandorModule    *module;
  CandorScenario  *scenario;
  CandorWalkRules *rules;
  CandorNote      *note;
  GPtrArray       *walks;        /* CandorWalk: those that can be shown, oldest first */
  guint            walk;         /* in front */
  char            *notice;
  char            *picked;       /* (nullable) id of a reply */
  char            *reason;       /* (nullable) */
  guint            version;

  guint            is_writing : 1;
};

G_DEFINE_FINAL_TYPE (CandorScenarioRun, candor_scenario_run, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_VERSION,
  PROP_IS_ENDED,
  PROP_NOTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
candor_scenario_run_finalize (GObject *object)
{
  CandorScenarioRun *self = CANDOR_SCENARIO_RUN (object);

  g_clear_weak_pointer (&self->sitting);
  g_clear_pointer (&self->walks, g_ptr_array_unref);
  g_clear_pointer (&self->rules, candor_walk_rules_free);
  g_clear_object (&self->note);
  g_clear_object (&self->scenario);
  g_clear_object (&self->module);
  g_free (self->notice);
  g_free (self->picked);
  g_free (self->reason);

  G_OBJECT_CLASS (candor_scenario_run_parent_class)->finalize (object);
}

static void
candor_scenario_run_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CandorScenarioRun *self = CANDOR_SCENARIO_RUN (object);

  switch (prop_id)
    {
    case PROP_VERSION:
      g_value_set_uint (value, self->version);
      break;
    case PROP_IS_ENDED:
      g_value_set_boolean (value, candor_scenario_run_is_ended (self));
      break;
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_scenario_run_class_init (CandorScenarioRunClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_scenario_run_finalize;
  object_class->get_property = candor_scenario_run_get_property;

  properties[PROP_VERSION] = g_param_spec_uint ("version", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IS_ENDED] = g_param_spec_boolean ("is-ended", NULL, NULL, FALSE, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_scenario_run_init (CandorScenarioRun *self)
{
}

static const char *
get_part (CandorScenarioRun *self)
{
  return candor_part_get_id (CANDOR_PART (self->scenario));
}

static CandorWalk *
get_front (CandorScenarioRun *self)
{
  return g_ptr_array_index (self->walks, self->walk);
}

static void
announce (CandorScenarioRun *self)
{
  self->version++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ENDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERSION]);
}

/* ------------------------------------------------------------------- draft */

static void
write_draft (CandorScenarioRun *self)
{
  gboolean is_fresh = get_front (self)->taken->len == 0 && self->walks->len > 1;
  g_autofree char *text = NULL;

  if (is_fresh || self->picked != NULL)
    text = g_strdup_printf ("%s|%s|%s", is_fresh ? "fresh" : "", self->picked != NULL ? self->picked : "",
                            self->reason != NULL ? self->reason : "");
  candor_note_set_text (self->note, text);
}

/* Whether a fresh walk was wanted. */
static gboolean
read_draft (CandorScenarioRun *self)
{
  const char *text = candor_note_get_text (self->note);
  g_auto(GStrv) fields = g_strsplit (text != NULL ? text : "", "|", 3);

  g_clear_pointer (&self->picked, g_free);
  g_clear_pointer (&self->reason, g_free);
  if (g_strv_length (fields) != 3)
    return FALSE;

  if (*fields[1] != '\0')
    {
      self->picked = g_strdup (fields[1]);
      self->reason = g_strdup (fields[2]);
    }

  return g_str_equal (fields[0], "fresh");
}

/* --------------------------------------------------------------- restoring */

static void
add_fresh (CandorScenarioRun *self,
           const char        *of)
{
  g_autofree char *id = candor_clock_draw_id (&self->sitting->study->clock);
  CandorWalk *walk = candor_walk_new (id, of);

  candor_walk_replay (walk, self->scenario, self->rules);
  g_ptr_array_add (self->walks, walk);
}

/* Of the newest walk, which was still under way. */
static void
note_lost (CandorScenarioRun *self,
           const CandorWalk  *walk)
{
  self->notice = g_strdup (walk->has_hole
    ? _("A part of your way was erased, so you begin again. What is left of it stays in your record.")
    : _("This scenario has changed since you were here, and the way you had gone is not in it any more. You begin again; "
        "what you replied stays in your record."));
}

static void
keep_shown (CandorScenarioRun *self,
            GPtrArray         *walks)
{
  for (guint i = 0; i < walks->len; i++)
    {
      CandorWalk *walk = g_ptr_array_index (walks, i);
      gboolean is_newest = i + 1 == walks->len;

      if (candor_walk_replay (walk, self->scenario, self->rules) &&
          (is_newest || candor_walk_is_ended (self->rules, &walk->state)))
        g_ptr_array_add (self->walks, walk);
      else
        {
          if (is_newest && !walk->is_noted)
            note_lost (self, walk);
          candor_walk_free (walk);
        }
    }
}

/* ----------------------------------------------------------------- writing */

static CandorEvent *
add_event (CandorScenarioRun *self,
           CandorBatch       *batch,
           CandorEventKind    kind,
           const CandorWalk  *walk)
{
  CandorEvent *event = candor_batch_add_event (batch, kind, self->module,
                                               kind == CANDOR_EVENT_REPLIED ? candor_note_get_place (self->note) : NULL);

  event->part = candor_batch_keep (batch, get_part (self));
  event->attempt = candor_batch_keep (batch, walk->id);
  event->of_attempt = candor_batch_keep (batch, walk->of);

  return event;
}

static void
add_reply (CandorScenarioRun *self,
           CandorBatch       *batch,
           const CandorWalk  *walk,
           guint              number,
           const CandorTaken *taken)
{
  CandorEvent *event = add_event (self, batch, CANDOR_EVENT_REPLIED, walk);

  event->try_number = number;
  event->scene = candor_batch_keep (batch, taken->scene);
  event->reply = candor_batch_keep (batch, taken->reply);
  event->text = candor_batch_keep (batch, taken->reason);
}

static const CandorEnding *
find_ending (CandorScenarioRun *self,
             const CandorWalk  *walk)
{
  if (!candor_walk_is_ended (self->rules, &walk->state))
    return NULL;

  return g_ptr_array_index (candor_scenario_get_endings (self->scenario),
                            candor_walk_get_ending (self->rules, &walk->state));
}

static void
add_end (CandorScenarioRun *self,
         CandorBatch       *batch,
         const CandorWalk  *walk)
{
  const CandorEnding *ending = find_ending (self, walk);
  CandorEvent *event = add_event (self, batch, CANDOR_EVENT_SCENARIO_ENDED, walk);

  event->scene = candor_batch_keep (batch, ending->id);
  event->verdict = candor_ending_verdict_to_string (ending->verdict);
  candor_sitting_add_completion (self->sitting, batch, NULL, get_part (self));
}

/* --------------------------------------------------------------- restoring, further */

/* A stop between the last reply and the note that it was the last one. */
static void
note_ends (CandorScenarioRun *self)
{
  for (guint i = 0; i < self->walks->len; i++)
    {
      CandorWalk *walk = g_ptr_array_index (self->walks, i);

      if (!walk->is_noted && candor_walk_is_ended (self->rules, &walk->state) && candor_sitting_can_write (self->sitting))
        {
          CandorBatch *batch = candor_sitting_batch_new (self->sitting);

          walk->is_noted = TRUE;
          add_end (self, batch, walk);
          candor_sitting_write (self->sitting, batch, NULL, NULL);
        }
    }
}

void
candor_scenario_run_restore (CandorScenarioRun *self,
                             GPtrArray         *events)
{
  g_autoptr(GPtrArray) walks = candor_walks_read (events, get_part (self));
  gboolean wants_fresh = read_draft (self);

  g_assert (CANDOR_IS_SCENARIO_RUN (self));

  g_clear_pointer (&self->walks, g_ptr_array_unref);
  self->walks = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_walk_free);
  g_clear_pointer (&self->notice, g_free);
  g_ptr_array_set_free_func (walks, NULL);
  keep_shown (self, walks);
  if (self->walks->len == 0 || self->notice != NULL ||
      (wants_fresh && candor_walk_is_ended (self->rules, &((CandorWalk *) g_ptr_array_index (self->walks, self->walks->len - 1))->state)))
    add_fresh (self, NULL);
  self->walk = self->walks->len - 1;
  if (candor_scenario_run_get_picked (self) == NULL)
    {
      g_clear_pointer (&self->picked, g_free);
      g_clear_pointer (&self->reason, g_free);
    }
  note_ends (self);
  announce (self);
}

CandorScenarioRun *
candor_sitting_get_scenario (CandorSitting  *sitting,
                             CandorScenario *scenario)
{
  const char *id;
  g_autofree char *place = NULL;
  CandorScenarioRun *self;

  g_return_val_if_fail (CANDOR_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (CANDOR_IS_SCENARIO (scenario), NULL);

  id = candor_part_get_id (CANDOR_PART (scenario));
  self = g_hash_table_lookup (sitting->runs, id);
  if (self != NULL)
    return self;

  self = g_object_new (CANDOR_TYPE_SCENARIO_RUN, NULL);
  place = g_strconcat ("scenario/", id, NULL);
  g_set_weak_pointer (&self->sitting, sitting);
  self->module = g_object_ref (sitting->module);
  self->scenario = g_object_ref (scenario);
  self->rules = candor_walk_rules_new (scenario);
  self->note = g_object_ref (candor_sitting_get_note (sitting, place));
  g_hash_table_replace (sitting->runs, g_strdup (id), self);
  candor_scenario_run_restore (self, sitting->walks);

  return self;
}

/* ----------------------------------------------------------------- questions */

CandorScenario *
candor_scenario_run_get_scenario (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return self->scenario;
}

CandorModule *
candor_scenario_run_get_module (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return self->module;
}

const char *
candor_scenario_run_get_notice (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return self->notice;
}

GPtrArray *
candor_scenario_run_get_turns (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return get_front (self)->turns;
}

const CandorScene *
candor_scenario_run_get_scene (CandorScenarioRun *self)
{
  const CandorWalk *walk;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  walk = get_front (self);

  return candor_walk_is_ended (self->rules, &walk->state)
         ? NULL : g_ptr_array_index (candor_scenario_get_scenes (self->scenario), walk->state.place);
}

const CandorEnding *
candor_scenario_run_get_ending (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return find_ending (self, get_front (self));
}

const int *
candor_scenario_run_get_values (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return get_front (self)->state.values;
}

gboolean
candor_scenario_run_is_ended (CandorScenarioRun *self)
{
  return candor_scenario_run_get_ending (self) != NULL;
}

static GPtrArray *
list_open (CandorScenarioRun     *self,
           const CandorWalkState *state)
{
  GPtrArray *open = g_ptr_array_new ();
  const CandorScene *scene;

  if (candor_walk_is_ended (self->rules, state))
    return open;

  scene = g_ptr_array_index (candor_scenario_get_scenes (self->scenario), state->place);
  for (guint i = 0; i < scene->replies->len; i++)
    {
      if (candor_walk_is_open (self->rules, state, i))
        g_ptr_array_add (open, g_ptr_array_index (scene->replies, i));
    }

  return open;
}

GPtrArray *
candor_scenario_run_list_open (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return list_open (self, &get_front (self)->state);
}

GPtrArray *
candor_scenario_run_list_open_at (CandorScenarioRun *self,
                                  guint              turn)
{
  const CandorWalkTurn *then;
  CandorWalkState state = { 0 };

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);
  g_return_val_if_fail (turn < get_front (self)->turns->len, NULL);

  then = g_ptr_array_index (get_front (self)->turns, turn);
  g_ptr_array_find (candor_scenario_get_scenes (self->scenario), then->scene, &state.place);
  memcpy (state.values, then->before, sizeof state.values);

  return list_open (self, &state);
}

guint
candor_scenario_run_get_n_walks (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), 0);

  return self->walks->len;
}

guint
candor_scenario_run_get_walk (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), 0);

  return self->walk;
}

const CandorEnding *
candor_scenario_run_get_ending_of (CandorScenarioRun *self,
                                   guint              walk)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);
  g_return_val_if_fail (walk < self->walks->len, NULL);

  return find_ending (self, g_ptr_array_index (self->walks, walk));
}

void
candor_scenario_run_show (CandorScenarioRun *self,
                          guint              walk)
{
  g_return_if_fail (CANDOR_IS_SCENARIO_RUN (self));
  g_return_if_fail (walk < self->walks->len);

  if (self->walk == walk)
    return;

  self->walk = walk;
  announce (self);
}

/* -------------------------------------------------------------------- reason */

const CandorReply *
candor_scenario_run_get_picked (CandorScenarioRun *self)
{
  g_autoptr(GPtrArray) open = NULL;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  open = candor_scenario_run_list_open (self);
  for (guint i = 0; self->picked != NULL && i < open->len; i++)
    {
      if (g_str_equal (((const CandorReply *) g_ptr_array_index (open, i))->id, self->picked))
        return g_ptr_array_index (open, i);
    }

  return NULL;
}

const char *
candor_scenario_run_get_reason (CandorScenarioRun *self)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), NULL);

  return self->reason;
}

void
candor_scenario_run_pick (CandorScenarioRun *self,
                          const CandorReply *reply,
                          const char        *reason)
{
  gboolean is_other;

  g_return_if_fail (CANDOR_IS_SCENARIO_RUN (self));

  is_other = g_strcmp0 (self->picked, reply != NULL ? reply->id : NULL) != 0;
  g_free (self->picked);
  self->picked = reply != NULL ? g_strdup (reply->id) : NULL;
  g_free (self->reason);
  self->reason = reply != NULL ? g_strdup (reason) : NULL;
  write_draft (self);
  if (is_other)
    announce (self);
}

/* ------------------------------------------------------------------ replying */

static gboolean
refuse (CandorScenarioRun *self,
        GTask             *task)
{
  if (self->sitting == NULL)
    g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                             _("This lesson was closed; open it again to answer."));
  else if (self->is_writing)
    g_task_return_boolean (task, TRUE);
  else
    return FALSE;

  return TRUE;
}

/* What was committed, also when the rest failed: the walk has moved on so far. */
static void
take_entries (CandorScenarioRun *self,
              CandorWalk        *walk,
              CandorBatch       *batch)
{
  for (guint i = 0; i < batch->n_entries_done; i++)
    {
      const CandorBatchEntry *entry = g_ptr_array_index (batch->entries, i);

      if (entry->event.kind == CANDOR_EVENT_REPLIED)
        candor_walk_add (walk, entry->event.scene, entry->event.reply, entry->event.text);
      else if (entry->event.kind == CANDOR_EVENT_SCENARIO_ENDED)
        walk->is_noted = TRUE;
    }
}

static void
reply_done (CandorSitting *sitting,
            CandorBatch   *batch,
            GError        *error,
            gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;
  CandorScenarioRun *self = g_task_get_source_object (task);
  CandorWalk *walk = g_ptr_array_index (self->walks, GPOINTER_TO_UINT (g_task_get_task_data (task)));
  guint n_before = walk->taken->len;

  self->is_writing = FALSE;
  take_entries (self, walk, batch);
  if (walk->taken->len > n_before)
    {
      candor_walk_replay (walk, self->scenario, self->rules);
      candor_note_clear (self->note);
      g_clear_pointer (&self->picked, g_free);
      g_clear_pointer (&self->reason, g_free);
      g_clear_pointer (&self->notice, g_free);
    }
  candor_sitting_update_done (sitting);
  candor_sitting_update_saved (sitting);
  announce (self);
  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

/* What @walk becomes with @taken: a walk of its own, that is thrown away. */
static void
add_end_after (CandorScenarioRun *self,
               CandorBatch       *batch,
               const CandorWalk  *walk,
               const CandorTaken *taken)
{
  CandorWalk *ahead = candor_walk_new (walk->id, walk->of);

  for (guint i = 0; i < walk->taken->len; i++)
    {
      const CandorTaken *before = g_ptr_array_index (walk->taken, i);

      candor_walk_add (ahead, before->scene, before->reply, NULL);
    }
  candor_walk_add (ahead, taken->scene, taken->reply, NULL);
  if (candor_walk_replay (ahead, self->scenario, self->rules) && candor_walk_is_ended (self->rules, &ahead->state))
    add_end (self, batch, ahead);
  candor_walk_free (ahead);
}

static CandorBatch *
make_reply (CandorScenarioRun *self,
            const CandorReply *reply)
{
  const CandorWalk *walk = get_front (self);
  const char *reason = self->reason != NULL && g_strcmp0 (self->picked, reply->id) == 0 && *self->reason != '\0'
                       ? self->reason : NULL;
  const CandorTaken taken = { (char *) candor_scenario_run_get_scene (self)->id, (char *) reply->id, (char *) reason };
  CandorBatch *batch = candor_sitting_batch_new (self->sitting);

  add_reply (self, batch, walk, walk->taken->len + 1, &taken);
  add_end_after (self, batch, walk, &taken);

  return batch;
}

void
candor_scenario_run_reply_async (CandorScenarioRun   *self,
                                 const CandorReply   *reply,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GPtrArray) open = NULL;
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_SCENARIO_RUN (self));
  g_return_if_fail (reply != NULL);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_scenario_run_reply_async);
  if (refuse (self, task))
    return;

  open = candor_scenario_run_list_open (self);
  if (!g_ptr_array_find (open, reply, NULL))
    {
      g_task_return_new_error (task, CANDOR_ERROR, CANDOR_ERROR_REFUSED, _("This reply cannot be taken here."));
      return;
    }

  self->is_writing = TRUE;
  g_task_set_task_data (task, GUINT_TO_POINTER (self->walk), NULL);
  candor_sitting_write (self->sitting, make_reply (self, reply), reply_done, g_steal_pointer (&task));
}

gboolean
candor_scenario_run_reply_finish (CandorScenarioRun  *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ----------------------------------------------------------------- branching */

void
candor_scenario_run_branch_async (CandorScenarioRun   *self,
                                  guint                turn,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  CandorBatch *batch;
  CandorWalk *from;

  g_return_if_fail (CANDOR_IS_SCENARIO_RUN (self));
  g_return_if_fail (candor_scenario_run_is_ended (self));
  g_return_if_fail (turn < get_front (self)->turns->len);

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_scenario_run_branch_async);
  if (refuse (self, task))
    return;

  from = get_front (self);
  add_fresh (self, from->id);
  self->walk = self->walks->len - 1;
  batch = candor_sitting_batch_new (self->sitting);
  for (guint i = 0; i < turn; i++)
    {
      const CandorTaken *taken = g_ptr_array_index (from->taken, i);

      add_reply (self, batch, get_front (self), i + 1, &(CandorTaken) { taken->scene, taken->reply, NULL });
    }
  if (turn == 0)
    write_draft (self);
  self->is_writing = TRUE;
  g_task_set_task_data (task, GUINT_TO_POINTER (self->walk), NULL);
  candor_sitting_add_drafts (self->sitting, batch);
  candor_sitting_write (self->sitting, batch, reply_done, g_steal_pointer (&task));
}

gboolean
candor_scenario_run_branch_finish (CandorScenarioRun  *self,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
