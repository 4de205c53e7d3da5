/* decimal.h: quantities, unit prices, rates and margins as given.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A decimal is an integer count of millionths, so that 0.1 stays 0.1.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint64 PagodaDecimal;

#define PAGODA_DECIMAL_ONE G_GINT64_CONSTANT (1000000)

/**
 * Reads a number as people type it into spreadsheets: full-width digits, a currency sign before or after,
 * thousands separators (comma, full stop, space, apostrophe), a decimal comma, a percent sign, parentheses
 * or U+2212 for minus, the Chinese units 千, 万 and 亿.  Where `,` and `.` both occur the last one is the
 * decimal mark; one comma alone is a thousands separator when exactly three digits follow it.  More than six
 * decimals round half to even.
 *
 * Returns FALSE, leaving @decimal alone, where the text is no such number or too large.
 */
gboolean pagoda_decimal_parse (const char *text, PagodaDecimal *decimal);

/** The nearest decimal to @value; FALSE where it is not finite or too large. */
gboolean pagoda_decimal_from_double (double value, PagodaDecimal *decimal);

double pagoda_decimal_to_double (PagodaDecimal decimal);

/** `5,878`: a count in groups of three (transfer full). */
char *pagoda_count_format (guint64 count);

/** The shortest plain text, with `.` and without an exponent: `2.55`, `-3` (transfer full). */
char *pagoda_decimal_to_plain (PagodaDecimal decimal);

/** numerator ÷ denominator (> 0), rounded half to even.  The one rounding rule of all money (method.md,
 * head). */
__int128 pagoda_divide_half_even (__int128 numerator, __int128 denominator);

G_END_DECLS
