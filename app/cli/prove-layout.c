/* prove-layout.c - where the boxes and lines of a scenario's drawing go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In columns: a scene stands right of all that lead to it, the endings in the last one.
 * A line over several columns has a knot in each, which takes room like a box; then the
 * order in the columns is changed until lines cross seldom, and boxes move to where their
 * lines come from. Lines that go back run below everything.
 */

#include "prove-layout.h"

#define GAP_X     90
#define GAP_Y     18
#define MARGIN    24
#define BACK_STEP 12
#define KNOT      14     /* the height of a knot */
#define N_SWEEPS  24
#define N_MOVES   16
/* Sorting a drawing of a thousand scenes a dozen times would take longer than looking at it. */
#define MOST_KNOTS 3000

/* A box or a knot. */
typedef struct
{
  guint   layer;
  int     height;
  double  y;           /* its middle */
  double  wanted;      /* where its neighbours would have it */
  GArray *before;      /* guint: nodes of the column before that lead to it */
  GArray *after;
} Node;

typedef struct
{
  CandorScenario *scenario;
  CandorDrawing  *drawing;
  GPtrArray      *nodes;      /* Node: the boxes, then the knots */
  GPtrArray      *columns;    /* GArray of guint */
  GPtrArray      *knots;      /* of each line GArray of guint, with its box at both ends; or NULL */
} Layout;

static const CandorScene *
get_scene (CandorScenario *scenario,
           guint           index)
{
  return g_ptr_array_index (candor_scenario_get_scenes (scenario), index);
}

static Node *
get_node (const Layout *self,
          guint         index)
{
  return g_ptr_array_index (self->nodes, index);
}

static void
free_node (gpointer data)
{
  Node *node = data;

  g_array_unref (node->before);
  g_array_unref (node->after);
  g_free (node);
}

static guint
add_node (Layout *self,
          guint   layer,
          int     height)
{
  Node *node = g_new0 (Node, 1);

  node->layer = layer;
  node->height = height;
  node->before = g_array_new (FALSE, FALSE, sizeof (guint));
  node->after = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->nodes, node);

  return self->nodes->len - 1;
}

/* ------------------------------------------------------------------- lines */

static void
free_line (gpointer data)
{
  CandorDrawingLine *line = data;

  g_array_unref (line->points);
  g_free (line);
}

static void
add_lines (CandorDrawing  *self,
           CandorScenario *scenario)
{
  for (guint i = 0; i < self->n_scenes; i++)
    {
      GPtrArray *replies = get_scene (scenario, i)->replies;

      for (guint j = 0; j < replies->len; j++)
        {
          const CandorReply *reply = g_ptr_array_index (replies, j);
          CandorDrawingLine *line = g_new0 (CandorDrawingLine, 1);

          line->scene = i;
          line->reply = j;
          line->target = reply->target + (reply->ends ? self->n_scenes : 0);
          line->points = g_array_new (FALSE, FALSE, sizeof (int));
          g_ptr_array_add (self->lines, line);
        }
    }
}

/* ----------------------------------------------------------------- columns */

typedef enum { UNSEEN, OPEN, DONE } Visit;

/* Marks the lines that close a circle, depth first without recursion: a scenario may be deep. */
static void
find_back_lines (CandorDrawing *self,
                 const guint   *first_line,
                 guint          start,
                 guint8        *visits,
                 guint         *next)
{
  g_autoptr(GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  if (visits[start] != UNSEEN)
    return;

  visits[start] = OPEN;
  g_array_append_val (stack, start);
  while (stack->len > 0)
    {
      guint at = g_array_index (stack, guint, stack->len - 1);
      CandorDrawingLine *line;

      if (at >= self->n_scenes || next[at] == first_line[at + 1])
        {
          visits[at] = DONE;
          g_array_set_size (stack, stack->len - 1);
          continue;
        }
      line = g_ptr_array_index (self->lines, next[at]++);
      line->is_back = visits[line->target] == OPEN;
      if (visits[line->target] != UNSEEN)
        continue;
      visits[line->target] = OPEN;
      g_array_append_val (stack, line->target);
    }
}

/* The longest way that goes forward decides; each round moves somebody on, or it is over. */
static void
assign_layers (CandorDrawing *self)
{
  gboolean has_moved = TRUE;
  guint last = 0;

  while (has_moved)
    {
      has_moved = FALSE;
      for (guint i = 0; i < self->lines->len; i++)
        {
          const CandorDrawingLine *line = g_ptr_array_index (self->lines, i);

          if (line->is_back || self->boxes[line->target].layer > self->boxes[line->scene].layer)
            continue;
          self->boxes[line->target].layer = self->boxes[line->scene].layer + 1;
          has_moved = TRUE;
        }
    }
  for (guint i = 0; i < self->n_boxes; i++)
    last = MAX (last, self->boxes[i].layer);
  for (guint i = self->n_scenes; i < self->n_boxes; i++)
    self->boxes[i].layer = last;
}

static void
find_layers (CandorDrawing *self)
{
  g_autofree guint *first_line = g_new0 (guint, self->n_scenes + 1);
  g_autofree guint *next = g_new0 (guint, self->n_scenes + 1);
  g_autofree guint8 *visits = g_new0 (guint8, self->n_boxes + 1);

  for (guint i = 0; i < self->lines->len; i++)
    first_line[((const CandorDrawingLine *) g_ptr_array_index (self->lines, i))->scene + 1]++;
  for (guint i = 0; i < self->n_scenes; i++)
    first_line[i + 1] += first_line[i];
  for (guint i = 0; i <= self->n_scenes; i++)
    next[i] = first_line[i];
  for (guint i = 0; i < self->n_scenes; i++)
    find_back_lines (self, first_line, i, visits, next);
  assign_layers (self);
}

/* ------------------------------------------------------------------- knots */

static void
link_nodes (Layout *self,
            guint   from,
            guint   to)
{
  g_array_append_val (get_node (self, from)->after, to);
  g_array_append_val (get_node (self, to)->before, from);
}

static void
add_knots (Layout            *self,
           CandorDrawingLine *line)
{
  GArray *knots = NULL;
  guint first = self->drawing->boxes[line->scene].layer;
  guint last = self->drawing->boxes[line->target].layer;
  guint at = line->scene;

  if (!line->is_back && self->nodes->len < MOST_KNOTS)
    {
      knots = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint layer = first + 1; layer < last; layer++)
        {
          guint knot = add_node (self, layer, KNOT);

          link_nodes (self, at, knot);
          g_array_append_val (knots, knot);
          at = knot;
        }
      link_nodes (self, at, line->target);
    }
  g_ptr_array_add (self->knots, knots);
}

static void
fill_columns (Layout *self)
{
  guint n_columns = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    n_columns = MAX (n_columns, get_node (self, i)->layer + 1);
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->columns, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->nodes->len; i++)
    g_array_append_val ((GArray *) g_ptr_array_index (self->columns, get_node (self, i)->layer), i);
}

/* ------------------------------------------------------------------- order */

/* One below the other, each as high as it must be. */
static void
stack_column (Layout *self,
              GArray *column)
{
  double y = 0;

  for (guint i = 0; i < column->len; i++)
    {
      Node *node = get_node (self, g_array_index (column, guint, i));

      node->y = y + node->height / 2.0;
      y += node->height + GAP_Y;
    }
}

static double
find_middle (const Layout *self,
             const GArray *neighbours,
             double        missing)
{
  double sum = 0;

  for (guint i = 0; i < neighbours->len; i++)
    sum += get_node (self, g_array_index (neighbours, guint, i))->y;

  return neighbours->len > 0 ? sum / neighbours->len : missing;
}

static int
compare_wanted (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Layout *self = user_data;
  const Node *one = get_node (self, *(const guint *) a);
  const Node *two = get_node (self, *(const guint *) b);

  if (one->wanted != two->wanted)
    return one->wanted < two->wanted ? -1 : 1;

  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
sort_column (Layout   *self,
             guint     index,
             gboolean  forward)
{
  GArray *column = g_ptr_array_index (self->columns, index);

  for (guint i = 0; i < column->len; i++)
    {
      Node *node = get_node (self, g_array_index (column, guint, i));

      node->wanted = find_middle (self, forward ? node->before : node->after, node->y);
    }
  g_array_sort_with_data (column, compare_wanted, self);
  stack_column (self, column);
}

static void
order_columns (Layout *self)
{
  guint n = self->columns->len;

  for (guint i = 0; i < n; i++)
    stack_column (self, g_ptr_array_index (self->columns, i));
  for (guint sweep = 0; sweep < N_SWEEPS; sweep++)
    {
      gboolean forward = sweep % 2 == 0;

      for (guint i = 1; i < n; i++)
        sort_column (self, forward ? i : n - 1 - i, forward);
    }
}

/* ------------------------------------------------------------------ heights */

/* As near as possible to where they want to be, in their order: those that would overlap are
 * moved apart around the middle of what they want. */
static void
move_column (Layout   *self,
             GArray   *column)
{
  double low = -G_MAXDOUBLE;
  double shift = 0;

  for (guint i = 0; i < column->len; i++)
    {
      Node *node = get_node (self, g_array_index (column, guint, i));
      double least = low + node->height / 2.0;

      node->wanted = (find_middle (self, node->before, node->y) + find_middle (self, node->after, node->y)) / 2;
      node->y = MAX (node->wanted, least);
      shift += node->wanted - node->y;
      low = node->y + node->height / 2.0 + GAP_Y;
    }
  for (guint i = 0; i < column->len; i++)
    get_node (self, g_array_index (column, guint, i))->y += shift / column->len;
}

static void
move_columns (Layout *self)
{
  for (guint move = 0; move < N_MOVES; move++)
    for (guint i = 0; i < self->columns->len; i++)
      move_column (self, g_ptr_array_index (self->columns, move % 2 == 0 ? i : self->columns->len - 1 - i));
}

/* ------------------------------------------------------------------ placing */

static int
get_x (guint layer)
{
  return MARGIN + (int) layer * (CANDOR_DRAWING_BOX_WIDTH + GAP_X);
}

static void
add_point (CandorDrawingLine *line,
           int                x,
           int                y)
{
  g_array_append_val (line->points, x);
  g_array_append_val (line->points, y);
}

static void
place_boxes (Layout *self)
{
  CandorDrawing *drawing = self->drawing;
  double top = G_MAXDOUBLE, bottom = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    top = MIN (top, get_node (self, i)->y - get_node (self, i)->height / 2.0);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);

      node->y += MARGIN - top;
      bottom = MAX (bottom, node->y + node->height / 2.0);
    }
  for (guint i = 0; i < drawing->n_boxes; i++)
    {
      drawing->boxes[i].x = get_x (drawing->boxes[i].layer);
      drawing->boxes[i].y = (int) (get_node (self, i)->y - drawing->boxes[i].height / 2.0);
    }
  drawing->width = get_x (self->columns->len) - GAP_X + MARGIN;
  drawing->height = (int) bottom + MARGIN;
}

static void
place_line (Layout *self,
            guint   index,
            guint  *n_back)
{
  CandorDrawing *drawing = self->drawing;
  CandorDrawingLine *line = g_ptr_array_index (drawing->lines, index);
  const GArray *knots = g_ptr_array_index (self->knots, index);
  const CandorDrawingBox *from = &drawing->boxes[line->scene];
  const CandorDrawingBox *to = &drawing->boxes[line->target];

  add_point (line, from->x + CANDOR_DRAWING_BOX_WIDTH,
             from->y + CANDOR_DRAWING_HEAD_HEIGHT + (int) line->reply * CANDOR_DRAWING_ROW_HEIGHT +
             CANDOR_DRAWING_ROW_HEIGHT / 2);
  if (line->is_back)
    add_point (line, 0, drawing->height + BACK_STEP * (int) (*n_back)++);
  for (guint i = 0; knots != NULL && i < knots->len; i++)
    {
      const Node *knot = get_node (self, g_array_index (knots, guint, i));

      add_point (line, get_x (knot->layer), (int) knot->y);
      add_point (line, get_x (knot->layer) + CANDOR_DRAWING_BOX_WIDTH, (int) knot->y);
    }
  add_point (line, to->x, to->y + CANDOR_DRAWING_HEAD_HEIGHT / 2);
}

/* -------------------------------------------------------------------- whole */

static void
clear_knots (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

static void
add_boxes (Layout *self)
{
  CandorDrawing *drawing = self->drawing;

  for (guint i = 0; i < drawing->n_boxes; i++)
    {
      guint n_rows = i < drawing->n_scenes ? get_scene (self->scenario, i)->replies->len : 0;

      drawing->boxes[i].height = CANDOR_DRAWING_HEAD_HEIGHT + (int) n_rows * CANDOR_DRAWING_ROW_HEIGHT + (n_rows > 0 ? 6 : 0);
      add_node (self, drawing->boxes[i].layer, drawing->boxes[i].height);
    }
}

CandorDrawing *
candor_drawing_new (CandorScenario *scenario)
{
  CandorDrawing *self = g_new0 (CandorDrawing, 1);
  g_autoptr(GPtrArray) nodes = g_ptr_array_new_with_free_func (free_node);
  g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr(GPtrArray) knots = g_ptr_array_new_with_free_func (clear_knots);
  Layout layout = { scenario, self, nodes, columns, knots };
  guint n_back = 0;

  g_return_val_if_fail (CANDOR_IS_SCENARIO (scenario), self);

  self->n_scenes = candor_scenario_get_scenes (scenario)->len;
  self->n_boxes = self->n_scenes + candor_scenario_get_endings (scenario)->len;
  self->boxes = g_new0 (CandorDrawingBox, self->n_boxes + 1);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  add_lines (self, scenario);
  find_layers (self);

  add_boxes (&layout);
  for (guint i = 0; i < self->lines->len; i++)
    add_knots (&layout, g_ptr_array_index (self->lines, i));
  fill_columns (&layout);
  order_columns (&layout);
  move_columns (&layout);
  place_boxes (&layout);
  for (guint i = 0; i < self->lines->len; i++)
    place_line (&layout, i, &n_back);
  self->height += BACK_STEP * (int) n_back;

  return self;
}

void
candor_drawing_free (CandorDrawing *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lines);
  g_free (self->boxes);
  g_free (self);
}
