/* module.c - a module: its head and its parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing changes once module-load.c has handed a module out.
 */

#include <glib/gi18n.h>

#include "files-private.h"
#include "module-private.h"

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_LANGUAGE,
  PROP_EDITION,
  PROP_MINUTES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorModule, candor_module, G_TYPE_OBJECT)

static void
candor_module_finalize (GObject *object)
{
  CandorModule *self = CANDOR_MODULE (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->objectives_by_id, g_hash_table_unref);
  g_clear_pointer (&self->misconceptions_by_id, g_hash_table_unref);
  g_clear_pointer (&self->sources_by_id, g_hash_table_unref);
  g_clear_pointer (&self->terms_by_id, g_hash_table_unref);
  g_clear_pointer (&self->files_by_name, g_hash_table_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->translations, g_ptr_array_unref);
  g_clear_pointer (&self->store, _candor_store_unref);

  G_OBJECT_CLASS (candor_module_parent_class)->finalize (object);
}

static void
candor_module_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CandorModule *self = CANDOR_MODULE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;

    case PROP_EDITION:
      g_value_set_uint (value, self->edition);
      break;

    case PROP_MINUTES:
      g_value_set_uint (value, self->minutes);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_module_class_init (CandorModuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_module_finalize;
  object_class->get_property = candor_module_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_EDITION] = g_param_spec_uint ("edition", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MINUTES] = g_param_spec_uint ("minutes", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_module_init (CandorModule *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new ();
  self->translations = g_ptr_array_new_with_free_func (g_object_unref);
  self->objectives_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->misconceptions_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->terms_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->files_by_name = g_hash_table_new (g_str_hash, g_str_equal);
}

const char *
candor_module_get_id (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->id;
}

guint
candor_module_get_edition (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), 0);

  return self->edition;
}

const char *
candor_module_get_language (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->language;
}

guint
candor_module_get_minutes (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), 0);

  return self->minutes;
}

const char *
candor_module_get_licence (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->licence;
}

const char *
candor_module_get_title (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->title;
}

const char *
candor_module_get_summary (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->summary;
}

GPtrArray *
candor_module_get_objectives (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->objectives;
}

GPtrArray *
candor_module_get_misconceptions (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->misconceptions;
}

GPtrArray *
candor_module_get_sources (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->sources;
}

GPtrArray *
candor_module_get_terms (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->terms;
}

GPtrArray *
candor_module_get_changes (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->changes;
}

GPtrArray *
candor_module_get_parts (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->parts;
}

static gboolean
add_lesson (GPtrArray  *lessons,
            CandorPart *part)
{
  if (CANDOR_IS_QUIZ (part))
    return FALSE;
  if (CANDOR_IS_LESSON (part))
    g_ptr_array_add (lessons, part);

  return TRUE;
}

GPtrArray *
candor_module_list_lessons_of (CandorModule *self,
                               CandorQuiz   *quiz)
{
  GPtrArray *lessons = g_ptr_array_new ();
  guint index;

  g_return_val_if_fail (CANDOR_IS_MODULE (self), lessons);
  g_return_val_if_fail (g_ptr_array_find (self->parts, quiz, &index), lessons);

  for (guint i = index; i > 0 && add_lesson (lessons, g_ptr_array_index (self->parts, i - 1)); i--)
    ;
  for (guint i = 0, n = lessons->len; i < n / 2; i++)
    {
      gpointer first = g_ptr_array_index (lessons, i);

      g_ptr_array_index (lessons, i) = g_ptr_array_index (lessons, n - 1 - i);
      g_ptr_array_index (lessons, n - 1 - i) = first;
    }
  if (lessons->len == 0)
    for (guint i = index + 1; i < self->parts->len && add_lesson (lessons, g_ptr_array_index (self->parts, i)); i++)
      ;

  return lessons;
}

GPtrArray *
candor_module_get_items (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->items;
}

GPtrArray *
candor_module_get_files (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->files;
}

const char *
candor_module_get_digest (CandorModule *self)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);

  return self->digest;
}

const CandorObjective *
candor_module_find_objective (CandorModule *self,
                              const char   *id)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->objectives_by_id, id);
}

const CandorMisconception *
candor_module_find_misconception (CandorModule *self,
                                  const char   *id)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->misconceptions_by_id, id);
}

const CandorSource *
candor_module_find_source (CandorModule *self,
                           const char   *id)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->sources_by_id, id);
}

const CandorTerm *
candor_module_find_term (CandorModule *self,
                         const char   *id)
{
  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->terms_by_id, id);
}

GBytes *
candor_module_read_file (CandorModule  *self,
                         const char    *name,
                         GError       **error)
{
  const CandorShownFile *file;

  g_return_val_if_fail (CANDOR_IS_MODULE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  file = g_hash_table_lookup (self->files_by_name, name);
  if (file != NULL)
    return _candor_files_read_again (file, error);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("This lesson shows no “%s”."), name);

  return NULL;
}
