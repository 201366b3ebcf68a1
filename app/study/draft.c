/* draft.c - the text of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the form "option-id,option-id|certainty". A draft may be older than the
 * edition it is read for, so reading drops what is not there any more.
 */

#include <string.h>

#include "draft-private.h"

char *
candor_draft_format (CandorResponse  *response,
                     CandorCertainty  certainty)
{
  g_autofree char *ids = NULL;

  g_assert (response != NULL);

  if (candor_response_is_empty (response) && certainty == CANDOR_CERTAINTY_NONE)
    return NULL;

  ids = candor_response_to_string (response);

  return g_strconcat (ids, "|", candor_certainty_to_string (certainty), NULL);
}

void
candor_draft_parse (CandorItem       *item,
                    const char       *text,
                    CandorResponse  **response,
                    CandorCertainty  *certainty)
{
  const char *bar = strrchr (text, '|');
  g_autofree char *ids = bar != NULL ? g_strndup (text, (gsize) (bar - text)) : g_strdup (text);
  g_auto(GStrv) words = g_strsplit (ids, ",", -1);
  g_autoptr(CandorResponse) picked = candor_response_new (NULL);

  g_assert (CANDOR_IS_ITEM (item));

  *certainty = CANDOR_CERTAINTY_NONE;
  if (bar != NULL && !candor_certainty_parse (bar + 1, certainty))
    *certainty = CANDOR_CERTAINTY_NONE;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      CandorResponse *more;

      if (candor_item_find_option (item, words[i]) == NULL)
        continue;
      more = candor_response_with (picked, item, words[i], TRUE);
      candor_response_unref (picked);
      picked = more;
    }

  *response = g_steal_pointer (&picked);
}
