/* settings.c - how somebody likes the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for the schema before it is used: g_settings_new() ends the program where
 * it is missing.
 */

#include "settings.h"

#define SCHEMA "org.candor_training.Candor"

GSettings *
candor_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (schema == NULL)
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

gboolean
candor_settings_get_number_keys (GSettings *settings)
{
  return settings == NULL || g_settings_get_boolean (settings, "number-keys");
}

gboolean
candor_settings_get_reduce_motion (GSettings *settings)
{
  return settings != NULL && g_settings_get_boolean (settings, "reduce-motion");
}

int
candor_settings_get_text_scale (GSettings *settings)
{
  return settings != NULL ? g_settings_get_int (settings, "text-scale") : 100;
}

char *
candor_settings_dup_lesson_language (GSettings *settings)
{
  return settings != NULL ? g_settings_get_string (settings, "lesson-language") : g_strdup ("");
}
