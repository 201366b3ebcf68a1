/* scenario-talk.c - what was said in a scenario, as a conversation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks is said in words above each bubble; the side and the colour only help to see it
 * sooner. What came of a reply stands below it, not in a bubble: nobody says it.
 */

#include "scenario-talk.h"

#include "block-view.h"
#include "rich-text.h"

#include <glib/gi18n.h>

GtkWidget *
candor_talk_new (void)
{
  GtkWidget *self = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  gtk_widget_add_css_class (self, "candor-talk");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What was said"), -1);

  return self;
}

/* @name: (nullable): nobody speaks. Answers with the bubble. */
static GtkWidget *
append_bubble (GtkBox     *talk,
               const char *name,
               const char *style_class)
{
  GtkWidget *turn = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  GtkWidget *bubble = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (turn, "candor-turn");
  gtk_widget_add_css_class (turn, style_class);
  gtk_widget_add_css_class (bubble, "candor-turn-words");
  gtk_accessible_update_property (GTK_ACCESSIBLE (turn), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : _("What happens"), -1);
  if (name != NULL)
    gtk_box_append (GTK_BOX (bubble), candor_block_label_new (name, "candor-turn-header"));
  gtk_box_append (GTK_BOX (turn), bubble);
  gtk_box_append (talk, turn);

  return bubble;
}

GtkWidget *
candor_talk_append_scene (GtkBox              *talk,
                          const CandorScene   *scene,
                          CandorLessonContext *context)
{
  GtkWidget *bubble;

  g_return_val_if_fail (GTK_IS_BOX (talk), NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  bubble = append_bubble (talk, scene->speaker, scene->speaker != NULL ? "candor-turn-customer" : "candor-turn-happens");
  for (guint i = 0; i < scene->blocks->len; i++)
    {
      CandorBlock *block = g_ptr_array_index (scene->blocks, i);
      GtkWidget *view = CANDOR_IS_CHECK_BLOCK (block) ? NULL : candor_block_view_new (block, context);

      if (view != NULL)
        gtk_box_append (GTK_BOX (bubble), view);
    }

  return gtk_widget_get_first_child (bubble);
}

char *
candor_talk_say_consequence (const CandorWalkTurn *turn,
                             CandorScenario       *scenario)
{
  g_autofree char *effects = NULL;
  CandorText *consequence;

  g_return_val_if_fail (turn != NULL, NULL);

  effects = candor_walk_turn_say_effects (turn, scenario);
  consequence = turn->reply->consequence;
  if (consequence == NULL)
    return g_steal_pointer (&effects);

  return g_strdup_printf ("%s%s%s", candor_text_get_plain (consequence), *effects != '\0' ? " " : "", effects);
}

static void
append_reason (GtkWidget  *bubble,
               const char *reason)
{
  g_autofree char *words = g_strdup_printf (_("Your reason: %s"), reason);

  gtk_box_append (GTK_BOX (bubble), candor_block_label_new (words, "candor-turn-reason"));
}

GtkWidget *
candor_talk_append_turn (GtkBox               *talk,
                         const CandorWalkTurn *turn,
                         CandorScenario       *scenario,
                         CandorLessonContext  *context)
{
  g_autofree char *effects = NULL;
  GtkWidget *bubble, *words = NULL, *item;

  g_return_val_if_fail (GTK_IS_BOX (talk), NULL);
  g_return_val_if_fail (turn != NULL, NULL);

  bubble = append_bubble (talk, _("You"), "candor-turn-person");
  for (guint i = 0; i < turn->reply->words->len; i++)
    {
      words = candor_rich_text_new (g_ptr_array_index (turn->reply->words, i), context);
      gtk_widget_add_css_class (words, "candor-paragraph");
      gtk_box_append (GTK_BOX (bubble), words);
    }
  if (turn->reason != NULL)
    append_reason (bubble, turn->reason);

  effects = candor_walk_turn_say_effects (turn, scenario);
  if (turn->reply->consequence == NULL && *effects == '\0')
    return words;

  item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                       "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, NULL);
  gtk_widget_add_css_class (item, "candor-consequence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What came of it"), -1);
  if (turn->reply->consequence != NULL)
    gtk_box_append (GTK_BOX (item), candor_rich_text_new (turn->reply->consequence, context));
  if (*effects != '\0')
    gtk_box_append (GTK_BOX (item), candor_block_label_new (effects, "candor-secondary"));
  gtk_box_append (talk, item);

  return gtk_widget_get_first_child (item);
}
