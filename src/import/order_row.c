/* order_row.c: what one row of an order file says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/order_row.h"

#include "import/header_unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A hundred billion of a currency with cents.  More on one line is a mistake in the file. */
#define LARGEST_AMOUNT G_GINT64_CONSTANT (10000000000000)

/* Whatever else a number has may be the sign of a currency. */
#define PLAIN_NUMBER "0123456789.,-() "

/* The ways to write a currency that are not its code. */
static const struct
{
  const char *word;
  const char *code;
} currency_words[] = {
  { "RMB", "CNY" },  { "人民币", "CNY" }, { "元", "CNY" },   { "美元", "USD" }, { "欧元", "EUR" },
  { "英镑", "GBP" }, { "日元", "JPY" },   { "港币", "HKD" }, { "港元", "HKD" }, { "台币", "TWD" },
};

/* @typed as an ISO code, or NULL. */
static char *
read_currency_code (const char *typed)
{
  g_autofree char *code = g_ascii_strup (typed, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (currency_words); i++)
    if (g_str_equal (currency_words[i].word, code))
      return g_strdup (currency_words[i].code);
  return pagoda_currency_is_valid (code) ? g_steal_pointer (&code) : NULL;
}

const char *
pagoda_order_row_read_currency (PagodaImportRow *row, const PagodaImportRun *run, const char *file_currency)
{
  const char *typed = pagoda_import_row_text (row, PAGODA_FIELD_ORDER_CURRENCY);

  if (typed == NULL)
    return file_currency;
  g_autofree char *code = read_currency_code (typed);
  if (code == NULL)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_CURRENCY, _ ("This is no currency."));
  if (code == NULL || g_str_equal (code, run->currency))
    return NULL;
  return pagoda_import_row_intern (row, code);
}

PagodaDecimal
pagoda_order_row_read_rate (PagodaImportRow *row, const char *currency)
{
  PagodaDecimal rate = 0;

  if (currency == NULL)
    return PAGODA_DECIMAL_ONE;
  if (!pagoda_import_row_decimal (row, PAGODA_FIELD_ORDER_RATE, &rate))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_RATE,
                              _ ("The amount is in a foreign currency, and the exchange rate is missing."));
  else if (rate <= 0)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_RATE, _ ("An exchange rate is greater than 0."));
  return rate;
}

void
pagoda_order_row_check_sign (PagodaImportRow *row, PagodaFieldId field, const char *currency)
{
  const PagodaCell *cell = row->cells[field];

  if (cell->kind != PAGODA_CELL_TEXT || cell->text[strspn (cell->text, PLAIN_NUMBER)] == '\0')
    return;
  const char *codes = pagoda_header_currencies (cell->text);
  if (codes != NULL && strstr (codes, currency) == NULL)
    pagoda_import_row_refuse (row, field, _ ("This is written in another currency than the order."));
}

static void
check_signs (PagodaImportRow *row, const char *currency)
{
  static const PagodaFieldId sums[] = { PAGODA_FIELD_LINE_PRICE, PAGODA_FIELD_LINE_AMOUNT,
                                        PAGODA_FIELD_LINE_COST, PAGODA_FIELD_LINE_UNIT_COST };

  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    pagoda_order_row_check_sign (row, sums[i], currency);
}

static void
refuse_size (PagodaImportRow *row, PagodaFieldId field)
{
  pagoda_import_row_refuse (row, field, _ ("This number is too large."));
}

/* @amount ÷ @quantity as a price in major units; 0 where that is no number or beyond all prices. */
static PagodaDecimal
price_of (PagodaDecimal amount, PagodaDecimal quantity)
{
  __int128 sign = quantity < 0 ? -1 : 1;

  if (quantity == 0)
    return 0;
  __int128 price = pagoda_divide_half_even (sign * amount * PAGODA_DECIMAL_ONE, sign * quantity);
  return price <= G_MAXINT64 && price >= -G_MAXINT64 ? (PagodaDecimal)price : 0;
}

/* Reads a sum in @field.  One that is merged over several rows is the sum of them all: the first of them has
 * it, the others have 0, so that it counts once. */
static gboolean
read_sum (PagodaImportRow *row, PagodaFieldId field, PagodaDecimal *sum)
{
  gboolean has_sum = pagoda_import_row_decimal (row, field, sum);

  if (has_sum && row->cells[field]->is_filled)
    *sum = 0;
  return has_sum;
}

/* A quantity that several rows share does not tell how much of it is this one's. */
static gboolean
read_quantity (PagodaImportRow *row, PagodaDecimal *quantity)
{
  return !row->cells[PAGODA_FIELD_LINE_QUANTITY]->is_filled
         && pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_QUANTITY, quantity);
}

/* Reads what was sold for how much: an amount, or a quantity and a price. */
static void
read_amount (PagodaImportRow *row, PagodaOrderRow *read, int digits)
{
  gboolean has_quantity = read_quantity (row, &read->quantity);
  gboolean has_price = pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_PRICE, &read->price);
  PagodaDecimal amount = 0;

  if (read_sum (row, PAGODA_FIELD_LINE_AMOUNT, &amount))
    {
      if (!has_quantity)
        read->quantity = PAGODA_DECIMAL_ONE;
      if (!has_price)
        read->price = price_of (amount, read->quantity);
      if (!pagoda_money_from_decimal (amount, digits, &read->amount)
          || !pagoda_amount_is_plausible (read->amount))
        refuse_size (row, PAGODA_FIELD_LINE_AMOUNT);
    }
  else if (has_quantity && has_price)
    {
      if (!pagoda_money_line_total (read->quantity, read->price, digits, &read->amount)
          || !pagoda_amount_is_plausible (read->amount))
        refuse_size (row, PAGODA_FIELD_LINE_PRICE);
    }
  else if (pagoda_import_row_is_mapped (row, PAGODA_FIELD_LINE_AMOUNT))
    pagoda_import_row_refuse (row, PAGODA_FIELD_LINE_AMOUNT, _ ("The amount is missing."));
  else if (!has_quantity)
    pagoda_import_row_refuse (row, PAGODA_FIELD_LINE_QUANTITY, _ ("The quantity is missing."));
  else
    pagoda_import_row_refuse (row, PAGODA_FIELD_LINE_PRICE, _ ("The price is missing."));
}

static void
read_cost (PagodaImportRow *row, PagodaOrderRow *read, int digits)
{
  PagodaDecimal cost = 0;

  read->cost = PAGODA_COST_UNKNOWN;
  if (read_sum (row, PAGODA_FIELD_LINE_COST, &cost))
    {
      if (!pagoda_money_from_decimal (cost, digits, &read->cost) || !pagoda_amount_is_plausible (read->cost))
        refuse_size (row, PAGODA_FIELD_LINE_COST);
    }
  else if (pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_UNIT_COST, &cost)
           && (!pagoda_money_line_total (read->quantity, cost, digits, &read->cost)
               || !pagoda_amount_is_plausible (read->cost)))
    refuse_size (row, PAGODA_FIELD_LINE_UNIT_COST);
}

void
pagoda_order_row_read (PagodaImportRow *row,
                       const PagodaImportRun *run,
                       const char *file_currency,
                       PagodaOrderRow *read)
{
  *read = (PagodaOrderRow){ .number = pagoda_import_row_text (row, PAGODA_FIELD_ORDER_NUMBER) };
  if (read->number == NULL && pagoda_import_row_is_mapped (row, PAGODA_FIELD_ORDER_NUMBER))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_NUMBER, _ ("The order number is missing."));
  read->day = pagoda_import_row_day (row, PAGODA_FIELD_ORDER_DAY, NULL);
  if (read->day == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_DAY, _ ("The date is missing."));
  read->currency = pagoda_order_row_read_currency (row, run, file_currency);
  read->rate = pagoda_order_row_read_rate (row, read->currency);
  read->note = pagoda_import_row_text (row, PAGODA_FIELD_ORDER_NOTE);

  int digits = read->currency != NULL ? pagoda_currency_digits (read->currency) : run->digits;
  check_signs (row, read->currency != NULL ? read->currency : run->currency);
  read_amount (row, read, digits);
  read_cost (row, read, digits);
  read->product_name = pagoda_import_row_text (row, PAGODA_FIELD_PRODUCT_NAME);
  read->product_unit = pagoda_import_row_text (row, PAGODA_FIELD_PRODUCT_UNIT);
  read->product = pagoda_import_row_text (row, PAGODA_FIELD_LINE_PRODUCT);
  if (read->product == NULL)
    read->product = read->product_name;
}

gboolean
pagoda_order_row_find_currency (PagodaImportRun *run, const char **found, GError **error)
{
  const char *currency = run->request->currency;

  *found = NULL;
  if (currency == NULL && !pagoda_units_find_currency (run->look, run->currency, &currency, error))
    return FALSE;
  if (currency == NULL || g_str_equal (currency, run->currency))
    return TRUE;
  if (!pagoda_currency_is_valid (currency))
    {
      g_set_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
                   _ ("“%s” is no currency. Nothing was changed. Give its three letters, such as CNY."),
                   currency);
      return FALSE;
    }
  if (pagoda_look_column (run->look, PAGODA_FIELD_ORDER_RATE) < 0)
    {
      g_set_error (
          error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_FIELD_MISSING,
          _ ("The amounts are in %s and the store is in %s. Nothing was changed. Say which column holds the "
             "exchange rate (order.rate)."),
          currency, run->currency);
      return FALSE;
    }
  *found = g_string_chunk_insert_const (run->strings, currency);
  return TRUE;
}

gboolean
pagoda_amount_is_plausible (PagodaMoney amount)
{
  return amount <= LARGEST_AMOUNT && amount >= -LARGEST_AMOUNT;
}
