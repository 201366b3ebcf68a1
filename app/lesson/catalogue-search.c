/* catalogue-search.c - finding words in what is installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the cache; what it remembers of other folders, of older editions and of
 * languages that are not read is passed over. Each search opens the file for
 * itself, so any thread may search.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "catalogue-cache-private.h"
#include "catalogue-private.h"

/* SQLite puts these around what was found; they are in no lesson, for XML has no such
 * characters. */
#define MARK_FROM  '\x02'
#define MARK_UNTIL '\x03'

G_DEFINE_BOXED_TYPE (CandorFound, candor_found, candor_found_copy, candor_found_free)

CandorFound *
candor_found_copy (const CandorFound *self)
{
  CandorFound *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (CandorFound, 1);
  copy->kind = self->kind;
  copy->entry = g_object_ref (self->entry);
  copy->language = g_strdup (self->language);
  copy->place = g_strdup (self->place);
  copy->step = g_strdup (self->step);
  copy->title = g_strdup (self->title);
  copy->excerpt = g_strdup (self->excerpt);
  copy->n_marks = self->n_marks;
  copy->marks = g_memdup2 (self->marks, self->n_marks * sizeof *self->marks);

  return copy;
}

void
candor_found_free (CandorFound *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->entry);
  g_free (self->language);
  g_free (self->place);
  g_free (self->step);
  g_free (self->title);
  g_free (self->excerpt);
  g_free (self->marks);
  g_free (self);
}

/* ------------------------------------------------------------------ asking */

static gboolean
has_letter (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* Each word in quotes, so that nothing in it is taken for a sign of the query
 * language; the last as a beginning. NULL: nothing is asked for. */
static char *
make_query (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_auto(GStrv) parts = g_strsplit_set (valid, " \t\n\r\"", -1);
  g_autoptr(GString) query = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (has_letter (parts[i]))
        g_string_append_printf (query, "\"%s\" ", parts[i]);
    }
  if (query->len == 0)
    return NULL;

  g_string_truncate (query, query->len - 1);
  if (!g_ascii_isspace (words[strlen (words) - 1]))
    g_string_append_c (query, '*');

  return g_strdup (query->str);
}

/* --------------------------------------------------------------- answering */

/* Takes the marks out of @text, and lines; notes where they were. */
static void
take_excerpt (CandorFound *found,
              const char  *text)
{
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      guint at = plain->len;

      if (*p == MARK_FROM || *p == MARK_UNTIL)
        g_array_append_val (marks, at);
      else
        g_string_append_c (plain, *p == '\n' ? ' ' : *p);
    }
  found->excerpt = g_string_free (plain, FALSE);
  found->n_marks = marks->len;
  found->marks = g_memdup2 (marks->data, marks->len * sizeof (guint));
}

static CandorFound *
make_found (CandorCatalogueEntry *entry,
            CandorStatement      *statement)
{
  CandorFound *found = g_new0 (CandorFound, 1);

  found->entry = g_object_ref (entry);
  found->kind = (CandorFoundKind) candor_statement_get_int (statement, 1);
  found->language = g_strdup (candor_statement_get_text (statement, 2));
  found->place = g_strdup (candor_statement_get_text (statement, 3));
  found->step = g_strdup (candor_statement_get_text (statement, 4));
  found->title = g_strdup (candor_statement_get_text (statement, 5));
  take_excerpt (found, candor_statement_get_text (statement, 6));

  return found;
}

typedef struct
{
  GHashTable         *entries;       /* path → CandorCatalogueEntry */
  const char * const *languages;
  guint               most;
  GCancellable       *cancellable;
} Search;

/* NULL: not one of those that are shown. */
static CandorCatalogueEntry *
find_entry (const Search    *self,
            CandorStatement *statement)
{
  const char *path = candor_statement_get_text (statement, 0);
  const char *language = candor_statement_get_text (statement, 2);
  CandorCatalogueEntry *entry = path != NULL ? g_hash_table_lookup (self->entries, path) : NULL;
  const CandorSynopsis *shown;

  if (entry == NULL)
    return NULL;
  shown = candor_catalogue_entry_choose_synopsis (entry, self->languages);

  return shown != NULL && g_strcmp0 (shown->language, language) == 0 ? entry : NULL;
}

static gboolean
collect (const Search  *self,
         CandorDb      *db,
         const char    *query,
         GPtrArray     *found,
         GError       **error)
{
  static const char sql[] =
    "SELECT e.path, p.kind, p.language, p.place, p.step, p.title, snippet (passage, 1, char (2), char (3), '…', 16)"
    " FROM passage AS p CROSS JOIN entry AS e ON e.id = p.entry WHERE passage MATCH ?1 ORDER BY p.rank";
  CandorStatement *statement = candor_db_prepare (db, sql, error);
  gboolean there = statement != NULL;

  if (statement == NULL)
    return FALSE;

  candor_statement_bind_text (statement, 1, query);
  while (there && found->len < self->most)
    {
      CandorCatalogueEntry *entry;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !candor_statement_step (statement, &there, error))
        return FALSE;
      entry = there ? find_entry (self, statement) : NULL;
      if (entry != NULL)
        g_ptr_array_add (found, make_found (entry, statement));
    }
  candor_statement_reset (statement);

  return TRUE;
}

static GHashTable *
list_entries (CandorCatalogue *catalogue)
{
  GHashTable *entries = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  for (guint i = 0; i < n; i++)
    {
      /* The catalogue keeps it. */
      g_autoptr(CandorCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (entry->state == CANDOR_ENTRY_READY)
        g_hash_table_insert (entries, (gpointer) entry->path, entry);
    }

  return entries;
}

static gboolean
ask (const Search  *self,
     const char    *path,
     const char    *query,
     GPtrArray     *found,
     GError       **error)
{
  g_autoptr(GError) trouble = NULL;
  g_autoptr(CandorDb) db = _candor_catalogue_cache_look (path, &trouble);

  if (db != NULL && collect (self, db, query, found, &trouble))
    return TRUE;

  if (g_error_matches (trouble, CANDOR_ERROR, CANDOR_ERROR_DAMAGED))
    {
      _candor_catalogue_cache_throw_away (path);
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
                           _("The index of the lessons was damaged. It is made again when Candor looks for lessons the next time."));
    }
  else
    g_propagate_error (error, g_steal_pointer (&trouble));

  return FALSE;
}

GPtrArray *
candor_catalogue_search (CandorCatalogue     *self,
                         const char          *words,
                         const char * const  *languages,
                         guint                most,
                         GCancellable        *cancellable,
                         GError             **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_found_free);
  g_autoptr(GHashTable) entries = NULL;
  g_autofree char *query = NULL;
  Search search = { NULL, languages, most, cancellable };

  g_return_val_if_fail (CANDOR_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  if (_candor_catalogue_get_index (self) == NULL)
    {
      g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("There is no index of the lessons to search in."));
      return NULL;
    }

  query = make_query (words);
  if (query == NULL)
    return g_steal_pointer (&found);

  search.entries = entries = list_entries (self);
  if (!ask (&search, _candor_catalogue_get_index (self), query, found, error))
    return NULL;

  return g_steal_pointer (&found);
}
