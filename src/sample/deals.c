/* deals.c: the projects of earlier years, and what was learnt from all that were won or lost (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws come from dice of their own, so that all else of a sample is as it was before there were any.  Only
 * accounts whose business layer is passed have earlier projects: no card of the board moves by them.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

#define LEAST_DEALS 4
#define MOST_DEALS 10
#define SHORTEST 20
#define LONGEST 240

/* Who joins earlier wins more often: of a hundred, by the first stage joined. */
static const int chances[] = { 82, 74, 62, 45, 34, 22 };

static gboolean
is_worked (const PagodaSampleAccount *account)
{
  for (guint i = 0; i < account->layers->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (account->layers->projects, i);
      const PagodaProjectStage *first
          = project->stages->len > 0 ? g_ptr_array_index (project->stages, 0) : NULL;
      if (project->state == PAGODA_PROJECT_OPEN && project->stages->len > PAGODA_STAGE_SOLUTION
          && first->joined == PAGODA_ANSWER_YES)
        return account->life.role == PAGODA_SAMPLE_ACTIVE;
    }
  return FALSE;
}

static const char *
pick (const PagodaSampleList *list, GRand *dice)
{
  return pagoda_sample_list_pick_word (list, dice);
}

/* The stages up to @reached, of which those from @from on were joined. */
static void
run_stages (const PagodaSampleSource *source, GRand *dice, PagodaProject *project, int from, int reached)
{
  for (int stage = 0; stage <= reached; stage++)
    {
      PagodaProjectStage *entry = g_new0 (PagodaProjectStage, 1);
      const char *const *row = pagoda_sample_list_pick_of (&source->words->stage_evidence,
                                                           pagoda_stage_word ((PagodaStage)stage), dice);
      /* Not every stage between the first and the last one was joined. */
      gboolean joined = stage >= from && (stage == from || pagoda_dice_chance (dice, 70));
      if (stage == PAGODA_STAGE_CONTRACT)
        joined = project->state == PAGODA_PROJECT_WON;
      entry->stage = (PagodaStage)stage;
      entry->from = project->opened + (project->closed - project->opened) * stage / (reached + 1);
      entry->joined = joined ? PAGODA_ANSWER_YES : PAGODA_ANSWER_NO;
      entry->evidence = joined ? g_strdup (row[1]) : NULL;
      g_ptr_array_add (project->stages, entry);
    }
}

static void
draw_values (PagodaSampleAccount *account,
             const PagodaSampleSource *source,
             GRand *dice,
             PagodaProject *project)
{
  PagodaSampleSource own = *source;
  GString *name = g_string_new (pick (&source->words->projects, dice));

  own.dice = dice;
  const char *product = pagoda_sample_draw_product (account, &own);
  g_string_replace (name, "{product}", product, 0);
  project->name = g_string_free (name, FALSE);
  project->product = g_strdup (product);
  project->source = g_strdup (pick (&source->words->project_sources, dice));
  project->amount = MAX (pagoda_dice_scatter (dice, account->life.revenue, 10, 90) / 1000, 1) * 1000;
  for (int digit = 0; digit < source->digits; digit++)
    project->amount *= 10;
}

static void
draw_deal (PagodaSampleAccount *account, const PagodaSampleSource *source, GRand *dice)
{
  const PagodaSampleWords *words = source->words;
  PagodaDay last = source->calendar->history.last, first = account->life.known_from;
  int days = pagoda_dice_between (dice, SHORTEST, LONGEST);
  int ago = pagoda_dice_between (dice, 5, 900);
  PagodaDay closed = last - ago;

  if (closed - days < first)
    return;
  PagodaProject *project = pagoda_project_new ();
  int from = pagoda_dice_between (dice, 0, G_N_ELEMENTS (chances) - 1);
  gboolean won = pagoda_dice_chance (dice, chances[from]);
  int reached = won ? PAGODA_STAGE_CONTRACT : pagoda_dice_between (dice, MAX (from, PAGODA_STAGE_NEED), 6);
  project->opened = closed - days;
  project->closed = closed;
  project->state = won ? PAGODA_PROJECT_WON : PAGODA_PROJECT_LOST;
  draw_values (account, source, dice, project);
  if (!won)
    project->reason = g_strdup (pick (&words->loss_reasons, dice));
  run_stages (source, dice, project, from, reached);
  g_ptr_array_add (account->layers->projects, project);
}

/* Whoever lost a project says why, and what the winner did. */
static void
draw_loss (const PagodaSampleSource *source, GRand *dice, PagodaClosingAnalysis *analysis)
{
  int reason = pagoda_dice_between (dice, 0, PAGODA_N_LOSS_REASONS - 2);
  int second = pagoda_dice_between (dice, 0, PAGODA_N_LOSS_REASONS + 4);

  analysis->losses = 1u << reason;
  if (second < PAGODA_N_LOSS_REASONS - 1)
    analysis->losses |= 1u << second;
  analysis->winner = g_strdup (pick (&source->words->rivals, dice));
  if (pagoda_dice_chance (dice, 60))
    analysis->winner_did = g_strdup (pick (&source->words->winner_deeds, dice));
}

/* Of the newest one nobody has said yet what was learnt. */
static void
draw_analysis (const PagodaSampleSource *source, GRand *dice, PagodaProject *project)
{
  static const PagodaCornerstone usual[]
      = { PAGODA_CORNERSTONE_PRODUCT, PAGODA_CORNERSTONE_SERVICE,  PAGODA_CORNERSTONE_OWN_WORK,
          PAGODA_CORNERSTONE_BRAND,   PAGODA_CORNERSTONE_RIVALRY,  PAGODA_CORNERSTONE_VENDOR_SUPPORT,
          PAGODA_CORNERSTONE_SERVICE, PAGODA_CORNERSTONE_OWN_WORK, PAGODA_CORNERSTONE_RANGE };
  gboolean won = project->state == PAGODA_PROJECT_WON;
  gboolean told = pagoda_dice_chance (dice, 85);

  if (!told || (!won && project->state != PAGODA_PROJECT_LOST))
    return;
  PagodaClosingAnalysis *analysis = pagoda_closing_analysis_new ();
  int cornerstone = pagoda_dice_between (dice, 0, G_N_ELEMENTS (usual) - 1);
  analysis->cornerstone = usual[cornerstone];
  analysis->performance = pagoda_dice_between (dice, won ? 5 : 2, won ? 10 : 8);
  for (int method = 0; method < PAGODA_N_CLOSING_METHODS; method++)
    if (pagoda_dice_chance (dice, won ? 38 : 22))
      analysis->methods |= 1u << method;
  if (!won)
    draw_loss (source, dice, analysis);
  if (pagoda_dice_chance (dice, 40))
    analysis->lesson = g_strdup (pick (&source->words->lessons, dice));
  project->analysis = analysis;
}

void
pagoda_sample_draw_deals (PagodaSampleAccount *account, const PagodaSampleSource *source, guint index)
{
  GRand *dice = g_rand_new_with_seed (index * 3266489917u + (guint)account->life.size);
  int n = pagoda_dice_between (dice, LEAST_DEALS, MOST_DEALS);

  if (is_worked (account))
    for (int i = 0; i < n; i++)
      draw_deal (account, source, dice);
  for (guint i = 0; i < account->layers->projects->len; i++)
    draw_analysis (source, dice, g_ptr_array_index (account->layers->projects, i));
  g_rand_free (dice);
}
