/* record-event.c - kinds, and events in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the names of the kinds and the canonical body of an event's content:
 * one table names each key once, in its order, for writing, reading, copying
 * and freeing. The order and the names never change; new keys come at the end.
 */

#include <string.h>

#include "record-json.h"
#include "record-row.h"

const char *
candor_event_kind_to_string (CandorEventKind kind)
{
  static const char * const names[] =
  {
    [CANDOR_EVENT_BEGAN] = "began",
    [CANDOR_EVENT_PROFILE] = "profile",
    [CANDOR_EVENT_MODULE_STARTED] = "module-started",
    [CANDOR_EVENT_PAGE_READ] = "page-read",
    [CANDOR_EVENT_ATTEMPT_BEGAN] = "attempt-began",
    [CANDOR_EVENT_ANSWERED] = "answered",
    [CANDOR_EVENT_ATTEMPT_FINISHED] = "attempt-finished",
    [CANDOR_EVENT_MODULE_COMPLETED] = "module-completed",
    [CANDOR_EVENT_CONSENT] = "consent",
    [CANDOR_EVENT_ERASED] = "erased",
    [CANDOR_EVENT_SEGMENT] = "segment",
    [CANDOR_EVENT_RESTORED] = "restored",
    [CANDOR_EVENT_TESTED_OUT] = "tested-out",
    [CANDOR_EVENT_REPLIED] = "replied",
    [CANDOR_EVENT_SCENARIO_ENDED] = "scenario-ended",
    [CANDOR_EVENT_LAB_FINISHED] = "lab-finished",
    [CANDOR_EVENT_WORKSHEET_SAVED] = "worksheet-saved",
  };

  return (guint) kind < G_N_ELEMENTS (names) ? names[kind] : NULL;
}

/* ------------------------------------------------------------------ fields */

typedef enum
{
  FIELD_STRING,
  FIELD_STRINGS,
  FIELD_SEED,      /* a string of digits: JSON's numbers are too small for it */
  FIELD_COUNT,     /* 0: absent */
  FIELD_POINTS,    /* [numerator, denominator]; denominator 0: absent */
  FIELD_BOOL,      /* false: absent */
} FieldKind;

typedef struct
{
  const char *key;
  FieldKind   kind;
  gsize       offset;
} Field;

#define FIELD(key, kind, member) { key, FIELD_##kind, G_STRUCT_OFFSET (CandorEvent, member) }

static const Field fields[] =
{
  FIELD ("item",           STRING,  item),
  FIELD ("key",            STRING,  key_digest),
  FIELD ("page",           STRING,  page),
  FIELD ("quiz",           STRING,  quiz),
  FIELD ("attempt",        STRING,  attempt),
  FIELD ("of",             STRING,  of_attempt),
  FIELD ("items",          STRINGS, items),
  FIELD ("seed",           SEED,    seed),
  FIELD ("try",            COUNT,   try_number),
  FIELD ("response",       STRING,  response),
  FIELD ("verdict",        STRING,  verdict),
  FIELD ("points",         POINTS,  points),
  FIELD ("possible",       POINTS,  possible),
  FIELD ("passed",         BOOL,    passed),
  FIELD ("certainty",      STRING,  certainty),
  FIELD ("objectives",     STRINGS, objectives),
  FIELD ("misconceptions", STRINGS, misconceptions),
  FIELD ("name",           STRING,  name),
  FIELD ("audience",       STRING,  audience),
  FIELD ("text",           STRING,  text),
  FIELD ("hints",          COUNT,   n_hints),
  FIELD ("parts",          STRINGS, parts),
  FIELD ("houses",         STRINGS, houses),
  FIELD ("part",           STRING,  part),
  FIELD ("scene",          STRING,  scene),
  FIELD ("reply",          STRING,  reply),
  FIELD ("tasks",          STRINGS, tasks),
  FIELD ("settings",       STRING,  settings),
};

#define MEMBER(type, event, field) G_STRUCT_MEMBER (type, event, (field)->offset)

/* ----------------------------------------------------------------- writing */

static gboolean
is_present (const CandorEvent *event,
            const Field       *field)
{
  const char * const *texts;

  switch (field->kind)
    {
    case FIELD_STRING:
      return MEMBER (const char *, event, field) != NULL;
    case FIELD_STRINGS:
      texts = MEMBER (const char * const *, event, field);
      return texts != NULL && texts[0] != NULL;
    case FIELD_SEED:
      return MEMBER (guint64, event, field) != 0;
    case FIELD_COUNT:
      return MEMBER (guint, event, field) != 0;
    case FIELD_POINTS:
      return MEMBER (CandorPoints, event, field).den != 0;
    case FIELD_BOOL:
      return MEMBER (gboolean, event, field);
    default:
      g_assert_not_reached ();
    }
}

static void
add_value (GString           *out,
           const CandorEvent *event,
           const Field       *field)
{
  CandorPoints points;

  switch (field->kind)
    {
    case FIELD_STRING:
      _candor_json_add_string (out, MEMBER (const char *, event, field));
      break;
    case FIELD_STRINGS:
      _candor_json_add_strings (out, MEMBER (const char * const *, event, field));
      break;
    case FIELD_SEED:
      g_string_append_printf (out, "\"%" G_GUINT64_FORMAT "\"", MEMBER (guint64, event, field));
      break;
    case FIELD_COUNT:
      g_string_append_printf (out, "%u", MEMBER (guint, event, field));
      break;
    case FIELD_POINTS:
      points = MEMBER (CandorPoints, event, field);
      g_string_append_printf (out, "[%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "]", points.num, points.den);
      break;
    case FIELD_BOOL:
      g_string_append (out, "true");
      break;
    default:
      g_assert_not_reached ();
    }
}

char *
_candor_body_encode (const CandorEvent *event)
{
  GString *out = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!is_present (event, &fields[i]))
        continue;

      if (out == NULL)
        out = g_string_sized_new (512);
      g_string_append_c (out, out->len == 0 ? '{' : ',');
      _candor_json_add_string (out, fields[i].key);
      g_string_append_c (out, ':');
      add_value (out, event, &fields[i]);
    }
  if (out == NULL)
    return NULL;
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}

/* ----------------------------------------------------------------- reading */

struct _CandorReader
{
  CandorEvent  event;
  GByteArray  *body;                          /* unescaped in place */
  GPtrArray   *lists[G_N_ELEMENTS (fields)];  /* of the fields that are lists */
  GString     *texts;                         /* the envelope's, each ended by NUL */
};

CandorReader *
_candor_reader_new (void)
{
  CandorReader *self = g_new0 (CandorReader, 1);

  self->body = g_byte_array_new ();
  self->texts = g_string_new (NULL);

  return self;
}

void
_candor_reader_free (CandorReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_clear_pointer (&self->lists[i], g_ptr_array_unref);
  g_byte_array_unref (self->body);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

static gboolean
take_seed (CandorJsonCursor *cursor,
           guint64          *seed)
{
  char *text;

  return _candor_json_take_string (cursor, &text) &&
         g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, seed, NULL);
}

static gboolean
take_count (CandorJsonCursor *cursor,
            guint            *count)
{
  gint64 value;

  if (!_candor_json_take_int (cursor, &value) || value < 0 || value > G_MAXUINT)
    return FALSE;
  *count = (guint) value;

  return TRUE;
}

static gboolean
take_points (CandorJsonCursor *cursor,
             CandorPoints     *points)
{
  return _candor_json_take (cursor, '[') &&
         _candor_json_take_int (cursor, &points->num) &&
         _candor_json_take (cursor, ',') &&
         _candor_json_take_int (cursor, &points->den) &&
         _candor_json_take (cursor, ']') &&
         points->den > 0;
}

static gboolean
take_list (CandorReader     *self,
           CandorJsonCursor *cursor,
           const Field      *field)
{
  GPtrArray **list = &self->lists[field - fields];

  if (*list == NULL)
    *list = g_ptr_array_new ();
  g_ptr_array_set_size (*list, 0);
  if (!_candor_json_take_strings (cursor, *list))
    return FALSE;
  MEMBER (const char * const *, &self->event, field) = (const char * const *) (*list)->pdata;

  return TRUE;
}

static gboolean
take_value (CandorReader     *self,
            CandorJsonCursor *cursor,
            const Field      *field)
{
  CandorEvent *event = &self->event;

  switch (field->kind)
    {
    case FIELD_STRING:
      return _candor_json_take_string (cursor, &MEMBER (char *, event, field));
    case FIELD_STRINGS:
      return take_list (self, cursor, field);
    case FIELD_SEED:
      return take_seed (cursor, &MEMBER (guint64, event, field));
    case FIELD_COUNT:
      return take_count (cursor, &MEMBER (guint, event, field));
    case FIELD_POINTS:
      return take_points (cursor, &MEMBER (CandorPoints, event, field));
    case FIELD_BOOL:
      return _candor_json_take_bool (cursor, &MEMBER (gboolean, event, field));
    default:
      g_assert_not_reached ();
    }
}

/* Keys come in the order of the table, so the search goes on from where the
 * last one was found. A key of a later program is passed over. */
static gboolean
take_member (CandorReader     *self,
             CandorJsonCursor *cursor,
             guint            *next)
{
  char *key;

  if (!_candor_json_take_string (cursor, &key) || !_candor_json_take (cursor, ':'))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const Field *field = &fields[(*next + i) % G_N_ELEMENTS (fields)];

      if (strcmp (field->key, key) != 0)
        continue;
      *next = field - fields + 1;
      return take_value (self, cursor, field);
    }

  return _candor_json_skip (cursor);
}

static gboolean
decode_body (CandorReader *self,
             CandorSlice   body)
{
  CandorJsonCursor cursor;
  guint next = 0;

  if (!g_utf8_validate_len (body.data, body.length, NULL))
    return FALSE;

  g_byte_array_set_size (self->body, 0);
  g_byte_array_append (self->body, body.data, body.length);
  g_byte_array_append (self->body, (const guint8 *) "", 1);
  cursor.at = (char *) self->body->data;

  if (!_candor_json_take (&cursor, '{'))
    return FALSE;
  do
    {
      if (!take_member (self, &cursor, &next))
        return FALSE;
    }
  while (_candor_json_take (&cursor, ','));

  return _candor_json_take (&cursor, '}') && *cursor.at == '\0';
}

/* Half a body is worse than none: the numbers of one answer beside the words of
 * nobody. */
static void
forget_content (CandorEvent *event)
{
  memset ((char *) event + G_STRUCT_OFFSET (CandorEvent, has_content), 0,
          sizeof *event - G_STRUCT_OFFSET (CandorEvent, has_content));
}

/* The place of a text in self->texts; a face must not be handed bytes that are
 * no text, whatever lies in the file. */
static gsize
put_text (CandorReader *self,
          CandorSlice   text)
{
  gsize place = self->texts->len;

  if (g_utf8_validate_len (text.data, text.length, NULL))
    g_string_append_len (self->texts, text.data, text.length);
  else
    g_string_append (self->texts, "\357\277\275");
  g_string_append_c (self->texts, '\0');

  return place;
}

static void
read_texts (CandorReader    *self,
            const CandorRow *row)
{
  const CandorSlice *slices[] = { &row->module, &row->digest, &row->language, &row->program };
  const char **members[] = { &self->event.module, &self->event.digest, &self->event.language,
                             &self->event.program_version };
  gsize places[G_N_ELEMENTS (slices)];

  g_string_truncate (self->texts, 0);
  for (guint i = 0; i < G_N_ELEMENTS (slices); i++)
    places[i] = slices[i]->data != NULL ? put_text (self, *slices[i]) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (slices); i++)
    *members[i] = slices[i]->data != NULL ? self->texts->str + places[i] : NULL;
}

static void
read_moment (CandorMoment    *moment,
             const CandorRow *row)
{
  gsize length = MIN (row->boot_id.length, sizeof moment->boot_id - 1);

  moment->utc_us = row->utc_us;
  moment->offset_minutes = (int) CLAMP (row->offset, -24 * 60, 24 * 60);
  moment->boot_ms = row->boot_ms;
  if (length > 0 && g_utf8_validate_len (row->boot_id.data, length, NULL))
    memcpy (moment->boot_id, row->boot_id.data, length);
}

const CandorEvent *
_candor_reader_read (CandorReader    *self,
                     const CandorRow *row)
{
  CandorEvent *event = &self->event;

  memset (event, 0, sizeof *event);
  event->seq = row->seq;
  event->kind = (CandorEventKind) CLAMP (row->kind, 0, G_MAXINT);
  event->edition = (guint) CLAMP (row->edition, 0, G_MAXUINT);
  read_texts (self, row);
  read_moment (&event->moment, row);
  if (row->hash.length == CANDOR_DIGEST_SIZE)
    candor_digest_to_hex (row->hash.data, event->hash);

  if (row->body.data != NULL && !decode_body (self, row->body))
    forget_content (event);
  else
    event->has_content = row->body.data != NULL || row->commitment.data == NULL;

  return event;
}

/* ---------------------------------------------------------- copy and free */

CandorEvent *
_candor_event_copy (const CandorEvent *event)
{
  CandorEvent *copy = g_memdup2 (event, sizeof *event);

  copy->module = g_strdup (event->module);
  copy->digest = g_strdup (event->digest);
  copy->language = g_strdup (event->language);
  copy->program_version = g_strdup (event->program_version);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const Field *field = &fields[i];

      if (field->kind == FIELD_STRING)
        MEMBER (char *, copy, field) = g_strdup (MEMBER (const char *, event, field));
      else if (field->kind == FIELD_STRINGS)
        MEMBER (char **, copy, field) = g_strdupv (MEMBER (char **, event, field));
    }

  return copy;
}

void
candor_event_free (CandorEvent *self)
{
  g_return_if_fail (self != NULL);

  g_free ((char *) self->module);
  g_free ((char *) self->digest);
  g_free ((char *) self->language);
  g_free ((char *) self->program_version);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (fields[i].kind == FIELD_STRING)
        g_free (MEMBER (char *, self, &fields[i]));
      else if (fields[i].kind == FIELD_STRINGS)
        g_strfreev (MEMBER (char **, self, &fields[i]));
    }
  g_free (self);
}
