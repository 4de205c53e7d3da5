/* region.h: where a customer is, read from its address.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule V4: visits of the same region stand together, without a map service.
 */
#pragma once

#include "method/divisions.h"

G_BEGIN_DECLS

/** An address as it was typed; each member may be NULL or empty. */
typedef struct
{
  const char *province;
  const char *city;
  const char *district;
  const char *address;
} PagodaAddress;

/** A region, from the large to the small; what is unknown is "", never NULL. */
typedef struct
{
  char *province; /* in China its short name, 浙江 */
  char *city;     /* likewise, 杭州; "" in Beijing and other cities that are provinces */
  char *district; /* 余杭区 */
  char *street;   /* without the number of the house */
} PagodaRegion;

void pagoda_region_free (PagodaRegion *region);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRegion, pagoda_region_free)

/**
 * Reads @address.  What was typed into its fields counts before what its line says, and both are called alike
 * (浙江省 and 浙江 are one).  In Chinese a line goes from the large to the small, as
 * 浙江省杭州市余杭区文一西路 998 号; what is not said and follows from the rest is filled in.  Elsewhere it
 * goes from the small to the large, in parts separated by commas, with the post code beside the city as in
 * 10115 Berlin, London SW1A 2AA or Springfield, IL 62704 (transfer full).
 */
PagodaRegion *pagoda_region_read (const PagodaDivisions *divisions, const PagodaAddress *address);

/** Compares from the large to the small by strcmp(); what is unknown comes behind what is known. */
int pagoda_region_compare (const PagodaRegion *a, const PagodaRegion *b);

G_END_DECLS
