/* board_feed.c: the board that a page shows, always of the newest standings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/board/board_feed.h"

#include "app/result_feed.h"

struct _PagodaBoardFeed
{
  GObject parent_instance;

  PagodaResultFeed *feed;
  PagodaOutlook *outlook;
  gboolean with_team;
  PagodaTeam *team;   /* over the board; NULL where nobody asks for it */
  PagodaBoard *board; /* NULL before the first one */
  char *failure;      /* of the last one; NULL where it was made */
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

static void
tell (PagodaBoardFeed *feed, const char *failure)
{
  g_free (feed->failure);
  feed->failure = g_strdup (failure);
  g_signal_emit (feed, signals[SIGNAL_CHANGED], 0);
}

/* What was worked since the last order shows at once. */
static void
ask (gpointer data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer callback_data)
{
  PagodaBoardFeed *feed = data;
  PagodaSession *session = pagoda_outlook_get_session (feed->outlook);
  PagodaDay today = pagoda_day_today ();
  PagodaDay ranked = pagoda_standings_get_pyramid (pagoda_outlook_get_standings (feed->outlook))->as_of;

  if (feed->with_team)
    pagoda_session_team_async (session, today, ranked, cancellable, callback, callback_data);
  else
    pagoda_session_board_async (session, PAGODA_ID_NONE, today, ranked, cancellable, callback, callback_data);
}

static gboolean
take (gpointer data, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaBoardFeed *feed = data;
  PagodaTeam *team = NULL;
  PagodaBoard *board = finish (feed, session, result, &team, error);

  if (board == NULL)
    return FALSE;
  g_clear_pointer (&feed->board, pagoda_board_unref);
  g_clear_pointer (&feed->team, pagoda_team_unref);
  feed->board = board;
  feed->team = team;
  tell (feed, NULL);
  return TRUE;
}

static void
fail (gpointer feed, const char *message)
{
  tell (feed, message);
}

static const PagodaResultFeedKind feed_kind = { ask, take, fail };

static void
pagoda_board_feed_dispose (GObject *object)
{
  PagodaBoardFeed *feed = PAGODA_BOARD_FEED (object);

  pagoda_result_feed_clear (&feed->feed);
  g_clear_object (&feed->outlook);
  g_clear_pointer (&feed->board, pagoda_board_unref);
  g_clear_pointer (&feed->team, pagoda_team_unref);
  g_clear_pointer (&feed->failure, g_free);
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
  feed->feed = pagoda_result_feed_new (outlook, page, &feed_kind, feed);
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
  return feed->failure;
}
