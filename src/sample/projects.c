/* projects.c: the projects of a sample's key account, and who decides in them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/account-private.h"

#include <string.h>

#include "sample/dice.h"

/* So many people, at the most, have a say. */
#define MOST_DECIDERS 5

/* What a person of each place decides in, and as what. */
static const struct
{
  PagodaRole role;
  PagodaStageSet stages;
} places[MOST_DECIDERS] = {
  { PAGODA_ROLE_ECONOMIC, PAGODA_STAGE_BIT (PAGODA_STAGE_SOLUTION) | PAGODA_STAGE_BIT (PAGODA_STAGE_APPROVAL)
                              | PAGODA_STAGE_BIT (PAGODA_STAGE_CONTRACT) },
  { PAGODA_ROLE_TECHNICAL, PAGODA_STAGE_BIT (PAGODA_STAGE_PROBLEM) | PAGODA_STAGE_BIT (PAGODA_STAGE_SOLUTION)
                               | PAGODA_STAGE_BIT (PAGODA_STAGE_ACCEPTANCE) },
  { PAGODA_ROLE_USER, PAGODA_STAGE_BIT (PAGODA_STAGE_SITUATION) | PAGODA_STAGE_BIT (PAGODA_STAGE_PROBLEM)
                          | PAGODA_STAGE_BIT (PAGODA_STAGE_NEED) },
  { PAGODA_ROLE_PROCUREMENT, PAGODA_STAGE_BIT (PAGODA_STAGE_PROCUREMENT)
                                 | PAGODA_STAGE_BIT (PAGODA_STAGE_CONTRACT)
                                 | PAGODA_STAGE_BIT (PAGODA_STAGE_SUPPLY) },
  { PAGODA_ROLE_COACH, PAGODA_STAGE_BIT (PAGODA_STAGE_SITUATION) },
};

/* How the weight of a decision is shared by one, two … people. */
static const int weights[MOST_DECIDERS][MOST_DECIDERS]
    = { { 100 }, { 60, 40 }, { 50, 30, 20 }, { 40, 25, 20, 15 }, { 40, 25, 15, 10, 10 } };

static void
add_stage (const LayerStory *story, PagodaProject *project, PagodaStage stage, PagodaDay day, gboolean joined)
{
  PagodaProjectStage *entry = g_new0 (PagodaProjectStage, 1);
  const char *const *row = pagoda_sample_list_pick_of (&story->source->words->stage_evidence,
                                                       pagoda_stage_word (stage), story->source->dice);

  entry->stage = stage;
  entry->from = day;
  entry->joined = joined ? PAGODA_ANSWER_YES : PAGODA_ANSWER_NO;
  entry->evidence = joined ? g_strdup (row[1]) : NULL;
  g_ptr_array_add (project->stages, entry);
}

/* The stages up to @reached, one after the other from the opening to @end; those before @from went by without
 * us. */
static void
run_stages (const LayerStory *story, PagodaProject *project, int from, int reached, PagodaDay end)
{
  for (int stage = 0; stage <= reached; stage++)
    add_stage (story, project, (PagodaStage)stage,
               project->opened + (end - project->opened) * stage / (reached + 1), stage >= from);
}

static PagodaProject *
begin_project (const LayerStory *story, PagodaDay opened)
{
  PagodaSampleSource *source = story->source;
  PagodaProject *project = pagoda_project_new ();
  GString *name = g_string_new (pagoda_sample_list_pick_word (&source->words->projects, source->dice));

  g_string_replace (name, "{product}", pagoda_sample_draw_product (story->account, source), 0);
  project->name = g_string_free (name, FALSE);
  project->opened = opened;
  project->amount = pagoda_dice_scatter (source->dice, story->account->life.revenue, 20, 110) / 1000 * 1000;
  for (int digit = 0; digit < source->digits; digit++)
    project->amount *= 10;
  g_ptr_array_add (story->account->layers->projects, project);
  return project;
}

static void
draw_rivals (const LayerStory *story, PagodaProject *project)
{
  const GPtrArray *rows = story->source->words->rivals.rows;
  int n = pagoda_dice_between (story->source->dice, 0, 2);
  int first = pagoda_dice_between (story->source->dice, 0, (int)rows->len - 1);

  for (int i = 0; i < n; i++)
    {
      PagodaRival *rival = g_new0 (PagodaRival, 1);
      const char *const *row = rows->pdata[(guint)(first + i) % rows->len];
      rival->name = g_strdup (row[0]);
      rival->from = project->opened;
      rival->until = PAGODA_DAY_NONE;
      g_ptr_array_add (project->rivals, rival);
    }
}

static void
add_support (PagodaDecisionMaker *person, PagodaId rival, PagodaDay from, int support)
{
  PagodaSupport entry = { .rival = rival, .from = from, .support = support };

  g_ptr_array_add (person->supports, g_memdup2 (&entry, sizeof entry));
}

/* Where the relationship layer is passed, everybody is known and for us; before that some are blind spots. */
static void
draw_supports (const LayerStory *story, const PagodaProject *project, PagodaDecisionMaker *person, int place)
{
  GRand *dice = story->source->dice;
  gboolean won_over = story->depth >= 4;
  PagodaDay early = project->opened;
  PagodaDay late = MAX (story->work.last, early);

  if (won_over || pagoda_dice_chance (dice, 65))
    add_support (person, PAGODA_ID_NONE, early, pagoda_dice_between (dice, won_over ? 0 : -2, 1));
  if (won_over || pagoda_dice_chance (dice, 40))
    add_support (person, PAGODA_ID_NONE, late, pagoda_dice_between (dice, won_over ? place == 0 : -1, 2));
  for (guint rival = 1; rival <= project->rivals->len; rival++)
    if (won_over || pagoda_dice_chance (dice, 55))
      add_support (person, rival, early, pagoda_dice_between (dice, -2, won_over ? 0 : 2));
}

static void
add_decision_maker (const LayerStory *story, PagodaProject *project, int place, int n)
{
  PagodaSampleSource *source = story->source;
  PagodaDecisionMaker *person = pagoda_decision_maker_new ();
  const char *const *row = pagoda_sample_list_pick_of (&source->words->deciders,
                                                       pagoda_role_word (places[place].role), source->dice);
  gboolean contacted = story->depth >= 4 || pagoda_dice_chance (source->dice, 60);

  person->contact = place + 1;
  person->reports_to = place > 0 ? 1 : PAGODA_ID_NONE;
  person->from = project->opened;
  person->role = places[place].role;
  /* Few people decide everything. */
  person->stages = n < 4 ? PAGODA_ALL_STAGES : places[place].stages;
  person->basis = g_strdup (row[PAGODA_DECIDER_BASIS]);
  person->organisational_need = g_strdup (row[PAGODA_DECIDER_ORGANISATIONAL_NEED]);
  if (pagoda_dice_chance (source->dice, 70))
    person->personal_need = g_strdup (row[PAGODA_DECIDER_PERSONAL_NEED]);
  if (contacted)
    {
      person->contacted = project->opened;
      person->contacted_by = g_strdup (pagoda_sample_account_owner (story->account, project->opened));
    }
  g_ptr_array_add (person->weights, pagoda_dated_new (project->opened, weights[n - 1][place], NULL));
  draw_supports (story, project, person, place);
  g_ptr_array_add (project->decision_makers, person);
}

/* Who uses it has the ear of the technical decider, who is the second. */
static void
draw_influence_line (const LayerStory *story, PagodaProject *project)
{
  guint n = project->decision_makers->len;

  if (n < 3 || !pagoda_dice_chance (story->source->dice, 60))
    return;
  PagodaInfluenceLine *line = g_new0 (PagodaInfluenceLine, 1);
  line->speaker = n;
  line->listener = 2;
  line->from = project->opened;
  line->until = PAGODA_DAY_NONE;
  g_ptr_array_add (project->influence_lines, line);
}

static void
draw_decision_makers (const LayerStory *story, PagodaProject *project)
{
  int n = MIN ((int)story->account->contacts->len, MOST_DECIDERS);

  for (int place = 0; place < n; place++)
    add_decision_maker (story, project, place, n);
}

/* A project that came to its end in the first half of the work. */
static void
draw_closed_project (const LayerStory *story)
{
  GRand *dice = story->source->dice;
  const PagodaSampleWords *words = story->source->words;
  PagodaProject *project = begin_project (story, pagoda_sample_draw_work_day (story, 0, 10));
  int of_hundred = pagoda_dice_between (dice, 0, 99);
  gboolean won = of_hundred < 55 && story->account->life.role == PAGODA_SAMPLE_ACTIVE;
  PagodaDay end = pagoda_sample_draw_work_day (story, 30, 55);
  PagodaDay closed = MAX (end, project->opened);

  draw_rivals (story, project);
  project->closed = closed;
  project->expected_close = closed + pagoda_dice_between (dice, -20, 20);
  project->state = won               ? PAGODA_PROJECT_WON
                   : of_hundred < 85 ? PAGODA_PROJECT_LOST
                                     : PAGODA_PROJECT_ABANDONED;
  if (project->state == PAGODA_PROJECT_LOST)
    project->reason = g_strdup (pagoda_sample_list_pick_word (&words->loss_reasons, dice));
  else if (!won)
    project->reason = g_strdup (pagoda_sample_list_pick_word (&words->abandon_reasons, dice));
  int from = won ? pagoda_dice_between (dice, 0, 2) : pagoda_dice_between (dice, 1, 4);
  int reached = won ? PAGODA_STAGE_CONTRACT
                    : pagoda_dice_between (dice, PAGODA_STAGE_APPROVAL, PAGODA_STAGE_CONTRACT);
  run_stages (story, project, from, reached, closed);
  if (won && pagoda_dice_chance (dice, 50))
    {
      project->follow_up = g_strdup (pagoda_sample_list_pick_word (&words->follow_ups, dice));
      project->follow_up_day = story->source->calendar->history.last + pagoda_dice_between (dice, -5, 60);
    }
}

/* The open one, in which the business layer is passed from the third on: its first four stages are joined. */
static void
draw_open_project (const LayerStory *story)
{
  GRand *dice = story->source->dice;
  gboolean joined = story->depth >= 3;
  PagodaProject *project = begin_project (story, pagoda_sample_draw_work_day (story, 40, 60));
  int reached = joined ? pagoda_dice_between (dice, PAGODA_STAGE_SOLUTION, PAGODA_STAGE_PROCUREMENT)
                       : pagoda_dice_between (dice, PAGODA_STAGE_PROBLEM, PAGODA_STAGE_SOLUTION);

  project->expected_close = story->source->calendar->history.last + pagoda_dice_between (dice, -10, 180);
  run_stages (story, project, joined ? 0 : pagoda_dice_between (dice, 1, 2), reached,
              MAX (story->work.last, project->opened));
  draw_rivals (story, project);
  draw_decision_makers (story, project);
  draw_influence_line (story, project);
}

void
pagoda_sample_draw_projects (const LayerStory *story)
{
  GRand *dice = story->source->dice;

  if (story->depth >= 2 && pagoda_dice_chance (dice, 50))
    draw_closed_project (story);
  if (story->depth >= 3 || (story->depth >= 1 && pagoda_dice_chance (dice, 60)))
    draw_open_project (story);
}
