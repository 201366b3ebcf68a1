/* explain.c - the table of all codes, put together from its chapters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Codes are for ever: people search for them, scripts match them. Words may be
 * improved. Error means that the module cannot be shown, judged or recorded
 * truthfully; warning, that it works and teaches worse; note, that it is worth
 * a look.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "explain-private.h"

static const CandorCheckCode * const chapters[] =
{
  _candor_codes_files,
  _candor_codes_ids,
  _candor_codes_structure,
  _candor_codes_blocks,
  _candor_codes_media,
  _candor_codes_questions,
  _candor_codes_typed,
  _candor_codes_spots,
  _candor_codes_scenarios,
  _candor_codes_proofs,
  _candor_codes_worksheets,
  _candor_codes_labs,
  _candor_codes_head,
  _candor_codes_sources,
  _candor_codes_silence,
  _candor_codes_wording,
  _candor_codes_translations,
  _candor_codes_programs,
  _candor_codes_xml,
  _candor_codes_schema,
};

static void
fill (const CandorCheckCode *table[CANDOR_N_CODES])
{
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      for (const CandorCheckCode *row = chapters[i]; row->code != NULL; row++)
        {
          g_assert (row->number < CANDOR_N_CODES && table[row->number] == NULL);
          table[row->number] = row;
        }
    }
}

const CandorCheckCode * const *
candor_check_codes (guint *n_codes)
{
  static const CandorCheckCode *table[CANDOR_N_CODES];
  static gsize once = 0;

  g_return_val_if_fail (n_codes != NULL, NULL);

  if (g_once_init_enter (&once))
    {
      fill (table);
      g_once_init_leave (&once, 1);
    }
  *n_codes = G_N_ELEMENTS (table);

  return table;
}

const CandorCheckCode *
candor_check_find_code (const char *code)
{
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);

  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < n_codes; i++)
    {
      if (codes[i] != NULL && strcmp (codes[i]->code, code) == 0)
        return codes[i];
    }

  return NULL;
}

const CandorCheckCode *
_candor_code_row (CandorCode code)
{
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);

  g_assert (code < n_codes && codes[code] != NULL);

  return codes[code];
}

CandorProblem *
_candor_problem_with (const CandorProblem *problem,
                      const char          *reason,
                      const char          *hint)
{
  return candor_problem_new (candor_problem_get_severity (problem), candor_problem_get_code (problem),
                             candor_problem_get_place (problem), candor_problem_get_message (problem),
                             reason, hint);
}

void
_candor_explain_problems (GPtrArray *problems,
                          guint      first)
{
  g_assert (problems != NULL);

  for (guint i = first; i < problems->len; i++)
    {
      CandorProblem *problem = g_ptr_array_index (problems, i);
      const char *reason = candor_problem_get_reason (problem);
      const char *hint = candor_problem_get_hint (problem);
      const CandorCheckCode *row = reason == NULL || hint == NULL
                                     ? candor_check_find_code (candor_problem_get_code (problem)) : NULL;

      if (row == NULL)
        continue;
      g_ptr_array_index (problems, i) = _candor_problem_with (problem,
                                                              reason != NULL ? reason : _(row->reason),
                                                              hint != NULL ? hint : _(row->hint));
      candor_problem_unref (problem);
    }
}
