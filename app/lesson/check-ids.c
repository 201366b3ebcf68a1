/* check-ids.c - ids that stand twice, references that lead nowhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works on the two lists that parsing wrote: each definition and each
 * reference is looked at once.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "check-module-private.h"
#include "item-private.h"

/* Looking for what was meant compares with every id there is; a file with
 * thousands of faults gets its hints for the first ones, and one with thousands
 * of ids from the first ones. */
#define MAX_HINTS 40
#define MOST_LISTED 6
#define MAX_CANDIDATES 500

static guint
hash_definition (gconstpointer key)
{
  const CandorDefinition *definition = key;

  return g_str_hash (definition->id) ^ (definition->space * 0x9e3779b1u) ^ g_direct_hash (definition->scope);
}

static gboolean
equal_definitions (gconstpointer a,
                   gconstpointer b)
{
  const CandorDefinition *one = a;
  const CandorDefinition *two = b;

  return one->space == two->space && one->scope == two->scope && strcmp (one->id, two->id) == 0;
}

static gboolean
is_page (const CandorDefinition *definition)
{
  return _candor_node_is (definition->node, "page");
}

static void
report_double (CandorLoad             *load,
               const CandorDefinition *second,
               const CandorDefinition *first)
{
  const char *name = candor_xml_node_get_name (second->node);
  const char *other_name = candor_xml_node_get_name (first->node);
  CandorPlace place, other;

  candor_xml_node_get_place (second->node, "id", &place);
  candor_xml_node_get_place (first->node, "id", &other);
  if (strcmp (place.file, other.file) == 0)
    _candor_report (&load->findings, CANDOR_CODE_DUPLICATE_ID, &place, NULL,
                    _("The id “%s” of this <%s> belongs to the <%s> in line %u already."),
                    second->id, name, other_name, other.line);
  else
    _candor_report (&load->findings, CANDOR_CODE_DUPLICATE_ID, &place, NULL,
                    _("The id “%s” of this <%s> belongs to the <%s> in “%s”, line %u, already."),
                    second->id, name, other_name, other.file, other.line);
}

/* Answers with a set of all definitions. */
static GHashTable *
check_doubles (CandorLoad *load)
{
  GHashTable *known = g_hash_table_new (hash_definition, equal_definitions);

  for (guint i = 0; i < load->definitions->len; i++)
    {
      CandorDefinition *definition = &g_array_index (load->definitions, CandorDefinition, i);
      const CandorDefinition *first = g_hash_table_lookup (known, definition);

      if (first == NULL)
        {
          g_hash_table_add (known, definition);
          continue;
        }
      report_double (load, definition, first);
      /* One finding is enough: that nobody refers to it follows. */
      definition->is_used = TRUE;
    }

  return known;
}

/* -------------------------------------------------------------- references */

char *
_candor_hint_nearest (const char         *word,
                      const char * const *ids)
{
  const char *nearest = candor_id_nearest (word, ids);

  return nearest != NULL ? g_strdup_printf (_("Did you mean “%s”?"), nearest) : NULL;
}

static gboolean
answers (const CandorDefinition *definition,
         CandorSpace             space)
{
  if (space == CANDOR_SPACE_ANY)
    return definition->scope == NULL;
  if (space == CANDOR_SPACE_STEP)
    return is_page (definition);
  if (space == CANDOR_SPACE_QUESTION)
    return definition->space == CANDOR_SPACE_STEP && !is_page (definition);

  return definition->space == space;
}

/* An option or a target counts in its own question, a meter in its scenario. */
static const CandorXmlNode *
find_scope (const CandorReference *reference,
            CandorSpace            space)
{
  const CandorXmlNode *node = reference->node;

  if (space != CANDOR_SPACE_TARGET && space != CANDOR_SPACE_OPTION && space != CANDOR_SPACE_METER)
    return NULL;
  while (node != NULL && !(space == CANDOR_SPACE_METER ? _candor_node_is (node, "scenario")
                                                       : _candor_item_is_element (node)))
    node = candor_xml_node_get_parent (node);

  return node;
}

/* Of a few an author picks; NULL where there are none, or many. */
static char *
list_few (const GPtrArray *ids)
{
  g_autofree char *names = NULL;

  if (ids->len < 2 || ids->len > MOST_LISTED + 1)
    return NULL;
  names = g_strjoinv ("”, “", (char **) ids->pdata);

  /* Translators: one id, or several with “”, “” between them */
  return g_strdup_printf (_("Name one of these, or add it: “%s”."), names);
}

/* What was probably meant is used, if only its reference is mended. */
static void
mark_used (CandorLoad            *load,
           const CandorReference *reference,
           const char            *id)
{
  for (guint i = 0; id != NULL && i < load->definitions->len; i++)
    {
      CandorDefinition *definition = &g_array_index (load->definitions, CandorDefinition, i);

      if (answers (definition, reference->space) && strcmp (definition->id, id) == 0)
        definition->is_used = TRUE;
    }
}

static char *
find_hint (CandorLoad            *load,
           const CandorReference *reference)
{
  const CandorXmlNode *scope = find_scope (reference, reference->space);
  g_autoptr(GPtrArray) ids = NULL;
  char *hint;

  if (load->findings.n_errors > MAX_HINTS)
    return NULL;

  ids = g_ptr_array_new ();
  for (guint i = 0; i < load->definitions->len && ids->len < MAX_CANDIDATES; i++)
    {
      const CandorDefinition *definition = &g_array_index (load->definitions, CandorDefinition, i);

      if (answers (definition, reference->space) && (scope == NULL || definition->scope == scope))
        g_ptr_array_add (ids, (gpointer) definition->id);
    }
  g_ptr_array_add (ids, NULL);
  mark_used (load, reference, candor_id_nearest (reference->id, (const char * const *) ids->pdata));
  hint = _candor_hint_nearest (reference->id, (const char * const *) ids->pdata);

  return hint != NULL ? hint : list_few (ids);
}

static void
report_unknown (CandorLoad            *load,
                const CandorReference *reference,
                CandorCode             code,
                const char            *format)
{
  g_autofree char *hint = NULL;
  g_autofree char *message = NULL;
  CandorPlace place;

  if (_candor_load_may_have_lost (load, code))
    return;
  hint = find_hint (load, reference);
  candor_xml_node_get_place (reference->node, reference->attribute, &place);
  message = g_strconcat (format, " “", reference->id, "”.", NULL);
  _candor_report (&load->findings, code, &place, hint, "%s", message);
}

static gboolean
is_known (GHashTable            *known,
          const CandorReference *reference,
          CandorSpace            space)
{
  CandorDefinition wanted = { reference->id, NULL, find_scope (reference, space), space, FALSE };
  CandorDefinition *found = g_hash_table_lookup (known, &wanted);

  if (found == NULL || !answers (found, reference->space))
    return FALSE;
  /* A change touches what it names and does not use it. */
  if (reference->space != CANDOR_SPACE_ANY)
    found->is_used = TRUE;

  return TRUE;
}

static gboolean
is_known_anywhere (GHashTable            *known,
                   const CandorReference *reference)
{
  for (CandorSpace space = CANDOR_SPACE_PART; space < CANDOR_SPACE_QUESTION; space++)
    {
      if (space != CANDOR_SPACE_OPTION && space != CANDOR_SPACE_TARGET &&
          space != CANDOR_SPACE_METER && space != CANDOR_SPACE_REPLY && is_known (known, reference, space))
        return TRUE;
    }

  return FALSE;
}

/* Older changes may name what is gone by now, and what was made void may be. */
static gboolean
must_still_be_there (const CandorReference *reference)
{
  const CandorXmlNode *module = candor_xml_node_get_parent (reference->node);

  return g_strcmp0 (candor_xml_node_get_attribute (reference->node, "kind"), "void") != 0 &&
         _candor_attribute_uint (reference->node, "edition", 0) == _candor_attribute_uint (module, "edition", 1);
}

static void
check_reference (CandorLoad            *load,
                 GHashTable            *known,
                 const CandorReference *reference)
{
  if (reference->space == CANDOR_SPACE_ANY)
    {
      if (must_still_be_there (reference) && !is_known_anywhere (known, reference))
        report_unknown (load, reference, CANDOR_CODE_CHANGE_UNKNOWN_ID, _("Nothing in this module has the id"));
      return;
    }
  if (is_known (known, reference,
                reference->space == CANDOR_SPACE_QUESTION ? CANDOR_SPACE_STEP : reference->space))
    return;

  switch (reference->space)
    {
    case CANDOR_SPACE_STEP:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_PAGE, _("There is no page"));
      break;

    case CANDOR_SPACE_QUESTION:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_QUESTION, _("There is no question"));
      break;

    case CANDOR_SPACE_OBJECTIVE:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_OBJECTIVE, _("There is no objective"));
      break;

    case CANDOR_SPACE_MISCONCEPTION:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_MISCONCEPTION, _("There is no misconception"));
      break;

    case CANDOR_SPACE_SOURCE:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_SOURCE, _("There is no source"));
      break;

    case CANDOR_SPACE_TERM:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_TERM, _("There is no term"));
      break;

    case CANDOR_SPACE_AUDIENCE:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_AUDIENCE, _("There is no audience"));
      break;

    case CANDOR_SPACE_SYSTEM:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_SYSTEM, _("There is no system"));
      break;

    case CANDOR_SPACE_TARGET:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_TARGET,
                      _candor_node_is (find_scope (reference, CANDOR_SPACE_TARGET), "sort")
                      ? _("This question has no bin") : _("This question has no right side"));
      break;

    case CANDOR_SPACE_OPTION:
      if (_candor_node_is (reference->node, "blank"))
        report_unknown (load, reference, CANDOR_CODE_UNKNOWN_GAP, _("This question has no gap"));
      else
        report_unknown (load, reference, CANDOR_CODE_UNKNOWN_PHRASE, _("This question has no phrase"));
      break;

    case CANDOR_SPACE_SCENE:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_SCENE, _("There is no scene or ending"));
      break;

    case CANDOR_SPACE_METER:
      report_unknown (load, reference, CANDOR_CODE_UNKNOWN_METER, _("This scenario has no meter"));
      break;

    case CANDOR_SPACE_REPLY:
    case CANDOR_SPACE_PART:
    case CANDOR_SPACE_PLACE:
    case CANDOR_SPACE_ANY:
    default:
      g_assert_not_reached ();
    }
}

void
_candor_check_ids (CandorLoad *load)
{
  g_autoptr(GHashTable) known = NULL;

  g_assert (load != NULL);

  known = check_doubles (load);
  /* Where a part is missing, so is what others refer to. */
  if (!load->is_whole)
    return;

  for (guint i = 0; i < load->references->len; i++)
    check_reference (load, known, &g_array_index (load->references, CandorReference, i));
}
