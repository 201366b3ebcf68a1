/* record-chunk.c - many rows at a time, to be looked at by many hands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hashing is three quarters of a verification, and a row's hash needs no other
 * row; only reading must be done by one hand. Rows are copied once, into one
 * block that is used again.
 */

#include <string.h>

#include "record-chunk.h"

/* As many as make the beginning of a thread cost nothing. */
#define MAX_ROWS 16384

/* A row of the largest allowed size must not make the block grow without end. */
#define MAX_BYTES (16 * 1024 * 1024)

struct _CandorChunk
{
  CandorRow      rows[MAX_ROWS];
  guint8         has_hash[MAX_ROWS];
  guint8         keeps_word[MAX_ROWS];
  guint          n_rows;
  GByteArray    *bytes;
  CandorRowFunc  func;        /* while it is filled */
  gpointer       user_data;
};

CandorChunk *
_candor_chunk_new (void)
{
  /* Large, and of a short record nearly all of it is never used. */
  CandorChunk *self = g_new (CandorChunk, 1);

  self->n_rows = 0;
  self->bytes = g_byte_array_new ();

  return self;
}

void
_candor_chunk_free (CandorChunk *self)
{
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/* -------------------------------------------------------------------- filling */

static const gsize slices[] =
{
  G_STRUCT_OFFSET (CandorRow, module), G_STRUCT_OFFSET (CandorRow, digest),
  G_STRUCT_OFFSET (CandorRow, language), G_STRUCT_OFFSET (CandorRow, boot_id),
  G_STRUCT_OFFSET (CandorRow, program), G_STRUCT_OFFSET (CandorRow, commitment),
  G_STRUCT_OFFSET (CandorRow, previous), G_STRUCT_OFFSET (CandorRow, hash),
  G_STRUCT_OFFSET (CandorRow, salt), G_STRUCT_OFFSET (CandorRow, body),
};

/* The block moves while it grows: until it is full a slice holds its place, from
 * 1, in the place of an address. */
static void
copy_slice (CandorChunk *self,
            CandorSlice *slice)
{
  gsize place = self->bytes->len + 1;

  if (slice->data == NULL)
    return;
  g_byte_array_append (self->bytes, slice->data, slice->length);
  slice->data = GSIZE_TO_POINTER (place);
}

static void
settle_slices (CandorChunk *self)
{
  /* Even the empty text has an address. */
  g_byte_array_append (self->bytes, (const guint8 *) "", 1);

  for (guint i = 0; i < self->n_rows; i++)
    for (guint k = 0; k < G_N_ELEMENTS (slices); k++)
      {
        CandorSlice *slice = &G_STRUCT_MEMBER (CandorSlice, &self->rows[i], slices[k]);

        if (slice->data != NULL)
          slice->data = self->bytes->data + GPOINTER_TO_SIZE (slice->data) - 1;
      }
}

static gboolean
copy_row_cb (const CandorRow *row,
             gpointer         user_data)
{
  CandorChunk *self = user_data;
  CandorRow *copy = &self->rows[self->n_rows];

  *copy = *row;
  for (guint k = 0; k < G_N_ELEMENTS (slices); k++)
    copy_slice (self, &G_STRUCT_MEMBER (CandorSlice, copy, slices[k]));
  self->n_rows++;

  return self->func (row, self->user_data) && self->n_rows < MAX_ROWS && self->bytes->len < MAX_BYTES;
}

gboolean
_candor_chunk_fill (CandorChunk    *self,
                    CandorDb       *db,
                    gint64          after,
                    CandorRowFunc   func,
                    gpointer        user_data,
                    GError        **error)
{
  gboolean filled;

  self->n_rows = 0;
  self->func = func;
  self->user_data = user_data;
  g_byte_array_set_size (self->bytes, 0);
  filled = _candor_db_foreach_row (db, after, copy_row_cb, self, error);
  settle_slices (self);

  return filled;
}

/* ------------------------------------------------------------------ computing */

void
_candor_chunk_compute (CandorChunk *self,
                       guint        slice)
{
  guint first = self->n_rows * slice / CANDOR_CHUNK_SLICES;
  guint end = self->n_rows * (slice + 1) / CANDOR_CHUNK_SLICES;

  for (guint i = first; i < end; i++)
    {
      const CandorRow *row = &self->rows[i];
      guint8 hash[CANDOR_DIGEST_SIZE];

      _candor_row_hash (row, hash);
      self->has_hash[i] = row->hash.length == sizeof hash && memcmp (hash, row->hash.data, sizeof hash) == 0;
      self->keeps_word[i] = _candor_row_keeps_word (row);
    }
}

guint
_candor_chunk_get_n_rows (CandorChunk *self)
{
  return self->n_rows;
}

const CandorRow *
_candor_chunk_get_row (CandorChunk *self,
                       guint        index)
{
  return &self->rows[index];
}

gboolean
_candor_chunk_has_hash (CandorChunk *self,
                        guint        index)
{
  return self->has_hash[index];
}

gboolean
_candor_chunk_keeps_word (CandorChunk *self,
                          guint        index)
{
  return self->keeps_word[index];
}
