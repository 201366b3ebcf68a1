/* lab-cards.h - what follows the controls of a lab, in words
 *
 * Each card follows the run by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <candor/study/lab.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "What it does": the measures, in rows by group, and targets with a sign. */
GtkWidget *candor_lab_measures_new (CandorLabRun *run);
/* "Try this": the tasks; NULL where there are none. */
GtkWidget *candor_lab_tasks_new    (CandorLabRun *run, CandorLessonContext *context);
/* Own words, and the end. */
GtkWidget *candor_lab_finish_new   (CandorLabRun *run, CandorLessonContext *context);
/* "Read as a table": all settings and figures as a sentence, and each plot as a table. */
GtkWidget *candor_lab_table_new    (CandorLabRun *run);

/* A card with a title. */
GtkWidget *candor_lab_card_new     (const char *title);

G_END_DECLS
