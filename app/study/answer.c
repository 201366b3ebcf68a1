/* answer.c - answers that are in the record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sitting-private.h"

CandorAnswer *
candor_answer_new (CandorOutcome   *outcome,
                   CandorCertainty  certainty,
                   guint            tries,
                   guint            n_shown)
{
  CandorAnswer *self = g_new0 (CandorAnswer, 1);

  self->outcome = outcome != NULL ? candor_outcome_ref (outcome) : NULL;
  self->certainty = certainty;
  self->tries = tries;
  self->n_shown = n_shown;

  return self;
}

void
candor_answer_free (CandorAnswer *self)
{
  g_assert (self != NULL);

  g_clear_pointer (&self->outcome, candor_outcome_unref);
  g_free (self);
}

GHashTable *
candor_answers_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) candor_answer_free);
}

void
candor_answers_put (GHashTable      *answers,
                    CandorOutcome   *outcome,
                    CandorCertainty  certainty,
                    guint            tries,
                    guint            n_shown)
{
  g_assert (answers != NULL);
  g_assert (outcome != NULL);

  g_hash_table_replace (answers,
                        g_strdup (candor_item_get_id (candor_outcome_get_item (outcome))),
                        candor_answer_new (outcome, certainty, tries, n_shown));
}
