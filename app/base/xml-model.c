/* xml-model.c - which children in which order, and what is missing between
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A particle becomes an automaton of states with at most two ways without a
 * name and one way with a name; a walk holds the set of states it may be in.
 * Numbers of occurrences are written out, up to a limit: beyond it "many"
 * counts as "any number", which may explain a little less and never wrongly
 * refuses. xs:all has no order: there the names seen are counted. A chart
 * remembers each step that was taken, for the many files that are in order.
 */

#include <string.h>

#include "xml-vocabulary.h"

#define MOST_COPIES  64
#define MOST_MISSING 3
#define MOST_MEMBERS 30
#define NOWHERE      CANDOR_XML_NOWHERE

typedef struct
{
  const char *name;        /* of the way to `next`; NULL: ways without name */
  guint       next;
  guint       other;       /* second way without name, or NOWHERE */
} State;

struct _CandorXmlModel
{
  GArray    *states;       /* State; empty for xs:all */
  guint      start;
  guint      end;
  GPtrArray *members;      /* of xs:all: name */
  GArray    *required;     /* of xs:all: gboolean beside it */
  gboolean   is_exact;     /* lets nothing pass that the schema refuses */
};

/* -------------------------------------------------------------- particles */

CandorXmlParticle *
_candor_xml_particle_new (CandorXmlParticleKind  kind,
                          const char            *name)
{
  CandorXmlParticle *self = g_new0 (CandorXmlParticle, 1);

  self->kind = kind;
  self->name = name;
  self->least = self->most = 1;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) _candor_xml_particle_free);

  return self;
}

void
_candor_xml_particle_free (CandorXmlParticle *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* --------------------------------------------------------------- building */

static guint
add_state (CandorXmlModel *self,
           const char     *name,
           guint           next,
           guint           other)
{
  State state = { g_intern_string (name), next, other };

  g_array_append_val (self->states, state);

  return self->states->len - 1;
}

static guint build (CandorXmlModel *self, const CandorXmlParticle *particle, guint next);

/* One occurrence, from which the walk goes on to @next. Built from the end. */
static guint
build_once (CandorXmlModel          *self,
            const CandorXmlParticle *particle,
            guint                    next)
{
  guint start = next;

  switch (particle->kind)
    {
    case CANDOR_XML_PARTICLE_NAME:
      return add_state (self, particle->name, next, NOWHERE);

    case CANDOR_XML_PARTICLE_CHOICE:
      start = NOWHERE;
      for (guint i = particle->parts->len; i > 0; i--)
        start = add_state (self, NULL, build (self, g_ptr_array_index (particle->parts, i - 1), next), start);
      return start == NOWHERE ? next : start;

    case CANDOR_XML_PARTICLE_SEQUENCE:
    case CANDOR_XML_PARTICLE_ALL:
    default:
      for (guint i = particle->parts->len; i > 0; i--)
        start = build (self, g_ptr_array_index (particle->parts, i - 1), start);
      return start;
    }
}

static guint
build (CandorXmlModel          *self,
       const CandorXmlParticle *particle,
       guint                    next)
{
  guint least = MIN (particle->least, MOST_COPIES);
  guint start = next;

  if (particle->least > MOST_COPIES || (particle->most > MOST_COPIES && particle->most != G_MAXUINT))
    self->is_exact = FALSE;
  if (particle->most > MOST_COPIES)
    {
      guint loop = add_state (self, NULL, NOWHERE, next);
      guint inside = build_once (self, particle, loop);

      g_array_index (self->states, State, loop).next = inside;
      start = loop;
    }
  else
    {
      for (guint i = particle->least; i < particle->most; i++)
        start = add_state (self, NULL, build_once (self, particle, start), next);
    }

  for (guint i = 0; i < least; i++)
    start = build_once (self, particle, start);

  return start;
}

static void
build_all (CandorXmlModel          *self,
           const CandorXmlParticle *particle)
{
  self->members = g_ptr_array_new ();
  self->required = g_array_new (FALSE, FALSE, sizeof (gboolean));
  for (guint i = 0; i < particle->parts->len; i++)
    {
      const CandorXmlParticle *part = g_ptr_array_index (particle->parts, i);
      gboolean required = part->least > 0;

      g_ptr_array_add (self->members, (gpointer) g_intern_string (part->name));
      g_array_append_val (self->required, required);
      if (part->kind != CANDOR_XML_PARTICLE_NAME || part->most != 1 || i >= MOST_MEMBERS)
        self->is_exact = FALSE;
    }
}

CandorXmlModel *
_candor_xml_model_new (const CandorXmlParticle *particle)
{
  CandorXmlModel *self = g_new0 (CandorXmlModel, 1);

  self->states = g_array_new (FALSE, FALSE, sizeof (State));
  self->is_exact = TRUE;
  if (particle->kind == CANDOR_XML_PARTICLE_ALL)
    {
      build_all (self, particle);
      return self;
    }

  self->end = add_state (self, NULL, NOWHERE, NOWHERE);
  self->start = build (self, particle, self->end);

  return self;
}

void
_candor_xml_model_free (CandorXmlModel *self)
{
  g_array_unref (self->states);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->required, g_array_unref);
  g_free (self);
}

/* ---------------------------------------------------------------- walking */

static gboolean
holds (const GArray *states,
       guint         state)
{
  for (guint i = 0; i < states->len; i++)
    {
      if (g_array_index (states, guint, i) == state)
        return TRUE;
    }

  return FALSE;
}

/* Recursion goes as deep as our own schema has states, not as a file likes. */
static void
add_reachable (const CandorXmlModel *model,
               GArray               *states,
               guint                 index)
{
  const State *state;

  if (index == NOWHERE || holds (states, index))
    return;

  g_array_append_val (states, index);
  state = &g_array_index (model->states, State, index);
  if (state->name == NULL)
    {
      add_reachable (model, states, state->next);
      add_reachable (model, states, state->other);
    }
}

static GArray *
step_from (const CandorXmlModel *model,
           const GArray         *states,
           const char           *name)
{
  GArray *after = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < states->len; i++)
    {
      const State *state = &g_array_index (model->states, State, g_array_index (states, guint, i));

      if (state->name != NULL && strcmp (state->name, name) == 0)
        add_reachable (model, after, state->next);
    }

  return after;
}

void
_candor_xml_walk_init (CandorXmlWalk        *self,
                       const CandorXmlModel *model)
{
  self->model = model;
  self->states = g_array_new (FALSE, FALSE, sizeof (guint));
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);
  if (model->members == NULL)
    add_reachable (model, self->states, model->start);
}

void
_candor_xml_walk_clear (CandorXmlWalk *self)
{
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
}

static gboolean
is_member (const CandorXmlModel *model,
           const char           *name)
{
  return g_ptr_array_find_with_equal_func (model->members, name, g_str_equal, NULL);
}

gboolean
_candor_xml_walk_step (CandorXmlWalk *self,
                       const char    *name)
{
  GArray *after;

  if (self->model->members != NULL)
    return is_member (self->model, name) && g_hash_table_add (self->seen, (gpointer) name);

  after = step_from (self->model, self->states, name);
  if (after->len == 0)
    {
      g_array_unref (after);
      return FALSE;
    }
  g_array_unref (self->states);
  self->states = after;

  return TRUE;
}

static GPtrArray *
unseen_members (const CandorXmlWalk *self,
                gboolean             only_required)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < self->model->members->len; i++)
    {
      const char *name = g_ptr_array_index (self->model->members, i);

      if (!g_hash_table_contains (self->seen, name) &&
          (!only_required || g_array_index (self->model->required, gboolean, i)))
        g_ptr_array_add (names, (gpointer) name);
    }

  return names;
}

static const char **
end_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  return (const char **) g_ptr_array_free (names, FALSE);
}

gboolean
_candor_xml_walk_may_end (const CandorXmlWalk *self)
{
  g_autoptr(GPtrArray) missing = NULL;

  if (self->model->members == NULL)
    return holds (self->states, self->model->end);

  missing = unseen_members (self, TRUE);

  return missing->len == 0;
}

static void
collect_names (const CandorXmlModel *model,
               const GArray         *states,
               GPtrArray            *names)
{
  for (guint i = 0; i < states->len; i++)
    {
      const State *state = &g_array_index (model->states, State, g_array_index (states, guint, i));

      if (state->name != NULL &&
          !g_ptr_array_find_with_equal_func (names, state->name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) state->name);
    }
}

const char **
_candor_xml_walk_expected (const CandorXmlWalk *self)
{
  GPtrArray *names;

  if (self->model->members != NULL)
    return end_names (unseen_members (self, FALSE));

  names = g_ptr_array_new ();
  collect_names (self->model, self->states, names);

  return end_names (names);
}

/* Looks @depth names ahead; what was found is put into @path from its end. */
static gboolean
find_way (const CandorXmlModel  *model,
          const GArray          *states,
          const char            *name,
          guint                  depth,
          const char           **path)
{
  g_autoptr(GPtrArray) names = NULL;

  if (depth == 0)
    {
      g_autoptr(GArray) after = NULL;

      if (name == NULL)
        return holds (states, model->end);
      after = step_from (model, states, name);
      return after->len > 0;
    }

  names = g_ptr_array_new ();
  collect_names (model, states, names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr(GArray) after = step_from (model, states, g_ptr_array_index (names, i));

      path[0] = g_ptr_array_index (names, i);
      if (find_way (model, after, name, depth - 1, path + 1))
        return TRUE;
    }

  return FALSE;
}

const char **
_candor_xml_walk_alternatives (const CandorXmlWalk *self,
                               const char          *name)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree const char **expected = NULL;

  if (self->model->members != NULL)
    return end_names (found);

  expected = _candor_xml_walk_expected (self);
  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_autoptr(GArray) after = step_from (self->model, self->states, expected[i]);

      if (find_way (self->model, after, name, 0, NULL))
        g_ptr_array_add (found, (gpointer) expected[i]);
    }

  return end_names (found);
}

const char **
_candor_xml_walk_missing (const CandorXmlWalk *self,
                          const char          *name)
{
  const char *path[MOST_MISSING];

  if (self->model->members != NULL)
    return name == NULL ? end_names (unseen_members (self, TRUE)) : NULL;

  for (guint depth = 1; depth <= MOST_MISSING; depth++)
    {
      GPtrArray *names;

      if (!find_way (self->model, self->states, name, depth, path))
        continue;
      names = g_ptr_array_new ();
      for (guint i = 0; i < depth; i++)
        g_ptr_array_add (names, (gpointer) path[i]);
      return end_names (names);
    }

  return NULL;
}

/* ----------------------------------------------------------------- charts */

typedef struct
{
  const char *name;
  guint       to;
} Way;

/* A set of the automaton's states that somebody stood in. */
typedef struct
{
  GArray   *states;
  GArray   *ways;          /* Way: those that were asked for */
  gboolean  may_end;
} Spot;

struct _CandorXmlChart
{
  const CandorXmlModel *model;
  GArray               *spots;      /* Spot; of xs:all none: a state is a set of members */
  guint                 required;   /* of xs:all: the set that must be there */
};

static void
spot_clear (gpointer data)
{
  Spot *spot = data;

  g_array_unref (spot->states);
  g_array_unref (spot->ways);
}

static gboolean
same_states (const GArray *one,
             const GArray *two)
{
  return one->len == two->len && memcmp (one->data, two->data, one->len * sizeof (guint)) == 0;
}

/* Takes over @states. */
static guint
find_spot (CandorXmlChart *self,
           GArray         *states)
{
  Spot spot = { states, NULL, FALSE };

  for (guint i = 0; i < self->spots->len; i++)
    {
      if (same_states (g_array_index (self->spots, Spot, i).states, states))
        {
          g_array_unref (states);
          return i;
        }
    }

  spot.ways = g_array_new (FALSE, FALSE, sizeof (Way));
  spot.may_end = holds (states, self->model->end);
  g_array_append_val (self->spots, spot);

  return self->spots->len - 1;
}

CandorXmlChart *
_candor_xml_chart_new (const CandorXmlModel *model)
{
  CandorXmlChart *self;
  GArray *first;

  if (!model->is_exact)
    return NULL;

  self = g_new0 (CandorXmlChart, 1);
  self->model = model;
  self->spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  g_array_set_clear_func (self->spots, spot_clear);
  for (guint i = 0; model->members != NULL && i < model->members->len; i++)
    self->required |= (g_array_index (model->required, gboolean, i) ? 1u : 0u) << i;
  if (model->members != NULL)
    return self;

  first = g_array_new (FALSE, FALSE, sizeof (guint));
  add_reachable (model, first, model->start);
  find_spot (self, first);

  return self;
}

void
_candor_xml_chart_free (CandorXmlChart *self)
{
  g_array_unref (self->spots);
  g_free (self);
}

static guint
add_member (const CandorXmlChart *self,
            guint                 seen,
            const char           *name)
{
  for (guint i = 0; i < self->model->members->len; i++)
    {
      if (g_ptr_array_index (self->model->members, i) == name)
        return (seen >> i & 1) != 0 ? NOWHERE : seen | 1u << i;
    }

  return NOWHERE;
}

guint
_candor_xml_chart_step (CandorXmlChart *self,
                        guint           from,
                        const char     *name)
{
  const Spot *spot;
  GArray *after;
  Way way;

  if (self->model->members != NULL)
    return add_member (self, from, name);

  spot = &g_array_index (self->spots, Spot, from);
  for (guint i = 0; i < spot->ways->len; i++)
    {
      if (g_array_index (spot->ways, Way, i).name == name)
        return g_array_index (spot->ways, Way, i).to;
    }

  /* Only names of the schema are remembered, so a chart stays small. */
  after = step_from (self->model, spot->states, name);
  if (after->len == 0)
    {
      g_array_unref (after);
      return NOWHERE;
    }
  way.name = name;
  way.to = find_spot (self, after);
  /* The spots may have moved. */
  g_array_append_val (g_array_index (self->spots, Spot, from).ways, way);

  return way.to;
}

gboolean
_candor_xml_chart_may_end (const CandorXmlChart *self,
                           guint                 state)
{
  if (self->model->members != NULL)
    return (state & self->required) == self->required;

  return g_array_index (self->spots, Spot, state).may_end;
}
