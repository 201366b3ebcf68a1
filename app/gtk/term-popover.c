/* term-popover.c - the meaning of a word, at the word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same card as in the margin, which may be far below on a narrow window.
 */

#include "term-popover.h"

#include "lesson-popover.h"
#include "term-card.h"

GtkWidget *
candor_term_popover_new (CandorLessonContext *context,
                         const char          *id)
{
  const CandorTerm *term;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CANDOR_IS_LESSON_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  term = candor_module_find_term (candor_lesson_context_get_module (context), id);
  if (term == NULL)
    return NULL;

  name = g_strdup_printf ("%s: %s", term->word, candor_text_get_plain (term->definition));
  return candor_lesson_popover_new (name, candor_term_card_new (term, context));
}
