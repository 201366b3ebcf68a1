/* check-plain.c - a page in plain language, and what is spoken of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "check-module-private.h"
#include "module-private.h"
#include "part-private.h"
#include "words-private.h"

/* What is read for being plain has to be. */
#define LONGEST_SENTENCE 15
/* As long as one listens to before anything is read. */
#define LONGEST_SPOKEN 400

static void
check_plain (CandorPage     *page,
             CandorFindings *findings)
{
  GPtrArray *blocks = candor_page_get_plain (page);
  CandorLongestSentence longest = { NULL, LONGEST_SENTENCE };
  CandorPlace place;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      if (!CANDOR_IS_CHECK_BLOCK (g_ptr_array_index (blocks, i)))
        _candor_block_foreach_text (g_ptr_array_index (blocks, i), _candor_find_longest_sentence_cb, &longest);
    }
  if (longest.text == NULL)
    return;

  place = _candor_text_get_place (longest.text);
  _candor_report (findings, CANDOR_CODE_PLAIN_NOT_PLAIN, &place, NULL,
                  _("In plain language a sentence of page “%s” has %u words; %u are the most."),
                  candor_page_get_id (page), longest.n_words, LONGEST_SENTENCE);
}

static void
check_spoken (CandorPage     *page,
              CandorFindings *findings)
{
  const char *spoken = candor_page_get_spoken (page);
  g_autofree char *folded = NULL;
  g_autofree char *title = NULL;

  if (spoken == NULL)
    return;

  folded = g_utf8_casefold (spoken, -1);
  title = g_utf8_casefold (candor_page_get_title (page), -1);
  if (strcmp (folded, title) == 0)
    _candor_report (findings, CANDOR_CODE_SPOKEN_SAYS_NOTHING, _candor_page_get_spoken_place (page), NULL,
                    _("What is spoken of page “%s” is its title once more."), candor_page_get_id (page));
  else if (g_utf8_strlen (spoken, -1) > LONGEST_SPOKEN)
    _candor_report (findings, CANDOR_CODE_SPOKEN_TOO_LONG, _candor_page_get_spoken_place (page), NULL,
                    _("What is spoken of page “%s” is longer than %u characters."), candor_page_get_id (page), LONGEST_SPOKEN);
}

void
_candor_check_plain (CandorModule *module,
                     CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (module));

  for (guint i = 0; i < module->parts->len; i++)
    {
      GPtrArray *pages;

      if (!CANDOR_IS_LESSON (g_ptr_array_index (module->parts, i)))
        continue;
      pages = candor_lesson_get_pages (g_ptr_array_index (module->parts, i));
      for (guint j = 0; j < pages->len; j++)
        {
          check_plain (g_ptr_array_index (pages, j), &load->findings);
          check_spoken (g_ptr_array_index (pages, j), &load->findings);
        }
    }
}
