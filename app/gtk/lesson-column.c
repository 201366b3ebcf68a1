/* lesson-column.c - what is read from top to bottom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At most one piece is focusable at a time (`current`), so that Tab meets the
 * text once; the pieces are looked up anew at each key, because feedback
 * appears while the column stands.
 */

#include "lesson-column.h"

#include "lesson-scroll.h"
#include "rich-text-link.h"

struct _CandorLessonColumn
{
  GtkBox     parent_instance;
  GtkWidget *current;    /* weak */
  GtkWidget *last;       /* weak: in here, what had the focus last */
};

G_DEFINE_FINAL_TYPE (CandorLessonColumn, candor_lesson_column, GTK_TYPE_BOX)

static gboolean
is_door (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, CANDOR_LESSON_DOOR);
}

static void
collect (GtkWidget *widget,
         GPtrArray *stops)
{
  if (gtk_widget_get_visible (widget) && is_door (widget))
    g_ptr_array_add (stops, widget);
  if (!gtk_widget_get_visible (widget) || GTK_IS_BUTTON (widget) ||
      GTK_IS_CHECK_BUTTON (widget) || GTK_IS_NATIVE (widget))
    return;

  if (gtk_widget_has_css_class (widget, CANDOR_LESSON_STOP) && gtk_widget_get_child_visible (widget))
    g_ptr_array_add (stops, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, stops);
}

static GPtrArray *
list_stops (CandorLessonColumn *self)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, stops);

  return stops;
}

static void
set_current (CandorLessonColumn *self,
             GtkWidget          *stop)
{
  if (self->current == stop)
    return;

  if (self->current != NULL)
    gtk_widget_set_focusable (self->current, FALSE);
  g_set_weak_pointer (&self->current, stop);
  if (stop != NULL)
    gtk_widget_set_focusable (stop, TRUE);
}

static void
move_to (CandorLessonColumn *self,
         GtkWidget          *stop)
{
  /* It may be on its way out: what has the focus holds it, and only until the next one has it. */
  g_autoptr(GtkWidget) last = self->current != NULL ? g_object_ref (self->current) : NULL;

  if (is_door (stop))
    {
      gtk_widget_grab_focus (stop);
      return;
    }
  /* The one that has the focus may not lose its right to it before the next
   * one has it: the focus would be nowhere for a moment, and readers say so. */
  gtk_widget_set_focusable (stop, TRUE);
  gtk_widget_grab_focus (stop);
  if (last != stop && last != NULL)
    gtk_widget_set_focusable (last, FALSE);
  g_set_weak_pointer (&self->current, stop);
}

/* The piece that has the focus, or whose link has it. */
static GtkWidget *
focused_stop (CandorLessonColumn *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  if (CANDOR_IS_RICH_TEXT_LINK (focus))
    focus = gtk_widget_get_parent (focus);

  return gtk_widget_has_css_class (focus, CANDOR_LESSON_STOP) || is_door (focus) ? focus : NULL;
}

static int
wanted_index (guint keyval,
              guint index,
              guint n_stops)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
      return (int) index - 1;
    case GDK_KEY_Down:
      return (int) index + 1;
    case GDK_KEY_Home:
      return 0;
    case GDK_KEY_End:
      return (int) n_stops - 1;
    /* Along the links of a text, which it sees to itself; beyond them nothing. */
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return (int) index;
    default:
      return -2;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                CandorLessonColumn    *self)
{
  g_autoptr(GPtrArray) stops = NULL;
  GtkWidget *stop;
  guint index;
  int wanted;

  g_assert (CANDOR_IS_LESSON_COLUMN (self));

  stop = focused_stop (self);
  if (stop == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  stops = list_stops (self);
  if (!g_ptr_array_find (stops, stop, &index))
    return GDK_EVENT_PROPAGATE;
  wanted = wanted_index (keyval, index, stops->len);
  if (wanted == -2)
    return GDK_EVENT_PROPAGATE;
  if (wanted >= 0 && wanted < (int) stops->len)
    move_to (self, g_ptr_array_index (stops, wanted));

  return GDK_EVENT_STOP;
}

static void
focus_moved_cb (CandorLessonColumn *self,
                GParamSpec         *pspec,
                GtkRoot            *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->last, focus);
}

static void
candor_lesson_column_unmap (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    g_signal_handlers_disconnect_by_func (root, focus_moved_cb, widget);
  GTK_WIDGET_CLASS (candor_lesson_column_parent_class)->unmap (widget);
}

static void
candor_lesson_column_map (GtkWidget *widget)
{
  CandorLessonColumn *self = CANDOR_LESSON_COLUMN (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (candor_lesson_column_parent_class)->map (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
  if (self->current == NULL)
    {
      g_autoptr(GPtrArray) stops = list_stops (self);

      set_current (self, stops->len > 0 ? g_ptr_array_index (stops, 0) : NULL);
    }
}

void
candor_lesson_column_focus_first (CandorLessonColumn *self)
{
  g_autoptr(GPtrArray) stops = NULL;

  g_return_if_fail (CANDOR_IS_LESSON_COLUMN (self));

  stops = list_stops (self);
  if (stops->len > 0)
    move_to (self, g_ptr_array_index (stops, 0));
}

void
candor_lesson_column_focus_stop (CandorLessonColumn *self,
                                 GtkWidget          *stop)
{
  g_return_if_fail (CANDOR_IS_LESSON_COLUMN (self));
  g_return_if_fail (GTK_IS_WIDGET (stop));
  g_return_if_fail (gtk_widget_is_ancestor (stop, GTK_WIDGET (self)));

  move_to (self, stop);
}

/* The piece above what had the focus last, when that can be seen: a menu that is open
 * has taken the focus away. */
static gboolean
find_last (CandorLessonColumn *self,
           GPtrArray          *stops,
           guint              *number,
           double             *offset)
{
  gboolean found = FALSE;
  double top, stands;

  if (self->last == NULL || !candor_lesson_scroll_measure (self->last, &top))
    return FALSE;

  for (guint i = 0; i < stops->len; i++)
    {
      candor_lesson_scroll_measure (g_ptr_array_index (stops, i), &stands);
      if (stands > top)
        break;
      *number = i;
      *offset = stands;
      found = TRUE;
    }

  return found;
}

guint
candor_lesson_column_find_place (CandorLessonColumn *self,
                                 double             *offset)
{
  g_autoptr(GPtrArray) stops = NULL;
  guint number = 0;

  g_return_val_if_fail (CANDOR_IS_LESSON_COLUMN (self), 0);
  g_return_val_if_fail (offset != NULL, 0);

  *offset = 0;
  stops = list_stops (self);
  if (find_last (self, stops, &number, offset))
    return number;
  for (guint i = 0; i < stops->len; i++)
    {
      if (candor_lesson_scroll_measure (g_ptr_array_index (stops, i), offset))
        return i;
    }

  return 0;
}

void
candor_lesson_column_go_to_place (CandorLessonColumn *self,
                                  guint               number,
                                  double              offset)
{
  g_autoptr(GPtrArray) stops = NULL;
  GtkWidget *stop;

  g_return_if_fail (CANDOR_IS_LESSON_COLUMN (self));

  stops = list_stops (self);
  if (stops->len == 0)
    return;

  stop = g_ptr_array_index (stops, MIN (number, stops->len - 1));
  candor_lesson_scroll_back (stop, offset);
  move_to (self, stop);
}

GtkWidget *
candor_lesson_column_new (void)
{
  return g_object_new (CANDOR_TYPE_LESSON_COLUMN, NULL);
}

static void
candor_lesson_column_dispose (GObject *object)
{
  g_clear_weak_pointer (&CANDOR_LESSON_COLUMN (object)->current);
  g_clear_weak_pointer (&CANDOR_LESSON_COLUMN (object)->last);

  G_OBJECT_CLASS (candor_lesson_column_parent_class)->dispose (object);
}

static void
candor_lesson_column_class_init (CandorLessonColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_lesson_column_dispose;
  GTK_WIDGET_CLASS (klass)->map = candor_lesson_column_map;
  GTK_WIDGET_CLASS (klass)->unmap = candor_lesson_column_unmap;
}

static void
candor_lesson_column_init (CandorLessonColumn *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "candor-reading");
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
