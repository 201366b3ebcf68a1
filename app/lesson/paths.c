/* paths.c - checking files and folders
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three steps: collect the files, check modules and programs (each with its
 * own parts, on all processors), then those parts that no module among them
 * has named. What a thread allocates for a module it frees again; only the
 * findings stay, and of a file without any little more than its name.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "check-editions-private.h"
#include "module-private.h"
#include "overlay-private.h"
#include "paths-private.h"
#include "program-private.h"
#include "schema-private.h"
#include "translations-private.h"

/* What came of one file. */
typedef struct
{
  const CandorLessonFile *file;
  GPtrArray              *problems;    /* (nullable), so the next three: none */
  GPtrArray              *silenced;
  GPtrArray              *part_keys;   /* of a module */
  GPtrArray              *houses;      /* of a module: places that it asks for */
  CandorProgram          *program;
  CandorOverlay          *overlay;
  char                   *id;          /* of a module, and the next two */
  const char             *language;    /* interned */
  guint                   edition;
  guint                   id_offset;   /* its place in the file … */
  guint                   id_line;     /* … 0: not known */
  guint                   id_column;
  CandorRootKind          kind : 8;
  guint                   is_translation : 1;   /* of a module beside it */
  guint                   is_checked : 1;
} Result;

typedef struct
{
  Result    *results;
  GPtrArray *chosen;       /* Result: those of this step */
  CandorDay  today;
  char      *here;         /* what relative paths are relative to */
  CandorScenarioProver prover;   /* (nullable) */
} Work;

static void
result_clear (Result *result)
{
  g_clear_pointer (&result->problems, g_ptr_array_unref);
  g_clear_pointer (&result->silenced, g_ptr_array_unref);
  g_clear_pointer (&result->part_keys, g_ptr_array_unref);
  g_clear_pointer (&result->houses, g_ptr_array_unref);
  g_clear_object (&result->program);
  g_clear_object (&result->overlay);
  g_clear_pointer (&result->id, g_free);
}

static GPtrArray *
get_problems (Result *result)
{
  if (result->problems == NULL)
    result->problems = candor_problems_new ();

  return result->problems;
}

/* Where the id stands, else the file; @shown is its name. */
static CandorPlace
get_id_place (const Result *result,
              const char   *shown)
{
  CandorPlace id_place = { shown, result->id_offset, result->id_line, result->id_column };
  CandorPlace file_place = { shown, 0, 1, 1 };

  return result->id_line > 0 ? id_place : file_place;
}

/* There are ten thousand of them. */
static void
drop_empty (GPtrArray **array)
{
  if (*array != NULL && (*array)->len == 0)
    g_clear_pointer (array, g_ptr_array_unref);
}

/* The name of the file beside it that it is a translation of, or NULL. */
static char *
find_original (const char *folder,
               const char *name)
{
  g_autofree char *original = _candor_translation_dup_original (name, NULL);
  g_autofree char *path = original != NULL ? g_build_filename (folder, original, NULL) : NULL;

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&original) : NULL;
}

static void
check_module (Result     *result,
              GBytes     *bytes,
              const Work *work)
{
  g_autofree char *folder_path = g_path_get_dirname (result->file->path);
  g_autofree char *name = g_path_get_basename (result->file->path);
  g_autofree char *original = find_original (folder_path, name);
  g_auto(CandorModuleReading) reading = { NULL, };
  CandorFolder folder = { folder_path, folder_path, NULL };

  if (strchr (result->file->path, G_DIR_SEPARATOR) == NULL)
    folder.label = "";
  if (original != NULL)
    _candor_translation_check (&reading, &folder, original, name, bytes, work->today, result->problems);
  else
    _candor_module_read (&reading, &folder, name, bytes, work->today, CANDOR_TO_CHECK, work->prover, result->problems);

  result->is_translation = original != NULL;
  /* A translation shares id and edition with its original. */
  result->id = original == NULL ? g_steal_pointer (&reading.id) : NULL;
  result->language = g_intern_string (reading.language);
  result->edition = reading.edition;
  result->id_offset = (guint) reading.id_place.offset;
  result->id_line = reading.id_place.line;
  result->id_column = reading.id_place.column;
  result->houses = g_steal_pointer (&reading.houses);
  result->silenced = g_steal_pointer (&reading.silenced);
  result->part_keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < reading.part_names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder_path, g_ptr_array_index (reading.part_names, i), NULL);

      g_ptr_array_add (result->part_keys, g_canonicalize_filename (path, work->here));
    }
  drop_empty (&result->silenced);
  drop_empty (&result->part_keys);
  drop_empty (&result->houses);
}

static void
check_overlay (Result     *result,
               GBytes     *bytes,
               const Work *work)
{
  g_autofree char *folder_path = g_path_get_dirname (result->file->path);
  g_autofree char *name = g_path_get_basename (result->file->path);
  CandorFolder folder = { folder_path, folder_path, NULL };

  if (strchr (result->file->path, G_DIR_SEPARATOR) == NULL)
    folder.label = "";
  result->silenced = candor_problems_new ();
  result->overlay = _candor_overlay_read (&folder, name, bytes, work->today, TRUE, result->problems, result->silenced);
  drop_empty (&result->silenced);
}

/* By the schema alone: what it refers to stands in a head that is not here. */
static void
check_alone (Result *result,
             GBytes *bytes)
{
  g_autofree char *shown = g_filename_display_name (result->file->path);
  g_autoptr(CandorXmlDocument) document = NULL;

  document = candor_xml_read (shown, bytes, _candor_lesson_schema (), result->problems);
  _candor_explain_problems (result->problems, 0);
  if (document != NULL)
    _candor_propose_ids (result->problems, 0, candor_xml_document_get_root (document));
}

static void
check_file (Result     *result,
            const Work *work)
{
  g_autoptr(GBytes) bytes = _candor_file_open (result->file->path, result->problems);
  g_autofree char *shown = NULL;

  if (bytes == NULL)
    {
      result->kind = CANDOR_ROOT_UNREAD;
      return;
    }

  result->kind = _candor_root_kind (bytes);
  switch (result->kind)
    {
    case CANDOR_ROOT_MODULE:
      check_module (result, bytes, work);
      break;

    case CANDOR_ROOT_PROGRAM:
      shown = g_filename_display_name (result->file->path);
      result->program = _candor_program_read (g_intern_string (shown), bytes, TRUE, result->problems);
      break;

    case CANDOR_ROOT_OVERLAY:
      check_overlay (result, bytes, work);
      break;

    case CANDOR_ROOT_OTHER:
      if (result->file->was_named)
        result->kind = CANDOR_ROOT_UNCLEAR;
      break;

    /* Not before it is known whether a module names the file. */
    case CANDOR_ROOT_PART:
    case CANDOR_ROOT_UNCLEAR:
    case CANDOR_ROOT_UNREAD:
    default:
      break;
    }
}

static void
check_one (guint    index,
           gpointer user_data)
{
  Work *work = user_data;
  Result *result = g_ptr_array_index (work->chosen, index);

  result->problems = candor_problems_new ();
  result->is_checked = TRUE;
  check_file (result, work);
  drop_empty (&result->problems);
}

static void
check_part (guint    index,
            gpointer user_data)
{
  Work *work = user_data;
  Result *result = g_ptr_array_index (work->chosen, index);
  g_autoptr(GBytes) bytes = _candor_file_open (result->file->path, get_problems (result));

  if (bytes != NULL)
    check_alone (result, bytes);
}

/* ------------------------------------------------------------- whole of all */

/* The keys of files that a module of this run has named as its parts. */
static GHashTable *
collect_named (Result *results,
               guint   n_results)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_results; i++)
    {
      for (guint j = 0; results[i].part_keys != NULL && j < results[i].part_keys->len; j++)
        g_hash_table_add (named, g_ptr_array_index (results[i].part_keys, j));
    }

  return named;
}

static void
choose_lone_parts (Result     *results,
                   guint       n_results,
                   GHashTable *named,
                   GPtrArray  *chosen)
{
  for (guint i = 0; i < n_results; i++)
    {
      if ((results[i].kind == CANDOR_ROOT_PART || results[i].kind == CANDOR_ROOT_UNCLEAR) &&
          !g_hash_table_contains (named, results[i].file->key))
        g_ptr_array_add (chosen, &results[i]);
    }
}

static const char *
find_why_unseen_overlay (const Result *result)
{
  g_autofree char *name = NULL;

  if (result->file->was_named)
    return NULL;

  name = g_path_get_basename (result->file->path);
  if (strcmp (name, CANDOR_OVERLAY_NAME) != 0)
    return _("Candor will not find this overlay: its file is not called house.xml.");
  if (result->file->depth > 1)
    return _("Candor will not find this overlay: it lies more than one folder below the one that is checked.");

  return NULL;
}

/* A program started on a folder looks for one name, and not far down. NULL where
 * it finds the file. */
static const char *
find_why_unseen (const Result *result,
                 GHashTable   *named,
                 CandorCode   *code)
{
  g_autofree char *name = NULL;
  g_autofree char *original = NULL;

  if (result->kind == CANDOR_ROOT_OVERLAY)
    {
      *code = CANDOR_CODE_OVERLAY_OUT_OF_SIGHT;
      return find_why_unseen_overlay (result);
    }
  if (result->kind != CANDOR_ROOT_MODULE || result->is_translation ||
      g_hash_table_contains (named, result->file->key))
    return NULL;

  name = g_path_get_basename (result->file->path);
  original = _candor_translation_dup_original (name, NULL);
  *code = original != NULL ? CANDOR_CODE_TRANSLATION_WITHOUT_ORIGINAL : CANDOR_CODE_MODULE_OUT_OF_SIGHT;
  if (original != NULL)
    return _("Candor will not find this translation: its original does not stand beside it.");
  if (result->file->was_named)
    return NULL;
  if (strcmp (name, "module.xml") != 0)
    return _("Candor will not find this module: its file is not called module.xml.");
  if (result->file->depth > 1)
    return _("Candor will not find this module: it lies more than one folder below the one that is checked.");

  return NULL;
}

static void
report_out_of_sight (Result     *results,
                     guint       n_results,
                     GHashTable *named)
{
  for (guint i = 0; i < n_results; i++)
    {
      g_autofree char *shown = g_filename_display_name (results[i].file->path);
      CandorPlace place = get_id_place (&results[i], shown);
      CandorCode code;
      const char *why = find_why_unseen (&results[i], named, &code);

      if (why != NULL)
        g_ptr_array_add (get_problems (&results[i]),
                         _candor_finding_new (code,
                                              &place, NULL, "%s", why));
    }
}

/* Rare enough to read both once more, whole: their parts and pictures count too. */
static gboolean
have_same_text (const char *one,
                const char *two,
                CandorDay   today)
{
  g_autoptr(GPtrArray) known = candor_problems_new ();
  g_autoptr(CandorModule) module_one = candor_module_load (one, today, known);
  g_autoptr(CandorModule) module_two = candor_module_load (two, today, known);
  g_autoptr(GBytes) bytes_one = NULL;
  g_autoptr(GBytes) bytes_two = NULL;

  if (module_one != NULL && module_two != NULL)
    return strcmp (candor_module_get_digest (module_one), candor_module_get_digest (module_two)) == 0;

  bytes_one = candor_file_read (one, CANDOR_XML_MAX_BYTES, NULL);
  bytes_two = candor_file_read (two, CANDOR_XML_MAX_BYTES, NULL);

  return bytes_one != NULL && bytes_two != NULL && g_bytes_equal (bytes_one, bytes_two);
}

static void
report_same_edition (Result       *result,
                     const Result *other)
{
  g_autofree char *shown_other = g_filename_display_name (other->file->path);
  g_autofree char *shown = g_filename_display_name (result->file->path);
  CandorPlace place = get_id_place (result, shown);

  g_ptr_array_add (get_problems (result),
                   _candor_finding_new (CANDOR_CODE_SAME_EDITION, &place, NULL,
                                        _("“%s” has another text under the same id “%s” and the same edition."),
                                        shown_other, result->id));
}

static guint
hash_edition (gconstpointer data)
{
  const Result *result = data;

  return g_str_hash (result->id) + result->edition;
}

/* Languages are interned. */
static gboolean
is_same_edition (gconstpointer a,
                 gconstpointer b)
{
  const Result *one = a;
  const Result *two = b;

  return one->edition == two->edition && one->language == two->language && strcmp (one->id, two->id) == 0;
}

static void
check_editions (Result    *results,
                guint      n_results,
                CandorDay  today)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (hash_edition, is_same_edition);

  for (guint i = 0; i < n_results; i++)
    {
      Result *result = &results[i];
      Result *other;

      if (result->id == NULL || result->language == NULL)
        continue;
      other = g_hash_table_lookup (seen, result);
      if (other == NULL)
        g_hash_table_add (seen, result);
      else if (!have_same_text (result->file->path, other->file->path, today))
        {
          report_same_edition (result, other);
          report_same_edition (other, result);
        }
    }
}

static int
compare_results (gconstpointer a,
                 gconstpointer b)
{
  const Result *one = *(Result * const *) a;
  const Result *two = *(Result * const *) b;
  int order = strcmp (one->id, two->id);

  if (order == 0)
    order = strcmp (one->language, two->language);
  if (order == 0)
    order = one->edition < two->edition ? -1 : one->edition > two->edition;

  return order;
}

static void
check_silence (const Result *older,
               Result       *newer,
               CandorDay     today)
{
  g_autoptr(GPtrArray) known = candor_problems_new ();
  g_autoptr(CandorModule) one = candor_module_load (older->file->path, today, known);
  g_autoptr(CandorModule) two = candor_module_load (newer->file->path, today, known);

  if (one != NULL && two != NULL)
    _candor_check_editions (one, two, get_problems (newer));
}

/* Each edition with the one before it. */
static void
check_neighbours (Result    *results,
                  guint      n_results,
                  CandorDay  today)
{
  g_autoptr(GPtrArray) modules = g_ptr_array_new ();

  for (guint i = 0; i < n_results; i++)
    if (results[i].id != NULL && results[i].language != NULL)
      g_ptr_array_add (modules, &results[i]);
  g_ptr_array_sort (modules, compare_results);

  for (guint i = 1; i < modules->len; i++)
    {
      const Result *older = g_ptr_array_index (modules, i - 1);
      Result *newer = g_ptr_array_index (modules, i);

      if (older->edition < newer->edition && older->language == newer->language && strcmp (older->id, newer->id) == 0)
        check_silence (older, newer, today);
    }
}

/* With no module among the files a program is looked at alone. */
static void
check_programs (Result *results,
                guint   n_results)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_results; i++)
    {
      if (results[i].id != NULL)
        g_hash_table_add (known, results[i].id);
    }
  if (g_hash_table_size (known) == 0)
    return;

  for (guint i = 0; i < n_results; i++)
    {
      if (results[i].program != NULL)
        _candor_program_check_modules (results[i].program, known, get_problems (&results[i]));
    }
}

/* With no module among the files an overlay is looked at alone. */
static void
check_overlays (Result *results,
                guint   n_results)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean has_module = FALSE;

  for (guint i = 0; i < n_results; i++)
    {
      has_module = has_module || results[i].id != NULL;
      for (guint j = 0; results[i].houses != NULL && j < results[i].houses->len; j++)
        g_hash_table_add (known, g_ptr_array_index (results[i].houses, j));
    }

  for (guint i = 0; has_module && i < n_results; i++)
    {
      if (results[i].overlay != NULL)
        _candor_overlay_check_places (results[i].overlay, known, get_problems (&results[i]));
    }
}

guint
candor_check_paths (const char * const   *paths,
                    CandorDay             today,
                    CandorScenarioProver  prover,
                    GCancellable         *cancellable,
                    GPtrArray            *problems,
                    GPtrArray            *silenced)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) _candor_lesson_file_free);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  g_autoptr(GPtrArray) lone = g_ptr_array_new ();
  g_autoptr(GHashTable) named = NULL;
  g_autofree Result *results = NULL;
  g_autofree char *here = g_get_current_dir ();
  Work work = { NULL, all, today, here, prover };
  guint n_found = 0;

  g_return_val_if_fail (paths != NULL, 0);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), 0);
  g_return_val_if_fail (problems != NULL, 0);

  _candor_collect_paths (paths, here, files, problems);
  work.results = results = g_new0 (Result, files->len + 1);
  for (guint i = 0; i < files->len; i++)
    {
      results[i].file = g_ptr_array_index (files, i);
      g_ptr_array_add (all, &results[i]);
    }

  candor_work_map (all->len, check_one, &work, cancellable);
  named = collect_named (results, files->len);
  choose_lone_parts (results, files->len, named, lone);
  work.chosen = lone;
  candor_work_map (lone->len, check_part, &work, cancellable);
  report_out_of_sight (results, files->len, named);
  check_editions (results, files->len, today);
  check_neighbours (results, files->len, today);
  check_programs (results, files->len);
  check_overlays (results, files->len);

  for (guint i = 0; i < files->len; i++)
    {
      n_found += results[i].is_checked && results[i].kind != CANDOR_ROOT_OTHER;
      if (results[i].problems != NULL)
        g_ptr_array_extend_and_steal (problems, g_steal_pointer (&results[i].problems));
      if (results[i].silenced != NULL && silenced != NULL)
        g_ptr_array_extend_and_steal (silenced, g_steal_pointer (&results[i].silenced));
      result_clear (&results[i]);
    }
  candor_problems_sort (problems);
  if (silenced != NULL)
    candor_problems_sort (silenced);

  return n_found;
}
