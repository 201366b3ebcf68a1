/* candor/study.h - how it is lived
 *
 * Floor 4. The one pen: only study appends to a record. A CandorStudy owns a
 * worker thread that owns the record's connection; everything here is called
 * from the thread that made it, and answers arrive on that thread's main
 * context as property notifications, items-changed, or the callback of an
 * _async function. A face sends one call down and never asks the record.
 *
 * Nothing shown as saved is missing from the disk: `saved` becomes
 * CANDOR_SAVED_YES only after the commit.
 *
 * Walks through scenarios stand in candor/study/scenario.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/record.h>

G_BEGIN_DECLS

typedef struct _CandorSitting     CandorSitting;
typedef struct _CandorStudyModule CandorStudyModule;

/* ------------------------------------------------------------------ saved */

#define CANDOR_TYPE_SAVED (candor_saved_get_type ())
typedef enum
{
  CANDOR_SAVED_YES,      /* all that was done is on the disk */
  CANDOR_SAVED_PENDING,  /* a write is under way, at most 250 ms */
  CANDOR_SAVED_FAILED,   /* the write failed and is tried again at the next change or by candor_study_save_async */
} CandorSaved;
GType candor_saved_get_type (void);

/* ------------------------------------------------------------------ study */

#define CANDOR_TYPE_STUDY_STATE (candor_study_state_get_type ())
typedef enum
{
  CANDOR_STUDY_CLOSED,
  CANDOR_STUDY_NEW,          /* no record there: first start, waits for begin */
  CANDOR_STUDY_READY,
  CANDOR_STUDY_READ_ONLY,    /* can be read and looked at; `trouble` says why */
  CANDOR_STUDY_TROUBLE,      /* cannot be opened; `trouble` says why and what to do */
} CandorStudyState;
GType candor_study_state_get_type (void);

/* Why a record cannot be used, in words for a person. */
#define CANDOR_TYPE_TROUBLE (candor_trouble_get_type ())
typedef struct
{
  CandorError  code;          /* DAMAGED, BUSY, NOT_ALLOWED, NEWER, FULL, … */
  char        *what;          /* what happened */
  char        *advice;        /* what to do */
  char        *backup;        /* (nullable) path of the newest backup that verifies */
  char        *backup_summary;/* (nullable) what is in it and what would be missing */
  gint64       backup_n_events, backup_last_us;   /* the same for a face that says it its own way */
  char        *backup_module; /* (nullable) id of the one that was worked on last */
} CandorTrouble;              /* boxed */
GType          candor_trouble_get_type (void);
CandorTrouble *candor_trouble_copy     (const CandorTrouble *self);
void           candor_trouble_free     (CandorTrouble *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorTrouble, candor_trouble_free)

/* CandorStudy: properties
 *   state          CandorStudyState
 *   trouble        CandorTrouble, or NULL
 *   saved          CandorSaved
 *   catalogue      CandorCatalogue
 *   modules        GListModel of CandorStudyModule: the audience's path in its
 *                  order, then the other installed modules by title, broken ones at their place
 *   continue       CandorStudyModule, or NULL: the one to go on with (the one sat in last that is not
 *                  completed, else the first of the path that is not completed)
 *   name           string, or NULL
 *   audience       string id, or NULL
 *   n-events       int64
 *   first-us       int64: of the first event, 0 none
 *   bytes          int64: of the record
 *   plain          boolean: pages that have it are shown in plain language; for
 *                  this session, kept nowhere
 *   notices        GStrv: sentences worth telling once after opening
 *   save-trouble   string, or NULL: why the last write failed, while `saved` is FAILED
 */
#define CANDOR_TYPE_STUDY (candor_study_get_type ())
G_DECLARE_FINAL_TYPE (CandorStudy, candor_study, CANDOR, STUDY, GObject)

/* candor_study_new:
 * @record_path: default: candor_study_dup_default_path()
 * @catalogue: what is installed
 * @clock: (nullable): the system's
 */
CandorStudy      *candor_study_new                (const char        *record_path,
                                                   CandorCatalogue   *catalogue,
                                                   const CandorClock *clock);
/* $XDG_DATA_HOME/candor/record.db; backups in the folder "backups" beside it. A record of
 * another name, "mara.db", has "mara-backups", so that two never share a folder. */
char             *candor_study_dup_default_path   (void);
/* The record to use: @given (an option, nullable), else $CANDOR_RECORD, else the default. */
char             *candor_study_dup_record_path    (const char *given);
/* The folders of lessons: @given (options, nullable), else $CANDOR_LESSONS, else those of
 * the user ($XDG_DATA_HOME/candor/lessons) and the system ($XDG_DATA_DIRS, where the
 * program was installed) that are there. NULL-terminated. */
char            **candor_study_dup_lesson_folders (const char * const *given);
/* Where a scan of these folders is remembered: $XDG_CACHE_HOME/candor/catalogue.db. */
char             *candor_study_dup_catalogue_path (void);
const char       *candor_study_get_record_path    (CandorStudy *self);
const char       *candor_study_get_backup_folder  (CandorStudy *self);
const CandorClock *candor_clock_get_system        (void);
/* Languages to show lessons in, best first: @chosen (nullable), then those of the desktop. As
 * modules write them: "de-AT", "de". NULL-terminated. */
char             **candor_study_dup_languages     (const char *chosen);
/* From now on Home, and who sits down, gets of each module the text that
 * candor_module_choose_language() chooses. Before the first call: the original. A sitting
 * stays with its text; see candor_sitting_switch_async(). */
void              candor_study_set_languages      (CandorStudy *self, const char * const *languages);
/* The day by the study's clock, local. */
CandorDay         candor_study_get_today          (CandorStudy *self);

CandorStudyState     candor_study_get_state       (CandorStudy *self);
const CandorTrouble *candor_study_get_trouble     (CandorStudy *self);
CandorSaved          candor_study_get_saved       (CandorStudy *self);
CandorCatalogue     *candor_study_get_catalogue   (CandorStudy *self);
void                 candor_study_set_catalogue   (CandorStudy *self, CandorCatalogue *catalogue);
GListModel          *candor_study_get_modules     (CandorStudy *self);
const char          *candor_study_get_name        (CandorStudy *self);
const char          *candor_study_get_audience    (CandorStudy *self);
CandorStudyModule   *candor_study_get_continue    (CandorStudy *self);   /* borrowed, NULL */
const char          *candor_study_get_save_trouble (CandorStudy *self);
gboolean             candor_study_get_plain       (CandorStudy *self);
void                 candor_study_set_plain       (CandorStudy *self, gboolean plain);
const char * const  *candor_study_get_notices     (CandorStudy *self);

/* Every _async function takes (self, …, cancellable, callback, user_data), its
 * _finish returns FALSE or NULL with an error whose message is a sentence. */

/* Opens the record; the state tells how it went (also on failure: TROUBLE; finish is then FALSE). */
void     candor_study_open_async     (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_open_finish    (CandorStudy *self, GAsyncResult *result, GError **error);

/* First start: makes the record and notes name (nullable) and audience (nullable). */
void     candor_study_begin_async    (CandorStudy *self, const char *name, const char *audience,
                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_begin_finish   (CandorStudy *self, GAsyncResult *result, GError **error);

void     candor_study_set_profile_async  (CandorStudy *self, const char *name, const char *audience,
                                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_set_profile_finish (CandorStudy *self, GAsyncResult *result, GError **error);

/* Reads again what another program changed; cheap when nothing did. */
void     candor_study_refresh_async  (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_refresh_finish (CandorStudy *self, GAsyncResult *result, GError **error);

/* Writes drafts that wait, of every sitting. */
void     candor_study_save_async     (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_save_finish    (CandorStudy *self, GAsyncResult *result, GError **error);

/* Saves, makes a backup when something changed, closes. */
void     candor_study_close_async    (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_close_finish   (CandorStudy *self, GAsyncResult *result, GError **error);

/* Record and privacy. Verifying reads through a connection and a thread of its own, so that
 * answering goes on meanwhile; it works in every state. What is not intact also stands in `trouble`. */
void                candor_study_verify_async  (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
CandorVerifyReport *candor_study_verify_finish (CandorStudy *self, GAsyncResult *result, GError **error);
void     candor_study_rebuild_async   (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_rebuild_finish  (CandorStudy *self, GAsyncResult *result, GError **error);
/* Finish answers the path of the backup, or NULL without error when nothing changed. */
void     candor_study_backup_async    (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char    *candor_study_backup_finish   (CandorStudy *self, GAsyncResult *result, GError **error);
void       candor_study_list_backups_async  (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* The backups, then what going back to one has kept aside. */
GPtrArray *candor_study_list_backups_finish (CandorStudy *self, GAsyncResult *result, GError **error);   /* CandorBackup */
/* Closes, restores, opens again; works in state TROUBLE too. */
void     candor_study_restore_async   (CandorStudy *self, const char *backup, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_restore_finish  (CandorStudy *self, GAsyncResult *result, GError **error);
/* For a damaged record: a new segment; the damaged file is kept. */
void     candor_study_go_on_async     (CandorStudy *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_go_on_finish    (CandorStudy *self, GAsyncResult *result, GError **error);
void     candor_study_export_async    (CandorStudy *self, const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_export_finish   (CandorStudy *self, GAsyncResult *result, GError **error);
/* EVERYTHING also deletes the file and its backups: the state is NEW afterwards. */
void     candor_study_erase_async     (CandorStudy *self, CandorEraseWhat what, gint64 from_us, gint64 to_us,
                                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_study_erase_finish    (CandorStudy *self, GAsyncResult *result, GError **error);

/* ---------------------------------------------------------- a module, for me */

#define CANDOR_TYPE_PROGRESS (candor_progress_get_type ())
typedef enum
{
  CANDOR_PROGRESS_NEW,
  CANDOR_PROGRESS_STARTED,
  CANDOR_PROGRESS_COMPLETED,
  CANDOR_PROGRESS_TESTED_OUT,  /* nothing is left to do, and not all of it was read */
  CANDOR_PROGRESS_BROKEN,    /* the lesson has an error and cannot be shown */
  CANDOR_PROGRESS_GONE,      /* no lesson that can be shown is there, and an attempt is under way on the kept copy */
} CandorProgress;
GType candor_progress_get_type (void);

/* CandorStudyModule: one card on Home. Properties, all read-only:
 *   entry          CandorCatalogueEntry, or NULL of one that is GONE
 *   id, title, summary   strings
 *   progress       CandorProgress
 *   fraction       double 0 … 1: steps done
 *   minutes        uint: declared
 *   minutes-left   uint
 *   where          string or NULL: "Lesson 2 of 4 · A banner people can refuse"
 *   why            string or NULL: why the path names it
 *   required       boolean
 *   completed-us   int64, 0 none
 *   edition        uint: that is installed
 *   completed-edition  uint: of the completion, 0 none
 *   n-changed      uint: places that were learned and have changed in meaning or key since
 *   change         string or NULL: the sentence of the newest such change
 *   changed-on     string or NULL: its day, YYYY-MM-DD
 *   is-reworded    boolean: a newer edition than the one that was opened last, and nothing of what
 *                  was learned has changed its meaning
 *   score          string or NULL: of the best finished quiz attempt, "11 of 14"
 *   notice         string or NULL: "Edition 3 is installed too; …", "This lesson has 2 errors"
 */
#define CANDOR_TYPE_STUDY_MODULE (candor_study_module_get_type ())
G_DECLARE_FINAL_TYPE (CandorStudyModule, candor_study_module, CANDOR, STUDY_MODULE, GObject)
CandorCatalogueEntry *candor_study_module_get_entry    (CandorStudyModule *self);   /* NULL: GONE */
const char           *candor_study_module_get_id       (CandorStudyModule *self);
const char           *candor_study_module_get_title    (CandorStudyModule *self);
CandorProgress        candor_study_module_get_progress (CandorStudyModule *self);

/* ---------------------------------------------------------------- question
 *
 * One item in front of a person: draft, certainty, outcome. Properties:
 *   item             CandorItem
 *   options          GListModel of CandorQuestionOption, in the order shown
 *   response         CandorResponse
 *   can-undo         boolean
 *   certainty        CandorCertainty (int)
 *   asks-certainty   boolean
 *   can-check        boolean: complete, and certainty said where it is asked
 *   outcome          CandorOutcome or NULL: after Check, when feedback is shown
 *   is-answered      boolean: has an answer that counts (also when feedback waits for the end)
 *   is-open          boolean: can be changed now
 *   tries            uint: answers given so far
 *   n-shown          uint: hints shown in this try
 *   saved            CandorSaved
 */
#define CANDOR_TYPE_QUESTION (candor_question_get_type ())
G_DECLARE_FINAL_TYPE (CandorQuestion, candor_question, CANDOR, QUESTION, GObject)
CandorItem      *candor_question_get_item      (CandorQuestion *self);
GListModel      *candor_question_get_options   (CandorQuestion *self);
/* What its parts may be put to (const CandorTarget), in the order shown. */
GPtrArray       *candor_question_get_targets   (CandorQuestion *self);
CandorResponse  *candor_question_get_response  (CandorQuestion *self);   /* borrowed */
CandorCertainty  candor_question_get_certainty (CandorQuestion *self);
gboolean         candor_question_asks_certainty (CandorQuestion *self);
gboolean         candor_question_can_check     (CandorQuestion *self);
CandorOutcome   *candor_question_get_outcome   (CandorQuestion *self);   /* borrowed, NULL before */
gboolean         candor_question_is_open       (CandorQuestion *self);
gboolean         candor_question_is_answered   (CandorQuestion *self);
guint            candor_question_get_tries     (CandorQuestion *self);
CandorSaved      candor_question_get_saved     (CandorQuestion *self);

/* Hints: how many are offered (none where answers are explained at the end), how many were
 * shown in this try, and one that was (borrowed). They change no points. */
guint             candor_question_get_n_hints  (CandorQuestion *self);
guint             candor_question_get_n_shown  (CandorQuestion *self);
const CandorHint *candor_question_get_hint     (CandorQuestion *self, guint index);
/* Shows the next one, while the question is open. */
void              candor_question_show_hint    (CandorQuestion *self);

/* Changes the draft: on the disk at most 250 ms later. No effect when not open. */
/* Changes of the response while the question is open, else nothing: all of it; one
 * option picked or not; the value of one part, NULL for none. The caller gives what
 * the item can take. */
void     candor_question_set_response    (CandorQuestion *self, CandorResponse *response);
void     candor_question_pick            (CandorQuestion *self, const char *option_id, gboolean picked);
void     candor_question_set_value       (CandorQuestion *self, const char *id, const char *value);
/* Takes back the last change of the response; typing in one place is one change. What was
 * judged, and what was found again in the record, cannot be taken back. */
gboolean candor_question_can_undo        (CandorQuestion *self);
void     candor_question_undo            (CandorQuestion *self);
void     candor_question_set_certainty   (CandorQuestion *self, CandorCertainty certainty);
/* Judges and records; the outcome appears after the commit. */
void     candor_question_check_async     (CandorQuestion *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_question_check_finish    (CandorQuestion *self, GAsyncResult *result, GError **error);
/* Opens it again for a new try (checks on pages only). The earlier one stays in the record. */
void     candor_question_try_again       (CandorQuestion *self);

/* One option as shown. Properties: option-id, number (from 1), picked, verdict
 * shown (boolean `is-judged`). */
#define CANDOR_TYPE_QUESTION_OPTION (candor_question_option_get_type ())
G_DECLARE_FINAL_TYPE (CandorQuestionOption, candor_question_option, CANDOR, QUESTION_OPTION, GObject)
const CandorOption        *candor_question_option_get_option  (CandorQuestionOption *self);
guint                      candor_question_option_get_number  (CandorQuestionOption *self);
gboolean                   candor_question_option_get_picked  (CandorQuestionOption *self);
const CandorOptionVerdict *candor_question_option_get_verdict (CandorQuestionOption *self);  /* NULL before */

/* ----------------------------------------------------------------- attempt
 *
 * One go at a quiz, pinned to the edition it began with. Of that edition it shows the text in
 * the language of its sitting. Each answer is an event of its own, and its language and digest
 * are those of the question as it was shown; what began in another language goes on in this
 * one, and ends in it. Where the other language is of another edition, or only kept bytes are
 * left of the edition, the attempt stays in the language it began in. Properties:
 *   quiz        CandorQuiz (of the pinned edition)
 *   questions   GListModel of CandorQuestion in their order
 *   position    uint: the question in front, from 0
 *   n-answered  uint
 *   is-finished boolean
 *   is-retry    boolean: only what was missed
 *   result      CandorResult or NULL
 */
#define CANDOR_TYPE_ATTEMPT (candor_attempt_get_type ())
G_DECLARE_FINAL_TYPE (CandorAttempt, candor_attempt, CANDOR, ATTEMPT, GObject)
CandorQuiz     *candor_attempt_get_quiz       (CandorAttempt *self);
/* The edition it began with: terms and sources of its questions stand there. */
CandorModule   *candor_attempt_get_module     (CandorAttempt *self);
GListModel     *candor_attempt_get_questions  (CandorAttempt *self);
CandorQuestion *candor_attempt_get_question   (CandorAttempt *self, guint position);  /* borrowed */
guint           candor_attempt_get_position   (CandorAttempt *self);
guint           candor_attempt_get_n_answered (CandorAttempt *self);
gboolean        candor_attempt_is_finished    (CandorAttempt *self);
gboolean        candor_attempt_is_retry       (CandorAttempt *self);
/* Saves first, then moves. */
void     candor_attempt_go_async      (CandorAttempt *self, guint position, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_attempt_go_finish     (CandorAttempt *self, GAsyncResult *result, GError **error);
/* Hands in: with feedback at the end records all drafts as answers first;
 * questions without an answer count as wrong. */
void     candor_attempt_finish_async  (CandorAttempt *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_attempt_finish_finish (CandorAttempt *self, GAsyncResult *result, GError **error);

/* What came of it. Of a retry: all items of the quiz, each by its newest answer. */
#define CANDOR_TYPE_RESULT (candor_result_get_type ())
typedef struct _CandorResult CandorResult;   /* boxed, reference counted */
GType         candor_result_get_type     (void);
CandorResult *candor_result_ref          (CandorResult *self);
void          candor_result_unref        (CandorResult *self);
CandorPoints  candor_result_get_points   (const CandorResult *self);
CandorPoints  candor_result_get_possible (const CandorResult *self);
char         *candor_result_say_points   (const CandorResult *self);   /* "1.5", as people write it */
char         *candor_result_say_possible (const CandorResult *self);   /* "5" */
guint         candor_result_get_percent  (const CandorResult *self);
gboolean      candor_result_has_passed   (const CandorResult *self);
guint         candor_result_get_n_right  (const CandorResult *self);
guint         candor_result_get_n_partly (const CandorResult *self);
guint         candor_result_get_n_items  (const CandorResult *self);
/* How sure against how right: number of items by certainty; @right NULL-able. */
void          candor_result_count        (const CandorResult *self, CandorCertainty certainty, guint *n_right, guint *n_wrong);
GPtrArray    *candor_result_get_missed   (const CandorResult *self);   /* CandorItem not RIGHT, sure ones first */
/* Pages to read again (from `see` of what was missed), each once. CandorPage. */
GPtrArray    *candor_result_get_pages    (const CandorResult *self);
/* The outcome of @item_id in this result; NULL when it was not answered. */
CandorOutcome *candor_result_find_outcome (const CandorResult *self, const char *item_id);
CandorCertainty candor_result_find_certainty (const CandorResult *self, const char *item_id);
CandorResult *candor_attempt_get_result  (CandorAttempt *self);        /* borrowed, NULL before */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorResult, candor_result_unref)

/* -------------------------------------------------------------------- step
 *
 * A place in the module: a page, or a part that is met as a whole (quiz, scenario, lab, worksheet).
 * Properties: id, title, part, page (NULL for a part), is-done (page read, quiz handed in and passed,
 * scenario brought to an end, lab done, worksheet saved), is-tested-out (page
 * not read, of a lesson that somebody showed to know), number (of the step,
 * from 1), is-changed (done or tested out once, and not since it changed its meaning), lesson-number (of its lesson among lessons, from 1; 0 for a part), is-first-of-part.
 */
#define CANDOR_TYPE_STEP (candor_step_get_type ())
G_DECLARE_FINAL_TYPE (CandorStep, candor_step, CANDOR, STEP, GObject)
const char *candor_step_get_id      (CandorStep *self);
const char *candor_step_get_title   (CandorStep *self);
CandorPart *candor_step_get_part    (CandorStep *self);
CandorPage *candor_step_get_page    (CandorStep *self);
gboolean    candor_step_get_is_done (CandorStep *self);
gboolean    candor_step_get_is_tested_out (CandorStep *self);
gboolean    candor_step_get_is_changed (CandorStep *self);
/* The edition in which it was learned before this sitting; 0: it was not. */
guint       candor_step_get_learned_in (CandorStep *self);
guint       candor_step_get_number  (CandorStep *self);

/* ----------------------------------------------------------------- sitting
 *
 * One sitting with one module, in one of its languages. Pages are read in the newest edition;
 * an open attempt stays on the edition it began with (from the kept bytes where needed).
 * Properties:
 *   module        CandorModule
 *   steps         GListModel of CandorStep
 *   step          CandorStep: where one is
 *   can-go-back, can-go-on   boolean
 *   fraction      double 0 … 1: seconds done of the module
 *   minutes-left  uint
 *   saved         CandorSaved
 *   is-completed  boolean
 *   is-tested-out boolean: nothing is left to do, and not all of it was read
 */
#define CANDOR_TYPE_SITTING (candor_sitting_get_type ())
G_DECLARE_FINAL_TYPE (CandorSitting, candor_sitting, CANDOR, SITTING, GObject)

/* Sits down with an installed module, where one left off. */
void           candor_study_sit_async  (CandorStudy *self, const char *module_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
CandorSitting *candor_study_sit_finish (CandorStudy *self, GAsyncResult *result, GError **error);

/* The languages that the module is there in, its own first; NULL-terminated. */
char          **candor_sitting_dup_languages (CandorSitting *self);
/* Finish answers a sitting that shows the text in @language and stands where @self does: the same
 * step and question, what was picked, an attempt that is under way. @self is of no use from
 * then on; when it fails nothing has changed. That another text is shown is recorded as
 * MODULE_STARTED, and its bytes are kept. NOT_FOUND: the module is not there in @language. */
void           candor_sitting_switch_async  (CandorSitting *self, const char *language, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
CandorSitting *candor_sitting_switch_finish (CandorSitting *self, GAsyncResult *result, GError **error);

CandorStudy    *candor_sitting_get_study    (CandorSitting *self);
CandorModule   *candor_sitting_get_module   (CandorSitting *self);
GListModel     *candor_sitting_get_steps    (CandorSitting *self);
CandorStep     *candor_sitting_get_step     (CandorSitting *self);
CandorStep     *candor_sitting_find_step    (CandorSitting *self, const char *id);   /* borrowed, NULL */
guint           candor_sitting_get_minutes_left (CandorSitting *self);
CandorSaved     candor_sitting_get_saved    (CandorSitting *self);
/* The question of a check on a page. Borrowed; the same object every time. */
CandorQuestion *candor_sitting_get_question (CandorSitting *self, CandorItem *item);
/* The attempt of a quiz: the open one, else the last finished one, else NULL. */
CandorAttempt  *candor_sitting_get_attempt  (CandorSitting *self, CandorQuiz *quiz);
/* How many more attempts the quiz allows; G_MAXUINT: as many as one likes. */
guint           candor_sitting_get_attempts_left (CandorSitting *self, CandorQuiz *quiz);

/* Test-out. The step of the quiz by which the lesson of @step can be tested out, while that is of
 * use (a page of it is left to read) and an attempt is left; NULL: none. Borrowed. */
CandorStep     *candor_sitting_find_test_out (CandorSitting *self, CandorStep *step);
/* Titles of the lessons that passing @quiz tests out (@already: that were, by this quiz or an
 * earlier attempt), joined for a sentence; NULL: none. */
char           *candor_sitting_say_test_out  (CandorSitting *self, CandorQuiz *quiz, gboolean already);

/* Moves: saves, notes the position, then changes `step`. Next also records a
 * page as read; from the last step it changes nothing but what is read. */
void     candor_sitting_go_async      (CandorSitting *self, CandorStep *step, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_sitting_go_finish     (CandorSitting *self, GAsyncResult *result, GError **error);
void     candor_sitting_next_async    (CandorSitting *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_sitting_next_finish   (CandorSitting *self, GAsyncResult *result, GError **error);
void     candor_sitting_back_async    (CandorSitting *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_sitting_back_finish   (CandorSitting *self, GAsyncResult *result, GError **error);

/* Begins an attempt; @only_missed: of the last finished one, and what changed in meaning or key
 * since. Fails (REFUSED) while one is open, or when none is left. */
void           candor_sitting_begin_attempt_async  (CandorSitting *self, CandorQuiz *quiz, gboolean only_missed,
                                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
CandorAttempt *candor_sitting_begin_attempt_finish (CandorSitting *self, GAsyncResult *result, GError **error);

/* Corrections. What a newer edition changed about @step since it was learned (its page read, its
 * quiz handed in) before this sitting: const CandorChange, as written; free the array. */
GPtrArray     *candor_sitting_list_changes         (CandorSitting *self, CandorStep *step);
/* The first step that changed since it was learned and is to be looked at again; NULL: none. */
CandorStep    *candor_sitting_find_changed         (CandorSitting *self);
/* What differs between @step as it was learned, from the kept copy, and as it stands there now:
 * CandorDifference, none where it reads the same. Which answers are right is part of it only once
 * nothing there is to be answered again. NOT_FOUND: no copy is kept any more. */
void           candor_sitting_compare_async        (CandorSitting *self, CandorStep *step, GCancellable *cancellable,
                                                    GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *candor_sitting_compare_finish       (CandorSitting *self, GAsyncResult *result, GError **error);
/* Questions that are to be answered again because their meaning or key changed since the last
 * attempt at @quiz was handed in; often none. CandorItem, borrowed; free the array. */
GPtrArray     *candor_sitting_list_changed_items   (CandorSitting *self, CandorQuiz *quiz);
/* Begins an attempt at only these; all other answers still count, and it costs no attempt. End
 * it with candor_sitting_begin_attempt_finish(). */
void           candor_sitting_begin_changed_async  (CandorSitting *self, CandorQuiz *quiz, GCancellable *cancellable,
                                                    GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS

#include <candor/study/scenario.h>
