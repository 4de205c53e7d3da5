/* dated.h: values that hold from a day on.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dated value is appended and never overwritten: it holds from its own day until a later one says
 * otherwise, whenever it was typed; of one day the last one entered wins.
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** The value that takes back what held before: unknown, undecided or back to the suggestion. */
#define PAGODA_DATED_NONE G_MININT

typedef struct
{
  PagodaId id;
  PagodaDay from;
  int value;    /* an enumeration, a weight, a count of days …; or PAGODA_DATED_NONE */
  char *reason; /* NULL where none was given */
} PagodaDated;

/** An entry with a copy of @reason, not saved yet (transfer full). */
PagodaDated *pagoda_dated_new (PagodaDay from, int value, const char *reason);
PagodaDated *pagoda_dated_copy (const PagodaDated *entry);
void pagoda_dated_free (PagodaDated *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDated, pagoda_dated_free)

/** An empty list of PagodaDated, which is kept by day and id (transfer full). */
GPtrArray *pagoda_dated_list_new (void);

/** The same with copies of its entries (transfer full). */
GPtrArray *pagoda_dated_list_copy (const GPtrArray *list);

/** The entry of @list in force on @day; NULL where there is none, or where it was taken back (transfer none).
 */
const PagodaDated *pagoda_dated_find (const GPtrArray *list, PagodaDay day);

/** Its value, or PAGODA_DATED_NONE. */
int pagoda_dated_value_on (const GPtrArray *list, PagodaDay day);

/** TRUE where what holds from @from to @until, both inclusive, does so on @day; PAGODA_DAY_NONE as @until is
 * until further notice. */
gboolean pagoda_holds_on (PagodaDay from, PagodaDay until, PagodaDay day);

G_END_DECLS
