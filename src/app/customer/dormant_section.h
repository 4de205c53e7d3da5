/* dormant_section.h: why a customer stopped buying, and how it is won back (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Whether the customer of @dossier is dormant on @day: it has ordered, but not in the last twelve months,
 * and is not marked as never a customer. */
gboolean pagoda_dormant_section_is_needed (const PagodaDossier *dossier, PagodaDay day);

/** Fills @page with judgement, post-mortem, objections to expect and touch plan; nothing where it is not
 * needed. */
void pagoda_dormant_section_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day);

/** Lists the rejections of the customer of @dossier up to @day, the first one first, over @window. */
void
pagoda_dormant_section_show_rejections (PagodaWindow *window, const PagodaDossier *dossier, PagodaDay day);

/** What to say of rejection number @n, "" of none (transfer full). */
char *pagoda_dormant_word_rejections (guint n);

G_END_DECLS
