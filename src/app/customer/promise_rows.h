/* promise_rows.h: what was promised to a customer as rows, and which part of it was kept (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/house_rules.h"
#include "method/promises.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds the promises of @dossier to @page, with the shares kept and in time as of @day; a number opens into
 * its promises (`customer.promises`). */
void pagoda_promise_rows_fill (AdwPreferencesPage *page,
                               const PagodaDossier *dossier,
                               const PagodaHouseRules *rules,
                               PagodaDay day);

/** Shows those of @dossier that @number counts, over @page, the page of their customer. */
void pagoda_promise_dialog_show (GtkWidget *page,
                                 const PagodaDossier *dossier,
                                 PagodaPromiseNumber number,
                                 PagodaDay day);

/** When @promise is due, or what came of it, in words (transfer full). */
char *pagoda_promise_word (const PagodaPromise *promise, PagodaDay day);

/** @share, of which @part of @ended are, with how many cases it rests on; where those are too few for one, it
 * is not @known, and how many there are (transfer full). */
char *pagoda_promise_word_share (gboolean known, double share, guint part, guint ended);

G_END_DECLS
