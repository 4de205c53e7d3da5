/* objection_rows.h: the rows of a form for an objection and an answer to it, out of the library.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/form_dialog.h"
#include "domain/house_rules.h"
#include "session/session.h"

G_BEGIN_DECLS

/** Adds the rows `objection` and `answer` (called @answer_title) to @form with what is known already
 * (nullable); what is suggested is read from @session.  By @rules there are enough cases for a percentage. */
void pagoda_objection_rows_add (PagodaFormDialog *form,
                                PagodaSession *session,
                                const PagodaHouseRules *rules,
                                const char *objection,
                                const char *answer,
                                const char *answer_title);

G_END_DECLS
