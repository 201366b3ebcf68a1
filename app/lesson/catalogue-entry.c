/* catalogue-entry.c - one module file of the catalogue, good or bad
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Set up by the scan and not changed afterwards.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "catalogue-entry-private.h"
#include "module-private.h"

struct _CandorCatalogueEntry
{
  GObject           parent_instance;
  char             *path;
  char             *id;
  char             *title;
  CandorModule     *module;
  GPtrArray        *problems;
  CandorPlace       id_place;
  CandorEntryState  state;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_PATH,
  PROP_STATE,
  PROP_MODULE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorCatalogueEntry, candor_catalogue_entry, G_TYPE_OBJECT)

static void
candor_catalogue_entry_finalize (GObject *object)
{
  CandorCatalogueEntry *self = CANDOR_CATALOGUE_ENTRY (object);

  g_clear_object (&self->module);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (candor_catalogue_entry_parent_class)->finalize (object);
}

static void
candor_catalogue_entry_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CandorCatalogueEntry *self = CANDOR_CATALOGUE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;

    case PROP_MODULE:
      g_value_set_object (value, self->module);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_catalogue_entry_class_init (CandorCatalogueEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_catalogue_entry_finalize;
  object_class->get_property = candor_catalogue_entry_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, CANDOR_ENTRY_SUPERSEDED, 0, flags);
  properties[PROP_MODULE] = g_param_spec_object ("module", NULL, NULL, CANDOR_TYPE_MODULE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_catalogue_entry_init (CandorCatalogueEntry *self)
{
  self->problems = candor_problems_new ();
}

static char *
name_of_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);

  return g_filename_display_name (name);
}

static void
read_module (CandorCatalogueEntry *self,
             GBytes               *bytes,
             CandorDay             today)
{
  g_autofree char *folder_path = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  g_auto(CandorModuleReading) reading = { NULL, };
  CandorFolder folder = { folder_path, folder_path, NULL };

  _candor_module_read (&reading, &folder, name, bytes, today, FALSE, self->problems);
  self->module = g_steal_pointer (&reading.module);
  self->id = g_steal_pointer (&reading.id);
  if (reading.title != NULL && reading.title[0] != '\0')
    self->title = g_steal_pointer (&reading.title);
  if (self->module != NULL)
    self->id_place = reading.id_place;
}

CandorCatalogueEntry *
_candor_catalogue_entry_read (const char *path,
                              CandorDay   today)
{
  CandorCatalogueEntry *self = g_object_new (CANDOR_TYPE_CATALOGUE_ENTRY, NULL);
  g_autoptr(GBytes) bytes = NULL;

  self->path = g_strdup (path);
  bytes = _candor_file_open (path, self->problems);
  if (bytes != NULL)
    read_module (self, bytes, today);
  if (self->title == NULL)
    self->title = name_of_folder (path);
  self->state = self->module != NULL ? CANDOR_ENTRY_READY : CANDOR_ENTRY_BROKEN;

  return self;
}

void
_candor_catalogue_entry_supersede (CandorCatalogueEntry *self)
{
  g_assert (CANDOR_IS_CATALOGUE_ENTRY (self));

  self->state = CANDOR_ENTRY_SUPERSEDED;
}

void
_candor_catalogue_entry_break (CandorCatalogueEntry *self,
                               CandorProblem        *problem)
{
  g_assert (CANDOR_IS_CATALOGUE_ENTRY (self));

  g_clear_object (&self->module);
  self->state = CANDOR_ENTRY_BROKEN;
  g_ptr_array_add (self->problems, candor_problem_ref (problem));
}

CandorProblem *
_candor_catalogue_entry_report_double (CandorCatalogueEntry *self,
                                       CandorCatalogueEntry *other)
{
  g_autofree char *shown = g_filename_display_name (other->path);

  g_assert (CANDOR_IS_CATALOGUE_ENTRY (self));

  return _candor_finding_new (CANDOR_CODE_SAME_EDITION, &self->id_place, NULL,
                              _("“%s” has another text under the same id “%s” and the same edition."),
                              shown, self->id);
}

CandorEntryState
candor_catalogue_entry_get_state (CandorCatalogueEntry *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), CANDOR_ENTRY_BROKEN);

  return self->state;
}

const char *
candor_catalogue_entry_get_path (CandorCatalogueEntry *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  return self->path;
}

CandorModule *
candor_catalogue_entry_get_module (CandorCatalogueEntry *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  return self->module;
}

const char *
candor_catalogue_entry_get_id (CandorCatalogueEntry *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  return self->id;
}

const char *
candor_catalogue_entry_get_title (CandorCatalogueEntry *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  return self->title;
}

GPtrArray *
candor_catalogue_entry_get_problems (CandorCatalogueEntry *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  return self->problems;
}
