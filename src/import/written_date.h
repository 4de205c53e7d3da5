/* written_date.h: dates and times as people write them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `2011-12-09`, `2011年12月9日`, `20111209` and `9-Dec-11` tell by themselves which part is the year;
 * `9/12/2011` does not, and is kept in parts until the order is known.
 */
#pragma once

#include "base/day.h"

G_BEGIN_DECLS

typedef struct
{
  int parts[3];  /* as written; year, month, day where @is_clear */
  int digits[3]; /* of each part */
  gboolean is_clear;
  int second; /* of the day; −1 where no time is written */
} PagodaWrittenDate;

/** FALSE where @text, valid UTF-8, is no date.  The parts may still name a day that does not exist. */
gboolean pagoda_written_date_parse (const char *text, PagodaWrittenDate *date);

/**
 * The day that @date names when its parts stand in @order, which does not matter where they are clear.
 * PAGODA_DAY_NONE where there is no such day between 1900 and 2199.  A year of two digits is the one from 79
 * years before @today's to 20 years after.
 */
PagodaDay pagoda_written_date_day (const PagodaWrittenDate *date, PagodaDateOrder order, PagodaDay today);

/** Reads `8:26`, `08:26:00`, `下午3:05`, `9点30分`, `3:05 PM` as the second of the day; FALSE for anything
 * else. */
gboolean pagoda_written_time_parse (const char *text, int *second);

/**
 * The day that a bare number means in a column of dates: 20111209, or the serial number that spreadsheets
 * use since 1900.  PAGODA_DAY_NONE where it means none; @second (nullable) receives −1 without a fraction.
 */
PagodaDay pagoda_serial_day (double number, int *second);

G_END_DECLS
