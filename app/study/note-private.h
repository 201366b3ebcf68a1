/* note-private.h - a text that is half done, kept as a draft
 *
 * A reason that is being typed, the setting of a lab, what was entered so far: a
 * CandorNote is one draft of a sitting. Setting its text is all that has to be done;
 * it is on the disk at most 250 ms later, before each move, and when the sitting ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include "batch-private.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_NOTE (candor_note_get_type ())
G_DECLARE_FINAL_TYPE (CandorNote, candor_note, CANDOR, NOTE, GObject)

/* The note at @place, as it was found when sitting down; the same object every time, kept by the
 * sitting. A part's own place is its kind, '/', its id: "scenario/complaint". */
CandorNote *candor_sitting_get_note (CandorSitting *sitting, const char *place);
const char *candor_note_get_place   (CandorNote *self);
const char *candor_note_get_text    (CandorNote *self);      /* NULL: none */
void        candor_note_set_text    (CandorNote *self, const char *text);
/* An event with clear_draft = its place was committed: the text is gone from the disk. */
void        candor_note_clear       (CandorNote *self);

/* For the sitting. */
CandorNote *candor_note_new         (CandorSitting *sitting, const char *place, const char *text);
gboolean    candor_note_is_dirty    (CandorNote *self);      /* not under way to the disk yet */
gboolean    candor_note_is_unsaved  (CandorNote *self);      /* not on the disk yet */
void        candor_note_add_draft   (CandorNote *self, CandorBatch *batch);
void        candor_note_set_saved   (CandorNote *self, guint version);
void        candor_note_set_unsent  (CandorNote *self);
/* As found on the disk; what was changed here and is not there yet stays. */
void        candor_note_restore     (CandorNote *self, const char *text);

G_END_DECLS
