/* shelf.c: stores and standings for the tests of the window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shelf.h"

#include "sample/sample.h"
#include "support/support.h"

char *
shelf_make_store (const char *name, guint customers)
{
  char *path = g_build_filename (pagoda_test_folder (), name, NULL);
  PagodaSampleRequest request = { .customers = customers, .years = 3, .seed = 7, .as_of = SHELF_DAY };
  g_autoptr (GError) error = NULL;

  pagoda_database_create (path, "CNY", PAGODA_DECIMAL_ONE / 4, &error);
  g_assert_no_error (error);
  if (customers == 0)
    return path;

  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  pagoda_sample_add (database, &request, NULL, &error);
  g_assert_no_error (error);
  return path;
}

PagodaStandings *
shelf_load_standings (const char *path, PagodaSnapshotStage stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_READ, &error);
  g_assert_no_error (error);
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, stage, NULL, &error);
  g_assert_no_error (error);

  return pagoda_standings_new (snapshot, SHELF_DAY);
}
