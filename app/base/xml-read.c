/* xml-read.c - the one recipe by which XML comes in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the order of the stages; each later one may rely on what the earlier
 * ones have refused.
 */

#include "xml-vocabulary.h"

CandorXmlDocument *
_candor_xml_read_limited (const char            *file,
                          GBytes                *bytes,
                          const CandorXmlLimits *limits,
                          GPtrArray             *problems)
{
  CandorXmlDocument *document = NULL;
  CandorXmlOutline outline = { 0, };
  CandorXmlSource source = { 0, };

  g_assert (bytes != NULL);
  g_assert (limits != NULL);
  g_assert (problems != NULL);

  _candor_xml_source_init (&source, file, bytes);
  if (_candor_xml_check_bytes (&source, limits, problems) &&
      _candor_xml_scan (&source, limits, &outline, problems))
    document = _candor_xml_build (&source, &outline, problems);

  _candor_xml_outline_clear (&outline);
  _candor_xml_source_clear (&source);

  return document;
}

CandorXmlDocument *
candor_xml_read (const char      *file,
                 GBytes          *bytes,
                 CandorXmlSchema *schema,
                 GPtrArray       *problems)
{
  CandorXmlLimits limits =
  {
    CANDOR_XML_MAX_BYTES, CANDOR_XML_MAX_TAG, CANDOR_XML_MAX_ATTRIBUTES, TRUE, NULL,
  };
  CandorXmlDocument *document;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  if (schema != NULL)
    limits.vocabulary = _candor_xml_schema_get_vocabulary (schema);
  document = _candor_xml_read_limited (file, bytes, &limits, problems);
  if (document != NULL && schema != NULL)
    _candor_xml_validate (document, schema, problems);

  return document;
}
