/* desk-private.h - what the record's thread owns, and how work gets there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/record.h>

G_BEGIN_DECLS

/* A desk belongs to the thread of its worker: only functions that run there
 * look inside. It knows nothing of study's objects. */
typedef struct
{
  char         *path;
  char         *backup_folder;
  CandorClock   clock;
  CandorRecord *record;      /* NULL while closed */
} CandorDesk;

typedef struct _CandorDeskOwner CandorDeskOwner;

/* Runs on the worker. FALSE with @error when it failed. */
typedef gboolean (*CandorDeskFunc) (CandorDesk *desk, gpointer data, GCancellable *cancellable, GError **error);
/* Runs where candor_desk_run() was called; @error is NULL when it went well.
 * @data is freed afterwards, on that thread too. */
typedef void     (*CandorDeskDone) (gpointer data, GError *error, gpointer user_data);

CandorDeskOwner *candor_desk_owner_new  (const char *path, const char *backup_folder, const CandorClock *clock);
/* Runs what waits, closes the record on its thread, joins. */
void             candor_desk_owner_free (CandorDeskOwner *self);

void             candor_desk_run        (CandorDeskOwner *self,
                                         CandorDeskFunc   func,
                                         gpointer         data,
                                         GDestroyNotify   destroy,
                                         GCancellable    *cancellable,
                                         CandorDeskDone   done,
                                         gpointer         user_data);

G_END_DECLS
