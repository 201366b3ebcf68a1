/* part-source.c - a part in a file of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong with the naming is reported in the head, what is wrong with
 * the part in its own file.
 */

#include <glib/gi18n.h>

#include "files-private.h"
#include "paths-private.h"
#include "part-source-private.h"

/* Text of all files of a module together: some fifty times a long module. */
#define MAX_TEXT_BYTES (8 * 1024 * 1024)

static gboolean
is_bare (const CandorXmlNode *reference)
{
  static const char * const others[] = { "pass", "certainty", "feedback", "attempts", "order", NULL };

  for (guint i = 0; others[i] != NULL; i++)
    {
      if (candor_xml_node_get_attribute (reference, others[i]) != NULL)
        return FALSE;
    }

  return candor_xml_node_find (reference, NULL) == NULL;
}

static gboolean
may_be_read (CandorLoad          *load,
             const CandorXmlNode *reference,
             const char          *name,
             const CandorPlace   *place)
{
  if (!is_bare (reference))
    {
      _candor_report (&load->findings, CANDOR_CODE_SRC_WITH_CONTENT, place, NULL,
                      _("<%s src=\"%s\"> has content or settings of its own as well."),
                      candor_xml_node_get_name (reference), name);
      return FALSE;
    }

  if (!candor_path_is_inside (name))
    {
      _candor_report (&load->findings, CANDOR_CODE_PATH_OUTSIDE_MODULE, place, NULL,
                      _("The file “%s” does not lie in the module’s folder."), name);
      return FALSE;
    }

  if (g_hash_table_contains (load->files, name))
    {
      _candor_report (&load->findings, CANDOR_CODE_PART_TWICE, place, NULL,
                      _("The file “%s” stands in this module already."), name);
      return FALSE;
    }

  return TRUE;
}

static GBytes *
read_bytes (CandorLoad        *load,
            const char        *name,
            const CandorPlace *place)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes;

  if (load->n_text_bytes > MAX_TEXT_BYTES)
    {
      _candor_report (&load->findings, CANDOR_CODE_MODULE_TOO_LARGE, place, NULL,
                      _("The files of this module have more than 8 MiB together; “%s” is not read."), name);
      return NULL;
    }

  bytes = _candor_folder_read (&load->folder, name, CANDOR_XML_MAX_BYTES, &error);
  if (bytes == NULL)
    _candor_report (&load->findings, _candor_code_of_error (error), place, NULL,
                    "%s", error->message);

  return bytes;
}

static gboolean
is_as_named (CandorLoad          *load,
             const CandorXmlNode *reference,
             const CandorXmlNode *root,
             const char          *name)
{
  const char *wanted = candor_xml_node_get_name (reference);
  CandorPlace place = _candor_node_place (root);

  if (!_candor_node_is (root, wanted))
    {
      /* What no file begins with is said already. */
      if (_candor_is_root_name (candor_xml_node_get_name (root)))
        _candor_report (&load->findings, CANDOR_CODE_PART_OF_OTHER_KIND, &place, NULL,
                        _("The module names “%s” as a <%s>, but the file holds a <%s>."),
                        name, wanted, candor_xml_node_get_name (root));
      return FALSE;
    }

  if (candor_xml_node_get_attribute (root, "src") != NULL)
    {
      candor_xml_node_get_place (root, "src", &place);
      _candor_report (&load->findings, CANDOR_CODE_PART_WITHIN_PART, &place, NULL,
                      _("“%s” is named by a module and names a file itself."), name);
      return FALSE;
    }

  return TRUE;
}

const CandorXmlNode *
_candor_part_read_source (CandorLoad          *load,
                          const CandorXmlNode *reference)
{
  const char *name = _candor_attribute (load, reference, "src");
  g_autoptr(GBytes) bytes = NULL;
  const CandorXmlNode *root = NULL;
  CandorPlace place;

  g_assert (load != NULL);

  candor_xml_node_get_place (reference, "src", &place);
  if (may_be_read (load, reference, name, &place))
    bytes = read_bytes (load, name, &place);
  if (bytes != NULL)
    {
      _candor_files_add_text (load, name, bytes);
      root = _candor_load_document (load, _candor_load_label (load, name), bytes);
    }
  if (root != NULL && !is_as_named (load, reference, root, name))
    root = NULL;
  if (root == NULL)
    load->is_whole = FALSE;
  else
    g_hash_table_insert (load->part_roots, (gpointer) reference, (gpointer) root);

  return root;
}
