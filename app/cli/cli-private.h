/* cli-private.h - what the commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/study.h>

G_BEGIN_DECLS

enum
{
  CANDOR_EXIT_FINE    = 0,
  CANDOR_EXIT_FAILED  = 1,
  CANDOR_EXIT_USAGE   = 2,
  CANDOR_EXIT_CONTENT = 3,
};

/* What holds for every command, from the options before or after its name. */
typedef struct
{
  const char *lessons;   /* (nullable): as given */
  const char *record;    /* settled, never NULL */
} CandorCliSetup;

/* argv[0] is the command's name; the common options are already taken out. */
typedef int (*CandorCommandFunc) (const CandorCliSetup *setup, int argc, char **argv);

typedef struct
{
  const char        *name;
  const char        *arguments;
  const char        *help;       /* one line */
  CandorCommandFunc  run;
} CandorCommand;

int candor_command_check  (const CandorCliSetup *setup, int argc, char **argv);
int candor_command_list   (const CandorCliSetup *setup, int argc, char **argv);
int candor_command_play   (const CandorCliSetup *setup, int argc, char **argv);
int candor_command_record (const CandorCliSetup *setup, int argc, char **argv);

/* Parses @entries; on a fault says it on standard error with the command's usage and
 * answers FALSE. @help becomes TRUE when help was asked for and printed. */
gboolean candor_cli_parse  (const char   *usage,
                            GOptionEntry *entries,
                            int          *argc,
                            char       ***argv,
                            gboolean     *help);
int      candor_cli_usage  (const char *format, ...) G_GNUC_PRINTF (1, 2);   /* CANDOR_EXIT_USAGE */
int      candor_cli_failed (const char *format, ...) G_GNUC_PRINTF (1, 2);   /* CANDOR_EXIT_FAILED */

/* Scans what is installed for @setup, today. */
CandorCatalogue *candor_cli_scan (const CandorCliSetup *setup);

/* Waits for an asynchronous call: pass candor_cli_done_cb with a CandorCliWait. */
typedef struct { GAsyncResult *result; } CandorCliWait;
void          candor_cli_done_cb (GObject *source, GAsyncResult *result, gpointer wait);
GAsyncResult *candor_cli_wait    (CandorCliWait *wait);   /* (transfer full) */

/* Makes an asynchronous call and waits: FINISH may use `result`. */
#define CANDOR_CLI_CALL(start, finish, source, ...) \
  G_STMT_START { \
    CandorCliWait wait_ = { NULL }; \
    g_autoptr (GAsyncResult) result = NULL; \
    start (source, ##__VA_ARGS__, NULL, candor_cli_done_cb, &wait_); \
    result = candor_cli_wait (&wait_); \
    finish; \
  } G_STMT_END

/* Day of the system's clock, local. */
CandorDay     candor_cli_today   (void);
/* "2026-11-24 13:05" local; "never" for 0. */
char         *candor_cli_time    (gint64 us);

/* Prints @text folded to the terminal's width (80 to 100 columns), each line after
 * @indent columns; the first line begins with @lead (which takes the place of the indent). */
void          candor_cli_print_folded (const char *lead, guint indent, const char *text);
void          candor_cli_print_text   (const char *lead, guint indent, const CandorText *text);

/* Text as said in a terminal: *emphasis*, `code`, [1] citations, addresses after links. */
char         *candor_cli_render_text  (const CandorText *text);
void          candor_cli_render_page  (CandorSitting *sitting, CandorStep *step);
/* Says a block; a check is only announced: play asks it. */
void          candor_cli_render_block (CandorBlock *block);

/* One row a kind of question: how it is put and how its outcome is said. */
void          candor_cli_render_question (CandorQuestion *question);
void          candor_cli_render_outcome  (CandorModule *module, CandorQuestion *question);
/* What a person typed for the question: numbers of shown options or option ids, with
 * commas or spaces between. */
CandorResponse *candor_cli_parse_answer (CandorQuestion *question, const char *typed, GError **error);

G_END_DECLS
