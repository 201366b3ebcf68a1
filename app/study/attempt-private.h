/* attempt-private.h - an attempt as study's other files see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "memory-private.h"
#include "sitting-private.h"

G_BEGIN_DECLS

struct _CandorAttempt
{
  GObject        parent_instance;

  CandorSitting *sitting;      /* weak */
  CandorModule  *module;       /* the edition it began with */
  CandorQuiz    *quiz;
  char          *id;
  char          *of_attempt;   /* (nullable) */
  char          *position_place;   /* of the draft that says which question is in front */
  guint64        seed;
  GListStore    *questions;
  CandorResult  *result;
  guint          position;
  guint          n_answered;
  guint          is_finished : 1;
  guint          is_finishing : 1;
};

/* NULL when the edition has no such quiz. Its questions are restored from what
 * @sitting knows. */
CandorAttempt *candor_attempt_new             (CandorSitting *sitting, CandorModule *module,
                                               const CandorAttemptState *state);
/* What another program may have changed. */
void           candor_attempt_restore         (CandorAttempt *self, const CandorAttemptState *state);
void           candor_attempt_update_answered (CandorAttempt *self);
/* After the commit: shows outcomes and result. */
void           candor_attempt_conclude        (CandorAttempt *self, CandorResult *result);

/* sitting-test-out.c: TESTED_OUT where @result, of @answers, shows that lessons are known. */
void           candor_attempt_add_test_out    (CandorAttempt *self, CandorResult *result,
                                               GHashTable *answers, CandorBatch *batch);

CandorQuiz    *candor_module_find_quiz        (CandorModule *module, const char *id);
CandorItem    *candor_quiz_find_item          (CandorQuiz *quiz, const char *id);

/* All items that count for it: those of the attempts it repeats, each replaced by the
 * variant that was asked last in its place. CandorItem, of its own edition. */
GPtrArray     *candor_attempt_gather_items    (CandorAttempt *self);
/* The same as they stand in @quiz, which may be of another edition. */
GPtrArray     *candor_quiz_gather_items       (CandorQuiz *quiz, CandorAttempt *attempt);

/* @items: CandorItem that were asked. @answers: item id -> CandorAnswer */
CandorResult  *candor_result_new              (CandorModule *module, CandorQuiz *quiz,
                                               GPtrArray *items, GHashTable *answers);

G_END_DECLS
