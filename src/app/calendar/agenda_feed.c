/* agenda_feed.c: the agenda that a page shows, always of the newest snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/calendar/agenda_feed.h"

/* How often is looked whether another day has come, in seconds. */
#define DAY_CHECK 30

struct _PagodaAgendaFeed
{
  GObject parent_instance;

  PagodaOutlook *outlook;
  GtkWidget *page;
  PagodaPeriod period;
  PagodaDay today;
  PagodaAgenda *agenda;  /* NULL before there are figures */
  GCancellable *loading; /* NULL where nothing is on its way */
  gboolean stale;        /* something has changed since the last load began */
  guint day_check;
};

G_DEFINE_FINAL_TYPE (PagodaAgendaFeed, pagoda_agenda_feed, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void reload (PagodaAgendaFeed *feed);

static void
emit_changed (PagodaAgendaFeed *feed)
{
  g_signal_emit (feed, signals[SIGNAL_CHANGED], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaAgendaFeed) feed = data;
  g_autoptr (GError) error = NULL;
  PagodaAgenda *agenda = pagoda_session_agenda_finish (PAGODA_SESSION (source), result, &error);

  if (agenda == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", error->message);
  g_clear_object (&feed->loading);
  if (agenda != NULL && feed->outlook != NULL)
    {
      g_clear_pointer (&feed->agenda, pagoda_agenda_unref);
      feed->agenda = g_steal_pointer (&agenda);
      emit_changed (feed);
    }
  g_clear_pointer (&agenda, pagoda_agenda_unref);
  if (feed->stale)
    reload (feed);
}

/* A page that is not seen loads when it is. */
static void
reload (PagodaAgendaFeed *feed)
{
  PagodaSession *session = feed->outlook != NULL ? pagoda_outlook_get_session (feed->outlook) : NULL;
  PagodaSnapshot *snapshot = session != NULL ? pagoda_session_get_snapshot (session) : NULL;

  feed->stale = TRUE;
  if (snapshot == NULL || pagoda_snapshot_get_stage (snapshot) != PAGODA_STAGE_FIGURES
      || feed->loading != NULL || feed->page == NULL || !gtk_widget_get_mapped (feed->page))
    return;
  feed->stale = FALSE;
  feed->loading = g_cancellable_new ();
  pagoda_session_agenda_async (session, feed->today, feed->period, feed->loading, loaded_cb,
                               g_object_ref (feed));
}

static void
standings_changed_cb (PagodaAgendaFeed *feed)
{
  if (pagoda_outlook_get_standings (feed->outlook) == NULL && feed->agenda != NULL)
    {
      g_clear_pointer (&feed->agenda, pagoda_agenda_unref);
      emit_changed (feed);
    }
  reload (feed);
}

static void
page_mapped_cb (PagodaAgendaFeed *feed)
{
  if (feed->stale)
    reload (feed);
}

static gboolean
check_day_cb (gpointer data)
{
  PagodaAgendaFeed *feed = data;
  PagodaDay today = pagoda_day_today ();

  if (today != feed->today)
    {
      feed->today = today;
      emit_changed (feed);
      reload (feed);
    }
  return G_SOURCE_CONTINUE;
}

static void
pagoda_agenda_feed_dispose (GObject *object)
{
  PagodaAgendaFeed *feed = PAGODA_AGENDA_FEED (object);

  g_clear_handle_id (&feed->day_check, g_source_remove);
  if (feed->loading != NULL)
    g_cancellable_cancel (feed->loading);
  g_clear_object (&feed->loading);
  g_clear_object (&feed->outlook);
  g_clear_weak_pointer (&feed->page);
  g_clear_pointer (&feed->agenda, pagoda_agenda_unref);
  G_OBJECT_CLASS (pagoda_agenda_feed_parent_class)->dispose (object);
}

static void
pagoda_agenda_feed_class_init (PagodaAgendaFeedClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_agenda_feed_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_agenda_feed_init (PagodaAgendaFeed *feed)
{
  feed->today = pagoda_day_today ();
  feed->period = (PagodaPeriod){ feed->today, feed->today };
  feed->stale = TRUE;
  feed->day_check = g_timeout_add_seconds (DAY_CHECK, check_day_cb, feed);
}

PagodaAgendaFeed *
pagoda_agenda_feed_new (PagodaOutlook *outlook, GtkWidget *page)
{
  PagodaAgendaFeed *feed = g_object_new (PAGODA_TYPE_AGENDA_FEED, NULL);

  feed->outlook = g_object_ref (outlook);
  g_set_weak_pointer (&feed->page, page);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (standings_changed_cb), feed,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "map", G_CALLBACK (page_mapped_cb), feed,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return feed;
}

void
pagoda_agenda_feed_set_period (PagodaAgendaFeed *feed, PagodaPeriod period)
{
  if (feed->period.first == period.first && feed->period.last == period.last)
    return;
  feed->period = period;
  reload (feed);
}

const PagodaAgenda *
pagoda_agenda_feed_get (PagodaAgendaFeed *feed)
{
  return feed->agenda;
}

PagodaDay
pagoda_agenda_feed_get_today (PagodaAgendaFeed *feed)
{
  return feed->today;
}

guint
pagoda_agenda_first_on (const PagodaAgenda *agenda, PagodaDay day)
{
  guint first = 0;
  guint last = agenda->activities->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;
      const PagodaActivity *activity = g_ptr_array_index (agenda->activities, middle);
      if (activity->day < day)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

static const PagodaActivity *
find_in (const GPtrArray *activities, PagodaId id)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (activity->id == id)
        return activity;
    }
  return NULL;
}

const PagodaActivity *
pagoda_agenda_find (const PagodaAgenda *agenda, PagodaId id)
{
  const PagodaActivity *found = find_in (agenda->activities, id);

  return found != NULL ? found : find_in (agenda->overdue, id);
}
