/* worksheet-private.h - a worksheet while it is loaded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson/worksheet.h>

#include "part-private.h"

G_BEGIN_DECLS

/* What is behind each CandorRule of a worksheet. */
typedef struct
{
  CandorRule           rule;
  const CandorXmlNode *node;   /* until the loading ends */
} CandorLoadedRule;

/* check-worksheet.c */
void _candor_worksheet_check (CandorPart     *part,
                              CandorModule   *module,
                              CandorFindings *findings);

G_END_DECLS
