/* checking.h: looking for damage in the open store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Checks the open store and tells over @parent what came of it. */
void pagoda_checking_run (GtkWindow *parent, PagodaSession *session);

G_END_DECLS
