/* returned_class.h: the class of a customer in a workbook that came back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three cells say one thing: which class holds, whether it was set by hand, and up to which day (Q2).  A
 * class that follows from the tier is no statement of anybody's.
 */
#pragma once

#include "base/day.h"
#include "domain/customer_sheet.h"
#include "store/customers.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_set; /* by hand; else it follows from the tier, and the rest means nothing */
  PagodaAccountClass account_class;
  PagodaDay until; /* PAGODA_DAY_NONE: for good */
} PagodaReturnedClass;

/** The three cells, NULL where empty. */
typedef struct
{
  const char *account_class;
  const char *by_hand;
  const char *until;
} PagodaClassCells;

gboolean pagoda_returned_class_equal (const PagodaReturnedClass *a, const PagodaReturnedClass *b);

/** What @cells said when they were exported. */
PagodaReturnedClass pagoda_returned_class_exported (const PagodaClassCells *cells);

/** What is in force on @day of @classes, PagodaHandSetClass, the newest first. */
PagodaReturnedClass pagoda_returned_class_in_force (const GPtrArray *classes, PagodaDay day);

/**
 * What somebody wants who changed @exported into @edited on @today.  NULL where that can be done; else why
 * not (translated, static), and @field is the cell that says so.
 */
const char *pagoda_returned_class_want (const PagodaClassCells *exported,
                                        const PagodaClassCells *edited,
                                        PagodaDay today,
                                        PagodaReturnedClass *wanted,
                                        PagodaSheetField *field);

G_END_DECLS
