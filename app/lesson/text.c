/* text.c - inline text as an array of runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text and its runs lie in the store of their module, and a reference on a
 * text is one on the store. White space is folded across runs: where two of
 * them meet there is one space, and it belongs to the run that came first.
 */

#include <string.h>

#include "text-private.h"

struct _CandorText
{
  CandorStore     *store;
  const CandorRun *runs;
  const char      *plain;
  CandorPlace      place;
  guint            n_runs;
};

G_DEFINE_BOXED_TYPE (CandorText, candor_text, candor_text_ref, candor_text_unref)

CandorText *
candor_text_ref (CandorText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  _candor_store_ref (self->store);

  return self;
}

void
candor_text_unref (CandorText *self)
{
  g_return_if_fail (self != NULL);

  _candor_store_unref (self->store);
}

guint
candor_text_get_n_runs (const CandorText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_runs;
}

const CandorRun *
candor_text_get_run (const CandorText *self,
                     guint             index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_runs, NULL);

  return &self->runs[index];
}

const char *
candor_text_get_plain (const CandorText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plain;
}

/* White space is folded, so every space stands between two words. Counted when
 * asked, eight bytes at a time: of most texts nobody wants to know. */
guint
candor_text_count_words (const CandorText *self)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize length;
  guint n_spaces = 0;
  const char *p;

  g_return_val_if_fail (self != NULL, 0);

  p = self->plain;
  length = strlen (p);
  for (; length >= 8; length -= 8, p += 8)
    {
      guint64 bytes;

      memcpy (&bytes, p, 8);
      bytes ^= ones * ' ';
      /* A byte that was a space is zero now, and has no bit to lend. */
      bytes = ((bytes & (ones * 0x7f)) + ones * 0x7f) | bytes;
      n_spaces += 8 - ((((bytes >> 7) & ones) * ones) >> 56);
    }
  for (; length > 0; length--, p++)
    n_spaces += *p == ' ';

  return self->plain[0] != '\0' ? n_spaces + 1 : 0;
}

gboolean
_candor_text_is_empty (const CandorText *self)
{
  g_assert (self != NULL);

  return self->plain[0] == '\0';
}

gboolean
_candor_text_has_cite (const CandorText *self)
{
  g_assert (self != NULL);

  for (guint i = 0; i < self->n_runs; i++)
    {
      if (self->runs[i].kind == CANDOR_RUN_CITE)
        return TRUE;
    }

  return FALSE;
}

CandorPlace
_candor_text_get_place (const CandorText *self)
{
  g_assert (self != NULL);

  return self->place;
}

/* ---------------------------------------------------------------- building */

typedef struct
{
  CandorLoad    *load;
  GString       *words;        /* of the run that is being written */
  GArray        *runs;
  CandorRunKind  kind;         /* of the run that is being written */
  const char    *ref;
  gboolean       has_place;
  CandorPlace    place;        /* where that run begins */
  gboolean       after_space;  /* a further space would be the second */
} Builder;

static void
end_run (Builder *builder)
{
  CandorRun run = { builder->kind, NULL, builder->ref, builder->place };

  if (builder->words->len > 0)
    {
      run.text = _candor_store_copy (builder->load->store, builder->words->str, builder->words->len);
      g_array_append_val (builder->runs, run);
      g_string_truncate (builder->words, 0);
    }
  builder->has_place = FALSE;
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Up to where the text is as it will be: words with one blank between. The
 * reader lets no control character pass but those that are white space. */
static const char *
skip_folded (const char *p)
{
  for (;;)
    {
      while ((guchar) *p > ' ')
        p++;
      if (*p != ' ' || (guchar) p[1] <= ' ')
        return p;
      p++;
    }
}

/* Most texts are as they will be, which a few fast looks can tell. */
static gboolean
is_folded (const char *text,
           gsize       length)
{
  return !is_space (text[0]) && !is_space (text[length - 1]) &&
         strcspn (text, "\n\t\r") == length && strstr (text, "  ") == NULL;
}

static void
add_words (Builder    *builder,
           const char *text)
{
  gsize length = strlen (text);

  if (length > 0 && is_folded (text, length))
    {
      g_string_append_len (builder->words, text, length);
      builder->after_space = FALSE;
      return;
    }

  while (*text != '\0')
    {
      const char *end;

      if (is_space (*text))
        {
          if (!builder->after_space)
            g_string_append_c (builder->words, ' ');
          builder->after_space = TRUE;
          while (is_space (*text))
            text++;
          continue;
        }

      end = skip_folded (text);
      g_string_append_len (builder->words, text, end - text);
      builder->after_space = FALSE;
      text = end;
    }
}

static void add_content (Builder *builder, const CandorXmlNode *node);

/* Of a module that is not taught nobody asks where a run begins. */
static void
note_place (Builder             *builder,
            const CandorXmlNode *node,
            const char          *attribute)
{
  if (builder->load->purpose == CANDOR_TO_TEACH)
    candor_xml_node_get_place (node, attribute, &builder->place);
  builder->has_place = TRUE;
}

/* Writes the content of @node as runs of another kind. */
static void
add_kind (Builder             *builder,
          const CandorXmlNode *node,
          CandorRunKind        kind,
          const char          *ref,
          const char          *attribute,
          const char          *otherwise)
{
  CandorRunKind outer_kind = builder->kind;
  const char *outer_ref = builder->ref;

  end_run (builder);
  builder->kind = kind;
  builder->ref = ref;
  if (attribute != NULL)
    note_place (builder, node, attribute);

  add_content (builder, node);
  if (otherwise != NULL && strspn (builder->words->str, " ") == builder->words->len)
    add_words (builder, otherwise);

  end_run (builder);
  builder->kind = outer_kind;
  builder->ref = outer_ref;
}

static void
add_term (Builder             *builder,
          const CandorXmlNode *node)
{
  const char *ref = _candor_attribute_ref (builder->load, node, "ref", CANDOR_SPACE_TERM);
  const char *word = ref != NULL ? g_hash_table_lookup (builder->load->term_words, ref) : NULL;

  add_kind (builder, node, CANDOR_RUN_TERM, ref, "ref", word != NULL ? word : ref);
}

/* The number is no word of the text, and a space on each side of it stays. */
static void
add_cite (Builder             *builder,
          const CandorXmlNode *node)
{
  const char *ref = _candor_attribute_ref (builder->load, node, "ref", CANDOR_SPACE_SOURCE);
  const char *number = ref != NULL ? g_hash_table_lookup (builder->load->source_numbers, ref) : NULL;
  CandorRun run = { CANDOR_RUN_CITE, number != NULL ? number : "?", ref };

  end_run (builder);
  note_place (builder, node, "ref");
  run.place = builder->place;
  builder->has_place = FALSE;
  g_array_append_val (builder->runs, run);
  builder->after_space = FALSE;
}

/* The words stand in the option, which has been read by now. */
static void
add_phrase (Builder             *builder,
            const CandorXmlNode *node)
{
  const char *ref = _candor_attribute_ref (builder->load, node, "ref", CANDOR_SPACE_OPTION);
  GHashTable *phrases = builder->load->phrases;
  const CandorOption *option = phrases != NULL && ref != NULL ? g_hash_table_lookup (phrases, ref) : NULL;
  const char *words = option != NULL ? candor_text_get_plain (option->words) : ref;

  end_run (builder);
  builder->place = _candor_load_place (builder->load, node);
  if (words != NULL && words[0] != '\0')
    {
      CandorRun run = { CANDOR_RUN_PHRASE, words, ref, builder->place };

      g_array_append_val (builder->runs, run);
      builder->after_space = FALSE;
    }
}

/* What it is filled with is the question's; here it is a line to write on. */
static void
add_blank (Builder             *builder,
           const CandorXmlNode *node)
{
  const char *ref = _candor_attribute_ref (builder->load, node, "ref", CANDOR_SPACE_OPTION);
  CandorRun run = { CANDOR_RUN_BLANK, CANDOR_BLANK_LINE, ref, _candor_load_place (builder->load, node) };

  end_run (builder);
  if (ref != NULL)
    {
      g_array_append_val (builder->runs, run);
      builder->after_space = FALSE;
    }
}

static void
add_link (Builder             *builder,
          const CandorXmlNode *node)
{
  const char *href = _candor_attribute (builder->load, node, "href");
  const char *page = NULL;

  g_ptr_array_add (builder->load->links, (gpointer) node);
  if (href == NULL)
    page = _candor_attribute_ref (builder->load, node, "page", CANDOR_SPACE_STEP);

  if (page != NULL)
    add_kind (builder, node, CANDOR_RUN_PAGE, page, "page", page);
  else
    add_kind (builder, node, CANDOR_RUN_LINK, href, "href", href);
}

static CandorRunKind
emphasise (CandorRunKind outer,
           gboolean      strongly)
{
  CandorRunKind kind = strongly ? CANDOR_RUN_STRONG : CANDOR_RUN_EM;

  if (outer == CANDOR_RUN_PLAIN || outer == kind)
    return kind;
  if (outer == CANDOR_RUN_EM || outer == CANDOR_RUN_STRONG || outer == CANDOR_RUN_STRONG_EM)
    return CANDOR_RUN_STRONG_EM;

  return outer;
}

static void
add_element (Builder             *builder,
             const CandorXmlNode *node)
{
  const char *name = candor_xml_node_get_name (node);

  if (_candor_name_is (name, "em"))
    add_kind (builder, node, emphasise (builder->kind, FALSE), builder->ref, NULL, NULL);
  else if (_candor_name_is (name, "strong"))
    add_kind (builder, node, emphasise (builder->kind, TRUE), builder->ref, NULL, NULL);
  else if (_candor_name_is (name, "code"))
    add_kind (builder, node, CANDOR_RUN_CODE, NULL, NULL, NULL);
  else if (_candor_name_is (name, "ui"))
    add_kind (builder, node, CANDOR_RUN_UI, NULL, NULL, NULL);
  else if (_candor_name_is (name, "term"))
    add_term (builder, node);
  else if (_candor_name_is (name, "cite"))
    add_cite (builder, node);
  else if (_candor_name_is (name, "link"))
    add_link (builder, node);
  else if (_candor_name_is (name, "phrase"))
    add_phrase (builder, node);
  else if (_candor_name_is (name, "blank"))
    add_blank (builder, node);
}

static void
add_content (Builder             *builder,
             const CandorXmlNode *node)
{
  for (const CandorXmlNode *child = candor_xml_node_get_first_child (node);
       child != NULL;
       child = candor_xml_node_get_next (child))
    {
      if (!candor_xml_node_is_text (child))
        {
          add_element (builder, child);
          continue;
        }
      if (!builder->has_place)
        note_place (builder, child, NULL);
      add_words (builder, candor_xml_node_get_text (child));
    }
}

/* The last run ends without a space; one that was a space only goes. */
static void
trim_end (GArray *runs)
{
  while (runs->len > 0)
    {
      CandorRun *last = &g_array_index (runs, CandorRun, runs->len - 1);
      gsize length = strlen (last->text);

      if (length == 0 || last->text[length - 1] != ' ')
        return;
      /* The copy in the store is ours until the text is handed out. */
      ((char *) last->text)[length - 1] = '\0';
      if (length > 1)
        return;
      g_array_set_size (runs, runs->len - 1);
    }
}

/* The words of all runs but citations; where a citation stood between two
 * spaces one of them goes. */
static const char *
join_runs (Builder *builder)
{
  GString *plain = builder->load->scratch_plain;

  g_string_truncate (plain, 0);
  for (guint i = 0; i < builder->runs->len; i++)
    {
      const CandorRun *run = &g_array_index (builder->runs, CandorRun, i);
      gboolean is_second_space;

      if (run->kind == CANDOR_RUN_CITE)
        continue;
      is_second_space = run->text[0] == ' ' && (plain->len == 0 || plain->str[plain->len - 1] == ' ');
      g_string_append (plain, run->text + is_second_space);
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);

  return _candor_store_copy (builder->load->store, plain->str, plain->len);
}

static CandorText *
finish (Builder     *builder,
        CandorPlace  place)
{
  CandorStore *store = builder->load->store;
  CandorText *self = _candor_store_new_struct (store, CandorText);
  CandorRun *runs;

  end_run (builder);
  trim_end (builder->runs);

  runs = _candor_store_alloc (store, builder->runs->len * sizeof (CandorRun));
  if (builder->runs->len > 0)
    memcpy (runs, builder->runs->data, builder->runs->len * sizeof (CandorRun));

  self->store = store;
  self->runs = runs;
  self->n_runs = builder->runs->len;
  self->place = place;
  if (self->n_runs == 1 && runs[0].kind != CANDOR_RUN_CITE)
    self->plain = runs[0].text;
  else
    self->plain = join_runs (builder);

  return self;
}

CandorText *
_candor_text_parse (CandorLoad          *load,
                    const CandorXmlNode *node)
{
  Builder builder = { load, load->scratch, load->scratch_runs };
  CandorPlace place;

  g_assert (load != NULL);
  g_assert (node != NULL);

  g_string_truncate (builder.words, 0);
  g_array_set_size (builder.runs, 0);
  builder.kind = CANDOR_RUN_PLAIN;
  builder.after_space = TRUE;
  builder.place = place = _candor_load_place (load, node);
  add_content (&builder, node);

  return finish (&builder, place);
}

CandorText *
_candor_text_parse_child (CandorLoad          *load,
                          const CandorXmlNode *node,
                          const char          *name)
{
  const CandorXmlNode *child = candor_xml_node_find (node, name);

  return child != NULL ? _candor_text_parse (load, child) : NULL;
}

CandorText *
_candor_text_new_plain (CandorStore       *store,
                        const char        *words,
                        const CandorPlace *place)
{
  CandorText *self = _candor_store_new_struct (store, CandorText);
  CandorRun *run = _candor_store_new_struct (store, CandorRun);

  *run = (CandorRun) { CANDOR_RUN_PLAIN, _candor_store_copy (store, words, strlen (words)), NULL, *place };
  *self = (CandorText) { store, run, run->text, *place, words[0] != '\0' };

  return self;
}
