/* result_feed.c: a result of the worker that a page shows, asked for again with every new standings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/result_feed.h"

struct _PagodaResultFeed
{
  GObject parent_instance;

  const PagodaResultFeedKind *kind;
  gpointer owner;
  PagodaOutlook *outlook; /* NULL once disposed of */
  GtkWidget *page;        /* NULL once it is gone */
  GCancellable *loading;  /* the result on its way, or NULL */
  gboolean stale;         /* the standings have changed since the result was asked for */
};

G_DEFINE_FINAL_TYPE (PagodaResultFeed, pagoda_result_feed, G_TYPE_OBJECT)

/* A result that came too late was cancelled: a newer one is on its way. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaResultFeed) feed = data;
  g_autoptr (GError) error = NULL;

  if (feed->outlook == NULL)
    return;
  if (feed->kind->take (feed->owner, PAGODA_SESSION (source), result, &error))
    g_clear_object (&feed->loading);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_object (&feed->loading);
      feed->kind->fail (feed->owner, error->message);
    }
}

static void
forget_loading (PagodaResultFeed *feed)
{
  if (feed->loading != NULL)
    g_cancellable_cancel (feed->loading);
  g_clear_object (&feed->loading);
}

static void
load (PagodaResultFeed *feed)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (feed->outlook);

  feed->stale = TRUE;
  if (standings == NULL || pagoda_standings_get_pyramid (standings) == NULL || feed->page == NULL
      || !gtk_widget_get_mapped (feed->page))
    return;
  feed->stale = FALSE;
  forget_loading (feed);
  feed->loading = g_cancellable_new ();
  feed->kind->ask (feed->owner, feed->loading, loaded_cb, g_object_ref (feed));
}

static void
page_mapped_cb (PagodaResultFeed *feed)
{
  if (feed->stale)
    load (feed);
}

static void
pagoda_result_feed_dispose (GObject *object)
{
  PagodaResultFeed *feed = PAGODA_RESULT_FEED (object);

  forget_loading (feed);
  g_clear_weak_pointer (&feed->page);
  g_clear_object (&feed->outlook);
  G_OBJECT_CLASS (pagoda_result_feed_parent_class)->dispose (object);
}

static void
pagoda_result_feed_class_init (PagodaResultFeedClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_result_feed_dispose;
}

static void
pagoda_result_feed_init (PagodaResultFeed *feed)
{
}

PagodaResultFeed *
pagoda_result_feed_new (PagodaOutlook *outlook,
                        GtkWidget *page,
                        const PagodaResultFeedKind *kind,
                        gpointer owner)
{
  PagodaResultFeed *feed = g_object_new (PAGODA_TYPE_RESULT_FEED, NULL);

  feed->kind = kind;
  feed->owner = owner;
  feed->outlook = g_object_ref (outlook);
  g_set_weak_pointer (&feed->page, page);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (load), feed, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "map", G_CALLBACK (page_mapped_cb), feed,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (feed);
  return feed;
}

void
pagoda_result_feed_renew (PagodaResultFeed *feed)
{
  load (feed);
}

void
pagoda_result_feed_clear (PagodaResultFeed **feed)
{
  /* Signals and a result on its way may hold it for a while yet. */
  if (*feed != NULL)
    g_object_run_dispose (G_OBJECT (*feed));
  g_clear_object (feed);
}
