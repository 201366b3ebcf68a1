/* response.c - what somebody answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries of a part's id and perhaps a value. Each id stands once. They are kept
 * sorted by id, so that two equal responses have one form; an order keeps its own.
 * Immutable and counted atomically.
 */

#include "judge-private.h"
#include "response-private.h"

typedef struct
{
  char *id;
  char *value;   /* (nullable) */
} Entry;

struct _CandorResponse
{
  gatomicrefcount   ref_count;
  GPtrArray        *entries;
};

G_DEFINE_BOXED_TYPE (CandorResponse, candor_response,
                     candor_response_ref, candor_response_unref)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->value);
  g_free (entry);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = *(const Entry * const *) a;
  const Entry *other = *(const Entry * const *) b;

  return g_strcmp0 (one->id, other->id);
}

static CandorResponse *
response_new_empty (void)
{
  CandorResponse *self = g_new0 (CandorResponse, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

static const Entry *
find_entry (const CandorResponse *self,
            const char           *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->id, id))
        return entry;
    }

  return NULL;
}

void
_candor_response_add (CandorResponse *self,
                      const char     *id,
                      const char     *value)
{
  Entry *entry;

  if (*id == '\0' || find_entry (self, id) != NULL)
    return;

  entry = g_new (Entry, 1);
  entry->id = g_strdup (id);
  entry->value = g_strdup (value);
  g_ptr_array_add (self->entries, entry);
}

void
_candor_response_sort (CandorResponse *self)
{
  g_ptr_array_sort (self->entries, compare_entries);
}

CandorResponse *
candor_response_new_order (const char * const *ids)
{
  CandorResponse *self = response_new_empty ();

  for (; ids != NULL && *ids != NULL; ids++)
    _candor_response_add (self, *ids, NULL);

  return self;
}

CandorResponse *
candor_response_new (const char * const *option_ids)
{
  CandorResponse *self = candor_response_new_order (option_ids);

  _candor_response_sort (self);

  return self;
}

CandorResponse *
candor_response_ref (CandorResponse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
candor_response_unref (CandorResponse *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

guint
candor_response_get_n (const CandorResponse *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

gboolean
candor_response_is_empty (const CandorResponse *self)
{
  return candor_response_get_n (self) == 0;
}

const char *
candor_response_get_id (const CandorResponse *self,
                        guint                 index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return ((const Entry *) g_ptr_array_index (self->entries, index))->id;
}

const char *
candor_response_get_value (const CandorResponse *self,
                           guint                 index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return ((const Entry *) g_ptr_array_index (self->entries, index))->value;
}

gboolean
candor_response_has (const CandorResponse *self,
                     const char           *id)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return find_entry (self, id) != NULL;
}

const char *
candor_response_find_value (const CandorResponse *self,
                            const char           *id)
{
  const Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = find_entry (self, id);

  return entry != NULL ? entry->value : NULL;
}

/* ----------------------------------------------------------------- changes */

/* All entries but that of @id. */
static CandorResponse *
copy_without (const CandorResponse *self,
              const char           *id)
{
  CandorResponse *copy = response_new_empty ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (!g_str_equal (entry->id, id))
        _candor_response_add (copy, entry->id, entry->value);
    }

  return copy;
}

CandorResponse *
candor_response_with (const CandorResponse *self,
                      CandorItem           *item,
                      const char           *option_id,
                      gboolean              picked)
{
  CandorResponse *changed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (option_id != NULL, NULL);

  if (picked && candor_judge_find (item)->form == CANDOR_FORM_ONE)
    changed = response_new_empty ();
  else
    changed = copy_without (self, option_id);
  if (picked)
    _candor_response_add (changed, option_id, NULL);
  _candor_response_sort (changed);

  return changed;
}

CandorResponse *
candor_response_with_value (const CandorResponse *self,
                            const char           *id,
                            const char           *value)
{
  CandorResponse *changed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  changed = copy_without (self, id);
  if (value != NULL && *value != '\0')
    _candor_response_add (changed, id, value);
  _candor_response_sort (changed);

  return changed;
}

gboolean
candor_response_equal (const CandorResponse *a,
                       const CandorResponse *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->entries->len != b->entries->len)
    return FALSE;

  for (guint i = 0; i < a->entries->len; i++)
    {
      const Entry *one = g_ptr_array_index (a->entries, i);
      const Entry *other = g_ptr_array_index (b->entries, i);

      if (!g_str_equal (one->id, other->id) || g_strcmp0 (one->value, other->value) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
can_be_read (const CandorResponse *self,
             CandorItem           *item)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->value != NULL && !candor_item_reads (item, entry->id, entry->value, NULL))
        return FALSE;
    }

  return TRUE;
}

gboolean
candor_response_is_complete (const CandorResponse *self,
                             CandorItem           *item)
{
  const CandorJudge *judge;
  GPtrArray *options;
  guint n_known = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CANDOR_IS_ITEM (item), FALSE);

  judge = candor_judge_find (item);
  if (judge->reads != NULL && !can_be_read (self, item))
    return FALSE;
  if (judge->is_complete != NULL)
    return judge->is_complete (item, self);

  options = candor_item_get_options (item);
  for (guint i = 0; i < options->len; i++)
    n_known += candor_response_has (self, ((const CandorOption *) g_ptr_array_index (options, i))->id);

  if (judge->form == CANDOR_FORM_ONE || judge->form == CANDOR_FORM_MANY)
    return n_known > 0;

  return n_known > 0 && n_known == options->len;
}
