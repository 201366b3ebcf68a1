/* follow-ups.c - one cause, one finding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the schema complains, something was not understood, and what that would have
 * held is missing. Saying so as well would send an author to the wrong place.
 */

#include <string.h>

#include "item-private.h"
#include "load-private.h"

/* What says that something is missing in an element, or does not go with the rest of it. */
static const CandorCode missing_codes[] =
{
  CANDOR_CODE_LESSON_WITHOUT_PAGES,
  CANDOR_CODE_QUIZ_WITHOUT_QUESTIONS,
  CANDOR_CODE_EMPTY_TEXT,
  CANDOR_CODE_HEADING_WITHOUT_TEXT,
  CANDOR_CODE_ROW_TOO_SHORT,
  CANDOR_CODE_LIST_OF_ONE,
  CANDOR_CODE_COLUMN_WITHOUT_NAME,
  CANDOR_CODE_DIALOGUE_WITHOUT_MACHINE,
  CANDOR_CODE_HOUSE_WITHOUT_WORDS,
  CANDOR_CODE_LINK_WITHOUT_WORDS,
  CANDOR_CODE_PICTURE_WITHOUT_ALTERNATIVE,
  CANDOR_CODE_NO_RIGHT_ANSWER,
  CANDOR_CODE_OPTION_WITHOUT_RESPONSE,
  CANDOR_CODE_QUESTION_WITHOUT_WHY,
  CANDOR_CODE_MISTAKE_WITHOUT_ANSWER,
  CANDOR_CODE_AREA_WITHOUT_SHAPE,
  CANDOR_CODE_REFLECT_WITHOUT_MODEL,
  CANDOR_CODE_REFLECT_WITHOUT_POINTS,
  CANDOR_CODE_ORDER_OF_TWO,
  CANDOR_CODE_ALL_IN_ONE_BIN,
  CANDOR_CODE_MISCONCEPTION_WITHOUT_REPLY,
  CANDOR_CODE_TERM_WITHOUT_MEANING,
  CANDOR_CODE_SCENARIO_WITHOUT_SCENES,
  CANDOR_CODE_SCENARIO_WITHOUT_ENDING,
  CANDOR_CODE_SCENE_WITHOUT_REPLY,
  CANDOR_CODE_REPLY_WITHOUT_CONSEQUENCE,
  CANDOR_CODE_METER_OUT_OF_RANGE,
  CANDOR_CODE_METER_WITHOUT_EFFECT,
  CANDOR_CODE_ENDING_WITHOUT_OUTCOME,
};

static gboolean
says_missing (const CandorProblem *problem)
{
  for (guint i = 0; i < G_N_ELEMENTS (missing_codes); i++)
    if (strcmp (candor_problem_get_code (problem), _candor_code_row (missing_codes[i])->code) == 0)
      return TRUE;

  return FALSE;
}

/* A value that was refused refers to nothing, and nothing refers to what has no id. */
static gboolean
says_reference (const CandorProblem *problem)
{
  const char *code = candor_problem_get_code (problem);

  return g_str_has_prefix (code, "unknown-") || strcmp (code, _candor_code_row (CANDOR_CODE_GAP_UNUSED)->code) == 0;
}

static gboolean
is_of_schema (const CandorProblem *problem)
{
  return g_str_has_prefix (candor_problem_get_code (problem), "schema-");
}

const CandorXmlNode *
_candor_node_around (const CandorXmlNode *root,
                     gsize                offset)
{
  const CandorXmlNode *node = root;
  const CandorXmlNode *inside = root;

  while (inside != NULL)
    {
      node = inside;
      inside = NULL;
      for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
           child != NULL && _candor_node_place (child).offset <= offset;
           child = candor_xml_node_find_next (child, NULL))
        inside = child;
    }

  return node;
}

/* --------------------------------------------------------------- lost ids */

static gboolean
loses_id (const CandorProblem *problem,
          const CandorXmlNode *root)
{
  gsize offset = candor_problem_get_place (problem)->offset;
  const char *code = candor_problem_get_code (problem);
  const CandorXmlNode *node = _candor_node_around (root, offset);
  CandorPlace place;

  if (strcmp (code, "schema-attribute-missing") == 0)
    return candor_xml_node_get_attribute (node, "id") == NULL;
  if (strcmp (code, "schema-value") != 0 || candor_xml_node_get_attribute (node, "id") == NULL)
    return FALSE;
  candor_xml_node_get_place (node, "id", &place);

  return place.offset == offset;
}

void
_candor_load_note_lost (CandorLoad          *self,
                        guint                first,
                        const CandorXmlNode *root)
{
  GPtrArray *problems;

  g_assert (self != NULL);

  problems = self->findings.problems;
  for (guint i = first; i < problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (problems, i);

      if (loses_id (problem, root))
        g_ptr_array_add (self->lost,
                         (gpointer) _candor_node_around (root, candor_problem_get_place (problem)->offset));
    }
}

static gboolean
is_called (const CandorXmlNode *node,
           CandorCode           code)
{
  const char *name = candor_xml_node_get_name (node);

  switch (code)
    {
    case CANDOR_CODE_CHANGE_UNKNOWN_ID:
      return TRUE;

    case CANDOR_CODE_UNKNOWN_QUESTION:
      return _candor_item_is_element (node);

    case CANDOR_CODE_UNKNOWN_TARGET:
    case CANDOR_CODE_UNKNOWN_PHRASE:
      return candor_xml_node_get_parent (node) != NULL && _candor_item_is_element (candor_xml_node_get_parent (node));

    case CANDOR_CODE_UNKNOWN_SCENE:
      return strcmp (name, "scene") == 0 || strcmp (name, "ending") == 0;

    default:
      return strcmp (_candor_code_row (code)->code + strlen ("unknown-"), name) == 0;
    }
}

gboolean
_candor_load_may_have_lost (CandorLoad *self,
                            CandorCode  code)
{
  g_assert (self != NULL);

  for (guint i = 0; i < self->lost->len; i++)
    if (is_called (g_ptr_array_index (self->lost, i), code))
      return TRUE;

  return FALSE;
}

/* -------------------------------------------------------------- dropping */

const CandorXmlNode *
_candor_load_find_root (const CandorLoad *load,
                        const char       *file)
{
  g_assert (load != NULL);

  for (guint i = 0; i < load->documents->len; i++)
    {
      const CandorXmlNode *root = candor_xml_document_get_root (g_ptr_array_index (load->documents, i));

      if (g_strcmp0 (_candor_node_place (root).file, file) == 0)
        return root;
    }

  return NULL;
}

/* Where what follows an element begins. */
static gsize
find_end (const CandorXmlNode *node)
{
  for (; node != NULL; node = candor_xml_node_get_parent (node))
    {
      const CandorXmlNode *next = candor_xml_node_find_next (node, NULL);

      if (next != NULL)
        return _candor_node_place (next).offset;
    }

  return G_MAXSIZE;
}

static gboolean
is_follow_up (const CandorLoad    *load,
              const CandorProblem *problem)
{
  const CandorPlace *place = candor_problem_get_place (problem);
  gboolean is_reference = says_reference (problem);
  const CandorXmlNode *root = says_missing (problem) ? _candor_load_find_root (load, place->file) : NULL;
  gsize start, end;

  if (root == NULL && !is_reference)
    return FALSE;

  start = place->offset;
  end = is_reference ? start + 1 : find_end (_candor_node_around (root, start));
  for (guint i = 0; i < load->findings.problems->len; i++)
    {
      const CandorProblem *cause = g_ptr_array_index (load->findings.problems, i);
      const CandorPlace *other = candor_problem_get_place (cause);

      if (is_of_schema (cause) && other->offset >= start && other->offset < end &&
          g_strcmp0 (other->file, place->file) == 0)
        return TRUE;
    }

  return FALSE;
}

void
_candor_drop_follow_ups (CandorLoad *load)
{
  GPtrArray *problems;

  g_assert (load != NULL);

  problems = load->findings.problems;
  if (load->n_schema_errors == 0)
    return;

  for (guint i = problems->len; i-- > 0;)
    if (is_follow_up (load, g_ptr_array_index (problems, i)))
      g_ptr_array_remove_index (problems, i);
}
