/* explain-head.c - codes: what the head promises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_head[] =
{
  {
    CANDOR_CODE_OBJECTIVE_WITHOUT_QUESTION, "objective-without-question", CANDOR_SEVERITY_WARNING,
    .reason = N_("Nobody can find out whether they reached it."),
    .hint = N_("Write a question for it and name it there with objective, or remove it."),
  },
  {
    CANDOR_CODE_MISCONCEPTION_WITHOUT_ANSWER, "misconception-without-answer", CANDOR_SEVERITY_WARNING,
    .reason = N_("No answer shows this belief, so its reply is never said."),
    .hint = N_("Name it with misconception at a wrong option, or remove it."),
  },
  {
    CANDOR_CODE_MISCONCEPTION_WITHOUT_REPLY, "misconception-without-reply", CANDOR_SEVERITY_WARNING,
    .reason = N_("A belief that is only called wrong stays."),
    .hint = N_("Write the reply inside the <misconception>."),
  },
  {
    CANDOR_CODE_TERM_WITHOUT_MEANING, "term-without-meaning", CANDOR_SEVERITY_ERROR,
    .reason = N_("Who opens the word would find nothing."),
    .hint = N_("Say inside the <term> what it means here."),
  },
  {
    CANDOR_CODE_TERM_UNUSED, "term-unused", CANDOR_SEVERITY_NOTE,
    .reason = N_("Nobody will meet this word."),
    .hint = N_("Use it with <term ref=\"…\"/> where it first appears, or remove it."),
  },
  {
    CANDOR_CODE_EDITION_WITHOUT_CHANGE, "edition-without-change", CANDOR_SEVERITY_WARNING,
    .reason = N_("People who learned the edition before cannot be told what is new."),
    .hint = N_("Write a <change> for this edition."),
  },
  {
    CANDOR_CODE_CHANGE_AHEAD, "change-ahead", CANDOR_SEVERITY_WARNING,
    .reason = N_("The change belongs to an edition that is not there yet."),
    .hint = N_("Raise the module’s edition, or mend the change’s."),
  },
  { .code = NULL }
};
