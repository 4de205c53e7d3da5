/* yearly_review_words.c: the review of a year in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/averages_words.h"
#include "session/yearly_review.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below it a growth is shown as none. */
#define LEAST_GROWTH 0.0005

const char *
pagoda_yearly_review_label (int decision, PagodaLanguage language)
{
  return decision == PAGODA_REVIEW_UNDECIDED
             ? pagoda_translate_in_context (language, "review decision", NC_ ("review decision", "Undecided"))
             : pagoda_review_decision_label ((PagodaReviewDecision)decision, language);
}

char *
pagoda_yearly_review_describe_years (const PagodaYearlyReview *review, PagodaLanguage language)
{
  const PagodaReviewYears *years = &review->years;
  g_autofree char *last = pagoda_day_to_iso (years->now.last);

  if (years->whole)
    return g_strdup_printf (pagoda_translate (language, N_ ("The whole year %1$d against %2$d.")),
                            years->year, years->year - 1);
  return g_strdup_printf (
      pagoda_translate (language,
                        N_ ("The year %1$d up to %2$s, against the same days of %3$d: it is not over yet.")),
      years->year, last, years->year - 1);
}

char *
pagoda_yearly_review_describe_margin (const PagodaYearlyReview *review, PagodaLanguage language)
{
  gboolean assumed = FALSE;

  for (gsize i = 0; i < review->n; i++)
    assumed |= review->entries[i].assumed;
  if (!assumed)
    return NULL;
  g_autofree char *percent = pagoda_decimal_to_plain (pagoda_snapshot_get_margin (review->snapshot) * 100);
  g_autofree char *sentence = g_strdup_printf (
      pagoda_translate (language, N_ ("Where a cost is unknown, profit rests on an assumed "
                                      "margin, that of the store being %s%%.")),
      percent);
  return g_strconcat ("* ", sentence, NULL);
}

char *
pagoda_yearly_review_describe_progress (const PagodaYearlyReview *review, PagodaLanguage language)
{
  g_autofree char *decided = pagoda_count_format (review->decided);
  g_autofree char *all = pagoda_count_format (review->n);

  return g_strdup_printf (pagoda_translate (language, N_ ("Decided: %1$s of %2$s")), decided, all);
}

char *
pagoda_yearly_review_word_growth (const PagodaReviewEntry *entry, double growth, PagodaLanguage language)
{
  if (isnan (growth))
    return g_strdup ("–");
  if (!entry->judged)
    return g_strdup (pagoda_translate (language, N_ ("too few")));
  g_autofree char *share = pagoda_averages_word_share (fabs (growth));
  return fabs (growth) < LEAST_GROWTH ? g_strdup ("0%") : g_strconcat (growth < 0 ? "−" : "+", share, NULL);
}

/* The sentence of the reason, with the figures that it rests on. */
static char *
word_reason (const PagodaYearlyReview *review, const PagodaReviewEntry *entry, PagodaLanguage language)
{
  const PagodaReviewFigures *now = &entry->figures.now, *before = &entry->figures.before;
  const char *currency = pagoda_snapshot_get_currency (review->snapshot);
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (review->snapshot);
  g_autofree char *profit = pagoda_money_format_short (now->profit, currency, language);
  g_autofree char *profit_before = pagoda_money_format_short (before->profit, currency, language);
  g_autofree char *cost = pagoda_money_format_short (now->cost, currency, language);
  g_autofree char *growth = pagoda_averages_word_share (fabs (entry->revenue_growth));

  switch (entry->suggestion.reason)
    {
    case PAGODA_REVIEW_VISITED_IN_VAIN:
      return g_strdup_printf (pagoda_translate (language,
                                                N_ ("Visited %u times in the year, and nothing was bought.")),
                              now->visits);
    case PAGODA_REVIEW_TOO_FEW:
      return g_strdup_printf (
          pagoda_translate (language, N_ ("Too few: order days in both years: %1$u, needed: %2$u.")),
          now->order_days + before->order_days, (guint)rules->values[PAGODA_RULE_REVIEW_ORDER_DAYS]);
    case PAGODA_REVIEW_EARNS_NOTHING:
      return g_strdup_printf (pagoda_translate (language,
                                                N_ ("No profit in both years together: %1$s and %2$s.")),
                              profit, profit_before);
    case PAGODA_REVIEW_COSTS_MORE:
      return g_strdup_printf (
          pagoda_translate (language, N_ ("The work cost %1$s, the profit was %2$s, and it does not grow.")),
          cost, profit);
    case PAGODA_REVIEW_LAPSED:
      return g_strdup_printf (
          pagoda_translate (language, N_ ("Bought on %u days of the year before, and no longer buys.")),
          before->order_days);
    case PAGODA_REVIEW_SHRINKS:
      return g_strdup_printf (pagoda_translate (language, N_ ("Revenue fell by %s.")), growth);
    case PAGODA_REVIEW_NO_REORDER:
      return g_strdup (pagoda_translate (language, N_ ("Did not buy again in the year.")));
    case PAGODA_REVIEW_BECAME_REGULAR:
      return g_strdup_printf (pagoda_translate (language,
                                                N_ ("Buys again: order days %1$u, the year before %2$u.")),
                              now->order_days, before->order_days);
    case PAGODA_REVIEW_GROWS:
      return g_strdup_printf (pagoda_translate (language, N_ ("Buys again, and revenue rose by %s.")),
                              growth);
    case PAGODA_REVIEW_STEADY:
      return g_strdup (pagoda_translate (language, N_ ("Buys again, about as much as the year before.")));
    }
  g_assert_not_reached ();
}

char *
pagoda_yearly_review_describe_reason (const PagodaYearlyReview *review,
                                      const PagodaReviewEntry *entry,
                                      PagodaLanguage language)
{
  g_autofree char *reason = word_reason (review, entry, language);
  const char *class_label = pagoda_account_class_label (entry->figures.account_class, language);

  if (entry->suggestion.spared)
    return g_strdup_printf (pagoda_translate (language,
                                              N_ ("%1$s Its class is %2$s: it is not given up for that.")),
                            reason, class_label);
  if (entry->suggestion.deep)
    return g_strdup_printf (
        pagoda_translate (language, N_ ("%1$s Its class is %2$s: it is covered as deeply as can be.")),
        reason, class_label);
  return g_steal_pointer (&reason);
}

char *
pagoda_yearly_review_describe_carry (const PagodaReviewEntry *entry, PagodaLanguage language)
{
  const PagodaReviewCarry *carry = &entry->carry;
  g_autofree char *from = pagoda_day_to_iso (carry->from);
  g_autofree char *due = carry->due != PAGODA_DAY_NONE ? pagoda_day_to_iso (carry->due) : NULL;

  if (carry->kind == PAGODA_CARRY_CADENCE)
    return g_strdup_printf (pagoda_translate (language,
                                              N_ ("From %1$s on a contact at least every %2$d days")),
                            from, carry->cadence);
  if (carry->kind == PAGODA_CARRY_TARGET)
    return g_strdup_printf (pagoda_translate (language, N_ ("A target from %1$s on, to be won by %2$s")),
                            from, due);
  return g_strdup (pagoda_review_carry_label (carry->kind, language));
}
