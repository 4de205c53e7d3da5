/* holiday.h: a day on which people rest, or work, other than on others.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_HOLIDAY_ORDINARY, /* like any day of its weekday, whatever is known of it otherwise */
  PAGODA_HOLIDAY_REST,
  PAGODA_HOLIDAY_WORK, /* makes up for a holiday: people work, whatever day of the week it is */
} PagodaHolidayKind;
#define PAGODA_N_HOLIDAY_KINDS 3

PAGODA_DECLARE_WORDS (PagodaHolidayKind, holiday_kind)

/** What a store says of a day (V2). */
typedef struct
{
  PagodaId id;
  PagodaDay day;
  PagodaHolidayKind kind;
  char *name; /* NULL where it has none */
} PagodaHoliday;

PagodaHoliday *pagoda_holiday_new (PagodaDay day, PagodaHolidayKind kind, const char *name);
PagodaHoliday *pagoda_holiday_copy (const PagodaHoliday *holiday);
void pagoda_holiday_free (PagodaHoliday *holiday);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaHoliday, pagoda_holiday_free)

G_END_DECLS
