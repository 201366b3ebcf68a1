/* window.c - the one window on a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns what is in front: the first start, trouble with the record, the rooms
 * (Home, Record and privacy) or a sitting. Which of the first three follows from
 * the study's state alone; a sitting is opened and left by actions.
 *
 * win.home  win.show(place)  win.open-module(id)  win.open-changed(id)  win.show-problems(path)
 * win.open-folder  win.add-folder(path)  win.preferences  win.shortcuts  win.about
 */

#include "window.h"

#include "audience-chooser.h"
#include "css-class.h"
#include "dialogs.h"
#include "first-start.h"
#include "focus.h"
#include "fold.h"
#include "folders.h"
#include "home-page.h"
#include "lesson-page.h"
#include "preferences.h"
#include "privacy-page.h"
#include "settings.h"
#include "shortcuts.h"
#include "tell.h"
#include "trouble-page.h"

#include <glib/gi18n.h>

/* Below this width a window counts as narrow. */
#define NARROW 600

struct _CandorWindow
{
  AdwApplicationWindow  parent_instance;

  CandorStudy          *study;
  GSettings            *settings;
  GBinding             *title_binding;

  AdwToastOverlay      *toasts;
  GtkStack             *root;
  GMenuModel           *main_menu;
  AdwFlap              *flap;
  GtkWidget            *fold;
  GtkListBox           *places;
  GtkListBoxRow        *home_row;
  GtkListBoxRow        *privacy_row;
  GtkWidget            *audience_label;
  GtkLabel             *audience;
  AdwWindowTitle       *title;
  GtkLabel             *banner;
  GtkStack             *rooms;
  CandorHomePage       *home;

  guint                 may_close : 1;
  guint                 is_closing : 1;
  guint                 is_verifying : 1;   /* since the start, or done with it */
};

enum { PROP_0, PROP_STUDY, N_PROPS };

G_DEFINE_FINAL_TYPE (CandorWindow, candor_window, ADW_TYPE_APPLICATION_WINDOW)

static GParamSpec *properties[N_PROPS];

static void
complain (CandorWindow *self,
          const char   *heading,
          const GError *error)
{
  candor_dialog_tell (GTK_WINDOW (self), heading, error->message);
}

/* ----------------------------------------------------------- what is in front */

/* Pages are made when they are first needed: the first frame pays for one only. */
static GtkWidget *
need_page (CandorWindow *self,
           GtkStack     *stack,
           const char   *name,
           GType         type)
{
  GtkWidget *page = gtk_stack_get_child_by_name (stack, name);

  if (page == NULL)
    {
      page = g_object_new (type, "study", self->study, NULL);
      gtk_stack_add_named (stack, page, name);
    }

  return page;
}

/* Shows one page; the others leave the tree that readers walk. */
static void
turn_to (GtkStack   *stack,
         const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (stack, name);

  g_assert (page != NULL);

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (stack, page);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == page);
}

static void
set_place_title (CandorWindow *self,
                 const char   *words)
{
  g_autofree char *title = g_strdup_printf ("%s - Candor", words);

  adw_window_title_set_title (self->title, words);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
drop_page (CandorWindow *self,
           const char   *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->root, name);

  if (page != NULL)
    gtk_stack_remove (self->root, page);
}

static void
leave_sitting (CandorWindow *self)
{
  g_clear_pointer (&self->title_binding, g_binding_unbind);
  drop_page (self, "sitting");
}

static void
show_room (CandorWindow *self,
           const char   *name)
{
  gboolean home = g_str_equal (name, "home");

  if (!home)
    g_object_bind_property (self->flap, "folded",
                            need_page (self, self->rooms, name, CANDOR_TYPE_PRIVACY_PAGE), "shows-title",
                            G_BINDING_SYNC_CREATE);
  turn_to (self->root, "rooms");
  turn_to (self->rooms, name);
  leave_sitting (self);
  drop_page (self, "start");
  drop_page (self, "trouble");
  gtk_list_box_select_row (self->places, home ? self->home_row : self->privacy_row);
  set_place_title (self, home ? _("Home") : _("Record and privacy"));
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  if (home)
    candor_home_page_focus (self->home);
}

/* A record that is only read, or one that a check found damaged. */
static void
update_banner (CandorWindow *self)
{
  const CandorTrouble *trouble = candor_study_get_trouble (self->study);
  gboolean shown = trouble != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->banner), shown);
  if (shown)
    {
      g_autofree char *words = g_strdup_printf ("%s %s", trouble->what, trouble->advice);

      gtk_label_set_label (self->banner, words);
    }
}

static void
update_audience (CandorWindow *self)
{
  const char *title = candor_audience_find_title (candor_catalogue_get_program (candor_study_get_catalogue (self->study)),
                                                  candor_study_get_audience (self->study));

  gtk_widget_set_visible (self->audience_label, title != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->audience), title != NULL);
  gtk_label_set_label (self->audience, title != NULL ? title : "");
}

static gboolean
verify_cb (gpointer user_data)
{
  CandorWindow *self = user_data;

  /* What is found shows in the banner. */
  if (self->study != NULL && !self->is_closing)
    candor_study_verify_async (self->study, NULL, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* In the background, after what is there has been drawn. */
static void
verify_once (CandorWindow *self)
{
  if (self->is_verifying)
    return;

  self->is_verifying = TRUE;
  g_idle_add_full (G_PRIORITY_LOW, verify_cb, g_object_ref (self), g_object_unref);
}

static void
update_state (CandorWindow *self)
{
  switch (candor_study_get_state (self->study))
    {
    case CANDOR_STUDY_NEW:
      leave_sitting (self);
      need_page (self, self->root, "start", CANDOR_TYPE_FIRST_START);
      turn_to (self->root, "start");
      gtk_window_set_title (GTK_WINDOW (self), _("Welcome - Candor"));
      gtk_widget_child_focus (gtk_stack_get_visible_child (self->root), GTK_DIR_TAB_FORWARD);
      break;

    case CANDOR_STUDY_TROUBLE:
      leave_sitting (self);
      need_page (self, self->root, "trouble", CANDOR_TYPE_TROUBLE_PAGE);
      turn_to (self->root, "trouble");
      gtk_window_set_title (GTK_WINDOW (self), _("Your record - Candor"));
      candor_trouble_page_focus (CANDOR_TROUBLE_PAGE (gtk_stack_get_visible_child (self->root)));
      break;

    case CANDOR_STUDY_READY:
    case CANDOR_STUDY_READ_ONLY:
      verify_once (self);
      update_banner (self);
      update_audience (self);
      if (gtk_stack_get_child_by_name (self->root, "sitting") == NULL)
        show_room (self, gtk_stack_get_visible_child_name (self->rooms));
      break;

    case CANDOR_STUDY_CLOSED:
    default:
      break;
    }
}

/* --------------------------------------------------------------------- actions */

static void
home_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_room (CANDOR_WINDOW (widget), "home");
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_room (CANDOR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
place_activated_cb (GtkListBox    *list,
                    GtkListBoxRow *row,
                    CandorWindow  *self)
{
  show_room (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* What is chosen in one lesson holds for all. */
static void
language_cb (CandorWindow *self,
             GParamSpec   *pspec,
             GObject      *page)
{
  g_autofree char *language = NULL;
  g_auto (GStrv) languages = NULL;

  g_object_get (page, "language", &language, NULL);
  if (language == NULL)
    return;
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "lesson-language", language);
  languages = candor_study_dup_languages (language);
  candor_study_set_languages (self->study, (const char * const *) languages);
}

static void
sat_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (CandorWindow) self = user_data;
  g_autoptr (CandorSitting) sitting = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  sitting = candor_study_sit_finish (CANDOR_STUDY (source), result, &error);
  if (sitting == NULL)
    {
      complain (self, _("This module cannot be opened"), error);
      return;
    }

  leave_sitting (self);
  page = candor_lesson_page_new ();
  g_object_set (page, "sitting", sitting, "menu-model", self->main_menu, NULL);
  g_signal_connect_object (page, "notify::language", G_CALLBACK (language_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->root, page, "sitting");
  turn_to (self->root, "sitting");
  /* The stack has moved the focus on by one: back to the title. */
  candor_lesson_page_focus (CANDOR_LESSON_PAGE (page));
  self->title_binding = g_object_bind_property (page, "title", self, "title", G_BINDING_SYNC_CREATE);
}

static void
open_module_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  candor_study_sit_async (self->study, g_variant_get_string (parameter, NULL), NULL, sat_cb, g_object_ref (self));
}

static void
go_to_changed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (CandorWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!candor_sitting_go_finish (CANDOR_SITTING (source), result, &error))
    candor_tell (self->toasts, error->message);
}

/* Sits down, and goes to the first step that changed. */
static void
sat_changed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  CandorWindow *self = user_data;
  GtkWidget *page;
  CandorSitting *sitting;
  CandorStep *step;

  sat_cb (source, result, g_object_ref (self));
  page = gtk_stack_get_child_by_name (self->root, "sitting");
  sitting = page != NULL ? candor_lesson_page_get_sitting (CANDOR_LESSON_PAGE (page)) : NULL;
  step = sitting != NULL ? candor_sitting_find_changed (sitting) : NULL;
  if (step != NULL)
    candor_sitting_go_async (sitting, step, NULL, go_to_changed_cb, g_object_ref (self));
  g_object_unref (self);
}

static void
open_changed_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  candor_study_sit_async (self->study, g_variant_get_string (parameter, NULL), NULL, sat_changed_cb, g_object_ref (self));
}

static void
show_problems_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);
  GListModel *catalogue = G_LIST_MODEL (candor_study_get_catalogue (self->study));

  for (guint i = 0; i < g_list_model_get_n_items (catalogue); i++)
    {
      g_autoptr (CandorCatalogueEntry) entry = g_list_model_get_item (catalogue, i);

      if (g_str_equal (candor_catalogue_entry_get_path (entry), g_variant_get_string (parameter, NULL)))
        {
          candor_dialog_show_problems (GTK_WINDOW (self), candor_catalogue_entry_get_title (entry),
                                       candor_catalogue_entry_get_problems (entry));
          return;
        }
    }
}

static void
add_folder_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autofree char *words = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "add-folder", parameter);
  words = candor_folders_describe (candor_study_get_catalogue (self->study), g_variant_get_string (parameter, NULL));
  candor_tell (self->toasts, words);
}

static void
open_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  candor_folders_choose (GTK_WINDOW (widget));
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  candor_preferences_present (GTK_WINDOW (self), self->study, self->settings);
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  candor_shortcuts_present (GTK_WINDOW (widget));
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  /* AdwAboutWindow of 1.2 has buttons and lists without names. */
  candor_dialog_tell (GTK_WINDOW (widget), "Candor " CANDOR_VERSION,
                      _("Fair use of AI in marketing and online shops, learned at your own pace. Lessons teach; they "
                        "are no legal advice.\n\n© 2026 The Candor maintainers. The program is free software under the "
                        "GNU General Public License, version 3 or later; the lessons may be shared and changed under "
                        "Creative Commons BY-SA 4.0. It comes without any warranty."));
}

/* --------------------------------------------------------------------- closing */

static void
close_anyway_cb (CandorWindow *self,
                 const char   *response)
{
  if (!g_str_equal (response, "close"))
    return;

  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CandorWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->is_closing = FALSE;
  if (candor_study_close_finish (CANDOR_STUDY (source), result, &error))
    {
      self->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  gtk_window_present (GTK_WINDOW (self));
  candor_dialog_ask (GTK_WINDOW (self), _("Not everything could be saved"), error->message, "close",
                     _("Close anyway"), TRUE, (CandorDialogFunc) close_anyway_cb, self);
}

static void
remember_size (CandorWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 320));
  g_settings_set_int (self->settings, "window-height", MAX (height, 240));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* The window goes at once; the program ends when all is saved and backed up. */
static gboolean
candor_window_close_request (GtkWindow *window)
{
  CandorWindow *self = CANDOR_WINDOW (window);

  if (self->may_close || candor_study_get_state (self->study) == CANDOR_STUDY_CLOSED)
    return GTK_WINDOW_CLASS (candor_window_parent_class)->close_request (window);
  if (self->is_closing)
    return TRUE;

  self->is_closing = TRUE;
  remember_size (self);
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  candor_study_close_async (self->study, NULL, closed_cb, g_object_ref (self));

  return TRUE;
}

/* ------------------------------------------------------------------ the window */

/* Narrow pages have narrow margins. */
static void
width_cb (CandorWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  candor_css_class_set (GTK_WIDGET (self), "candor-narrow", width > 0 && width < NARROW && !gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* Another program may have written meanwhile. */
static void
active_cb (CandorWindow *self)
{
  CandorStudyState state = candor_study_get_state (self->study);

  if (gtk_window_is_active (GTK_WINDOW (self)) && (state == CANDOR_STUDY_READY || state == CANDOR_STUDY_READ_ONLY))
    candor_study_refresh_async (self->study, NULL, NULL, NULL);
}

static void
notices_cb (CandorWindow *self)
{
  const char * const *notices = candor_study_get_notices (self->study);

  for (gsize i = 0; notices != NULL && notices[i] != NULL; i++)
    candor_tell (self->toasts, notices[i]);
}

static void
set_study (CandorWindow *self,
           CandorStudy  *study)
{
  g_set_object (&self->study, study);
  g_signal_connect_object (study, "notify::state", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::trouble", G_CALLBACK (update_banner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::audience", G_CALLBACK (update_audience), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::catalogue", G_CALLBACK (update_audience), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::notices", G_CALLBACK (notices_cb), self, G_CONNECT_SWAPPED);
}

static void
candor_window_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_STUDY)
    g_value_set_object (value, CANDOR_WINDOW (object)->study);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_window_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_STUDY)
    set_study (CANDOR_WINDOW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_window_dispose (GObject *object)
{
  CandorWindow *self = CANDOR_WINDOW (object);

  g_clear_object (&self->study);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (candor_window_parent_class)->dispose (object);
}

static void
candor_window_class_init (CandorWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_window_get_property;
  object_class->set_property = candor_window_set_property;
  object_class->dispose = candor_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = candor_window_close_request;

  properties[PROP_STUDY] = g_param_spec_object ("study", NULL, NULL, CANDOR_TYPE_STUDY,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "win.home", NULL, home_action);
  gtk_widget_class_install_action (widget_class, "win.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "win.open-module", "s", open_module_action);
  gtk_widget_class_install_action (widget_class, "win.open-changed", "s", open_changed_action);
  gtk_widget_class_install_action (widget_class, "win.show-problems", "s", show_problems_action);
  gtk_widget_class_install_action (widget_class, "win.add-folder", "s", add_folder_action);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);

  g_type_ensure (CANDOR_TYPE_HOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_training/Candor/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, root);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, fold);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, places);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, home_row);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, privacy_row);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, audience_label);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, audience);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, rooms);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, home);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
}

static void
candor_window_init (CandorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  candor_focus_keep_visible (GTK_WINDOW (self));
  candor_fold_follow (self->flap, self->fold, GTK_WIDGET (self->title));

  candor_folders_accept (GTK_WINDOW (self));

  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (width_cb), NULL);
  g_signal_connect (self, "notify::maximized", G_CALLBACK (width_cb), NULL);
}

CandorWindow *
candor_window_new (GtkApplication *application,
                   CandorStudy    *study,
                   GSettings      *settings)
{
  CandorWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (CANDOR_IS_STUDY (study), NULL);

  self = g_object_new (CANDOR_TYPE_WINDOW, "application", application, "study", study, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               settings != NULL ? g_settings_get_int (settings, "window-width") : 1080,
                               settings != NULL ? g_settings_get_int (settings, "window-height") : 760);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  update_state (self);

  return self;
}
