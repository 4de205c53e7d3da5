/* project_records.h: the projects behind a number, each of which opens its customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/closings.h"

G_BEGIN_DECLS

/** Lists the @cases (guint32) of @closings over @window, what was closed last first. */
void pagoda_project_records_show (PagodaWindow *window,
                                  const PagodaClosings *closings,
                                  const GArray *cases,
                                  const char *title);

/** Asks for the closed projects that are most like the open one @project, which is called @name, and lists
 * them over @window with the reasons. */
void pagoda_project_records_show_like (PagodaWindow *window, PagodaId project, const char *name);

G_END_DECLS
