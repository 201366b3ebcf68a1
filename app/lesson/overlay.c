/* overlay.c - what a company adds to lessons that it did not write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read as a module is, with its own documents and its own folder for pictures.
 * It has no sources and no terms: what refers to one is an error.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "check-module-private.h"
#include "files-private.h"
#include "overlay-private.h"

struct _CandorOverlay
{
  GObject      parent_instance;
  CandorStore *store;
  const char  *title;
  const char  *language;
  GPtrArray   *places;     /* const CandorHousePlace */
  GPtrArray   *blocks;     /* those of all places */
  GPtrArray   *files;      /* CandorShownFile: itself, then its pictures */
  const char  *digest;
};

G_DEFINE_FINAL_TYPE (CandorOverlay, candor_overlay, G_TYPE_OBJECT)

static void
candor_overlay_finalize (GObject *object)
{
  CandorOverlay *self = CANDOR_OVERLAY (object);

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->store, _candor_store_unref);

  G_OBJECT_CLASS (candor_overlay_parent_class)->finalize (object);
}

static void
candor_overlay_class_init (CandorOverlayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_overlay_finalize;
}

static void
candor_overlay_init (CandorOverlay *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
candor_overlay_get_title (CandorOverlay *self)
{
  g_return_val_if_fail (CANDOR_IS_OVERLAY (self), NULL);

  return self->title;
}

const char *
candor_overlay_get_language (CandorOverlay *self)
{
  g_return_val_if_fail (CANDOR_IS_OVERLAY (self), NULL);

  return self->language;
}

GPtrArray *
candor_overlay_get_places (CandorOverlay *self)
{
  g_return_val_if_fail (CANDOR_IS_OVERLAY (self), NULL);

  return self->places;
}

const char *
candor_overlay_get_digest (CandorOverlay *self)
{
  g_return_val_if_fail (CANDOR_IS_OVERLAY (self), NULL);

  return self->digest;
}

GPtrArray *
candor_overlay_get_files (CandorOverlay *self)
{
  g_return_val_if_fail (CANDOR_IS_OVERLAY (self), NULL);

  return self->files;
}

GBytes *
candor_overlay_read_file (CandorOverlay           *self,
                          const CandorModuleFile  *file,
                          GError                 **error)
{
  g_return_val_if_fail (CANDOR_IS_OVERLAY (self), NULL);
  g_return_val_if_fail (g_ptr_array_find (self->files, file, NULL), NULL);

  return _candor_files_read_again ((const CandorShownFile *) file, error);
}

const CandorHousePlace *
candor_overlay_find_place (CandorOverlay *self,
                           const char    *id)
{
  g_return_val_if_fail (CANDOR_IS_OVERLAY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->places->len; i++)
    {
      const CandorHousePlace *place = g_ptr_array_index (self->places, i);

      if (g_strcmp0 (place->id, id) == 0)
        return place;
    }

  return NULL;
}

/* ------------------------------------------------------------------- parse */

static void
parse_place (CandorOverlay       *self,
             CandorLoad          *load,
             const CandorXmlNode *node)
{
  CandorHousePlace *place = _candor_store_new_struct (load->store, CandorHousePlace);

  place->id = _candor_attribute_id (load, node, CANDOR_SPACE_PLACE, NULL);
  place->blocks = _candor_blocks_parse_inside (load, node, self->blocks);
  candor_xml_node_get_place (node, "id", &place->place);
  g_ptr_array_add (self->places, place);
}

static CandorOverlay *
parse (CandorLoad          *load,
       const CandorXmlNode *root)
{
  CandorOverlay *self = g_object_new (CANDOR_TYPE_OVERLAY, NULL);

  self->store = _candor_store_ref (load->store);
  self->language = _candor_attribute (load, root, "language");
  self->title = _candor_child_content (load, root, "title");
  self->places = _candor_store_array (load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (root, "place");
       child != NULL;
       child = candor_xml_node_find_next (child, "place"))
    {
      if (_candor_load_has_room (load))
        parse_place (self, load, child);
    }
  for (guint i = 0; i < load->figures->len; i++)
    _candor_figure_block_fetch (g_ptr_array_index (load->figures, i), load);
  self->files = g_ptr_array_ref (load->module_files);

  return self;
}

static void
settle (CandorOverlay *self)
{
  g_autofree char *digest = NULL;

  _candor_files_settle (self->files, self->store);
  digest = _candor_files_digest (self->files);
  self->digest = _candor_store_copy (self->store, digest, strlen (digest));
}

/* ------------------------------------------------------------------- check */

static void
check (CandorOverlay *self,
       CandorLoad    *load)
{
  CandorBlockContext context = { &load->findings, NULL, NULL, NULL, self->language };

  _candor_check_ids (load);
  _candor_check_links (load);
  for (guint i = 0; i < self->blocks->len; i++)
    _candor_block_check (g_ptr_array_index (self->blocks, i), &context);
}

void
_candor_overlay_check_places (CandorOverlay *self,
                              GHashTable    *known,
                              GPtrArray     *problems)
{
  g_autofree gpointer *ids = NULL;
  guint n_ids;

  g_assert (CANDOR_IS_OVERLAY (self));
  g_assert (known != NULL);

  ids = g_hash_table_get_keys_as_array (known, &n_ids);
  for (guint i = 0; i < self->places->len; i++)
    {
      const CandorHousePlace *place = g_ptr_array_index (self->places, i);
      g_autofree char *hint = NULL;

      if (g_hash_table_contains (known, place->id))
        continue;
      hint = _candor_hint_nearest (place->id, (const char * const *) ids);
      g_ptr_array_add (problems,
                       _candor_finding_new (CANDOR_CODE_UNKNOWN_PLACE, &place->place, hint,
                                            _("No module among these has a <house ref=\"%s\">."), place->id));
    }
}

/* --------------------------------------------------------------------- way */

CandorOverlay *
_candor_overlay_read (const CandorFolder *folder,
                      const char         *name,
                      GBytes             *bytes,
                      CandorDay           today,
                      gboolean            is_for_check,
                      GPtrArray          *problems,
                      GPtrArray          *silenced)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();
  g_autoptr(CandorOverlay) self = NULL;
  const CandorXmlNode *root;
  const char *label;
  CandorLoad load;

  _candor_load_init (&load, found, today);
  load.folder = *folder;
  label = _candor_load_label (&load, name);
  _candor_files_add_text (&load, name, bytes);
  root = _candor_load_root (&load, label, bytes, "overlay");
  if (root != NULL)
    {
      self = parse (&load, root);
      _candor_load_check_room (&load, root);
      if (!is_for_check)
        settle (self);
      check (self, &load);
    }

  _candor_report_rest (&load.findings, label);
  if (load.findings.n_errors > 0 && !is_for_check)
    g_clear_object (&self);
  _candor_load_hand_over (&load, problems, silenced);

  return g_steal_pointer (&self);
}

CandorOverlay *
candor_overlay_load (const char *path,
                     CandorDay   today,
                     GPtrArray  *problems)
{
  g_autofree char *folder_path = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;
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

  return _candor_overlay_read (&folder, name, bytes, today, FALSE, problems, NULL);
}
