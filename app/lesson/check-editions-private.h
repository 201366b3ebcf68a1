/* check-editions-private.h - two editions of one module
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/lesson/difference.h>

#include "check-private.h"

G_BEGIN_DECLS

/* Appends what @newer changed without a <change> that names it. */
void        _candor_check_editions    (CandorModule *older,
                                       CandorModule *newer,
                                       GPtrArray    *problems);

/* lines.c: the words of the page or quiz @step, without its questions; NULL: there is none. */
GPtrArray  *_candor_module_list_words (CandorModule *self,
                                       const char   *step);
/* NULL: there is none. */
CandorItem *_candor_module_find_item  (CandorModule *self,
                                       const char   *id);

G_END_DECLS
