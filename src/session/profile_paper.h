/* profile_paper.h: everything known of a customer on one or two sheets (V8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/paper.h"
#include "session/board.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Adds the profile sheet of @dossier to @paper, as a chapter that begins a new sheet: as of the day of
 * @board, on which the customer may have no card; then nothing is said of its layers. */
void pagoda_profile_add_to_paper (PagodaPaper *paper,
                                  const PagodaDossier *dossier,
                                  const PagodaBoard *board,
                                  PagodaLanguage language);

/** The profile sheet of one customer as of @day; @snapshot is of stage FIGURES (transfer full). */
PagodaPaper *pagoda_profile_make_paper (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        PagodaId customer,
                                        PagodaDay day,
                                        PagodaLanguage language,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
