/* candor/assess/filling.h - what somebody entered into a worksheet, and what the rules say of it
 *
 * Pure, like all of assess: the day comes in as a parameter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess.h>
#include <candor/lesson/worksheet.h>

G_BEGIN_DECLS

/* ------------------------------------------------------------------ filling
 *
 * A text for each field, as it was typed or picked: of a choice the id of an option, of a list
 * its entries, each on a line of its own. Immutable, reference counted; what is empty is not
 * in it. Nothing is lost when a field goes from a worksheet: its text stays.
 */
#define CANDOR_TYPE_FILLING (candor_filling_get_type ())
typedef struct _CandorFilling CandorFilling;
GType          candor_filling_get_type  (void);
CandorFilling *candor_filling_new       (void);
CandorFilling *candor_filling_ref       (CandorFilling *self);
void           candor_filling_unref     (CandorFilling *self);
/* A new one in which @field has @text; NULL or nothing but white space takes it away. */
CandorFilling *candor_filling_with      (const CandorFilling *self, const char *field, const char *text);
/* "" where nothing was entered. */
const char    *candor_filling_get       (const CandorFilling *self, const char *field);
gboolean       candor_filling_has       (const CandorFilling *self, const char *field);
gboolean       candor_filling_is_empty  (const CandorFilling *self);
gboolean       candor_filling_equal     (const CandorFilling *a, const CandorFilling *b);
/* Ids of what was entered, sorted; NULL-terminated. Free with g_free(). */
const char   **candor_filling_list_fields (const CandorFilling *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFilling, candor_filling_unref)

/* The entries of a list, without those that are empty. */
char         **candor_list_split        (const char *text);

/* ------------------------------------------------------------------- fields */

/* Whether @text can be read as what @field asks for; nothing can. Else @error (INVALID) says in
 * one sentence, to be shown beside the field, what to type. */
gboolean       candor_field_reads       (const CandorField *field, const char *text, GError **error);
/* @text as a person reads it: the words of the option, the number with its unit, the entries
 * with ", " between; what cannot be read as it was typed. */
char          *candor_field_show        (const CandorField *field, const char *text);
/* const CandorField that have to be filled in, and are not, or cannot be read. Free the array. */
GPtrArray     *candor_worksheet_list_missing  (CandorWorksheet *self, const CandorFilling *filling);
/* Ids of what was entered and is no longer asked for, sorted. Free with g_free(). */
const char   **candor_worksheet_list_unasked  (CandorWorksheet *self, const CandorFilling *filling);

/* -------------------------------------------------------------------- advice */

typedef struct
{
  const CandorRule  *rule;
  const CandorField *field;     /* (nullable) beside which it belongs: the last one that the rule reads */
  gboolean           is_early;  /* nothing was entered yet into what it reads */
} CandorAdvice;

/* The rules of one worksheet, compiled. Belongs to one thread at a time. */
typedef struct _CandorAdviser CandorAdviser;

CandorAdviser *candor_adviser_new       (CandorWorksheet *sheet, CandorDay today);
void           candor_adviser_free      (CandorAdviser *self);
/* The advice whose conditions hold, in the order of the file: CandorAdvice, to be freed with the
 * array. A condition that cannot be computed with these values does not hold. */
GPtrArray     *candor_adviser_advise    (CandorAdviser *self, const CandorFilling *filling);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorAdviser, candor_adviser_free)

G_END_DECLS
