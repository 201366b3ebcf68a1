/* candor/study/lab.h - a lab in front of a person
 *
 * Controls are moved, tasks are reached and stay reached, own words say what was given up.
 * All of it is a draft, on the disk at most 250 ms after a change; finishing is an event.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/lab.h>
#include <candor/study.h>

G_BEGIN_DECLS

/* CandorLabRun. Properties, all read-only:
 *   settings     string: JSON of what the controls stand at; notified whenever a figure may have changed
 *   n-reached    uint: tasks that were reached
 *   words        string: own words, "" for none
 *   can-finish   boolean: all tasks were reached, or there are own words
 *   is-finished  boolean: it was finished once
 *   saved        CandorSaved: of the draft
 */
#define CANDOR_TYPE_LAB_RUN (candor_lab_run_get_type ())
G_DECLARE_FINAL_TYPE (CandorLabRun, candor_lab_run, CANDOR, LAB_RUN, GObject)

/* Of a lab of the sitting's module. Borrowed; the same object every time. */
CandorLabRun     *candor_sitting_get_lab      (CandorSitting *self, CandorLab *lab);

CandorLab        *candor_lab_run_get_lab      (CandorLabRun *self);
/* Borrowed, to be read: controls are moved with candor_lab_run_set(). */
CandorLabFigures *candor_lab_run_get_figures  (CandorLabRun *self);
gboolean          candor_lab_run_has_reached  (CandorLabRun *self, guint task);
guint             candor_lab_run_get_n_reached (CandorLabRun *self);
const char       *candor_lab_run_get_words    (CandorLabRun *self);
gboolean          candor_lab_run_can_finish   (CandorLabRun *self);
gboolean          candor_lab_run_is_finished  (CandorLabRun *self);
CandorSaved       candor_lab_run_get_saved    (CandorLabRun *self);

/* Each is a change of the draft. What was reached stays so, also after a reset. */
void     candor_lab_run_set           (CandorLabRun *self, guint control, double value);
void     candor_lab_run_reset         (CandorLabRun *self);
void     candor_lab_run_set_words     (CandorLabRun *self, const char *words);

/* Records what was reached, with which settings, and the own words. REFUSED while it cannot be finished. */
void     candor_lab_run_finish_async  (CandorLabRun *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean candor_lab_run_finish_finish (CandorLabRun *self, GAsyncResult *result, GError **error);

G_END_DECLS
