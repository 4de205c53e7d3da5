/* reorder_words.c: reorder and retention in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/averages_words.h"
#include "session/reorder.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *word;
  const char *label;
} rates[PAGODA_N_REORDER_RATES] = {
  [PAGODA_REORDER_CUSTOMERS] = { "customers", N_ ("Customer reorder rate") },
  [PAGODA_REORDER_RETENTION] = { "retention", N_ ("Retention") },
  [PAGODA_REORDER_FOLLOW_UP] = { "follow_up", N_ ("Orders followed by another") },
  [PAGODA_REORDER_CONVERSION] = { "conversion", N_ ("New customers that bought again") },
  [PAGODA_REORDER_ITEMS] = { "items", N_ ("Products bought again") },
};

const char *
pagoda_reorder_rate_word (PagodaReorderRate rate)
{
  return rates[rate].word;
}

const char *
pagoda_reorder_rate_label (PagodaReorderRate rate, PagodaLanguage language)
{
  return pagoda_translate (language, rates[rate].label);
}

/* Retention rests on the customers of the period before, which the record may hold in part: then it is told
 * from which day on there are orders.  NULL where it holds both (transfer full). */
static char *
tell_thin_record (const PagodaReorderView *view, PagodaPeriod before, PagodaLanguage language)
{
  PagodaDay first = view->reorder->first_order;
  g_autofree char *day = pagoda_day_to_iso (first);

  if (first == PAGODA_DAY_NONE || first <= pagoda_reorder_period_before (before).first)
    return NULL;
  return g_strdup_printf (
      pagoda_translate (language,
                        first > before.first
                            ? N_ ("Orders are on record from %s on: it counts the customers of a part "
                                  "of that period only.")
                            : N_ ("Orders are on record from %s on: the rate of the period before "
                                  "counts the customers of a part of its own period before only.")),
      day);
}

static char *
define_retention (const PagodaReorderView *view, PagodaLanguage language)
{
  PagodaPeriod before = pagoda_reorder_period_before (view->period);
  g_autofree char *first = pagoda_day_to_iso (before.first);
  g_autofree char *last = pagoda_day_to_iso (before.last);
  g_autofree char *thin = tell_thin_record (view, before, language);
  g_autofree char *rule = g_strdup_printf (
      pagoda_translate (language, N_ ("Of the customers that bought in the period of equal length before "
                                      "(%1$s to %2$s), the share that bought in this one.")),
      first, last);

  return thin != NULL ? g_strdup_printf ("%s %s", rule, thin) : g_steal_pointer (&rule);
}

char *
pagoda_reorder_rate_define (const PagodaReorderView *view, PagodaReorderRate rate, PagodaLanguage language)
{
  g_autofree char *known = pagoda_day_to_iso (view->reorder->known_from);

  switch (rate)
    {
    case PAGODA_REORDER_CUSTOMERS:
      return g_strdup (pagoda_translate (
          language,
          N_ ("Of the customers that bought in the period, the share that bought on two days of it or "
              "more.")));
    case PAGODA_REORDER_RETENTION:
      return define_retention (view, language);
    case PAGODA_REORDER_FOLLOW_UP:
      return g_strdup_printf (
          pagoda_translate (language,
                            N_ ("Of the order days of the period, the share after which the same customer "
                                "bought again within %d days; only those whose days have passed.")),
          view->window);
    case PAGODA_REORDER_CONVERSION:
      return g_strdup_printf (
          pagoda_translate (language,
                            N_ ("Of the customers whose first order fell into the period, the share "
                                "that bought again within %1$d days; only those whose days have "
                                "passed. Who bought first before %2$s is not taken for new.")),
          view->window, known);
    case PAGODA_REORDER_ITEMS:
      return g_strdup_printf (
          pagoda_translate (language,
                            N_ ("Each customer with each product that it bought for the first time in "
                                "the period: the share bought again within %d days; only those whose "
                                "days have passed.")),
          view->window);
    }
  g_return_val_if_reached (NULL);
}

gboolean
pagoda_reorder_is_judged (const PagodaReorder *reorder, const PagodaReorderCount *count)
{
  return (gint64)count->cases
         >= pagoda_snapshot_get_rules (reorder->snapshot)->values[PAGODA_RULE_ENOUGH_CASES];
}

char *
pagoda_reorder_describe_count (const PagodaReorder *reorder,
                               const PagodaReorderCount *count,
                               PagodaLanguage language)
{
  return pagoda_reorder_is_judged (reorder, count) ? pagoda_averages_word_share (pagoda_reorder_share (count))
                                                   : g_strdup (pagoda_translate (language, N_ ("Too few")));
}

char *
pagoda_reorder_describe_mark (const PagodaSellerMark *mark, PagodaLanguage language)
{
  g_autofree char *difference = pagoda_averages_word_share (fabs (mark->times - 1));
  g_autofree char *benchmark = pagoda_averages_word_share (PAGODA_SELLER_BENCHMARK - 1);

  if (isnan (mark->times))
    return NULL;
  if (mark->times >= PAGODA_SELLER_BENCHMARK)
    return g_strdup_printf (
        pagoda_translate (language,
                          N_ ("sells %1$s more than the others: an efficient seller (benchmark %2$s)")),
        difference, benchmark);
  return g_strdup_printf (
      pagoda_translate (language, mark->times >= 1
                                      ? N_ ("sells %1$s more than the others; the benchmark is %2$s more")
                                      : N_ ("sells %1$s less than the others; the benchmark is %2$s more")),
      difference, benchmark);
}

const char *
pagoda_reorder_group_label (const PagodaReorderGroup *group,
                            PagodaReorderGrouping by,
                            PagodaLanguage language)
{
  if (by == PAGODA_REORDER_BY_TIER)
    return pagoda_tier_label ((PagodaTier)group->number, language);
  return *group->text != '\0' ? group->text : pagoda_translate (language, N_ ("Nobody"));
}
