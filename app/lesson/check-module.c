/* check-module.c - the order of the checks of a module
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check-module-private.h"
#include "item-private.h"
#include "module-private.h"
#include "part-private.h"

/* What cannot be loaded cannot be walked. */
static void
prove_scenarios (CandorModule *self,
                 CandorLoad   *load)
{
  guint effort = CANDOR_CHECK_EFFORT;

  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);

      if (CANDOR_IS_SCENARIO (part))
        load->prover (CANDOR_SCENARIO (part), &effort, &load->findings);
    }
}

void
_candor_module_check (CandorModule *self,
                      CandorLoad   *load)
{
  g_assert (CANDOR_IS_MODULE (self));

  _candor_check_ids (load);
  _candor_check_links (load);
  _candor_check_head (self, load);
  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (self->parts, i);

      _candor_part_get_form (part)->check (part, self, &load->findings);
    }
  for (guint i = 0; i < self->items->len; i++)
    _candor_item_check (g_ptr_array_index (self->items, i), &load->findings);
  _candor_check_size (self, load);
  _candor_check_keys (self, load);
  _candor_check_variants (self, load);
  _candor_check_plain (self, load);
  _candor_check_claims (self, load);
  _candor_check_wording (self, load);
  _candor_check_markdown (load);
  if (load->prover != NULL && load->findings.n_errors == 0)
    prove_scenarios (self, load);
}
