/* dated_changes.h: which commands changed what is dated up to a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * So that it can be told why a figure of a time that is over is another one now.  A command counts where it
 * changed a row that is dated up to the day; where none of its rows has a day, as that of a name or of a
 * preference, this cannot be told, and it is listed as such.
 */
#pragma once

#include "store/history.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaHistoryEntry *entry; /* a command, or that one was undone or repeated */
  gboolean dated; /* FALSE: nothing that it changed has a day, or it is no longer kept what it was */
} PagodaDatedChange;

/**
 * The commands after the newest one in effect with the label @key and @subject, or all that there are where
 * it is not in the record, but those that changed only what is dated after @last; the newest first, of
 * PagodaDatedChange; in a reading transaction (transfer full).  A command that was taken back after it is
 * left out together with its undoing.
 */
GPtrArray *pagoda_dated_changes_load (PagodaDatabase *database,
                                      const char *key,
                                      const char *subject,
                                      PagodaDay last,
                                      GError **error);

G_END_DECLS
