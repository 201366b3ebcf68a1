/* test-aside.c - what runs beside the record's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "desk.h"
#include "study-private.h"

#define DRAFT_CEILING_MS 250

/* While a backup is being made, and an export, a draft is on the disk in time. */
static void
test_draft_does_not_wait (void)
{
  Desk *desk = desk_new ();
  g_autofree char *target = g_build_filename (desk->folder, "export.json", NULL);
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(GAsyncResult) exported = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *draft = NULL;
  GAsyncResult *backup_ready = NULL;
  GAsyncResult *export_ready = NULL;
  CandorQuestion *question;
  gint64 before_us;

  desk_begin (desk);
  sitting = desk_sit (desk);
  question = desk_find_check (sitting, "c1");

  /* Nothing is copied as long as this is held: a backup that takes its time. */
  candor_study_begin_copying ();
  candor_study_backup_async (desk->study, NULL, desk_ready, &backup_ready);
  candor_study_export_async (desk->study, target, NULL, desk_ready, &export_ready);
  desk_spin (20);
  before_us = g_get_monotonic_time ();
  candor_question_pick (question, "b", TRUE);
  while (candor_sitting_get_saved (sitting) == CANDOR_SAVED_PENDING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint ((g_get_monotonic_time () - before_us) / 1000, <, DRAFT_CEILING_MS);
  g_assert_cmpint (candor_sitting_get_saved (sitting), ==, CANDOR_SAVED_YES);
  draft = desk_read_draft (desk, "c1");
  g_assert_nonnull (draft);
  g_assert_null (backup_ready);
  candor_study_end_copying ();

  made = desk_wait (&backup_ready);
  path = candor_study_backup_finish (desk->study, made, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  exported = desk_wait (&export_ready);
  g_assert_true (candor_study_export_finish (desk->study, exported, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (target, G_FILE_TEST_EXISTS));

  g_clear_object (&made);
  g_clear_object (&exported);
  g_clear_object (&sitting);
  desk_free (desk);
}

/* What was picked just before is in the backup. */
static void
test_backup_holds_what_was_picked (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *draft = NULL;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  sitting = desk_sit (desk);
  candor_question_pick (desk_find_check (sitting, "c1"), "b", TRUE);
  candor_study_backup_async (desk->study, NULL, desk_ready, &ready);
  made = desk_wait (&ready);
  path = candor_study_backup_finish (desk->study, made, &error);
  g_assert_no_error (error);

  record = candor_record_open (path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  draft = candor_record_dup_draft (record, "m", "c1", NULL);
  g_assert_nonnull (draft);

  g_clear_object (&made);
  g_clear_object (&sitting);
  desk_free (desk);
}

static void
verify (Desk     *desk,
        gboolean  can_be_done)
{
  g_autoptr(GAsyncResult) verified = NULL;
  g_autoptr(CandorVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *ready = NULL;

  candor_study_verify_async (desk->study, NULL, desk_ready, &ready);
  verified = desk_wait (&ready);
  report = candor_study_verify_finish (desk->study, verified, &error);
  g_assert_true ((report != NULL) == can_be_done);
  g_assert_true ((error == NULL) == can_be_done);
}

/* A verification that cannot be done is trouble, until one can; one learns on meanwhile. */
static void
test_unfinished_verification_is_told (void)
{
  Desk *desk = desk_new ();
  g_autofree char *moved = g_strconcat (desk->path, ".moved", NULL);

  desk_begin (desk);
  verify (desk, TRUE);
  g_assert_null (candor_study_get_trouble (desk->study));

  g_assert_cmpint (g_rename (desk->path, moved), ==, 0);
  verify (desk, FALSE);
  g_assert_nonnull (candor_study_get_trouble (desk->study));
  g_assert_cmpint (candor_study_get_state (desk->study), ==, CANDOR_STUDY_READY);

  g_assert_cmpint (g_rename (moved, desk->path), ==, 0);
  verify (desk, TRUE);
  g_assert_null (candor_study_get_trouble (desk->study));
  desk_free (desk);
}

/* Two programs with one module open: nothing is recorded twice. */
static void
test_nothing_twice (void)
{
  Desk *desk = desk_new ();
  g_autoptr(CandorSitting) here = NULL;
  g_autoptr(CandorSitting) there = NULL;
  g_autoptr(CandorAttempt) attempt = NULL;
  g_autoptr(GAsyncResult) refused = NULL;
  g_autoptr(GError) error = NULL;
  CandorStudy *other;
  GAsyncResult *ready = NULL;

  desk_begin (desk);
  here = desk_sit (desk);
  other = g_steal_pointer (&desk->study);
  desk->study = candor_study_new (desk->path, desk->catalogue, &desk->clock);
  desk_open (desk);
  there = desk_sit (desk);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_MODULE_STARTED), ==, 1);

  desk_next (there);
  desk_next (here);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_PAGE_READ), ==, 1);

  attempt = desk_attempt (there, "quiz", FALSE);
  candor_sitting_begin_attempt_async (here, desk_find_quiz (here, "quiz"), FALSE, NULL, desk_ready, &ready);
  refused = desk_wait (&ready);
  g_assert_null (candor_sitting_begin_attempt_finish (here, refused, &error));
  g_assert_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED);
  g_assert_cmpuint (desk_count_events (desk, CANDOR_EVENT_ATTEMPT_BEGAN), ==, 1);

  /* It has looked again. */
  while (candor_sitting_get_attempt (here, desk_find_quiz (here, "quiz")) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_clear_object (&attempt);
  g_clear_object (&refused);
  g_clear_object (&there);
  g_clear_object (&here);
  desk_drop (desk);
  g_object_unref (other);
  desk_free (desk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/aside/draft-does-not-wait", test_draft_does_not_wait);
  g_test_add_func ("/study/aside/backup-holds-what-was-picked", test_backup_holds_what_was_picked);
  g_test_add_func ("/study/aside/unfinished-verification-is-told", test_unfinished_verification_is_told);
  g_test_add_func ("/study/aside/nothing-twice", test_nothing_twice);

  return g_test_run ();
}
