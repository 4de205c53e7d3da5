/* averages.c: what became of attempts: the chain from call to deal, counted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/averages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* An interval of 80 % runs from 10 to 90 %. */
#define TAIL 0.1

static const PagodaWord steps[PAGODA_N_CHAIN_STEPS] = {
  [PAGODA_STEP_ATTEMPT] = { "attempt", NC_ ("chain step", "Attempt"), "尝试" },
  [PAGODA_STEP_REACHED] = { "reached", NC_ ("chain step", "Reached"), "接通" },
  [PAGODA_STEP_APPOINTMENT] = { "appointment", NC_ ("chain step", "Appointment"), "约见" },
  [PAGODA_STEP_VISIT] = { "visit", NC_ ("chain step", "Visit"), "拜访" },
  [PAGODA_STEP_PROPOSAL] = { "proposal", NC_ ("chain step", "Proposal"), "提案" },
  [PAGODA_STEP_DEAL] = { "deal", NC_ ("chain step", "Deal"), "成交" },
};
PAGODA_DEFINE_WORDS (PagodaChainStep, chain_step, steps, "chain step")

PagodaChain *
pagoda_chain_new (void)
{
  PagodaChain *chain = g_new0 (PagodaChain, 1);

  chain->attempts = g_array_new (FALSE, FALSE, sizeof (PagodaAttempt));
  chain->promotions = g_array_new (FALSE, FALSE, sizeof (PagodaPromotion));
  chain->deals = g_array_new (FALSE, FALSE, sizeof (PagodaChainDeal));
  return chain;
}

void
pagoda_chain_free (PagodaChain *chain)
{
  if (chain == NULL)
    return;
  g_array_unref (chain->attempts);
  g_array_unref (chain->promotions);
  g_array_unref (chain->deals);
  g_free (chain);
}

/* Events */

static gboolean
event_of_call (const PagodaActivity *call, PagodaChainEvent *event)
{
  event->step = PAGODA_STEP_ATTEMPT;
  event->in_vain = call->reached == PAGODA_ANSWER_NO;
  if (!event->in_vain && call->visit_chance == PAGODA_ANSWER_YES)
    event->said = PAGODA_STEP_APPOINTMENT;
  else if (call->reached == PAGODA_ANSWER_YES)
    event->said = PAGODA_STEP_REACHED;
  return call->state == PAGODA_ACTIVITY_DONE;
}

gboolean
pagoda_chain_event_of (const PagodaActivity *activity, PagodaDay day, PagodaChainEvent *event)
{
  gboolean done = activity->state == PAGODA_ACTIVITY_DONE;

  *event = (PagodaChainEvent){ .day = activity->day,
                               .minute = activity->minute,
                               .kind = PAGODA_EVENT_ACTIVITY,
                               .id = activity->id,
                               .person = activity->person };
  if (activity->day > day && activity->state != PAGODA_ACTIVITY_PLANNED)
    return FALSE;
  if (activity->kind == PAGODA_ACTIVITY_CALL)
    return event_of_call (activity, event);
  if (pagoda_activity_is_visit (activity->kind))
    {
      event->step = done ? PAGODA_STEP_VISIT : PAGODA_STEP_APPOINTMENT;
      return done || activity->series == PAGODA_ID_NONE;
    }
  event->step = PAGODA_STEP_PROPOSAL;
  return done && activity->kind == PAGODA_ACTIVITY_QUOTE;
}

/* By day; on one day attempts first, and then what brings them less far, so that a visit and the deal made in
 * it belong together. */
static int
compare_events (gconstpointer a, gconstpointer b)
{
  const PagodaChainEvent *one = a;
  const PagodaChainEvent *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->step != other->step)
    return one->step < other->step ? -1 : 1;
  if (one->minute != other->minute)
    return one->minute < other->minute ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

/* The chain of one customer */

typedef struct
{
  PagodaChain *chain;
  PagodaId customer;
  int reach;
  guint first;      /* of the chain's attempts the first that an event still reaches */
  PagodaDay bought; /* when a project was won or goods were ordered last */
} Walk;

static void
promote (Walk *walk, PagodaAttempt *attempt, const PagodaChainEvent *event, PagodaChainStep step)
{
  PagodaPromotion promotion = {
    .step = step, .day = event->day, .kind = event->kind, .id = event->id, .before = attempt->promotion
  };

  g_array_append_val (walk->chain->promotions, promotion);
  attempt->promotion = walk->chain->promotions->len;
  attempt->furthest = step;
}

static void
add_attempt (Walk *walk, const PagodaChainEvent *call)
{
  PagodaAttempt attempt = { .customer = walk->customer,
                            .activity = call->id,
                            .day = call->day,
                            .minute = call->minute,
                            .person = call->person,
                            .in_vain = call->in_vain };

  if (call->said != PAGODA_STEP_ATTEMPT)
    promote (walk, &attempt, call, call->said);
  g_array_append_val (walk->chain->attempts, attempt);
}

/* TRUE where the call tells of the appointment that a visit in the calendar is. */
static gboolean
is_agreed_in_call (const Walk *walk, const PagodaAttempt *attempt)
{
  return attempt->furthest == PAGODA_STEP_APPOINTMENT
         && g_array_index (walk->chain->promotions, PagodaPromotion, attempt->promotion - 1).id
                == attempt->activity;
}

static gboolean
can_promote (const Walk *walk, const PagodaAttempt *attempt, const PagodaChainEvent *event)
{
  return !attempt->in_vain
         && (attempt->furthest < event->step
             || (event->step == PAGODA_STEP_APPOINTMENT && is_agreed_in_call (walk, attempt)));
}

/* Whom @event brings further, or NULL. */
static PagodaAttempt *
find_attempt (Walk *walk, const PagodaChainEvent *event)
{
  GArray *attempts = walk->chain->attempts;
  PagodaAttempt *found = NULL;

  while (walk->first < attempts->len
         && g_array_index (attempts, PagodaAttempt, walk->first).day < event->day - walk->reach)
    walk->first++;
  for (guint i = attempts->len; i > walk->first; i--)
    {
      PagodaAttempt *attempt = &g_array_index (attempts, PagodaAttempt, i - 1);
      if (can_promote (walk, attempt, event) && (found == NULL || attempt->furthest > found->furthest))
        found = attempt;
    }
  return found;
}

/* Orders soon after others or after a project was won go on with what was bought then: they are no deal. */
static gboolean
is_deal (Walk *walk, const PagodaChainEvent *event)
{
  gboolean goes_on = walk->bought != PAGODA_DAY_NONE && event->day <= walk->bought + walk->reach;

  walk->bought = event->day;
  return event->kind != PAGODA_EVENT_ORDERS || !goes_on;
}

static void
add_event (Walk *walk, const PagodaChainEvent *event)
{
  if (event->step == PAGODA_STEP_DEAL && !is_deal (walk, event))
    return;

  PagodaAttempt *attempt = find_attempt (walk, event);
  if (attempt != NULL)
    promote (walk, attempt, event, event->step);
  if (event->step == PAGODA_STEP_DEAL)
    {
      PagodaChainDeal deal = { .customer = walk->customer,
                               .day = event->day,
                               .kind = event->kind,
                               .id = event->id,
                               .activity = attempt != NULL ? attempt->activity : PAGODA_ID_NONE,
                               .person = attempt != NULL ? attempt->person : NULL };
      g_array_append_val (walk->chain->deals, deal);
    }
}

void
pagoda_chain_add (PagodaChain *chain, PagodaId customer, PagodaChainEvent *events, gsize n, int reach)
{
  Walk walk = { .chain = chain,
                .customer = customer,
                .reach = reach,
                .first = chain->attempts->len,
                .bought = PAGODA_DAY_NONE };

  qsort (events, n, sizeof *events, compare_events);
  for (gsize i = 0; i < n; i++)
    if (events[i].step == PAGODA_STEP_ATTEMPT)
      add_attempt (&walk, &events[i]);
    else
      add_event (&walk, &events[i]);
}

static int
compare_attempts (gconstpointer a, gconstpointer b)
{
  const PagodaAttempt *one = a;
  const PagodaAttempt *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->minute != other->minute)
    return one->minute < other->minute ? -1 : 1;
  return one->activity < other->activity ? -1 : one->activity > other->activity;
}

static int
compare_deals (gconstpointer a, gconstpointer b)
{
  const PagodaChainDeal *one = a;
  const PagodaChainDeal *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return one->customer < other->customer ? -1 : one->customer > other->customer;
}

void
pagoda_chain_settle (PagodaChain *chain)
{
  g_array_sort (chain->attempts, compare_attempts);
  g_array_sort (chain->deals, compare_deals);
}

const PagodaPromotion *
pagoda_chain_promotion (const PagodaChain *chain, const PagodaAttempt *attempt, PagodaChainStep step)
{
  const PagodaPromotion *found = NULL;

  for (guint i = attempt->promotion; i > 0;)
    {
      const PagodaPromotion *promotion = &g_array_index (chain->promotions, PagodaPromotion, i - 1);
      if (promotion->step < step)
        break;
      found = promotion;
      i = promotion->before;
    }
  return found;
}

/* Counting */

PagodaRatio
pagoda_ratio (guint64 attempts, guint64 successes, gint64 enough)
{
  PagodaRatio ratio = { .attempts = attempts,
                        .successes = successes,
                        .share = attempts > 0 ? (double)successes / (double)attempts : (double)NAN,
                        .judged = (gint64)attempts >= enough };

  pagoda_posterior_interval (attempts, successes, TAIL, &ratio.low, &ratio.high);
  return ratio;
}

void
pagoda_chain_count (const PagodaAttempt *const *attempts, gsize n, guint64 *counts)
{
  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    counts[step] = 0;
  for (gsize i = 0; i < n; i++)
    counts[attempts[i]->furthest]++;
  for (int step = PAGODA_STEP_DEAL; step > 0; step--)
    counts[step - 1] += counts[step];
}

void
pagoda_chain_cumulate (const PagodaAttempt *const *attempts,
                       gsize n,
                       PagodaChainStep step,
                       guint32 *successes)
{
  guint32 sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      sum += attempts[i]->furthest >= step ? 1 : 0;
      successes[i] = sum;
    }
}

gsize
pagoda_chain_next_mark (gsize n)
{
  static const gsize within[] = { 1, 2, 5 };

  for (gsize power = 10;; power *= 10)
    for (gsize i = 0; i < G_N_ELEMENTS (within); i++)
      if (within[i] * power > n)
        return within[i] * power;
}
