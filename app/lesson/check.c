/* check.c - what the checker can say beyond the schema, one row a code
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

#include <candor/base/xml.h>

#include "check-private.h"

static const CandorCheckCode codes[CANDOR_N_CODES] =
{
  /* ------------------------------------------------------------------ files */
  [CANDOR_CODE_FILE_MISSING] =
  {
    "file-missing", CANDOR_SEVERITY_ERROR,
    N_("A module is shown whole or not at all."),
    N_("Put the file there, or mend its name.")
  },
  [CANDOR_CODE_FILE_UNREADABLE] =
  {
    "file-unreadable", CANDOR_SEVERITY_ERROR,
    N_("A file that cannot be read cannot be checked or shown."),
    N_("Give yourself the right to read it.")
  },
  [CANDOR_CODE_FILE_REFUSED] =
  {
    "file-refused", CANDOR_SEVERITY_ERROR,
    N_("Only plain files of at most 4 MiB are read, so that a file from elsewhere can do no harm."),
    N_("Put a plain text file in its place.")
  },
  [CANDOR_CODE_FOLDER_UNREADABLE] =
  {
    "folder-unreadable", CANDOR_SEVERITY_ERROR,
    N_("Lessons in a folder that cannot be read are not found."),
    N_("Look whether the folder is there and whether you may read it.")
  },
  [CANDOR_CODE_NOT_A_LESSON_FILE] =
  {
    "not-a-lesson-file", CANDOR_SEVERITY_ERROR,
    N_("A lesson file begins with module, program, lesson or quiz."),
    N_("Look at the first element of the file.")
  },
  [CANDOR_CODE_PART_OF_OTHER_KIND] =
  {
    "part-of-other-kind", CANDOR_SEVERITY_ERROR,
    N_("The element that names a file and the first element of that file say the same thing."),
    N_("Change the one or the other.")
  },
  [CANDOR_CODE_PART_TWICE] =
  {
    "part-twice", CANDOR_SEVERITY_ERROR,
    N_("The same pages and questions twice would share their history."),
    N_("Name each file once.")
  },
  [CANDOR_CODE_PART_WITHIN_PART] =
  {
    "part-within-part", CANDOR_SEVERITY_ERROR,
    N_("Only the head file of a module names other files, so that one look shows all of it."),
    N_("Name the file in the module’s head, or write its content here.")
  },
  [CANDOR_CODE_SRC_WITH_CONTENT] =
  {
    "src-with-content", CANDOR_SEVERITY_ERROR,
    N_("With two contents nobody knows which one counts."),
    N_("Move the content and the settings into the named file, or take src away.")
  },
  [CANDOR_CODE_PATH_OUTSIDE_MODULE] =
  {
    "path-outside-module", CANDOR_SEVERITY_ERROR,
    N_("A module reads only from its own folder; it must be whole wherever it is copied."),
    N_("Copy the file into the module’s folder and write its name from there, such as media/banner.svg.")
  },
  [CANDOR_CODE_MODULE_TOO_LARGE] =
  {
    "module-too-large", CANDOR_SEVERITY_ERROR,
    N_("Far beyond what anybody learns in one go, a module would slow everything down."),
    N_("Make several modules of it.")
  },
  [CANDOR_CODE_SAME_EDITION] =
  {
    "same-edition", CANDOR_SEVERITY_ERROR,
    N_("A record says which edition was taught; two different texts under one edition make it untrue."),
    N_("If this is another module, give it an id of its own. If it is the same one, raise its edition.")
  },
  [CANDOR_CODE_MODULE_OUT_OF_SIGHT] =
  {
    "module-out-of-sight", CANDOR_SEVERITY_WARNING,
    N_("Candor looks for files called module.xml, in a folder and one folder below it."),
    N_("Call the file module.xml, in a folder of its own, right in the folder of your lessons.")
  },
  [CANDOR_CODE_MORE_FINDINGS] =
  {
    "more-findings", CANDOR_SEVERITY_NOTE,
    N_("A list without an end helps nobody."),
    N_("Mend what is listed and check again.")
  },

  /* ------------------------------------------------------ ids and references */
  [CANDOR_CODE_DUPLICATE_ID] =
  {
    "duplicate-id", CANDOR_SEVERITY_ERROR,
    N_("History, sources and links hang on an id; with two of them they hang on the wrong one."),
    N_("Give the second one an id of its own.")
  },
  [CANDOR_CODE_UNKNOWN_TERM] =
  {
    "unknown-term", CANDOR_SEVERITY_ERROR,
    N_("The word would have no meaning to show."),
    N_("Write a <term> with this id in the head, or mend the reference.")
  },
  [CANDOR_CODE_UNKNOWN_SOURCE] =
  {
    "unknown-source", CANDOR_SEVERITY_ERROR,
    N_("The claim would rest on nothing."),
    N_("Write a <source> with this id in the head, or mend the reference.")
  },
  [CANDOR_CODE_UNKNOWN_OBJECTIVE] =
  {
    "unknown-objective", CANDOR_SEVERITY_ERROR,
    N_("Progress is counted by objective; this answer would count for none."),
    N_("Write an <objective> with this id in the head, or mend the reference.")
  },
  [CANDOR_CODE_UNKNOWN_MISCONCEPTION] =
  {
    "unknown-misconception", CANDOR_SEVERITY_ERROR,
    N_("The reply to the belief behind this answer would be missing."),
    N_("Write a <misconception> with this id in the head, or mend the reference.")
  },
  [CANDOR_CODE_UNKNOWN_PAGE] =
  {
    "unknown-page", CANDOR_SEVERITY_ERROR,
    N_("The way would lead nowhere."),
    N_("Name the id of a page of this module.")
  },
  [CANDOR_CODE_UNKNOWN_AUDIENCE] =
  {
    "unknown-audience", CANDOR_SEVERITY_ERROR,
    N_("Nobody would be on this path."),
    N_("Write an <audience> with this id, or mend the reference.")
  },
  [CANDOR_CODE_UNKNOWN_SYSTEM] =
  {
    "unknown-system", CANDOR_SEVERITY_ERROR,
    N_("The record would name a system that the program does not know."),
    N_("Write a <system> with this id, or mend the reference.")
  },
  [CANDOR_CODE_UNKNOWN_MODULE] =
  {
    "unknown-module", CANDOR_SEVERITY_WARNING,
    N_("This step of the path cannot be taken."),
    N_("Install the module, or mend its id here.")
  },
  [CANDOR_CODE_CHANGE_UNKNOWN_ID] =
  {
    "change-unknown-id", CANDOR_SEVERITY_WARNING,
    N_("Learners are shown again what a change touches; this id touches nothing."),
    N_("Name the id of a page, a question, a part or an entry of the head.")
  },
  [CANDOR_CODE_PART_WITHOUT_ID] =
  {
    "part-without-id", CANDOR_SEVERITY_NOTE,
    N_("Attempts are kept under the part’s id; without one they move when parts change places."),
    N_("Give the part an id.")
  },

  /* -------------------------------------------------------------- structure */
  [CANDOR_CODE_LESSON_WITHOUT_PAGES] =
  {
    "lesson-without-pages", CANDOR_SEVERITY_ERROR,
    N_("There would be nothing to read."),
    N_("Write at least one <page>, or name the file that holds the lesson with src.")
  },
  [CANDOR_CODE_QUIZ_WITHOUT_QUESTIONS] =
  {
    "quiz-without-questions", CANDOR_SEVERITY_ERROR,
    N_("There would be nothing to answer."),
    N_("Write at least one question, or name the file that holds the quiz with src.")
  },
  [CANDOR_CODE_EMPTY_TEXT] =
  {
    "empty-text", CANDOR_SEVERITY_ERROR,
    N_("Readers and screen readers would find nothing there."),
    N_("Write the words, or remove the element.")
  },
  [CANDOR_CODE_SAME_TITLE] =
  {
    "same-title", CANDOR_SEVERITY_WARNING,
    N_("In the outline the two cannot be told apart."),
    N_("Say in the title what is new on this page.")
  },
  [CANDOR_CODE_HEADING_LEVELS] =
  {
    "heading-levels", CANDOR_SEVERITY_WARNING,
    N_("People who listen to a page go from heading to heading; a missing level looks like missing text."),
    N_("Use level 2, or put a heading of level 2 above.")
  },
  [CANDOR_CODE_HEADING_WITHOUT_TEXT] =
  {
    "heading-without-text", CANDOR_SEVERITY_WARNING,
    N_("A heading promises something."),
    N_("Write something below it, or remove it.")
  },
  [CANDOR_CODE_ROW_TOO_LONG] =
  {
    "row-too-long", CANDOR_SEVERITY_ERROR,
    N_("Cells beyond the head have no column and would not be shown."),
    N_("Add a cell to the head, or take one from the row.")
  },
  [CANDOR_CODE_ROW_TOO_SHORT] =
  {
    "row-too-short", CANDOR_SEVERITY_WARNING,
    N_("The row ends in empty cells, and nobody knows whether they are meant."),
    N_("Write each cell, an empty one as <cell/>.")
  },
  [CANDOR_CODE_LIST_OF_ONE] =
  {
    "list-of-one", CANDOR_SEVERITY_NOTE,
    N_("A list says that there are several things."),
    N_("Write a paragraph instead.")
  },
  [CANDOR_CODE_PAGE_TOO_LONG] =
  {
    "page-too-long", CANDOR_SEVERITY_WARNING,
    N_("Short sittings need short pages."),
    N_("Divide the page where a new thought begins.")
  },
  [CANDOR_CODE_MINUTES_AGAINST_WORDS] =
  {
    "minutes-against-words", CANDOR_SEVERITY_WARNING,
    N_("People plan their day by the minutes that a module declares."),
    N_("Declare the minutes that the words and questions need.")
  },

  /* ----------------------------------------------------- links and pictures */
  [CANDOR_CODE_LINK_NOT_ALLOWED] =
  {
    "link-not-allowed", CANDOR_SEVERITY_ERROR,
    N_("A link leads to a page of the module or, with http, https or mailto, out of it; nothing else opens."),
    N_("Write either page=\"…\" or href=\"https://…\".")
  },
  [CANDOR_CODE_LINK_WITHOUT_WORDS] =
  {
    "link-without-words", CANDOR_SEVERITY_WARNING,
    N_("Who hears the page hears only an address."),
    N_("Write between <link …> and </link> where it leads.")
  },
  [CANDOR_CODE_PICTURE_WITHOUT_ALTERNATIVE] =
  {
    "picture-without-alternative", CANDOR_SEVERITY_ERROR,
    N_("Who cannot see the picture would learn less."),
    N_("Say in <alternative> what the picture tells, or mark it with decorative=\"yes\" if it tells nothing.")
  },
  [CANDOR_CODE_DECORATIVE_WITH_WORDS] =
  {
    "decorative-with-words", CANDOR_SEVERITY_WARNING,
    N_("A decorative picture is passed over in silence, its words too."),
    N_("Remove the alternative, or remove decorative.")
  },
  [CANDOR_CODE_ALTERNATIVE_SAYS_NOTHING] =
  {
    "alternative-says-nothing", CANDOR_SEVERITY_WARNING,
    N_("That there is a picture is no news; what it tells is."),
    N_("Say what somebody learns from the picture.")
  },
  [CANDOR_CODE_ALTERNATIVE_TOO_LONG] =
  {
    "alternative-too-long", CANDOR_SEVERITY_NOTE,
    N_("An alternative is heard in one go and cannot be read word by word."),
    N_("Put the details into the text or a table and keep the alternative short.")
  },
  [CANDOR_CODE_MEDIA_MISSING] =
  {
    "media-missing", CANDOR_SEVERITY_WARNING,
    N_("The alternative stands in the place of the picture."),
    N_("Put the file there, or mend its name; capital letters count.")
  },
  [CANDOR_CODE_MEDIA_TOO_LARGE] =
  {
    "media-too-large", CANDOR_SEVERITY_WARNING,
    N_("Large pictures make a page slow; beyond 8 MiB the alternative stands in the picture’s place."),
    N_("Save it smaller: 1600 pixels across are enough, and a drawing is best as SVG.")
  },
  [CANDOR_CODE_MEDIA_REFUSED] =
  {
    "media-refused", CANDOR_SEVERITY_WARNING,
    N_("The alternative stands in the place of the picture."),
    N_("Use a plain PNG, JPEG or SVG file that loads nothing from elsewhere.")
  },

  /* -------------------------------------------------------------- questions */
  [CANDOR_CODE_NO_RIGHT_ANSWER] =
  {
    "no-right-answer", CANDOR_SEVERITY_ERROR,
    N_("Whatever somebody answers would be wrong."),
    N_("Mark what is right with right=\"yes\".")
  },
  [CANDOR_CODE_SEVERAL_RIGHT_ANSWERS] =
  {
    "several-right-answers", CANDOR_SEVERITY_ERROR,
    N_("Only one can be picked here."),
    N_("Leave right=\"yes\" at one of them, or ask with <choices>.")
  },
  [CANDOR_CODE_ALL_OPTIONS_RIGHT] =
  {
    "all-options-right", CANDOR_SEVERITY_WARNING,
    N_("Who ticks everything is right without a thought."),
    N_("Add an option that somebody could take for right.")
  },
  [CANDOR_CODE_OPTION_WITHOUT_RESPONSE] =
  {
    "option-without-response", CANDOR_SEVERITY_WARNING,
    N_("A wrong answer teaches only when it is answered, and a right one may have been a guess."),
    N_("Write a <response> to each option; where all that apply are ticked, also what is said to who left it <unticked>.")
  },
  [CANDOR_CODE_OPTIONS_ALIKE] =
  {
    "options-alike", CANDOR_SEVERITY_ERROR,
    N_("Two options with the same words cannot be told apart, and one of them would be wrong."),
    N_("Change the words of one, or remove it.")
  },
  [CANDOR_CODE_QUESTION_WITHOUT_WHY] =
  {
    "question-without-why", CANDOR_SEVERITY_WARNING,
    N_("The reason is what remains when the question is forgotten."),
    N_("Write a <why> with the reason, its source and the page to read again.")
  },
  [CANDOR_CODE_MISCONCEPTION_ON_RIGHT] =
  {
    "misconception-on-right", CANDOR_SEVERITY_WARNING,
    N_("Who answers right would be told that they hold a wrong belief."),
    N_("Move the misconception to the option that shows it.")
  },
  [CANDOR_CODE_LONGEST_OPTION_RIGHT] =
  {
    "longest-option-right", CANDOR_SEVERITY_WARNING,
    N_("People who know nothing pick the longest option, and would be right."),
    N_("Shorten the right one, or give a wrong one as much care.")
  },
  [CANDOR_CODE_ALL_OF_THE_ABOVE] =
  {
    "all-of-the-above", CANDOR_SEVERITY_WARNING,
    N_("Who is sure of two options knows the third; and in another order nothing is above."),
    N_("Ask with <choices>, or write an option that stands alone.")
  },
  [CANDOR_CODE_DOUBLED_NEGATION] =
  {
    "doubled-negation", CANDOR_SEVERITY_WARNING,
    N_("Two negations test reading, and people with another first language most."),
    N_("Say it without the negations.")
  },
  [CANDOR_CODE_ABSOLUTE_WORDS] =
  {
    "absolute-words", CANDOR_SEVERITY_NOTE,
    N_("Words such as “always” and “never” give a wrong option away."),
    N_("Make the option as careful as the right one.")
  },
  [CANDOR_CODE_KEY_IN_SAME_PLACE] =
  {
    "key-in-same-place", CANDOR_SEVERITY_WARNING,
    N_("After the third question people notice."),
    N_("Move the right options about, or write order=\"shuffled\" at the questions.")
  },
  [CANDOR_CODE_PASS_OF_HUNDRED] =
  {
    "pass-of-hundred", CANDOR_SEVERITY_WARNING,
    N_("One slip would undo everything, and people learn the key instead of the matter."),
    N_("Set pass to 80 or less.")
  },

  /* --------------------------------------------------------------- the head */
  [CANDOR_CODE_OBJECTIVE_WITHOUT_QUESTION] =
  {
    "objective-without-question", CANDOR_SEVERITY_WARNING,
    N_("Nobody can find out whether they reached it."),
    N_("Write a question for it and name it there with objective, or remove it.")
  },
  [CANDOR_CODE_MISCONCEPTION_WITHOUT_ANSWER] =
  {
    "misconception-without-answer", CANDOR_SEVERITY_WARNING,
    N_("No answer shows this belief, so its reply is never said."),
    N_("Name it with misconception at a wrong option, or remove it.")
  },
  [CANDOR_CODE_MISCONCEPTION_WITHOUT_REPLY] =
  {
    "misconception-without-reply", CANDOR_SEVERITY_WARNING,
    N_("A belief that is only called wrong stays."),
    N_("Write the reply inside the <misconception>.")
  },
  [CANDOR_CODE_TERM_WITHOUT_MEANING] =
  {
    "term-without-meaning", CANDOR_SEVERITY_ERROR,
    N_("Who opens the word would find nothing."),
    N_("Say inside the <term> what it means here.")
  },
  [CANDOR_CODE_TERM_UNUSED] =
  {
    "term-unused", CANDOR_SEVERITY_NOTE,
    N_("Nobody will meet this word."),
    N_("Use it with <term ref=\"…\"/> where it first appears, or remove it.")
  },
  [CANDOR_CODE_EDITION_WITHOUT_CHANGE] =
  {
    "edition-without-change", CANDOR_SEVERITY_WARNING,
    N_("People who learned the edition before cannot be told what is new."),
    N_("Write a <change> for this edition.")
  },
  [CANDOR_CODE_CHANGE_AHEAD] =
  {
    "change-ahead", CANDOR_SEVERITY_WARNING,
    N_("The change belongs to an edition that is not there yet."),
    N_("Raise the module’s edition, or mend the change’s.")
  },

  /* ------------------------------------------------------ sources and claims */
  [CANDOR_CODE_DAY_NOT_PLAIN] =
  {
    "day-not-plain", CANDOR_SEVERITY_ERROR,
    N_("A day is compared with today; a zone or a year beyond 9999 makes that unsure."),
    N_("Write it as 2026-11-24.")
  },
  [CANDOR_CODE_SOURCE_UNUSED] =
  {
    "source-unused", CANDOR_SEVERITY_WARNING,
    N_("A source that no claim names helps nobody to look it up."),
    N_("Cite it where its claim stands, or remove it.")
  },
  [CANDOR_CODE_SOURCE_FROM_MEMORY] =
  {
    "source-from-memory", CANDOR_SEVERITY_NOTE,
    N_("For law, cases and data memory is not enough; the page tells its readers so."),
    N_("Look it up, then set basis and checked.")
  },
  [CANDOR_CODE_SOURCE_UNCHECKED] =
  {
    "source-unchecked", CANDOR_SEVERITY_NOTE,
    N_("Nobody can tell how old the look at the source is."),
    N_("Write the day on which it was looked up as checked.")
  },
  [CANDOR_CODE_SOURCE_PAST_REVIEW] =
  {
    "source-past-review", CANDOR_SEVERITY_NOTE,
    N_("What the page says may no longer hold; the page tells its readers so."),
    N_("Look it up again, then set checked and review-by.")
  },
  [CANDOR_CODE_REVIEW_BEFORE_CHECK] =
  {
    "review-before-check", CANDOR_SEVERITY_WARNING,
    N_("A source cannot be due again before it was looked at."),
    N_("Set review-by to a day after checked.")
  },
  [CANDOR_CODE_SOURCE_CHECKED_AHEAD] =
  {
    "source-checked-ahead", CANDOR_SEVERITY_WARNING,
    N_("Nobody can have looked yet; readers would trust a look that never was."),
    N_("Set checked to the day on which it was looked up.")
  },
  [CANDOR_CODE_CLAIM_WITHOUT_SOURCE] =
  {
    "claim-without-source", CANDOR_SEVERITY_WARNING,
    N_("Law, cases and figures change; readers must be able to look them up."),
    N_("Name the source where the claim stands, with <cite ref=\"…\"/>.")
  },

  /* --------------------------------------------------------------- language */
  [CANDOR_CODE_READING_LEVEL] =
  {
    "reading-level", CANDOR_SEVERITY_NOTE,
    N_("Long sentences are read twice, and by people with another first language three times."),
    N_("Make two sentences of one.")
  },

  /* --------------------------------------------------------------- programs */
  [CANDOR_CODE_PATH_TWICE] =
  {
    "path-twice", CANDOR_SEVERITY_ERROR,
    N_("With two paths nobody knows which one this audience takes."),
    N_("Make one path of the two.")
  },
  [CANDOR_CODE_MODULE_TWICE_ON_PATH] =
  {
    "module-twice-on-path", CANDOR_SEVERITY_WARNING,
    N_("The same module twice on one path is taken once."),
    N_("Remove one of the two steps.")
  },
  [CANDOR_CODE_AUDIENCE_WITHOUT_PATH] =
  {
    "audience-without-path", CANDOR_SEVERITY_WARNING,
    N_("Who picks this audience finds no way to go."),
    N_("Write a <path> for it.")
  },
};

const CandorCheckCode *
candor_check_codes (guint *n_codes)
{
  g_return_val_if_fail (n_codes != NULL, NULL);

  *n_codes = G_N_ELEMENTS (codes);

  return codes;
}

static CandorProblem *
make_problem (CandorCode         code,
              const CandorPlace *place,
              const char        *hint,
              const char        *message)
{
  const CandorCheckCode *row = &codes[code];
  CandorPlace now = _candor_place_now (place);

  return candor_problem_new (row->severity, row->code, &now, message,
                             _(row->reason), hint != NULL ? hint : _(row->hint));
}

CandorProblem *
_candor_finding_new (CandorCode         code,
                     const CandorPlace *place,
                     const char        *hint,
                     const char        *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  return make_problem (code, place, hint, message);
}

/* Errors and the rest are counted apart: a flood of notes hides no error. */
static gboolean
has_room (CandorFindings *findings,
          CandorSeverity  severity)
{
  guint *count = severity == CANDOR_SEVERITY_ERROR ? &findings->n_errors : &findings->n_others;

  if (++*count <= CANDOR_MAX_FINDINGS)
    return TRUE;
  findings->n_left_out++;

  return FALSE;
}

void
_candor_report (CandorFindings    *findings,
                CandorCode         code,
                const CandorPlace *place,
                const char        *hint,
                const char        *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list args;

  g_assert (findings != NULL);

  if (!has_room (findings, codes[code].severity))
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (findings->problems, make_problem (code, place, hint, message));
}

void
_candor_report_rest (CandorFindings *findings,
                     const char     *file)
{
  CandorPlace place = { file, 0, 0, 0 };
  guint n_left_out = findings->n_left_out;

  if (n_left_out == 0)
    return;

  g_ptr_array_add (findings->problems,
                   _candor_finding_new (CANDOR_CODE_MORE_FINDINGS, &place, NULL,
                                        ngettext ("%u more finding is not listed.",
                                                  "%u more findings are not listed.", n_left_out),
                                        n_left_out));
}

void
_candor_report_other_kind (CandorFindings    *findings,
                           const CandorPlace *place,
                           const char        *found,
                           const char        *wanted)
{
  _candor_report (findings, CANDOR_CODE_NOT_A_LESSON_FILE, place, NULL,
                  _("This file holds a <%s>, and a <%s> was looked for."), found, wanted);
}

CandorCode
_candor_code_of_error (const GError *error)
{
  if (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND))
    return CANDOR_CODE_FILE_MISSING;
  if (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED))
    return CANDOR_CODE_FILE_REFUSED;

  return CANDOR_CODE_FILE_UNREADABLE;
}

GBytes *
_candor_file_open (const char *path,
                   GPtrArray  *problems)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *shown = NULL;
  CandorPlace place = { NULL, };
  GBytes *bytes = candor_file_read (path, CANDOR_XML_MAX_BYTES, &error);

  if (bytes != NULL)
    return bytes;

  place.file = shown = g_filename_display_name (path);
  g_ptr_array_add (problems, _candor_finding_new (_candor_code_of_error (error), &place, NULL,
                                                  "%s", error->message));

  return NULL;
}
