/* draw.c - which questions an attempt asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family is a question and its variants; it is named after the question. The
 * names under which order.c shuffles never change: a record keeps what was drawn,
 * and the seed must still explain it.
 */

#include <string.h>

#include <candor/assess.h>

/* An order of @n things that is drawn for @name and for nothing else. */
static guint *
shuffle (guint64     seed,
         const char *prefix,
         const char *name,
         guint       n)
{
  g_autofree char *whole = g_strconcat (prefix, "/", name, NULL);

  return candor_order_shuffle (seed, whole, n);
}

static GPtrArray *
list_family (GPtrArray  *items,
             const char *family)
{
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (strcmp (candor_item_get_family (g_ptr_array_index (items, i)), family) == 0)
      g_ptr_array_add (members, g_ptr_array_index (items, i));

  return members;
}

static CandorItem *
draw_member (GPtrArray  *items,
             const char *family,
             guint64     seed)
{
  g_autoptr(GPtrArray) members = list_family (items, family);
  g_autofree guint *order = shuffle (seed, "variant", family, members->len);

  return g_ptr_array_index (members, order[0]);
}

/* ---------------------------------------------------------------- the pool */

typedef struct
{
  CandorQuiz *quiz;
  guint64     seed;
  GPtrArray  *direct;    /* questions that are asked without a draw */
  GHashTable *taken;     /* families, a set */
  GPtrArray  *drawn;     /* the answer */
} Draw;

/* Families of the pool for @objective that are not asked anyway, as written. */
static GPtrArray *
list_candidates (const Draw *draw,
                 const char *objective)
{
  GPtrArray *pool = candor_quiz_get_pool (draw->quiz);
  GPtrArray *families = g_ptr_array_new ();

  for (guint i = 0; i < pool->len; i++)
    {
      CandorItem *item = g_ptr_array_index (pool, i);
      g_autoptr(GPtrArray) direct = list_family (draw->direct, candor_item_get_family (item));

      if (g_strcmp0 (candor_item_get_objective (item), objective) == 0 && direct->len == 0 &&
          !g_ptr_array_find_with_equal_func (families, candor_item_get_family (item), g_str_equal, NULL))
        g_ptr_array_add (families, (gpointer) candor_item_get_family (item));
    }

  return families;
}

static void
take_family (Draw       *draw,
             GPtrArray  *items,
             const char *family)
{
  if (g_hash_table_add (draw->taken, (gpointer) family))
    g_ptr_array_add (draw->drawn, draw_member (items, family, draw->seed));
}

/* A second draw for one objective goes on where the first one stopped. */
static void
take_draw (Draw                  *draw,
           const CandorQuizEntry *entry)
{
  g_autoptr(GPtrArray) families = list_candidates (draw, entry->objective);
  g_autofree guint *order = shuffle (draw->seed, "draw", entry->objective, families->len);
  guint n_left = entry->count;

  for (guint i = 0; i < families->len && n_left > 0; i++)
    {
      const char *family = g_ptr_array_index (families, order[i]);

      if (g_hash_table_contains (draw->taken, family))
        continue;
      take_family (draw, candor_quiz_get_pool (draw->quiz), family);
      n_left--;
    }
}

static GPtrArray *
list_direct (GPtrArray *entries)
{
  GPtrArray *direct = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const CandorQuizEntry *entry = g_ptr_array_index (entries, i);

      if (entry->item != NULL)
        g_ptr_array_add (direct, entry->item);
    }

  return direct;
}

GPtrArray *
candor_draw_items (CandorQuiz *quiz,
                   guint64     seed)
{
  GPtrArray *entries;
  g_autoptr(GPtrArray) direct = NULL;
  g_autoptr(GHashTable) taken = NULL;
  Draw draw;

  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), NULL);

  entries = candor_quiz_get_entries (quiz);
  direct = list_direct (entries);
  taken = g_hash_table_new (g_str_hash, g_str_equal);
  draw = (Draw) { quiz, seed, direct, taken, g_ptr_array_new () };

  for (guint i = 0; i < entries->len; i++)
    {
      const CandorQuizEntry *entry = g_ptr_array_index (entries, i);

      if (entry->item == NULL)
        take_draw (&draw, entry);
      else
        take_family (&draw, direct, candor_item_get_family (entry->item));
    }

  return draw.drawn;
}

/* ------------------------------------------------------------- another try */

static gboolean
is_seen (CandorItem         *item,
         const char * const *seen)
{
  return seen != NULL && g_strv_contains (seen, candor_item_get_id (item));
}

static CandorItem *
draw_other (CandorQuiz         *quiz,
            CandorItem         *missed,
            const char * const *seen,
            guint64             seed)
{
  const char *family = candor_item_get_family (missed);
  g_autoptr(GPtrArray) members = list_family (candor_quiz_get_items (quiz), family);
  g_autofree guint *order = shuffle (seed, "variant", family, members->len);
  CandorItem *other = missed;

  for (guint i = 0; i < members->len; i++)
    {
      CandorItem *member = g_ptr_array_index (members, order[i]);

      if (candor_quiz_is_void (quiz, member))
        continue;
      if (!is_seen (member, seen))
        return member;
      if (other == missed && member != missed)
        other = member;
    }

  return other;
}

GPtrArray *
candor_draw_variants (CandorQuiz         *quiz,
                      GPtrArray          *missed,
                      const char * const *seen,
                      guint64             seed)
{
  GPtrArray *drawn;

  g_return_val_if_fail (CANDOR_IS_QUIZ (quiz), NULL);
  g_return_val_if_fail (missed != NULL, NULL);

  drawn = g_ptr_array_new ();
  for (guint i = 0; i < missed->len; i++)
    g_ptr_array_add (drawn, draw_other (quiz, g_ptr_array_index (missed, i), seen, seed));

  return drawn;
}
