/* factor_rows.h: what those customers weighed whose projects were won, beside those that were lost (R2, R5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/closings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A row for each factor that somebody weighed among those closed in @period (transfer container, of floating
 * rows); empty where nobody did.  A row activates `roadmap.weighed` (u: the factor). */
GPtrArray *pagoda_factor_rows_list (const PagodaClosings *closings, PagodaPeriod period);

/** The same as lines of a table, with a heading; nothing where nobody weighed anything. */
void pagoda_factor_rows_copy (GString *table, const PagodaClosings *closings, PagodaPeriod period);

G_END_DECLS
