/* part.c - the family of parts and the table of its kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part stands in the head file or in a file of its own beside it. One level
 * only: a file that a module names may not name another.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "files-private.h"
#include "part-private.h"
#include "part-source-private.h"

typedef struct
{
  CandorStore          *store;
  const CandorPartForm *form;
  const char           *id;
  const char           *title;
  CandorPlace           place;
  gboolean              has_own_id;
  guint                 seconds;   /* of a part that is one step, as shared */
} CandorPartPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CandorPart, candor_part, G_TYPE_OBJECT)

static const CandorPartForm * const forms[] =
{
  &_candor_lesson_form,
  &_candor_quiz_form,
  &_candor_scenario_form,
  &_candor_worksheet_form,
  &_candor_lab_form,
};

static CandorPartPrivate *
get_private (CandorPart *self)
{
  return candor_part_get_instance_private (self);
}

static void
candor_part_finalize (GObject *object)
{
  CandorPartPrivate *priv = get_private (CANDOR_PART (object));

  g_clear_pointer (&priv->store, _candor_store_unref);

  G_OBJECT_CLASS (candor_part_parent_class)->finalize (object);
}

static void
candor_part_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, candor_part_get_id (CANDOR_PART (object)));
      break;

    case PROP_TITLE:
      g_value_set_string (value, candor_part_get_title (CANDOR_PART (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_part_class_init (CandorPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_part_finalize;
  object_class->get_property = candor_part_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_part_init (CandorPart *self)
{
}

const char *
candor_part_get_id (CandorPart *self)
{
  g_return_val_if_fail (CANDOR_IS_PART (self), NULL);

  return get_private (self)->id;
}

const char *
candor_part_get_title (CandorPart *self)
{
  g_return_val_if_fail (CANDOR_IS_PART (self), NULL);

  return get_private (self)->title;
}

const CandorPlace *
candor_part_get_place (CandorPart *self)
{
  g_return_val_if_fail (CANDOR_IS_PART (self), NULL);

  return &get_private (self)->place;
}

guint
candor_part_get_seconds (CandorPart *self)
{
  g_autoptr(GArray) steps = g_array_new (FALSE, FALSE, sizeof (CandorSynopsisStep));
  guint seconds = 0;

  g_return_val_if_fail (CANDOR_IS_PART (self), 0);

  get_private (self)->form->add_steps (self, 0, steps);
  for (guint i = 0; i < steps->len; i++)
    seconds += g_array_index (steps, CandorSynopsisStep, i).seconds;

  return seconds;
}

void
_candor_part_add_one_step (CandorPart *self,
                           guint       lesson,
                           GArray     *steps)
{
  CandorPartPrivate *priv = get_private (self);
  CandorSynopsisStep step = { priv->id, priv->title, priv->id, 0, priv->seconds, 0 };

  g_array_append_val (steps, step);
}

guint
_candor_part_share_at_once (CandorPart *self,
                            double      scale)
{
  CandorPartPrivate *priv = get_private (self);

  priv->seconds = (guint) (priv->form->count_seconds (self) * scale + 0.5);

  return priv->seconds;
}

const CandorPartForm *
_candor_part_get_form (CandorPart *self)
{
  g_assert (CANDOR_IS_PART (self));

  return get_private (self)->form;
}

gboolean
_candor_part_has_own_id (CandorPart *self)
{
  g_assert (CANDOR_IS_PART (self));

  return get_private (self)->has_own_id;
}

/* ------------------------------------------------------------------- parse */

static const CandorPartForm *
find_form (const CandorXmlNode *node)
{
  const char *name = candor_xml_node_get_name (node);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (_candor_name_is (name, forms[i]->element))
        return forms[i];
    }

  return NULL;
}

gboolean
_candor_part_is_element (const CandorXmlNode *node)
{
  return find_form (node) != NULL;
}

/* The id from the part's own file, else from the head. Without any, its kind
 * and number: stable while parts are only added at the end. */
static void
parse_id (CandorPartPrivate   *priv,
          CandorLoad          *load,
          const CandorXmlNode *node,
          const CandorXmlNode *reference,
          guint                number)
{
  const CandorXmlNode *owner = node;

  if (candor_xml_node_get_attribute (node, "id") == NULL && reference != NULL)
    owner = reference;

  priv->has_own_id = candor_xml_node_get_attribute (owner, "id") != NULL;
  if (priv->has_own_id)
    {
      priv->id = _candor_attribute_id (load, owner, CANDOR_SPACE_PART, NULL);
    }
  else
    {
      g_autofree char *made = g_strdup_printf ("%s-%u", priv->form->element, number);

      priv->id = _candor_store_copy (load->store, made, strlen (made));
    }
}

CandorPart *
_candor_part_parse (CandorLoad          *load,
                    const CandorXmlNode *node,
                    guint                number)
{
  const CandorPartForm *form = find_form (node);
  const CandorXmlNode *content = node;
  CandorPart *self;
  CandorPartPrivate *priv;

  g_assert (form != NULL);

  if (candor_xml_node_get_attribute (node, "src") != NULL)
    content = _candor_part_read_source (load, node);
  if (content == NULL || !_candor_load_has_room (load))
    return NULL;

  self = g_object_new (form->get_type (), NULL);
  priv = get_private (self);
  priv->form = form;
  priv->store = _candor_store_ref (load->store);
  priv->place = _candor_load_place (load, content);
  priv->title = _candor_child_content (load, content, "title");
  if (priv->title == NULL)
    priv->title = form == &_candor_quiz_form ? "Quiz" : "";
  parse_id (priv, load, content, content != node ? node : NULL, number);
  form->parse (self, load, content);

  return self;
}
