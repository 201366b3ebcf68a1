/* memory-private.h - what is known of one module, and how far it is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/record.h>

G_BEGIN_DECLS

/* What the record holds about a module, as study keeps it between writes. After
 * a write the events that were committed are folded in, so that nothing is
 * asked again. */
typedef struct
{
  char       *id;
  char       *title;             /* (nullable): of the kept copy, while an attempt is under way */
  char       *digest;            /* (nullable): edition last started */
  guint       edition;           /* its number */
  gint64      completed_us;
  guint       completed_edition;
  GHashTable *pages;             /* ids read -> edition in which last */
  GHashTable *tested_out;        /* ids of parts -> edition in which last */
  GHashTable *parts;             /* ids of scenarios, labs, worksheets that were done -> edition in which last */
  GPtrArray  *attempts;          /* CandorAttemptState, oldest first */
  char       *position;          /* (nullable) */
} CandorMemory;

CandorMemory *candor_memory_new        (const char *id);
void          candor_memory_free       (CandorMemory *self);
/* @state: (nullable). Asks the record; on its thread. */
CandorMemory *candor_memory_load       (CandorRecord *record, const char *id,
                                        const CandorModuleState *state, GError **error);
void          candor_memory_apply      (CandorMemory *self, const CandorEvent *event);
/* Each in the edition @since or a newer one; 0: in any. */
gboolean      candor_memory_has_read   (const CandorMemory *self, const char *page, guint since);
gboolean      candor_memory_has_tested_out (const CandorMemory *self, const char *part, guint since);
gboolean      candor_memory_has_done   (const CandorMemory *self, const char *part, guint since);
gboolean      candor_memory_has_passed (const CandorMemory *self, const char *quiz, guint since);
/* In which edition last; 0: never. */
guint         candor_memory_find_read  (const CandorMemory *self, const char *page);
guint         candor_memory_find_done  (const CandorMemory *self, const char *part);
guint         candor_memory_find_tested_out (const CandorMemory *self, const char *part);
/* The newest attempt that is under way, at any quiz; NULL: none. */
CandorAttemptState *
              candor_memory_find_open  (const CandorMemory *self);
/* The newest attempt at @quiz that was handed in; NULL: none. */
CandorAttemptState *
              candor_memory_find_finished (const CandorMemory *self, const char *quiz);
CandorAttemptState *
              candor_memory_find_attempt (const CandorMemory *self, const char *id);
/* The newest of @quiz, which is the open one where one is open (none begins beside it); NULL: none. */
CandorAttemptState *
              candor_memory_find_current (const CandorMemory *self, const char *quiz);
/* But for those that repeated what a newer edition had changed. */
guint         candor_memory_count_attempts (const CandorMemory *self, const char *quiz);

/* Everything for Home, read in one go. */
typedef struct
{
  GPtrArray           *memories;     /* CandorMemory */
  char                *name;
  char                *audience;
  char                *last_module;
  CandorRecordSummary  summary;
} CandorSnapshot;

CandorSnapshot *candor_snapshot_load (CandorRecord *record, GError **error);
void            candor_snapshot_free (CandorSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorMemory, candor_memory_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorSnapshot, candor_snapshot_free)

/* ---------------------------------------------------------------- outline */

/* A place in a module: a page, or a part that is met as a whole (quiz, scenario, lab, worksheet). Borrows from the module, or from the synopsis,
 * which has neither parts nor pages. */
typedef struct
{
  const char *id;
  const char *title;
  const char *part_id;
  CandorPart *part;
  CandorPage *page;            /* NULL: a part as a whole, or not known */
  guint       number;          /* from 1 */
  guint       lesson_number;   /* from 1; 0: a part as a whole */
  gboolean    is_tool;         /* holds up nothing: a worksheet */
  gboolean    is_first_of_part;
  guint       seconds;
  guint       changed_in;      /* edition that changed its meaning last; 0: none did */
} CandorOutlineRow;

/* CandorOutlineRow. What was changed is said by the text itself or by its @original, of which
 * it is a translation (the text itself where it is none), as far as the text follows. */
GArray     *candor_outline_new          (CandorModule *module, CandorModule *original);
GArray     *candor_outline_new_for_synopsis (const CandorSynopsis *synopsis, const CandorSynopsis *original);
/* Since it changed its meaning last. */
gboolean    candor_outline_row_is_done  (const CandorOutlineRow *row, const CandorMemory *memory);
/* Done or tested out once, and not since it changed its meaning. */
gboolean    candor_outline_row_is_changed (const CandorOutlineRow *row, const CandorMemory *memory);
/* A page that was not read, of a lesson that somebody showed to know. */
gboolean    candor_outline_row_is_tested_out (const CandorOutlineRow *row, const CandorMemory *memory);
/* One of the two. */
gboolean    candor_outline_row_is_settled (const CandorOutlineRow *row, const CandorMemory *memory);
guint       candor_outline_count_lessons (const GArray *rows);
/* Where to sit down: in an edition that is opened for the first time, and where nothing else is
 * left to do, the first step that it changed; else the position, else the first step not done,
 * else the first. */
const CandorOutlineRow *
            candor_outline_find_place   (const GArray *rows, const CandorMemory *memory);
/* Whether all is read and passed, once @page is read or the part @quiz passed or done (both nullable). */
gboolean    candor_outline_is_complete  (const GArray *rows, const CandorMemory *memory,
                                         const char *page, const char *quiz);

/* Whether all is done or tested out, and some of it only tested out. */
gboolean    candor_outline_is_tested_out (const GArray *rows, const CandorMemory *memory);

G_END_DECLS
