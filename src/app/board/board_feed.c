/* board_feed.c: the board that a page shows, always of the newest standings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/board/board_feed.h"

struct _PagodaBoardFeed
{
  GObject parent_instance;

  PagodaOutlook *outlook; /* NULL once disposed of */
  GtkWidget *page;
  gboolean with_team;
  PagodaTeam *team;      /* over the board; NULL where nobody asks for it */
  PagodaBoard *board;    /* NULL before the first one */
  GError *failure;       /* of the last one; NULL where it was made */
  GCancellable *loading; /* the board on its way, or NULL */
  gboolean stale;        /* the standings have changed since the board was asked for */
};

G_DEFINE_FINAL_TYPE (PagodaBoardFeed, pagoda_board_feed, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PagodaBoard *
finish (PagodaBoardFeed *feed,
        PagodaSession *session,
        GAsyncResult *result,
        PagodaTeam **team,
        GError **error)
{
  if (!feed->with_team)
    return pagoda_session_board_finish (session, result, error);
  *team = pagoda_session_team_finish (session, result, error);
  return *team != NULL ? pagoda_board_ref ((*team)->board) : NULL;
}

/* A board that came too late was cancelled: a newer one is on its way. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaBoardFeed) feed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTeam) team = NULL;
  g_autoptr (PagodaBoard) board = finish (feed, PAGODA_SESSION (source), result, &team, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || feed->outlook == NULL)
    return;
  g_clear_object (&feed->loading);
  g_clear_error (&feed->failure);
  feed->failure = g_steal_pointer (&error);
  if (board != NULL)
    {
      g_clear_pointer (&feed->board, pagoda_board_unref);
      g_clear_pointer (&feed->team, pagoda_team_unref);
      feed->board = g_steal_pointer (&board);
      feed->team = g_steal_pointer (&team);
    }
  g_signal_emit (feed, signals[SIGNAL_CHANGED], 0);
}

static void
forget_loading (PagodaBoardFeed *feed)
{
  if (feed->loading != NULL)
    g_cancellable_cancel (feed->loading);
  g_clear_object (&feed->loading);
}

/* Before there are figures there is nothing to ask for; they are on their way. */
static void
load (PagodaBoardFeed *feed)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (feed->outlook);
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;
  PagodaSession *session = pagoda_outlook_get_session (feed->outlook);

  feed->stale = TRUE;
  if (pyramid == NULL || feed->page == NULL || !gtk_widget_get_mapped (feed->page))
    return;
  feed->stale = FALSE;
  forget_loading (feed);
  feed->loading = g_cancellable_new ();
  /* What was worked since the last order shows at once. */
  if (feed->with_team)
    pagoda_session_team_async (session, pagoda_day_today (), pyramid->as_of, feed->loading, loaded_cb,
                               g_object_ref (feed));
  else
    pagoda_session_board_async (session, PAGODA_ID_NONE, pagoda_day_today (), pyramid->as_of, feed->loading,
                                loaded_cb, g_object_ref (feed));
}

static void
page_mapped_cb (PagodaBoardFeed *feed)
{
  if (feed->stale)
    load (feed);
}

static void
pagoda_board_feed_dispose (GObject *object)
{
  PagodaBoardFeed *feed = PAGODA_BOARD_FEED (object);

  forget_loading (feed);
  g_clear_object (&feed->outlook);
  g_clear_weak_pointer (&feed->page);
  g_clear_pointer (&feed->board, pagoda_board_unref);
  g_clear_pointer (&feed->team, pagoda_team_unref);
  g_clear_error (&feed->failure);
  G_OBJECT_CLASS (pagoda_board_feed_parent_class)->dispose (object);
}

static void
pagoda_board_feed_class_init (PagodaBoardFeedClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_board_feed_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_board_feed_init (PagodaBoardFeed *feed)
{
}

static PagodaBoardFeed *
create (PagodaOutlook *outlook, GtkWidget *page, gboolean with_team)
{
  PagodaBoardFeed *feed = g_object_new (PAGODA_TYPE_BOARD_FEED, NULL);

  feed->outlook = g_object_ref (outlook);
  feed->with_team = with_team;
  g_set_weak_pointer (&feed->page, page);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (load), feed, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "map", G_CALLBACK (page_mapped_cb), feed,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (feed);
  return feed;
}

PagodaBoardFeed *
pagoda_board_feed_new (PagodaOutlook *outlook, GtkWidget *page)
{
  return create (outlook, page, FALSE);
}

PagodaBoardFeed *
pagoda_board_feed_new_with_team (PagodaOutlook *outlook, GtkWidget *page)
{
  return create (outlook, page, TRUE);
}

PagodaTeam *
pagoda_board_feed_get_team (PagodaBoardFeed *feed)
{
  return feed->team;
}

PagodaBoard *
pagoda_board_feed_get (PagodaBoardFeed *feed)
{
  return feed->board;
}

const char *
pagoda_board_feed_get_failure (PagodaBoardFeed *feed)
{
  return feed->failure != NULL ? feed->failure->message : NULL;
}
