/* merge_form.h: a hand-in becomes part of the open store (T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks for the file, shows what merging it would do, with both values of each conflict, and merges it. */
void pagoda_merge_form_show (PagodaWindow *window);

/** The same with the file at @path. */
void pagoda_merge_form_show_file (PagodaWindow *window, const char *path);

G_END_DECLS
