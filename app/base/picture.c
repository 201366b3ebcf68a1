/* picture.c - kind and size of a picture, before anything is decoded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the few header bytes of PNG and JPEG itself: no decoder meets a
 * picture before its kind and size are known and allowed. SVG is text, and
 * stands in picture-svg.c.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "picture-private.h"

typedef struct
{
  const guint8 *data;
  gsize         size;
} View;

static guint
read_16 (const guint8 *p)
{
  return p[0] << 8 | p[1];
}

static guint32
read_32 (const guint8 *p)
{
  return (guint32) read_16 (p) << 16 | read_16 (p + 2);
}

gboolean
_candor_picture_refuse (GError     **error,
                        const char  *sentence)
{
  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED, sentence);

  return FALSE;
}

static gboolean
refuse_cut (GError **error)
{
  g_set_error_literal (error, CANDOR_ERROR, CANDOR_ERROR_DAMAGED,
                       _("The picture is cut off before its size is said."));

  return FALSE;
}

static const char png_magic[] = "\x89PNG\r\n\x1a\n";

static gboolean
probe_png (const View         *view,
           CandorPictureInfo  *info,
           GError            **error)
{
  info->kind = CANDOR_PICTURE_PNG;
  if (view->size < 24 || memcmp (view->data + 12, "IHDR", 4) != 0)
    return refuse_cut (error);

  info->width = read_32 (view->data + 16);
  info->height = read_32 (view->data + 20);

  return TRUE;
}

/* Markers that stand alone, without a length: TEM, RSTn, SOI. */
static gboolean
is_bare_marker (guint8 marker)
{
  return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/* Start of frame; the numbers between are tables (DHT, JPG, DAC). */
static gboolean
is_frame_marker (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf &&
         marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
probe_jpeg (const View         *view,
            CandorPictureInfo  *info,
            GError            **error)
{
  gsize at = 2;

  info->kind = CANDOR_PICTURE_JPEG;
  while (at + 4 <= view->size)
    {
      guint8 marker = view->data[at + 1];

      if (view->data[at] != 0xff)
        break;
      if (marker == 0xff || is_bare_marker (marker))
        {
          at += marker == 0xff ? 1 : 2;
          continue;
        }
      if (is_frame_marker (marker))
        {
          if (at + 9 > view->size)
            break;
          info->height = read_16 (view->data + at + 5);
          info->width = read_16 (view->data + at + 7);
          return TRUE;
        }
      at += 2 + read_16 (view->data + at + 2);
    }

  return refuse_cut (error);
}

static gboolean
check_pixels (const CandorPictureInfo  *info,
              GError                  **error)
{
  if (info->kind == CANDOR_PICTURE_SVG)
    return TRUE;
  if (info->width == 0 || info->height == 0)
    return _candor_picture_refuse (error, _("The picture has no width or no height."));
  if ((guint64) info->width * info->height > CANDOR_PICTURE_MAX_PIXELS)
    return _candor_picture_refuse (error, _("The picture has more than 40 million pixels. Make it smaller."));

  return TRUE;
}

static gboolean
begins_with (const View *view,
             const void *magic,
             gsize       length)
{
  return view->size >= length && memcmp (view->data, magic, length) == 0;
}

static gboolean
probe (const View         *view,
       GBytes             *bytes,
       CandorPictureInfo  *info,
       GError            **error)
{
  if (begins_with (view, png_magic, 8))
    return probe_png (view, info, error);
  if (begins_with (view, "\xff\xd8\xff", 3))
    return probe_jpeg (view, info, error);
  if (_candor_picture_is_svg (view->data, view->size))
    return _candor_picture_probe_svg (bytes, info, error);

  return _candor_picture_refuse (error, _("This is no picture that can be shown: PNG, JPEG and SVG can."));
}

gboolean
candor_picture_probe (GBytes             *bytes,
                      CandorPictureInfo  *info,
                      GError            **error)
{
  CandorPictureInfo found = { CANDOR_PICTURE_UNKNOWN, 0, 0 };
  View view;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (info != NULL, FALSE);

  *info = found;
  view.data = g_bytes_get_data (bytes, &view.size);
  if (view.size > CANDOR_PICTURE_MAX_BYTES)
    return _candor_picture_refuse (error, _("The picture is larger than 8 MiB. Make it smaller."));
  if (!probe (&view, bytes, &found, error) || !check_pixels (&found, error))
    return FALSE;

  *info = found;

  return TRUE;
}
