/* candor/assess/prove.h - what can happen in a scenario at all
 *
 * The prover takes every reply everywhere, as CandorWalkRules would. Who stands at the same
 * place with the same meters has the same ways before him, however he came there; so it
 * goes over states, not over ways, and of those over so many and no more. Where it had to
 * stop it says so, and then claims nothing that what it has not seen could refute.
 *
 * Of every flaw it shows a shortest way to where the flaw can be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <candor/assess/walk.h>

G_BEGIN_DECLS

/* One scenario in one check goes over no more states than this. */
#define CANDOR_PROOF_MAX_STATES 100000

typedef enum
{
  CANDOR_FLAW_UNREACHED,          /* place: no way leads to this scene or ending */
  CANDOR_FLAW_DEAD_END,           /* place: with these meters the scene offers no reply */
  CANDOR_FLAW_NO_WAY_OUT,         /* place: from here one goes round for ever */
  CANDOR_FLAW_METER_UNREAD,       /* meter: no condition asks for it */
  CANDOR_FLAW_NEVER_OPEN,         /* place, reply: the condition never holds there */
  CANDOR_FLAW_CONDITION_FAILS,    /* place, reply: it cannot be computed there */
  CANDOR_FLAW_DOMINANT,           /* place, reply: better on the meters than all others, and never worse in the end */
  CANDOR_FLAW_RIGHT_IS_FIRST,     /* in each scene that decides, the right reply stands first … */
  CANDOR_FLAW_RIGHT_IS_LONGEST,   /* … or is the longest */
} CandorFlawKind;
#define CANDOR_N_FLAWS (CANDOR_FLAW_RIGHT_IS_LONGEST + 1)

/* "unreached", "dead-end", …: as in JSON. Static. */
const char *candor_flaw_kind_to_string (CandorFlawKind kind);

typedef struct
{
  guint scene;
  guint reply;
} CandorWalkStep;

typedef struct
{
  CandorFlawKind   kind;
  guint            place;      /* G_MAXUINT where it is about none, and so the next two */
  guint            reply;
  guint            meter;
  guint            n_scenes;   /* of the last two kinds: how many scenes decide */
  char            *fault;      /* (nullable): why a condition cannot be computed */
  CandorWalkStep  *way;        /* from the first scene */
  guint            n_steps;
  CandorWalkState  at;         /* where the way leads */
} CandorFlaw;

#define CANDOR_TYPE_PROOF (candor_proof_get_type ())
typedef struct _CandorProof CandorProof;   /* immutable, reference counted; keeps its scenario */
GType          candor_proof_get_type    (void);

/* candor_prove:
 * @scenario: one that was loaded without an error
 * @max_states: at least 1
 */
CandorProof   *candor_prove             (CandorScenario *scenario, guint max_states);
CandorProof   *candor_proof_ref         (CandorProof *self);
void           candor_proof_unref       (CandorProof *self);

/* const CandorFlaw: by kind, and of one kind by place, reply and meter. */
GPtrArray     *candor_proof_get_flaws   (CandorProof *self);
/* Whether it had to stop before it had seen all. Then what follows is of what it has seen. */
gboolean       candor_proof_is_cut      (CandorProof *self);
guint          candor_proof_get_n_states (CandorProof *self);
/* Ways from the first scene to an ending. G_MAXUINT64: that many or more; 0 of one that goes
 * round: ask candor_proof_goes_round(). */
guint64        candor_proof_get_n_ways  (CandorProof *self);
/* Whether one can come back to where one was, and still reach an ending: there is no end
 * of ways then, and no longest one. */
gboolean       candor_proof_goes_round  (CandorProof *self);
/* How long the quickest way to an ending takes to read, and the longest; seconds. FALSE
 * where there is none. */
gboolean       candor_proof_get_shortest (CandorProof *self, guint *seconds);
gboolean       candor_proof_get_longest  (CandorProof *self, guint *seconds);
/* What the meter can show at the ending; FALSE where no way leads there. */
gboolean       candor_proof_get_range   (CandorProof *self, guint ending, guint meter, gint *least, gint *most);
/* A shortest way to @place. FALSE where none leads there. Free @way. */
gboolean       candor_proof_dup_way     (CandorProof *self, guint place, CandorWalkStep **way, guint *n_steps);
/* The best verdict that some way through this reply leads to. FALSE where none leads to an
 * ending. */
gboolean       candor_proof_get_best    (CandorProof *self, guint scene, guint reply, CandorEndingVerdict *best);

/* The way in words: “send” at “start”, then “keep” at “later”. NULL where it has no step.
 * A long one without its middle. */
char          *candor_proof_say_way     (CandorProof *self, const CandorWalkStep *way, guint n_steps);
/* What the meters show: Trust 4, Turnover 7. NULL where there are none. */
char          *candor_proof_say_meters  (CandorProof *self, const CandorWalkState *state);

/* CandorProblem: the flaws as findings, at their places in the lesson file. A flaw that only
 * follows from another one is not said. Free the array. */
GPtrArray     *candor_proof_list_problems (CandorProof *self);
/* The same as a CandorScenarioProver; a unit of effort is a state. */
void           candor_prove_check       (CandorScenario *scenario, guint *effort, CandorFindings *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorProof, candor_proof_unref)

G_END_DECLS
