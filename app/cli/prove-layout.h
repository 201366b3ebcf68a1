/* prove-layout.h - where the boxes and lines of a scenario's drawing go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess.h>

G_BEGIN_DECLS

#define CANDOR_DRAWING_BOX_WIDTH   230
#define CANDOR_DRAWING_HEAD_HEIGHT 40
#define CANDOR_DRAWING_ROW_HEIGHT  20

typedef struct
{
  guint  layer;        /* a column */
  int    x, y;         /* of the box */
  int    height;
} CandorDrawingBox;

typedef struct
{
  guint   scene, reply;
  guint   target;      /* a place */
  gboolean is_back;    /* goes to its own column, or to one before it */
  GArray *points;      /* int: x and y of where it begins, passes between boxes and ends */
} CandorDrawingLine;

typedef struct
{
  guint              n_scenes, n_boxes;
  CandorDrawingBox  *boxes;    /* places: the scenes, then the endings */
  GPtrArray         *lines;    /* CandorDrawingLine */
  int                width, height;
} CandorDrawing;

CandorDrawing *candor_drawing_new  (CandorScenario *scenario);
void           candor_drawing_free (CandorDrawing *self);

/* A picture of it for any viewer, with the best verdict that each reply can lead to. */
char          *candor_drawing_to_svg (const CandorDrawing *self, CandorScenario *scenario, CandorProof *proof);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorDrawing, candor_drawing_free)

G_END_DECLS
