/* support.h: what several tests need.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The path of @relative in the folder of real data (PAGODA_TEST_DATA, default `../shared/data` beside the
 * source tree), or NULL after marking the running test as skipped where it is absent (transfer full).
 */
char *pagoda_test_shared (const char *relative);

/** A new empty folder, removed with its content when the process ends (transfer none). */
const char *pagoda_test_folder (void);

G_END_DECLS
