/* candor/lesson/worksheet.h - a tool for one's own work: fields, and advice on what was entered
 *
 * Fields are asked for in the order of the file. A rule has a condition over them, a formula
 * (candor/base/formula.h) in which ":id" stands for what was entered into the field:
 *
 *   text      the text, trimmed; "" where nothing was entered
 *   choice    the id of the option; nothing where none was picked
 *   number    the number; nothing where none was entered
 *   date      "2026-11-25"; nothing where none was entered
 *   list      its entries, each on a line of its own; "" without any. ":id_count" is how many
 *
 * and ":today" for the day. What a condition makes of values is judged in candor/assess/advice.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

typedef enum
{
  CANDOR_FIELD_TEXT,
  CANDOR_FIELD_CHOICE,
  CANDOR_FIELD_NUMBER,
  CANDOR_FIELD_DATE,
  CANDOR_FIELD_LIST,
} CandorFieldKind;

typedef struct
{
  const char  *id;
  CandorText  *words;
  CandorPlace  place;
} CandorFieldOption;

typedef struct
{
  const char      *id;         /* a name for formulas, too */
  CandorFieldKind  kind;
  gboolean         required;
  CandorText      *prompt;
  CandorText      *help;       /* (nullable) */
  const char      *unit;       /* (nullable) of a number: "%", "days" */
  GPtrArray       *options;    /* const CandorFieldOption; of a choice, else empty */
  CandorPlace      place;
} CandorField;

typedef enum
{
  CANDOR_RULE_HINT,   /* worth a thought */
  CANDOR_RULE_STOP,   /* do not go on like this */
  CANDOR_RULE_GOOD,   /* well done */
} CandorRuleKind;

typedef struct
{
  CandorRuleKind      kind;
  const char         *when;    /* a formula over the fields */
  CandorText         *advice;
  const char * const *cite;    /* ids of sources, NULL-terminated, may be empty */
  CandorPlace         place;
} CandorRule;

/* How the count of a list is called in formulas: ":steps_count". */
#define CANDOR_FIELD_COUNT_SUFFIX "_count"

#define CANDOR_TYPE_WORKSHEET (candor_worksheet_get_type ())
G_DECLARE_FINAL_TYPE (CandorWorksheet, candor_worksheet, CANDOR, WORKSHEET, CandorPart)

GPtrArray         *candor_worksheet_get_intro   (CandorWorksheet *self);   /* CandorText, may be empty */
GPtrArray         *candor_worksheet_get_fields  (CandorWorksheet *self);   /* const CandorField */
GPtrArray         *candor_worksheet_get_rules   (CandorWorksheet *self);   /* const CandorRule */
/* (nullable): the period after which it is due again, "P3M". */
const char        *candor_worksheet_get_again   (CandorWorksheet *self);
/* By id; NULL when there is none. */
const CandorField *candor_worksheet_find_field  (CandorWorksheet *self, const char *id);
const CandorFieldOption *
                   candor_field_find_option     (const CandorField *self, const char *id);

G_END_DECLS
