/* question.c - one item in front of a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns what is picked and how far it is on the disk. Three counters say that:
 * `version` goes up with every change, `sent_version` follows when a write is
 * under way, `saved_version` when it is committed. Every change of state goes
 * through announce(), which compares before and after.
 */

#include "attempt-private.h"
#include "draft-private.h"
#include "question-private.h"

/* Nobody takes back more steps than this. */
#define MAX_EARLIER 100

G_DEFINE_FINAL_TYPE (CandorQuestion, candor_question, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_OPTIONS,
  PROP_RESPONSE,
  PROP_CAN_UNDO,
  PROP_CERTAINTY,
  PROP_ASKS_CERTAINTY,
  PROP_CAN_CHECK,
  PROP_OUTCOME,
  PROP_IS_ANSWERED,
  PROP_IS_OPEN,
  PROP_TRIES,
  PROP_N_SHOWN,
  PROP_SAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
candor_question_dispose (GObject *object)
{
  CandorQuestion *self = CANDOR_QUESTION (object);

  g_clear_weak_pointer (&self->sitting);
  g_clear_weak_pointer (&self->attempt);

  G_OBJECT_CLASS (candor_question_parent_class)->dispose (object);
}

static void
candor_question_finalize (GObject *object)
{
  CandorQuestion *self = CANDOR_QUESTION (object);

  g_clear_object (&self->options);
  g_clear_object (&self->item);
  g_clear_object (&self->module);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->response, candor_response_unref);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_pointer (&self->outcome, candor_outcome_unref);
  g_free (self->typed_id);
  g_free (self->where);
  g_free (self->place);

  G_OBJECT_CLASS (candor_question_parent_class)->finalize (object);
}

static void
candor_question_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CandorQuestion *self = CANDOR_QUESTION (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_OPTIONS:
      g_value_set_object (value, self->options);
      break;
    case PROP_RESPONSE:
      g_value_set_boxed (value, self->response);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, candor_question_can_undo (self));
      break;
    case PROP_CERTAINTY:
      g_value_set_int (value, self->certainty);
      break;
    case PROP_ASKS_CERTAINTY:
      g_value_set_boolean (value, self->asks_certainty);
      break;
    case PROP_CAN_CHECK:
      g_value_set_boolean (value, candor_question_can_check (self));
      break;
    case PROP_OUTCOME:
      g_value_set_boxed (value, candor_question_get_outcome (self));
      break;
    case PROP_IS_ANSWERED:
      g_value_set_boolean (value, candor_question_is_answered (self));
      break;
    case PROP_IS_OPEN:
      g_value_set_boolean (value, candor_question_is_open (self));
      break;
    case PROP_TRIES:
      g_value_set_uint (value, self->tries);
      break;
    case PROP_N_SHOWN:
      g_value_set_uint (value, self->n_shown);
      break;
    case PROP_SAVED:
      g_value_set_enum (value, candor_question_get_saved (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_question_class_init (CandorQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_question_dispose;
  object_class->finalize = candor_question_finalize;
  object_class->get_property = candor_question_get_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CANDOR_TYPE_ITEM, flags);
  properties[PROP_OPTIONS] = g_param_spec_object ("options", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_RESPONSE] = g_param_spec_boxed ("response", NULL, NULL, CANDOR_TYPE_RESPONSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CERTAINTY] =
    g_param_spec_int ("certainty", NULL, NULL, CANDOR_CERTAINTY_NONE, CANDOR_CERTAINTY_SURE,
                      CANDOR_CERTAINTY_NONE, flags);
  properties[PROP_ASKS_CERTAINTY] =
    g_param_spec_boolean ("asks-certainty", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_CHECK] = g_param_spec_boolean ("can-check", NULL, NULL, FALSE, flags);
  properties[PROP_OUTCOME] = g_param_spec_boxed ("outcome", NULL, NULL, CANDOR_TYPE_OUTCOME, flags);
  properties[PROP_IS_ANSWERED] = g_param_spec_boolean ("is-answered", NULL, NULL, FALSE, flags);
  properties[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, FALSE, flags);
  properties[PROP_TRIES] = g_param_spec_uint ("tries", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_SHOWN] = g_param_spec_uint ("n-shown", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SAVED] =
    g_param_spec_enum ("saved", NULL, NULL, CANDOR_TYPE_SAVED, CANDOR_SAVED_YES, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_question_init (CandorQuestion *self)
{
  self->response = candor_response_new (NULL);
  self->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_response_unref);
  self->options = g_list_store_new (CANDOR_TYPE_QUESTION_OPTION);
  self->is_open = TRUE;
}

/* ------------------------------------------------------------- own ways */

static gboolean
is_as_written (const guint *order,
               guint        n)
{
  for (guint i = 0; i < n; i++)
    if (order[i] != i)
      return FALSE;

  return TRUE;
}

/* Things to put in order are never shown in the right one: the last comes first
 * then. */
static void
leave_right_order (guint *order,
                   guint  n)
{
  if (!is_as_written (order, n))
    return;
  for (guint i = 0; i < n; i++)
    order[i] = (i + n - 1) % n;
}

static void
add_options (CandorQuestion *self,
             guint64         seed)
{
  GPtrArray *options = candor_item_get_options (self->item);
  g_autofree guint *order = NULL;

  g_assert (CANDOR_IS_QUESTION (self));

  if (candor_item_is_shuffled (self->item))
    order = candor_order_shuffle (seed, candor_item_get_id (self->item), options->len);
  if (candor_item_get_kind (self->item) == CANDOR_ITEM_ORDER)
    leave_right_order (order, options->len);

  for (guint i = 0; i < options->len; i++)
    {
      g_autoptr(CandorQuestionOption) option =
        candor_question_option_new (g_ptr_array_index (options, order != NULL ? order[i] : i),
                                    self->item, i + 1);

      g_list_store_append (self->options, option);
    }
}

/* The right sides of pairs are mixed, or they would say themselves which belongs
 * where; bins are not. */
static void
add_targets (CandorQuestion *self,
             guint64         seed)
{
  GPtrArray *targets = candor_item_get_targets (self->item);
  g_autofree char *name = g_strconcat (candor_item_get_id (self->item), "/targets", NULL);
  g_autofree guint *order = NULL;

  if (candor_item_get_kind (self->item) == CANDOR_ITEM_MATCH)
    order = candor_order_shuffle (seed, name, targets->len);

  self->targets = g_ptr_array_new ();
  for (guint i = 0; i < targets->len; i++)
    g_ptr_array_add (self->targets, g_ptr_array_index (targets, order != NULL ? order[i] : i));
}

/* Checks on pages are not drawn anew each time: the item itself is the seed, and
 * the same in every language. */
static guint64
seed_of_item (CandorSitting *sitting,
              CandorItem    *item)
{
  CandorItem *original = candor_sitting_find_original (sitting, item);
  g_autofree char *start = g_strndup (candor_item_get_digest (original), 16);

  return g_ascii_strtoull (start, NULL, 16);
}

static CandorQuestion *
question_new (CandorSitting *sitting,
              CandorModule  *module,
              CandorItem    *item,
              const char    *where)
{
  CandorQuestion *self = g_object_new (CANDOR_TYPE_QUESTION, NULL);

  g_set_weak_pointer (&self->sitting, sitting);
  self->module = g_object_ref (module);
  self->item = g_object_ref (item);
  self->where = g_strdup (where);

  return self;
}

CandorQuestion *
candor_question_new_for_page (CandorSitting *sitting,
                              CandorItem    *item,
                              const char    *page)
{
  CandorQuestion *self = question_new (sitting, sitting->module, item, page);

  self->place = g_strdup (candor_item_get_id (item));
  add_options (self, seed_of_item (sitting, item));
  add_targets (self, seed_of_item (sitting, item));

  return self;
}

CandorQuestion *
candor_question_new_for_attempt (CandorSitting *sitting,
                                 CandorAttempt *attempt,
                                 CandorItem    *item)
{
  CandorQuestion *self = question_new (sitting, attempt->module, item,
                                       candor_part_get_id (CANDOR_PART (attempt->quiz)));

  g_set_weak_pointer (&self->attempt, attempt);
  self->place = g_strconcat (attempt->id, "/", candor_item_get_id (item), NULL);
  self->asks_certainty = candor_quiz_asks_certainty (attempt->quiz) && candor_item_is_scored (self->item);
  self->feedback_waits = candor_quiz_get_feedback (attempt->quiz) == CANDOR_FEEDBACK_AT_END;
  add_options (self, attempt->seed);
  add_targets (self, attempt->seed);

  return self;
}

static void
show_picks (CandorQuestion *self)
{
  GListModel *options = G_LIST_MODEL (self->options);
  CandorOutcome *outcome = candor_question_get_outcome (self);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);
      const char *id = candor_question_option_get_option (option)->id;

      candor_question_option_set_picked (option, candor_response_has (self->response, id));
      candor_question_option_set_verdict (option, outcome);
    }
}

/* Notifying more than changed would be wrong only by being wasteful: these are
 * cheap, and one place cannot be forgotten. */
static void
announce (CandorQuestion *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  show_picks (self);
  for (guint i = PROP_RESPONSE; i < N_PROPS; i++)
    if (i != PROP_ASKS_CERTAINTY)
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));

  if (self->attempt != NULL)
    candor_attempt_update_answered (self->attempt);
}

static void
take_draft (CandorQuestion *self,
            const char     *text)
{
  CandorDraft draft;

  candor_draft_parse (&draft, self->item, text);
  self->response = draft.response;
  self->certainty = draft.certainty;
  self->n_shown = MIN (draft.n_shown, candor_question_get_n_hints (self));
}

/* What is judged, or found again, is where taking back ends. */
static void
forget_earlier (CandorQuestion *self)
{
  g_ptr_array_set_size (self->earlier, 0);
  g_clear_pointer (&self->typed_id, g_free);
}

void
candor_question_restore (CandorQuestion     *self,
                         const CandorAnswer *answer,
                         const char         *draft)
{
  g_assert (CANDOR_IS_QUESTION (self));

  g_clear_pointer (&self->outcome, candor_outcome_unref);
  g_clear_pointer (&self->response, candor_response_unref);
  self->certainty = CANDOR_CERTAINTY_NONE;
  self->n_shown = 0;
  forget_earlier (self);
  self->is_open = TRUE;
  self->is_revealed = FALSE;
  if (answer != NULL)
    self->tries = answer->tries;

  /* A draft on an answered check means: somebody began a new try. */
  if (answer != NULL && answer->outcome != NULL && (draft == NULL || self->attempt != NULL))
    {
      self->outcome = candor_outcome_ref (answer->outcome);
      self->response = candor_response_ref (candor_outcome_get_response (answer->outcome));
      self->certainty = answer->certainty;
      self->n_shown = MIN (answer->n_shown, candor_item_get_hints (self->item)->len);
      self->is_open = FALSE;
      self->is_revealed = !self->feedback_waits;
    }
  else if (draft != NULL)
    take_draft (self, draft);
  else
    self->response = candor_response_new (NULL);

  announce (self);
}

gboolean
candor_question_is_dirty (CandorQuestion *self)
{
  g_assert (CANDOR_IS_QUESTION (self));

  return self->version != self->sent_version;
}

gboolean
candor_question_is_unsaved (CandorQuestion *self)
{
  g_assert (CANDOR_IS_QUESTION (self));

  return self->version != self->saved_version;
}

void
candor_question_add_draft (CandorQuestion *self,
                           CandorBatch    *batch)
{
  g_autofree char *text = NULL;

  g_assert (CANDOR_IS_QUESTION (self));

  text = candor_draft_format (&(CandorDraft) { self->response, self->certainty, self->n_shown });
  candor_batch_add_draft (batch, self->place, text, G_OBJECT (self), self->version);
  self->sent_version = self->version;
}

void
candor_question_update_saved (CandorQuestion *self)
{
  g_assert (CANDOR_IS_QUESTION (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

void
candor_question_set_saved (CandorQuestion *self,
                           guint           version)
{
  g_assert (CANDOR_IS_QUESTION (self));

  self->saved_version = MAX (self->saved_version, version);
  candor_question_update_saved (self);
}

void
candor_question_set_unsent (CandorQuestion *self)
{
  g_assert (CANDOR_IS_QUESTION (self));

  self->sent_version = self->saved_version;
  candor_question_update_saved (self);
}

void
candor_question_take_over (CandorQuestion *self,
                           CandorQuestion *other)
{
  gboolean is_unsaved = candor_question_is_unsaved (other);

  g_assert (CANDOR_IS_QUESTION (self));

  g_clear_pointer (&self->outcome, candor_outcome_unref);
  candor_response_unref (self->response);
  self->response = candor_response_ref (other->response);
  self->certainty = other->certainty;
  self->n_shown = MIN (other->n_shown, candor_question_get_n_hints (self));
  self->is_open = TRUE;
  self->is_revealed = FALSE;
  if (is_unsaved)
    {
      self->version++;
      candor_sitting_touch (self->sitting);
    }
  announce (self);
}

void
candor_question_set_checking (CandorQuestion *self,
                              gboolean        is_checking)
{
  g_assert (CANDOR_IS_QUESTION (self));

  self->is_checking = !!is_checking;
  announce (self);
}

void
candor_question_conclude (CandorQuestion *self,
                          CandorOutcome  *outcome)
{
  g_assert (CANDOR_IS_QUESTION (self));

  g_clear_pointer (&self->outcome, candor_outcome_unref);
  self->outcome = candor_outcome_ref (outcome);
  self->tries++;
  forget_earlier (self);
  self->is_checking = FALSE;
  self->is_open = FALSE;
  self->is_revealed = !self->feedback_waits;
  announce (self);
}

void
candor_question_close (CandorQuestion *self)
{
  g_assert (CANDOR_IS_QUESTION (self));

  self->sent_version = self->saved_version = self->version;
  forget_earlier (self);
  self->is_checking = FALSE;
  self->is_open = FALSE;
  self->is_revealed = self->outcome != NULL;
  announce (self);
}

/* --------------------------------------------------------------- changes */

static void
change (CandorQuestion *self)
{
  self->version++;
  if (self->sitting != NULL)
    candor_sitting_touch (self->sitting);
  announce (self);
}

/* @is_step: it can be taken back by itself. */
static void
take_response (CandorQuestion *self,
               CandorResponse *response,
               gboolean        is_step)
{
  if (is_step && self->earlier->len == MAX_EARLIER)
    g_ptr_array_remove_index (self->earlier, 0);
  if (is_step)
    g_ptr_array_add (self->earlier, self->response);
  else
    candor_response_unref (self->response);
  self->response = candor_response_ref (response);
  change (self);
}

void
candor_question_set_response (CandorQuestion *self,
                              CandorResponse *response)
{
  g_return_if_fail (CANDOR_IS_QUESTION (self));
  g_return_if_fail (response != NULL);

  if (!candor_question_is_open (self) || candor_response_equal (response, self->response))
    return;

  g_clear_pointer (&self->typed_id, g_free);
  take_response (self, response, TRUE);
}

gboolean
candor_question_can_undo (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), FALSE);

  return candor_question_is_open (self) && self->earlier->len > 0;
}

void
candor_question_undo (CandorQuestion *self)
{
  g_autoptr(CandorResponse) response = NULL;

  g_return_if_fail (CANDOR_IS_QUESTION (self));

  if (!candor_question_can_undo (self))
    return;

  response = g_ptr_array_steal_index (self->earlier, self->earlier->len - 1);
  g_clear_pointer (&self->typed_id, g_free);
  take_response (self, response, FALSE);
}

void
candor_question_pick (CandorQuestion *self,
                      const char     *option_id,
                      gboolean        picked)
{
  g_autoptr(CandorResponse) response = NULL;

  g_return_if_fail (CANDOR_IS_QUESTION (self));
  g_return_if_fail (option_id != NULL);

  if (candor_item_find_option (self->item, option_id) == NULL)
    return;

  response = candor_response_with (self->response, self->item, option_id, picked);
  candor_question_set_response (self, response);
}

/* The letters of one word are one step; each thing that is put somewhere is one. */
static gboolean
is_being_typed (CandorQuestion *self,
                const char     *id)
{
  return candor_item_get_targets (self->item)->len == 0 && g_strcmp0 (self->typed_id, id) == 0;
}

void
candor_question_set_value (CandorQuestion *self,
                           const char     *id,
                           const char     *value)
{
  g_autoptr(CandorResponse) response = NULL;

  g_return_if_fail (CANDOR_IS_QUESTION (self));
  g_return_if_fail (id != NULL);

  response = candor_response_with_value (self->response, id, value);
  if (!candor_question_is_open (self) || candor_response_equal (response, self->response))
    return;

  take_response (self, response, !is_being_typed (self, id));
  if (g_strcmp0 (self->typed_id, id) != 0)
    {
      g_free (self->typed_id);
      self->typed_id = g_strdup (id);
    }
}

void
candor_question_set_certainty (CandorQuestion  *self,
                               CandorCertainty  certainty)
{
  g_return_if_fail (CANDOR_IS_QUESTION (self));

  if (!candor_question_is_open (self) || !self->asks_certainty || self->certainty == certainty)
    return;

  self->certainty = certainty;
  change (self);
}

void
candor_question_try_again (CandorQuestion *self)
{
  g_return_if_fail (CANDOR_IS_QUESTION (self));

  if (self->attempt != NULL || self->is_open)
    return;

  g_clear_pointer (&self->outcome, candor_outcome_unref);
  /* What somebody wrote is where the next try begins. */
  if (candor_item_get_kind (self->item) != CANDOR_ITEM_REFLECT)
    {
      candor_response_unref (self->response);
      self->response = candor_response_new (NULL);
    }
  self->certainty = CANDOR_CERTAINTY_NONE;
  self->n_shown = 0;
  forget_earlier (self);
  self->is_open = TRUE;
  self->is_revealed = FALSE;
  announce (self);
}

void
candor_question_show_hint (CandorQuestion *self)
{
  g_return_if_fail (CANDOR_IS_QUESTION (self));

  if (!candor_question_is_open (self) || self->n_shown >= candor_question_get_n_hints (self))
    return;

  self->n_shown++;
  change (self);
}

/* ------------------------------------------------------------ properties */

CandorItem *
candor_question_get_item (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return self->item;
}

GListModel *
candor_question_get_options (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return G_LIST_MODEL (self->options);
}

GPtrArray *
candor_question_get_targets (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return self->targets;
}

CandorResponse *
candor_question_get_response (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return self->response;
}

CandorCertainty
candor_question_get_certainty (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), CANDOR_CERTAINTY_NONE);

  return self->certainty;
}

gboolean
candor_question_asks_certainty (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), FALSE);

  return self->asks_certainty;
}

gboolean
candor_question_can_check (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), FALSE);

  return candor_question_is_open (self) &&
         candor_response_is_complete (self->response, self->item) &&
         (!self->asks_certainty || self->certainty != CANDOR_CERTAINTY_NONE);
}

CandorOutcome *
candor_question_get_outcome (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return self->is_revealed ? self->outcome : NULL;
}

gboolean
candor_question_is_open (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), FALSE);

  return self->is_open && !self->is_checking;
}

gboolean
candor_question_is_answered (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), FALSE);

  return self->outcome != NULL || (self->feedback_waits && candor_question_can_check (self));
}

guint
candor_question_get_tries (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), 0);

  return self->tries;
}

guint
candor_question_get_n_hints (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), 0);

  return self->feedback_waits ? 0 : candor_item_get_hints (self->item)->len;
}

guint
candor_question_get_n_shown (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), 0);

  return self->n_shown;
}

const CandorHint *
candor_question_get_hint (CandorQuestion *self,
                          guint           index)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);
  g_return_val_if_fail (index < self->n_shown, NULL);
  g_return_val_if_fail (index < candor_item_get_hints (self->item)->len, NULL);

  return g_ptr_array_index (candor_item_get_hints (self->item), index);
}

CandorSaved
candor_question_get_saved (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), CANDOR_SAVED_FAILED);

  if (!candor_question_is_unsaved (self) && !self->is_checking)
    return CANDOR_SAVED_YES;

  return self->sitting == NULL || self->sitting->has_failed ? CANDOR_SAVED_FAILED
                                                            : CANDOR_SAVED_PENDING;
}
