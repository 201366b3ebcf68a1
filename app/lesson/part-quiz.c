/* part-quiz.c - questions one after another, with a pass mark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `items` holds all questions as written, `entries` what is asked and `pool` what
 * draws take from. How many one attempt asks follows from the three. What a change made
 * void stands in `void_items` and in neither of the last two.
 */

#include <glib/gi18n.h>

#include "block-private.h"
#include "check-module-private.h"
#include "item-private.h"
#include "part-private.h"

struct _CandorQuiz
{
  CandorPart      parent_instance;
  GPtrArray      *intro;
  GPtrArray      *items;
  GPtrArray      *entries;
  GPtrArray      *pool;
  GPtrArray      *void_items;
  guint           pass;
  guint           attempts;
  guint           item_seconds;
  CandorFeedback  feedback;
  gboolean        asks_certainty;
  gboolean        shuffled;
  gboolean        tests_out;
};

G_DEFINE_FINAL_TYPE (CandorQuiz, candor_quiz, CANDOR_TYPE_PART)

static const char * const feedbacks[] = { "at-once", "at-end", NULL };
static const char * const orders[] = { "as-written", "shuffled", NULL };

static void
candor_quiz_finalize (GObject *object)
{
  CandorQuiz *self = CANDOR_QUIZ (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->pool, g_ptr_array_unref);
  g_clear_pointer (&self->void_items, g_ptr_array_unref);

  G_OBJECT_CLASS (candor_quiz_parent_class)->finalize (object);
}

static void
candor_quiz_class_init (CandorQuizClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_quiz_finalize;
}

static void
candor_quiz_init (CandorQuiz *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->pool = g_ptr_array_new ();
  self->void_items = g_ptr_array_new ();
}

GPtrArray *
candor_quiz_get_intro (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), NULL);

  return self->intro;
}

GPtrArray *
candor_quiz_get_items (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), NULL);

  return self->items;
}

GPtrArray *
candor_quiz_get_entries (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), NULL);

  return self->entries;
}

GPtrArray *
candor_quiz_get_pool (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), NULL);

  return self->pool;
}

gboolean
candor_quiz_is_void (CandorQuiz *self,
                     CandorItem *item)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), FALSE);
  g_return_val_if_fail (CANDOR_IS_ITEM (item), FALSE);

  return g_ptr_array_find (self->void_items, item, NULL);
}

guint
candor_quiz_count_asked (CandorQuiz *self)
{
  g_autoptr(GHashTable) families = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_drawn = 0;

  g_return_val_if_fail (CANDOR_IS_QUIZ (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const CandorQuizEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->item == NULL)
        n_drawn += entry->count;
      else if (candor_item_get_id (entry->item) != NULL)
        g_hash_table_add (families, (gpointer) candor_item_get_family (entry->item));
    }

  return g_hash_table_size (families) + n_drawn;
}

guint
candor_quiz_get_pass (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), 0);

  return self->pass;
}

gboolean
candor_quiz_asks_certainty (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), FALSE);

  return self->asks_certainty;
}

CandorFeedback
candor_quiz_get_feedback (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), CANDOR_FEEDBACK_AT_ONCE);

  return self->feedback;
}

guint
candor_quiz_get_attempts (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), 0);

  return self->attempts;
}

gboolean
candor_quiz_is_shuffled (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), FALSE);

  return self->shuffled;
}

gboolean
candor_quiz_tests_out (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), FALSE);

  return self->tests_out;
}

guint
candor_quiz_get_item_seconds (CandorQuiz *self)
{
  g_return_val_if_fail (CANDOR_IS_QUIZ (self), 0);

  return self->item_seconds;
}

static CandorItem *
parse_item (CandorQuiz          *self,
            CandorLoad          *load,
            const CandorXmlNode *node)
{
  CandorItem *item = _candor_item_parse (load, node);

  if (item != NULL)
    g_ptr_array_add (self->items, item);

  return item;
}

static void
parse_pool (CandorQuiz          *self,
            CandorLoad          *load,
            const CandorXmlNode *node)
{
  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    {
      CandorItem *item = parse_item (self, load, child);

      if (item != NULL)
        g_ptr_array_add (self->pool, item);
    }
}

static CandorQuizEntry *
add_entry (CandorQuiz          *self,
           CandorLoad          *load,
           const CandorXmlNode *node)
{
  CandorQuizEntry *entry = _candor_store_new_struct (load->store, CandorQuizEntry);

  entry->place = _candor_load_place (load, node);
  g_ptr_array_add (self->entries, entry);

  return entry;
}

static void
parse_draw (CandorQuiz          *self,
            CandorLoad          *load,
            const CandorXmlNode *node)
{
  CandorQuizEntry *entry;

  if (!_candor_load_has_room (load))
    return;

  entry = add_entry (self, load, node);
  entry->objective = _candor_attribute_ref (load, node, "objective", CANDOR_SPACE_OBJECTIVE);
  entry->count = _candor_attribute_uint (node, "count", 1);
}

static void
parse_entry (CandorQuiz          *self,
             CandorLoad          *load,
             const CandorXmlNode *node)
{
  CandorItem *item;

  if (_candor_node_is (node, "pool"))
    parse_pool (self, load, node);
  else if (_candor_node_is (node, "draw"))
    parse_draw (self, load, node);
  else if ((item = parse_item (self, load, node)) != NULL)
    add_entry (self, load, node)->item = item;
}

static void
parse (CandorPart          *part,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorQuiz *self = CANDOR_QUIZ (part);

  self->intro = _candor_parse_texts (load, node, "p");
  self->pass = MIN (_candor_attribute_uint (node, "pass", 70), 100);
  self->attempts = _candor_attribute_uint (node, "attempts", 0);
  self->asks_certainty = _candor_attribute_yes (node, "certainty");
  self->feedback = _candor_attribute_word (node, "feedback", feedbacks, CANDOR_FEEDBACK_AT_ONCE);
  self->shuffled = _candor_attribute_word (node, "order", orders, 0) == 1;
  self->tests_out = _candor_attribute_yes (node, "test-out");
  self->entries = _candor_store_array (load->store);

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    parse_entry (self, load, child);
}

static void
add_items (CandorPart *part,
           GPtrArray  *items)
{
  CandorQuiz *self = CANDOR_QUIZ (part);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (self->items, i));
}

static gboolean
leave_out_void (GPtrArray    *entries,
                guint         index,
                CandorModule *module)
{
  const CandorQuizEntry *entry = g_ptr_array_index (entries, index);

  if (entry->item == NULL || !candor_module_is_void (module, candor_item_get_id (entry->item)))
    return FALSE;
  g_ptr_array_remove_index (entries, index);

  return TRUE;
}

/* What was made void is still known, since people have answered it, and is never asked. */
static void
settle (CandorPart   *part,
        CandorModule *module,
        CandorLoad   *load)
{
  CandorQuiz *self = CANDOR_QUIZ (part);

  if (candor_module_get_changes (module)->len == 0)
    return;

  for (guint i = 0; i < self->entries->len; )
    i += leave_out_void (self->entries, i, module) ? 0 : 1;
  for (guint i = 0; i < self->items->len; i++)
    {
      CandorItem *item = g_ptr_array_index (self->items, i);

      if (!candor_module_is_void (module, candor_item_get_id (item)))
        continue;
      g_ptr_array_remove (self->pool, item);
      g_ptr_array_add (self->void_items, item);
    }
}

static double
count_seconds (CandorPart *part)
{
  return candor_quiz_count_asked (CANDOR_QUIZ (part)) * CANDOR_SECONDS_PER_ITEM;
}

static void
add_steps (CandorPart *part,
           guint       lesson,
           GArray     *steps)
{
  CandorQuiz *self = CANDOR_QUIZ (part);
  CandorSynopsisStep step = { candor_part_get_id (part), candor_part_get_title (part), candor_part_get_id (part),
                              0, self->item_seconds * candor_quiz_count_asked (self), 0 };

  g_array_append_val (steps, step);
}

static guint
share_seconds (CandorPart *part,
               double      scale)
{
  CandorQuiz *self = CANDOR_QUIZ (part);

  self->item_seconds = (guint) (CANDOR_SECONDS_PER_ITEM * scale + 0.5);

  return candor_quiz_count_asked (self) * self->item_seconds;
}

static gboolean
has_points (CandorQuiz *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CandorItemKind kind = candor_item_get_kind (g_ptr_array_index (self->items, i));

      if (kind != CANDOR_ITEM_SCALE && kind != CANDOR_ITEM_REFLECT)
        return TRUE;
    }

  return FALSE;
}

/* Below this most questions may be missed, and chance alone passes many people. */
#define LEAST_PASS_TO_TEST_OUT 60

static void
check_test_out (CandorQuiz     *self,
                CandorModule   *module,
                CandorFindings *findings)
{
  g_autoptr(GPtrArray) lessons = candor_module_list_lessons_of (module, self);
  const CandorPlace *place = candor_part_get_place (CANDOR_PART (self));
  const char *id = candor_part_get_id (CANDOR_PART (self));

  if (lessons->len == 0)
    _candor_report (findings, CANDOR_CODE_TEST_OUT_OF_NOTHING, place, NULL,
                    _("Quiz “%s” lets people test out, and no lesson belongs to it."), id);
  if (self->pass < LEAST_PASS_TO_TEST_OUT)
    _candor_report (findings, CANDOR_CODE_TEST_OUT_TOO_EASY, place, NULL,
                    _("Quiz “%s” lets people test out with %u percent."), id, self->pass);
}

static void
check (CandorPart     *part,
       CandorModule   *module,
       CandorFindings *findings)
{
  CandorQuiz *self = CANDOR_QUIZ (part);

  if (self->entries->len == 0)
    _candor_report (findings, CANDOR_CODE_QUIZ_WITHOUT_QUESTIONS, candor_part_get_place (part), NULL,
                    _("Quiz “%s” has no questions."), candor_part_get_id (part));
  else if (!has_points (self))
    _candor_report (findings, CANDOR_CODE_QUIZ_WITHOUT_POINTS, candor_part_get_place (part), NULL,
                    _("No question of quiz “%s” is marked."), candor_part_get_id (part));
  if (self->pass == 100)
    _candor_report (findings, CANDOR_CODE_PASS_OF_HUNDRED, candor_part_get_place (part), NULL,
                    _("Quiz “%s” is passed only without a single mistake."), candor_part_get_id (part));
  for (guint i = 0; i < self->intro->len; i++)
    _candor_check_not_empty (findings, g_ptr_array_index (self->intro, i), N_("this paragraph"));
  if (self->tests_out)
    check_test_out (self, module, findings);
  _candor_check_draws (self, module, findings);
}

const CandorPartForm _candor_quiz_form =
{
  "quiz", candor_quiz_get_type, parse, add_items, settle, count_seconds, add_steps, share_seconds, check, FALSE,
};
