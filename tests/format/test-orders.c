/* test-orders.c: a wholesaler's year, as delimited text and as a workbook.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts are those that come with the data; both files must give all of them.
 */
#include "format/table.h"
#include "support/support.h"

enum
{
  INVOICE = 0,
  QUANTITY = 3,
  DAY = 4,
  PRICE = 5,
  CUSTOMER = 6,
};

typedef struct
{
  guint n_rows;
  guint n_without_customer;
  guint n_returns;
  double gross;
  double net;
  PagodaDay first;
  PagodaDay last;
} Facts;

static double
number_of (const PagodaCell *cell)
{
  if (cell->kind == PAGODA_CELL_NUMBER)
    return cell->number;
  g_assert_cmpint (cell->kind, ==, PAGODA_CELL_TEXT);
  return g_ascii_strtod (cell->text, NULL);
}

static PagodaDay
day_of (const PagodaCell *cell)
{
  if (cell->kind == PAGODA_CELL_DAY)
    return cell->day;
  g_assert_cmpint (cell->kind, ==, PAGODA_CELL_TEXT);
  g_autofree char *date = g_strndup (cell->text, 10);
  return pagoda_day_from_iso (date);
}

static gboolean
add_row_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Facts *facts = data;
  const PagodaCell *cells = row->cells;

  if (row->number == 1)
    {
      g_assert_cmpstr (cells[INVOICE].text, ==, "InvoiceNo");
      g_assert_cmpstr (cells[CUSTOMER].text, ==, "CustomerID");
      return TRUE;
    }
  double amount = number_of (&cells[QUANTITY]) * number_of (&cells[PRICE]);
  gboolean is_return = cells[INVOICE].kind == PAGODA_CELL_TEXT && cells[INVOICE].text[0] == 'C';
  facts->n_rows++;
  facts->n_returns += is_return ? 1 : 0;
  facts->first = MIN (facts->first, day_of (&cells[DAY]));
  facts->last = MAX (facts->last, day_of (&cells[DAY]));
  if (cells[CUSTOMER].kind == PAGODA_CELL_EMPTY)
    facts->n_without_customer++;
  else
    {
      facts->net += amount;
      facts->gross += is_return ? 0 : amount;
    }
  return TRUE;
}

static void
assert_facts (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = pagoda_table_open (path, &error);
  Facts facts = { .first = G_MAXINT32, .last = PAGODA_DAY_NONE };

  g_assert_no_error (error);
  g_assert_true (pagoda_table_read (table, 0, add_row_cb, &facts, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (facts.n_rows, ==, 541909);
  g_assert_cmpuint (facts.n_without_customer, ==, 135080);
  g_assert_cmpuint (facts.n_returns, ==, 9288);
  g_assert_cmpfloat_with_epsilon (facts.gross, 8911407.90, 0.01);
  g_assert_cmpfloat_with_epsilon (facts.net, 8300065.81, 0.01);
  g_assert_cmpint (facts.first, ==, pagoda_day_from_ymd (2010, 12, 1));
  g_assert_cmpint (facts.last, ==, pagoda_day_from_ymd (2011, 12, 9));
}

static char *
unpack (const char *path)
{
  g_autofree char *unpacked = g_build_filename (pagoda_test_folder (), "orders.csv", NULL);
  g_autoptr (GFile) packed_file = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_new_for_path (unpacked);
  g_autoptr (GError) error = NULL;
  g_autoptr (GConverter) gunzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) packed = G_INPUT_STREAM (g_file_read (packed_file, NULL, &error));
  g_assert_no_error (error);
  g_autoptr (GInputStream) input = g_converter_input_stream_new (packed, gunzip);
  g_autoptr (GOutputStream) output
      = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error));

  g_assert_no_error (error);
  g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&unpacked);
}

static void
test_text (void)
{
  g_autofree char *packed = pagoda_test_shared ("orders/online-retail-2010-2011.csv.gz");
  if (packed == NULL)
    return;
  g_autofree char *path = unpack (packed);
  assert_facts (path);
}

static void
test_workbook (void)
{
  g_autofree char *path = pagoda_test_shared ("orders/online-retail-2010-2011.xlsx");
  if (path != NULL)
    assert_facts (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/orders/text", test_text);
  g_test_add_func ("/orders/workbook", test_workbook);
  return g_test_run ();
}
