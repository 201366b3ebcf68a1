/* judge-unscored.c - scales and own words: answered, never marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judge-private.h"

/* --------------------------------------------------------------------- scale */

/* Whatever somebody says of themselves is as good as anything else. */
static void
judge_points_of_scale (CandorItem          *item,
                       CandorResponse      *response,
                       CandorOptionVerdict *verdicts,
                       guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      verdicts[i].good = TRUE;
      verdicts[i].feedback = verdicts[i].picked ? verdicts[i].option->response : NULL;
    }
}

const CandorJudge candor_judge_scale =
{
  .form = CANDOR_FORM_ONE,
  .judge_parts = judge_points_of_scale,
};

/* ------------------------------------------------------------------- reflect */

static void
judge_points_of_reflect (CandorItem          *item,
                         CandorResponse      *response,
                         CandorOptionVerdict *verdicts,
                         guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      const CandorOption *point = verdicts[i].option;

      verdicts[i].good = verdicts[i].picked;
      verdicts[i].feedback = verdicts[i].picked ? point->response : point->unticked;
    }
}

static gboolean
takes_words_or_point (CandorItem *item,
                      const char *id,
                      const char *value)
{
  if (g_strcmp0 (id, CANDOR_REFLECT_WORDS) == 0)
    return value != NULL;

  return value == NULL && candor_item_find_option (item, id) != NULL;
}

/* A space is no word. */
static gboolean
has_words (CandorItem           *item,
           const CandorResponse *response)
{
  const char *words = candor_response_find_value (response, CANDOR_REFLECT_WORDS);

  for (; words != NULL && *words != '\0'; words = g_utf8_next_char (words))
    {
      gunichar c = g_utf8_get_char (words);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c))
        return TRUE;
    }

  return FALSE;
}

const CandorJudge candor_judge_reflect =
{
  .form = CANDOR_FORM_MANY,
  .judge_parts = judge_points_of_reflect,
  .takes = takes_words_or_point,
  .is_complete = has_words,
};
