/* privacy-restore.c - choose a backup, see what is in it, go back to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "privacy-page.h"

#include "backup-words.h"
#include "choice-list.h"
#include "dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWindow        *parent;
  CandorStudy      *study;
  CandorChoiceList *list;
} Restore;

static void
restore_free (gpointer  data,
              GClosure *closure)
{
  Restore *restore = data;

  g_object_unref (restore->parent);
  g_object_unref (restore->study);
  g_free (restore);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (candor_study_restore_finish (CANDOR_STUDY (source), result, &error))
    candor_dialog_tell (parent, _("The backup is in place"),
                        _("You go on from there. The record from before is kept too: you find it in this list, below "
                          "the backups."));
  else
    candor_dialog_tell (parent, _("Nothing was changed"), error->message);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Restore          *restore)
{
  const char *backup = candor_choice_list_get_chosen (restore->list);

  if (g_str_equal (response, "restore") && backup != NULL)
    candor_study_restore_async (restore->study, backup, NULL, restored_cb, g_object_ref (restore->parent));
}

static void
changed_cb (CandorChoiceList *list,
            AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "restore", TRUE);
}

static void
add_backup (CandorChoiceList   *list,
            CandorStudy        *study,
            const CandorBackup *backup)
{
  g_autofree char *when = candor_backup_words_when (backup->made_us);
  g_autofree char *title = backup->kept_aside ? g_strdup_printf (_("Until you went back on %s"), when) : g_strdup (when);
  g_autofree char *what = backup->good
    ? candor_backup_words_what (study, backup->n_events, backup->last_us, backup->module) : g_strdup (backup->trouble);

  candor_choice_list_add (list, backup->path, title, what, backup->good);
}

static void
show_list (Restore         *restore,
           const GPtrArray *backups)
{
  AdwMessageDialog *dialog;

  restore->list = CANDOR_CHOICE_LIST (candor_choice_list_new (_("Backups, newest first")));
  for (guint i = 0; i < backups->len; i++)
    add_backup (restore->list, restore->study, g_ptr_array_index (backups, i));

  dialog = candor_dialog_new_for_choice (restore->parent, _("Go back to a backup"),
                                         _("What came after it is then no longer shown; the present record is kept in a "
                                           "file beside it."),
                                         GTK_WIDGET (restore->list), "restore", _("Go back to it"), FALSE);
  adw_message_dialog_set_response_enabled (dialog, "restore", FALSE);
  g_signal_connect_object (restore->list, "changed", G_CALLBACK (changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), restore, restore_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Restore *restore = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = candor_study_list_backups_finish (CANDOR_STUDY (source), result, &error);

  if (backups != NULL && backups->len > 0)
    {
      show_list (restore, backups);
      return;
    }

  if (backups == NULL)
    candor_dialog_tell (restore->parent, _("The backups cannot be listed"), error->message);
  else
    candor_dialog_tell (restore->parent, _("No backup yet"),
                        _("One is made when the window closes, every half hour of use, and when you ask for it."));
  restore_free (restore, NULL);
}

void
candor_privacy_restore (GtkWindow   *parent,
                        CandorStudy *study)
{
  Restore *restore;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (CANDOR_IS_STUDY (study));

  restore = g_new0 (Restore, 1);
  restore->parent = g_object_ref (parent);
  restore->study = g_object_ref (study);
  candor_study_list_backups_async (study, NULL, listed_cb, restore);
}
