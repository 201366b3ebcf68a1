/* privacy-erase.c - say what to erase, see what will be gone, erase it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "privacy-page.h"

#include "choice-list.h"
#include "dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  const char      *id;
  CandorEraseWhat  what;
  int              days;       /* of the period, today among them; 0: all */
  const char      *title;
  const char      *gone;
} Choice;

static const Choice choices[] =
{
  { "text", CANDOR_ERASE_TEXT, 0, N_("My own words and my name"),
    N_("What you wrote in your own words and your name are erased. Your answers and the pages you read stay.") },
  { "today", CANDOR_ERASE_CONTENT, 1, N_("Today"),
    N_("What you did today is erased: your answers, the pages you read, what you wrote and said about yourself."
       " The record still shows that you did something, and when.") },
  { "week", CANDOR_ERASE_CONTENT, 7, N_("The last seven days"),
    N_("Your answers, the pages you read and what you said about yourself in these days are erased."
       " The record still shows that you did something, and when.") },
  { "month", CANDOR_ERASE_CONTENT, 30, N_("The last thirty days"),
    N_("Your answers, the pages you read and what you said about yourself in these days are erased."
       " The record still shows that you did something, and when.") },
  { "content", CANDOR_ERASE_CONTENT, 0, N_("All answers and pages"),
    N_("All your answers, the pages you read and what you said about yourself are erased."
       " The record still shows that you did something, and when.") },
  { "everything", CANDOR_ERASE_EVERYTHING, 0, N_("Everything"),
    N_("The record and its backups are deleted. You begin anew. Nothing can bring it back.") },
};

typedef struct
{
  GtkWindow        *parent;
  CandorStudy      *study;
  CandorChoiceList *list;
} Erase;

/* What an erasure is told with when it is over. */
typedef struct
{
  GtkWindow    *parent;
  const Choice *choice;
} Told;

static void
told_free (Told *told)
{
  g_object_unref (told->parent);
  g_free (told);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Told, told_free)

static Told *
told_new (GtkWindow    *parent,
          const Choice *choice)
{
  Told *told = g_new0 (Told, 1);

  told->parent = g_object_ref (parent);
  told->choice = choice;

  return told;
}

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
  g_autoptr (Told) told = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!candor_study_erase_finish (CANDOR_STUDY (source), result, &error))
    {
      candor_dialog_tell (told->parent, _("Not everything was erased"), error->message);
      return;
    }
  if (candor_study_get_state (CANDOR_STUDY (source)) == CANDOR_STUDY_NEW)
    return;

  /* Translators: what was chosen, such as "The last seven days" */
  words = g_strdup_printf (_("%s: gone from the record and from its backups."), _(told->choice->title));
  candor_dialog_tell (told->parent, _("Erased"), words);
}

/* The midnight before which nothing is touched. */
static gint64
find_from (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) midnight = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                                          g_date_time_get_day_of_month (now), 0, 0, 0);
  g_autoptr (GDateTime) from = g_date_time_add_days (midnight, 1 - days);

  return g_date_time_to_unix (from) * G_USEC_PER_SEC;
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Erase            *erase)
{
  const char *chosen = candor_choice_list_get_chosen (erase->list);

  if (!g_str_equal (response, "erase") || chosen == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].id, chosen))
      candor_study_erase_async (erase->study, choices[i].what,
                                choices[i].days > 0 ? find_from (choices[i].days) : 0,
                                choices[i].days > 0 ? G_MAXINT64 : 0,
                                NULL, erased_cb, told_new (erase->parent, &choices[i]));
}

static void
changed_cb (CandorChoiceList *list,
            AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "erase", TRUE);
}

void
candor_privacy_erase (GtkWindow   *parent,
                      CandorStudy *study)
{
  AdwMessageDialog *dialog;
  Erase *erase;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (CANDOR_IS_STUDY (study));

  erase = g_new0 (Erase, 1);
  erase->parent = g_object_ref (parent);
  erase->study = g_object_ref (study);
  erase->list = CANDOR_CHOICE_LIST (candor_choice_list_new (_("What shall be erased?")));
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    candor_choice_list_add (erase->list, choices[i].id, _(choices[i].title), _(choices[i].gone), TRUE);

  dialog = candor_dialog_new_for_choice (parent, _("What shall be erased?"),
                                         _("Erasing cannot be undone. It reaches the backups too."),
                                         GTK_WIDGET (erase->list), "erase", _("Erase"), TRUE);
  adw_message_dialog_set_response_enabled (dialog, "erase", FALSE);
  g_signal_connect_object (erase->list, "changed", G_CALLBACK (changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), erase, erase_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
