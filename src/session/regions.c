/* regions.c: where the customers of a snapshot are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/regions.h"

#include "pagoda-divisions.h"

#define PATH "/io/github/pagoda_sales/Pagoda/divisions/china.tsv"

static PagodaDivisions *
read_divisions (void)
{
  pagoda_divisions_register_resource ();
  /* The resource itself may not be there yet, see store/sql_text.c. */
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *table = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return pagoda_divisions_new (table);
}

/* The worker and the window ask at the same time. */
static const PagodaDivisions *
get_divisions (void)
{
  static gsize divisions = 0;

  if (g_once_init_enter (&divisions))
    g_once_init_leave (&divisions, (gsize)read_divisions ());
  return (const PagodaDivisions *)divisions;
}

PagodaRegion *
pagoda_snapshot_read_region (const PagodaSnapshot *snapshot, gsize place)
{
  PagodaAddress address = { .province = pagoda_snapshot_get_province (snapshot, place),
                            .city = pagoda_snapshot_get_city (snapshot, place),
                            .district = pagoda_snapshot_get_district (snapshot, place),
                            .address = pagoda_snapshot_get_address (snapshot, place) };

  return pagoda_region_read (get_divisions (), &address);
}

PagodaRegion *
pagoda_region_of_text (const char *text)
{
  return pagoda_region_read (get_divisions (), &(PagodaAddress){ .address = text });
}

char *
pagoda_snapshot_get_region (const PagodaSnapshot *snapshot, gsize place)
{
  g_autoptr (PagodaRegion) region = pagoda_snapshot_read_region (snapshot, place);

  if (*region->province == '\0' || *region->city == '\0')
    return g_strdup (*region->city != '\0' ? region->city : region->province);
  return g_strdup_printf ("%s %s", region->province, region->city);
}
