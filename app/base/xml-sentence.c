/* xml-sentence.c - what an author reads when a file breaks the schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One function a finding. A message names the thing and what is wrong with
 * it, a hint says what to type.
 */

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#include "xml-explain.h"

#define MOST_NAMES 24

/* ------------------------------------------------------------------ words */

/* "<p>, <list> or <quote>" */
static char *
join (const char * const *names,
      const char         *before,
      const char         *after,
      const char         *last)
{
  GString *list = g_string_new (NULL);
  guint n = g_strv_length ((char **) names);

  for (guint i = 0; i < n && i < MOST_NAMES; i++)
    {
      if (i > 0)
        g_string_append (list, i + 1 == n ? last : ", ");
      g_string_append_printf (list, "%s%s%s", before, names[i], after);
    }
  if (n > MOST_NAMES)
    g_string_append (list, ", …");

  return g_string_free (list, FALSE);
}

static char *
join_elements (const char * const *names,
               const char         *last)
{
  return join (names, "<", ">", last);
}

/* A value as it can stand in a sentence: short, and on one line. */
static char *
shorten (const char *value)
{
  g_autofree char *line = g_strdup (value);
  char *end;

  g_strdelimit (line, "\t\r\n", ' ');
  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= 40)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, 39);
  *end = '\0';

  return g_strconcat (line, "…", NULL);
}

static void
report_at (GPtrArray           *problems,
           const CandorXmlNode *node,
           const char          *attribute,
           const char          *code,
           const char          *message,
           const char          *reason,
           const char          *hint)
{
  CandorPlace place;

  candor_xml_node_get_place (node, attribute, &place);
  g_ptr_array_add (problems,
                   candor_problem_new (CANDOR_SEVERITY_ERROR, code, &place,
                                       message, reason, hint));
}

/* --------------------------------------------------------------- elements */

void
_candor_xml_say_root (CandorXmlExplanation *self,
                      const CandorXmlNode  *node,
                      const char           *meant)
{
  const char * const *roots = _candor_xml_vocabulary_get_roots (self->vocabulary);
  g_autofree char *names = join_elements (roots, _(" or "));
  g_autofree char *message = g_strdup_printf (_("A file cannot begin with <%s>."), node->name);
  g_autofree char *hint = NULL;

  if (meant != NULL)
    hint = g_strdup_printf (_("Did you mean <%s>?"), meant);
  else
    hint = g_strdup_printf (_("Begin with %s."), names);

  report_at (self->problems, node, NULL, "schema-root", message, NULL, hint);
}

static char *
describe_content (const CandorXmlNode *parent,
                  const CandorXmlType *type)
{
  g_autofree const char **proposed = _candor_xml_type_list_proposed (type, (const char * const *) type->children->pdata);
  g_autofree char *names = NULL;

  if (proposed[0] == NULL)
    return type->format != NULL || type->mixed
             ? g_strdup_printf (_("In <%s> only text may stand."), parent->name)
             : g_strdup_printf (_("<%s> must be empty."), parent->name);

  names = join_elements (proposed, _(" and "));

  return g_strdup_printf (_("In <%s> may stand: %s."), parent->name, names);
}

void
_candor_xml_say_unknown (CandorXmlExplanation *self,
                         const CandorXmlNode  *node,
                         const CandorXmlType  *parent,
                         const char           *meant)
{
  const char * const *homes = _candor_xml_vocabulary_get_homes (self->vocabulary, node->name);
  const char *web_hint = _candor_xml_get_web_hint (self->vocabulary, node->name);
  g_autofree char *content = describe_content (node->parent, parent);
  g_autofree char *message = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *hint = NULL;

  if (homes != NULL)
    {
      g_autofree char *names = join_elements (homes, _(" and "));
      const char *place_hint;

      message = g_strdup_printf (_("<%s> may not stand in <%s>."), node->name, node->parent->name);
      reason = g_strdup_printf (_("<%s> belongs in %s."), node->name, names);
      place_hint = _candor_xml_get_place_hint (node->name, node->parent->name);
      report_at (self->problems, node, NULL, "schema-element-place", message, reason, place_hint != NULL ? place_hint : content);
      return;
    }

  message = g_strdup_printf (_("<%s> is unknown."), node->name);
  if (web_hint != NULL)
    hint = g_strdup (web_hint);
  else
    hint = meant != NULL ? g_strdup_printf (_("Did you mean <%s>?"), meant) : g_strdup (content);
  report_at (self->problems, node, NULL, "schema-element-unknown", message, NULL, hint);
}

static char *
describe_gap (const CandorXmlNode *parent,
              const CandorXmlNode *before)
{
  CandorPlace place;

  if (before == NULL)
    return g_strdup_printf (_("Write it before </%s>."), parent->name);

  candor_xml_node_get_place (before, NULL, &place);

  return g_strdup_printf (_("Write it before the <%s> in line %u."), before->name, place.line);
}

void
_candor_xml_say_misplaced (CandorXmlExplanation *self,
                           const CandorXmlNode  *node,
                           const char * const   *expected,
                           const CandorXmlNode  *before,
                           gboolean              is_surplus)
{
  g_autofree char *names = join_elements (expected, _(" or "));
  g_autofree char *message = NULL;
  g_autofree char *hint = NULL;

  if (is_surplus && before == NULL)
    message = g_strdup_printf (_("One <%s> too many: here none may follow in <%s>."), node->name, node->parent->name);
  else
    message = g_strdup_printf (_("<%s> stands at the wrong place in <%s>."), node->name, node->parent->name);

  if (before != NULL)
    hint = describe_gap (node->parent, before);
  else if (expected[0] != NULL)
    hint = g_strdup_printf (_("Here may stand: %s."), names);
  else
    hint = g_strdup_printf (_("Here <%s> must end."), node->parent->name);

  report_at (self->problems, node, NULL, "schema-element-place", message, NULL, hint);
}

void
_candor_xml_say_missing (CandorXmlExplanation *self,
                         const CandorXmlNode  *parent,
                         const char * const   *alternatives,
                         const char * const   *names,
                         const CandorXmlNode  *before,
                         gboolean              is_another)
{
  g_autofree char *which = alternatives[0] != NULL ? join_elements (alternatives, _(" or "))
                                                   : join_elements (names, _(" and "));
  g_autofree char *hint = describe_gap (parent, before);
  g_autofree char *message = NULL;

  if (is_another)
    message = g_strdup_printf (_("<%s> needs one more: %s."), parent->name, which);
  else
    message = g_strdup_printf (_("<%s> lacks %s."), parent->name, which);

  report_at (self->problems, parent, NULL, "schema-child-missing", message, NULL, hint);
}

void
_candor_xml_say_text (CandorXmlExplanation *self,
                      const CandorXmlNode  *text,
                      const CandorXmlType  *parent)
{
  const CandorXmlSource *source = &text->document->source;
  const char *start = source->data + text->offset;
  const char *first = _candor_xml_skip_space (start, source->data + source->size);
  g_autofree char *words = shorten (text->text);
  g_autofree char *message = g_strdup_printf (_("In <%s> stands text that belongs to no element: “%s”."), text->parent->name, words);
  g_autofree char *hint = NULL;

  if (first[0] == '#' && _candor_xml_type_get_child (parent, "heading") != NULL)
    hint = g_strdup (_("Write <heading>…</heading> for a heading."));
  else if ((first[0] == '-' || first[0] == '*') && first[1] == ' ' && _candor_xml_type_get_child (parent, "list") != NULL)
    hint = g_strdup (_("Write <list>, and each point as <item>…</item>."));
  else if (_candor_xml_type_get_child (parent, "title") != NULL && candor_xml_node_find (text->parent, "title") == NULL)
    hint = g_strdup (_("Put it into <p>…</p>, or into <title>…</title> where it is the title."));
  else if (_candor_xml_type_get_child (parent, "p") != NULL)
    hint = g_strdup (_("Put it into <p>…</p>."));
  else if (strcmp (text->parent->name, "phrase") == 0)
    hint = g_strdup (_("<phrase> only marks the place; its words stand in the <option> that it names."));
  else
    hint = describe_content (text->parent, parent);

  _candor_xml_report (source, self->problems, "schema-text", first - source->data,
                      message, NULL, hint);
}

/* ------------------------------------------------------------- attributes */

static char *
list_attributes (const CandorXmlType *type)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < type->rules->len; i++)
    g_ptr_array_add (names, (gpointer) ((CandorXmlRule *) g_ptr_array_index (type->rules, i))->name);
  g_ptr_array_add (names, NULL);

  return join ((const char * const *) names->pdata, "“", "”", _(" and "));
}

void
_candor_xml_say_attribute (CandorXmlExplanation *self,
                           const CandorXmlNode  *node,
                           const char           *attribute,
                           const CandorXmlType  *type,
                           const char           *meant)
{
  g_autofree char *message = g_strdup_printf (_("<%s> has no attribute “%s”."), node->name, attribute);
  g_autofree char *names = list_attributes (type);
  g_autofree char *hint = NULL;

  if (meant != NULL)
    hint = g_strdup_printf (_("Did you mean “%s”?"), meant);
  else if (_candor_xml_get_attribute_hint (node->name, attribute) != NULL)
    hint = g_strdup (_candor_xml_get_attribute_hint (node->name, attribute));
  else if (type->rules->len == 0)
    hint = g_strdup_printf (_("<%s> takes none: delete it."), node->name);
  else
    hint = g_strdup_printf (_("<%s> takes %s."), node->name, names);

  report_at (self->problems, node, attribute, "schema-attribute-unknown", message, NULL, hint);
}

/* ----------------------------------------------------------------- values */

typedef struct
{
  const char *builtin;
  const char *words;
} Builtin;

static const Builtin builtins[] =
{
  { "date",               N_("Write a date as year, month and day: 2026-11-24.") },
  { "dateTime",           N_("Write date and time like this: 2026-11-24T10:30:00Z.") },
  { "time",               N_("Write a time like this: 10:30:00.") },
  { "gYear",              N_("Write a year with four digits: 2026.") },
  { "duration",           N_("Write a duration like this: P14D, P3M or P1Y.") },
  { "boolean",            N_("Write true or false.") },
  { "decimal",            N_("Write a number with a point: 0.5.") },
  { "double",             N_("Write a number with a point: 0.5.") },
  { "integer",            N_("Write a whole number.") },
  { "int",                N_("Write a whole number.") },
  { "long",               N_("Write a whole number.") },
  { "nonNegativeInteger", N_("Write a whole number, 0 or larger.") },
  { "unsignedInt",        N_("Write a whole number, 0 or larger.") },
  { "positiveInteger",    N_("Write a whole number, 1 or larger.") },
  { "language",           N_("Write the code of a language: en, de, fr-CH.") },
  { "anyURI",             N_("Write an address such as https://example.org/page.") },
};

static const char *
find_builtin_words (const char *builtin)
{
  for (guint i = 0; builtin != NULL && i < G_N_ELEMENTS (builtins); i++)
    {
      if (strcmp (builtins[i].builtin, builtin) == 0)
        return _(builtins[i].words);
    }

  return NULL;
}

static char *
describe_values (const CandorXmlFormat *format,
                 const char            *value)
{
  const char * const *values = (const char * const *) format->values->pdata;
  const char *meant = value != NULL ? candor_id_nearest (value, values) : NULL;
  g_autofree char *names = join (values, "“", "”", _(" or "));

  if (meant != NULL && format->values->len > 2)
    return g_strdup_printf (_("Did you mean “%s”? Allowed are %s."), meant, names);

  return g_strdup_printf (_("Write %s."), names);
}

/* The schema's own words, which may be broken into lines. */
static char *
fold_words (const char *words)
{
  g_auto(GStrv) parts = g_strsplit_set (words, " \t\r\n", -1);
  GString *folded = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] != '\0')
        g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", parts[i]);
    }

  return g_string_free (folded, FALSE);
}

/* What to type; @value (what stands there) may be NULL. */
static char *
describe_format (const CandorXmlFormat *format,
                 const char            *value)
{
  const char *words = find_builtin_words (format->builtin);

  if (format->values->len > 1)
    return describe_values (format, value);
  if (format->words != NULL)
    return fold_words (format->words);
  if (format->least != NULL && format->most != NULL)
    return g_strdup_printf (_("Write a whole number from %s to %s."), format->least, format->most);
  if (words != NULL)
    return g_strdup (words);
  if (format->longest != NULL)
    return g_strdup_printf (_("Write at most %s characters."), format->longest);

  return NULL;
}

void
_candor_xml_say_attribute_missing (CandorXmlExplanation *self,
                                   const CandorXmlNode  *node,
                                   const CandorXmlRule  *rule)
{
  g_autofree char *message = g_strdup_printf (_("<%s> lacks the attribute “%s”."), node->name, rule->name);
  g_autofree char *format = describe_format (rule->format, NULL);
  g_autofree char *hint = g_strdup_printf (_("Write <%s %s=\"…\">."), node->name, rule->name);
  g_autofree char *whole = format == NULL ? g_strdup (hint) : g_strconcat (hint, " ", format, NULL);

  report_at (self->problems, node, NULL, "schema-attribute-missing", message, NULL, whole);
}

/* Whether @value looks like a day of the calendar, which it is not. */
static gboolean
is_day_that_never_comes (const CandorXmlFormat *format,
                         const char            *value,
                         guint                 *day,
                         guint                 *month,
                         guint                 *year)
{
  static const char digits[] = "dddd-dd-dd";

  if (g_strcmp0 (format->builtin, "date") != 0 || value == NULL || strlen (value) != strlen (digits))
    return FALSE;
  for (guint i = 0; digits[i] != '\0'; i++)
    {
      if (digits[i] == 'd' ? !g_ascii_isdigit (value[i]) : value[i] != digits[i])
        return FALSE;
    }

  *year = strtoul (value, NULL, 10);
  *month = strtoul (value + 5, NULL, 10);
  *day = strtoul (value + 8, NULL, 10);

  return !g_date_valid_dmy (*day, *month, *year);
}

static char *
describe_day (const CandorXmlFormat *format,
              const char            *value)
{
  static const char * const months[] =
  {
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
  };
  guint day, month, year;

  if (!is_day_that_never_comes (format, value, &day, &month, &year))
    return NULL;
  if (month < 1 || month > G_N_ELEMENTS (months))
    return g_strdup_printf (_("There is no month %u."), month);

  /* Translators: "There is no 30 February 2027." */
  return g_strdup_printf (_("There is no %u %s %u."), day, _(months[month - 1]), year);
}

static char *
describe_value (const CandorXmlNode *node,
                const char          *attribute,
                const char          *value)
{
  g_autofree char *shown = shorten (value);

  if (attribute == NULL && shown[0] == '\0')
    return g_strdup_printf (_("<%s> is empty."), node->name);
  if (attribute == NULL)
    return g_strdup_printf (_("“%s” may not stand in <%s>."), shown, node->name);
  if (shown[0] == '\0')
    return g_strdup_printf (_("The attribute “%s” of <%s> is empty."), attribute, node->name);

  return g_strdup_printf (_("“%s” is no value for the attribute “%s” of <%s>."), shown, attribute, node->name);
}

void
_candor_xml_say_value (GPtrArray             *problems,
                       const CandorXmlNode   *node,
                       const char            *attribute,
                       const CandorXmlFormat *format)
{
  g_autofree char *content = attribute == NULL ? candor_xml_node_dup_content (node) : NULL;
  const char *value = attribute == NULL ? content : candor_xml_node_get_attribute (node, attribute);
  g_autofree char *message = describe_day (format, value);
  g_autofree char *hint = describe_format (format, value);

  if (message == NULL)
    message = describe_value (node, attribute, value);
  report_at (problems, node, attribute, "schema-value", message, NULL, hint);
}
