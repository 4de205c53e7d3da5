/* offer_button.h: texts offered beside an entry, which holds any other, too.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * Puts a button at the end of @row that opens a menu of @texts (transfer full); so does Alt+Down.  What is
 * typed narrows it: those stand there that hold it, and all where none does or one is chosen already.
 */
void pagoda_offer_button_add (AdwEntryRow *row, const char *title, GStrv texts);

G_END_DECLS
