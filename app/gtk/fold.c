/* fold.c - a side that is folded away is not there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While the side lies over the page, the focus stays in it; Escape closes it. The
 * side is hidden from readers only: were it made invisible, the flap would
 * count no width for it, unfold, and fold again for ever.
 */

#include "fold.h"

static gboolean
has_focus_inside (GtkWidget *side)
{
  GtkRoot *root = gtk_widget_get_root (side);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == side || gtk_widget_is_ancestor (focus, side));
}

/* Beside a folded side there is no room for the title, which stands on the page
 * too. It keeps its place all the same: were it gone, the flap would need less
 * width, unfold, and fold again for ever. */
static void
folded_cb (AdwFlap    *flap,
           GParamSpec *pspec,
           GtkWidget  *title)
{
  gboolean folded = adw_flap_get_folded (flap);

  gtk_widget_set_opacity (title, folded ? 0.0 : 1.0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_STATE_HIDDEN, folded, -1);
}

static void
changed_cb (AdwFlap    *flap,
            GParamSpec *pspec,
            GtkWidget  *opener)
{
  GtkWidget *side = adw_flap_get_flap (flap);
  gboolean open = adw_flap_get_reveal_flap (flap);

  /* What it lies over cannot be seen, so the focus may not go there. */
  gtk_widget_set_can_focus (adw_flap_get_content (flap), !open || !adw_flap_get_folded (flap));
  if (!open && has_focus_inside (side))
    gtk_widget_grab_focus (opener);

  gtk_accessible_update_state (GTK_ACCESSIBLE (side), GTK_ACCESSIBLE_STATE_HIDDEN, !open, -1);
}

/* Who opened it wants to go there. */
static void
side_mapped_cb (GtkWidget *side,
                AdwFlap   *flap)
{
  if (adw_flap_get_folded (flap) && adw_flap_get_reveal_flap (flap))
    gtk_widget_child_focus (side, GTK_DIR_TAB_FORWARD);
}

void
candor_fold_follow (AdwFlap   *flap,
                    GtkWidget *opener,
                    GtkWidget *title)
{
  g_return_if_fail (ADW_IS_FLAP (flap));
  g_return_if_fail (GTK_IS_WIDGET (opener));
  g_return_if_fail (GTK_IS_WIDGET (title));

  g_signal_connect_object (flap, "notify::folded", G_CALLBACK (changed_cb), opener, 0);
  g_signal_connect_object (flap, "notify::reveal-flap", G_CALLBACK (changed_cb), opener, 0);
  g_signal_connect_object (adw_flap_get_flap (flap), "map", G_CALLBACK (side_mapped_cb), flap, 0);
  g_signal_connect_object (flap, "notify::folded", G_CALLBACK (folded_cb), title, 0);
  changed_cb (flap, NULL, opener);
  folded_cb (flap, NULL, title);
}
