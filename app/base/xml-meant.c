/* xml-meant.c - which element an author had in mind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For names that the language does not have: a habit from web pages, capital
 * letters, a slip of the pen. A web name is explained only where the element
 * that stands for it is in the vocabulary.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "xml-vocabulary.h"

typedef struct
{
  const char *name;
  const char *instead;
  const char *hint;
} WebName;

static const WebName web_names[] =
{
  { "br",  "p",       N_("Begin a new <p> where a new line begins.") },
  { "b",   "strong",  N_("Write <strong> for what is important, <em> for what is stressed.") },
  { "i",   "em",      N_("Write <em> for what is stressed, <strong> for what is important.") },
  { "ul",  "list",    N_("Write <list>, and each point as <item>.") },
  { "ol",  "list",    N_("Write <list kind=\"number\">, and each point as <item>.") },
  { "li",  "item",    N_("Write <item>, inside a <list>.") },
  { "img", "figure",  N_("Write <figure src=\"media/…\"> with an <alternative> inside.") },
  { "h1",  "heading", N_("Write <heading>; the page’s own title is its <title>.") },
  { "h2",  "heading", N_("Write <heading>.") },
  { "h3",  "heading", N_("Write <heading level=\"3\">.") },
  { "h4",  "heading", N_("Write <heading level=\"3\">.") },
  { "h5",  "heading", N_("Write <heading level=\"3\">.") },
  { "h6",  "heading", N_("Write <heading level=\"3\">.") },
  { "u",   "em",      N_("Write <em> for what is stressed.") },
  { "div", "page",    N_("Leave it out: what stands in it stands on the page by itself, or in a <callout>.") },
  { "section", "page", N_("Leave it out: what stands in it stands on the page by itself, below a <heading>.") },
  { "span", "p",      N_("Leave it out and keep the words.") },
  { "tr",  "row",     N_("Write <row>, inside a <table>.") },
  { "td",  "cell",    N_("Write <cell>, inside a <row>.") },
  { "th",  "cell",    N_("Write <cell>, inside the <head> of a <table>.") },
  { "blockquote", "quote", N_("Write <quote>, with each paragraph as <p>.") },
  { "image", "figure", N_("Write <figure src=\"media/…\"> with an <alternative> inside.") },
  { "intro", "p",      N_("Write <p>.") },
  { "text", "p",       N_("Write <p>.") },
  { "quickcheck", "check", N_("Write <check>, with one question inside.") },
  { "multiplechoice", "choices", N_("Write <choice> where one answer is right, <choices> where several are.") },
  { "question", "choice", N_("Write the kind of question: <choice>, <choices>, <truefalse>, <match> and so on.") },
  { "video", "figure", N_("Films are not shown. Write <figure> with a picture, or <link href=\"https://…\">.") },
  { "a",   "link",    N_("Write <link href=\"https://…\"> or, to a page of this module, <link page=\"…\">.") },
};

/* Names of attributes that people bring along from elsewhere. */
static const char * const synonyms[][2] =
{
  { "correct", "right" }, { "is-right", "right" }, { "lang", "language" }, { "xml:lang", "language" },
  { "file", "src" }, { "source", "src" }, { "href", "src" }, { "path", "src" }, { "url", "href" }, { "src", "href" },
  { "name", "id" }, { "type", "kind" }, { "class", "kind" }, { "goal", "objective" }, { "target", "ref" },
  { "version", "edition" }, { "license", "licence" }, { "time", "minutes" }, { "duration", "minutes" },
  { "score", "points" }, { "date", "checked" }, { "margin", "tolerance" }, { "error", "misconception" },
};

const char *
_candor_xml_find_synonym (const char         *name,
                          const char * const *candidates)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      if (g_ascii_strcasecmp (synonyms[i][0], name) != 0)
        continue;
      for (gsize j = 0; candidates[j] != NULL; j++)
        if (strcmp (candidates[j], synonyms[i][1]) == 0)
          return candidates[j];
    }

  return NULL;
}

/* Attributes that people expect somewhere, and what stands in their place. */
static const struct { const char *element; const char *name; const char *hint; } attribute_hints[] =
{
  { "option", "place",    N_("In an <order> the options stand in the right order in the file; learners see them mixed. Sort them, then delete this.") },
  { "option", "position", N_("In an <order> the options stand in the right order in the file; learners see them mixed. Sort them, then delete this.") },
  { "option", "order",    N_("In an <order> the options stand in the right order in the file; learners see them mixed. Sort them, then delete this.") },
  { "option", "number",   N_("In an <order> the options stand in the right order in the file; learners see them mixed. Sort them, then delete this.") },
  { NULL,     "title",    N_("The title is an element of its own: write <title>…</title> as the first thing in it.") },
  { "figure", "alt",      N_("Write the words into <alternative>…</alternative> inside of it.") },
};

const char *
_candor_xml_get_attribute_hint (const char *element,
                                const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (attribute_hints); i++)
    if ((attribute_hints[i].element == NULL || strcmp (attribute_hints[i].element, element) == 0) &&
        g_ascii_strcasecmp (attribute_hints[i].name, name) == 0)
      return _(attribute_hints[i].hint);

  return NULL;
}

/* Elements that people put where another does the same. */
static const struct { const char *element; const char *parent; const char *hint; } place_hints[] =
{
  { "option", "truefalse", N_("Its two answers are <true> and <false>: <true right=\"yes\"><response>…</response></true>, and the same for <false> without right.") },
  { "option", "gap",       N_("Write <answer> for what is typed, or <choice> for an entry of a list.") },
  { "answer", "choice",    N_("Write <option>, with right=\"yes\" where it is right.") },
  { "answer", "choices",   N_("Write <option>, with right=\"yes\" where it is right.") },
};

const char *
_candor_xml_get_place_hint (const char *element,
                            const char *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (place_hints); i++)
    if (strcmp (place_hints[i].element, element) == 0 && strcmp (place_hints[i].parent, parent) == 0)
      return _(place_hints[i].hint);

  return NULL;
}

static gboolean
is_known (const CandorXmlVocabulary *vocabulary,
          const char                *name)
{
  return _candor_xml_vocabulary_get_homes (vocabulary, name) != NULL ||
         _candor_xml_vocabulary_get_root (vocabulary, name) != NULL;
}

const char *
_candor_xml_get_web_hint (const CandorXmlVocabulary *vocabulary,
                          const char                *name)
{
  if (is_known (vocabulary, name))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (web_names); i++)
    {
      if (g_ascii_strcasecmp (web_names[i].name, name) == 0)
        return is_known (vocabulary, web_names[i].instead) ? _(web_names[i].hint) : NULL;
    }

  return NULL;
}

/* The name in the closing tag says best what was meant by the opening one. */
static const char *
find_meant (const CandorXmlVocabulary *vocabulary,
            const char                *name,
            const char                *closing)
{
  const char *candidates[] = { closing, NULL };
  g_autofree const char **names = NULL;

  if (closing != NULL && is_known (vocabulary, closing) && candor_id_nearest (name, candidates) != NULL)
    return closing;

  names = _candor_xml_vocabulary_list_names (vocabulary);

  return candor_id_nearest (name, names);
}

char *
_candor_xml_describe_opening (const CandorXmlVocabulary *vocabulary,
                              const char                *name,
                              const char                *closing,
                              guint                      line)
{
  const char *web_hint, *meant;

  if (_candor_xml_vocabulary_is_empty (vocabulary, name))
    return g_strdup_printf (_("Write <%s …/>, with a slash: nothing stands in it."), name);
  if (is_known (vocabulary, name))
    return NULL;

  web_hint = _candor_xml_get_web_hint (vocabulary, name);
  if (web_hint != NULL)
    return g_strdup (web_hint);

  meant = find_meant (vocabulary, name, closing);
  if (meant == NULL)
    return NULL;
  if (g_ascii_strcasecmp (meant, name) == 0)
    return g_strdup_printf (_("Names are case-sensitive; did you mean <%s> in line %u?"), meant, line);

  return g_strdup_printf (_("Did you mean <%s> in line %u?"), meant, line);
}
