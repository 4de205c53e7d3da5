/* day_sheet.h: the visits of a day with what is needed at each door (V6), and as a paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only the activities of the day and the accounts that they are about are read, however many others the store
 * has.
 */
#pragma once

#include "chart/paper.h"
#include "domain/activity.h"
#include "domain/layer.h"
#include "session/session.h"
#include "store/database.h"

G_BEGIN_DECLS

/** An activity of the day and its account. */
typedef struct
{
  const PagodaActivity *activity; /* of the sheet */
  PagodaCustomer *customer;
  GPtrArray *contacts;   /* PagodaContact, by reading */
  GPtrArray *activities; /* PagodaActivity of the customer, by day */
  GPtrArray *care_items; /* PagodaCareItem */
  GPtrArray *rungs;      /* PagodaRung: the contact ladders of its people (R3) */
  PagodaLayerRecord *layers;
} PagodaDayEntry;

typedef struct
{
  PagodaDay day;
  GPtrArray *activities; /* PagodaActivity of the day */
  GPtrArray *entries;    /* PagodaDayEntry of those that were not cancelled, by time */
} PagodaDaySheet;

/** The sheet of @day, in a reading transaction (transfer full). */
PagodaDaySheet *pagoda_day_sheet_load (PagodaDatabase *database, PagodaDay day, GError **error);
void pagoda_day_sheet_free (PagodaDaySheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDaySheet, pagoda_day_sheet_free)

/** The days of @period that have entries, of PagodaDaySheet, in a reading transaction; its first one where
 * none has (transfer full). */
GPtrArray *pagoda_day_sheets_load (PagodaDatabase *database, PagodaPeriod period, GError **error);

/** @sheets as a paper, each day on sheets of its own (transfer full). */
PagodaPaper *pagoda_day_sheets_make_paper (const GPtrArray *sheets, PagodaLanguage language);

G_END_DECLS
