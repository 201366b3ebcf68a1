/* check.c - findings, and what limits them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include <candor/base/xml.h>

#include "check-private.h"

static CandorProblem *
make_problem (CandorCode         code,
              const CandorPlace *place,
              const char        *hint,
              const char        *message)
{
  const CandorCheckCode *row = _candor_code_row (code);
  CandorPlace now = _candor_place_now (place);

  return candor_problem_new (row->severity, row->code, &now, message,
                             _(row->reason), hint != NULL ? hint : _(row->hint));
}

CandorProblem *
_candor_finding_new (CandorCode         code,
                     const CandorPlace *place,
                     const char        *hint,
                     const char        *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  return make_problem (code, place, hint, message);
}

/* Errors and the rest are counted apart: a flood of notes hides no error. */
static gboolean
has_room (CandorFindings *findings,
          CandorSeverity  severity)
{
  guint *count = severity == CANDOR_SEVERITY_ERROR ? &findings->n_errors : &findings->n_others;

  if (++*count <= CANDOR_MAX_FINDINGS)
    return TRUE;
  findings->n_left_out++;

  return FALSE;
}

void
_candor_report (CandorFindings    *findings,
                CandorCode         code,
                const CandorPlace *place,
                const char        *hint,
                const char        *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list args;

  g_assert (findings != NULL);

  if (!has_room (findings, _candor_code_row (code)->severity))
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (findings->problems, make_problem (code, place, hint, message));
}

void
candor_findings_add (CandorFindings    *self,
                     const char        *code,
                     const CandorPlace *place,
                     const char        *message)
{
  const CandorCheckCode *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (code != NULL && place != NULL && message != NULL);

  row = candor_check_find_code (code);
  g_return_if_fail (row != NULL && row->severity != CANDOR_SEVERITY_ERROR);

  _candor_report (self, (CandorCode) row->number, place, NULL, "%s", message);
}

void
_candor_report_rest (CandorFindings *findings,
                     const char     *file)
{
  CandorPlace place = { file, 0, 0, 0 };
  guint n_left_out = findings->n_left_out;

  if (n_left_out == 0)
    return;

  g_ptr_array_add (findings->problems,
                   _candor_finding_new (CANDOR_CODE_MORE_FINDINGS, &place, NULL,
                                        ngettext ("%u more finding is not listed.",
                                                  "%u more findings are not listed.", n_left_out),
                                        n_left_out));
}

void
_candor_report_other_kind (CandorFindings    *findings,
                           const CandorPlace *place,
                           const char        *found,
                           const char        *wanted)
{
  _candor_report (findings, CANDOR_CODE_NOT_A_LESSON_FILE, place, NULL,
                  _("This file holds a <%s>, and a <%s> was looked for."), found, wanted);
}

CandorCode
_candor_code_of_error (const GError *error)
{
  if (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND))
    return CANDOR_CODE_FILE_MISSING;
  if (g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED))
    return CANDOR_CODE_FILE_REFUSED;

  return CANDOR_CODE_FILE_UNREADABLE;
}

GBytes *
_candor_file_open (const char *path,
                   GPtrArray  *problems)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *shown = NULL;
  CandorPlace place = { NULL, };
  GBytes *bytes = candor_file_read (path, CANDOR_XML_MAX_BYTES, &error);

  if (bytes != NULL)
    return bytes;

  place.file = shown = g_filename_display_name (path);
  g_ptr_array_add (problems, _candor_finding_new (_candor_code_of_error (error), &place, NULL,
                                                  "%s", error->message));

  return NULL;
}
