/* edit_dormant.h: edits of what is on record of dormant accounts (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h); @name is the customer's, for the history.
 */
#pragma once

#include "domain/dormant.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Judges @n dormant accounts from @from on: a PagodaDormantJudgement, or PAGODA_DATED_NONE for not judged.
 */
PagodaEdit *pagoda_edit_judge_dormant (const PagodaId *customers,
                                       gsize n,
                                       const char *name,
                                       PagodaDay from,
                                       int judgement,
                                       const char *reason);

PagodaEdit *pagoda_edit_save_post_mortem (const PagodaPostMortem *post_mortem, const char *name);
PagodaEdit *pagoda_edit_delete_post_mortem (PagodaId post_mortem, const char *name);

PagodaEdit *pagoda_edit_save_expected_objection (const PagodaExpectedObjection *expected, const char *name);
PagodaEdit *pagoda_edit_delete_expected_objection (PagodaId expected, const char *name);

/** Saves @step.  Where it has an activity that is still planned, that follows it.  @plan puts a step that has
 * none into the calendar, as a planned activity of @person (nullable). */
PagodaEdit *pagoda_edit_save_touch_step (const PagodaTouchStep *step,
                                         gboolean plan,
                                         const char *person,
                                         const char *name);

/** What is in the calendar for it stays there. */
PagodaEdit *pagoda_edit_delete_touch_step (PagodaId step, const char *name);

G_END_DECLS
