/* load_dialog.h: what the load of a period is made of, and what would lighten it (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/agenda.h"

G_BEGIN_DECLS

/**
 * Opens over @window the load of @period, called @title, for the accounts of @agenda: its working days and
 * its accounts, and what would become of it with fewer accounts or longer cadences.  Nothing is stored unless
 * the user says so; then the cadences become house rules.
 */
void pagoda_load_dialog_open (PagodaWindow *window,
                              const PagodaAgenda *agenda,
                              PagodaPeriod period,
                              const char *title);

G_END_DECLS
