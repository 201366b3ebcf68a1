/* candor/lesson/item.h - questions
 *
 * An item is a question with its key, responses, reason and sources. Ids of
 * items and options are the same in every language and edition; history hangs
 * on them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* Adding a kind: one file in app/lesson, one judge in app/assess, one view in
 * app/gtk, one rendering in app/cli, one schema entry, one folder of cases. */
typedef enum
{
  CANDOR_ITEM_CHOICE,
  CANDOR_ITEM_CHOICES,
  CANDOR_ITEM_TRUEFALSE,
  CANDOR_ITEM_MATCH,
  CANDOR_ITEM_ORDER,
  CANDOR_ITEM_SORT,
  CANDOR_ITEM_BLANKS,
  CANDOR_ITEM_NUMBER,
  CANDOR_ITEM_HOTSPOT,
  CANDOR_ITEM_HIGHLIGHT,
  CANDOR_ITEM_SCALE,
  CANDOR_ITEM_REFLECT,
} CandorItemKind;
#define CANDOR_N_ITEM_KINDS 12

/* "choice", "choices", "truefalse", …: the element's name. Static. */
const char *candor_item_kind_to_string (CandorItemKind kind);

/* What may stand beside a part: the right side of a pair, a bin, a choice of a gap. */
typedef struct
{
  const char  *id;
  CandorText  *words;
  CandorPlace  place;
} CandorTarget;

/* A wrong answer that the author expected. */
typedef struct
{
  const char  *answer;         /* (nullable) as typed, or the id of a target */
  const char  *from, *to;      /* (nullable) the ends of a range of numbers, both inside it */
  const char  *misconception;  /* (nullable) */
  CandorText  *reply;
  CandorPlace  place;
} CandorMistake;

/* Of a number: the numbers that make this mistake, both ends inside. FALSE when the
 * file does not say so. */
gboolean candor_mistake_get_range (const CandorMistake *self, CandorDecimal *from, CandorDecimal *to);

/* A part of a question: an option to pick, the left side of a pair, a thing to
 * sort or to put in order, a gap, an area, a phrase, a point. */
typedef struct
{
  const char  *id;             /* of a truefalse: "true" and "false" */
  CandorText  *words;          /* of a truefalse: "True", "False", translated by the face */
  gboolean     right;
  const char  *target;         /* (nullable) the target that belongs to it */
  const char  *misconception;  /* (nullable) */
  CandorText  *response;       /* (nullable): said when it was picked */
  CandorText  *unticked;       /* (nullable): said when it was not (where several may be picked) */
  GPtrArray   *mistakes;       /* const CandorMistake, as written; may be empty */
  CandorPlace  place;
} CandorOption;

/* Help before the answer, from a thought to the answer itself. It changes no points. */
typedef enum { CANDOR_HINT_IDEA, CANDOR_HINT_PASSAGE, CANDOR_HINT_ANSWER } CandorHintKind;
typedef struct
{
  CandorHintKind  kind;
  CandorText     *words;
  const char     *see;         /* (nullable) id of the page to read */
  CandorPlace     place;
} CandorHint;

typedef enum { CANDOR_CREDIT_ALL, CANDOR_CREDIT_PARTS, CANDOR_CREDIT_RIGHT_MINUS_WRONG } CandorCredit;
/* "all", "parts", "right-minus-wrong". Static. */
const char *candor_credit_to_string (CandorCredit credit);

#define CANDOR_TYPE_ITEM (candor_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (CandorItem, candor_item, CANDOR, ITEM, GObject)
struct _CandorItemClass { GObjectClass parent_class; CandorItemKind kind; };

CandorItemKind      candor_item_get_kind      (CandorItem *self);
const char         *candor_item_get_id        (CandorItem *self);
CandorText         *candor_item_get_prompt    (CandorItem *self);
const char         *candor_item_get_objective (CandorItem *self);   /* (nullable) */
/* The question of which this is another one for the same objective; NULL: of none. */
const char         *candor_item_get_variant_of (CandorItem *self);
/* What a question and its variants have in common: the id of the first. */
const char         *candor_item_get_family    (CandorItem *self);
guint               candor_item_get_points    (CandorItem *self);
CandorText         *candor_item_get_why       (CandorItem *self);   /* (nullable) */
const char * const *candor_item_get_why_cite  (CandorItem *self);   /* source ids, may be empty */
const char         *candor_item_get_why_see   (CandorItem *self);   /* (nullable) page id */
/* const CandorHint in the order in which they are shown: at most three, each kind once. */
GPtrArray          *candor_item_get_hints     (CandorItem *self);
const CandorPlace  *candor_item_get_place     (CandorItem *self);
/* Hex SHA-256 of the item as it stands in the source, and of its key alone
 * (kind, which options are right, credit, points). */
const char         *candor_item_get_digest     (CandorItem *self);
const char         *candor_item_get_key_digest (CandorItem *self);

/* Its parts (const CandorOption), as written. */
GPtrArray          *candor_item_get_options   (CandorItem *self);
const CandorOption *candor_item_find_option   (CandorItem *self, const char *id);
/* What its parts may be put to (const CandorTarget), as written; empty for kinds
 * where parts are picked, ordered or typed. */
GPtrArray          *candor_item_get_targets   (CandorItem *self);
const CandorTarget *candor_item_find_target   (CandorItem *self, const char *id);
/* What @value, put to a part or typed for it, is in words: those of a target or of a
 * gap's choice; what was typed stands for itself. */
const char         *candor_item_get_value_words (CandorItem         *self,
                                                 const CandorOption *part,
                                                 const char         *value);
gboolean            candor_item_is_shuffled   (CandorItem *self);
/* Whether several parts may be picked, so that leaving one is an answer, too: choices,
 * highlight, reflect, a hotspot where all that fit are picked. */
gboolean            candor_item_takes_many    (CandorItem *self);

#define CANDOR_TYPE_CHOICE_ITEM (candor_choice_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorChoiceItem, candor_choice_item, CANDOR, CHOICE_ITEM, CandorItem)

#define CANDOR_TYPE_CHOICES_ITEM (candor_choices_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorChoicesItem, candor_choices_item, CANDOR, CHOICES_ITEM, CandorItem)
CandorCredit        candor_choices_item_get_credit (CandorChoicesItem *self);

#define CANDOR_TYPE_TRUEFALSE_ITEM (candor_truefalse_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorTruefalseItem, candor_truefalse_item, CANDOR, TRUEFALSE_ITEM, CandorItem)

/* match: the left sides are the parts; the right sides and the spares, which belong
 * to none, are the targets. A right side has the id of its pair. */
#define CANDOR_TYPE_MATCH_ITEM (candor_match_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorMatchItem, candor_match_item, CANDOR, MATCH_ITEM, CandorItem)
CandorCredit        candor_match_item_get_credit (CandorMatchItem *self);

/* order: the parts, written in the right order; never shown in it at first. */
#define CANDOR_TYPE_ORDER_ITEM (candor_order_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorOrderItem, candor_order_item, CANDOR, ORDER_ITEM, CandorItem)
CandorCredit        candor_order_item_get_credit (CandorOrderItem *self);

/* sort: the bins are the targets, each for any number of parts. */
#define CANDOR_TYPE_SORT_ITEM (candor_sort_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorSortItem, candor_sort_item, CANDOR, SORT_ITEM, CandorItem)
CandorCredit        candor_sort_item_get_credit  (CandorSortItem *self);

/* blanks: gaps (the parts) in passages, where each is a run of its own. The words of a
 * gap are the right ones, the first of them where there are several. */
typedef struct
{
  const CandorOption *option;
  GPtrArray          *answers;   /* const char *, typed; empty where one is chosen */
  GPtrArray          *choices;   /* const CandorTarget, to choose from; empty where one types */
  guint               n_right;   /* of the choices */
  CandorFold          fold;      /* what does not count when it is typed */
  guint               slack;     /* letters that may be wrong */
} CandorGap;
const CandorTarget *candor_gap_find_choice (const CandorGap *self, const char *id);

#define CANDOR_TYPE_BLANKS_ITEM (candor_blanks_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorBlanksItem, candor_blanks_item, CANDOR, BLANKS_ITEM, CandorItem)
GPtrArray          *candor_blanks_item_get_passages (CandorBlanksItem *self);   /* CandorText */
/* In the order in which they stand in the passages, as the options are. */
GPtrArray          *candor_blanks_item_get_gaps     (CandorBlanksItem *self);   /* const CandorGap */
const CandorGap    *candor_blanks_item_find_gap     (CandorBlanksItem *self, const char *id);
CandorCredit        candor_blanks_item_get_credit   (CandorBlanksItem *self);

/* A number to type. Its one part is called "answer"; the words of it are the right
 * number with its unit. */
#define CANDOR_NUMBER_ANSWER "answer"
#define CANDOR_TYPE_NUMBER_ITEM (candor_number_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorNumberItem, candor_number_item, CANDOR, NUMBER_ITEM, CandorItem)

/* What may be typed behind the number, or before it: times @factor it is in the
 * question's own unit. */
typedef struct
{
  const char    *name;
  CandorDecimal  factor;
  CandorPlace    place;
} CandorUnit;

const char         *candor_number_item_get_unit  (CandorNumberItem *self);   /* (nullable) its own */
/* All that may be typed (const CandorUnit), its own first. */
GPtrArray          *candor_number_item_get_units (CandorNumberItem *self);
/* From the least to the largest number that is right, both inside. */
CandorDecimal       candor_number_item_get_least (CandorNumberItem *self);
CandorDecimal       candor_number_item_get_most  (CandorNumberItem *self);

/* hotspot: areas of a picture, each with its words (the options). Numbers are in per
 * cent of the picture's width (across) and height (down); a radius in per cent of the
 * width.
 *   rect: left, top, width, height; circle: middle across, middle down, radius;
 *   polygon: across and down of each corner */
typedef enum { CANDOR_SHAPE_RECT, CANDOR_SHAPE_CIRCLE, CANDOR_SHAPE_POLYGON } CandorShape;
typedef struct
{
  const CandorOption *option;
  CandorShape         shape;
  const double       *numbers;
  guint               n_numbers;
} CandorArea;
typedef struct { double left, top, right, bottom; } CandorBounds;
/* @ratio: the picture's height over its width. */
gboolean     candor_area_contains   (const CandorArea *self, double x, double y, double ratio);
CandorBounds candor_area_get_bounds (const CandorArea *self, double ratio);

#define CANDOR_TYPE_HOTSPOT_ITEM (candor_hotspot_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorHotspotItem, candor_hotspot_item, CANDOR, HOTSPOT_ITEM, CandorItem)
CandorFigureBlock  *candor_hotspot_item_get_figure (CandorHotspotItem *self);
/* The area of the option at @index, as written. */
const CandorArea   *candor_hotspot_item_get_area   (CandorHotspotItem *self, guint index);
gboolean            candor_hotspot_item_takes_many (CandorHotspotItem *self);
CandorCredit        candor_hotspot_item_get_credit (CandorHotspotItem *self);

/* highlight: phrases (the options) in passages, where each is a run of its own. */
#define CANDOR_TYPE_HIGHLIGHT_ITEM (candor_highlight_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorHighlightItem, candor_highlight_item, CANDOR, HIGHLIGHT_ITEM, CandorItem)
GPtrArray          *candor_highlight_item_get_passages (CandorHighlightItem *self);   /* CandorText */
CandorCredit        candor_highlight_item_get_credit   (CandorHighlightItem *self);

/* scale: points (the options) from one end to the other; never scored. */
#define CANDOR_TYPE_SCALE_ITEM (candor_scale_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorScaleItem, candor_scale_item, CANDOR, SCALE_ITEM, CandorItem)

/* reflect: own words, then the model answer beside them; points (the options) to tick
 * by oneself; never scored. No option is called CANDOR_REFLECT_WORDS: it is what the
 * own words go by in a response. */
#define CANDOR_TYPE_REFLECT_ITEM (candor_reflect_item_get_type ())
G_DECLARE_FINAL_TYPE (CandorReflectItem, candor_reflect_item, CANDOR, REFLECT_ITEM, CandorItem)
#define CANDOR_REFLECT_WORDS "words"
CandorText         *candor_reflect_item_get_model  (CandorReflectItem *self);

G_END_DECLS
