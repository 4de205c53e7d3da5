/* condition.c: the conditions on which a customer accepts a project, and where we and rivals stand (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/condition.h"

#include <glib/gi18n-lib.h>

static const PagodaWord factors[PAGODA_N_FACTORS] = {
  [PAGODA_FACTOR_PROFIT] = { "profit", NC_ ("factor", "Profit"), "利润|利润收益" },
  [PAGODA_FACTOR_OTHER_GAINS] = { "other gains", NC_ ("factor", "Other gains"), "其他好处|其他收益" },
  [PAGODA_FACTOR_RISK] = { "risk", NC_ ("factor", "Risk"), "风险" },
  [PAGODA_FACTOR_INVESTMENT] = { "investment", NC_ ("factor", "Investment"), "投入|投资" },
  [PAGODA_FACTOR_MARKET_ROOM] = { "market room", NC_ ("factor", "Room in the market"), "市场空间" },
  [PAGODA_FACTOR_WORK] = { "work needed", NC_ ("factor", "Work needed"), "工作量|所需工作量" },
  [PAGODA_FACTOR_WORST_LOSS] = { "worst loss", NC_ ("factor", "Worst loss"), "最坏损失|最大损失" },
  [PAGODA_FACTOR_OWN] = { "own", NC_ ("factor", "In own words"), "自定义|自定" },
};
PAGODA_DEFINE_WORDS (PagodaFactor, factor, factors, "factor")

/* Weights */

PagodaConditionWeight *
pagoda_condition_weight_new (PagodaFactor factor, const char *title, int weight)
{
  PagodaConditionWeight *fresh = g_new0 (PagodaConditionWeight, 1);

  fresh->factor = factor;
  fresh->title = g_strdup (title);
  fresh->from = PAGODA_DAY_NONE;
  fresh->weight = weight;
  return fresh;
}

PagodaConditionWeight *
pagoda_condition_weight_copy (const PagodaConditionWeight *weight)
{
  PagodaConditionWeight *copy = g_memdup2 (weight, sizeof *weight);

  copy->title = g_strdup (weight->title);
  return copy;
}

void
pagoda_condition_weight_free (PagodaConditionWeight *weight)
{
  if (weight == NULL)
    return;
  g_free (weight->title);
  g_free (weight);
}

/* Standings */

PagodaConditionStanding *
pagoda_condition_standing_copy (const PagodaConditionStanding *standing)
{
  PagodaConditionStanding *copy = g_memdup2 (standing, sizeof *standing);

  copy->title = g_strdup (standing->title);
  copy->evidence = g_strdup (standing->evidence);
  return copy;
}

void
pagoda_condition_standing_free (PagodaConditionStanding *standing)
{
  if (standing == NULL)
    return;
  g_free (standing->title);
  g_free (standing->evidence);
  g_free (standing);
}

const char *
pagoda_condition_label (PagodaFactor factor, const char *title, PagodaLanguage language)
{
  return title != NULL ? title : pagoda_factor_label (factor, language);
}

/* As of a day */

static gboolean
is_same (const PagodaConditionWeight *weight, PagodaFactor factor, const char *title)
{
  return weight->factor == factor && g_strcmp0 (weight->title, title) == 0;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const PagodaConditionWeight *one = *(PagodaConditionWeight *const *)a,
                              *other = *(PagodaConditionWeight *const *)b;

  return one->factor != other->factor ? (int)one->factor - (int)other->factor
                                      : g_strcmp0 (one->title, other->title);
}

/* Puts @weight in the place of the one before it that is about the same. */
static void
replace (GPtrArray *held, PagodaConditionWeight *weight)
{
  for (guint i = 0; i < held->len; i++)
    if (is_same (held->pdata[i], weight->factor, weight->title))
      {
        held->pdata[i] = weight;
        return;
      }
  g_ptr_array_add (held, weight);
}

GPtrArray *
pagoda_condition_weights_on (const GPtrArray *weights, PagodaDay day)
{
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < weights->len; i++)
    if (((PagodaConditionWeight *)weights->pdata[i])->from <= day)
      replace (held, weights->pdata[i]);
  for (guint i = held->len; i > 0; i--)
    if (((PagodaConditionWeight *)held->pdata[i - 1])->weight == 0)
      g_ptr_array_remove_index (held, i - 1);
  g_ptr_array_sort (held, compare_weights);
  return held;
}

const PagodaConditionStanding *
pagoda_condition_standing_on (const GPtrArray *standings,
                              PagodaFactor factor,
                              const char *title,
                              PagodaId rival,
                              PagodaDay day)
{
  for (guint i = standings->len; i > 0; i--)
    {
      const PagodaConditionStanding *standing = standings->pdata[i - 1];
      if (standing->from <= day && standing->factor == factor && standing->rival == rival
          && g_strcmp0 (standing->title, title) == 0)
        return standing;
    }
  return NULL;
}

/* Templates */

PagodaConditionTemplate *
pagoda_condition_template_new (const char *name)
{
  PagodaConditionTemplate *template = g_new0 (PagodaConditionTemplate, 1);

  template->name = g_strdup (name);
  template->weights = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_weight_free);
  return template;
}

PagodaConditionTemplate *
pagoda_condition_template_copy (const PagodaConditionTemplate *template)
{
  PagodaConditionTemplate *copy = pagoda_condition_template_new (template->name);

  for (guint i = 0; i < template->weights->len; i++)
    g_ptr_array_add (copy->weights, pagoda_condition_weight_copy (template->weights->pdata[i]));
  return copy;
}

void
pagoda_condition_template_free (PagodaConditionTemplate *template)
{
  if (template == NULL)
    return;
  g_free (template->name);
  g_ptr_array_unref (template->weights);
  g_free (template);
}

static const struct
{
  const char *name;
  int weights[PAGODA_FACTOR_OWN];
} ready_made[] = {
  { N_ ("Goods for resale"), { 35, 10, 10, 10, 20, 5, 10 } },
  { N_ ("Equipment"), { 20, 10, 20, 20, 5, 10, 15 } },
  { N_ ("Parts and supplies"), { 25, 15, 20, 5, 5, 15, 15 } },
};

GPtrArray *
pagoda_condition_templates_ready_made (PagodaLanguage language)
{
  GPtrArray *templates = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_template_free);

  for (gsize i = 0; i < G_N_ELEMENTS (ready_made); i++)
    {
      PagodaConditionTemplate *template
          = pagoda_condition_template_new (pagoda_translate (language, ready_made[i].name));
      for (int factor = 0; factor < PAGODA_FACTOR_OWN; factor++)
        g_ptr_array_add (template->weights, pagoda_condition_weight_new ((PagodaFactor)factor, NULL,
                                                                         ready_made[i].weights[factor]));
      g_ptr_array_add (templates, template);
    }
  return templates;
}
