/* passages-private.h - what of a module can be searched for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "module-private.h"

G_BEGIN_DECLS

typedef struct
{
  CandorFoundKind  kind;
  const char      *language;
  const char      *place;     /* (nullable), so the next */
  const char      *step;
  const char      *title;
  const char      *body;
} CandorPassage;

/* CandorPassage of @module and its translations, to be freed; strings stay with the
 * modules or with @store. */
GArray *_candor_passages_new (CandorModule *module, CandorStore *store);

G_END_DECLS
