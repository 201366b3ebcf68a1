/* check-links.c - where links lead, and days that are none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include <glib/gi18n.h>

#include "check-module-private.h"

static gboolean
is_allowed (const char *address)
{
  static const char * const beginnings[] = { "http://", "https://", "mailto:" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      gsize length = strlen (beginnings[i]);

      if (g_ascii_strncasecmp (address, beginnings[i], length) == 0)
        return address[length] != '\0';
    }

  return FALSE;
}

static void
check_address (CandorLoad          *load,
               const CandorXmlNode *node,
               const char          *attribute,
               const char          *address)
{
  CandorPlace place;

  if (is_allowed (address))
    return;

  candor_xml_node_get_place (node, attribute, &place);
  _candor_report (&load->findings, CANDOR_CODE_LINK_NOT_ALLOWED, &place, NULL,
                  _("“%s” is no address that may be opened."), address);
}

static void
check_inline_link (CandorLoad          *load,
                   const CandorXmlNode *node)
{
  const char *href = _candor_attribute (load, node, "href");
  gboolean has_page = candor_xml_node_get_attribute (node, "page") != NULL;
  g_autofree char *words = candor_xml_node_dup_content (node);
  CandorPlace place = _candor_node_place (node);

  if (href != NULL && has_page)
    _candor_report (&load->findings, CANDOR_CODE_LINK_NOT_ALLOWED, &place, NULL,
                    _("This link leads to an address and to a page."));
  else if (href == NULL && !has_page)
    _candor_report (&load->findings, CANDOR_CODE_LINK_NOT_ALLOWED, &place, NULL,
                    _("This link leads nowhere."));
  else if (href != NULL)
    check_address (load, node, "href", href);

  if (words[0] == '\0')
    _candor_report (&load->findings, CANDOR_CODE_LINK_WITHOUT_WORDS, &place, NULL,
                    _("This link has no words."));
}

static void
check_day (CandorLoad          *load,
           const CandorXmlNode *node,
           const char          *attribute)
{
  CandorPlace place;

  candor_xml_node_get_place (node, attribute, &place);
  _candor_report (&load->findings, CANDOR_CODE_DAY_NOT_PLAIN, &place, NULL,
                  _("%s=\"%s\" is no plain day."), attribute, candor_xml_node_get_attribute (node, attribute));
}

void
_candor_check_links (CandorLoad *load)
{
  g_assert (load != NULL);

  for (guint i = 0; i < load->links->len; i++)
    {
      const CandorXmlNode *node = g_ptr_array_index (load->links, i);

      if (_candor_node_is (node, "link"))
        check_inline_link (load, node);
      else
        check_address (load, node, NULL, _candor_content (load, node));
    }

  /* The schema knows what a date is, but lets zones and long years pass. */
  if (load->n_schema_errors == 0)
    {
      for (guint i = 0; i + 1 < load->dates->len; i += 2)
        check_day (load, g_ptr_array_index (load->dates, i), g_ptr_array_index (load->dates, i + 1));
    }
}
