/* tell.h - a sentence in passing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* candor_tell: shows @sentence, plain text, in a toast of @overlay and has it spoken. */
void candor_tell (AdwToastOverlay *overlay,
                  const char      *sentence);

G_END_DECLS
