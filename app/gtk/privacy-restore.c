/* privacy-restore.c - choose a backup, see what is in it, go back to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "privacy-page.h"

#include "dialogs.h"
#include "say.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define BACKUP_PATH "candor-backup-path"

typedef struct
{
  GtkWindow   *parent;
  CandorStudy *study;
  GtkWidget   *list;      /* of radio buttons, while the dialog is open */
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
                        _("You go on from there. The record that was there is kept beside it, under the name "
                          "record-before-restore."));
  else
    candor_dialog_tell (parent, _("Nothing was changed"), error->message);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Restore          *restore)
{
  if (!g_str_equal (response, "restore"))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (restore->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      candor_study_restore_async (restore->study, g_object_get_data (G_OBJECT (child), BACKUP_PATH), NULL, restored_cb,
                                  g_object_ref (restore->parent));
}

static GtkWidget *
make_choice (const CandorBackup *backup,
             GtkCheckButton     *group)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (backup->made_us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *when = g_date_time_format (local, "%-d %B %Y, %H:%M");
  const char *what = backup->good ? backup->summary : backup->trouble;
  g_autofree char *words = g_strdup_printf ("%s\n%s", when, what != NULL ? what : "");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0f, "margin-start", 6, NULL);
  GtkWidget *choice = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "child", label,
                                    "group", group, "sensitive", backup->good, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (choice), BACKUP_PATH, g_strdup (backup->path), g_free);

  return choice;
}

static void
show_list (Restore         *restore,
           const GPtrArray *backups)
{
  const char *body = _("Choose the one to go back to. What came after it is then no longer shown; the present record is "
                       "kept in a file beside it.");
  GtkWidget *dialog = adw_message_dialog_new (restore->parent, _("Go back to a backup"), body);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;
  GtkCheckButton *group = NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      const CandorBackup *backup = g_ptr_array_index (backups, i);
      GtkWidget *choice = make_choice (backup, group);

      gtk_box_append (GTK_BOX (list), choice);
      if (group == NULL && backup->good)
        {
          group = GTK_CHECK_BUTTON (choice);
          gtk_check_button_set_active (group, TRUE);
        }
    }

  restore->list = list;
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE, "max-content-height", 380, NULL);
  candor_say_in_dialog (GTK_WINDOW (dialog), body);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "restore", _("Go back to it"), NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "restore", group != NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
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
