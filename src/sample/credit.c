/* credit.c: what a sample's customers owe, on which terms, and what its dealers are able to do (C1, C2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws from a dice of its own, so that nothing else of the sample depends on it.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

/* How far back invoices are kept, in days. */
#define KEPT_DAYS 240

/* How a customer pays. */
typedef struct
{
  PagodaSampleAccount *account;
  PagodaSampleSource *source;
  GRand *dice;
  PagodaDay last;
  int payment_days;
  gboolean slow; /* pays late, or not at all */
} Paying;

static void
draw_terms (Paying *paying, PagodaChannel channel)
{
  static const int days[] = { 30, 30, 60, 90 };
  PagodaCreditTerms *terms = g_new0 (PagodaCreditTerms, 1);
  int months = pagoda_dice_between (paying->dice, 2, 5);

  paying->payment_days = days[pagoda_dice_between (paying->dice, 0, 3)];
  terms->from = MAX (paying->account->life.buying.first, paying->last - 700);
  terms->channel = channel;
  /* Of the revenue in some months, in round numbers. */
  terms->limit = MAX (paying->account->life.revenue * months / 12 / 10000, 1) * 1000000;
  terms->payment_days = paying->payment_days;
  g_ptr_array_add (paying->account->credit->terms, terms);
}

static void
draw_capabilities (Paying *paying)
{
  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    {
      gboolean known = pagoda_dice_chance (paying->dice, 75);
      int mark = pagoda_dice_between (paying->dice, 1, PAGODA_CAPABILITY_MOST);
      int age = pagoda_dice_between (paying->dice, 40, 300);
      const char *from = pagoda_sample_list_pick_word (&paying->source->words->fact_sources, paying->dice);
      if (!known)
        continue;
      PagodaCapabilityGrade *grade = g_new0 (PagodaCapabilityGrade, 1);
      grade->capability = (PagodaCapability)i;
      grade->from = paying->last - age;
      grade->grade = paying->slow ? mark - 1 : mark;
      grade->source = g_strdup (from);
      g_ptr_array_add (paying->account->credit->capabilities, grade);
    }
}

static void
add_payment (PagodaReceivable *receivable, PagodaDay day, PagodaMoney amount)
{
  PagodaReceivablePayment *payment = g_new0 (PagodaReceivablePayment, 1);

  payment->day = day;
  payment->amount = amount;
  g_ptr_array_add (receivable->payments, payment);
}

/* Most pay on their day, slow ones a part of it, and later. */
static void
draw_payment (Paying *paying, PagodaReceivable *receivable)
{
  int shift = pagoda_dice_between (paying->dice, -8, 4);
  int late = pagoda_dice_between (paying->dice, 20, 75);
  int percent = pagoda_dice_between (paying->dice, 2, 6) * 10;
  PagodaDay day = MAX (receivable->due + (paying->slow ? late : shift), receivable->day);

  if (day <= paying->last)
    add_payment (receivable, day, paying->slow ? receivable->amount / 100 * percent : receivable->amount);
}

/* An order of the last months, the place in the account's orders from 1, has its invoice. */
static void
draw_receivable (Paying *paying, const PagodaOrder *order, guint place)
{
  PagodaReceivable *receivable = pagoda_receivable_new ();

  receivable->number = g_strdup_printf ("YS-%s", order->number);
  receivable->day = order->day;
  receivable->due = order->day + paying->payment_days;
  receivable->amount = order->totals.revenue;
  receivable->order = place;
  draw_payment (paying, receivable);
  g_ptr_array_add (paying->account->credit->receivables, receivable);
}

static void
draw_receivables (Paying *paying)
{
  const GArray *orders = paying->account->orders;

  for (guint i = 0; i < orders->len; i++)
    {
      const PagodaOrder *order = &g_array_index (orders, PagodaOrder, i);
      if (order->totals.revenue > 0 && order->day > paying->last - KEPT_DAYS)
        draw_receivable (paying, order, i + 1);
    }
}

void
pagoda_sample_draw_credit (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  const PagodaSampleLife *life = &account->life;

  if (life->role != PAGODA_SAMPLE_ACTIVE || account->orders->len == 0)
    return;
  Paying paying = { .account = account,
                    .source = source,
                    .dice = g_rand_new_with_seed ((guint32)life->size * 11 + (guint32)life->known_from),
                    .last = source->calendar->history.last };
  gboolean dealer = pagoda_dice_chance (paying.dice, 25);
  gboolean kept = pagoda_sample_is_key_account (account) || pagoda_dice_chance (paying.dice, 12);
  paying.slow = pagoda_dice_chance (paying.dice, dealer ? 30 : 6);
  if (kept)
    {
      draw_terms (&paying, dealer ? PAGODA_CHANNEL_DEALER : PAGODA_CHANNEL_DIRECT);
      if (dealer)
        draw_capabilities (&paying);
      draw_receivables (&paying);
    }
  g_rand_free (paying.dice);
}
