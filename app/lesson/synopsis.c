/* synopsis.c - what a list of modules shows of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written as text a step is a line: lesson, seconds, edition and day of its newest change,
 * part, id, title and the change with a tab between. Ids, titles and changes hold neither tabs nor
 * lines: their white space is folded.
 */

#include <string.h>

#include "part-private.h"
#include "synopsis-private.h"

static const char *
copy (CandorStore *store,
      const char  *text)
{
  return _candor_store_copy (store, text, strlen (text));
}

static const char *
copy_or_empty (CandorStore *store,
               const char  *text)
{
  return copy (store, text != NULL ? text : "");
}

static void
fill_change (CandorSynopsisStep *step,
             CandorStore        *store,
             CandorModule       *module)
{
  const CandorChange *change = candor_module_find_change_of (module, step->id);
  g_autofree char *day = change != NULL && candor_day_is_set (change->date) ? candor_day_to_iso (change->date) : NULL;

  step->changed_in = change != NULL ? change->edition : 0;
  step->changed_on = copy_or_empty (store, day);
  step->change = copy_or_empty (store, change != NULL ? change->words : NULL);
}

static void
fill_steps (CandorSynopsis *self,
            CandorStore    *store,
            CandorModule   *module)
{
  g_autoptr(GArray) steps = g_array_new (FALSE, FALSE, sizeof (CandorSynopsisStep));
  CandorSynopsisStep *kept;
  guint n_lessons = 0;

  for (guint i = 0; i < module->parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (module->parts, i);

      if (CANDOR_IS_LESSON (part))
        n_lessons++;
      _candor_part_get_form (part)->add_steps (part, n_lessons, steps);
    }

  kept = _candor_store_alloc (store, MAX (steps->len, 1) * sizeof *kept);
  for (guint i = 0; i < steps->len; i++)
    {
      kept[i] = g_array_index (steps, CandorSynopsisStep, i);
      fill_change (&kept[i], store, module);
      kept[i].part = copy (store, kept[i].part);
      kept[i].id = copy (store, kept[i].id);
      kept[i].title = copy (store, kept[i].title);
    }
  self->steps = kept;
  self->n_steps = steps->len;
}

CandorSynopsis *
_candor_synopsis_new (CandorStore  *store,
                      CandorModule *module)
{
  CandorSynopsis *self = _candor_store_new_struct (store, CandorSynopsis);

  g_assert (CANDOR_IS_MODULE (module));

  self->language = copy (store, module->language);
  self->title = copy (store, module->title);
  self->summary = copy_or_empty (store, module->summary);
  self->digest = copy (store, module->digest);
  self->edition = module->edition;
  self->minutes = module->minutes;
  fill_steps (self, store, module);

  return self;
}

char *
_candor_synopsis_write_steps (const CandorSynopsis *self)
{
  GString *text = g_string_new (NULL);

  g_assert (self != NULL);

  for (guint i = 0; i < self->n_steps; i++)
    {
      const CandorSynopsisStep *step = &self->steps[i];

      g_string_append_printf (text, "%u\t%u\t%u\t%s\t%s\t%s\t%s\t%s\n", step->lesson, step->seconds, step->changed_in,
                              step->changed_on, step->part, step->id, step->title, step->change);
    }

  return g_string_free (text, FALSE);
}

/* The text up to the next @end, which is cut off; "" where there is none. */
static char *
next_field (char **p,
            char   end)
{
  char *field = *p;
  char *found = strchr (field, end);

  if (found == NULL)
    found = field + strlen (field);
  *p = *found != '\0' ? found + 1 : found;
  *found = '\0';

  return field;
}

void
_candor_synopsis_read_steps (CandorSynopsis *self,
                             CandorStore    *store,
                             const char     *text)
{
  char *p = _candor_store_copy (store, text, strlen (text));
  CandorSynopsisStep *steps;
  guint n_steps = 0;

  g_assert (self != NULL);

  for (const char *line = strchr (text, '\n'); line != NULL; line = strchr (line + 1, '\n'))
    n_steps++;

  steps = _candor_store_alloc (store, MAX (n_steps, 1) * sizeof *steps);
  for (guint i = 0; i < n_steps; i++)
    {
      steps[i].lesson = (guint) g_ascii_strtoull (next_field (&p, '\t'), NULL, 10);
      steps[i].seconds = (guint) g_ascii_strtoull (next_field (&p, '\t'), NULL, 10);
      steps[i].changed_in = (guint) g_ascii_strtoull (next_field (&p, '\t'), NULL, 10);
      steps[i].changed_on = next_field (&p, '\t');
      steps[i].part = next_field (&p, '\t');
      steps[i].id = next_field (&p, '\t');
      steps[i].title = next_field (&p, '\t');
      steps[i].change = next_field (&p, '\n');
    }
  self->steps = steps;
  self->n_steps = n_steps;
}
