/* changes.h: what entries of the history changed, read from their changesets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which customer a row belongs to is found along the foreign keys; what is gone from the store meanwhile is
 * known from the changesets that came later.
 */
#pragma once

#include "store/history.h"

G_BEGIN_DECLS

/** What would happen to the rows of one table. */
typedef struct
{
  char *table; /* see pagoda_record_label() */
  gint64 added;
  gint64 changed;
  gint64 removed;
} PagodaRecordCounts;

/** How many customers a preview names. */
#define PAGODA_PREVIEW_NAMES 5

/** What undoing down to an entry would do. */
typedef struct
{
  GPtrArray *entries; /* PagodaHistoryEntry, the newest first: what would be taken back */
  GPtrArray *records; /* PagodaRecordCounts, only tables that would change */
  GPtrArray *names;   /* char *, of the first PAGODA_PREVIEW_NAMES customers that it concerns */
  guint n_customers;  /* how many it concerns in all */
  gboolean sealed; /* TRUE where an entry among them can no longer be undone, so that it would stop there */
} PagodaUndoPreview;

void pagoda_undo_preview_free (PagodaUndoPreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaUndoPreview, pagoda_undo_preview_free)

/** What taking back every command in effect from the newest down to the entry @entry (included) would do; in
 * a reading transaction (transfer full). */
PagodaUndoPreview *
pagoda_undo_preview_load (PagodaDatabase *database, gint64 entry, GCancellable *cancellable, GError **error);

/** What all commands in effect from the entry @entry on (included) come to together, as
 * pagoda_changeset_each() reads it (transfer full). */
GBytes *
pagoda_changes_since (PagodaDatabase *database, gint64 entry, GCancellable *cancellable, GError **error);

/** One change of a record, in words. */
typedef struct
{
  char *record; /* what was changed: `Contact` */
  char *field;  /* which field of it; NULL where the whole record was added or removed */
  char *before; /* NULL: nothing, or the record was added */
  char *after;  /* NULL: nothing, or the record was removed */
} PagodaFieldChange;

/** How many fields of one entry are told at the most. */
#define PAGODA_MOST_FIELDS 40

/** What one entry changed of one customer. */
typedef struct
{
  PagodaHistoryEntry *entry;
  GPtrArray *fields; /* PagodaFieldChange; empty for undo and redo, whose entry names the target */
  guint more;        /* how many fields beyond PAGODA_MOST_FIELDS */
} PagodaCustomerChange;

/** The entries that changed @customer or what belongs to it, the newest first, of PagodaCustomerChange; in a
 * reading transaction (transfer full). */
GPtrArray *pagoda_customer_changes_load (PagodaDatabase *database,
                                         PagodaId customer,
                                         PagodaLanguage language,
                                         GCancellable *cancellable,
                                         GError **error);

G_END_DECLS
