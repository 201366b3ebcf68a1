/* candor/lesson/block.h - what a page is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

typedef enum
{
  CANDOR_BLOCK_P,
  CANDOR_BLOCK_HEADING,
  CANDOR_BLOCK_LIST,
  CANDOR_BLOCK_FIGURE,
  CANDOR_BLOCK_TABLE,
  CANDOR_BLOCK_CALLOUT,
  CANDOR_BLOCK_QUOTE,
  CANDOR_BLOCK_CHECK,
  CANDOR_BLOCK_COMPARE,
  CANDOR_BLOCK_STEPS,
  CANDOR_BLOCK_TIMELINE,
  CANDOR_BLOCK_DIALOGUE,
  CANDOR_BLOCK_REVEAL,
  CANDOR_BLOCK_HOUSE,
} CandorBlockKind;
#define CANDOR_N_BLOCK_KINDS (CANDOR_BLOCK_HOUSE + 1)

const char *candor_block_kind_to_string (CandorBlockKind kind);   /* the element's name */

#define CANDOR_TYPE_BLOCK (candor_block_get_type ())
G_DECLARE_DERIVABLE_TYPE (CandorBlock, candor_block, CANDOR, BLOCK, GObject)
struct _CandorBlockClass { GObjectClass parent_class; CandorBlockKind kind; };

CandorBlockKind    candor_block_get_kind    (CandorBlock *self);
const CandorPlace *candor_block_get_place   (CandorBlock *self);
guint              candor_block_count_words (CandorBlock *self);

#define CANDOR_TYPE_P_BLOCK (candor_p_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorPBlock, candor_p_block, CANDOR, P_BLOCK, CandorBlock)
CandorText *candor_p_block_get_text (CandorPBlock *self);

#define CANDOR_TYPE_HEADING_BLOCK (candor_heading_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorHeadingBlock, candor_heading_block, CANDOR, HEADING_BLOCK, CandorBlock)
CandorText *candor_heading_block_get_text  (CandorHeadingBlock *self);
guint       candor_heading_block_get_level (CandorHeadingBlock *self);   /* 2 or 3 */

typedef enum { CANDOR_LIST_BULLET, CANDOR_LIST_NUMBER, CANDOR_LIST_CHECK } CandorListKind;
#define CANDOR_TYPE_LIST_BLOCK (candor_list_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorListBlock, candor_list_block, CANDOR, LIST_BLOCK, CandorBlock)
CandorListKind candor_list_block_get_list_kind (CandorListBlock *self);
GPtrArray     *candor_list_block_get_items     (CandorListBlock *self);  /* CandorText */

#define CANDOR_TYPE_FIGURE_BLOCK (candor_figure_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorFigureBlock, candor_figure_block, CANDOR, FIGURE_BLOCK, CandorBlock)
const char        *candor_figure_block_get_src         (CandorFigureBlock *self);
const char        *candor_figure_block_get_alternative (CandorFigureBlock *self);  /* (nullable) when decorative */
CandorText        *candor_figure_block_get_caption     (CandorFigureBlock *self);  /* (nullable) */
gboolean           candor_figure_block_is_decorative   (CandorFigureBlock *self);
/* The picture is read from its file each time. NULL when it is missing or
 * refused, or another than when the module was loaded: then the alternative
 * stands in a frame. */
GBytes            *candor_figure_block_read            (CandorFigureBlock *self, GError **error);
/* UNKNOWN when it was missing or refused. */
CandorPictureInfo  candor_figure_block_get_info        (CandorFigureBlock *self);

#define CANDOR_TYPE_TABLE_BLOCK (candor_table_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorTableBlock, candor_table_block, CANDOR, TABLE_BLOCK, CandorBlock)
CandorText *candor_table_block_get_caption   (CandorTableBlock *self);   /* (nullable) */
guint       candor_table_block_get_n_columns (CandorTableBlock *self);
guint       candor_table_block_get_n_rows    (CandorTableBlock *self);   /* without the head */
/* Row 0 is the head, rows 1 … n the rows. NULL where a row is short. */
CandorText *candor_table_block_get_cell      (CandorTableBlock *self, guint row, guint column);

typedef enum { CANDOR_CALLOUT_PRACTICE, CANDOR_CALLOUT_LAW, CANDOR_CALLOUT_WARNING,
               CANDOR_CALLOUT_EXAMPLE, CANDOR_CALLOUT_THINK } CandorCalloutKind;
#define CANDOR_TYPE_CALLOUT_BLOCK (candor_callout_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorCalloutBlock, candor_callout_block, CANDOR, CALLOUT_BLOCK, CandorBlock)
CandorCalloutKind candor_callout_block_get_callout_kind (CandorCalloutBlock *self);
const char       *candor_callout_block_get_title        (CandorCalloutBlock *self);  /* (nullable): the face names the kind */
GPtrArray        *candor_callout_block_get_blocks       (CandorCalloutBlock *self);  /* p and list blocks */

#define CANDOR_TYPE_QUOTE_BLOCK (candor_quote_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorQuoteBlock, candor_quote_block, CANDOR, QUOTE_BLOCK, CandorBlock)
GPtrArray  *candor_quote_block_get_paragraphs (CandorQuoteBlock *self);  /* CandorText */
const char *candor_quote_block_get_by         (CandorQuoteBlock *self);  /* (nullable) */
const char *candor_quote_block_get_cite       (CandorQuoteBlock *self);  /* (nullable) source id */

#define CANDOR_TYPE_CHECK_BLOCK (candor_check_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorCheckBlock, candor_check_block, CANDOR, CHECK_BLOCK, CandorBlock)
CandorItem *candor_check_block_get_item (CandorCheckBlock *self);

/* What stands inside the blocks that follow is p, list, figure, table, callout
 * and quote blocks, unless said otherwise. */

/* Columns side by side. What a column is worth is said by words and a mark,
 * never by colour alone. */
typedef enum { CANDOR_COLUMN_NEITHER, CANDOR_COLUMN_GOOD, CANDOR_COLUMN_BAD } CandorColumnKind;
typedef struct
{
  CandorColumnKind  kind;
  const char       *title;     /* (nullable): the face names the kind */
  GPtrArray        *blocks;    /* CandorBlock */
  CandorPlace       place;
} CandorCompareColumn;

#define CANDOR_TYPE_COMPARE_BLOCK (candor_compare_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorCompareBlock, candor_compare_block, CANDOR, COMPARE_BLOCK, CandorBlock)
GPtrArray *candor_compare_block_get_columns (CandorCompareBlock *self);  /* const CandorCompareColumn */

/* What is done one after the other; the face numbers it from 1. */
typedef struct
{
  const char  *title;
  GPtrArray   *blocks;         /* CandorBlock, may be empty */
  CandorPlace  place;
} CandorStage;

#define CANDOR_TYPE_STEPS_BLOCK (candor_steps_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorStepsBlock, candor_steps_block, CANDOR, STEPS_BLOCK, CandorBlock)
GPtrArray *candor_steps_block_get_stages (CandorStepsBlock *self);       /* const CandorStage */

/* What was, is and will be, in the order of the file. What lies behind today
 * is still to come: the face says so. */
typedef struct
{
  CandorDay    date;           /* month and day may be 0: candor_day_parse_part() */
  CandorText  *words;
  CandorPlace  place;
} CandorEntry;

#define CANDOR_TYPE_TIMELINE_BLOCK (candor_timeline_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorTimelineBlock, candor_timeline_block, CANDOR, TIMELINE_BLOCK, CandorBlock)
GPtrArray *candor_timeline_block_get_entries (CandorTimelineBlock *self); /* const CandorEntry */

/* A conversation to examine. */
typedef enum { CANDOR_WHO_PERSON, CANDOR_WHO_MACHINE, CANDOR_WHO_CUSTOMER } CandorWho;
typedef struct
{
  CandorWho    who;
  const char  *speaker;        /* (nullable) a name */
  GPtrArray   *blocks;         /* CandorBlock: what is said */
  GPtrArray   *notes;          /* CandorText: what the author says of it, may be empty */
  CandorPlace  place;
} CandorTurn;

#define CANDOR_TYPE_DIALOGUE_BLOCK (candor_dialogue_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorDialogueBlock, candor_dialogue_block, CANDOR, DIALOGUE_BLOCK, CandorBlock)
GPtrArray *candor_dialogue_block_get_turns (CandorDialogueBlock *self);  /* const CandorTurn */

/* Something to think about first; the rest is shown when the reader asks. */
#define CANDOR_TYPE_REVEAL_BLOCK (candor_reveal_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorRevealBlock, candor_reveal_block, CANDOR, REVEAL_BLOCK, CandorBlock)
CandorText *candor_reveal_block_get_prompt (CandorRevealBlock *self);
GPtrArray  *candor_reveal_block_get_blocks (CandorRevealBlock *self);    /* CandorBlock */

/* A place that an overlay may fill (candor/lesson/overlay.h). */
#define CANDOR_TYPE_HOUSE_BLOCK (candor_house_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorHouseBlock, candor_house_block, CANDOR, HOUSE_BLOCK, CandorBlock)
const char *candor_house_block_get_ref    (CandorHouseBlock *self);      /* id of the place */
/* What stands there where no overlay fills it; may be empty. */
GPtrArray  *candor_house_block_get_blocks (CandorHouseBlock *self);      /* CandorBlock */

G_END_DECLS
