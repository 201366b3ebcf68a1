/* formula-scan.c - the words of a formula, before SQLite reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Refuses with its place what would be read otherwise than its author thinks (“--” is a
 * note, not two signs), what would lead out of one expression, and what unfolds while it
 * is compiled: SQLite copies a view of WITH for each use of its name, and a copy copies
 * what it uses.
 */

#include "formula-private.h"

#include <string.h>

#include <glib/gi18n.h>

typedef struct
{
  Scan                *scan;
  gsize                at;
  GArray              *open;   /* offsets of brackets */
  CandorFormulaFault **fault;
} Reader;

static gboolean
is_name_start (guchar c)
{
  return g_ascii_isalpha (c) || c == '_' || c >= 0x80;
}

static gboolean
is_name_part (guchar c)
{
  return is_name_start (c) || g_ascii_isdigit (c) || c == '$';
}

static guchar
peek (const Reader *reader,
      gsize         ahead)
{
  gsize at = reader->at + ahead;

  return at < reader->scan->length ? (guchar) reader->scan->text[at] : '\0';
}

static gboolean
refuse (Reader *reader,
        gsize   length,
        char   *message,
        char   *hint)
{
  return _candor_formula_fail (reader->fault, CANDOR_FORMULA_FAULT_SYNTAX, reader->at, length, message, hint);
}

static gboolean
push (Reader    *reader,
      TokenKind  kind,
      gsize      length)
{
  Token token = { kind, reader->at, length, FALSE };

  token.quoted = kind == TOKEN_WORD && peek (reader, 0) == '"';
  g_array_append_val (reader->scan->tokens, token);
  reader->at += length;

  return TRUE;
}

static gboolean
read_quoted (Reader *reader)
{
  guchar quote = peek (reader, 0);
  gsize length = 1;

  /* A quote that is doubled is meant. */
  while (reader->at + length < reader->scan->length && (peek (reader, length) != quote || peek (reader, length + 1) == quote))
    length += peek (reader, length) == quote ? 2 : 1;
  if (peek (reader, length) != quote)
    return refuse (reader, 1, g_strdup (_("A text begins here and does not end.")),
                   quote == '"' ? g_strdup (_("Close it with a double quote.")) : g_strdup (_("Close it with a single quote.")));

  if (quote == '\'')
    reader->scan->longest_text = MAX (reader->scan->longest_text, length - 1);

  return push (reader, quote == '"' ? TOKEN_WORD : TOKEN_TEXT, length + 1);
}

static gboolean
read_parameter (Reader *reader)
{
  gsize length = 1;

  if (!is_name_start (peek (reader, 1)))
    return refuse (reader, 1, g_strdup (_("A name must follow the colon.")), g_strdup (_("Write it without a blank: “:price”.")));
  while (is_name_part (peek (reader, length)))
    length++;
  if (peek (reader, length) == '(' || peek (reader, length) == ':')
    return refuse (reader, length + 1, g_strdup (_("A sign is missing behind this name.")), NULL);

  return push (reader, TOKEN_PARAMETER, length);
}

static gboolean
read_word (Reader *reader)
{
  gsize length = 1;

  while (is_name_part (peek (reader, length)))
    length++;
  if (length == 1 && g_ascii_tolower (peek (reader, 0)) == 'x' && peek (reader, 1) == '\'')
    return refuse (reader, 2, g_strdup (_("Raw bytes cannot be used in a formula.")), NULL);

  return push (reader, TOKEN_WORD, length);
}

static gboolean
read_number (Reader *reader)
{
  gsize length = 1;

  while (is_name_part (peek (reader, length)) || peek (reader, length) == '.' ||
         ((peek (reader, length) == '+' || peek (reader, length) == '-') && g_ascii_tolower (peek (reader, length - 1)) == 'e' &&
          g_ascii_isdigit (peek (reader, length + 1))))
    length++;

  return push (reader, TOKEN_NUMBER, length);
}

static gboolean
read_bracket (Reader *reader)
{
  if (peek (reader, 0) == ')')
    {
      if (reader->open->len == 0)
        return refuse (reader, 1, g_strdup (_("This bracket closes nothing.")), g_strdup (_("Take it out, or open one before it.")));
      g_array_set_size (reader->open, reader->open->len - 1);
    }
  else
    {
      if (reader->open->len == CANDOR_FORMULA_MAX_DEPTH)
        return _candor_formula_fail (reader->fault, CANDOR_FORMULA_FAULT_TOO_LARGE, reader->at, 1,
                                     g_strdup_printf (_("More than %d brackets stand in each other here."), CANDOR_FORMULA_MAX_DEPTH),
                                     g_strdup (_("Make two formulas of it.")));
      g_array_append_val (reader->open, reader->at);
    }

  return push (reader, TOKEN_SIGN, 1);
}

static gboolean
read_sign (Reader *reader)
{
  guchar c = peek (reader, 0), next = peek (reader, 1);

  if (c == ';')
    return refuse (reader, 1, g_strdup (_("A formula ends before “;”.")), g_strdup (_("Only one formula can stand here: take out the “;” and what follows.")));
  if ((c == '-' && next == '-') || (c == '/' && next == '*'))
    return refuse (reader, 2, g_strdup_printf (_("“%c%c” would hide the rest of the formula."), c, next),
                   g_strdup (_("Put a blank between the two signs.")));
  if (c == '[' || c == '`')
    return refuse (reader, 1, g_strdup_printf (_("“%c” cannot be used in a formula."), c),
                   g_strdup (_("A name with special letters stands in double quotes.")));
  if (c == '?' || c == '@' || c == '$' || c == '#')
    return refuse (reader, 1, g_strdup_printf (_("“%c” cannot be used in a formula."), c),
                   g_strdup (_("Write a name with a colon before it: “:price”.")));

  reader->scan->joins_texts |= c == '|' && next == '|';

  return push (reader, TOKEN_SIGN, 1);
}

static gboolean
read_token (Reader *reader)
{
  guchar c = peek (reader, 0);

  if (c == '\'' || c == '"')
    return read_quoted (reader);
  if (c == ':')
    return read_parameter (reader);
  if (is_name_start (c))
    return read_word (reader);
  if (g_ascii_isdigit (c))
    return read_number (reader);
  if (c == '(' || c == ')')
    return read_bracket (reader);
  if (c < 0x20 || c == 0x7f)
    return refuse (reader, 1, g_strdup (_("A sign that cannot be seen stands here.")), g_strdup (_("Take it out.")));

  return read_sign (reader);
}

static gboolean
read_all (Reader *reader)
{
  Scan *scan = reader->scan;

  while (reader->at < scan->length)
    {
      if (strchr (" \t\r\n", peek (reader, 0)) != NULL && peek (reader, 0) != '\0')
        reader->at++;
      else if (!read_token (reader))
        return FALSE;
    }

  if (reader->open->len > 0)
    {
      reader->at = g_array_index (reader->open, gsize, reader->open->len - 1);
      return refuse (reader, 1, g_strdup (_("This bracket is not closed.")), g_strdup (_("Add “)” where it ends.")));
    }
  if (scan->tokens->len == 0)
    return refuse (reader, 0, g_strdup (_("The formula is empty.")), NULL);

  return push (reader, TOKEN_END, 0);
}

/* -------------------------------------------------------------------- views */

static const Token *
token_at (const Scan *scan,
          guint       index)
{
  return &g_array_index (scan->tokens, Token, MIN (index, scan->tokens->len - 1));
}

static gboolean
is_sign (const Scan  *scan,
         const Token *token,
         char         sign)
{
  return token->kind == TOKEN_SIGN && scan->text[token->offset] == sign;
}

static gboolean
is_word (const Scan  *scan,
         const Token *token,
         const char  *word)
{
  return token->kind == TOKEN_WORD && !token->quoted && token->length == strlen (word) &&
         g_ascii_strncasecmp (scan->text + token->offset, word, token->length) == 0;
}

gboolean
_candor_formula_scan_divides (const Scan  *scan,
                              const Token *token)
{
  return is_sign (scan, token, '/');
}

char *
_candor_formula_scan_word (const Scan  *scan,
                           const Token *token)
{
  const char *text = scan->text + token->offset;
  g_autoptr(GString) word = NULL;

  if (!token->quoted)
    return g_ascii_strdown (text, (gssize) token->length);

  word = g_string_new_len (text + 1, (gssize) token->length - 2);
  g_string_replace (word, "\"\"", "\"", 0);

  return g_ascii_strdown (word->str, (gssize) word->len);
}

const Token *
_candor_formula_scan_find (const Scan *scan,
                           const char *word)
{
  g_autofree char *wanted = g_ascii_strdown (word, -1);

  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const Token *token = token_at (scan, i);
      g_autofree char *other = token->kind == TOKEN_WORD ? _candor_formula_scan_word (scan, token) : NULL;

      if (g_strcmp0 (other, wanted) == 0)
        return token;
    }

  return NULL;
}

/* Whether the AS at @index defines a view or a window: “AS (”, “AS NOT MATERIALIZED (”. */
static gboolean
defines (const Scan *scan,
         guint       index)
{
  if (!is_word (scan, token_at (scan, index), "as"))
    return FALSE;
  if (is_word (scan, token_at (scan, index + 1), "not"))
    index++;
  if (is_word (scan, token_at (scan, index + 1), "materialized"))
    index++;

  return is_sign (scan, token_at (scan, index + 1), '(');
}

/* The name before the AS at @index; its columns may stand between. */
static const Token *
name_before (const Scan *scan,
             guint       index)
{
  int depth = 0;

  while (index > 0)
    {
      const Token *token = token_at (scan, --index);

      depth += is_sign (scan, token, ')');
      if (depth == 0)
        return token->kind == TOKEN_WORD ? token : NULL;
      depth -= is_sign (scan, token, '(');
    }

  return NULL;
}

static guint
count_uses (const Scan *scan,
            const char *name)
{
  guint n_uses = 0;

  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const Token *token = token_at (scan, i);
      g_autofree char *word = token->kind == TOKEN_WORD ? _candor_formula_scan_word (scan, token) : NULL;

      n_uses += g_strcmp0 (word, name) == 0;
    }

  return n_uses;
}

static gboolean
add_view (Scan                *scan,
          const Token         *name,
          gint64              *repeats,
          CandorFormulaFault **fault)
{
  char *word = _candor_formula_scan_word (scan, name);
  guint n_uses = count_uses (scan, word);

  if (g_ptr_array_find_with_equal_func (scan->views, word, g_str_equal, NULL) || g_str_has_prefix (word, "sqlite_"))
    {
      g_free (word);
      return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_SYNTAX, name->offset, name->length,
                                   g_strdup (_("This name cannot be given here, or is given twice.")), g_strdup (_("Choose another one.")));
    }
  g_ptr_array_add (scan->views, word);

  /* One of them is the definition. A name in a column's place counts too: too much is
     better than too little. */
  *repeats *= MAX (n_uses, 2) - 1;
  if (*repeats > CANDOR_FORMULA_MAX_REPEATS)
    return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, name->offset, name->length,
                                 g_strdup (_("The names given by WITH are used in each other too often.")),
                                 g_strdup (_("Use each of them once or twice.")));

  return TRUE;
}

static gboolean
add_views (Scan                *scan,
           CandorFormulaFault **fault)
{
  gint64 repeats = 1;

  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const Token *name = defines (scan, i) ? name_before (scan, i) : NULL;

      if (name != NULL && !add_view (scan, name, &repeats, fault))
        return FALSE;
    }

  return TRUE;
}

/* --------------------------------------------------------------------- door */

gboolean
_candor_formula_scan (Scan                *scan,
                      const char          *text,
                      gsize                length,
                      CandorFormulaFault **fault)
{
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));
  Reader reader = { scan, 0, open, fault };
  const char *wrong;

  *scan = (Scan) { text, length, g_array_new (FALSE, FALSE, sizeof (Token)), g_ptr_array_new_with_free_func (g_free), 0, FALSE };

  if (length > CANDOR_FORMULA_MAX_LENGTH)
    return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, 0, 0,
                                 g_strdup_printf (_("The formula is longer than %d letters."), CANDOR_FORMULA_MAX_LENGTH),
                                 g_strdup (_("Make two formulas of it.")));
  if (!g_utf8_validate_len (text, length, &wrong))
    return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_SYNTAX, (gsize) (wrong - text), 1,
                                 g_strdup (_("A sign that cannot be seen stands here.")), g_strdup (_("Take it out.")));

  return read_all (&reader) && add_views (scan, fault);
}

void
_candor_formula_scan_clear (Scan *scan)
{
  g_clear_pointer (&scan->tokens, g_array_unref);
  g_clear_pointer (&scan->views, g_ptr_array_unref);
}
