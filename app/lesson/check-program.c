/* check-program.c - what a program must be beyond the schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "program-private.h"

static void
check_steps (const CandorPath *path,
             CandorFindings   *findings)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < path->takes->len; i++)
    {
      const CandorTake *take = g_ptr_array_index (path->takes, i);

      if (!g_hash_table_add (seen, (gpointer) take->module))
        _candor_report (findings, CANDOR_CODE_MODULE_TWICE_ON_PATH, &take->place, NULL,
                        _("Module “%s” stands twice on the path of “%s”."), take->module, path->audience);
    }
}

/* A mistyped audience leaves the one that was meant without a path, which is one
 * fault and not two. */
static gboolean
has_unknown_audience (CandorProgram *self)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->audiences->len; i++)
    {
      const CandorAudience *audience = g_ptr_array_index (self->audiences, i);

      if (audience->id != NULL)
        g_hash_table_add (ids, (gpointer) audience->id);
    }
  for (guint i = 0; i < self->paths->len; i++)
    {
      const CandorPath *path = g_ptr_array_index (self->paths, i);

      if (!g_hash_table_contains (ids, path->audience))
        return TRUE;
    }

  return FALSE;
}

static void
check_audiences (CandorProgram  *self,
                 GHashTable     *with_path,
                 CandorFindings *findings)
{
  for (guint i = 0; i < self->audiences->len; i++)
    {
      const CandorAudience *audience = g_ptr_array_index (self->audiences, i);

      if (audience->id != NULL && !g_hash_table_contains (with_path, audience->id))
        _candor_report (findings, CANDOR_CODE_AUDIENCE_WITHOUT_PATH, &audience->place, NULL,
                        _("Audience “%s” has no path."), audience->id);
    }
}

void
_candor_program_check (CandorProgram *self,
                       CandorLoad    *load)
{
  g_autoptr(GHashTable) with_path = g_hash_table_new (g_str_hash, g_str_equal);
  CandorFindings *findings = &load->findings;

  g_assert (CANDOR_IS_PROGRAM (self));

  _candor_check_ids (load);
  for (guint i = 0; i < self->paths->len; i++)
    {
      const CandorPath *path = g_ptr_array_index (self->paths, i);

      if (!g_hash_table_add (with_path, (gpointer) path->audience))
        _candor_report (findings, CANDOR_CODE_PATH_TWICE, &path->place, NULL,
                        _("Audience “%s” has two paths."), path->audience);
      check_steps (path, findings);
    }
  if (load->is_whole && !has_unknown_audience (self))
    check_audiences (self, with_path, findings);
}

void
_candor_program_check_modules (CandorProgram *self,
                               GHashTable    *known,
                               GPtrArray     *problems)
{
  g_autofree const char **ids = (const char **) g_hash_table_get_keys_as_array (known, NULL);

  g_assert (CANDOR_IS_PROGRAM (self));

  for (guint i = 0; i < self->paths->len; i++)
    {
      const CandorPath *path = g_ptr_array_index (self->paths, i);

      for (guint j = 0; j < path->takes->len; j++)
        {
          const CandorTake *take = g_ptr_array_index (path->takes, j);
          g_autofree char *hint = NULL;

          /* Where the name is missing, that is said already. */
          if (g_str_equal (take->module, "?") || g_hash_table_contains (known, take->module))
            continue;
          hint = _candor_hint_nearest (take->module, ids);
          g_ptr_array_add (problems,
                           _candor_finding_new (CANDOR_CODE_UNKNOWN_MODULE, &take->place, hint,
                                                _("There is no module “%s”."), take->module));
        }
    }
}
