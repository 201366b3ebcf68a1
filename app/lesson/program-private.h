/* program-private.h - a program while it is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char  *audience;
  GPtrArray   *takes;      /* const CandorTake */
  CandorPlace  place;
} CandorPath;

struct _CandorProgram
{
  GObject      parent_instance;
  CandorStore *store;
  const char  *id;
  const char  *title;
  GPtrArray   *audiences;
  GPtrArray   *systems;
  GPtrArray   *paths;      /* const CandorPath */
  CandorPlace  place;
  guint        edition;
};

/* NULL when it cannot be read; with an error only @is_for_check answers with
 * what there is, to be looked at and not shown. */
CandorProgram *_candor_program_read  (const char    *label,
                                      GBytes        *bytes,
                                      gboolean       is_for_check,
                                      GPtrArray     *problems);

/* check-program.c */
void           _candor_program_check (CandorProgram *self,
                                      CandorLoad    *load);

/* Reports each step whose module is not among the ids in @known, a set. */
void           _candor_program_check_modules (CandorProgram *self,
                                              GHashTable    *known,
                                              GPtrArray     *problems);

G_END_DECLS
