/* check-size.c - minutes against words, and titles in the outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "module-private.h"
#include "part-private.h"

/* People read at very different speeds: only far off is off. */
#define LOW_SHARE 0.6
#define HIGH_SHARE 1.8
#define LEAST_MINUTES 3.0

static void
check_minutes (CandorModule   *module,
               CandorFindings *findings)
{
  double minutes = 0;

  for (guint i = 0; i < module->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (module->parts, i);

      minutes += _candor_part_get_form (part)->count_seconds (part) / 60;
    }

  if ((module->minutes < LOW_SHARE * minutes || module->minutes > HIGH_SHARE * minutes) &&
      fabs (module->minutes - minutes) > LEAST_MINUTES)
    _candor_report (findings, CANDOR_CODE_MINUTES_AGAINST_WORDS, &module->place, NULL,
                    _("Minutes that module “%s” declares: %u; that its words and questions need: about %.0f."),
                    module->id, module->minutes, ceil (minutes));
}

static void
check_titles (CandorModule   *module,
              CandorFindings *findings)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < module->parts->len; i++)
    {
      GPtrArray *pages;

      if (!CANDOR_IS_LESSON (g_ptr_array_index (module->parts, i)))
        continue;
      pages = candor_lesson_get_pages (g_ptr_array_index (module->parts, i));
      for (guint j = 0; j < pages->len; j++)
        {
          CandorPage *page = g_ptr_array_index (pages, j);
          const char *title = candor_page_get_title (page);

          if (title[0] != '\0' && !g_hash_table_add (seen, (gpointer) title))
            _candor_report (findings, CANDOR_CODE_SAME_TITLE, candor_page_get_place (page), NULL,
                            _("Another page has the title “%s” as well."), title);
        }
    }
}

static void
check_part_ids (CandorModule   *module,
                CandorFindings *findings)
{
  for (guint i = 0; i < module->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (module->parts, i);
      g_autofree char *proposal = NULL;
      g_autofree char *hint = NULL;

      if (_candor_part_has_own_id (part))
        continue;
      proposal = candor_id_from_text (candor_part_get_title (part));
      hint = g_strdup_printf (_("Write id=\"%s\"."), proposal);
      _candor_report (findings, CANDOR_CODE_PART_WITHOUT_ID, candor_part_get_place (part), hint,
                      _("Part “%s” has no id."), candor_part_get_title (part));
    }
}

void
_candor_check_size (CandorModule *module,
                    CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (module));

  check_titles (module, &load->findings);
  check_part_ids (module, &load->findings);
  if (load->is_whole && load->n_schema_errors == 0)
    check_minutes (module, &load->findings);
}
