/* averages.c: the law of averages over a store: its attempts, and what a choice of them tells.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/averages.h"

#include "session/snapshot-private.h"
#include "store/activities.h"
#include "store/deal_goals.h"
#include "store/projects.h"

#include <string.h>

PagodaAverages *
pagoda_averages_ref (PagodaAverages *averages)
{
  g_atomic_ref_count_inc (&averages->references);
  return averages;
}

void
pagoda_averages_unref (PagodaAverages *averages)
{
  if (averages == NULL || !g_atomic_ref_count_dec (&averages->references))
    return;
  pagoda_chain_free (averages->chain);
  g_free (averages->places);
  g_free (averages->classes);
  g_free (averages->tiers);
  g_clear_pointer (&averages->goals, g_ptr_array_unref);
  pagoda_snapshot_unref (averages->snapshot);
  g_free (averages);
}

/* Loading */

/* An event and whose it is; both lists are in the order of the customers' ids. */
typedef struct
{
  PagodaId customer;
  PagodaChainEvent event;
} Row;

typedef struct
{
  PagodaDay day;
  GArray *activities; /* Row */
  GArray *won;        /* Row */
  guint next_activity;
  guint next_won;
  GArray *events; /* PagodaChainEvent of one customer */
} Loading;

static void
clear_loading (Loading *loading)
{
  g_array_unref (loading->activities);
  g_array_unref (loading->won);
  g_array_unref (loading->events);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loading, clear_loading)

static void
take_activity (const PagodaActivity *activity, gpointer data)
{
  Loading *loading = data;
  Row row = { .customer = activity->customer };

  if (!pagoda_chain_event_of (activity, loading->day, &row.event))
    return;
  row.event.person = g_intern_string (activity->person);
  g_array_append_val (loading->activities, row);
}

static void
take_won (PagodaId project, PagodaId customer, PagodaDay closed, gpointer data)
{
  Row row = {
    customer,
    { .day = closed, .minute = -1, .kind = PAGODA_EVENT_PROJECT, .id = project, .step = PAGODA_STEP_DEAL }
  };

  g_array_append_val (((Loading *)data)->won, row);
}

/* Takes the rows of @customer, the next one in order, out of @rows. */
static void
take_rows (Loading *loading, const GArray *rows, guint *next, PagodaId customer)
{
  for (; *next < rows->len && g_array_index (rows, Row, *next).customer <= customer; (*next)++)
    if (g_array_index (rows, Row, *next).customer == customer)
      g_array_append_val (loading->events, g_array_index (rows, Row, *next).event);
}

static void
take_orders (Loading *loading, const PagodaSnapshot *snapshot, guint32 place)
{
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];

  for (gsize i = orders->first[place]; i < orders->first[place + 1]; i++)
    {
      PagodaChainEvent event = { .day = COLUMN (orders, COLUMN_DAY, PagodaDay)[i],
                                 .minute = -1,
                                 .kind = PAGODA_EVENT_ORDERS,
                                 .step = PAGODA_STEP_DEAL };
      if (event.day <= loading->day && COLUMN (orders, ORDER_REVENUE, PagodaMoney)[i] > 0)
        g_array_append_val (loading->events, event);
    }
}

static void
make_chain (PagodaAverages *averages, Loading *loading)
{
  const PagodaSnapshot *snapshot = averages->snapshot;
  int reach = (int)snapshot->rules.values[PAGODA_RULE_CHAIN_DAYS];

  averages->chain = pagoda_chain_new ();
  for (gsize i = 0; i < snapshot->names->n; i++)
    {
      guint32 place = snapshot->names->by_id[i];
      PagodaId customer = snapshot->names->ids[place];
      g_array_set_size (loading->events, 0);
      take_rows (loading, loading->activities, &loading->next_activity, customer);
      take_rows (loading, loading->won, &loading->next_won, customer);
      take_orders (loading, snapshot, place);
      pagoda_chain_add (averages->chain, customer, (PagodaChainEvent *)(gpointer)loading->events->data,
                        loading->events->len, reach);
    }
  pagoda_chain_settle (averages->chain);
}

/* Who is told for a deal that no attempt led to: whoever owned the account then. */
static void
give_deals_to_owners (PagodaAverages *averages)
{
  for (guint i = 0; i < averages->chain->deals->len; i++)
    {
      PagodaChainDeal *deal = &g_array_index (averages->chain->deals, PagodaChainDeal, i);
      gssize place = pagoda_snapshot_find (averages->snapshot, deal->customer);
      const char *owner = pagoda_snapshot_get_owner (averages->snapshot, (gsize)place, deal->day);
      if (deal->activity == PAGODA_ID_NONE && *owner != '\0')
        deal->person = g_intern_string (owner);
    }
}

static void
judge_customers (PagodaAverages *averages)
{
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (averages->snapshot, averages->as_of, PAGODA_BASIS_PROFIT);
  gsize n = pagoda_snapshot_get_n_customers (averages->snapshot);
  const GArray *attempts = averages->chain->attempts;

  averages->classes = g_new (guint8, n + 1);
  averages->tiers = g_new (guint8, n + 1);
  for (gsize place = 0; place < n; place++)
    {
      PagodaTier tier = (PagodaTier)pyramid->tiers[place];
      averages->tiers[place] = (guint8)tier;
      averages->classes[place]
          = (guint8)pagoda_snapshot_class_on (averages->snapshot, place, tier, averages->as_of);
    }
  averages->places = g_new (guint32, attempts->len + 1);
  for (guint i = 0; i < attempts->len; i++)
    averages->places[i] = (guint32)pagoda_snapshot_find (averages->snapshot,
                                                         g_array_index (attempts, PagodaAttempt, i).customer);
}

PagodaAverages *
pagoda_averages_load (PagodaDatabase *database,
                      PagodaSnapshot *snapshot,
                      PagodaDay day,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (PagodaAverages) averages = g_new0 (PagodaAverages, 1);
  g_auto (Loading) loading = { .day = day,
                               .activities = g_array_new (FALSE, FALSE, sizeof (Row)),
                               .won = g_array_new (FALSE, FALSE, sizeof (Row)),
                               .events = g_array_new (FALSE, FALSE, sizeof (PagodaChainEvent)) };

  g_atomic_ref_count_init (&averages->references);
  averages->as_of = day;
  averages->snapshot = pagoda_snapshot_ref (snapshot);
  if ((averages->goals = pagoda_deal_goals_list (database, error)) == NULL
      || !pagoda_activities_visit_chain (database, day, take_activity, &loading, error)
      || !pagoda_projects_visit_won (database, day, take_won, &loading, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  make_chain (averages, &loading);
  give_deals_to_owners (averages);
  judge_customers (averages);
  return g_steal_pointer (&averages);
}

/* What can be chosen */

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* The texts of @set, sorted (transfer container). */
static GPtrArray *
sort_texts (GHashTable *set)
{
  g_autofree gpointer *texts = g_hash_table_get_keys_as_array (set, NULL);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < g_hash_table_size (set); i++)
    g_ptr_array_add (sorted, texts[i]);
  g_ptr_array_sort (sorted, compare_texts);
  return sorted;
}

GPtrArray *
pagoda_averages_list_persons (const PagodaAverages *averages)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < averages->chain->attempts->len; i++)
    {
      const char *person = g_array_index (averages->chain->attempts, PagodaAttempt, i).person;
      if (person != NULL)
        g_hash_table_add (persons, (gpointer)person);
    }
  return sort_texts (persons);
}

GPtrArray *
pagoda_averages_list_regions (const PagodaAverages *averages)
{
  g_autoptr (GHashTable) regions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < averages->chain->attempts->len; i++)
    {
      const char *region = pagoda_snapshot_get_province (averages->snapshot, averages->places[i]);
      if (*region != '\0')
        g_hash_table_add (regions, (gpointer)region);
    }
  return sort_texts (regions);
}

gboolean
pagoda_segment_parse (const char *text, PagodaSegment *segment)
{
  static const struct
  {
    const char *prefix;
    PagodaSegmentKind kind;
  } kinds[] = { { "class=", PAGODA_SEGMENT_CLASS },
                { "tier=", PAGODA_SEGMENT_TIER },
                { "region=", PAGODA_SEGMENT_REGION },
                { "tag=", PAGODA_SEGMENT_TAG } };
  PagodaAccountClass account_class;
  PagodaTier tier;

  *segment = (PagodaSegment){ .kind = PAGODA_SEGMENT_ALL };
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (text, kinds[i].prefix))
      {
        segment->kind = kinds[i].kind;
        segment->text = text + strlen (kinds[i].prefix);
      }
  if (segment->kind == PAGODA_SEGMENT_CLASS && pagoda_account_class_parse (segment->text, &account_class))
    segment->value = (int)account_class;
  else if (segment->kind == PAGODA_SEGMENT_TIER && pagoda_tier_parse (segment->text, &tier))
    segment->value = (int)tier;
  else
    return segment->kind >= PAGODA_SEGMENT_REGION && *segment->text != '\0';
  return TRUE;
}
