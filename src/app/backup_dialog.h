/* backup_dialog.h: the backups of the store: make, look into, restore, seal.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_BACKUP_DIALOG (pagoda_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBackupDialog, pagoda_backup_dialog, PAGODA, BACKUP_DIALOG, AdwWindow)

/**
 * Shows the backups of the store of @session over @parent; with @sealed (nullable), a sealed file, its pass
 * phrase is asked for at once.
 */
void pagoda_backup_dialog_show (GtkWindow *parent, PagodaSession *session, const char *sealed);

G_END_DECLS
