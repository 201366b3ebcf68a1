/* test-keep.c - writes that fail, backups, restoring, erasing, troubles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "desk.h"

/* ------------------------------------------------------------ failing writes */

/* No file may grow any more: what a full disk does, without one. */
static void
fill_disk (gboolean is_full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = is_full ? 1 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_failed_draft_waits (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *draft = NULL;
  GAsyncResult *ready = NULL;
  CandorQuestion *question;

  desk_begin (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");

  fill_disk (TRUE);
  candor_question_pick (question, "b", TRUE);
  while (candor_sitting_get_saved (sitting) == CANDOR_SAVED_PENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_FAILED);
  g_assert_cmpint (candor_question_get_saved (question), ==, CANDOR_SAVED_FAILED);
  g_assert_cmpint (candor_study_get_saved (desk->study), ==, CANDOR_SAVED_FAILED);
  g_assert_nonnull (candor_study_get_save_trouble (desk->study));
  desk_assert_picked (question, "b");

  /* Saving and closing say so, and nothing is thrown away. */
  candor_study_close_async (desk->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_study_close_finish (desk->study, result, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READY);
  fill_disk (FALSE);

  desk_save (desk);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_YES);
  g_assert_cmpint (candor_study_get_saved (desk->study), ==, CANDOR_SAVED_YES);
  g_assert_null (candor_study_get_save_trouble (desk->study));
  draft = desk_read_draft (desk, "c1");
  g_assert_cmpstr (draft, ==, "b|none");

  g_clear_object (&result);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_failed_check_shows_nothing (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  CandorQuestion *question;

  desk_begin (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");
  candor_question_pick (question, "a", TRUE);

  fill_disk (TRUE);
  candor_question_check_async (question, NULL, desk_ready, &ready);
  g_assert_false (candor_question_is_open (question));
  result = desk_wait (&ready);
  g_assert_false (candor_question_check_finish (question, result, &error));
  g_assert_cmpstr (error->message, ==, candor_study_get_save_trouble (desk->study));
  g_assert_null (candor_question_get_outcome (question));
  g_assert_true (candor_question_is_open (question));
  g_assert_true (candor_question_can_check (question));
  g_assert_cmpuint (candor_question_get_tries (question), ==, 0);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_FAILED);
  desk_assert_picked (question, "a");
  fill_disk (FALSE);

  desk_check (question);
  g_assert_nonnull (candor_question_get_outcome (question));
  desk_save (desk);     /* on a slow machine the position may still be on its way */
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_YES);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ANSWERED), ==, 1);
  g_assert_null (desk_read_draft (desk, "c1"));

  g_clear_object (&result);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_failed_move_stays (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  fill_disk (TRUE);
  candor_sitting_next_async (sitting, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_sitting_next_finish (sitting, result, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "p1");
  g_assert_false (candor_step_get_is_done (candor_sitting_get_step (sitting)));
  fill_disk (FALSE);

  /* A save finds out that writing works again. */
  desk_save (desk);
  g_assert_cmpint (candor_study_get_saved (desk->study), ==, CANDOR_SAVED_YES);
  desk_next (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 1);

  g_clear_object (&result);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_sitting_without_room (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;

  desk_begin (desk);
  fill_disk (TRUE);
  sitting = desk_sit (desk);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_FAILED);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "p1");
  fill_disk (FALSE);

  /* That it was started is made up for with the first thing written. */
  desk_next (sitting);
  {
    g_autofree char *events = desk_list_events (desk);

    g_assert_cmpstr (events, ==, "began profile module-started page-read");
  }

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_failed_hand_in_can_be_repeated (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  attempt = desk_attempt (sitting, "end", FALSE);
  candor_question_pick (desk_find_question (attempt, "four"), "a", TRUE);
  candor_question_pick (desk_find_question (attempt, "five"), "b", TRUE);

  fill_disk (TRUE);
  candor_attempt_finish_async (attempt, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_attempt_finish_finish (attempt, result, &error));
  g_assert_nonnull (error);
  g_assert_false (candor_attempt_is_finished (attempt));
  g_assert_null (candor_attempt_get_result (attempt));
  g_assert_true (candor_question_is_open (desk_find_question (attempt, "four")));
  desk_assert_picked (desk_find_question (attempt, "five"), "b");
  fill_disk (FALSE);

  desk_finish (attempt);
  g_assert_true (candor_attempt_is_finished (attempt));
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ANSWERED), ==, 2);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_FINISHED), ==, 1);
  g_assert_cmpint (candor_study_get_saved (desk->study), ==, CANDOR_SAVED_YES);

  g_clear_object (&result);
  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_failed_beginning (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  fill_disk (TRUE);
  candor_sitting_begin_attempt_async (sitting, desk_find_quiz (sitting, "quiz"), FALSE, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_null (candor_sitting_begin_attempt_finish (sitting, result, &error));
  g_assert_nonnull (error);
  g_assert_null (candor_sitting_get_attempt (sitting, desk_find_quiz (sitting, "quiz")));
  fill_disk (FALSE);

  attempt = desk_attempt (sitting, "quiz", FALSE);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_BEGAN), ==, 1);

  g_clear_object (&result);
  g_clear_object (&attempt);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* Nobody is left to show it, so the study tells. */
static void
test_failed_last_flush_is_told (void)
{
  Desk *desk = desk_new ();
  CandorSitting *sitting;

  desk_begin (desk);
  sitting = desk_sit (desk);
  candor_question_pick (desk_find_check (sitting, "c1"), "a", TRUE);
  fill_disk (TRUE);
  g_object_unref (sitting);
  desk_spin (50);
  fill_disk (FALSE);
  g_assert_nonnull (candor_study_get_notices (desk->study)[0]);

  desk_free (desk);
}

/* ------------------------------------------------------------- maintenance */

static GPtrArray *
list_backups (Desk *desk)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  GPtrArray *backups;

  candor_study_list_backups_async (desk->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  backups = candor_study_list_backups_finish (desk->study, result, &error);
  g_assert_no_error (error);

  return backups;
}

static char *
back_up (Desk *desk)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  char *path;

  candor_study_backup_async (desk->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  path = candor_study_backup_finish (desk->study, result, &error);
  g_assert_no_error (error);

  return path;
}

static void
restore (Desk       *desk,
         const char *backup)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_study_restore_async (desk->study, backup, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  candor_study_restore_finish (desk->study, result, &error);
  g_assert_no_error (error);
}

static void
erase (Desk            *desk,
       CandorEraseWhat  what)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_study_erase_async (desk->study, what, 0, 0, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  candor_study_erase_finish (desk->study, result, &error);
  g_assert_no_error (error);
}

static CandorVerifyReport *
verify (Desk *desk)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  CandorVerifyReport *report;

  candor_study_verify_async (desk->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  report = candor_study_verify_finish (desk->study, result, &error);
  g_assert_no_error (error);

  return report;
}

static void
test_backup_after_half_an_hour (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) one = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_next (sitting);
  none = list_backups (desk);
  g_assert_cmpuint (none->len, ==, 0);

  desk->now_ms += 31 * 60 * 1000;
  desk_answer (desk_find_check (sitting, "c2"), "a", CANDOR_CERTAINTY_NONE);
  desk_save (desk);
  /* It is made aside. */
  for (one = list_backups (desk); one->len == 0; one = list_backups (desk))
    {
      g_ptr_array_unref (one);
      desk_spin (20);
    }
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (((CandorBackup *) g_ptr_array_index (one, 0))->good);

  desk_answer (desk_find_check (sitting, "c1"), "a", CANDOR_CERTAINTY_NONE);
  desk_save (desk);
  g_ptr_array_unref (one);
  one = list_backups (desk);
  g_assert_cmpuint (one->len, ==, 1);

  g_clear_object (&sitting);
  desk_free (desk);
}

static void
test_close_backs_up (void)
{
  Desk *desk = desk_new ();
  g_autoptr(GPtrArray) backups = NULL;

  desk_begin (desk);
  desk_close (desk);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_CLOSED);
  backups = list_backups (desk);
  g_assert_cmpuint (backups->len, ==, 1);

  /* Nothing changed: no second one. */
  desk_reopen (desk);
  desk_close (desk);
  g_ptr_array_unref (backups);
  backups = list_backups (desk);
  g_assert_cmpuint (backups->len, ==, 1);

  desk_free (desk);
}

static void
test_restore (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorSitting) again = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *second = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_next (sitting);
  backup = back_up (desk);
  g_assert_nonnull (backup);
  second = back_up (desk);
  g_assert_null (second);
  desk_next (sitting);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 2);

  restore (desk, backup);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READY);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 1);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_RESTORED), ==, 1);

  /* The old sitting writes nothing into a record that it does not know. */
  candor_question_pick (desk_find_check (sitting, "c1"), "b", TRUE);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_FAILED);
  desk_spin (300);
  g_assert_null (desk_read_draft (desk, "c1"));
  g_clear_object (&sitting);

  again = desk_sit (desk);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (again)), ==, "p2");

  g_clear_object (&again);
  desk_free (desk);
}

static void
test_erase (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autofree char *backup = NULL;
  gint64 n_events;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_answer (desk_find_check (sitting, "c1"), "b", CANDOR_CERTAINTY_NONE);
  backup = back_up (desk);

  erase (desk, CANDOR_ERASE_CONTENT);
  report = verify (desk);
  g_assert_true (report->intact);
  g_assert_cmpint (report->n_erased, >, 0);
  g_assert_null (candor_study_get_name (desk->study));
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READY);

  erase (desk, CANDOR_ERASE_EVERYTHING);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_NEW);
  g_assert_false (g_file_test (desk->path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_object_get (desk->study, "n-events", &n_events, NULL);
  g_assert_cmpint (n_events, ==, 0);

  /* What was half picked does not come back either. */
  candor_question_pick (desk_find_check (sitting, "c2"), "b", TRUE);
  g_clear_object (&sitting);
  desk_spin (300);
  g_assert_false (g_file_test (desk->path, G_FILE_TEST_EXISTS));

  desk_begin (desk);
  g_assert_null (desk_read_draft (desk, "c2"));

  desk_free (desk);
}

static void
test_rebuild_and_export (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) rebuilt = NULL;
  g_autoptr(GAsyncResult) exported = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (desk->folder, "export.json", NULL);
  g_autofree char *text = NULL;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_next (sitting);

  candor_study_rebuild_async (desk->study, NULL, desk_ready, &ready);
  rebuilt = desk_wait (&ready);
  candor_study_rebuild_finish (desk->study, rebuilt, &error);
  g_assert_no_error (error);
  desk_save (desk);
  g_assert_true (candor_step_get_is_done (candor_sitting_find_step (sitting, "p1")));
  g_assert_false (candor_step_get_is_done (candor_sitting_find_step (sitting, "p2")));

  candor_study_export_async (desk->study, path, NULL, desk_ready, &ready);
  exported = desk_wait (&ready);
  candor_study_export_finish (desk->study, exported, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "page-read"));

  g_clear_object (&rebuilt);
  g_clear_object (&exported);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* ---------------------------------------------------------------- troubles */

static GError *
open_with_trouble (Desk *desk)
{
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *ready = NULL;
  GError *error = NULL;

  candor_study_open_async (desk->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_study_open_finish (desk->study, result, &error));
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_TROUBLE);
  g_assert_cmpstr (candor_study_get_trouble (desk->study)->what, ==, error->message);
  g_assert_cmpint (strlen (candor_study_get_trouble (desk->study)->advice), >, 10);

  return error;
}

static void
make_with_backup (Desk  *desk,
                  char **backup)
{
  CandorSitting *sitting;

  desk_begin (desk);
  sitting = desk_sit (desk);
  desk_next (sitting);
  *backup = back_up (desk);
  g_object_unref (sitting);
  desk_close (desk);
}

static void
test_damaged (void)
{
  Desk *desk = desk_new ();
  g_autofree char *backup = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CandorTrouble) copy = NULL;

  make_with_backup (desk, &backup);
  g_assert_true (g_file_set_contents (desk->path, "This is no database, and long enough not to be taken for one.", -1, NULL));

  error = open_with_trouble (desk);
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED);
  copy = candor_trouble_copy (candor_study_get_trouble (desk->study));
  g_assert_cmpstr (copy->backup, ==, backup);
  g_assert_nonnull (copy->backup_summary);
  g_assert_cmpint (copy->backup_n_events, >, 1);
  g_assert_cmpstr (copy->backup_module, ==, "m");

  restore (desk, copy->backup);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READY);
  g_assert_null (candor_study_get_trouble (desk->study));
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 1);

  desk_free (desk);
}

static void
test_damaged_without_backup (void)
{
  Desk *desk = desk_new ();
  g_autofree char *folder = g_path_get_dirname (desk->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) going = NULL;
  GAsyncResult *ready = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (desk->path, "This is no database, and long enough not to be taken for one.", -1, NULL));
  error = open_with_trouble (desk);
  g_assert_null (candor_study_get_trouble (desk->study)->backup);

  candor_study_go_on_async (desk->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  candor_study_go_on_finish (desk->study, result, &going);
  g_assert_no_error (going);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READY);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_SEGMENT), ==, 1);

  g_clear_object (&result);
  desk_free (desk);
}

/* A record that is gone is not silently begun anew while a backup of it is there. */
static void
test_missing_with_backup (void)
{
  Desk *desk = desk_new ();
  g_autofree char *backup = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) refusal = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *ready = NULL;

  make_with_backup (desk, &backup);
  g_assert_cmpint (g_unlink (desk->path), ==, 0);
  error = open_with_trouble (desk);
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  g_assert_cmpstr (candor_study_get_trouble (desk->study)->backup, ==, backup);

  candor_study_begin_async (desk->study, NULL, NULL, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_study_begin_finish (desk->study, result, &refusal));
  g_assert_error (refusal, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  g_assert_false (g_file_test (desk->path, G_FILE_TEST_EXISTS));

  restore (desk, backup);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READY);

  g_clear_object (&result);
  desk_free (desk);
}

static GBytes *
read_record (Desk *desk)
{
  char *text;
  gsize size;

  g_assert_true (g_file_get_contents (desk->path, &text, &size, NULL));

  return g_bytes_new_take (text, size);
}

static void
test_newer_is_only_read (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autofree char *backup = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;
  sqlite3 *db;

  make_with_backup (desk, &backup);
  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  before = read_record (desk);

  desk_reopen (desk);
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READ_ONLY);
  g_assert_cmpint (candor_study_get_trouble (desk->study)->code, ==, CANDOR_ERROR_NEWER);
  g_assert_cmpuint (g_strv_length ((char **) candor_study_get_notices (desk->study)), ==, 0);

  candor_study_set_profile_async (desk->study, "Ada", NULL, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_study_set_profile_finish (desk->study, result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_clear_object (&result);

  /* One can read on; nothing is written, and it is not called saved. */
  sitting = desk_sit (desk);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "p2");
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_YES);
  desk_next (sitting);
  g_assert_cmpstr (candor_step_get_id (candor_sitting_get_step (sitting)), ==, "quiz");
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_FAILED);
  candor_question_pick (desk_find_check (sitting, "c1"), "b", TRUE);
  desk_assert_picked (desk_find_check (sitting, "c1"), "b");
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_FAILED);
  candor_question_check_async (desk_find_check (sitting, "c1"), NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_assert_false (candor_question_check_finish (desk_find_check (sitting, "c1"), result, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED);
  g_assert_true (candor_question_is_open (desk_find_check (sitting, "c1")));
  g_clear_object (&result);
  g_clear_object (&sitting);
  desk_close (desk);

  after = read_record (desk);
  g_assert_true (g_bytes_equal (before, after));

  desk_free (desk);
}

static void
test_broken_chain_is_told (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorVerifyReport) sound = NULL;
  g_autoptr(CandorVerifyReport) broken = NULL;
  g_autofree char *backup = NULL;
  sqlite3 *db;

  make_with_backup (desk, &backup);
  sound = verify (desk);
  g_assert_true (sound->intact);
  g_assert_null (candor_study_get_trouble (desk->study));

  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DROP TRIGGER content_is_never_changed; UPDATE content SET body = replace (body, 'p1', 'p9') WHERE instr (body, 'p1')", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), >, 0);
  sqlite3_close (db);

  broken = verify (desk);
  g_assert_false (broken->intact);
  g_assert_cmpuint (broken->findings->len, >, 0);
  g_assert_cmpint (candor_study_get_trouble (desk->study)->code, ==, CANDOR_ERROR_DAMAGED);
  g_assert_cmpstr (candor_study_get_trouble (desk->study)->backup, ==, backup);

  desk_free (desk);
}

static void
test_two_programs (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) here = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  CandorStudy *other;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  here = desk_sit (desk);

  other = g_steal_pointer (&desk->study);
  desk->study = candor_study_new (desk->path, desk->catalogue, &desk->clock);
  desk_open (desk);
  {
    g_autoptr(CandorSitting) there = desk_sit (desk);

    desk_answer (desk_find_check (there, "c1"), "a", CANDOR_CERTAINTY_NONE);
    desk_next (there);
  }
  g_assert_finalize_object (desk->study);
  desk->study = other;

  g_assert_false (candor_step_get_is_done (candor_sitting_find_step (here, "p1")));
  g_assert_true (candor_question_is_open (desk_find_check (here, "c1")));
  candor_study_refresh_async (desk->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  candor_study_refresh_finish (desk->study, result, &error);
  g_assert_no_error (error);
  desk_save (desk);
  g_assert_true (candor_step_get_is_done (candor_sitting_find_step (here, "p1")));
  g_assert_false (candor_question_is_open (desk_find_check (here, "c1")));

  g_clear_object (&result);
  g_clear_object (&here);
  desk_free (desk);
}

int
main (int    argc,
      char **argv)
{
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/keep/failed-draft-waits", test_failed_draft_waits);
  g_test_add_func ("/study/keep/failed-check-shows-nothing", test_failed_check_shows_nothing);
  g_test_add_func ("/study/keep/failed-move-stays", test_failed_move_stays);
  g_test_add_func ("/study/keep/sitting-without-room", test_sitting_without_room);
  g_test_add_func ("/study/keep/failed-hand-in-can-be-repeated", test_failed_hand_in_can_be_repeated);
  g_test_add_func ("/study/keep/failed-beginning", test_failed_beginning);
  g_test_add_func ("/study/keep/failed-last-flush-is-told", test_failed_last_flush_is_told);
  g_test_add_func ("/study/keep/backup-after-half-an-hour", test_backup_after_half_an_hour);
  g_test_add_func ("/study/keep/close-backs-up", test_close_backs_up);
  g_test_add_func ("/study/keep/restore", test_restore);
  g_test_add_func ("/study/keep/erase", test_erase);
  g_test_add_func ("/study/keep/rebuild-and-export", test_rebuild_and_export);
  g_test_add_func ("/study/keep/damaged", test_damaged);
  g_test_add_func ("/study/keep/damaged-without-backup", test_damaged_without_backup);
  g_test_add_func ("/study/keep/missing-with-backup", test_missing_with_backup);
  g_test_add_func ("/study/keep/newer-is-only-read", test_newer_is_only_read);
  g_test_add_func ("/study/keep/broken-chain-is-told", test_broken_chain_is_told);
  g_test_add_func ("/study/keep/two-programs", test_two_programs);

  return g_test_run ();
}
