/* workdays.h: how many days of a period are worked on, and why so many (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/snapshot.h"

G_BEGIN_DECLS

/** Days next to each other that are called alike and are not worked on as usual, or not rested on. */
typedef struct
{
  PagodaPeriod days;
  int change;       /* how many working days more (above 0) or fewer there are because of them */
  const char *name; /* of the holiday, or that people make up for one; as long as the snapshot lives */
} PagodaWorkdayException;

typedef struct
{
  int usual;          /* days of the week that are worked on by the house rules */
  GArray *exceptions; /* PagodaWorkdayException, in order; those that change nothing are left out */
  int workdays;       /* the sum of it all */
} PagodaWorkdays;

void pagoda_workdays_free (PagodaWorkdays *workdays);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaWorkdays, pagoda_workdays_free)

/** What the working days of @period are made of, holidays named in @language (transfer full). */
PagodaWorkdays *
pagoda_workdays_explain (const PagodaSnapshot *snapshot, PagodaPeriod period, PagodaLanguage language);

G_END_DECLS
