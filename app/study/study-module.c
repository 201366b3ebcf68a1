/* study-module.c - a module, for me: one card on Home
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the catalogue and the path say is fixed when it is made; what the record
 * says is computed anew by candor_study_module_update(), which announces only
 * what changed.
 */

#include <glib/gi18n.h>

#include "study-module-private.h"

struct _CandorStudyModule
{
  GObject               parent_instance;

  CandorCatalogueEntry *entry;     /* NULL: it is gone, and the next two say what it was */
  char                 *id;
  char                 *title;
  const CandorSynopsis *text;      /* in the language that is read; NULL of a broken one */
  GArray               *rows;        /* NULL when broken */
  char                 *why;
  char                 *notice;
  char                 *where;
  char                 *score;
  double                fraction;
  gint64                completed_us;
  CandorProgress        progress;
  guint                 minutes_left;
  guint                 completed_edition;
  guint                 n_changed;
  const char           *change;      /* of text, so the next */
  const char           *changed_on;
  gboolean              is_reworded : 1;
  gboolean              required : 1;
  gboolean              on_path : 1;
};

G_DEFINE_FINAL_TYPE (CandorStudyModule, candor_study_module, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENTRY,
  PROP_ID,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_PROGRESS,
  PROP_FRACTION,
  PROP_MINUTES,
  PROP_MINUTES_LEFT,
  PROP_WHERE,
  PROP_WHY,
  PROP_REQUIRED,
  PROP_COMPLETED_US,
  PROP_COMPLETED_EDITION,
  PROP_EDITION,
  PROP_N_CHANGED,
  PROP_CHANGE,
  PROP_CHANGED_ON,
  PROP_IS_REWORDED,
  PROP_SCORE,
  PROP_NOTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
candor_study_module_finalize (GObject *object)
{
  CandorStudyModule *self = CANDOR_STUDY_MODULE (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_object (&self->entry);
  g_free (self->id);
  g_free (self->title);
  g_free (self->why);
  g_free (self->notice);
  g_free (self->where);
  g_free (self->score);

  G_OBJECT_CLASS (candor_study_module_parent_class)->finalize (object);
}

static void
candor_study_module_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CandorStudyModule *self = CANDOR_STUDY_MODULE (object);
  switch (prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    case PROP_ID:
      g_value_set_string (value, candor_study_module_get_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, candor_study_module_get_title (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->text != NULL ? self->text->summary : NULL);
      break;
    case PROP_PROGRESS:
      g_value_set_enum (value, self->progress);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_MINUTES:
      g_value_set_uint (value, self->text != NULL ? self->text->minutes : 0);
      break;
    case PROP_MINUTES_LEFT:
      g_value_set_uint (value, self->minutes_left);
      break;
    case PROP_WHERE:
      g_value_set_string (value, self->where);
      break;
    case PROP_WHY:
      g_value_set_string (value, self->why);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    case PROP_COMPLETED_US:
      g_value_set_int64 (value, self->completed_us);
      break;
    case PROP_COMPLETED_EDITION:
      g_value_set_uint (value, self->completed_edition);
      break;
    case PROP_EDITION:
      g_value_set_uint (value, self->text != NULL ? self->text->edition : 0);
      break;
    case PROP_N_CHANGED:
      g_value_set_uint (value, self->n_changed);
      break;
    case PROP_CHANGE:
      g_value_set_string (value, self->change);
      break;
    case PROP_CHANGED_ON:
      g_value_set_string (value, self->changed_on);
      break;
    case PROP_IS_REWORDED:
      g_value_set_boolean (value, self->is_reworded);
      break;
    case PROP_SCORE:
      g_value_set_string (value, self->score);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
candor_study_module_class_init (CandorStudyModuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_study_module_finalize;
  object_class->get_property = candor_study_module_get_property;

  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, CANDOR_TYPE_CATALOGUE_ENTRY, flags);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_PROGRESS] =
    g_param_spec_enum ("progress", NULL, NULL, CANDOR_TYPE_PROGRESS, CANDOR_PROGRESS_NEW, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_MINUTES] = g_param_spec_uint ("minutes", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MINUTES_LEFT] =
    g_param_spec_uint ("minutes-left", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_WHERE] = g_param_spec_string ("where", NULL, NULL, NULL, flags);
  properties[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  properties[PROP_COMPLETED_US] =
    g_param_spec_int64 ("completed-us", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_COMPLETED_EDITION] =
    g_param_spec_uint ("completed-edition", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_EDITION] = g_param_spec_uint ("edition", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_CHANGED] = g_param_spec_uint ("n-changed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHANGE] = g_param_spec_string ("change", NULL, NULL, NULL, flags);
  properties[PROP_CHANGED_ON] = g_param_spec_string ("changed-on", NULL, NULL, NULL, flags);
  properties[PROP_IS_REWORDED] = g_param_spec_boolean ("is-reworded", NULL, NULL, FALSE, flags);
  properties[PROP_SCORE] = g_param_spec_string ("score", NULL, NULL, NULL, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_study_module_init (CandorStudyModule *self)
{
}

CandorStudyModule *
candor_study_module_new (CandorCatalogueEntry *entry,
                         const CandorSynopsis *text,
                         const CandorTake     *take,
                         const char           *notice)
{
  CandorStudyModule *self = g_object_new (CANDOR_TYPE_STUDY_MODULE, NULL);

  g_assert (CANDOR_IS_CATALOGUE_ENTRY (entry));

  self->entry = g_object_ref (entry);
  self->notice = g_strdup (notice);
  self->text = text;
  if (text != NULL)
    self->rows = candor_outline_new_for_synopsis (text, candor_catalogue_entry_get_synopsis (entry, 0));
  if (take != NULL)
    {
      self->why = g_strdup (take->why);
      self->required = take->required;
      self->on_path = TRUE;
    }
  candor_study_module_update (self, NULL);

  return self;
}

CandorStudyModule *
candor_study_module_new_gone (const CandorMemory *memory)
{
  CandorStudyModule *self = g_object_new (CANDOR_TYPE_STUDY_MODULE, NULL);

  self->id = g_strdup (memory->id);
  self->title = g_strdup (memory->title != NULL ? memory->title : memory->id);
  self->notice = g_strdup (_("Its lesson is not there any more. What you answered is kept: open it to end the quiz on the kept copy, or install the lesson again."));
  candor_study_module_update (self, memory);

  return self;
}

gboolean
candor_study_module_is_on_path (CandorStudyModule *self)
{
  g_assert (CANDOR_IS_STUDY_MODULE (self));

  return self->on_path;
}

static void
set_string (CandorStudyModule  *self,
            char              **field,
            guint               property,
            char               *value)
{
  g_autofree char *owned = value;

  if (g_strcmp0 (*field, owned) == 0)
    return;

  g_free (*field);
  *field = g_steal_pointer (&owned);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_done (CandorStudyModule  *self,
             const CandorMemory *memory)
{
  guint seconds = 0, n_done = 0;
  double fraction;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      if (memory != NULL && candor_outline_row_is_settled (row, memory))
        n_done++;
      else
        seconds += row->seconds;
    }

  fraction = self->rows->len > 0 ? (double) n_done / self->rows->len : 0;
  if (fraction != self->fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
  if ((seconds + 59) / 60 != self->minutes_left)
    {
      self->minutes_left = (seconds + 59) / 60;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES_LEFT]);
    }
}

/* The sentence is that of the text that is read; a translation may leave it to its original. */
static const CandorSynopsisStep *
find_step (CandorStudyModule *self,
           const char        *id,
           guint              changed_in)
{
  const CandorSynopsis *texts[] = { self->text, candor_catalogue_entry_get_synopsis (self->entry, 0) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < texts[i]->n_steps; j++)
      if (texts[i]->steps[j].changed_in == changed_in && g_str_equal (texts[i]->steps[j].id, id))
        return &texts[i]->steps[j];

  return NULL;
}

static void
update_changed (CandorStudyModule  *self,
                const CandorMemory *memory)
{
  const CandorOutlineRow *newest = NULL;
  const CandorSynopsisStep *step;
  gboolean is_reworded;
  guint n_changed = 0;

  for (guint i = 0; memory != NULL && i < self->rows->len; i++)
    {
      const CandorOutlineRow *row = &g_array_index (self->rows, CandorOutlineRow, i);

      if (!candor_outline_row_is_changed (row, memory))
        continue;
      n_changed++;
      if (newest == NULL || row->changed_in > newest->changed_in)
        newest = row;
    }

  step = newest != NULL ? find_step (self, newest->id, newest->changed_in) : NULL;
  is_reworded = n_changed == 0 && memory != NULL && memory->edition != 0 && memory->edition < self->text->edition;
  self->change = step != NULL && step->change[0] != '\0' ? step->change : NULL;
  self->changed_on = step != NULL && step->changed_on[0] != '\0' ? step->changed_on : NULL;
  if (n_changed != self->n_changed || is_reworded != self->is_reworded)
    {
      self->n_changed = n_changed;
      self->is_reworded = is_reworded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHANGED]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED_ON]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_REWORDED]);
    }
}

static CandorProgress
find_progress (CandorStudyModule  *self,
               const CandorMemory *memory)
{
  if (self->entry == NULL)
    return CANDOR_PROGRESS_GONE;
  if (self->rows == NULL)
    return CANDOR_PROGRESS_BROKEN;
  if (memory == NULL || memory->digest == NULL)
    return CANDOR_PROGRESS_NEW;

  /* A completion that was erased has no edition: then the pages are not done either. */
  if (memory->completed_us != 0 && memory->completed_edition != 0)
    return CANDOR_PROGRESS_COMPLETED;

  return candor_outline_is_tested_out (self->rows, memory) ? CANDOR_PROGRESS_TESTED_OUT : CANDOR_PROGRESS_STARTED;
}

static void
update_progress (CandorStudyModule  *self,
                 const CandorMemory *memory)
{
  CandorProgress progress = find_progress (self, memory);
  gint64 completed_us = memory != NULL ? memory->completed_us : 0;
  guint completed_edition = memory != NULL ? memory->completed_edition : 0;

  if (progress != self->progress)
    {
      self->progress = progress;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
    }
  if (completed_us != self->completed_us)
    {
      self->completed_us = completed_us;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETED_US]);
    }
  if (completed_edition != self->completed_edition)
    {
      self->completed_edition = completed_edition;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETED_EDITION]);
    }
}

static char *
describe_place (CandorStudyModule  *self,
                const CandorMemory *memory)
{
  const CandorOutlineRow *row = candor_outline_find_place (self->rows, memory);

  if (row == NULL)
    return NULL;
  if (row->lesson_number == 0)
    return g_strdup (row->title);

  /* Translators: where somebody is: "Lesson 2 of 4 · A banner people can refuse" */
  return g_strdup_printf (_("Lesson %u of %u · %s"), row->lesson_number,
                          candor_outline_count_lessons (self->rows), row->title);
}

static char *
format_points (CandorPoints points)
{
  if (points.den == 1)
    return candor_points_to_string (points);

  return g_strdup_printf ("%.1f", (double) points.num / (double) points.den);
}

static char *
describe_score (const CandorMemory *memory)
{
  const CandorAttemptState *best = NULL;
  g_autofree char *points = NULL;
  g_autofree char *possible = NULL;

  for (guint i = 0; i < memory->attempts->len; i++)
    {
      const CandorAttemptState *attempt = g_ptr_array_index (memory->attempts, i);

      if (attempt->finished_us == 0 || attempt->possible.num == 0)
        continue;
      if (best == NULL ||
          candor_points_percent (attempt->points, attempt->possible) >=
          candor_points_percent (best->points, best->possible))
        best = attempt;
    }
  if (best == NULL)
    return NULL;

  points = format_points (best->points);
  possible = format_points (best->possible);

  /* Translators: points reached of points possible: "11 of 14" */
  return g_strdup_printf (_("%s of %s"), points, possible);
}

void
candor_study_module_update (CandorStudyModule  *self,
                            const CandorMemory *memory)
{
  gboolean is_known;

  g_assert (CANDOR_IS_STUDY_MODULE (self));

  update_progress (self, memory);
  if (self->rows == NULL)
    return;

  is_known = memory != NULL && memory->digest != NULL;
  update_done (self, memory);
  update_changed (self, memory);
  set_string (self, &self->where, PROP_WHERE, is_known ? describe_place (self, memory) : NULL);
  set_string (self, &self->score, PROP_SCORE, is_known ? describe_score (memory) : NULL);
}

CandorCatalogueEntry *
candor_study_module_get_entry (CandorStudyModule *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (self), NULL);

  return self->entry;
}

const char *
candor_study_module_get_id (CandorStudyModule *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (self), NULL);

  return self->entry != NULL ? candor_catalogue_entry_get_id (self->entry) : self->id;
}

const char *
candor_study_module_get_title (CandorStudyModule *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (self), NULL);

  if (self->entry == NULL)
    return self->title;

  return self->text != NULL ? self->text->title : candor_catalogue_entry_get_title (self->entry);
}

CandorProgress
candor_study_module_get_progress (CandorStudyModule *self)
{
  g_return_val_if_fail (CANDOR_IS_STUDY_MODULE (self), CANDOR_PROGRESS_BROKEN);

  return self->progress;
}
