/* screens.h - every screen, dialog and state there is to see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What has to be so before the program is started. */
typedef enum
{
  CANDOR_SCREEN_NEW,            /* no record yet */
  CANDOR_SCREEN_READY,          /* a record that was begun, and lessons */
  CANDOR_SCREEN_NARROW,         /* the same, in a window of 320 px */
  CANDOR_SCREEN_BACKED_UP,      /* the same, with a backup */
  CANDOR_SCREEN_NO_LESSONS,     /* a lesson folder with nothing in it */
  CANDOR_SCREEN_NO_FOLDER,      /* a lesson folder that is not there */
  CANDOR_SCREEN_BROKEN_LESSON,  /* a lesson with errors among good ones */
  CANDOR_SCREEN_NEWER,          /* a record of a newer version */
  CANDOR_SCREEN_DAMAGED,        /* a damaged record, with a backup */
  CANDOR_SCREEN_DAMAGED_BARE,   /* a damaged record, without one */
  CANDOR_SCREEN_MISSING,        /* no record, but a backup of it */
  CANDOR_SCREEN_BUSY,           /* a record that another program keeps locked */
  CANDOR_SCREEN_REFUSED,        /* a folder in the place of the record */
} CandorScreenNeed;

typedef struct
{
  const char       *name;
  CandorScreenNeed  need;
  const char       *way;    /* steps from the first window, separated by "; ": see below */
} CandorScreen;

/* The way is what a person does, in words that a test can follow:
 *   start         it is there when the window opens
 *   key KEYS      presses keys
 *   press NAME    presses the button, row or card whose name begins so
 *   choose NAME   picks the radio button
 *   menu NAME     takes it from the main menu
 *   page N        goes to the Nth step of the module "welcome" (it is opened by
 *                 pressing its card); "page quiz" goes to its quiz
 *   answer        answers the question in front
 *   lock          another program locks the record from here on
 */
const CandorScreen *candor_screens_get            (gsize            *n_screens);
const char         *candor_screen_need_to_string  (CandorScreenNeed  need);

G_END_DECLS
