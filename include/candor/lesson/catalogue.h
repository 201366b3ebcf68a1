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
 * one. Immutable, any thread. Of each module it knows what a list shows; the
 * module itself is read when somebody opens it.
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

/* A page, or a quiz: where one can be in a module. */
typedef struct
{
  const char *id;
  const char *title;
  const char *part;          /* id of its lesson, or of the quiz */
  guint       lesson;        /* number of its lesson, from 1; 0: a quiz */
  guint       seconds;
  guint       changed_in;    /* candor_module_find_changed_in() */
  const char *change;        /* what that change says; "" where there is none */
  const char *changed_on;    /* its day, YYYY-MM-DD; "" */
} CandorSynopsisStep;

/* A module in one of its languages, as a list of modules shows it. */
typedef struct
{
  const char               *language;
  const char               *title;
  const char               *summary;
  const char               *digest;      /* of the module */
  guint                     edition;
  guint                     minutes;
  guint                     n_steps;
  const CandorSynopsisStep *steps;
} CandorSynopsis;

#define CANDOR_TYPE_CATALOGUE_ENTRY (candor_catalogue_entry_get_type ())
G_DECLARE_FINAL_TYPE (CandorCatalogueEntry, candor_catalogue_entry, CANDOR, CATALOGUE_ENTRY, GObject)

CandorEntryState candor_catalogue_entry_get_state    (CandorCatalogueEntry *self);
const char      *candor_catalogue_entry_get_path     (CandorCatalogueEntry *self);   /* of the head file */
const char      *candor_catalogue_entry_get_id       (CandorCatalogueEntry *self);   /* of a broken one: where known, else NULL */
const char      *candor_catalogue_entry_get_title    (CandorCatalogueEntry *self);   /* of a broken one: where known, else the folder's name */
GPtrArray       *candor_catalogue_entry_get_problems (CandorCatalogueEntry *self);   /* all findings, may be empty */
/* The module's own, then those of its translations. NULL past the last; a broken one has none. */
const CandorSynopsis *
                 candor_catalogue_entry_get_synopsis (CandorCatalogueEntry *self, guint index);
/* The one to show to somebody who reads @languages (nullable), as candor_module_choose_language()
 * chooses. NULL when broken. */
const CandorSynopsis *
                 candor_catalogue_entry_choose_synopsis (CandorCatalogueEntry *self, const char * const *languages);
/* The module as it stands there now: what was changed since the scan is read anew. NULL when it is
 * broken, was broken since (INVALID) or is gone (NOT_FOUND). */
CandorModule    *candor_catalogue_entry_dup_module   (CandorCatalogueEntry *self, GError **error);

#define CANDOR_TYPE_CATALOGUE (candor_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (CandorCatalogue, candor_catalogue, CANDOR, CATALOGUE, GObject)

/* candor_catalogue_scan:
 * @folders: NULL-terminated; each is searched for `module.xml`,
 *   `program.xml` and `house.xml` in itself and one level below. A folder that is missing or
 *   unreadable is a problem of the catalogue, not a failure.
 */
CandorCatalogue      *candor_catalogue_scan         (const char * const *folders,
                                                     CandorDay           today);
/* candor_catalogue_scan_cached: the same, and only what was changed since the last time
 * is read: the rest is remembered in a file.
 * @cache: (nullable): the file, of its own, in a private folder; what is wrong with it is
 *   never said, it is made anew, and where it cannot be, all is read
 * @now_us: wall clock, microseconds since 1970
 */
CandorCatalogue      *candor_catalogue_scan_cached  (const char * const *folders,
                                                     CandorDay           today,
                                                     const char         *cache,
                                                     gint64              now_us);
/* Ready entry of the module @id, or NULL. */
CandorCatalogueEntry *candor_catalogue_find         (CandorCatalogue *self, const char *id);
/* The program with the newest edition, or NULL. */
CandorProgram        *candor_catalogue_get_program  (CandorCatalogue *self);
/* The overlay that fills the place: of several, that of the last folder. NULL
 * when none does. Borrowed. */
CandorOverlay        *candor_catalogue_find_overlay (CandorCatalogue *self, const char *place);
/* Problems of folders, programs and doubles that belong to no module. */
GPtrArray            *candor_catalogue_get_problems (CandorCatalogue *self);

/* ----------------------------------------------------------------- searching */

typedef enum
{
  CANDOR_FOUND_MODULE,
  CANDOR_FOUND_PAGE,         /* or a quiz */
  CANDOR_FOUND_TERM,
  CANDOR_FOUND_SOURCE,
  CANDOR_FOUND_QUESTION,     /* by what is asked, and why it is so */
} CandorFoundKind;

#define CANDOR_TYPE_FOUND (candor_found_get_type ())
typedef struct
{
  CandorFoundKind       kind;
  CandorCatalogueEntry *entry;
  char                 *language;
  char                 *place;     /* id of the page, quiz, term, source or question; NULL: the module */
  char                 *step;      /* of a question: the page or quiz in which it stands; else NULL */
  char                 *title;
  char                 *excerpt;   /* words around what was found, one line */
  guint                *marks;     /* what of @excerpt was found: bytes from, until, from, until … */
  guint                 n_marks;
} CandorFound;

GType        candor_found_get_type (void);
CandorFound *candor_found_copy     (const CandorFound *self);
void         candor_found_free     (CandorFound *self);

/* candor_catalogue_search: in the ready modules of @self, and of each in the text that is shown
 * to somebody who reads @languages (nullable).
 * @words: all of them must be there, in any order, capital or not, with or without
 *   accents; the last may be a beginning
 *
 * At most @most CandorFound, best first; none where @words hold no letter or digit.
 * NULL with NOT_FOUND when the catalogue was made without a cache, or there was none to be
 * had; DAMAGED when it is of no use: the next scan makes another. May take as long as
 * 0.1 s: not for the thread that draws.
 */
GPtrArray   *candor_catalogue_search (CandorCatalogue     *self,
                                      const char          *words,
                                      const char * const  *languages,
                                      guint                most,
                                      GCancellable        *cancellable,
                                      GError             **error);

G_END_DECLS
