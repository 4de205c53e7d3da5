/* money.h: amounts as integers of minor units.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An amount is a count of the store currency's minor unit (cents, 分; whole yen).  Every amount is rounded
 * half to even once, where it comes into being, and is exact from there on.
 */
#pragma once

#include "base/decimal.h"
#include "base/translation.h"

G_BEGIN_DECLS

typedef gint64 PagodaMoney;

/** TRUE for three capital letters that ISO 4217 could name. */
gboolean pagoda_currency_is_valid (const char *currency);

/** The codes of the currencies that are traded most, for a choice; NULL-terminated (transfer none). */
const char *const *pagoda_currency_list (void);

/** How many digits the minor unit of @currency has: 2 for CNY, 0 for JPY. */
int pagoda_currency_digits (const char *currency);

/** The short sign of @currency: `¥`, `£`; the code itself where there is none (transfer full). */
char *pagoda_currency_symbol (const char *currency);

/** @decimal major units as money with @digits minor digits; FALSE on overflow. */
gboolean pagoda_money_from_decimal (PagodaDecimal decimal, int digits, PagodaMoney *money);

/** @quantity × @price (major units) as money with @digits minor digits; FALSE on overflow. */
gboolean
pagoda_money_line_total (PagodaDecimal quantity, PagodaDecimal price, int digits, PagodaMoney *money);

/** @money × @ratio, where 0.25 is 250000. */
PagodaMoney pagoda_money_scale (PagodaMoney money, PagodaDecimal ratio);

/** @money with @digits minor digits in another currency with @other digits, one unit of it being worth @rate
 * units of that; as large as an amount can be where it would be larger. */
PagodaMoney pagoda_money_convert (PagodaMoney money, int digits, PagodaDecimal rate, int other);

/** @money in major units, for JSON and workbooks. */
double pagoda_money_to_double (PagodaMoney money, int digits);

/** `-1234.56`: exact, with `.`, for files that are read again (transfer full). */
char *pagoda_money_to_plain (PagodaMoney money, int digits);

/** `¥1,234.56`, with U+2212 for minus (transfer full). */
char *pagoda_money_format (PagodaMoney money, const char *currency);

/** `¥186.2万`, `¥2,846万`; `¥860K`, `¥2.18M`: three or four figures for tight places (look.md) (transfer
 * full). */
char *pagoda_money_format_short (PagodaMoney money, const char *currency, PagodaLanguage language);

G_END_DECLS
