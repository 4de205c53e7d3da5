/* history.h: every command is one transaction and one entry; undo and redo are entries too.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry of kind `do` holds the changeset of its command, which the SQLite session extension recorded. Undo
 * applies its inverse, redo applies it again; neither keeps a changeset of its own.  What can be undone next
 * is told by the entries alone.  A command that changes nothing leaves no entry.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_HISTORY_DO,
  PAGODA_HISTORY_UNDO,
  PAGODA_HISTORY_REDO,
} PagodaHistoryKind;

/** What a command is called: a key and arguments, made a sentence when shown. */
typedef struct
{
  const char *key;     /* `import-orders`, `save-customer` … see pagoda_history_label() */
  const char *subject; /* what it was done to: a file, a name; NULL where the key says it all */
  const char *details; /* a JSON object of what is to be told later; read after the command ran; NULL: none */
} PagodaLabel;

typedef struct
{
  gint64 id;
  PagodaHistoryKind kind;
  gint64 target; /* the entry that an undo or redo names, else 0 */
  char *key;
  char *subject; /* NULL where there is none */
  char *actor;
  gint64 at;       /* seconds since 1970-01-01 UTC */
  gint64 changes;  /* rows inserted, updated or deleted */
  gboolean sealed; /* can no longer be undone */
  gboolean undone; /* not in effect now */
} PagodaHistoryEntry;

void pagoda_history_entry_free (PagodaHistoryEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaHistoryEntry, pagoda_history_entry_free)

/** A command's work: statements in the open transaction.  FALSE with @error set takes everything back. */
typedef gboolean (*PagodaCommand) (PagodaDatabase *database, gpointer data, GError **error);

/**
 * Runs @command as one transaction and one entry.  @entry (nullable) receives the entry's id, or 0 where
 * nothing changed.  On failure nothing has changed.
 */
gboolean pagoda_history_do (PagodaDatabase *database,
                            const PagodaLabel *label,
                            PagodaCommand command,
                            gpointer data,
                            gint64 *entry,
                            GError **error);

/** Takes the last command back; the entry undone, or NULL with NOTHING, CONFLICT … (transfer full). */
PagodaHistoryEntry *pagoda_history_undo (PagodaDatabase *database, GError **error);

/** Repeats the command undone last (transfer full). */
PagodaHistoryEntry *pagoda_history_redo (PagodaDatabase *database, GError **error);

/** What undo and redo would take back or repeat; NULL where there is nothing (transfer full). */
gboolean pagoda_history_peek (PagodaDatabase *database,
                              PagodaHistoryEntry **undo_entry,
                              PagodaHistoryEntry **redo_entry,
                              GError **error);

/** The newest @limit entries, newest first, of PagodaHistoryEntry (transfer full); −1 for all. */
GPtrArray *pagoda_history_list (PagodaDatabase *database, int limit, GError **error);

/** A command and the details that its label had. */
typedef struct
{
  gint64 id;
  char *actor;
  gint64 at;     /* seconds since 1970-01-01 UTC */
  char *details; /* a JSON object */
} PagodaHistoryDetails;

void pagoda_history_details_free (PagodaHistoryDetails *details);

/** The commands called @key that are in effect and have details, newest first (PagodaHistoryDetails; transfer
 * full), or NULL. */
GPtrArray *pagoda_history_list_details (PagodaDatabase *database, const char *key, GError **error);

/** The compressed changeset of the command @id, NULL where it is no longer kept (transfer full). */
GBytes *pagoda_history_load_changeset (PagodaDatabase *database, gint64 id, GError **error);

/** Who makes entries now; "" where that cannot be told (transfer full). */
char *pagoda_history_get_actor (void);

/** What an entry did, as a sentence in @language (transfer full). */
char *pagoda_history_label (const PagodaHistoryEntry *entry, PagodaLanguage language);

G_END_DECLS
