/* test-picture.c - kind and size of pictures, and SVG that reaches outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "helpers.h"

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

static void
assert_probe (const void        *data,
              gsize              size,
              CandorPictureKind  kind,
              guint              width,
              guint              height)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  CandorPictureInfo info;

  candor_picture_probe (bytes, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpint (info.kind, ==, kind);
  g_assert_cmpuint (info.width, ==, width);
  g_assert_cmpuint (info.height, ==, height);
}

static void
assert_refused (const void  *data,
                gsize        size,
                CandorError  code)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  CandorPictureInfo info;
  GError *error = NULL;

  if (candor_picture_probe (bytes, &info, &error))
    g_error ("taken: %.*s", (int) size, (const char *) data);
  g_assert_cmpint (info.kind, ==, CANDOR_PICTURE_UNKNOWN);
  assert_error_code (error, (int) code);
}

static void
make_png (guint8  png[33],
          guint32 width,
          guint32 height)
{
  guint32 sizes[2] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (png, "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
  memcpy (png + 16, sizes, 8);
  memset (png + 24, 0, 9);
}

static void
test_png (void)
{
  guint8 png[33];

  make_png (png, 640, 480);
  assert_probe (png, sizeof png, CANDOR_PICTURE_PNG, 640, 480);
  for (gsize size = 8; size < 24; size++)
    assert_refused (png, size, CANDOR_ERROR_DAMAGED);
  make_png (png, 0, 480);
  assert_refused (png, sizeof png, CANDOR_ERROR_REFUSED);
  make_png (png, 8000, 5000);
  assert_probe (png, sizeof png, CANDOR_PICTURE_PNG, 8000, 5000);
  make_png (png, 8000, 5001);
  assert_refused (png, sizeof png, CANDOR_ERROR_REFUSED);
  make_png (png, 0xffffffff, 0xffffffff);
  assert_refused (png, sizeof png, CANDOR_ERROR_REFUSED);
}

/* SOI, APP0, padding, DHT, then the frame (progressive). */
static const guint8 jpeg[] =
{
  0xff, 0xd8, 0xff, 0xe0, 0x00, 0x06, 'J', 'F', 'I', 'F', 0xff, 0xff, 0xc4, 0x00, 0x03, 0x00,
  0xff, 0x01, 0xff, 0xc2, 0x00, 0x11, 0x08, 0x01, 0x2c, 0x01, 0x90, 0x03,
};

static void
test_jpeg (void)
{
  guint8 broken[sizeof jpeg];

  assert_probe (jpeg, sizeof jpeg, CANDOR_PICTURE_JPEG, 400, 300);
  for (gsize size = 3; size < 27; size++)
    assert_refused (jpeg, size, CANDOR_ERROR_DAMAGED);
  memcpy (broken, jpeg, sizeof jpeg);
  broken[10] = 0;
  assert_refused (broken, sizeof broken, CANDOR_ERROR_DAMAGED);
}

static void
assert_svg (const char *svg,
            guint       width,
            guint       height)
{
  assert_probe (svg, strlen (svg), CANDOR_PICTURE_SVG, width, height);
}

static void
assert_svg_refused (const char *inside)
{
  g_autofree char *svg = g_strconcat (SVG " width=\"10\" height=\"10\">", inside, "</svg>", NULL);

  assert_refused (svg, strlen (svg), CANDOR_ERROR_REFUSED);
}

static void
assert_svg_taken (const char *inside)
{
  g_autofree char *svg = g_strconcat (SVG " width=\"10\" height=\"10\">", inside, "</svg>", NULL);

  assert_svg (svg, 10, 10);
}

static void
test_svg_size (void)
{
  assert_svg (SVG " width=\"120\" height=\"80\"/>", 120, 80);
  assert_svg (SVG " width=\" 120px \" height=\"80.2\"/>", 120, 81);
  assert_svg (SVG " width=\"1in\" height=\"2.54cm\"/>", 96, 96);
  assert_svg (SVG " viewBox=\"0 0 640 360\"/>", 640, 360);
  assert_svg (SVG " viewBox=\"0,0,640,360\" width=\"100%\" height=\"100%\"/>", 640, 360);
  assert_svg (SVG " viewBox=\"0 0 640\"/>", 0, 0);
  assert_svg (SVG " width=\"-5\" height=\"1e30\"/>", 0, 0);
  assert_svg (SVG "/>", 0, 0);
  assert_svg ("\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- a > b -->\n<svg width=\"1\" height=\"1\"/>", 1, 1);
  assert_svg ("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>", 1, 1);
}

static void
test_svg_taken (void)
{
  g_autoptr(GString) path = g_string_new ("<path d=\"M0 0");

  assert_svg_taken ("<linearGradient id=\"g\"/><rect fill=\"url(#g)\" style=\"stroke: url('#g')\"/>");
  assert_svg_taken ("<use xlink:href=\"#a\"/><use href=\"#a\"/>");
  assert_svg_taken ("<image href=\"data:image/png;base64,AAAA\"/>");
  assert_svg_taken ("<style>rect { fill: url(#g); }</style>");
  assert_svg_taken ("<g aria-label=\"import (all) C:\\files and expression\"><rect transform=\"rotate(45)\"/></g>");
  assert_svg_taken ("<text>see http://example.org/ and url(x)</text>");

  /* One path may be long; a lesson's tag may not. */
  while (path->len < 100000)
    g_string_append (path, " L10 10");
  g_string_append (path, "\"/>");
  assert_svg_taken (path->str);
}

static void
test_svg_refused (void)
{
  assert_svg_refused ("<image href=\"http://example.org/a.png\"/>");
  assert_svg_refused ("<image xlink:href=\"a.png\"/>");
  assert_svg_refused ("<image href=\" file:///etc/passwd\"/>");
  assert_svg_refused ("<image href=\"data:text/html,x\"/>");
  assert_svg_refused ("<image href=\"data:image/svg+xml;base64,AAAA\"/>");
  assert_svg_refused ("<a href=\"https://example.org/\"><rect/></a>");
  assert_svg_refused ("<rect fill=\"url(http://example.org/#a)\"/>");
  assert_svg_refused ("<rect style=\"fill: URL( 'a.svg#b')\"/>");
  assert_svg_refused ("<rect style=\"fill:u\\72l(a.svg#b)\"/>");
  assert_svg_refused ("<rect fill=\"u\\72l(a.svg#b)\"/>");
  assert_svg_refused ("<rect fill=\"url()\"/>");
  assert_svg_refused ("<style>@import 'a.css';</style>");
  assert_svg_refused ("<style>@IMPORT url(#a);</style>");
  assert_svg_refused ("<style><![CDATA[@font-face { src: url(a.woff) }]]></style>");
  assert_svg_refused ("<script>alert(1)</script>");
  assert_svg_refused ("<g><g><s:script xmlns:s=\"http://www.w3.org/2000/svg\"/></g></g>");
  assert_svg_refused ("<foreignObject/>");
  assert_svg_refused ("<rect onclick=\"x\"/>");
  assert_svg_refused ("<rect onLoad=\"x\"/>");
  assert_svg_refused ("<g xml:base=\"http://example.org/\"/>");
  assert_svg_refused ("<set attributeName=\"xlink:href\" to=\"http://example.org/\"/>");
  assert_svg_refused ("<?xml-stylesheet href=\"a.css\"?>");
  assert_svg_refused ("&nbsp;");
  assert_svg_refused ("<rect>");
}

static void
test_svg_doctype (void)
{
  static const char dtd[] =
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
    SVG "/>";
  static const char entities[] = "<!DOCTYPE svg [<!ENTITY a \"b\">]>" SVG ">&a;</svg>";

  assert_refused (dtd, strlen (dtd), CANDOR_ERROR_REFUSED);
  assert_refused (entities, strlen (entities), CANDOR_ERROR_REFUSED);
}

static void
test_others (void)
{
  static const char gif[] = "GIF89a\x01\0\x01\0";
  static const char html[] = "<html><svg/></html>";
  static const char cut[] = "<";
  g_autofree char *large = g_malloc0 (CANDOR_PICTURE_MAX_BYTES + 1);

  assert_refused (gif, sizeof gif, CANDOR_ERROR_REFUSED);
  assert_refused (html, strlen (html), CANDOR_ERROR_REFUSED);
  assert_refused (cut, 1, CANDOR_ERROR_REFUSED);
  assert_refused ("<?", 2, CANDOR_ERROR_REFUSED);
  assert_refused ("<!--", 4, CANDOR_ERROR_REFUSED);
  assert_refused ("", 0, CANDOR_ERROR_REFUSED);
  make_png ((guint8 *) large, 1, 1);
  assert_refused (large, CANDOR_PICTURE_MAX_BYTES + 1, CANDOR_ERROR_REFUSED);
  assert_probe (large, CANDOR_PICTURE_MAX_BYTES, CANDOR_PICTURE_PNG, 1, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/png", test_png);
  g_test_add_func ("/picture/jpeg", test_jpeg);
  g_test_add_func ("/picture/svg-size", test_svg_size);
  g_test_add_func ("/picture/svg-taken", test_svg_taken);
  g_test_add_func ("/picture/svg-refused", test_svg_refused);
  g_test_add_func ("/picture/svg-doctype", test_svg_doctype);
  g_test_add_func ("/picture/others", test_others);

  return g_test_run ();
}
