/* item-hotspot.c - areas of a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is a figure like any other and comes in by the same door; here it
 * is what is asked about, so that without it there is no question.
 */

#include <math.h>

#include <glib/gi18n.h>

#include "area-private.h"
#include "block-private.h"
#include "item-private.h"

/* A button of 24 pixels on a picture of 640. */
#define LEAST_SIDE 3.75
/* What rounding of thirds leaves over. */
#define SLACK 0.05

struct _CandorHotspotItem
{
  CandorItem         parent_instance;
  CandorFigureBlock *figure;    /* NULL only in a module that has an error */
  GPtrArray         *areas;     /* CandorArea, beside the options */
  CandorCredit       credit;
  gboolean           takes_many;
};

G_DEFINE_FINAL_TYPE (CandorHotspotItem, candor_hotspot_item, CANDOR_TYPE_ITEM)

static const char * const shapes[] = { "rect", "circle", "polygon", NULL };
static const char * const picks[] = { "one", "all", NULL };

static void
candor_hotspot_item_finalize (GObject *object)
{
  CandorHotspotItem *self = CANDOR_HOTSPOT_ITEM (object);

  g_clear_object (&self->figure);

  G_OBJECT_CLASS (candor_hotspot_item_parent_class)->finalize (object);
}

static void
candor_hotspot_item_class_init (CandorHotspotItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_hotspot_item_finalize;
  CANDOR_ITEM_CLASS (klass)->kind = CANDOR_ITEM_HOTSPOT;
}

static void
candor_hotspot_item_init (CandorHotspotItem *self)
{
}

CandorFigureBlock *
candor_hotspot_item_get_figure (CandorHotspotItem *self)
{
  g_return_val_if_fail (CANDOR_IS_HOTSPOT_ITEM (self), NULL);

  return self->figure;
}

const CandorArea *
candor_hotspot_item_get_area (CandorHotspotItem *self,
                              guint              index)
{
  g_return_val_if_fail (CANDOR_IS_HOTSPOT_ITEM (self), NULL);
  g_return_val_if_fail (index < self->areas->len, NULL);

  return g_ptr_array_index (self->areas, index);
}

gboolean
candor_hotspot_item_takes_many (CandorHotspotItem *self)
{
  g_return_val_if_fail (CANDOR_IS_HOTSPOT_ITEM (self), FALSE);

  return self->takes_many;
}

CandorCredit
candor_hotspot_item_get_credit (CandorHotspotItem *self)
{
  g_return_val_if_fail (CANDOR_IS_HOTSPOT_ITEM (self), CANDOR_CREDIT_ALL);

  return self->credit;
}

/* ------------------------------------------------------------------- parse */

/* FALSE where no number stands. */
static gboolean
take_number (const char **text,
             double      *number)
{
  char *end;

  *number = CLAMP (g_ascii_strtod (*text, &end), -1000.0, 1000.0);
  if (end == *text || !isfinite (*number) || (*end != ' ' && *end != '\0'))
    return FALSE;
  *text = end + strspn (end, " ");

  return TRUE;
}

/* Without numbers where one of them is none; the schema has had its say by then. */
static void
parse_numbers (CandorArea *area,
               CandorLoad *load,
               const char *text)
{
  double *numbers;
  guint n_numbers = 1;

  for (const char *p = text; *p != '\0'; p++)
    n_numbers += *p == ' ';
  numbers = _candor_store_alloc (load->store, n_numbers * sizeof *numbers);
  for (guint i = 0; i < n_numbers; i++)
    {
      if (!take_number (&text, &numbers[i]))
        return;
    }

  area->numbers = numbers;
  area->n_numbers = n_numbers;
}

static void
parse_areas (CandorHotspotItem   *self,
             CandorLoad          *load,
             const CandorXmlNode *node)
{
  GPtrArray *options = candor_item_get_options (CANDOR_ITEM (self));
  const CandorXmlNode *child = candor_xml_node_find (node, "area");

  self->areas = _candor_store_array (load->store);
  for (guint i = 0; i < options->len; i++, child = candor_xml_node_find_next (child, "area"))
    {
      CandorArea *area = _candor_store_new_struct (load->store, CandorArea);
      const char *at = _candor_attribute (load, child, "at");

      area->option = g_ptr_array_index (options, i);
      area->shape = _candor_attribute_word (child, "shape", shapes, CANDOR_SHAPE_RECT);
      parse_numbers (area, load, at != NULL ? at : "");
      g_ptr_array_add (self->areas, area);
    }
}

static void
parse (CandorItem          *item,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorHotspotItem *self = CANDOR_HOTSPOT_ITEM (item);
  const CandorXmlNode *figure = candor_xml_node_find (node, "figure");

  self->takes_many = _candor_attribute_word (node, "pick", picks, 0) == 1;
  self->credit = _candor_credit_parse (node, CANDOR_CREDIT_ALL);
  if (figure != NULL)
    self->figure = CANDOR_FIGURE_BLOCK (_candor_block_parse (load, figure));
  if (self->figure != NULL)
    _candor_figure_block_set_needed (self->figure);
  _candor_item_parse_parts (item, load, node, "area");
  parse_areas (self, load, node);
}

static void
add_key (CandorItem   *item,
         CandorDigest *digest)
{
  CandorHotspotItem *self = CANDOR_HOTSPOT_ITEM (item);

  candor_digest_add (digest, picks[self->takes_many], -1);
  candor_digest_add (digest, candor_credit_to_string (self->credit), -1);
}

static void
foreach_text (CandorItem     *item,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorHotspotItem *self = CANDOR_HOTSPOT_ITEM (item);

  if (self->figure != NULL)
    _candor_block_foreach_text (CANDOR_BLOCK (self->figure), func, user_data);
}

/* ------------------------------------------------------------------- check */

static double
find_ratio (CandorHotspotItem *self)
{
  CandorPictureInfo info = { CANDOR_PICTURE_UNKNOWN, 0, 0 };

  if (self->figure != NULL)
    info = candor_figure_block_get_info (self->figure);

  return info.width > 0 && info.height > 0 ? (double) info.height / info.width : 1.0;
}

static const char *
say_what_is_taken (CandorShape shape)
{
  switch (shape)
    {
    case CANDOR_SHAPE_CIRCLE:
      return _("a circle takes three: middle across, middle down, radius");
    case CANDOR_SHAPE_POLYGON:
      return _("a polygon takes two for each of three corners or more");
    case CANDOR_SHAPE_RECT:
    default:
      return _("a rect takes four: left, top, width, height");
    }
}

static void
report_shape (CandorItem       *item,
              const CandorArea *area,
              CandorFindings   *findings)
{
  _candor_report (findings, CANDOR_CODE_AREA_WITHOUT_SHAPE, &area->option->place, NULL,
                  _("The area “%s” of “%s” has %u numbers; %s."),
                  area->option->id, candor_item_get_id (item), area->n_numbers, say_what_is_taken (area->shape));
}

static void
check_bounds (CandorItem       *item,
              const CandorArea *area,
              double            ratio,
              CandorFindings   *findings)
{
  CandorBounds bounds = candor_area_get_bounds (area, ratio);

  if (bounds.left < -SLACK || bounds.top < -SLACK || bounds.right > 100 + SLACK || bounds.bottom > 100 + SLACK)
    _candor_report (findings, CANDOR_CODE_AREA_OUTSIDE_PICTURE, &area->option->place, NULL,
                    _("The area “%s” of “%s” reaches out of the picture."),
                    area->option->id, candor_item_get_id (item));
  else if (bounds.right - bounds.left < LEAST_SIDE || (bounds.bottom - bounds.top) * ratio < LEAST_SIDE)
    _candor_report (findings, CANDOR_CODE_AREA_TOO_SMALL, &area->option->place, NULL,
                    _("The area “%s” of “%s” is too small to hit."),
                    area->option->id, candor_item_get_id (item));
}

static void
check_overlaps (CandorHotspotItem *self,
                guint              index,
                double             ratio,
                CandorFindings    *findings)
{
  const CandorArea *area = g_ptr_array_index (self->areas, index);

  for (guint i = 0; i < index; i++)
    {
      const CandorArea *other = g_ptr_array_index (self->areas, i);

      if (_candor_areas_overlap (area, other, ratio))
        _candor_report (findings, CANDOR_CODE_AREAS_OVERLAP, &area->option->place, NULL,
                        _("The areas “%s” and “%s” of “%s” overlap."),
                        other->option->id, area->option->id, candor_item_get_id (CANDOR_ITEM (self)));
    }
}

static void
check_figure (CandorHotspotItem *self,
              CandorFindings    *findings)
{
  CandorBlockContext context = { .findings = findings };
  CandorBlock *figure = CANDOR_BLOCK (self->figure);

  if (figure == NULL)
    return;
  _candor_block_check (figure, &context);
  if (candor_figure_block_is_decorative (self->figure))
    _candor_report (findings, CANDOR_CODE_PICTURE_WITHOUT_ALTERNATIVE, candor_block_get_place (figure), NULL,
                    _("Question “%s” asks about this picture, so it cannot be decorative."),
                    candor_item_get_id (CANDOR_ITEM (self)));
}

/* Beyond what the schema allows comparing all would be dear. */
#define MOST_AREAS 12

static void
check (CandorItem     *item,
       CandorFindings *findings)
{
  CandorHotspotItem *self = CANDOR_HOTSPOT_ITEM (item);
  double ratio = find_ratio (self);

  for (guint i = 0; i < MIN (self->areas->len, MOST_AREAS); i++)
    {
      const CandorArea *area = g_ptr_array_index (self->areas, i);

      if (area->numbers == NULL)
        continue;
      if (!_candor_area_has_shape (area))
        {
          report_shape (item, area, findings);
          continue;
        }
      check_bounds (item, area, ratio, findings);
      check_overlaps (self, i, ratio, findings);
    }
  check_figure (self, findings);
  if (self->takes_many)
    _candor_check_some_right (item, findings);
  else
    _candor_check_one_right (item, findings);
  _candor_check_options (item, findings);
  _candor_check_responses (item, findings);
}

const CandorItemForm _candor_hotspot_form =
{
  .element = "hotspot",
  .kind = CANDOR_ITEM_HOTSPOT,
  .get_type = candor_hotspot_item_get_type,
  .parse = parse,
  .add_key = add_key,
  .check = check,
  .foreach_text = foreach_text,
};
