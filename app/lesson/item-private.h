/* item-private.h - the family of questions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "load-private.h"
#include "text-private.h"

G_BEGIN_DECLS

/* One row a kind. @parse fills in the options and what is the kind's own;
 * @add_key adds what else decides about right and wrong; @foreach_text goes
 * through the kind's own texts. These two may be NULL. */
typedef struct
{
  const char      *element;
  CandorItemKind   kind;
  GType          (*get_type) (void);
  void           (*parse)    (CandorItem          *self,
                              CandorLoad          *load,
                              const CandorXmlNode *node);
  void           (*add_key)  (CandorItem          *self,
                              CandorDigest        *digest);
  void           (*check)    (CandorItem          *self,
                              CandorFindings      *findings);
  void           (*foreach_text) (CandorItem      *self,
                                  CandorTextFunc   func,
                                  gpointer         user_data);
} CandorItemForm;

extern const CandorItemForm _candor_choice_form;
extern const CandorItemForm _candor_choices_form;
extern const CandorItemForm _candor_truefalse_form;
extern const CandorItemForm _candor_match_form;
extern const CandorItemForm _candor_order_form;
extern const CandorItemForm _candor_sort_form;
extern const CandorItemForm _candor_blanks_form;
extern const CandorItemForm _candor_number_form;
extern const CandorItemForm _candor_hotspot_form;
extern const CandorItemForm _candor_highlight_form;
extern const CandorItemForm _candor_scale_form;
extern const CandorItemForm _candor_reflect_form;

/* NULL when @node is no question. */
CandorItem  *_candor_item_parse        (CandorLoad          *load,
                                        const CandorXmlNode *node);
/* Whether @node is an element that holds a question. */
gboolean     _candor_item_is_element   (const CandorXmlNode *node);
/* Calls @func for each text of the question. */
void         _candor_item_foreach_text (CandorItem          *self,
                                        CandorTextFunc       func,
                                        gpointer             user_data);
void         _candor_item_check        (CandorItem          *self,
                                        CandorFindings      *findings);

/* For the kinds: a part and a target made from @node (its words are its own mixed
 * content for a target, the caller's business for a part), and all <option>
 * children of @node. */
CandorOption *_candor_item_add_option   (CandorItem          *self,
                                         CandorLoad          *load,
                                         const CandorXmlNode *node,
                                         const char          *id);
CandorTarget *_candor_item_add_target   (CandorItem          *self,
                                         CandorLoad          *load,
                                         const CandorXmlNode *node,
                                         const char          *id);
void          _candor_item_parse_options (CandorItem         *self,
                                          CandorLoad         *load,
                                          const CandorXmlNode *node);
/* Notes each <mistake> of @node as a reference to a target. */
void          _candor_refer_mistakes    (CandorLoad          *load,
                                         const CandorXmlNode *node);
/* For kinds that are never shown as they are written. */
void          _candor_item_set_shuffled (CandorItem          *self);
/* The same for children called @name. */
void          _candor_item_parse_parts  (CandorItem          *self,
                                         CandorLoad          *load,
                                         const CandorXmlNode *node,
                                         const char          *name);
guint         _candor_item_count_right  (CandorItem          *self);
CandorCredit  _candor_credit_parse      (const CandorXmlNode *node,
                                         CandorCredit         missing);

/* item-hint.c: the <hint> children of @node, and what is to be said of them. */
void          _candor_hints_parse       (GPtrArray           *hints,
                                         CandorLoad          *load,
                                         const CandorXmlNode *node);
void          _candor_hints_check       (CandorItem          *self,
                                         CandorFindings      *findings);

/* Checks shared by kinds. */
void          _candor_check_one_right   (CandorItem          *self,
                                         CandorFindings      *findings);
void          _candor_check_some_right  (CandorItem          *self,
                                         CandorFindings      *findings);
void          _candor_check_responses   (CandorItem          *self,
                                         CandorFindings      *findings);
void          _candor_check_options     (CandorItem          *self,
                                         CandorFindings      *findings);
void          _candor_check_targets     (CandorItem          *self,
                                         CandorFindings      *findings);
/* But for case and what closes a sentence. */
gboolean      _candor_text_says_the_same (const CandorText   *one,
                                          const CandorText   *two);

G_END_DECLS
