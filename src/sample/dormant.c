/* dormant.c: what was found out about a sample's account that stopped buying, and how it is won back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn from dice of its own, so that all else of a sample stays as it was.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

#include <string.h>

typedef struct
{
  PagodaSampleAccount *account;
  const PagodaSampleWords *words;
  GRand *dice;
  PagodaDay last_order;
  PagodaDay today;
} Break;

static gboolean
draw_judgement (const Break *story)
{
  int of_hundred = pagoda_dice_between (story->dice, 0, 99);
  gboolean outgrown = of_hundred >= 85;

  if (of_hundred >= 70 && !outgrown)
    return FALSE;
  PagodaDormantJudgement judgement = outgrown ? PAGODA_DORMANT_OUTGROWN : PAGODA_DORMANT_WORKSHOP;
  PagodaDay from = pagoda_dice_between (story->dice, story->last_order + 60, story->today);
  g_ptr_array_add (story->account->dormant->judgements, pagoda_dated_new (from, (int)judgement, NULL));
  return !outgrown;
}

static char *
copy_known (const char *text)
{
  return strcmp (text, "-") != 0 ? g_strdup (text) : NULL;
}

static void
draw_post_mortem (const Break *story)
{
  const char *const *row = pagoda_sample_list_pick (&story->words->post_mortems, story->dice);
  PagodaPostMortem *post_mortem = g_new0 (PagodaPostMortem, 1);

  pagoda_break_cause_parse (row[PAGODA_POST_MORTEM_CAUSE], &post_mortem->cause);
  post_mortem->day = pagoda_dice_between (story->dice, story->last_order + 90, story->today);
  post_mortem->attracted = copy_known (row[PAGODA_POST_MORTEM_ATTRACTED]);
  post_mortem->broke = copy_known (row[PAGODA_POST_MORTEM_BROKE]);
  g_ptr_array_add (story->account->dormant->post_mortems, post_mortem);
}

static void
draw_objections (const Break *story)
{
  const GPtrArray *rows = story->words->answers.rows;
  int n = pagoda_dice_between (story->dice, 0, 2);
  int first = pagoda_dice_between (story->dice, 0, (int)rows->len - 1);

  for (int i = 0; i < n; i++)
    {
      const char *const *row = rows->pdata[(guint)(first + 3 * i) % rows->len];
      PagodaExpectedObjection *expected = g_new0 (PagodaExpectedObjection, 1);
      expected->objection = g_strdup (row[0]);
      expected->answer = g_strdup (row[1]);
      g_ptr_array_add (story->account->dormant->objections, expected);
    }
}

/* What was done or is planned since the break are steps. */
static void
link_activities (const Break *story)
{
  const GPtrArray *activities = story->account->activities;

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = activities->pdata[i];
      if (activity->day <= story->last_order + 60)
        continue;
      PagodaTouchStep *step = g_new0 (PagodaTouchStep, 1);
      step->kind = pagoda_touch_kind_of_activity (activity->kind);
      step->day = activity->day;
      step->activity = (PagodaId)i + 1;
      g_ptr_array_add (story->account->dormant->steps, step);
    }
}

static void
draw_steps (const Break *story)
{
  const GPtrArray *rows = story->words->touches.rows;
  int n = pagoda_dice_between (story->dice, 1, 4);
  PagodaDay day = story->today;

  for (int i = 0; i < n; i++)
    {
      const char *const *row
          = rows->pdata[(guint)(i * 3 + pagoda_dice_between (story->dice, 0, 2)) % rows->len];
      PagodaTouchStep *step = g_new0 (PagodaTouchStep, 1);
      pagoda_touch_kind_parse (row[PAGODA_TOUCH_WORD_KIND], &step->kind);
      step->title = g_strdup (row[PAGODA_TOUCH_WORD_TITLE]);
      step->day = day += pagoda_dice_between (story->dice, 5, 30);
      g_ptr_array_add (story->account->dormant->steps, step);
    }
}

void
pagoda_sample_draw_dormant (PagodaSampleAccount *account, const PagodaSampleSource *source)
{
  if (account->life.role != PAGODA_SAMPLE_INACTIVE || account->orders->len == 0)
    return;
  g_autoptr (GRand) dice = g_rand_new_with_seed (g_str_hash (account->customer->name));
  Break story = { account, source->words, dice, account->life.buying.last, source->calendar->history.last };
  if (story.last_order + 120 > story.today || !draw_judgement (&story))
    return;
  if (pagoda_dice_chance (dice, 70))
    draw_post_mortem (&story);
  draw_objections (&story);
  if (!pagoda_dice_chance (dice, 60))
    return;
  link_activities (&story);
  draw_steps (&story);
}
