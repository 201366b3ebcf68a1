/* paths-against.c - lessons beside what was published before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a module says for itself is said elsewhere; here only what it changed. Modules
 * that cannot be shown, and those of only one side, have nothing to be compared with.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "check-editions-private.h"
#include "module-private.h"
#include "paths-private.h"

static gboolean
is_module (const char *path)
{
  g_autoptr(GBytes) bytes = candor_file_read (path, CANDOR_XML_MAX_BYTES, NULL);

  return bytes != NULL && _candor_root_kind (bytes) == CANDOR_ROOT_MODULE;
}

/* CandorModule of all files below @paths. */
static GPtrArray *
load_modules (const char * const *paths,
              CandorDay           today)
{
  GPtrArray *modules = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) _candor_lesson_file_free);
  g_autoptr(GPtrArray) known = candor_problems_new ();
  g_autofree char *here = g_get_current_dir ();

  _candor_collect_paths (paths, here, files, known);
  for (guint i = 0; i < files->len; i++)
    {
      const CandorLessonFile *file = g_ptr_array_index (files, i);
      CandorModule *module = is_module (file->path) ? candor_module_load (file->path, today, known) : NULL;

      if (module != NULL)
        g_ptr_array_add (modules, module);
    }

  return modules;
}

static void
check_pair (CandorModule *older,
            CandorModule *newer,
            GPtrArray    *problems)
{
  if (older->edition < newer->edition)
    _candor_check_editions (older, newer, problems);
  else if (strcmp (older->digest, newer->digest) != 0)
    g_ptr_array_add (problems,
                     _candor_finding_new (CANDOR_CODE_SAME_EDITION, &newer->place, NULL,
                                          _("“%s” has another text than before, and its edition is still %u."),
                                          newer->id, newer->edition));
}

/* The newest one at most as new; one that is older than what was published is another fault. */
static CandorModule *
find_before (GPtrArray    *modules,
             CandorModule *newer)
{
  CandorModule *found = NULL;

  for (guint i = 0; i < modules->len; i++)
    {
      CandorModule *module = g_ptr_array_index (modules, i);

      if (strcmp (module->id, newer->id) == 0 && strcmp (module->language, newer->language) == 0 &&
          module->edition <= newer->edition && (found == NULL || module->edition > found->edition))
        found = module;
    }

  return found;
}

void
candor_check_against (const char * const *paths,
                      const char         *before,
                      CandorDay           today,
                      GPtrArray          *problems)
{
  const char * const before_paths[] = { before, NULL };
  g_autoptr(GPtrArray) older = NULL;
  g_autoptr(GPtrArray) newer = NULL;

  g_return_if_fail (paths != NULL);
  g_return_if_fail (before != NULL);
  g_return_if_fail (problems != NULL);

  older = load_modules (before_paths, today);
  newer = load_modules (paths, today);
  for (guint i = 0; i < newer->len; i++)
    {
      CandorModule *module = g_ptr_array_index (newer, i);
      CandorModule *found = find_before (older, module);

      if (found != NULL)
        check_pair (found, module, problems);
    }
  candor_problems_sort (problems);
}
