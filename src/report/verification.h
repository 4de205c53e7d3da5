/* verification.h: a finished workbook, read back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/sheet_tally.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** @done is 0 … 1. */
typedef void (*PagodaVerificationProgressFunc) (double done, gpointer data);

/**
 * Reads the workbook at @path and compares it with @tallies (PagodaSheetTally, one for each sheet in order).
 * PAGODA_REPORT_ERROR_VERIFY, with @shown as the name of the file, or G_IO_ERROR_CANCELLED; @cancellable and
 * @progress may be NULL.
 */
gboolean pagoda_verification_run (const char *path,
                                  const char *shown,
                                  GPtrArray *tallies,
                                  GCancellable *cancellable,
                                  PagodaVerificationProgressFunc progress,
                                  gpointer progress_data,
                                  GError **error);

G_END_DECLS
