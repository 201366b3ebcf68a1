/* outcome.c - what came of one response
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Immutable and counted atomically. It keeps its item, and with it every text
 * that it lends out.
 */

#include "judge-private.h"

struct _CandorOutcome
{
  gatomicrefcount      ref_count;
  CandorItem          *item;
  CandorResponse      *response;
  CandorVerdict        verdict;
  CandorPoints         points;
  CandorPoints         possible;
  CandorOptionVerdict *options;
  guint                n_options;
  const char         **misconceptions;
};

G_DEFINE_BOXED_TYPE (CandorOutcome, candor_outcome,
                     candor_outcome_ref, candor_outcome_unref)

static const char *const verdict_words[] = {
  [CANDOR_VERDICT_RIGHT]    = "right",
  [CANDOR_VERDICT_PARTLY]   = "partly",
  [CANDOR_VERDICT_WRONG]    = "wrong",
  [CANDOR_VERDICT_UNSCORED] = "unscored",
};

const char *
candor_verdict_to_string (CandorVerdict verdict)
{
  g_return_val_if_fail ((gsize) verdict < G_N_ELEMENTS (verdict_words), "wrong");

  return verdict_words[verdict];
}

gboolean
candor_verdict_parse (const char    *text,
                      CandorVerdict *verdict)
{
  g_return_val_if_fail (verdict != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (verdict_words); i++)
    if (g_strcmp0 (text, verdict_words[i]) == 0)
      {
        *verdict = (CandorVerdict) i;
        return TRUE;
      }

  return FALSE;
}

static CandorVerdict
find_verdict (CandorItem   *item,
              CandorPoints  share)
{
  if (!candor_item_is_scored (item))
    return CANDOR_VERDICT_UNSCORED;
  if (share.num <= 0)
    return CANDOR_VERDICT_WRONG;

  return share.num == share.den ? CANDOR_VERDICT_RIGHT : CANDOR_VERDICT_PARTLY;
}

static const char *
find_misconception (const CandorOptionVerdict *verdict)
{
  if (verdict->good)
    return NULL;
  if (verdict->mistake != NULL && verdict->mistake->misconception != NULL)
    return verdict->mistake->misconception;

  return verdict->option->misconception;
}

/* Nothing picked says nothing about what somebody believes. */
static const char **
collect_misconceptions (const CandorOutcome *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->n_options && !candor_response_is_empty (self->response); i++)
    {
      const char *id = find_misconception (&self->options[i]);

      if (id != NULL &&
          !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);

  return (const char **) g_ptr_array_steal (ids, NULL);
}

CandorOutcome *
candor_outcome_new (CandorItem                *item,
                    CandorResponse            *response,
                    const CandorOptionVerdict *options,
                    guint                      n_options,
                    CandorPoints               share)
{
  CandorOutcome *self;

  g_assert (CANDOR_IS_ITEM (item));

  self = g_new0 (CandorOutcome, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->item = g_object_ref (item);
  self->response = candor_response_ref (response);
  self->options = g_memdup2 (options, n_options * sizeof *options);
  self->n_options = n_options;
  self->verdict = find_verdict (item, share);
  self->possible = candor_points_make (candor_item_is_scored (item) ? candor_item_get_points (item) : 0, 1);
  self->points = candor_points_make (self->possible.num * share.num, share.den);
  self->misconceptions = collect_misconceptions (self);

  return self;
}

CandorOutcome *
candor_outcome_ref (CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
candor_outcome_unref (CandorOutcome *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->misconceptions);
  g_free (self->options);
  candor_response_unref (self->response);
  g_object_unref (self->item);
  g_free (self);
}

CandorItem *
candor_outcome_get_item (const CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->item;
}

CandorResponse *
candor_outcome_get_response (const CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->response;
}

CandorVerdict
candor_outcome_get_verdict (const CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, CANDOR_VERDICT_WRONG);

  return self->verdict;
}

CandorPoints
candor_outcome_get_points (const CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, ((CandorPoints) { 0, 1 }));

  return self->points;
}

CandorPoints
candor_outcome_get_possible (const CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, ((CandorPoints) { 0, 1 }));

  return self->possible;
}

guint
candor_outcome_get_n_options (const CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_options;
}

const CandorOptionVerdict *
candor_outcome_get_option (const CandorOutcome *self,
                           guint                index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_options, NULL);

  return &self->options[index];
}

const char * const *
candor_outcome_get_misconceptions (const CandorOutcome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->misconceptions;
}
