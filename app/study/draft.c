/* draft.c - the text of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the form "response|certainty|hints"; the last is left out where no hint was
 * shown, as in the first drafts. A draft may be older than the edition it is read
 * for, so reading drops what is not there any more.
 */

#include <string.h>

#include "draft-private.h"

char *
candor_draft_format (const CandorDraft *self)
{
  g_autofree char *response = NULL;
  const char *certainty;

  g_assert (self != NULL);
  g_assert (self->response != NULL);

  if (candor_response_is_empty (self->response) &&
      self->certainty == CANDOR_CERTAINTY_NONE && self->n_shown == 0)
    return NULL;

  response = candor_response_to_string (self->response);
  certainty = candor_certainty_to_string (self->certainty);
  if (self->n_shown == 0)
    return g_strconcat (response, "|", certainty, NULL);

  return g_strdup_printf ("%s|%s|%u", response, certainty, self->n_shown);
}

/* Cuts off what stands behind the last bar of @text. NULL: there is no bar. */
static const char *
cut_last (char *text)
{
  char *bar = strrchr (text, '|');

  if (bar == NULL)
    return NULL;
  *bar = '\0';

  return bar + 1;
}

void
candor_draft_parse (CandorDraft *self,
                    CandorItem  *item,
                    const char  *text)
{
  g_autofree char *rest = g_strdup (text);
  const char *last = cut_last (rest);
  guint64 n_shown;

  g_assert (self != NULL);
  g_assert (CANDOR_IS_ITEM (item));

  self->n_shown = 0;
  if (last != NULL &&
      g_ascii_string_to_unsigned (last, 10, 0, candor_item_get_hints (item)->len, &n_shown, NULL))
    self->n_shown = (guint) n_shown;
  /* No certainty is a number, also not one of more hints than there are by now. */
  if (last != NULL && g_ascii_isdigit (*last))
    last = cut_last (rest);

  if (last == NULL || !candor_certainty_parse (last, &self->certainty))
    self->certainty = CANDOR_CERTAINTY_NONE;
  self->response = candor_response_restore (item, rest);
}
