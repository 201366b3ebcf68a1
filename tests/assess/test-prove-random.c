/* test-prove-random.c - the prover against a walk that is too simple to be wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "brute.h"

#include <string.h>

#include "prove-private.h"

#define N_SCENARIOS 1000
#define LEAST_OF_A_KIND 20
#define SEED 20261125

static gint
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
join (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* The way is one that can be gone, and as short as any to such a state. */
static BruteState
follow (const Brute      *brute,
        const CandorFlaw *flaw)
{
  BruteState state = { 0, };

  for (guint i = 0; i < brute->n_meters; i++)
    state.values[i] = brute->start[i];
  for (guint i = 0; i < flaw->n_steps; i++)
    {
      g_assert_cmpuint (flaw->way[i].scene, ==, state.place);
      g_assert_true (brute_is_open (brute, &state, flaw->way[i].reply));
      brute_take (brute, &state, flaw->way[i].reply);
    }
  g_assert_cmpuint (state.place, ==, flaw->at.place);
  for (guint i = 0; i < brute->n_meters; i++)
    g_assert_cmpint (state.values[i], ==, flaw->at.values[i]);

  return state;
}

/* What is claimed can be seen where the way leads. */
static void
check_shown (const BruteWalk  *walk,
             const CandorFlaw *flaw)
{
  BruteState state = follow (walk->of, flaw);
  guint n_open = 0;

  for (guint i = 0; state.place < walk->of->n_scenes && i < walk->of->n_replies[state.place]; i++)
    n_open += brute_is_open (walk->of, &state, i);

  switch (flaw->kind)
    {
    case CANDOR_FLAW_DEAD_END:
      g_assert_cmpuint (state.place, ==, flaw->place);
      g_assert_cmpuint (n_open, ==, 0);
      break;

    case CANDOR_FLAW_NO_WAY_OUT:
      g_assert_cmpuint (state.place, ==, flaw->place);
      g_assert_cmpuint (brute_best (walk, &state), ==, WALK_NOWHERE);
      break;

    case CANDOR_FLAW_CONDITION_FAILS:
      g_assert_true (brute_fails (walk->of, &state, flaw->reply));
      g_assert_nonnull (flaw->fault);
      break;

    case CANDOR_FLAW_NEVER_OPEN:
      g_assert_false (brute_is_open (walk->of, &state, flaw->reply));
      break;

    case CANDOR_FLAW_DOMINANT:
      g_assert_cmpuint (n_open, >=, 2);
      break;

    case CANDOR_FLAW_UNREACHED:
      if (flaw->reply != G_MAXUINT)
        g_assert_cmpuint (walk->of->replies[state.place][flaw->reply].target, ==, flaw->place);
      break;

    case CANDOR_FLAW_METER_UNREAD:
    case CANDOR_FLAW_RIGHT_IS_FIRST:
    case CANDOR_FLAW_RIGHT_IS_LONGEST:
    default:
      break;
    }
}

static void
compare_flaws (const BruteWalk *walk,
               CandorProof     *proof,
               guint            counts[CANDOR_N_FLAWS])
{
  g_autoptr(GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  gboolean has[CANDOR_N_FLAWS] = { FALSE, };
  GPtrArray *flaws = candor_proof_get_flaws (proof);

  brute_find_flaws (walk, expected);
  for (guint i = 0; i < flaws->len; i++)
    {
      const CandorFlaw *flaw = g_ptr_array_index (flaws, i);

      g_ptr_array_add (found, g_strdup_printf ("%s %d %d %d", candor_flaw_kind_to_string (flaw->kind), (gint) flaw->place,
                                               flaw->kind == CANDOR_FLAW_UNREACHED ? -1 : (gint) flaw->reply,
                                               (gint) flaw->meter));
      has[flaw->kind] = TRUE;
      check_shown (walk, flaw);
    }
  one = join (expected);
  two = join (found);
  g_assert_cmpstr (one, ==, two);
  for (guint i = 0; i < CANDOR_N_FLAWS; i++)
    counts[i] += has[i];
}

static void
compare_ranges (const BruteWalk *walk,
                CandorProof     *proof)
{
  for (guint ending = 0; ending < walk->of->n_endings; ending++)
    {
      for (guint meter = 0; meter < walk->of->n_meters; meter++)
        {
          gboolean is_reached = FALSE;
          gint least = 0, most = 0, proved_least = 0, proved_most = 0;

          for (guint i = 0; i < walk->n_states; i++)
            {
              gint value = walk->states[i].values[meter];

              if (walk->states[i].place != walk->of->n_scenes + ending)
                continue;
              least = is_reached ? MIN (least, value) : value;
              most = is_reached ? MAX (most, value) : value;
              is_reached = TRUE;
            }
          g_assert_true (candor_proof_get_range (proof, ending, meter, &proved_least, &proved_most) == is_reached);
          g_assert_cmpint (proved_least, ==, least);
          g_assert_cmpint (proved_most, ==, most);
        }
    }
}

static void
compare_best (const BruteWalk *walk,
              CandorProof     *proof)
{
  for (guint scene = 0; scene < walk->of->n_scenes; scene++)
    {
      for (guint reply = 0; reply < walk->of->n_replies[scene]; reply++)
        {
          WalkRank rank = brute_best_reply (walk, scene, reply);
          CandorEndingVerdict best;

          g_assert_true (candor_proof_get_best (proof, scene, reply, &best) == (rank != WALK_NOWHERE));
          if (rank != WALK_NOWHERE)
            g_assert_cmpuint (best, ==, rank == WALK_GOOD ? CANDOR_ENDING_GOOD
                                        : rank == WALK_MIXED ? CANDOR_ENDING_MIXED : CANDOR_ENDING_BAD);
        }
    }
}

static void
compare_figures (const BruteWalk *walk,
                 CandorProof     *proof)
{
  guint shortest = 0, longest = 0;

  g_assert_cmpuint (candor_proof_get_n_states (proof), ==, walk->n_states);
  g_assert_true (candor_proof_get_shortest (proof, &shortest) == walk->has_shortest);
  if (walk->has_shortest)
    g_assert_cmpuint (shortest, ==, (walk->shortest_ms + 500) / 1000);
  if (walk->too_large)
    return;

  g_assert_true (candor_proof_goes_round (proof) == walk->goes_round);
  g_assert_true (candor_proof_get_longest (proof, &longest) == (walk->has_shortest && !walk->goes_round));
  if (walk->goes_round)
    return;
  g_assert_cmpuint (candor_proof_get_n_ways (proof), ==, walk->n_ways);
  g_assert_cmpuint (longest, ==, walk->has_shortest ? (walk->longest_ms + 500) / 1000 : 0);
}

static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);
  guint counts[CANDOR_N_FLAWS] = { 0, };
  guint n_clean = 0, n_round = 0, n_counted = 0;

  for (guint i = 0; i < N_SCENARIOS; i++)
    {
      Brute brute;
      BruteWalk walk;
      g_autoptr(CandorProof) proof = NULL;

      brute_make (&brute, random);
      brute_walk (&walk, &brute);
      proof = _candor_proof_new (brute_to_rules (&brute), CANDOR_PROOF_MAX_STATES);
      g_assert_false (candor_proof_is_cut (proof));
      compare_flaws (&walk, proof, counts);
      compare_figures (&walk, proof);
      compare_ranges (&walk, proof);
      compare_best (&walk, proof);
      n_clean += candor_proof_get_flaws (proof)->len == 0;
      n_round += walk.goes_round;
      n_counted += !walk.too_large && !walk.goes_round && walk.n_ways > 1;
    }

  for (guint i = 0; i < CANDOR_N_FLAWS; i++)
    {
      g_test_message ("%s: in %u of %u", candor_flaw_kind_to_string (i), counts[i], N_SCENARIOS);
      g_assert_cmpuint (counts[i], >=, LEAST_OF_A_KIND);
      g_assert_cmpuint (counts[i], <=, N_SCENARIOS - LEAST_OF_A_KIND);
    }
  g_test_message ("clean: %u, round: %u, with several ways: %u", n_clean, n_round, n_counted);
  g_assert_cmpuint (n_clean, >=, LEAST_OF_A_KIND);
  g_assert_cmpuint (n_round, >=, LEAST_OF_A_KIND);
  g_assert_cmpuint (n_counted, >=, LEAST_OF_A_KIND);
}

/* Stopped anywhere, it claims nothing that is not so. */
static void
test_cut (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED + 1);
  guint n_cut = 0;

  for (guint i = 0; i < N_SCENARIOS / 4; i++)
    {
      Brute brute;
      BruteWalk walk;
      g_autoptr(CandorProof) proof = NULL;
      g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

      brute_make (&brute, random);
      brute_walk (&walk, &brute);
      brute_find_flaws (&walk, lines);
      proof = _candor_proof_new (brute_to_rules (&brute), 1 + i % 9);
      g_assert_cmpuint (candor_proof_get_n_states (proof), <=, 1 + i % 9);
      n_cut += candor_proof_is_cut (proof);
      for (guint j = 0; j < candor_proof_get_flaws (proof)->len; j++)
        {
          const CandorFlaw *flaw = g_ptr_array_index (candor_proof_get_flaws (proof), j);
          g_autofree char *line = g_strdup_printf ("%s %d %d %d", candor_flaw_kind_to_string (flaw->kind), (gint) flaw->place,
                                                   flaw->kind == CANDOR_FLAW_UNREACHED ? -1 : (gint) flaw->reply,
                                                   (gint) flaw->meter);

          g_assert_true (g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL));
        }
    }
  g_assert_cmpuint (n_cut, >=, LEAST_OF_A_KIND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assess/prove/random", test_random);
  g_test_add_func ("/assess/prove/cut", test_cut);

  return g_test_run ();
}
