/* item-body-sort.c - things to put into bins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is not sorted yet stands above the bins. A thing is put into a bin with the
 * button of that name, with the bin's number, or dragged; the focus then goes to the
 * next one that is not sorted, so that a pile is worked off without a way back.
 */

#include "item-body.h"

#include "item-drag.h"
#include "item-keys.h"
#include "item-part.h"
#include "lesson-flow.h"
#include "rich-text.h"
#include "say.h"

#include <glib/gi18n.h>

struct _CandorItemBodySort
{
  CandorItemBody  parent_instance;
  GtkWidget      *pile;       /* its heading, and a box of parts */
  GPtrArray      *boxes;      /* of parts: the pile's, then one for each bin */
  GPtrArray      *parts;      /* CandorItemPart, in the order shown */
};

G_DEFINE_FINAL_TYPE (CandorItemBodySort, candor_item_body_sort, CANDOR_TYPE_ITEM_BODY)

#define PILE 0

static CandorQuestion *
get_question (CandorItemBodySort *self)
{
  return candor_item_body_get_question (CANDOR_ITEM_BODY (self));
}

static const CandorTarget *
bin_at (CandorItemBodySort *self,
        guint               index)
{
  return g_ptr_array_index (candor_question_get_targets (get_question (self)), index);
}

static guint
count_bins (CandorItemBodySort *self)
{
  return candor_question_get_targets (get_question (self))->len;
}

/* Index into @boxes. */
static guint
box_of (CandorItemBodySort *self,
        CandorItemPart     *part)
{
  const char *bin = candor_response_find_value (candor_question_get_response (get_question (self)),
                                                candor_item_part_get_id (part));

  for (guint i = 0; bin != NULL && i < count_bins (self); i++)
    if (g_str_equal (bin_at (self, i)->id, bin))
      return i + 1;

  return PILE;
}

static CandorItemPart *
find_part (CandorItemBodySort *self,
           const char         *id)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (g_strcmp0 (candor_item_part_get_id (g_ptr_array_index (self->parts, i)), id) == 0)
      return g_ptr_array_index (self->parts, i);

  return NULL;
}

static guint
count_unsorted (CandorItemBodySort *self)
{
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    n += box_of (self, g_ptr_array_index (self->parts, i)) == PILE ? 1 : 0;

  return n;
}

/* ------------------------------------------------------------------------ moving */

/* The first button that can be pressed now. */
static void
focus_part (CandorItemPart *part)
{
  GtkWidget *button;

  for (guint i = 0; (button = candor_item_part_get_control (part, i)) != NULL; i++)
    if (GTK_IS_BUTTON (button) && gtk_widget_get_visible (button))
      {
        gtk_widget_grab_focus (button);
        return;
      }
}

static CandorItemPart *
next_unsorted (CandorItemBodySort *self,
               CandorItemPart     *after)
{
  guint start = 0;

  g_ptr_array_find (self->parts, after, &start);
  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorItemPart *part = g_ptr_array_index (self->parts, (start + 1 + i) % self->parts->len);

      if (box_of (self, part) == PILE)
        return part;
    }

  return NULL;
}

static char *
words_of_move (CandorItemBodySort *self,
               CandorItemPart     *part,
               guint               box)
{
  guint n = count_unsorted (self);

  if (box == PILE)
    return g_strdup_printf (_("%s: taken back."), candor_item_part_get_words (part));
  if (n == 0)
    return g_strdup_printf (_("%s: put into %s. All are sorted."), candor_item_part_get_words (part),
                            candor_text_get_plain (bin_at (self, box - 1)->words));

  return g_strdup_printf (_("%s: put into %s. Still to sort: %u."), candor_item_part_get_words (part),
                          candor_text_get_plain (bin_at (self, box - 1)->words), n);
}

/* @goes_on: the focus goes to the next one that is not sorted. */
static void
put (CandorItemBodySort *self,
     CandorItemPart     *part,
     guint               box,
     gboolean            goes_on)
{
  CandorItemPart *next;
  g_autofree char *words = NULL;

  if (!candor_question_is_open (get_question (self)) || box > count_bins (self) || box_of (self, part) == box)
    return;

  candor_question_set_value (get_question (self), candor_item_part_get_id (part),
                             box == PILE ? NULL : bin_at (self, box - 1)->id);
  next = goes_on ? next_unsorted (self, part) : NULL;
  focus_part (next != NULL ? next : part);
  words = words_of_move (self, part, box);
  candor_say (GTK_WIDGET (self), words);
}

static CandorItemPart *
part_around (GtkWidget *widget)
{
  GtkWidget *part = gtk_widget_get_ancestor (widget, CANDOR_TYPE_ITEM_PART);

  return part != NULL ? CANDOR_ITEM_PART (part) : NULL;
}

static void
put_cb (GtkButton          *button,
        CandorItemBodySort *self)
{
  guint box = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "candor-box"));

  put (self, part_around (GTK_WIDGET (button)), box, box != PILE);
}

static void
drop_cb (GtkWidget  *place,
         const char *id,
         gboolean    at_end,
         gpointer    user_data)
{
  CandorItemBodySort *self = user_data;
  CandorItemPart *part = find_part (self, id);

  if (part != NULL)
    put (self, part, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (place), "candor-box")), FALSE);
}

static gboolean
press (CandorItemBody  *body,
       guint            keyval,
       GdkModifierType  state,
       gboolean         bare)
{
  CandorItemBodySort *self = CANDOR_ITEM_BODY_SORT (body);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (body));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  CandorItemPart *part = NULL;
  guint number = candor_item_keys_digit (keyval, state);
  int step = candor_item_keys_move (keyval, state);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    part = part_around (focus);
  if (part == NULL)
    return GDK_EVENT_PROPAGATE;

  if (bare && number > 0 && number <= count_bins (self))
    put (self, part, number, TRUE);
  else if (step != 0 && (int) box_of (self, part) + step >= PILE)
    put (self, part, (guint) ((int) box_of (self, part) + step), FALSE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static char *
dup_keys (CandorItemBody *body,
          gboolean        bare)
{
  guint n = count_bins (CANDOR_ITEM_BODY_SORT (body));

  if (!bare)
    return g_strdup (_("Alt with ↑ or ↓ moves"));

  return n == 2
    ? g_strdup (_("1 or 2 put it there, Alt with ↑ or ↓ moves it"))
    : g_strdup_printf (_("1 to %u put it there, Alt with ↑ or ↓ moves it"), n);
}

/* ----------------------------------------------------------------------- showing */

static void
show_buttons (CandorItemBodySort *self,
              CandorItemPart     *part,
              guint               box)
{
  GtkWidget *control;

  candor_item_part_show_controls (part, candor_question_is_open (get_question (self)));
  for (guint i = 0; (control = candor_item_part_get_control (part, i)) != NULL; i++)
    if (GTK_IS_BUTTON (control))
      gtk_widget_set_visible (control, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (control), "candor-box")) != box);
}

static const CandorOptionVerdict *
find_verdict (CandorItemBodySort *self,
              CandorItemPart     *part)
{
  CandorOutcome *outcome = candor_question_get_outcome (get_question (self));

  for (guint i = 0; outcome != NULL && i < candor_outcome_get_n_options (outcome); i++)
    if (g_strcmp0 (candor_outcome_get_option (outcome, i)->option->id, candor_item_part_get_id (part)) == 0)
      return candor_outcome_get_option (outcome, i);

  return NULL;
}

static void
judge (CandorItemBodySort *self,
       CandorItemPart     *part)
{
  const CandorOptionVerdict *verdict = find_verdict (self, part);
  const CandorTarget *right;
  g_autofree char *mark = NULL;

  if (verdict == NULL)
    {
      candor_item_part_unjudge (part);
      return;
    }
  right = candor_item_find_target (candor_question_get_item (get_question (self)), verdict->option->target);
  mark = verdict->good
    ? g_strdup (_("Right"))
    : g_strdup_printf (_("Not right: it belongs to “%s”"), candor_text_get_plain (right->words));
  candor_item_part_judge (part, verdict->good, mark, verdict->feedback,
                          candor_item_body_get_context (CANDOR_ITEM_BODY (self)));
}

/* Takes it over to its box, and its focus along. */
static void
bring (CandorItemPart *part,
       GtkWidget      *box)
{
  GtkWidget *from = gtk_widget_get_parent (GTK_WIDGET (part));
  gboolean had_focus = gtk_widget_get_focus_child (from) == GTK_WIDGET (part);

  if (from == box)
    return;

  g_object_ref (part);
  gtk_box_remove (GTK_BOX (from), GTK_WIDGET (part));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part));
  g_object_unref (part);
  if (had_focus)
    focus_part (part);
}

/* An empty bin says so; an empty pile goes away. */
static void
show_boxes (CandorItemBodySort *self)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      GtkWidget *box = g_ptr_array_index (self->boxes, i);
      GtkWidget *empty = gtk_widget_get_next_sibling (box);

      if (empty != NULL)
        gtk_widget_set_visible (empty, gtk_widget_get_first_child (box) == NULL);
    }
  gtk_widget_set_visible (self->pile, count_unsorted (self) > 0);
}

static void
show (CandorItemBody *body)
{
  CandorItemBodySort *self = CANDOR_ITEM_BODY_SORT (body);
  g_autofree GtkWidget **last = g_new0 (GtkWidget *, self->boxes->len);

  gtk_widget_set_visible (self->pile, TRUE);
  for (guint i = 0; i < self->parts->len; i++)
    {
      CandorItemPart *part = g_ptr_array_index (self->parts, i);
      guint box = box_of (self, part);

      show_buttons (self, part, box);
      bring (part, g_ptr_array_index (self->boxes, box));
      gtk_box_reorder_child_after (g_ptr_array_index (self->boxes, box), GTK_WIDGET (part), last[box]);
      last[box] = GTK_WIDGET (part);
      judge (self, part);
    }
  show_boxes (self);
}

/* ------------------------------------------------------------------------ making */

static GtkWidget *
new_button (CandorItemBodySort *self,
            CandorItemPart     *part,
            const char         *words,
            const char         *format,
            guint               box)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0f, NULL);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", format, candor_item_part_get_words (part));

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "candor-part-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "candor-box", GUINT_TO_POINTER (box));
  g_signal_connect (button, "clicked", G_CALLBACK (put_cb), self);

  return button;
}

static void
add_controls (CandorItemBodySort *self,
              CandorItemPart     *part)
{
  GtkWidget *lead = gtk_label_new (_("Put into"));

  gtk_widget_add_css_class (lead, "candor-part-lead");
  candor_item_part_add_control (part, lead);
  for (guint i = 0; i < count_bins (self); i++)
    {
      const char *words = candor_text_get_plain (bin_at (self, i)->words);
      g_autofree char *format = g_strdup_printf (_("Put into %s"), words);

      candor_item_part_add_control (part, new_button (self, part, words, format, i + 1));
    }
  candor_item_part_add_control (part, new_button (self, part, _("Take back"), _("Take back"), PILE));
}

static void
add_part (CandorItemBodySort *self,
          const CandorOption *option)
{
  GtkWidget *part = candor_item_part_new (option->words, option->id, CANDOR_ITEM_PART_BELOW);

  add_controls (self, CANDOR_ITEM_PART (part));
  candor_item_drag_add_source (part, get_question (self), option->id);
  g_ptr_array_add (self->parts, part);
  gtk_box_append (g_ptr_array_index (self->boxes, PILE), part);
}

/* A heading, a box of parts, and what is said while it is empty. */
static GtkWidget *
add_place (CandorItemBodySort *self,
           GtkWidget          *heading,
           const char         *empty,
           guint               index)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (place), heading);
  gtk_box_append (GTK_BOX (place), box);
  if (empty != NULL)
    {
      GtkWidget *label = candor_rich_text_new_words (empty);

      gtk_widget_add_css_class (label, "candor-bin-empty");
      gtk_box_append (GTK_BOX (place), label);
    }
  g_object_set_data (G_OBJECT (place), "candor-box", GUINT_TO_POINTER (index));
  candor_item_drag_add_place (place, get_question (self), drop_cb, self);
  g_ptr_array_add (self->boxes, box);
  gtk_widget_set_parent (place, GTK_WIDGET (self));

  return place;
}

static GtkWidget *
new_bin_heading (const CandorTarget *bin,
                 guint               number)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = candor_rich_text_new (bin->words, NULL);
  g_autofree char *key = g_strdup_printf ("%u", number);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                   "label", key, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "candor-bin-words");
  gtk_widget_add_css_class (label, "candor-key");
  gtk_box_append (GTK_BOX (heading), words);
  gtk_box_append (GTK_BOX (heading), label);

  return heading;
}

static void
fill (CandorItemBody *body)
{
  CandorItemBodySort *self = CANDOR_ITEM_BODY_SORT (body);
  GListModel *options = candor_question_get_options (get_question (self));
  GtkWidget *heading = candor_rich_text_new_words (_("Still to sort"));

  candor_item_body_clear (body);
  g_ptr_array_set_size (self->boxes, 0);
  g_ptr_array_set_size (self->parts, 0);
  gtk_widget_add_css_class (heading, "candor-bin-words");
  self->pile = add_place (self, heading, NULL, PILE);
  for (guint i = 0; i < count_bins (self); i++)
    {
      const CandorTarget *target = bin_at (self, i);
      GtkWidget *bin = add_place (self, new_bin_heading (target, i + 1), _("Nothing here yet"), i + 1);

      gtk_widget_add_css_class (bin, "candor-bin");
      gtk_accessible_update_property (GTK_ACCESSIBLE (bin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      candor_text_get_plain (target->words), -1);
    }
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(CandorQuestionOption) option = g_list_model_get_item (options, i);

      add_part (self, candor_question_option_get_option (option));
    }
}

/* The keys stand at the bins' headings. */
static void
show_keys (CandorItemBody *body,
           gboolean        shown)
{
  CandorItemBodySort *self = CANDOR_ITEM_BODY_SORT (body);

  for (guint i = PILE + 1; i < self->boxes->len; i++)
    gtk_widget_set_visible (gtk_widget_get_last_child (gtk_widget_get_prev_sibling (g_ptr_array_index (self->boxes, i))),
                            shown);
}

static GtkWidget *
get_first (CandorItemBody *body)
{
  CandorItemBodySort *self = CANDOR_ITEM_BODY_SORT (body);

  for (guint i = 0; i < self->parts->len; i++)
    if (box_of (self, g_ptr_array_index (self->parts, i)) == PILE)
      return candor_item_part_get_control (g_ptr_array_index (self->parts, i), 1);

  return NULL;
}

static void
candor_item_body_sort_finalize (GObject *object)
{
  CandorItemBodySort *self = CANDOR_ITEM_BODY_SORT (object);

  g_ptr_array_unref (self->boxes);
  g_ptr_array_unref (self->parts);

  G_OBJECT_CLASS (candor_item_body_sort_parent_class)->finalize (object);
}

static void
candor_item_body_sort_class_init (CandorItemBodySortClass *klass)
{
  CandorItemBodyClass *body_class = CANDOR_ITEM_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = candor_item_body_sort_finalize;
  body_class->fill = fill;
  body_class->show = show;
  body_class->get_first = get_first;
  body_class->press = press;
  body_class->show_keys = show_keys;
  body_class->dup_keys = dup_keys;
  body_class->enter_is_own = TRUE;
}

static void
candor_item_body_sort_init (CandorItemBodySort *self)
{
  self->boxes = g_ptr_array_new ();
  self->parts = g_ptr_array_new ();
}
