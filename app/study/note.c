/* note.c - a text that is half done, kept as a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts its changes like a question does: what was sent and what is saved are numbers of
 * changes, so that what is written while somebody types on is known to be old.
 */

#include "note-private.h"
#include "sitting-private.h"

struct _CandorNote
{
  GObject        parent_instance;

  CandorSitting *sitting;         /* weak */
  char          *place;
  char          *text;
  guint          version;
  guint          sent_version;
  guint          saved_version;
};

G_DEFINE_FINAL_TYPE (CandorNote, candor_note, G_TYPE_OBJECT)

static void
candor_note_finalize (GObject *object)
{
  CandorNote *self = CANDOR_NOTE (object);

  g_clear_weak_pointer (&self->sitting);
  g_free (self->place);
  g_free (self->text);

  G_OBJECT_CLASS (candor_note_parent_class)->finalize (object);
}

static void
candor_note_class_init (CandorNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_note_finalize;
}

static void
candor_note_init (CandorNote *self)
{
}

CandorNote *
candor_note_new (CandorSitting *sitting,
                 const char    *place,
                 const char    *text)
{
  CandorNote *self = g_object_new (CANDOR_TYPE_NOTE, NULL);

  g_set_weak_pointer (&self->sitting, sitting);
  self->place = g_strdup (place);
  self->text = g_strdup (text);

  return self;
}

CandorNote *
candor_sitting_get_note (CandorSitting *sitting,
                         const char    *place)
{
  CandorNote *note;

  g_assert (CANDOR_IS_SITTING (sitting));

  note = g_hash_table_lookup (sitting->notes, place);
  if (note == NULL)
    {
      note = candor_note_new (sitting, place, g_hash_table_lookup (sitting->drafts, place));
      g_hash_table_replace (sitting->notes, g_strdup (place), note);
    }

  return note;
}

const char *
candor_note_get_place (CandorNote *self)
{
  g_assert (CANDOR_IS_NOTE (self));

  return self->place;
}

const char *
candor_note_get_text (CandorNote *self)
{
  g_assert (CANDOR_IS_NOTE (self));

  return self->text;
}

static void
put_text (CandorNote *self,
          const char *text)
{
  char *copy = g_strdup (text);

  g_free (self->text);
  self->text = copy;
}

void
candor_note_set_text (CandorNote *self,
                      const char *text)
{
  g_assert (CANDOR_IS_NOTE (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  put_text (self, text);
  self->version++;
  if (self->sitting != NULL)
    candor_sitting_touch (self->sitting);
}

void
candor_note_clear (CandorNote *self)
{
  g_assert (CANDOR_IS_NOTE (self));

  put_text (self, NULL);
  self->sent_version = self->saved_version = self->version;
}

gboolean
candor_note_is_dirty (CandorNote *self)
{
  g_assert (CANDOR_IS_NOTE (self));

  return self->version != self->sent_version;
}

gboolean
candor_note_is_unsaved (CandorNote *self)
{
  g_assert (CANDOR_IS_NOTE (self));

  return self->version != self->saved_version;
}

void
candor_note_add_draft (CandorNote  *self,
                       CandorBatch *batch)
{
  g_assert (CANDOR_IS_NOTE (self));

  candor_batch_add_draft (batch, self->place, self->text, G_OBJECT (self), self->version);
  self->sent_version = self->version;
}

void
candor_note_set_saved (CandorNote *self,
                       guint       version)
{
  g_assert (CANDOR_IS_NOTE (self));

  self->saved_version = MAX (self->saved_version, version);
}

void
candor_note_set_unsent (CandorNote *self)
{
  g_assert (CANDOR_IS_NOTE (self));

  self->sent_version = self->saved_version;
}

void
candor_note_restore (CandorNote *self,
                     const char *text)
{
  g_assert (CANDOR_IS_NOTE (self));

  if (!candor_note_is_unsaved (self))
    put_text (self, text);
}
