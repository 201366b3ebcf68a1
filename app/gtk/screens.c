/* screens.c - every screen, dialog and state there is to see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `candor --screens` prints this table; a test walks it and fails on what it did
 * not visit. Who adds a screen adds a row.
 */

#include "screens.h"

static const CandorScreen screens[] =
{
  { "first-start",         CANDOR_SCREEN_NEW,           "start" },

  { "home",                CANDOR_SCREEN_READY,         "start" },
  { "home-started",        CANDOR_SCREEN_READY,         "page 2; key alt+Home" },
  { "home-places",         CANDOR_SCREEN_NARROW,        "press Places" },
  { "home-no-lessons",     CANDOR_SCREEN_NO_LESSONS,    "start" },
  { "home-no-folder",      CANDOR_SCREEN_NO_FOLDER,     "start" },
  { "home-broken-lesson",  CANDOR_SCREEN_BROKEN_LESSON, "start" },
  { "home-read-only",      CANDOR_SCREEN_NEWER,         "start" },
  { "problems",            CANDOR_SCREEN_BROKEN_LESSON, "press Broken" },
  { "menu",                CANDOR_SCREEN_READY,         "key F10" },
  { "preferences",         CANDOR_SCREEN_READY,         "key ctrl+comma" },
  { "shortcuts",           CANDOR_SCREEN_READY,         "key ctrl+question" },
  { "about",               CANDOR_SCREEN_READY,         "menu About Candor" },
  { "open-folder",         CANDOR_SCREEN_READY,         "key ctrl+o" },

  { "privacy",             CANDOR_SCREEN_READY,         "press Record and privacy" },
  { "privacy-checked",     CANDOR_SCREEN_READY,         "press Record and privacy; press Check now" },
  { "privacy-backed-up",   CANDOR_SCREEN_READY,         "press Record and privacy; press Back up now" },
  { "privacy-export",      CANDOR_SCREEN_READY,         "press Record and privacy; press Export…" },
  { "privacy-no-backup",   CANDOR_SCREEN_READY,         "press Record and privacy; press Choose…" },
  { "privacy-restore",     CANDOR_SCREEN_BACKED_UP,     "press Record and privacy; press Choose…" },
  { "privacy-restored",    CANDOR_SCREEN_BACKED_UP,     "press Record and privacy; press Choose…; choose *; press Go back to it" },
  { "privacy-erase",       CANDOR_SCREEN_READY,         "press Record and privacy; press Erase…" },
  { "privacy-erased",      CANDOR_SCREEN_READY,         "press Record and privacy; press Erase…; choose Today; press Erase" },
  { "privacy-all-erased",  CANDOR_SCREEN_READY,         "press Record and privacy; press Erase…; choose Everything; press Erase" },

  { "trouble-damaged",     CANDOR_SCREEN_DAMAGED,       "start" },
  { "trouble-no-backup",   CANDOR_SCREEN_DAMAGED_BARE,  "start" },
  { "trouble-missing",     CANDOR_SCREEN_MISSING,       "start" },
  { "trouble-busy",        CANDOR_SCREEN_BUSY,          "start" },
  { "trouble-refused",     CANDOR_SCREEN_REFUSED,       "start" },

  { "lesson",              CANDOR_SCREEN_READY,         "page 1" },
  { "lesson-outline",      CANDOR_SCREEN_NARROW,        "page 1; key F9" },
  { "lesson-check",        CANDOR_SCREEN_READY,         "page 2" },
  { "lesson-checked",      CANDOR_SCREEN_READY,         "page 2; answer" },
  { "quiz-start",          CANDOR_SCREEN_READY,         "page quiz" },
  { "quiz-question",       CANDOR_SCREEN_READY,         "page quiz; press Start" },
  { "quiz-answered",       CANDOR_SCREEN_READY,         "page quiz; press Start; answer" },
  { "quiz-hand-in",        CANDOR_SCREEN_READY,         "page quiz; press Start; press Hand in" },
  { "quiz-result",         CANDOR_SCREEN_READY,         "page quiz; press Start; press Hand in; press Hand in" },
  { "save-failed",         CANDOR_SCREEN_READY,         "page 2; lock; answer" },
  { "close-failed",        CANDOR_SCREEN_READY,         "page 2; lock; answer; key ctrl+w" },
};

const CandorScreen *
candor_screens_get (gsize *n_screens)
{
  g_return_val_if_fail (n_screens != NULL, NULL);

  *n_screens = G_N_ELEMENTS (screens);

  return screens;
}

const char *
candor_screen_need_to_string (CandorScreenNeed need)
{
  static const char *names[] =
  {
    [CANDOR_SCREEN_NEW] = "new",
    [CANDOR_SCREEN_READY] = "ready",
    [CANDOR_SCREEN_NARROW] = "narrow",
    [CANDOR_SCREEN_BACKED_UP] = "backed-up",
    [CANDOR_SCREEN_NO_LESSONS] = "no-lessons",
    [CANDOR_SCREEN_NO_FOLDER] = "no-folder",
    [CANDOR_SCREEN_BROKEN_LESSON] = "broken-lesson",
    [CANDOR_SCREEN_NEWER] = "newer",
    [CANDOR_SCREEN_DAMAGED] = "damaged",
    [CANDOR_SCREEN_DAMAGED_BARE] = "damaged-bare",
    [CANDOR_SCREEN_MISSING] = "missing",
    [CANDOR_SCREEN_BUSY] = "busy",
    [CANDOR_SCREEN_REFUSED] = "refused",
  };

  g_return_val_if_fail (need < G_N_ELEMENTS (names), NULL);

  return names[need];
}
