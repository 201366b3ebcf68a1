/* module-private.h - a module while it is being made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"

G_BEGIN_DECLS

struct _CandorModule
{
  GObject      parent_instance;
  CandorStore *store;
  const char  *id;
  const char  *language;
  const char  *licence;
  const char  *title;
  const char  *summary;
  const char  *digest;         /* NULL in a module that is only checked */
  GPtrArray   *objectives;
  GPtrArray   *misconceptions;
  GPtrArray   *sources;
  GPtrArray   *terms;
  GPtrArray   *changes;
  GPtrArray   *parts;
  GPtrArray   *items;
  GPtrArray   *files;
  GPtrArray   *translations;   /* CandorModule, in the order of their files' names */
  GHashTable  *objectives_by_id;
  GHashTable  *misconceptions_by_id;
  GHashTable  *sources_by_id;
  GHashTable  *terms_by_id;
  GHashTable  *files_by_name;
  CandorPlace  place;
  guint        edition;
  guint        minutes;
};

/* What of a module is known even when it cannot be shown. */
typedef struct
{
  CandorModule *module;        /* NULL when an error stands in the problems */
  char         *id;            /* (nullable), so the next two */
  char         *title;
  char         *language;
  guint         edition;
  CandorPlace   id_place;      /* of the attribute, else of the element; without a file when only checked */
  GPtrArray    *part_names;    /* of the files that it names, relative */
  GPtrArray    *houses;        /* names of the places that an overlay may fill */
  GPtrArray    *file_names;    /* of all that was looked at, there or not; relative, the head first */
  GPtrArray    *silenced;      /* findings that its author allows, with the author's reason */
  CandorDays    days;          /* on which the findings are the same */
} CandorModuleReading;

void          _candor_module_reading_clear (CandorModuleReading *self);

/* The five stages. @head is the name of the head file in @folder; @bytes is
 * its content. CANDOR_TO_CHECK: the reading holds no module. */
void          _candor_module_read      (CandorModuleReading *self,
                                        const CandorFolder  *folder,
                                        const char          *head,
                                        GBytes              *bytes,
                                        CandorDay            today,
                                        CandorPurpose        purpose,
                                        CandorScenarioProver prover,
                                        GPtrArray           *problems);

/* The two halves of it: the stages, and what is left of them. The second clears
 * @load and takes @module; the problems that @load was made with go to @problems. */
CandorModule *_candor_module_run       (CandorModuleReading *self,
                                        CandorLoad          *load,
                                        const char          *head,
                                        GBytes              *bytes);
void          _candor_module_end       (CandorModuleReading *self,
                                        CandorLoad          *load,
                                        const char          *head,
                                        CandorModule        *module,
                                        GPtrArray           *problems);

/* language.c: the index of the one of @tags, the original's first, that is to be
 * shown to somebody who reads @languages (nullable). */
guint         _candor_language_choose  (const char * const  *tags,
                                        guint                n_tags,
                                        const char * const  *languages);

CandorModule *_candor_module_parse     (CandorLoad          *load,
                                        const CandorXmlNode *root);
void          _candor_module_settle    (CandorModule        *self,
                                        CandorLoad          *load);
void          _candor_module_check     (CandorModule        *self,
                                        CandorLoad          *load);

/* head.c: the elements in front of the parts. FALSE when @node is none. */
gboolean      _candor_head_parse       (CandorModule        *self,
                                        CandorLoad          *load,
                                        const CandorXmlNode *node);
/* Learns the words of terms and the numbers of sources, which texts in front
 * of them may use. */
void          _candor_head_learn       (CandorLoad          *load,
                                        const CandorXmlNode *root);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CandorModuleReading, _candor_module_reading_clear)

G_END_DECLS
