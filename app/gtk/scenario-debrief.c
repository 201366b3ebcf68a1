/* scenario-debrief.c - how it ended, and the way there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made anew for each walk that is put in front; it changes nothing in itself.
 */

#include "scenario-debrief.h"

#include "block-view.h"
#include "columns-layout.h"
#include "lesson-column.h"
#include "rich-text.h"
#include "scenario-talk.h"

#include <glib/gi18n.h>

typedef struct
{
  CandorScenarioRun *run;     /* borrowed: the button holds it */
  guint              number;  /* of a turn, or of a walk */
} Choice;

static GtkWidget *
new_heading (const char *words)
{
  GtkWidget *self = candor_rich_text_new_title (words, 2);

  gtk_widget_add_css_class (self, "candor-heading-2");
  candor_rich_text_set_leading (CANDOR_RICH_TEXT (self), CANDOR_RICH_TEXT_TIGHT);

  return self;
}

/* ------------------------------------------------------------------ parties */

static GtkWidget *
new_party (CandorParty          party,
           CandorText          *outcome,
           CandorLessonContext *context)
{
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (self, "candor-card");
  gtk_widget_add_css_class (self, "candor-party");
  gtk_box_append (GTK_BOX (self), candor_block_label_new (candor_party_say (party), "candor-party-name"));
  gtk_box_append (GTK_BOX (self), candor_rich_text_new (outcome, context));

  return self;
}

static void
add_parties (GtkBox              *self,
             const CandorEnding  *ending,
             CandorLessonContext *context)
{
  GtkWidget *parties = g_object_new (GTK_TYPE_BOX, "layout-manager", candor_columns_layout_new (), NULL);

  gtk_widget_add_css_class (parties, "candor-parties");
  for (guint i = 0; i < CANDOR_N_PARTIES; i++)
    {
      if (ending->outcomes[i] != NULL)
        gtk_box_append (GTK_BOX (parties), new_party (i, ending->outcomes[i], context));
    }
  gtk_box_append (self, parties);
}

/* ---------------------------------------------------------------------- way */

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->run);
  g_free (choice);
}

static Choice *
choice_new (CandorScenarioRun *run,
            guint              number)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->run = g_object_ref (run);
  choice->number = number;

  return choice;
}

static void
another_cb (GtkButton *button,
            Choice    *choice)
{
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  candor_scenario_run_branch_async (choice->run, choice->number, NULL, NULL, NULL);
}

static GtkWidget *
new_another (CandorScenarioRun *run,
             guint              turn)
{
  g_autofree char *name = g_strdup_printf (_("Try another way from decision %u"), turn + 1);
  GtkWidget *button = gtk_button_new_with_label (_("Try another way from here"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, CANDOR_LESSON_DOOR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (another_cb), choice_new (run, turn), choice_free, 0);

  return button;
}

static void
add_road (GtkBox            *self,
          const CandorReply *reply)
{
  g_autofree char *words = candor_reply_dup_words (reply);
  g_autofree char *road = reply->consequence != NULL
    /* Translators: a reply that was not taken, and what would have come of it */
    ? g_strdup_printf (_("Not taken: %s It would have gone so: %s"), words, candor_text_get_plain (reply->consequence))
    : g_strdup_printf (_("Not taken: %s"), words);

  gtk_box_append (self, candor_block_label_new (road, "candor-road"));
}

static void
add_turn (GtkBox            *self,
          CandorScenarioRun *run,
          guint              index)
{
  const CandorWalkTurn *turn = g_ptr_array_index (candor_scenario_run_get_turns (run), index);
  g_autoptr(GPtrArray) open = candor_scenario_run_list_open_at (run, index);
  g_autofree char *words = candor_reply_dup_words (turn->reply);
  g_autofree char *title = g_strdup_printf ("%u. %s", index + 1, words);
  g_autofree char *name = g_strdup_printf (_("Decision %u"), index + 1);
  g_autofree char *consequence = candor_talk_say_consequence (turn, candor_scenario_run_get_scenario (run));
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, NULL);

  gtk_widget_add_css_class (item, "candor-way-turn");
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (item), candor_block_label_new (title, "candor-way-reply"));
  if (turn->reason != NULL)
    {
      g_autofree char *reason = g_strdup_printf (_("Your reason: %s"), turn->reason);

      gtk_box_append (GTK_BOX (item), candor_block_label_new (reason, NULL));
    }
  if (*consequence != '\0')
    gtk_box_append (GTK_BOX (item), candor_block_label_new (consequence, NULL));
  for (guint i = 0; i < open->len; i++)
    {
      if (g_ptr_array_index (open, i) != turn->reply)
        add_road (GTK_BOX (item), g_ptr_array_index (open, i));
    }
  gtk_box_append (GTK_BOX (item), new_another (run, index));
  gtk_box_append (self, item);
}

static void
add_way (GtkBox            *self,
         CandorScenarioRun *run)
{
  guint n_turns = candor_scenario_run_get_turns (run)->len;
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Your way"), -1);
  gtk_box_append (self, new_heading (_("Your way")));
  for (guint i = 0; i < n_turns; i++)
    add_turn (GTK_BOX (list), run, i);
  gtk_box_append (self, list);
}

/* --------------------------------------------------------------------- ways */

static void
show_cb (GtkButton *button,
         Choice    *choice)
{
  candor_scenario_run_show (choice->run, choice->number);
}

static void
add_ways (GtkBox            *self,
          CandorScenarioRun *run)
{
  guint n_walks = candor_scenario_run_get_n_walks (run);

  if (n_walks < 2)
    return;

  gtk_box_append (self, new_heading (_("Ways you have gone")));
  for (guint i = 0; i < n_walks; i++)
    {
      const CandorEnding *ending = candor_scenario_run_get_ending_of (run, i);
      const char *end = ending != NULL ? candor_ending_verdict_say (ending->verdict) : _("not at its end yet");
      g_autofree char *words = i == candor_scenario_run_get_walk (run)
        /* Translators: of several ways through a scenario: its number, and how it ended */
        ? g_strdup_printf (_("Way %u, shown here: %s"), i + 1, end) : g_strdup_printf (_("Show way %u: %s"), i + 1, end);
      GtkWidget *button;

      if (i == candor_scenario_run_get_walk (run))
        {
          gtk_box_append (self, candor_block_label_new (words, "candor-paragraph"));
          continue;
        }
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, NULL));
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_add_css_class (button, CANDOR_LESSON_DOOR);
      gtk_widget_add_css_class (button, "candor-way-button");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      g_signal_connect_data (button, "clicked", G_CALLBACK (show_cb), choice_new (run, i), choice_free, 0);
      gtk_box_append (self, button);
    }
}

GtkWidget *
candor_scenario_debrief_new (CandorScenarioRun   *run,
                             CandorLessonContext *context)
{
  const CandorEnding *ending;
  GtkWidget *self;

  g_return_val_if_fail (CANDOR_IS_SCENARIO_RUN (run), NULL);
  g_return_val_if_fail (candor_scenario_run_is_ended (run), NULL);

  ending = candor_scenario_run_get_ending (run);
  self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self), new_heading (candor_ending_verdict_say (ending->verdict)));
  add_parties (GTK_BOX (self), ending, context);
  candor_block_view_append (GTK_BOX (self), ending->debrief, context);
  add_way (GTK_BOX (self), run);
  add_ways (GTK_BOX (self), run);

  return self;
}
