/* translations-private.h - a module in another language, beside the original
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A translation of "module.xml" is called "module.TAG.xml", in the same folder.
 */
#pragma once

#include "module-private.h"

G_BEGIN_DECLS

/* The name of the file that @name is a translation of, or NULL; @tag gets the
 * language between the dots. */
char *_candor_translation_dup_original (const char *name, char **tag);

/* Reads what stands beside the head file of @original, which @load has just
 * loaded, compares it and gives the module what is without an error. */
void  _candor_translations_load        (CandorModule        *original,
                                        CandorLoad          *load,
                                        const char          *head,
                                        GPtrArray           *problems);

/* The five stages for the file @name and its comparison with the file
 * @original; for a check, so the reading holds no module. */
void  _candor_translation_check        (CandorModuleReading *self,
                                        const CandorFolder  *folder,
                                        const char          *original,
                                        const char          *name,
                                        GBytes              *bytes,
                                        CandorDay            today,
                                        GPtrArray           *problems);

/* check-translation.c: what differs, said in the findings of @translation. @tag
 * is the language that its file's name tells. */
void  _candor_check_translation        (CandorLoad          *original,
                                        CandorLoad          *translation,
                                        const char          *tag);

/* check-translation-text.c: the territory of a pair is what stands in it outside of
 * other things with ids. */
typedef struct
{
  CandorLoad *original;
  CandorLoad *translation;
  GHashTable *own;             /* nodes of either that have an id of their own, a set */
} CandorComparison;

/* The element, or the root of the file that it names. */
const CandorXmlNode *
      _candor_translation_resolve      (CandorLoad          *load,
                                        const CandorXmlNode *node);
/* Whether @node is markup within a sentence. */
gboolean _candor_translation_is_inline (const CandorXmlNode *node);
/* Citations, terms and links within; words that are still the original's. */
void  _candor_compare_references       (CandorComparison    *self,
                                        const CandorXmlNode *one,
                                        const CandorXmlNode *two);
void  _candor_compare_words            (CandorComparison    *self,
                                        const CandorXmlNode *one,
                                        const CandorXmlNode *two);

G_END_DECLS
