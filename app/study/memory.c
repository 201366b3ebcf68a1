/* memory.c - what the record holds about a module
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded on the record's thread, then handed over whole and kept on study's.
 */

#include "memory-private.h"

CandorMemory *
candor_memory_new (const char *id)
{
  CandorMemory *self = g_new0 (CandorMemory, 1);

  self->id = g_strdup (id);
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tested_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_attempt_state_free);

  return self;
}

void
candor_memory_free (CandorMemory *self)
{
  g_assert (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->digest);
  g_free (self->position);
  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->tested_out);
  g_hash_table_unref (self->parts);
  g_ptr_array_unref (self->attempts);
  g_free (self);
}

/* The lesson may be gone by now; its name is still that of what was taught. Where no copy is kept
 * it has none. */
static void
load_title (CandorMemory *self,
            CandorRecord *record)
{
  const CandorAttemptState *attempt = candor_memory_find_open (self);
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(CandorModule) module = NULL;

  if (attempt == NULL || attempt->module_digest == NULL)
    return;

  files = candor_record_dup_taught (record, attempt->module_digest, NULL);
  module = files != NULL ? candor_module_load_bytes (self->id, files, (CandorDay) { 1970, 1, 1 }, problems) : NULL;
  self->title = module != NULL ? g_strdup (candor_module_get_title (module)) : NULL;
}

CandorMemory *
candor_memory_load (CandorRecord             *record,
                    const char               *id,
                    const CandorModuleState  *state,
                    GError                  **error)
{
  g_autoptr(CandorMemory) self = candor_memory_new (id);
  g_autoptr(GHashTable) pages = NULL;
  g_autoptr(GHashTable) tested_out = NULL;
  g_autoptr(GHashTable) parts = NULL;
  g_autoptr(GPtrArray) attempts = NULL;
  g_autoptr(GError) trouble = NULL;

  if (state != NULL)
    {
      self->digest = g_strdup (state->digest);
      self->edition = state->edition;
      self->completed_us = state->completed_us;
      self->completed_edition = state->completed_edition;
    }

  if (!(pages = candor_record_list_pages (record, id, error)) ||
      !(tested_out = candor_record_list_tested_out (record, id, error)) ||
      !(parts = candor_record_list_parts (record, id, error)) ||
      !(attempts = candor_record_list_attempts (record, id, error)))
    return NULL;

  self->position = candor_record_dup_position (record, id, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  g_hash_table_unref (self->pages);
  self->pages = g_steal_pointer (&pages);
  g_hash_table_unref (self->tested_out);
  self->tested_out = g_steal_pointer (&tested_out);
  g_hash_table_unref (self->parts);
  self->parts = g_steal_pointer (&parts);
  g_ptr_array_unref (self->attempts);
  self->attempts = g_steal_pointer (&attempts);
  load_title (self, record);

  return g_steal_pointer (&self);
}

CandorAttemptState *
candor_memory_find_attempt (const CandorMemory *self,
                            const char         *id)
{
  g_assert (self != NULL);

  for (guint i = 0; i < self->attempts->len; i++)
    {
      CandorAttemptState *attempt = g_ptr_array_index (self->attempts, i);

      if (g_strcmp0 (attempt->id, id) == 0)
        return attempt;
    }

  return NULL;
}

CandorAttemptState *
candor_memory_find_current (const CandorMemory *self,
                            const char         *quiz)
{
  CandorAttemptState *current = NULL;

  g_assert (self != NULL);

  for (guint i = 0; i < self->attempts->len; i++)
    {
      CandorAttemptState *attempt = g_ptr_array_index (self->attempts, i);

      if (g_strcmp0 (attempt->quiz, quiz) == 0)
        current = attempt;
    }

  return current;
}

CandorAttemptState *
candor_memory_find_open (const CandorMemory *self)
{
  g_assert (self != NULL);

  for (guint i = self->attempts->len; i > 0; i--)
    {
      CandorAttemptState *attempt = g_ptr_array_index (self->attempts, i - 1);

      if (attempt->finished_us == 0)
        return attempt;
    }

  return NULL;
}

CandorAttemptState *
candor_memory_find_finished (const CandorMemory *self,
                             const char         *quiz)
{
  CandorAttemptState *newest = NULL;

  g_assert (self != NULL);

  for (guint i = 0; i < self->attempts->len; i++)
    {
      CandorAttemptState *attempt = g_ptr_array_index (self->attempts, i);

      if (attempt->finished_us != 0 && g_strcmp0 (attempt->quiz, quiz) == 0)
        newest = attempt;
    }

  return newest;
}

/* It repeats what a newer edition changed: nobody's fault, so nobody's attempt. */
static gboolean
is_correction (const CandorMemory       *self,
               const CandorAttemptState *attempt)
{
  const CandorAttemptState *repeated =
    attempt->of_attempt != NULL ? candor_memory_find_attempt (self, attempt->of_attempt) : NULL;

  return repeated != NULL && repeated->edition < attempt->edition;
}

guint
candor_memory_count_attempts (const CandorMemory *self,
                              const char         *quiz)
{
  guint n = 0;

  g_assert (self != NULL);

  for (guint i = 0; i < self->attempts->len; i++)
    {
      const CandorAttemptState *attempt = g_ptr_array_index (self->attempts, i);

      if (g_strcmp0 (attempt->quiz, quiz) == 0 && !is_correction (self, attempt))
        n++;
    }

  return n;
}

/* The edition that stands beside @id; 0: it is not there. */
static guint
find_edition (GHashTable *editions,
              const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (editions, id));
}

static gboolean
is_there (GHashTable *editions,
          const char *id,
          guint       since)
{
  return g_hash_table_contains (editions, id) && find_edition (editions, id) >= since;
}

guint
candor_memory_find_read (const CandorMemory *self,
                         const char         *page)
{
  g_assert (self != NULL);

  return find_edition (self->pages, page);
}

guint
candor_memory_find_done (const CandorMemory *self,
                         const char         *part)
{
  g_assert (self != NULL);

  return find_edition (self->parts, part);
}

guint
candor_memory_find_tested_out (const CandorMemory *self,
                               const char         *part)
{
  g_assert (self != NULL);

  return find_edition (self->tested_out, part);
}

gboolean
candor_memory_has_read (const CandorMemory *self,
                        const char         *page,
                        guint               since)
{
  g_assert (self != NULL);

  return is_there (self->pages, page, since);
}

gboolean
candor_memory_has_tested_out (const CandorMemory *self,
                              const char         *part,
                              guint               since)
{
  g_assert (self != NULL);

  return is_there (self->tested_out, part, since);
}

gboolean
candor_memory_has_done (const CandorMemory *self,
                        const char         *part,
                        guint               since)
{
  g_assert (self != NULL);

  return is_there (self->parts, part, since);
}

gboolean
candor_memory_has_passed (const CandorMemory *self,
                          const char         *quiz,
                          guint               since)
{
  g_assert (self != NULL);

  for (guint i = 0; i < self->attempts->len; i++)
    {
      const CandorAttemptState *attempt = g_ptr_array_index (self->attempts, i);

      if (attempt->passed && attempt->finished_us != 0 && attempt->edition >= since &&
          g_strcmp0 (attempt->quiz, quiz) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
begin_attempt (CandorMemory      *self,
               const CandorEvent *event)
{
  CandorAttemptState *attempt = g_new0 (CandorAttemptState, 1);

  attempt->id = g_strdup (event->attempt);
  attempt->module = g_strdup (event->module);
  attempt->quiz = g_strdup (event->quiz);
  attempt->module_digest = g_strdup (event->digest);
  attempt->edition = event->edition;
  attempt->of_attempt = g_strdup (event->of_attempt);
  attempt->seed = event->seed;
  attempt->items = g_strdupv ((char **) event->items);
  attempt->began_us = event->moment.utc_us;
  attempt->points = candor_points_make (0, 1);
  attempt->possible = candor_points_make (0, 1);
  g_ptr_array_add (self->attempts, attempt);
}

static void
finish_attempt (CandorMemory      *self,
                const CandorEvent *event)
{
  CandorAttemptState *attempt = candor_memory_find_attempt (self, event->attempt);

  if (attempt == NULL)
    return;

  attempt->finished_us = event->moment.utc_us;
  attempt->points = event->points;
  attempt->possible = event->possible;
  attempt->passed = event->passed;
}

static void
test_out (CandorMemory      *self,
          const CandorEvent *event)
{
  for (guint i = 0; event->parts != NULL && event->parts[i] != NULL; i++)
    g_hash_table_insert (self->tested_out, g_strdup (event->parts[i]), GUINT_TO_POINTER (event->edition));
}

void
candor_memory_apply (CandorMemory      *self,
                     const CandorEvent *event)
{
  g_assert (self != NULL);
  g_assert (event != NULL);

  switch (event->kind)
    {
    case CANDOR_EVENT_MODULE_STARTED:
      g_free (self->digest);
      self->digest = g_strdup (event->digest);
      self->edition = event->edition;
      break;
    case CANDOR_EVENT_PAGE_READ:
      g_hash_table_insert (self->pages, g_strdup (event->page), GUINT_TO_POINTER (event->edition));
      break;
    case CANDOR_EVENT_ATTEMPT_BEGAN:
      begin_attempt (self, event);
      break;
    case CANDOR_EVENT_ATTEMPT_FINISHED:
      finish_attempt (self, event);
      break;
    case CANDOR_EVENT_TESTED_OUT:
      test_out (self, event);
      break;
    case CANDOR_EVENT_SCENARIO_ENDED:
    case CANDOR_EVENT_LAB_FINISHED:
    case CANDOR_EVENT_WORKSHEET_SAVED:
      g_hash_table_insert (self->parts, g_strdup (event->part), GUINT_TO_POINTER (event->edition));
      break;
    case CANDOR_EVENT_MODULE_COMPLETED:
      self->completed_us = event->moment.utc_us;
      self->completed_edition = event->edition;
      break;
    case CANDOR_EVENT_BEGAN:
    case CANDOR_EVENT_PROFILE:
    case CANDOR_EVENT_ANSWERED:
    case CANDOR_EVENT_REPLIED:
    case CANDOR_EVENT_CONSENT:
    case CANDOR_EVENT_ERASED:
    case CANDOR_EVENT_SEGMENT:
    case CANDOR_EVENT_RESTORED:
    default:
      break;
    }
}

void
candor_snapshot_free (CandorSnapshot *self)
{
  g_assert (self != NULL);

  g_clear_pointer (&self->memories, g_ptr_array_unref);
  g_free (self->name);
  g_free (self->audience);
  g_free (self->last_module);
  g_free (self);
}

CandorSnapshot *
candor_snapshot_load (CandorRecord  *record,
                      GError       **error)
{
  g_autoptr(CandorSnapshot) self = g_new0 (CandorSnapshot, 1);
  g_autoptr(GPtrArray) states = NULL;
  g_autoptr(GError) trouble = NULL;

  self->memories = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_memory_free);

  if (!candor_record_get_profile (record, &self->name, &self->audience, error) ||
      !candor_record_summarise (record, &self->summary, error) ||
      !(states = candor_record_list_modules (record, error)))
    return NULL;

  self->last_module = candor_record_dup_last_module (record, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  for (guint i = 0; i < states->len; i++)
    {
      const CandorModuleState *state = g_ptr_array_index (states, i);
      CandorMemory *memory = candor_memory_load (record, state->module, state, error);

      if (memory == NULL)
        return NULL;
      g_ptr_array_add (self->memories, memory);
    }

  return g_steal_pointer (&self);
}
