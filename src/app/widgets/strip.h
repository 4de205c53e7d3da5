/* strip.h: a line above the pages that says what is special now, with a button that changes it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Hidden until there is something to say. */
#define PAGODA_TYPE_STRIP (pagoda_strip_get_type ())
G_DECLARE_FINAL_TYPE (PagodaStrip, pagoda_strip, PAGODA, STRIP, AdwBin)

/** Says @text, or nothing where it is NULL; @button (nullable) activates the action @action. */
void pagoda_strip_show (PagodaStrip *strip, const char *text, const char *button, const char *action);

G_END_DECLS
