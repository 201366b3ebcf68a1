/* cli-private.h - what every command has at hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

/* Exit codes, promised to scripts. */
enum
{
  CANDOR_EXIT_FINE,
  CANDOR_EXIT_FAILED,
  CANDOR_EXIT_USAGE,
  CANDOR_EXIT_CONTENT,   /* the content has errors */
};

/* What the options that hold for every command say. */
typedef struct
{
  GStrv  lessons;   /* NULL: the defaults */
  char  *record;    /* NULL: the default */
} CandorCli;

typedef struct
{
  const char  *name;
  const char  *arguments;   /* after the name, for help */
  const char  *summary;     /* one line */
  /* @argv starts after the name. */
  int        (*run) (CandorCli *cli, int argc, char **argv);
} CandorCommand;

extern const CandorCommand candor_command_check;
extern const CandorCommand candor_command_explain;
extern const CandorCommand candor_command_list;
extern const CandorCommand candor_command_new;
extern const CandorCommand candor_command_play;
extern const CandorCommand candor_command_prove;
extern const CandorCommand candor_command_record;

/* ---------------------------------------------------------------- options */

/* Parses @argv (without the program's name) by @entries and the global options.
 * FALSE: @status is what to exit with, everything is said. @rest takes what is
 * left, NULL-terminated. */
gboolean candor_cli_parse (CandorCli *cli, const char *command, const char *arguments, const char *summary,
                           const GOptionEntry *entries, int argc, char **argv, GStrv *rest, int *status);

/* The command called @name in a table that ends with NULL; when there is none,
 * says so, with the nearest, and answers NULL. */
const CandorCommand *
         candor_cli_find_command (const CandorCommand * const *table, const char *what, const char *name);

/* ----------------------------------------------------------------- saying */

void     candor_cli_say   (const char *format, ...) G_GNUC_PRINTF (1, 2);   /* standard output, a line */
/* The last word: @status, or FAILED where standard output was not written whole. */
int      candor_cli_finish (int status);
void     candor_cli_warn  (const char *format, ...) G_GNUC_PRINTF (1, 2);   /* standard error, a line */
/* Says @error and answers CANDOR_EXIT_FAILED. */
int      candor_cli_fail  (const GError *error);
/* For a shell; a plain word stays as it is. */
char    *candor_cli_quote       (const char *word);
/* Local time as "2026-11-24 22:18". */
char    *candor_cli_format_time (gint64 utc_us);

/* ---------------------------------------------------------------- waiting */

/* A GAsyncReadyCallback whose user data is the address of a GAsyncResult. */
void          candor_cli_ready (GObject *object, GAsyncResult *result, gpointer user_data);
/* Runs the main loop until it is there; owned by the caller. */
GAsyncResult *candor_cli_wait  (GAsyncResult **result);

/* ------------------------------------------------------------ the engine */

CandorDay        candor_cli_get_today   (void);
CandorCatalogue *candor_cli_scan        (CandorCli *cli);
/* The module called @id; NULL, and said, when there is none or it has errors: @status is
 * what to exit with. */
CandorModule    *candor_cli_find_module (CandorCatalogue *catalogue, const char *id, int *status);
/* Opens the record, begins one where there is none and @may_begin; NULL when
 * it cannot be used, and that is said. */
CandorStudy     *candor_cli_open_study  (CandorCli *cli, CandorCatalogue *catalogue, gboolean may_begin);
gboolean         candor_cli_close_study (CandorStudy *study);
char            *candor_cli_dup_record_path (CandorCli *cli);

G_END_DECLS
