/* store-private.h - the memory of one module or program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strings, texts and plain structs of a module live in one store, which is
 * freed as a whole. Every object made from the file holds a reference on it,
 * so a page that outlives its module still reads well. Written by the thread
 * that loads, and by nobody afterwards.
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

typedef struct _CandorStore CandorStore;

CandorStore *_candor_store_new    (void);
/* For what is known to be little. */
CandorStore *_candor_store_new_small (void);
CandorStore *_candor_store_ref    (CandorStore *self);
void         _candor_store_unref  (CandorStore *self);

/* Zeroed memory, aligned for any struct. */
gpointer     _candor_store_alloc  (CandorStore *self, gsize size);
char        *_candor_store_copy   (CandorStore *self, const char *text, gsize length);

/* An array that is freed with the store and owns none of its elements. It
 * must not hold objects that hold the store: nothing would ever be freed. */
GPtrArray   *_candor_store_array  (CandorStore *self);

/* Keeps @bytes as long as the store. */
GBytes      *_candor_store_hold   (CandorStore *self, GBytes *bytes);

#define _candor_store_new_struct(self, Type) ((Type *) _candor_store_alloc ((self), sizeof (Type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorStore, _candor_store_unref)

G_END_DECLS
