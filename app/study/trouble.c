/* trouble.c - why a record cannot be used, in words for a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "trouble-private.h"

G_DEFINE_BOXED_TYPE (CandorTrouble, candor_trouble, candor_trouble_copy, candor_trouble_free)

CandorTrouble *
candor_trouble_copy (const CandorTrouble *self)
{
  CandorTrouble *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (CandorTrouble, 1);
  copy->code = self->code;
  copy->what = g_strdup (self->what);
  copy->advice = g_strdup (self->advice);
  copy->backup = g_strdup (self->backup);
  copy->backup_summary = g_strdup (self->backup_summary);
  copy->backup_n_events = self->backup_n_events;
  copy->backup_last_us = self->backup_last_us;
  copy->backup_module = g_strdup (self->backup_module);

  return copy;
}

void
candor_trouble_free (CandorTrouble *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->what);
  g_free (self->advice);
  g_free (self->backup);
  g_free (self->backup_summary);
  g_free (self->backup_module);
  g_free (self);
}

static const char *
find_advice (CandorError code,
             gboolean    has_backup)
{
  switch (code)
    {
    case CANDOR_ERROR_DAMAGED:
    case CANDOR_ERROR_NOT_FOUND:
      return has_backup
        ? _("Put the newest backup back, or go on with a fresh part of the record. Nothing is deleted: the file that is there now is kept.")
        : _("No backup was found. You can go on with a fresh part of the record; the file that is there now is kept.");
    case CANDOR_ERROR_BUSY:
      return _("Close the other program that uses the record, then try again.");
    case CANDOR_ERROR_NOT_ALLOWED:
      return _("See who may read and write the file and its folder, then try again. You can read lessons meanwhile; what you do is not saved.");
    case CANDOR_ERROR_NEWER:
      return _("Install the newer version of Candor to go on with this record. Nothing in it was changed.");
    case CANDOR_ERROR_FULL:
      return _("Make some room on the disk, then try again.");
    case CANDOR_ERROR_REFUSED:
      return _("Move what is in its place somewhere else, or choose another place for the record, then try again.");
    case CANDOR_ERROR_INVALID:
    case CANDOR_ERROR_FAILED:
    default:
      return _("Try again. If it stays, keep the file and ask for help; nothing in it was changed.");
    }
}

static void
describe_backup (CandorTrouble *self,
                 const char    *backup_folder)
{
  g_autoptr(GPtrArray) backups = candor_backup_list (backup_folder, NULL, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const CandorBackup *backup = g_ptr_array_index (backups, i);

      if (!backup->good)
        continue;
      self->backup = g_strdup (backup->path);
      self->backup_n_events = backup->n_events;
      self->backup_last_us = backup->last_us;
      self->backup_module = g_strdup (backup->module);
      /* Translators: %s says what is in a backup, "412 events, last on 2026-11-24: consent" */
      self->backup_summary = g_strdup_printf (_("It holds %s. What you did after that would be missing."),
                                              backup->summary);
      return;
    }
}

CandorTrouble *
candor_trouble_new (CandorError  code,
                    const char  *what,
                    const char  *backup_folder)
{
  CandorTrouble *self = g_new0 (CandorTrouble, 1);

  self->code = code;
  self->what = g_strdup (what);
  if (code == CANDOR_ERROR_DAMAGED || code == CANDOR_ERROR_NOT_FOUND)
    describe_backup (self, backup_folder);
  self->advice = g_strdup (find_advice (code, self->backup != NULL));

  return self;
}

CandorTrouble *
candor_trouble_new_for_error (const GError *error,
                              const char   *backup_folder)
{
  CandorError code = error->domain == CANDOR_ERROR ? (CandorError) error->code : CANDOR_ERROR_FAILED;

  return candor_trouble_new (code, error->message, backup_folder);
}
