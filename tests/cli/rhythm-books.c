/* rhythm-books.c: how good forecasts are in small books, drawn from a large one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   rhythm-books STORE CUSTOMERS BOOKS DAY DAYS
 *
 * Prints the mean AUC, and the share of all next orders that came within their window.
 */
#include "method/rhythm_track.h"
#include "session/rhythms.h"

#include <math.h>
#include <stdlib.h>

static gboolean
has_bought (const PagodaRhythmOrders *orders, gsize customer, PagodaDay day)
{
  for (gsize j = orders->first_order[customer]; j < orders->first_order[customer + 1]; j++)
    if (orders->revenues[j] > 0 && orders->days[j] <= day)
      return TRUE;
  return FALSE;
}

/* Tries a book of @n customers that had bought by @day, each drawn from all of them. */
static PagodaTrack
try_book (const PagodaRhythmOrders *orders, GRand *dice, gsize n, PagodaDay day, int days)
{
  g_autofree gsize *first = g_new0 (gsize, n + 1);
  g_autoptr (GArray) order_days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  g_autoptr (GArray) revenues = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));

  for (gsize i = 0; i < n;)
    {
      gsize customer = (gsize)g_rand_int_range (dice, 0, (gint32)orders->n);
      if (!has_bought (orders, customer, day))
        continue;
      gsize from = orders->first_order[customer];
      gsize count = orders->first_order[customer + 1] - from;
      g_array_append_vals (order_days, orders->days + from, (guint)count);
      g_array_append_vals (revenues, orders->revenues + from, (guint)count);
      first[++i] = order_days->len;
    }
  PagodaMoney *money = (PagodaMoney *)(gpointer)revenues->data;
  PagodaRhythmOrders book = { n, first, (PagodaDay *)(gpointer)order_days->data, money, money };
  return pagoda_track_backtest (&book, day, days).all;
}

int
main (int argc, char **argv)
{
  g_return_val_if_fail (argc == 6, 2);

  GError *error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (argv[1], PAGODA_OPEN_READ, &error);
  g_autoptr (PagodaSnapshot) snapshot
      = database != NULL ? pagoda_snapshot_load_bare (database, &error) : NULL;
  if (snapshot == NULL)
    {
      g_printerr ("rhythm-books: %s\n", error->message);
      return 1;
    }
  PagodaRhythmOrders orders = pagoda_rhythms_orders_of (snapshot);
  GRand *dice = g_rand_new_with_seed (80);
  int books = atoi (argv[3]);
  int judged = 0;
  double auc = 0, dated = 0, covered = 0;

  for (int i = 0; i < books; i++)
    {
      PagodaTrack track
          = try_book (&orders, dice, (gsize)atoi (argv[2]), pagoda_day_from_iso (argv[4]), atoi (argv[5]));
      if (!isnan (track.auc))
        {
          auc += track.auc;
          judged++;
        }
      dated += track.dated;
      covered += track.dated > 0 ? track.coverage * track.dated : 0;
    }
  g_rand_free (dice);
  g_print ("%.4f %.4f\n", auc / judged, covered / dated);
  return 0;
}
