/* hand_ins.h: hand-ins as the window asks for them (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"
#include "store/merge.h"

G_BEGIN_DECLS

/** Writes the accounts that @owner (NULL: anybody) looks after on @day to @path, see pagoda_hand_in_write().
 */
void pagoda_session_hand_in_async (PagodaSession *session,
                                   const char *path,
                                   const char *owner,
                                   PagodaDay day,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);

/** FALSE on failure; then what was at the path is still there. */
gboolean pagoda_session_hand_in_finish (PagodaSession *session,
                                        GAsyncResult *result,
                                        PagodaHandInCounts *counts,
                                        GError **error);

/** What merging the file @path would do; ours stays in conflicts. */
void pagoda_session_merge_preview_async (PagodaSession *session,
                                         const char *path,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer data);

/** NULL on failure (transfer full). */
PagodaMerge *
pagoda_session_merge_preview_finish (PagodaSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
