/* shortcuts.c - every key that does something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain lists in one column: they fit a narrow window and large text; one Tab to a
 * group, arrow keys inside, and each line is read as one sentence.
 */

#include "shortcuts.h"

#include "beside-layout.h"
#include "focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  const char *keys;      /* accelerators, separated by spaces */
  const char *what;      /* NULL: keys is the heading of a group */
} Shortcut;

static const Shortcut shortcuts[] =
{
  { N_("Reading"), NULL },
  { "<Alt>Right", N_("Next page") },
  { "<Alt>Left", N_("Page before") },
  { "F9", N_("Outline of the module") },
  { "<Alt>Home", N_("Home") },
  { N_("Answering, while the question has the focus"), NULL },
  { "1 2 3", N_("Choose an answer, a row or a bin by its number") },
  { "<Alt>Up <Alt>Down", N_("Move what has the focus") },
  { "<Control>z", N_("Take back the last change") },
  { "g f s", N_("How sure: guess, fairly, sure") },
  { "question", N_("Show a hint") },
  { "Return <Control>Return", N_("Check the answer; with Control from everywhere in it") },
  { N_("Program"), NULL },
  { "<Control>o", N_("Open lesson folder") },
  { "<Control>comma", N_("Preferences") },
  { "<Control>question", N_("This list") },
  { "F10", N_("Main menu") },
  { "<Control>w", N_("Close the window") },
  { "<Control>q", N_("Quit") },
};

static char *
describe_keys (const char *keys)
{
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; each[i] != NULL; i++)
    {
      GdkModifierType modifiers;
      guint key;

      if (!gtk_accelerator_parse (each[i], &key, &modifiers))
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, gtk_accelerator_get_label (key, modifiers));
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_heading (const char *words,
              const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0f, "wrap", TRUE, "margin-top", 8,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_line (const Shortcut *shortcut)
{
  g_autofree char *keys = describe_keys (shortcut->keys);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _(shortcut->what), keys);
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_beside_layout_new (), NULL);
  GtkWidget *what = g_object_new (GTK_TYPE_LABEL, "label", _(shortcut->what), "xalign", 0.0f, "wrap", TRUE, NULL);
  GtkWidget *key = g_object_new (GTK_TYPE_LABEL, "label", keys, "xalign", 0.0f, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", line, "activatable", FALSE, NULL);

  gtk_widget_add_css_class (key, "candor-keys");
  gtk_box_append (GTK_BOX (line), what);
  gtk_box_append (GTK_BOX (line), key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static GtkWidget *
make_group (const char *words)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "candor-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return list;
}

static GtkWidget *
make_list (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *group = NULL;

  gtk_widget_add_css_class (box, "candor-home");
  gtk_box_append (GTK_BOX (box), make_heading (_("Keyboard shortcuts"), "candor-title"));
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].what == NULL)
      {
        group = make_group (_(shortcuts[i].keys));
        gtk_box_append (GTK_BOX (box), make_heading (_(shortcuts[i].keys), "candor-heading"));
        gtk_box_append (GTK_BOX (box), group);
      }
    else
      {
        gtk_list_box_append (GTK_LIST_BOX (group), make_line (&shortcuts[i]));
      }

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
}

void
candor_shortcuts_present (GtkWindow *parent)
{
  GtkWidget *box, *header, *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* The title stands in the page, where it can take two lines. */
  header = g_object_new (ADW_TYPE_HEADER_BAR, "title-widget", gtk_label_new (NULL), NULL);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), make_list ());
  window = g_object_new (ADW_TYPE_WINDOW, "title", _("Keyboard shortcuts"), "transient-for", parent, "modal", TRUE,
                         "content", box, NULL);
  candor_focus_prepare_dialog (GTK_WINDOW (window), parent, 480, 640);
  gtk_window_present (GTK_WINDOW (window));
}
