/* picture-svg.c - an SVG that stands on its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the list of ways in which an SVG names something outside itself or
 * runs something. It is read by the XML recipe (no DTD, no entities, no
 * processing instructions: those can name a style sheet), only with a larger
 * limit for a tag, because the data of one path is long. Whoever draws the
 * picture still must give it no base address: this is the first wall, not the
 * only one.
 */

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "picture-private.h"
#include "xml-private.h"

/* ------------------------------------------------------------------- kind */

static const char *
skip_past (const char *p,
           const char *end,
           const char *close)
{
  const char *found = g_strstr_len (p, end - p, close);

  return found == NULL ? end : found + strlen (close);
}

static gboolean
begins_with (const char *p,
             const char *end,
             const char *text)
{
  gsize length = strlen (text);

  return (gsize) (end - p) >= length && memcmp (p, text, length) == 0;
}

static gboolean
is_svg_name (const char *name,
             const char *end)
{
  const char *name_end = _candor_xml_skip_name (name, end);

  return name_end - name >= 3 && memcmp (name_end - 3, "svg", 3) == 0 &&
         (name_end - name == 3 || name_end[-4] == ':');
}

/* Enough to tell the kind; what is wrong with it is for the reader to say. */
gboolean
_candor_picture_is_svg (const guint8 *data,
                        gsize         size)
{
  const char *p = (const char *) data;
  const char *end = p + MIN (size, 64 * 1024);

  if (begins_with (p, end, "\xef\xbb\xbf"))
    p += 3;
  while ((p = _candor_xml_skip_space (p, end)) < end && *p == '<')
    {
      if (begins_with (p, end, "<?"))
        p = skip_past (p, end, "?>");
      else if (begins_with (p, end, "<!--"))
        p = skip_past (p, end, "-->");
      else if (begins_with (p, end, "<!"))
        p = skip_past (p, end, ">");
      else
        return is_svg_name (p + 1, end);
    }

  return FALSE;
}

/* --------------------------------------------------------------- contents */

static const char *
local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon == NULL ? name : colon + 1;
}

static gboolean
is_own_address (const char *address)
{
  while (_candor_xml_is_space (*address))
    address++;

  return *address == '\0' || *address == '#' ||
         (g_ascii_strncasecmp (address, "data:image/", 11) == 0 &&
          g_ascii_strncasecmp (address, "data:image/svg", 14) != 0);
}

/* Every url(…) must lead to a place in the picture. */
static gboolean
has_own_addresses (const char *value)
{
  g_autofree char *lower = NULL;
  const char *p;

  /* A function without a bracket is none: most values end here. */
  if (strchr (value, '(') == NULL)
    return TRUE;

  /* An escape could spell url( so that it is not found. */
  if (strchr (value, '\\') != NULL)
    return FALSE;

  p = lower = g_ascii_strdown (value, -1);
  while ((p = strstr (p, "url(")) != NULL)
    {
      p += strlen ("url(");
      while (_candor_xml_is_space (*p) || *p == '"' || *p == '\'')
        p++;
      if (!is_own_address (p) || *p == '\0')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_own_style (const char *style)
{
  g_autofree char *lower = g_ascii_strdown (style, -1);

  return strchr (lower, '\\') == NULL &&
         strstr (lower, "@import") == NULL &&
         strstr (lower, "image-set") == NULL &&
         has_own_addresses (lower);
}

static gboolean
is_allowed_attribute (const char *name,
                      const char *value)
{
  const char *local = local_name (name);

  if (g_ascii_strncasecmp (local, "on", 2) == 0 || strcmp (name, "xml:base") == 0)
    return FALSE;
  if (g_ascii_strcasecmp (local, "href") == 0 || g_ascii_strcasecmp (local, "src") == 0)
    return is_own_address (value);
  /* An animation may set an address that was harmless when it was looked at. */
  if (strcmp (local, "attributeName") == 0)
    return g_ascii_strcasecmp (local_name (value), "href") != 0;

  if (strcmp (local, "style") == 0)
    return is_own_style (value);

  /* Words and an editor's own notes are no style. */
  return strchr (name, ':') != NULL || g_str_has_prefix (name, "aria-") ||
         has_own_addresses (value);
}

static gboolean
check_node (const CandorXmlNode  *node,
            GError              **error)
{
  static const char * const active[] =
    { "script", "foreignObject", "iframe", "handler", "listener", NULL };

  if (node->text != NULL)
    {
      if (strcmp (local_name (node->parent->name), "style") == 0 && !is_own_style (node->text))
        return _candor_picture_refuse (error, _("The style of this SVG loads something from outside. Remove @import and url(…) from it."));
      return TRUE;
    }

  if (g_strv_contains (active, local_name (node->name)))
    {
      g_autofree char *sentence = g_strdup_printf (_("This SVG holds a <%s>. Save it as a plain SVG without scripts and foreign content."), node->name);

      return _candor_picture_refuse (error, sentence);
    }

  for (guint i = 0; i < node->n_attributes; i++)
    {
      g_autofree char *sentence = NULL;

      if (is_allowed_attribute (node->attributes[i].name, node->attributes[i].value))
        continue;
      sentence = g_strdup_printf (_("In this SVG “%s” of <%s> runs something or loads it from outside. Put into the file what it needs."),
                                  node->attributes[i].name, node->name);
      return _candor_picture_refuse (error, sentence);
    }

  return TRUE;
}

static gboolean
check_tree (const CandorXmlNode  *node,
            GError              **error)
{
  if (!check_node (node, error))
    return FALSE;
  for (const CandorXmlNode *child = node->first_child; child != NULL; child = child->next)
    {
      if (!check_tree (child, error))
        return FALSE;
    }

  return TRUE;
}

/* ------------------------------------------------------------------- size */

/* Pixels for a length, 0 where there is none or it depends on the place. */
static guint
parse_length (const char *text)
{
  static const struct { const char *unit; double pixels; } units[] =
  {
    { "", 1 }, { "px", 1 }, { "pt", 96 / 72.0 }, { "pc", 16 },
    { "mm", 96 / 25.4 }, { "cm", 96 / 2.54 }, { "in", 96 },
  };
  g_autofree char *trimmed = NULL;
  char *unit;
  double value;

  if (text == NULL)
    return 0;

  trimmed = g_strstrip (g_strdup (text));
  value = g_ascii_strtod (trimmed, &unit);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (strcmp (unit, units[i].unit) == 0 && value > 0 && value < 1e6)
        return (guint) ceil (value * units[i].pixels);
    }

  return 0;
}

static void
read_view_box (const char        *text,
               CandorPictureInfo *info)
{
  double numbers[4] = { 0, };

  for (guint i = 0; i < 4; i++)
    {
      char *after;

      while (_candor_xml_is_space (*text) || *text == ',')
        text++;
      numbers[i] = g_ascii_strtod (text, &after);
      if (after == text)
        return;
      text = after;
    }

  if (numbers[2] > 0 && numbers[2] < 1e6 && numbers[3] > 0 && numbers[3] < 1e6)
    {
      info->width = (guint) ceil (numbers[2]);
      info->height = (guint) ceil (numbers[3]);
    }
}

static void
read_size (const CandorXmlNode *root,
           CandorPictureInfo   *info)
{
  const char *view_box = candor_xml_node_get_attribute (root, "viewBox");

  info->width = parse_length (candor_xml_node_get_attribute (root, "width"));
  info->height = parse_length (candor_xml_node_get_attribute (root, "height"));
  if ((info->width == 0 || info->height == 0) && view_box != NULL)
    read_view_box (view_box, info);
}

gboolean
_candor_picture_probe_svg (GBytes             *bytes,
                           CandorPictureInfo  *info,
                           GError            **error)
{
  static const CandorXmlLimits limits =
  {
    CANDOR_PICTURE_MAX_BYTES, CANDOR_PICTURE_MAX_BYTES, 256, FALSE,
  };
  g_autoptr(GPtrArray) problems = candor_problems_new ();
  g_autoptr(CandorXmlDocument) document = NULL;

  info->kind = CANDOR_PICTURE_SVG;
  document = _candor_xml_read_limited ("svg", bytes, &limits, problems);
  if (document == NULL)
    {
      const CandorProblem *first = g_ptr_array_index (problems, 0);
      const CandorPlace *place = candor_problem_get_place (first);

      g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_REFUSED,
                   /* Translators: a line number and a sentence */
                   _("The SVG cannot be read (line %u): %s"),
                   place->line, candor_problem_get_message (first));
      return FALSE;
    }

  read_size (document->root, info);

  return check_tree (document->root, error);
}
