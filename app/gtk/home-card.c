/* home-card.c - one module on Home
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button: pressing it sits down with the module, or, where the lesson is
 * broken, says what is wrong with it. Its state stands there as a word and a
 * sign, never as a colour alone.
 */

#include "home-card.h"

#include <glib/gi18n.h>

struct _CandorHomeCard
{
  GtkButton          parent_instance;

  CandorStudyModule *module;
  guint              position;

  GtkLabel          *title;
  GtkLabel          *state;
  GtkLabel          *words;
  GtkLabel          *why;
};

enum { PROP_0, PROP_MODULE, PROP_POSITION, N_PROPS };

G_DEFINE_FINAL_TYPE (CandorHomeCard, candor_home_card, GTK_TYPE_BUTTON)

static GParamSpec *properties[N_PROPS];

static char *
describe_state (CandorStudyModule *module,
                const char       **style)
{
  g_autofree char *score = NULL;
  double fraction;
  guint n_changed;

  g_object_get (module, "score", &score, "fraction", &fraction, "n-changed", &n_changed, NULL);
  *style = "candor-secondary";
  if (n_changed > 0)
    {
      *style = "candor-warm";
      return g_strdup (_("↻ changed"));
    }

  switch (candor_study_module_get_progress (module))
    {
    case CANDOR_PROGRESS_COMPLETED:
      *style = "candor-good";
      return score != NULL ? g_strdup_printf (_("✓ done, %s"), score) : g_strdup (_("✓ done"));
    case CANDOR_PROGRESS_STARTED:
      return fraction >= 0.01 ? g_strdup_printf (_("%d %% done"), (int) (fraction * 100)) : g_strdup (_("started"));
    case CANDOR_PROGRESS_TESTED_OUT:
      *style = "candor-good";
      return score != NULL ? g_strdup_printf (_("✓ tested out, %s"), score) : g_strdup (_("✓ tested out"));
    case CANDOR_PROGRESS_BROKEN:
      *style = "candor-warm";
      return g_strdup (_("⚠ cannot be shown"));
    case CANDOR_PROGRESS_GONE:
      *style = "candor-warm";
      return g_strdup (_("⚠ lesson is gone"));
    case CANDOR_PROGRESS_NEW:
    default:
      return g_strdup (_("new"));
    }
}

/* "Done on edition 1, 11 of 14." and what the edition that is there now means for that. */
static char *
describe_edition (CandorStudyModule *module)
{
  g_autofree char *score = NULL, *done = NULL;
  guint edition, completed_edition, n_changed;
  gboolean is_reworded;

  g_object_get (module, "score", &score, "edition", &edition, "completed-edition", &completed_edition,
                "n-changed", &n_changed, "is-reworded", &is_reworded, NULL);
  if (completed_edition > 0 && completed_edition < edition)
    done = score != NULL ? g_strdup_printf (_("done on edition %u, %s"), completed_edition, score)
                         : g_strdup_printf (_("done on edition %u"), completed_edition);
  if (!is_reworded || n_changed > 0)
    return g_steal_pointer (&done);

  return done != NULL ? g_strdup_printf (_("%s; edition %u changes nothing you learned"), done, edition)
                      : g_strdup_printf (_("edition %u changes nothing you learned"), edition);
}

static void
update (CandorHomeCard *self)
{
  g_autofree char *title = NULL, *summary = NULL, *why = NULL, *notice = NULL, *state = NULL;
  g_autofree char *head = NULL, *words = NULL, *spoken = NULL, *since = NULL;
  const char *style, *more;
  gboolean required;
  guint minutes;

  g_object_get (self->module, "title", &title, "summary", &summary, "why", &why, "notice", &notice,
                "minutes", &minutes, "required", &required, NULL);
  state = describe_state (self->module, &style);

  head = self->position > 0 ? g_strdup_printf ("%u  %s", self->position, title) : g_strdup (title);
  if (candor_study_module_get_progress (self->module) == CANDOR_PROGRESS_BROKEN ||
      candor_study_module_get_progress (self->module) == CANDOR_PROGRESS_GONE)
    words = g_strdup (notice != NULL ? notice : "");
  else if (required)
    words = g_strdup_printf (ngettext ("%u minute · required", "%u minutes · required", minutes), minutes);
  else
    words = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
  since = describe_edition (self->module);
  if (since != NULL)
    {
      g_autofree char *length = g_steal_pointer (&words);

      words = g_strdup_printf ("%s · %s", length, since);
    }

  gtk_label_set_label (self->title, head);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state), (const char *[]) { style, NULL });
  gtk_label_set_label (self->words, words);
  more = why != NULL ? why : summary != NULL ? summary : "";
  gtk_label_set_label (self->why, more);
  gtk_widget_set_visible (GTK_WIDGET (self->why), more[0] != '\0');

  spoken = g_strdup_printf ("%s, %s. %s", head, state, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
}

static void
candor_home_card_clicked (GtkButton *button)
{
  CandorHomeCard *self = CANDOR_HOME_CARD (button);

  if (candor_study_module_get_progress (self->module) == CANDOR_PROGRESS_BROKEN)
    {
      CandorCatalogueEntry *entry = candor_study_module_get_entry (self->module);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problems", "s", candor_catalogue_entry_get_path (entry));
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-module", "s", candor_study_module_get_id (self->module));
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *style)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), style);
  gtk_box_append (box, GTK_WIDGET (label));

  return label;
}

static void
candor_home_card_constructed (GObject *object)
{
  CandorHomeCard *self = CANDOR_HOME_CARD (object);

  G_OBJECT_CLASS (candor_home_card_parent_class)->constructed (object);

  g_signal_connect_object (self->module, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
candor_home_card_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CandorHomeCard *self = CANDOR_HOME_CARD (object);

  if (id == PROP_MODULE)
    self->module = g_value_dup_object (value);
  else if (id == PROP_POSITION)
    self->position = g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_home_card_dispose (GObject *object)
{
  CandorHomeCard *self = CANDOR_HOME_CARD (object);

  g_clear_object (&self->module);

  G_OBJECT_CLASS (candor_home_card_parent_class)->dispose (object);
}

static void
candor_home_card_class_init (CandorHomeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = candor_home_card_constructed;
  object_class->set_property = candor_home_card_set_property;
  object_class->dispose = candor_home_card_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = candor_home_card_clicked;

  properties[PROP_MODULE] = g_param_spec_object ("module", NULL, NULL, CANDOR_TYPE_STUDY_MODULE,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_home_card_init (CandorHomeCard *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  GtkBox *head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));

  gtk_box_append (box, GTK_WIDGET (head));
  self->title = add_label (head, "heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->state = add_label (head, "candor-secondary");
  gtk_label_set_wrap (self->state, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->state), GTK_ALIGN_START);
  self->why = add_label (box, NULL);
  self->words = add_label (box, "candor-secondary");
  gtk_widget_set_margin_top (GTK_WIDGET (self->words), 4);

  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-card");
}

GtkWidget *
candor_home_card_new (CandorStudyModule *module,
                      guint              position)
{
  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (module), NULL);

  return g_object_new (CANDOR_TYPE_HOME_CARD, "module", module, "position", position, NULL);
}
