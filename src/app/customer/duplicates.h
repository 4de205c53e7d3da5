/* duplicates.h: customers that are there already under almost the same name.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are compared without region, legal form, brackets, case and width.  The names of a snapshot are
 * prepared in the pool once, so that a key pressed costs one look-up.
 */
#pragma once

#include "session/snapshot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PagodaDuplicates PagodaDuplicates;

/** Prepares the names of @snapshot. */
void pagoda_duplicates_new_async (PagodaSnapshot *snapshot, GAsyncReadyCallback callback, gpointer data);
PagodaDuplicates *pagoda_duplicates_new_finish (GAsyncResult *result);
void pagoda_duplicates_free (PagodaDuplicates *duplicates);

/**
 * The name of a customer other than @except that is called almost @name, or NULL (transfer none); @id
 * receives whose it is.
 */
const char *
pagoda_duplicates_find (const PagodaDuplicates *duplicates, const char *name, PagodaId except, PagodaId *id);

G_END_DECLS
