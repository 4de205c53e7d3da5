/* outlook.c: what all pages look at together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are shown as soon as they are there; figures replace the standings only together with their pyramid,
 * so that no page ever shows a list and a drawing of two different moments.
 */
#include "app/outlook.h"

struct _PagodaOutlook
{
  GObject parent_instance;

  PagodaSession *session;
  PagodaStandings *standings; /* NULL before a store is open */
  GCancellable *computing;    /* the standings on their way, or NULL */
  guint following;            /* the source that takes a snapshot over, or 0 */
  PagodaCustomerFilter *filter;
  gboolean today;
  char *search;
};

G_DEFINE_FINAL_TYPE (PagodaOutlook, pagoda_outlook, G_TYPE_OBJECT)

enum
{
  PROP_STANDINGS = 1,
  PROP_FILTER,
  PROP_TIER,
  PROP_SEARCH,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
replace_standings (PagodaOutlook *outlook, PagodaStandings *standings)
{
  g_clear_pointer (&outlook->standings, pagoda_standings_unref);
  outlook->standings = standings;
  g_object_notify_by_pspec (G_OBJECT (outlook), properties[PROP_STANDINGS]);
}

static void
forget_computing (PagodaOutlook *outlook)
{
  if (outlook->computing != NULL)
    g_cancellable_cancel (outlook->computing);
  g_clear_object (&outlook->computing);
}

static void
compute_in_pool (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, pagoda_standings_new (data, pagoda_day_today ()),
                         (GDestroyNotify)pagoda_standings_unref);
}

static void
compute_today_in_pool (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, pagoda_standings_new_of (data, pagoda_day_today ()),
                         (GDestroyNotify)pagoda_standings_unref);
}

static void
standings_computed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PagodaOutlook *outlook = PAGODA_OUTLOOK (source);
  PagodaStandings *standings = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A cancelled one is out of date: a newer snapshot has come in between. */
  if (standings == NULL)
    return;
  g_clear_object (&outlook->computing);
  replace_standings (outlook, standings);
}

static void
compute_standings (PagodaOutlook *outlook, PagodaSnapshot *snapshot)
{
  outlook->computing = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (outlook, outlook->computing, standings_computed_cb, NULL);

  g_task_set_task_data (task, pagoda_snapshot_ref (snapshot), (GDestroyNotify)pagoda_snapshot_unref);
  g_task_run_in_thread (task, outlook->today ? compute_today_in_pool : compute_in_pool);
}

static void
take_snapshot (PagodaOutlook *outlook)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (outlook->session);

  g_clear_handle_id (&outlook->following, g_source_remove);
  forget_computing (outlook);
  if (snapshot == NULL)
    replace_standings (outlook, NULL);
  else if (pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIGURES)
    compute_standings (outlook, snapshot);
  else
    replace_standings (outlook, pagoda_standings_new (snapshot, pagoda_day_today ()));
}

static gboolean
take_snapshot_cb (gpointer data)
{
  PagodaOutlook *outlook = PAGODA_OUTLOOK (data);

  outlook->following = 0;
  take_snapshot (outlook);
  return G_SOURCE_REMOVE;
}

/* The first rows are shown at once; what follows them waits until they are painted. */
static void
follow_snapshot (PagodaOutlook *outlook)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (outlook->session);

  if (snapshot == NULL || pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIRST_ROWS)
    take_snapshot (outlook);
  else if (outlook->following == 0)
    outlook->following = g_idle_add_full (G_PRIORITY_LOW, take_snapshot_cb, outlook, NULL);
}

static void
pagoda_outlook_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PagodaOutlook *outlook = PAGODA_OUTLOOK (object);

  switch (id)
    {
    case PROP_STANDINGS:
      g_value_set_pointer (value, outlook->standings);
      break;
    case PROP_FILTER:
      g_value_set_pointer (value, outlook->filter);
      break;
    case PROP_TIER:
      g_value_set_int (value, pagoda_outlook_get_tier (outlook));
      break;
    case PROP_SEARCH:
      g_value_set_string (value, outlook->search);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_outlook_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PagodaOutlook *outlook = PAGODA_OUTLOOK (object);

  switch (id)
    {
    case PROP_TIER:
      pagoda_outlook_set_tier (outlook, g_value_get_int (value));
      break;
    case PROP_SEARCH:
      pagoda_outlook_set_search (outlook, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_outlook_dispose (GObject *object)
{
  PagodaOutlook *outlook = PAGODA_OUTLOOK (object);

  g_clear_handle_id (&outlook->following, g_source_remove);
  forget_computing (outlook);
  g_clear_object (&outlook->session);
  g_clear_pointer (&outlook->standings, pagoda_standings_unref);
  g_clear_pointer (&outlook->filter, pagoda_customer_filter_free);
  g_clear_pointer (&outlook->search, g_free);
  G_OBJECT_CLASS (pagoda_outlook_parent_class)->dispose (object);
}

static void
pagoda_outlook_class_init (PagodaOutlookClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = pagoda_outlook_get_property;
  object_class->set_property = pagoda_outlook_set_property;
  object_class->dispose = pagoda_outlook_dispose;

  properties[PROP_STANDINGS]
      = g_param_spec_pointer ("standings", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTER]
      = g_param_spec_pointer ("filter", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIER]
      = g_param_spec_int ("tier", NULL, NULL, PAGODA_OUTLOOK_ALL_TIERS, PAGODA_N_TIERS - 1,
                          PAGODA_OUTLOOK_ALL_TIERS,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCH]
      = g_param_spec_string ("search", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pagoda_outlook_init (PagodaOutlook *outlook)
{
  outlook->filter = pagoda_customer_filter_new ();
  outlook->search = g_strdup ("");
}

PagodaOutlook *
pagoda_outlook_new (PagodaSession *session)
{
  PagodaOutlook *outlook = g_object_new (PAGODA_TYPE_OUTLOOK, NULL);

  outlook->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::snapshot", G_CALLBACK (follow_snapshot), outlook,
                           G_CONNECT_SWAPPED);
  follow_snapshot (outlook);
  return outlook;
}

PagodaSession *
pagoda_outlook_get_session (PagodaOutlook *outlook)
{
  return outlook->session;
}

PagodaStandings *
pagoda_outlook_get_standings (PagodaOutlook *outlook)
{
  return outlook->standings;
}

const PagodaCustomerFilter *
pagoda_outlook_get_filter (PagodaOutlook *outlook)
{
  return outlook->filter;
}

void
pagoda_outlook_set_filter (PagodaOutlook *outlook, const PagodaCustomerFilter *filter)
{
  int tier_before = pagoda_outlook_get_tier (outlook);
  g_autoptr (PagodaCustomerFilter) before = outlook->filter;

  outlook->filter = pagoda_customer_filter_copy (filter);
  if (pagoda_customer_filter_equal (before, filter))
    return;
  g_object_notify_by_pspec (G_OBJECT (outlook), properties[PROP_FILTER]);
  if (pagoda_outlook_get_tier (outlook) != tier_before)
    g_object_notify_by_pspec (G_OBJECT (outlook), properties[PROP_TIER]);
}

int
pagoda_outlook_get_tier (PagodaOutlook *outlook)
{
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    if (outlook->filter->tiers == 1U << tier)
      return tier;
  return PAGODA_OUTLOOK_ALL_TIERS;
}

void
pagoda_outlook_set_tier (PagodaOutlook *outlook, int tier)
{
  g_autoptr (PagodaCustomerFilter) filter = pagoda_customer_filter_copy (outlook->filter);

  filter->tiers = tier == PAGODA_OUTLOOK_ALL_TIERS ? 0 : 1U << tier;
  pagoda_outlook_set_filter (outlook, filter);
}

gboolean
pagoda_outlook_get_today (PagodaOutlook *outlook)
{
  return outlook->today;
}

void
pagoda_outlook_set_today (PagodaOutlook *outlook, gboolean today)
{
  if (outlook->today == today)
    return;
  outlook->today = today;
  take_snapshot (outlook);
}

const char *
pagoda_outlook_get_search (PagodaOutlook *outlook)
{
  return outlook->search;
}

void
pagoda_outlook_set_search (PagodaOutlook *outlook, const char *search)
{
  if (g_strcmp0 (outlook->search, search) == 0)
    return;
  g_free (outlook->search);
  outlook->search = g_strdup (search != NULL ? search : "");
  g_object_notify_by_pspec (G_OBJECT (outlook), properties[PROP_SEARCH]);
}

void
pagoda_outlook_show_all (PagodaOutlook *outlook)
{
  g_autoptr (PagodaCustomerFilter) everybody = pagoda_customer_filter_new ();

  pagoda_outlook_set_search (outlook, "");
  pagoda_outlook_set_filter (outlook, everybody);
}
