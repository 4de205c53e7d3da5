/* edit_conditions.c: edits of conditions of acceptance (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_conditions.h"

#include "session/edit-private.h"
#include "store/conditions.h"

#include <glib/gi18n-lib.h>

/* Weights */

static int
sum_of (const GPtrArray *weights)
{
  int sum = 0;

  for (guint i = 0; i < weights->len; i++)
    sum += ((const PagodaConditionWeight *)g_ptr_array_index (weights, i))->weight;
  return sum;
}

static const PagodaConditionWeight *
find_weight (const GPtrArray *weights, const PagodaConditionWeight *like)
{
  for (guint i = 0; i < weights->len; i++)
    {
      const PagodaConditionWeight *weight = g_ptr_array_index (weights, i);
      if (weight->factor == like->factor && g_strcmp0 (weight->title, like->title) == 0)
        return weight;
    }
  return NULL;
}

static gboolean
check_weights (const GPtrArray *weights, GError **error)
{
  int sum = sum_of (weights);

  for (guint i = 0; i < weights->len; i++)
    {
      const PagodaConditionWeight *weight = g_ptr_array_index (weights, i);
      if (weight->weight < 0 || weight->weight > PAGODA_WEIGHT_SUM)
        return pagoda_edit_refuse (
            _ ("A weight is a number from 0 to 100. Nothing was changed. Enter it anew."), error);
      if (weight->factor == PAGODA_FACTOR_OWN && pagoda_edit_is_blank (weight->title))
        return pagoda_edit_refuse (
            _ ("A condition in own words needs words. Nothing was changed. Say what the "
               "customer weighs."),
            error);
      if (find_weight (weights, weight) != weight)
        return pagoda_edit_refuse (
            _ ("One condition stands there twice. Nothing was changed. Leave one of them."), error);
    }
  if (sum == PAGODA_WEIGHT_SUM || sum == 0)
    return TRUE;
  g_autofree char *message
      = g_strdup_printf (_ ("The weights sum to %d, not to 100. Nothing was changed. Share 100 out anew."),
                         sum);
  return pagoda_edit_refuse (message, error);
}

/* What is to be appended so that @wanted holds where @held did: what differs, and 0 for what is gone. */
static GPtrArray *
list_changes (const GPtrArray *held, const GPtrArray *wanted)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_weight_free);

  for (guint i = 0; i < wanted->len; i++)
    {
      const PagodaConditionWeight *weight = g_ptr_array_index (wanted, i);
      const PagodaConditionWeight *before = find_weight (held, weight);
      if ((before != NULL ? before->weight : 0) != weight->weight)
        g_ptr_array_add (changes, pagoda_condition_weight_copy (weight));
    }
  for (guint i = 0; i < held->len; i++)
    {
      const PagodaConditionWeight *before = g_ptr_array_index (held, i);
      if (find_weight (wanted, before) == NULL)
        g_ptr_array_add (changes, pagoda_condition_weight_new (before->factor, before->title, 0));
    }
  return changes;
}

typedef struct
{
  PagodaId project;
  PagodaDay day;
  GPtrArray *wanted;
  GPtrArray *changes;
} Weights;

static void
free_weights (gpointer data)
{
  Weights *weights = data;

  g_ptr_array_unref (weights->wanted);
  g_ptr_array_unref (weights->changes);
  g_free (weights);
}

static gboolean
set_weights (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Weights *weights = edit->data;

  edit->id = weights->project;
  if (!check_weights (weights->wanted, error))
    return FALSE;
  for (guint i = 0; i < weights->changes->len; i++)
    {
      PagodaConditionWeight *weight = g_ptr_array_index (weights->changes, i);
      weight->project = weights->project;
      weight->from = weights->day;
      if (!pagoda_condition_weights_insert (database, weight, error))
        return FALSE;
    }
  return TRUE;
}

PagodaEdit *
pagoda_edit_set_conditions (const PagodaProject *project, const GPtrArray *weights, PagodaDay day)
{
  g_autoptr (GPtrArray) held = pagoda_condition_weights_on (project->condition_weights, day);
  Weights *data = g_new (Weights, 1);

  *data = (Weights){ .project = project->id, .day = day };
  data->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_weight_free);
  for (guint i = 0; i < weights->len; i++)
    g_ptr_array_add (data->wanted, pagoda_condition_weight_copy (g_ptr_array_index (weights, i)));
  data->changes = list_changes (held, data->wanted);
  return pagoda_edit_create_with ("set-conditions", project->name, set_weights, data, free_weights);
}

/* Standings */

static gboolean
set_standings (PagodaDatabase *database, gpointer data, GError **error)
{
  GPtrArray *standings = ((PagodaEdit *)data)->data;

  for (guint i = 0; i < standings->len; i++)
    {
      PagodaConditionStanding *standing = g_ptr_array_index (standings, i);
      if (standing->standing < PAGODA_STANDING_UNKNOWN || standing->standing > PAGODA_N_STANDINGS)
        return pagoda_edit_refuse (
            _ ("A standing is a mark from 1 to 5. Nothing was changed. Enter it anew."), error);
      if (!pagoda_condition_standings_insert (database, standing, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
says_more (const PagodaProject *project, const PagodaConditionStanding *standing)
{
  const PagodaConditionStanding *held
      = pagoda_condition_standing_on (project->condition_standings, standing->factor, standing->title,
                                      standing->rival, standing->from);

  return (held != NULL ? held->standing : PAGODA_STANDING_UNKNOWN) != standing->standing
         || g_strcmp0 (held != NULL ? held->evidence : NULL, standing->evidence) != 0;
}

PagodaEdit *
pagoda_edit_set_standings (const PagodaProject *project, const GPtrArray *standings, const char *name)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_standing_free);

  for (guint i = 0; i < standings->len; i++)
    {
      const PagodaConditionStanding *standing = g_ptr_array_index (standings, i);
      if (!says_more (project, standing))
        continue;
      PagodaConditionStanding *change = pagoda_condition_standing_copy (standing);
      change->project = project->id;
      g_ptr_array_add (changes, change);
    }
  return pagoda_edit_create_with ("set-standings", name, set_standings, changes,
                                  (GDestroyNotify)g_ptr_array_unref);
}

/* Templates */

static gboolean
save_template (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaConditionTemplate *template = ((PagodaEdit *)data)->data;

  if (pagoda_edit_is_blank (template->name))
    return pagoda_edit_refuse (
        _ ("A template needs a name. Nothing was changed. Say for which product line it is."), error);
  if (sum_of (template->weights) == 0)
    return pagoda_edit_refuse (_ ("A template without weights says nothing. Nothing was changed. Share 100 "
                                  "out first."),
                               error);
  return check_weights (template->weights, error)
         && pagoda_condition_templates_save (database, template, error);
}

PagodaEdit *
pagoda_edit_save_condition_template (const PagodaConditionTemplate *template)
{
  return pagoda_edit_create_with ("save-condition-template", template->name, save_template,
                                  pagoda_condition_template_copy (template),
                                  (GDestroyNotify)pagoda_condition_template_free);
}

static gboolean
delete_template (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_condition_templates_delete (database, ((PagodaEdit *)data)->data, error);
}

PagodaEdit *
pagoda_edit_delete_condition_template (const char *name)
{
  return pagoda_edit_create_with ("delete-condition-template", name, delete_template, g_strdup (name),
                                  g_free);
}
