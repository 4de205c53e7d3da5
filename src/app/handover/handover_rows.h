/* handover_rows.h: what becomes of a handover, as rows to read.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/handover.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Rows that tell what moves and what stays with whom and why, in the order of @handover (GtkWidget,
 * floating; transfer full). */
GPtrArray *pagoda_handover_rows_fates (const PagodaHandover *handover);

/** Rows of what is counted before and after; amounts in @currency. */
GPtrArray *pagoda_handover_rows_counts (const PagodaHandover *handover, const char *currency);

G_END_DECLS
