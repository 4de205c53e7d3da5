/* season_window.h: when in the year a customer is to be visited, and when better not (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every year again, in thirds of a month: 0 is early January (1–10), 1 its middle (11–20), 2 its rest … 35
 * late December.
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

#define PAGODA_THIRDS_PER_MONTH 3
#define PAGODA_N_THIRDS (12 * PAGODA_THIRDS_PER_MONTH)

typedef enum
{
  PAGODA_SEASON_VISIT,
  PAGODA_SEASON_AVOID,
} PagodaSeasonPurpose;
#define PAGODA_N_SEASON_PURPOSES 2

PAGODA_DECLARE_WORDS (PagodaSeasonPurpose, season_purpose)

typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaSeasonPurpose purpose;
  int first; /* the third with which it begins */
  int last;  /* the third with which it ends, inclusive; before @first: in the next year */
  char *note;
} PagodaSeasonWindow;

PagodaSeasonWindow *pagoda_season_window_copy (const PagodaSeasonWindow *window);
void pagoda_season_window_free (PagodaSeasonWindow *window);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSeasonWindow, pagoda_season_window_free)

/** `early Jan`, `1月上旬` (transfer full). */
char *pagoda_third_label (int third, PagodaLanguage language);

G_END_DECLS
