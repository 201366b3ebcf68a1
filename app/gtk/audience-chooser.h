/* audience-chooser.h - what one does at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_AUDIENCE_CHOOSER (candor_audience_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CandorAudienceChooser, candor_audience_chooser, CANDOR, AUDIENCE_CHOOSER, GtkWidget)

/* Title of the audience @id, or NULL; both may be NULL. Borrowed. */
const char *candor_audience_find_title         (CandorProgram         *program,
                                                const char            *id);
/* Fills it from the installed program; @chosen (nullable): picked at first, else the
 * first one. Invisible where no program is installed. */
void        candor_audience_chooser_fill       (CandorAudienceChooser *self,
                                                CandorProgram         *program,
                                                const char            *chosen);
/* Id of the audience, or NULL. Borrowed. */
const char *candor_audience_chooser_get_chosen (CandorAudienceChooser *self);

G_END_DECLS
