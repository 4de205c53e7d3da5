/* next-snapshot.c: what the snapshot after an edit costs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   next-snapshot STORE follow|load
 *
 * Moves one customer to another city and prints the seconds until the snapshot is there that tells of it:
 * made from the one before, or loaded whole.
 */
#include "session/edit.h"
#include "session/snapshot.h"

#include <stdlib.h>

static void
insist (GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("next-snapshot: %s\n", error->message);
  exit (1);
}

/* Every run names another city, so that each one changes something. */
static void
edit (PagodaDatabase *database, PagodaId customer)
{
  g_autofree char *city = g_strdup_printf ("城%" G_GINT64_FORMAT, g_get_real_time ());
  g_autoptr (PagodaEdit) move = pagoda_edit_set_region (&customer, 1, "浙江", city);
  GError *error = NULL;

  pagoda_edit_run (move, database, NULL, &error);
  insist (error);
}

static PagodaSnapshot *
follow (PagodaDatabase *database, PagodaSnapshot *before)
{
  GError *error = NULL;
  PagodaSnapshot *snapshot = pagoda_snapshot_follow (database, before, &error);

  insist (error);
  return snapshot;
}

int
main (int argc, char **argv)
{
  g_return_val_if_fail (argc == 3, 2);

  gboolean load = g_str_equal (argv[2], "load");
  GError *error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (argv[1], PAGODA_OPEN_WRITE, &error);
  insist (error);
  g_autoptr (PagodaSnapshot) before = follow (database, NULL);
  edit (database, pagoda_snapshot_get_id (before, pagoda_snapshot_get_n_customers (before) / 2));

  gint64 start = g_get_monotonic_time ();
  g_autoptr (PagodaSnapshot) after = follow (database, load ? NULL : before);
  g_print ("%.6f\n", (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  return 0;
}
