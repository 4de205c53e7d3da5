/* test-receivables.c: a list of invoices becomes receivables and their payments.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#define RECEIVABLES ((PagodaImportRequest){ .kind = PAGODA_IMPORT_RECEIVABLES })
#define PAID                                                                                                 \
  "SELECT number, p.day, p.amount FROM receivable r JOIN receivable_payment p ON receivable = r.id "

static const char list_text[] = "发票号,客户,日期,到期日,金额,已收金额,收款日期,备注\n"
                                "R-1,甲,2024-01-05,2024-03-05,10000,4000,2024-03-01,分期\n"
                                "R-2,甲,2024-02-01,2024-04-01,2.5万,,,\n"
                                "R-1,乙,2024-01-05,2024-03-05,800,800,,\n";

static void
test_new (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, list_text, RECEIVABLES);

  g_assert_cmpstr (counts, ==, "3 0 0 0 0 0");
  shop_assert (path, "SELECT number, day, due_day, amount, currency, rate, note FROM receivable ORDER BY id",
               "R-1|19727|19787|1000000||1000000|分期;R-2|19754|19814|2500000||1000000|;"
               "R-1|19727|19787|80000||1000000|");
  /* Without its day a payment is known today. */
  shop_assert (path, PAID "ORDER BY p.id", "R-1|19783|400000;R-1|19875|80000");
  shop_undo (path);
  shop_assert (path, "SELECT count (*) FROM receivable", "0");
}

/* A code that the store does not have brings a customer with it, and the trial says so, too. */
static void
test_new_customers (void)
{
  static const struct
  {
    const char *text;
    guint64 customers;
  } cases[] = {
    { "number,customer,date,due date,amount\nR-9,丙,2024-01-05,2024-03-05,1\nR-8,丁,2024-01-05,2024-03-05,1\n"
      "R-7,丙,2024-01-05,2024-03-05,1\n",
      2 },
    { "number,customer,date,due date,amount\nR-9,甲,2024-01-05,2024-03-05,1\n", 0 },
    { "number,customer,date,due date,amount\nR-9,丙,2024-01-05,2024-01-04,1\n", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autoptr (PagodaImportResult) first = shop_import (path, list_text, RECEIVABLES);
      PagodaImportRequest trial = RECEIVABLES;
      trial.dry_run = TRUE;
      g_autoptr (PagodaImportResult) tried = shop_import (path, cases[i].text, trial);
      g_autoptr (PagodaImportResult) done = shop_import (path, cases[i].text, RECEIVABLES);
      g_assert_cmpuint (first->customers, ==, 2);
      g_assert_cmpuint (tried->customers, ==, cases[i].customers);
      g_assert_cmpuint (done->customers, ==, cases[i].customers);
    }
}

static void
test_again (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, list_text, RECEIVABLES);
  g_autofree char *content = shop_content (path);
  g_autofree char *second = shop_counts (path, list_text, RECEIVABLES);
  g_autofree char *after = shop_content (path);

  g_assert_cmpstr (second, ==, "0 0 3 0 0 0");
  g_assert_cmpstr (after, ==, content);
}

static void
test_update (void)
{
  static const struct
  {
    const char *text;
    const char *counts;
    const char *sql, *rows;
  } cases[] = {
    { "number,customer,date,due date,amount,paid amount,paid date\n"
      "R-1,甲,2024-01-05,2024-03-05,10000,10000,2024-05-01\n",
      "0 1 0 0 0 0", PAID "WHERE number = 'R-1' AND r.amount = 1000000 ORDER BY p.id",
      "R-1|19783|400000;R-1|19844|600000" },
    { "number,customer,date,due date,amount\nR-2,甲,2024-02-01,2024-05-01,25000\n", "0 1 0 0 0 0",
      "SELECT due_day FROM receivable WHERE number = 'R-2'", "19844" },
    { "number,customer,date,due date,amount\nR-1,甲,2024-01-05,2024-03-05,10000\n", "0 0 1 0 0 0",
      "SELECT note FROM receivable WHERE number = 'R-1' AND amount = 1000000", "分期" },
    { "number,customer,date,due date,amount\nR-2,乙,2024-02-01,2024-05-01,25000\n", "1 0 0 0 0 0",
      "SELECT count (*) FROM receivable", "4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autofree char *first = shop_counts (path, list_text, RECEIVABLES);
      g_autofree char *counts = shop_counts (path, cases[i].text, RECEIVABLES);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      shop_assert (path, cases[i].sql, cases[i].rows);
    }
}

/* Each row is refused, with the column that is at fault, and the others are imported. */
static void
test_problems (void)
{
  static const struct
  {
    const char *row, *header;
  } cases[] = {
    { ",甲,2024-01-05,2024-03-05,100,,", "number" },
    { "R-9,,2024-01-05,2024-03-05,100,,", "customer" },
    { "R-9,甲,,2024-03-05,100,,", "date" },
    { "R-9,甲,yesterday,2024-03-05,100,,", "date" },
    { "R-9,甲,2024-01-05,,100,,", "due date" },
    { "R-9,甲,2024-01-05,2024-01-04,100,,", "due date" },
    { "R-9,甲,2024-01-05,2024-03-05,,,", "amount" },
    { "R-9,甲,2024-01-05,2024-03-05,-5,,", "amount" },
    { "R-9,甲,2024-01-05,2024-03-05,much,,", "amount" },
    { "R-9,甲,2024-01-05,2024-03-05,999999999999999,,", "amount" },
    { "R-9,甲,2024-01-05,2024-03-05,$5.00,,", "amount" },
    { "R-9,甲,2024-01-05,2024-03-05,100,101,", "paid" },
    { "R-9,甲,2024-01-05,2024-03-05,100,-1,", "paid" },
    { "R-9,甲,2024-01-05,2024-03-05,100,some,", "paid" },
    { "R-9,甲,2024-01-05,2024-03-05,100,50,2024-01-04", "paid date" },
    { "R-9,甲,2024-01-05,2024-03-05,100,50,soon", "paid date" },
    { "R-8,甲,2024-01-05,2024-03-05,100,,", "number" }, /* twice in the file */
    { "R-1,甲,2024-01-05,2024-03-05,10000,3000,", "paid" },
    { "R-1,甲,2024-01-05,2024-03-05,3000,,", "amount" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autofree char *first = shop_counts (path, list_text, RECEIVABLES);
      g_autofree char *text = g_strdup_printf ("number,customer,date,due date,amount,paid,paid date\n"
                                               "R-8,甲,2024-01-05,2024-03-05,100,,\n%s\n",
                                               cases[i].row);
      g_autoptr (PagodaImportResult) result = shop_import (path, text, RECEIVABLES);
      g_test_message ("%s", cases[i].row);
      g_assert_cmpuint (result->created, ==, 1);
      g_assert_cmpuint (result->skipped, ==, 1);
      g_assert_cmpuint (result->problems->len, ==, 1);
      const PagodaImportProblem *problem = g_ptr_array_index (result->problems, 0);
      g_assert_cmpstr (problem->column, ==, cases[i].header);
      g_assert_cmpuint (problem->row, ==, 3);
    }
}

static void
test_foreign (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *counts
      = shop_counts (path,
                     "invoice no,customer,date,due date,amount,currency,exchange rate,paid\n"
                     "R-1,甲,2024-01-05,2024-03-05,1000.50,USD,7.2,500\n"
                     "R-2,甲,2024-01-05,2024-03-05,1000.50,USD,,\n",
                     RECEIVABLES);

  g_assert_cmpstr (counts, ==, "1 0 0 1 1 0");
  shop_assert (path, "SELECT number, amount, currency, rate FROM receivable", "R-1|100050|USD|7200000");
  shop_assert (path, "SELECT amount FROM receivable_payment", "50000");
}

/* A receivable belongs to the order it names, or to the one that has its number. */
static void
test_orders (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path,
              "单号,客户,日期,金额\nA-1,甲,2024-01-05,100\nA-2,甲,2024-01-06,200\nB-1,乙,2024-01-06,300\n");
  g_autofree char *counts = shop_counts (path,
                                         "发票号,客户,日期,到期日,金额,订单号\n"
                                         "A-1,甲,2024-01-05,2024-03-05,100,\n"
                                         "F-2,甲,2024-01-05,2024-03-05,200,A-2\n"
                                         "F-3,甲,2024-01-05,2024-03-05,300,B-1\n"
                                         "F-4,甲,2024-01-05,2024-03-05,300,\n",
                                         RECEIVABLES);
  g_assert_cmpstr (counts, ==, "4 0 0 0 0 1");
  shop_assert (path,
               "SELECT receivable.number, orders.number FROM receivable LEFT JOIN orders ON orders.id = "
               "order_id ORDER BY receivable.id",
               "A-1|A-1;F-2|A-2;F-3|;F-4|");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receivables/new", test_new);
  g_test_add_func ("/receivables/new-customers", test_new_customers);
  g_test_add_func ("/receivables/again", test_again);
  g_test_add_func ("/receivables/update", test_update);
  g_test_add_func ("/receivables/problems", test_problems);
  g_test_add_func ("/receivables/foreign", test_foreign);
  g_test_add_func ("/receivables/orders", test_orders);
  return g_test_run ();
}
