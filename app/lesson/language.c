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

static CandorModule *
find_tag (CandorModule *self,
          const char   *tag,
          gboolean      exactly)
{
  for (guint i = 0; i <= self->translations->len; i++)
    {
      CandorModule *module = i == 0 ? self : g_ptr_array_index (self->translations, i - 1);

      if (exactly ? g_ascii_strcasecmp (module->language, tag) == 0 : is_same_language (module->language, tag))
        return module;
    }

  return NULL;
}

CandorModule *
candor_module_find_language (CandorModule *self,
                             const char   *language)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return find_tag (self, language, TRUE);
}

CandorModule *
candor_module_choose_language (CandorModule       *self,
                               const char * const *languages)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      CandorModule *module = find_tag (self, languages[i], TRUE);

      if (module == NULL)
        module = find_tag (self, languages[i], FALSE);
      if (module != NULL)
        return module;
    }

  return self;
}
