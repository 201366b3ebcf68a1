/* test-lesson-text.c - runs become words with attributes, links, a role
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "room.h"

#include "lesson-column.h"
#include "rich-text-link.h"
#include "rich-text-runs.h"
#include "rich-text.h"
#include "sources-words.h"

#include <adwaita.h>

static CandorText *
first_text (Room *room)
{
  return candor_p_block_get_text (CANDOR_P_BLOCK (room_find_block (room, CANDOR_BLOCK_P)));
}

static void
test_isolate (void)
{
  g_autofree char *plain = candor_rich_text_isolate ("plain words");
  g_autofree char *turned = candor_rich_text_isolate ("a\u202eb");
  g_autofree char *closed = candor_rich_text_isolate ("a\u2069b\u202e");
  g_autofree char *open = candor_rich_text_isolate ("a\u2067b\u202e");

  g_assert_cmpstr (plain, ==, "plain words");
  g_assert_cmpstr (turned, ==, "\u2068a\u202eb\u2069");
  /* It may not close what stands around it … */
  g_assert_cmpstr (closed, ==, "\u2068ab\u202e\u2069");
  /* … and leaves nothing open. */
  g_assert_cmpstr (open, ==, "\u2068a\u2067b\u202e\u2069\u2069");
}

static void
test_no_markup (void)
{
  Room *room = room_new ();
  GtkWidget *text = candor_rich_text_new (first_text (room), room->context);

  room_show (room, text, 600, 200);
  g_assert_true (room_says (text, "Plain <b>and &amp; more, so, a consent[1] and out."));
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Plain <b>and &amp; more, so, a consent[1] and out.");

  room_free (room);
}

/* Links take the accent's colour, and are drawn anew when it changes. */
static void
test_name_outlives_colours (void)
{
  Room *room = room_new ();
  GtkWidget *text = candor_rich_text_new (first_text (room), room->context);
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, "25 May 2018: words", -1);
  room_show (room, text, 600, 200);
  gtk_css_provider_load_from_data (provider, "@define-color accent_color #ff00ff;", -1);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (text), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  room_settle ();
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "25 May 2018: words");

  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (text), GTK_STYLE_PROVIDER (provider));
  room_free (room);
}

static void
test_attributes (void)
{
  Room *room = room_new ();
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (CandorRichSpan));
  g_autofree char *words = candor_rich_text_render (first_text (room), &(GdkRGBA) { 1, 0, 0, 1 }, &attributes, spans, NULL);
  g_autofree char *described = pango_attr_list_to_string (attributes);
  const CandorRichSpan *cite;

  g_assert_cmpuint (spans->len, ==, 3);
  g_assert_cmpint (g_array_index (spans, CandorRichSpan, 0).kind, ==, CANDOR_RUN_TERM);
  cite = &g_array_index (spans, CandorRichSpan, 1);
  g_assert_cmpint (cite->kind, ==, CANDOR_RUN_CITE);
  g_assert_cmpstr (cite->ref, ==, "fresh");
  g_assert_cmpint (strncmp (words + cite->start, "[1]", 3), ==, 0);
  g_assert_nonnull (strstr (described, "style italic"));
  g_assert_nonnull (strstr (described, "underline single"));
  g_assert_nonnull (strstr (described, "superscript"));

  room_free (room);
}

static void
test_roles (void)
{
  Room *room = room_new ();
  GtkWidget *text = candor_rich_text_new (first_text (room), room->context);
  GtkWidget *heading = candor_rich_text_new_heading (first_text (room), room->context, 3);
  GtkWidget *title = candor_rich_text_new_title ("Words", 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *link;

  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), title);
  room_show (room, box, 600, 300);

  gtk_test_accessible_assert_role (text, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 3);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_LABEL, "Words");

  g_assert_cmpuint (candor_rich_text_get_n_links (CANDOR_RICH_TEXT (text)), ==, 3);
  link = room_find (text, CANDOR_TYPE_RICH_TEXT_LINK, 1);
  gtk_test_accessible_assert_role (link, GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_LABEL, "[1]");
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Source: The law");
  link = room_find (text, CANDOR_TYPE_RICH_TEXT_LINK, 2);
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Address outside: https://example.org/");

  room_free (room);
}

/* A link lies where its words are. */
static void
test_places (void)
{
  Room *room = room_new ();
  GtkWidget *text = candor_rich_text_new (first_text (room), room->context);
  graphene_rect_t before, after;

  room_show (room, text, 600, 200);
  g_assert_true (gtk_widget_compute_bounds (room_find (text, CANDOR_TYPE_RICH_TEXT_LINK, 0), text, &before));
  g_assert_true (gtk_widget_compute_bounds (room_find (text, CANDOR_TYPE_RICH_TEXT_LINK, 1), text, &after));
  g_assert_cmpfloat (before.size.width, >, 20);
  g_assert_cmpfloat (before.size.height, >, 10);
  g_assert_cmpfloat (after.origin.x, >=, before.origin.x + before.size.width - 1);

  room_free (room);
}

static GtkWidget *
show_column (Room *room)
{
  GtkWidget *column = candor_lesson_column_new ();

  gtk_box_append (GTK_BOX (column), candor_rich_text_new_title ("Words", 1));
  gtk_box_append (GTK_BOX (column), candor_rich_text_new (first_text (room), room->context));
  gtk_box_append (GTK_BOX (column), candor_rich_text_new_title ("More", 2));
  room_show (room, column, 600, 300);
  candor_lesson_column_focus_first (CANDOR_LESSON_COLUMN (column));

  return column;
}

/* One Tab stop for the text; arrows from piece to piece and along the links. */
static void
test_keys (void)
{
  Room *room = room_new ();
  GtkWidget *column = show_column (room);
  GtkWidget *text = room_find (column, CANDOR_TYPE_RICH_TEXT, 1);
  guint n_focusable = 0;

  g_assert_true (room_get_focus (room) == room_find (column, CANDOR_TYPE_RICH_TEXT, 0));
  g_assert_true (room_press (room, GDK_KEY_Down));
  g_assert_true (room_get_focus (room) == text);
  g_assert_true (room_press (room, GDK_KEY_Right));
  g_assert_true (room_get_focus (room) == room_find (text, CANDOR_TYPE_RICH_TEXT_LINK, 0));
  g_assert_true (room_press (room, GDK_KEY_Right));
  g_assert_true (room_get_focus (room) == room_find (text, CANDOR_TYPE_RICH_TEXT_LINK, 1));
  g_assert_true (room_press (room, GDK_KEY_Escape));
  g_assert_true (room_get_focus (room) == text);
  g_assert_true (room_press (room, GDK_KEY_End));
  g_assert_true (room_get_focus (room) == room_find (column, CANDOR_TYPE_RICH_TEXT, 2));
  g_assert_true (room_press (room, GDK_KEY_Down));
  g_assert_true (room_get_focus (room) == room_find (column, CANDOR_TYPE_RICH_TEXT, 2));

  for (guint i = 0; i < 3; i++)
    n_focusable += gtk_widget_get_focusable (room_find (column, CANDOR_TYPE_RICH_TEXT, i)) ? 1 : 0;
  for (guint i = 0; i < 3; i++)
    n_focusable += gtk_widget_get_focusable (room_find (column, CANDOR_TYPE_RICH_TEXT_LINK, i)) ? 1 : 0;
  g_assert_cmpuint (n_focusable, ==, 1);

  room_free (room);
}

/* A term opens its meaning at the word, an address shows all of itself. */
static void
test_popovers (void)
{
  Room *room = room_new ();
  GtkWidget *column = show_column (room);
  GtkWidget *text = room_find (column, CANDOR_TYPE_RICH_TEXT, 1);

  room_press (room, GDK_KEY_Down);
  room_press (room, GDK_KEY_Right);
  g_assert_true (room_press (room, GDK_KEY_Return));
  room_settle ();
  g_assert_nonnull (room_find_words (text, "A clear yes to one purpose."));
  gtk_popover_popdown (GTK_POPOVER (room_find (text, GTK_TYPE_POPOVER, 0)));
  room_settle ();
  g_assert_cmpuint (room_count (text, GTK_TYPE_POPOVER), ==, 0);

  candor_lesson_column_focus_stop (CANDOR_LESSON_COLUMN (column), text);
  for (guint i = 0; i < 3; i++)
    room_press (room, GDK_KEY_Right);
  g_assert_true (room_press (room, GDK_KEY_Return));
  room_settle ();
  g_assert_nonnull (room_find_words (text, "https://example.org/"));
  g_assert_nonnull (room_find (text, GTK_TYPE_BUTTON, 0));

  room_free (room);
}

static void
test_source_words (void)
{
  Room *room = room_new ();
  CandorDay today = { 2026, 11, 24 };
  const CandorSource *fresh = candor_module_find_source (room->module, "fresh");
  const CandorSource *stale = candor_module_find_source (room->module, "stale");
  const CandorSource *heard = candor_module_find_source (room->module, "heard");
  g_autofree char *checked = candor_sources_checked (fresh);
  g_autofree char *unchecked = candor_sources_checked (heard);
  g_autofree char *past = candor_sources_stale (stale, today);
  g_autofree char *applies = candor_sources_applies (stale);
  g_autofree char *calm = candor_sources_page_note (candor_page_get_sources (room_find_page (room, "calm")), today);
  g_autofree char *old = candor_sources_page_note (candor_page_get_sources (room_find_page (room, "every")), today);
  g_autofree char *told = candor_sources_page_note (candor_page_get_sources (room_find_page (room, "heard-of")), today);

  g_assert_cmpstr (checked, ==, "checked 20 Nov 2026");
  g_assert_cmpstr (unchecked, ==, "not yet checked against the source");
  g_assert_cmpstr (past, ==, "past its review date, 1 Mar 2021");
  g_assert_cmpstr (applies, ==, "applies from 2 Aug 2027");
  g_assert_null (candor_sources_stale (fresh, today));
  g_assert_null (candor_sources_applies (fresh));
  g_assert_null (calm);
  g_assert_nonnull (strstr (old, "past its review date: "));
  g_assert_nonnull (strstr (old, stale->title));
  g_assert_nonnull (strstr (told, "Not yet checked against the source: "));
  g_assert_nonnull (strstr (told, heard->title));

  room_free (room);
}

static void
test_addresses (void)
{
  g_assert_true (candor_sources_may_open ("https://example.org/"));
  g_assert_true (candor_sources_may_open ("mailto:a@example.org"));
  g_assert_false (candor_sources_may_open ("file:///etc/passwd"));
  g_assert_false (candor_sources_may_open ("javascript:alert(1)"));
  g_assert_false (candor_sources_may_open ("no address"));
  g_assert_false (candor_sources_may_open (NULL));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/lesson-text/isolate", test_isolate);
  g_test_add_func ("/lesson-text/no-markup", test_no_markup);
  g_test_add_func ("/lesson-text/name-outlives-colours", test_name_outlives_colours);
  g_test_add_func ("/lesson-text/attributes", test_attributes);
  g_test_add_func ("/lesson-text/roles", test_roles);
  g_test_add_func ("/lesson-text/places", test_places);
  g_test_add_func ("/lesson-text/keys", test_keys);
  g_test_add_func ("/lesson-text/popovers", test_popovers);
  g_test_add_func ("/lesson-text/source-words", test_source_words);
  g_test_add_func ("/lesson-text/addresses", test_addresses);

  return g_test_run ();
}
