/* explain-translations.c - codes: a translation beside its original
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "explain-private.h"

const CandorCheckCode _candor_codes_translations[] =
{
  {
    CANDOR_CODE_TRANSLATION_WITHOUT_ORIGINAL, "translation-without-original", CANDOR_SEVERITY_WARNING,
    .reason = N_("A translation is shown in the place of its original; without one Candor does not find it."),
    .hint = N_("Put the original beside it under the same name without the language, such as module.xml for module.de.xml."),
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_MODULE, "translation-other-module", CANDOR_SEVERITY_ERROR,
    .reason = N_("A module has one id in all its languages; progress hangs on it."),
    .hint = N_("Give it the id of the original, or put it into a folder of its own."),
  },
  {
    CANDOR_CODE_TRANSLATION_LANGUAGE, "translation-language", CANDOR_SEVERITY_ERROR,
    .reason = N_("The record says in which language something was taught; it must be the one that people chose."),
    .hint = N_("Say the same language in the name of the file and in the module, and another one than the original’s."),
  },
  {
    CANDOR_CODE_TRANSLATION_OUTDATED, "translation-outdated", CANDOR_SEVERITY_WARNING,
    .reason = N_("Who reads this language learns what the original has left behind."),
    .hint = N_("Translate what is new in the original, then raise the edition here to the same number."),
  },
  {
    CANDOR_CODE_TRANSLATION_AHEAD, "translation-ahead", CANDOR_SEVERITY_WARNING,
    .reason = N_("The edition of a translation tells which edition of the original it follows; there is none with this number yet."),
    .hint = N_("Raise the edition of the original first, or lower this one."),
  },
  {
    CANDOR_CODE_TRANSLATION_MISSING, "translation-missing", CANDOR_SEVERITY_ERROR,
    .reason = N_("People change the language in the middle of a module; what they were at must be there."),
    .hint = N_("Copy it from the original, keep its id and translate the words."),
  },
  {
    CANDOR_CODE_TRANSLATION_EXTRA, "translation-extra", CANDOR_SEVERITY_ERROR,
    .reason = N_("People who read the original would never meet it, and their history would have no place for it."),
    .hint = N_("Give it the id that the original has, add it to the original, or take it out here."),
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_KIND, "translation-other-kind", CANDOR_SEVERITY_ERROR,
    .reason = N_("One id means one thing; an answer to the one kind says nothing about the other."),
    .hint = N_("Make it the same kind as in the original."),
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_KEY, "translation-other-key", CANDOR_SEVERITY_ERROR,
    .reason = N_("One answer would be judged in two ways, depending on the language."),
    .hint = N_("Write it as in the original; if the original is wrong, mend both."),
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_FORM, "translation-other-form", CANDOR_SEVERITY_WARNING,
    .reason = N_("Where a translation goes its own way, something was left out, added or moved, and nobody can compare any further."),
    .hint = N_("Write the same elements in the same order, and only other words."),
  },
  {
    CANDOR_CODE_TRANSLATION_OTHER_REFERENCES, "translation-other-references", CANDOR_SEVERITY_WARNING,
    .reason = N_("The same claim rests on the same source in every language, and the same words are explained."),
    .hint = N_("Cite, explain and link what the original does, wherever it fits the sentence."),
  },
  {
    CANDOR_CODE_TRANSLATION_SAME_WORDS, "translation-same-words", CANDOR_SEVERITY_NOTE,
    .reason = N_("It may have been overlooked; names and quotations may stay as they are."),
    .hint = N_("Translate it, unless it is meant to be the same."),
  },
  { .code = NULL }
};
