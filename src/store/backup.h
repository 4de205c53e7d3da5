/* backup.h: verified copies of a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/**
 * Copies the open store to @path.  The copy is opened and checked before it takes the place of an older file
 * there, which stays untouched on failure.  Works beside a window that writes.  Attached files are not in it;
 * see pagoda_attachments_copy().
 */
gboolean pagoda_backup_write (PagodaDatabase *database, const char *path, GError **error);

/**
 * Makes a dated backup in @folder (created when missing) and deletes those that pagoda_backup_keep() lets go.
 * Returns its path (transfer full).
 */
char *pagoda_backup_write_dated (PagodaDatabase *database, const char *folder, GError **error);

/** TRUE where somebody else waits for the store. */
typedef gboolean (*PagodaStoreWanted) (gpointer data);

/** The same, but it asks @wanted with @data again and again, and gives up with G_IO_ERROR_CANCELLED, as if it
 * had never begun, where the store is wanted. */
char *pagoda_backup_write_dated_unless (PagodaDatabase *database,
                                        const char *folder,
                                        PagodaStoreWanted wanted,
                                        gpointer data,
                                        GError **error);

/**
 * Which of @n backups to keep: the newest of each of the last 12 days, 10 weeks and 9 months that have one.
 * @days is sorted from the newest to the oldest; @keep receives n flags.
 */
void pagoda_backup_keep (const PagodaDay *days, gsize n, gboolean *keep);

/** A dated backup in a folder. */
typedef struct
{
  char *path;
  PagodaDay day;
  char *time; /* `HH:MM`, local */
  gint64 bytes;
} PagodaBackupFile;

/** The dated backups in @folder, the newest first, of PagodaBackupFile (transfer full). */
GPtrArray *pagoda_backup_list (const char *folder);

/** What a store or backup holds, to choose between them. */
typedef struct
{
  gint64 customers;
  gint64 orders;
  PagodaDay last_day; /* of the last order or activity; PAGODA_DAY_NONE without any */
} PagodaBackupContent;

/** Looks into the store at @path without changing it. */
gboolean pagoda_backup_look (const char *path, PagodaBackupContent *content, GError **error);

/** The newest dated backup in @folder that is sound, and what it holds; NULL where there is none (transfer
 * full). */
char *pagoda_backup_find_good (const char *folder, PagodaBackupContent *content);

/**
 * Puts the backup at @backup in the place of the store at @path, which must not be open.  The backup is
 * checked first, and is not the store itself; the store it replaces is kept beside it under the name that
 * @replaced receives (NULL where there was none; transfer full).  Attached files that lie beside the backup
 * come along.
 */
gboolean pagoda_backup_restore (const char *path, const char *backup, char **replaced, GError **error);

G_END_DECLS
