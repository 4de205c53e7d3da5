/* hand_in.h: a file with chosen accounts, which another Pagoda merges (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is a store file with a mark: it holds the accounts, all rows that belong to them, and the products,
 * colleagues, evidence and series of visits that these name.  Attached files, house rules and the history
 * stay at home.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

#define PAGODA_HAND_IN_ENDING ".pagoda-handin"

/** What a hand-in file is, or another store that is merged as if it were one. */
typedef struct
{
  char *store;     /* the identity of the store that it was made from */
  gint64 device;   /* and the number of the installation there; 0: unknown */
  char *person;    /* who made it; "": unknown */
  gint64 at;       /* seconds since 1970-01-01 UTC; 0: unknown */
  gboolean whole;  /* all accounts of that store */
  gboolean marked; /* FALSE: a plain store */
  char *currency;  /* of its amounts */
  gint64 accounts;
} PagodaHandIn;

void pagoda_hand_in_free (PagodaHandIn *hand_in);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaHandIn, pagoda_hand_in_free)

/** What came of writing one. */
typedef struct
{
  gint64 accounts;
  gint64 rows;     /* that belong to them or are named by them */
  gint64 left_out; /* rows that lead to an account that is not among them, such as who recommended whom */
  gint64 attached; /* attached files, which stay at home */
} PagodaHandInCounts;

/**
 * Writes the @n accounts @customers (NULL: all) of @database to @path.  The file is written under another
 * name, checked, and takes the place of one that was there only then.  FULL, IO, UNKNOWN for a customer that
 * there is not, CANCELLED: what was there stays.
 */
gboolean pagoda_hand_in_write (PagodaDatabase *database,
                               const char *path,
                               const PagodaId *customers,
                               gsize n,
                               PagodaHandInCounts *counts,
                               GCancellable *cancellable,
                               GError **error);

/** Adds the customers that @owner looks after on @day to @customers (PagodaId), in the reading transaction
 * that is open. */
gboolean pagoda_hand_in_find_accounts (PagodaDatabase *database,
                                       const char *owner,
                                       PagodaDay day,
                                       GArray *customers,
                                       GError **error);

/** What the open store @database is as a hand-in (transfer full). */
PagodaHandIn *pagoda_hand_in_read (PagodaDatabase *database, GError **error);

/** The same of the file at @path, which is checked (transfer full). */
PagodaHandIn *pagoda_hand_in_look (const char *path, GError **error);

/** Opens the file at @path for merging, once it is known to be whole; @error says what is wrong with it
 * (transfer full). */
PagodaDatabase *pagoda_hand_in_open (const char *path, GError **error);

G_END_DECLS
