/* five_layers.c: how far an account is worked, from the outside in.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

#include "method/wallet.h"

static PagodaLayerMark (*const judges[PAGODA_N_LAYERS]) (const PagodaLayerView *view) = {
  [PAGODA_LAYER_INFORMATION] = pagoda_layer_information,
  [PAGODA_LAYER_BARRIER] = pagoda_layer_barrier,
  [PAGODA_LAYER_BUSINESS] = pagoda_layer_business,
  [PAGODA_LAYER_RELATIONSHIP] = pagoda_layer_relationship,
  [PAGODA_LAYER_INTEREST] = pagoda_layer_interest,
};

/* What is required comes before what only raises the score, and what nobody has asked for yet before what was
 * asked in vain; each in the order of the checklist. */
static guint
urgency_of (const PagodaCheckItem *item)
{
  return (item->required ? 0 : 2) + (item->asked ? 1 : 0);
}

static void
list_missing (PagodaLayerJudgement *judgement)
{
  judgement->missing = g_new (guint, judgement->n_items);
  for (guint urgency = 0; urgency < 4; urgency++)
    for (guint i = 0; i < judgement->n_items; i++)
      if (!judgement->items[i].done && urgency_of (&judgement->items[i]) == urgency)
        judgement->missing[judgement->n_missing++] = i;
}

static PagodaLayerJudgement
judge_layer (const PagodaLayerView *view, PagodaLayer layer)
{
  PagodaLayerView listing = *view;
  PagodaLayerJudgement judgement = { 0 };

  listing.items = g_array_new (FALSE, FALSE, sizeof (PagodaCheckItem));
  PagodaLayerMark mark = judges[layer](&listing);
  judgement.score = mark.score;
  judgement.verdict = mark.verdict;
  judgement.items = (PagodaCheckItem *)(gpointer)g_array_steal (listing.items, &judgement.n_items);
  g_array_unref (listing.items);
  list_missing (&judgement);
  return judgement;
}

/* The first layer that is not passed on the day of @view; PAGODA_N_LAYERS where all are. */
static guint
first_not_passed (const PagodaLayerView *view)
{
  guint layer = 0;

  while (layer < PAGODA_N_LAYERS && judges[layer](view).verdict == PAGODA_VERDICT_PASSED)
    layer++;
  return layer;
}

static PagodaLayer
layer_on (const PagodaLayerView *view, PagodaDay day)
{
  PagodaLayerView then = *view;

  then.day = day;
  return (PagodaLayer)MIN (first_not_passed (&then), PAGODA_N_LAYERS - 1);
}

/* The first of the @days from which on the checklists have led to @layer without a break. */
static PagodaDay
find_since (const PagodaLayerView *view, const GArray *days, PagodaLayer layer)
{
  PagodaDay since = PAGODA_DAY_NONE;

  for (guint i = days->len; i-- > 0;)
    {
      PagodaDay day = g_array_index (days, PagodaDay, i);
      if (layer_on (view, day) != layer)
        break;
      since = day;
    }
  return since;
}

/* Goes through the @days of a card that was moved by hand: a move holds until the checklists lead to the same
 * layer, or until it is taken back; from then on the card follows them again. */
static void
replay_moves (PagodaFiveLayers *layers,
              const PagodaLayerView *view,
              const GArray *days,
              const GPtrArray *moves)
{
  for (guint i = 0; i < days->len; i++)
    {
      PagodaDay day = g_array_index (days, PagodaDay, i);
      PagodaLayer current = layer_on (view, day), before = layers->shown;
      const PagodaDated *move = pagoda_dated_find (moves, day);
      if (move != NULL && move->from == day)
        {
          layers->moved = day;
          layers->shown = (PagodaLayer)move->value;
        }
      if (move == NULL || layers->shown == current)
        layers->moved = PAGODA_DAY_NONE;
      if (layers->moved == PAGODA_DAY_NONE)
        layers->shown = current;
      if (i == 0 || layers->shown != before)
        layers->since = day;
    }
  layers->overridden = layers->moved != PAGODA_DAY_NONE;
}

/* Where the card stands, and since when (L7). */
static void
place_card (PagodaFiveLayers *layers, const PagodaLayerView *view)
{
  const PagodaLayerRecord *record = view->account->record;
  const GPtrArray *moves = record->statements[PAGODA_STATEMENT_LAYER];
  int months = (int)view->rules->values[PAGODA_RULE_CONTRACT_MONTHS];
  g_autoptr (GArray) days = pagoda_layer_days_of_change (record, view->day, months);

  layers->moved = layers->since = PAGODA_DAY_NONE;
  layers->shown = layers->current;
  if (moves->len > 0)
    replay_moves (layers, view, days, moves);
  else
    layers->since = find_since (view, days, layers->current);
  if (layers->since != PAGODA_DAY_NONE)
    layers->days_in_layer = view->day - layers->since;
}

/* The first contract: the day and whose project it is, or the first order. */
static void
find_contract (PagodaPhaseGround *ground, const PagodaLayerView *view)
{
  const GPtrArray *projects = view->account->record->projects;

  ground->contract = PAGODA_DAY_NONE;
  if (view->account->first_order != PAGODA_DAY_NONE && view->account->first_order <= view->day)
    ground->contract = view->account->first_order;
  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      PagodaDay signed_on = pagoda_project_signed_on (project, view->day);
      if (signed_on == PAGODA_DAY_NONE
          || (ground->contract != PAGODA_DAY_NONE && ground->contract <= signed_on))
        continue;
      ground->contract = signed_on;
      ground->contract_project = project->id;
    }
}

static PagodaPhase
suggest_phase (const PagodaPhaseGround *ground)
{
  if (ground->contract == PAGODA_DAY_NONE)
    return PAGODA_PHASE_BREAK_THROUGH;
  return ground->share_is_enough && ground->lock_in != NULL ? PAGODA_PHASE_OCCUPY : PAGODA_PHASE_CONSOLIDATE;
}

/* The phase of the account (L6). */
static void
find_phase (PagodaFiveLayers *layers, const PagodaLayerView *view)
{
  const PagodaLayerRecord *record = view->account->record;
  const PagodaDated *by_hand = pagoda_dated_find (record->statements[PAGODA_STATEMENT_PHASE], view->day);
  gint64 enough = view->rules->values[PAGODA_RULE_OCCUPY_SHARE];
  PagodaPhaseGround *ground = &layers->ground;

  find_contract (ground, view);
  ground->budget = pagoda_wallet_budget (record, view->account->currency, view->day);
  ground->lock_in = pagoda_wallet_lock_in (record, view->day);
  ground->share_is_enough = ground->budget != PAGODA_AMOUNT_UNKNOWN
                            && (__int128)view->account->revenue * 100 >= (__int128)ground->budget * enough;
  layers->wallet_share = pagoda_wallet_share (view->account->revenue, ground->budget);
  layers->suggested = suggest_phase (ground);
  layers->phase_by_hand = by_hand != NULL;
  layers->phase = by_hand != NULL ? (PagodaPhase)by_hand->value : layers->suggested;
}

static void
find_stall (PagodaFiveLayers *layers, const PagodaLayerView *view)
{
  layers->evidence = pagoda_layer_last_evidence (view->account->record, view->day);
  layers->stalled = layers->evidence != PAGODA_DAY_NONE
                    && view->day - layers->evidence > view->rules->values[PAGODA_RULE_STALLED_DAYS];
}

static void
find_project (PagodaFiveLayers *layers, const PagodaLayerView *view)
{
  const PagodaAccountInput *account = view->account;
  const PagodaProject *project = pagoda_five_layers_project (account->record, account->currency, view->day);

  if (project == NULL)
    return;
  layers->project = project->id;
  layers->support = pagoda_project_support (project, view->day, account->name_of, account->name_data);
}

static void
find_watch (PagodaFiveLayers *layers, const PagodaLayerView *view)
{
  const PagodaStrategyChoice *choice = pagoda_layer_record_strategy_on (view->account->record, view->day);

  gboolean watched = choice != NULL && choice->strategy == PAGODA_STRATEGY_WATCH;

  layers->review = watched ? choice->review : PAGODA_DAY_NONE;
  layers->to_review = layers->review != PAGODA_DAY_NONE && layers->review <= view->day;
  layers->waiting = watched && !layers->to_review;
}

PagodaFiveLayers *
pagoda_five_layers_new (const PagodaAccountInput *account, PagodaDay as_of, const PagodaHouseRules *rules)
{
  g_return_val_if_fail (account != NULL && account->record != NULL && rules != NULL, NULL);
  g_return_val_if_fail (as_of != PAGODA_DAY_NONE, NULL);

  PagodaFiveLayers *layers = g_new0 (PagodaFiveLayers, 1);
  PagodaLayerView view = { .account = account, .rules = rules, .day = as_of };
  guint current = first_not_passed (&view);

  layers->as_of = as_of;
  for (PagodaLayer layer = PAGODA_LAYER_INFORMATION; layer < PAGODA_N_LAYERS; layer++)
    layers->layers[layer] = judge_layer (&view, layer);
  layers->complete = current == PAGODA_N_LAYERS;
  layers->current = (PagodaLayer)MIN (current, PAGODA_N_LAYERS - 1);
  place_card (layers, &view);
  find_stall (layers, &view);
  find_phase (layers, &view);
  find_watch (layers, &view);
  find_project (layers, &view);
  return layers;
}

void
pagoda_five_layers_free (PagodaFiveLayers *layers)
{
  if (layers == NULL)
    return;
  for (guint i = 0; i < PAGODA_N_LAYERS; i++)
    {
      g_free (layers->layers[i].items);
      g_free (layers->layers[i].missing);
    }
  g_free (layers);
}

const PagodaCheckItem *
pagoda_five_layers_next (const PagodaFiveLayers *layers, PagodaLayer layer)
{
  const PagodaLayerJudgement *judgement = &layers->layers[layer];

  return judgement->n_missing > 0 ? &judgement->items[judgement->missing[0]] : NULL;
}

void
pagoda_layer_view_add (const PagodaLayerView *view, PagodaCheckItem item)
{
  if (view->items != NULL)
    g_array_append_val (view->items, item);
}

int
pagoda_layer_score (int part, int whole)
{
  return whole > 0 ? 100 * part / whole : 0;
}

PagodaVerdict
pagoda_layer_verdict (gboolean passed, gboolean started)
{
  if (passed)
    return PAGODA_VERDICT_PASSED;
  return started ? PAGODA_VERDICT_WORKING : PAGODA_VERDICT_NOT_STARTED;
}
