/* order.c - a permutation that is the same for ever
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records keep only the seed of an attempt: the order in which questions and
 * options stood is found again by this. So the tag, the way bytes become
 * numbers and the direction of the shuffle never change.
 */

#include <candor/assess.h>

#define WORDS_PER_DIGEST (CANDOR_DIGEST_SIZE / 8)

typedef struct
{
  guint64     seed;
  const char *name;
  gint64      counter;
  guint64     words[WORDS_PER_DIGEST];
  guint       n_left;
} Stream;

static void
fill (Stream *stream)
{
  CandorDigest *digest = candor_digest_new ("candor-order-1");
  guint8 bytes[CANDOR_DIGEST_SIZE];

  candor_digest_add_int (digest, (gint64) stream->seed);
  candor_digest_add (digest, stream->name, -1);
  candor_digest_add_int (digest, stream->counter++);
  candor_digest_finish (digest, bytes);

  for (guint i = 0; i < WORDS_PER_DIGEST; i++)
    {
      guint64 word = 0;

      for (guint j = 0; j < 8; j++)
        word = word << 8 | bytes[8 * i + j];
      stream->words[i] = word;
    }
  stream->n_left = WORDS_PER_DIGEST;
}

static guint64
draw (Stream *stream)
{
  if (stream->n_left == 0)
    fill (stream);

  return stream->words[WORDS_PER_DIGEST - stream->n_left--];
}

/* A number from 0 to @limit - 1; draws that would favour the low ones are
 * thrown away. */
static guint
draw_below (Stream *stream,
            guint   limit)
{
  guint64 surplus = (G_MAXUINT64 % limit + 1) % limit;
  guint64 word;

  do
    word = draw (stream);
  while (word > G_MAXUINT64 - surplus);

  return (guint) (word % limit);
}

guint *
candor_order_shuffle (guint64     seed,
                      const char *name,
                      guint       n)
{
  Stream stream = { .seed = seed, .name = name };
  guint *order;

  g_return_val_if_fail (name != NULL, NULL);

  order = g_new (guint, MAX (n, 1));
  order[0] = 0;
  for (guint i = 0; i < n; i++)
    order[i] = i;

  for (guint i = n; i > 1; i--)
    {
      guint other = draw_below (&stream, i);
      guint kept = order[i - 1];

      order[i - 1] = order[other];
      order[other] = kept;
    }

  return order;
}
