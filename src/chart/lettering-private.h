/* lettering-private.h: letterings as layouts, for drawings of more than one line.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/lettering.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/** @text as one line, however long (transfer full). */
PangoLayout *pagoda_lettering_create_layout (const PagodaLettering *lettering, const char *text);

G_END_DECLS
