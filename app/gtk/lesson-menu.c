/* lesson-menu.c - the menu of a lesson: its languages above the window's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of one language there is nothing to choose, and the menu is the window's.
 */

#include "lesson-menu.h"

#include <glib/gi18n.h>

GMenuModel *
candor_lesson_menu_new (CandorSitting *sitting,
                        GMenuModel    *window_menu)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_auto (GStrv) languages = NULL;

  g_return_val_if_fail (CANDOR_IS_SITTING (sitting), NULL);
  g_return_val_if_fail (G_IS_MENU_MODEL (window_menu), NULL);

  languages = candor_sitting_dup_languages (sitting);
  if (g_strv_length (languages) < 2)
    return g_object_ref (window_menu);

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = candor_language_dup_name (languages[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "lesson.language", "s", languages[i]);
      g_menu_append_item (choices, item);
    }
  g_menu_append_section (menu, _("Language of this lesson"), G_MENU_MODEL (choices));
  g_menu_append_section (menu, NULL, window_menu);

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
