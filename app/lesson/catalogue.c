/* catalogue.c - what is installed, as one list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made in three steps: collect (which files there are), read (all processors),
 * settle (which edition of an id counts). Whatever is wrong with one file is
 * said at its entry and touches no other.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "catalogue-cache-private.h"
#include "catalogue-private.h"
#include "program-private.h"

struct _CandorCatalogue
{
  GObject        parent_instance;
  GPtrArray     *entries;
  CandorProgram *program;
  GPtrArray     *overlays;      /* those of later folders behind */
  GPtrArray     *problems;
  char          *index;        /* file that can be searched; NULL: none */
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
  g_clear_pointer (&self->index, g_free);

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

/* -------------------------------------------------------------------- read */

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
differ (CandorCatalogueEntry *one,
        CandorCatalogueEntry *two)
{
  const CandorSynopsis *own = _candor_catalogue_entry_own (one);
  const CandorSynopsis *other = _candor_catalogue_entry_own (two);

  return strcmp (own->language, other->language) == 0 && strcmp (own->digest, other->digest) != 0;
}

/* Another of the same id and edition that holds another text, or NULL. */
static CandorCatalogueEntry *
find_double (CandorCatalogueEntry **entries,
             guint                  n_entries,
             CandorCatalogueEntry  *entry)
{
  for (guint i = 0; i < n_entries; i++)
    {
      if (differ (entries[i], entry))
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
  guint one = _candor_catalogue_entry_own (*(CandorCatalogueEntry * const *) a)->edition;
  guint two = _candor_catalogue_entry_own (*(CandorCatalogueEntry * const *) b)->edition;

  return (one < two) - (one > two);
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
  return strcmp (_candor_catalogue_entry_own (one)->digest, _candor_catalogue_entry_own (two)->digest) == 0;
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

      if (candor_catalogue_entry_get_state (entry) == CANDOR_ENTRY_BROKEN)
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

/* The key is dear, and each title is compared a dozen times. */
typedef struct
{
  CandorCatalogueEntry *entry;
  char                 *key;
} Titled;

static int
compare_titled (gconstpointer a,
                gconstpointer b)
{
  const Titled *one = a;
  const Titled *two = b;
  int order = strcmp (one->key, two->key);

  if (order == 0)
    order = strcmp (one->entry->path, two->entry->path);

  return order;
}

static void
sort_entries (GPtrArray *entries)
{
  g_autofree Titled *titled = g_new (Titled, entries->len + 1);

  for (guint i = 0; i < entries->len; i++)
    {
      CandorCatalogueEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *title = g_utf8_casefold (entry->title, -1);

      titled[i] = (Titled) { entry, g_utf8_collate_key (title, -1) };
    }
  qsort (titled, entries->len, sizeof *titled, compare_titled);
  for (guint i = 0; i < entries->len; i++)
    {
      g_ptr_array_index (entries, i) = titled[i].entry;
      g_free (titled[i].key);
    }
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
candor_catalogue_scan_cached (const char * const *folders,
                              CandorDay           today,
                              const char         *cache,
                              gint64              now_us)
{
  CandorCatalogue *self;
  g_autoptr(GPtrArray) modules = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) programs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) overlays = g_ptr_array_new_with_free_func (g_free);
  CandorCollection collection = { modules, programs, overlays, NULL };

  g_return_val_if_fail (folders != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_CATALOGUE, NULL);
  collection.problems = self->problems;
  for (guint i = 0; folders[i] != NULL; i++)
    _candor_catalogue_collect (&collection, folders[i]);

  if (_candor_catalogue_read_modules (self->entries, modules, today, cache, now_us))
    self->index = g_strdup (cache);
  read_programs (self, programs);
  read_overlays (self, overlays, today);
  settle_editions (self);
  check_program (self);
  sort_entries (self->entries);
  candor_problems_sort (self->problems);

  return self;
}

CandorCatalogue *
candor_catalogue_scan (const char * const *folders,
                       CandorDay           today)
{
  return candor_catalogue_scan_cached (folders, today, NULL, 0);
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

const char *
_candor_catalogue_get_index (CandorCatalogue *self)
{
  g_assert (CANDOR_IS_CATALOGUE (self));

  return self->index;
}
