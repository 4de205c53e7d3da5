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
check_width (const PagodaColumnChoice *choice, double width, double em)
{
  PagodaCustomerColumns columns = pagoda_customer_columns_layout (choice, width, em, 3 * em);
  PagodaColumnPlace cells[PAGODA_N_CUSTOMER_ORDERS];
  gsize n = 0;

  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    cells[n++] = columns.places[i];
  for (gsize i = 0; i < n; i++)
    assert_inside (cells[i], width);
  for (gsize i = 0; i < n && !columns.two_lines; i++)
    for (gsize k = 0; k < i; k++)
      assert_apart (cells[i], cells[k]);
  g_assert_cmpfloat (columns.places[PAGODA_ORDER_NAME].width, >, 4 * em);
  assert_inside (columns.bar, width);
  assert_apart (columns.number, columns.bar);
  if (!columns.two_lines)
    return;
  assert_apart (columns.places[PAGODA_ORDER_TIER], columns.places[PAGODA_ORDER_NAME]);
  assert_apart (columns.places[PAGODA_ORDER_NAME], columns.places[PAGODA_ORDER_PROFIT]);
  assert_apart (columns.places[PAGODA_ORDER_REGION], columns.places[PAGODA_ORDER_LAST_ORDER]);
  assert_apart (columns.places[PAGODA_ORDER_LAST_ORDER], columns.places[PAGODA_ORDER_TREND]);
}

static const PagodaColumnChoice usual = { .shown = PAGODA_USUAL_COLUMNS };
static const PagodaColumnChoice all = { .shown = (1U << PAGODA_N_CUSTOMER_ORDERS) - 1 };
static const PagodaColumnChoice name_only = { .shown = 1U << PAGODA_ORDER_NAME };

static void
test_places (void)
{
  const PagodaColumnChoice *choices[] = { &usual, &all, &name_only };

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    for (double width = 340; width < 2400; width += 7)
      {
        check_width (choices[i], width, 14);
        check_width (choices[i], width * 1.5, 21);
      }
}

/* What goes first where room gets short, and that nobody's choice is added to. */
static void
test_sequence (void)
{
  PagodaCustomerColumns wide = pagoda_customer_columns_layout (&usual, 1100, 14, 40);
  PagodaCustomerColumns middle = pagoda_customer_columns_layout (&usual, 780, 14, 40);
  PagodaCustomerColumns narrow = pagoda_customer_columns_layout (&usual, 360, 14, 40);

  g_assert_cmpfloat (wide.places[PAGODA_ORDER_CODE].width, >, 0);
  g_assert_true (wide.places[PAGODA_ORDER_REVENUE].width <= 0);
  g_assert_true (middle.places[PAGODA_ORDER_CODE].width <= 0);
  g_assert_cmpfloat (middle.places[PAGODA_ORDER_CLASS].width, >, 0);
  g_assert_false (middle.two_lines);
  g_assert_true (narrow.two_lines);
  g_assert_cmpfloat (narrow.height, >, middle.height);
}

/* What was chosen and has no room is known, so that it can be said. */
static void
test_left_out (void)
{
  PagodaCustomerColumns wide = pagoda_customer_columns_layout (&usual, 1400, 14, 40);
  PagodaCustomerColumns middle = pagoda_customer_columns_layout (&usual, 780, 14, 40);
  PagodaCustomerColumns narrow = pagoda_customer_columns_layout (&usual, 360, 14, 40);

  g_assert_cmphex (pagoda_customer_columns_left_out (&usual, &wide), ==, 0);
  g_assert_cmphex (pagoda_customer_columns_left_out (&usual, &middle) & 1U << PAGODA_ORDER_CODE, !=, 0);
  g_assert_cmphex (pagoda_customer_columns_left_out (&usual, &middle) & 1U << PAGODA_ORDER_NAME, ==, 0);
  g_assert_cmphex (pagoda_customer_columns_left_out (&usual, &narrow) & 1U << PAGODA_ORDER_CLASS, !=, 0);
  g_assert_cmphex (pagoda_customer_columns_left_out (&name_only, &narrow), ==, 0);
}

/* A width that somebody has chosen is kept, and the name gives way. */
static void
test_widths (void)
{
  PagodaColumnChoice choice = usual;
  PagodaCustomerColumns before = pagoda_customer_columns_layout (&choice, 1500, 14, 40);
  choice.widths[PAGODA_ORDER_REGION] = 12;
  PagodaCustomerColumns after = pagoda_customer_columns_layout (&choice, 1500, 14, 40);

  g_assert_cmpfloat_with_epsilon (after.places[PAGODA_ORDER_REGION].width, 12 * 14, 0.01);
  g_assert_cmpfloat (after.places[PAGODA_ORDER_NAME].width, <, before.places[PAGODA_ORDER_NAME].width);
  g_assert_cmpfloat_with_epsilon (after.places[PAGODA_ORDER_LAST_ORDER].x,
                                  before.places[PAGODA_ORDER_LAST_ORDER].x, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-columns/places", test_places);
  g_test_add_func ("/customer-columns/sequence", test_sequence);
  g_test_add_func ("/customer-columns/left-out", test_left_out);
  g_test_add_func ("/customer-columns/widths", test_widths);
  return g_test_run ();
}
