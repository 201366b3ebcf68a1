/* language.c - names of languages, and which of a module's fits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tag is what a module declares: "de", "fr-CH". It is compared without regard
 * to capitals.
 */

#include <string.h>

#include "module-private.h"

/* Each in itself: who looks for their language may know no other. */
static const struct { const char *tag, *name; } names[] =
{
  { "ar", "العربية" },
  { "bg", "Български" },
  { "cs", "Čeština" },
  { "da", "Dansk" },
  { "de", "Deutsch" },
  { "el", "Ελληνικά" },
  { "en", "English" },
  { "es", "Español" },
  { "et", "Eesti" },
  { "fi", "Suomi" },
  { "fr", "Français" },
  { "ga", "Gaeilge" },
  { "he", "עברית" },
  { "hr", "Hrvatski" },
  { "hu", "Magyar" },
  { "is", "Íslenska" },
  { "it", "Italiano" },
  { "ja", "日本語" },
  { "ko", "한국어" },
  { "lt", "Lietuvių" },
  { "lv", "Latviešu" },
  { "mt", "Malti" },
  { "nb", "Norsk bokmål" },
  { "nl", "Nederlands" },
  { "nn", "Norsk nynorsk" },
  { "pl", "Polski" },
  { "pt", "Português" },
  { "ro", "Română" },
  { "ru", "Русский" },
  { "sk", "Slovenčina" },
  { "sl", "Slovenščina" },
  { "sr", "Српски" },
  { "sv", "Svenska" },
  { "tr", "Türkçe" },
  { "uk", "Українська" },
  { "zh", "中文" },
};

/* Length of the first subtag: "fr" of "fr-CH". */
static gsize
length_of_language (const char *tag)
{
  return strcspn (tag, "-");
}

static gboolean
is_same_language (const char *one,
                  const char *two)
{
  gsize length = length_of_language (one);

  return length == length_of_language (two) && g_ascii_strncasecmp (one, two, length) == 0;
}

char *
candor_language_dup_name (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (!is_same_language (names[i].tag, tag))
        continue;
      if (tag[length_of_language (tag)] == '\0')
        return g_strdup (names[i].name);

      return g_strdup_printf ("%s (%s)", names[i].name, tag + length_of_language (tag) + 1);
    }

  return g_strdup (tag);
}

/* -------------------------------------------------------------- of a module */

GPtrArray *
candor_module_get_translations (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->translations;
}

/* The index of the one of @tags that is @tag, or @n_tags. */
static guint
find_tag (const char * const *tags,
          guint               n_tags,
          const char         *tag,
          gboolean            exactly)
{
  guint i = 0;

  while (i < n_tags && !(exactly ? g_ascii_strcasecmp (tags[i], tag) == 0 : is_same_language (tags[i], tag)))
    i++;

  return i;
}

guint
_candor_language_choose (const char * const *tags,
                         guint               n_tags,
                         const char * const *languages)
{
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      guint found = find_tag (tags, n_tags, languages[i], TRUE);

      if (found == n_tags)
        found = find_tag (tags, n_tags, languages[i], FALSE);
      if (found < n_tags)
        return found;
    }

  return 0;
}

static CandorModule *
get_text (CandorModule *self,
          guint         index)
{
  return index == 0 ? self : g_ptr_array_index (self->translations, index - 1);
}

/* One for the module and one for each translation. */
static const char **
list_tags (CandorModule *self,
           guint        *n_tags)
{
  const char **tags;

  *n_tags = 1 + self->translations->len;
  tags = g_new (const char *, *n_tags);
  for (guint i = 0; i < *n_tags; i++)
    tags[i] = get_text (self, i)->language;

  return tags;
}

CandorModule *
candor_module_find_language (CandorModule *self,
                             const char   *language)
{
  g_autofree const char **tags = NULL;
  guint n_tags, found;

  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  tags = list_tags (self, &n_tags);
  found = find_tag (tags, n_tags, language, TRUE);

  return found < n_tags ? get_text (self, found) : NULL;
}

CandorModule *
candor_module_choose_language (CandorModule       *self,
                               const char * const *languages)
{
  g_autofree const char **tags = NULL;
  guint n_tags;

  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  tags = list_tags (self, &n_tags);

  return get_text (self, _candor_language_choose (tags, n_tags, languages));
}
