/* today_alerts.h: who has become quieter and is to be answered for, and the steps of growth that are due
 * (O4). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/declines.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_TODAY_ALERTS (pagoda_today_alerts_get_type ())
G_DECLARE_FINAL_TYPE (PagodaTodayAlerts, pagoda_today_alerts, PAGODA, TODAY_ALERTS, AdwBin)

/** Shows the open alerts of @declines, whom to look at first, first; nothing where it is NULL. */
void pagoda_today_alerts_show (PagodaTodayAlerts *alerts, PagodaDeclines *declines);

G_END_DECLS
