/* record-sheet-private.h - worksheets inside the record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/record/sheet.h>

#include "record-private.h"

G_BEGIN_DECLS

/* Texts by field: {"asked":"no","data":"…"}. Reading never fails: what is no such thing is nothing. */
char          *_candor_filling_to_json   (const CandorFilling *filling);
CandorFilling *_candor_filling_from_json (const char          *body);

/* Whether the file has the table. */
gboolean       _candor_db_has_sheets     (CandorDb            *db);
/* Inside a transaction. Sets the number and the moment of @sheet. */
gboolean       _candor_record_keep_sheet (CandorRecord        *self,
                                          CandorSheet         *sheet,
                                          GError             **error);

G_END_DECLS
