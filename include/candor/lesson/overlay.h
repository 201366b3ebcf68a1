/* candor/lesson/overlay.h - what a company adds to lessons that it did not write
 *
 * A file house.xml beside the folders of the modules: its own tools, contacts and
 * rules. Each of its places fills the <house ref="…"> of that name, in whatever
 * module it stands. Immutable, any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

#define CANDOR_OVERLAY_NAME "house.xml"

typedef struct
{
  const char  *id;
  GPtrArray   *blocks;     /* CandorBlock: what may stand inside a block */
  CandorPlace  place;
} CandorHousePlace;

#define CANDOR_TYPE_OVERLAY (candor_overlay_get_type ())
G_DECLARE_FINAL_TYPE (CandorOverlay, candor_overlay, CANDOR, OVERLAY, GObject)

/* candor_overlay_load:
 * @path: the file; pictures are read from its folder and nowhere else
 *
 * Returns the overlay, or NULL when an error stands in @problems.
 */
CandorOverlay          *candor_overlay_load         (const char    *path,
                                                     CandorDay      today,
                                                     GPtrArray     *problems);
const char             *candor_overlay_get_title    (CandorOverlay *self);   /* whose house it is */
const char             *candor_overlay_get_language (CandorOverlay *self);
GPtrArray              *candor_overlay_get_places   (CandorOverlay *self);   /* const CandorHousePlace */
/* What it is made of, as of a module: house.xml and the pictures that it shows (CandorModuleFile),
 * and the digest over them. */
const char             *candor_overlay_get_digest   (CandorOverlay *self);
GPtrArray              *candor_overlay_get_files    (CandorOverlay *self);
/* The bytes as they were when it was loaded. @file: one of candor_overlay_get_files(). */
GBytes                 *candor_overlay_read_file    (CandorOverlay           *self,
                                                     const CandorModuleFile  *file,
                                                     GError                 **error);
/* NULL when it does not fill the place. */
const CandorHousePlace *candor_overlay_find_place   (CandorOverlay *self,
                                                     const char    *id);

G_END_DECLS
