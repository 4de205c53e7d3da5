/* record.c: records of the five layers that tests write by hand.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "record.h"

static PagodaId
draw_id (void)
{
  static PagodaId last;

  return ++last;
}

static PagodaDay
day_of (const char *day)
{
  return pagoda_day_from_iso (day);
}

static void
add_dated (GPtrArray *list, int value, const char *day)
{
  PagodaDated *entry = pagoda_dated_new (day_of (day), value, NULL);

  entry->id = draw_id ();
  g_ptr_array_add (list, entry);
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const PagodaFact *one = *(PagodaFact *const *)a, *two = *(PagodaFact *const *)b;

  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  return one->from < two->from ? -1 : one->from > two->from;
}

PagodaId
record_fact (PagodaLayerRecord *record,
             PagodaFactKind kind,
             const char *value,
             const char *source,
             const char *day)
{
  PagodaFact *fact = g_new0 (PagodaFact, 1);

  fact->id = draw_id ();
  fact->kind = kind;
  fact->from = day_of (day);
  fact->value = g_strdup (value);
  fact->source = g_strdup (source);
  g_ptr_array_add (record->facts, fact);
  g_ptr_array_sort (record->facts, compare_facts);
  return fact->id;
}

void
record_information (PagodaLayerRecord *record, const char *day)
{
  for (PagodaFactKind kind = PAGODA_FACT_FOUNDED; kind < PAGODA_N_FACT_KINDS; kind++)
    record_fact (record, kind, "3", "website", day);
}

void
record_statement (PagodaLayerRecord *record, PagodaStatementKind kind, int value, const char *day)
{
  add_dated (record->statements[kind], value, day);
}

PagodaId
record_strategy (PagodaLayerRecord *record, PagodaStrategy strategy, const char *day)
{
  PagodaStrategyChoice *choice = g_new0 (PagodaStrategyChoice, 1);

  choice->id = draw_id ();
  choice->from = day_of (day);
  choice->strategy = strategy;
  choice->review = PAGODA_DAY_NONE;
  g_ptr_array_add (record->strategies, choice);
  return choice->id;
}

PagodaBarrier *
record_barrier (PagodaLayerRecord *record, int severity, PagodaBarrierState state, const char *day)
{
  PagodaBarrier *barrier = pagoda_barrier_new ();

  barrier->id = draw_id ();
  barrier->severity = severity;
  record_barrier_state (barrier, state, day);
  g_ptr_array_add (record->barriers, barrier);
  return barrier;
}

void
record_barrier_state (PagodaBarrier *barrier, PagodaBarrierState state, const char *day)
{
  add_dated (barrier->states, (int)state, day);
}

PagodaProject *
record_project (PagodaLayerRecord *record, const char *day)
{
  PagodaProject *project = pagoda_project_new ();

  project->id = draw_id ();
  project->opened = day_of (day);
  g_ptr_array_add (record->projects, project);
  return project;
}

void
record_close (PagodaProject *project, PagodaProjectState state, const char *day)
{
  project->state = state;
  project->closed = day_of (day);
}

void
record_stage (PagodaProject *project, int stage, PagodaAnswer joined, const char *day)
{
  PagodaProjectStage *entry = g_new0 (PagodaProjectStage, 1);

  entry->id = draw_id ();
  entry->stage = (PagodaStage)(stage - 1);
  entry->from = day_of (day);
  entry->joined = joined;
  g_ptr_array_add (project->stages, entry);
}

void
record_stages (PagodaProject *project, const char *stages, const char *day)
{
  for (int i = 0; stages[i] != '\0'; i++)
    if (stages[i] != '.')
      record_stage (project, i + 1, stages[i] == 'J' ? PAGODA_ANSWER_YES : PAGODA_ANSWER_NO, day);
}

PagodaRival *
record_rival (PagodaProject *project, const char *day)
{
  PagodaRival *rival = g_new0 (PagodaRival, 1);

  rival->id = draw_id ();
  rival->from = day_of (day);
  rival->until = PAGODA_DAY_NONE;
  g_ptr_array_add (project->rivals, rival);
  return rival;
}

PagodaDecisionMaker *
record_decider (PagodaProject *project,
                const char *stages,
                int weight,
                int support,
                const char *contacted,
                const char *day)
{
  PagodaDecisionMaker *person = pagoda_decision_maker_new ();

  person->id = draw_id ();
  person->contact = draw_id ();
  person->from = day_of (day);
  person->contacted = day_of (contacted);
  for (; *stages != '\0'; stages++)
    person->stages |= PAGODA_STAGE_BIT (*stages - '1');
  add_dated (person->weights, weight, day);
  record_support (person, PAGODA_ID_NONE, support, day);
  g_ptr_array_add (project->decision_makers, person);
  return person;
}

void
record_support (PagodaDecisionMaker *person, PagodaId rival, int support, const char *day)
{
  PagodaSupport *entry = g_new0 (PagodaSupport, 1);

  entry->id = draw_id ();
  entry->rival = rival;
  entry->from = day_of (day);
  entry->support = support;
  g_ptr_array_add (person->supports, entry);
}

PagodaValue *
record_value (PagodaLayerRecord *record, PagodaValueKind kind, const char *evidence, const char *day)
{
  PagodaValue *value = g_new0 (PagodaValue, 1);

  value->id = draw_id ();
  value->kind = kind;
  value->evidence = g_strdup (evidence);
  value->from = day_of (day);
  g_ptr_array_add (record->values, value);
  return value;
}

PagodaLockIn *
record_lock_in (PagodaLayerRecord *record, const char *day, const char *until)
{
  PagodaLockIn *lock_in = g_new0 (PagodaLockIn, 1);

  lock_in->id = draw_id ();
  lock_in->from = day_of (day);
  lock_in->until = day_of (until);
  g_ptr_array_add (record->lock_ins, lock_in);
  return lock_in;
}

/* Random records: weeks in which anything may happen on any day. */

static char *
draw_day (GRand *dice)
{
  return pagoda_day_to_iso (g_rand_int_range (dice, RECORD_DRAWN_FROM, RECORD_DRAWN_UNTIL));
}

static void
draw_project (GRand *dice, PagodaLayerRecord *record)
{
  g_autofree char *day = draw_day (dice), *later = draw_day (dice);
  g_autofree char *old = pagoda_day_to_iso (pagoda_day_add_months (day_of (later), -24));
  PagodaProject *project = record_project (record, day);

  record_stages (project, g_rand_boolean (dice) ? "JJJJ" : "JJ-J", later);
  if (g_rand_int_range (dice, 0, 3) == 0)
    record_close (project, g_rand_boolean (dice) ? PAGODA_PROJECT_WON : PAGODA_PROJECT_LOST, later);
  record_decider (project, "1234", 60, g_rand_int_range (dice, -1, 3), later, day);
  record_decider (project, "12345678", 40, g_rand_int_range (dice, 0, 3), day, day);
  /* A contract whose months end within the weeks. */
  if (g_rand_int_range (dice, 0, 3) == 0)
    {
      project = record_project (record, "2019-01-01");
      record_close (project, PAGODA_PROJECT_WON, old);
    }
}

PagodaLayerRecord *
record_draw (GRand *dice)
{
  PagodaLayerRecord *record = pagoda_layer_record_new (1);
  g_autofree char *first = draw_day (dice), *second = draw_day (dice), *third = draw_day (dice);
  g_autofree char *fourth = draw_day (dice), *fifth = draw_day (dice);
  PagodaBarrier *barrier = record_barrier (record, 2, PAGODA_BARRIER_OPEN, MIN (first, second));
  int moves = g_rand_int_range (dice, 0, 4);

  record_information (record, first);
  if (g_rand_int_range (dice, 0, 4) == 0)
    record_fact (record, PAGODA_FACT_DIFFICULTY, NULL, NULL, fifth);
  record_strategy (record, PAGODA_STRATEGY_ATTACK, second);
  record_barrier_state (barrier, PAGODA_BARRIER_CLEARED, third);
  draw_project (dice, record);
  record_value (record, PAGODA_VALUE_BUSINESS, "x", fourth);
  record_value (record, PAGODA_VALUE_PERSONAL_EMOTIONAL, "x", first);
  record_lock_in (record, second, g_rand_boolean (dice) ? fifth : NULL);
  /* Moves are kept by day, so they are drawn one after the other. */
  for (PagodaDay day = RECORD_DRAWN_FROM; moves > 0 && day < RECORD_DRAWN_UNTIL; moves--)
    {
      day += g_rand_int_range (dice, 0, 30);
      g_autofree char *text = pagoda_day_to_iso (day);
      int layer = g_rand_int_range (dice, -1, PAGODA_N_LAYERS);
      record_statement (record, PAGODA_STATEMENT_LAYER, layer < 0 ? PAGODA_DATED_NONE : layer, text);
    }
  return record;
}
