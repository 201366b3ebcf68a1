/* room.h - what the tests of the lesson's views share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "desk.h"
#include "lesson-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sitting with the module of tests/gtk/module.xml, and a window. */
typedef struct
{
  Desk                *desk;
  CandorSitting       *sitting;
  CandorModule        *module;     /* borrowed from the sitting */
  CandorLessonContext *context;
  GtkWindow           *window;
} Room;

Room        *room_new          (void);
void         room_free         (Room *self);
/* Shows @child alone in the window, @width wide, and waits for its layout. */
void         room_show         (Room *self, GtkWidget *child, int width, int height);
void         room_settle       (void);

CandorPage  *room_find_page    (Room *self, const char *id);
CandorBlock *room_find_block   (Room *self, CandorBlockKind kind);
/* The first block of the page @id. */
CandorBlock *room_first_block  (Room *self, const char *id);

/* The @index-th widget of @type in @root, in the order of the tree; NULL. */
GtkWidget   *room_find         (GtkWidget *root, GType type, guint index);
guint        room_count        (GtkWidget *root, GType type);
/* The first label in @root that says @words; NULL. */
GtkWidget   *room_find_words   (GtkWidget *root, const char *words);
gboolean     room_says         (GtkWidget *root, const char *words);
/* The same, at the latest after a few seconds: what has to be written first comes when it is. */
gboolean     room_comes        (GtkWidget *root, const char *words);

/* Presses a key where the focus is: its key controllers from there up are asked. */
gboolean     room_press        (Room *self, guint keyval);
gboolean     room_press_with   (Room *self, guint keyval, GdkModifierType state);
GtkWidget   *room_get_focus    (Room *self);
/* Moves the focus as Tab does. */
void         room_tab          (Room *self);

G_END_DECLS
