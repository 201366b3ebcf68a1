/* check-targets.c - what the parts of a question may be put to, and the mistakes there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That a bin or a right side is there at all is looked at with the other
 * references (check-ids.c).
 */

#include <string.h>

#include <glib/gi18n.h>

#include "block-private.h"
#include "item-private.h"

/* The schema allows no more; beyond it comparing all with all would be dear. */
#define MOST_TARGETS 16

static gboolean
is_answered_before (const CandorOption *option,
                    guint               index)
{
  const CandorMistake *mistake = g_ptr_array_index (option->mistakes, index);

  for (guint i = 0; i < index; i++)
    {
      const CandorMistake *other = g_ptr_array_index (option->mistakes, i);

      if (g_strcmp0 (other->answer, mistake->answer) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_mistakes (CandorItem         *self,
                const CandorOption *option,
                CandorFindings     *findings)
{
  for (guint i = 0; i < MIN (option->mistakes->len, MOST_TARGETS); i++)
    {
      const CandorMistake *mistake = g_ptr_array_index (option->mistakes, i);

      _candor_check_not_empty (findings, mistake->reply, N_("this mistake"));
      if (mistake->answer == NULL)
        continue;
      if (g_strcmp0 (mistake->answer, option->target) == 0)
        _candor_report (findings, CANDOR_CODE_MISTAKE_ON_RIGHT, &mistake->place, NULL,
                        _("“%s” is right for “%s” of “%s” and stands as a mistake."),
                        mistake->answer, option->id, candor_item_get_id (self));
      else if (is_answered_before (option, i))
        _candor_report (findings, CANDOR_CODE_MISTAKE_TWICE, &mistake->place, NULL,
                        _("The mistake “%s” of “%s” in “%s” is answered twice."),
                        mistake->answer, option->id, candor_item_get_id (self));
    }
}

static gboolean
is_double (GPtrArray *targets,
           guint      index)
{
  const CandorTarget *target = g_ptr_array_index (targets, index);

  for (guint i = 0; i < index; i++)
    {
      const CandorTarget *other = g_ptr_array_index (targets, i);

      if (_candor_text_says_the_same (other->words, target->words))
        return TRUE;
    }

  return FALSE;
}

void
_candor_check_targets (CandorItem     *self,
                       CandorFindings *findings)
{
  GPtrArray *options = candor_item_get_options (self);
  GPtrArray *targets = candor_item_get_targets (self);

  for (guint i = 0; i < targets->len; i++)
    {
      const CandorTarget *target = g_ptr_array_index (targets, i);

      _candor_check_not_empty (findings, target->words,
                               candor_item_get_kind (self) == CANDOR_ITEM_SORT ? N_("this bin") : N_("this right side"));
      if (i < MOST_TARGETS && is_double (targets, i))
        _candor_report (findings, CANDOR_CODE_OPTIONS_ALIKE, &target->place, NULL,
                        _("Two of “%s” say “%s”."),
                        candor_item_get_id (self), candor_text_get_plain (target->words));
    }
  for (guint i = 0; i < options->len; i++)
    check_mistakes (self, g_ptr_array_index (options, i), findings);
}
