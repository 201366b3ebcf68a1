/* problem.c - a finding about content, with its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A problem is immutable and counted atomically, so it may cross threads. It
 * owns every string it shows, the file name of its place too.
 */

#include <string.h>

#include <candor/base.h>

struct _CandorProblem
{
  gatomicrefcount ref_count;
  CandorSeverity  severity;
  CandorPlace     place;
  char           *code;
  char           *file;
  char           *message;
  char           *reason;
  char           *hint;
};

G_DEFINE_BOXED_TYPE (CandorProblem, candor_problem,
                     candor_problem_ref, candor_problem_unref)

const char *
candor_severity_to_string (CandorSeverity severity)
{
  switch (severity)
    {
    case CANDOR_SEVERITY_NOTE:    return "note";
    case CANDOR_SEVERITY_WARNING: return "warning";
    case CANDOR_SEVERITY_ERROR:   return "error";
    default:                      g_return_val_if_reached ("error");
    }
}

CandorProblem *
candor_problem_new (CandorSeverity     severity,
                    const char        *code,
                    const CandorPlace *place,
                    const char        *message,
                    const char        *reason,
                    const char        *hint)
{
  CandorProblem *self;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_new0 (CandorProblem, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->severity = severity;
  self->code = g_strdup (code);
  self->message = g_strdup (message);
  self->reason = g_strdup (reason);
  self->hint = g_strdup (hint);

  if (place != NULL)
    {
      self->place = *place;
      self->file = g_strdup (place->file);
      self->place.file = self->file;
    }

  return self;
}

CandorProblem *
candor_problem_ref (CandorProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
candor_problem_unref (CandorProblem *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->code);
  g_free (self->file);
  g_free (self->message);
  g_free (self->reason);
  g_free (self->hint);
  g_free (self);
}

CandorSeverity
candor_problem_get_severity (const CandorProblem *self)
{
  g_return_val_if_fail (self != NULL, CANDOR_SEVERITY_ERROR);

  return self->severity;
}

const char *
candor_problem_get_code (const CandorProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

const CandorPlace *
candor_problem_get_place (const CandorProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->place;
}

const char *
candor_problem_get_message (const CandorProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->message;
}

const char *
candor_problem_get_reason (const CandorProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reason;
}

const char *
candor_problem_get_hint (const CandorProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hint;
}

/* Controls and the bidirectional overrides could rewrite what a terminal
 * shows; a file name or a quoted value from outside may hold either. */
static gboolean
is_unprintable (gunichar c)
{
  return g_unichar_iscntrl (c) ||
         (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) ||
         c == 0x2028 || c == 0x2029;
}

static void
append_printable (GString    *line,
                  const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, is_unprintable (c) ? 0xfffd : c);
    }
}

char *
candor_problem_to_line (const CandorProblem *self)
{
  GString *line;

  g_return_val_if_fail (self != NULL, NULL);

  line = g_string_new (NULL);
  if (self->file != NULL)
    {
      append_printable (line, self->file);
      if (self->place.line > 0)
        g_string_append_printf (line, ":%u", self->place.line);
      if (self->place.line > 0 && self->place.column > 0)
        g_string_append_printf (line, ":%u", self->place.column);
      g_string_append (line, ": ");
    }

  g_string_append (line, candor_severity_to_string (self->severity));
  g_string_append (line, ": ");
  append_printable (line, self->code);
  g_string_append (line, ": ");
  append_printable (line, self->message);

  return g_string_free (line, FALSE);
}

GPtrArray *
candor_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) candor_problem_unref);
}

static int
compare_unsigned (guint a,
                  guint b)
{
  return (a > b) - (a < b);
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const CandorProblem *one = *(const CandorProblem * const *) a;
  const CandorProblem *two = *(const CandorProblem * const *) b;
  int order;

  if ((order = g_strcmp0 (one->file, two->file)) != 0 ||
      (order = compare_unsigned (one->place.line, two->place.line)) != 0 ||
      (order = compare_unsigned (one->place.column, two->place.column)) != 0 ||
      (order = compare_unsigned (two->severity, one->severity)) != 0)
    return order;

  return strcmp (one->code, two->code);
}

void
candor_problems_sort (GPtrArray *problems)
{
  g_return_if_fail (problems != NULL);

  /* GLib's sort is a merge sort: what compares equal keeps its order. */
  g_ptr_array_sort (problems, compare_problems);
}

guint
candor_problems_count (const GPtrArray *problems,
                       CandorSeverity   severity)
{
  guint n = 0;

  g_return_val_if_fail (problems != NULL, 0);

  for (guint i = 0; i < problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == severity)
        n++;
    }

  return n;
}
