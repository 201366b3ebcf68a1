/* judge-private.h - one judge for each kind of question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess.h>

G_BEGIN_DECLS

/* How the parts stand against the key. */
typedef struct
{
  guint n_options;
  guint n_right;         /* options in the key */
  guint n_good;          /* as in the key: picked and right or left and wrong; the right value */
  guint n_right_picked;
  guint n_wrong_picked;
} CandorTally;

/* What the entries of a response are. */
typedef enum
{
  CANDOR_FORM_ONE,       /* one option's id */
  CANDOR_FORM_MANY,      /* ids of all that was picked */
  CANDOR_FORM_VALUES,    /* each part's id with a value */
  CANDOR_FORM_ORDER,     /* the ids of all parts, in the learner's order */
} CandorResponseForm;

typedef struct
{
  CandorResponseForm form;

  /* The share of the item's points, 0 … 1. Never asked for an empty response;
   * NULL: the kind is never scored. */
  CandorPoints (*judge) (CandorItem *item, const CandorTally *tally);

  /* Whether an option that was left says its `response` too (one of several), or
   * only its `unticked` (all that apply). */
  gboolean       answers_every_option;

  /* Judges the parts: fills in good, mistake and feedback, with option, picked, right
   * and value there. NULL: a part is good when it was picked and is right, or neither. */
  void         (*judge_parts) (CandorItem *item, CandorResponse *response, CandorOptionVerdict *verdicts, guint n);

  /* Whether @item takes the entry. NULL: an option's id, with a target's id where the
   * form has values. */
  gboolean     (*takes) (CandorItem *item, const char *id, const char *value);

  /* Whether the response can be judged. NULL: one entry at least, or one for each part
   * where the form is an order or has values. */
  gboolean     (*is_complete) (CandorItem *item, const CandorResponse *response);

  /* Whether what was typed for the part @id can be judged; else @error says in a
   * sentence what to type. NULL: whatever it takes can be. */
  gboolean     (*reads) (CandorItem *item, const char *id, const char *value, GError **error);

  /* The one id whose value is all that was written, where an answer is one text. */
  const char    *whole;
} CandorJudge;

extern const CandorJudge candor_judge_choice;
extern const CandorJudge candor_judge_choices;
extern const CandorJudge candor_judge_placed;
extern const CandorJudge candor_judge_order;
extern const CandorJudge candor_judge_blanks;
extern const CandorJudge candor_judge_number;
extern const CandorJudge candor_judge_hotspot;
extern const CandorJudge candor_judge_highlight;
extern const CandorJudge candor_judge_scale;
extern const CandorJudge candor_judge_reflect;

/* The share of the points where several parts may be picked. */
CandorPoints       candor_judge_by_credit (CandorCredit        credit,
                                           const CandorTally  *tally);

const CandorJudge *candor_judge_find   (CandorItem                *item);

CandorOutcome     *candor_outcome_new  (CandorItem                *item,
                                        CandorResponse            *response,
                                        const CandorOptionVerdict *options,
                                        guint                      n_options,
                                        CandorPoints               share);

/* The beginning of what was typed, fit for a sentence. */
char                *candor_judge_dup_shown    (const char         *typed);
/* For judges of parts with values: the expected mistake whose answer is @value. */
const CandorMistake *candor_judge_find_mistake (const CandorOption *option,
                                                const char         *value);
/* What to say of a part with a value: the mistake's reply, else its response. */
CandorText          *candor_judge_find_reply   (const CandorOptionVerdict *verdict);

G_END_DECLS
