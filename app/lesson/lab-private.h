/* lab-private.h - the inside of a lab while it is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson/lab.h>

#include "block-private.h"
#include "part-private.h"

G_BEGIN_DECLS

/* A table as it stands in its file: the first row has the names of the columns. */
typedef struct
{
  const char          *text;     /* "" where nothing stands */
  const CandorXmlNode *node;     /* NULL: of a file of its own, then */
  guint                line;
  guint                column;
} CandorGridCell;

typedef struct
{
  guint                first;    /* of its cells */
  guint                n_cells;
  const CandorXmlNode *node;
  guint                line;
} CandorGridRow;

typedef struct
{
  GArray       *cells;           /* CandorGridCell */
  GArray       *rows;            /* CandorGridRow */
  GStringChunk *texts;
  const char   *file;            /* of cells without a node */
} CandorGrid;

CandorPlace _candor_grid_row_place  (const CandorGrid *self, guint row);
CandorPlace _candor_grid_cell_place (const CandorGrid *self, const CandorGridCell *cell);

/* lab-csv.c: FALSE, and reported, where @bytes are no table. @place is that of the name. */
gboolean _candor_csv_read (CandorLoad        *load,
                           GBytes            *bytes,
                           const CandorPlace *place,
                           CandorGrid        *grid);

/* lab-data.c: NULL, and reported, where it cannot be had. */
CandorLabData    *_candor_lab_data_parse    (CandorLoad *load, const CandorXmlNode *node);
CandorLabControl *_candor_lab_control_parse (CandorLoad *load, const CandorXmlNode *node);
CandorLabMeasure *_candor_lab_measure_parse (CandorLoad *load, const CandorXmlNode *node);
CandorLabPlot    *_candor_lab_plot_parse    (CandorLoad *load, const CandorXmlNode *node);
CandorLabTask    *_candor_lab_task_parse    (CandorLoad *load, const CandorXmlNode *node);

/* The elements that controls, measures and the like came from, in their order, until the lab is
 * checked; NULL afterwards. */
typedef struct
{
  GPtrArray *data, *controls, *measures, *plots, *tasks;
  gboolean   is_whole;     /* no table is missing */
} CandorLabNodes;

const CandorLabNodes *_candor_lab_get_nodes (CandorLab *self);

/* Calls @func for each text that a learner reads: what comes first, the tasks, what comes last. */
void _candor_lab_foreach_text (CandorLab *self, CandorTextFunc func, gpointer user_data);

/* check-lab.c */
void _candor_check_lab (CandorLab *self, CandorFindings *findings);

G_END_DECLS
