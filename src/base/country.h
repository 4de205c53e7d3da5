/* country.h: the names of countries.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TRUE where @text is a country: its name in English or Chinese, or its code of ISO 3166 of two or three
 * letters; UK too. */
gboolean pagoda_country_is_name (const char *text);

G_END_DECLS
