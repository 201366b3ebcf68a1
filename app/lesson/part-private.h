/* part-private.h - the family of parts, and pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"
#include "text-private.h"

G_BEGIN_DECLS

/* One row a kind. */
typedef struct
{
  const char   *element;
  GType       (*get_type) (void);
  void        (*parse)    (CandorPart          *self,
                           CandorLoad          *load,
                           const CandorXmlNode *node);
  /* Appends what can be asked, in the order of the file. */
  void        (*add_items) (CandorPart         *self,
                            GPtrArray          *items);
  void        (*settle)   (CandorPart          *self,
                           CandorModule        *module,
                           CandorLoad          *load);
  /* Seconds that the part needs, as counted and not yet scaled. */
  double      (*count_seconds) (CandorPart     *self);
  /* Appends CandorSynopsisStep, with strings of the part. @lesson is its number,
   * if it is one. */
  void        (*add_steps) (CandorPart         *self,
                            guint               lesson,
                            GArray             *steps);
  /* Gives each page and question its share; answers with what was given. */
  guint       (*share_seconds) (CandorPart     *self,
                                double          scale);
  void        (*check)    (CandorPart          *self,
                           CandorModule        *module,
                           CandorFindings      *findings);
  gboolean      shares_exactly;   /* to the second */
} CandorPartForm;

extern const CandorPartForm _candor_lesson_form;
extern const CandorPartForm _candor_quiz_form;
extern const CandorPartForm _candor_scenario_form;
extern const CandorPartForm _candor_worksheet_form;
extern const CandorPartForm _candor_lab_form;

gboolean     _candor_part_is_element    (const CandorXmlNode *node);
/* @node is the part's element in the head; where it names a file, that is
 * read. NULL when there is no part to be had. @number counts from 1. */
CandorPart  *_candor_part_parse         (CandorLoad          *load,
                                         const CandorXmlNode *node,
                                         guint                number);
/* @add_steps and @share_seconds of a kind that is one step as a whole. */
void         _candor_part_add_one_step  (CandorPart          *self,
                                         guint                lesson,
                                         GArray              *steps);
guint        _candor_part_share_at_once (CandorPart          *self,
                                         double               scale);
const CandorPartForm *
             _candor_part_get_form      (CandorPart          *self);
/* Whether the file gave it an id. */
gboolean     _candor_part_has_own_id    (CandorPart          *self);

CandorPage  *_candor_page_parse         (CandorLoad          *load,
                                         const CandorXmlNode *node);
const CandorPlace *
             _candor_page_get_spoken_place (CandorPage   *self);
void         _candor_page_settle        (CandorPage          *self,
                                         CandorModule        *module,
                                         CandorLoad          *load);
double       _candor_page_count_seconds (CandorPage          *self);
void         _candor_page_set_seconds   (CandorPage          *self,
                                         guint                seconds);
void         _candor_page_check         (CandorPage          *self,
                                         CandorModule        *module,
                                         CandorFindings      *findings);

G_END_DECLS
