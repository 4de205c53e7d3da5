/* closing.c: how far a sample's people were climbed to, what they weigh, and how they decide (R2, R3, R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws from a dice of its own, so that nothing else of the sample depends on it.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

/* Cells of rungs.tsv. */
enum
{
  CLAIMS = 1,
  FIGURES,
  EVIDENCE,
  OCCASION,
};

/* Some days before the sample's, but not before the account was known. */
static PagodaDay
draw_past (const PagodaSampleAccount *account, PagodaDay last, GRand *dice, int least, int most)
{
  int days = pagoda_dice_between (dice, least, most);

  return MAX (last - days, account->life.known_from);
}

/* The ladder */

static void
prepare (PagodaRung *rung, const char *const *row, GRand *dice, PagodaDay last)
{
  rung->when = last + pagoda_dice_between (dice, 1, 12);
  rung->minute = 60 * pagoda_dice_between (dice, 9, 16);
  rung->occasion = g_strdup (row[OCCASION]);
  rung->quiet = pagoda_dice_chance (dice, 80) ? PAGODA_ANSWER_YES : PAGODA_ANSWER_NO;
  rung->figures = g_strdup (row[FIGURES]);
}

/* The person at @place from 1 was climbed to for some months; the next rung is prepared, or not yet. */
static void
draw_ladder (PagodaSampleAccount *account, const PagodaSampleSource *source, GRand *dice, guint place)
{
  PagodaDay last = source->calendar->history.last;
  PagodaDay from = draw_past (account, last, dice, 20, 90);
  int reached = pagoda_dice_between (dice, 0, PAGODA_N_RUNGS - 1);
  gboolean prepared = pagoda_dice_chance (dice, 70);
  PagodaDay day = from;

  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    {
      PagodaRung *rung = pagoda_rung_new (place, (PagodaRungGoal)goal);
      const char *const *row
          = pagoda_sample_list_pick_of (&source->words->rungs, pagoda_rung_goal_word (rung->goal), dice);
      rung->from = from;
      rung->interval = pagoda_dice_between (dice, 7, 21);
      rung->claims = g_strdup (row[CLAIMS]);
      day += rung->interval;
      if (goal < reached && day <= last)
        {
          rung->done = day;
          rung->evidence = g_strdup (row[EVIDENCE]);
          rung->figures = g_strdup (row[FIGURES]);
        }
      else if (prepared)
        {
          prepare (rung, row, dice, last);
          prepared = FALSE;
        }
      g_ptr_array_add (account->rungs, rung);
    }
}

/* Conditions */

static void
add_weight (PagodaProject *project, PagodaFactor factor, const char *title, int weight)
{
  PagodaConditionWeight *entry = pagoda_condition_weight_new (factor, title, weight);

  entry->from = project->opened;
  g_ptr_array_add (project->condition_weights, entry);
}

static void
add_standing (PagodaProject *project, const PagodaConditionWeight *weight, PagodaId rival, int mark)
{
  PagodaConditionStanding *standing = g_new0 (PagodaConditionStanding, 1);

  standing->factor = weight->factor;
  standing->title = g_strdup (weight->title);
  standing->rival = rival;
  standing->from = project->opened;
  standing->standing = mark;
  g_ptr_array_add (project->condition_standings, standing);
}

/* Customers that were won weighed the profit more, those that were lost the risk. */
static void
draw_weights (PagodaProject *project, GRand *dice)
{
  gboolean lost = project->state == PAGODA_PROJECT_LOST;
  int lean = 5 * pagoda_dice_between (dice, -1, 1);

  add_weight (project, PAGODA_FACTOR_PROFIT, NULL, (lost ? 20 : 35) + lean);
  add_weight (project, PAGODA_FACTOR_RISK, NULL, (lost ? 30 : 15) - lean);
  add_weight (project, PAGODA_FACTOR_INVESTMENT, NULL, 15);
  add_weight (project, PAGODA_FACTOR_WORK, NULL, 10);
  add_weight (project, PAGODA_FACTOR_WORST_LOSS, NULL, 10);
  add_weight (project, PAGODA_FACTOR_OWN, "交期", 15);
}

static void
draw_standings (PagodaProject *project, GRand *dice)
{
  int lean = project->state == PAGODA_PROJECT_WON ? 1 : 0;

  for (guint i = 0; i < project->condition_weights->len; i++)
    {
      const PagodaConditionWeight *weight = project->condition_weights->pdata[i];
      gboolean known = pagoda_dice_chance (dice, 85);
      int mark = pagoda_dice_between (dice, 2, 4);
      if (known)
        add_standing (project, weight, PAGODA_ID_NONE, mark + lean);
      for (guint rival = 1; rival <= project->rivals->len; rival++)
        {
          known = pagoda_dice_chance (dice, 60);
          mark = pagoda_dice_between (dice, 2, 5);
          if (known)
            add_standing (project, weight, rival, mark);
        }
    }
}

static void
draw_conditions (PagodaSampleAccount *account, GRand *dice)
{
  for (guint i = 0; i < account->layers->projects->len; i++)
    {
      PagodaProject *project = account->layers->projects->pdata[i];
      if (!pagoda_dice_chance (dice, 70))
        continue;
      draw_weights (project, dice);
      draw_standings (project, dice);
    }
}

/* Deciding */

static void
draw_mode (PagodaSampleAccount *account, const PagodaSampleSource *source, GRand *dice)
{
  PagodaDay last = source->calendar->history.last;
  PagodaDecisionMode *mode = pagoda_decision_mode_new (PAGODA_ID_NONE);
  const char *const *row = pagoda_sample_list_pick (&source->words->next_moves, dice);
  int mover = pagoda_dice_between (dice, 0, PAGODA_N_MOVERS - 1);
  int consulted = pagoda_dice_between (dice, 1, 7);

  mode->kind = (PagodaDecisionKind)pagoda_dice_between (dice, 0, PAGODA_N_DECISION_KINDS - 1);
  mode->from = draw_past (account, last, dice, 10, 300);
  if (mode->kind == PAGODA_DECISION_CONSULTS)
    mode->consulted = (guint)consulted;
  mode->movers = 1u << PAGODA_MOVER_BENEFIT | 1u << mover;
  mode->influencers = g_strdup (row[0]);
  mode->next_move = g_strdup (row[1]);
  mode->next_day = last + pagoda_dice_between (dice, 3, 40);
  g_ptr_array_add (account->decision_modes, mode);
}

static void
draw_question (PagodaSampleAccount *account, const PagodaSampleSource *source, GRand *dice, guint row)
{
  PagodaDay last = source->calendar->history.last;
  const GPtrArray *rows = source->words->main_questions.rows;
  const char *const *words = rows->pdata[row % rows->len];
  PagodaMainQuestion *question = pagoda_main_question_new (PAGODA_ID_NONE);
  gboolean answered = pagoda_dice_chance (dice, 50);

  question->question = g_strdup (words[0]);
  question->day = draw_past (account, last, dice, 5, 120);
  int days = pagoda_dice_between (dice, 1, 14);
  if (answered)
    {
      question->answer = g_strdup (words[1]);
      question->answered = MIN (question->day + days, last);
    }
  g_ptr_array_add (account->questions, question);
}

void
pagoda_sample_draw_closing (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index)
{
  if (!pagoda_sample_is_key_account (account))
    return;
  GRand *dice = g_rand_new_with_seed (index * 2246822519u + (guint32)account->life.size);
  guint people = MIN (account->contacts->len, 2);
  int questions = pagoda_dice_between (dice, 1, 2);
  int row = pagoda_dice_between (dice, 0, 4);

  for (guint place = 1; place <= people; place++)
    if (pagoda_dice_chance (dice, 60))
      draw_ladder (account, source, dice, place);
  draw_conditions (account, dice);
  if (pagoda_dice_chance (dice, 75))
    draw_mode (account, source, dice);
  for (int i = 0; i < questions; i++)
    draw_question (account, source, dice, (guint)(row + i));
  g_rand_free (dice);
}
