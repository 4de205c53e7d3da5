/* test-engagements.c: whose next order is to be worked for now or soon (O3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/engagements.h"
#include "store/book.h"
#include "support/support.h"

#define DAY(text) pagoda_day_from_iso (text)

static void
add_orders (PagodaDatabase *database, const char *code, const char *first, int months_apart, int n)
{
  PagodaId customer = book_add_customer (database, code, code);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%s%d", code, i);
      g_autofree char *day = pagoda_day_to_iso (pagoda_day_add_months (DAY (first), i * months_apart));
      book_add_order (database, customer, number, day, 10000, 6000);
    }
}

static PagodaEngagements *
load (PagodaDatabase *database, const char *day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (PagodaRhythms) rhythms = pagoda_rhythms_new (snapshot, DAY (day));
  g_autoptr (PagodaAlertBook) book = pagoda_alert_book_new (rhythms, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  PagodaEngagements *engagements = pagoda_engagements_load (database, book, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return engagements;
}

/* `M 2026-02-20`: who is to be engaged, and by when; a season stands behind it. */
static char *
word (const PagodaEngagements *engagements)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < engagements->list->len; i++)
    {
      const PagodaEngagement *one = &g_array_index (engagements->list, PagodaEngagement, i);
      g_autofree char *by = pagoda_day_to_iso (one->engage_by);
      g_autofree char *season = pagoda_day_to_iso (one->season.first);
      g_string_append_printf (text, "%s%s %s%s%s", i > 0 ? ", " : "",
                              pagoda_snapshot_get_code (engagements->declines->book->rhythms->snapshot,
                                                        one->place),
                              by, *season != '\0' ? " for " : "", season);
    }
  return g_string_free (text, FALSE);
}

/* M buys every month, J every January, O once; of whoever stopped (S) nothing is told. */
static void
test_list (void)
{
  static const struct
  {
    const char *day, *list;
  } cases[] = {
    /* J is engaged in November for January, and its rhythm alone would tell a day after the window. */
    { "2026-02-20", "M 2026-02-20" },
    { "2026-10-02", "M 2026-10-02, J 2026-11-30 for 2027-01-01" },
    { "2026-12-20", "M 2026-12-20, J 2026-12-20 for 2027-01-01" },
  };
  g_autoptr (PagodaDatabase) database = book_open ("engagements");

  add_orders (database, "M", "2024-01-15", 1, 36);
  add_orders (database, "J", "2022-01-10", 12, 5);
  add_orders (database, "O", "2026-01-20", 1, 1);
  add_orders (database, "S", "2023-01-15", 1, 14);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaEngagements) engagements = load (database, cases[i].day);
      g_autofree char *list = word (engagements);
      g_assert_cmpstr (list, ==, cases[i].list);
    }
}

static void
test_cancelled (void)
{
  GError *error = NULL;
  g_autoptr (PagodaDatabase) database = book_open ("cancelled");
  add_orders (database, "M", "2024-01-15", 1, 30);
  g_autoptr (PagodaEngagements) engagements = load (database, "2026-07-01");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_assert_null (pagoda_engagements_load (database, engagements->declines->book, cancellable, &error));
  pagoda_database_rollback (database);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engagements/list", test_list);
  g_test_add_func ("/engagements/cancelled", test_cancelled);
  return g_test_run ();
}
