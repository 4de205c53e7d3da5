/* credit_alerts.h: whose receivables or limit is to be looked at (C1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** A heading over the rows of the customers; it is not there while there is nobody to look at. */
#define PAGODA_TYPE_CREDIT_ALERTS (pagoda_credit_alerts_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCreditAlerts, pagoda_credit_alerts, PAGODA, CREDIT_ALERTS, AdwBin)

/** Asks @session, whose snapshot has its figures, whom to look at on @day; NULL shows nobody. */
void pagoda_credit_alerts_show (PagodaCreditAlerts *alerts, PagodaSession *session, PagodaDay day);

G_END_DECLS
