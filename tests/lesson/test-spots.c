/* test-spots.c - areas, phrases, scales and own words as they come from the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "helpers.h"

#define PICTURE \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"320\"><rect width=\"640\" height=\"320\"/></svg>"

#define HOTSPOT(attributes, at) \
  "<check><hotspot id=\"push\" objective=\"ask\"" attributes "><prompt>Where?</prompt>" \
  "<figure src=\"banner.svg\"><alternative>A wide Yes and a narrow No.</alternative></figure>" \
  "<area id=\"yes\" right=\"yes\" shape=\"polygon\" at=\" 5 60  60 60\n60 90 \">The wide Yes<response>It is.</response>" \
  "<unticked>It is.</unticked></area>" \
  "<area id=\"no\" shape=\"circle\" at=\"" at "\">The narrow No<response>Not that.</response><unticked>Not that.</unticked></area>" \
  "<why see=\"asking\">As easy.</why></hotspot></check>"

#define HIGHLIGHT \
  "<check><highlight id=\"vague\" objective=\"ask\"><prompt>Where?</prompt>" \
  "<passage>You get <phrase ref=\"letter\"/> from <em>us</em>,\n   and from <phrase ref=\"partners\"/>.</passage>" \
  "<passage><phrase ref=\"now\"/></passage>" \
  "<option id=\"partners\" right=\"yes\">our <strong>partners</strong><response>r</response><unticked>u</unticked></option>" \
  "<option id=\"letter\"> a letter <response>r</response><unticked>u</unticked></option>" \
  "<option id=\"now\">Now<response>r</response><unticked>u</unticked></option>" \
  "<why see=\"asking\">w</why></highlight></check>"

#define SCALE \
  "<check><scale id=\"often\"><prompt>How often?</prompt><option id=\"never\">Never</option>" \
  "<option id=\"each\">Each time<response>Good to hear.</response></option></scale></check>"

#define REFLECT \
  "<check><reflect id=\"own\"><prompt>Your words?</prompt><model>A <em>good</em> answer</model>" \
  "<point id=\"who\">You said who<response>r</response><unticked>u</unticked></point></reflect></check>"

static CandorModule *
load_with (const char *blocks)
{
  g_autofree char *text = make_module ("spots", 1, "", blocks);
  g_autoptr(GBytes) head = g_bytes_new (text, strlen (text));
  g_autoptr(GBytes) picture = g_bytes_new_static (PICTURE, strlen (PICTURE));
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  CandorModuleFile file = { "module.xml", NULL, head };
  CandorModuleFile other = { "banner.svg", NULL, picture };
  CandorModule *module;

  g_ptr_array_add (files, &file);
  g_ptr_array_add (files, &other);
  module = candor_module_load_bytes ("kept", files, TODAY, problems);
  print_problems (problems);
  g_assert_nonnull (module);

  return module;
}

static CandorItem *
first_item (CandorModule *module)
{
  return g_ptr_array_index (candor_module_get_items (module), 0);
}

/* ----------------------------------------------------------------- hotspot */

static void
test_hotspot (void)
{
  g_autoptr(CandorModule) module = load_with (HOTSPOT ("", "82.5 75 10"));
  CandorHotspotItem *item = CANDOR_HOTSPOT_ITEM (first_item (module));
  CandorFigureBlock *figure = candor_hotspot_item_get_figure (item);
  g_autoptr(GBytes) picture = candor_figure_block_read (figure, NULL);
  const CandorArea *yes = candor_hotspot_item_get_area (item, 0);
  const CandorArea *no = candor_hotspot_item_get_area (item, 1);

  g_assert_cmpuint (candor_item_get_options (CANDOR_ITEM (item))->len, ==, 2);
  g_assert_false (candor_hotspot_item_takes_many (item));
  g_assert_cmpint (candor_hotspot_item_get_credit (item), ==, CANDOR_CREDIT_ALL);
  g_assert_nonnull (picture);
  g_assert_cmpint (candor_figure_block_get_info (figure).width, ==, 640);
  g_assert_cmpstr (candor_figure_block_get_alternative (figure), ==, "A wide Yes and a narrow No.");
  /* What the record keeps of the lesson holds the picture, too. */
  g_assert_cmpuint (candor_module_get_files (module)->len, ==, 2);

  g_assert_cmpstr (yes->option->id, ==, "yes");
  g_assert_cmpint (yes->shape, ==, CANDOR_SHAPE_POLYGON);
  g_assert_cmpuint (yes->n_numbers, ==, 6);
  g_assert_cmpfloat (yes->numbers[5], ==, 90);
  g_assert_cmpint (no->shape, ==, CANDOR_SHAPE_CIRCLE);
  g_assert_cmpfloat (no->numbers[0], ==, 82.5);
}

static void
test_hotspot_many (void)
{
  g_autoptr(CandorModule) module = load_with (HOTSPOT (" pick=\"all\" credit=\"parts\"", "82.5 75 10"));
  CandorHotspotItem *item = CANDOR_HOTSPOT_ITEM (first_item (module));

  g_assert_true (candor_hotspot_item_takes_many (item));
  g_assert_cmpint (candor_hotspot_item_get_credit (item), ==, CANDOR_CREDIT_PARTS);
}

/* Where an area lies is no part of the key; what is right, and how many, is. */
static void
test_hotspot_key (void)
{
  g_autoptr(CandorModule) one = load_with (HOTSPOT ("", "82.5 75 10"));
  g_autoptr(CandorModule) moved = load_with (HOTSPOT ("", "80 75 10"));
  g_autoptr(CandorModule) many = load_with (HOTSPOT (" pick=\"all\"", "82.5 75 10"));

  g_assert_cmpstr (candor_item_get_key_digest (first_item (one)), ==, candor_item_get_key_digest (first_item (moved)));
  g_assert_cmpstr (candor_item_get_digest (first_item (one)), !=, candor_item_get_digest (first_item (moved)));
  g_assert_cmpstr (candor_item_get_key_digest (first_item (one)), !=, candor_item_get_key_digest (first_item (many)));
}

static const double square[] = { 10, 20, 30, 40 };
static const double round_spot[] = { 50, 50, 10 };
static const double corner[] = { 0, 0, 100, 0, 0, 100 };

static void
test_areas (void)
{
  const CandorArea rect = { NULL, CANDOR_SHAPE_RECT, square, 4 };
  const CandorArea circle = { NULL, CANDOR_SHAPE_CIRCLE, round_spot, 3 };
  const CandorArea polygon = { NULL, CANDOR_SHAPE_POLYGON, corner, 6 };
  const CandorArea unclear = { NULL, CANDOR_SHAPE_RECT, square, 3 };

  g_assert_true (candor_area_contains (&rect, 10, 20, 1));
  g_assert_true (candor_area_contains (&rect, 40, 60, 1));
  g_assert_false (candor_area_contains (&rect, 41, 60, 1));
  g_assert_false (candor_area_contains (&rect, 40, 61, 1));

  /* Half as high as wide: what is 10 % across is 20 % down. */
  g_assert_true (candor_area_contains (&circle, 59, 50, 0.5));
  g_assert_true (candor_area_contains (&circle, 50, 69, 0.5));
  g_assert_false (candor_area_contains (&circle, 50, 61, 1));
  g_assert_false (candor_area_contains (&circle, 58, 58, 1));
  g_assert_cmpfloat (candor_area_get_bounds (&circle, 0.5).bottom, ==, 70);
  g_assert_cmpfloat (candor_area_get_bounds (&circle, 0.5).left, ==, 40);

  g_assert_true (candor_area_contains (&polygon, 20, 20, 1));
  g_assert_false (candor_area_contains (&polygon, 80, 80, 1));
  g_assert_cmpfloat (candor_area_get_bounds (&polygon, 1).right, ==, 100);

  g_assert_false (candor_area_contains (&unclear, 20, 30, 1));
  g_assert_cmpfloat (candor_area_get_bounds (&unclear, 1).right, ==, 0);
}

/* --------------------------------------------------------------- highlight */

static void
test_highlight (void)
{
  g_autoptr(CandorModule) module = load_with (HIGHLIGHT);
  CandorHighlightItem *item = CANDOR_HIGHLIGHT_ITEM (first_item (module));
  GPtrArray *passages = candor_highlight_item_get_passages (item);
  const CandorText *passage = g_ptr_array_index (passages, 0);
  const struct { CandorRunKind kind; const char *text, *ref; } runs[] =
  {
    { CANDOR_RUN_PLAIN,  "You get ",      NULL },
    { CANDOR_RUN_PHRASE, "a letter",      "letter" },
    { CANDOR_RUN_PLAIN,  " from ",        NULL },
    { CANDOR_RUN_EM,     "us",            NULL },
    { CANDOR_RUN_PLAIN,  ", and from ",   NULL },
    { CANDOR_RUN_PHRASE, "our partners",  "partners" },
    { CANDOR_RUN_PLAIN,  ".",             NULL },
  };

  g_assert_cmpint (candor_highlight_item_get_credit (item), ==, CANDOR_CREDIT_RIGHT_MINUS_WRONG);
  g_assert_cmpuint (passages->len, ==, 2);
  g_assert_cmpuint (candor_text_get_n_runs (passage), ==, G_N_ELEMENTS (runs));
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      const CandorRun *run = candor_text_get_run (passage, i);

      g_assert_cmpint (run->kind, ==, runs[i].kind);
      g_assert_cmpstr (run->text, ==, runs[i].text);
      g_assert_cmpstr (run->ref, ==, runs[i].ref);
    }
  g_assert_cmpstr (candor_text_get_plain (passage), ==, "You get a letter from us, and from our partners.");
  g_assert_cmpstr (candor_text_get_plain (g_ptr_array_index (passages, 1)), ==, "Now");
}

/* ------------------------------------------------------- scale and reflect */

static void
test_scale (void)
{
  g_autoptr(CandorModule) module = load_with (SCALE);
  CandorItem *item = first_item (module);
  const CandorOption *each = candor_item_find_option (item, "each");

  g_assert_true (CANDOR_IS_SCALE_ITEM (item));
  g_assert_cmpuint (candor_item_get_options (item)->len, ==, 2);
  g_assert_false (each->right);
  g_assert_cmpstr (candor_text_get_plain (each->response), ==, "Good to hear.");
}

static void
test_reflect (void)
{
  g_autoptr(CandorModule) module = load_with (REFLECT);
  CandorReflectItem *item = CANDOR_REFLECT_ITEM (first_item (module));
  const CandorOption *who = candor_item_find_option (CANDOR_ITEM (item), "who");

  g_assert_cmpstr (candor_text_get_plain (candor_reflect_item_get_model (item)), ==, "A good answer");
  g_assert_cmpstr (candor_text_get_plain (who->words), ==, "You said who");
  g_assert_cmpstr (candor_text_get_plain (who->unticked), ==, "u");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lesson/spots/hotspot", test_hotspot);
  g_test_add_func ("/lesson/spots/hotspot-many", test_hotspot_many);
  g_test_add_func ("/lesson/spots/hotspot-key", test_hotspot_key);
  g_test_add_func ("/lesson/spots/areas", test_areas);
  g_test_add_func ("/lesson/spots/highlight", test_highlight);
  g_test_add_func ("/lesson/spots/scale", test_scale);
  g_test_add_func ("/lesson/spots/reflect", test_reflect);

  return g_test_run ();
}
