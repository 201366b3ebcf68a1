/* sitting-private.h - the sitting as its own files see it
 *
 * sitting.c owns the object and its properties; sitting-load.c sits down,
 * sitting-write.c writes, sitting-move.c moves, sitting-attempt.c begins a quiz.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "batch-private.h"
#include "memory-private.h"

G_BEGIN_DECLS

/* An answer that is in the record. */
typedef struct
{
  CandorOutcome   *outcome;
  CandorCertainty  certainty;
  guint            tries;
  guint            n_shown;    /* hints before it */
} CandorAnswer;
/* @outcome: (nullable) */
CandorAnswer *candor_answer_new  (CandorOutcome *outcome, CandorCertainty certainty, guint tries, guint n_shown);
void          candor_answer_free (CandorAnswer *self);
/* Item id -> CandorAnswer. */
GHashTable   *candor_answers_new (void);
void          candor_answers_put (GHashTable *answers, CandorOutcome *outcome,
                                  CandorCertainty certainty, guint tries, guint n_shown);

struct _CandorSitting
{
  GObject       parent_instance;

  CandorStudy  *study;
  CandorModule *module;         /* the text that is shown */
  CandorModule *original;       /* the one that knows its translations; @module itself where there are none */
  GArray       *rows;           /* CandorOutlineRow, one for each step */
  GListStore   *steps;
  CandorStep   *step;           /* borrowed from steps */
  GHashTable   *questions;      /* item id -> CandorQuestion: checks on pages, made when asked for */
  GHashTable   *notes;          /* place -> CandorNote, made when asked for */
  GHashTable   *runs;           /* part id -> CandorScenarioRun, made when asked for */
  GHashTable   *labs;           /* lab id -> CandorLabRun, made when asked for */
  GPtrArray    *walks;          /* CandorEvent: as found when sitting down */
  GHashTable   *attempts;       /* quiz id -> CandorAttempt: the current one */
  GHashTable   *page_answers;   /* item id -> CandorAnswer */
  GHashTable   *answers;        /* attempt id -> (item id -> CandorAnswer) */
  GHashTable   *drafts;         /* place -> text, as found when sitting down */
  GHashTable   *pinned;         /* digest -> CandorModule: editions of attempts */
  GHashTable   *damaged;        /* digests of editions whose kept copy is damaged, a set */
  GSource      *timer;          /* until drafts are written */
  CandorSaved   saved;
  guint         n_writing;

  guint         has_started : 1;   /* MODULE_STARTED is written or under way */
  guint         has_failed : 1;
  guint         is_moving : 1;
  guint         is_beginning : 1;
  guint         is_gone : 1;       /* the record it belonged to is no more */
};

/* What sitting down needs from the record, in one job. */
typedef struct
{
  CandorModule *module;          /* NULL at first: no lesson is installed, see @kept */
  CandorModule *original;        /* of @module; NULL without one installed */
  CandorSitting *other;          /* (nullable): the same in another language, to take over from */
  char         *id;              /* of the module */
  char         *kept;            /* (nullable) digest of the kept edition to sit on */
  gboolean      can_write;
  CandorMemory *memory;
  GHashTable   *drafts;
  GPtrArray    *page_answers;    /* CandorEvent */
  GPtrArray    *walks;           /* CandorEvent */
  GHashTable   *answers;         /* attempt id -> GPtrArray of CandorEvent */
  GHashTable   *pinned;
  GHashTable   *damaged;
  CandorBatch  *batch;           /* MODULE_STARTED and the position */
  GError       *write_error;
} CandorSittingLoad;

CandorSitting *candor_sitting_new           (CandorStudy *study, CandorModule *original, CandorModule *module);
/* Sits down with @module; the sitting answers @task. Takes over from @other (nullable), which
 * is of no use afterwards. */
void           candor_sitting_sit           (CandorStudy *study, CandorModule *original, CandorModule *module,
                                             CandorSitting *other, GTask *task);
/* Fills @self from @load; what was changed here and is not on the disk yet stays. */
void           candor_sitting_take_load     (CandorSitting *self, CandorSittingLoad *load);
CandorMemory  *candor_sitting_get_memory    (CandorSitting *self);
/* The edition with @digest, in the language of the sitting where that is of the same edition. */
CandorModule  *candor_sitting_find_edition  (CandorSitting *self, const char *digest);

/* sitting-language.c: the installed text with @digest, in any language; NULL. */
CandorModule  *candor_sitting_find_text     (CandorSitting *self, const char *digest);
/* The question in the original language. */
CandorItem    *candor_sitting_find_original (CandorSitting *self, CandorItem *item);
/* Whether @digest is that of @item, or of the same question in another language. */
gboolean       candor_sitting_is_same_question (CandorSitting *self, CandorItem *item, const char *digest);
/* sitting-load.c: from kept @files; on any thread. DAMAGED where they cannot be read. */
CandorModule  *candor_sitting_read_kept     (const char *id, GPtrArray *files, CandorDay today, GError **error);
/* sitting-changes.c: whether an answer is one to what @item, of @module, still asks. */
gboolean       candor_sitting_still_asks    (CandorSitting *self, CandorModule *module, CandorItem *item,
                                             const CandorEvent *answer);
/* Takes out of @answers those that @attempt asks for again because the question has changed. */
void           candor_sitting_drop_outdated (CandorSitting *self, GHashTable *answers,
                                             const CandorAttemptState *attempt);
/* Notes on each step in which edition it was learned, before it is learned anew. */
void           candor_sitting_note_learned  (CandorSitting *self);
/* Whether @attempt was handed in on an edition that its quiz has left behind. */
gboolean       candor_sitting_is_overtaken  (CandorSitting *self, CandorAttempt *attempt);
/* Where nothing of an attempt is to be asked again and yet it counts for more in the new
 * edition: notes that. */
void           candor_sitting_count_again   (CandorSitting *self);
/* sitting-attempt.c: what an attempt begins with. @missed_in: (nullable) */
CandorEvent   *candor_sitting_add_begin     (CandorSitting *self, CandorBatch *batch, CandorModule *module,
                                             CandorQuiz *quiz, GPtrArray *items, CandorAttempt *missed_in, guint64 seed);
void           candor_sitting_take_over     (CandorSitting *self, CandorSitting *other);
/* Reads again what another program may have changed. */
void           candor_sitting_reload        (CandorSitting *self);

void           candor_sitting_set_step      (CandorSitting *self, CandorStep *step);
/* After something was read, answered or finished. */
void           candor_sitting_update_done   (CandorSitting *self);
void           candor_sitting_update_saved  (CandorSitting *self);
void           candor_sitting_leave         (CandorSitting *self);
void           candor_sitting_foreach_question (CandorSitting *self, GFunc func, gpointer user_data);
/* All answers that count for @attempt: those of the attempts it retries, the newest on top. */
GHashTable    *candor_sitting_gather_answers (CandorSitting *self, const char *attempt);
GHashTable    *candor_sitting_get_answers   (CandorSitting *self, const char *attempt);

typedef void (*CandorSittingDone) (CandorSitting *self, CandorBatch *batch, GError *error, gpointer user_data);
gboolean       candor_sitting_can_write     (CandorSitting *self);
CandorBatch   *candor_sitting_batch_new     (CandorSitting *self);
/* Takes @batch. What was committed is folded into what is known before @done is called. */
void           candor_sitting_write         (CandorSitting *self, CandorBatch *batch,
                                             CandorSittingDone done, gpointer user_data);
/* What was done is not on the disk, and @sentence says why. */
void           candor_sitting_fail          (CandorSitting *self, const char *sentence);
/* A draft changed: it is written soon. */
void           candor_sitting_touch         (CandorSitting *self);
void           candor_sitting_add_drafts    (CandorSitting *self, CandorBatch *batch);
/* Writes now what waits; after a failure also tries whether writing works again. */
void           candor_sitting_flush         (CandorSitting *self);
/* The last flush, from dispose: what was picked outlives the view that showed it. */
void           candor_sitting_part          (CandorSitting *self);
/* MODULE_COMPLETED when, with @page read or @quiz passed, everything is done for the first time. */
void           candor_sitting_add_completion (CandorSitting *self, CandorBatch *batch,
                                              const char *page, const char *quiz);

G_END_DECLS
