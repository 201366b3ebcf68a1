/* study-private.h - the study as its own files see it
 *
 * study.c owns the object and its properties; study-*.c are its themes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "desk-private.h"
#include "memory-private.h"

G_BEGIN_DECLS

struct _CandorStudy
{
  GObject           parent_instance;

  char             *record_path;
  char             *backup_folder;
  CandorClock       clock;
  CandorDeskOwner  *desk;

  CandorStudyState  state;
  CandorTrouble    *trouble;
  CandorSaved       saved;
  char             *save_trouble;
  gboolean          plain;         /* in this session: pages in plain language */
  GStrv             notices;

  CandorCatalogue  *catalogue;
  GStrv             languages;          /* to show lessons in, best first; NULL: each in its own */
  GListStore       *modules;
  CandorStudyModule *continue_module;   /* borrowed from modules */

  char             *name;
  char             *audience;
  char             *last_module;
  GHashTable       *memories;           /* module id -> CandorMemory */
  gint64            n_events;
  gint64            first_us;
  gint64            bytes;

  GPtrArray        *sittings;           /* alive ones, not owned */
  gint64            backup_ms;          /* CLOCK_BOOTTIME of the last backup, or of opening */
  char              backup_boot_id[40];
  guint             n_writing;
};

/* Work for the record's thread on behalf of @task: @done answers the task. */
typedef void (*CandorStudyDone) (CandorStudy *self, gpointer data, GError *error, GTask *task);
GTask        *candor_study_task_new      (gpointer source, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data, gpointer tag);
void          candor_study_run           (CandorStudy *self, CandorDeskFunc func, gpointer data,
                                          GDestroyNotify destroy, CandorStudyDone done, GTask *task);
/* For what has no more to say than that it went well. */
void          candor_study_answer_plainly (CandorStudy *self, gpointer data, GError *error, GTask *task);
gboolean      candor_study_finish_plainly (CandorStudy *self, GAsyncResult *result, GError **error);

void          candor_study_set_state     (CandorStudy *self, CandorStudyState state, CandorTrouble *trouble);
void          candor_study_set_trouble   (CandorStudy *self, CandorTrouble *trouble);   /* takes it */
void          candor_study_add_notice    (CandorStudy *self, const char *sentence);
void          candor_study_set_summary   (CandorStudy *self, const CandorRecordSummary *summary);
void          candor_study_set_save_trouble (CandorStudy *self, const char *sentence);
/* Gathers `saved` from sittings and writes under way. */
void          candor_study_update_saved  (CandorStudy *self);
/* Called after events were committed. */
void          candor_study_note_events   (CandorStudy *self, guint n, const CandorMoment *moment);
gboolean      candor_study_can_write     (CandorStudy *self);

/* Never NULL: an empty one for a module that was never opened. */
CandorMemory *candor_study_get_memory    (CandorStudy *self, const char *module);
void          candor_study_put_memory    (CandorStudy *self, CandorMemory *memory);   /* takes it */
void          candor_study_take_snapshot (CandorStudy *self, CandorSnapshot *snapshot);
void          candor_study_set_profile   (CandorStudy *self, const char *name, const char *audience);

/* study-aside.c: work that only reads, on a thread and a connection of its own. */
void          candor_study_run_aside     (CandorStudy *self, CandorDeskFunc func, gpointer data,
                                          GDestroyNotify destroy, CandorStudyDone done, GTask *task);
/* The same, once all that was given to the record's thread is written. */
void          candor_study_run_after_writes (CandorStudy *self, CandorDeskFunc func, gpointer data,
                                          GDestroyNotify destroy, CandorStudyDone done, GTask *task);
/* For a function that runs aside. */
gboolean      candor_study_open_aside    (CandorDesk *desk, GError **error);
/* Around whatever makes copies of the record, and whatever takes something out of it. */
void          candor_study_begin_copying (void);
void          candor_study_end_copying   (void);

/* languages.c: the text of @module (nullable) for whoever reads here. */
CandorModule *candor_study_choose_language (CandorStudy *self, CandorModule *module);

/* study-home.c */
void          candor_study_list_home     (CandorStudy *self);
void          candor_study_update_home   (CandorStudy *self, const char *module);
void          candor_study_set_last_module (CandorStudy *self, const char *module);

/* study-open.c: sittings lose their record when it is put back, erased or begun anew. */
void          candor_study_leave_sittings (CandorStudy *self);

/* study-save.c */
void          candor_study_flush         (CandorStudy *self);
void          candor_study_backup_when_due (CandorStudy *self, const CandorMoment *moment);
void          candor_study_reset_backup_clock (CandorStudy *self);

G_END_DECLS
