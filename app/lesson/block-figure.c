/* block-figure.c - a picture beside the module
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture that is missing or refused is a warning, and the block stays: its
 * alternative stands in the frame. Only a picture without an alternative is
 * an error, because then nothing would stand there for some readers.
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "files-private.h"

#define MAX_ALTERNATIVE 250

struct _CandorFigureBlock
{
  CandorBlock        parent_instance;
  const char        *src;
  const char        *alternative;
  CandorText        *caption;
  CandorPlace        src_place;
  const CandorShownFile *picture;    /* NULL when it is missing or refused */
  gboolean           decorative;
  gboolean           is_needed;
};

G_DEFINE_FINAL_TYPE (CandorFigureBlock, candor_figure_block, CANDOR_TYPE_BLOCK)

static void
candor_figure_block_class_init (CandorFigureBlockClass *klass)
{
  CANDOR_BLOCK_CLASS (klass)->kind = CANDOR_BLOCK_FIGURE;
}

static void
candor_figure_block_init (CandorFigureBlock *self)
{
}

const char *
candor_figure_block_get_src (CandorFigureBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_FIGURE_BLOCK (self), NULL);

  return self->src;
}

const char *
candor_figure_block_get_alternative (CandorFigureBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_FIGURE_BLOCK (self), NULL);

  return self->alternative;
}

CandorText *
candor_figure_block_get_caption (CandorFigureBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_FIGURE_BLOCK (self), NULL);

  return self->caption;
}

gboolean
candor_figure_block_is_decorative (CandorFigureBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_FIGURE_BLOCK (self), FALSE);

  return self->decorative;
}

GBytes *
candor_figure_block_read (CandorFigureBlock  *self,
                          GError            **error)
{
  g_return_val_if_fail (CANDOR_IS_FIGURE_BLOCK (self), NULL);

  if (self->picture != NULL)
    return _candor_files_read_again (self->picture, error);

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND, _("The picture “%s” is not in the module’s folder."),
               self->src != NULL ? self->src : "");

  return NULL;
}

CandorPictureInfo
candor_figure_block_get_info (CandorFigureBlock *self)
{
  CandorPictureInfo none = { CANDOR_PICTURE_UNKNOWN, 0, 0 };

  g_return_val_if_fail (CANDOR_IS_FIGURE_BLOCK (self), none);

  return self->picture != NULL ? self->picture->info : none;
}

/* ------------------------------------------------------------------- parse */

static void
parse (CandorBlock         *block,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorFigureBlock *self = CANDOR_FIGURE_BLOCK (block);

  self->src = _candor_attribute (load, node, "src");
  self->decorative = _candor_attribute_yes (node, "decorative");
  self->alternative = _candor_child_content (load, node, "alternative");
  self->caption = _candor_text_parse_child (load, node, "caption");
  candor_xml_node_get_place (node, "src", &self->src_place);
  g_ptr_array_add (load->figures, self);
}

void
_candor_figure_block_set_needed (CandorFigureBlock *self)
{
  g_assert (CANDOR_IS_FIGURE_BLOCK (self));

  self->is_needed = TRUE;
}

/* ------------------------------------------------------------------- fetch */

static void
report_unread (CandorFigureBlock *self,
               CandorLoad        *load,
               const GError      *error)
{
  gboolean is_missing = g_error_matches (error, CANDOR_ERROR, CANDOR_ERROR_NOT_FOUND);
  gboolean is_too_large = _candor_folder_is_over (&load->folder, self->src, CANDOR_PICTURE_MAX_BYTES);
  CandorCode code = is_too_large ? CANDOR_CODE_MEDIA_TOO_LARGE : CANDOR_CODE_MEDIA_REFUSED;

  if (self->is_needed)
    code = CANDOR_CODE_HOTSPOT_WITHOUT_PICTURE;
  else if (is_missing)
    code = CANDOR_CODE_MEDIA_MISSING;

  if (is_missing)
    _candor_report (&load->findings, code, &self->src_place, NULL,
                    _("The picture “%s” is not in the module’s folder."), self->src);
  else
    _candor_report (&load->findings, code, &self->src_place, NULL,
                    _("The picture “%s” is not shown: %s"), self->src, error->message);
}

/* The same picture could not be read for another figure before. */
static void
report_unread_before (CandorFigureBlock *self,
                      CandorLoad        *load)
{
  if (self->is_needed)
    _candor_report (&load->findings, CANDOR_CODE_HOTSPOT_WITHOUT_PICTURE, &self->src_place, NULL,
                    _("The picture “%s” is not shown."), self->src);
}

static void
warn_of_size (CandorFigureBlock *self,
              CandorLoad        *load,
              gsize              size)
{
  g_autofree char *shown = NULL;

  if (size <= CANDOR_PICTURE_WARN_BYTES)
    return;

  shown = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  _candor_report (&load->findings, CANDOR_CODE_MEDIA_TOO_LARGE, &self->src_place, NULL,
                  _("The picture “%s” has %s; beyond 1 MiB its page comes up slowly."), self->src, shown);
}

static void
read_picture (CandorFigureBlock *self,
              CandorLoad        *load)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  CandorPictureInfo info;

  bytes = _candor_files_read_media (load, self->src, &error);
  if (bytes == NULL || !candor_picture_probe (bytes, &info, &error))
    {
      report_unread (self, load, error);
      return;
    }

  warn_of_size (self, load, g_bytes_get_size (bytes));
  self->picture = _candor_files_add_picture (load, self->src, bytes, &info);
}

/* A text of the module is no picture, and was not read as one. */
static void
refuse_text (CandorFigureBlock *self,
             CandorLoad        *load)
{
  self->picture = NULL;
  _candor_report (&load->findings,
                  self->is_needed ? CANDOR_CODE_HOTSPOT_WITHOUT_PICTURE : CANDOR_CODE_MEDIA_REFUSED,
                  &self->src_place, NULL,
                  _("“%s” is a text of this module and no picture."), self->src);
}

void
_candor_figure_block_fetch (CandorFigureBlock *self,
                            CandorLoad        *load)
{
  g_assert (CANDOR_IS_FIGURE_BLOCK (self));

  if (self->src == NULL || self->src[0] == '\0')
    return;

  if (!candor_path_is_inside (self->src) || strstr (self->src, "://") != NULL)
    _candor_report (&load->findings, CANDOR_CODE_PATH_OUTSIDE_MODULE, &self->src_place, NULL,
                    _("The picture “%s” does not lie in the module’s folder."), self->src);
  else if (!_candor_files_is_known (load, self->src, &self->picture))
    read_picture (self, load);
  else if (self->picture != NULL && self->picture->info.kind == CANDOR_PICTURE_UNKNOWN)
    refuse_text (self, load);
  else if (self->picture == NULL)
    report_unread_before (self, load);
}

/* ------------------------------------------------------------------- check */

static void
foreach_text (CandorBlock    *block,
              CandorTextFunc  func,
              gpointer        user_data)
{
  CandorFigureBlock *self = CANDOR_FIGURE_BLOCK (block);

  if (self->caption != NULL)
    func (self->caption, user_data);
}

/* "Picture of a banner": what is in it remains unsaid. With more words than
 * these, something is said of it. */
#define MOST_WORDS_OF_NOTHING 5

static gboolean
only_names_subject (const char *folded)
{
  static const char * const beginnings[] =
  {
    "picture of ", "image of ", "photo of ", "screenshot of ", "a picture of ", "an image of ", "a photo of ",
    "bild von ", "bild eine", "foto von ", "foto eine", "ein bild von ", "ein foto von ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_auto(GStrv) words = NULL;

      if (!g_str_has_prefix (folded, beginnings[i]))
        continue;
      words = g_strsplit (folded, " ", -1);

      return g_strv_length (words) <= MOST_WORDS_OF_NOTHING;
    }

  return FALSE;
}

/* "banner.svg", or a word that says no more than that there is a picture. */
static gboolean
says_nothing (const char *alternative)
{
  static const char * const idle[] =
  {
    "picture", "image", "photo", "figure", "graphic", "diagram", "illustration", "chart", "icon", "screenshot",
    "bild", "foto", "abbildung", "grafik", "diagramm", NULL,
  };
  g_autofree char *folded = g_utf8_casefold (alternative, -1);

  g_strstrip (folded);

  return g_strv_contains (idle, folded) || only_names_subject (folded) ||
         (strchr (folded, ' ') == NULL &&
          (g_str_has_suffix (folded, ".svg") || g_str_has_suffix (folded, ".png") ||
           g_str_has_suffix (folded, ".jpg") || g_str_has_suffix (folded, ".jpeg")));
}

static void
check_alternative (CandorFigureBlock *self,
                   CandorFindings    *findings,
                   const CandorPlace *place)
{
  if (says_nothing (self->alternative))
    _candor_report (findings, CANDOR_CODE_ALTERNATIVE_SAYS_NOTHING, place, NULL,
                    _("The alternative “%s” does not say what the picture shows."), self->alternative);
  else if (g_utf8_strlen (self->alternative, -1) > MAX_ALTERNATIVE)
    _candor_report (findings, CANDOR_CODE_ALTERNATIVE_TOO_LONG, place, NULL,
                    _("The alternative of “%s” is longer than %u characters."), self->src, MAX_ALTERNATIVE);
}

static void
check (CandorBlock              *block,
       const CandorBlockContext *context)
{
  CandorFigureBlock *self = CANDOR_FIGURE_BLOCK (block);
  const CandorPlace *place = candor_block_get_place (block);
  gboolean has_words = self->alternative != NULL && self->alternative[0] != '\0';

  if (!has_words && !self->decorative)
    _candor_report (context->findings, CANDOR_CODE_PICTURE_WITHOUT_ALTERNATIVE, place, NULL,
                    _("The picture “%s” has no alternative in words."), self->src != NULL ? self->src : "");
  else if (has_words && self->decorative)
    _candor_report (context->findings, CANDOR_CODE_DECORATIVE_WITH_WORDS, place, NULL,
                    _("The picture “%s” is decorative and has an alternative all the same."), self->src != NULL ? self->src : "");
  else if (has_words)
    check_alternative (self, context->findings, place);
}

const CandorBlockForm _candor_figure_form =
{
  "figure", CANDOR_BLOCK_FIGURE, CANDOR_BLOCK_LEVEL_PLAIN,
  candor_figure_block_get_type, parse, foreach_text, check,
};
