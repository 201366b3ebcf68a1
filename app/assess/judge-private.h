/* judge-private.h - one judge for each kind of question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess.h>

G_BEGIN_DECLS

/* How the picks stand against the key. */
typedef struct
{
  guint n_options;
  guint n_right;         /* options in the key */
  guint n_good;          /* picked and right, or left and wrong */
  guint n_right_picked;
  guint n_wrong_picked;
} CandorTally;

typedef struct
{
  /* The share of the item's points, 0 … 1. Never asked for an empty response. */
  CandorPoints (*judge) (CandorItem *item, const CandorTally *tally);
  /* Whether an option that was left says its `response` too (one of several), or
   * only its `unticked` (all that apply). */
  gboolean       answers_every_option;
} CandorJudge;

extern const CandorJudge candor_judge_choice;
extern const CandorJudge candor_judge_choices;

CandorOutcome *candor_outcome_new (CandorItem                *item,
                                   CandorResponse            *response,
                                   const CandorOptionVerdict *options,
                                   guint                      n_options,
                                   CandorPoints               share);

G_END_DECLS
