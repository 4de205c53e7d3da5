/* market_surveys.h: territories, their lists and what was learnt there, in the store (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/market_survey.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Each adds its record and gives it an id, or overwrites it where it has one. */
gboolean pagoda_territories_save (PagodaDatabase *database, PagodaTerritory *territory, GError **error);
gboolean pagoda_survey_entries_save (PagodaDatabase *database, PagodaSurveyEntry *entry, GError **error);
gboolean pagoda_learnt_save (PagodaDatabase *database, PagodaLearnt *learnt, GError **error);

/** Deletes a territory with its list and what was learnt there. */
gboolean pagoda_territories_delete (PagodaDatabase *database, PagodaId territory, GError **error);

/** Deletes an entry with what was learnt from it and about it. */
gboolean pagoda_survey_entries_delete (PagodaDatabase *database, PagodaId entry, GError **error);

gboolean pagoda_learnt_delete (PagodaDatabase *database, PagodaId learnt, GError **error);

/**
 * Makes the entries of @customer, which is about to be deleted, names again: who was met in a market, and
 * what he said of others, is known of the market and not of the customer.
 */
gboolean pagoda_survey_entries_forget_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** All territories, the newest first, of PagodaTerritory (transfer full). */
GPtrArray *pagoda_territories_list (PagodaDatabase *database, GError **error);

/** All entries by territory and id, of PagodaSurveyEntry (transfer full). */
GPtrArray *pagoda_survey_entries_list (PagodaDatabase *database, GError **error);

/** All that was learnt by territory and day, of PagodaLearnt (transfer full). */
GPtrArray *pagoda_learnt_list (PagodaDatabase *database, GError **error);

G_END_DECLS
