/* desk.h - what the tests of study share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* A folder of its own with lessons and a record, a clock that can be set, and
 * the study of them. */
typedef struct
{
  char            *folder;
  char            *lessons;
  char            *path;       /* of the record */
  gint64           now_ms;     /* since 2026-11-24 10:00 UTC and since boot; goes on by itself */
  guint            n_drawn;
  CandorClock      clock;
  CandorCatalogue *catalogue;
  CandorStudy     *study;
} Desk;

/* The module "m" in edition 1; the study is made but not opened. */
Desk          *desk_new           (void);
void           desk_free          (Desk *self);
/* Another edition in the folder @name; @key: the right option of question "one". */
void           desk_install       (Desk *self, const char *name, guint edition, const char *key);
void           desk_write         (Desk *self, const char *name, const char *text);
/* Reads the lessons again, into a new study of the same record. */
void           desk_reopen        (Desk *self);
/* Forgets the study without closing: as if the program had ended here. */
void           desk_drop          (Desk *self);

/* Each runs the main loop until it is answered, and insists on success. */
void           desk_open          (Desk *self);
void           desk_begin         (Desk *self);      /* opens, and begins where nothing is there */
void           desk_close         (Desk *self);
CandorSitting *desk_sit           (Desk *self);
void           desk_save          (Desk *self);
void           desk_next          (CandorSitting *sitting);
void           desk_back          (CandorSitting *sitting);
void           desk_go            (CandorSitting *sitting, const char *step);
void           desk_check         (CandorQuestion *question);
CandorAttempt *desk_attempt       (CandorSitting *sitting, const char *quiz, gboolean only_missed);
void           desk_finish        (CandorAttempt *attempt);
void           desk_attempt_go    (CandorAttempt *attempt, guint position);

/* For operations that may fail. */
void           desk_ready         (GObject *object, GAsyncResult *result, gpointer user_data);
GAsyncResult  *desk_wait          (GAsyncResult **result);
void           desk_spin          (guint ms);

CandorQuestion *desk_find_check   (CandorSitting *sitting, const char *item);
CandorQuestion *desk_find_question (CandorAttempt *attempt, const char *item);
CandorQuiz     *desk_find_quiz    (CandorSitting *sitting, const char *id);
void            desk_answer       (CandorQuestion *question, const char *option, CandorCertainty certainty);
/* What is picked, as in a record. */
void            desk_assert_picked (CandorQuestion *question, const char *response);

/* The kinds of all events in order, with a blank between; read from the file. */
char           *desk_list_events  (Desk *self);
guint           desk_count_events (Desk *self, CandorEventKind kind);
/* The text of the draft on the disk; NULL: none. */
char           *desk_read_draft   (Desk *self, const char *place);

G_END_DECLS
