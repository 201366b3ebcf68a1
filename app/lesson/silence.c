/* silence.c - findings that an author knows of and leaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An <allow> counts for the element in which it stands, and for what stands in
 * that and can hold none itself: a link in its paragraph, a title on its page.
 * One at the head of a module counts for the module as a whole and for no entry
 * of the head, so nothing is silenced in more places than somebody has looked at. It never
 * silences an error, and one that silences nothing is a finding.
 */

#define _GNU_SOURCE

#include <string.h>

#include <glib/gi18n.h>

#include "load-private.h"
#include "schema-private.h"

typedef struct
{
  const CandorXmlNode   *node;
  const CandorCheckCode *row;
  const char            *reason;
  gboolean               is_used;
} Allow;

gboolean
_candor_bytes_may_allow (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return data != NULL && memmem (data, size, "<allow", strlen ("<allow")) != NULL;
}

gboolean
_candor_node_is_aside (const CandorXmlNode *node,
                       gpointer             user_data)
{
  return _candor_node_is (node, "allow");
}

/* ----------------------------------------------------------------- reading */

static char *
find_code_hint (const char *code)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  guint n_codes;
  const CandorCheckCode * const *codes = candor_check_codes (&n_codes);
  const char *nearest;

  for (guint i = 0; i < n_codes; i++)
    g_ptr_array_add (names, (gpointer) codes[i]->code);
  g_ptr_array_add (names, NULL);
  nearest = candor_id_nearest (code, (const char * const *) names->pdata);

  return nearest != NULL ? g_strdup_printf (_("Did you mean “%s”?"), nearest) : NULL;
}

static void
report_at_code (CandorLoad          *load,
                const CandorXmlNode *node,
                CandorCode           code,
                const char          *hint,
                const char          *message)
{
  CandorPlace place;

  candor_xml_node_get_place (node, "code", &place);
  _candor_report (&load->findings, code, &place, hint, "%s", message);
}

static gboolean
looks_like_code (const char *code)
{
  return g_ascii_islower (code[0]) && code[strspn (code, "abcdefghijklmnopqrstuvwxyz-")] == '\0';
}

/* What the schema has refused is none. */
static void
read_allow (CandorLoad          *load,
            const CandorXmlNode *node,
            GArray              *allows)
{
  const char *code = _candor_attribute (load, node, "code");
  const char *reason = _candor_attribute (load, node, "reason");
  Allow allow = { node, NULL, reason, FALSE };
  g_autofree char *message = NULL;
  g_autofree char *hint = NULL;

  if (code == NULL || reason == NULL || reason[0] == '\0' || !looks_like_code (code))
    return;

  allow.row = candor_check_find_code (code);
  if (allow.row == NULL)
    {
      hint = find_code_hint (code);
      message = g_strdup_printf (_("There is no code “%s”."), code);
      report_at_code (load, node, CANDOR_CODE_UNKNOWN_CODE, hint, message);
    }
  else if (allow.row->severity == CANDOR_SEVERITY_ERROR)
    {
      message = g_strdup_printf (_("“%s” is an error, and errors cannot be allowed."), code);
      report_at_code (load, node, CANDOR_CODE_ALLOW_OF_ERROR, NULL, message);
    }
  else
    g_array_append_val (allows, allow);
}

static void
collect (CandorLoad          *load,
         const CandorXmlNode *node,
         GArray              *allows)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      if (_candor_node_is_aside (child, NULL))
        read_allow (load, child, allows);
      else
        collect (load, child, allows);
    }
}

/* ---------------------------------------------------------------- matching */

/* A term of the head holds its meaning; one in a sentence is a word of it. */
static gboolean
is_term_in_sentence (const CandorXmlNode *node)
{
  const CandorXmlNode *parent = candor_xml_node_get_parent (node);

  return _candor_node_is (node, "term") && parent != NULL && !_candor_node_is (parent, "module");
}

/* An objective or a change: what is said at the head is not said of each of them. */
static gboolean
is_entry_of_head (const CandorXmlNode *node,
                  const CandorXmlNode *host)
{
  return node != host && _candor_node_is (host, "module") &&
         !_candor_node_is (node, "title") && !_candor_node_is (node, "summary");
}

/* The element whose <allow> counts for what is found in @node. */
static const CandorXmlNode *
find_host (const CandorXmlNode *node)
{
  const char * const *holders = candor_xml_schema_get_homes (_candor_lesson_schema (), "allow");
  const CandorXmlNode *host = node;

  while (host != NULL && (is_term_in_sentence (host) || !g_strv_contains (holders, candor_xml_node_get_name (host))))
    host = candor_xml_node_get_parent (host);

  return host != NULL && is_entry_of_head (node, host) ? NULL : host;
}

static Allow *
find_allow (const CandorLoad    *load,
            const CandorProblem *problem,
            GArray              *allows)
{
  const CandorPlace *place = candor_problem_get_place (problem);
  const CandorXmlNode *root = _candor_load_find_root (load, place->file);
  const CandorXmlNode *host = root != NULL ? find_host (_candor_node_around (root, place->offset)) : NULL;

  for (guint i = 0; host != NULL && i < allows->len; i++)
    {
      Allow *allow = &g_array_index (allows, Allow, i);

      if (candor_xml_node_get_parent (allow->node) == host &&
          strcmp (allow->row->code, candor_problem_get_code (problem)) == 0)
        return allow;
    }

  return NULL;
}

static void
silence (CandorLoad *load,
         GArray     *allows,
         GPtrArray  *silenced)
{
  GPtrArray *problems = load->findings.problems;

  for (guint i = problems->len; i-- > 0;)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);
      Allow *allow = NULL;

      if (candor_problem_get_severity (problem) != CANDOR_SEVERITY_ERROR)
        allow = find_allow (load, problem, allows);
      if (allow == NULL)
        continue;
      allow->is_used = TRUE;
      if (silenced != NULL)
        g_ptr_array_add (silenced, _candor_problem_with (problem, allow->reason, NULL));
      g_ptr_array_remove_index (problems, i);
    }
}

static void
report_unused (CandorLoad *load,
               GArray     *allows)
{
  for (guint i = 0; i < allows->len; i++)
    {
      const Allow *allow = &g_array_index (allows, Allow, i);
      const CandorXmlNode *parent = candor_xml_node_get_parent (allow->node);
      g_autofree char *message = NULL;

      if (allow->is_used)
        continue;
      message = g_strdup_printf (_("Nothing is found at this <%s> under “%s”."),
                                 candor_xml_node_get_name (parent), allow->row->code);
      report_at_code (load, allow->node, CANDOR_CODE_ALLOW_WITHOUT_FINDING, NULL, message);
    }
}

void
_candor_load_silence (CandorLoad *self,
                      GPtrArray  *silenced)
{
  g_autoptr(GArray) allows = NULL;

  g_assert (self != NULL);

  if (!self->may_allow)
    return;

  allows = g_array_new (FALSE, FALSE, sizeof (Allow));
  for (guint i = 0; i < self->documents->len; i++)
    collect (self, candor_xml_document_get_root (g_ptr_array_index (self->documents, i)), allows);
  silence (self, allows, silenced);

  /* Where something was not understood, not everything was looked at. */
  if (self->is_whole && self->n_schema_errors == 0)
    report_unused (self, allows);
}
