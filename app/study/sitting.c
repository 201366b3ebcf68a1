/* sitting.c - one sitting with one module
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the steps, the questions of pages and the current attempt of each quiz.
 * What the record holds about the module is the study's memory, so that Home
 * and the sitting never differ.
 */

#include "attempt-private.h"
#include "note-private.h"
#include "question-private.h"
#include "step-private.h"
#include "study-private.h"

G_DEFINE_FINAL_TYPE (CandorSitting, candor_sitting, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MODULE,
  PROP_STEPS,
  PROP_STEP,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_ON,
  PROP_FRACTION,
  PROP_MINUTES_LEFT,
  PROP_SAVED,
  PROP_IS_COMPLETED,
  PROP_IS_TESTED_OUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean can_go_back (CandorSitting *self);
static gboolean can_go_on   (CandorSitting *self);
static double   get_fraction (CandorSitting *self);

static void
candor_sitting_dispose (GObject *object)
{
  CandorSitting *self = CANDOR_SITTING (object);

  if (self->study != NULL)
    {
      candor_sitting_part (self);
      g_ptr_array_remove (self->study->sittings, self);
      candor_study_update_saved (self->study);
    }
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
  g_clear_pointer (&self->questions, g_hash_table_unref);
  g_clear_pointer (&self->runs, g_hash_table_unref);
  g_clear_pointer (&self->labs, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_clear_pointer (&self->attempts, g_hash_table_unref);
  g_clear_object (&self->study);

  G_OBJECT_CLASS (candor_sitting_parent_class)->dispose (object);
}

static void
candor_sitting_finalize (GObject *object)
{
  CandorSitting *self = CANDOR_SITTING (object);

  g_clear_object (&self->steps);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->page_answers, g_hash_table_unref);
  g_clear_pointer (&self->walks, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->pinned, g_hash_table_unref);
  g_clear_pointer (&self->damaged, g_hash_table_unref);
  g_clear_object (&self->module);
  g_clear_object (&self->original);

  G_OBJECT_CLASS (candor_sitting_parent_class)->finalize (object);
}

static void
candor_sitting_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CandorSitting *self = CANDOR_SITTING (object);

  switch (prop_id)
    {
    case PROP_MODULE:
      g_value_set_object (value, self->module);
      break;
    case PROP_STEPS:
      g_value_set_object (value, self->steps);
      break;
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, can_go_back (self));
      break;
    case PROP_CAN_GO_ON:
      g_value_set_boolean (value, can_go_on (self));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, get_fraction (self));
      break;
    case PROP_MINUTES_LEFT:
      g_value_set_uint (value, candor_sitting_get_minutes_left (self));
      break;
    case PROP_SAVED:
      g_value_set_enum (value, self->saved);
      break;
    case PROP_IS_COMPLETED:
      g_value_set_boolean (value, candor_sitting_get_memory (self)->completed_us != 0);
      break;
    case PROP_IS_TESTED_OUT:
      g_value_set_boolean (value, candor_outline_is_tested_out (self->rows, candor_sitting_get_memory (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_sitting_class_init (CandorSittingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_sitting_dispose;
  object_class->finalize = candor_sitting_finalize;
  object_class->get_property = candor_sitting_get_property;

  properties[PROP_MODULE] = g_param_spec_object ("module", NULL, NULL, CANDOR_TYPE_MODULE, flags);
  properties[PROP_STEPS] = g_param_spec_object ("steps", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, CANDOR_TYPE_STEP, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_ON] = g_param_spec_boolean ("can-go-on", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_MINUTES_LEFT] =
    g_param_spec_uint ("minutes-left", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SAVED] =
    g_param_spec_enum ("saved", NULL, NULL, CANDOR_TYPE_SAVED, CANDOR_SAVED_YES, flags);
  properties[PROP_IS_COMPLETED] =
    g_param_spec_boolean ("is-completed", NULL, NULL, FALSE, flags);
  properties[PROP_IS_TESTED_OUT] =
    g_param_spec_boolean ("is-tested-out", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_sitting_init (CandorSitting *self)
{
  self->steps = g_list_store_new (CANDOR_TYPE_STEP);
  self->questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->labs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->walks = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_event_free);
  self->attempts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_hash_table_unref);
  self->page_answers = candor_answers_new ();
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->pinned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->damaged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

CandorSitting *
candor_sitting_new (CandorStudy  *study,
                    CandorModule *original,
                    CandorModule *module)
{
  CandorSitting *self = g_object_new (CANDOR_TYPE_SITTING, NULL);

  g_assert (CANDOR_IS_STUDY (study));
  g_assert (CANDOR_IS_MODULE (module));

  self->study = g_object_ref (study);
  self->module = g_object_ref (module);
  self->original = g_object_ref (original);
  self->rows = candor_outline_new (module, original);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr(CandorStep) step = candor_step_new (&g_array_index (self->rows, CandorOutlineRow, i));

      g_list_store_append (self->steps, step);
    }
  g_ptr_array_add (study->sittings, self);

  return self;
}

/* ------------------------------------------------------------- own ways */

CandorMemory *
candor_sitting_get_memory (CandorSitting *self)
{
  return candor_study_get_memory (self->study, candor_module_get_id (self->module));
}

CandorModule *
candor_sitting_find_edition (CandorSitting *self,
                             const char    *digest)
{
  CandorModule *found;

  g_assert (CANDOR_IS_SITTING (self));

  found = candor_sitting_find_text (self, digest);
  if (found == NULL)
    return digest != NULL ? g_hash_table_lookup (self->pinned, digest) : NULL;

  return candor_module_get_edition (found) == candor_module_get_edition (self->module) ? self->module : found;
}

static CandorStep *
get_step_at (CandorSitting *self,
             guint          index)
{
  g_autoptr(CandorStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), index);

  /* The list keeps it. */
  return step;
}

static gboolean
can_go_back (CandorSitting *self)
{
  return self->step != NULL && candor_step_get_number (self->step) > 1;
}

/* On the last page there is still something to do until it counts as read. */
static gboolean
can_go_on (CandorSitting *self)
{
  if (self->step == NULL)
    return FALSE;

  return candor_step_get_number (self->step) < self->rows->len ||
         (candor_step_get_page (self->step) != NULL && !candor_step_get_is_done (self->step));
}

static guint
count_seconds_left (CandorSitting          *self,
                    const CandorOutlineRow *row)
{
  CandorAttempt *attempt = NULL;
  guint n;

  if (candor_outline_row_is_settled (row, candor_sitting_get_memory (self)))
    return 0;
  if (row->page == NULL)
    attempt = g_hash_table_lookup (self->attempts, row->id);
  if (attempt == NULL || attempt->is_finished)
    return row->seconds;

  n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  return (n - attempt->n_answered) * candor_quiz_get_item_seconds (attempt->quiz);
}

static void
count_seconds (CandorSitting *self,
               guint         *total,
               guint         *left)
{
  *total = 0;
  *left = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      *total += row->seconds;
      *left += MIN (count_seconds_left (self, row), row->seconds);
    }
}

static double
get_fraction (CandorSitting *self)
{
  guint total, left;

  count_seconds (self, &total, &left);

  return total > 0 ? (double) (total - left) / total : 0;
}

void
candor_sitting_update_done (CandorSitting *self)
{
  CandorMemory *memory = candor_sitting_get_memory (self);

  g_assert (CANDOR_IS_SITTING (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      candor_step_set_state (get_step_at (self, i), candor_outline_row_is_done (row, memory),
                             candor_outline_row_is_tested_out (row, memory),
                             candor_outline_row_is_changed (row, memory));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES_LEFT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_COMPLETED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_TESTED_OUT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_ON]);
  candor_study_update_home (self->study, candor_module_get_id (self->module));
}

void
candor_sitting_set_step (CandorSitting *self,
                         CandorStep    *step)
{
  g_assert (CANDOR_IS_SITTING (self));

  if (self->step == step)
    return;

  self->step = step;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_ON]);
}

void
candor_sitting_foreach_question (CandorSitting *self,
                                 GFunc          func,
                                 gpointer       user_data)
{
  GHashTableIter iter;
  gpointer value;

  g_assert (CANDOR_IS_SITTING (self));

  g_hash_table_iter_init (&iter, self->questions);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    func (value, user_data);

  g_hash_table_iter_init (&iter, self->attempts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      CandorAttempt *attempt = value;
      guint n = g_list_model_get_n_items (G_LIST_MODEL (attempt->questions));

      for (guint i = 0; i < n; i++)
        func (candor_attempt_get_question (attempt, i), user_data);
    }
}

static gboolean
has_unsaved_note (CandorSitting *self)
{
  GHashTableIter iter;
  gpointer note;

  g_hash_table_iter_init (&iter, self->notes);
  while (g_hash_table_iter_next (&iter, NULL, &note))
    if (candor_note_is_unsaved (note))
      return TRUE;

  return FALSE;
}

static void
look_for_unsaved (gpointer data,
                  gpointer user_data)
{
  gboolean *found = user_data;

  if (candor_question_is_unsaved (data))
    *found = TRUE;
}

static void
update_question (gpointer data,
                 gpointer user_data)
{
  candor_question_update_saved (data);
}

void
candor_sitting_update_saved (CandorSitting *self)
{
  CandorSaved saved = CANDOR_SAVED_YES;
  gboolean is_waiting = self->n_writing > 0 || has_unsaved_note (self);

  g_assert (CANDOR_IS_SITTING (self));

  candor_sitting_foreach_question (self, look_for_unsaved, &is_waiting);
  if (self->has_failed)
    saved = CANDOR_SAVED_FAILED;
  else if (is_waiting)
    saved = CANDOR_SAVED_PENDING;

  if (saved != self->saved)
    {
      self->saved = saved;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
      candor_sitting_foreach_question (self, update_question, NULL);
    }
  candor_study_update_saved (self->study);
}

GHashTable *
candor_sitting_get_answers (CandorSitting *self,
                            const char    *attempt)
{
  GHashTable *answers = g_hash_table_lookup (self->answers, attempt);

  if (answers == NULL)
    {
      answers = candor_answers_new ();
      g_hash_table_replace (self->answers, g_strdup (attempt), answers);
    }

  return answers;
}

GHashTable *
candor_sitting_gather_answers (CandorSitting *self,
                               const char    *attempt)
{
  const CandorAttemptState *state = candor_memory_find_attempt (candor_sitting_get_memory (self), attempt);
  g_autoptr(GHashTable) all = NULL;
  GHashTableIter iter;
  gpointer value;

  if (state != NULL && state->of_attempt != NULL)
    {
      all = candor_sitting_gather_answers (self, state->of_attempt);
      candor_sitting_drop_outdated (self, all, state);
    }
  else
    all = candor_answers_new ();

  g_hash_table_iter_init (&iter, candor_sitting_get_answers (self, attempt));
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const CandorAnswer *answer = value;

      if (answer->outcome != NULL)
        candor_answers_put (all, answer->outcome, answer->certainty, answer->tries, answer->n_shown);
    }

  return g_steal_pointer (&all);
}

/* ------------------------------------------------------------ properties */

CandorStudy *
candor_sitting_get_study (CandorSitting *self)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);

  return self->study;
}

CandorModule *
candor_sitting_get_module (CandorSitting *self)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);

  return self->module;
}

GListModel *
candor_sitting_get_steps (CandorSitting *self)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);

  return G_LIST_MODEL (self->steps);
}

CandorStep *
candor_sitting_get_step (CandorSitting *self)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);

  return self->step;
}

CandorStep *
candor_sitting_find_step (CandorSitting *self,
                          const char    *id)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (g_array_index (self->rows, CandorOutlineRow, i).id, id))
      return get_step_at (self, i);

  return NULL;
}

guint
candor_sitting_get_minutes_left (CandorSitting *self)
{
  guint total, left;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), 0);

  count_seconds (self, &total, &left);

  return (left + 59) / 60;
}

CandorSaved
candor_sitting_get_saved (CandorSitting *self)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), CANDOR_SAVED_FAILED);

  return self->saved;
}

/* Where else a question stands by itself: in a scene. */
static gboolean
stands_in_scenario (const CandorOutlineRow *row,
                    CandorItem             *item)
{
  return CANDOR_IS_SCENARIO (row->part) &&
         g_ptr_array_find (candor_scenario_get_items (CANDOR_SCENARIO (row->part)), item, NULL);
}

static const char *
find_page_of (CandorSitting *self,
              CandorItem    *item)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      if (row->page != NULL ? g_ptr_array_find (candor_page_get_items (row->page), item, NULL)
                            : stands_in_scenario (row, item))
        return row->id;
    }

  return NULL;
}

CandorQuestion *
candor_sitting_get_question (CandorSitting *self,
                             CandorItem    *item)
{
  CandorQuestion *question;
  const char *id, *page;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);

  id = candor_item_get_id (item);
  question = g_hash_table_lookup (self->questions, id);
  if (question != NULL)
    return question;

  page = find_page_of (self, item);
  g_return_val_if_fail (page != NULL, NULL);

  question = candor_question_new_for_page (self, item, page);
  g_hash_table_replace (self->questions, g_strdup (id), question);
  candor_question_restore (question,
                           g_hash_table_lookup (self->page_answers, id),
                           g_hash_table_lookup (self->drafts, id));

  return question;
}

CandorAttempt *
candor_sitting_get_attempt (CandorSitting *self,
                            CandorQuiz    *quiz)
{
  g_return_val_if_fail (CANDOR_IS_SITTING (self), NULL);
  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), NULL);

  return g_hash_table_lookup (self->attempts, candor_part_get_id (CANDOR_PART (quiz)));
}

guint
candor_sitting_get_attempts_left (CandorSitting *self,
                                  CandorQuiz    *quiz)
{
  guint allowed, used;

  g_return_val_if_fail (CANDOR_IS_SITTING (self), 0);
  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), 0);

  allowed = candor_quiz_get_attempts (quiz);
  if (allowed == 0)
    return G_MAXUINT;

  used = candor_memory_count_attempts (candor_sitting_get_memory (self),
                                       candor_part_get_id (CANDOR_PART (quiz)));

  return used < allowed ? allowed - used : 0;
}
