/* study-home.c - what stands on Home, in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is gone while an attempt is under way in it, the audience's path in its order, then
 * what else is installed by title. A broken module stands where it would stand if it were
 * whole.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "study-module-private.h"
#include "study-private.h"

static CandorCatalogueEntry *
find_entry (CandorCatalogue *catalogue,
            const char      *id)
{
  CandorCatalogueEntry *ready = candor_catalogue_find (catalogue, id);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  if (ready != NULL)
    return ready;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      /* The catalogue keeps it. */
      if (g_strcmp0 (candor_catalogue_entry_get_id (entry), id) == 0)
        return entry;
    }

  return NULL;
}

static char *
describe_errors (CandorCatalogueEntry *entry)
{
  guint n = candor_problems_count (candor_catalogue_entry_get_problems (entry),
                                   CANDOR_SEVERITY_ERROR);

  return g_strdup_printf (ngettext ("This lesson has %u error and cannot be shown.",
                                    "This lesson has %u errors and cannot be shown.", n), n);
}

/* Id → the first entry of an edition that is not shown. */
static GHashTable *
list_superseded (CandorCatalogue *catalogue)
{
  GHashTable *superseded = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  for (guint i = 0; i < n; i++)
    {
      /* The catalogue keeps it. */
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      const char *id = candor_catalogue_entry_get_id (entry);

      if (candor_catalogue_entry_get_state (entry) == CANDOR_ENTRY_SUPERSEDED &&
          !g_hash_table_contains (superseded, id))
        g_hash_table_insert (superseded, (gpointer) id, entry);
    }

  return superseded;
}

/* "Edition 1 is installed too; edition 2 is shown." */
static char *
describe_editions (CandorCatalogueEntry *entry,
                   CandorCatalogueEntry *other)
{
  if (other == NULL)
    return NULL;

  return g_strdup_printf (_("Edition %u is installed too; edition %u is shown."),
                          candor_catalogue_entry_get_synopsis (other, 0)->edition,
                          candor_catalogue_entry_get_synopsis (entry, 0)->edition);
}

typedef struct
{
  GPtrArray  *cards;
  GHashTable *superseded;
} Home;

static void
add_card (CandorStudy          *self,
          Home                 *home,
          CandorCatalogueEntry *entry,
          const CandorTake     *take)
{
  const char *id = candor_catalogue_entry_get_id (entry);
  const CandorSynopsis *text =
    candor_catalogue_entry_choose_synopsis (entry, (const char * const *) self->languages);
  g_autofree char *notice = NULL;
  CandorStudyModule *card;

  if (text == NULL)
    notice = describe_errors (entry);
  else
    notice = describe_editions (entry, g_hash_table_lookup (home->superseded, id));

  card = candor_study_module_new (entry, text, take, notice);
  if (id != NULL)
    candor_study_module_update (card, g_hash_table_lookup (self->memories, id));
  g_ptr_array_add (home->cards, card);
}

static gboolean
has_card (GPtrArray            *cards,
          CandorCatalogueEntry *entry)
{
  for (guint i = 0; i < cards->len; i++)
    if (candor_study_module_get_entry (g_ptr_array_index (cards, i)) == entry)
      return TRUE;

  return FALSE;
}

static void
add_path (CandorStudy *self,
          Home        *home)
{
  CandorProgram *program = candor_catalogue_get_program (self->catalogue);
  GPtrArray *path = NULL;

  if (program != NULL && self->audience != NULL)
    path = candor_program_find_path (program, self->audience);

  for (guint i = 0; path != NULL && i < path->len; i++)
    {
      const CandorTake *take = g_ptr_array_index (path, i);
      CandorCatalogueEntry *entry = find_entry (self->catalogue, take->module);

      if (entry != NULL && !has_card (home->cards, entry))
        add_card (self, home, entry, take);
    }
}

static void
add_others (CandorStudy *self,
            Home        *home)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->catalogue));
  g_autoptr(GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < home->cards->len; i++)
    g_hash_table_add (shown, candor_study_module_get_entry (g_ptr_array_index (home->cards, i)));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->catalogue), i);

      if (candor_catalogue_entry_get_state (entry) != CANDOR_ENTRY_SUPERSEDED &&
          !g_hash_table_contains (shown, entry))
        add_card (self, home, entry, NULL);
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(const CandorMemory * const *) a)->id, (*(const CandorMemory * const *) b)->id);
}

/* Whoever was in the middle of a quiz can end it on the kept copy. */
static void
add_gone (CandorStudy *self,
          Home        *home)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->memories);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const CandorMemory *memory = value;

      if (candor_memory_find_open (memory) != NULL && candor_catalogue_find (self->catalogue, memory->id) == NULL)
        g_ptr_array_add (gone, value);
    }
  g_ptr_array_sort (gone, compare_ids);
  for (guint i = 0; i < gone->len; i++)
    g_ptr_array_add (home->cards, candor_study_module_new_gone (g_ptr_array_index (gone, i)));
}

static gboolean
can_go_on (CandorStudyModule *card)
{
  CandorProgress progress = candor_study_module_get_progress (card);

  return progress == CANDOR_PROGRESS_NEW || progress == CANDOR_PROGRESS_STARTED;
}

static CandorStudyModule *
find_continue (CandorStudy *self)
{
  CandorStudyModule *first = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->modules));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CandorStudyModule) card = g_list_model_get_item (G_LIST_MODEL (self->modules), i);

      if (!can_go_on (card))
        continue;
      if (self->last_module != NULL &&
          g_strcmp0 (candor_study_module_get_id (card), self->last_module) == 0)
        return card;
      /* The path stands first, so this is its first one that is not completed. */
      if (first == NULL)
        first = card;
    }

  return first;
}

static void
update_continue (CandorStudy *self)
{
  CandorStudyModule *card = find_continue (self);

  if (card == self->continue_module)
    return;

  self->continue_module = card;
  g_object_notify (G_OBJECT (self), "continue");
}

void
candor_study_list_home (CandorStudy *self)
{
  g_autoptr(GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) superseded = list_superseded (self->catalogue);
  Home home = { cards, superseded };

  g_assert (CANDOR_IS_STUDY (self));

  add_gone (self, &home);
  add_path (self, &home);
  add_others (self, &home);

  self->continue_module = NULL;
  g_list_store_splice (self->modules, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->modules)),
                       cards->pdata, cards->len);
  self->continue_module = find_continue (self);
  g_object_notify (G_OBJECT (self), "continue");
}

/* Of what is gone nothing is left once its attempt was handed in. */
static gboolean
is_over (CandorStudyModule  *card,
         const CandorMemory *memory)
{
  return candor_study_module_get_progress (card) == CANDOR_PROGRESS_GONE && candor_memory_find_open (memory) == NULL;
}

void
candor_study_update_home (CandorStudy *self,
                          const char  *module)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->modules));

  g_assert (CANDOR_IS_STUDY (self));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CandorStudyModule) card = g_list_model_get_item (G_LIST_MODEL (self->modules), i);

      if (g_strcmp0 (candor_study_module_get_id (card), module) != 0)
        continue;
      if (is_over (card, candor_study_get_memory (self, module)))
        {
          g_list_store_remove (self->modules, i--);
          n--;
        }
      else
        candor_study_module_update (card, g_hash_table_lookup (self->memories, module));
    }
  update_continue (self);
}

void
candor_study_set_last_module (CandorStudy *self,
                              const char  *module)
{
  g_assert (CANDOR_IS_STUDY (self));

  if (g_strcmp0 (self->last_module, module) == 0)
    return;

  g_free (self->last_module);
  self->last_module = g_strdup (module);
  update_continue (self);
}
