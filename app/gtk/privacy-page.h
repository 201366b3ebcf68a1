/* privacy-page.h - Record and privacy: what is kept, where, and what one may do with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CandorPrivacyPage: properties
 *   study        CandorStudy: its one input
 *   shows-title  boolean: where no header bar has room for it
 */
#define CANDOR_TYPE_PRIVACY_PAGE (candor_privacy_page_get_type ())
G_DECLARE_FINAL_TYPE (CandorPrivacyPage, candor_privacy_page, CANDOR, PRIVACY_PAGE, GtkWidget)

/* The two longer conversations have files of their own. */
void candor_privacy_restore (GtkWindow *parent, CandorStudy *study);
void candor_privacy_erase   (GtkWindow *parent, CandorStudy *study);

G_END_DECLS
