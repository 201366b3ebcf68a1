/* candor/assess.h - how it is judged
 *
 * Floor 2. Pure functions from an item and a response to an outcome: no clock,
 * no files, no randomness. Any thread. Going through a scenario stands in
 * candor/assess/walk.h, what can happen in one in candor/assess/prove.h, moving a lab in
 * candor/assess/lab.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* ------------------------------------------------------------- fractions
 *
 * Points are fractions of integers, always in lowest terms, @den > 0, so that
 * thirds add up to one.
 */
typedef struct { gint64 num, den; } CandorPoints;
CandorPoints candor_points_make    (gint64 num, gint64 den);
CandorPoints candor_points_add     (CandorPoints a, CandorPoints b);
int          candor_points_compare (CandorPoints a, CandorPoints b);
/* "2", "2/3". */
char        *candor_points_to_string (CandorPoints points);
/* 100 × a / b as a whole number, halves rounded up; 0 when b is 0. */
guint        candor_points_percent (CandorPoints a, CandorPoints b);

/* ------------------------------------------------------------- certainty
 *
 * Confidence-based marking in three levels (Gardner-Medwin 1995, fact F-211):
 * right 1, 2, 3; wrong 0, -2, -6 for guess, fairly, sure. It is shown to the
 * learner and never changes the pass mark.
 */
typedef enum
{
  CANDOR_CERTAINTY_NONE,     /* not asked, or not said */
  CANDOR_CERTAINTY_GUESS,
  CANDOR_CERTAINTY_FAIRLY,
  CANDOR_CERTAINTY_SURE,
} CandorCertainty;
/* "none", "guess", "fairly", "sure": as in answers files and records. Static. */
const char *candor_certainty_to_string (CandorCertainty certainty);
gboolean    candor_certainty_parse     (const char *text, CandorCertainty *certainty);
int         candor_certainty_mark      (CandorCertainty certainty, gboolean right);  /* NONE: 0 */

/* -------------------------------------------------------------- response
 *
 * What somebody answered: entries, each the id of a part and, where the kind has
 * them, a value (a target's id, or what was typed). Immutable, reference counted;
 * no entry is "nothing answered".
 *
 * Text form, as in records, drafts and answers files: entries with ',' between,
 * each "id" or "id:value"; in a value '\\', ',' and '|' have a '\\' before them and
 * a line break is "\\n". Entries are sorted by id, but for items whose response is
 * an order.
 */
#define CANDOR_TYPE_RESPONSE (candor_response_get_type ())
typedef struct _CandorResponse CandorResponse;
GType           candor_response_get_type  (void);
CandorResponse *candor_response_new       (const char * const *option_ids);  /* NULL: empty; sorted */
CandorResponse *candor_response_ref       (CandorResponse *self);
void            candor_response_unref     (CandorResponse *self);
gboolean        candor_response_is_empty  (const CandorResponse *self);
guint           candor_response_get_n     (const CandorResponse *self);
const char     *candor_response_get_id    (const CandorResponse *self, guint index);
const char     *candor_response_get_value (const CandorResponse *self, guint index);     /* (nullable) */
gboolean        candor_response_has       (const CandorResponse *self, const char *id);
const char     *candor_response_find_value (const CandorResponse *self, const char *id); /* (nullable) */
/* A new response with @option_id picked or not; for an item where only one can
 * be picked (choice, truefalse, scale, a hotspot that takes one) picking one leaves the others. */
CandorResponse *candor_response_with      (const CandorResponse *self,
                                           CandorItem           *item,
                                           const char           *option_id,
                                           gboolean              picked);
/* A new response where @id has @value; NULL or "" takes the entry away. */
CandorResponse *candor_response_with_value (const CandorResponse *self,
                                            const char           *id,
                                            const char           *value);
/* A new response: the parts @ids in this order. */
CandorResponse *candor_response_new_order (const char * const *ids);
gboolean        candor_response_equal     (const CandorResponse *a, const CandorResponse *b);
char           *candor_response_to_string (const CandorResponse *self);
/* NULL when @text has an entry that @item cannot take, or more than one where
 * one is allowed; @error (INVALID) says which. */
CandorResponse *candor_response_parse     (CandorItem *item, const char *text, GError **error);
/* The same for a draft that may be older than @item: what @item cannot take is
 * left out. */
CandorResponse *candor_response_restore   (CandorItem *item, const char *text);
/* Whether it can be judged: something is picked; where every part wants an
 * answer, every part has one. */
gboolean        candor_response_is_complete (const CandorResponse *self, CandorItem *item);
/* Whether what was typed for the part @id can be judged. Else @error (INVALID) says
 * in one sentence, to be shown beside the field, what to type. */
gboolean        candor_item_reads           (CandorItem *item, const char *id, const char *typed, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorResponse, candor_response_unref)

/* --------------------------------------------------------------- outcome */

/* UNSCORED: a survey or own words; counted nowhere. */
typedef enum { CANDOR_VERDICT_RIGHT, CANDOR_VERDICT_PARTLY, CANDOR_VERDICT_WRONG, CANDOR_VERDICT_UNSCORED } CandorVerdict;
const char *candor_verdict_to_string (CandorVerdict verdict);   /* "right" "partly" "wrong" "unscored" */
gboolean    candor_verdict_parse     (const char *text, CandorVerdict *verdict);

typedef struct
{
  const CandorOption  *option;
  gboolean             picked;     /* it has an entry in the response */
  gboolean             right;      /* the option belongs to the key */
  gboolean             good;       /* it is as in the key */
  const char          *value;      /* (nullable) what was put or typed, borrowed from the response */
  const CandorMistake *mistake;    /* (nullable) the expected one that was met */
  guint                place;      /* order: where it stood, from 0; the number of parts when nowhere */
  CandorText          *feedback;   /* (nullable) what to say of it, borrowed from the item */
} CandorOptionVerdict;

#define CANDOR_TYPE_OUTCOME (candor_outcome_get_type ())
typedef struct _CandorOutcome CandorOutcome;   /* immutable, reference counted; keeps its item */
GType           candor_outcome_get_type     (void);
CandorOutcome  *candor_outcome_ref          (CandorOutcome *self);
void            candor_outcome_unref        (CandorOutcome *self);
CandorItem     *candor_outcome_get_item     (const CandorOutcome *self);
CandorResponse *candor_outcome_get_response (const CandorOutcome *self);
CandorVerdict   candor_outcome_get_verdict  (const CandorOutcome *self);
CandorPoints    candor_outcome_get_points   (const CandorOutcome *self);
CandorPoints    candor_outcome_get_possible (const CandorOutcome *self);
guint           candor_outcome_get_n_options (const CandorOutcome *self);
const CandorOptionVerdict *
                candor_outcome_get_option   (const CandorOutcome *self, guint index);   /* as written */
/* Misconceptions shown by the response: of parts that are not as in the key, or
 * of the mistake that was met there. NULL-terminated, each once. */
const char * const *
                candor_outcome_get_misconceptions (const CandorOutcome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorOutcome, candor_outcome_unref)

/* FALSE for kinds that are never scored: no points can be had for them. */
gboolean candor_item_is_scored (CandorItem *item);

/* candor_score: judges. Credit of a `choices` item, a `highlight` and a `hotspot` where
 * several areas may be picked, by its rule:
 *   all: all points when every option is as in the key, else none;
 *   parts: points × (options as in the key) / (options);
 *   right-minus-wrong: points × max (0, right ticks − wrong ticks) / (right options).
 * Of a `match` or `sort` item (a part is as in the key when it was put to its target):
 *   all: all points when every part is as in the key, else none;
 *   parts: points × (parts as in the key) / (parts).
 * Of an `order` item with n parts:
 *   all: all points when every part stands in its place, else none;
 *   parts: points × (L − 1) / (n − 1), where L is the longest run of parts that stand
 *     in the right order relative to each other, whatever stands between them. The
 *     parts of that run are as in the key; of several such runs, the one whose first
 *     part comes first in the key counts, then the one whose second does, and so on.
 * Of a `blanks` item (a gap is as in the key when its right choice was taken, or an
 * answer typed):
 *   all: all points when every gap is as in the key, else none;
 *   parts: points × (gaps as in the key) / (gaps).
 * As typed text is compared: NFC, without white space around and with one blank between
 * words; capitals and accents count where the author says so. It is an answer when it
 * is the same, or, unless it is a mistake that is expected, when not more letters than
 * the gap's slack have to be changed, added, left out or swapped with their neighbour.
 * Of a `number` item: all points when the number lies in the range that is right, its
 * ends inside, else none. Numbers are exact decimals; a unit's factor is applied first.
 * As a number is taken: digits of any script, a sign, a comma or a point before the
 * fraction; blanks, thin ones too, apostrophes, commas or points between thousands
 * (where comma and point stand, the last one is before the fraction); a unit that the
 * question knows. A single comma or point before exactly three digits is the one before
 * the fraction, unless the number with thousands would be right or a mistake that is
 * expected: then nothing is judged, and a sentence asks.
 * A hotspot where one is picked: all points or none.
 * RIGHT means all points, WRONG none, PARTLY between. An empty response is
 * WRONG under every rule.
 * A `scale` and a `reflect` are UNSCORED, whatever was answered: 0 of 0 points, no
 * misconception, and no result counts them. Every point of a scale is good; a point of a
 * reflect is when it was ticked. A reflect can be judged once there are words. */
CandorOutcome *candor_score (CandorItem *item, CandorResponse *response);

/* ------------------------------------------------------------------ draw
 *
 * What an attempt at @quiz asks, drawn from @seed: of a question and its variants
 * one, and from the pool what each draw asks for. CandorItem, borrowed from the quiz,
 * in the order of the file. The same in every version of the program.
 */
GPtrArray *candor_draw_items    (CandorQuiz *quiz, guint64 seed);
/* For another try of @missed (CandorItem): in the place of each a variant that is not
 * among the ids @seen (NULL-terminated), else one that is not this one, else the same. */
GPtrArray *candor_draw_variants (CandorQuiz         *quiz,
                                 GPtrArray          *missed,
                                 const char * const *seen,
                                 guint64             seed);

/* --------------------------------------------------------------- test-out
 *
 * Whether an attempt at @quiz shows that one knows its lessons without having read them:
 * it is a whole one (not another try of what was missed, whose answers were shown), no
 * hint was shown in it, and @percent of the points reach the pass mark. Certainty never
 * counts.
 */
gboolean candor_quiz_is_tested_out (CandorQuiz *quiz, gboolean is_whole, guint n_hints, guint percent);

/* ----------------------------------------------------------------- order
 *
 * A permutation of 0 … n-1 drawn from @seed and @name (Fisher and Yates with
 * the bytes of SHA-256 over tag, seed, name and counter): the same in every
 * version of the program. Free with g_free().
 */
guint *candor_order_shuffle (guint64 seed, const char *name, guint n);

G_END_DECLS

#include <candor/assess/lab.h>
#include <candor/assess/prove.h>
#include <candor/assess/walk.h>
