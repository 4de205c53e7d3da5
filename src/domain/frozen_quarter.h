/* frozen_quarter.h: the figures of a quarter as they were when it was closed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/period.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** A quarter of a calendar year. */
typedef struct
{
  int year;
  int quarter; /* 1 … 4 */
} PagodaQuarter;

/** The quarter that holds @day. */
PagodaQuarter pagoda_quarter_of (PagodaDay day);

/** The quarter @n quarters after @quarter, before it where @n is negative. */
PagodaQuarter pagoda_quarter_shift (PagodaQuarter quarter, int n);

PagodaPeriod pagoda_quarter_period (PagodaQuarter quarter);

/** Reads `2026Q3`, in any case; FALSE for another word. */
gboolean pagoda_quarter_parse (const char *word, PagodaQuarter *quarter);

/** `2026Q3` (transfer full). */
char *pagoda_quarter_word (PagodaQuarter quarter);

typedef struct
{
  PagodaId id;
  PagodaQuarter quarter;
  PagodaDay day; /* on which it was frozen */
  char *actor;   /* by whom */
  int turn;      /* 1: for the first time */
  char *reason;  /* why it was frozen again; NULL of the first time */
  int version;   /* of @figures */
  char *figures; /* the pack as text; NULL where it was not read */
} PagodaFrozenQuarter;

PagodaFrozenQuarter *pagoda_frozen_quarter_copy (const PagodaFrozenQuarter *frozen);
void pagoda_frozen_quarter_free (PagodaFrozenQuarter *frozen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaFrozenQuarter, pagoda_frozen_quarter_free)

G_END_DECLS
