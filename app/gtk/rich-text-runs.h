/* rich-text-runs.h - from runs to words with attributes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A stretch of the words that leads somewhere; bytes from @start to @end. */
typedef struct
{
  CandorRunKind  kind;
  const char    *ref;      /* borrowed from the text */
  const char    *text;     /* borrowed from the text */
  guint          start;
  guint          end;
} CandorRichSpan;

/* candor_rich_text_render:
 * @accent: the colour of citations and links
 * @attributes: (out): a new list
 * @spans: (inout) (nullable): an array of CandorRichSpan that is filled with what leads
 *   somewhere, and with the blanks
 * @context: (nullable): numbers the citations as they appear on its sheet
 *
 * Returns the words as they stand on the screen; never markup.
 */
/* In the words, where a widget stands in place of a blank: one character. */
#define CANDOR_RICH_BLANK "\357\277\274"

char *candor_rich_text_render  (CandorText           *text,
                                const GdkRGBA        *accent,
                                PangoAttrList       **attributes,
                                GArray               *spans,
                                CandorLessonContext  *context);

/* One run of it, behind what @words and @attributes have. */
void  candor_rich_text_append_run (GString             *words,
                                   PangoAttrList       *attributes,
                                   const CandorRun     *run,
                                   const GdkRGBA       *accent,
                                   CandorLessonContext *context);

/* Whatever stands in @words turns no letter of its surroundings around. */
char *candor_rich_text_isolate (const char     *words);

G_END_DECLS
