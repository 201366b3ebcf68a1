/* candor/lesson/catalogue.h - what is installed
 *
 * The modules and programs found in a list of folders. Of each module id the
 * newest edition wins; the others stay listed as superseded. A copy of the same
 * bytes in another folder is not listed; the same id and edition with other bytes is
 * a problem of both. A module with an error is listed with its problems and hides no
 * other.
 *
 * A catalogue is a value made once by candor_catalogue_scan(); it is a
 * GListModel of CandorCatalogueEntry sorted by title. A new scan makes a new
 * one. Immutable, any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

typedef enum
{
  CANDOR_ENTRY_READY,
  CANDOR_ENTRY_BROKEN,       /* has an error: a calm card in its place */
  CANDOR_ENTRY_SUPERSEDED,   /* a newer edition of the id is installed */
} CandorEntryState;

#define CANDOR_TYPE_CATALOGUE_ENTRY (candor_catalogue_entry_get_type ())
G_DECLARE_FINAL_TYPE (CandorCatalogueEntry, candor_catalogue_entry, CANDOR, CATALOGUE_ENTRY, GObject)

CandorEntryState candor_catalogue_entry_get_state    (CandorCatalogueEntry *self);
const char      *candor_catalogue_entry_get_path     (CandorCatalogueEntry *self);   /* of the head file */
CandorModule    *candor_catalogue_entry_get_module   (CandorCatalogueEntry *self);   /* NULL when broken */
const char      *candor_catalogue_entry_get_id       (CandorCatalogueEntry *self);   /* of a broken one: where known, else NULL */
const char      *candor_catalogue_entry_get_title    (CandorCatalogueEntry *self);   /* of a broken one: where known, else the folder's name */
GPtrArray       *candor_catalogue_entry_get_problems (CandorCatalogueEntry *self);   /* all findings, may be empty */

#define CANDOR_TYPE_CATALOGUE (candor_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (CandorCatalogue, candor_catalogue, CANDOR, CATALOGUE, GObject)

/* candor_catalogue_scan:
 * @folders: NULL-terminated; each is searched for `module.xml`,
 *   `program.xml` and `house.xml` in itself and one level below. A folder that is missing or
 *   unreadable is a problem of the catalogue, not a failure.
 */
CandorCatalogue      *candor_catalogue_scan         (const char * const *folders,
                                                     CandorDay           today);
/* Ready entry of the module @id, or NULL. */
CandorCatalogueEntry *candor_catalogue_find         (CandorCatalogue *self, const char *id);
/* The program with the newest edition, or NULL. */
CandorProgram        *candor_catalogue_get_program  (CandorCatalogue *self);
/* The overlay that fills the place: of several, that of the last folder. NULL
 * when none does. Borrowed. */
CandorOverlay        *candor_catalogue_find_overlay (CandorCatalogue *self, const char *place);
/* Problems of folders, programs and doubles that belong to no module. */
GPtrArray            *candor_catalogue_get_problems (CandorCatalogue *self);

G_END_DECLS
