/* settings.h: what belongs to this installation and not to a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema in data/ says what there is.  What the installed one does not have is not remembered and is as
 * at the first start, so that a program runs in its build folder and beside the schema of an older one.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** The settings, or NULL where the installed schema has no @key (transfer none). */
GSettings *pagoda_settings_get (const char *key);

/** Who uses this installation, "" where nobody has said so (transfer full). */
char *pagoda_settings_get_me (void);

/** Who of us has most likely done what is written down here: whoever uses this installation, else whom its
 * last record named; "" where neither is known (transfer full). */
char *pagoda_settings_get_recorder (void);

/** Remembers @person, whom a record was made for. */
void pagoda_settings_set_recorder (const char *person);

/** The names of the languages as in the setting; the first, "", follows the system. */
#define PAGODA_N_SETTING_LANGUAGES 3
extern const char *const pagoda_setting_languages[PAGODA_N_SETTING_LANGUAGES];

/** Makes the chosen language that of the process; before any text is translated. */
void pagoda_settings_apply_language (void);

G_END_DECLS
