/* write-report.c: writes a report of a book that a test describes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: write-report NAME BOOK FILE [OPTION…].  A line of BOOK is a word and fields, separated by tabs and
 * with C escapes: `customer`, `visit` and `sale` build the pyramid, `line` is an order line; see the
 * functions named after them.  Prints what the report counts, or its error.
 */
#include "../method/book.h"

#include "domain/order.h"
#include "method/account_class.h"
#include "report/report.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static char *option_language;
static char *option_as_of;
static char *option_compare;
static char *option_basis;
static char *option_margin;
static int option_rows_of_sheet;
static int option_repeat = 1;
static int option_last;
static char *option_columns;

static const GOptionEntry options[] = {
  { "lang", 0, 0, G_OPTION_ARG_STRING, &option_language, NULL, NULL },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &option_as_of, NULL, NULL },
  { "compare", 0, 0, G_OPTION_ARG_STRING, &option_compare, NULL, NULL },
  { "basis", 0, 0, G_OPTION_ARG_STRING, &option_basis, NULL, NULL },
  { "margin", 0, 0, G_OPTION_ARG_STRING, &option_margin, NULL, NULL },
  { "rows-of-sheet", 0, 0, G_OPTION_ARG_INT, &option_rows_of_sheet, NULL, NULL },
  { "last", 0, 0, G_OPTION_ARG_INT, &option_last, NULL, NULL },
  { "columns", 0, 0, G_OPTION_ARG_STRING, &option_columns, NULL, "PLACE,PLACE" },
  { "repeat", 0, 0, G_OPTION_ARG_INT, &option_repeat, NULL, NULL },
  { NULL },
};

/* The columns of the customers and the order lines. */
typedef struct
{
  Book *book;
  GPtrArray *texts[6]; /* codes, names, owners, countries, provinces, cities */
  GArray *classes;
  GByteArray *by_hand;
  GByteArray *assumed;
  GArray *lines; /* PagodaReportLine */
  GPtrArray *kept;
} Input;

static const char *
keep (Input *input, const char *field)
{
  char *text = g_strcompress (field);

  g_ptr_array_add (input->kept, text);
  return text;
}

static guint8
read_flag (const char *field)
{
  return g_str_equal (field, "1") ? 1 : 0;
}

/* code, name, owner, country, province, city, day of first contact, other, class by hand, assumed */
static void
read_customer (Input *input, char **fields)
{
  for (guint i = 0; i < G_N_ELEMENTS (input->texts); i++)
    g_ptr_array_add (input->texts[i], (gpointer)keep (input, fields[i]));
  book_add_customer (input->book, fields[0], pagoda_day_from_iso (fields[6]), read_flag (fields[7]));

  PagodaAccountClass account_class = PAGODA_CLASS_ORDINARY;
  guint8 by_hand = pagoda_account_class_parse (fields[8], &account_class) ? 1 : 0;
  guint8 assumed = read_flag (fields[9]);
  g_array_append_val (input->classes, account_class);
  g_byte_array_append (input->by_hand, &by_hand, 1);
  g_byte_array_append (input->assumed, &assumed, 1);
}

static gint64
read_integer (const char *field)
{
  return g_ascii_strtoll (field, NULL, 10);
}

/* order, day, customer code, customer, product code, product, quantity and price in millionths, amount and
 * cost in minor units (cost may be `-`), currency */
static void
read_line (Input *input, char **fields)
{
  PagodaReportLine line = {
    .order = keep (input, fields[0]),
    .day = pagoda_day_from_iso (fields[1]),
    .customer_code = keep (input, fields[2]),
    .customer_name = keep (input, fields[3]),
    .product_code = keep (input, fields[4]),
    .product_name = keep (input, fields[5]),
    .quantity = read_integer (fields[6]),
    .price = read_integer (fields[7]),
    .amount = read_integer (fields[8]),
    .cost = g_str_equal (fields[9], "-") ? PAGODA_COST_UNKNOWN : read_integer (fields[9]),
    .currency = *fields[10] != '\0' ? keep (input, fields[10]) : NULL,
  };

  g_array_append_val (input->lines, line);
}

static void
read_row (Input *input, char **fields)
{
  if (fields[0] == NULL)
    return;
  if (g_str_equal (fields[0], "customer"))
    read_customer (input, fields + 1);
  else if (g_str_equal (fields[0], "sale")) /* day, revenue and profit in minor units */
    book_add_order (input->book, pagoda_day_from_iso (fields[1]), read_integer (fields[2]),
                    read_integer (fields[3]));
  else if (g_str_equal (fields[0], "visit")) /* day */
    book_add_visit (input->book, pagoda_day_from_iso (fields[1]));
  else if (g_str_equal (fields[0], "line"))
    read_line (input, fields + 1);
}

static void
read_book (Input *input, const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &content, NULL, &error))
    g_error ("%s", error->message);
  g_auto (GStrv) rows = g_strsplit (content, "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (rows[i], "\t", -1);
      read_row (input, fields);
    }
}

static void
input_init (Input *input)
{
  *input = (Input){
    .book = book_new (),
    .classes = g_array_new (FALSE, FALSE, sizeof (PagodaAccountClass)),
    .by_hand = g_byte_array_new (),
    .assumed = g_byte_array_new (),
    .lines = g_array_new (FALSE, FALSE, sizeof (PagodaReportLine)),
    .kept = g_ptr_array_new_with_free_func (g_free),
  };
  for (guint i = 0; i < G_N_ELEMENTS (input->texts); i++)
    input->texts[i] = g_ptr_array_new ();
}

static void
input_clear (Input *input)
{
  book_free (input->book);
  for (guint i = 0; i < G_N_ELEMENTS (input->texts); i++)
    g_ptr_array_unref (input->texts[i]);
  g_array_unref (input->classes);
  g_byte_array_unref (input->by_hand);
  g_byte_array_unref (input->assumed);
  g_array_unref (input->lines);
  g_ptr_array_unref (input->kept);
}

typedef struct
{
  GArray *lines;
  guint64 next;
  guint64 end;
} Pull;

static gboolean
pull_cb (PagodaReportLine *line, gpointer data, GError **error)
{
  Pull *pull = data;

  if (pull->next == pull->end)
    return FALSE;
  *line = g_array_index (pull->lines, PagodaReportLine, pull->next % pull->lines->len);
  pull->next++;
  return TRUE;
}

static gboolean
write_orders (const PagodaReportContext *context, Input *input, PagodaReportCounts *counts, GError **error)
{
  Pull pull = { .lines = input->lines, .end = (guint64)input->lines->len * (guint64)option_repeat };
  PagodaReportLines lines = {
    .next = pull_cb, .data = &pull, .expected = pull.end, .rows_of_sheet = (guint)option_rows_of_sheet
  };

  return pagoda_report_write_orders (context, &lines, counts, error);
}

static PagodaReportCustomers
customers_of (Input *input, const PagodaPyramid *pyramid)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < pyramid->n; i++)
    if (!input->by_hand->data[i])
      g_array_index (input->classes, PagodaAccountClass, i)
          = pagoda_account_class_suggest ((PagodaTier)pyramid->tiers[i], 0, &rules);
  return (PagodaReportCustomers){
    .pyramid = pyramid,
    .codes = (const char *const *)input->texts[0]->pdata,
    .names = (const char *const *)input->texts[1]->pdata,
    .owners = (const char *const *)input->texts[2]->pdata,
    .countries = (const char *const *)input->texts[3]->pdata,
    .provinces = (const char *const *)input->texts[4]->pdata,
    .cities = (const char *const *)input->texts[5]->pdata,
    .classes = (const PagodaAccountClass *)(gpointer)input->classes->data,
    .by_hand = input->by_hand->data,
    .assumed = input->assumed->data,
  };
}

/* Lists the last @n customers, the very last one first (transfer full; NULL where @n is 0). */
static guint32 *
list_last (PagodaReportCustomers *customers, guint n)
{
  guint32 *listed = n > 0 ? g_new (guint32, n) : NULL;

  for (guint k = 0; k < n; k++)
    listed[k] = (guint32)(customers->pyramid->n - 1 - k);
  customers->listed = listed;
  customers->n_listed = n;
  return listed;
}

/* The columns at the places given by `--columns` (transfer full; NULL without it). */
static PagodaReportColumn *
choose_columns (PagodaReportCustomers *customers)
{
  g_auto (GStrv) places = option_columns != NULL ? g_strsplit (option_columns, ",", -1) : NULL;
  gsize n = places != NULL ? g_strv_length (places) : 0;
  PagodaReportColumn *columns = n > 0 ? g_new (PagodaReportColumn, n) : NULL;

  for (gsize k = 0; k < n; k++)
    columns[k] = (PagodaReportColumn)read_integer (places[k]);
  customers->columns = columns;
  customers->n_columns = n;
  return columns;
}

static gboolean
write_report (const char *name,
              const PagodaReportContext *context,
              Input *input,
              PagodaReportCounts *counts,
              GError **error)
{
  if (g_str_equal (name, "orders"))
    return write_orders (context, input, counts, error);

  PagodaBasis basis = PAGODA_BASIS_PROFIT;
  PagodaPyramidInput figures = book_input (input->book);
  if (option_basis != NULL)
    pagoda_basis_parse (option_basis, &basis);
  g_autoptr (PagodaPyramid) pyramid = pagoda_pyramid_new (&figures, context->as_of, basis);
  g_autoptr (PagodaPyramid) before
      = option_compare != NULL ? pagoda_pyramid_new (&figures, pagoda_day_from_iso (option_compare), basis)
                               : NULL;
  PagodaReportCustomers customers = customers_of (input, pyramid);
  g_autofree guint32 *listed = list_last (&customers, (guint)option_last);
  g_autofree PagodaReportColumn *columns = choose_columns (&customers);
  if (g_str_equal (name, "customers"))
    return pagoda_report_write_customers (context, &customers, counts, error);
  return pagoda_report_write_pyramid (context, &customers, before, counts, error);
}

static void
tell_progress_cb (double done, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) parser = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  double done = 0;
  PagodaReportContext context = { .currency = "CNY", .progress = tell_progress_cb, .progress_data = &done };
  PagodaReportCounts counts = { 0 };
  Input input;

  setlocale (LC_ALL, "");
  pagoda_translation_init ();
  g_option_context_add_main_entries (parser, options, NULL);
  if (!g_option_context_parse (parser, &argc, &argv, &error) || argc != 4)
    return 2;
  context.path = argv[3];
  context.as_of = pagoda_day_from_iso (option_as_of != NULL ? option_as_of : "2011-12-09");
  if (option_language != NULL)
    pagoda_language_from_code (option_language, &context.language);
  if (option_margin != NULL)
    context.assumed = pagoda_decimal_parse (option_margin, &context.margin);

  input_init (&input);
  read_book (&input, argv[2]);
  gboolean written = write_report (argv[1], &context, &input, &counts, &error);
  if (written)
    {
      g_assert_cmpfloat (done, >=, 1);
      printf ("%u %" G_GUINT64_FORMAT "\n", counts.sheets, counts.rows);
    }
  else
    printf ("%s %d %s\n", g_quark_to_string (error->domain), error->code, error->message);
  input_clear (&input);
  return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
