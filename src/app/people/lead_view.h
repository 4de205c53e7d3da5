/* lead_view.h: the meter of the support lead, and its course.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "session/people_picture.h"

G_BEGIN_DECLS

/** A drawing of the meter, or of the course over time. */
#define PAGODA_TYPE_LEAD_VIEW (pagoda_lead_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaLeadView, pagoda_lead_view, PAGODA, LEAD_VIEW, PagodaDrawing)

GtkWidget *pagoda_lead_view_new (gboolean course);

/** Shows @picture, which outlives it or the next one; NULL shows nothing. */
void pagoda_lead_view_show (PagodaLeadView *view, const PagodaPeoplePicture *picture);

G_END_DECLS
