/* prove-drawing.c - a scenario's drawing as SVG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the colour says the shape of the line says too, so that it can be printed in
 * grey. All words are the author's and are escaped.
 */

#include <glib/gi18n.h>

#include "prove-layout.h"

#define MOST_HEAD 29      /* characters that fit into a box, in large letters … */
#define MOST_ROW  36      /* … and in small ones */
#define BEND      45      /* how far a line goes straight on before it turns */
#define LEGEND    34

typedef struct
{
  const char *colour;
  const char *fill;       /* of an ending's box */
  const char *dashes;
  const char *words;
} Look;

static const Look looks[] =
{
  [CANDOR_ENDING_BAD]   = { "#a51d2d", "#fbe8e6", "1.5 4", N_("bad") },
  [CANDOR_ENDING_MIXED] = { "#9a4a00", "#fdf0dc", "7 4", N_("mixed") },
  [CANDOR_ENDING_GOOD]  = { "#17693a", "#e2f4e9", "none", N_("good") },
};
static const Look nowhere = { "#5a6270", "#ffffff", "2 2", N_("no ending") };

static void
add_text (GString    *svg,
          int         x,
          int         y,
          const char *style,
          const char *words,
          glong       most)
{
  g_autofree char *cut = NULL;
  g_autofree char *escaped = NULL;

  if (g_utf8_strlen (words, -1) > most)
    {
      g_autofree char *first = g_utf8_substring (words, 0, most - 1);

      cut = g_strconcat (first, "…", NULL);
    }
  escaped = g_markup_escape_text (cut != NULL ? cut : words, -1);
  g_string_append_printf (svg, "<text x=\"%d\" y=\"%d\" %s>%s</text>\n", x, y, style, escaped);
}

static const Look *
find_look (CandorProof *proof,
           guint        scene,
           guint        reply)
{
  CandorEndingVerdict best;

  return candor_proof_get_best (proof, scene, reply, &best) ? &looks[best] : &nowhere;
}

/* ------------------------------------------------------------------- boxes */

static void
add_box (GString                *svg,
         const CandorDrawingBox *box,
         const char             *fill,
         const char             *edge)
{
  g_string_append_printf (svg, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"7\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.2\"/>\n",
                          box->x, box->y, CANDOR_DRAWING_BOX_WIDTH, box->height, fill, edge);
}

static void
add_reply (GString                *svg,
           const CandorDrawingBox *box,
           const CandorReply      *reply,
           guint                   index,
           const Look             *look)
{
  int y = box->y + CANDOR_DRAWING_HEAD_HEIGHT + (int) index * CANDOR_DRAWING_ROW_HEIGHT + CANDOR_DRAWING_ROW_HEIGHT / 2;
  g_autofree char *words = reply->when != NULL ? g_strdup_printf ("%s · %s", reply->id, reply->when) : g_strdup (reply->id);

  add_text (svg, box->x + 12, y + 4, "font-size=\"11\" fill=\"#23272e\"", words, MOST_ROW);
  g_string_append_printf (svg, "<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"%s\"/>\n",
                          box->x + CANDOR_DRAWING_BOX_WIDTH, y, look->colour);
}

static void
add_scene (GString                *svg,
           const CandorDrawingBox *box,
           const CandorScene      *scene,
           guint                   index,
           CandorProof            *proof)
{
  add_box (svg, box, "#ffffff", "#0f5c63");
  add_text (svg, box->x + 12, box->y + 18, "font-size=\"13\" font-weight=\"bold\" fill=\"#0f5c63\"", scene->id, MOST_HEAD);
  if (scene->speaker != NULL)
    add_text (svg, box->x + 12, box->y + 33, "font-size=\"11\" fill=\"#5a6270\"", scene->speaker, MOST_ROW);
  for (guint i = 0; i < scene->replies->len; i++)
    add_reply (svg, box, g_ptr_array_index (scene->replies, i), i, find_look (proof, index, i));
}

static void
add_ending (GString                *svg,
            const CandorDrawingBox *box,
            const CandorEnding     *ending)
{
  const Look *look = &looks[ending->verdict];

  add_box (svg, box, look->fill, look->colour);
  add_text (svg, box->x + 12, box->y + 18, "font-size=\"13\" font-weight=\"bold\" fill=\"#23272e\"", ending->id, MOST_HEAD);
  g_string_append_printf (svg, "<text x=\"%d\" y=\"%d\" font-size=\"11\" fill=\"%s\">%s</text>\n",
                          box->x + 12, box->y + 33, look->colour, _(look->words));
}

/* ------------------------------------------------------------------- lines */

static int
get_point (const CandorDrawingLine *line,
           guint                    index)
{
  return g_array_index (line->points, int, index);
}

static void
bend_to (GString *svg,
         int      x1,
         int      y1,
         int      x2,
         int      y2)
{
  g_string_append_printf (svg, " C %d %d %d %d %d %d", x1 + BEND, y1, x2 - BEND, y2, x2, y2);
}

/* Down on the right side, along the bottom, and up on the left. */
static void
go_back (GString                 *svg,
         const CandorDrawingLine *line)
{
  int x1 = get_point (line, 0), y1 = get_point (line, 1), bottom = get_point (line, 3);
  int x2 = get_point (line, 4), y2 = get_point (line, 5);

  g_string_append_printf (svg, " C %d %d %d %d %d %d L %d %d C %d %d %d %d %d %d",
                          x1 + BEND, y1, x1 + BEND, bottom, x1, bottom, x2, bottom,
                          x2 - BEND, bottom, x2 - BEND, y2, x2, y2);
}

static void
add_line (GString                 *svg,
          const CandorDrawingLine *line,
          const Look              *look)
{
  guint n = line->points->len;

  g_string_append_printf (svg, "<path d=\"M %d %d", get_point (line, 0), get_point (line, 1));
  if (line->is_back)
    go_back (svg, line);
  else
    {
      for (guint i = 2; i < n; i += 2)
        {
          /* Across a column it goes straight. */
          if (i % 4 == 0 && i + 2 < n)
            g_string_append_printf (svg, " L %d %d", get_point (line, i), get_point (line, i + 1));
          else
            bend_to (svg, get_point (line, i - 2), get_point (line, i - 1), get_point (line, i), get_point (line, i + 1));
        }
    }
  g_string_append_printf (svg, "\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\" stroke-dasharray=\"%s\" stroke-linecap=\"round\"/>\n",
                          look->colour, look->dashes);
  g_string_append_printf (svg, "<path d=\"M %d %d l -8 -4 l 0 8 z\" fill=\"%s\"/>\n",
                          get_point (line, n - 2), get_point (line, n - 1), look->colour);
}

/* ------------------------------------------------------------------- whole */

static void
add_legend (GString             *svg,
            const CandorDrawing *self)
{
  int x = 24, y = self->height + LEGEND / 2;

  add_text (svg, x, y + 4, "font-size=\"12\" fill=\"#23272e\"", _("A reply can lead to a best ending that is"), 80);
  x += 260;
  for (guint i = G_N_ELEMENTS (looks); i-- > 0;)
    {
      g_string_append_printf (svg, "<path d=\"M %d %d h 36\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" stroke-linecap=\"round\"/>\n",
                              x, y, looks[i].colour, looks[i].dashes);
      add_text (svg, x + 44, y + 4, "font-size=\"12\" fill=\"#23272e\"", _(looks[i].words), 20);
      x += 120;
    }
}

char *
candor_drawing_to_svg (const CandorDrawing *self,
                       CandorScenario      *scenario,
                       CandorProof         *proof)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_autofree char *title = NULL;
  int width, height;

  g_return_val_if_fail (self != NULL, g_string_free (svg, FALSE));

  title = g_markup_escape_text (candor_part_get_title (CANDOR_PART (scenario)), -1);
  width = MAX (self->width, 700);
  height = self->height + LEGEND;
  g_string_append_printf (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                          "font-family=\"Cantarell, sans-serif\" role=\"img\">\n<title>%s</title>\n"
                          "<rect width=\"100%%\" height=\"100%%\" fill=\"#f7f8fa\"/>\n", width, height, width, height, title);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CandorDrawingLine *line = g_ptr_array_index (self->lines, i);

      add_line (svg, line, find_look (proof, line->scene, line->reply));
    }
  for (guint i = 0; i < self->n_scenes; i++)
    add_scene (svg, &self->boxes[i], g_ptr_array_index (candor_scenario_get_scenes (scenario), i), i, proof);
  for (guint i = self->n_scenes; i < self->n_boxes; i++)
    add_ending (svg, &self->boxes[i], g_ptr_array_index (candor_scenario_get_endings (scenario), i - self->n_scenes));
  add_legend (svg, self);
  g_string_append (svg, "</svg>\n");

  return g_string_free (svg, FALSE);
}
