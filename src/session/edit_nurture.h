/* edit_nurture.h: edits of the nurture plan of a potential large account (N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).  Refused is a service or concession with which those of the customer would
 * cost more than the house rule allows of its stated need.
 */
#pragma once

#include "domain/nurture_step.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @step: adds it where its id is PAGODA_ID_NONE. */
PagodaEdit *pagoda_edit_save_nurture_step (const PagodaNurtureStep *step);
PagodaEdit *pagoda_edit_delete_nurture_step (PagodaId step, const char *title);

/** @step was done: @activity, which is done, tells how, and is recorded in the same command. */
PagodaEdit *pagoda_edit_complete_nurture_step (const PagodaNurtureStep *step, const PagodaActivity *activity);

/** @step is not taken, from @day on; @note says why. */
PagodaEdit *pagoda_edit_skip_nurture_step (const PagodaNurtureStep *step, PagodaDay day, const char *note);

/** The usual steps of a first year from @day on, with @contact (PAGODA_ID_NONE: nobody is named), in the
 * words of
 * @language; @name is the customer's. */
PagodaEdit *pagoda_edit_start_nurture (PagodaId customer,
                                       PagodaId contact,
                                       const char *name,
                                       PagodaDay day,
                                       PagodaLanguage language);

G_END_DECLS
