/* response.c - what somebody answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A response is a set of option ids, kept sorted and without doubles, so that
 * two equal ones have one form. It is immutable and counted atomically.
 */

#include <glib/gi18n.h>

#include <candor/assess.h>

struct _CandorResponse
{
  gatomicrefcount   ref_count;
  GPtrArray        *ids;   /* char *, sorted */
};

G_DEFINE_BOXED_TYPE (CandorResponse, candor_response,
                     candor_response_ref, candor_response_unref)

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static CandorResponse *
response_new_empty (void)
{
  CandorResponse *self = g_new0 (CandorResponse, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->ids = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
response_add (CandorResponse *self,
              const char     *id)
{
  if (*id == '\0' || candor_response_has (self, id))
    return;

  g_ptr_array_add (self->ids, g_strdup (id));
}

CandorResponse *
candor_response_new (const char * const *option_ids)
{
  CandorResponse *self = response_new_empty ();

  for (; option_ids != NULL && *option_ids != NULL; option_ids++)
    response_add (self, *option_ids);
  g_ptr_array_sort (self->ids, compare_ids);

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

  g_ptr_array_unref (self->ids);
  g_free (self);
}

gboolean
candor_response_is_empty (const CandorResponse *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->ids->len == 0;
}

gboolean
candor_response_has (const CandorResponse *self,
                     const char           *option_id)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (option_id != NULL, FALSE);

  return g_ptr_array_find_with_equal_func (self->ids, option_id, g_str_equal, NULL);
}

static gboolean
allows_one (CandorItem *item)
{
  g_assert (CANDOR_IS_ITEM (item));

  return candor_item_get_kind (item) != CANDOR_ITEM_CHOICES;
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

  changed = response_new_empty ();
  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *id = g_ptr_array_index (self->ids, i);

      if (g_str_equal (id, option_id) || (picked && allows_one (item)))
        continue;
      response_add (changed, id);
    }
  if (picked)
    response_add (changed, option_id);
  g_ptr_array_sort (changed->ids, compare_ids);

  return changed;
}

gboolean
candor_response_equal (const CandorResponse *a,
                       const CandorResponse *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->ids->len != b->ids->len)
    return FALSE;

  for (guint i = 0; i < a->ids->len; i++)
    if (!g_str_equal (g_ptr_array_index (a->ids, i), g_ptr_array_index (b->ids, i)))
      return FALSE;

  return TRUE;
}

char *
candor_response_to_string (const CandorResponse *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append (text, g_ptr_array_index (self->ids, i));
    }

  return g_string_free (text, FALSE);
}

static void
set_unknown_option (GError     **error,
                    CandorItem  *item,
                    const char  *id)
{
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("Question “%s” has no option “%s”."), candor_item_get_id (item), id);
}

CandorResponse *
candor_response_parse (CandorItem  *item,
                       const char  *text,
                       GError     **error)
{
  g_autoptr(CandorResponse) self = NULL;
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = response_new_empty ();
  words = g_strsplit (text, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *id = g_strstrip (words[i]);

      if (*id == '\0')
        continue;
      if (candor_item_find_option (item, id) == NULL)
        {
          set_unknown_option (error, item, id);
          return NULL;
        }
      response_add (self, id);
    }

  if (self->ids->len > 1 && allows_one (item))
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                   _("Question “%s” takes one answer, not %u."),
                   candor_item_get_id (item), self->ids->len);
      return NULL;
    }
  g_ptr_array_sort (self->ids, compare_ids);

  return g_steal_pointer (&self);
}

gboolean
candor_response_is_complete (const CandorResponse *self,
                             CandorItem           *item)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CANDOR_IS_ITEM (item), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    if (candor_item_find_option (item, g_ptr_array_index (self->ids, i)) != NULL)
      return TRUE;

  return FALSE;
}
