/* xml-vocabulary.h - what a schema says, in a form that sentences can be made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml2 judges; this explains, and knows what libxml2 would surely let pass
 * (xml-accept.h). It knows what a lesson schema uses of XSD 1.0: named and inline
 * types, groups, attribute groups, extension, sequence, choice, all, simple types
 * by restriction, list and union. No wildcards, no substitution groups, no
 * namespaces; the prefix is `xs:`.
 *
 * Immutable once made, so threads share one.
 */
#pragma once

#include "xml-private.h"

G_BEGIN_DECLS

typedef struct _CandorXmlModel CandorXmlModel;
typedef struct _CandorXmlValue CandorXmlValue;

/* What a value must look like. */
typedef struct
{
  const char *words;         /* the schema's own sentence, or NULL */
  const char *builtin;       /* "integer", "date", …: what it is made of */
  GPtrArray  *values;        /* the only ones allowed; NULL-terminated; empty: any */
  const char *least;         /* smallest and largest number, or NULL */
  const char *most;
  const char *longest;       /* characters, or NULL */
  gboolean    is_list;
  CandorXmlValue *value;     /* NULL where it is not known for certain */
} CandorXmlFormat;

typedef struct
{
  const char            *name;
  const CandorXmlFormat *format;
  gboolean               required;
} CandorXmlRule;

typedef struct
{
  const CandorXmlFormat *format;       /* of text content; NULL: elements or nothing */
  gboolean               mixed;
  gboolean               is_aside;     /* about the file rather than in it: its type is called “aside” */
  GPtrArray             *rules;        /* CandorXmlRule: attributes */
  GPtrArray             *children;     /* names, NULL-terminated, in schema order */
  GHashTable            *types;        /* name of a child → CandorXmlType */
  CandorXmlModel        *model;        /* NULL where no element may stand */
} CandorXmlType;

CandorXmlVocabulary *_candor_xml_vocabulary_new   (GBytes                    *xsd);
void                 _candor_xml_vocabulary_free  (CandorXmlVocabulary       *self);

/* NULL-terminated names with which a file may begin. */
const char * const  *_candor_xml_vocabulary_get_roots (const CandorXmlVocabulary *self);
const CandorXmlType *_candor_xml_vocabulary_get_root  (const CandorXmlVocabulary *self,
                                                       const char                *name);
/* NULL-terminated names of elements in which @name may stand; NULL: nowhere. */
const char * const  *_candor_xml_vocabulary_get_homes (const CandorXmlVocabulary *self,
                                                       const char                *name);

/* Whether all that the schema says is known here, so that what this finds valid
 * is valid. */
gboolean             _candor_xml_vocabulary_is_certain (const CandorXmlVocabulary *self);
/* The simpleType of that name, or NULL. */
const CandorXmlNode *_candor_xml_vocabulary_find_simple_type
                                                      (const CandorXmlVocabulary *self,
                                                       const char                *name);

/* Whether nothing may stand in an element of that name, wherever it stands. */
gboolean             _candor_xml_vocabulary_is_empty (const CandorXmlVocabulary *self,
                                                      const char                *name);

/* All names of elements, sorted. NULL-terminated, to be freed with g_free(). */
const char         **_candor_xml_vocabulary_list_names (const CandorXmlVocabulary *self);

/* What stands in the place of an attribute that people expect, or NULL. */
const char          *_candor_xml_get_attribute_hint (const char              *element,
                                                   const char                *name);
/* Which of the attributes @candidates (NULL-terminated) a name from elsewhere means, or NULL. */
const char          *_candor_xml_find_synonym     (const char                *name,
                                                   const char * const        *candidates);
/* What to write in @parent in place of @element, which belongs elsewhere, or NULL. */
const char          *_candor_xml_get_place_hint   (const char                *element,
                                                   const char                *parent);
/* What to write for the name of an element of web pages; NULL where @name is
 * none, or is a word of this language too. */
const char          *_candor_xml_get_web_hint     (const CandorXmlVocabulary *vocabulary,
                                                   const char                *name);
/* What was probably meant by the opening tag @name in @line, in whose place
 * @closing (nullable) was closed; NULL where @name is right, or nothing like it. */
char                *_candor_xml_describe_opening (const CandorXmlVocabulary *vocabulary,
                                                   const char                *name,
                                                   const char                *closing,
                                                   guint                      line);

const CandorXmlRule *_candor_xml_type_find_rule   (const CandorXmlType       *self,
                                                   const char                *name);
const CandorXmlType *_candor_xml_type_get_child   (const CandorXmlType       *self,
                                                   const char                *name);
/* Those of @names that a sentence proposes in an element of this type: all but asides.
 * NULL-terminated, to be freed with g_free(). */
const char         **_candor_xml_type_list_proposed (const CandorXmlType     *self,
                                                     const char * const      *names);

/* The vocabulary of @schema; borrowed. */
const CandorXmlVocabulary *
                     _candor_xml_schema_get_vocabulary (CandorXmlSchema *schema);

/* ------------------------------------------------------------------ model
 *
 * Which children in which order: an automaton made of the particles of a type.
 */
typedef enum
{
  CANDOR_XML_PARTICLE_NAME,
  CANDOR_XML_PARTICLE_SEQUENCE,
  CANDOR_XML_PARTICLE_CHOICE,
  CANDOR_XML_PARTICLE_ALL,
} CandorXmlParticleKind;

typedef struct _CandorXmlParticle CandorXmlParticle;
struct _CandorXmlParticle
{
  CandorXmlParticleKind  kind;
  const char            *name;
  guint                  least;
  guint                  most;         /* G_MAXUINT: any number */
  GPtrArray             *parts;        /* CandorXmlParticle */
};

CandorXmlParticle *_candor_xml_particle_new  (CandorXmlParticleKind    kind,
                                              const char              *name);
void               _candor_xml_particle_free (CandorXmlParticle       *self);

CandorXmlModel    *_candor_xml_model_new     (const CandorXmlParticle *particle);
void               _candor_xml_model_free    (CandorXmlModel          *self);

/* An automaton that was made deterministic as far as somebody went. Names are
 * interned strings and compared as such. For one thread. */
typedef struct _CandorXmlChart CandorXmlChart;

#define CANDOR_XML_NOWHERE G_MAXUINT

/* NULL where the model lets more pass than the schema. */
CandorXmlChart    *_candor_xml_chart_new     (const CandorXmlModel    *model);
void               _candor_xml_chart_free    (CandorXmlChart          *self);
/* From the state @from (the first is 0) over a child; NOWHERE when it may not
 * stand there. */
guint              _candor_xml_chart_step    (CandorXmlChart          *self,
                                              guint                    from,
                                              const char              *name);
gboolean           _candor_xml_chart_may_end (const CandorXmlChart    *self,
                                              guint                    state);

/* A walk along the children of one element. */
typedef struct
{
  const CandorXmlModel *model;
  GArray               *states;        /* guint: where the walk may stand */
  GHashTable           *seen;          /* for xs:all: name → count */
} CandorXmlWalk;

void     _candor_xml_walk_init     (CandorXmlWalk *self, const CandorXmlModel *model);
void     _candor_xml_walk_clear    (CandorXmlWalk *self);
/* Steps over a child; FALSE (and nothing moves) when it may not stand here. */
gboolean _candor_xml_walk_step     (CandorXmlWalk *self, const char *name);
gboolean _candor_xml_walk_may_end  (const CandorXmlWalk *self);
/* Names that may stand here. NULL-terminated, to be freed with g_free(). */
const char **
         _candor_xml_walk_expected (const CandorXmlWalk *self);
/* Names each of which alone makes @name possible (NULL: the element's end).
 * Empty where one is not enough. As above. */
const char **
         _candor_xml_walk_alternatives (const CandorXmlWalk *self, const char *name);
/* The fewest names after which @name may stand (NULL: after which the element
 * may end); NULL where none lead there. As above. */
const char **
         _candor_xml_walk_missing  (const CandorXmlWalk *self, const char *name);

G_END_DECLS
