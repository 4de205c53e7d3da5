/* said.h: what a file says about one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that the rows say is remembered; the last value of an attribute counts, and an empty cell says nothing.
 * Of this, some is *asserted*: it overwrites what the store holds.  The rest fills what the store does not
 * know.
 *
 * Attributes are named by their place after PAGODA_FIRST_ATTRIBUTE.  Values are interned and compared by
 * pointer.
 */
#pragma once

#include "domain/customer.h"
#include "import/field.h"

G_BEGIN_DECLS

/** The place of the attribute that @field is. */
#define PAGODA_ATTRIBUTE(field) ((guint)(field)-PAGODA_FIRST_ATTRIBUTE)

typedef struct
{
  const char *value;
  guint64 row;
} PagodaRemembered;

/** Begins as zero; pagoda_said_clear() ends it. */
typedef struct
{
  gboolean is_found_by_name;    /* the name identifies the customer, and so is no news about it */
  PagodaRemembered *remembered; /* by attribute; NULL until something is */
  const char **asserted;        /* likewise */
} PagodaSaid;

/**
 * Remembers @value (nullable) as said in @row.  Returns the other value that it overrules, and the row of
 * that in @overruled_row; NULL where there is none.
 */
const char *pagoda_said_remember (PagodaSaid *said,
                                  guint attribute,
                                  const char *value,
                                  guint64 row,
                                  guint64 *overruled_row);

/** Asserts @value; NULL asserts nothing. */
void pagoda_said_assert (PagodaSaid *said, guint attribute, const char *value);

/** Asserts all that is remembered. */
void pagoda_said_assert_all (PagodaSaid *said);

/** What @attribute is to be where the store holds @current (NULL: nothing); NULL where that stays. */
const char *pagoda_said_choose (const PagodaSaid *said, guint attribute, const char *current);

/** Changes @customer to what is said; TRUE where it was not so already.  Owner and class are dated, not here.
 */
gboolean pagoda_said_apply (const PagodaSaid *said, PagodaCustomer *customer);

/** Gives @customer the name @name, and the short name and reading that it guesses from that, unless somebody
 * has corrected those. */
void pagoda_said_rename (PagodaCustomer *customer, const char *name);

void pagoda_said_clear (PagodaSaid *said);

G_END_DECLS
