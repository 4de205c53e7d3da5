/* money.c: amounts as integers of minor units.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/money.h"

#include <math.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

#define MINUS "\xe2\x88\x92"
#define LONGEST_CODE 3

static gint64
power_of_ten (int exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

static void
currency_to_uchars (const char *currency, UChar code[LONGEST_CODE + 1])
{
  for (int i = 0; i <= LONGEST_CODE; i++)
    code[i] = i < LONGEST_CODE ? (UChar)currency[i] : 0;
}

gboolean
pagoda_currency_is_valid (const char *currency)
{
  return currency != NULL && strlen (currency) == LONGEST_CODE
         && strspn (currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == LONGEST_CODE;
}

const char *const *
pagoda_currency_list (void)
{
  static const char *const codes[] = { "CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "SGD", "AUD",
                                       "CAD", "CHF", "INR", "RUB", "BRL", "MXN", "THB", "VND", "MYR", "IDR",
                                       "PHP", "AED", "SAR", "ZAR", "TRY", "SEK", "NOK", "DKK", "PLN", NULL };

  return codes;
}

int
pagoda_currency_digits (const char *currency)
{
  UChar code[LONGEST_CODE + 1];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (pagoda_currency_is_valid (currency), 2);
  currency_to_uchars (currency, code);
  return ucurr_getDefaultFractionDigits (code, &status);
}

char *
pagoda_currency_symbol (const char *currency)
{
  UChar code[LONGEST_CODE + 1];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  char symbol[32];

  g_return_val_if_fail (pagoda_currency_is_valid (currency), NULL);
  currency_to_uchars (currency, code);
  const UChar *name = ucurr_getName (code, "en", UCURR_NARROW_SYMBOL_NAME, NULL, &length, &status);
  u_strToUTF8 (symbol, sizeof symbol, NULL, name, length, &status);
  return g_strdup (U_SUCCESS (status) ? symbol : currency);
}

static gboolean
narrow (__int128 value, PagodaMoney *money)
{
  if (value > G_MAXINT64 || value < -(__int128)G_MAXINT64)
    return FALSE;
  *money = (PagodaMoney)value;
  return TRUE;
}

gboolean
pagoda_money_from_decimal (PagodaDecimal decimal, int digits, PagodaMoney *money)
{
  return narrow (pagoda_divide_half_even ((__int128)decimal * power_of_ten (digits), PAGODA_DECIMAL_ONE),
                 money);
}

gboolean
pagoda_money_line_total (PagodaDecimal quantity, PagodaDecimal price, int digits, PagodaMoney *money)
{
  __int128 product = (__int128)quantity * price;
  __int128 divisor = (__int128)PAGODA_DECIMAL_ONE * PAGODA_DECIMAL_ONE / power_of_ten (digits);

  return narrow (pagoda_divide_half_even (product, divisor), money);
}

PagodaMoney
pagoda_money_scale (PagodaMoney money, PagodaDecimal ratio)
{
  return (PagodaMoney)pagoda_divide_half_even ((__int128)money * ratio, PAGODA_DECIMAL_ONE);
}

PagodaMoney
pagoda_money_convert (PagodaMoney money, int digits, PagodaDecimal rate, int other)
{
  __int128 numerator = (__int128)money * rate * power_of_ten (other);
  __int128 value = pagoda_divide_half_even (numerator, (__int128)power_of_ten (digits) * PAGODA_DECIMAL_ONE);

  return (PagodaMoney)CLAMP (value, -G_MAXINT64, G_MAXINT64);
}

double
pagoda_money_to_double (PagodaMoney money, int digits)
{
  return (double)money / (double)power_of_ten (digits);
}

static guint64
magnitude_of (PagodaMoney money)
{
  return money < 0 ? -(guint64)money : (guint64)money;
}

char *
pagoda_money_to_plain (PagodaMoney money, int digits)
{
  guint64 unit = (guint64)power_of_ten (digits);
  guint64 magnitude = magnitude_of (money);
  const char *sign = money < 0 ? "-" : "";

  if (digits == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, magnitude);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, sign, magnitude / unit, digits,
                          magnitude % unit);
}

/* Commas between groups of three digits. */
static char *
group_thousands (guint64 number)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (plain);
  GString *grouped = g_string_sized_new (length + length / 3);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, plain[i]);
    }
  return g_string_free (grouped, FALSE);
}

char *
pagoda_money_format (PagodaMoney money, const char *currency)
{
  int digits = pagoda_currency_digits (currency);
  guint64 unit = (guint64)power_of_ten (digits);
  guint64 magnitude = magnitude_of (money);
  const char *sign = money < 0 ? MINUS : "";
  g_autofree char *symbol = pagoda_currency_symbol (currency);
  g_autofree char *whole = group_thousands (magnitude / unit);

  if (digits == 0)
    return g_strconcat (sign, symbol, whole, NULL);
  return g_strdup_printf ("%s%s%s.%0*" G_GUINT64_FORMAT, sign, symbol, whole, digits, magnitude % unit);
}

/* One step of a short scale: amounts from @from on are shown as multiples of @unit. */
typedef struct
{
  double from;
  double unit;
  int decimals;
  const char *suffix;
} ShortStep;

static const ShortStep chinese_steps[] = { { 99950000.0, 1e8, 1, "亿" },
                                           { 9999500.0, 1e4, 0, "万" },
                                           { 10000.0, 1e4, 1, "万" },
                                           { 0, 1, 0, "" } };
static const ShortStep english_steps[]
    = { { 999500000.0, 1e9, 2, "B" }, { 999500.0, 1e6, 2, "M" }, { 10000.0, 1e3, 0, "K" }, { 0, 1, 0, "" } };

char *
pagoda_money_format_short (PagodaMoney money, const char *currency, PagodaLanguage language)
{
  double major = (double)magnitude_of (money) / (double)power_of_ten (pagoda_currency_digits (currency));
  const ShortStep *step = language == PAGODA_LANGUAGE_ZH_CN ? chinese_steps : english_steps;

  while (major < step->from)
    step++;

  guint64 scaled = (guint64)llround (major / step->unit * (double)power_of_ten (step->decimals));
  guint64 one = (guint64)power_of_ten (step->decimals);
  g_autofree char *symbol = pagoda_currency_symbol (currency);
  g_autofree char *whole = group_thousands (scaled / one);
  const char *sign = money < 0 && scaled > 0 ? MINUS : "";

  if (step->decimals == 0)
    return g_strconcat (sign, symbol, whole, step->suffix, NULL);
  return g_strdup_printf ("%s%s%s.%0*" G_GUINT64_FORMAT "%s", sign, symbol, whole, step->decimals,
                          scaled % one, step->suffix);
}
