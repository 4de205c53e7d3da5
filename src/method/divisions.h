/* divisions.h: provinces, cities and districts by their names.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rule V4 reads addresses with.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAGODA_DIVISION_PROVINCE,
  PAGODA_DIVISION_CITY,
  PAGODA_DIVISION_DISTRICT, /* or a county */
} PagodaDivisionLevel;
#define PAGODA_N_DIVISION_LEVELS 3

typedef struct _PagodaDivision PagodaDivision;
struct _PagodaDivision
{
  const char *name;  /* 浙江省, 杭州市, 余杭区 */
  const char *brief; /* 浙江, 杭州, 余杭 */
  PagodaDivisionLevel level;
  const PagodaDivision
      *parent; /* NULL for a province, and of a district the province where no city is between */
};

/** The divisions of a country; never changed after it was made. */
typedef struct _PagodaDivisions PagodaDivisions;

/**
 * Reads @table (data/divisions): a line is a province, as its short name, its full one and
 * the one in Latin letters; or, behind a
 * tabulator, a city of the province above it likewise, `-` for none, and behind another one its districts
 * (transfer full).
 */
PagodaDivisions *pagoda_divisions_new (const char *table);

void pagoda_divisions_free (PagodaDivisions *divisions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDivisions, pagoda_divisions_free)

/**
 * The division of @level that @text begins with, by its full name or by its short one, the longer name first;
 * *@end becomes what follows it.  A short name is none where a street begins with it (南京路), nor one of a
 * district unless @within is known.  It lies in @within (nullable); where that is NULL, only a name that one
 * division alone has is found.  NULL where there is none (transfer none).
 */
const PagodaDivision *pagoda_divisions_match (const PagodaDivisions *divisions,
                                              PagodaDivisionLevel level,
                                              const PagodaDivision *within,
                                              const char *text,
                                              const char **end);

/**
 * The province or city in @within (nullable) that is @name as a whole, in characters or in Latin letters:
 * 杭州, 杭州市, Hangzhou.  NULL where there is none, or several that are called differently (transfer none).
 */
const PagodaDivision *pagoda_divisions_find (const PagodaDivisions *divisions,
                                             PagodaDivisionLevel level,
                                             const PagodaDivision *within,
                                             const char *name);

/** The division of @level in which @division lies, itself included; or NULL (transfer none). */
const PagodaDivision *pagoda_division_at (const PagodaDivision *division, PagodaDivisionLevel level);

G_END_DECLS
