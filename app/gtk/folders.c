/* folders.c - lessons from a folder of somebody's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chosen in a dialog or dropped on the window: both ways ask the window to add it.
 */

#include "folders.h"

#include <glib/gi18n.h>

/* A lesson file means the folder it lies in. */
static GFile *
find_folder (GFile *file)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);

  return type == G_FILE_TYPE_REGULAR ? g_file_get_parent (file) : g_object_ref (file);
}

static void
add (GtkWindow *window,
     GFile     *file)
{
  g_autoptr (GFile) folder = find_folder (file);
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.add-folder", "s", path);
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           GtkWindow       *window)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      add (window, folder);
    }

  g_object_unref (chooser);
}

void
candor_folders_choose (GtkWindow *window)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (window));

  chooser = gtk_file_chooser_native_new (_("Open lesson folder"), window, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                         _("Open"), _("Cancel"));
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            GtkWindow     *window)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *each = files; each != NULL; each = each->next)
    add (window, each->data);

  return files != NULL;
}

void
candor_folders_accept (GtkWindow *window)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WINDOW (window));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

char *
candor_folders_describe (CandorCatalogue *catalogue,
                         const char      *path)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;
  guint n = 0;

  g_return_val_if_fail (CANDOR_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  folder = g_file_new_for_path (path);
  name = g_file_get_basename (folder);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      g_autoptr (GFile) file = g_file_new_for_path (candor_catalogue_entry_get_path (entry));

      if (g_file_has_prefix (file, folder))
        n++;
    }

  if (n == 0)
    return g_strdup_printf (_("No lessons were found in “%s”."), name);

  return g_strdup_printf (ngettext ("%u module of “%s” is on Home now.", "%u modules of “%s” are on Home now.", n), n, name);
}
