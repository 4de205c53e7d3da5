/* edit_holidays.h: edits of what the store says of days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/holiday.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Says something of a day, over what was announced for it (V2).  Of a day one thing is said. */
PagodaEdit *pagoda_edit_save_holiday (const PagodaHoliday *holiday);

/** Takes that back: what was announced for the day holds again. */
PagodaEdit *pagoda_edit_delete_holiday (const PagodaHoliday *holiday);

G_END_DECLS
