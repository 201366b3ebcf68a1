/* block.c - the family of blocks and the table of its kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block's texts lie in the store that the block holds, and the blocks inside
 * it are held here, so a subclass has nothing to free unless it holds others.
 */

#include <glib/gi18n.h>

#include "block-private.h"

typedef struct
{
  CandorStore           *store;
  const CandorBlockForm *form;
  GPtrArray             *inside;     /* NULL until there is one */
  CandorPlace            place;
  guint                  n_words;
} CandorBlockPrivate;

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CandorBlock, candor_block, G_TYPE_OBJECT)

/* In the order of CandorBlockKind. */
static const CandorBlockForm * const forms[CANDOR_N_BLOCK_KINDS] =
{
  &_candor_p_form,
  &_candor_heading_form,
  &_candor_list_form,
  &_candor_figure_form,
  &_candor_table_form,
  &_candor_callout_form,
  &_candor_quote_form,
  &_candor_check_form,
  &_candor_compare_form,
  &_candor_steps_form,
  &_candor_timeline_form,
  &_candor_dialogue_form,
  &_candor_reveal_form,
  &_candor_house_form,
};

static CandorBlockPrivate *
get_private (CandorBlock *self)
{
  return candor_block_get_instance_private (self);
}

static void
candor_block_finalize (GObject *object)
{
  CandorBlockPrivate *priv = get_private (CANDOR_BLOCK (object));

  g_clear_pointer (&priv->inside, g_ptr_array_unref);
  g_clear_pointer (&priv->store, _candor_store_unref);

  G_OBJECT_CLASS (candor_block_parent_class)->finalize (object);
}

static void
candor_block_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_uint (value, candor_block_get_kind (CANDOR_BLOCK (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_block_class_init (CandorBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = candor_block_finalize;
  object_class->get_property = candor_block_get_property;

  properties[PROP_KIND] =
    g_param_spec_uint ("kind", NULL, NULL,
                       0, CANDOR_N_BLOCK_KINDS - 1, CANDOR_BLOCK_P,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_block_init (CandorBlock *self)
{
}

const char *
candor_block_kind_to_string (CandorBlockKind kind)
{
  g_return_val_if_fail (kind < CANDOR_N_BLOCK_KINDS, NULL);

  return forms[kind]->element;
}

CandorBlockKind
candor_block_get_kind (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), CANDOR_BLOCK_P);

  return CANDOR_BLOCK_GET_CLASS (self)->kind;
}

const CandorPlace *
candor_block_get_place (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), NULL);

  return &get_private (self)->place;
}

guint
candor_block_count_words (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), 0);

  return get_private (self)->n_words;
}

CandorStore *
_candor_block_get_store (CandorBlock *self)
{
  g_assert (CANDOR_IS_BLOCK (self));

  return get_private (self)->store;
}

/* ------------------------------------------------------------------- parse */

static const CandorBlockForm *
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

CandorBlock *
_candor_block_parse (CandorLoad          *load,
                     const CandorXmlNode *node)
{
  const CandorBlockForm *form = find_form (node);
  CandorBlock *self;
  CandorBlockPrivate *priv;

  if (form == NULL || !_candor_load_has_room (load))
    return NULL;

  self = g_object_new (form->get_type (), NULL);
  priv = get_private (self);
  priv->form = form;
  priv->store = _candor_store_ref (load->store);
  priv->place = _candor_load_place (load, node);
  form->parse (self, load, node);

  return self;
}

void
_candor_block_parse_all (CandorLoad          *load,
                         const CandorXmlNode *node,
                         GPtrArray           *blocks)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      CandorBlock *block = _candor_block_parse (load, child);

      if (block != NULL)
        g_ptr_array_add (blocks, block);
    }
}

static GPtrArray *
parse_inside (CandorLoad          *load,
              const CandorXmlNode *node,
              CandorBlockLevel     level,
              GPtrArray           *owner)
{
  GPtrArray *blocks = _candor_store_array (load->store);

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      const CandorBlockForm *form = find_form (child);
      CandorBlock *block = form != NULL && form->level < level ? _candor_block_parse (load, child) : NULL;

      if (block == NULL)
        continue;
      g_ptr_array_add (owner, block);
      g_ptr_array_add (blocks, block);
    }

  return blocks;
}

GPtrArray *
_candor_block_parse_inside (CandorBlock         *self,
                            CandorLoad          *load,
                            const CandorXmlNode *node)
{
  CandorBlockPrivate *priv;

  g_assert (CANDOR_IS_BLOCK (self));

  priv = get_private (self);
  if (priv->inside == NULL)
    priv->inside = g_ptr_array_new_with_free_func (g_object_unref);

  return parse_inside (load, node, priv->form->level, priv->inside);
}

GPtrArray *
_candor_blocks_parse_inside (CandorLoad          *load,
                             const CandorXmlNode *node,
                             GPtrArray           *owner)
{
  g_assert (owner != NULL);

  return parse_inside (load, node, CANDOR_BLOCK_LEVEL_PAGE, owner);
}

GPtrArray *
_candor_block_get_inside (CandorBlock *self)
{
  g_assert (CANDOR_IS_BLOCK (self));

  return get_private (self)->inside;
}

GPtrArray *
_candor_parse_texts (CandorLoad          *load,
                     const CandorXmlNode *node,
                     const char          *name)
{
  GPtrArray *texts = _candor_store_array (load->store);

  for (const CandorXmlNode *child = candor_xml_node_find (node, name);
       child != NULL;
       child = candor_xml_node_find_next (child, name))
    g_ptr_array_add (texts, _candor_text_parse (load, child));

  return texts;
}

/* ------------------------------------------------------------------ settle */

static void
count_words_cb (CandorText *text,
                gpointer    user_data)
{
  guint *n_words = user_data;

  *n_words += candor_text_count_words (text);
}

void
_candor_block_settle (CandorBlock *self)
{
  g_assert (CANDOR_IS_BLOCK (self));

  _candor_block_foreach_text (self, count_words_cb, &get_private (self)->n_words);
}

void
_candor_texts_foreach (GPtrArray      *texts,
                       CandorTextFunc  func,
                       gpointer        user_data)
{
  for (guint i = 0; i < texts->len; i++)
    func (g_ptr_array_index (texts, i), user_data);
}

void
_candor_block_foreach_text (CandorBlock    *self,
                            CandorTextFunc  func,
                            gpointer        user_data)
{
  CandorBlockPrivate *priv = get_private (self);

  g_assert (CANDOR_IS_BLOCK (self));

  if (priv->form->foreach_text != NULL)
    priv->form->foreach_text (self, func, user_data);
  else if (priv->inside != NULL)
    _candor_blocks_foreach_text (priv->inside, func, user_data);
}

void
_candor_blocks_foreach_text (GPtrArray      *blocks,
                             CandorTextFunc  func,
                             gpointer        user_data)
{
  for (guint i = 0; i < blocks->len; i++)
    _candor_block_foreach_text (g_ptr_array_index (blocks, i), func, user_data);
}

/* ------------------------------------------------------------------- check */

static void
find_cite_cb (CandorText *text,
              gpointer    user_data)
{
  gboolean *found = user_data;

  *found = *found || _candor_text_has_cite (text);
}

gboolean
_candor_block_has_cite (CandorBlock *self)
{
  GPtrArray *inside = _candor_block_get_inside (self);
  gboolean found = FALSE;

  if (CANDOR_IS_QUOTE_BLOCK (self) && candor_quote_block_get_cite (CANDOR_QUOTE_BLOCK (self)) != NULL)
    return TRUE;
  for (guint i = 0; inside != NULL && i < inside->len; i++)
    {
      if (_candor_block_has_cite (g_ptr_array_index (inside, i)))
        return TRUE;
    }
  _candor_block_foreach_text (self, find_cite_cb, &found);

  return found;
}

void
_candor_block_check (CandorBlock              *self,
                     const CandorBlockContext *context)
{
  CandorBlockPrivate *priv = get_private (self);

  g_assert (CANDOR_IS_BLOCK (self));

  if (priv->form->check != NULL)
    priv->form->check (self, context);
  for (guint i = 0; priv->inside != NULL && i < priv->inside->len; i++)
    _candor_block_check (g_ptr_array_index (priv->inside, i), context);
}

void
_candor_check_not_empty (CandorFindings   *findings,
                         const CandorText *text,
                         const char       *what)
{
  CandorPlace place;

  if (!_candor_text_is_empty (text))
    return;

  place = _candor_text_get_place (text);
  _candor_report (findings, CANDOR_CODE_EMPTY_TEXT, &place, NULL, _("There are no words in %s."), _(what));
}
