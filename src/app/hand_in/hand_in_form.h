/* hand_in_form.h: accounts are written to a file for another Pagoda (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks whose accounts, then where to, and writes them. */
void pagoda_hand_in_form_show (PagodaWindow *window);

G_END_DECLS
