/* letters.h: the letters of the store, for the window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/letter.h"
#include "session/session.h"

G_BEGIN_DECLS

/** All letters by name, PagodaLetter (transfer full). */
void pagoda_session_letters_async (PagodaSession *session,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
GPtrArray *pagoda_session_letters_finish (PagodaSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
