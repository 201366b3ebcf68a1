/* dialogs.c - telling and asking
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dialogs.h"

#include "focus.h"
#include "say.h"

#include <candor/base.h>
#include <glib/gi18n.h>

/* The buttons of the library are labelled twice, and a reader says both. */
static void
name_buttons_once (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_buttons_once (child);
}

GtkWidget *
candor_dialog_new (GtkWindow  *parent,
                   const char *heading,
                   const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  candor_say_in_dialog (GTK_WINDOW (dialog), body);
  candor_focus_keep_visible (GTK_WINDOW (dialog));
  g_signal_connect (dialog, "map", G_CALLBACK (name_buttons_once), NULL);

  return dialog;
}

/* As wide and high as the window below allows; what is higher scrolls. */
static GtkWidget *
put_in_scroller (GtkWindow *parent,
                 GtkWidget *child)
{
  int width = CLAMP (gtk_widget_get_width (GTK_WIDGET (parent)) - 80, 220, 460);
  int most = MAX (gtk_widget_get_height (GTK_WIDGET (parent)) - 260, 200);
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", child, "hscrollbar-policy", GTK_POLICY_NEVER,
                       "width-request", width, "height-request", MIN (height, most), NULL);
}

void
candor_dialog_tell (GtkWindow  *parent,
                    const char *heading,
                    const char *body)
{
  GtkWidget *dialog = candor_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  CandorDialogFunc  func;
  GtkWidget        *widget;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  question->func (question->widget, response);
}

void
candor_dialog_ask (GtkWindow       *parent,
                   const char      *heading,
                   const char      *body,
                   const char      *response,
                   const char      *label,
                   gboolean         destructive,
                   CandorDialogFunc func,
                   gpointer         widget)
{
  GtkWidget *dialog = candor_dialog_new (parent, heading, body);
  Question *question = g_new0 (Question, 1);

  question->func = func;
  question->widget = g_object_ref (widget);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), response, label, NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), destructive ? "cancel" : response);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), response,
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

AdwMessageDialog *
candor_dialog_new_for_choice (GtkWindow  *parent,
                              const char *heading,
                              const char *body,
                              GtkWidget  *choices,
                              const char *response,
                              const char *label,
                              gboolean    destructive)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (candor_dialog_new (parent, heading, body));

  adw_message_dialog_set_extra_child (dialog, put_in_scroller (parent, choices));
  adw_message_dialog_add_responses (dialog, "cancel", _("Cancel"), response, label, NULL);
  adw_message_dialog_set_response_appearance (dialog, response,
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");

  return dialog;
}

/* ---------------------------------------------------------------- problems */

static void
add_line (GString    *text,
          const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "\n%s", words);
}

/* "consent/module.xml, line 77, column 5" */
static void
add_place (GString           *text,
           const CandorPlace *place)
{
  g_autofree char *folder = place->file != NULL ? g_path_get_dirname (place->file) : g_strdup ("");
  g_autofree char *parent = g_path_get_basename (folder);
  g_autofree char *file = place->file != NULL ? g_path_get_basename (place->file) : g_strdup ("");
  g_autofree char *name = g_build_filename (parent, file, NULL);

  if (place->line > 0)
    g_string_append_printf (text, _("%s, line %u, column %u"), name, place->line, place->column);
  else
    g_string_append (text, name);
}

static GtkWidget *
make_problem (const CandorProblem *problem)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  GString *text = g_string_new (NULL);
  g_autofree char *words = NULL;
  GtkWidget *label;

  add_place (text, candor_problem_get_place (problem));
  bold->end_index = text->len;
  pango_attr_list_insert (attributes, bold);
  add_line (text, candor_problem_get_message (problem));
  add_line (text, candor_problem_get_reason (problem));
  add_line (text, candor_problem_get_hint (problem));
  words = g_string_free (text, FALSE);

  label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "selectable", TRUE, "attributes", attributes, NULL);
  gtk_widget_add_css_class (label, "candor-card");
  if (candor_problem_get_severity (problem) == CANDOR_SEVERITY_ERROR)
    gtk_widget_add_css_class (label, "candor-warm");

  return label;
}

void
candor_dialog_show_problems (GtkWindow       *parent,
                             const char      *title,
                             const GPtrArray *problems)
{
  g_autofree char *body = g_strdup_printf (_("“%s” cannot be shown until its file is mended. All other lessons work."), title);
  GtkWidget *dialog = candor_dialog_new (parent, _("What is wrong with this lesson"), body);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  for (guint i = 0; i < problems->len; i++)
    if (candor_problem_get_severity (g_ptr_array_index (problems, i)) == CANDOR_SEVERITY_ERROR)
      gtk_box_append (GTK_BOX (box), make_problem (g_ptr_array_index (problems, i)));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), put_in_scroller (parent, box));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
