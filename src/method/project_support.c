/* project_support.c: the deciders of one project: lead, contacts, and who was passed over.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/project_support.h"

/* The deciders and rivals known on a day, as the arrays that the lead is computed from. */
typedef struct
{
  const PagodaProject *project;
  PagodaDay day;
  GPtrArray *people; /* of PagodaDecisionMaker */
  GPtrArray *rivals; /* of PagodaRival */
  const char **names;
  int *weights;
  int *supports;
  int *rival_supports;
} Table;

static const PagodaDecisionMaker *
person_at (const Table *table, guint i)
{
  return g_ptr_array_index (table->people, i);
}

static PagodaId
rival_at (const Table *table, guint i)
{
  const PagodaRival *rival = g_ptr_array_index (table->rivals, i);

  return rival->id;
}

static void
collect_known (Table *table)
{
  for (guint i = 0; i < table->project->decision_makers->len; i++)
    {
      PagodaDecisionMaker *person = g_ptr_array_index (table->project->decision_makers, i);
      if (pagoda_decision_maker_is_on (person, table->day))
        g_ptr_array_add (table->people, person);
    }
  for (guint i = 0; i < table->project->rivals->len; i++)
    {
      PagodaRival *rival = g_ptr_array_index (table->project->rivals, i);
      if (pagoda_rival_is_on (rival, table->day))
        g_ptr_array_add (table->rivals, rival);
    }
}

static void
begin_table (Table *table, PagodaContactNameFunc name_of, gpointer data)
{
  table->people = g_ptr_array_new ();
  table->rivals = g_ptr_array_new ();
  collect_known (table);
  guint n = table->people->len;
  table->names = g_new (const char *, n);
  table->weights = g_new (int, n);
  table->supports = g_new (int, n);
  table->rival_supports = g_new (int, n * table->rivals->len);
  for (guint i = 0; i < n; i++)
    {
      const PagodaDecisionMaker *person = person_at (table, i);
      table->names[i] = name_of != NULL ? name_of (person->contact, data) : "";
      table->weights[i] = pagoda_decision_maker_weight_on (person, table->day);
      table->supports[i] = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, table->day);
      for (guint r = 0; r < table->rivals->len; r++)
        table->rival_supports[r * n + i]
            = pagoda_decision_maker_support_on (person, rival_at (table, r), table->day);
    }
}

static void
end_table (Table *table)
{
  g_ptr_array_unref (table->people);
  g_ptr_array_unref (table->rivals);
  g_free (table->names);
  g_free (table->weights);
  g_free (table->supports);
  g_free (table->rival_supports);
}

static PagodaId
id_of_person (const Table *table, int place)
{
  return place == PAGODA_NOBODY ? PAGODA_ID_NONE : person_at (table, (guint)place)->id;
}

static void
find_lead (PagodaProjectSupport *support, const Table *table)
{
  PagodaSupportInput input = {
    .n = table->people->len,
    .names = table->names,
    .weights = table->weights,
    .supports = table->supports,
    .n_rivals = table->rivals->len,
    .rival_supports = table->rival_supports,
  };
  int best;

  support->lead = pagoda_support_lead (&input);
  best = support->lead.best_rival;
  support->flip = id_of_person (table, support->lead.flip);
  support->doubtful = id_of_person (table, support->lead.doubtful);
  support->best_rival = best == PAGODA_NOBODY ? PAGODA_ID_NONE : rival_at (table, (guint)best);
}

/* Whether @person decides only in stages after @stage. */
static gboolean
decides_after (const PagodaDecisionMaker *person, PagodaStage stage)
{
  return person->stages != 0 && (person->stages & (PAGODA_STAGE_BIT (stage + 1) - 1)) == 0;
}

/* The decider of a later stage than @stage whom we went to first, or NULL. */
static const PagodaDecisionMaker *
find_worked_after (const Table *table, PagodaStage stage)
{
  const PagodaDecisionMaker *first = NULL;

  for (guint i = 0; i < table->people->len; i++)
    {
      const PagodaDecisionMaker *person = person_at (table, i);
      if (pagoda_decision_maker_is_contacted (person, table->day) && decides_after (person, stage)
          && (first == NULL || person->contacted < first->contacted))
        first = person;
    }
  return first;
}

static void
check_order_of_contact (PagodaProjectSupport *support, const Table *table)
{
  for (guint i = 0; i < table->people->len; i++)
    if (pagoda_decision_maker_is_contacted (person_at (table, i), table->day))
      {
        support->contacted |= person_at (table, i)->stages;
        support->contacted_weight += table->weights[i];
      }
  support->absent = support->reached & ~support->contacted;
  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    {
      const PagodaDecisionMaker *early = find_worked_after (table, stage);
      if (early == NULL || (support->contacted & PAGODA_STAGE_BIT (stage)) != 0)
        continue;
      support->skipped |= PAGODA_STAGE_BIT (stage);
      support->worked_early[stage] = early->id;
    }
}

PagodaProjectSupport
pagoda_project_support (const PagodaProject *project,
                        PagodaDay day,
                        PagodaContactNameFunc name_of,
                        gpointer data)
{
  Table table = { .project = project, .day = day };
  PagodaProjectSupport support = { .reached = pagoda_project_stages_on (project, day).reached };

  begin_table (&table, name_of, data);
  support.deciders = table.people->len;
  find_lead (&support, &table);
  check_order_of_contact (&support, &table);
  if (support.lead.weight > 0)
    support.score = 50 * (support.contacted_weight + support.lead.supporter_weight) / support.lead.weight;
  support.passed = support.absent == 0 && support.lead.low > 0;
  end_table (&table);
  return support;
}
