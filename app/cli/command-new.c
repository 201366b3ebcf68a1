/* command-new.c - candorctl new: a small good example to change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/lesson/new.h>
#include <glib/gi18n.h>

#include "cli-private.h"

typedef struct
{
  const char *kind;       /* of what is made */
  const char *folder;
  const char *name;       /* of the part, or the language */
  const char *title;
  const char *language;
} Wanted;

static void
say_next (const char *folder)
{
  g_autofree char *quoted = candor_cli_quote (folder);

  candor_cli_say (_("Change its words, then check it: candorctl check %s"), quoted);
}

static int
new_module (const Wanted *wanted)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = candor_new_module (wanted->folder, wanted->title,
                                             wanted->language != NULL ? wanted->language : "en", &error);

  if (path == NULL)
    return candor_cli_fail (error);
  candor_cli_say (_("A new module is in %s"), path);
  say_next (wanted->folder);

  return CANDOR_EXIT_FINE;
}

static int
new_part (const Wanted *wanted)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = candor_new_part (wanted->folder, wanted->kind, wanted->name, wanted->title, &error);

  if (path == NULL)
    return candor_cli_fail (error);
  candor_cli_say (_("A new %s is in %s, and module.xml names it."), wanted->kind, path);
  say_next (wanted->folder);

  return CANDOR_EXIT_FINE;
}

static int
new_translation (const Wanted *wanted)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) paths = candor_new_translation (wanted->folder, wanted->name, &error);

  if (paths == NULL)
    return candor_cli_fail (error);
  for (gsize i = 0; paths[i] != NULL; i++)
    candor_cli_say (_("To translate: %s"), paths[i]);
  candor_cli_say (_("Keep ids and settings. The check names each text that still has the words of the original."));
  say_next (wanted->folder);

  return CANDOR_EXIT_FINE;
}

typedef struct
{
  const char  *name;
  const char  *arguments;
  guint        n_arguments;
  gboolean     has_title;
  gboolean     has_language;
  int        (*make) (const Wanted *wanted);
} Thing;

static const Thing things[] = {
  { "module", "FOLDER [--title TITLE] [--language de]", 1, TRUE, TRUE, new_module },
  { "lesson", "FOLDER ID [--title TITLE]", 2, TRUE, FALSE, new_part },
  { "scenario", "FOLDER ID [--title TITLE]", 2, TRUE, FALSE, new_part },
  { "lab", "FOLDER ID [--title TITLE]", 2, TRUE, FALSE, new_part },
  { "translation", "FOLDER LANGUAGE", 2, FALSE, FALSE, new_translation },
};

static const Thing *
find_thing (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    if (name != NULL && g_str_equal (things[i].name, name))
      return &things[i];

  return NULL;
}

static int
warn_of_use (const Thing *thing,
             const char  *surplus)
{
  if (surplus != NULL)
    candor_cli_warn (_("%s takes no “%s”."), "new", surplus);
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    if (thing == NULL || thing == &things[i])
      candor_cli_warn (_("Write: candorctl new %s %s"), things[i].name, things[i].arguments);

  return CANDOR_EXIT_USAGE;
}

static int
run_new (CandorCli  *cli,
         int         argc,
         char      **argv)
{
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_auto(GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("Title of the module or lesson"), "TITLE" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of the module: en, de, fr-CH …"), "LANGUAGE" },
    G_OPTION_ENTRY_NULL
  };
  const Thing *thing;
  int status;

  if (!candor_cli_parse (cli, candor_command_new.name, candor_command_new.arguments,
                         _(candor_command_new.summary), entries, argc, argv, &words, &status))
    return status;

  thing = find_thing (words[0]);
  if (thing == NULL || g_strv_length (words) != thing->n_arguments + 1 ||
      (title != NULL && !thing->has_title) || (language != NULL && !thing->has_language))
    return warn_of_use (thing, thing != NULL && g_strv_length (words) > thing->n_arguments + 1
                               ? words[thing->n_arguments + 1] : NULL);

  return thing->make (&(Wanted) { thing->name, words[1], words[2], title, language });
}

const CandorCommand candor_command_new = {
  "new", "module|lesson|scenario|lab|translation FOLDER …",
  N_("Writes a small good example to change, and never over anything."), run_new
};
