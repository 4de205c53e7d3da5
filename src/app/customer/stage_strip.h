/* stage_strip.h: the nine stages of a project as buttons (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/project_stages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Buttons that tell where @project stands on @day and open a stage by `customer.stage` (xi) (floating). */
GtkWidget *pagoda_stage_strip_new (const PagodaProject *project, PagodaDay day);

G_END_DECLS
