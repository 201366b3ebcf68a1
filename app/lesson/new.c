/* new.c - what somebody who writes a lesson begins with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A module that is there is changed as text, at places that its tree knows, so that
 * no space and no comment of its author moves.
 */

#include <errno.h>
#include <string.h>

#include <candor/base/xml.h>
#include <candor/lesson/new.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "lesson-resources.h"
#include "module-private.h"
#include "part-private.h"

#define HEAD "module.xml"
#define FILE_MODE 0644

/* The title of the example, in the language of its words. */
#define EXAMPLE    "Say when it is a machine"
#define EXAMPLE_DE "Sagen, dass eine Maschine spricht"

/* ---------------------------------------------------------------- templates */

static gboolean
is_language (const char *tag)
{
  return g_regex_match_simple ("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", tag, 0, 0);
}

static gboolean
insist_on_language (const char  *tag,
                    GError     **error)
{
  if (is_language (tag))
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("“%s” is no language. Write en, de, fr-CH and the like."), tag);

  return FALSE;
}

static gboolean
is_german (const char *language)
{
  return g_str_has_prefix (language, "de") && (language[2] == '\0' || language[2] == '-');
}

static char *
dup_template (const char *name,
              const char *language)
{
  g_autofree char *path = g_strconcat ("/org/candor_training/Candor/new/", name,
                                       is_german (language) ? ".de.xml" : ".xml", NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (candor_lesson_get_resource (), path,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GBytes *
fill_in (const char *name,
         const char *id,
         const char *title,
         const char *language)
{
  g_autofree char *template = dup_template (name, language);
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : is_german (language) ? EXAMPLE_DE : EXAMPLE, -1);
  g_autofree char *shown = g_markup_escape_text (valid, -1);
  GString *text = g_string_new (template);

  g_string_replace (text, "@ID@", id, 0);
  g_string_replace (text, "@LANGUAGE@", language, 0);
  g_string_replace (text, "@TITLE@", shown, 0);

  return g_string_free_to_bytes (text);
}

static gboolean
insist_on_title (const char  *title,
                 GError     **error)
{
  g_autofree char *bare = title != NULL ? g_strstrip (g_strdup (title)) : NULL;

  if (bare == NULL || bare[0] != '\0')
    return TRUE;

  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("A title needs words."));

  return FALSE;
}

static gboolean
insist_on_room (const char  *path,
                GError     **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED, _("“%s” is there already. Nothing was changed."), path);

  return FALSE;
}

static gboolean
insist_on_id (const char  *id,
              GError     **error)
{
  g_autofree char *proposed = NULL;

  if (candor_id_is_valid (id))
    return TRUE;

  proposed = candor_id_from_text (id);
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("“%s” is no id: a letter, then letters, digits, “.”, “_” or “-”. How about “%s”?"), id, proposed);

  return FALSE;
}

/* ------------------------------------------------------------------- a module */

char *
candor_new_module (const char  *folder,
                   const char  *title,
                   const char  *language,
                   GError     **error)
{
  g_autofree char *whole = NULL;
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (folder != NULL && language != NULL, NULL);

  whole = g_canonicalize_filename (folder, NULL);
  id = g_path_get_basename (whole);
  path = g_build_filename (folder, HEAD, NULL);
  if (!insist_on_language (language, error) || !insist_on_title (title, error) || !insist_on_id (id, error) ||
      !insist_on_room (path, error))
    return NULL;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      int saved_errno = errno;
      g_autofree char *what = g_strdup_printf (_("Cannot make the folder “%s”"), folder);

      candor_error_set_errno (error, saved_errno, what);
      return NULL;
    }
  bytes = fill_in ("module", id, title, language);

  return candor_file_write (path, bytes, FILE_MODE, error) ? g_steal_pointer (&path) : NULL;
}

/* ----------------------------------------------------- a module that is there */

typedef struct
{
  char                *path;
  GBytes              *bytes;
  CandorXmlDocument   *document;
  const CandorXmlNode *root;
} Head;

static void
head_clear (Head *head)
{
  g_free (head->path);
  g_clear_pointer (&head->document, candor_xml_document_unref);
  g_clear_pointer (&head->bytes, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

static gboolean
parse (const char         *path,
       GBytes             *bytes,
       const char         *name,
       CandorXmlDocument **document,
       GError            **error)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autofree char *line = NULL;

  *document = candor_xml_read (path, bytes, NULL, problems);
  if (*document != NULL && g_str_equal (candor_xml_node_get_name (candor_xml_document_get_root (*document)), name))
    return TRUE;

  line = problems->len > 0 ? candor_problem_to_line (g_ptr_array_index (problems, 0))
                           : g_strdup_printf (_("“%s” does not begin with <%s>."), path, name);
  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("%s Mend that first; candorctl check shows all. Nothing was changed."), line);
  g_clear_pointer (document, candor_xml_document_unref);

  return FALSE;
}

static gboolean
head_read (Head        *head,
           const char  *folder,
           GError     **error)
{
  head->path = g_build_filename (folder, HEAD, NULL);
  head->bytes = candor_file_read (head->path, CANDOR_XML_MAX_BYTES, error);
  if (head->bytes == NULL || !parse (head->path, head->bytes, "module", &head->document, error))
    return FALSE;

  head->root = candor_xml_document_get_root (head->document);

  return TRUE;
}

static GString *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_string_new_len (data, length);
}

/* ----------------------------------------------------------------- a part in it */

/* The start of the line at @offset where only space stands in front of it. */
static gsize
start_of_line (const char *text,
               gsize       offset)
{
  gsize start = offset;

  while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t'))
    start--;

  return start == 0 || text[start - 1] == '\n' ? start : offset;
}

/* In front of the quiz that ends the module, else of </module>. */
static gsize
find_room (const Head *head,
           const char *text)
{
  const CandorXmlNode *last = NULL;
  CandorPlace place;

  for (const CandorXmlNode *child = candor_xml_node_find (head->root, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    last = child;
  if (last != NULL && g_str_equal (candor_xml_node_get_name (last), "quiz"))
    {
      candor_xml_node_get_place (last, NULL, &place);
      return place.offset;
    }

  return g_strrstr (text, "</module") - text;
}

static GBytes *
insert_part (const Head *head,
             const char *kind,
             const char *name)
{
  GString *text = dup_text (head->bytes);
  g_autofree char *line = g_strdup_printf ("  <%s src=\"%s\"/>\n", kind, name);
  gsize offset = find_room (head, text->str);
  gsize start = start_of_line (text->str, offset);

  if (start == offset && offset > 0 && text->str[offset - 1] != '\n')
    g_string_insert_c (text, start++, '\n');
  g_string_insert (text, start, line);

  return g_string_free_to_bytes (text);
}

static gboolean
has_part (CandorXmlDocument *document,
          const char        *kind,
          const char        *name)
{
  for (const CandorXmlNode *child = candor_xml_node_find (candor_xml_document_get_root (document), kind);
       child != NULL;
       child = candor_xml_node_find_next (child, kind))
    if (g_strcmp0 (candor_xml_node_get_attribute (child, "src"), name) == 0)
      return TRUE;

  return FALSE;
}

/* Whether the part stands where a part stands, and not in a comment. */
static gboolean
insist_on_part (const Head  *head,
                GBytes      *bytes,
                const char  *kind,
                const char  *name,
                GError     **error)
{
  g_autoptr(CandorXmlDocument) document = NULL;

  if (!parse (head->path, bytes, "module", &document, error))
    return FALSE;
  if (has_part (document, kind, name))
    return TRUE;

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
               _("Candor finds no place for it in “%s”. Write <%s src=\"%s\"/> where it belongs."),
               head->path, kind, name);

  return FALSE;
}

/* Each has a template. */
static const char * const part_kinds[] = { "lab", "lesson", "scenario", NULL };

char *
candor_new_part (const char  *folder,
                 const char  *kind,
                 const char  *id,
                 const char  *title,
                 GError     **error)
{
  g_auto(Head) head = { NULL, };
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GBytes) part = NULL;
  g_autoptr(GBytes) module = NULL;
  const char *language;

  g_return_val_if_fail (folder != NULL && id != NULL, NULL);
  g_return_val_if_fail (kind != NULL && g_strv_contains (part_kinds, kind), NULL);

  if (!insist_on_title (title, error) || !insist_on_id (id, error) || !head_read (&head, folder, error))
    return NULL;
  name = g_strconcat (id, ".xml", NULL);
  path = g_build_filename (folder, name, NULL);
  if (!insist_on_room (path, error))
    return NULL;

  language = candor_xml_node_get_attribute (head.root, "language");
  part = fill_in (kind, id, title != NULL ? title : id, language != NULL ? language : "en");
  module = insert_part (&head, kind, name);
  if (!insist_on_part (&head, module, kind, name, error) || !candor_file_write (path, part, FILE_MODE, error))
    return NULL;
  if (!candor_file_write (head.path, module, FILE_MODE, error))
    {
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&path);
}

/* ------------------------------------------------------------- a translation */

/* "quiz.xml" in German is "quiz.de.xml". */
static char *
name_in_language (const char *name,
                  const char *language)
{
  g_autofree char *stem = g_str_has_suffix (name, ".xml") ? g_strndup (name, strlen (name) - strlen (".xml"))
                                                          : g_strdup (name);

  return g_strconcat (stem, ".", language, ".xml", NULL);
}

/* What stands between the quotation marks of an attribute becomes @value. */
static void
set_attribute (GString             *text,
               gssize              *shift,
               const CandorXmlNode *node,
               const char          *attribute,
               const char          *value)
{
  CandorPlace place;
  gsize from, to;

  candor_xml_node_get_place (node, attribute, &place);
  from = place.offset + *shift;
  from += strcspn (text->str + from, "\"'") + 1;
  to = from + strcspn (text->str + from, (char[]) { text->str[from - 1], '\0' });
  g_string_erase (text, from, to - from);
  g_string_insert (text, from, value);
  *shift += (gssize) strlen (value) - (gssize) (to - from);
}

typedef struct
{
  GPtrArray *paths;
  GPtrArray *bytes;
} Copies;

static void
copies_clear (Copies *copies)
{
  g_clear_pointer (&copies->paths, g_ptr_array_unref);
  g_clear_pointer (&copies->bytes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, copies_clear)

static gboolean
add_copy (Copies      *copies,
          const char  *folder,
          const char  *name,
          const char  *language,
          GBytes      *bytes,
          GError     **error)
{
  g_autofree char *own = name_in_language (name, language);
  g_autofree char *path = g_build_filename (folder, own, NULL);

  if (!insist_on_room (path, error))
    return FALSE;
  g_ptr_array_add (copies->paths, g_steal_pointer (&path));
  g_ptr_array_add (copies->bytes, g_bytes_ref (bytes));

  return TRUE;
}

static gboolean
add_parts (Copies      *copies,
           const Head  *head,
           const char  *folder,
           const char  *language,
           GString     *text,
           gssize       shift,
           GError     **error)
{
  for (const CandorXmlNode *child = candor_xml_node_find (head->root, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      const char *name = candor_xml_node_get_attribute (child, "src");
      g_autofree char *path = NULL;
      g_autofree char *own = NULL;
      g_autoptr(GBytes) bytes = NULL;

      if (name == NULL || !_candor_part_is_element (child))
        continue;
      if (!candor_path_is_inside (name))
        {
          g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                       _("“%s” does not lie in the folder of the module."), name);
          return FALSE;
        }
      path = g_build_filename (folder, name, NULL);
      own = name_in_language (name, language);
      bytes = candor_file_read (path, CANDOR_XML_MAX_BYTES, error);
      if (bytes == NULL || !add_copy (copies, folder, name, language, bytes, error))
        return FALSE;
      set_attribute (text, &shift, child, "src", own);
    }

  return TRUE;
}

/* The module comes last: until it is there, nobody looks at the others. */
static gboolean
write_copies (const Copies  *copies,
              GError       **error)
{
  for (guint i = 0; i < copies->paths->len; i++)
    if (!candor_file_write (g_ptr_array_index (copies->paths, i), g_ptr_array_index (copies->bytes, i), FILE_MODE, error))
      {
        while (i-- > 0)
          g_unlink (g_ptr_array_index (copies->paths, i));
        return FALSE;
      }

  return TRUE;
}

static gboolean
insist_on_other_language (const Head  *head,
                          const char  *language,
                          GError     **error)
{
  const char *own = candor_xml_node_get_attribute (head->root, "language");

  if (own != NULL && !g_str_equal (own, language))
    return TRUE;

  if (own == NULL)
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID,
                 _("“%s” does not say in which language it is. Write language=\"…\" there first."), head->path);
  else
    g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_INVALID, _("“%s” is in “%s” already."), head->path, language);

  return FALSE;
}

char **
candor_new_translation (const char  *folder,
                        const char  *language,
                        GError     **error)
{
  g_auto(Head) head = { NULL, };
  g_auto(Copies) copies = { NULL, };
  g_autoptr(GString) text = NULL;
  g_autoptr(GBytes) module = NULL;
  gssize shift = 0;

  g_return_val_if_fail (folder != NULL && language != NULL, NULL);

  if (!insist_on_language (language, error) || !head_read (&head, folder, error) ||
      !insist_on_other_language (&head, language, error))
    return NULL;

  copies.paths = g_ptr_array_new_with_free_func (g_free);
  copies.bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  text = dup_text (head.bytes);
  set_attribute (text, &shift, head.root, "language", language);
  if (!add_parts (&copies, &head, folder, language, text, shift, error))
    return NULL;
  module = g_string_free_to_bytes (g_steal_pointer (&text));
  if (!add_copy (&copies, folder, HEAD, language, module, error) || !write_copies (&copies, error))
    return NULL;

  g_ptr_array_add (copies.paths, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&copies.paths), FALSE);
}
