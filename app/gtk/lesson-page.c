/* lesson-page.c - one sitting: outline, page, quiz, result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the sitting's `step`: each step gets a new view, and the focus goes
 * to its title, so that nobody has to look for where it went on. The view asks
 * for moves by named actions; the sitting saves before it moves.
 */

#include "lesson-page.h"

#include "fold.h"
#include "lab-view.h"
#include "lesson-context.h"
#include "lesson-menu.h"
#include "lesson-reader.h"
#include "lesson-ui.h"
#include "outline-view.h"
#include "quiz-view.h"
#include "rich-text-runs.h"
#include "scenario-view.h"
#include "tell.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _CandorLessonPage
{
  GtkWidget            parent_instance;
  CandorSitting       *sitting;
  CandorLessonContext *context;
  GSignalGroup        *of_sitting;
  GSignalGroup        *of_study;
  char                *title;
  GMenuModel          *menu;         /* the window's; NULL without one */
  gboolean             is_switching; /* to another language */

  AdwFlap             *flap;
  GtkWidget           *outline_button;
  CandorOutlineView   *outline;
  GtkLabel            *module_title;
  GtkLabel            *step_title;
  GtkMenuButton       *menu_button;
  AdwToastOverlay     *toasts;
  AdwBin              *place;
};

G_DEFINE_FINAL_TYPE (CandorLessonPage, candor_lesson_page, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SITTING, PROP_TITLE, PROP_MENU_MODEL, PROP_LANGUAGE, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* -------------------------------------------------------------------- titles */

static void
set_words (GtkLabel   *label,
           const char *words)
{
  g_autofree char *isolated = candor_rich_text_isolate (words != NULL ? words : "");

  gtk_label_set_text (label, isolated);
}

static const char *
name_of_place (CandorLessonPage *self)
{
  GtkWidget *view = adw_bin_get_child (self->place);
  CandorStep *step = candor_sitting_get_step (self->sitting);

  if (CANDOR_IS_QUIZ_VIEW (view))
    return candor_quiz_view_get_place (CANDOR_QUIZ_VIEW (view));

  return step != NULL ? candor_step_get_title (step) : "";
}

static void
show_titles (CandorLessonPage *self)
{
  const char *module, *place;
  CandorStep *step;

  g_clear_pointer (&self->title, g_free);
  if (self->sitting != NULL)
    {
      step = candor_sitting_get_step (self->sitting);
      module = candor_module_get_title (candor_sitting_get_module (self->sitting));
      place = name_of_place (self);
      self->title = g_strdup_printf (_("%s - %s - Candor"), place, module);
      set_words (self->module_title, module);
      /* The number of the question stands above the question. */
      set_words (self->step_title, step != NULL ? candor_step_get_title (step) : "");
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* --------------------------------------------------------------------- steps */

/* While a question is in front the outline steps aside; the button brings it
 * back. */
static void
make_room (CandorLessonPage *self)
{
  GtkWidget *view = adw_bin_get_child (self->place);
  gboolean asking = CANDOR_IS_QUIZ_VIEW (view) && candor_quiz_view_is_asking (CANDOR_QUIZ_VIEW (view));

  if (!adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, !asking);
}

static void
quiz_moved_cb (CandorLessonPage *self)
{
  g_assert (CANDOR_IS_LESSON_PAGE (self));

  show_titles (self);
  make_room (self);
}

static GtkWidget *
new_view (CandorLessonPage *self,
          CandorStep       *step)
{
  CandorPage *page = candor_step_get_page (step);
  GtkWidget *view;

  if (page != NULL)
    return candor_lesson_reader_new (page, self->context);

  if (CANDOR_IS_SCENARIO (candor_step_get_part (step)))
    return candor_scenario_view_new (CANDOR_SCENARIO (candor_step_get_part (step)), self->context);
  if (CANDOR_IS_LAB (candor_step_get_part (step)))
    return candor_lab_view_new (CANDOR_LAB (candor_step_get_part (step)), self->context);

  view = candor_quiz_view_new (CANDOR_QUIZ (candor_step_get_part (step)), self->context);
  g_signal_connect_object (view, "notify::place", G_CALLBACK (quiz_moved_cb), self, G_CONNECT_SWAPPED);

  return view;
}

void
candor_lesson_page_focus (CandorLessonPage *self)
{
  GtkWidget *view;

  g_return_if_fail (CANDOR_IS_LESSON_PAGE (self));

  view = adw_bin_get_child (self->place);
  if (CANDOR_IS_LESSON_READER (view))
    candor_lesson_reader_focus (CANDOR_LESSON_READER (view));
  else if (CANDOR_IS_QUIZ_VIEW (view))
    candor_quiz_view_focus (CANDOR_QUIZ_VIEW (view));
  else if (CANDOR_IS_SCENARIO_VIEW (view))
    candor_scenario_view_focus (CANDOR_SCENARIO_VIEW (view));
  else if (CANDOR_IS_LAB_VIEW (view))
    candor_lab_view_focus (CANDOR_LAB_VIEW (view));
}

static gboolean
let_go_cb (gpointer view)
{
  return G_SOURCE_REMOVE;
}

/* Taking hundreds of widgets apart takes longer than a blink: after the new view
 * has been drawn. */
static void
let_go_later (GtkWidget *view)
{
  if (view != NULL)
    g_idle_add_full (G_PRIORITY_LOW, let_go_cb, g_object_ref (view), g_object_unref);
}

static void
replace_view (CandorLessonPage *self)
{
  CandorStep *step = self->sitting != NULL ? candor_sitting_get_step (self->sitting) : NULL;

  let_go_later (adw_bin_get_child (self->place));
  adw_bin_set_child (self->place, step != NULL ? new_view (self, step) : NULL);
}

static void
show_step (CandorLessonPage *self)
{
  replace_view (self);
  show_titles (self);
  make_room (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    candor_lesson_page_focus (self);
}

/* The same page in other words; the focus stays on the switch. */
static void
plain_changed_cb (CandorLessonPage *self)
{
  GtkWidget *view;

  g_assert (CANDOR_IS_LESSON_PAGE (self));

  if (!CANDOR_IS_LESSON_READER (adw_bin_get_child (self->place)))
    return;

  replace_view (self);
  view = adw_bin_get_child (self->place);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    candor_lesson_reader_focus_plain (CANDOR_LESSON_READER (view));
}

static void
candor_lesson_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (candor_lesson_page_parent_class)->map (widget);
  candor_lesson_page_focus (CANDOR_LESSON_PAGE (widget));
}

/* -------------------------------------------------------------------- moving */

static void
next_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(CandorLessonPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!candor_sitting_next_finish (CANDOR_SITTING (source), result, &error))
    candor_tell (self->toasts, error->message);
}

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CandorLessonPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (candor_sitting_next_finish (CANDOR_SITTING (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.home", NULL);
  else
    candor_tell (self->toasts, error->message);
}

static void
back_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(CandorLessonPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!candor_sitting_back_finish (CANDOR_SITTING (source), result, &error))
    candor_tell (self->toasts, error->message);
}

static void
go_cb (GObject      *source,
       GAsyncResult *result,
       gpointer      user_data)
{
  g_autoptr(CandorLessonPage) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!candor_sitting_go_finish (CANDOR_SITTING (source), result, &error))
    candor_tell (self->toasts, error->message);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CandorLessonPage *self = CANDOR_LESSON_PAGE (widget);
  gboolean can_go_on = FALSE;

  if (self->sitting == NULL)
    return;
  g_object_get (self->sitting, "can-go-on", &can_go_on, NULL);
  candor_sitting_next_async (self->sitting, NULL, can_go_on ? next_cb : finish_cb, g_object_ref (self));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CandorLessonPage *self = CANDOR_LESSON_PAGE (widget);

  if (self->sitting != NULL)
    candor_sitting_back_async (self->sitting, NULL, back_cb, g_object_ref (self));
}

static void
go_to_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CandorLessonPage *self = CANDOR_LESSON_PAGE (widget);
  CandorStep *step = NULL;

  if (self->sitting != NULL)
    step = candor_sitting_find_step (self->sitting, g_variant_get_string (parameter, NULL));
  if (step != NULL)
    candor_sitting_go_async (self->sitting, step, NULL, go_cb, g_object_ref (self));
}

static void
outline_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CandorLessonPage *self = CANDOR_LESSON_PAGE (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

/* Over the page it would hide what was just chosen. */
static void
outline_chosen_cb (CandorLessonPage *self)
{
  g_assert (CANDOR_IS_LESSON_PAGE (self));

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
can_go_back_changed_cb (CandorLessonPage *self)
{
  gboolean can_go_back = FALSE;

  g_assert (CANDOR_IS_LESSON_PAGE (self));

  if (self->sitting != NULL)
    g_object_get (self->sitting, "can-go-back", &can_go_back, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lesson.back", can_go_back);
}

/* ------------------------------------------------------------------ language */

static const char *
get_language (CandorLessonPage *self)
{
  return self->sitting != NULL ? candor_module_get_language (candor_sitting_get_module (self->sitting)) : NULL;
}

static void
show_menu (CandorLessonPage *self)
{
  g_autoptr(GMenuModel) menu = NULL;

  if (self->menu != NULL && self->sitting != NULL)
    menu = candor_lesson_menu_new (self->sitting, self->menu);
  gtk_menu_button_set_menu_model (self->menu_button, menu != NULL ? menu : self->menu);
}

/* The new text stands where the old one stood. */
static void
show_other_text (CandorLessonPage *self,
                 CandorSitting    *sitting)
{
  GtkWidget *view = adw_bin_get_child (self->place);
  gboolean is_page = CANDOR_IS_LESSON_READER (view);
  double offset = 0;
  guint number = is_page ? candor_lesson_reader_find_place (CANDOR_LESSON_READER (view), &offset) : 0;

  candor_lesson_page_set_sitting (self, sitting);
  view = adw_bin_get_child (self->place);
  if (is_page && CANDOR_IS_LESSON_READER (view))
    candor_lesson_reader_go_to_place (CANDOR_LESSON_READER (view), number, offset);
}

static void
switched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CandorLessonPage) self = user_data;
  g_autoptr(CandorSitting) sitting = NULL;
  g_autoptr(GError) error = NULL;

  self->is_switching = FALSE;
  sitting = candor_sitting_switch_finish (CANDOR_SITTING (source), result, &error);
  if (sitting == NULL)
    candor_tell (self->toasts, error->message);
  else if (self->sitting == CANDOR_SITTING (source))
    show_other_text (self, sitting);
  /* Also when it failed: the menu goes back to what is shown. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

static void
set_language (CandorLessonPage *self,
              const char       *language)
{
  if (self->sitting == NULL || self->is_switching || g_strcmp0 (language, get_language (self)) == 0)
    return;

  self->is_switching = TRUE;
  candor_sitting_switch_async (self->sitting, language, NULL, switched_cb, g_object_ref (self));
}

/* ---------------------------------------------------------------------- life */

CandorSitting *
candor_lesson_page_get_sitting (CandorLessonPage *self)
{
  g_return_val_if_fail (CANDOR_IS_LESSON_PAGE (self), NULL);

  return self->sitting;
}

void
candor_lesson_page_set_sitting (CandorLessonPage *self,
                                CandorSitting    *sitting)
{
  g_return_if_fail (CANDOR_IS_LESSON_PAGE (self));
  g_return_if_fail (sitting == NULL || CANDOR_IS_SITTING (sitting));

  if (!g_set_object (&self->sitting, sitting))
    return;

  g_clear_object (&self->context);
  if (sitting != NULL)
    self->context = candor_lesson_context_new (candor_sitting_get_module (sitting),
                                               candor_study_get_today (candor_sitting_get_study (sitting)),
                                               sitting);
  candor_outline_view_set_sitting (self->outline, sitting);
  g_signal_group_set_target (self->of_sitting, sitting);
  g_signal_group_set_target (self->of_study, sitting != NULL ? candor_sitting_get_study (sitting) : NULL);
  can_go_back_changed_cb (self);
  show_menu (self);
  show_step (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SITTING]);
}

const char *
candor_lesson_page_get_title (CandorLessonPage *self)
{
  g_return_val_if_fail (CANDOR_IS_LESSON_PAGE (self), NULL);

  return self->title;
}

GtkWidget *
candor_lesson_page_new (void)
{
  return g_object_new (CANDOR_TYPE_LESSON_PAGE, NULL);
}

static void
candor_lesson_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CandorLessonPage *self = CANDOR_LESSON_PAGE (object);

  switch (prop_id)
    {
    case PROP_SITTING:
      g_value_set_object (value, self->sitting);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, get_language (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_lesson_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_SITTING)
    candor_lesson_page_set_sitting (CANDOR_LESSON_PAGE (object), g_value_get_object (value));
  else if (prop_id == PROP_MENU_MODEL)
    {
      g_set_object (&CANDOR_LESSON_PAGE (object)->menu, g_value_get_object (value));
      show_menu (CANDOR_LESSON_PAGE (object));
    }
  else if (prop_id == PROP_LANGUAGE)
    set_language (CANDOR_LESSON_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
candor_lesson_page_dispose (GObject *object)
{
  CandorLessonPage *self = CANDOR_LESSON_PAGE (object);
  GtkWidget *child;

  g_signal_group_set_target (self->of_sitting, NULL);
  g_signal_group_set_target (self->of_study, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  g_clear_object (&self->sitting);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (candor_lesson_page_parent_class)->dispose (object);
}

static void
candor_lesson_page_finalize (GObject *object)
{
  CandorLessonPage *self = CANDOR_LESSON_PAGE (object);

  g_object_unref (self->of_sitting);
  g_object_unref (self->of_study);
  g_free (self->title);

  G_OBJECT_CLASS (candor_lesson_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, CANDOR_LESSON_UI ("lesson-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, flap);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, outline_button);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, outline);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, module_title);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, step_title);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CandorLessonPage, place);
  gtk_widget_class_bind_template_callback (widget_class, outline_chosen_cb);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lesson.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "lesson.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "lesson.go-to", "s", go_to_action);
  gtk_widget_class_install_action (widget_class, "lesson.outline", NULL, outline_action);
  gtk_widget_class_install_property_action (widget_class, "lesson.language", "language");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "lesson.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "lesson.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "lesson.outline", NULL);
}

static void
candor_lesson_page_class_init (CandorLessonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_lesson_page_get_property;
  object_class->set_property = candor_lesson_page_set_property;
  object_class->dispose = candor_lesson_page_dispose;
  object_class->finalize = candor_lesson_page_finalize;
  properties[PROP_SITTING] = g_param_spec_object ("sitting", NULL, NULL, CANDOR_TYPE_SITTING,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  widget_class->map = candor_lesson_page_map;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_keys (widget_class);
  bind_template (widget_class);
}

static void
candor_lesson_page_init (CandorLessonPage *self)
{
  g_type_ensure (CANDOR_TYPE_OUTLINE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  candor_fold_follow (self->flap, self->outline_button, GTK_WIDGET (self->step_title));
  self->of_study = g_signal_group_new (CANDOR_TYPE_STUDY);
  g_signal_group_connect_swapped (self->of_study, "notify::plain", G_CALLBACK (plain_changed_cb), self);
  self->of_sitting = g_signal_group_new (CANDOR_TYPE_SITTING);
  g_signal_group_connect_swapped (self->of_sitting, "notify::step", G_CALLBACK (show_step), self);
  g_signal_group_connect_swapped (self->of_sitting, "notify::can-go-back", G_CALLBACK (can_go_back_changed_cb), self);
}
