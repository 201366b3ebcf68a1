/* test-scenario.c - a scenario in the window: what is replied, and what comes of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "scenario-replies.h"
#include "scenario-view.h"

#include <adwaita.h>

#include <string.h>

static const char text[] =
  "<module format=\"1\" id=\"talks\" edition=\"1\" language=\"en\" minutes=\"1\" licence=\"CC0-1.0\">"
  "<title>Talks</title><summary>S.</summary>"
  "<scenario id=\"refund\"><title>The refund</title><p>You are on duty.</p>"
  "<meter id=\"trust\" start=\"5\">Trust</meter><meter id=\"cost\" start=\"2\" good=\"down\">Cost</meter>"
  "<scene id=\"claim\" speaker=\"Customer\"><p>Was that a person?</p>"
  "<reply id=\"plain\" to=\"more\" reason=\"ask\"><p>No, a program.</p><effect meter=\"trust\" add=\"2\"/>"
  "<effect meter=\"cost\" add=\"3\"/><consequence>It is written down.</consequence></reply>"
  "<reply id=\"team\" to=\"more\"><p>Our team.</p><effect meter=\"trust\" add=\"-3\"/>"
  "<consequence>It is read again.</consequence></reply></scene>"
  "<scene id=\"more\"><p>A week goes by.</p>"
  "<reply id=\"pay\" to=\"kept\" when=\":cost &lt; 9\"><p>Pay.</p></reply>"
  "<reply id=\"wait\" to=\"lost\" when=\":trust &gt; 0\"><p>Wait.</p></reply></scene>"
  "<ending id=\"kept\" verdict=\"good\"><debrief><p>It was the shop’s word.</p></debrief>"
  "<outcome for=\"customer\">Comes back.</outcome><outcome for=\"colleague\">Mends it.</outcome>"
  "<outcome for=\"shop\">Pays once.</outcome></ending>"
  "<ending id=\"lost\" verdict=\"bad\"><debrief><p>A tribunal read it.</p></debrief>"
  "<outcome for=\"customer\">Waits.</outcome><outcome for=\"colleague\">Explains.</outcome>"
  "<outcome for=\"shop\">Pays more.</outcome></ending></scenario></module>";

typedef struct
{
  Room              *room;
  CandorModule      *module;
  CandorScenarioRun *run;
  GtkWidget         *view;
} Bench;

static Bench *
bench_new (int width)
{
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  CandorModuleFile file = { "module.xml", NULL, bytes };
  Bench *self = g_new0 (Bench, 1);
  CandorScenario *scenario;

  g_ptr_array_add (files, &file);
  self->room = room_new ();
  self->module = candor_module_load_bytes ("talks", files, (CandorDay) { 2026, 11, 24 }, problems);
  g_assert_nonnull (self->module);
  scenario = CANDOR_SCENARIO (g_ptr_array_index (candor_module_get_parts (self->module), 0));
  self->run = candor_sitting_get_scenario (self->room->sitting, scenario);
  self->view = candor_scenario_view_new (scenario, self->room->context);
  room_show (self->room, self->view, width, 900);

  return self;
}

static void
bench_free (Bench *self)
{
  desk_save (self->room->desk);
  room_free (self->room);
  g_object_unref (self->module);
  g_free (self);
}

static void
press (Bench      *self,
       const char *words)
{
  GtkWidget *button = gtk_widget_get_ancestor (room_find_words (self->view, words), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
}

static guint
count_replies (Bench *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (room_find (self->view, CANDOR_TYPE_SCENARIO_REPLIES, 0));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    n += GTK_IS_BUTTON (child) ? 1 : 0;

  return n;
}

/* A reason is asked for below the reply, and what came of it stands below what was said. */
static void
test_reason (gconstpointer width)
{
  Bench *self = bench_new (GPOINTER_TO_INT (width));
  GtkWidget *words;

  g_assert_true (room_says (self->view, "Was that a person?"));
  g_assert_true (room_says (self->view, "You are on duty."));
  g_assert_cmpuint (count_replies (self), ==, 2);
  press (self, "No, a program.");
  words = room_find (self->view, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (words)), "They would notice.", -1);
  g_assert_cmpstr (candor_scenario_run_get_reason (self->run), ==, "They would notice.");

  press (self, "Reply");
  g_assert_true (room_comes (self->view, "A week goes by."));
  g_assert_true (room_says (self->view, "It is written down."));
  g_assert_true (room_says (self->view, "Trust rises from 5 to 7. Cost rises from 2 to 5."));
  g_assert_true (room_says (self->view, "Your reason: They would notice."));
  g_assert_false (room_says (self->view, "Our team."));
  g_assert_true (room_says (self->view, "Roads not taken open after the end."));

  bench_free (self);
}

/* The end, the roads not taken, and another way beside the first. */
static void
test_end (void)
{
  Bench *self = bench_new (1200);

  press (self, "Our team.");
  g_assert_true (room_comes (self->view, "A week goes by."));
  press (self, "Wait.");
  g_assert_true (room_comes (self->view, "It ended badly"));
  g_assert_true (room_says (self->view, "A tribunal read it."));
  g_assert_true (room_says (self->view, "Pays more."));
  g_assert_true (room_says (self->view, "Not taken: No, a program. It would have gone so: It is written down."));
  g_assert_false (room_says (self->view, "Ways you have gone"));

  press (self, "Try another way from here");
  g_assert_true (room_comes (self->view, "What do you do?"));
  g_assert_cmpuint (candor_scenario_run_get_turns (self->run)->len, ==, 0);
  g_assert_false (room_says (self->view, "A week goes by."));
  press (self, "Our team.");
  g_assert_true (room_comes (self->view, "A week goes by."));
  press (self, "Pay.");
  g_assert_true (room_comes (self->view, "It ended well"));
  g_assert_true (room_says (self->view, "Way 2, shown here: It ended well"));
  press (self, "Show way 1: It ended badly");
  g_assert_true (room_comes (self->view, "A tribunal read it."));
  g_assert_cmpuint (desk_count_events (self->room->desk, CANDOR_EVENT_SCENARIO_ENDED), ==, 2);

  bench_free (self);
}

/* What another window has done meanwhile is said, and shown. */
static void
test_other_window (void)
{
  Bench *self = bench_new (1200);
  g_autoptr(CandorRecord) record = NULL;
  CandorEvent event = { .kind = CANDOR_EVENT_REPLIED, .module = "m", .edition = 1, .part = "refund", .try_number = 1,
                        .scene = "claim", .reply = "team" };
  g_autoptr(GPtrArray) walks = NULL;

  press (self, "Our team.");
  g_assert_true (room_comes (self->view, "A week goes by."));
  record = candor_record_open (self->room->desk->path, 0, &self->room->desk->clock, "0", NULL, NULL);
  walks = candor_record_list_walks (record, "m", NULL);
  event.attempt = ((const CandorEvent *) g_ptr_array_index (walks, 0))->attempt;
  event.try_number = 2;
  event.scene = "more";
  event.reply = "wait";
  g_assert_true (candor_record_append_once (record, &event, NULL, NULL, NULL));
  press (self, "Pay.");
  g_assert_true (room_comes (self->view, "It ended badly"));

  bench_free (self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/gtk/scenario/reason/wide", GINT_TO_POINTER (1200), test_reason);
  g_test_add_data_func ("/gtk/scenario/reason/narrow", GINT_TO_POINTER (360), test_reason);
  g_test_add_func ("/gtk/scenario/end", test_end);
  g_test_add_func ("/gtk/scenario/other-window", test_other_window);

  return g_test_run ();
}
