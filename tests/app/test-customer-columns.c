/* test-customer-columns.c: the cells of the customer table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customers/customer_columns.h"

static void
assert_apart (PagodaColumnPlace one, PagodaColumnPlace other)
{
  if (one.width > 0 && other.width > 0)
    g_assert_true (one.x + one.width <= other.x + 0.01 || other.x + other.width <= one.x + 0.01);
}

static void
assert_inside (PagodaColumnPlace place, double width)
{
  if (place.width <= 0)
    return;
  g_assert_cmpfloat (place.x, >=, 0);
  g_assert_cmpfloat (place.x + place.width, <=, width);
}

/* In one line no two cells touch; in two lines none touches another of its line. */
static void
check_width (double width, double em)
{
  PagodaCustomerColumns columns = pagoda_customer_columns_layout (width, em, 3 * em);
  PagodaColumnPlace cells[PAGODA_N_CUSTOMER_ORDERS + 2];
  gsize n = 0;

  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    cells[n++] = columns.places[i];
  cells[n++] = columns.chip;
  cells[n++] = columns.bar;
  for (gsize i = 0; i < n; i++)
    assert_inside (cells[i], width);
  for (gsize i = 0; i < n && !columns.two_lines; i++)
    for (gsize k = 0; k < i; k++)
      assert_apart (cells[i], cells[k]);
  g_assert_cmpfloat (columns.places[PAGODA_ORDER_NAME].width, >, 4 * em);
  g_assert_cmpfloat (columns.places[PAGODA_ORDER_PROFIT].width, >, 0);
  g_assert_cmpfloat (columns.places[PAGODA_ORDER_LAST_ORDER].width, >, 0);
  if (!columns.two_lines)
    return;
  assert_apart (columns.places[PAGODA_ORDER_NAME], columns.places[PAGODA_ORDER_PROFIT]);
  assert_apart (columns.places[PAGODA_ORDER_REGION], columns.places[PAGODA_ORDER_LAST_ORDER]);
  assert_apart (columns.places[PAGODA_ORDER_LAST_ORDER], columns.bar);
}

static void
test_places (void)
{
  for (double width = 340; width < 2400; width += 7)
    {
      check_width (width, 14);
      check_width (width * 1.5, 21);
    }
}

/* What goes first where room gets short. */
static void
test_sequence (void)
{
  PagodaCustomerColumns wide = pagoda_customer_columns_layout (1100, 14, 40);
  PagodaCustomerColumns middle = pagoda_customer_columns_layout (760, 14, 40);
  PagodaCustomerColumns narrow = pagoda_customer_columns_layout (360, 14, 40);

  g_assert_cmpfloat (wide.places[PAGODA_ORDER_CODE].width, >, 0);
  g_assert_true (middle.places[PAGODA_ORDER_CODE].width <= 0);
  g_assert_cmpfloat (middle.places[PAGODA_ORDER_REGION].width, >, 0);
  g_assert_false (middle.two_lines);
  g_assert_true (narrow.two_lines);
  g_assert_cmpfloat (narrow.height, >, middle.height);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-columns/places", test_places);
  g_test_add_func ("/customer-columns/sequence", test_sequence);
  return g_test_run ();
}
