/* load.c - what all stages of a loading share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the documents until the loading is over, and the lists of what defines
 * an id and what refers to one.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "load-private.h"
#include "schema-private.h"

/* A module of twenty minutes has a few hundred of either. */
#define MAX_OBJECTS 20000
#define MAX_REFERENCES 50000

void
_candor_load_init (CandorLoad *self,
                   GPtrArray  *problems,
                   CandorDay   today)
{
  g_assert (self != NULL);
  g_assert (problems != NULL);

  *self = (CandorLoad) { { NULL, }, };
  self->today = today;
  self->days = _candor_days_all ();
  self->findings.problems = problems;
  self->is_whole = TRUE;
  self->lost = g_ptr_array_new ();
  self->store = _candor_store_new ();
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_xml_document_unref);
  self->definitions = g_array_new (FALSE, FALSE, sizeof (CandorDefinition));
  self->references = g_array_new (FALSE, FALSE, sizeof (CandorReference));
  self->links = g_ptr_array_new ();
  self->part_roots = g_hash_table_new (NULL, NULL);
  self->dates = g_ptr_array_new ();
  self->houses = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  self->term_words = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->files = g_hash_table_new (g_str_hash, g_str_equal);
  self->module_files = g_ptr_array_new ();
  self->other_names = g_ptr_array_new_with_free_func (g_free);
  self->scratch = g_string_new (NULL);
  self->scratch_plain = g_string_new (NULL);
  self->scratch_runs = g_array_new (FALSE, FALSE, sizeof (CandorRun));
}

void
_candor_load_clear (CandorLoad *self)
{
  g_assert (self != NULL);

  g_array_unref (self->scratch_runs);
  g_string_free (self->scratch_plain, TRUE);
  g_string_free (self->scratch, TRUE);
  g_clear_pointer (&self->module_files, g_ptr_array_unref);
  g_ptr_array_unref (self->other_names);
  g_ptr_array_unref (self->lost);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->source_numbers);
  g_hash_table_unref (self->part_roots);
  g_hash_table_unref (self->term_words);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->houses);
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->links);
  g_array_unref (self->references);
  g_array_unref (self->definitions);
  g_ptr_array_unref (self->documents);
  _candor_store_unref (self->store);
}

void
_candor_load_hand_over (CandorLoad *self,
                        GPtrArray  *problems,
                        GPtrArray  *silenced)
{
  GPtrArray *found;

  g_assert (self != NULL);

  found = self->findings.problems;
  _candor_drop_follow_ups (self);
  _candor_load_silence (self, silenced);
  _candor_load_clear (self);
  candor_problems_sort (found);
  g_ptr_array_extend_and_steal (problems, g_ptr_array_ref (found));
}

const char *
_candor_load_label (CandorLoad *self,
                    const char *name)
{
  g_autofree char *label = NULL;

  g_assert (self != NULL);

  label = _candor_folder_dup_label (&self->folder, name);

  return self->purpose == CANDOR_TO_CHECK ? _candor_store_copy (self->store, label, strlen (label)) : g_intern_string (label);
}

/* -------------------------------------------------------------------- days */

static guint
number_of_day (CandorDay day)
{
  return day.year * 10000u + day.month * 100u + day.day;
}

CandorDays
_candor_days_all (void)
{
  return (CandorDays) { 0, G_MAXUINT };
}

CandorDays
_candor_days_both (CandorDays one,
                   CandorDays two)
{
  return (CandorDays) { MAX (one.first, two.first), MIN (one.last, two.last) };
}

gboolean
_candor_days_contain (CandorDays self,
                      CandorDay  day)
{
  guint number = number_of_day (day);

  return number >= self.first && number <= self.last;
}

/* Where today is not known nothing is past, and that is so on no day. */
static gboolean
can_be_compared (CandorLoad *self,
                 CandorDay   day)
{
  if (!candor_day_is_set (day))
    return FALSE;

  self->days = _candor_days_both (self->days, candor_day_is_set (self->today) ? (CandorDays) { 1, G_MAXUINT }
                                                                              : (CandorDays) { 0, 0 });

  return candor_day_is_set (self->today);
}

gboolean
_candor_load_is_past (CandorLoad *self,
                      CandorDay   day)
{
  guint number = number_of_day (day);
  gboolean is_past;

  g_assert (self != NULL);

  if (!can_be_compared (self, day))
    return FALSE;

  is_past = candor_day_compare (day, self->today) < 0;
  self->days = _candor_days_both (self->days, is_past ? (CandorDays) { number + 1, G_MAXUINT }
                                                      : (CandorDays) { 0, number });

  return is_past;
}

gboolean
_candor_load_is_ahead (CandorLoad *self,
                       CandorDay   day)
{
  guint number = number_of_day (day);
  gboolean is_ahead;

  g_assert (self != NULL);

  if (!can_be_compared (self, day))
    return FALSE;

  is_ahead = candor_day_compare (day, self->today) > 0;
  self->days = _candor_days_both (self->days, is_ahead ? (CandorDays) { 0, number - 1 }
                                                       : (CandorDays) { number, G_MAXUINT });

  return is_ahead;
}

/* --------------------------------------------------------------- documents */

/* What was not understood may have held what others refer to. */
static gboolean
hides_something (const CandorProblem *problem)
{
  const char *code = candor_problem_get_code (problem);

  return strcmp (code, "schema-element-unknown") == 0 || strcmp (code, "schema-root") == 0;
}

static void
note_problems (CandorLoad *self,
               guint       n_before)
{
  for (guint i = n_before; i < self->findings.problems->len; i++)
    {
      const CandorProblem *problem = g_ptr_array_index (self->findings.problems, i);

      if (candor_problem_get_severity (problem) != CANDOR_SEVERITY_ERROR)
        continue;
      self->findings.n_errors++;
      self->n_schema_errors++;
      if (hides_something (problem))
        self->is_whole = FALSE;
    }
}

const CandorXmlNode *
_candor_load_document (CandorLoad *self,
                       const char *label,
                       GBytes     *bytes)
{
  guint n_before = self->findings.problems->len;
  CandorXmlDocument *document;

  self->n_text_bytes += g_bytes_get_size (bytes);
  self->may_allow |= _candor_bytes_may_allow (bytes);
  document = candor_xml_read (label, bytes, _candor_lesson_schema (), self->findings.problems);
  _candor_explain_problems (self->findings.problems, n_before);
  note_problems (self, n_before);
  if (document == NULL)
    return NULL;

  g_ptr_array_add (self->documents, document);
  if (self->findings.problems->len > n_before)
    {
      _candor_load_note_lost (self, n_before, candor_xml_document_get_root (document));
      _candor_propose_ids (self->findings.problems, n_before, candor_xml_document_get_root (document));
    }

  return candor_xml_document_get_root (document);
}

const CandorXmlNode *
_candor_load_root (CandorLoad *self,
                   const char *label,
                   GBytes     *bytes,
                   const char *name)
{
  const CandorXmlNode *root = _candor_load_document (self, label, bytes);
  CandorPlace place;

  if (root == NULL || _candor_node_is (root, name))
    return root;

  place = _candor_node_place (root);
  if (self->findings.n_errors == 0)
    _candor_report_other_kind (&self->findings, &place, candor_xml_node_get_name (root), name);

  return NULL;
}

void
_candor_load_define (CandorLoad          *self,
                     CandorSpace          space,
                     const char          *id,
                     const CandorXmlNode *node,
                     const CandorXmlNode *scope)
{
  CandorDefinition definition = { id, node, scope, space, FALSE };

  g_assert (self != NULL);

  if (id != NULL)
    g_array_append_val (self->definitions, definition);
}

void
_candor_load_refer (CandorLoad          *self,
                    CandorSpace          space,
                    const char          *id,
                    const CandorXmlNode *node,
                    const char          *attribute)
{
  CandorReference reference = { id, node, attribute, space };

  g_assert (self != NULL);

  if (id == NULL)
    return;
  if (self->references->len < MAX_REFERENCES)
    g_array_append_val (self->references, reference);
  else
    self->has_too_many_references = TRUE;
}

gboolean
_candor_load_has_room (CandorLoad *self)
{
  g_assert (self != NULL);

  return ++self->n_objects <= MAX_OBJECTS;
}

void
_candor_load_check_room (CandorLoad          *self,
                         const CandorXmlNode *root)
{
  CandorPlace place;

  g_assert (self != NULL);

  if (self->n_objects <= MAX_OBJECTS && !self->has_too_many_references)
    return;

  place = _candor_node_place (root);
  self->is_whole = FALSE;
  if (self->has_too_many_references)
    _candor_report (&self->findings, CANDOR_CODE_MODULE_TOO_LARGE, &place, NULL,
                    _("This file refers to other things more than %u times."), MAX_REFERENCES);
  else
    _candor_report (&self->findings, CANDOR_CODE_MODULE_TOO_LARGE, &place, NULL,
                    _("This file has %u pages, blocks, questions and entries; %u are the most."),
                    self->n_objects, MAX_OBJECTS);
}

/* -------------------------------------------------------------- attributes */

static const char *
copy_folded (CandorLoad *self,
             const char *text,
             gsize       length)
{
  gsize n_kept = 0;
  char *copy = _candor_store_copy (self->store, text, length);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (copy[i]))
        copy[n_kept++] = copy[i];
      else if (n_kept > 0 && copy[n_kept - 1] != ' ')
        copy[n_kept++] = ' ';
    }
  if (n_kept > 0 && copy[n_kept - 1] == ' ')
    n_kept--;
  copy[n_kept] = '\0';

  return copy;
}

const char *
_candor_attribute (CandorLoad          *self,
                   const CandorXmlNode *node,
                   const char          *name)
{
  const char *value = candor_xml_node_get_attribute (node, name);

  return value != NULL ? copy_folded (self, value, strlen (value)) : NULL;
}

guint
_candor_attribute_uint (const CandorXmlNode *node,
                        const char          *name,
                        guint                missing)
{
  const char *value = candor_xml_node_get_attribute (node, name);
  gint64 number;
  char *end;

  if (value == NULL)
    return missing;

  number = g_ascii_strtoll (value, &end, 10);

  return end != value && number >= 0 && number <= G_MAXINT ? (guint) number : missing;
}

/* Whether @value is @word but for white space around it. */
static gboolean
is_word (const char *value,
         const char *word)
{
  gsize length = strlen (word);

  value += strspn (value, " \t\n\r");

  return strncmp (value, word, length) == 0 &&
         value[length + strspn (value + length, " \t\n\r")] == '\0';
}

gboolean
_candor_attribute_yes (const CandorXmlNode *node,
                       const char          *name)
{
  const char *value = candor_xml_node_get_attribute (node, name);

  return value != NULL && is_word (value, "yes");
}

guint
_candor_attribute_word (const CandorXmlNode *node,
                        const char          *name,
                        const char * const  *words,
                        guint                missing)
{
  const char *value = candor_xml_node_get_attribute (node, name);

  for (guint i = 0; value != NULL && words[i] != NULL; i++)
    {
      if (is_word (value, words[i]))
        return i;
    }

  return missing;
}

CandorDay
_candor_attribute_day (CandorLoad          *self,
                       const CandorXmlNode *node,
                       const char          *name)
{
  const char *value = _candor_attribute (self, node, name);
  CandorDay day = { 0, 0, 0 };

  if (value != NULL && !candor_day_parse (value, &day))
    {
      g_ptr_array_add (self->dates, (gpointer) node);
      g_ptr_array_add (self->dates, (gpointer) name);
    }

  return day;
}

const char * const *
_candor_attribute_ids (CandorLoad          *self,
                       const CandorXmlNode *node,
                       const char          *name,
                       CandorSpace          space)
{
  static const char * const none[] = { NULL };
  const char *value = _candor_attribute (self, node, name);
  const char **ids;
  guint n_ids = 0;

  if (value == NULL || value[0] == '\0')
    return none;

  for (const char *p = value; p != NULL; p = strchr (p + 1, ' '))
    n_ids++;
  ids = _candor_store_alloc (self->store, (n_ids + 1) * sizeof *ids);

  for (guint i = 0; i < n_ids; i++)
    {
      gsize length = strcspn (value, " ");

      ids[i] = _candor_store_copy (self->store, value, length);
      _candor_load_refer (self, space, ids[i], node, name);
      value += length + (value[length] == ' ');
    }

  return ids;
}

const char *
_candor_attribute_ref (CandorLoad          *self,
                       const CandorXmlNode *node,
                       const char          *name,
                       CandorSpace          space)
{
  const char *id = _candor_attribute (self, node, name);

  if (id != NULL)
    _candor_load_refer (self, space, id, node, name);

  return id;
}

const char *
_candor_attribute_id (CandorLoad          *self,
                      const CandorXmlNode *node,
                      CandorSpace          space,
                      const CandorXmlNode *scope)
{
  const char *id = _candor_attribute (self, node, "id");

  _candor_load_define (self, space, id, node, scope);

  /* Without one the schema has complained, and nobody gets the module. */
  return id != NULL ? id : "?";
}

/* ----------------------------------------------------------------- content */

const char *
_candor_content (CandorLoad          *self,
                 const CandorXmlNode *node)
{
  g_autofree char *content = candor_xml_node_dup_content (node);

  return _candor_store_copy (self->store, content, strlen (content));
}

const char *
_candor_child_content (CandorLoad          *self,
                       const CandorXmlNode *node,
                       const char          *name)
{
  const CandorXmlNode *child = candor_xml_node_find (node, name);

  return child != NULL ? _candor_content (self, child) : NULL;
}

gboolean
_candor_node_is (const CandorXmlNode *node,
                 const char          *name)
{
  return _candor_name_is (candor_xml_node_get_name (node), name);
}

CandorPlace
_candor_node_place (const CandorXmlNode *node)
{
  CandorPlace place;

  candor_xml_node_get_place (node, NULL, &place);

  return place;
}

CandorPlace
_candor_load_place (CandorLoad          *self,
                    const CandorXmlNode *node)
{
  CandorPlace later = { NULL, (gsize) node, 0, 0 };

  return self->purpose == CANDOR_TO_TEACH ? _candor_node_place (node) : later;
}

CandorPlace
_candor_place_now (const CandorPlace *place)
{
  gboolean is_later = place->file == NULL && place->line == 0 && place->offset != 0;

  return is_later ? _candor_node_place ((const CandorXmlNode *) place->offset) : *place;
}
