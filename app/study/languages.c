/* languages.c - in which language somebody reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The desktop names languages as its libraries do ("de_AT.UTF-8"), modules as the
 * web does ("de-AT").
 */

#include <string.h>

#include "study-private.h"

/* NULL for what is no language: "C", or a spelling with a character set. */
static char *
dup_tag (const char *name)
{
  char *tag;

  if (strpbrk (name, ".@") != NULL || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0)
    return NULL;

  tag = g_strdup (name);

  return g_strdelimit (tag, "_", '-');
}

static void
add (GPtrArray *tags,
     char      *tag)
{
  if (g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    g_free (tag);
  else
    g_ptr_array_add (tags, tag);
}

char **
candor_study_dup_languages (const char *chosen)
{
  g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  const char * const *names = g_get_language_names ();

  if (chosen != NULL && *chosen != '\0')
    g_ptr_array_add (tags, g_strdup (chosen));
  for (gsize i = 0; names[i] != NULL; i++)
    {
      char *tag = dup_tag (names[i]);

      if (tag != NULL)
        add (tags, tag);
    }
  g_ptr_array_add (tags, NULL);

  return (char **) g_ptr_array_steal (tags, NULL);
}

void
candor_study_set_languages (CandorStudy        *self,
                            const char * const *languages)
{
  static const char * const none[] = { NULL };

  g_return_if_fail (CANDOR_IS_STUDY (self));

  if (languages == NULL)
    languages = none;
  if (g_strv_equal (self->languages != NULL ? (const char * const *) self->languages : none, languages))
    return;

  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  candor_study_list_home (self);
}

CandorModule *
candor_study_choose_language (CandorStudy  *self,
                              CandorModule *module)
{
  g_assert (CANDOR_IS_STUDY (self));

  return module != NULL ? candor_module_choose_language (module, (const char * const *) self->languages) : NULL;
}
