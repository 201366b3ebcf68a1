/* trouble-page.c - the record cannot be used: what happened, what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each button does what its label says or says why it could not. Nothing here
 * changes a file that is in the way: it is kept aside.
 */

#include "trouble-page.h"

#include "backup-words.h"
#include "say.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _CandorTroublePage
{
  GtkWidget    parent_instance;

  CandorStudy *study;

  GtkLabel    *title;
  GtkLabel    *words;
  GtkLabel    *backup;
  GtkLabel    *problem;
  GtkWidget   *restore;
  GtkWidget   *again;
  GtkWidget   *go_on;

  guint        is_busy : 1;
};

enum { PROP_0, PROP_STUDY, N_PROPS };

G_DEFINE_FINAL_TYPE (CandorTroublePage, candor_trouble_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static GtkWidget *
find_first_button (CandorTroublePage *self)
{
  return gtk_widget_get_visible (self->restore) ? self->restore : self->again;
}

/* Going on without the old file: after damage, or where only backups are left. */
static void
describe_going_on (CandorTroublePage *self,
                   CandorError        code)
{
  gboolean missing = code == CANDOR_ERROR_NOT_FOUND;

  gtk_label_set_label (self->title, missing ? _("Your record is not in its place") : _("Your record cannot be opened"));
  gtk_button_set_label (GTK_BUTTON (self->go_on),
                        missing ? _("Begin a new record, keep the backups") : _("Keep the file aside and go on"));
  /* A narrow window has no room for it in one line. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->go_on))), TRUE);
  gtk_widget_set_visible (self->go_on, missing || code == CANDOR_ERROR_DAMAGED);
}

static char *
dup_backup_words (CandorTroublePage   *self,
                  const CandorTrouble *trouble)
{
  g_autofree char *what =
    candor_backup_words_what (self->study, trouble->backup_n_events, trouble->backup_last_us, trouble->backup_module);

  return g_strdup_printf (_("The newest backup: %s. What you did after that would be missing."), what);
}

static void
update (CandorTroublePage *self)
{
  const CandorTrouble *trouble = candor_study_get_trouble (self->study);
  g_autofree char *words = NULL;
  g_autofree char *backup = NULL;

  if (trouble == NULL)
    return;

  words = g_strdup_printf ("%s\n\n%s", trouble->what, trouble->advice);
  gtk_label_set_label (self->words, words);
  backup = trouble->backup != NULL ? dup_backup_words (self, trouble) : g_strdup ("");
  gtk_label_set_label (self->backup, backup);
  gtk_widget_set_visible (GTK_WIDGET (self->backup), trouble->backup != NULL);
  gtk_widget_set_visible (self->restore, trouble->backup != NULL);
  describe_going_on (self, trouble->code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (find_first_button (self)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
tell (CandorTroublePage *self,
      const char        *words)
{
  gtk_label_set_label (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
  if (words != NULL)
    candor_say (GTK_WIDGET (self), words);
}

/* Presses count one at a time; the buttons stay sensitive, so that the focus stays. */
static gboolean
start (CandorTroublePage *self)
{
  if (self->is_busy)
    return FALSE;

  self->is_busy = TRUE;
  tell (self, _("One moment…"));

  return TRUE;
}

static void
done (CandorTroublePage *self,
      const GError      *error)
{
  self->is_busy = FALSE;
  tell (self, error != NULL ? error->message : NULL);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CandorTroublePage) self = user_data;
  g_autoptr (GError) error = NULL;

  candor_study_restore_finish (CANDOR_STUDY (source), result, &error);
  done (self, error);
}

static void
restore_cb (CandorTroublePage *self)
{
  const CandorTrouble *trouble = candor_study_get_trouble (self->study);

  if (trouble == NULL || trouble->backup == NULL || !start (self))
    return;

  candor_study_restore_async (self->study, trouble->backup, NULL, restored_cb, g_object_ref (self));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CandorTroublePage) self = user_data;
  g_autoptr (GError) error = NULL;

  candor_study_open_finish (CANDOR_STUDY (source), result, &error);
  done (self, error);
}

static void
again_cb (CandorTroublePage *self)
{
  if (!start (self))
    return;

  candor_study_open_async (self->study, NULL, opened_cb, g_object_ref (self));
}

static void
gone_on_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CandorTroublePage) self = user_data;
  g_autoptr (GError) error = NULL;

  candor_study_go_on_finish (CANDOR_STUDY (source), result, &error);
  done (self, error);
}

static void
go_on_cb (CandorTroublePage *self)
{
  if (!start (self))
    return;

  candor_study_go_on_async (self->study, NULL, gone_on_cb, g_object_ref (self));
}

void
candor_trouble_page_focus (CandorTroublePage *self)
{
  g_return_if_fail (CANDOR_IS_TROUBLE_PAGE (self));

  gtk_widget_grab_focus (find_first_button (self));
}

static void
candor_trouble_page_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (id == PROP_STUDY)
    g_value_set_object (value, CANDOR_TROUBLE_PAGE (object)->study);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_trouble_page_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CandorTroublePage *self = CANDOR_TROUBLE_PAGE (object);

  if (id != PROP_STUDY)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }

  if (!g_set_object (&self->study, g_value_get_object (value)) || self->study == NULL)
    return;
  g_signal_connect_object (self->study, "notify::trouble", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
candor_trouble_page_dispose (GObject *object)
{
  CandorTroublePage *self = CANDOR_TROUBLE_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->study);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (candor_trouble_page_parent_class)->dispose (object);
}

static void
candor_trouble_page_class_init (CandorTroublePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = candor_trouble_page_get_property;
  object_class->set_property = candor_trouble_page_set_property;
  object_class->dispose = candor_trouble_page_dispose;

  properties[PROP_STUDY] = g_param_spec_object ("study", NULL, NULL, CANDOR_TYPE_STUDY,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_training/Candor/trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorTroublePage, title);
  gtk_widget_class_bind_template_child (widget_class, CandorTroublePage, words);
  gtk_widget_class_bind_template_child (widget_class, CandorTroublePage, backup);
  gtk_widget_class_bind_template_child (widget_class, CandorTroublePage, problem);
  gtk_widget_class_bind_template_child (widget_class, CandorTroublePage, restore);
  gtk_widget_class_bind_template_child (widget_class, CandorTroublePage, again);
  gtk_widget_class_bind_template_child (widget_class, CandorTroublePage, go_on);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
}

static void
candor_trouble_page_init (CandorTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
