/* growth.c: what is done so that a sample's customer grows, and what was found out when it bought less (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws from a dice of its own, so that nothing else of the sample depends on it.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

/* The change of a year, in percent, after which somebody asked why. */
#define DROP (-50)

static void
draw_step (PagodaSampleAccount *account, PagodaSampleSource *source, GRand *dice, guint row)
{
  PagodaDay last = source->calendar->history.last;
  const GPtrArray *rows = source->words->growth_steps.rows;
  const char *const *words = rows->pdata[row % rows->len];
  PagodaGrowthStep *step = g_new0 (PagodaGrowthStep, 1);
  gboolean done = pagoda_dice_chance (dice, 40);

  step->title = g_strdup (words[0]);
  step->owner = g_strdup (pagoda_sample_account_owner (account, last));
  step->due = last + pagoda_dice_between (dice, -25, 60);
  step->done = done ? MIN (step->due, last) : PAGODA_DAY_NONE;
  g_ptr_array_add (account->growth_steps, step);
}

static void
draw_answer (PagodaSampleAccount *account, PagodaSampleSource *source, GRand *dice)
{
  const char *const *words = pagoda_sample_list_pick (&source->words->decline_answers, dice);
  PagodaDeclineAnswer *answer = g_new0 (PagodaDeclineAnswer, 1);

  answer->day = source->calendar->history.last - pagoda_dice_between (dice, 200, 330);
  answer->level = pagoda_dice_chance (dice, 50) ? PAGODA_DECLINE_YELLOW : PAGODA_DECLINE_ORANGE;
  pagoda_decline_cause_parse (words[0], &answer->cause);
  answer->note = g_strdup (words[1]);
  g_ptr_array_add (account->decline_answers, answer);
}

void
pagoda_sample_draw_growth (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  const PagodaSampleLife *life = &account->life;

  if (life->role != PAGODA_SAMPLE_ACTIVE || account->orders->len == 0)
    return;
  GRand *dice = g_rand_new_with_seed ((guint32)life->size * 7 + (guint32)life->known_from);
  int steps = pagoda_sample_is_key_account (account) ? pagoda_dice_between (dice, 0, 2) : 0;
  int row = pagoda_dice_between (dice, 0, 5);
  for (int i = 0; i < steps; i++)
    draw_step (account, source, dice, (guint)(row + i));
  if (life->growth < DROP && life->buying.first < source->calendar->history.last - 700)
    draw_answer (account, source, dice);
  g_rand_free (dice);
}
