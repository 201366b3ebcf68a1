/* formula-private.h - what the files of formulas share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include <candor/base/formula.h>

G_BEGIN_DECLS

/* Put before each “/”, so that no quotient of two whole numbers drops its remainder:
 * a / b / c becomes a *1.0/ b *1.0/ c, which SQLite reads from left to right as before. */
#define CANDOR_FORMULA_FRACTION "*1.0"

/* ------------------------------------------------------------------- faults */

/* Sets @fault where it is wanted; @message and @hint are taken. Always FALSE. */
gboolean _candor_formula_fail (CandorFormulaFault     **fault,
                               CandorFormulaFaultKind   kind,
                               gsize                    offset,
                               gsize                    length,
                               char                    *message,
                               char                    *hint);

/* --------------------------------------------------------------------- scan */

typedef enum
{
  TOKEN_END,
  TOKEN_WORD,        /* a name or a word of SQL; also in double quotes */
  TOKEN_NUMBER,
  TOKEN_TEXT,
  TOKEN_PARAMETER,   /* with its colon */
  TOKEN_SIGN,
} TokenKind;

typedef struct
{
  TokenKind kind;
  gsize     offset;
  gsize     length;
  gboolean  quoted;   /* a WORD in double quotes */
} Token;

typedef struct
{
  const char *text;          /* not ours */
  gsize       length;
  GArray     *tokens;        /* of Token, the last one END */
  GPtrArray  *views;         /* names given by WITH … AS (, lower case */
  gsize       longest_text;  /* of what stands in quotes */
  gboolean    joins_texts;   /* has “||” */
} Scan;

/* Takes @text apart and refuses what SQLite would read otherwise than its author
 * thinks, or what could grow without bounds while it is compiled. */
gboolean _candor_formula_scan       (Scan                *scan,
                                     const char          *text,
                                     gsize                length,
                                     CandorFormulaFault **fault);
void     _candor_formula_scan_clear (Scan                *scan);
/* Where a “/” divides. */
gboolean _candor_formula_scan_divides (const Scan        *scan,
                                       const Token       *token);
/* The word of a token as it was meant, lower case. */
char    *_candor_formula_scan_word  (const Scan          *scan,
                                     const Token         *token);
/* The first token that is the word @word (any case), or NULL. */
const Token *
         _candor_formula_scan_find  (const Scan          *scan,
                                     const char          *word);

/* -------------------------------------------------------------------- space */

typedef enum
{
  DENIED_NOTHING,
  DENIED_FUNCTION,
  DENIED_TABLE,
  DENIED_ACTION,
} Denied;

typedef struct
{
  char               *name;
  CandorFormulaValue  value;   /* its text is owned */
} Parameter;

struct _CandorFormulaSpace
{
  sqlite3         *handle;        /* NULL: no formula can be run */
  GHashTable      *tables;        /* lower case name → itself */
  GPtrArray       *names;         /* of tables and columns, for a hint */
  GHashTable      *parameters;    /* name → Parameter */
  gsize            longest_text;  /* of all cells */

  /* Of what is compiled or evaluated just now. */
  const GPtrArray *views;
  Denied           denied;
  char            *denied_name;   /* owned */
  gboolean         is_filling;    /* tables are being made */
  gint64           steps_left;
  gint64           weight;        /* of a step */
  gint64           steps_taken;   /* by all evaluations that are over */
};

/* Counts @steps that SQLite does not see; of functions whose user data is the space.
 * FALSE, and an error in @context, when they were too many. */
gboolean _candor_formula_spend (sqlite3_context *context,
                                gint64           steps);

/* ---------------------------------------------------------------- functions */

gboolean _candor_formula_allows             (const char *function);
/* NULL-terminated; borrowed. */
const char * const *
         _candor_formula_allowed_functions  (void);
void     _candor_formula_add_functions      (CandorFormulaSpace *space);
void     _candor_formula_add_texts          (CandorFormulaSpace *space);
void     _candor_formula_add_days           (CandorFormulaSpace *space);
void     _candor_formula_add_sums           (CandorFormulaSpace *space);
void     _candor_formula_add_ranks          (CandorFormulaSpace *space);

/* A number that is one, or FALSE. */
gboolean _candor_formula_get_number         (sqlite3_value *value,
                                             double        *number);

/* ----------------------------------------------------------------- formulas */

struct _CandorFormula
{
  CandorFormulaSpace  *space;
  CandorFormulaShape   shape;
  sqlite3_stmt        *statement;
  GPtrArray           *parameters;   /* names, NULL at the end */
  GPtrArray           *bound;        /* Parameter of each, borrowed */
  gsize                longest_text;
  gboolean             joins_texts;
  char                *text;         /* what was given last */
};

/* Before a step of @self, after it. */
void     _candor_formula_begin (CandorFormula       *self);
void     _candor_formula_end   (CandorFormula       *self);
/* Says why a step of @self failed. Always FALSE. */
gboolean _candor_formula_fail_step (CandorFormula       *self,
                                    CandorFormulaFault **fault);

/* Says why SQLite could not compile what stands in @scan, whose text begins at byte
 * @prefix of what it was given. Always FALSE. */
gboolean _candor_formula_fail_compile (CandorFormulaSpace  *space,
                                       const Scan          *scan,
                                       int                  prefix,
                                       CandorFormulaFault **fault);

G_END_DECLS
