/* target_commands.c: targets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/potential.h"
#include "session/targets.h"
#include "session/workshop.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  gboolean potential;
} options;

const GOptionEntry target_options[] = {
  { "potential", 0, 0, G_OPTION_ARG_NONE, &options.potential,
    N_ ("Instead: who stated a strong need and ranks low, with the nurture plans"), NULL },
  { NULL },
};

/* JSON */

static void
add_tiers (JsonBuilder *builder, const PagodaTargets *targets)
{
  gint64 pursued[PAGODA_N_TARGET_TIERS] = { 0 };
  gint64 overdue[PAGODA_N_TARGET_TIERS] = { 0 };

  for (gsize i = 0; i < targets->n; i++)
    {
      const PagodaTargetEntry *entry = &targets->entries[i];
      pursued[entry->tier] += pagoda_target_entry_is_pursued (entry);
      overdue[entry->tier] += entry->overdue;
    }
  json_builder_begin_array (json_builder_set_member_name (builder, "tiers"));
  for (int tier = 0; tier < PAGODA_N_TARGET_TIERS; tier++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "tier", pagoda_target_tier_word ((PagodaTargetTier)tier));
      add_count (builder, "targets", pursued[tier]);
      add_count (builder, "overdue", overdue[tier]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_target (JsonBuilder *builder, const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  const PagodaTarget *target = entry->planned.target;

  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (targets->snapshot, entry->place));
  add_id (builder, "id", target->customer);
  add_text (builder, "name", pagoda_snapshot_get_name (targets->snapshot, entry->place));
  add_text (builder, "owner", *entry->owner != '\0' ? entry->owner : NULL);
  add_text (builder, "tier", pagoda_target_tier_word (entry->tier));
  add_day (builder, "entered", target->entered);
  add_day (builder, "due", entry->due);
  add_flag (builder, "extended", target->extended != PAGODA_DAY_NONE && target->extended <= targets->as_of);
  add_count (builder, "days_left", entry->days_left);
  add_flag (builder, "overdue", entry->overdue);
  add_text (builder, "outcome", pagoda_target_outcome_word (entry->standing.outcome));
  add_day (builder, "since", entry->standing.since);
  json_builder_end_object (builder);
}

static void
add_customers (JsonBuilder *builder, const char *name, const PagodaTargets *targets, const GArray *places)
{
  json_builder_begin_array (json_builder_set_member_name (builder, name));
  for (guint i = 0; i < places->len; i++)
    {
      gsize place = targets->entries[g_array_index (places, guint32, i)].place;
      json_builder_add_string_value (builder, pagoda_snapshot_get_code (targets->snapshot, place));
    }
  json_builder_end_array (builder);
}

/* The codes of those who came back in @period (G2). */
static void
add_comebacks (JsonBuilder *builder, const char *name, const PagodaWorkshop *workshop, PagodaPeriod period)
{
  g_autoptr (GArray) comebacks = pagoda_workshop_comebacks_in (workshop, period);

  json_builder_begin_array (json_builder_set_member_name (builder, name));
  for (guint i = 0; i < comebacks->len; i++)
    json_builder_add_string_value (
        builder,
        pagoda_snapshot_get_code (workshop->snapshot, g_array_index (comebacks, PagodaComeback, i).place));
  json_builder_end_array (builder);
}

static void
add_renewal (JsonBuilder *builder, const PagodaTargets *targets, const PagodaWorkshop *workshop)
{
  const PagodaRenewal *renewal = targets->renewal;

  json_builder_begin_object (json_builder_set_member_name (builder, "renewal"));
  add_day (builder, "from", renewal->quarter.first);
  add_day (builder, "to", renewal->quarter.last);
  add_count (builder, "start", renewal->start->len);
  add_count (builder, "entered_needed", renewal->entered_needed);
  add_count (builder, "entered_missing", renewal->entered_missing);
  add_count (builder, "converted_needed", renewal->converted_needed);
  add_count (builder, "converted_missing", renewal->converted_missing);
  add_customers (builder, "entered", targets, renewal->entered);
  add_customers (builder, "converted", targets, renewal->converted);
  add_customers (builder, "dropped", targets, renewal->dropped);
  add_customers (builder, "left", targets, renewal->left);
  add_comebacks (builder, "reactivated", workshop, renewal->quarter);
  json_builder_end_object (builder);
}

static void
add_efforts (JsonBuilder *builder, const PagodaTargets *targets)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "efforts"));
  for (guint i = 0; i < targets->efforts->len; i++)
    {
      const PagodaTargetEffort *effort = &g_array_index (targets->efforts, PagodaTargetEffort, i);
      json_builder_begin_object (builder);
      add_text (builder, "owner", *effort->owner != '\0' ? effort->owner : NULL);
      add_count (builder, "a_targets", effort->a_targets);
      add_flag (builder, "too_much", pagoda_targets_is_too_much (targets, effort));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Dormant accounts (G1, G2) */

static void
add_dormant (JsonBuilder *builder, const PagodaWorkshop *workshop, const PagodaDormantEntry *entry)
{
  const PagodaSnapshot *snapshot = workshop->snapshot;
  const PagodaPostMortem *post_mortem = entry->post_mortem;

  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (snapshot, entry->place));
  add_id (builder, "id", pagoda_snapshot_get_id (snapshot, entry->place));
  add_text (builder, "name", pagoda_snapshot_get_name (snapshot, entry->place));
  add_text (builder, "owner", *entry->owner != '\0' ? entry->owner : NULL);
  add_day (builder, "last_order", entry->last_order);
  add_count (builder, "best_year", entry->best.year);
  add_money (builder, "best_profit", entry->best.profit, pagoda_snapshot_get_currency (snapshot));
  add_flag (builder, "assumed", entry->assumed);
  add_text (builder, "judgement",
            entry->judgement != PAGODA_DATED_NONE
                ? pagoda_dormant_judgement_word ((PagodaDormantJudgement)entry->judgement)
                : NULL);
  add_text (builder, "cause", post_mortem != NULL ? pagoda_break_cause_word (post_mortem->cause) : NULL);
  add_text (builder, "attracted", post_mortem != NULL ? post_mortem->attracted : NULL);
  add_text (builder, "broke", post_mortem != NULL ? post_mortem->broke : NULL);
  add_flag (builder, "post_mortem", entry->may_drop);
  add_count (builder, "objections", entry->objections);
  add_count (builder, "rejections", entry->rejections);
  add_count (builder, "steps", entry->steps);
  add_count (builder, "steps_done", entry->done);
  add_day (builder, "next_step", entry->next != NULL ? entry->next->day : PAGODA_DAY_NONE);
  add_flag (builder, "misses_meeting", entry->misses_meeting);
  json_builder_end_object (builder);
}

static void
add_attractions (JsonBuilder *builder, const PagodaWorkshop *workshop)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "attractions"));
  for (guint i = 0; i < workshop->attractions->len; i++)
    {
      const PagodaAttraction *attraction = workshop->attractions->pdata[i];
      json_builder_begin_object (builder);
      add_text (builder, "attraction", attraction->title);
      add_count (builder, "customers", attraction->customers->len);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_answers (JsonBuilder *builder, const PagodaWorkshop *workshop)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (workshop->snapshot);

  json_builder_begin_array (json_builder_set_member_name (builder, "answers"));
  for (guint i = 0; i < workshop->objections->len; i++)
    {
      const PagodaObjectionRecord *record = workshop->objections->pdata[i];
      for (guint j = 0; j < record->answers->len; j++)
        {
          const PagodaAnswerRecord *answer = record->answers->pdata[j];
          json_builder_begin_object (builder);
          add_text (builder, "objection", record->objection);
          add_text (builder, "answer", answer->answer);
          add_count (builder, "given", answer->given);
          add_count (builder, "judged", answer->judged);
          add_count (builder, "worked", answer->worked);
          add_flag (builder, "too_few", !pagoda_answer_record_is_judged (answer, rules));
          json_builder_end_object (builder);
        }
    }
  json_builder_end_array (builder);
}

static void
add_reactivated (JsonBuilder *builder, const char *name, const PagodaWorkshop *workshop, PagodaPeriod period)
{
  g_autoptr (GArray) comebacks = pagoda_workshop_comebacks_in (workshop, period);

  json_builder_begin_object (json_builder_set_member_name (builder, name));
  add_day (builder, "from", period.first);
  add_day (builder, "to", period.last);
  add_comebacks (builder, "customers", workshop, period);
  add_count (builder, "worth", pagoda_workshop_worth (workshop, comebacks->len));
  json_builder_end_object (builder);
}

static void
add_workshop (JsonBuilder *builder, const PagodaWorkshop *workshop)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "dormant"));
  for (gsize i = 0; i < workshop->n; i++)
    add_dormant (builder, workshop, &workshop->entries[i]);
  json_builder_end_array (builder);
  add_attractions (builder, workshop);
  add_answers (builder, workshop);
  json_builder_begin_object (json_builder_set_member_name (builder, "reactivated"));
  add_reactivated (builder, "quarter", workshop, pagoda_period_quarter (workshop->as_of));
  add_reactivated (builder, "year", workshop, pagoda_workshop_year (workshop));
  json_builder_end_object (builder);
}

static void
print_targets_json (const PagodaTargets *targets, const PagodaWorkshop *workshop)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", targets->as_of);
  add_tiers (builder, targets);
  add_renewal (builder, targets, workshop);
  add_efforts (builder, targets);
  json_builder_begin_array (json_builder_set_member_name (builder, "targets"));
  for (gsize i = 0; i < targets->n; i++)
    add_target (builder, targets, &targets->entries[i]);
  json_builder_end_array (builder);
  add_workshop (builder, workshop);
  print_json (json_builder_end_object (builder));
}

/* Tables */

static void
print_targets (const PagodaTargets *targets)
{
  static const char *const heads[]
      = { N_ ("Code"),         N_ ("Name"),      N_ ("Owner"),  N_ ("Target tier"),
          N_ ("To be won by"), N_ ("Days left"), N_ ("Outcome") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  PagodaLanguage language = pagoda_language_current ();
  const PagodaSnapshot *snapshot = targets->snapshot;

  for (gsize i = 0; i < targets->n; i++)
    {
      const PagodaTargetEntry *entry = &targets->entries[i];
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (snapshot, entry->place)));
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (snapshot, entry->place)));
      g_ptr_array_add (cells, g_strdup (entry->owner));
      g_ptr_array_add (cells, g_strdup (pagoda_target_tier_label (entry->tier, language)));
      g_ptr_array_add (cells, pagoda_day_to_iso (entry->due));
      /* As with the days of the board, a sign tells that it is late. */
      g_ptr_array_add (cells, pagoda_target_entry_is_pursued (entry)
                                  ? g_strdup_printf ("%d%s", entry->days_left, entry->overdue ? " !" : "")
                                  : g_strdup (""));
      g_ptr_array_add (cells, g_strdup (pagoda_target_outcome_label (entry->standing.outcome, language)));
    }
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_renewal (const PagodaTargets *targets)
{
  const PagodaRenewal *renewal = targets->renewal;
  g_autofree char *first = pagoda_day_to_iso (renewal->quarter.first);
  g_autofree char *last = pagoda_day_to_iso (renewal->quarter.last);

  printf ("\n");
  printf (
      _ ("Renewal %s to %s: %u at the start, %u entered of %u needed, %u converted of %u needed, %u dropped"),
      first, last, renewal->start->len, renewal->entered->len, renewal->entered_needed,
      renewal->converted->len, renewal->converted_needed, renewal->dropped->len);
  printf ("\n");
  for (guint i = 0; i < targets->efforts->len; i++)
    {
      const PagodaTargetEffort *effort = &g_array_index (targets->efforts, PagodaTargetEffort, i);
      if (!pagoda_targets_is_too_much (targets, effort))
        continue;
      printf (_ ("Too many A-targets for one person: %s, %u"), *effort->owner != '\0' ? effort->owner : "—",
              effort->a_targets);
      printf ("\n");
    }
}

static guint
count_judged (const PagodaWorkshop *workshop, int judgement)
{
  guint n = 0;

  for (gsize i = 0; i < workshop->n; i++)
    n += workshop->entries[i].judgement == judgement;
  return n;
}

static void
print_workshop (const PagodaWorkshop *workshop)
{
  g_autoptr (GArray) quarter
      = pagoda_workshop_comebacks_in (workshop, pagoda_period_quarter (workshop->as_of));
  g_autoptr (GArray) year = pagoda_workshop_comebacks_in (workshop, pagoda_workshop_year (workshop));

  printf ("\n");
  printf (
      _ ("Dormant: %1$u; of them for the workshop %2$u, no longer buying these goods %3$u, not judged %4$u"),
      (guint)workshop->n, count_judged (workshop, PAGODA_DORMANT_WORKSHOP),
      count_judged (workshop, PAGODA_DORMANT_OUTGROWN), count_judged (workshop, PAGODA_DATED_NONE));
  printf ("\n");
  printf (_ ("Won back this quarter: %1$u, worth %2$d new customers; this year: %3$u, worth %4$d"),
          quarter->len, (int)pagoda_workshop_worth (workshop, quarter->len), year->len,
          (int)pagoda_workshop_worth (workshop, year->len));
  printf ("\n");
  for (guint i = 0; i < year->len; i++)
    {
      const PagodaComeback *comeback = &g_array_index (year, PagodaComeback, i);
      g_autofree char *day = pagoda_day_to_iso (comeback->reactivation.day);
      printf ("  %s  %s\n", day, pagoda_snapshot_get_name (workshop->snapshot, comeback->place));
    }
}

/* The plan, and who is to be won back. */
typedef struct
{
  PagodaTargets *targets;
  PagodaWorkshop *workshop;
} Plan;

static gboolean
load_plan (PagodaDatabase *database, PagodaDay day, Plan *plan, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  plan->targets = pagoda_targets_load (database, snapshot, day, error);
  if (plan->targets != NULL)
    plan->workshop = pagoda_workshop_load (database, snapshot, day, error);
  pagoda_database_rollback (database);
  return plan->workshop != NULL;
}

static void
print_plan (const Plan *plan, gboolean json)
{
  if (json)
    {
      print_targets_json (plan->targets, plan->workshop);
      return;
    }
  print_targets (plan->targets);
  print_renewal (plan->targets);
  print_workshop (plan->workshop);
}

/* Potential large accounts (N2, N3) */

static void
add_step (JsonBuilder *builder, const PagodaPotential *potential, const PagodaNurtureStep *step)
{
  PagodaNurtureState state = pagoda_nurture_step_state_on (step, potential->as_of);
  const char *currency = pagoda_snapshot_get_currency (potential->snapshot);

  json_builder_begin_object (builder);
  add_id (builder, "id", step->id);
  add_text (builder, "channel", pagoda_nurture_channel_word (step->channel));
  add_text (builder, "title", step->title);
  add_id (builder, "contact", step->contact);
  add_day (builder, "due", step->due);
  add_text (builder, "state", pagoda_nurture_state_word (state));
  add_day (builder, "ended", state != PAGODA_NURTURE_PLANNED ? step->ended : PAGODA_DAY_NONE);
  if (step->cost == PAGODA_COST_UNKNOWN)
    add_text (builder, "cost", NULL);
  else
    add_money (builder, "cost", step->cost, currency);
  add_text (builder, "note", step->note);
  json_builder_end_object (builder);
}

static void
add_potential (JsonBuilder *builder, const PagodaPotential *potential, const PagodaPotentialEntry *entry)
{
  const PagodaSnapshot *snapshot = potential->snapshot;
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  const char *owner = pagoda_snapshot_get_owner (snapshot, entry->place, potential->as_of);

  json_builder_begin_object (builder);
  add_text (builder, "customer", pagoda_snapshot_get_code (snapshot, entry->place));
  add_text (builder, "name", pagoda_snapshot_get_name (snapshot, entry->place));
  add_text (builder, "owner", *owner != '\0' ? owner : NULL);
  add_text (builder, "tier", pagoda_tier_word (entry->tier));
  add_money (builder, "revenue", entry->revenue, currency);
  add_money (builder, "need", entry->need, currency);
  add_day (builder, "stated", entry->stated);
  add_id (builder, "activity", entry->activity);
  add_money (builder, "cost", entry->cost, currency);
  add_money (builder, "limit", entry->limit, currency);
  json_builder_begin_array (json_builder_set_member_name (builder, "steps"));
  for (guint i = 0; entry->steps != NULL && i < entry->steps->len; i++)
    add_step (builder, potential, g_ptr_array_index (entry->steps, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_potential_json (const PagodaPotential *potential)
{
  const char *currency = pagoda_snapshot_get_currency (potential->snapshot);
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", potential->as_of);
  add_text (builder, "currency", currency);
  if (potential->has_large)
    add_money (builder, "strong_need", potential->strong, currency);
  else
    add_text (builder, "strong_need", NULL);
  json_builder_begin_array (json_builder_set_member_name (builder, "potential"));
  for (guint i = 0; i < potential->entries->len; i++)
    add_potential (builder, potential, &g_array_index (potential->entries, PagodaPotentialEntry, i));
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

static void
print_potential (const PagodaPotential *potential)
{
  static const char *const heads[] = { N_ ("Code"), N_ ("Name"),      N_ ("Owner"),    N_ ("Tier"),
                                       N_ ("Need"), N_ ("Stated on"), N_ ("Next step") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  PagodaLanguage language = pagoda_language_current ();
  const PagodaSnapshot *snapshot = potential->snapshot;
  g_autofree char *rule = pagoda_potential_describe (potential, language);

  for (guint i = 0; i < potential->entries->len; i++)
    {
      const PagodaPotentialEntry *entry = &g_array_index (potential->entries, PagodaPotentialEntry, i);
      g_autofree char *due = entry->next != NULL ? pagoda_day_to_iso (entry->next->due) : NULL;
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (snapshot, entry->place)));
      g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (snapshot, entry->place)));
      g_ptr_array_add (cells,
                       g_strdup (pagoda_snapshot_get_owner (snapshot, entry->place, potential->as_of)));
      g_ptr_array_add (cells, g_strdup (pagoda_tier_label (entry->tier, language)));
      g_ptr_array_add (cells, pagoda_money_format (entry->need, pagoda_snapshot_get_currency (snapshot)));
      g_ptr_array_add (cells, pagoda_day_to_iso (entry->stated));
      g_ptr_array_add (cells, due != NULL ? g_strjoin (" ", due, entry->next->title, NULL) : g_strdup ("–"));
    }
  if (potential->entries->len > 0)
    print_table (cells, G_N_ELEMENTS (heads));
  puts (rule);
}

static gboolean
run_potential (PagodaDatabase *database, const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error);

  if (snapshot == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaPotential) potential
      = pagoda_potential_load (database, snapshot, invocation->as_of, NULL, error);
  pagoda_database_rollback (database);
  if (potential != NULL)
    (invocation->json ? print_potential_json : print_potential) (potential);
  return potential != NULL;
}

gboolean
run_targets (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);

  if (database != NULL && options.potential)
    return run_potential (database, invocation, error);
  Plan plan = { NULL };
  gboolean loaded = database != NULL && load_plan (database, invocation->as_of, &plan, error);

  if (loaded)
    print_plan (&plan, invocation->json);
  g_clear_pointer (&plan.targets, pagoda_targets_unref);
  g_clear_pointer (&plan.workshop, pagoda_workshop_unref);
  return loaded;
}
