/* catalogue.c - what is installed, as one list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made in three steps: collect (which files there are), read (all processors),
 * settle (which edition of an id counts). Whatever is wrong with one file is
 * said at its entry and touches no other.
 */

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n.h>

#include "catalogue-entry-private.h"
#include "program-private.h"

struct _CandorCatalogue
{
  GObject        parent_instance;
  GPtrArray     *entries;
  CandorProgram *program;
  GPtrArray     *overlays;      /* those of later folders behind */
  GPtrArray     *problems;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CandorCatalogue, candor_catalogue, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
candor_catalogue_finalize (GObject *object)
{
  CandorCatalogue *self = CANDOR_CATALOGUE (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->overlays, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (candor_catalogue_parent_class)->finalize (object);
}

static void
candor_catalogue_class_init (CandorCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_catalogue_finalize;
}

static void
candor_catalogue_init (CandorCatalogue *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->overlays = g_ptr_array_new_with_free_func (g_object_unref);
  self->problems = candor_problems_new ();
}

static GType
get_item_type (GListModel *model)
{
  return CANDOR_TYPE_CATALOGUE_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return CANDOR_CATALOGUE (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CandorCatalogue *self = CANDOR_CATALOGUE (model);

  if (position >= self->entries->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->entries, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ----------------------------------------------------------------- collect */

typedef struct
{
  GPtrArray *modules;       /* paths */
  GPtrArray *programs;
  GPtrArray *overlays;
  GPtrArray *problems;
} Collection;

static void
report_folder (Collection *collection,
               const char *folder,
               int         saved_errno)
{
  g_autofree char *shown = g_filename_display_name (folder);
  CandorPlace place = { shown, 0, 0, 0 };

  g_ptr_array_add (collection->problems,
                   _candor_finding_new (CANDOR_CODE_FOLDER_UNREADABLE, &place, NULL,
                                        _("The lesson folder cannot be read: %s."), g_strerror (saved_errno)));
}

/* Anything called so counts, whatever it is: a pipe or a link is a finding
 * and not a file that is overlooked. */
static void
collect_files (Collection *collection,
               const char *folder)
{
  struct
  {
    const char *name;
    GPtrArray  *paths;
  }
  wanted[] =
  {
    { "module.xml", collection->modules },
    { "program.xml", collection->programs },
    { CANDOR_OVERLAY_NAME, collection->overlays },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *path = g_build_filename (folder, wanted[i].name, NULL);
      struct stat status;

      if (lstat (path, &status) == 0)
        g_ptr_array_add (wanted[i].paths, g_steal_pointer (&path));
      else if (errno != ENOENT && errno != ENOTDIR)
        {
          report_folder (collection, folder, errno);
          return;
        }
    }
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_folders (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      g_ptr_array_unref (paths);
      return NULL;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (name[0] != '.' && g_file_test (path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  g_dir_close (dir);
  g_ptr_array_sort (paths, compare_strings);

  return paths;
}

static void
collect_folder (Collection *collection,
                const char *folder)
{
  g_autoptr(GPtrArray) below = NULL;

  errno = 0;
  below = list_folders (folder);
  if (below == NULL)
    {
      report_folder (collection, folder, errno != 0 ? errno : ENOENT);
      return;
    }

  collect_files (collection, folder);
  for (guint i = 0; i < below->len; i++)
    collect_files (collection, g_ptr_array_index (below, i));
}

/* -------------------------------------------------------------------- read */

typedef struct
{
  GPtrArray             *paths;
  CandorCatalogueEntry **entries;
  CandorDay              today;
} Reading;

static void
read_one (guint    index,
          gpointer user_data)
{
  Reading *reading = user_data;

  reading->entries[index] = _candor_catalogue_entry_read (g_ptr_array_index (reading->paths, index),
                                                          reading->today);
}

static void
read_modules (CandorCatalogue *self,
              GPtrArray       *paths,
              CandorDay        today)
{
  g_autofree CandorCatalogueEntry **entries = g_new0 (CandorCatalogueEntry *, paths->len + 1);
  Reading reading = { paths, entries, today };

  candor_work_map (paths->len, read_one, &reading, NULL);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (self->entries, entries[i]);
}

static void
read_programs (CandorCatalogue *self,
               GPtrArray       *paths)
{
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr(CandorProgram) program = candor_program_load (g_ptr_array_index (paths, i), self->problems);

      if (program != NULL &&
          (self->program == NULL ||
           candor_program_get_edition (program) > candor_program_get_edition (self->program)))
        g_set_object (&self->program, program);
    }
}

static void
read_overlays (CandorCatalogue *self,
               GPtrArray       *paths,
               CandorDay        today)
{
  for (guint i = 0; i < paths->len; i++)
    {
      CandorOverlay *overlay = candor_overlay_load (g_ptr_array_index (paths, i), today, self->problems);

      if (overlay != NULL)
        g_ptr_array_add (self->overlays, overlay);
    }
}

/* ------------------------------------------------------------------ settle */

static gboolean
differ (CandorModule *one,
        CandorModule *two)
{
  return strcmp (candor_module_get_language (one), candor_module_get_language (two)) == 0 &&
         strcmp (candor_module_get_digest (one), candor_module_get_digest (two)) != 0;
}

/* Another of the same id and edition that holds another text, or NULL. */
static CandorCatalogueEntry *
find_double (CandorCatalogueEntry **entries,
             guint                  n_entries,
             CandorCatalogueEntry  *entry)
{
  for (guint i = 0; i < n_entries; i++)
    {
      if (differ (candor_catalogue_entry_get_module (entries[i]), candor_catalogue_entry_get_module (entry)))
        return entries[i];
    }

  return NULL;
}

/* Nobody can say which of two texts an edition means, so neither is shown. */
static gboolean
refuse_doubles (CandorCatalogue       *self,
                CandorCatalogueEntry **entries,
                guint                  n_entries)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();

  for (guint i = 0; i < n_entries; i++)
    {
      CandorCatalogueEntry *other = find_double (entries, n_entries, entries[i]);

      if (other == NULL)
        return FALSE;
      g_ptr_array_add (found, _candor_catalogue_entry_report_double (entries[i], other));
    }

  for (guint i = 0; i < n_entries; i++)
    {
      CandorProblem *problem = g_ptr_array_index (found, i);

      _candor_catalogue_entry_break (entries[i], problem);
      g_ptr_array_add (self->problems, candor_problem_ref (problem));
    }

  return TRUE;
}

static int
compare_editions (gconstpointer a,
                  gconstpointer b)
{
  CandorModule *one = candor_catalogue_entry_get_module (*(CandorCatalogueEntry * const *) a);
  CandorModule *two = candor_catalogue_entry_get_module (*(CandorCatalogueEntry * const *) b);
  guint edition_one = candor_module_get_edition (one);
  guint edition_two = candor_module_get_edition (two);

  return (edition_one < edition_two) - (edition_one > edition_two);
}

/* Length of the run of one edition at the front of @entries. */
static guint
count_edition (CandorCatalogueEntry **entries,
               guint                  n_entries)
{
  guint n = 1;

  while (n < n_entries && compare_editions (&entries[0], &entries[n]) == 0)
    n++;

  return n;
}

static gboolean
is_copy (CandorCatalogueEntry *one,
         CandorCatalogueEntry *two)
{
  CandorModule *module_one = candor_catalogue_entry_get_module (one);
  CandorModule *module_two = candor_catalogue_entry_get_module (two);

  return strcmp (candor_module_get_digest (module_one), candor_module_get_digest (module_two)) == 0;
}

/* A second copy of the same bytes tells nobody anything: only the first, which lies
 * nearest, is listed. */
static void
leave_out_copies (CandorCatalogue *self,
                  GPtrArray       *entries)
{
  for (guint i = 0; i < entries->len; i++)
    for (guint j = entries->len - 1; j > i; j--)
      if (is_copy (g_ptr_array_index (entries, i), g_ptr_array_index (entries, j)))
        g_ptr_array_remove (self->entries, g_ptr_array_remove_index (entries, j));
}

/* @entries: those of one id that can be shown, in the order of their folders. */
static void
settle_id (CandorCatalogue *self,
           GPtrArray       *entries)
{
  CandorCatalogueEntry **all = (CandorCatalogueEntry **) entries->pdata;
  gboolean chosen = FALSE;
  guint n;

  leave_out_copies (self, entries);
  g_ptr_array_sort (entries, compare_editions);
  for (guint i = 0; i < entries->len; i += n)
    {
      n = count_edition (all + i, entries->len - i);
      if (refuse_doubles (self, all + i, n))
        continue;
      for (guint j = i; j < i + n; j++)
        {
          if (chosen)
            _candor_catalogue_entry_supersede (all[j]);
          chosen = TRUE;
        }
    }
}

static void
settle_editions (CandorCatalogue *self)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                       NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer entries;

  for (guint i = 0; i < self->entries->len; i++)
    {
      CandorCatalogueEntry *entry = g_ptr_array_index (self->entries, i);
      const char *id = candor_catalogue_entry_get_id (entry);

      if (candor_catalogue_entry_get_module (entry) == NULL)
        continue;
      entries = g_hash_table_lookup (by_id, id);
      if (entries == NULL)
        {
          entries = g_ptr_array_new ();
          g_hash_table_insert (by_id, (gpointer) id, entries);
        }
      g_ptr_array_add (entries, entry);
    }

  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &entries))
    settle_id (self, entries);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  CandorCatalogueEntry *one = *(CandorCatalogueEntry * const *) a;
  CandorCatalogueEntry *two = *(CandorCatalogueEntry * const *) b;
  g_autofree char *title_one = g_utf8_casefold (candor_catalogue_entry_get_title (one), -1);
  g_autofree char *title_two = g_utf8_casefold (candor_catalogue_entry_get_title (two), -1);
  int order = g_utf8_collate (title_one, title_two);

  if (order == 0)
    order = strcmp (candor_catalogue_entry_get_path (one), candor_catalogue_entry_get_path (two));

  return order;
}

static void
check_program (CandorCatalogue *self)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->program == NULL)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *id = candor_catalogue_entry_get_id (g_ptr_array_index (self->entries, i));

      if (id != NULL)
        g_hash_table_add (known, (gpointer) id);
    }
  _candor_program_check_modules (self->program, known, self->problems);
}

CandorCatalogue *
candor_catalogue_scan (const char * const *folders,
                       CandorDay           today)
{
  CandorCatalogue *self;
  g_autoptr(GPtrArray) modules = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) programs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) overlays = g_ptr_array_new_with_free_func (g_free);
  Collection collection = { modules, programs, overlays, NULL };

  g_return_val_if_fail (folders != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_CATALOGUE, NULL);
  collection.problems = self->problems;
  for (guint i = 0; folders[i] != NULL; i++)
    collect_folder (&collection, folders[i]);

  read_modules (self, modules, today);
  read_programs (self, programs);
  read_overlays (self, overlays, today);
  settle_editions (self);
  check_program (self);
  g_ptr_array_sort (self->entries, compare_entries);
  candor_problems_sort (self->problems);

  return self;
}

/* ----------------------------------------------------------------- getters */

CandorCatalogueEntry *
candor_catalogue_find (CandorCatalogue *self,
                       const char      *id)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      CandorCatalogueEntry *entry = g_ptr_array_index (self->entries, i);

      if (candor_catalogue_entry_get_state (entry) == CANDOR_ENTRY_READY &&
          g_strcmp0 (candor_catalogue_entry_get_id (entry), id) == 0)
        return entry;
    }

  return NULL;
}

CandorProgram *
candor_catalogue_get_program (CandorCatalogue *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE (self), NULL);

  return self->program;
}

GPtrArray *
candor_catalogue_get_problems (CandorCatalogue *self)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE (self), NULL);

  return self->problems;
}

CandorOverlay *
candor_catalogue_find_overlay (CandorCatalogue *self,
                               const char      *place)
{
  g_return_val_if_fail (CANDOR_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  for (guint i = self->overlays->len; i > 0; i--)
    {
      CandorOverlay *overlay = g_ptr_array_index (self->overlays, i - 1);

      if (candor_overlay_find_place (overlay, place) != NULL)
        return overlay;
    }

  return NULL;
}
