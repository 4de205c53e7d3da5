/* test-wording.c: figures and days as the window words them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/wording.h"

#include <math.h>

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_counts (void)
{
  assert_text (pagoda_wording_count (0), "0");
  assert_text (pagoda_wording_count (999), "999");
  assert_text (pagoda_wording_count (5878), "5,878");
  assert_text (pagoda_wording_count (1067371), "1,067,371");
}

static void
test_shares (void)
{
  assert_text (pagoda_wording_share (0.2969), "29.7%");
  assert_text (pagoda_wording_share (1), "100.0%");
  assert_text (pagoda_wording_share (-0.0312), "\xe2\x88\x92"
                                               "3.1%");
  g_assert_null (pagoda_wording_share (NAN));
}

static void
test_days (void)
{
  PagodaDay today = pagoda_day_from_iso ("2026-09-22");

  assert_text (pagoda_wording_day (pagoda_day_from_iso ("2026-09-15"), today), "15 Sep");
  assert_text (pagoda_wording_day (pagoda_day_from_iso ("2025-12-31"), today), "31 Dec 2025");
  assert_text (pagoda_wording_day (today, PAGODA_DAY_NONE), "22 Sep 2026");
  assert_text (pagoda_wording_day (PAGODA_DAY_NONE, today), "");
  assert_text (pagoda_wording_full_day (today), "22 Sep 2026, Tue");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/counts", test_counts);
  g_test_add_func ("/wording/shares", test_shares);
  g_test_add_func ("/wording/days", test_days);
  return g_test_run ();
}
