/* home-page.c - where one is, and what to go on with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows what the study says and nothing of its own. The cards are made anew when
 * the list of modules changes, and follow their module in between.
 */

#include "home-page.h"

#include "beside-layout.h"
#include "home-card.h"
#include "home-changed.h"
#include "home-grid.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _CandorHomePage
{
  GtkWidget       parent_instance;

  CandorStudy    *study;

  GtkWidget      *scroller;
  GtkLabel       *greeting;
  GtkLabel       *summary;
  GtkWidget      *choose_card;
  GtkWidget      *continue_card;
  GtkLabel       *continue_pill;
  GtkLabel       *continue_title;
  GtkLabel       *continue_where;
  GtkProgressBar *continue_progress;
  GtkButton      *continue_button;
  GtkWidget      *changed_heading;
  GtkBox         *gone;
  GtkBox         *changed;
  GtkWidget      *path_heading;
  GtkBox         *path;
  GtkWidget      *others_heading;
  GtkBox         *others;
  GtkButton      *more;
  GtkWidget      *nothing;
  GtkBox         *folders;

  guint           n_others;     /* shown at most */
};

/* So many other modules are shown at first, and so many more each time somebody asks: each
 * card costs a layout, and no screen shows more at once. */
#define FIRST 12
#define BATCH 60

enum { PROP_0, PROP_STUDY, N_PROPS };

G_DEFINE_FINAL_TYPE (CandorHomePage, candor_home_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* -------------------------------------------------------------------- words */

static char *
make_greeting (CandorStudy *study)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int hour = g_date_time_get_hour (now);
  const char *name = candor_study_get_name (study);
  const char *words = hour < 5 ? _("Hello") : hour < 12 ? _("Good morning") : hour < 18 ? _("Good afternoon") : _("Good evening");

  return name != NULL && name[0] != '\0' ? g_strdup_printf (_("%s, %s"), words, name) : g_strdup (words);
}

/* Nothing is left to do there. */
static gboolean
is_settled (CandorStudyModule *module)
{
  CandorProgress progress = candor_study_module_get_progress (module);

  return progress == CANDOR_PROGRESS_COMPLETED || progress == CANDOR_PROGRESS_TESTED_OUT;
}

static char *
make_summary (GListModel *modules)
{
  g_autofree char *so_far = NULL, *to_go = NULL;
  guint n = 0, done = 0, left = 0;

  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (CandorStudyModule) module = g_list_model_get_item (modules, i);
      g_autofree char *why = NULL;
      guint minutes;

      g_object_get (module, "why", &why, "minutes-left", &minutes, NULL);
      if (why == NULL || candor_study_module_get_progress (module) == CANDOR_PROGRESS_BROKEN)
        continue;
      n++;
      if (is_settled (module))
        done++;
      else
        left += minutes;
    }

  if (n == 0)
    return g_strdup (_("Choose a module and read at your own pace."));
  if (done == n)
    return g_strdup (_("Your path is complete. Everything can be read again."));

  so_far = g_strdup_printf (ngettext ("%u of %u module of your path complete.", "%u of %u modules of your path complete.", n), done, n);
  to_go = g_strdup_printf (ngettext ("About %u minute left.", "About %u minutes left.", left), left);
  return g_strdup_printf ("%s %s", so_far, to_go);
}

/* ----------------------------------------------------------------- updating */

static void
update_continue (CandorHomePage *self)
{
  g_autoptr (CandorStudyModule) module = NULL;
  g_autofree char *title = NULL, *where = NULL, *spoken = NULL, *words = NULL;
  const char *verb;
  double fraction;
  guint left;

  g_object_get (self->study, "continue", &module, NULL);
  gtk_widget_set_visible (self->continue_card, module != NULL);
  if (module == NULL)
    return;

  g_object_get (module, "title", &title, "where", &where, "fraction", &fraction, "minutes-left", &left, NULL);
  verb = candor_study_module_get_progress (module) == CANDOR_PROGRESS_STARTED ? _("Resume") : _("Start");
  words = where != NULL ? g_strdup_printf (ngettext ("%s · %u minute left", "%s · %u minutes left", left), where, left)
                        : g_strdup_printf (ngettext ("%u minute", "%u minutes", left), left);

  gtk_label_set_label (self->continue_pill,
                       candor_study_module_get_progress (module) == CANDOR_PROGRESS_STARTED ? _("Continue") : _("Next"));
  gtk_label_set_label (self->continue_title, title);
  gtk_label_set_label (self->continue_where, words);
  gtk_progress_bar_set_fraction (self->continue_progress, fraction);
  gtk_widget_set_visible (GTK_WIDGET (self->continue_progress), fraction > 0);
  gtk_button_set_label (self->continue_button, verb);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->continue_button), "s", candor_study_module_get_id (module));

  spoken = g_strdup_printf ("%s: %s", verb, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->continue_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
update_words (CandorHomePage *self)
{
  g_autofree char *greeting = make_greeting (self->study);
  g_autofree char *summary = make_summary (candor_study_get_modules (self->study));

  gtk_label_set_label (self->greeting, greeting);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !gtk_widget_get_visible (self->nothing));
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What the folders themselves have to say: a missing folder, one id twice. */
static void
update_folders (CandorHomePage *self)
{
  GPtrArray *problems = candor_catalogue_get_problems (candor_study_get_catalogue (self->study));

  empty_box (self->folders);
  for (guint i = 0; i < problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *words = g_strdup_printf ("%s\n%s", candor_problem_get_message (problem),
                                                candor_problem_get_place (problem)->file);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0f, "wrap", TRUE,
                                       "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

      gtk_widget_add_css_class (label, "candor-card");
      gtk_widget_add_css_class (label, "candor-warm");
      gtk_box_append (self->folders, label);
    }
}

/* What was learned, and is not what stands there now. */
static void
update_changed (CandorHomePage *self)
{
  GListModel *modules = candor_study_get_modules (self->study);
  gboolean has_any = FALSE;

  empty_box (self->changed);
  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (CandorStudyModule) module = g_list_model_get_item (modules, i);
      GtkWidget *card = candor_home_changed_new (module);

      if (card == NULL)
        continue;
      gtk_box_append (self->changed, card);
      has_any = TRUE;
    }
  gtk_widget_set_visible (self->changed_heading, has_any);
  gtk_widget_set_visible (GTK_WIDGET (self->changed), has_any);
}

static void
update_more (CandorHomePage *self,
             guint           n_others)
{
  guint left = n_others > self->n_others ? n_others - self->n_others : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("Show more (%u is left)", "Show more (%u are left)", left), left);

  gtk_button_set_label (self->more, words);
  gtk_widget_set_visible (GTK_WIDGET (self->more), left > 0);
}

static void
update_cards (CandorHomePage *self)
{
  GListModel *modules = candor_study_get_modules (self->study);
  guint position = 0, others = 0, gone = 0;

  empty_box (self->gone);
  empty_box (self->path);
  empty_box (self->others);
  for (guint i = 0; i < g_list_model_get_n_items (modules); i++)
    {
      g_autoptr (CandorStudyModule) module = g_list_model_get_item (modules, i);
      g_autofree char *why = NULL;

      g_object_get (module, "why", &why, NULL);
      if (candor_study_module_get_progress (module) == CANDOR_PROGRESS_GONE)
        {
          gtk_box_append (self->gone, candor_home_card_new (module, 0));
          gone++;
        }
      else if (why != NULL)
        {
          gtk_box_append (self->path, candor_home_card_new (module, ++position));
        }
      else
        {
          if (others++ < self->n_others)
            gtk_box_append (self->others, candor_home_card_new (module, 0));
        }
    }

  gtk_widget_set_visible (GTK_WIDGET (self->gone), gone > 0);
  gtk_widget_set_visible (self->path_heading, position > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->path), position > 0);
  gtk_widget_set_visible (self->others_heading, others > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others), others > 0);
  gtk_widget_set_visible (self->nothing, position + others + gone == 0);
  update_more (self, others);
  update_changed (self);
  update_folders (self);
  update_words (self);
}

/* The focus goes to the first of the new ones. */
static void
more_cb (CandorHomePage *self)
{
  guint n = self->n_others;
  GtkWidget *card;

  self->n_others += BATCH;
  update_cards (self);
  card = gtk_widget_get_first_child (GTK_WIDGET (self->others));
  while (n-- > 0 && card != NULL)
    card = gtk_widget_get_next_sibling (card);
  if (card != NULL)
    gtk_widget_grab_focus (card);
}

/* Without an audience there is no path: where there are any, one is asked for. */
static void
update_choose (CandorHomePage *self)
{
  CandorProgram *program = candor_catalogue_get_program (candor_study_get_catalogue (self->study));

  gtk_widget_set_visible (self->choose_card,
                          program != NULL && candor_program_get_audiences (program)->len > 0 &&
                          candor_study_get_audience (self->study) == NULL &&
                          candor_study_get_state (self->study) == CANDOR_STUDY_READY);
}

static void
set_study (CandorHomePage *self,
           CandorStudy    *study)
{
  if (!g_set_object (&self->study, study) || study == NULL)
    return;

  g_signal_connect_object (study, "notify::continue", G_CALLBACK (update_continue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::name", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::audience", G_CALLBACK (update_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::state", G_CALLBACK (update_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::catalogue", G_CALLBACK (update_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (study, "notify::catalogue", G_CALLBACK (update_folders), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (candor_study_get_modules (study), "items-changed", G_CALLBACK (update_cards), self,
                           G_CONNECT_SWAPPED);
  update_cards (self);
  update_continue (self);
  update_choose (self);
}

/* A card of the list changed without the list changing: the sentence follows. */
static void
candor_home_page_map (GtkWidget *widget)
{
  CandorHomePage *self = CANDOR_HOME_PAGE (widget);

  if (self->study != NULL)
    {
      update_words (self);
      update_continue (self);
      update_changed (self);
    }

  GTK_WIDGET_CLASS (candor_home_page_parent_class)->map (widget);
}

void
candor_home_page_focus (CandorHomePage *self)
{
  g_return_if_fail (CANDOR_IS_HOME_PAGE (self));

  if (gtk_widget_get_visible (self->continue_card))
    gtk_widget_grab_focus (GTK_WIDGET (self->continue_button));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
candor_home_page_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_STUDY)
    g_value_set_object (value, CANDOR_HOME_PAGE (object)->study);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_home_page_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_STUDY)
    set_study (CANDOR_HOME_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_home_page_dispose (GObject *object)
{
  CandorHomePage *self = CANDOR_HOME_PAGE (object);

  g_clear_object (&self->study);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (candor_home_page_parent_class)->dispose (object);
}

static void
candor_home_page_class_init (CandorHomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_home_page_get_property;
  object_class->set_property = candor_home_page_set_property;
  object_class->dispose = candor_home_page_dispose;
  widget_class->map = candor_home_page_map;

  properties[PROP_STUDY] = g_param_spec_object ("study", NULL, NULL, CANDOR_TYPE_STUDY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CANDOR_TYPE_BESIDE_LAYOUT);
  g_type_ensure (CANDOR_TYPE_HOME_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_training/Candor/home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, greeting);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, summary);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, choose_card);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, continue_card);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, continue_pill);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, continue_title);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, continue_where);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, continue_progress);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, continue_button);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, gone);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, changed_heading);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, changed);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, path_heading);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, path);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, others_heading);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, others);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, CandorHomePage, folders);
}

static void
candor_home_page_init (CandorHomePage *self)
{
  self->n_others = FIRST;
  gtk_widget_init_template (GTK_WIDGET (self));
}
