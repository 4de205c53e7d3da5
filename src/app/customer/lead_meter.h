/* lead_meter.h: the support lead of a project, with its band (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "method/support_lead.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_LEAD_METER (pagoda_lead_meter_get_type ())
G_DECLARE_FINAL_TYPE (PagodaLeadMeter, pagoda_lead_meter, PAGODA, LEAD_METER, PagodaDrawing)

/** A meter of @lead, where somebody has weight; @description says the same in a sentence (floating). */
GtkWidget *pagoda_lead_meter_new (const PagodaSupportLead *lead, const char *description);

G_END_DECLS
