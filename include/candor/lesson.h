/* candor/lesson.h - what is taught
 *
 * Floor 1. A module file becomes a tree of immutable objects: module, parts
 * (lesson, quiz, scenario), pages, blocks, items. Loading has five stages that never mix:
 * read, schema, parse, settle, check. Nothing here knows a learner.
 *
 * Everything is immutable after loading and may be read by any thread without a
 * lock. `get_` returns borrow from the object; a module keeps all that it holds.
 * Arrays are GPtrArray that nobody changes. Strings may be NULL where a comment
 * says so.
 *
 * Blocks stand in candor/lesson/block.h, questions in candor/lesson/item.h, scenarios in
 * candor/lesson/scenario.h,
 * what fills the places of a company's own words in candor/lesson/overlay.h,
 * the folders of installed lessons in candor/lesson/catalogue.h, what differs between two
 * editions in candor/lesson/difference.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

typedef struct _CandorModule CandorModule;
typedef struct _CandorBlock  CandorBlock;
typedef struct _CandorItem   CandorItem;
typedef struct _CandorFigureBlock CandorFigureBlock;
typedef struct _CandorOverlay CandorOverlay;
typedef struct _CandorScenario CandorScenario;

/* ---------------------------------------------------------------- inline text
 *
 * An array of runs, no markup language: each face renders it its own way.
 */
typedef enum
{
  CANDOR_RUN_PLAIN,
  CANDOR_RUN_EM,
  CANDOR_RUN_STRONG,
  CANDOR_RUN_STRONG_EM,
  CANDOR_RUN_CODE,
  CANDOR_RUN_UI,
  CANDOR_RUN_TERM,   /* ref: id of a term */
  CANDOR_RUN_CITE,   /* ref: id of a source; text is its number on the module, "2" */
  CANDOR_RUN_LINK,   /* ref: an address (http, https, mailto) */
  CANDOR_RUN_PAGE,   /* ref: id of a page of this module */
  CANDOR_RUN_BLANK,  /* ref: id of a gap; text is CANDOR_BLANK_LINE */
  CANDOR_RUN_PHRASE, /* ref: id of an option of the highlight; text is the option's words */
} CandorRunKind;

/* A gap that nobody has filled. */
#define CANDOR_BLANK_LINE "____"

typedef struct
{
  CandorRunKind  kind;
  const char    *text;   /* never empty; white space already folded */
  const char    *ref;    /* (nullable) */
  CandorPlace    place;
} CandorRun;

#define CANDOR_TYPE_TEXT (candor_text_get_type ())
typedef struct _CandorText CandorText;   /* boxed, reference counted */

GType            candor_text_get_type   (void);
CandorText      *candor_text_ref        (CandorText *self);
void             candor_text_unref      (CandorText *self);
guint            candor_text_get_n_runs (const CandorText *self);
const CandorRun *candor_text_get_run    (const CandorText *self, guint index);
/* The words alone, citations left out. Borrowed. */
const char      *candor_text_get_plain  (const CandorText *self);
guint            candor_text_count_words (const CandorText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorText, candor_text_unref)

/* What words and a question cost whoever reads, before a module scales it to its minutes. */
#define CANDOR_WORDS_PER_MINUTE 200.0
#define CANDOR_SECONDS_PER_ITEM 40.0

/* ------------------------------------------------------------- the module head */

typedef enum { CANDOR_LEVEL_REMEMBER, CANDOR_LEVEL_UNDERSTAND, CANDOR_LEVEL_APPLY,
               CANDOR_LEVEL_ANALYSE, CANDOR_LEVEL_EVALUATE, CANDOR_LEVEL_CREATE } CandorLevel;
typedef enum { CANDOR_SOURCE_LAW, CANDOR_SOURCE_CASE, CANDOR_SOURCE_STANDARD,
               CANDOR_SOURCE_PAPER, CANDOR_SOURCE_GUIDANCE, CANDOR_SOURCE_DATA } CandorSourceKind;
typedef enum { CANDOR_BASIS_OFFICIAL, CANDOR_BASIS_SECONDARY, CANDOR_BASIS_MEMORY } CandorBasis;
typedef enum { CANDOR_CHANGE_WORDING, CANDOR_CHANGE_TRANSLATION, CANDOR_CHANGE_MEANING,
               CANDOR_CHANGE_KEY, CANDOR_CHANGE_VOID } CandorChangeKind;

typedef struct
{
  const char  *id;
  CandorLevel  level;
  const char  *words;
  CandorPlace  place;
} CandorObjective;

typedef struct
{
  const char  *id;
  const char  *belief;
  CandorText  *reply;
  CandorPlace  place;
} CandorMisconception;

/* A day as year, month, day; 0 0 0 when not stated. Where a month or a year is
 * meant, what is not said is 0. */
typedef struct { guint16 year; guint8 month, day; } CandorDay;
int      candor_day_compare (CandorDay a, CandorDay b);
gboolean candor_day_parse   (const char *iso, CandorDay *day);       /* YYYY-MM-DD */
gboolean candor_day_parse_part (const char *iso, CandorDay *day);  /* also YYYY-MM and YYYY */
gboolean candor_day_is_set  (CandorDay day);
char    *candor_day_to_iso  (CandorDay day);                         /* as much as is said */
/* @period: P14D, P2W, P3M, P1Y. */
CandorDay candor_day_add    (CandorDay day, const char *period);

typedef struct
{
  const char       *id;
  guint             number;      /* order in the file, from 1: what a citation shows */
  const char       *fact;        /* (nullable) */
  CandorSourceKind  kind;
  CandorBasis       basis;
  const char       *title;
  const char       *by;          /* (nullable), so the next three */
  const char       *date;
  const char       *locator;
  const char       *href;
  CandorDay         checked;
  CandorDay         review_by;
  CandorDay         from;        /* a rule that starts to apply later */
  CandorPlace       place;
} CandorSource;

/* Whether the source's review day lies before @today. */
gboolean candor_source_is_stale (const CandorSource *self, CandorDay today);

typedef struct
{
  const char  *id;
  const char  *word;
  CandorText  *definition;
  const char  *cite;             /* (nullable) source id */
  CandorPlace  place;
} CandorTerm;

typedef struct
{
  guint             edition;
  CandorDay         date;
  CandorChangeKind  kind;
  const char * const *at;        /* NULL-terminated, may be empty */
  const char       *words;
  CandorPlace       place;
} CandorChange;

/* Whether what is there means something else since, so that it has to be learned anew:
 * kinds meaning, key and void. The other kinds say the same in other words. */
gboolean candor_change_is_of_meaning (const CandorChange *self);
/* What it changed, as a person says it: "the meaning". Static. */
const char *candor_change_say_kind (const CandorChange *self);

/* -------------------------------------------------------------------- parts
 *
 * One of the three families with an abstract base: part, block, item.
 * All are GObjects with read-only properties, so that templates can bind them.
 */
#define CANDOR_TYPE_PART (candor_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (CandorPart, candor_part, CANDOR, PART, GObject)
struct _CandorPartClass { GObjectClass parent_class; };

const char        *candor_part_get_id    (CandorPart *self);
const char        *candor_part_get_title (CandorPart *self);   /* a quiz without one: "Quiz" */
const CandorPlace *candor_part_get_place (CandorPart *self);
/* Settled: of all its pages or questions; of a scenario, of a way of middle length. */
guint              candor_part_get_seconds (CandorPart *self);

#define CANDOR_TYPE_PAGE (candor_page_get_type ())
G_DECLARE_FINAL_TYPE (CandorPage, candor_page, CANDOR, PAGE, GObject)

const char        *candor_page_get_id      (CandorPage *self);
const char        *candor_page_get_title   (CandorPage *self);
GPtrArray         *candor_page_get_blocks  (CandorPage *self);     /* CandorBlock */
/* The page in plain language: what stands in the place of its blocks, its checks
 * behind. NULL when it has no such version. */
GPtrArray         *candor_page_get_plain   (CandorPage *self);     /* CandorBlock */
/* The one or the other; the blocks where there is no plain version. */
GPtrArray         *candor_page_get_shown   (CandorPage *self, gboolean plain);
/* What who listens is told of the page when it comes up; (nullable). */
const char        *candor_page_get_spoken  (CandorPage *self);
GPtrArray         *candor_page_get_items   (CandorPage *self);     /* CandorItem of its checks, in order */
/* Sources cited and terms used on the page, each once, in order of first use. */
GPtrArray         *candor_page_get_sources (CandorPage *self);     /* const CandorSource */
GPtrArray         *candor_page_get_terms   (CandorPage *self);     /* const CandorTerm */
/* Ids of the places in it that an overlay may fill, in any form of the page; may repeat. */
GPtrArray         *candor_page_get_houses  (CandorPage *self);     /* const char * */
/* Settled from words and questions, scaled so that the module's pages and
 * questions together need its declared minutes. */
guint              candor_page_get_seconds (CandorPage *self);
guint              candor_page_count_words (CandorPage *self);
const CandorPlace *candor_page_get_place   (CandorPage *self);

#define CANDOR_TYPE_LESSON (candor_lesson_get_type ())
G_DECLARE_FINAL_TYPE (CandorLesson, candor_lesson, CANDOR, LESSON, CandorPart)
GPtrArray *candor_lesson_get_pages (CandorLesson *self);           /* CandorPage */

typedef enum { CANDOR_FEEDBACK_AT_ONCE, CANDOR_FEEDBACK_AT_END } CandorFeedback;

#define CANDOR_TYPE_QUIZ (candor_quiz_get_type ())
G_DECLARE_FINAL_TYPE (CandorQuiz, candor_quiz, CANDOR, QUIZ, CandorPart)
GPtrArray      *candor_quiz_get_intro       (CandorQuiz *self);    /* CandorText, may be empty */
/* CandorItem as written: variants and those of its pool too. */
GPtrArray      *candor_quiz_get_items       (CandorQuiz *self);
/* What it asks, as written: questions, and draws from its pool. Of a question and its
 * variants one is asked; a draw takes @count questions for @objective from the pool. */
typedef struct
{
  CandorItem  *item;       /* NULL: a draw */
  const char  *objective;  /* of a draw, so the next */
  guint        count;
  CandorPlace  place;
} CandorQuizEntry;
GPtrArray      *candor_quiz_get_entries     (CandorQuiz *self);    /* const CandorQuizEntry */
GPtrArray      *candor_quiz_get_pool        (CandorQuiz *self);    /* CandorItem as written */
/* Whether a change made @item void: it is in neither of the two, and counts for nobody. */
gboolean        candor_quiz_is_void         (CandorQuiz *self, CandorItem *item);
guint           candor_quiz_count_asked     (CandorQuiz *self);    /* questions of one attempt */
guint           candor_quiz_get_pass        (CandorQuiz *self);    /* percent */
gboolean        candor_quiz_asks_certainty  (CandorQuiz *self);
CandorFeedback  candor_quiz_get_feedback    (CandorQuiz *self);
guint           candor_quiz_get_attempts    (CandorQuiz *self);    /* 0: as many as one likes */
gboolean        candor_quiz_is_shuffled     (CandorQuiz *self);
/* Whether passing it shows that one knows its lessons: candor_module_list_lessons_of(). */
gboolean        candor_quiz_tests_out       (CandorQuiz *self);
guint           candor_quiz_get_item_seconds (CandorQuiz *self);   /* settled, for one question */

/* ------------------------------------------------------------------- module */

#define CANDOR_TYPE_MODULE (candor_module_get_type ())
G_DECLARE_FINAL_TYPE (CandorModule, candor_module, CANDOR, MODULE, GObject)

const char *candor_module_get_id       (CandorModule *self);
guint       candor_module_get_edition  (CandorModule *self);
const char *candor_module_get_language (CandorModule *self);
guint       candor_module_get_minutes  (CandorModule *self);
const char *candor_module_get_licence  (CandorModule *self);
const char *candor_module_get_title    (CandorModule *self);
const char *candor_module_get_summary  (CandorModule *self);
GPtrArray  *candor_module_get_objectives     (CandorModule *self);
GPtrArray  *candor_module_get_misconceptions (CandorModule *self);
GPtrArray  *candor_module_get_sources        (CandorModule *self);
GPtrArray  *candor_module_get_terms          (CandorModule *self);
GPtrArray  *candor_module_get_changes        (CandorModule *self);
GPtrArray  *candor_module_get_parts          (CandorModule *self);   /* CandorPart */
/* The lessons that @quiz is about: those in front of it, back to the quiz before; where
 * there are none, those behind it. CandorLesson, borrowed. */
GPtrArray  *candor_module_list_lessons_of    (CandorModule *self, CandorQuiz *quiz);
/* Changes that touch the page or quiz @step: by its id, that of its lesson, of one of its
 * questions, of a source or term of the page; one without ids touches everything.
 * const CandorChange, as written; free the array. */
GPtrArray  *candor_module_list_changes_of    (CandorModule *self, const char *step);
/* Whether a change of this edition, or of one before, made the question @item void. */
gboolean    candor_module_is_void            (CandorModule *self, const char *item);
/* The newest change of the meaning of @step; NULL: none. */
const CandorChange *
            candor_module_find_change_of     (CandorModule *self, const char *step);
/* The newest edition that changed the meaning of @step, at most this one; 0: none did. That a
 * question was made void is no such change: it is not asked again. */
guint       candor_module_find_changed_in    (CandorModule *self, const char *step);
/* The same of a question, by its id or that of its quiz. */
guint       candor_module_find_item_changed_in (CandorModule *self, CandorItem *item);
/* All items of checks and quizzes, in the order of the file. */
GPtrArray  *candor_module_get_items          (CandorModule *self);   /* CandorItem */

/* By id; NULL when there is none. */
const CandorObjective     *candor_module_find_objective     (CandorModule *self, const char *id);
const CandorMisconception *candor_module_find_misconception (CandorModule *self, const char *id);
const CandorSource        *candor_module_find_source        (CandorModule *self, const char *id);
const CandorTerm          *candor_module_find_term          (CandorModule *self, const char *id);

/* The bytes that were taught: every file of the module (head, parts, pictures
 * that it shows) by its name relative to the module's folder. */
typedef struct
{
  const char *name;
  const char *digest;    /* hex SHA-256 of the bytes */
  GBytes     *bytes;     /* (nullable): a picture in a folder is read when it is needed */
} CandorModuleFile;
GPtrArray  *candor_module_get_files  (CandorModule *self);    /* const CandorModuleFile, the head first */
/* candor_module_read_file: the bytes that were there when the module was
 * loaded. NOT_FOUND when the module shows no such file, or it is gone or was
 * missing or refused; DAMAGED when it is another by now. */
GBytes     *candor_module_read_file  (CandorModule *self, const char *name, GError **error);
/* Hex digest over the sorted names and digests of all files: what "this exact
 * text" means in a record. */
const char *candor_module_get_digest (CandorModule *self);

/* ------------------------------------------------------------- translations
 *
 * A translation of "module.xml" stands beside it as "module.de.xml", its parts as
 * "banner.de.xml" or under whatever names it gives them; pictures are shared unless
 * it names others. It is a module of its own, with its own bytes, digests and edition,
 * and with the ids, keys and form of the original. One that differs in ids or keys, or
 * has any other error, is left out and leaves the original alone.
 */
/* "Deutsch" for "de", "Français (CH)" for "fr-CH"; an unknown tag as it is. */
char         *candor_language_dup_name       (const char *tag);
/* CandorModule, as many as are without an error; empty for a translation itself, for kept
 * bytes, and for a module that is only checked. */
GPtrArray    *candor_module_get_translations (CandorModule *self);
/* @self or the translation of it that declares @language; NULL: there is none. */
CandorModule *candor_module_find_language    (CandorModule *self, const char *language);
/* The one to show to somebody who reads @languages, best first (nullable). For each in
 * turn: the module or translation that declares it, else one of the same language in
 * another country's form. When none fits, @self. */
CandorModule *candor_module_choose_language  (CandorModule *self, const char * const *languages);

/* ------------------------------------------------------------------ loading */

/* candor_module_load:
 * @path: the head file
 * @today: for findings that depend on the day (source past its review)
 * @problems: findings of all five stages are appended
 *
 * Returns the module, or NULL when it has an error. Parts, pictures and translations
 * are read from the head's folder and nowhere else; findings of translations, also
 * errors, are appended and leave out the translation alone.
 */
CandorModule *candor_module_load       (const char *path,
                                        CandorDay   today,
                                        GPtrArray  *problems);

/* candor_module_load_bytes: the same from kept bytes; @files is an array of
 * CandorModuleFile (digest unused, all with their bytes), the head first. @label stands in problems
 * for the folder. */
CandorModule *candor_module_load_bytes (const char *label,
                                        GPtrArray  *files,
                                        CandorDay   today,
                                        GPtrArray  *problems);

/* ------------------------------------------------------------------ program */

typedef struct { const char *id, *title, *summary; CandorPlace place; } CandorAudience;
typedef struct { const char *id, *title, *decides, *affects; CandorPlace place; } CandorSystem;
typedef struct
{
  const char         *module;
  const char * const *systems;    /* NULL-terminated, may be empty */
  gboolean            required;
  const char         *within;     /* (nullable) period */
  const char         *renew;      /* (nullable) period */
  const char         *why;
  CandorPlace         place;
} CandorTake;

#define CANDOR_TYPE_PROGRAM (candor_program_get_type ())
G_DECLARE_FINAL_TYPE (CandorProgram, candor_program, CANDOR, PROGRAM, GObject)

CandorProgram *candor_program_load          (const char *path, GPtrArray *problems);
const char    *candor_program_get_id        (CandorProgram *self);
guint          candor_program_get_edition   (CandorProgram *self);
const char    *candor_program_get_title     (CandorProgram *self);
GPtrArray     *candor_program_get_audiences (CandorProgram *self);   /* const CandorAudience */
GPtrArray     *candor_program_get_systems   (CandorProgram *self);   /* const CandorSystem */
/* Steps of an audience's path in order; NULL when it has none. */
GPtrArray     *candor_program_find_path     (CandorProgram *self, const char *audience);  /* const CandorTake */

/* --------------------------------------------------------------------- check */

/* What a finding can say: one row a code, in one table (app/lesson/explain-*.c).
 *
 * @wrong and @right are examples in the lesson language: elements, each of
 * which goes where such an element belongs; or a whole file, when it begins
 * with one; or several files, each under a line with its name and a colon.
 * A line "× 600" stands for the line above, so many times; one that begins
 * with "$ " is typed in the folder of the files. A test reads each of them:
 * @wrong has this finding, @right has none. */
typedef struct
{
  guint           number;    /* place in the table */
  const char     *code;
  CandorSeverity  severity;
  const char     *message;   /* what is wrong, in general, one sentence */
  const char     *reason;    /* why it matters, one sentence */
  const char     *hint;      /* how to mend it, one sentence */
  const char     *wrong;
  const char     *right;
} CandorCheckCode;
const CandorCheckCode * const *candor_check_codes     (guint      *n_codes);
/* NULL when there is none of that name. */
const CandorCheckCode         *candor_check_find_code (const char *code);

/* What a check says; it is the lesson room's own. */
typedef struct _CandorFindings CandorFindings;
/* @code: of a row of the table that is no error; @message: what is wrong, naming the thing */
void candor_findings_add (CandorFindings *self, const char *code, const CandorPlace *place, const char *message);

/* candor_scenario_prover: who stands above may look further into a scenario than reading it
 * shows. It is asked of a module without errors, one scenario after the other, by several
 * threads for several modules. @effort is what it may still spend on this module, in
 * measures of its own; it takes off what it spends. */
typedef void (*CandorScenarioProver) (CandorScenario *scenario,
                                      guint          *effort,
                                      CandorFindings *findings);
#define CANDOR_CHECK_EFFORT 400000

/* candor_check_paths: finds every lesson file under @paths (a file, or a folder
 * that is walked; module, program, overlay and part roots are told apart by their first
 * element, a part is checked with the module that names it), loads and checks
 * them, on all processors, and appends findings sorted by file, those of @prover (nullable)
 * too; to @silenced (nullable)
 * those that an <allow> in the file leaves out, each with its author's reason.
 * Returns the number of lesson files found. */
guint candor_check_paths (const char * const   *paths,
                          CandorDay             today,
                          CandorScenarioProver  prover,
                          GCancellable         *cancellable,
                          GPtrArray            *problems,
                          GPtrArray            *silenced);

/* candor_check_against: appends what the modules below @paths changed since those of the same
 * id and language below @before, and did not say. */
void candor_check_against (const char * const *paths,
                           const char         *before,
                           CandorDay           today,
                           GPtrArray          *problems);

/* The compiled-in schema's text. Static. */
GBytes *candor_lesson_get_schema (void);

G_END_DECLS

#include <candor/lesson/item.h>
#include <candor/lesson/block.h>
#include <candor/lesson/scenario.h>
#include <candor/lesson/overlay.h>
#include <candor/lesson/catalogue.h>
#include <candor/lesson/difference.h>
