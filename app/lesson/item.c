/* item.c - the family of questions and the table of its kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two digests are what a record holds of a question for ever. They are
 * taken from the source and from the key alone, each under a version tag; a
 * change here needs a new tag, because old records must stay comparable.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "item-private.h"
#include "schema-private.h"

typedef struct
{
  CandorStore          *store;
  const CandorItemForm *form;
  const char           *id;
  CandorText           *prompt;
  const char           *objective;
  const char           *variant_of;
  CandorText           *why;
  const char * const   *why_cite;
  const char           *why_see;
  const char           *digest;
  const char           *key_digest;
  GPtrArray            *options;
  GPtrArray            *hints;
  GPtrArray            *targets;
  CandorPlace           place;
  guint                 points;
  gboolean              shuffled;
} CandorItemPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_POINTS,
  PROP_PROMPT,
  PROP_WHY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CandorItem, candor_item, G_TYPE_OBJECT)

/* In the order of CandorItemKind. */
static const CandorItemForm * const forms[CANDOR_N_ITEM_KINDS] =
{
  &_candor_choice_form,
  &_candor_choices_form,
  &_candor_truefalse_form,
  &_candor_match_form,
  &_candor_order_form,
  &_candor_sort_form,
  &_candor_blanks_form,
  &_candor_number_form,
  &_candor_hotspot_form,
  &_candor_highlight_form,
  &_candor_scale_form,
  &_candor_reflect_form,
};

static const char * const credits[] = { "all", "parts", "right-minus-wrong", NULL };

static CandorItemPrivate *
get_private (CandorItem *self)
{
  return candor_item_get_instance_private (self);
}

static void
candor_item_finalize (GObject *object)
{
  CandorItemPrivate *priv = get_private (CANDOR_ITEM (object));

  g_clear_pointer (&priv->store, _candor_store_unref);

  G_OBJECT_CLASS (candor_item_parent_class)->finalize (object);
}

static void
candor_item_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorItem *self = CANDOR_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, candor_item_get_id (self));
      break;

    case PROP_KIND:
      g_value_set_uint (value, candor_item_get_kind (self));
      break;

    case PROP_POINTS:
      g_value_set_uint (value, candor_item_get_points (self));
      break;

    case PROP_PROMPT:
      g_value_set_boxed (value, candor_item_get_prompt (self));
      break;

    case PROP_WHY:
      g_value_set_boxed (value, candor_item_get_why (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_item_class_init (CandorItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_item_finalize;
  object_class->get_property = candor_item_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, CANDOR_N_ITEM_KINDS - 1, 0, flags);
  properties[PROP_POINTS] = g_param_spec_uint ("points", NULL, NULL, 0, G_MAXUINT, 1, flags);
  properties[PROP_PROMPT] = g_param_spec_boxed ("prompt", NULL, NULL, CANDOR_TYPE_TEXT, flags);
  properties[PROP_WHY] = g_param_spec_boxed ("why", NULL, NULL, CANDOR_TYPE_TEXT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_item_init (CandorItem *self)
{
}

/* ----------------------------------------------------------------- getters */

const char *
candor_item_kind_to_string (CandorItemKind kind)
{
  g_return_val_if_fail (kind < CANDOR_N_ITEM_KINDS, NULL);

  return forms[kind]->element;
}

const char *
candor_credit_to_string (CandorCredit credit)
{
  g_return_val_if_fail ((gsize) credit + 1 < G_N_ELEMENTS (credits), NULL);

  return credits[credit];
}

CandorItemKind
candor_item_get_kind (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), CANDOR_ITEM_CHOICE);

  return CANDOR_ITEM_GET_CLASS (self)->kind;
}

const char *
candor_item_get_id (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->id;
}

CandorText *
candor_item_get_prompt (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->prompt;
}

const char *
candor_item_get_objective (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->objective;
}

const char *
candor_item_get_variant_of (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->variant_of;
}

const char *
candor_item_get_family (CandorItem *self)
{
  CandorItemPrivate *priv;

  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  priv = get_private (self);

  return priv->variant_of != NULL ? priv->variant_of : priv->id;
}

guint
candor_item_get_points (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), 0);

  return get_private (self)->points;
}

CandorText *
candor_item_get_why (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->why;
}

const char * const *
candor_item_get_why_cite (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->why_cite;
}

const char *
candor_item_get_why_see (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->why_see;
}

GPtrArray *
candor_item_get_hints (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->hints;
}

const CandorPlace *
candor_item_get_place (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return &get_private (self)->place;
}

const char *
candor_item_get_digest (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->digest;
}

const char *
candor_item_get_key_digest (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->key_digest;
}

GPtrArray *
candor_item_get_options (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->options;
}

const CandorOption *
candor_item_find_option (CandorItem *self,
                         const char *id)
{
  GPtrArray *options;

  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  options = get_private (self)->options;
  for (guint i = 0; i < options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (options, i);

      if (g_strcmp0 (option->id, id) == 0)
        return option;
    }

  return NULL;
}

GPtrArray *
candor_item_get_targets (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->targets;
}

const CandorTarget *
candor_item_find_target (CandorItem *self,
                         const char *id)
{
  GPtrArray *targets;

  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  targets = get_private (self)->targets;
  for (guint i = 0; i < targets->len; i++)
    {
      const CandorTarget *target = g_ptr_array_index (targets, i);

      if (g_strcmp0 (target->id, id) == 0)
        return target;
    }

  return NULL;
}

const char *
candor_item_get_value_words (CandorItem         *self,
                             const CandorOption *part,
                             const char         *value)
{
  const CandorTarget *target;

  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);
  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (CANDOR_IS_BLANKS_ITEM (self))
    target = candor_gap_find_choice (candor_blanks_item_find_gap (CANDOR_BLANKS_ITEM (self), part->id), value);
  else
    target = candor_item_find_target (self, value);

  return target != NULL ? candor_text_get_plain (target->words) : value;
}

gboolean
candor_item_is_shuffled (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), FALSE);

  return get_private (self)->shuffled;
}

gboolean
candor_item_takes_many (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), FALSE);

  switch (candor_item_get_kind (self))
    {
    case CANDOR_ITEM_CHOICES:
    case CANDOR_ITEM_HIGHLIGHT:
    case CANDOR_ITEM_REFLECT:
      return TRUE;
    case CANDOR_ITEM_HOTSPOT:
      return candor_hotspot_item_takes_many (CANDOR_HOTSPOT_ITEM (self));
    case CANDOR_ITEM_CHOICE:
    case CANDOR_ITEM_TRUEFALSE:
    case CANDOR_ITEM_SCALE:
    default:
      return FALSE;
    }
}

/* ------------------------------------------------------------------- parse */

static const CandorItemForm *
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
_candor_item_is_element (const CandorXmlNode *node)
{
  return find_form (node) != NULL;
}

static GPtrArray *
parse_mistakes (CandorLoad          *load,
                const CandorXmlNode *node)
{
  GPtrArray *mistakes = _candor_store_array (load->store);

  for (const CandorXmlNode *child = candor_xml_node_find (node, "mistake");
       child != NULL;
       child = candor_xml_node_find_next (child, "mistake"))
    {
      CandorMistake *mistake = _candor_store_new_struct (load->store, CandorMistake);

      mistake->answer = _candor_attribute (load, child, "answer");
      mistake->from = _candor_attribute (load, child, "from");
      mistake->to = _candor_attribute (load, child, "to");
      mistake->misconception = _candor_attribute_ref (load, child, "misconception", CANDOR_SPACE_MISCONCEPTION);
      mistake->reply = _candor_text_parse (load, child);
      mistake->place = _candor_load_place (load, child);
      g_ptr_array_add (mistakes, mistake);
    }

  return mistakes;
}

CandorOption *
_candor_item_add_option (CandorItem          *self,
                         CandorLoad          *load,
                         const CandorXmlNode *node,
                         const char          *id)
{
  CandorOption *option = _candor_store_new_struct (load->store, CandorOption);

  g_assert (CANDOR_IS_ITEM (self));

  option->id = id;
  option->right = _candor_attribute_yes (node, "right");
  option->misconception = _candor_attribute_ref (load, node, "misconception", CANDOR_SPACE_MISCONCEPTION);
  option->response = _candor_text_parse_child (load, node, "response");
  option->mistakes = parse_mistakes (load, node);
  option->place = _candor_load_place (load, node);
  g_ptr_array_add (get_private (self)->options, option);

  return option;
}

CandorTarget *
_candor_item_add_target (CandorItem          *self,
                         CandorLoad          *load,
                         const CandorXmlNode *node,
                         const char          *id)
{
  CandorTarget *target = _candor_store_new_struct (load->store, CandorTarget);

  g_assert (CANDOR_IS_ITEM (self));

  target->id = id;
  target->words = _candor_text_parse (load, node);
  target->place = _candor_load_place (load, node);
  g_ptr_array_add (get_private (self)->targets, target);

  return target;
}

CandorCredit
_candor_credit_parse (const CandorXmlNode *node,
                      CandorCredit         missing)
{
  return _candor_attribute_word (node, "credit", credits, missing);
}

void
_candor_item_set_shuffled (CandorItem *self)
{
  g_assert (CANDOR_IS_ITEM (self));

  get_private (self)->shuffled = TRUE;
}

void
_candor_refer_mistakes (CandorLoad          *load,
                        const CandorXmlNode *node)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, "mistake");
       child != NULL;
       child = candor_xml_node_find_next (child, "mistake"))
    _candor_attribute_ref (load, child, "answer", CANDOR_SPACE_TARGET);
}

void
_candor_item_parse_options (CandorItem          *self,
                            CandorLoad          *load,
                            const CandorXmlNode *node)
{
  _candor_item_parse_parts (self, load, node, "option");
}

void
_candor_item_parse_parts (CandorItem          *self,
                          CandorLoad          *load,
                          const CandorXmlNode *node,
                          const char          *name)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, name);
       child != NULL;
       child = candor_xml_node_find_next (child, name))
    {
      const char *id = _candor_attribute_id (load, child, CANDOR_SPACE_OPTION, node);
      CandorOption *option = _candor_item_add_option (self, load, child, id);

      option->words = _candor_text_parse (load, child);
      option->unticked = _candor_text_parse_child (load, child, "unticked");
    }
}

static void
parse_why (CandorItemPrivate   *priv,
           CandorLoad          *load,
           const CandorXmlNode *node)
{
  static const char * const none[] = { NULL };
  const CandorXmlNode *why = candor_xml_node_find (node, "why");

  priv->why_cite = none;
  if (why == NULL)
    return;

  priv->why = _candor_text_parse (load, why);
  priv->why_cite = _candor_attribute_ids (load, why, "cite", CANDOR_SPACE_SOURCE);
  priv->why_see = _candor_attribute_ref (load, why, "see", CANDOR_SPACE_STEP);
}

static char *
digest_node (const CandorXmlNode *node)
{
  guint8 raw[CANDOR_DIGEST_SIZE];
  char hex[2 * CANDOR_DIGEST_SIZE + 1];

  candor_xml_node_digest (node, "candor-item-1", _candor_element_is_mixed, _candor_node_is_aside, NULL, raw);
  candor_digest_to_hex (raw, hex);

  return g_strdup (hex);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
dup_key_of_option (const CandorOption *option)
{
  if (option->id == NULL || (!option->right && option->target == NULL))
    return NULL;
  if (option->target != NULL)
    return g_strconcat (option->id, ":", option->target, NULL);

  return g_strdup (option->id);
}

/* The key: kind, points, what the kind adds, and the ids of what is right (with
 * what belongs to it) in the order of the alphabet, so that moving an option
 * changes no key. */
static char *
digest_key (CandorItem *self)
{
  CandorItemPrivate *priv = get_private (self);
  g_autoptr(GPtrArray) right = g_ptr_array_new_with_free_func (g_free);
  CandorDigest *digest = candor_digest_new ("candor-key-1");
  guint8 raw[CANDOR_DIGEST_SIZE];
  char hex[2 * CANDOR_DIGEST_SIZE + 1];

  for (guint i = 0; i < priv->options->len; i++)
    {
      char *key = dup_key_of_option (g_ptr_array_index (priv->options, i));

      if (key != NULL)
        g_ptr_array_add (right, key);
    }
  g_ptr_array_sort (right, compare_ids);

  candor_digest_add (digest, priv->form->element, -1);
  candor_digest_add_int (digest, priv->points);
  if (priv->form->add_key != NULL)
    priv->form->add_key (self, digest);
  for (guint i = 0; i < right->len; i++)
    candor_digest_add (digest, g_ptr_array_index (right, i), -1);
  candor_digest_finish (digest, raw);
  candor_digest_to_hex (raw, hex);

  return g_strdup (hex);
}

static void
take_digests (CandorItem          *self,
              const CandorXmlNode *node)
{
  CandorItemPrivate *priv = get_private (self);
  g_autofree char *digest = digest_node (node);
  g_autofree char *key = digest_key (self);

  priv->digest = _candor_store_copy (priv->store, digest, strlen (digest));
  priv->key_digest = _candor_store_copy (priv->store, key, strlen (key));
}

CandorItem *
_candor_item_parse (CandorLoad          *load,
                    const CandorXmlNode *node)
{
  const CandorItemForm *form = find_form (node);
  CandorItem *self;
  CandorItemPrivate *priv;

  if (form == NULL || !_candor_load_has_room (load))
    return NULL;

  self = g_object_new (form->get_type (), NULL);
  priv = get_private (self);
  priv->form = form;
  priv->store = _candor_store_ref (load->store);
  priv->options = _candor_store_array (load->store);
  priv->hints = _candor_store_array (load->store);
  priv->targets = _candor_store_array (load->store);
  priv->place = _candor_load_place (load, node);
  priv->id = _candor_attribute_id (load, node, CANDOR_SPACE_STEP, NULL);
  priv->objective = _candor_attribute_ref (load, node, "objective", CANDOR_SPACE_OBJECTIVE);
  priv->variant_of = _candor_attribute_ref (load, node, "variant-of", CANDOR_SPACE_QUESTION);
  priv->points = _candor_attribute_uint (node, "points", 1);
  priv->shuffled = g_strcmp0 (_candor_attribute (load, node, "order"), "shuffled") == 0;
  priv->prompt = _candor_text_parse_child (load, node, "prompt");
  if (priv->prompt == NULL)
    priv->prompt = _candor_text_new_plain (load->store, "", &priv->place);
  _candor_hints_parse (priv->hints, load, node);
  form->parse (self, load, node);
  parse_why (priv, load, node);
  if (load->purpose == CANDOR_TO_TEACH)
    take_digests (self, node);

  return self;
}

static void
call_if_any (CandorText     *text,
             CandorTextFunc  func,
             gpointer        user_data)
{
  if (text != NULL)
    func (text, user_data);
}

void
_candor_item_foreach_text (CandorItem     *self,
                           CandorTextFunc  func,
                           gpointer        user_data)
{
  CandorItemPrivate *priv;

  g_assert (CANDOR_IS_ITEM (self));

  priv = get_private (self);
  func (priv->prompt, user_data);
  for (guint i = 0; i < priv->hints->len; i++)
    call_if_any (((const CandorHint *) g_ptr_array_index (priv->hints, i))->words, func, user_data);
  if (priv->form->foreach_text != NULL)
    priv->form->foreach_text (self, func, user_data);
  for (guint i = 0; i < priv->options->len; i++)
    {
      const CandorOption *option = g_ptr_array_index (priv->options, i);

      call_if_any (option->words, func, user_data);
      call_if_any (option->response, func, user_data);
      call_if_any (option->unticked, func, user_data);
      for (guint j = 0; j < option->mistakes->len; j++)
        func (((const CandorMistake *) g_ptr_array_index (option->mistakes, j))->reply, user_data);
    }
  for (guint i = 0; i < priv->targets->len; i++)
    func (((const CandorTarget *) g_ptr_array_index (priv->targets, i))->words, user_data);
  call_if_any (priv->why, func, user_data);
}

guint
_candor_item_count_right (CandorItem *self)
{
  GPtrArray *options = get_private (self)->options;
  guint n_right = 0;

  for (guint i = 0; i < options->len; i++)
    n_right += ((const CandorOption *) g_ptr_array_index (options, i))->right;

  return n_right;
}

void
_candor_item_check (CandorItem     *self,
                    CandorFindings *findings)
{
  g_assert (CANDOR_IS_ITEM (self));

  get_private (self)->form->check (self, findings);
  _candor_hints_check (self, findings);
}
