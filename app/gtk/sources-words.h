/* sources-words.h - what is said about the age of a source
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson.h>

G_BEGIN_DECLS

/* "24 Nov 2026"; "November 2026" and "2026" where no more is said. */
char *candor_sources_day           (CandorDay day);
/* "checked 24 Nov 2026", "not yet checked against the source". */
char *candor_sources_checked       (const CandorSource *source);
/* "past its review date, 1 Mar 2026", or NULL while it is fresh. */
char *candor_sources_stale         (const CandorSource *source, CandorDay today);
/* "applies from 2 Aug 2027", or NULL. */
char *candor_sources_applies       (const CandorSource *source);
/* What the page says of itself when it rests on sources (const CandorSource)
 * that are past their review or were never checked; NULL when all is well. */
char *candor_sources_page_note     (GPtrArray *sources, CandorDay today);
/* Whether the address may be opened: http, https, mailto. */
gboolean candor_sources_may_open   (const char *address);

G_END_DECLS
