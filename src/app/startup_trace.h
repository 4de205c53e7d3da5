/* startup_trace.h: how long the window takes until it shows something.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/**
 * Prints `first frame N ms` and `first frame with customer names N ms` to stdout as @window paints them,
 * counted from the start of the process.
 */
void pagoda_startup_trace_watch (PagodaWindow *window);

G_END_DECLS
