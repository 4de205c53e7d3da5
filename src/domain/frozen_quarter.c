/* frozen_quarter.c: the figures of a quarter as they were when it was closed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/frozen_quarter.h"

#include <string.h>

#define QUARTERS_OF_YEAR 4
#define MONTHS_OF_QUARTER 3

PagodaQuarter
pagoda_quarter_of (PagodaDay day)
{
  int year, month, day_of_month;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  return (PagodaQuarter){ year, (month - 1) / MONTHS_OF_QUARTER + 1 };
}

PagodaQuarter
pagoda_quarter_shift (PagodaQuarter quarter, int n)
{
  int count = quarter.year * QUARTERS_OF_YEAR + quarter.quarter - 1 + n;

  return (PagodaQuarter){ count / QUARTERS_OF_YEAR, count % QUARTERS_OF_YEAR + 1 };
}

PagodaPeriod
pagoda_quarter_period (PagodaQuarter quarter)
{
  return pagoda_period_quarter (
      pagoda_day_from_ymd (quarter.year, (quarter.quarter - 1) * MONTHS_OF_QUARTER + 1, 1));
}

/* Four digits of a year, the letter and one digit. */
gboolean
pagoda_quarter_parse (const char *word, PagodaQuarter *quarter)
{
  if (strlen (word) != strlen ("2026Q3") || g_ascii_toupper (word[4]) != 'Q' || word[5] < '1'
      || word[5] > '4')
    return FALSE;
  for (int i = 0; i < 4; i++)
    if (!g_ascii_isdigit (word[i]))
      return FALSE;
  *quarter = (PagodaQuarter){ (int)g_ascii_strtoll (word, NULL, 10), word[5] - '0' };
  return quarter->year > 0;
}

char *
pagoda_quarter_word (PagodaQuarter quarter)
{
  return g_strdup_printf ("%04dQ%d", quarter.year, quarter.quarter);
}

PagodaFrozenQuarter *
pagoda_frozen_quarter_copy (const PagodaFrozenQuarter *frozen)
{
  PagodaFrozenQuarter *copy = g_memdup2 (frozen, sizeof *frozen);

  copy->actor = g_strdup (frozen->actor);
  copy->reason = g_strdup (frozen->reason);
  copy->figures = g_strdup (frozen->figures);
  return copy;
}

void
pagoda_frozen_quarter_free (PagodaFrozenQuarter *frozen)
{
  if (frozen == NULL)
    return;
  g_free (frozen->actor);
  g_free (frozen->reason);
  g_free (frozen->figures);
  g_free (frozen);
}
