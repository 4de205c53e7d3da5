/* season_plans.c: the buying windows of customers and the milestones that lead to them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/season_plans.h"

#include "domain/activity.h"
#include "session/rhythms.h"
#include "store/month_spans.h"

#include <glib/gi18n-lib.h>

/* The season before and all its milestones lie within so many months. */
#define MONTHS_BACK 26

PagodaSeasonPlans *
pagoda_season_plans_ref (PagodaSeasonPlans *plans)
{
  g_atomic_ref_count_inc (&plans->references);
  return plans;
}

void
pagoda_season_plans_unref (PagodaSeasonPlans *plans)
{
  if (plans == NULL || !g_atomic_ref_count_dec (&plans->references))
    return;
  g_array_unref (plans->entries);
  pagoda_snapshot_unref (plans->snapshot);
  g_free (plans);
}

/* What was done */

/* The deeds of all customers that are asked for. */
typedef struct
{
  GHashTable *deeds;   /* GArray of PagodaSeasonDeed, by customer */
  GHashTable *samples; /* PagodaId of those who were ever sent one */
  PagodaDay from;
} Reading;

static void
clear_reading (Reading *reading)
{
  g_clear_pointer (&reading->deeds, g_hash_table_unref);
  g_clear_pointer (&reading->samples, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static GArray *
ensure_deeds (GHashTable *customers, PagodaId customer)
{
  GArray *deeds = g_hash_table_lookup (customers, &customer);

  if (deeds == NULL)
    {
      deeds = g_array_new (FALSE, FALSE, sizeof (PagodaSeasonDeed));
      g_hash_table_insert (customers, g_memdup2 (&customer, sizeof customer), deeds);
    }
  return deeds;
}

static void
take_deed (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  PagodaId customer = pagoda_statement_int (statement, "customer");
  PagodaActivityKind kind;
  gboolean planned = g_str_equal (pagoda_statement_text (statement, "state"),
                                  pagoda_activity_state_word (PAGODA_ACTIVITY_PLANNED));
  /* Whoever is going to be called is going to be reached. */
  PagodaAnswer reached
      = planned ? PAGODA_ANSWER_YES
                : (PagodaAnswer)pagoda_statement_optional (statement, "reached", PAGODA_ANSWER_UNKNOWN);

  if (!pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &kind))
    return;
  PagodaSeasonDeed deed = { .day = (PagodaDay)pagoda_statement_int (statement, "day"),
                            .contact = pagoda_activity_is_contact (kind, PAGODA_ACTIVITY_DONE, reached),
                            .sample = kind == PAGODA_ACTIVITY_SAMPLE || kind == PAGODA_ACTIVITY_QUOTE
                                      || (planned && pagoda_activity_is_visit (kind)),
                            .planned = planned };
  if (kind == PAGODA_ACTIVITY_SAMPLE && !planned)
    g_hash_table_add (reading->samples, g_memdup2 (&customer, sizeof customer));
  if (deed.day >= reading->from)
    g_array_append_val (ensure_deeds (reading->deeds, customer), deed);
}

static gboolean
read_deeds (Reading *reading, PagodaDatabase *database, PagodaId customer, PagodaDay day, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-milestones");

  reading->from = pagoda_day_add_months (day, -MONTHS_BACK);
  reading->deeds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  reading->samples = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  pagoda_statement_bind_int (statement, ":customer", customer);
  pagoda_statement_bind_int (statement, ":from", reading->from);
  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_each (statement, take_deed, reading, error);
}

static void
take_day (PagodaStatement *statement, gpointer day)
{
  *(PagodaDay *)day = (PagodaDay)pagoda_statement_optional (statement, "day", PAGODA_DAY_NONE);
}

/* Plans */

/* The days of the purchases of the customer at @place up to @day, each once (transfer full). */
static GArray *
list_purchases (const PagodaRhythmOrders *orders, gsize place, PagodaDay day)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  for (gsize i = orders->first_order[place]; i < orders->first_order[place + 1]; i++)
    if (orders->revenues[i] > 0 && orders->days[i] <= day
        && (days->len == 0 || g_array_index (days, PagodaDay, days->len - 1) != orders->days[i]))
      g_array_append_val (days, orders->days[i]);
  return days;
}

static void
add_plans (PagodaSeasonPlans *plans,
           const PagodaRhythmOrders *orders,
           const Reading *reading,
           GHashTable *spans,
           PagodaDay recorded,
           gsize place)
{
  PagodaId customer = pagoda_snapshot_get_id (plans->snapshot, place);
  const GArray *deeds = g_hash_table_lookup (reading->deeds, &customer);
  const GPtrArray *own = g_hash_table_lookup (spans, &customer);
  g_autoptr (GArray) purchases = list_purchases (orders, place, plans->as_of);
  const PagodaDay *days = (const PagodaDay *)(gpointer)purchases->data;
  PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];
  const PagodaSeasonFacts facts
      = { .purchases = days,
          .n_purchases = purchases->len,
          .deeds = deeds != NULL ? (const PagodaSeasonDeed *)(gpointer)deeds->data : NULL,
          .n_deeds = deeds != NULL ? deeds->len : 0,
          .samples = g_hash_table_contains (reading->samples, &customer)
                     || (own != NULL && pagoda_month_spans_months (own, PAGODA_SPAN_SAMPLES) != 0),
          .spans = own,
          .recorded = recorded };

  if (purchases->len == 0)
    return;
  guint n = pagoda_buying_windows (days, purchases->len, (PagodaPeriod){ days[0], plans->as_of }, windows);
  for (guint i = 0; i < n; i++)
    {
      PagodaSeasonPlanEntry entry
          = { .place = (guint32)place,
              .window = windows[i],
              .plan = pagoda_season_plan (&windows[i], &facts, plans->as_of),
              .before = pagoda_season_plan_before (&windows[i], &facts, plans->as_of) };
      entry.has_before = days[0] < entry.before.window.first;
      g_array_append_val (plans->entries, entry);
    }
}

PagodaSeasonPlans *
pagoda_season_plans_load (PagodaDatabase *database,
                          PagodaSnapshot *snapshot,
                          PagodaId customer,
                          PagodaDay day,
                          GCancellable *cancellable,
                          GError **error)
{
  g_auto (Reading) reading = { NULL };
  PagodaRhythmOrders orders = pagoda_rhythms_orders_of (snapshot);
  PagodaDay recorded = PAGODA_DAY_NONE;
  g_autoptr (GHashTable) spans = pagoda_month_spans_list (database, error);

  if (spans == NULL || !read_deeds (&reading, database, customer, day, error)
      || !pagoda_statement_first (pagoda_statement (database, "activity-first-day"), take_day, &recorded,
                                  NULL, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  PagodaSeasonPlans *plans = g_new0 (PagodaSeasonPlans, 1);
  g_atomic_ref_count_init (&plans->references);
  plans->as_of = day;
  plans->snapshot = pagoda_snapshot_ref (snapshot);
  plans->entries = g_array_new (FALSE, FALSE, sizeof (PagodaSeasonPlanEntry));
  for (gsize place = 0; place < orders.n; place++)
    if (customer == PAGODA_ID_NONE || pagoda_snapshot_get_id (snapshot, place) == customer)
      add_plans (plans, &orders, &reading, spans, recorded, place);
  return plans;
}

/* How many entries are those of customers before @place. */
static guint
count_before (const PagodaSeasonPlans *plans, gsize place)
{
  guint low = 0, high = plans->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (g_array_index (plans->entries, PagodaSeasonPlanEntry, middle).place < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const PagodaSeasonPlanEntry *
pagoda_season_plans_find (const PagodaSeasonPlans *plans, gsize place, guint *n)
{
  guint first = count_before (plans, place);

  *n = count_before (plans, place + 1) - first;
  return *n > 0 ? &g_array_index (plans->entries, PagodaSeasonPlanEntry, first) : NULL;
}

const PagodaSeasonPlanEntry *
pagoda_season_plans_engage_by (const PagodaSeasonPlans *plans, gsize place, PagodaDay *engage_by)
{
  guint n;
  const PagodaSeasonPlanEntry *entries = pagoda_season_plans_find (plans, place, &n);
  const PagodaSeasonPlanEntry *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      PagodaDay day = pagoda_season_plan_engage_by (&entries[i].plan, plans->as_of);
      if (first != NULL && day >= *engage_by)
        continue;
      first = &entries[i];
      *engage_by = day;
    }
  return first;
}

/* Words */

char *
pagoda_milestone_describe (const PagodaMilestone *milestone, PagodaLanguage language)
{
  const char *kind = pagoda_milestone_kind_label (milestone->kind, language);
  g_autofree char *due = pagoda_day_to_iso (milestone->due);
  g_autofree char *done = pagoda_day_to_iso (milestone->done);
  g_autofree char *planned = pagoda_day_to_iso (milestone->planned);

  if (milestone->state == PAGODA_MILESTONE_DONE)
    /* Translators: a milestone such as New samples, and the day on which it was done. */
    return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: done on %2$s")), kind, done);
  if (milestone->planned != PAGODA_DAY_NONE)
    /* Translators: a milestone such as New samples, and the day for which it is planned. */
    return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: planned for %2$s")), kind, planned);
  /* Translators: a milestone such as New samples, its due day, and whether it is due, ahead or missed. */
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s: by %2$s, %3$s")), kind, due,
                          pagoda_milestone_state_label (milestone->state, language));
}

PagodaActivityKind
pagoda_milestone_activity (const PagodaMilestone *milestone)
{
  return milestone->kind == PAGODA_MILESTONE_ENGAGE ? PAGODA_ACTIVITY_VISIT : PAGODA_ACTIVITY_SAMPLE;
}

char *
pagoda_milestone_name (const PagodaMilestone *milestone,
                       const PagodaSeasonPlan *plan,
                       PagodaLanguage language)
{
  g_autofree char *first = pagoda_day_to_iso (plan->window.first);
  g_autofree char *last = pagoda_day_to_iso (plan->window.last);

  /* Translators: a milestone such as New samples, and the first and the last day of a buying window. */
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s for the season %2$s to %3$s")),
                          pagoda_milestone_kind_label (milestone->kind, language), first, last);
}

char *
pagoda_season_plan_describe (const PagodaSeasonPlan *plan, PagodaLanguage language)
{
  g_autofree char *first = pagoda_day_to_iso (plan->window.first);
  g_autofree char *last = pagoda_day_to_iso (plan->window.last);

  /* Translators: the first and the last day of a buying window, and what became of its order. */
  return g_strdup_printf (pagoda_translate (language, N_ ("Season %1$s to %2$s: %3$s")), first, last,
                          pagoda_season_outcome_label (plan->outcome, language));
}

char *
pagoda_buying_windows_describe (const PagodaBuyingWindow *windows, guint n, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *months = pagoda_months_label (windows[i].first, windows[i].last, language);
      g_string_append_printf (text, "%s%s",
                              i > 0 ? pagoda_translate_in_context (language, "list", NC_ ("list", ", ")) : "",
                              months);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
