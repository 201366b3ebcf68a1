/* desk.c - what the tests of study share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gstdio.h>

#include "desk.h"

#define START_US G_GINT64_CONSTANT (1795514400000000)

static void
read_moment (CandorMoment *moment,
             gpointer      user_data)
{
  Desk *self = user_data;
  gint64 ms = __atomic_add_fetch (&self->now_ms, 1, __ATOMIC_SEQ_CST);

  moment->utc_us = START_US + ms * 1000;
  moment->offset_minutes = 60;
  g_strlcpy (moment->boot_id, "6f1a", sizeof moment->boot_id);
  moment->boot_ms = ms;
}

static void
draw_bytes (guint8   *bytes,
            gsize     n,
            gpointer  user_data)
{
  Desk *self = user_data;

  for (gsize i = 0; i < n; i++)
    bytes[i] = (guint8) (__atomic_add_fetch (&self->n_drawn, 1, __ATOMIC_SEQ_CST) * 37);
}

/* ---------------------------------------------------------------- folders */

void
desk_write (Desk       *self,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (self->lessons, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

void
desk_install (Desk       *self,
              const char *name,
              guint       edition,
              const char *key)
{
  g_autofree char *file = g_build_filename (name, "module.xml", NULL);
  g_autofree char *number = g_strdup_printf ("edition=\"%u\"", edition);
  g_autofree char *text = NULL;
  g_autoptr(GString) edited = NULL;

  g_assert_true (g_file_get_contents (MODULE, &text, NULL, NULL));
  edited = g_string_new (text);
  g_assert_cmpuint (g_string_replace (edited, "edition=\"1\"", number, 1), ==, 1);
  if (g_str_equal (key, "b"))
    {
      char *question = strstr (edited->str, "<choice id=\"one\"");
      g_autoptr(GString) tail = g_string_new (question);

      g_string_replace (tail, "<option id=\"a\" right=\"yes\">", "<option id=\"a\">", 1);
      g_string_replace (tail, "<option id=\"b\">", "<option id=\"b\" right=\"yes\">", 1);
      g_string_truncate (edited, (gsize) (question - edited->str));
      g_string_append (edited, tail->str);
    }
  desk_write (self, file, edited->str);
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
make_study (Desk *self)
{
  const char *folders[] = { self->lessons, NULL };

  self->catalogue = candor_catalogue_scan (folders, (CandorDay) { 2026, 11, 24 });
  self->study = candor_study_new (self->path, self->catalogue, &self->clock);
}

Desk *
desk_new (void)
{
  Desk *self = g_new0 (Desk, 1);

  self->folder = g_dir_make_tmp ("candor-study-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->lessons = g_build_filename (self->folder, "lessons", NULL);
  self->path = g_build_filename (self->folder, "own", "record.db", NULL);
  self->clock = (CandorClock) { read_moment, draw_bytes, self };
  desk_install (self, "m", 1, "a");
  make_study (self);

  return self;
}

/* ---------------------------------------------------------------- waiting */

void
desk_ready (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

GAsyncResult *
desk_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

/* A last flush of a sitting that went away keeps the study until it is written. */
void
desk_drop (Desk *self)
{
  GAsyncResult *ready = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  candor_study_save_async (self->study, NULL, desk_ready, &ready);
  result = desk_wait (&ready);
  g_clear_object (&result);
  g_assert_finalize_object (g_steal_pointer (&self->study));
  g_clear_object (&self->catalogue);
}

void
desk_free (Desk *self)
{
  if (self->study != NULL)
    desk_drop (self);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->lessons);
  g_free (self->path);
  g_free (self);
}

void
desk_reopen (Desk *self)
{
  if (self->study != NULL)
    desk_drop (self);
  make_study (self);
  desk_open (self);
}

static gboolean
spin_cb (gpointer user_data)
{
  gboolean *done = user_data;

  *done = TRUE;

  return G_SOURCE_REMOVE;
}

void
desk_spin (guint ms)
{
  gboolean done = FALSE;

  g_timeout_add (ms, spin_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

#define CALL(start, end)                                         \
  G_STMT_START {                                                 \
    GAsyncResult *ready = NULL;                                  \
    g_autoptr(GAsyncResult) result = NULL;                       \
    g_autoptr(GError) error = NULL;                              \
                                                                 \
    start;                                                       \
    result = desk_wait (&ready);                                 \
    end;                                                         \
    g_assert_no_error (error);                                   \
  } G_STMT_END

void
desk_open (Desk *self)
{
  CALL (candor_study_open_async (self->study, NULL, desk_ready, &ready),
        g_assert_true (candor_study_open_finish (self->study, result, &error)));
}

void
desk_begin (Desk *self)
{
  desk_open (self);
  if (candor_study_get_state (self->study) == CANDOR_STUDY_NEW)
    CALL (candor_study_begin_async (self->study, "Mara", "shop", NULL, desk_ready, &ready),
          g_assert_true (candor_study_begin_finish (self->study, result, &error)));
  g_assert_cmpint (candor_study_get_state (self->study), ==, CANDOR_STUDY_READY);
}

void
desk_close (Desk *self)
{
  CALL (candor_study_close_async (self->study, NULL, desk_ready, &ready),
        g_assert_true (candor_study_close_finish (self->study, result, &error)));
}

void
desk_save (Desk *self)
{
  CALL (candor_study_save_async (self->study, NULL, desk_ready, &ready),
        g_assert_true (candor_study_save_finish (self->study, result, &error)));
}

CandorSitting *
desk_sit (Desk *self)
{
  CandorSitting *sitting;

  CALL (candor_study_sit_async (self->study, "m", NULL, desk_ready, &ready),
        sitting = candor_study_sit_finish (self->study, result, &error));
  g_assert_true (CANDOR_IS_SITTING (sitting));

  return sitting;
}

void
desk_next (CandorSitting *sitting)
{
  CALL (candor_sitting_next_async (sitting, NULL, desk_ready, &ready),
        g_assert_true (candor_sitting_next_finish (sitting, result, &error)));
}

void
desk_back (CandorSitting *sitting)
{
  CALL (candor_sitting_back_async (sitting, NULL, desk_ready, &ready),
        g_assert_true (candor_sitting_back_finish (sitting, result, &error)));
}

void
desk_go (CandorSitting *sitting,
         const char    *step)
{
  CALL (candor_sitting_go_async (sitting, candor_sitting_find_step (sitting, step), NULL, desk_ready, &ready),
        g_assert_true (candor_sitting_go_finish (sitting, result, &error)));
}

void
desk_check (CandorQuestion *question)
{
  CALL (candor_question_check_async (question, NULL, desk_ready, &ready),
        g_assert_true (candor_question_check_finish (question, result, &error)));
}

CandorAttempt *
desk_attempt (CandorSitting *sitting,
              const char    *quiz,
              gboolean       only_missed)
{
  CandorAttempt *attempt;

  CALL (candor_sitting_begin_attempt_async (sitting, desk_find_quiz (sitting, quiz), only_missed,
                                            NULL, desk_ready, &ready),
        attempt = candor_sitting_begin_attempt_finish (sitting, result, &error));
  g_assert_true (CANDOR_IS_ATTEMPT (attempt));

  return attempt;
}

void
desk_finish (CandorAttempt *attempt)
{
  CALL (candor_attempt_finish_async (attempt, NULL, desk_ready, &ready),
        g_assert_true (candor_attempt_finish_finish (attempt, result, &error)));
}

void
desk_attempt_go (CandorAttempt *attempt,
                 guint          position)
{
  CALL (candor_attempt_go_async (attempt, position, NULL, desk_ready, &ready),
        g_assert_true (candor_attempt_go_finish (attempt, result, &error)));
}

/* ---------------------------------------------------------------- finding */

CandorQuestion *
desk_find_check (CandorSitting *sitting,
                 const char    *item)
{
  GPtrArray *items = candor_module_get_items (candor_sitting_get_module (sitting));

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (candor_item_get_id (g_ptr_array_index (items, i)), item))
      return candor_sitting_get_question (sitting, g_ptr_array_index (items, i));

  g_assert_not_reached ();
}

CandorQuestion *
desk_find_question (CandorAttempt *attempt,
                    const char    *item)
{
  guint n = g_list_model_get_n_items (candor_attempt_get_questions (attempt));

  for (guint i = 0; i < n; i++)
    {
      CandorQuestion *question = candor_attempt_get_question (attempt, i);

      if (g_str_equal (candor_item_get_id (candor_question_get_item (question)), item))
        return question;
    }

  g_assert_not_reached ();
}

CandorQuiz *
desk_find_quiz (CandorSitting *sitting,
                const char    *id)
{
  return CANDOR_QUIZ (candor_step_get_part (candor_sitting_find_step (sitting, id)));
}

void
desk_answer (CandorQuestion  *question,
             const char      *option,
             CandorCertainty  certainty)
{
  candor_question_pick (question, option, TRUE);
  candor_question_set_certainty (question, certainty);
  desk_check (question);
}

void
desk_assert_picked (CandorQuestion *question,
                    const char     *response)
{
  g_autofree char *picked = candor_response_to_string (candor_question_get_response (question));
  GListModel *options = candor_question_get_options (question);

  g_assert_cmpstr (picked, ==, response);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      g_assert_cmpuint (candor_question_option_get_number (option), ==, i + 1);
      g_assert_cmpint (candor_question_option_get_picked (option), ==,
                       candor_response_has (candor_question_get_response (question),
                                            candor_question_option_get_option (option)->id));
    }
}

/* ------------------------------------------------------------- the record */

static CandorRecord *
open_record (Desk *self)
{
  g_autoptr(GError) error = NULL;
  CandorRecord *record = candor_record_open (self->path, CANDOR_RECORD_READ_ONLY, &self->clock, "test", NULL, &error);

  g_assert_no_error (error);

  return record;
}

static gboolean
append_kind (const CandorEvent *event,
             gpointer           user_data)
{
  GString *kinds = user_data;

  if (kinds->len > 0)
    g_string_append_c (kinds, ' ');
  g_string_append (kinds, candor_event_kind_to_string (event->kind));

  return TRUE;
}

char *
desk_list_events (Desk *self)
{
  g_autoptr(CandorRecord) record = open_record (self);
  GString *kinds = g_string_new (NULL);

  g_assert_true (candor_record_foreach (record, 0, append_kind, kinds, NULL));

  return g_string_free (kinds, FALSE);
}

typedef struct
{
  CandorEventKind kind;
  guint           n;
} Count;

static gboolean
count_kind (const CandorEvent *event,
            gpointer           user_data)
{
  Count *count = user_data;

  if (event->kind == count->kind)
    count->n++;

  return TRUE;
}

guint
desk_count_events (Desk            *self,
                   CandorEventKind  kind)
{
  g_autoptr(CandorRecord) record = open_record (self);
  Count count = { kind, 0 };

  g_assert_true (candor_record_foreach (record, 0, count_kind, &count, NULL));

  return count.n;
}

char *
desk_read_draft (Desk       *self,
                 const char *place)
{
  g_autoptr(CandorRecord) record = open_record (self);
  g_autoptr(GError) error = NULL;
  char *draft = candor_record_dup_draft (record, "m", place, &error);

  g_assert_no_error (error);

  return draft;
}
