/* reminders.h: the desktop reminds of what is planned.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_REMINDERS (pagoda_reminders_get_type ())
G_DECLARE_FINAL_TYPE (PagodaReminders, pagoda_reminders, PAGODA, REMINDERS, GObject)

/**
 * Sends a notification of @application whenever it is time to remind of an activity of @session's store, once
 * for each activity and time, which this installation remembers; what was missed while the program was closed
 * is told when it opens.  It is withdrawn when the activity is done, moved, cancelled or deleted.
 *
 * Notifications activate `app.open-activity` and `app.complete-activity` with the path of the store and the
 * id of the activity (sx).
 */
PagodaReminders *pagoda_reminders_new (GApplication *application, PagodaSession *session);

G_END_DECLS
