/* block-figure.c - a picture with its caption
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture that is missing, refused or broken, or that was changed since the
 * lesson was opened, leaves its alternative in a frame: nothing that was to be
 * learned is lost.
 */

#include "block-view.h"

#include "lesson-column.h"
#include "picture-view.h"
#include "rich-text.h"

#include <glib/gi18n.h>

static GtkWidget *
new_frame_of_words (CandorFigureBlock *figure)
{
  const char *alternative = candor_figure_block_get_alternative (figure);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (frame, "candor-missing");
  gtk_box_append (GTK_BOX (frame), candor_block_label_new (_("The picture is not here. It shows:"), "candor-secondary"));
  gtk_box_append (GTK_BOX (frame), candor_block_label_new (alternative != NULL ? alternative : "", NULL));

  return frame;
}

static GtkWidget *
new_picture (CandorFigureBlock *figure)
{
  g_autoptr (GBytes) bytes = candor_figure_block_read (figure, NULL);
  CandorPictureInfo info = candor_figure_block_get_info (figure);
  GtkWidget *picture, *paper;

  if (bytes == NULL)
    return NULL;
  picture = candor_picture_view_new (bytes, &info, candor_figure_block_get_alternative (figure));
  if (picture == NULL)
    return NULL;
  if (!candor_figure_block_is_decorative (figure))
    gtk_widget_add_css_class (picture, CANDOR_LESSON_STOP);
  gtk_widget_set_hexpand (picture, TRUE);

  paper = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (paper, "candor-paper");
  gtk_box_append (GTK_BOX (paper), picture);

  return paper;
}

GtkWidget *
candor_block_figure_new (CandorBlock         *block,
                         CandorLessonContext *context)
{
  CandorFigureBlock *figure = CANDOR_FIGURE_BLOCK (block);
  CandorText *caption = candor_figure_block_get_caption (figure);
  GtkWidget *self = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *picture = new_picture (figure);

  gtk_widget_add_css_class (self, "candor-figure");
  if (picture == NULL && !candor_figure_block_is_decorative (figure))
    picture = new_frame_of_words (figure);
  if (picture != NULL)
    gtk_box_append (GTK_BOX (self), picture);
  if (caption != NULL)
    {
      GtkWidget *words = candor_rich_text_new (caption, context);

      gtk_widget_add_css_class (words, "candor-caption");
      gtk_box_append (GTK_BOX (self), words);
    }

  return self;
}
