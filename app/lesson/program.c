/* program.c - who takes what, for which AI system in use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One file, the same stages as a module. Whether the modules it names are
 * installed is not its business; the catalogue looks.
 */

#include <string.h>

#include "program-private.h"
#include "text-private.h"

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_EDITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorProgram, candor_program, G_TYPE_OBJECT)

static void
candor_program_finalize (GObject *object)
{
  CandorProgram *self = CANDOR_PROGRAM (object);

  g_clear_pointer (&self->store, _candor_store_unref);

  G_OBJECT_CLASS (candor_program_parent_class)->finalize (object);
}

static void
candor_program_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CandorProgram *self = CANDOR_PROGRAM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_EDITION:
      g_value_set_uint (value, self->edition);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_program_class_init (CandorProgramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_program_finalize;
  object_class->get_property = candor_program_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EDITION] = g_param_spec_uint ("edition", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_program_init (CandorProgram *self)
{
}

const char *
candor_program_get_id (CandorProgram *self)
{
  g_return_val_if_fail (CANDOR_IS_PROGRAM (self), NULL);

  return self->id;
}

guint
candor_program_get_edition (CandorProgram *self)
{
  g_return_val_if_fail (CANDOR_IS_PROGRAM (self), 0);

  return self->edition;
}

const char *
candor_program_get_title (CandorProgram *self)
{
  g_return_val_if_fail (CANDOR_IS_PROGRAM (self), NULL);

  return self->title;
}

GPtrArray *
candor_program_get_audiences (CandorProgram *self)
{
  g_return_val_if_fail (CANDOR_IS_PROGRAM (self), NULL);

  return self->audiences;
}

GPtrArray *
candor_program_get_systems (CandorProgram *self)
{
  g_return_val_if_fail (CANDOR_IS_PROGRAM (self), NULL);

  return self->systems;
}

GPtrArray *
candor_program_find_path (CandorProgram *self,
                          const char    *audience)
{
  g_return_val_if_fail (CANDOR_IS_PROGRAM (self), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  for (guint i = 0; i < self->paths->len; i++)
    {
      const CandorPath *path = g_ptr_array_index (self->paths, i);

      if (g_strcmp0 (path->audience, audience) == 0)
        return path->takes;
    }

  return NULL;
}

/* ------------------------------------------------------------------- parse */

static void
parse_audience (CandorProgram       *self,
                CandorLoad          *load,
                const CandorXmlNode *node)
{
  CandorAudience *audience = _candor_store_new_struct (load->store, CandorAudience);

  audience->id = _candor_attribute_id (load, node, CANDOR_SPACE_AUDIENCE, NULL);
  audience->title = _candor_child_content (load, node, "title");
  audience->summary = _candor_child_content (load, node, "summary");
  audience->place = _candor_load_place (load, node);
  g_ptr_array_add (self->audiences, audience);
}

static void
parse_system (CandorProgram       *self,
              CandorLoad          *load,
              const CandorXmlNode *node)
{
  CandorSystem *system = _candor_store_new_struct (load->store, CandorSystem);

  system->id = _candor_attribute_id (load, node, CANDOR_SPACE_SYSTEM, NULL);
  system->title = _candor_child_content (load, node, "title");
  system->decides = _candor_child_content (load, node, "decides");
  system->affects = _candor_child_content (load, node, "affects");
  system->place = _candor_load_place (load, node);
  g_ptr_array_add (self->systems, system);
}

static CandorTake *
parse_take (CandorLoad          *load,
            const CandorXmlNode *node)
{
  CandorTake *take = _candor_store_new_struct (load->store, CandorTake);

  take->module = _candor_attribute (load, node, "module");
  take->systems = _candor_attribute_ids (load, node, "systems", CANDOR_SPACE_SYSTEM);
  take->required = _candor_attribute_yes (node, "required");
  take->within = _candor_attribute (load, node, "within");
  take->renew = _candor_attribute (load, node, "renew");
  take->why = _candor_content (load, node);
  candor_xml_node_get_place (node, "module", &take->place);
  if (take->module == NULL)
    take->module = "?";

  return take;
}

static void
parse_path (CandorProgram       *self,
            CandorLoad          *load,
            const CandorXmlNode *node)
{
  CandorPath *path = _candor_store_new_struct (load->store, CandorPath);

  path->audience = _candor_attribute_ref (load, node, "audience", CANDOR_SPACE_AUDIENCE);
  path->takes = _candor_store_array (load->store);
  path->place = _candor_load_place (load, node);
  if (path->audience == NULL)
    path->audience = "?";
  for (const CandorXmlNode *child = candor_xml_node_find (node, "take");
       child != NULL;
       child = candor_xml_node_find_next (child, "take"))
    {
      if (_candor_load_has_room (load))
        g_ptr_array_add (path->takes, parse_take (load, child));
    }
  g_ptr_array_add (self->paths, path);
}

static void
parse_child (CandorProgram       *self,
             CandorLoad          *load,
             const CandorXmlNode *node)
{
  if (!_candor_load_has_room (load))
    return;

  if (_candor_node_is (node, "audience"))
    parse_audience (self, load, node);
  else if (_candor_node_is (node, "system"))
    parse_system (self, load, node);
  else if (_candor_node_is (node, "path"))
    parse_path (self, load, node);
}

static CandorProgram *
parse (CandorLoad          *load,
       const CandorXmlNode *root)
{
  CandorProgram *self = g_object_new (CANDOR_TYPE_PROGRAM, NULL);

  self->store = _candor_store_ref (load->store);
  self->id = _candor_attribute (load, root, "id");
  self->edition = _candor_attribute_uint (root, "edition", 1);
  self->title = _candor_child_content (load, root, "title");
  self->place = _candor_load_place (load, root);
  self->audiences = _candor_store_array (load->store);
  self->systems = _candor_store_array (load->store);
  self->paths = _candor_store_array (load->store);
  for (const CandorXmlNode *child = candor_xml_node_find (root, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    parse_child (self, load, child);

  return self;
}

/* --------------------------------------------------------------------- way */

CandorProgram *
_candor_program_read (const char *label,
                      GBytes     *bytes,
                      gboolean    is_for_check,
                      GPtrArray  *problems)
{
  g_autoptr(GPtrArray) found = candor_problems_new ();
  g_autoptr(CandorProgram) self = NULL;
  const CandorXmlNode *root;
  CandorDay no_day = { 0, 0, 0 };
  CandorLoad load;

  _candor_load_init (&load, found, no_day);
  root = _candor_load_root (&load, label, bytes, "program");
  if (root != NULL)
    {
      self = parse (&load, root);
      _candor_load_check_room (&load, root);
      _candor_program_check (self, &load);
    }

  _candor_report_rest (&load.findings, label);
  if (load.findings.n_errors > 0 && !is_for_check)
    g_clear_object (&self);
  _candor_load_hand_over (&load, problems, NULL);

  return g_steal_pointer (&self);
}

CandorProgram *
candor_program_load (const char *path,
                     GPtrArray  *problems)
{
  g_autofree char *shown = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  bytes = _candor_file_open (path, problems);
  if (bytes == NULL)
    return NULL;

  shown = g_filename_display_name (path);

  return _candor_program_read (g_intern_string (shown), bytes, FALSE, problems);
}
