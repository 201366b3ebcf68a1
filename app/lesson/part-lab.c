/* part-lab.c - a lab: controls, and the figures that follow them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "lab-private.h"

/* Moving, looking, and each task on the way. */
#define SECONDS_TO_TRY 60.0
#define SECONDS_A_TASK 45.0

struct _CandorLab
{
  CandorPart      parent_instance;
  GPtrArray      *intro;
  GPtrArray      *data;
  GPtrArray      *controls;
  GPtrArray      *measures;
  GPtrArray      *plots;
  GPtrArray      *tasks;
  GPtrArray      *debrief;
  const char     *prompt;
  CandorLabNodes  nodes;
};

G_DEFINE_FINAL_TYPE (CandorLab, candor_lab, CANDOR_TYPE_PART)

static void
clear_nodes (CandorLab *self)
{
  g_clear_pointer (&self->nodes.data, g_ptr_array_unref);
  g_clear_pointer (&self->nodes.controls, g_ptr_array_unref);
  g_clear_pointer (&self->nodes.measures, g_ptr_array_unref);
  g_clear_pointer (&self->nodes.plots, g_ptr_array_unref);
  g_clear_pointer (&self->nodes.tasks, g_ptr_array_unref);
}

static void
candor_lab_finalize (GObject *object)
{
  clear_nodes (CANDOR_LAB (object));

  G_OBJECT_CLASS (candor_lab_parent_class)->finalize (object);
}

static void
candor_lab_class_init (CandorLabClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_lab_finalize;
}

static void
candor_lab_init (CandorLab *self)
{
  self->nodes.data = g_ptr_array_new ();
  self->nodes.controls = g_ptr_array_new ();
  self->nodes.measures = g_ptr_array_new ();
  self->nodes.plots = g_ptr_array_new ();
  self->nodes.tasks = g_ptr_array_new ();
  self->nodes.is_whole = TRUE;
}

GPtrArray *
candor_lab_get_intro (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->intro;
}

GPtrArray *
candor_lab_get_data (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->data;
}

GPtrArray *
candor_lab_get_controls (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->controls;
}

GPtrArray *
candor_lab_get_measures (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->measures;
}

GPtrArray *
candor_lab_get_plots (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->plots;
}

GPtrArray *
candor_lab_get_tasks (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->tasks;
}

GPtrArray *
candor_lab_get_debrief (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->debrief;
}

const char *
candor_lab_get_prompt (CandorLab *self)
{
  g_return_val_if_fail (CANDOR_IS_LAB (self), NULL);

  return self->prompt != NULL ? self->prompt : _("What did you give up?");
}

const CandorLabNodes *
_candor_lab_get_nodes (CandorLab *self)
{
  g_assert (CANDOR_IS_LAB (self));

  return &self->nodes;
}

void
_candor_lab_foreach_text (CandorLab      *self,
                          CandorTextFunc  func,
                          gpointer        user_data)
{
  g_assert (CANDOR_IS_LAB (self));

  _candor_texts_foreach (self->intro, func, user_data);
  for (guint i = 0; i < self->tasks->len; i++)
    func (((const CandorLabTask *) g_ptr_array_index (self->tasks, i))->words, user_data);
  _candor_texts_foreach (self->debrief, func, user_data);
}

/* ------------------------------------------------------------------- parse */

static void
keep (GPtrArray           *made,
      GPtrArray           *nodes,
      gpointer             what,
      const CandorXmlNode *node)
{
  g_ptr_array_add (made, what);
  g_ptr_array_add (nodes, (gpointer) node);
}

static void
parse_data (CandorLab           *self,
            CandorLoad          *load,
            const CandorXmlNode *node)
{
  CandorLabData *data = _candor_lab_data_parse (load, node);

  if (data != NULL)
    keep (self->data, self->nodes.data, data, node);
  else
    self->nodes.is_whole = FALSE;
}

static void
parse_child (CandorLab           *self,
             CandorLoad          *load,
             const CandorXmlNode *node)
{
  if (!_candor_load_has_room (load))
    return;

  if (_candor_node_is (node, "data"))
    parse_data (self, load, node);
  else if (_candor_node_is (node, "control"))
    keep (self->controls, self->nodes.controls, _candor_lab_control_parse (load, node), node);
  else if (_candor_node_is (node, "measure"))
    keep (self->measures, self->nodes.measures, _candor_lab_measure_parse (load, node), node);
  else if (_candor_node_is (node, "plot"))
    keep (self->plots, self->nodes.plots, _candor_lab_plot_parse (load, node), node);
  else if (_candor_node_is (node, "task"))
    keep (self->tasks, self->nodes.tasks, _candor_lab_task_parse (load, node), node);
}

static void
parse (CandorPart          *part,
       CandorLoad          *load,
       const CandorXmlNode *node)
{
  CandorLab *self = CANDOR_LAB (part);
  const CandorXmlNode *debrief = candor_xml_node_find (node, "debrief");

  self->intro = _candor_parse_texts (load, node, "p");
  self->data = _candor_store_array (load->store);
  self->controls = _candor_store_array (load->store);
  self->measures = _candor_store_array (load->store);
  self->plots = _candor_store_array (load->store);
  self->tasks = _candor_store_array (load->store);
  self->prompt = _candor_child_content (load, node, "prompt");
  self->debrief = debrief != NULL ? _candor_parse_texts (load, debrief, "p") : _candor_store_array (load->store);

  for (const CandorXmlNode *child = candor_xml_node_find (node, NULL);
       child != NULL;
       child = candor_xml_node_find_next (child, NULL))
    parse_child (self, load, child);
}

/* ------------------------------------------------------------------ settle */

static void
add_items (CandorPart *part,
           GPtrArray  *items)
{
}

static void
settle (CandorPart   *part,
        CandorModule *module,
        CandorLoad   *load)
{
}

static guint
count_words (GPtrArray *texts)
{
  guint n_words = 0;

  for (guint i = 0; i < texts->len; i++)
    n_words += candor_text_count_words (g_ptr_array_index (texts, i));

  return n_words;
}

static double
count_seconds (CandorPart *part)
{
  CandorLab *self = CANDOR_LAB (part);
  guint n_words = count_words (self->intro) + count_words (self->debrief);

  return n_words * 60.0 / CANDOR_WORDS_PER_MINUTE + SECONDS_TO_TRY + self->tasks->len * SECONDS_A_TASK;
}

static void
check (CandorPart     *part,
       CandorModule   *module,
       CandorFindings *findings)
{
  CandorLab *self = CANDOR_LAB (part);

  for (guint i = 0; i < self->intro->len; i++)
    _candor_check_not_empty (findings, g_ptr_array_index (self->intro, i), N_("this paragraph"));
  for (guint i = 0; i < self->debrief->len; i++)
    _candor_check_not_empty (findings, g_ptr_array_index (self->debrief, i), N_("this paragraph"));
  _candor_check_lab (self, findings);

  /* The documents go when this is over. */
  clear_nodes (self);
}

const CandorPartForm _candor_lab_form =
{
  "lab", candor_lab_get_type, parse, add_items, settle, count_seconds, _candor_part_add_one_step,
  _candor_part_share_at_once, check, FALSE,
};
