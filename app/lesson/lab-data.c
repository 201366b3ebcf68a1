/* lab-data.c - the tables of a lab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column whose cells are all numbers is one of numbers, any other is one of texts, and
 * one that is neither the one nor the other is a mistake: sums over it would be wrong
 * without a word. `texts` names columns of texts whatever they hold, such as postcodes.
 */

#include <math.h>

#include <glib/gi18n.h>

#include "files-private.h"
#include "lab-private.h"

/* One look at a table is enough to see what is wrong with all of it. */
#define MOST_FINDINGS 5
/* Of a file: as many rows as formulas take, and long ones. */
#define MAX_BYTES (4 * 1024 * 1024)

typedef struct
{
  CandorLoad          *load;
  const CandorXmlNode *node;
  CandorGrid          *grid;
  const char * const  *texts;
  CandorLabData       *data;
  guint                n_findings;
} Table;

CandorPlace
_candor_grid_cell_place (const CandorGrid     *self,
                         const CandorGridCell *cell)
{
  if (cell->node != NULL)
    return _candor_node_place (cell->node);

  return (CandorPlace) { self->file, 0, cell->line, cell->column };
}

CandorPlace
_candor_grid_row_place (const CandorGrid *self,
                        guint             row)
{
  const CandorGridRow *there = &g_array_index (self->rows, CandorGridRow, row);

  if (there->node != NULL)
    return _candor_node_place (there->node);

  return (CandorPlace) { self->file, 0, there->line, 1 };
}

static const CandorGridCell *
cell_at (const Table *self,
         guint        row,
         guint        column)
{
  const CandorGridRow *there = &g_array_index (self->grid->rows, CandorGridRow, row);

  return &g_array_index (self->grid->cells, CandorGridCell, there->first + column);
}

static gboolean
has_room (Table *self)
{
  return self->n_findings++ < MOST_FINDINGS;
}

/* ----------------------------------------------------------------- numbers */

/* As a program writes it: “-12.5”, “1e-3”; no blank, no comma. */
static gboolean
read_number (const char *text,
             double     *number)
{
  const char *p = text + (text[0] == '-');
  char *end;

  if (!g_ascii_isdigit (p[0]) || (p[0] == '0' && (p[1] == 'x' || p[1] == 'X')))
    return FALSE;
  *number = g_ascii_strtod (text, &end);

  return *end == '\0' && isfinite (*number);
}

/* What programs write where they have no number. */
static gboolean
is_no_number (const char *text)
{
  static const char * const words[] = { "nan", "inf", "infinity", "n/a", "null", NULL };
  g_autofree char *lower = g_ascii_strdown (text + (text[0] == '-' || text[0] == '+'), -1);

  return g_strv_contains (words, lower) || (text[0] == '#' && strchr (text, '!') != NULL);
}

static gboolean
is_formula (const char *text)
{
  return text[0] == '=' || (text[0] != '\0' && strchr ("+-@", text[0]) != NULL && strchr (text, '(') != NULL);
}

/* ----------------------------------------------------------------- columns */

static gboolean
is_named (const Table *self,
          const char  *name)
{
  for (guint i = 0; i < self->data->n_columns; i++)
    {
      if (g_strcmp0 (self->data->columns[i].name, name) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_cell_of_names (Table *self,
                     guint  column)
{
  const CandorGridCell *cell = cell_at (self, 0, column);
  CandorPlace place = _candor_grid_cell_place (self->grid, cell);

  if (!candor_formula_name_is_valid (cell->text) && has_room (self))
    _candor_report (&self->load->findings, CANDOR_CODE_DATA_COLUMN_NAME, &place, NULL,
                    _("“%s” cannot be the name of a column."), cell->text);
  for (guint i = 0; i < column; i++)
    {
      if (cell->text[0] != '\0' && g_ascii_strcasecmp (cell->text, cell_at (self, 0, i)->text) == 0 && has_room (self))
        _candor_report (&self->load->findings, CANDOR_CODE_DATA_COLUMN_NAME, &place, NULL,
                        _("Two columns are called “%s”."), cell->text);
    }
}

static void
check_texts (Table *self)
{
  CandorPlace place;

  candor_xml_node_get_place (self->node, "texts", &place);
  for (guint i = 0; self->texts[i] != NULL; i++)
    {
      if (!is_named (self, self->texts[i]) && has_room (self))
        _candor_report (&self->load->findings, CANDOR_CODE_DATA_COLUMN_NAME, &place, NULL,
                        _("There is no column “%s”."), self->texts[i]);
    }
}

static void
name_columns (Table *self)
{
  guint n_columns = g_array_index (self->grid->rows, CandorGridRow, 0).n_cells;
  CandorFormulaColumn *columns = _candor_store_alloc (self->load->store, n_columns * sizeof *columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *name = cell_at (self, 0, i)->text;

      columns[i] = (CandorFormulaColumn) { _candor_store_copy (self->load->store, name, strlen (name)), CANDOR_FORMULA_TEXT };
      check_cell_of_names (self, i);
    }
  self->data->columns = columns;
  self->data->n_columns = n_columns;
  check_texts (self);
}

static void
check_lengths (Table *self)
{
  for (guint i = 1; i < self->grid->rows->len; i++)
    {
      const CandorGridRow *row = &g_array_index (self->grid->rows, CandorGridRow, i);
      CandorPlace place;

      if (row->n_cells == self->data->n_columns || !has_room (self))
        continue;
      place = _candor_grid_row_place (self->grid, i);
      _candor_report (&self->load->findings, CANDOR_CODE_DATA_ROW_UNEVEN, &place, NULL,
                      _("This row has another number of cells (%u) than the first one (%u)."),
                      row->n_cells, self->data->n_columns);
    }
}

/* ------------------------------------------------------------------- kinds */

static void
check_cell (Table                *self,
            const CandorGridCell *cell)
{
  CandorPlace place;

  if (!is_formula (cell->text) && !is_no_number (cell->text) && strlen (cell->text) <= CANDOR_FORMULA_MAX_TEXT)
    return;
  if (!has_room (self))
    return;

  place = _candor_grid_cell_place (self->grid, cell);
  if (strlen (cell->text) > CANDOR_FORMULA_MAX_TEXT)
    _candor_report (&self->load->findings, CANDOR_CODE_DATA_TOO_LARGE, &place, NULL,
                    _("This cell has more than %d letters."), CANDOR_FORMULA_MAX_TEXT);
  else if (is_formula (cell->text))
    _candor_report (&self->load->findings, CANDOR_CODE_DATA_CELL_FORMULA, &place, NULL,
                    _("“%s” is a formula of a spreadsheet, not a value."), cell->text);
  else
    _candor_report (&self->load->findings, CANDOR_CODE_DATA_CELL_NO_NUMBER, &place,
                    _("Leave the cell empty where a number is missing."), _("“%s” is no number."), cell->text);
}

static CandorFormulaKind
find_kind (Table *self,
           guint  column)
{
  const CandorGridCell *odd = NULL;
  guint n_numbers = 0;
  double number;
  CandorPlace place;

  for (guint i = 1; i < self->grid->rows->len; i++)
    {
      const CandorGridCell *cell = cell_at (self, i, column);

      if (read_number (cell->text, &number))
        n_numbers++;
      else if (cell->text[0] != '\0')
        {
          check_cell (self, cell);
          odd = odd != NULL ? odd : cell;
        }
    }
  if (odd == NULL)
    return CANDOR_FORMULA_NUMBER;
  if (n_numbers > 0 && !is_formula (odd->text) && !is_no_number (odd->text) && has_room (self))
    {
      place = _candor_grid_cell_place (self->grid, odd);
      _candor_report (&self->load->findings, CANDOR_CODE_DATA_CELL_NO_NUMBER, &place, NULL,
                      _("“%s” is no number, and other cells of the column “%s” are."), odd->text,
                      self->data->columns[column].name);
    }

  return CANDOR_FORMULA_TEXT;
}

static void
fill_column (Table             *self,
             guint              column,
             CandorFormulaKind  kind)
{
  CandorFormulaValue *cells = (CandorFormulaValue *) self->data->cells;

  ((CandorFormulaColumn *) self->data->columns)[column].kind = kind;
  for (guint i = 0; i < self->data->n_rows; i++)
    {
      const char *text = cell_at (self, i + 1, column)->text;
      CandorFormulaValue *value = &cells[(gsize) i * self->data->n_columns + column];

      if (text[0] == '\0')
        continue;
      value->kind = kind;
      if (kind == CANDOR_FORMULA_NUMBER)
        read_number (text, &value->number);
      else
        value->text = _candor_store_copy (self->load->store, text, strlen (text));
    }
}

static void
fill (Table *self)
{
  self->data->n_rows = self->grid->rows->len - 1;
  self->data->cells = _candor_store_alloc (self->load->store, (gsize) self->data->n_rows * self->data->n_columns *
                                                              sizeof (CandorFormulaValue));
  for (guint i = 0; i < self->data->n_columns; i++)
    {
      gboolean is_text = g_strv_contains (self->texts, self->data->columns[i].name);

      fill_column (self, i, is_text ? CANDOR_FORMULA_TEXT : find_kind (self, i));
    }
}

/* ----------------------------------------------------------------- reading */

static void
add_row (Table               *self,
         const CandorXmlNode *node)
{
  CandorGridRow row = { self->grid->cells->len, 0, node, 0 };

  for (const CandorXmlNode *child = candor_xml_node_find (node, "cell");
       child != NULL;
       child = candor_xml_node_find_next (child, "cell"))
    {
      g_autofree char *text = candor_xml_node_dup_content (child);
      CandorGridCell cell = { g_string_chunk_insert (self->grid->texts, text), child, 0, 0 };

      g_array_append_val (self->grid->cells, cell);
      row.n_cells++;
    }
  g_array_append_val (self->grid->rows, row);
}

static gboolean
read_elements (Table *self)
{
  const CandorXmlNode *head = candor_xml_node_find (self->node, "head");
  CandorPlace place = _candor_node_place (self->node);

  if (head == NULL)
    {
      _candor_report (&self->load->findings, CANDOR_CODE_DATA_WITHOUT_ROWS, &place, NULL,
                      _("This table has neither rows nor a file."));
      return FALSE;
    }

  add_row (self, head);
  for (const CandorXmlNode *child = candor_xml_node_find (self->node, "row");
       child != NULL;
       child = candor_xml_node_find_next (child, "row"))
    add_row (self, child);

  return TRUE;
}

static GBytes *
read_bytes (Table             *self,
            const char        *name,
            const CandorPlace *place)
{
  CandorLoad *load = self->load;
  g_autoptr(GError) error = NULL;
  GBytes *bytes;

  if (!candor_path_is_inside (name))
    {
      _candor_report (&load->findings, CANDOR_CODE_PATH_OUTSIDE_MODULE, place, NULL,
                      _("The file “%s” does not lie in the module’s folder."), name);
      return NULL;
    }

  /* Known from now on: a list of the files of the module has it, there or not. */
  if (!g_hash_table_contains (load->files, name))
    g_hash_table_insert (load->files, (gpointer) name, NULL);
  if (_candor_folder_is_over (&load->folder, name, MAX_BYTES))
    {
      _candor_report (&load->findings, CANDOR_CODE_DATA_TOO_LARGE, place, NULL,
                      _("The file “%s” has more than 4 MiB."), name);
      return NULL;
    }

  bytes = _candor_folder_read (&load->folder, name, MAX_BYTES, &error);
  if (bytes == NULL)
    _candor_report (&load->findings, _candor_code_of_error (error), place, NULL, "%s", error->message);
  else
    _candor_files_add_text (load, name, bytes);

  return bytes;
}

static gboolean
read_file (Table      *self,
           const char *name)
{
  g_autoptr(GBytes) bytes = NULL;
  CandorPlace place;

  candor_xml_node_get_place (self->node, "src", &place);
  if (candor_xml_node_find (self->node, NULL) != NULL)
    {
      _candor_report (&self->load->findings, CANDOR_CODE_SRC_WITH_CONTENT, &place, NULL,
                      _("<%s src=\"%s\"> has content or settings of its own as well."),
                      candor_xml_node_get_name (self->node), name);
      return FALSE;
    }

  bytes = read_bytes (self, name, &place);
  self->grid->file = _candor_load_label (self->load, name);

  return bytes != NULL && _candor_csv_read (self->load, bytes, &place, self->grid);
}

static gboolean
build (Table *self)
{
  CandorPlace place;

  if (self->grid->rows->len < 2)
    {
      candor_xml_node_get_place (self->node, "src", &place);
      _candor_report (&self->load->findings, CANDOR_CODE_DATA_WITHOUT_ROWS, &place, NULL,
                      _("This table has no row below the names of its columns."));
      return FALSE;
    }

  name_columns (self);
  check_lengths (self);
  if (self->n_findings == 0)
    fill (self);

  return self->n_findings == 0;
}

/* Words of @value, with blanks between; NULL-terminated, in the store. */
static const char * const *
split (CandorLoad *load,
       const char *value)
{
  g_auto(GStrv) words = g_strsplit (value != NULL ? value : "", " ", -1);
  const char **copies = _candor_store_alloc (load->store, (g_strv_length (words) + 1) * sizeof *copies);

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    copies[i] = _candor_store_copy (load->store, words[i], strlen (words[i]));

  return copies;
}

CandorLabData *
_candor_lab_data_parse (CandorLoad          *load,
                        const CandorXmlNode *node)
{
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (CandorGridCell));
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (CandorGridRow));
  CandorGrid grid = { cells, rows, g_string_chunk_new (4096), NULL };
  Table self = { load, node, &grid, NULL, NULL, 0 };
  const char *file = _candor_attribute (load, node, "src");
  gboolean done;

  g_assert (load != NULL);

  self.data = _candor_store_new_struct (load->store, CandorLabData);
  self.data->id = _candor_attribute_id (load, node, CANDOR_SPACE_DATA, candor_xml_node_get_parent (node));
  self.data->place = _candor_load_place (load, node);
  self.texts = split (load, _candor_attribute (load, node, "texts"));
  done = (file != NULL ? read_file (&self, file) : read_elements (&self)) && build (&self);
  g_string_chunk_free (grid.texts);

  return done ? self.data : NULL;
}
