/* edit_declines.h: edits of answers to alerts and of steps that support growth (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/decline_answer.h"
#include "domain/growth_step.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @answer to an alert about the customer called @name: adds it where its id is PAGODA_ID_NONE.
 * Refused where the cause is another one than those named and nothing says which. */
PagodaEdit *pagoda_edit_save_decline_answer (const PagodaDeclineAnswer *answer, const char *name);
PagodaEdit *pagoda_edit_delete_decline_answer (PagodaId answer, const char *name);

PagodaEdit *pagoda_edit_save_growth_step (const PagodaGrowthStep *step);
PagodaEdit *pagoda_edit_delete_growth_step (PagodaId step, const char *title);
/** Saves @step as done on @day. */
PagodaEdit *pagoda_edit_complete_growth_step (const PagodaGrowthStep *step, PagodaDay day);

G_END_DECLS
