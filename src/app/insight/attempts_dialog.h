/* attempts_dialog.h: the attempts or the deals behind a number.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/averages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Lists over @parent the attempts of @view that came to @step or further and are of the @group (nullable: of
 * any) of those @by; a line opens its customer. */
void pagoda_attempts_dialog_show (GtkWindow *parent,
                                  const PagodaAveragesView *view,
                                  PagodaChainStep step,
                                  const PagodaAveragesGroup *group,
                                  PagodaAveragesGrouping by);

/** Lists the deals of the quarter of @view, whether an attempt led to them or not. */
void pagoda_attempts_dialog_show_deals (GtkWindow *parent, const PagodaAveragesView *view);

G_END_DECLS
