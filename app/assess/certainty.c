/* certainty.c - how sure somebody was, and what it is worth
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the words for certainty as they stand in records and answers files, and
 * the table of marks. Both never change.
 */

#include <candor/assess.h>

typedef struct
{
  const char *word;
  int         right;
  int         wrong;
} Level;

static const Level levels[] = {
  [CANDOR_CERTAINTY_NONE]   = { "none", 0, 0 },
  [CANDOR_CERTAINTY_GUESS]  = { "guess", 1, 0 },
  [CANDOR_CERTAINTY_FAIRLY] = { "fairly", 2, -2 },
  [CANDOR_CERTAINTY_SURE]   = { "sure", 3, -6 },
};

const char *
candor_certainty_to_string (CandorCertainty certainty)
{
  g_return_val_if_fail ((gsize) certainty < G_N_ELEMENTS (levels), "none");

  return levels[certainty].word;
}

gboolean
candor_certainty_parse (const char      *text,
                        CandorCertainty *certainty)
{
  g_return_val_if_fail (certainty != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (text, levels[i].word) == 0)
      {
        *certainty = (CandorCertainty) i;
        return TRUE;
      }

  return FALSE;
}

int
candor_certainty_mark (CandorCertainty certainty,
                       gboolean        right)
{
  g_return_val_if_fail ((gsize) certainty < G_N_ELEMENTS (levels), 0);

  return right ? levels[certainty].right : levels[certainty].wrong;
}
