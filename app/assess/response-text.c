/* response-text.c - the text form of a response
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "id,id:value": what records, drafts and answers files hold. A value may hold any
 * character; those with a meaning of their own have a backslash before them.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "judge-private.h"
#include "response-private.h"

static void
append_value (GString    *text,
              const char *value)
{
  for (; *value != '\0'; value++)
    {
      if (*value == '\n')
        {
          g_string_append (text, "\\n");
          continue;
        }
      if (strchr ("\\,|", *value) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *value);
    }
}

char *
candor_response_to_string (const CandorResponse *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < candor_response_get_n (self); i++)
    {
      const char *value = candor_response_get_value (self, i);

      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append (text, candor_response_get_id (self, i));
      if (value == NULL)
        continue;
      g_string_append_c (text, ':');
      append_value (text, value);
    }

  return g_string_free (text, FALSE);
}

/* Up to the next ',' that ends an entry, or to the end; without the backslashes. */
static char *
take_entry (const char **text,
            gboolean     to_the_end)
{
  GString *entry = g_string_new (NULL);
  const char *at = *text;

  for (; *at != '\0' && (to_the_end || *at != ','); at++)
    {
      if (*at == '\\' && at[1] != '\0')
        {
          at++;
          g_string_append_c (entry, *at == 'n' ? '\n' : *at);
        }
      else
        g_string_append_c (entry, *at);
    }
  *text = *at == ',' && !to_the_end ? at + 1 : at;

  return g_string_free (entry, FALSE);
}

static gboolean
takes (const CandorJudge *judge,
       CandorItem        *item,
       const char        *id,
       const char        *value)
{
  if (judge->takes != NULL)
    return judge->takes (item, id, value);
  if (candor_item_find_option (item, id) == NULL)
    return FALSE;
  if (judge->form != CANDOR_FORM_VALUES)
    return value == NULL;

  return value != NULL && candor_item_find_target (item, value) != NULL;
}

static void
set_refusal (GError     **error,
             CandorItem  *item,
             const char  *id,
             const char  *value)
{
  if (value == NULL)
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                 _("Question “%s” has no option “%s”."), candor_item_get_id (item), id);
  else
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                 _("Question “%s” cannot take “%s” for “%s”."), candor_item_get_id (item), value, id);
}

/* With @error NULL and @is_lenient, what cannot be taken is left out. */
static CandorResponse *
read_entries (CandorItem  *item,
              const char  *text,
              gboolean     is_lenient,
              GError     **error)
{
  const CandorJudge *judge = candor_judge_find (item);
  g_autoptr(CandorResponse) self = candor_response_new (NULL);
  g_autofree char *prefix = judge->whole != NULL ? g_strconcat (judge->whole, ":", NULL) : NULL;

  if (prefix != NULL && *text != '\0' && !g_str_has_prefix (text, prefix))
    {
      g_autofree char *value = take_entry (&text, TRUE);

      _candor_response_add (self, judge->whole, g_strstrip (value));
    }

  while (*text != '\0')
    {
      g_autofree char *entry = take_entry (&text, FALSE);
      char *colon = strchr (entry, ':');
      const char *value = NULL, *id;

      if (colon != NULL)
        {
          *colon = '\0';
          value = colon + 1;
        }
      id = g_strstrip (entry);
      if (*id == '\0' && value == NULL)
        continue;
      if (takes (judge, item, id, value))
        _candor_response_add (self, id, value);
      else if (!is_lenient)
        {
          set_refusal (error, item, id, value);
          return NULL;
        }
    }
  if (judge->form != CANDOR_FORM_ORDER)
    _candor_response_sort (self);

  return g_steal_pointer (&self);
}

CandorResponse *
candor_response_parse (CandorItem  *item,
                       const char  *text,
                       GError     **error)
{
  g_autoptr(CandorResponse) self = NULL;

  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = read_entries (item, text, FALSE, error);
  if (self != NULL && candor_judge_find (item)->form == CANDOR_FORM_ONE && candor_response_get_n (self) > 1)
    {
      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                   _("Question “%s” takes one answer, not %u."),
                   candor_item_get_id (item), candor_response_get_n (self));
      return NULL;
    }

  return g_steal_pointer (&self);
}

CandorResponse *
candor_response_restore (CandorItem *item,
                         const char *text)
{
  g_autoptr(CandorResponse) self = NULL;
  const char *first[] = { NULL, NULL };

  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = read_entries (item, text, TRUE, NULL);
  if (candor_judge_find (item)->form != CANDOR_FORM_ONE || candor_response_get_n (self) <= 1)
    return g_steal_pointer (&self);

  first[0] = candor_response_get_id (self, candor_response_get_n (self) - 1);

  return candor_response_new (first);
}
