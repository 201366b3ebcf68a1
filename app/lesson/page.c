/* page.c - a page of a lesson
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the margin (sources, terms) and the minutes are settled once,
 * so that no face counts anything.
 */

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"
#include "part-private.h"

struct _CandorPage
{
  GObject      parent_instance;
  CandorStore *store;
  const char  *id;
  const char  *title;
  const char  *spoken;
  GPtrArray   *blocks;
  GPtrArray   *plain;       /* NULL without a plain version */
  GPtrArray   *items;
  GPtrArray   *sources;
  GPtrArray   *terms;
  GPtrArray   *houses;
  CandorPlace  place;
  CandorPlace  spoken_place;
  guint        seconds;
  guint        n_words;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SECONDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorPage, candor_page, G_TYPE_OBJECT)

static void
candor_page_finalize (GObject *object)
{
  CandorPage *self = CANDOR_PAGE (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->plain, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->store, _candor_store_unref);

  G_OBJECT_CLASS (candor_page_parent_class)->finalize (object);
}

static void
candor_page_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorPage *self = CANDOR_PAGE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SECONDS:
      g_value_set_uint (value, self->seconds);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_page_class_init (CandorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_page_finalize;
  object_class->get_property = candor_page_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SECONDS] = g_param_spec_uint ("seconds", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_page_init (CandorPage *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new ();
}

const char *
candor_page_get_id (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->id;
}

const char *
candor_page_get_title (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->title;
}

GPtrArray *
candor_page_get_blocks (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->blocks;
}

GPtrArray *
candor_page_get_plain (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->plain;
}

GPtrArray *
candor_page_get_shown (CandorPage *self,
                       gboolean    plain)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return plain && self->plain != NULL ? self->plain : self->blocks;
}

const char *
candor_page_get_spoken (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->spoken;
}

GPtrArray *
candor_page_get_items (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->items;
}

GPtrArray *
candor_page_get_sources (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->sources;
}

GPtrArray *
candor_page_get_terms (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->terms;
}

GPtrArray *
candor_page_get_houses (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return self->houses;
}

guint
candor_page_get_seconds (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), 0);

  return self->seconds;
}

guint
candor_page_count_words (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), 0);

  return self->n_words;
}

const CandorPlace *
candor_page_get_place (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);

  return &self->place;
}

const CandorPlace *
_candor_page_get_spoken_place (CandorPage *self)
{
  g_assert (CANDOR_IS_PAGE (self));

  return &self->spoken_place;
}

/* ------------------------------------------------------------------- parse */

static void
collect_items (CandorPage *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      CandorBlock *block = g_ptr_array_index (self->blocks, i);
      CandorItem *item = NULL;

      if (CANDOR_IS_CHECK_BLOCK (block))
        item = candor_check_block_get_item (CANDOR_CHECK_BLOCK (block));
      if (item != NULL)
        g_ptr_array_add (self->items, item);
    }
}

/* A question is asked in the same words, whichever way the page is read. */
static void
parse_plain (CandorPage          *self,
             CandorLoad          *load,
             const CandorXmlNode *node)
{
  if (node == NULL)
    return;

  self->plain = g_ptr_array_new_with_free_func (g_object_unref);
  _candor_block_parse_all (load, node, self->plain);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (CANDOR_IS_CHECK_BLOCK (g_ptr_array_index (self->blocks, i)))
        g_ptr_array_add (self->plain, g_object_ref (g_ptr_array_index (self->blocks, i)));
    }
}

static void
parse_spoken (CandorPage          *self,
              CandorLoad          *load,
              const CandorXmlNode *node)
{
  if (node == NULL)
    return;

  self->spoken = _candor_content (load, node);
  self->spoken_place = _candor_load_place (load, node);
}

CandorPage *
_candor_page_parse (CandorLoad          *load,
                    const CandorXmlNode *node)
{
  guint n_houses = load->houses->len;
  CandorPage *self;

  if (!_candor_load_has_room (load))
    return NULL;

  self = g_object_new (CANDOR_TYPE_PAGE, NULL);
  self->store = _candor_store_ref (load->store);
  self->place = _candor_load_place (load, node);
  self->id = _candor_attribute_id (load, node, CANDOR_SPACE_STEP, NULL);
  self->title = _candor_child_content (load, node, "title");
  if (self->title == NULL)
    self->title = "";
  self->sources = _candor_store_array (load->store);
  self->terms = _candor_store_array (load->store);
  _candor_block_parse_all (load, node, self->blocks);

  collect_items (self);
  parse_plain (self, load, candor_xml_node_find (node, "plain"));
  parse_spoken (self, load, candor_xml_node_find (node, "spoken"));
  self->houses = _candor_store_array (load->store);
  for (guint i = n_houses; i < load->houses->len; i++)
    g_ptr_array_add (self->houses, g_ptr_array_index (load->houses, i));

  return self;
}

/* ------------------------------------------------------------------ settle */

typedef struct
{
  CandorPage   *page;
  CandorModule *module;
  GHashTable   *seen;
} Margin;

static void
add_once (Margin        *margin,
          GPtrArray     *array,
          gconstpointer  what)
{
  if (what != NULL && g_hash_table_add (margin->seen, (gpointer) what))
    g_ptr_array_add (array, (gpointer) what);
}

static void
add_source (Margin     *margin,
            const char *id)
{
  if (id != NULL)
    add_once (margin, margin->page->sources, candor_module_find_source (margin->module, id));
}

/* A term's own source stands in the margin with it. */
static void
add_term (Margin     *margin,
          const char *id)
{
  const CandorTerm *term = id != NULL ? candor_module_find_term (margin->module, id) : NULL;

  add_once (margin, margin->page->terms, term);
  if (term != NULL)
    add_source (margin, term->cite);
}

static void
add_text_cb (CandorText *text,
             gpointer    user_data)
{
  Margin *margin = user_data;

  for (guint i = 0; i < candor_text_get_n_runs (text); i++)
    {
      const CandorRun *run = candor_text_get_run (text, i);

      if (run->kind == CANDOR_RUN_CITE)
        add_source (margin, run->ref);
      else if (run->kind == CANDOR_RUN_TERM)
        add_term (margin, run->ref);
    }
}

static void
add_quoted (Margin      *margin,
            CandorBlock *block)
{
  GPtrArray *inside = _candor_block_get_inside (block);

  if (CANDOR_IS_QUOTE_BLOCK (block))
    add_source (margin, candor_quote_block_get_cite (CANDOR_QUOTE_BLOCK (block)));
  for (guint i = 0; inside != NULL && i < inside->len; i++)
    add_quoted (margin, g_ptr_array_index (inside, i));
}

static void
add_block (Margin      *margin,
           CandorBlock *block)
{
  _candor_block_foreach_text (block, add_text_cb, margin);
  add_quoted (margin, block);
  if (CANDOR_IS_CHECK_BLOCK (block) && candor_check_block_get_item (CANDOR_CHECK_BLOCK (block)) != NULL)
    {
      CandorItem *item = candor_check_block_get_item (CANDOR_CHECK_BLOCK (block));
      const char * const *cites = candor_item_get_why_cite (item);

      for (guint i = 0; cites[i] != NULL; i++)
        add_source (margin, cites[i]);
    }
}

static void
settle_margin (CandorPage   *self,
               CandorModule *module)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  Margin margin = { self, module, seen };

  for (guint i = 0; i < self->blocks->len; i++)
    add_block (&margin, g_ptr_array_index (self->blocks, i));
  for (guint i = 0; self->plain != NULL && i < self->plain->len; i++)
    add_block (&margin, g_ptr_array_index (self->plain, i));
}

void
_candor_page_settle (CandorPage   *self,
                     CandorModule *module,
                     CandorLoad   *load)
{
  g_assert (CANDOR_IS_PAGE (self));

  for (guint i = 0; i < self->blocks->len; i++)
    {
      CandorBlock *block = g_ptr_array_index (self->blocks, i);

      _candor_block_settle (block);
      /* A question has its seconds, whatever its words. */
      if (!CANDOR_IS_CHECK_BLOCK (block))
        self->n_words += candor_block_count_words (block);
    }
  for (guint i = 0; self->plain != NULL && i < self->plain->len; i++)
    {
      if (!CANDOR_IS_CHECK_BLOCK (g_ptr_array_index (self->plain, i)))
        _candor_block_settle (g_ptr_array_index (self->plain, i));
    }
  if (load->purpose == CANDOR_TO_TEACH)
    settle_margin (self, module);
}

double
_candor_page_count_seconds (CandorPage *self)
{
  g_assert (CANDOR_IS_PAGE (self));

  return self->n_words * 60.0 / CANDOR_WORDS_PER_MINUTE + self->items->len * CANDOR_SECONDS_PER_ITEM;
}

void
_candor_page_set_seconds (CandorPage *self,
                          guint       seconds)
{
  g_assert (CANDOR_IS_PAGE (self));

  self->seconds = seconds;
}

/* ------------------------------------------------------------------- check */

/* A page of more than this is read by nobody in one go. */
#define MAX_WORDS 600
#define MAX_BLOCKS 40

static void
check_length (CandorPage     *self,
              CandorFindings *findings)
{
  if (self->n_words > MAX_WORDS)
    _candor_report (findings, CANDOR_CODE_PAGE_TOO_LONG, &self->place, NULL,
                    _("Page “%s” has %u words; %u are the most."), self->id, self->n_words, MAX_WORDS);
  else if (self->blocks->len > MAX_BLOCKS)
    _candor_report (findings, CANDOR_CODE_PAGE_TOO_LONG, &self->place, NULL,
                    _("Page “%s” has %u blocks; %u are the most."), self->id, self->blocks->len, MAX_BLOCKS);
}

/* A heading of level 3 belongs to one of level 2 above it. */
static void
check_headings (GPtrArray      *blocks,
                CandorFindings *findings)
{
  guint level = 1;

  for (guint i = 0; i < blocks->len; i++)
    {
      CandorHeadingBlock *heading;

      if (!CANDOR_IS_HEADING_BLOCK (g_ptr_array_index (blocks, i)))
        continue;
      heading = g_ptr_array_index (blocks, i);
      if (candor_heading_block_get_level (heading) > level + 1)
        _candor_report (findings, CANDOR_CODE_HEADING_LEVELS, candor_block_get_place (CANDOR_BLOCK (heading)), NULL,
                        _("The heading “%s” has level 3, and no heading of level 2 stands above it."),
                        candor_text_get_plain (candor_heading_block_get_text (heading)));
      level = candor_heading_block_get_level (heading);
    }
}

static void
check_blocks (GPtrArray          *blocks,
              CandorBlockContext *context)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      context->before = i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL;
      context->after = i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL;
      _candor_block_check (g_ptr_array_index (blocks, i), context);
    }
  check_headings (blocks, context->findings);
}

void
_candor_page_check (CandorPage     *self,
                    CandorModule   *module,
                    CandorFindings *findings)
{
  CandorBlockContext context = { findings, self, NULL, NULL, candor_module_get_language (module) };

  g_assert (CANDOR_IS_PAGE (self));

  check_blocks (self->blocks, &context);
  if (self->plain != NULL)
    check_blocks (self->plain, &context);
  check_length (self, findings);
}
