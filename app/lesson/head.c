/* head.c - the head of a module: objectives, misconceptions, sources, terms, changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All are plain structs in the module's store.
 */

#include <string.h>

#include "module-private.h"
#include "text-private.h"

static const char * const levels[] =
{
  "remember", "understand", "apply", "analyse", "evaluate", "create", NULL
};
static const char * const source_kinds[] =
{
  "law", "case", "standard", "paper", "guidance", "data", NULL
};
static const char * const bases[] = { "official", "secondary", "memory", NULL };
static const char * const change_kinds[] =
{
  "wording", "translation", "meaning", "key", "void", NULL
};

gboolean
candor_source_is_stale (const CandorSource *self,
                        CandorDay           today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return candor_day_is_set (self->review_by) && candor_day_is_set (today) &&
         candor_day_compare (self->review_by, today) < 0;
}

static void
parse_objective (CandorModule        *self,
                 CandorLoad          *load,
                 const CandorXmlNode *node)
{
  CandorObjective *objective = _candor_store_new_struct (load->store, CandorObjective);

  objective->id = _candor_attribute_id (load, node, CANDOR_SPACE_OBJECTIVE, NULL);
  objective->level = _candor_attribute_word (node, "level", levels, CANDOR_LEVEL_REMEMBER);
  objective->words = _candor_content (load, node);
  objective->place = _candor_load_place (load, node);
  g_ptr_array_add (self->objectives, objective);
}

static void
parse_misconception (CandorModule        *self,
                     CandorLoad          *load,
                     const CandorXmlNode *node)
{
  CandorMisconception *misconception = _candor_store_new_struct (load->store, CandorMisconception);

  misconception->id = _candor_attribute_id (load, node, CANDOR_SPACE_MISCONCEPTION, NULL);
  misconception->belief = _candor_attribute (load, node, "belief");
  misconception->reply = _candor_text_parse (load, node);
  misconception->place = _candor_load_place (load, node);
  g_ptr_array_add (self->misconceptions, misconception);
}

static void
parse_source (CandorModule        *self,
              CandorLoad          *load,
              const CandorXmlNode *node)
{
  CandorSource *source = _candor_store_new_struct (load->store, CandorSource);

  source->id = _candor_attribute_id (load, node, CANDOR_SPACE_SOURCE, NULL);
  source->number = self->sources->len + 1;
  source->fact = _candor_attribute (load, node, "fact");
  source->kind = _candor_attribute_word (node, "kind", source_kinds, CANDOR_SOURCE_GUIDANCE);
  source->basis = _candor_attribute_word (node, "basis", bases, CANDOR_BASIS_MEMORY);
  source->title = _candor_child_content (load, node, "title");
  source->by = _candor_child_content (load, node, "by");
  source->date = _candor_child_content (load, node, "date");
  source->locator = _candor_child_content (load, node, "locator");
  source->href = _candor_child_content (load, node, "href");
  source->checked = _candor_attribute_day (load, node, "checked");
  source->review_by = _candor_attribute_day (load, node, "review-by");
  source->from = _candor_attribute_day (load, node, "from");
  source->place = _candor_load_place (load, node);
  if (source->title == NULL)
    source->title = source->id;
  if (source->href != NULL)
    g_ptr_array_add (load->links, (gpointer) candor_xml_node_find (node, "href"));
  g_ptr_array_add (self->sources, source);
}

static void
parse_term (CandorModule        *self,
            CandorLoad          *load,
            const CandorXmlNode *node)
{
  CandorTerm *term = _candor_store_new_struct (load->store, CandorTerm);

  term->id = _candor_attribute_id (load, node, CANDOR_SPACE_TERM, NULL);
  term->word = _candor_attribute (load, node, "word");
  term->definition = _candor_text_parse (load, node);
  term->cite = _candor_attribute_ref (load, node, "cite", CANDOR_SPACE_SOURCE);
  term->place = _candor_load_place (load, node);
  if (term->word == NULL)
    term->word = term->id;
  g_ptr_array_add (self->terms, term);
}

static void
parse_change (CandorModule        *self,
              CandorLoad          *load,
              const CandorXmlNode *node)
{
  CandorChange *change = _candor_store_new_struct (load->store, CandorChange);
  CandorSpace space = CANDOR_SPACE_ANY;

  change->edition = _candor_attribute_uint (node, "edition", 1);
  change->date = _candor_attribute_day (load, node, "date");
  change->kind = _candor_attribute_word (node, "kind", change_kinds, CANDOR_CHANGE_WORDING);
  change->at = _candor_attribute_ids (load, node, "at", space);
  change->words = _candor_content (load, node);
  change->place = _candor_load_place (load, node);
  g_ptr_array_add (self->changes, change);
}

gboolean
_candor_head_parse (CandorModule        *self,
                    CandorLoad          *load,
                    const CandorXmlNode *node)
{
  static const struct
  {
    const char *element;
    void      (*parse) (CandorModule *, CandorLoad *, const CandorXmlNode *);
  }
  elements[] =
  {
    { "objective",     parse_objective },
    { "misconception", parse_misconception },
    { "source",        parse_source },
    { "term",          parse_term },
    { "change",        parse_change },
  };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      if (!_candor_node_is (node, elements[i].element))
        continue;
      if (_candor_load_has_room (load))
        elements[i].parse (self, load, node);
      return TRUE;
    }

  return FALSE;
}

void
_candor_head_learn (CandorLoad          *load,
                    const CandorXmlNode *root)
{
  guint n_sources = 0;

  for (const CandorXmlNode *child = candor_xml_node_find (root, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      const char *id = _candor_attribute (load, child, "id");

      if (id != NULL && _candor_node_is (child, "term"))
        {
          const char *word = _candor_attribute (load, child, "word");

          if (word != NULL)
            g_hash_table_insert (load->term_words, (gpointer) id, (gpointer) word);
        }
      else if (_candor_node_is (child, "source"))
        {
          char number[16];

          g_snprintf (number, sizeof number, "%u", ++n_sources);
          if (id != NULL)
            g_hash_table_insert (load->source_numbers, (gpointer) id,
                                 _candor_store_copy (load->store, number, strlen (number)));
        }
    }
}
