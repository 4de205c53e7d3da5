/* hour_slot.h: an hour of a day, which can have the focus.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_HOUR_SLOT (pagoda_hour_slot_get_type ())
G_DECLARE_FINAL_TYPE (PagodaHourSlot, pagoda_hour_slot, PAGODA, HOUR_SLOT, GtkWidget)

/** The hour that begins at @time, such as `09:00`, which is its name (floating). */
GtkWidget *pagoda_hour_slot_new (const char *time);

/** The room that its name needs, in pixels. */
int pagoda_hour_slot_get_width (PagodaHourSlot *slot);

G_END_DECLS
