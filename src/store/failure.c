/* failure.c: what SQLite says, as a sentence for the user.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/failure.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (pagoda - store - error - quark, pagoda_store_error)

typedef struct
{
  int primary; /* SQLite's primary result code */
  PagodaStoreError code;
  const char *message;
} Failure;

static const Failure failures[] = {
  { SQLITE_FULL, PAGODA_STORE_ERROR_FULL,
    N_ ("The disk is full. Nothing was changed. Make room and try again.") },
  { SQLITE_IOERR, PAGODA_STORE_ERROR_IO,
    N_ ("The disk refused to read or write the store. Nothing was changed. Check the disk, then try "
        "again.") },
  { SQLITE_CORRUPT, PAGODA_STORE_ERROR_DAMAGED,
    N_ ("The store is damaged. It was left as it is. Restore the newest backup.") },
  { SQLITE_NOTADB, PAGODA_STORE_ERROR_NOT_A_STORE,
    N_ ("This file is not a Pagoda store. It was left as it is.") },
  { SQLITE_BUSY, PAGODA_STORE_ERROR_LOCKED,
    N_ ("Another program is using the store. Nothing was changed. Try again in a moment.") },
  { SQLITE_LOCKED, PAGODA_STORE_ERROR_LOCKED,
    N_ ("Another program is using the store. Nothing was changed. Try again in a moment.") },
  { SQLITE_READONLY, PAGODA_STORE_ERROR_READ_ONLY,
    N_ ("The store can only be read. Nothing was changed. Check the rights of the file and its folder.") },
  { SQLITE_PERM, PAGODA_STORE_ERROR_READ_ONLY,
    N_ ("The store can only be read. Nothing was changed. Check the rights of the file and its folder.") },
  { SQLITE_CANTOPEN, PAGODA_STORE_ERROR_IO,
    N_ ("The store cannot be opened. Check the rights of the file and its folder, and that it is no link.") },
  { SQLITE_CONSTRAINT, PAGODA_STORE_ERROR_REFUSED,
    N_ ("The change contradicts a rule of the store. Nothing was changed.") },
  { SQLITE_MISMATCH, PAGODA_STORE_ERROR_REFUSED,
    N_ ("The change contradicts a rule of the store. Nothing was changed.") },
};

gboolean
pagoda_store_fail_with (int code, const char *detail, GError **error)
{
  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled. Nothing was changed."));
      return FALSE;
    }
  g_debug ("SQLite result %d: %s", code, detail != NULL ? detail : sqlite3_errstr (code));
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    if (failures[i].primary == (code & 0xff))
      {
        g_set_error_literal (error, PAGODA_STORE_ERROR, failures[i].code, _ (failures[i].message));
        return FALSE;
      }
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_IO,
               _ ("The store could not do this (%s). Nothing was changed."),
               detail != NULL ? detail : sqlite3_errstr (code));
  return FALSE;
}

gboolean
pagoda_store_fail (sqlite3 *handle, GError **error)
{
  return pagoda_store_fail_with (sqlite3_extended_errcode (handle), sqlite3_errmsg (handle), error);
}

gboolean
pagoda_store_fail_newer (GError **error)
{
  g_set_error_literal (
      error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NEWER,
      _ ("The store was written by a newer Pagoda. It was left as it is. Install the newer version."));
  return FALSE;
}
