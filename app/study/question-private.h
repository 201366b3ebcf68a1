/* question-private.h - a question as study's other files see it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "batch-private.h"
#include "sitting-private.h"

G_BEGIN_DECLS

struct _CandorQuestion
{
  GObject          parent_instance;

  CandorSitting   *sitting;      /* weak */
  CandorAttempt   *attempt;      /* weak; NULL: a check on a page */
  CandorModule    *module;       /* of its edition */
  CandorItem      *item;
  char            *where;        /* page id or quiz id */
  char            *place;        /* of its draft */
  GListStore      *options;
  GPtrArray       *targets;      /* of the item's, in the order shown */
  CandorResponse  *response;
  GPtrArray       *earlier;      /* responses that can be gone back to, newest last */
  char            *typed_id;     /* the part that was changed last by its value, or NULL */
  CandorCertainty  certainty;
  CandorOutcome   *outcome;      /* in the record, and counts */
  guint            tries;
  guint            n_shown;          /* hints in this try */
  guint            version;          /* of the draft, up with every change */
  guint            sent_version;     /* under way to the disk or there */
  guint            saved_version;    /* on the disk */

  guint            asks_certainty : 1;
  guint            feedback_waits : 1;   /* shown when the attempt is finished */
  guint            is_open : 1;
  guint            is_checking : 1;
  guint            is_revealed : 1;
};

CandorQuestion *candor_question_new_for_page    (CandorSitting *sitting, CandorItem *item, const char *page);
CandorQuestion *candor_question_new_for_attempt (CandorSitting *sitting, CandorAttempt *attempt, CandorItem *item);

/* As found in the record: @answer and @draft are nullable. */
void            candor_question_restore         (CandorQuestion *self, const CandorAnswer *answer, const char *draft);
/* What is picked in @other, the same question in another language, and not answered. */
void            candor_question_take_over       (CandorQuestion *self, CandorQuestion *other);
/* Whether a change is not under way to the disk yet. */
gboolean        candor_question_is_dirty        (CandorQuestion *self);
/* Whether a change is not on the disk yet. */
gboolean        candor_question_is_unsaved      (CandorQuestion *self);
void            candor_question_add_draft       (CandorQuestion *self, CandorBatch *batch);
void            candor_question_set_saved       (CandorQuestion *self, guint version);
/* Its write failed: it waits again. */
void            candor_question_set_unsent      (CandorQuestion *self);
void            candor_question_update_saved    (CandorQuestion *self);
/* The event of answering with what is picked now. */
CandorOutcome  *candor_question_add_answer      (CandorQuestion *self, CandorBatch *batch);
void            candor_question_set_checking    (CandorQuestion *self, gboolean is_checking);
/* After the commit. */
void            candor_question_conclude        (CandorQuestion *self, CandorOutcome *outcome);
/* No more changes; the outcome, where there is one, is shown. */
void            candor_question_close           (CandorQuestion *self);

CandorQuestionOption *candor_question_option_new         (const CandorOption *option, CandorItem *item, guint number);
void                  candor_question_option_set_picked  (CandorQuestionOption *self, gboolean picked);
void                  candor_question_option_set_verdict (CandorQuestionOption *self, CandorOutcome *outcome);

G_END_DECLS
