/* test-customer-copy.c: what has become of the rows of a workbook that was exported.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/customer_copy.h"

#define N_COLUMNS 3

typedef struct
{
  const char *id;
  const char *cells[N_COLUMNS];
  PagodaEditedState state;
} Case;

/* Two customers and a column each of a field, of figures, and of a field that is missing on the sheet. */
static PagodaCustomerCopied *
make_copy (void)
{
  static const char *const one[] = { "Kestrel", "12", "Lyon" }, *const two[] = { "Ångström", NULL, "" };
  PagodaCustomerCopied *copied = pagoda_customer_copied_new ();

  pagoda_customer_copied_add_column (copied, "name", "Customer");
  pagoda_customer_copied_add_column (copied, "figure", "Orders");
  pagoda_customer_copied_add_column (copied, "city", "City");
  g_array_index (copied->columns, PagodaCopyColumn, 0).place = 0;
  g_array_index (copied->columns, PagodaCopyColumn, 1).place = 1;
  pagoda_customer_copied_add (copied, 11, one);
  pagoda_customer_copied_add (copied, G_GINT64_CONSTANT (1428993141876198346), two);
  return copied;
}

static void
test_columns (void)
{
  g_autoptr (PagodaCustomerCopied) copied = make_copy ();

  g_assert_true (g_array_index (copied->columns, PagodaCopyColumn, 0).is_field);
  g_assert_cmpint (g_array_index (copied->columns, PagodaCopyColumn, 0).field, ==, PAGODA_SHEET_FIELD_NAME);
  g_assert_false (g_array_index (copied->columns, PagodaCopyColumn, 1).is_field);
  for (guint i = 0; i < PAGODA_N_SHEET_FIELDS; i++)
    {
      PagodaSheetField field;
      g_assert_true (pagoda_sheet_field_parse (pagoda_sheet_field_word ((PagodaSheetField)i), &field));
      g_assert_cmpint (field, ==, i);
    }
}

static void
check (const Case *cases, guint n, guint64 absent)
{
  g_autoptr (PagodaCustomerCopied) copied = make_copy ();
  g_autoptr (PagodaEditedSheet) sheet = pagoda_edited_sheet_new (copied);

  for (guint i = 0; i < n; i++)
    pagoda_edited_sheet_add (sheet, i + 2, cases[i].id, cases[i].cells);
  pagoda_edited_sheet_compare (sheet);
  g_assert_cmpuint (sheet->rows->len, ==, n);
  g_assert_cmpuint (sheet->absent, ==, absent);
  for (guint i = 0; i < n; i++)
    {
      const PagodaEditedRow *row = sheet->rows->pdata[i];
      g_assert_cmpuint (row->number, ==, i + 2);
      g_assert_cmpint (row->state, ==, cases[i].state);
    }
}

static void
test_same (void)
{
  static const Case cases[] = {
    { "1428993141876198346", { "Ångström", "", NULL }, PAGODA_EDITED_SAME },
    { "11", { "Kestrel", "12", "whatever: it has no column" }, PAGODA_EDITED_SAME },
  };

  check (cases, G_N_ELEMENTS (cases), 0);
}

static void
test_changed (void)
{
  static const Case cases[] = {
    { "11", { "Kestrel & Sons", "12", NULL }, PAGODA_EDITED_CHANGED },
    { "1428993141876198346", { NULL, NULL, NULL }, PAGODA_EDITED_CHANGED },
    { NULL, { "New", NULL, NULL }, PAGODA_EDITED_NEW },
    { "", { "New, too", NULL, NULL }, PAGODA_EDITED_NEW },
    { "12", { "Kestrel", "12", NULL }, PAGODA_EDITED_FOREIGN },
    { "11x", { "Kestrel", "12", NULL }, PAGODA_EDITED_FOREIGN },
    { "1.42899314187620e18", { "Ångström", NULL, NULL }, PAGODA_EDITED_FOREIGN },
  };

  check (cases, G_N_ELEMENTS (cases), 0);
}

static void
test_repeated (void)
{
  static const Case cases[] = {
    { "11", { "Kestrel", "12", NULL }, PAGODA_EDITED_REPEATED },
    { "11", { "Kestrel", "12", NULL }, PAGODA_EDITED_REPEATED },
    { "11", { "Falcon", "12", NULL }, PAGODA_EDITED_REPEATED },
  };

  check (cases, G_N_ELEMENTS (cases), 1);
  check (cases, 0, 2);
}

static void
test_differing_cells (void)
{
  static const char *const cells[] = { "Falcon", "12", "elsewhere" };
  g_autoptr (PagodaCustomerCopied) copied = make_copy ();
  g_autoptr (PagodaEditedSheet) sheet = pagoda_edited_sheet_new (copied);

  pagoda_edited_sheet_add (sheet, 9, "11", cells);
  pagoda_edited_sheet_compare (sheet);
  const PagodaEditedRow *row = sheet->rows->pdata[0];
  g_assert_true (pagoda_edited_row_differs (sheet, row, 0));
  g_assert_false (pagoda_edited_row_differs (sheet, row, 1));
  g_assert_false (pagoda_edited_row_differs (sheet, row, 2));
  g_assert_cmpstr (row->exported[0], ==, "Kestrel");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-copy/columns", test_columns);
  g_test_add_func ("/customer-copy/same", test_same);
  g_test_add_func ("/customer-copy/changed", test_changed);
  g_test_add_func ("/customer-copy/repeated", test_repeated);
  g_test_add_func ("/customer-copy/differing-cells", test_differing_cells);
  return g_test_run ();
}
