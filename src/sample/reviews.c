/* reviews.c: what was decided about a sample's customer in the review of the last whole year.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Half of the review is done.  People decide by what they see, and now and then otherwise.
 */
#include "sample/account-private.h"

#include <string.h>

#include "sample/dice.h"

typedef struct
{
  PagodaMoney revenue;
  int orders;
} Year;

static Year
sum_year (const PagodaSampleAccount *account, int year)
{
  PagodaPeriod period = { pagoda_day_from_ymd (year, 1, 1), pagoda_day_from_ymd (year, 12, 31) };
  Year sum = { 0 };

  for (guint i = 0; i < account->orders->len; i++)
    {
      const PagodaOrder *order = &g_array_index (account->orders, PagodaOrder, i);
      if (!pagoda_period_contains (period, order->day))
        continue;
      sum.revenue += order->totals.revenue;
      sum.orders += order->totals.revenue > 0;
    }
  return sum;
}

static PagodaReviewDecision
judge (Year now, Year before)
{
  if (now.orders == 0)
    return before.orders > 2 ? PAGODA_REVIEW_RUN_IN : PAGODA_REVIEW_DROP;
  if (now.orders == 1 || now.revenue * 10 <= before.revenue * 8)
    return PAGODA_REVIEW_RUN_IN;
  return before.orders < 2 || now.revenue * 10 >= before.revenue * 12 ? PAGODA_REVIEW_PROMOTE
                                                                      : PAGODA_REVIEW_KEEP;
}

/* A note that fits @decision. */
static char *
pick_note (const PagodaSampleWords *words, PagodaReviewDecision decision, GRand *dice)
{
  const char *word = pagoda_review_decision_word (decision);

  for (int tries = 0; tries < 20; tries++)
    {
      const char *const *row = pagoda_sample_list_pick (&words->review_notes, dice);
      if (strcmp (row[0], word) == 0)
        return g_strdup (row[1]);
    }
  return NULL;
}

/* The last draw of an account, so that nothing else of it depends on it. */
void
pagoda_sample_draw_review (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  PagodaDay last = source->calendar->history.last;
  int year, month, day;

  pagoda_day_to_ymd (last, &year, &month, &day);
  Year now = sum_year (account, year - 1);
  Year before = sum_year (account, year - 2);
  int decided = pagoda_dice_between (source->dice, 0, 99);
  int after = pagoda_dice_between (source->dice, 4, 40);
  if ((now.orders == 0 && before.orders == 0) || decided >= 50)
    return;
  account->review = pagoda_yearly_decision_new (PAGODA_ID_NONE, year - 1);
  PagodaReviewDecision decision = decided < 4 ? PAGODA_REVIEW_KEEP : judge (now, before);
  account->review->decision = (int)decision;
  account->review->decided = MIN (last, pagoda_day_from_ymd (year, 1, 1) + after);
  if (decided % 3 == 0)
    account->review->note = pick_note (source->words, decision, source->dice);
}
