/* salvage.h: what can still be read of a damaged store, as a new one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are reached in every way that the file still offers: along each table from both ends, by jumps across
 * pages that cannot be read, and by the numbers that its indexes hold.  Of a row whose text lies on a lost
 * page the other fields are kept.  What points to a lost row is mended so that the new store is whole: a lost
 * customer is replaced by one that has only a number, any other link is taken away, and where a row means
 * nothing without its link it is lost too.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/** What became of the rows of one table. */
typedef struct
{
  char *table; /* see pagoda_record_label() */
  gint64 saved;
  gint64 partial;     /* of those saved: rows of which only some fields could be read */
  gint64 lost;        /* rows known to have been there */
  gboolean uncertain; /* TRUE where the file no longer tells how many there were, so that more may be lost */
} PagodaSalvagedTable;

typedef struct
{
  char *damaged;       /* where the damaged file is kept, as it was */
  GPtrArray *tables;   /* PagodaSalvagedTable, only those that held anything */
  gint64 placeholders; /* customers of which only the number is left */
  GStrv findings;      /* what checking the new store's content found; empty where all is well */
} PagodaSalvage;

void pagoda_salvage_free (PagodaSalvage *salvage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSalvage, pagoda_salvage_free)

/** TRUE where nothing was lost as far as the file tells. */
gboolean pagoda_salvage_is_whole (const PagodaSalvage *salvage);

/** @fraction is 0 … 1 and never falls; called in the thread that works. */
typedef void (*PagodaSalvageProgress) (double fraction, gpointer data);

/**
 * Puts what can be read of the store at @path, which must not be open, in its place; the damaged file is kept
 * beside it under another name.  Fails with LOCKED, FULL, IO, with DAMAGED where nothing at all can be read,
 * and with G_IO_ERROR_CANCELLED; then nothing has changed (transfer full).
 */
PagodaSalvage *pagoda_salvage_run (const char *path,
                                   PagodaSalvageProgress progress,
                                   gpointer progress_data,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
