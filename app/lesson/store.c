/* store.c - the memory of one module or program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chunks grow from 4 KiB to 64 KiB: a small module costs two or three calls of
 * the allocator instead of a thousand, and its end as few.
 */

#include <string.h>

#include "store-private.h"

#define FIRST_CHUNK (4 * 1024)
#define SMALL_CHUNK 512
#define LARGEST_CHUNK (64 * 1024)
#define ALIGNMENT 16

struct _CandorStore
{
  gatomicrefcount  ref_count;
  GPtrArray       *chunks;
  GPtrArray       *arrays;
  GPtrArray       *held;       /* GBytes */
  char            *free;       /* the last chunk's unused rest */
  gsize            left;
  gsize            next_size;
};

CandorStore *
_candor_store_new (void)
{
  CandorStore *self = g_new0 (CandorStore, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->arrays = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->next_size = FIRST_CHUNK;

  return self;
}

CandorStore *
_candor_store_new_small (void)
{
  CandorStore *self = _candor_store_new ();

  self->next_size = SMALL_CHUNK;

  return self;
}

CandorStore *
_candor_store_ref (CandorStore *self)
{
  g_assert (self != NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
_candor_store_unref (CandorStore *self)
{
  g_assert (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->held);
  g_ptr_array_unref (self->arrays);
  g_ptr_array_unref (self->chunks);
  g_free (self);
}

static void
add_chunk (CandorStore *self,
           gsize        at_least)
{
  gsize size = MAX (self->next_size, at_least);

  self->free = g_malloc (size);
  self->left = size;
  self->next_size = MIN (2 * self->next_size, LARGEST_CHUNK);
  g_ptr_array_add (self->chunks, self->free);
}

gpointer
_candor_store_alloc (CandorStore *self,
                     gsize        size)
{
  gpointer memory;
  gsize padding;

  g_assert (self != NULL);

  padding = -(guintptr) self->free & (ALIGNMENT - 1);
  if (self->free == NULL || self->left < size + padding)
    {
      add_chunk (self, size);
      padding = 0;
    }

  memory = memset (self->free + padding, 0, size);
  self->free += size + padding;
  self->left -= size + padding;

  return memory;
}

/* Strings need no alignment, so they fill what structs leave. */
char *
_candor_store_copy (CandorStore *self,
                    const char  *text,
                    gsize        length)
{
  char *copy;

  g_assert (self != NULL);
  g_assert (text != NULL);

  if (self->free == NULL || self->left <= length)
    add_chunk (self, length + 1);

  copy = self->free;
  memcpy (copy, text, length);
  copy[length] = '\0';
  self->free += length + 1;
  self->left -= length + 1;

  return copy;
}

GPtrArray *
_candor_store_array (CandorStore *self)
{
  GPtrArray *array = g_ptr_array_new ();

  g_assert (self != NULL);

  g_ptr_array_add (self->arrays, array);

  return array;
}

GBytes *
_candor_store_hold (CandorStore *self,
                    GBytes      *bytes)
{
  g_assert (self != NULL);
  g_assert (bytes != NULL);

  g_ptr_array_add (self->held, g_bytes_ref (bytes));

  return bytes;
}
