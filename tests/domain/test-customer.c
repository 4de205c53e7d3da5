/* test-customer.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/order.h"

static void
test_short_names (void)
{
  static const char *const cases[][2] = {
    { "江苏榆泽纺机有限公司", "榆泽纺机" },
    { "江苏省榆泽纺机股份有限公司", "榆泽纺机" },
    { "苏州市铭机（集团）有限责任公司", "铭机" },
    { "上海(中国)禾华玻璃装备集团股份有限公司", "禾华玻璃装备" },
    { "Acme Widgets Ltd", "Acme Widgets" },
    { "Acme Widgets Co., Ltd.", "Acme Widgets" },
    { "北京公司", "北京" },
    { "有限公司", "有限" },
    { "南京", "南京" },
    { "17850", "17850" },
    { "北方重工（", "北方重工（" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guess = pagoda_customer_guess_short_name (cases[i][0]);
      g_assert_cmpstr (guess, ==, cases[i][1]);
    }
}

static void
test_copy_is_whole (void)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();

  customer->id = 7;
  customer->code = g_strdup ("K1");
  customer->note = g_strdup ("note");
  customer->margin = 42;
  g_autoptr (PagodaCustomer) copy = pagoda_customer_copy (customer);
  g_assert_cmpint (copy->id, ==, 7);
  g_assert_cmpstr (copy->code, ==, "K1");
  g_assert_true (copy->code != customer->code);
  g_assert_cmpstr (copy->note, ==, "note");
  g_assert_null (copy->city);
  g_assert_cmpint (copy->margin, ==, 42);
}

/* Known cost, product margin, neither: each line once. */
static void
test_order_totals (void)
{
  PagodaOrderTotals totals = { 0 };

  pagoda_order_totals_add (&totals, 1000, 600, PAGODA_MARGIN_NONE);
  g_assert_false (pagoda_order_totals_are_assumed (&totals));
  g_assert_cmpint (pagoda_order_totals_profit (&totals, 250000), ==, 400);

  pagoda_order_totals_add (&totals, 2000, PAGODA_COST_UNKNOWN, 100000);
  g_assert_true (pagoda_order_totals_are_assumed (&totals));
  g_assert_cmpint (pagoda_order_totals_profit (&totals, 250000), ==, 600);

  pagoda_order_totals_add (&totals, 4000, PAGODA_COST_UNKNOWN, PAGODA_MARGIN_NONE);
  g_assert_cmpint (pagoda_order_totals_profit (&totals, 250000), ==, 1600);
  g_assert_cmpint (totals.revenue, ==, 7000);
  g_assert_cmpint (totals.uncosted, ==, 4000);
  g_assert_cmpint (totals.estimated, ==, 2000);

  /* A known cost wins over the product's margin, and a return takes profit back. */
  pagoda_order_totals_add (&totals, -1000, -600, 900000);
  g_assert_cmpint (pagoda_order_totals_profit (&totals, 250000), ==, 1200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer/short-names", test_short_names);
  g_test_add_func ("/customer/copy-is-whole", test_copy_is_whole);
  g_test_add_func ("/order/totals", test_order_totals);
  return g_test_run ();
}
