/* group_plan.h: a form that plans visits of several customers for one day (V4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/agenda.h"

G_BEGIN_DECLS

/**
 * Asks over @window for the day on which the @n @customers, who are called @name together, are to be visited;
 * @day to begin with.  Whoever of them is planned already or better left alone on that day is left out, and
 * the form says who and why.  All plans are one command.
 */
void pagoda_group_plan_open (PagodaWindow *window,
                             const PagodaAgenda *agenda,
                             const char *name,
                             const PagodaId *customers,
                             gsize n,
                             PagodaDay day);

G_END_DECLS
