/* candor/record/sheet.h - worksheets that were filled in
 *
 * Kept beside the chain, not in it: whoever filled one in may change it, and take it away.
 * That one was filled in is an event; what stands in it is none. Erased with every class of
 * erasure, exported with the record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/filling.h>
#include <candor/record.h>

G_BEGIN_DECLS

/* One that was filled in, or is being filled in. */
typedef struct
{
  char          *module;     /* id */
  char          *part;       /* id of the worksheet */
  guint          number;     /* counts those of a worksheet, from 1; 0: not kept yet */
  guint          of;         /* the one it began as a copy of; 0: none */
  char          *name;       /* what its owner calls it; may be "" */
  CandorDay      day;        /* on which it was filled in */
  CandorDay      due;        /* on which to look at it again; not set: never */
  guint          edition;    /* of the module, when it was filled in */
  char          *language;   /* (nullable) */
  CandorFilling *filling;
  gint64         utc_us;     /* when it was kept; 0: not yet */
} CandorSheet;

CandorSheet *candor_sheet_new  (const char *module, const char *part);
CandorSheet *candor_sheet_copy (const CandorSheet *self);
void         candor_sheet_free (CandorSheet *self);

/* As a text, for a draft, and back; what @text does not say stays as in a new one. NULL where
 * it is none. */
char        *candor_sheet_to_text    (const CandorSheet *self);
CandorSheet *candor_sheet_parse      (const char *module, const char *part, const char *text);

/* candor_record_append_sheet: in one transaction: keeps @sheet (a number of 0 becomes the next,
 * another one is overwritten), appends @event, deletes the draft at (@event->module,
 * @clear_draft). On failure nothing changed. */
gboolean     candor_record_append_sheet (CandorRecord *self, CandorSheet *sheet, CandorEvent *event,
                                         CandorModule *taught, const char *clear_draft, GError **error);
/* Those of @module, or of all modules (NULL): by module, worksheet and number. CandorSheet. */
GPtrArray   *candor_record_list_sheets  (CandorRecord *self, const char *module, GError **error);
/* Takes it away, and its bytes out of the file. Backups hold it until they are renewed. */
gboolean     candor_record_remove_sheet (CandorRecord *self, const char *module, const char *part, guint number,
                                         GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorSheet, candor_sheet_free)

G_END_DECLS
