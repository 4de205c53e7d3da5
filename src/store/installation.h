/* installation.h: this user's Pagoda on this machine.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Where Pagoda keeps its own files: PAGODA_DATA_DIR, else `pagoda` in the user's data folder (transfer
 * full). */
char *pagoda_installation_folder (void);

/** The app's own store, `main.pagoda` in that folder (transfer full). */
char *pagoda_installation_store (void);

/** Where automatic backups of the store at @path go (transfer full). */
char *pagoda_installation_backups (const char *path);

/**
 * What a device number is bound to: this installation and the very file at @path.  A copy of either gives
 * another text (transfer full).
 */
char *pagoda_installation_binding (const char *path);

G_END_DECLS
