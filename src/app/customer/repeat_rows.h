/* repeat_rows.h: the rows of a form about something that comes again, and about how many of a series it is.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customer/activity_rows.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Adds how often the plan comes again, and until when; for one of a series, whether all later ones are meant
 * too.  What is known of its series is read where the form stands already. */
void pagoda_repeat_rows_add (PagodaFormDialog *form, const PagodaActivityRows *rows);

/** Adds only whether all later ones are meant too, for one of a series. */
void pagoda_repeat_rows_add_scope (PagodaFormDialog *form, const PagodaActivity *activity);

/** TRUE where the form asks that, and all later ones of the series are meant too. */
gboolean pagoda_repeat_rows_means_later (PagodaFormDialog *form);

/** The edit that saves @plan, as the rows say it comes again; @name is the customer's (transfer full). */
PagodaEdit *pagoda_repeat_rows_make_edit (PagodaFormDialog *form,
                                          const PagodaActivityRows *rows,
                                          const PagodaActivity *plan,
                                          const char *name);

G_END_DECLS
