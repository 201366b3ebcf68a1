/* catalogue-read.c - the entries of a catalogue, remembered or read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All processors look at the files and read what has changed; whoever has read
 * a module puts it by, and who finds the cache free writes down what waits
 * there. So reading and writing go side by side, and little waits in memory.
 */

#include "catalogue-cache-private.h"
#include "catalogue-private.h"
#include "catalogue-stamp-private.h"

/* So many modules may wait to be written down. */
#define MOST_WAITING 64

typedef struct
{
  GPtrArray             *paths;
  CandorCatalogueRow    *rows;       /* beside @paths */
  CandorCatalogueEntry **entries;
  CandorDay              today;
  gint64                 now_us;

  GAsyncQueue           *waiting;    /* Fresh */
  GMutex                 lock;       /* of what follows */
  CandorCatalogueCache  *cache;      /* NULL: none */
  gboolean               has_begun;
  gboolean               may_write;
  gboolean               has_failed; /* half is written */
} Reading;

/* A module that was just read. */
typedef struct
{
  gint64                old_id;      /* what it replaces; 0: nothing */
  CandorCatalogueEntry *entry;
  CandorModule         *module;      /* NULL: broken */
  CandorDays            days;
  GBytes               *stamp;       /* NULL: too young to be trusted */
  CandorStore          *store;
  GArray               *passages;
} Fresh;

static void
fresh_free (Fresh *self)
{
  g_clear_object (&self->module);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->stamp, g_bytes_unref);
  g_array_unref (self->passages);
  _candor_store_unref (self->store);
  g_free (self);
}

/* ----------------------------------------------------------------- writing */

static gboolean
begin (Reading *self)
{
  if (!self->has_begun && self->may_write)
    {
      /* Somebody else is writing: they will have done it for both. */
      self->may_write = _candor_catalogue_cache_begin (self->cache);
      self->has_begun = TRUE;
    }

  return self->may_write;
}

static void
write_fresh (Reading     *self,
             const Fresh *fresh)
{
  if (!begin (self) || self->has_failed)
    return;

  self->has_failed =
    (fresh->old_id != 0 && !_candor_catalogue_cache_remove (self->cache, fresh->old_id)) ||
    !_candor_catalogue_cache_add (self->cache, fresh->entry, fresh->days, fresh->stamp, fresh->passages);
}

static void
write_waiting (Reading *self)
{
  Fresh *fresh;

  if (g_async_queue_length (self->waiting) > MOST_WAITING)
    g_mutex_lock (&self->lock);
  else if (!g_mutex_trylock (&self->lock))
    return;

  while ((fresh = g_async_queue_try_pop (self->waiting)) != NULL)
    {
      write_fresh (self, fresh);
      fresh_free (fresh);
    }
  g_mutex_unlock (&self->lock);
}

/* ----------------------------------------------------------------- reading */

static GBytes *
make_stamp (CandorCatalogueEntry *entry)
{
  g_autofree char *folder = g_path_get_dirname (entry->path);

  return _candor_stamp_new (folder, entry->names);
}

static Fresh *
fresh_new (CandorCatalogueEntry      *entry,
           const CandorModuleReading *reading,
           gint64                     old_id,
           gint64                     now_us)
{
  Fresh *self = g_new0 (Fresh, 1);

  self->old_id = old_id;
  self->entry = g_object_ref (entry);
  g_set_object (&self->module, reading->module);
  self->days = reading->days;
  self->store = _candor_store_new ();
  self->passages = self->module != NULL ? _candor_passages_new (self->module, self->store)
                                        : g_array_new (FALSE, FALSE, sizeof (CandorPassage));
  self->stamp = make_stamp (entry);
  if (!_candor_stamp_is_settled (self->stamp, now_us))
    g_clear_pointer (&self->stamp, g_bytes_unref);

  return self;
}

static gboolean
is_unchanged (const CandorCatalogueRow *row)
{
  g_autoptr(GBytes) stamp = NULL;

  if (row->entry == NULL)
    return FALSE;
  stamp = make_stamp (row->entry);

  return g_bytes_equal (stamp, row->stamp);
}

static void
read_and_remember (Reading    *self,
                   guint       index,
                   const char *path)
{
  g_auto(CandorModuleReading) reading = { NULL, };

  self->entries[index] = _candor_catalogue_entry_read (path, self->today, &reading);
  g_async_queue_push (self->waiting, fresh_new (self->entries[index], &reading, self->rows[index].id, self->now_us));
  write_waiting (self);
}

static void
read_one (guint    index,
          gpointer user_data)
{
  Reading *self = user_data;
  const char *path = g_ptr_array_index (self->paths, index);

  if (is_unchanged (&self->rows[index]))
    self->entries[index] = g_steal_pointer (&self->rows[index].entry);
  else if (self->cache != NULL && g_path_is_absolute (path))
    read_and_remember (self, index, path);
  else
    self->entries[index] = _candor_catalogue_entry_read (path, self->today, NULL);
}

/* ------------------------------------------------------------------- cache */

static gboolean
remember (Reading *self,
          GArray  *others)
{
  g_autoptr(GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->paths->len; i++)
    g_hash_table_insert (wanted, g_ptr_array_index (self->paths, i), &self->rows[i]);

  return _candor_catalogue_cache_read (self->cache, wanted, self->today, others);
}

static void
forget_rows (Reading *self)
{
  for (guint i = 0; i < self->paths->len; i++)
    {
      _candor_catalogue_row_clear (&self->rows[i]);
      self->rows[i] = (CandorCatalogueRow) { 0, NULL, NULL };
    }
}

/* A file that cannot be read to its end is made anew. */
static void
open_cache (Reading    *self,
            const char *path,
            GArray     *others)
{
  self->cache = _candor_catalogue_cache_open (path);
  if (self->cache != NULL && !remember (self, others))
    {
      forget_rows (self);
      g_array_set_size (others, 0);
      _candor_catalogue_cache_discard (g_steal_pointer (&self->cache));
      self->cache = _candor_catalogue_cache_open (path);
    }
  self->may_write = self->cache != NULL;
}

static void
write_rest (Reading *self,
            GArray  *others)
{
  write_waiting (self);
  for (guint i = 0; i < others->len && begin (self) && !self->has_failed; i++)
    self->has_failed = !_candor_catalogue_cache_remove (self->cache, g_array_index (others, gint64, i));
  if (self->has_begun && self->may_write && !self->has_failed)
    self->has_failed = !_candor_catalogue_cache_end (self->cache);
}

/* FALSE: it is of no use, and not there any more. */
static gboolean
close_cache (Reading *self)
{
  if (self->cache == NULL)
    return FALSE;
  if (self->has_failed)
    _candor_catalogue_cache_discard (self->cache);
  else
    _candor_catalogue_cache_close (self->cache);

  return !self->has_failed;
}

gboolean
_candor_catalogue_read_modules (GPtrArray   *entries,
                                GPtrArray   *paths,
                                CandorDay    today,
                                const char  *cache,
                                gint64       now_us)
{
  g_autofree CandorCatalogueEntry **read = g_new0 (CandorCatalogueEntry *, paths->len + 1);
  g_autofree CandorCatalogueRow *rows = g_new0 (CandorCatalogueRow, paths->len + 1);
  g_autoptr(GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  Reading self = { paths, rows, read, today, now_us, };
  gboolean is_remembered;

  g_mutex_init (&self.lock);
  self.waiting = g_async_queue_new ();
  if (cache != NULL)
    open_cache (&self, cache, others);

  candor_work_map (paths->len, read_one, &self, NULL);
  if (self.cache != NULL)
    write_rest (&self, others);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (entries, read[i]);

  forget_rows (&self);
  is_remembered = close_cache (&self);
  g_async_queue_unref (self.waiting);
  g_mutex_clear (&self.lock);

  return is_remembered;
}
