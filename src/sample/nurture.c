/* nurture.c: potential large accounts of a sample, their nurture plans, and the months of the year of others.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws come from dice of their own, so that all else of a sample is as it was before there were any.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

#define ONE_OF 9
/* More than the smallest Large customer of a sample brings; in yuan. */
#define LEAST_NEED 1600
#define MOST_NEED 4200

static PagodaMoney
in_minor_units (gint64 yuan, int digits)
{
  for (int i = 0; i < digits; i++)
    yuan *= 10;
  return yuan;
}

/* The last talk with the customer, or NULL. */
static PagodaActivity *
find_last_talk (const PagodaSampleAccount *account)
{
  PagodaActivity *last = NULL;

  for (guint i = 0; i < account->activities->len; i++)
    {
      PagodaActivity *activity = account->activities->pdata[i];
      if (activity->state == PAGODA_ACTIVITY_DONE && pagoda_activity_is_visit (activity->kind)
          && (last == NULL || activity->day >= last->day))
        last = activity;
    }
  return last;
}

/* Every ten weeks or so there is a step; those behind us are done, but for one that came to nothing. */
static void
draw_steps (PagodaSampleAccount *account, const PagodaSampleSource *source, GRand *dice, PagodaDay stated)
{
  PagodaDay last = source->calendar->history.last;
  const GPtrArray *rows = source->words->nurture_steps.rows;
  PagodaDay due = stated;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i];
      PagodaNurtureStep *step = pagoda_nurture_step_new (PAGODA_ID_NONE);
      due += pagoda_dice_between (dice, 40, 85);
      if (!pagoda_nurture_channel_parse (row[0], &step->channel))
        g_error ("data/sample: %s is no channel", row[0]);
      step->title = g_strdup (row[1]);
      step->due = due;
      step->contact = account->contacts->len > 0 ? 1 : PAGODA_ID_NONE;
      if (g_ascii_isdigit (*row[3]))
        step->cost = in_minor_units (g_ascii_strtoll (row[3], NULL, 10), source->digits);
      /* What was due lately stands open. */
      if (due < last - 30)
        {
          step->state = i % 4 == 3 ? PAGODA_NURTURE_SKIPPED : PAGODA_NURTURE_DONE;
          step->ended = due + 2;
          step->note = g_strdup (step->state == PAGODA_NURTURE_DONE ? row[2] : "客户那段时间太忙");
        }
      g_ptr_array_add (account->nurture, step);
    }
}

static void
draw_potential (PagodaSampleAccount *account, const PagodaSampleSource *source, GRand *dice)
{
  const PagodaSampleLife *life = &account->life;
  gboolean low
      = life->role == PAGODA_SAMPLE_PROSPECT || (life->role == PAGODA_SAMPLE_ACTIVE && life->size < 60000);
  PagodaActivity *talk = low ? find_last_talk (account) : NULL;
  int need = pagoda_dice_between (dice, LEAST_NEED, MOST_NEED);

  if (talk == NULL)
    return;
  talk->need = PAGODA_NEED_STATED;
  talk->need_amount = in_minor_units (need * 1000, source->digits);
  if (pagoda_dice_chance (dice, 75))
    draw_steps (account, source, dice, talk->day);
}

static void
add_span (PagodaSampleAccount *account, PagodaSpanPurpose purpose, int first, int months)
{
  PagodaMonthSpan *span = g_new0 (PagodaMonthSpan, 1);

  span->purpose = purpose;
  span->first = first;
  span->last = (first - 1 + months) % 12 + 1;
  g_ptr_array_add (account->months, span);
}

/* Who renews its products wants to see samples months before. */
static void
draw_months (PagodaSampleAccount *account, GRand *dice)
{
  int first = pagoda_dice_between (dice, 1, 12);
  int length = pagoda_dice_between (dice, 1, 3);
  gboolean renews = pagoda_dice_chance (dice, 60);

  if (!pagoda_sample_is_key_account (account) || account->orders->len < 8)
    return;
  add_span (account, PAGODA_SPAN_SAMPLES, first, length);
  if (renews)
    add_span (account, PAGODA_SPAN_RENEWAL, (first + 6) % 12 + 1, 0);
}

void
pagoda_sample_draw_nurture (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index)
{
  GRand *dice = g_rand_new_with_seed (index * 2654435761u + (guint)account->life.size);

  if (pagoda_dice_chance (dice, 100 / ONE_OF))
    draw_potential (account, source, dice);
  if (pagoda_dice_chance (dice, 35))
    draw_months (account, dice);
  g_rand_free (dice);
}
