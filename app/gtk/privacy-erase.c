/* privacy-erase.c - say what to erase, see what will be gone, erase it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "privacy-page.h"

#include "dialogs.h"
#include "say.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  CandorEraseWhat  what;
  int              days;       /* of the period up to now; 0: all */
  const char      *title;
  const char      *gone;
} Choice;

static const Choice choices[] =
{
  { CANDOR_ERASE_TEXT, 0, N_("My own words and my name"),
    N_("What you wrote and your name are erased. Answers and progress stay.") },
  { CANDOR_ERASE_CONTENT, 7, N_("The last seven days"),
    N_("Answers, drafts and words of the last seven days are erased. That something happened stays, without what.") },
  { CANDOR_ERASE_CONTENT, 0, N_("All answers"),
    N_("All answers, drafts and words are erased. That something happened stays, without what.") },
  { CANDOR_ERASE_EVERYTHING, 0, N_("Everything"),
    N_("The record and its backups are deleted. You begin anew. Nothing can bring it back.") },
};

typedef struct
{
  GtkWindow   *parent;
  CandorStudy *study;
  GtkWidget   *list;
} Erase;

static void
erase_free (gpointer  data,
            GClosure *closure)
{
  Erase *erase = data;

  g_object_unref (erase->parent);
  g_object_unref (erase->study);
  g_free (erase);
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!candor_study_erase_finish (CANDOR_STUDY (source), result, &error))
    candor_dialog_tell (parent, _("Not everything was erased"), error->message);
  else if (candor_study_get_state (CANDOR_STUDY (source)) != CANDOR_STUDY_NEW)
    candor_dialog_tell (parent, _("Erased"), _("It is gone from the record and from its backups."));
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Erase            *erase)
{
  GtkWidget *child = gtk_widget_get_first_child (erase->list);

  if (!g_str_equal (response, "erase"))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (choices) && child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      {
        gint64 from = choices[i].days > 0 ? g_get_real_time () - (gint64) choices[i].days * G_TIME_SPAN_DAY : 0;
        gint64 to = choices[i].days > 0 ? G_MAXINT64 : 0;

        candor_study_erase_async (erase->study, choices[i].what, from, to, NULL, erased_cb, g_object_ref (erase->parent));
      }
}

static void
toggled_cb (GtkCheckButton *button,
            GtkWidget      *dialog)
{
  if (gtk_check_button_get_active (button))
    adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "erase", TRUE);
}

void
candor_privacy_erase (GtkWindow   *parent,
                      CandorStudy *study)
{
  const char *body = _("Erasing cannot be undone. It reaches the backups too.");
  GtkWidget *dialog = adw_message_dialog_new (parent, _("What shall be erased?"), body);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkCheckButton *group = NULL;
  Erase *erase = g_new0 (Erase, 1);

  erase->parent = g_object_ref (parent);
  erase->study = g_object_ref (study);
  erase->list = list;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *words = g_strdup_printf ("%s\n%s", _(choices[i].title), _(choices[i].gone));
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0f, "margin-start", 6, NULL);
      GtkWidget *choice = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "child", label,
                                        "group", group, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _(choices[i].title),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(choices[i].gone), -1);
      g_signal_connect_object (choice, "toggled", G_CALLBACK (toggled_cb), dialog, 0);
      gtk_box_append (GTK_BOX (list), choice);
      if (group == NULL)
        group = GTK_CHECK_BUTTON (choice);
    }

  candor_say_in_dialog (GTK_WINDOW (dialog), body);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "erase", _("Erase"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "erase", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), erase, erase_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
