/* module-settle.c - what follows from the whole of a module
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cannot fail and reports nothing.
 */

#include <string.h>

#include "files-private.h"
#include "module-private.h"
#include "part-private.h"

/* Of two with one id the first counts; the check has a word on that. All
 * these structs begin with their id. */
static void
index_by_id (GHashTable *table,
             GPtrArray  *array)
{
  for (guint i = 0; i < array->len; i++)
    {
      const char **first_member = g_ptr_array_index (array, i);

      if (!g_hash_table_contains (table, *first_member))
        g_hash_table_insert (table, (gpointer) *first_member, first_member);
    }
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (CandorObjective, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (CandorMisconception, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (CandorSource, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (CandorTerm, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (CandorModuleFile, name) == 0);

typedef struct
{
  double counted;      /* of the parts that have no share yet */
  guint  left;         /* declared seconds that are not given yet */
} Shares;

static void
share (CandorModule *self,
       gboolean      exact_ones,
       Shares       *shares)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);
      const CandorPartForm *form = _candor_part_get_form (part);
      double counted = form->count_seconds (part);

      if (form->shares_exactly != exact_ones || counted <= 0)
        continue;
      shares->left -= MIN (shares->left, form->share_seconds (part, shares->left / shares->counted));
      shares->counted -= counted;
    }
}

/* Every question of a quiz has the same whole number of seconds, so quizzes
 * come first and pages take up what rounding left. */
static void
settle_seconds (CandorModule *self)
{
  Shares shares = { 0, self->minutes * 60 };

  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);

      shares.counted += _candor_part_get_form (part)->count_seconds (part);
    }

  share (self, FALSE, &shares);
  share (self, TRUE, &shares);
}

static void
settle_files (CandorModule *self)
{
  g_autofree char *digest = NULL;

  _candor_files_settle (self->files, self->store);
  digest = _candor_files_digest (self->files);
  self->digest = _candor_store_copy (self->store, digest, strlen (digest));
}

void
_candor_module_settle (CandorModule *self,
                       CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (self));

  index_by_id (self->objectives_by_id, self->objectives);
  index_by_id (self->misconceptions_by_id, self->misconceptions);
  index_by_id (self->sources_by_id, self->sources);
  index_by_id (self->terms_by_id, self->terms);

  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);

      _candor_part_get_form (part)->add_items (part, self->items);
      _candor_part_get_form (part)->settle (part, self, load);
    }
  settle_seconds (self);

  self->files = g_ptr_array_ref (load->module_files);
  index_by_id (self->files_by_name, self->files);
  if (load->purpose != CANDOR_TO_CHECK)
    settle_files (self);
}
