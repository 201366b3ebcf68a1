/* page-notes.c - what a page says of itself, below its title
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That its lesson can be tested out, or was; what changed since it was learned.
 */

#include "page-notes.h"

#include "block-view.h"
#include "change-note.h"
#include "lesson-link.h"

#include <glib/gi18n.h>

static gboolean
is_first_of_part (CandorStep *step)
{
  gboolean is_first;

  g_object_get (step, "is-first-of-part", &is_first, NULL);

  return is_first;
}

static void
add_test_out (GtkBox        *column,
              CandorSitting *sitting,
              CandorStep    *step)
{
  CandorStep *quiz = is_first_of_part (step) ? candor_sitting_find_test_out (sitting, step) : NULL;
  g_autofree char *words = NULL;
  GtkWidget *link;

  if (quiz == NULL)
    return;

  words = g_strdup_printf (_("You know this already? Take the questions: %s"), candor_step_get_title (quiz));
  link = candor_lesson_link_new_to_step (words, candor_step_get_id (quiz));
  gtk_widget_add_css_class (link, "candor-page-way");
  gtk_box_append (column, link);
}

void
candor_page_notes_append (GtkBox              *column,
                          CandorPage          *page,
                          CandorLessonContext *context)
{
  CandorSitting *sitting;
  CandorStep *step;
  GtkWidget *changed;

  g_return_if_fail (GTK_IS_BOX (column));
  g_return_if_fail (CANDOR_IS_PAGE (page));
  g_return_if_fail (CANDOR_IS_LESSON_CONTEXT (context));

  sitting = candor_lesson_context_get_sitting (context);
  step = sitting != NULL ? candor_sitting_find_step (sitting, candor_page_get_id (page)) : NULL;
  if (step == NULL)
    return;

  if (candor_step_get_is_tested_out (step))
    gtk_box_append (column, candor_block_label_new (_("You tested out of this lesson. Read on if you like; nothing here is left to do."),
                                                    "candor-page-note"));
  changed = candor_change_note_new (sitting, step);
  if (changed != NULL)
    gtk_box_append (column, changed);
  add_test_out (column, sitting, step);
}
