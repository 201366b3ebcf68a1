/* batch-private.h - what is written in one go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "desk-private.h"

G_BEGIN_DECLS

typedef struct
{
  char     *place;
  char     *text;       /* (nullable): none any more */
  GObject  *owner;      /* (nullable): the question; looked at by the caller only */
  guint     version;
} CandorBatchDraft;

typedef struct
{
  CandorEvent   event;
  CandorModule *module;       /* what is taught; (nullable) for PROFILE */
  GPtrArray    *overlays;     /* CandorOverlay: kept before the event that names them */
  char         *clear_draft;  /* (nullable) place */
} CandorBatchEntry;

/* Drafts first, then events, each its own transaction, then drafts that are
 * done with, then the position. Stops at the first failure and knows how far it
 * came. */
typedef struct
{
  char         *module;
  GPtrArray    *drafts;       /* CandorBatchDraft */
  GPtrArray    *entries;      /* CandorBatchEntry */
  GPtrArray    *leftovers;    /* char *: places */
  char         *position;     /* (nullable) step id */
  GStringChunk *strings;      /* what events point at */
  GPtrArray    *arrays;
  guint         n_drafts_done;
  guint         n_entries_done;
} CandorBatch;

CandorBatch *candor_batch_new          (const char *module);
void         candor_batch_free         (CandorBatch *self);
gboolean     candor_batch_is_empty     (const CandorBatch *self);
void         candor_batch_add_draft    (CandorBatch *self, const char *place, const char *text,
                                        GObject *owner, guint version);
void         candor_batch_add_leftover (CandorBatch *self, const char *place);
void         candor_batch_set_position (CandorBatch *self, const char *step);
/* An event on @module with its envelope filled; the caller fills the rest with
 * strings that the batch keeps. */
CandorEvent *candor_batch_add_event    (CandorBatch *self, CandorEventKind kind, CandorModule *module,
                                        const char *clear_draft);
/* Names what fills places of the page in the event that was added last. */
void         candor_batch_add_overlays (CandorBatch *self, GPtrArray *overlays);
const char  *candor_batch_keep         (CandorBatch *self, const char *text);
const char * const *
             candor_batch_keep_array   (CandorBatch *self, const char * const *texts);

/* A CandorDeskFunc. */
gboolean     candor_batch_run          (CandorDesk *desk, gpointer batch, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorBatch, candor_batch_free)

G_END_DECLS
