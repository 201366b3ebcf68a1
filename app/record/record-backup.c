/* record-backup.c - copies that count: opened, verified, and thinned with age
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants: a file called record-STAMP.db in the folder was verified before it
 * got its name. Older ones go only after a newer one is there, and only when one
 * that stays holds as many events: names come from a clock, and clocks jump.
 */

#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n.h>

#include "record-private.h"

/* ----------------------------------------------------------------------- names */

#define PREFIX "record-"
#define SUFFIX ".db"
/* Beside the record, and not in the folder of its backups. */
#define PREFIX_ASIDE CANDOR_BEFORE_RESTORE "-"

#define LEFTOVER_SECONDS 3600

/* When a file was made, by its name; -1: it is none of these. */
static gint64
made_from_name (const char *name,
                const char *prefix)
{
  g_autofree char *stamp = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX) ||
      strlen (name) < strlen (prefix) + strlen (SUFFIX))
    return -1;
  stamp = g_strndup (name + strlen (prefix), strlen (name) - strlen (prefix) - strlen (SUFFIX));

  return _candor_stamp_to_us (stamp);
}

void
candor_backup_free (CandorBackup *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self->summary);
  g_free (self->module);
  g_free (self->trouble);
  g_free (self);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const CandorBackup *first = *(CandorBackup * const *) a;
  const CandorBackup *second = *(CandorBackup * const *) b;

  return (first->made_us < second->made_us) - (first->made_us > second->made_us);
}

/* What a backup holds says more than the clock in its name. */
static int
compare_most_first (gconstpointer a,
                    gconstpointer b)
{
  const CandorBackup *first = *(CandorBackup * const *) a;
  const CandorBackup *second = *(CandorBackup * const *) b;

  if (first->n_events != second->n_events)
    return first->n_events < second->n_events ? 1 : -1;

  return compare_newest_first (a, b);
}

/* A folder that is not there holds none. */
GPtrArray *
_candor_backup_list_files (const char  *folder,
                           GError     **error)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &local_error);
  const char *name;

  if (dir == NULL && !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_ALLOWED, local_error->message);
      return NULL;
    }

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, PREFIX))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));

  return g_steal_pointer (&files);
}

/* By name alone, newest first. */
static GPtrArray *
list_names (const char  *folder,
            const char  *prefix,
            GError     **error)
{
  g_autoptr(GPtrArray) files = _candor_backup_list_files (folder, error);
  g_autoptr(GPtrArray) backups = NULL;

  if (files == NULL)
    return NULL;

  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_backup_free);
  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_ptr_array_index (files, i);
      g_autofree char *name = g_path_get_basename (path);
      gint64 made_us = made_from_name (name, prefix);
      CandorBackup *backup;

      if (made_us < 0)
        continue;
      backup = g_new0 (CandorBackup, 1);
      backup->path = g_strdup (path);
      backup->made_us = made_us;
      g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_newest_first);

  return g_steal_pointer (&backups);
}

/* --------------------------------------------------------------------- looking in */

static char *
summarise (CandorRecord               *record,
           const CandorRecordSummary  *summary,
           char                      **last_module)
{
  static const char sql[] = "SELECT module FROM event WHERE module IS NOT NULL AND kind <> 10 ORDER BY seq DESC LIMIT 1";
  CandorStatement *statement = candor_db_prepare (record->db, sql, NULL);
  g_autofree char *events = NULL;
  g_autofree char *day = _candor_day_from_us (summary->last_us);
  g_autofree char *module = NULL;
  gboolean there;

  if (statement != NULL && candor_statement_step (statement, &there, NULL) && there)
    {
      module = g_strdup (candor_statement_get_text (statement, 0));
      candor_statement_reset (statement);
    }
  events = g_strdup_printf (ngettext ("%" PRId64 " event", "%" PRId64 " events", summary->n_events),
                            summary->n_events);

  *last_module = g_strdup (module);

  /* Translators: "412 events, last on 2026-11-24", and perhaps the id of a module */
  return module != NULL ? g_strdup_printf (_("%s, last on %s: %s"), events, day, module)
                        : g_strdup_printf (_("%s, last on %s"), events, day);
}

static gboolean
look_into (CandorBackup  *backup,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(CandorRecord) record = NULL;
  g_autoptr(CandorVerifyReport) report = NULL;
  CandorRecordSummary summary;

  record = _candor_record_open (backup->path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, error);
  if (record == NULL || !candor_record_summarise (record, &summary, error))
    return FALSE;
  backup->n_events = summary.n_events;
  backup->last_us = summary.last_us;
  backup->summary = summarise (record, &summary, &backup->module);

  report = candor_record_verify (record, cancellable, error);
  if (report == NULL)
    return FALSE;
  if (!report->intact)
    g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED, g_ptr_array_index (report->findings, 0));

  return report->intact;
}

static void
fill_in (CandorBackup *backup,
         GCancellable *cancellable)
{
  g_autoptr(GError) local_error = NULL;
  struct stat status;

  if (stat (backup->path, &status) == 0)
    backup->bytes = status.st_size;
  backup->good = look_into (backup, cancellable, &local_error);
  if (!backup->good)
    backup->trouble = g_strdup (local_error->message);
}

static GPtrArray *
list_good_and_bad (const char    *folder,
                   const char    *prefix,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(GPtrArray) backups = list_names (folder, prefix, error);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      fill_in (g_ptr_array_index (backups, i), cancellable);
    }
  if (backups != NULL)
    g_ptr_array_sort (backups, compare_most_first);

  return g_steal_pointer (&backups);
}

GPtrArray *
candor_backup_list (const char    *folder,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return list_good_and_bad (folder, PREFIX, cancellable, error);
}

GPtrArray *
candor_backup_list_aside (const char    *path,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autofree char *folder = NULL;
  GPtrArray *aside;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  aside = list_good_and_bad (folder, PREFIX_ASIDE, cancellable, error);
  for (guint i = 0; aside != NULL && i < aside->len; i++)
    ((CandorBackup *) g_ptr_array_index (aside, i))->kept_aside = TRUE;

  return aside;
}

/* ---------------------------------------------------------------------- thinning */

static gint64
floor_divide (gint64 a,
              gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

/* The span of which one backup is kept: its length grows with age. */
static gint64
span_of (gint64 made_us,
         gint64 age_us)
{
  gint64 day = floor_divide (made_us, G_TIME_SPAN_DAY);
  g_autoptr(GDateTime) time = NULL;

  if (age_us <= 14 * G_TIME_SPAN_DAY)
    return day;
  /* 1970 began on a Thursday. */
  if (age_us <= 61 * G_TIME_SPAN_DAY)
    return floor_divide (day + 3, 7);

  time = g_date_time_new_from_unix_utc (made_us / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_get_year (time) * 12 + g_date_time_get_month (time) : day;
}

static guint
class_of (gint64 age_us)
{
  return age_us <= G_TIME_SPAN_DAY ? 0
         : age_us <= 14 * G_TIME_SPAN_DAY ? 1
         : age_us <= 61 * G_TIME_SPAN_DAY ? 2 : 3;
}

void
_candor_backup_thin (const gint64 *made_us,
                     guint         n,
                     gint64        now_us,
                     gboolean     *keep)
{
  guint last_class = G_MAXUINT;
  gint64 last_span = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 age_us = now_us - made_us[i];
      guint class = class_of (age_us);
      gint64 span = span_of (made_us[i], age_us);

      keep[i] = i == 0 || class == 0 || class != last_class || span != last_span;
      last_class = class;
      last_span = span;
    }
}

/* "record-….db" or the name of the record, and six letters after a dot: written
 * beside its place and never named, as its writer was killed. */
static gboolean
is_leftover (const char *name,
             const char *base)
{
  const char *dot = strrchr (name, '.');
  gsize length = dot != NULL ? dot - name : 0;

  if (length < strlen (SUFFIX) || strcspn (dot + 1, "-") != 6 || g_str_has_prefix (dot, ".making") ||
      strncmp (dot - strlen (SUFFIX), SUFFIX, strlen (SUFFIX)) != 0)
    return FALSE;

  return g_str_has_prefix (name, PREFIX) || (length == strlen (base) && strncmp (name, base, length) == 0);
}

static gboolean
sweep (const char  *folder,
       const char  *base,
       gint64       now_us,
       GError     **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat status;

      if (is_leftover (name, base) && lstat (path, &status) == 0 && S_ISREG (status.st_mode) &&
          now_us / G_USEC_PER_SEC - status.st_mtime > LEFTOVER_SECONDS &&
          !_candor_files_remove (path, error))
        return FALSE;
    }

  return TRUE;
}

/* -1 when it cannot be said. */
static gint64
count_events (const char *path)
{
  g_autoptr(CandorRecord) record = _candor_record_open (path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, NULL);
  CandorRecordSummary summary;

  return record != NULL && candor_record_summarise (record, &summary, NULL) ? summary.n_events : -1;
}

/* Only where a younger name that stays holds as much. */
static gboolean
is_held_by_other (GPtrArray      *backups,
                  const gboolean *keep,
                  guint           i)
{
  gint64 n_events = count_events (((CandorBackup *) g_ptr_array_index (backups, i))->path);

  for (guint j = i; n_events >= 0 && j > 0; j--)
    if (keep[j - 1])
      return count_events (((CandorBackup *) g_ptr_array_index (backups, j - 1))->path) >= n_events;

  return FALSE;
}

static gboolean
thin (const char  *folder,
      gint64       now_us,
      GError     **error)
{
  g_autoptr(GPtrArray) backups = list_names (folder, PREFIX, error);
  g_autofree gint64 *made_us = NULL;
  g_autofree gboolean *keep = NULL;

  if (backups == NULL)
    return FALSE;

  made_us = g_new0 (gint64, backups->len + 1);
  keep = g_new0 (gboolean, backups->len + 1);
  for (guint i = 0; i < backups->len; i++)
    made_us[i] = ((CandorBackup *) g_ptr_array_index (backups, i))->made_us;
  _candor_backup_thin (made_us, backups->len, now_us, keep);

  for (guint i = 0; i < backups->len; i++)
    {
      keep[i] = keep[i] || !is_held_by_other (backups, keep, i);
      if (!keep[i] && !_candor_files_remove (((CandorBackup *) g_ptr_array_index (backups, i))->path, error))
        return FALSE;
    }

  return TRUE;
}

/* ------------------------------------------------------------------------ making */

/* A digest over all that a backup would hold, cheap enough to ask each time. */
static char *
digest_state (CandorDb  *db,
              GError   **error)
{
  static const char sql[] =
    "SELECT 'head', hex (hash), '', '' FROM head"
    " UNION ALL SELECT 'content', count (*), '', '' FROM content"
    " UNION ALL SELECT 'taught', count (*), '', '' FROM taught_module"
    " UNION ALL SELECT * FROM (SELECT 'draft', module, place, text FROM draft ORDER BY module, place)"
    " UNION ALL SELECT * FROM (SELECT 'worksheet ' || number, module, part, utc_us || ' ' || name || ' ' || body"
    " FROM worksheet ORDER BY module, part, number)"
    " UNION ALL SELECT * FROM (SELECT 'position', module, step, turn FROM position ORDER BY module)";
  CandorStatement *statement = candor_db_prepare (db, sql, error);
  CandorDigest *digest;
  guint8 bytes[CANDOR_DIGEST_SIZE];
  char *hex;
  gboolean there = TRUE;

  if (statement == NULL)
    return NULL;

  digest = candor_digest_new ("candor-state-1");
  while (there)
    {
      if (!candor_statement_step (statement, &there, error))
        break;
      for (int column = 0; there && column < 4; column++)
        candor_digest_add (digest, candor_statement_get_text (statement, column), -1);
    }
  candor_digest_finish (digest, bytes);
  if (there)
    return NULL;

  hex = g_malloc (2 * CANDOR_DIGEST_SIZE + 1);
  candor_digest_to_hex (bytes, hex);

  return hex;
}

static gboolean
holds_the_same (const char *path,
                const char *state)
{
  g_autoptr(CandorRecord) backup = _candor_record_open (path, CANDOR_RECORD_READ_ONLY, NULL, NULL, NULL, NULL);
  g_autofree char *theirs = backup != NULL ? digest_state (backup->db, NULL) : NULL;

  return g_strcmp0 (state, theirs) == 0 && _candor_record_file_is_good (path, NULL, NULL, NULL);
}

/* Whether the newest backup is good and holds all that the record holds. One whose
 * name lies ahead of the clock only seems to be the newest. */
static gboolean
is_backed_up (CandorRecord *self,
              const char   *folder,
              gint64        now_us)
{
  g_autoptr(GPtrArray) backups = list_names (folder, PREFIX, NULL);
  g_autofree char *state = digest_state (self->db, NULL);

  for (guint i = 0; state != NULL && backups != NULL && i < backups->len; i++)
    {
      const CandorBackup *backup = g_ptr_array_index (backups, i);

      if (holds_the_same (backup->path, state))
        return TRUE;
      if (backup->made_us <= now_us)
        return FALSE;
    }

  return FALSE;
}

static gboolean
copy_to (CandorRecord  *self,
         const char    *path,
         GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  if (candor_db_backup (self->db, path, _candor_record_check_copy, NULL, &local_error))
    return TRUE;

  if (g_error_matches (local_error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED))
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
                 _("No backup was made, because the record does not verify: %s "
                   "Older backups are kept as they are. Verify the record and put back the newest backup that is in order."),
                 local_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

char *
_candor_record_make_backup (CandorRecord  *self,
                            const char    *folder,
                            gint64         now_us,
                            GError       **error)
{
  g_autofree char *beside = g_build_filename (folder, "any", NULL);
  g_autofree char *made = _candor_place_name (beside, "record", now_us);
  g_autofree char *home = g_path_get_dirname (self->path);
  g_autofree char *base = g_path_get_basename (self->path);

  /* But for the pragma, a connection that only reads would not write another file. */
  if ((self->read_only && !candor_db_run (self->db, "PRAGMA query_only = OFF", error)) ||
      !copy_to (self, made, error) ||
      !thin (folder, now_us, error) ||
      !sweep (folder, base, now_us, error) ||
      (self->vfs == NULL && !sweep (home, base, now_us, error)))
    return NULL;

  return g_steal_pointer (&made);
}

gboolean
candor_record_backup (CandorRecord  *self,
                      const char    *folder,
                      char         **path,
                      GError       **error)
{
  g_autofree char *made = NULL;
  CandorMoment moment = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->clock.now != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (path == NULL || *path == NULL, FALSE);

  if (!candor_file_make_private_folder (folder, error))
    return FALSE;
  self->clock.now (&moment, self->clock.user_data);
  if (is_backed_up (self, folder, moment.utc_us))
    return TRUE;

  made = _candor_record_make_backup (self, folder, moment.utc_us, error);
  if (made == NULL)
    return FALSE;
  if (path != NULL)
    *path = g_steal_pointer (&made);

  return TRUE;
}
