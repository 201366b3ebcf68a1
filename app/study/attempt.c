/* attempt.c - one go at a quiz
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pinned to the edition it began with: module, quiz and items are of that
 * edition, whatever is installed by now. Which question is in front is kept as
 * a draft at the place "attempt/", beside those of its questions.
 */

#include <glib/gi18n.h>

#include "attempt-private.h"
#include "question-private.h"
#include "study-private.h"

G_DEFINE_FINAL_TYPE (CandorAttempt, candor_attempt, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_QUIZ,
  PROP_QUESTIONS,
  PROP_POSITION,
  PROP_N_ANSWERED,
  PROP_IS_FINISHED,
  PROP_IS_RETRY,
  PROP_RESULT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
candor_attempt_dispose (GObject *object)
{
  CandorAttempt *self = CANDOR_ATTEMPT (object);

  g_clear_weak_pointer (&self->sitting);

  G_OBJECT_CLASS (candor_attempt_parent_class)->dispose (object);
}

static void
candor_attempt_finalize (GObject *object)
{
  CandorAttempt *self = CANDOR_ATTEMPT (object);

  g_clear_object (&self->questions);
  g_clear_object (&self->quiz);
  g_clear_object (&self->module);
  g_clear_pointer (&self->result, candor_result_unref);
  g_free (self->id);
  g_free (self->of_attempt);
  g_free (self->position_place);

  G_OBJECT_CLASS (candor_attempt_parent_class)->finalize (object);
}

static void
candor_attempt_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CandorAttempt *self = CANDOR_ATTEMPT (object);

  switch (prop_id)
    {
    case PROP_QUIZ:
      g_value_set_object (value, self->quiz);
      break;
    case PROP_QUESTIONS:
      g_value_set_object (value, self->questions);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_N_ANSWERED:
      g_value_set_uint (value, self->n_answered);
      break;
    case PROP_IS_FINISHED:
      g_value_set_boolean (value, self->is_finished);
      break;
    case PROP_IS_RETRY:
      g_value_set_boolean (value, self->of_attempt != NULL);
      break;
    case PROP_RESULT:
      g_value_set_boxed (value, self->result);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_attempt_class_init (CandorAttemptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_attempt_dispose;
  object_class->finalize = candor_attempt_finalize;
  object_class->get_property = candor_attempt_get_property;

  properties[PROP_QUIZ] = g_param_spec_object ("quiz", NULL, NULL, CANDOR_TYPE_QUIZ, flags);
  properties[PROP_QUESTIONS] =
    g_param_spec_object ("questions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_ANSWERED] =
    g_param_spec_uint ("n-answered", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IS_FINISHED] =
    g_param_spec_boolean ("is-finished", NULL, NULL, FALSE, flags);
  properties[PROP_IS_RETRY] = g_param_spec_boolean ("is-retry", NULL, NULL, FALSE, flags);
  properties[PROP_RESULT] = g_param_spec_boxed ("result", NULL, NULL, CANDOR_TYPE_RESULT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_attempt_init (CandorAttempt *self)
{
  self->questions = g_list_store_new (CANDOR_TYPE_QUESTION);
}

/* ------------------------------------------------------------- own ways */

CandorQuiz *
candor_module_find_quiz (CandorModule *module,
                         const char   *id)
{
  GPtrArray *parts = candor_module_get_parts (module);

  g_assert (CANDOR_IS_MODULE (module));

  for (guint i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);

      if (CANDOR_IS_QUIZ (part) && g_strcmp0 (candor_part_get_id (part), id) == 0)
        return CANDOR_QUIZ (part);
    }

  return NULL;
}

CandorItem *
candor_quiz_find_item (CandorQuiz *quiz,
                       const char *id)
{
  GPtrArray *items = candor_quiz_get_items (quiz);

  for (guint i = 0; i < items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (candor_item_get_id (item), id) == 0)
        return item;
    }

  return NULL;
}

static gboolean
find_family (GPtrArray  *items,
             CandorItem *item,
             guint      *index)
{
  for (*index = 0; *index < items->len; (*index)++)
    if (g_str_equal (candor_item_get_family (g_ptr_array_index (items, *index)),
                     candor_item_get_family (item)))
      return TRUE;

  return FALSE;
}

/* @item takes the place of what stood for the same question. */
static void
put_item (GPtrArray  *items,
          CandorItem *item)
{
  guint index;

  if (find_family (items, item, &index))
    g_ptr_array_index (items, index) = item;
  else
    g_ptr_array_add (items, item);
}

/* What an attempt repeats was erased: so many questions as a whole one has, whichever. */
static void
fill_up (CandorQuiz *quiz,
         guint64     seed,
         GPtrArray  *items)
{
  g_autoptr(GPtrArray) drawn = candor_draw_items (quiz, seed);

  for (guint i = 0; i < drawn->len && items->len < drawn->len; i++)
    {
      guint index;

      if (!find_family (items, g_ptr_array_index (drawn, i), &index))
        g_ptr_array_add (items, g_ptr_array_index (drawn, i));
    }
}

/* FALSE when what it repeats is not known any more. */
static gboolean
put_items (CandorSitting            *sitting,
           CandorQuiz               *quiz,
           GPtrArray                *items,
           const CandorAttemptState *state)
{
  const CandorAttemptState *repeated = state->of_attempt != NULL
    ? candor_memory_find_attempt (candor_sitting_get_memory (sitting), state->of_attempt) : NULL;
  gboolean is_whole = state->of_attempt == NULL ||
                      (repeated != NULL && put_items (sitting, quiz, items, repeated));

  for (guint i = 0; state->items != NULL && state->items[i] != NULL; i++)
    {
      CandorItem *item = candor_quiz_find_item (quiz, state->items[i]);

      if (item != NULL)
        put_item (items, item);
    }

  return is_whole;
}

GPtrArray *
candor_quiz_gather_items (CandorQuiz    *quiz,
                          CandorAttempt *attempt)
{
  const CandorAttemptState *state =
    candor_memory_find_attempt (candor_sitting_get_memory (attempt->sitting), attempt->id);
  GPtrArray *items = g_ptr_array_new ();

  g_assert (CANDOR_IS_QUIZ (quiz));
  g_assert (CANDOR_IS_ATTEMPT (attempt));

  if (state == NULL || !put_items (attempt->sitting, quiz, items, state))
    fill_up (quiz, attempt->seed, items);

  return items;
}

GPtrArray *
candor_attempt_gather_items (CandorAttempt *self)
{
  g_assert (CANDOR_IS_ATTEMPT (self));

  return candor_quiz_gather_items (self->quiz, self);
}

static void
set_position (CandorAttempt *self,
              guint          position)
{
  if (self->position == position)
    return;

  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

/* The question that was in front, else the first that is not answered. */
static guint
find_position (CandorAttempt *self)
{
  const char *in_front = g_hash_table_lookup (self->sitting->drafts, self->position_place);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->questions));
  guint unanswered = n;

  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (self, i);

      if (g_strcmp0 (candor_item_get_id (question->item), in_front) == 0)
        return i;
      if (unanswered == n && !candor_question_is_answered (question))
        unanswered = i;
    }

  return unanswered < n ? unanswered : n > 0 ? n - 1 : 0;
}

void
candor_attempt_restore (CandorAttempt            *self,
                        const CandorAttemptState *state)
{
  GHashTable *answers = candor_sitting_get_answers (self->sitting, self->id);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->questions));

  g_assert (CANDOR_IS_ATTEMPT (self));

  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (self, i);

      if (candor_question_is_unsaved (question) || question->is_checking)
        continue;
      candor_question_restore (question,
                               g_hash_table_lookup (answers, candor_item_get_id (question->item)),
                               g_hash_table_lookup (self->sitting->drafts, question->place));
    }

  if (state->finished_us != 0 && !self->is_finished)
    {
      g_autoptr(GHashTable) all = candor_sitting_gather_answers (self->sitting, self->id);
      g_autoptr(GPtrArray) items = candor_attempt_gather_items (self);
      g_autoptr(CandorResult) result = candor_result_new (self->module, self->quiz, items, all);

      candor_attempt_conclude (self, result);
    }
}

CandorAttempt *
candor_attempt_new (CandorSitting            *sitting,
                    CandorModule             *module,
                    const CandorAttemptState *state)
{
  CandorQuiz *quiz = candor_module_find_quiz (module, state->quiz);
  CandorAttempt *self;

  g_assert (CANDOR_IS_SITTING (sitting));

  if (quiz == NULL)
    return NULL;

  self = g_object_new (CANDOR_TYPE_ATTEMPT, NULL);
  g_set_weak_pointer (&self->sitting, sitting);
  self->module = g_object_ref (module);
  self->quiz = g_object_ref (quiz);
  self->id = g_strdup (state->id);
  self->of_attempt = g_strdup (state->of_attempt);
  self->position_place = g_strconcat (state->id, "/", NULL);
  self->seed = state->seed;

  for (guint i = 0; state->items != NULL && state->items[i] != NULL; i++)
    {
      CandorItem *item = candor_quiz_find_item (quiz, state->items[i]);
      g_autoptr(CandorQuestion) question = NULL;

      if (item == NULL)
        continue;
      question = candor_question_new_for_attempt (sitting, self, item);
      g_list_store_append (self->questions, question);
    }

  candor_attempt_restore (self, state);
  self->position = find_position (self);

  return self;
}

void
candor_attempt_update_answered (CandorAttempt *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->questions));
  guint n_answered = 0;

  g_assert (CANDOR_IS_ATTEMPT (self));

  for (guint i = 0; i < n; i++)
    if (candor_question_is_answered (candor_attempt_get_question (self, i)))
      n_answered++;

  if (n_answered == self->n_answered)
    return;

  self->n_answered = n_answered;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ANSWERED]);
}

void
candor_attempt_conclude (CandorAttempt *self,
                         CandorResult  *result)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->questions));

  g_assert (CANDOR_IS_ATTEMPT (self));

  for (guint i = 0; i < n; i++)
    candor_question_close (candor_attempt_get_question (self, i));

  g_clear_pointer (&self->result, candor_result_unref);
  self->result = candor_result_ref (result);
  self->is_finished = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_FINISHED]);
}

/* --------------------------------------------------------------- moving */

static void
go_done (CandorSitting *sitting,
         CandorBatch   *batch,
         GError        *error,
         gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;
  CandorAttempt *self = g_task_get_source_object (task);

  if (error != NULL)
    {
      g_task_return_error (task, g_error_copy (error));
      return;
    }

  set_position (self, GPOINTER_TO_UINT (g_task_get_task_data (task)));
  g_task_return_boolean (task, TRUE);
}

static CandorBatch *
make_move (CandorAttempt *self,
           guint          position)
{
  CandorBatch *batch = candor_sitting_batch_new (self->sitting);

  candor_sitting_add_drafts (self->sitting, batch);
  if (!self->is_finished)
    candor_batch_add_draft (batch, self->position_place,
                            candor_item_get_id (candor_attempt_get_question (self, position)->item),
                            NULL, 0);

  return batch;
}

void
candor_attempt_go_async (CandorAttempt       *self,
                         guint                position,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CANDOR_IS_ATTEMPT (self));
  g_return_if_fail (position < g_list_model_get_n_items (G_LIST_MODEL (self->questions)));

  task = candor_study_task_new (self, cancellable, callback, user_data, candor_attempt_go_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (position), NULL);

  /* Where nothing can be written one can still look around. */
  if (self->sitting == NULL || !candor_sitting_can_write (self->sitting))
    {
      set_position (self, position);
      g_task_return_boolean (task, TRUE);
      return;
    }

  candor_sitting_write (self->sitting, make_move (self, position), go_done, g_steal_pointer (&task));
}

gboolean
candor_attempt_go_finish (CandorAttempt  *self,
                          GAsyncResult   *result,
                          GError        **error)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ------------------------------------------------------------ properties */

CandorModule *
candor_attempt_get_module (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), NULL);

  return self->module;
}

CandorQuiz *
candor_attempt_get_quiz (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), NULL);

  return self->quiz;
}

GListModel *
candor_attempt_get_questions (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), NULL);

  return G_LIST_MODEL (self->questions);
}

CandorQuestion *
candor_attempt_get_question (CandorAttempt *self,
                             guint          position)
{
  g_autoptr(CandorQuestion) question = NULL;

  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), NULL);

  question = g_list_model_get_item (G_LIST_MODEL (self->questions), position);

  /* The list keeps it. */
  return question;
}

guint
candor_attempt_get_position (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), 0);

  return self->position;
}

guint
candor_attempt_get_n_answered (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), 0);

  return self->n_answered;
}

gboolean
candor_attempt_is_finished (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), FALSE);

  return self->is_finished;
}

gboolean
candor_attempt_is_retry (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), FALSE);

  return self->of_attempt != NULL;
}

CandorResult *
candor_attempt_get_result (CandorAttempt *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTEMPT (self), NULL);

  return self->result;
}
