/* block-private.h - the family of blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"
#include "text-private.h"

G_BEGIN_DECLS

/* What a page's check is called with, besides the block. */
typedef struct
{
  CandorFindings *findings;
  CandorPage     *page;
  CandorBlock    *before;      /* the block in front, or NULL */
  CandorBlock    *after;       /* the block behind, or NULL */
  const char     *language;
} CandorBlockContext;

/* How deep a kind can be nested: it holds only what has a lower level, so that
 * nothing holds its like and no file can have blocks in blocks without end. */
typedef enum
{
  CANDOR_BLOCK_LEVEL_PLAIN,    /* stands inside others, holds none */
  CANDOR_BLOCK_LEVEL_BOX,      /* stands inside others, holds plain ones */
  CANDOR_BLOCK_LEVEL_PAGE,     /* stands on a page only */
} CandorBlockLevel;

/* One row a kind. @foreach_text may be NULL where all texts are those of the
 * blocks inside, and @check may be NULL. */
typedef struct
{
  const char       *element;
  CandorBlockKind   kind;
  CandorBlockLevel  level;
  GType           (*get_type)     (void);
  void            (*parse)        (CandorBlock         *self,
                                   CandorLoad          *load,
                                   const CandorXmlNode *node);
  /* In the order of the file, those of the blocks inside too. */
  void            (*foreach_text) (CandorBlock         *self,
                                   CandorTextFunc       func,
                                   gpointer             user_data);
  void            (*check)        (CandorBlock              *self,
                                   const CandorBlockContext *context);
} CandorBlockForm;

extern const CandorBlockForm _candor_p_form;
extern const CandorBlockForm _candor_heading_form;
extern const CandorBlockForm _candor_list_form;
extern const CandorBlockForm _candor_figure_form;
extern const CandorBlockForm _candor_table_form;
extern const CandorBlockForm _candor_callout_form;
extern const CandorBlockForm _candor_quote_form;
extern const CandorBlockForm _candor_check_form;
extern const CandorBlockForm _candor_compare_form;
extern const CandorBlockForm _candor_steps_form;
extern const CandorBlockForm _candor_timeline_form;
extern const CandorBlockForm _candor_dialogue_form;
extern const CandorBlockForm _candor_reveal_form;
extern const CandorBlockForm _candor_house_form;

/* NULL when @node is no block. */
CandorBlock *_candor_block_parse        (CandorLoad          *load,
                                         const CandorXmlNode *node);
/* Appends the blocks among the children of @node. */
void         _candor_block_parse_all    (CandorLoad          *load,
                                         const CandorXmlNode *node,
                                         GPtrArray           *blocks);
/* The same for a block: only what may stand inside it. @self holds them;
 * those of @node alone are listed in the answer, an array of the store. */
GPtrArray   *_candor_block_parse_inside (CandorBlock         *self,
                                         CandorLoad          *load,
                                         const CandorXmlNode *node);
/* The same for what is no block itself: @owner, which frees them, holds them. */
GPtrArray   *_candor_blocks_parse_inside (CandorLoad          *load,
                                         const CandorXmlNode *node,
                                         GPtrArray           *owner);
/* All blocks inside @self, in order; NULL for a kind that holds none. */
GPtrArray   *_candor_block_get_inside   (CandorBlock         *self);
void         _candor_block_settle       (CandorBlock         *self);
void         _candor_block_check        (CandorBlock              *self,
                                         const CandorBlockContext *context);
/* Calls @func for each text of the block, those of its question too. */
void         _candor_block_foreach_text (CandorBlock         *self,
                                         CandorTextFunc       func,
                                         gpointer             user_data);
void         _candor_blocks_foreach_text (GPtrArray          *blocks,
                                         CandorTextFunc       func,
                                         gpointer             user_data);
/* Whether the block cites a source anywhere. */
gboolean     _candor_block_has_cite     (CandorBlock         *self);
CandorStore *_candor_block_get_store    (CandorBlock         *self);

/* The children of @node called @name as texts. */
GPtrArray   *_candor_parse_texts        (CandorLoad          *load,
                                         const CandorXmlNode *node,
                                         const char          *name);
void         _candor_texts_foreach      (GPtrArray           *texts,
                                         CandorTextFunc       func,
                                         gpointer             user_data);

/* Reports an empty text; @what names it in a sentence and is translated here. */
void         _candor_check_not_empty    (CandorFindings      *findings,
                                         const CandorText    *text,
                                         const char          *what);

/* figure: without the picture nothing is left, and that is an error. */
void         _candor_figure_block_set_needed (CandorFigureBlock *self);
/* figure: read after parsing, when the whole module is known. */
void         _candor_figure_block_fetch (CandorFigureBlock   *self,
                                         CandorLoad          *load);

G_END_DECLS
