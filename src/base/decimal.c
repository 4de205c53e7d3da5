/* decimal.c: quantities, unit prices, rates and margins as given.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/decimal.h"

#include "base/text.h"

#include <math.h>
#include <string.h>

#define DECIMALS 6
#define PLAIN_DIGITS 12
/* Enough digits for any amount of trade; more are a mistake in the input. */
#define MOST_DIGITS 24

/* The characters that carry a number's value, with everything that only decorates it taken off. */
typedef struct
{
  char digits[MOST_DIGITS + 1];
  int n_digits;
  int n_fraction;
  gint64 factor;  /* 1, 10^3 for 千, 10^4 for 万, 10^8 for 亿 */
  gint64 divisor; /* 1, 100 for percent */
  gboolean negative;
} Reading;

static gboolean
is_decoration (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || g_unichar_isspace (c) || c == 0x5143 /* 元 */
         || c == '\'';
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212;
}

/* Where the decimal mark stands in @text, or NULL. */
static const char *
find_decimal_mark (const char *text)
{
  const char *comma = strrchr (text, ',');
  const char *stop = strrchr (text, '.');

  if (comma != NULL && stop != NULL)
    return MAX (comma, stop);
  if (stop != NULL)
    return strchr (text, '.') == stop ? stop : NULL;
  if (comma == NULL || strchr (text, ',') != comma)
    return NULL;
  return strspn (comma + 1, "0123456789") == 3 ? NULL : comma;
}

/* A separator stands before the decimal mark, and exactly three digits follow it: 1.2.3 is no number. */
static gboolean
separates_thousands (const char *separator, const char *mark)
{
  return (mark == NULL || separator < mark) && strspn (separator + 1, "0123456789") == 3;
}

/* The unit that @c multiplies by, or 0. */
static gint64
unit_of (gunichar c)
{
  switch (c)
    {
    case 0x5343 /* 千 */:
      return 1000;
    case 0x4E07 /* 万 */:
      return 10000;
    case 0x4EBF /* 亿 */:
      return 100000000;
    default:
      return 0;
    }
}

/* Consumes a sign or unit; FALSE where @c means nothing in a number. */
static gboolean
read_sign (Reading *reading, gunichar c)
{
  if (is_decoration (c) || c == '+' || c == ')')
    return TRUE;
  if (is_minus (c) || c == '(')
    reading->negative = TRUE;
  else if (c == '%')
    reading->divisor = 100;
  else if (unit_of (c) > 0)
    return !__builtin_mul_overflow (reading->factor, unit_of (c), &reading->factor);
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_characters (Reading *reading, const char *text)
{
  const char *mark = find_decimal_mark (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_ascii_isdigit ((char)MIN (c, 127)))
        {
          if (reading->n_digits == MOST_DIGITS)
            return FALSE;
          reading->digits[reading->n_digits++] = (char)c;
          reading->n_fraction += mark != NULL && p > mark;
        }
      else if (c == ',' || c == '.')
        {
          if (p != mark && !separates_thousands (p, mark))
            return FALSE;
        }
      else if (!read_sign (reading, c))
        return FALSE;
    }
  return reading->n_digits > 0;
}

static gboolean
fits (__int128 value)
{
  return value <= G_MAXINT64 && value >= -(__int128)G_MAXINT64;
}

/* Reads `12`, `-3`, `2.55`, which most cells of most files are, without folding.  Twelve digits before the
 * point and six after it cannot overflow. */
static gboolean
parse_plain (const char *text, PagodaDecimal *decimal)
{
  gboolean negative = *text == '-';
  const char *p = text + negative;
  const char *start = p;
  gint64 value = 0;

  for (; g_ascii_isdigit (*p); p++)
    value = p - start < PLAIN_DIGITS ? value * 10 + (*p - '0') : value;
  if (p == start || p - start > PLAIN_DIGITS || (*p != '.' && *p != '\0'))
    return FALSE;

  int decimals = 0;
  if (*p == '.')
    for (p++; g_ascii_isdigit (*p) && decimals < DECIMALS; p++, decimals++)
      value = value * 10 + (*p - '0');
  if (*p != '\0')
    return FALSE;
  for (; decimals < DECIMALS; decimals++)
    value *= 10;
  *decimal = negative ? -value : value;
  return TRUE;
}

gboolean
pagoda_decimal_parse (const char *text, PagodaDecimal *decimal)
{
  if (text != NULL && parse_plain (text, decimal))
    return TRUE;

  g_autofree char *folded = pagoda_text_fold (text);
  Reading reading = { .factor = 1, .divisor = 1 };

  if (!read_characters (&reading, folded))
    return FALSE;

  __int128 value = 0;
  for (int i = 0; i < reading.n_digits; i++)
    value = value * 10 + (reading.digits[i] - '0');

  __int128 divisor = reading.divisor;
  for (int i = 0; i < reading.n_fraction; i++)
    divisor *= 10;
  if (__builtin_mul_overflow (value, (__int128)reading.factor * PAGODA_DECIMAL_ONE, &value))
    return FALSE;
  value = pagoda_divide_half_even (value, divisor);
  if (!fits (value))
    return FALSE;
  *decimal = (PagodaDecimal)(reading.negative ? -value : value);
  return TRUE;
}

gboolean
pagoda_decimal_from_double (double value, PagodaDecimal *decimal)
{
  double scaled = value * (double)PAGODA_DECIMAL_ONE;

  if (!isfinite (scaled) || fabs (scaled) >= 9.2e18)
    return FALSE;
  *decimal = llrint (scaled);
  return TRUE;
}

double
pagoda_decimal_to_double (PagodaDecimal decimal)
{
  return (double)decimal / (double)PAGODA_DECIMAL_ONE;
}

char *
pagoda_count_format (guint64 count)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  GString *grouped = g_string_new (plain);

  for (gssize i = (gssize)grouped->len - 3; i > 0; i -= 3)
    g_string_insert_c (grouped, i, ',');
  return g_string_free (grouped, FALSE);
}

char *
pagoda_decimal_to_plain (PagodaDecimal decimal)
{
  guint64 magnitude = decimal < 0 ? -(guint64)decimal : (guint64)decimal;
  guint64 fraction = magnitude % PAGODA_DECIMAL_ONE;
  const char *sign = decimal < 0 ? "-" : "";
  int width = DECIMALS;

  if (fraction == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, magnitude / PAGODA_DECIMAL_ONE);
  for (; fraction % 10 == 0; fraction /= 10)
    width--;
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, sign,
                          magnitude / PAGODA_DECIMAL_ONE, width, fraction);
}

/* What nearly all amounts fit into, because dividing 128 bits takes ten times as long. */
static gint64
divide_short (gint64 numerator, gint64 denominator)
{
  gint64 quotient = numerator / denominator;
  guint64 twice = (guint64)ABS (numerator % denominator) * 2;

  if (twice > (guint64)denominator || (twice == (guint64)denominator && quotient % 2 != 0))
    quotient += numerator < 0 ? -1 : 1;
  return quotient;
}

__int128
pagoda_divide_half_even (__int128 numerator, __int128 denominator)
{
  g_assert (denominator > 0);

  if (fits (numerator) && fits (denominator))
    return divide_short ((gint64)numerator, (gint64)denominator);

  __int128 quotient = numerator / denominator;
  __int128 twice = (numerator % denominator) * 2;
  __int128 away = numerator < 0 ? -1 : 1;
  __int128 distance = twice < 0 ? -twice : twice;

  if (distance > denominator || (distance == denominator && quotient % 2 != 0))
    quotient += away;
  return quotient;
}
