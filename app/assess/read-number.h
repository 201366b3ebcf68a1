/* read-number.h - a number as a person types it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/base.h>

G_BEGIN_DECLS

typedef enum
{
  CANDOR_TYPED_NOTHING,
  CANDOR_TYPED_NUMBER,
  CANDOR_TYPED_EITHER,      /* 1,250 and 1.250: with a fraction, or with thousands */
  CANDOR_TYPED_NO_NUMBER,
  CANDOR_TYPED_EXPONENT,    /* 1e3 */
  CANDOR_TYPED_TOO_LONG,    /* more text, or more digits, than is ever judged */
} CandorTyped;

typedef struct
{
  CandorDecimal  value;
  CandorDecimal  thousands;   /* the other reading, of EITHER */
  char          *unit;        /* what else stands there, "" for nothing; of NUMBER and EITHER */
} CandorTypedNumber;

/* Reads digits of any script; a sign; blanks, thin ones too, and apostrophes
 * between thousands; comma or point before a fraction, and where both stand
 * there the last one; and a unit before or behind. Clear @number when done. */
CandorTyped candor_read_number        (const char *typed, CandorTypedNumber *number);
void        candor_typed_number_clear (CandorTypedNumber *number);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CandorTypedNumber, candor_typed_number_clear)

G_END_DECLS
