/* record-chunk.h - many rows at a time, to be looked at by many hands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record-row.h"

G_BEGIN_DECLS

typedef struct _CandorChunk CandorChunk;

CandorChunk     *_candor_chunk_new     (void);
void             _candor_chunk_free    (CandorChunk      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorChunk, _candor_chunk_free)

/* Forgets what is in it and reads the rows after @after. @func sees each row on
 * the way and answers FALSE to stop. */
gboolean         _candor_chunk_fill    (CandorChunk      *self,
                                        CandorDb         *db,
                                        gint64            after,
                                        CandorRowFunc     func,
                                        gpointer          user_data,
                                        GError          **error);
/* Computes the hashes of one of CANDOR_CHUNK_SLICES parts; the parts may be done
 * at the same time. */
#define CANDOR_CHUNK_SLICES 32
void             _candor_chunk_compute (CandorChunk      *self,
                                        guint             slice);

guint            _candor_chunk_get_n_rows (CandorChunk   *self);
const CandorRow *_candor_chunk_get_row (CandorChunk      *self,
                                        guint             index);
/* What computing found. */
gboolean         _candor_chunk_has_hash (CandorChunk     *self,
                                        guint             index);
gboolean         _candor_chunk_keeps_word (CandorChunk   *self,
                                        guint             index);

G_END_DECLS
