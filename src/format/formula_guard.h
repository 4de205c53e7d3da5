/* formula_guard.h: texts that a spreadsheet would take for a formula.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In delimited text a spreadsheet runs what begins with `= + - @`.  So our files put `'` before such a text,
 * and our reader takes it off again.  A text that has such quotation marks of its own gets one more, so that
 * every text comes back as it was.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TRUE where @text must not be written without a guard. */
gboolean pagoda_formula_guard_is_needed (const char *text);

/** TRUE where @text carries a guard, its first byte. */
gboolean pagoda_formula_guard_is_on (const char *text);

G_END_DECLS
