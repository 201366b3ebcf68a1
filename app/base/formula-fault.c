/* formula-fault.c - what is wrong with a formula, for a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table from SQLite's messages to sentences. SQLite tells the place of what it
 * cannot read (since 3.38); of what we forbid we find it ourselves.
 */

#include "formula-private.h"

#include <string.h>

#include <glib/gi18n.h>

void
candor_formula_fault_free (CandorFormulaFault *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->message);
  g_free (self->hint);
  g_free (self);
}

gboolean
_candor_formula_fail (CandorFormulaFault     **fault,
                      CandorFormulaFaultKind   kind,
                      gsize                    offset,
                      gsize                    length,
                      char                    *message,
                      char                    *hint)
{
  CandorFormulaFault *self = g_new0 (CandorFormulaFault, 1);

  *self = (CandorFormulaFault) { kind, offset, length, message, hint };
  if (fault != NULL)
    *fault = self;
  else
    candor_formula_fault_free (self);

  return FALSE;
}

/* ------------------------------------------------------------ what is denied */

static gboolean
fail_at_word (const Scan              *scan,
              const char              *word,
              CandorFormulaFault     **fault,
              CandorFormulaFaultKind   kind,
              char                    *message,
              char                    *hint)
{
  const Token *token = _candor_formula_scan_find (scan, word);

  return _candor_formula_fail (fault, kind, token != NULL ? token->offset : 0, token != NULL ? token->length : 0, message, hint);
}

static char *
hint_for_function (const char *name)
{
  static const char * const clocks[] = { "current_date", "current_time", "current_timestamp", "datetime", "strftime", "time", NULL };
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *nearest;

  if (g_strv_contains (clocks, lower))
    return g_strdup (_("The day is “:today”."));
  if (strcmp (lower, "log") == 0)
    return g_strdup (_("Write ln for the natural logarithm, log10 for that of ten."));

  nearest = candor_id_nearest (lower, _candor_formula_allowed_functions ());

  return nearest != NULL ? g_strdup_printf (_("Did you mean “%s”?"), nearest) : NULL;
}

static gboolean
fail_denied (CandorFormulaSpace  *space,
             const Scan          *scan,
             CandorFormulaFault **fault)
{
  const char *name = space->denied_name;

  switch (space->denied)
    {
    case DENIED_FUNCTION:
      return fail_at_word (scan, name, fault, CANDOR_FORMULA_FAULT_NOT_ALLOWED,
                           g_strdup_printf (_("The function “%s” cannot be used in a formula."), name), hint_for_function (name));

    case DENIED_TABLE:
      return fail_at_word (scan, name, fault, CANDOR_FORMULA_FAULT_NOT_ALLOWED,
                           g_strdup_printf (_("The table “%s” cannot be used in a formula."), name), NULL);

    default:
      return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_NOT_ALLOWED, 0, 0,
                                   g_strdup (_("A formula may only compute: it changes nothing and opens nothing.")), NULL);
    }
}

/* ----------------------------------------------------- what cannot be read */

typedef struct
{
  const char             *prefix;     /* of SQLite's message */
  CandorFormulaFaultKind  kind;
  const char             *message;    /* “%s” is what follows the prefix */
  const char             *hint;
} Meaning;

static const Meaning named[] =
{
  { "no such column: ",       CANDOR_FORMULA_FAULT_UNKNOWN, N_("There is no column “%s”."), NULL },
  { "no such table: ",        CANDOR_FORMULA_FAULT_UNKNOWN, N_("There is no table “%s”."), NULL },
  { "no such function: ",     CANDOR_FORMULA_FAULT_UNKNOWN, N_("There is no function “%s”."), NULL },
  { "ambiguous column name: ", CANDOR_FORMULA_FAULT_SYNTAX, N_("The name “%s” could mean several columns."),
    N_("Write the table before it: table.column.") },
  { "wrong number of arguments to function ", CANDOR_FORMULA_FAULT_SYNTAX, N_("“%s” wants another number of values."), NULL },
  { "misuse of aggregate: ",  CANDOR_FORMULA_FAULT_SYNTAX, N_("“%s” counts rows, and there are none here."),
    N_("Write (SELECT sum(column) FROM table).") },
  { "misuse of aggregate function ", CANDOR_FORMULA_FAULT_SYNTAX, N_("“%s” counts rows, and there are none here."),
    N_("Write (SELECT sum(column) FROM table).") },
  { "misuse of window function ", CANDOR_FORMULA_FAULT_SYNTAX, N_("“%s” wants OVER (…) behind it, and stands in a SELECT."), NULL },
};

static const Meaning others[] =
{
  { "incomplete input",         CANDOR_FORMULA_FAULT_SYNTAX, N_("The formula ends in the middle."), NULL },
  { "sub-select returns",       CANDOR_FORMULA_FAULT_SYNTAX, N_("A SELECT in brackets must give one column here."), NULL },
  { "row value misused",        CANDOR_FORMULA_FAULT_SYNTAX, N_("Several values stand where one is wanted."),
    N_("Numbers have a point, not a comma: 0.5.") },
  { "Expression tree is too large", CANDOR_FORMULA_FAULT_TOO_LARGE, N_("The formula is nested too deeply."), N_("Make two formulas of it.") },
  { "parser stack overflow",    CANDOR_FORMULA_FAULT_TOO_LARGE, N_("The formula is nested too deeply."), N_("Make two formulas of it.") },
  { "too many",                 CANDOR_FORMULA_FAULT_TOO_LARGE, N_("The formula is too large."), N_("Make two formulas of it.") },
  { "at most",                  CANDOR_FORMULA_FAULT_TOO_LARGE, N_("The formula is too large."), N_("Make two formulas of it.") },
  { "string or blob too big",   CANDOR_FORMULA_FAULT_TOO_LARGE, N_("A text grows too long."), NULL },
  { "out of memory",            CANDOR_FORMULA_FAULT_TOO_LARGE, N_("The formula is too large."), N_("Make two formulas of it.") },
};

static const Meaning *
find_meaning (const Meaning *meanings,
              guint          n_meanings,
              const char    *message)
{
  for (guint i = 0; i < n_meanings; i++)
    {
      if (g_str_has_prefix (message, meanings[i].prefix))
        return &meanings[i];
    }

  return NULL;
}

/* A name as somebody knows it: “sum()” is “sum”, “table.column” stays. */
static char *
strip_name (const char *name)
{
  gsize length = strcspn (name, "(");

  return g_strndup (name, length);
}

static char *
hint_for_name (CandorFormulaSpace *space,
               const Meaning      *meaning,
               const char         *name)
{
  g_autofree char **names = g_new0 (char *, space->names->len + 1);
  const char *point = strrchr (name, '.');
  const char *nearest;

  if (meaning->hint != NULL)
    return g_strdup (_(meaning->hint));
  if (meaning->kind != CANDOR_FORMULA_FAULT_UNKNOWN)
    return NULL;
  if (g_str_has_prefix (meaning->prefix, "no such function"))
    return hint_for_function (name);
  if (g_hash_table_contains (space->parameters, name))
    return g_strdup_printf (_("Did you mean “:%s”?"), name);

  for (guint i = 0; i < space->names->len; i++)
    names[i] = g_ptr_array_index (space->names, i);
  nearest = candor_id_nearest (point != NULL ? point + 1 : name, (const char * const *) names);
  if (nearest != NULL && g_ascii_strcasecmp (nearest, name) == 0)
    return g_strdup_printf (_("Say of which table: (SELECT sum(%s) FROM table)."), nearest);
  if (nearest != NULL)
    return g_strdup_printf (_("Did you mean “%s”?"), nearest);

  return g_str_has_prefix (meaning->prefix, "no such column") ? g_strdup (_("A text stands in single quotes: 'yes'.")) : NULL;
}

static const Token *
token_around (const Scan *scan,
              int         offset)
{
  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const Token *token = &g_array_index (scan->tokens, Token, i);

      if (offset >= 0 && (gsize) offset < token->offset + MAX (token->length, 1))
        return token;
    }

  return &g_array_index (scan->tokens, Token, scan->tokens->len - 1);
}

/* A column that is called like a word of SQL has to stand in quotes. */
static char *
hint_for_token (CandorFormulaSpace *space,
                const Scan         *scan,
                const Token        *token)
{
  g_autofree char *word = token->kind == TOKEN_WORD ? _candor_formula_scan_word (scan, token) : NULL;

  for (guint i = 0; word != NULL && i < space->names->len; i++)
    {
      const char *name = g_ptr_array_index (space->names, i);

      if (g_ascii_strcasecmp (name, word) == 0)
        return g_strdup_printf (_("“%s” is a word of SQL, too: write the column's name in double quotes, \"%s\"."), name, name);
    }
  if (token->kind == TOKEN_SIGN && scan->text[token->offset] == ',')
    return g_strdup (_("Numbers have a point, not a comma: 0.5."));

  return NULL;
}

static gboolean
fail_near (CandorFormulaSpace  *space,
           const Scan          *scan,
           int                  offset,
           CandorFormulaFault **fault)
{
  const Token *token = token_around (scan, offset);

  if (token->kind == TOKEN_END)
    return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_SYNTAX, token->offset, 0, g_strdup (_("The formula ends in the middle.")), NULL);

  return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_SYNTAX, token->offset, token->length,
                               g_strdup_printf (_("The formula cannot be read from “%.*s” on."), (int) token->length, scan->text + token->offset),
                               hint_for_token (space, scan, token));
}

static gboolean
fail_named (CandorFormulaSpace  *space,
            const Scan          *scan,
            const Meaning       *meaning,
            const char          *message,
            int                  offset,
            CandorFormulaFault **fault)
{
  g_autofree char *name = strip_name (message + strlen (meaning->prefix));
  const Token *token = offset >= 0 ? token_around (scan, offset) : _candor_formula_scan_find (scan, name);
  const char *format = _(meaning->message);
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);
  char *sentence = g_strconcat (parts[0], name, parts[0] != NULL ? parts[1] : NULL, NULL);

  return _candor_formula_fail (fault, meaning->kind, token != NULL ? token->offset : 0, token != NULL ? token->length : 0,
                               sentence, hint_for_name (space, meaning, name));
}

/* The byte of the formula where SQLite stopped at @offset of what it was given. */
static int
find_offset (const Scan *scan,
             int         offset)
{
  const int length = (int) strlen (CANDOR_FORMULA_FRACTION);

  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const Token *token = &g_array_index (scan->tokens, Token, i);

      if (!_candor_formula_scan_divides (scan, token) || offset < (int) token->offset)
        continue;
      offset = MAX (offset - length, (int) token->offset);
    }

  return offset;
}

gboolean
_candor_formula_fail_compile (CandorFormulaSpace  *space,
                              const Scan          *scan,
                              int                  prefix,
                              CandorFormulaFault **fault)
{
  const char *message = sqlite3_errmsg (space->handle);
  int offset = find_offset (scan, sqlite3_error_offset (space->handle) - prefix);
  const Meaning *meaning;

  if (space->denied != DENIED_NOTHING)
    return fail_denied (space, scan, fault);

  meaning = find_meaning (named, G_N_ELEMENTS (named), message);
  if (meaning != NULL)
    return fail_named (space, scan, meaning, message, offset, fault);

  meaning = find_meaning (others, G_N_ELEMENTS (others), message);
  if (meaning != NULL)
    return _candor_formula_fail (fault, meaning->kind, 0, 0, g_strdup (_(meaning->message)), g_strdup (meaning->hint != NULL ? _(meaning->hint) : NULL));
  if (g_str_has_prefix (message, "near ") && offset >= 0)
    return fail_near (space, scan, offset, fault);

  return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_SYNTAX, 0, 0, g_strdup_printf (_("The formula cannot be read: %s."), message), NULL);
}

/* ------------------------------------------------------- what cannot be run */

gboolean
_candor_formula_fail_step (CandorFormula       *self,
                           CandorFormulaFault **fault)
{
  sqlite3 *handle = self->space->handle;

  switch (sqlite3_errcode (handle))
    {
    case SQLITE_INTERRUPT:
      return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_TOO_LONG, 0, 0, g_strdup (_("The formula takes too many steps.")),
                                   g_strdup (_("Use fewer rows, or do not join a table with itself.")));

    case SQLITE_NOMEM:
      return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, 0, 0, g_strdup (_("The formula takes too much memory.")),
                                   g_strdup (_("Use fewer rows, or do not join a table with itself.")));

    case SQLITE_TOOBIG:
      return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_TOO_LARGE, 0, 0, g_strdup (_("A text grows too long.")), NULL);

    default:
      /* A sentence of a function of ours, or SQLite's own word. */
      return _candor_formula_fail (fault, CANDOR_FORMULA_FAULT_NO_NUMBER, 0, 0, g_strdup (sqlite3_errmsg (handle)), NULL);
    }
}
