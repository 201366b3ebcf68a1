/* catalogue-entry.c - one module file of the catalogue, good or bad
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Set up by the scan and not changed afterwards, but for the module itself: it
 * is read when somebody wants it, and read anew when its files have changed
 * since.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "catalogue-entry-private.h"
#include "catalogue-stamp-private.h"
#include "synopsis-private.h"

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_PATH,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorCatalogueEntry, candor_catalogue_entry, G_TYPE_OBJECT)

static void
candor_catalogue_entry_finalize (GObject *object)
{
  CandorCatalogueEntry *self = CANDOR_CATALOGUE_ENTRY (object);

  g_clear_object (&self->module);
  g_clear_pointer (&self->stamp, g_bytes_unref);
  g_clear_pointer (&self->module_names, g_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->synopses, g_ptr_array_unref);
  g_clear_pointer (&self->store, _candor_store_unref);
  g_mutex_clear (&self->lock);

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

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_catalogue_entry_init (CandorCatalogueEntry *self)
{
  g_mutex_init (&self->lock);
  self->problems = candor_problems_new ();
  self->synopses = g_ptr_array_new ();
}

/* ------------------------------------------------------------------ making */

static const char *
keep (CandorCatalogueEntry *self,
      const char           *text)
{
  return text != NULL ? _candor_store_copy (self->store, text, strlen (text)) : NULL;
}

static char *
name_of_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);

  return g_filename_display_name (name);
}

static char *
join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_string_append (joined, g_ptr_array_index (names, i));
      g_string_append_c (joined, '\n');
    }

  return g_string_free (joined, FALSE);
}

CandorCatalogueEntry *
_candor_catalogue_entry_new (CandorStore *store,
                             const char  *path,
                             CandorDay    today)
{
  CandorCatalogueEntry *self = g_object_new (CANDOR_TYPE_CATALOGUE_ENTRY, NULL);

  self->store = _candor_store_ref (store);
  self->path = keep (self, path);
  self->today = today;

  return self;
}

static void
add_synopses (CandorCatalogueEntry *self,
              CandorModule         *module)
{
  GPtrArray *translations = candor_module_get_translations (module);

  g_ptr_array_add (self->synopses, _candor_synopsis_new (self->store, module));
  for (guint i = 0; i < translations->len; i++)
    g_ptr_array_add (self->synopses, _candor_synopsis_new (self->store, g_ptr_array_index (translations, i)));
}

/* Whatever came of it, @reading says which files were looked at. */
static void
read_module (CandorCatalogueEntry *self,
             CandorModuleReading  *reading,
             CandorPurpose         purpose,
             GPtrArray            *problems)
{
  g_autofree char *folder_path = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autoptr(GBytes) bytes = _candor_file_open (self->path, problems);
  CandorFolder folder = { folder_path, folder_path, NULL };

  if (bytes != NULL)
    {
      _candor_module_read (reading, &folder, name, bytes, self->today, purpose, NULL, problems);
      return;
    }

  *reading = (CandorModuleReading) { NULL, };
  reading->days = _candor_days_all ();
  reading->file_names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reading->file_names, g_steal_pointer (&name));
}

static void
take_reading (CandorCatalogueEntry      *self,
              const CandorModuleReading *reading)
{
  g_autofree char *names = join_names (reading->file_names);
  g_autofree char *folder = name_of_folder (self->path);

  self->names = keep (self, names);
  self->id = keep (self, reading->id);
  self->title = keep (self, reading->title != NULL && reading->title[0] != '\0' ? reading->title : folder);
  if (reading->module == NULL)
    return;

  self->id_place = reading->id_place;
  add_synopses (self, reading->module);
}

static void
keep_module (CandorCatalogueEntry *self,
             CandorModuleReading  *reading,
             GBytes               *stamp)
{
  g_set_object (&self->module, reading->module);
  g_clear_pointer (&self->stamp, g_bytes_unref);
  self->stamp = stamp;
  g_free (self->module_names);
  self->module_names = join_names (reading->file_names);
}

static GBytes *
make_stamp (CandorCatalogueEntry *self,
            const char           *names)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  return _candor_stamp_new (folder, names);
}

CandorCatalogueEntry *
_candor_catalogue_entry_read (const char          *path,
                              CandorDay            today,
                              CandorModuleReading *reading)
{
  g_autoptr(CandorStore) store = _candor_store_new_small ();
  CandorCatalogueEntry *self = _candor_catalogue_entry_new (store, path, today);
  g_auto(CandorModuleReading) own = { NULL, };

  if (reading != NULL)
    read_module (self, reading, CANDOR_TO_LIST, self->problems);
  else
    read_module (self, &own, CANDOR_TO_TEACH, self->problems);
  take_reading (self, reading != NULL ? reading : &own);
  if (own.module != NULL)
    keep_module (self, &own, make_stamp (self, self->names));
  self->state = self->synopses->len > 0 ? CANDOR_ENTRY_READY : CANDOR_ENTRY_BROKEN;

  return self;
}

/* ----------------------------------------------------------------- settling */

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
  g_ptr_array_set_size (self->synopses, 0);
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

/* ------------------------------------------------------------------ getters */

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

const CandorSynopsis *
candor_catalogue_entry_get_synopsis (CandorCatalogueEntry *self,
                                     guint                 index)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  return index < self->synopses->len ? g_ptr_array_index (self->synopses, index) : NULL;
}

const CandorSynopsis *
candor_catalogue_entry_choose_synopsis (CandorCatalogueEntry *self,
                                        const char * const   *languages)
{
  g_autofree const char **tags = NULL;

  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  tags = g_new (const char *, self->synopses->len + 1);
  for (guint i = 0; i < self->synopses->len; i++)
    tags[i] = candor_catalogue_entry_get_synopsis (self, i)->language;

  return candor_catalogue_entry_get_synopsis (self, _candor_language_choose (tags, self->synopses->len, languages));
}

/* --------------------------------------------------------------- the module */

static gboolean
is_fresh (CandorCatalogueEntry *self)
{
  g_autoptr(GBytes) stamp = NULL;

  if (self->module == NULL || self->stamp == NULL)
    return FALSE;
  stamp = make_stamp (self, self->module_names);

  return g_bytes_equal (stamp, self->stamp);
}

static gboolean
is_same_module (CandorCatalogueEntry      *self,
                const CandorModuleReading *reading,
                GPtrArray                 *problems,
                GError                   **error)
{
  guint n = candor_problems_count (problems, CANDOR_SEVERITY_ERROR);

  if (reading->module != NULL && strcmp (candor_module_get_id (reading->module), self->id) == 0)
    return TRUE;

  if (reading->module != NULL)
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                 _("In the place of “%s” there is another lesson by now."), self->title);
  else if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND,
                 _("“%s” is not there any more: its file was taken away."), self->title);
  else
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                 ngettext ("“%s” was changed, has %u error now and cannot be shown.",
                           "“%s” was changed, has %u errors now and cannot be shown.", n), self->title, n);

  return FALSE;
}

/* What was touched while it was read is read once more the next time. */
static gboolean
read_anew (CandorCatalogueEntry *self,
           GError              **error)
{
  g_autoptr(GBytes) before = make_stamp (self, self->names);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_auto(CandorModuleReading) reading = { NULL, };
  g_autoptr(GBytes) between = NULL;
  g_autofree char *names = NULL;
  GBytes *after;

  read_module (self, &reading, CANDOR_TO_TEACH, problems);
  if (!is_same_module (self, &reading, problems, error))
    return FALSE;

  names = join_names (reading.file_names);
  after = make_stamp (self, names);
  between = make_stamp (self, self->names);
  if (!g_bytes_equal (before, between))
    g_clear_pointer (&after, g_bytes_unref);
  keep_module (self, &reading, after);

  return TRUE;
}

CandorModule *
candor_catalogue_entry_dup_module (CandorCatalogueEntry  *self,
                                   GError               **error)
{
  CandorModule *module = NULL;

  g_return_val_if_fail (CANDOR_IS_CATALOGUE_ENTRY (self), NULL);

  if (self->state == CANDOR_ENTRY_BROKEN)
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                   _("“%s” has errors and cannot be shown."), self->title);
      return NULL;
    }

  g_mutex_lock (&self->lock);
  if (is_fresh (self) || read_anew (self, error))
    module = g_object_ref (self->module);
  g_mutex_unlock (&self->lock);

  return module;
}
