/* translations.c - the other languages of a module
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A translation is a module of its own: what is taught in German has German
 * bytes and a digest of them. It shares nothing with its original but the folder
 * and the ids. One with an error stays out and takes nobody with it.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "translations-private.h"

static gboolean
is_tag (const char *text,
        gsize       length)
{
  gsize n = 0;

  while (n < length && g_ascii_islower (text[n]))
    n++;
  if (n < 2 || n > 3 || length > 35)
    return FALSE;
  for (; n < length; n++)
    {
      if (!g_ascii_isalnum (text[n]) && text[n] != '-')
        return FALSE;
    }

  return TRUE;
}

char *
_candor_translation_dup_original (const char  *name,
                                  char       **tag)
{
  const char *end, *dot;

  g_assert (name != NULL);

  if (!g_str_has_suffix (name, ".xml") || !candor_path_is_inside (name))
    return NULL;
  end = name + strlen (name) - strlen (".xml");
  dot = g_strrstr_len (name, end - name, ".");
  if (dot == NULL || dot == name || !is_tag (dot + 1, end - dot - 1))
    return NULL;

  if (tag != NULL)
    *tag = g_strndup (dot + 1, end - dot - 1);

  return g_strdup_printf ("%.*s.xml", (int) (dot - name), name);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_names (const char *folder,
            const char *head)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *original = _candor_translation_dup_original (name, NULL);

      if (g_strcmp0 (original, head) == 0)
        g_ptr_array_add (names, g_strdup (name));
    }
  g_clear_pointer (&dir, g_dir_close);
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* @original may be NULL: it cannot be read, and its own findings say why. */
static void
read_translation (CandorModuleReading *self,
                  const CandorFolder  *folder,
                  CandorLoad          *original,
                  const char          *name,
                  GBytes              *bytes,
                  CandorDay            today,
                  CandorPurpose        purpose,
                  GPtrArray           *problems)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();
  g_autoptr(CandorModule) module = NULL;
  g_autofree char *original_name = NULL;
  g_autofree char *tag = NULL;
  CandorLoad load;

  original_name = _candor_translation_dup_original (name, &tag);
  _candor_load_init (&load, found, today);
  load.folder = *folder;
  load.purpose = purpose;
  module = _candor_module_run (self, &load, name, bytes);
  if (original != NULL && load.root != NULL)
    _candor_check_translation (original, &load, tag);
  _candor_module_end (self, &load, name, g_steal_pointer (&module), problems);
}

static void
load_one (CandorModule *original,
          CandorLoad   *load,
          const char   *name,
          GPtrArray    *problems)
{
  g_auto(CandorModuleReading) reading = { NULL, };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = _candor_folder_read (&load->folder, name, CANDOR_XML_MAX_BYTES, &error);
  CandorPlace place = { _candor_load_label (load, name), 0, 0, 0 };

  g_ptr_array_add (load->other_names, g_strdup (name));
  if (bytes == NULL)
    {
      g_ptr_array_add (problems, _candor_finding_new (_candor_code_of_error (error), &place, NULL,
                                                      "%s", error->message));
      return;
    }

  read_translation (&reading, &load->folder, load, name, bytes, load->today, load->purpose, problems);
  g_ptr_array_extend_and_steal (load->other_names, g_steal_pointer (&reading.file_names));
  load->days = _candor_days_both (load->days, reading.days);
  if (reading.module != NULL)
    g_ptr_array_add (original->translations, g_steal_pointer (&reading.module));
}

void
_candor_translations_load (CandorModule *original,
                           CandorLoad   *load,
                           const char   *head,
                           GPtrArray    *problems)
{
  g_autoptr(GPtrArray) names = NULL;

  g_assert (CANDOR_IS_MODULE (original));
  g_assert (load->folder.path != NULL);

  names = list_names (load->folder.path, head);
  for (guint i = 0; i < names->len; i++)
    load_one (original, load, g_ptr_array_index (names, i), problems);
}

void
_candor_translation_check (CandorModuleReading *self,
                           const CandorFolder  *folder,
                           const char          *original,
                           const char          *name,
                           GBytes              *bytes,
                           CandorDay            today,
                           GPtrArray           *problems)
{
  g_autoptr(GPtrArray) not_asked_for = candor_problems_new ();
  g_auto(CandorModuleReading) reading = { NULL, };
  g_autoptr(GBytes) original_bytes = NULL;
  g_autoptr(CandorModule) module = NULL;
  CandorLoad load;

  g_assert (self != NULL);

  original_bytes = _candor_folder_read (folder, original, CANDOR_XML_MAX_BYTES, NULL);
  _candor_load_init (&load, not_asked_for, today);
  load.folder = *folder;
  load.purpose = CANDOR_TO_CHECK;
  load.is_for_compare = TRUE;
  if (original_bytes != NULL)
    module = _candor_module_run (&reading, &load, original, original_bytes);

  read_translation (self, folder, load.root != NULL ? &load : NULL, name, bytes, today, CANDOR_TO_CHECK, problems);
  g_clear_object (&module);
  _candor_load_clear (&load);
}
