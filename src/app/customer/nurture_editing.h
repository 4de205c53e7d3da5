/* nurture_editing.h: the forms of a nurture plan and of the months of a customer (N3, O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Asks for a step with the customer of @dossier; NULL for @step is a new one.  A step that is said to be
 * done is recorded as an activity, too. */
void pagoda_editing_nurture_step (PagodaWindow *window,
                                  const PagodaDossier *dossier,
                                  const PagodaNurtureStep *step);

/** Asks the same of the step @step of @customer, or PAGODA_ID_NONE for a new one, once its dossier is read;
 * @done begins with the step done today. */
void pagoda_editing_nurture_step_of (PagodaWindow *window, PagodaId customer, PagodaId step, gboolean done);

/** Plans the usual steps of a first year with @customer, called @name, from today on. */
void pagoda_editing_start_nurture (PagodaWindow *window, PagodaId customer, const char *name);

/** Asks for sample or renewal months of the customer of @dossier; NULL for @span are new ones. */
void pagoda_editing_months (PagodaWindow *window, const PagodaDossier *dossier, const PagodaMonthSpan *span);

/** Adds the nurture plan to @page, as it is on @day. */
void pagoda_customer_nurture_fill (AdwPreferencesPage *page,
                                   const PagodaDossier *dossier,
                                   const char *currency,
                                   PagodaDay day);

/** What there is to say of @step on @day: by which channel, with whom, what it costs, its note; @contacts is
 * nullable (transfer full). */
char *pagoda_nurture_word_step (const PagodaNurtureStep *step,
                                const GPtrArray *contacts,
                                const char *currency,
                                PagodaDay day);

G_END_DECLS
