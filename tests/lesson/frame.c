/* frame.c - an example of the table of codes becomes files that can be checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An element begins with "<" at the beginning of a line and goes on to the
 * next such line that is no closing tag. By its name it goes into the head, on
 * a page, into a question or beside the other parts; <page> is a page more,
 * <option> belongs to a choice, and an opening <module …> alone takes the
 * place of the frame's.
 */

#include <string.h>

#include "frame.h"
#include "helpers.h"

#define OPENING "<module format=\"1\" id=\"labels\" edition=\"1\" language=\"%s\" minutes=\"3\" licence=\"CC0-1.0\">\n"

/* The words of the frame. */
typedef struct
{
  const char *language;
  const char *title, *summary;
  const char *head;         /* what examples may refer to; all of it is used in start */
  const char *start;
  const char *example, *options;
  const char *prompt, *why;
} Words;

static const Words words[] =
{
  {
    "en",
    "<title>Say when it is a machine</title>\n",
    "<summary>How to tell customers that a chatbot answers.</summary>\n",
    "<objective id=\"tell\" level=\"apply\">Tell customers that they talk to a chatbot</objective>\n"
    "<misconception id=\"looks-cheap\" belief=\"A bot is trusted more as a person.\">They notice.</misconception>\n"
    "<source id=\"ai-act\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">"
    "<title>AI Act</title></source>\n"
    "<term id=\"chatbot\" word=\"chatbot\">A program that answers in sentences.</term>\n",
    "<page id=\"start\"><title>The start</title>\n"
    "<p>A <term ref=\"chatbot\"/> says that it is one<cite ref=\"ai-act\"/>.</p>\n"
    "<check><choice id=\"start-question\" objective=\"tell\"><prompt>Who answers here?</prompt>\n"
    "<option id=\"name\" misconception=\"looks-cheap\">Anna from service<response>Nobody is there.</response></option>\n"
    "<option id=\"bot\" right=\"yes\">The shop’s chatbot<response>Short and true.</response></option>\n"
    "<why see=\"start\">People need to know.</why></choice></check></page>\n",
    "The example", "The options", "What do you do?", "People need to know."
  },
  {
    "de",
    "<title>Sagen, dass es eine Maschine ist</title>\n",
    "<summary>Wie Kunden erfahren, dass ein Chatbot antwortet.</summary>\n",
    "<objective id=\"tell\" level=\"apply\">Kunden sagen, dass sie mit einem Chatbot reden</objective>\n"
    "<misconception id=\"looks-cheap\" belief=\"Einem Menschen traut man mehr.\">Kunden merken es.</misconception>\n"
    "<source id=\"ai-act\" kind=\"law\" basis=\"official\" checked=\"2026-11-01\" review-by=\"2027-11-01\">"
    "<title>KI-Verordnung</title></source>\n"
    "<term id=\"chatbot\" word=\"Chatbot\">Ein Programm, das in Sätzen antwortet.</term>\n",
    "<page id=\"start\"><title>Der Anfang</title>\n"
    "<p>Ein <term ref=\"chatbot\"/> sagt, dass er einer ist<cite ref=\"ai-act\"/>.</p>\n"
    "<check><choice id=\"start-question\" objective=\"tell\"><prompt>Wer antwortet hier?</prompt>\n"
    "<option id=\"name\" misconception=\"looks-cheap\">Anna vom Kundendienst<response>Da ist niemand.</response></option>\n"
    "<option id=\"bot\" right=\"yes\">Der Chatbot des Ladens<response>Kurz und wahr.</response></option>\n"
    "<why see=\"start\">Menschen wollen es wissen.</why></choice></check></page>\n",
    "Das Beispiel", "Die Antworten", "Was tun Sie?", "Menschen wollen es wissen."
  },
};

typedef struct
{
  const Words *words;
  GString *opening, *title, *summary, *head, *blocks, *options, *pages, *parts;
  GString *program;
} Frame;

static gboolean
is_one_of (const char *name,
           const char *names)
{
  g_auto(GStrv) list = g_strsplit (names, " ", -1);

  return g_strv_contains ((const char * const *) list, name);
}

static char *
read_name (const char *element)
{
  return g_strndup (element + 1, strcspn (element + 1, " \t\n/>"));
}

/* ----------------------------------------------------------------- sorting */

static void
add_block (Frame      *frame,
           const char *name,
           const char *element)
{
  gboolean is_question = is_one_of (name, "choice choices truefalse match order sort blanks number hotspot highlight "
                                          "scale reflect");

  g_string_append_printf (frame->blocks, is_question ? "<check>%s</check>\n" : "%s", element);
}

static void
add_element (Frame      *frame,
             const char *element)
{
  g_autofree char *name = read_name (element);

  if (is_one_of (name, "module") && strstr (element, "</module>") == NULL)
    g_string_assign (frame->opening, element);
  else if (is_one_of (name, "title"))
    g_string_assign (frame->title, element);
  else if (is_one_of (name, "summary"))
    g_string_assign (frame->summary, element);
  else if (is_one_of (name, "objective misconception source term change allow"))
    g_string_append (frame->head, element);
  else if (is_one_of (name, "audience system path take"))
    g_string_append (frame->program, element);
  else if (is_one_of (name, "page"))
    g_string_append (frame->pages, element);
  else if (is_one_of (name, "option"))
    g_string_append (frame->options, element);
  else if (is_one_of (name, "lesson quiz scenario worksheet lab"))
    g_string_append (frame->parts, element);
  else
    add_block (frame, name, element);
}

static gboolean
begins_element (const char *line)
{
  return line[0] == '<' && line[1] != '/';
}

static void
sort_elements (Frame      *frame,
               const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GString *element = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (element->len > 0 && begins_element (lines[i]))
        {
          add_element (frame, element->str);
          g_string_truncate (element, 0);
        }
      if (lines[i + 1] != NULL)
        g_string_append_printf (element, "%s\n", lines[i]);
    }
  if (element->len > 0)
    add_element (frame, element->str);
  g_string_free (element, TRUE);
}

/* ---------------------------------------------------------------- building */

static char *
build_module (const Frame *frame)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s%s%s%s%s", frame->opening->str, frame->title->str, frame->summary->str,
                          frame->words->head, frame->head->str);
  g_string_append_printf (text, "<lesson id=\"frame\"><title>%s!</title>\n%s", frame->words->options, frame->words->start);
  if (frame->blocks->len > 0)
    g_string_append_printf (text, "<page id=\"example\"><title>%s</title>\n%s</page>\n",
                            frame->words->example, frame->blocks->str);
  if (frame->options->len > 0)
    g_string_append_printf (text, "<page id=\"options\"><title>%s</title>\n<check>"
                            "<choice id=\"question\" objective=\"tell\"><prompt>%s</prompt>\n%s"
                            "<why see=\"start\">%s</why></choice></check></page>\n",
                            frame->words->options, frame->words->prompt, frame->options->str, frame->words->why);
  g_string_append_printf (text, "%s</lesson>\n%s</module>\n", frame->pages->str, frame->parts->str);

  return g_string_free (text, FALSE);
}

static char *
build_program (const Frame *frame)
{
  return g_strdup_printf ("<program format=\"1\" id=\"shop\" edition=\"1\" language=\"en\">\n"
                          "<title>Our shop</title>\n%s</program>\n", frame->program->str);
}

static void
frame_init (Frame      *frame,
            const char *file)
{
  GString **strings[] = { &frame->opening, &frame->title, &frame->summary, &frame->head, &frame->blocks,
                          &frame->options, &frame->pages, &frame->parts, &frame->program };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    *strings[i] = g_string_new (NULL);
  frame->words = &words[strstr (file, ".de.") != NULL ? 1 : 0];
  g_string_printf (frame->opening, OPENING, frame->words->language);
  g_string_assign (frame->title, frame->words->title);
  g_string_assign (frame->summary, frame->words->summary);
}

static void
frame_clear (Frame *frame)
{
  GString *strings[] = { frame->opening, frame->title, frame->summary, frame->head, frame->blocks,
                         frame->options, frame->pages, frame->parts, frame->program };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_string_free (strings[i], TRUE);
}

/* Elements become a module, or a program where they belong into one. */
static char *
build (const char *name,
       const char *text)
{
  Frame frame = { NULL, };
  char *file;

  frame_init (&frame, name);
  sort_elements (&frame, text);
  file = frame.program->len > 0 ? build_program (&frame) : build_module (&frame);
  frame_clear (&frame);

  return file;
}

/* ------------------------------------------------------------------- files */

/* "× 600" stands for the line above, so many times. */
static char *
repeat (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint64 n_times = g_str_has_prefix (lines[i], "× ") ? g_ascii_strtoull (lines[i] + strlen ("× "), NULL, 10) : 0;

      for (guint64 j = 1; j < n_times; j++)
        g_string_append_printf (repeated, "%s\n", lines[i - 1]);
      if (n_times == 0)
        g_string_append_printf (repeated, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");
    }

  return g_string_free (repeated, FALSE);
}

#define WHOLE_FILE "\\A(<\\?xml |<!DOCTYPE|(<!--.*-->\\s*)+\\z|<(module|program)\\b.*</(module|program)>)"

/* What has a first line of its own, or the root of a file, is one as it is.
 * <module/> stands for a module without a fault. */
static char *
complete (const char *name,
          const char *text)
{
  static const char whole[] = "<module/>";
  g_autofree char *repeated = repeat (text);
  g_autofree char *module = NULL;
  g_auto(GStrv) parts = NULL;

  if (strstr (repeated, whole) == NULL)
    return g_regex_match_simple (WHOLE_FILE, repeated, G_REGEX_DOTALL, 0) ? g_steal_pointer (&repeated)
                                                                          : build (name, repeated);

  module = build (name, "");
  parts = g_strsplit (repeated, whole, -1);

  return g_strjoinv (module, parts);
}

static void
run_command (const char *folder,
             const char *command)
{
  const char *argv[] = { "sh", "-c", command, NULL };
  int status = -1;

  g_assert_true (g_spawn_sync (folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

static void
write_file (const char *folder,
            const char *name,
            GString    *text)
{
  gboolean is_head = g_regex_match_simple ("(^|/)(module|program)\\b", name, 0, 0) ||
                     strstr (text->str, "<module/>") != NULL;
  g_autofree char *content = is_head ? complete (name, text->str) : repeat (text->str);

  write_text (folder, name, content);
  g_string_truncate (text, 0);
}

void
frame_write (const char *folder,
             const char *example)
{
  g_auto(GStrv) lines = g_strsplit (example, "\n", -1);
  GString *text = g_string_new (NULL);
  g_autofree char *name = g_strdup ("module.xml");
  gboolean has_name = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_regex_match_simple ("^[a-z0-9/.-]+\\.(xml|csv|svg|png|txt):$", lines[i], 0, 0))
        {
          if (has_name || text->len > 0)
            write_file (folder, name, text);
          g_free (name);
          name = g_strndup (lines[i], strlen (lines[i]) - 1);
          has_name = TRUE;
        }
      else if (!g_str_has_prefix (lines[i], "$ ") && lines[i + 1] != NULL)
        {
          g_string_append_printf (text, "%s\n", lines[i]);
        }
    }
  write_file (folder, name, text);
  g_string_free (text, TRUE);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "$ "))
        run_command (folder, lines[i] + strlen ("$ "));
    }
}
