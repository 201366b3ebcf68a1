/* module-load.c - the five stages in their order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read and schema (the documents), parse (objects), settle, check. All stages
 * run as far as they can, so that an author sees every finding at once; an
 * error anywhere means that nobody gets the module.
 */

#include <string.h>

#include "block-private.h"
#include "files-private.h"
#include "module-private.h"
#include "part-private.h"
#include "translations-private.h"

void
_candor_module_reading_clear (CandorModuleReading *self)
{
  g_clear_object (&self->module);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->part_names, g_ptr_array_unref);
  g_clear_pointer (&self->houses, g_ptr_array_unref);
  g_clear_pointer (&self->file_names, g_ptr_array_unref);
  g_clear_pointer (&self->silenced, g_ptr_array_unref);
}

/* ------------------------------------------------------------------- parse */

static void
parse_head (CandorModule        *self,
            CandorLoad          *load,
            const CandorXmlNode *root)
{
  self->id = _candor_attribute (load, root, "id");
  self->edition = _candor_attribute_uint (root, "edition", 1);
  self->language = _candor_attribute (load, root, "language");
  self->minutes = _candor_attribute_uint (root, "minutes", 1);
  self->licence = _candor_attribute (load, root, "licence");
  self->title = _candor_child_content (load, root, "title");
  self->summary = _candor_child_content (load, root, "summary");
  self->place = _candor_load_place (load, root);
  if (self->id == NULL)
    self->id = "?";
  if (self->language == NULL)
    self->language = "en";
  if (self->title == NULL)
    self->title = "";

  self->objectives = _candor_store_array (load->store);
  self->misconceptions = _candor_store_array (load->store);
  self->sources = _candor_store_array (load->store);
  self->terms = _candor_store_array (load->store);
  self->changes = _candor_store_array (load->store);
}

static void
parse_part (CandorModule        *self,
            CandorLoad          *load,
            const CandorXmlNode *node,
            guint                number)
{
  CandorPart *part = _candor_part_parse (load, node, number);

  if (part != NULL)
    g_ptr_array_add (self->parts, part);
}

CandorModule *
_candor_module_parse (CandorLoad          *load,
                      const CandorXmlNode *root)
{
  CandorModule *self = g_object_new (CANDOR_TYPE_MODULE, NULL);
  guint n_parts = 0;

  self->store = _candor_store_ref (load->store);
  _candor_head_learn (load, root);
  parse_head (self, load, root);

  for (const CandorXmlNode *child = candor_xml_node_find (root, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      if (_candor_part_is_element (child))
        parse_part (self, load, child, ++n_parts);
      else if (!_candor_head_parse (self, load, child) && !_candor_node_is_aside (child, NULL) &&
               !_candor_node_is (child, "title") && !_candor_node_is (child, "summary"))
        load->is_whole = FALSE;
    }

  for (guint i = 0; i < load->figures->len && !load->is_for_compare; i++)
    _candor_figure_block_fetch (g_ptr_array_index (load->figures, i), load);

  return self;
}

/* --------------------------------------------------------------------- way */

static void
note_head (CandorModuleReading *self,
           const CandorXmlNode *root)
{
  const CandorXmlNode *title = candor_xml_node_find (root, "title");

  self->id = g_strdup (candor_xml_node_get_attribute (root, "id"));
  self->language = g_strdup (candor_xml_node_get_attribute (root, "language"));
  self->edition = _candor_attribute_uint (root, "edition", 1);
  candor_xml_node_get_place (root, "id", &self->id_place);
  if (title != NULL)
    self->title = candor_xml_node_dup_content (title);
}

static void
note_parts (CandorModuleReading *self,
            CandorLoad          *load,
            const CandorXmlNode *root)
{
  for (const CandorXmlNode *child = candor_xml_node_find (root, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      const char *name = candor_xml_node_get_attribute (child, "src");

      if (name != NULL && _candor_part_is_element (child))
        g_ptr_array_add (self->part_names, g_strdup (_candor_attribute (load, child, "src")));
    }
}

static CandorModule *
run_stages (CandorLoad          *load,
            CandorModuleReading *reading,
            const CandorXmlNode *root)
{
  CandorModule *module;

  note_head (reading, root);
  note_parts (reading, load, root);

  module = _candor_module_parse (load, root);
  for (guint i = 0; i < load->houses->len; i++)
    g_ptr_array_add (reading->houses, g_strdup (g_ptr_array_index (load->houses, i)));
  if (load->is_for_compare)
    return module;
  _candor_load_check_room (load, root);
  _candor_module_settle (module, load);
  _candor_module_check (module, load);

  return module;
}

CandorModule *
_candor_module_run (CandorModuleReading *self,
                    CandorLoad          *load,
                    const char          *head,
                    GBytes              *bytes)
{
  const CandorXmlNode *root;

  g_assert (self != NULL);
  g_assert (load != NULL);

  *self = (CandorModuleReading) { NULL, };
  self->part_names = g_ptr_array_new_with_free_func (g_free);
  self->houses = g_ptr_array_new_with_free_func (g_free);
  self->file_names = g_ptr_array_new_with_free_func (g_free);
  self->silenced = candor_problems_new ();
  _candor_files_add_text (load, head, bytes);
  root = _candor_load_root (load, _candor_load_label (load, head), bytes, "module");
  if (root == NULL)
    return NULL;

  load->root = root;

  return run_stages (load, self, root);
}

static void
note_file (CandorModuleReading *self,
           GHashTable          *seen,
           const char          *name)
{
  if (candor_path_is_inside (name) && g_hash_table_add (seen, (gpointer) name))
    g_ptr_array_add (self->file_names, g_strdup (name));
}

/* The head, pictures, parts and translations. */
static void
note_files (CandorModuleReading *self,
            CandorLoad          *load,
            const char          *head)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name;

  note_file (self, seen, head);
  g_hash_table_iter_init (&iter, load->files);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    note_file (self, seen, name);
  for (guint i = 0; i < self->part_names->len; i++)
    note_file (self, seen, g_ptr_array_index (self->part_names, i));
  for (guint i = 0; i < load->other_names->len; i++)
    note_file (self, seen, g_ptr_array_index (load->other_names, i));
}

void
_candor_module_end (CandorModuleReading *self,
                    CandorLoad          *load,
                    const char          *head,
                    CandorModule        *module,
                    GPtrArray           *problems)
{
  _candor_report_rest (&load->findings, _candor_load_label (load, head));
  if (load->findings.n_errors == 0 && load->purpose != CANDOR_TO_CHECK)
    self->module = g_steal_pointer (&module);

  if (load->purpose != CANDOR_TO_CHECK)
    note_files (self, load, head);
  self->days = load->days;
  if (load->purpose == CANDOR_TO_CHECK)
    self->id_place.file = NULL;
  g_clear_object (&module);
  _candor_load_hand_over (load, problems, self->silenced);
}

void
_candor_module_read (CandorModuleReading *self,
                     const CandorFolder  *folder,
                     const char          *head,
                     GBytes              *bytes,
                     CandorDay            today,
                     CandorPurpose        purpose,
                     CandorScenarioProver prover,
                     GPtrArray           *problems)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();
  g_autoptr(GPtrArray) of_translations = candor_problems_new ();
  g_autoptr(CandorModule) module = NULL;
  CandorLoad load;

  g_assert (self != NULL);
  g_assert (folder != NULL);

  _candor_load_init (&load, found, today);
  load.folder = *folder;
  load.purpose = purpose;
  load.prover = prover;
  module = _candor_module_run (self, &load, head, bytes);
  if (module != NULL && load.findings.n_errors == 0 && purpose != CANDOR_TO_CHECK && folder->path != NULL)
    _candor_translations_load (module, &load, head, of_translations);
  _candor_module_end (self, &load, head, g_steal_pointer (&module), problems);
  g_ptr_array_extend_and_steal (problems, g_steal_pointer (&of_translations));
}

/* ------------------------------------------------------------------ doors */

CandorModule *
candor_module_load (const char *path,
                    CandorDay   today,
                    GPtrArray  *problems)
{
  g_autofree char *folder_path = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_auto(CandorModuleReading) reading = { NULL, };
  CandorFolder folder = { NULL, };

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  bytes = _candor_file_open (path, problems);
  if (bytes == NULL)
    return NULL;

  folder_path = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  folder.path = folder_path;
  folder.label = strchr (path, G_DIR_SEPARATOR) != NULL ? folder_path : "";
  _candor_module_read (&reading, &folder, name, bytes, today, CANDOR_TO_TEACH, NULL, problems);

  return g_steal_pointer (&reading.module);
}

CandorModule *
candor_module_load_bytes (const char *label,
                          GPtrArray  *files,
                          CandorDay   today,
                          GPtrArray  *problems)
{
  g_auto(CandorModuleReading) reading = { NULL, };
  CandorFolder folder = { label, NULL, files };
  const CandorModuleFile *head;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (files != NULL && files->len > 0, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  head = g_ptr_array_index (files, 0);
  _candor_module_read (&reading, &folder, head->name, head->bytes, today, CANDOR_TO_TEACH, NULL, problems);

  return g_steal_pointer (&reading.module);
}
