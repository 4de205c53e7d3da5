/* session_handover.h: what would become of a handover, for the window (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/handover.h"
#include "session/session.h"

G_BEGIN_DECLS

/** pagoda_handover_preview() of @request (copied) by the worker. */
void pagoda_session_handover_async (PagodaSession *session,
                                    const PagodaHandoverRequest *request,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
PagodaHandover *pagoda_session_handover_finish (PagodaSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
