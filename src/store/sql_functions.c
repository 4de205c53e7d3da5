/* sql_functions.c: the arithmetic of money and days as functions of SQL.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sql_functions.h"

#include "base/day.h"
#include "base/money.h"

#define MONTHS_OF_YEAR 12

static void
converted (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *currency = (const char *)sqlite3_value_text (values[1]);
  PagodaMoney money = sqlite3_value_int64 (values[0]);

  if (sqlite3_value_type (values[0]) == SQLITE_NULL || currency == NULL)
    {
      sqlite3_result_value (context, values[0]);
      return;
    }
  const char *own = (const char *)sqlite3_value_text (values[3]);
  sqlite3_result_int64 (context,
                        pagoda_money_convert (money, pagoda_currency_digits (currency),
                                              sqlite3_value_int64 (values[2]), pagoda_currency_digits (own)));
}

static void
scaled (sqlite3_context *context, int n, sqlite3_value **values)
{
  sqlite3_result_int64 (context, pagoda_money_scale (sqlite3_value_int64 (values[0]),
                                                     sqlite3_value_int64 (values[1])));
}

static void
month_of (sqlite3_context *context, int n, sqlite3_value **values)
{
  int year, month;

  pagoda_day_to_ymd ((PagodaDay)sqlite3_value_int64 (values[0]), &year, &month, NULL);
  sqlite3_result_int (context, year * MONTHS_OF_YEAR + month - 1);
}

gboolean
pagoda_sql_functions_add (sqlite3 *handle)
{
  static const struct
  {
    const char *name;
    int n;
    void (*function) (sqlite3_context *context, int n, sqlite3_value **values);
  } functions[] = { { "converted", 4, converted }, { "scaled", 2, scaled }, { "month_of", 1, month_of } };

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    if (sqlite3_create_function_v2 (handle, functions[i].name, functions[i].n,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                                    functions[i].function, NULL, NULL, NULL)
        != SQLITE_OK)
      return FALSE;
  return TRUE;
}
