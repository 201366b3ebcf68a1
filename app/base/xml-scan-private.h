/* xml-scan-private.h - the state of the linear pass
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "xml-private.h"

G_BEGIN_DECLS

#define CANDOR_XML_MOST_ATTRIBUTES 256

/* An element that is open. */
typedef struct
{
  CandorXmlSpan  name;
  const char    *tag;        /* its '<' */
} CandorXmlOpen;

typedef struct
{
  const CandorXmlSource *source;
  const CandorXmlLimits *limits;
  CandorXmlOutline      *outline;
  GPtrArray             *problems;    /* of this pass only */
  const char            *p;
  const char            *end;
  CandorXmlOpen          open[CANDOR_XML_MAX_DEPTH];
  guint                  depth;
  CandorXmlSpan          astray;      /* an opening tag that was told of and is open no more: its end tag is no news */
  guint                  seen_root : 1;
  guint                  in_text : 1;
  guint                  stopped : 1;
} CandorXmlScan;

static inline gsize
_candor_xml_scan_offset (const CandorXmlScan *scan,
                         const char          *p)
{
  return p - scan->source->data;
}

/* Ends the pass where the markup cannot be followed any more. */
void _candor_xml_scan_give_up   (CandorXmlScan *scan);

/* Reports at @at, then gives up. */
void _candor_xml_scan_stop      (CandorXmlScan *scan,
                                 const char    *code,
                                 const char    *at,
                                 const char    *message,
                                 const char    *reason,
                                 const char    *hint);

/* Reports at @at; ends the pass when there are enough findings. */
void _candor_xml_scan_report    (CandorXmlScan *scan,
                                 const char    *code,
                                 const char    *at,
                                 const char    *message,
                                 const char    *reason,
                                 const char    *hint);

/* The reference at scan->p, which stands on '&'; moves behind what was
 * looked at, at most to @limit. */
void _candor_xml_scan_reference (CandorXmlScan *scan,
                                 const char    *limit);

/* The tag at scan->p, which stands on '<'; an end tag may lean the wrong way: “<\p>”. */
void _candor_xml_scan_start_tag (CandorXmlScan *scan);
void _candor_xml_scan_end_tag   (CandorXmlScan *scan);
/* The end of the file: is anything still open? */
void _candor_xml_scan_end       (CandorXmlScan *scan);

G_END_DECLS
