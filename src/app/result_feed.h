/* result_feed.h: a result of the worker that a page shows, asked for again with every new standings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A result on its way is cancelled where a newer one is wished for.  Nothing is asked for while nobody sees
 * the page, nor before there are figures, which are on their way then.
 */
#pragma once

#include "app/outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_RESULT_FEED (pagoda_result_feed_get_type ())
G_DECLARE_FINAL_TYPE (PagodaResultFeed, pagoda_result_feed, PAGODA, RESULT_FEED, GObject)

/** How a result is asked for and taken; each function is given the feed's owner. */
typedef struct
{
  /** Asks for the result as of today. */
  void (*ask) (gpointer owner, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

  /** Takes what came and shows it; FALSE with @error. */
  gboolean (*take) (gpointer owner, PagodaSession *session, GAsyncResult *result, GError **error);

  /** Shows @message, in the user's language, instead. */
  void (*fail) (gpointer owner, const char *message);
} PagodaResultFeedKind;

/**
 * Follows the standings of @outlook while @page (not owned) is seen; @kind (not copied) speaks to @owner (not
 * owned), who disposes of the feed before itself (transfer full).
 */
PagodaResultFeed *pagoda_result_feed_new (PagodaOutlook *outlook,
                                          GtkWidget *page,
                                          const PagodaResultFeedKind *kind,
                                          gpointer owner);

/** Asks anew, because the owner wants something else now. */
void pagoda_result_feed_renew (PagodaResultFeed *feed);

/** Says that the owner wants to hear nothing any more, and unrefs *@feed, which becomes NULL; it may be NULL.
 */
void pagoda_result_feed_clear (PagodaResultFeed **feed);

G_END_DECLS
