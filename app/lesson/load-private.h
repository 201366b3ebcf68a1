/* load-private.h - one loading of one module, from its bytes to its findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stages never mix: read and schema make documents, parse makes objects
 * and notes down what defines an id and what refers to one, settle fills in
 * what follows from the whole, check only looks and reports. The documents
 * live until check is done, so a finding can name the place of an attribute
 * that no object remembers.
 */
#pragma once

#include <string.h>

#include <candor/base/xml.h>
#include <candor/lesson.h>

#include "check-private.h"
#include "folder-private.h"
#include "store-private.h"

G_BEGIN_DECLS

/* What an id belongs to: it is unique in its space, for an option or a target in its
 * question. Pages and questions share one, scenes and endings another. */
typedef enum
{
  CANDOR_SPACE_PART,
  CANDOR_SPACE_STEP,          /* pages and questions */
  CANDOR_SPACE_OBJECTIVE,
  CANDOR_SPACE_MISCONCEPTION,
  CANDOR_SPACE_SOURCE,
  CANDOR_SPACE_TERM,
  CANDOR_SPACE_OPTION,
  CANDOR_SPACE_TARGET,        /* bins, right sides: in their question, too */
  CANDOR_SPACE_SCENE,         /* scenes and endings */
  CANDOR_SPACE_METER,         /* in its scenario */
  CANDOR_SPACE_REPLY,         /* in its scene */
  CANDOR_SPACE_AUDIENCE,
  CANDOR_SPACE_SYSTEM,
  CANDOR_SPACE_DATA,          /* of a lab: in their lab, so the next two */
  CANDOR_SPACE_FIGURE,        /* controls and measures: what “:name” stands for */
  CANDOR_SPACE_TASK,
  CANDOR_SPACE_QUESTION,      /* as a reference: a question, which is defined as a step */
  CANDOR_SPACE_PLACE,         /* of an overlay */
  CANDOR_SPACE_ANY,           /* as a reference: a change may touch whatever has an id */
} CandorSpace;

/* The days on which the same files give the same findings, as numbers: 20261124. */
typedef struct
{
  guint first;
  guint last;
} CandorDays;

typedef struct
{
  const char          *id;
  const CandorXmlNode *node;
  const CandorXmlNode *scope;     /* the question of an option or a target, what a meter or a reply stands in, else NULL */
  CandorSpace          space;
  gboolean             is_used;   /* found out by check-ids.c */
} CandorDefinition;

typedef struct
{
  const char          *id;
  const CandorXmlNode *node;
  const char          *attribute; /* of @node; static */
  CandorSpace          space;
} CandorReference;

/* What a loading is for: the less, the cheaper. */
typedef enum
{
  CANDOR_TO_TEACH,            /* everything */
  CANDOR_TO_LIST,             /* the module lives shortly: no digests but its own, no places, no margins */
  CANDOR_TO_CHECK,            /* findings alone */
} CandorPurpose;

typedef struct
{
  CandorFolder        folder;
  CandorStore        *store;
  CandorFindings      findings;
  CandorDay           today;           /* compare with _candor_load_is_past() and _is_ahead() */
  CandorDays          days;
  CandorPurpose       purpose;
  CandorScenarioProver prover;         /* (nullable) */
  gboolean            is_for_compare;  /* only its ids and its form count: no pictures */

  const CandorXmlNode *root;           /* of the head; NULL when it is none of a module */
  GHashTable         *part_roots;      /* element with src → root of the file that it names */

  GPtrArray          *documents;
  gsize               n_text_bytes;    /* of all documents */
  gsize               n_media_bytes;
  guint               n_objects;
  guint               n_schema_errors;
  gboolean            has_too_many_references;
  gboolean            may_allow;       /* an <allow> may stand in one of the documents */
  gboolean            is_whole;        /* no part is missing, no element unknown */
  GPtrArray          *lost;            /* nodes whose id is missing or cannot be read */

  GArray             *definitions;     /* CandorDefinition, in the order of the file */
  GArray             *references;      /* CandorReference */
  GPtrArray          *links;           /* nodes of <link> */
  GPtrArray          *dates;           /* nodes and attributes that hold a day, in pairs */
  GHashTable         *term_words;      /* id → word */
  GHashTable         *source_numbers;  /* id → number as text */
  GPtrArray          *houses;          /* names of the places of all <house> */
  GPtrArray          *figures;         /* CandorFigureBlock, borrowed */
  GHashTable         *phrases;         /* id → CandorOption of the passage being read, or NULL */
  GHashTable         *files;           /* name → CandorShownFile of @module_files */
  GPtrArray          *module_files;
  const char         *stored_folder;   /* @folder's path, in the store once a picture needs it */
  GPtrArray          *other_names;     /* of files of translations that were looked at */

  GString            *scratch;         /* of the text being built, so the next two */
  GString            *scratch_plain;
  GArray             *scratch_runs;
} CandorLoad;

void     _candor_load_init      (CandorLoad *self, GPtrArray *problems, CandorDay today);
void     _candor_load_clear     (CandorLoad *self);

/* The name of a file of the folder that places carry. Of a module that is only checked it
 * goes with the loading: findings have a copy. Else it is interned. */
const char *_candor_load_label  (CandorLoad *self, const char *name);

/* Whether @day lies before today, or after it; FALSE where either is not set. The
 * days of @self become those on which the answer is the same. */
gboolean _candor_load_is_past   (CandorLoad *self, CandorDay day);
gboolean _candor_load_is_ahead  (CandorLoad *self, CandorDay day);

CandorDays _candor_days_all       (void);
CandorDays _candor_days_both      (CandorDays one, CandorDays two);
gboolean   _candor_days_contain   (CandorDays self, CandorDay day);

/* candor_xml_read() with the schema; the document is kept. Proposes an id
 * where one is missing. NULL when it cannot be parsed. */
const CandorXmlNode *
         _candor_load_document  (CandorLoad *self, const char *label, GBytes *bytes);

/* The same; NULL, and reported, too where the root is no <@name>. */
const CandorXmlNode *
         _candor_load_root      (CandorLoad *self, const char *label, GBytes *bytes, const char *name);

/* Clears @self; what was found goes to @problems, in the order of the file, and what an
 * author allows to @silenced (nullable). */
void     _candor_load_hand_over (CandorLoad *self, GPtrArray *problems, GPtrArray *silenced);

/* silence.c: takes out the findings that an <allow> names; to @silenced (nullable) they go with
 * the author's reason. Reports what silences nothing. */
void     _candor_load_silence   (CandorLoad *self, GPtrArray *silenced);
/* Whether an <allow> may stand in @bytes. */
gboolean _candor_bytes_may_allow (GBytes *bytes);
/* A CandorXmlNodeFunc: whether @node is for the check alone and no part of what is taught. */
gboolean _candor_node_is_aside  (const CandorXmlNode *node, gpointer user_data);

/* follow-ups.c: the root of the document that is called @file, or NULL. */
const CandorXmlNode *
         _candor_load_find_root (const CandorLoad *load, const char *file);

/* follow-ups.c: the innermost element that begins at @offset or before it. */
const CandorXmlNode *
         _candor_node_around    (const CandorXmlNode *root, gsize offset);
/* Notes whose ids are missing or cannot be read by what was found from the index
 * @first on; others may refer to them in vain. */
void     _candor_load_note_lost (CandorLoad *self, guint first, const CandorXmlNode *root);
/* Whether what @code calls unknown may be one of those. */
gboolean _candor_load_may_have_lost (CandorLoad *self, CandorCode code);
/* Takes out findings whose cause is told by another one. */
void     _candor_drop_follow_ups (CandorLoad *self);

/* propose.c: names an id in the hints of @problems, from the index @first on,
 * that say one is missing. */
void     _candor_propose_ids    (GPtrArray *problems, guint first, const CandorXmlNode *root);

void     _candor_load_define    (CandorLoad          *self,
                                 CandorSpace          space,
                                 const char          *id,
                                 const CandorXmlNode *node,
                                 const CandorXmlNode *scope);
void     _candor_load_refer     (CandorLoad          *self,
                                 CandorSpace          space,
                                 const char          *id,
                                 const CandorXmlNode *node,
                                 const char          *attribute);

/* FALSE when the module has more pages, blocks and questions than anybody
 * would write. */
gboolean _candor_load_has_room  (CandorLoad *self);
/* Reports it, at the place of @root. */
void     _candor_load_check_room (CandorLoad *self, const CandorXmlNode *root);

/* --------------------------------------------------- reading one element
 *
 * All strings are kept in the store, white space folded. Whatever the schema
 * has already complained of reads as missing. Names are static strings.
 */
const char *_candor_attribute       (CandorLoad *self, const CandorXmlNode *node, const char *name);
guint       _candor_attribute_uint  (const CandorXmlNode *node, const char *name, guint missing);
gboolean    _candor_attribute_yes   (const CandorXmlNode *node, const char *name);
/* Index of the attribute's value in @words (NULL-terminated), or @missing. */
guint       _candor_attribute_word  (const CandorXmlNode *node, const char *name,
                                     const char * const *words, guint missing);
CandorDay   _candor_attribute_day   (CandorLoad *self, const CandorXmlNode *node, const char *name);
/* A list of ids, each noted as a reference into @space; NULL-terminated. */
const char * const *
            _candor_attribute_ids   (CandorLoad *self, const CandorXmlNode *node, const char *name,
                                     CandorSpace space);
/* An id that refers, noted as a reference. */
const char *_candor_attribute_ref   (CandorLoad *self, const CandorXmlNode *node, const char *name,
                                     CandorSpace space);
/* The element's own id, noted as a definition. */
const char *_candor_attribute_id    (CandorLoad *self, const CandorXmlNode *node,
                                     CandorSpace space, const CandorXmlNode *scope);
const char *_candor_content         (CandorLoad *self, const CandorXmlNode *node);
/* Content of the first child called @name, or NULL. */
const char *_candor_child_content   (CandorLoad *self, const CandorXmlNode *node, const char *name);
gboolean    _candor_node_is         (const CandorXmlNode *node, const char *name);
/* For many names in a row; @own may be NULL. */
static inline gboolean
_candor_name_is (const char *own,
                 const char *name)
{
  return own != NULL && own[0] == name[0] && strcmp (own, name) == 0;
}
CandorPlace _candor_node_place      (const CandorXmlNode *node);

/* The place for an object to remember. Counting lines and columns is dear, and
 * of a module that is not taught hardly any is ever asked for: there the place
 * holds the node until a finding needs it. */
CandorPlace _candor_load_place      (CandorLoad *self, const CandorXmlNode *node);

G_END_DECLS
