/* changes_dialog.h: what was changed of one customer, by whom and when.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Shows the changes of the customer @id, which is called @name, over @parent. */
void pagoda_changes_dialog_show (GtkWindow *parent, PagodaSession *session, PagodaId id, const char *name);

G_END_DECLS
