/* edit_market_survey.h: edits of territories, their lists and what was learnt there (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).  @name is for the history.
 */
#pragma once

#include "domain/market_survey.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Adds @territory, or overwrites it where it has an id; refused without a name or a first day. */
PagodaEdit *pagoda_edit_save_territory (const PagodaTerritory *territory);

/** Deletes a territory with its list and what was learnt there. */
PagodaEdit *pagoda_edit_delete_territory (PagodaId territory, const char *name);

/** Puts @entries (PagodaSurveyEntry, new ones) on the lists of their territories; whoever stands there, by
 * customer or by name, is left out. */
PagodaEdit *pagoda_edit_add_survey_entries (const GPtrArray *entries, const char *name);

/** Overwrites @entry, or adds it; refused without a name, or where its customer is on the list already. */
PagodaEdit *pagoda_edit_save_survey_entry (const PagodaSurveyEntry *entry, const char *name);

/** The same, where the judgement whether it might be the big buyer is what was changed; that needs a reason.
 */
PagodaEdit *pagoda_edit_judge_big_buyer (const PagodaSurveyEntry *entry, const char *name);

/** Deletes an entry with what was learnt from it and about it. */
PagodaEdit *pagoda_edit_delete_survey_entry (PagodaId entry, const char *name);

/**
 * Records that somebody talked with @entry, which says when, and what was @learnt (PagodaLearnt, new ones;
 * nullable).  @activity (nullable) is what was done with its customer, and stands in its timeline.
 */
PagodaEdit *pagoda_edit_record_survey_talk (const PagodaSurveyEntry *entry,
                                            const GPtrArray *learnt,
                                            const PagodaActivity *activity,
                                            const char *name);

/** Adds @learnt, or overwrites it where it has an id; refused without words. */
PagodaEdit *pagoda_edit_save_learnt (const PagodaLearnt *learnt);
PagodaEdit *pagoda_edit_delete_learnt (PagodaId learnt, const char *text);

/**
 * Adds @customer and makes the entry @entry, which was only a name, that customer.  What was learnt about the
 * entry is put behind the customer's note.
 */
PagodaEdit *pagoda_edit_make_survey_customer (PagodaId entry, const PagodaCustomer *customer);

G_END_DECLS
