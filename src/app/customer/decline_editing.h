/* decline_editing.h: the forms of answers to alerts and of steps that support growth (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "session/declines.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks why the customer of @decline became quieter, and shows what the alert rests on. */
void pagoda_editing_answer_decline (PagodaWindow *window, PagodaId customer, const PagodaDecline *decline);

/** Opens an answer that was given before. */
void
pagoda_editing_decline_answer (PagodaWindow *window, PagodaId customer, const PagodaDeclineAnswer *answer);

/** NULL for @step is a new one. */
void pagoda_editing_growth_step (PagodaWindow *window, PagodaId customer, const PagodaGrowthStep *step);

/** Says at once that @step was done today. */
void pagoda_editing_complete_growth_step (PagodaWindow *window, const PagodaGrowthStep *step);

G_END_DECLS
