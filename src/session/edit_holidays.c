/* edit_holidays.c: edits of what the store says of days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_holidays.h"

#include "session/edit-private.h"
#include "store/holidays.h"

#include <glib/gi18n-lib.h>

static gboolean
check_holiday (PagodaDatabase *database, const PagodaHoliday *holiday, GError **error)
{
  g_autoptr (GPtrArray) holidays = NULL;

  if (holiday->day == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (_ ("A holiday needs a day. Nothing was changed. Enter the day."), error);
  holidays = pagoda_holidays_list (database, error);
  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      const PagodaHoliday *other = g_ptr_array_index (holidays, i);
      if (other->day == holiday->day && other->id != holiday->id)
        return pagoda_edit_refuse (
            _ ("There is an entry for this day already. Nothing was changed. Change that entry."), error);
    }
  return holidays != NULL;
}

static const PagodaAggregate holidays = { PAGODA_AGGREGATE (PagodaHoliday,
                                                            pagoda_holiday,
                                                            check_holiday,
                                                            pagoda_holidays_save,
                                                            pagoda_holidays_delete) };

PagodaEdit *
pagoda_edit_save_holiday (const PagodaHoliday *holiday)
{
  g_autofree char *day = pagoda_day_to_iso (holiday->day);

  return pagoda_edit_create_saving (&holidays, "save-holiday", day, holiday);
}

PagodaEdit *
pagoda_edit_delete_holiday (const PagodaHoliday *holiday)
{
  g_autofree char *day = pagoda_day_to_iso (holiday->day);

  return pagoda_edit_create_deletion ("delete-holiday", day, holiday->id, pagoda_holidays_delete);
}
