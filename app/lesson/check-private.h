/* check-private.h - findings, and the checks that make them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* Each has a row in one of the chapters of the table, explain-*.c. */
typedef enum
{
  /* files */
  CANDOR_CODE_FILE_MISSING,
  CANDOR_CODE_FILE_UNREADABLE,
  CANDOR_CODE_FILE_REFUSED,
  CANDOR_CODE_FOLDER_UNREADABLE,
  CANDOR_CODE_NOT_A_LESSON_FILE,
  CANDOR_CODE_PART_OF_OTHER_KIND,
  CANDOR_CODE_PART_TWICE,
  CANDOR_CODE_PART_WITHIN_PART,
  CANDOR_CODE_SRC_WITH_CONTENT,
  CANDOR_CODE_PATH_OUTSIDE_MODULE,
  CANDOR_CODE_MODULE_TOO_LARGE,
  CANDOR_CODE_SAME_EDITION,
  CANDOR_CODE_MODULE_OUT_OF_SIGHT,
  CANDOR_CODE_MORE_FINDINGS,

  /* ids and references */
  CANDOR_CODE_DUPLICATE_ID,
  CANDOR_CODE_UNKNOWN_TERM,
  CANDOR_CODE_UNKNOWN_SOURCE,
  CANDOR_CODE_UNKNOWN_OBJECTIVE,
  CANDOR_CODE_UNKNOWN_MISCONCEPTION,
  CANDOR_CODE_UNKNOWN_PAGE,
  CANDOR_CODE_UNKNOWN_QUESTION,
  CANDOR_CODE_UNKNOWN_TARGET,
  CANDOR_CODE_UNKNOWN_AUDIENCE,
  CANDOR_CODE_UNKNOWN_SYSTEM,
  CANDOR_CODE_UNKNOWN_MODULE,
  CANDOR_CODE_CHANGE_UNKNOWN_ID,
  CANDOR_CODE_PART_WITHOUT_ID,

  /* structure */
  CANDOR_CODE_LESSON_WITHOUT_PAGES,
  CANDOR_CODE_QUIZ_WITHOUT_QUESTIONS,
  CANDOR_CODE_EMPTY_TEXT,
  CANDOR_CODE_SAME_TITLE,
  CANDOR_CODE_HEADING_LEVELS,
  CANDOR_CODE_HEADING_WITHOUT_TEXT,
  CANDOR_CODE_ROW_TOO_LONG,
  CANDOR_CODE_ROW_TOO_SHORT,
  CANDOR_CODE_LIST_OF_ONE,
  CANDOR_CODE_COLUMN_WITHOUT_NAME,
  CANDOR_CODE_COLUMNS_ALIKE,
  CANDOR_CODE_STEP_NUMBERED_TWICE,
  CANDOR_CODE_PAGE_TOO_LONG,
  CANDOR_CODE_MINUTES_AGAINST_WORDS,

  /* links and pictures */
  CANDOR_CODE_LINK_NOT_ALLOWED,
  CANDOR_CODE_LINK_WITHOUT_WORDS,
  CANDOR_CODE_PICTURE_WITHOUT_ALTERNATIVE,
  CANDOR_CODE_DECORATIVE_WITH_WORDS,
  CANDOR_CODE_ALTERNATIVE_SAYS_NOTHING,
  CANDOR_CODE_ALTERNATIVE_TOO_LONG,
  CANDOR_CODE_MEDIA_MISSING,
  CANDOR_CODE_MEDIA_TOO_LARGE,
  CANDOR_CODE_MEDIA_REFUSED,

  /* questions */
  CANDOR_CODE_NO_RIGHT_ANSWER,
  CANDOR_CODE_SEVERAL_RIGHT_ANSWERS,
  CANDOR_CODE_ALL_OPTIONS_RIGHT,
  CANDOR_CODE_OPTION_WITHOUT_RESPONSE,
  CANDOR_CODE_OPTIONS_ALIKE,
  CANDOR_CODE_QUESTION_WITHOUT_WHY,
  CANDOR_CODE_MISCONCEPTION_ON_RIGHT,
  CANDOR_CODE_LONGEST_OPTION_RIGHT,
  CANDOR_CODE_ALL_OF_THE_ABOVE,
  CANDOR_CODE_DOUBLED_NEGATION,
  CANDOR_CODE_ABSOLUTE_WORDS,
  CANDOR_CODE_KEY_IN_SAME_PLACE,
  CANDOR_CODE_PASS_OF_HUNDRED,
  CANDOR_CODE_HINTS_OUT_OF_ORDER,
  CANDOR_CODE_PASSAGE_WITHOUT_PAGE,
  CANDOR_CODE_VARIANT_OF_ITSELF,
  CANDOR_CODE_VARIANT_OF_VARIANT,
  CANDOR_CODE_VARIANT_ELSEWHERE,
  CANDOR_CODE_VARIANT_OTHER_OBJECTIVE,
  CANDOR_CODE_DRAW_TOO_MANY,
  CANDOR_CODE_POOL_UNREACHED,
  CANDOR_CODE_MISTAKE_ON_RIGHT,
  CANDOR_CODE_MISTAKE_TWICE,
  CANDOR_CODE_ORDER_OF_TWO,
  CANDOR_CODE_ALL_IN_ONE_BIN,

  /* the head */
  CANDOR_CODE_OBJECTIVE_WITHOUT_QUESTION,
  CANDOR_CODE_MISCONCEPTION_WITHOUT_ANSWER,
  CANDOR_CODE_MISCONCEPTION_WITHOUT_REPLY,
  CANDOR_CODE_TERM_WITHOUT_MEANING,
  CANDOR_CODE_TERM_UNUSED,
  CANDOR_CODE_EDITION_WITHOUT_CHANGE,
  CANDOR_CODE_CHANGE_AHEAD,

  /* sources and claims */
  CANDOR_CODE_DAY_NOT_PLAIN,
  CANDOR_CODE_SOURCE_UNUSED,
  CANDOR_CODE_SOURCE_FROM_MEMORY,
  CANDOR_CODE_SOURCE_UNCHECKED,
  CANDOR_CODE_SOURCE_PAST_REVIEW,
  CANDOR_CODE_REVIEW_BEFORE_CHECK,
  CANDOR_CODE_SOURCE_CHECKED_AHEAD,
  CANDOR_CODE_CLAIM_WITHOUT_SOURCE,

  /* language */
  CANDOR_CODE_READING_LEVEL,

  /* translations */
  CANDOR_CODE_TRANSLATION_WITHOUT_ORIGINAL,
  CANDOR_CODE_TRANSLATION_OTHER_MODULE,
  CANDOR_CODE_TRANSLATION_LANGUAGE,
  CANDOR_CODE_TRANSLATION_OUTDATED,
  CANDOR_CODE_TRANSLATION_AHEAD,
  CANDOR_CODE_TRANSLATION_MISSING,
  CANDOR_CODE_TRANSLATION_EXTRA,
  CANDOR_CODE_TRANSLATION_OTHER_KIND,
  CANDOR_CODE_TRANSLATION_OTHER_KEY,
  CANDOR_CODE_TRANSLATION_OTHER_FORM,
  CANDOR_CODE_TRANSLATION_OTHER_REFERENCES,
  CANDOR_CODE_TRANSLATION_SAME_WORDS,

  /* programs */
  CANDOR_CODE_PATH_TWICE,
  CANDOR_CODE_MODULE_TWICE_ON_PATH,
  CANDOR_CODE_AUDIENCE_WITHOUT_PATH,

  CANDOR_N_CODES,
} CandorCode;

/* explain.c: the row of @code. */
const CandorCheckCode *_candor_code_row (CandorCode code);

/* Findings of one load. A file from outside can have a hundred thousand
 * faults; nobody reads more than the first hundreds. */
#define CANDOR_MAX_FINDINGS 500

typedef struct
{
  GPtrArray *problems;
  guint      n_errors;
  guint      n_others;
  guint      n_left_out;
} CandorFindings;

/* @hint replaces the one of the table when it is not NULL. */
void _candor_report (CandorFindings    *findings,
                     CandorCode         code,
                     const CandorPlace *place,
                     const char        *hint,
                     const char        *format,
                     ...) G_GNUC_PRINTF (5, 6);

/* Says how many findings were left out, when any were. */
void _candor_report_rest (CandorFindings *findings, const char *file);

/* Reads a lesson file; what hinders it is appended to @problems. */
GBytes *_candor_file_open (const char *path, GPtrArray *problems);

/* The problem alone, for what belongs to no load. */
CandorProblem *_candor_finding_new (CandorCode         code,
                                    const CandorPlace *place,
                                    const char        *hint,
                                    const char        *format,
                                    ...) G_GNUC_PRINTF (4, 5);

/* That a file holds a <@found> where a <@wanted> was looked for. */
void _candor_report_other_kind (CandorFindings    *findings,
                                const CandorPlace *place,
                                const char        *found,
                                const char        *wanted);

/* What _candor_load_place() has put off. */
CandorPlace _candor_place_now (const CandorPlace *place);

/* The code for a file that candor_file_read() did not read. */
CandorCode _candor_code_of_error (const GError *error);

G_END_DECLS
