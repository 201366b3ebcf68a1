/* record-book.h - what the events amount to
 *
 * A book holds rows of the derived tables. The same fold writes it event by
 * event while somebody learns (then missing rows come from the file, and what
 * changed goes back at once) and over all events for a rebuild or a
 * verification (then nothing is looked up).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base/db.h>
#include <candor/record.h>

G_BEGIN_DECLS

typedef struct _CandorBook CandorBook;

/* @db: (nullable): where rows are looked up that the book does not hold */
CandorBook *_candor_book_new     (CandorDb          *db);
void        _candor_book_free    (CandorBook        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorBook, _candor_book_free)

/* The one projector. */
gboolean    _candor_book_fold    (CandorBook        *self,
                                  const CandorEvent *event,
                                  GError           **error);
/* Writes the rows that changed. */
gboolean    _candor_book_store   (CandorBook        *self,
                                  CandorDb          *db,
                                  GError           **error);
/* Empties the derived tables. */
gboolean    _candor_book_clear_tables (CandorDb     *db,
                                  GError           **error);
/* Appends a sentence for each derived table that says something else. */
gboolean    _candor_book_compare (CandorBook        *self,
                                  CandorDb          *db,
                                  GPtrArray         *findings,
                                  GError           **error);

G_END_DECLS
