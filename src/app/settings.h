/* settings.h: what belongs to this installation and not to a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema in data/ says what there is.  Where it is not installed nothing is remembered and everything is
 * as at the first start, so that a program in its build folder runs without being set up.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** The settings, or NULL where their schema is not installed (transfer none). */
GSettings *pagoda_settings_get (void);

/** The names of the languages as in the setting; the first, "", follows the system. */
#define PAGODA_N_SETTING_LANGUAGES 3
extern const char *const pagoda_setting_languages[PAGODA_N_SETTING_LANGUAGES];

/** Makes the chosen language that of the process; before any text is translated. */
void pagoda_settings_apply_language (void);

G_END_DECLS
