/* check-head.c - what the head promises and the parts keep
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "module-private.h"
#include "text-private.h"

static void
report_unused (const CandorDefinition *definition,
               CandorFindings         *findings)
{
  CandorPlace place = _candor_node_place (definition->node);

  switch ((guint) definition->space)
    {
    case CANDOR_SPACE_OBJECTIVE:
      _candor_report (findings, CANDOR_CODE_OBJECTIVE_WITHOUT_QUESTION, &place, NULL,
                      _("No question asks for the objective “%s”."), definition->id);
      break;

    case CANDOR_SPACE_MISCONCEPTION:
      _candor_report (findings, CANDOR_CODE_MISCONCEPTION_WITHOUT_ANSWER, &place, NULL,
                      _("No answer shows the misconception “%s”."), definition->id);
      break;

    case CANDOR_SPACE_TERM:
      _candor_report (findings, CANDOR_CODE_TERM_UNUSED, &place, NULL,
                      _("The term “%s” is used nowhere."), definition->id);
      break;

    case CANDOR_SPACE_SOURCE:
      _candor_report (findings, CANDOR_CODE_SOURCE_UNUSED, &place, NULL,
                      _("No claim names the source “%s”."), definition->id);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Pages, questions, options and parts are there without being referred to. */
static gboolean
must_be_used (const CandorDefinition *definition)
{
  return definition->space == CANDOR_SPACE_OBJECTIVE || definition->space == CANDOR_SPACE_MISCONCEPTION ||
         definition->space == CANDOR_SPACE_TERM || definition->space == CANDOR_SPACE_SOURCE;
}

static void
check_uses (CandorLoad *load)
{
  for (guint i = 0; i < load->definitions->len; i++)
    {
      const CandorDefinition *definition = &g_array_index (load->definitions, CandorDefinition, i);

      if (must_be_used (definition) && !definition->is_used)
        report_unused (definition, &load->findings);
    }
}

static void
check_replies (CandorModule *module,
               CandorLoad   *load)
{
  for (guint i = 0; i < module->misconceptions->len; i++)
    {
      const CandorMisconception *misconception = g_ptr_array_index (module->misconceptions, i);

      if (_candor_text_is_empty (misconception->reply))
        _candor_report (&load->findings, CANDOR_CODE_MISCONCEPTION_WITHOUT_REPLY, &misconception->place, NULL,
                        _("Misconception “%s” has no reply."), misconception->id);
    }
}

static void
check_meanings (CandorModule *module,
                CandorLoad   *load)
{
  for (guint i = 0; i < module->terms->len; i++)
    {
      const CandorTerm *term = g_ptr_array_index (module->terms, i);

      if (_candor_text_is_empty (term->definition))
        _candor_report (&load->findings, CANDOR_CODE_TERM_WITHOUT_MEANING, &term->place, NULL,
                        _("The term “%s” has no meaning."), term->id);
    }
}

/* ----------------------------------------------------------------- sources */

static gboolean
must_be_looked_up (const CandorSource *source)
{
  return source->kind == CANDOR_SOURCE_LAW || source->kind == CANDOR_SOURCE_CASE ||
         source->kind == CANDOR_SOURCE_DATA;
}

static void
check_day_of_look (const CandorSource *source,
                   CandorLoad         *load)
{
  g_autofree char *checked = NULL;

  if (!_candor_load_is_ahead (load, source->checked))
    return;

  checked = candor_day_to_iso (source->checked);
  _candor_report (&load->findings, CANDOR_CODE_SOURCE_CHECKED_AHEAD, &source->place, NULL,
                  _("Source “%s” was checked on %s, and that day is still to come."), source->id, checked);
}

static void
check_source_days (const CandorSource *source,
                   CandorLoad         *load)
{
  g_autofree char *due = NULL;

  check_day_of_look (source, load);
  if (!candor_day_is_set (source->review_by))
    return;

  /* A slip in one of the two days is one fault. */
  due = candor_day_to_iso (source->review_by);
  if (candor_day_is_set (source->checked) &&
      candor_day_compare (source->review_by, source->checked) < 0)
    _candor_report (&load->findings, CANDOR_CODE_REVIEW_BEFORE_CHECK, &source->place, NULL,
                    _("Source “%s” is due on %s, before the day on which it was checked."), source->id, due);
  else if (_candor_load_is_past (load, source->review_by))
    _candor_report (&load->findings, CANDOR_CODE_SOURCE_PAST_REVIEW, &source->place, NULL,
                    _("Source “%s” was due for another look on %s."), source->id, due);
}

static void
check_source_basis (const CandorSource *source,
                    CandorLoad         *load)
{
  CandorFindings *findings = &load->findings;
  gboolean may_be_unread = load->dates->len > 0;

  if (source->basis == CANDOR_BASIS_MEMORY && must_be_looked_up (source))
    _candor_report (findings, CANDOR_CODE_SOURCE_FROM_MEMORY, &source->place, NULL,
                    _("Source “%s” was written from memory."), source->id);
  else if (source->basis != CANDOR_BASIS_MEMORY && !candor_day_is_set (source->checked) && !may_be_unread)
    _candor_report (findings, CANDOR_CODE_SOURCE_UNCHECKED, &source->place, NULL,
                    _("Source “%s” does not say when it was checked."), source->id);
}

static void
check_sources (CandorModule *module,
               CandorLoad   *load)
{
  for (guint i = 0; i < module->sources->len; i++)
    {
      const CandorSource *source = g_ptr_array_index (module->sources, i);

      check_source_days (source, load);
      check_source_basis (source, load);
    }
}

/* ----------------------------------------------------------------- changes */

static void
check_changes (CandorModule   *module,
               CandorFindings *findings)
{
  gboolean has_own = module->edition <= 1;

  for (guint i = 0; i < module->changes->len; i++)
    {
      const CandorChange *change = g_ptr_array_index (module->changes, i);

      if (change->edition > module->edition)
        _candor_report (findings, CANDOR_CODE_CHANGE_AHEAD, &change->place, NULL,
                        _("This change is of edition %u, and the module is edition %u."),
                        change->edition, module->edition);
      has_own |= change->edition == module->edition;
    }

  if (!has_own)
    _candor_report (findings, CANDOR_CODE_EDITION_WITHOUT_CHANGE, &module->place, NULL,
                    _("Module “%s” does not say what edition %u changed."), module->id, module->edition);
}

void
_candor_check_head (CandorModule *module,
                    CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (module));

  check_meanings (module, load);
  check_replies (module, load);
  check_changes (module, &load->findings);
  check_sources (module, load);

  /* What is unused is known only when everything could be read. */
  if (load->is_whole && load->n_schema_errors == 0)
    check_uses (load);
}
