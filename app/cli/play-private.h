/* play-private.h - a sitting in a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson/lab.h>

#include "cli-private.h"
#include "render-private.h"

G_BEGIN_DECLS

/* ----------------------------------------------------------------- script
 *
 * An answers file: "question-id = option-id[,option-id] | guess|fairly|sure",
 * one line an answer; '#' begins a comment; a line "stop" ends it. A question
 * named again is answered again: a new try, or in the next attempt. In a scenario:
 * "scenario-id/scene-id = reply-id | why"; a scene named again is another way.
 */
typedef struct _CandorScript CandorScript;

/* NULL: @error (INVALID) names the line; or the file could not be read. */
CandorScript   *candor_script_read   (const char *path, CandorModule *module, GError **error);
void            candor_script_free   (CandorScript *self);
gboolean        candor_script_has    (CandorScript *self, CandorItem *item);
/* Uses the next answer for @item. FALSE: there is none. */
gboolean        candor_script_take   (CandorScript *self, CandorItem *item,
                                      CandorResponse **response, CandorCertainty *certainty);
/* An answer that is in the record already counts as used. */
void            candor_script_skip   (CandorScript *self, CandorItem *item);
/* Answers that nobody asks for any more count as used. */
void            candor_script_drop   (CandorScript *self, CandorItem *item);
/* The same of replies. Strings are the caller's; @reason comes back NULL where none was written. */
gboolean        candor_script_has_reply  (CandorScript *self, CandorScenario *scenario, const CandorScene *scene);
gboolean        candor_script_take_reply (CandorScript *self, CandorScenario *scenario, const CandorScene *scene,
                                          char **reply, char **reason);
/* A line "stop" was reached: all answers above it are used. */
gboolean        candor_script_is_over (CandorScript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorScript, candor_script_free)

/* ------------------------------------------------------------------- play */

typedef struct
{
  CandorCli     *cli;
  CandorStudy   *study;
  CandorSitting *sitting;
  CandorModule  *module;     /* in the language that is shown */
  const char    *language;   /* that was asked for, or NULL */
  CandorScript  *script;     /* NULL: a person types */
  CandorDay      today;
} CandorPlay;

typedef enum
{
  CANDOR_STEP_ON,      /* go on */
  CANDOR_STEP_BACK,
  CANDOR_STEP_AGAIN,   /* the same page once more, in other words */
  CANDOR_STEP_TEST_OUT, /* to the quiz by which this lesson can be tested out */
  CANDOR_STEP_LEAVE,   /* stop here; all is kept */
  CANDOR_STEP_FAILED,  /* something could not be recorded, and that is said */
} CandorStepOn;

/* One line without its end; NULL at the end of input. */
char         *candor_play_read_line   (const char *prompt);
/* "saved", or why not. */
void          candor_play_say_saved   (CandorPlay *self);

CandorStepOn  candor_play_ask_check   (CandorPlay *self, CandorQuestion *question);
CandorStepOn  candor_play_quiz        (CandorPlay *self, CandorQuiz *quiz);
CandorStepOn  candor_play_scenario    (CandorPlay *self, CandorScenario *scenario);
CandorStepOn  candor_play_lab         (CandorPlay *self, CandorLab *lab);
/* What changed about @step since it was learned; often nothing. */
void          candor_play_say_changes (CandorPlay *self, CandorStep *step);
/* Picks and checks one question, by script or by hand. @may_skip: an empty line passes it by. */
CandorStepOn  candor_play_answer      (CandorPlay *self, CandorQuestion *question, gboolean may_skip);
/* Numbers as shown, "1,3" or "1 3"; of several where one is taken, the last. NULL: not
 * understood. */
CandorResponse *candor_play_parse_numbers (CandorQuestion *question, const char *line);
/* What to type, with "?" where there is a hint. */
char         *candor_play_dup_how     (CandorQuestion *question);
/* "?" shows the next hint, and is no answer. */
gboolean      candor_play_takes_hint  (CandorPlay *self, CandorQuestion *question, const char *line);
/* Own words by hand, then the points that were named. */
CandorStepOn  candor_play_reflect     (CandorPlay *self, CandorQuestion *question, gboolean may_skip, gboolean *is_skipped);

G_END_DECLS
