/* filling.c - what somebody entered into a worksheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts by the id of their field. Immutable and counted atomically.
 */

#include <candor/assess/filling.h>

#include <string.h>

struct _CandorFilling
{
  gatomicrefcount  ref_count;
  GHashTable      *texts;
};

G_DEFINE_BOXED_TYPE (CandorFilling, candor_filling, candor_filling_ref, candor_filling_unref)

CandorFilling *
candor_filling_new (void)
{
  CandorFilling *self = g_new0 (CandorFilling, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

CandorFilling *
candor_filling_ref (CandorFilling *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
candor_filling_unref (CandorFilling *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->texts);
  g_free (self);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n\r")] == '\0';
}

CandorFilling *
candor_filling_with (const CandorFilling *self,
                     const char          *field,
                     const char          *text)
{
  CandorFilling *other = candor_filling_new ();
  GHashTableIter iter;
  gpointer id, value;

  g_return_val_if_fail (self != NULL, other);
  g_return_val_if_fail (field != NULL, other);

  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, &id, &value))
    g_hash_table_insert (other->texts, g_strdup (id), g_strdup (value));
  if (is_blank (text))
    g_hash_table_remove (other->texts, field);
  else
    g_hash_table_insert (other->texts, g_strdup (field), g_strdup (text));

  return other;
}

const char *
candor_filling_get (const CandorFilling *self,
                    const char          *field)
{
  const char *text;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (field != NULL, "");

  text = g_hash_table_lookup (self->texts, field);

  return text != NULL ? text : "";
}

gboolean
candor_filling_has (const CandorFilling *self,
                    const char          *field)
{
  return candor_filling_get (self, field)[0] != '\0';
}

gboolean
candor_filling_is_empty (const CandorFilling *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return g_hash_table_size (self->texts) == 0;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

const char **
candor_filling_list_fields (const CandorFilling *self)
{
  const char **ids;
  guint n_ids;

  g_return_val_if_fail (self != NULL, NULL);

  ids = (const char **) g_hash_table_get_keys_as_array (self->texts, &n_ids);
  qsort (ids, n_ids, sizeof *ids, compare_ids);

  return ids;
}

gboolean
candor_filling_equal (const CandorFilling *a,
                      const CandorFilling *b)
{
  GHashTableIter iter;
  gpointer id, text;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_hash_table_size (a->texts) != g_hash_table_size (b->texts))
    return FALSE;

  g_hash_table_iter_init (&iter, a->texts);
  while (g_hash_table_iter_next (&iter, &id, &text))
    {
      if (strcmp (text, candor_filling_get (b, id)) != 0)
        return FALSE;
    }

  return TRUE;
}

char **
candor_list_split (const char *text)
{
  g_auto(GStrv) lines = NULL;
  GStrvBuilder *entries = g_strv_builder_new ();
  char **all;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (lines[i][0] != '\0')
        g_strv_builder_add (entries, lines[i]);
    }
  all = g_strv_builder_end (entries);
  g_strv_builder_unref (entries);

  return all;
}
