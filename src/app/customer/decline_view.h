/* decline_view.h: whether a customer has become quieter, and what was found out about it (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_DECLINE_VIEW (pagoda_decline_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDeclineView, pagoda_decline_view, PAGODA, DECLINE_VIEW, AdwBin)

/** Shows the alert about the customer of @dossier as of @day as soon as the view is seen, and the answers to
 * earlier ones. */
void pagoda_decline_view_show (PagodaDeclineView *view,
                               PagodaWindow *window,
                               const PagodaDossier *dossier,
                               PagodaDay day);

G_END_DECLS
