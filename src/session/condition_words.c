/* condition_words.c: what conditions of acceptance say, in words (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/condition_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const standings[PAGODA_N_STANDINGS + 1] = {
  NC_ ("standing", "unknown ?"), NC_ ("standing", "1 hopeless"), NC_ ("standing", "2 weak"),
  NC_ ("standing", "3 fair"),    NC_ ("standing", "4 good"),     NC_ ("standing", "5 the best"),
};

const char *
pagoda_standing_label (int standing, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "standing", standings[standing]);
}

/* How a condition is met better, by factor. */
static const char *const improvements[PAGODA_N_FACTORS] = {
  [PAGODA_FACTOR_PROFIT]
  = NC_ ("condition step", "Work out with them, in their own figures, what they earn with us."),
  [PAGODA_FACTOR_OTHER_GAINS]
  = NC_ ("condition step", "Name the gains beyond money: training, reputation, service."),
  [PAGODA_FACTOR_RISK] = NC_ ("condition step", "Take the risk off them: a trial, a reference, a guarantee."),
  [PAGODA_FACTOR_INVESTMENT]
  = NC_ ("condition step", "Make the first step smaller: instalments, a lease, a smaller start."),
  [PAGODA_FACTOR_MARKET_ROOM]
  = NC_ ("condition step", "Show with figures of their region how much can be sold."),
  [PAGODA_FACTOR_WORK] = NC_ ("condition step", "Take work over: installation, training, papers."),
  [PAGODA_FACTOR_WORST_LOSS]
  = NC_ ("condition step", "Cap the worst case in the contract: return, penalty, insurance."),
  [PAGODA_FACTOR_OWN] = NC_ ("condition step", "Ask what would satisfy them here, and answer exactly that."),
};

static const char *
name_of (const PagodaProject *project, PagodaId rival)
{
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *one = g_ptr_array_index (project->rivals, i);
      if (one->id == rival)
        return one->name;
    }
  return "";
}

char *
pagoda_condition_describe (const PagodaConditionLine *line, PagodaLanguage language)
{
  return g_strdup_printf ("%s (%d)", pagoda_condition_label (line->factor, line->title, language),
                          line->weight);
}

char *
pagoda_condition_describe_standing (const PagodaConditionLine *line,
                                    const PagodaProject *project,
                                    PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, pagoda_translate (language, N_ ("we: %s")),
                          pagoda_standing_label (line->ours, language));
  if (line->best != PAGODA_STANDING_UNKNOWN)
    g_string_append_printf (text, " · %s: %s", name_of (project, line->leader),
                            pagoda_standing_label (line->best, language));
  if (line->unknown > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, pagoda_translate (language, N_ ("rivals unknown: %u ?")), line->unknown);
    }
  return g_string_free (text, FALSE);
}

static const char *
improve (const PagodaConditionLine *line, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "condition step", improvements[line->factor]);
}

char *
pagoda_condition_describe_step (const PagodaConditionLine *line,
                                const PagodaProject *project,
                                PagodaLanguage language)
{
  switch (line->step)
    {
    case PAGODA_CONDITION_FIND_OUT:
      return g_strdup (pagoda_translate_in_context (language, "condition step",
                                                    NC_ ("condition step",
                                                         "Ask them how well we meet this; nobody knows.")));
    case PAGODA_CONDITION_CATCH_UP:
      return g_strdup_printf (pagoda_translate (language, N_ ("%1$s meets this better. %2$s")),
                              name_of (project, line->leader), improve (line, language));
    case PAGODA_CONDITION_IMPROVE:
      return g_strdup (improve (line, language));
    case PAGODA_CONDITION_FIND_OUT_RIVALS:
      return g_strdup (pagoda_translate_in_context (
          language, "condition step",
          NC_ ("condition step", "Find out what the rivals offer here; we may not be the best.")));
    case PAGODA_CONDITION_HOLD:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_condition_describe_totals (const PagodaConditionSheet *sheet,
                                  const PagodaProject *project,
                                  PagodaLanguage language)
{
  const char *comma = pagoda_translate_in_context (language, "list", NC_ ("list", ", "));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->totals->len; i++)
    {
      const PagodaConditionTotal *total = &g_array_index (sheet->totals, PagodaConditionTotal, i);
      int low = (int)lround (100 * total->low), high = (int)lround (100 * total->high);
      const char *name = total->rival == PAGODA_ID_NONE
                             ? pagoda_translate_in_context (language, "standing", NC_ ("standing", "we"))
                             : name_of (project, total->rival);
      g_string_append_printf (text, "%s%s %d", text->len > 0 ? comma : "", name, low);
      if (high > low)
        g_string_append_printf (text, "–%d", high);
    }
  return g_string_free (text, FALSE);
}

char *
pagoda_factor_describe (const PagodaFactorComparison *comparison,
                        PagodaFactor factor,
                        PagodaLanguage language)
{
  const PagodaFactorWeights *won = &comparison->won, *lost = &comparison->lost;
  g_autofree char *of_won
      = won->too_few ? g_strdup_printf (pagoda_translate (language, N_ ("too few won (%u)")), won->n)
                     : g_strdup_printf (pagoda_translate (language, N_ ("%1$.1f in %2$u won")),
                                        won->mean[factor], won->n);
  g_autofree char *of_lost
      = lost->too_few ? g_strdup_printf (pagoda_translate (language, N_ ("too few lost (%u)")), lost->n)
                      : g_strdup_printf (pagoda_translate (language, N_ ("%1$.1f in %2$u lost")),
                                         lost->mean[factor], lost->n);

  return g_strdup_printf ("%s · %s", of_won, of_lost);
}
