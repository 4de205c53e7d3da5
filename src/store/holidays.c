/* holidays.c: holidays and make-up workdays in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/holidays.h"

#include "store/layers-private.h"

/* Two laptops may have said something of one day: the statement gives the latest last. */
static void
add_holiday (PagodaStatement *statement, gpointer holidays)
{
  GPtrArray *list = holidays;
  PagodaDay day = (PagodaDay)pagoda_statement_int (statement, "day");
  PagodaHolidayKind kind = PAGODA_HOLIDAY_REST;

  pagoda_holiday_kind_parse (pagoda_statement_text (statement, "kind"), &kind);
  PagodaHoliday *holiday = pagoda_holiday_new (day, kind, pagoda_statement_text (statement, "name"));
  holiday->id = pagoda_statement_int (statement, "id");
  if (list->len > 0 && ((PagodaHoliday *)g_ptr_array_index (list, list->len - 1))->day == day)
    g_ptr_array_remove_index (list, list->len - 1);
  g_ptr_array_add (list, holiday);
}

GPtrArray *
pagoda_holidays_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_holiday_free);

  return pagoda_statement_each (pagoda_statement (database, "holiday-list"), add_holiday, holidays, error)
             ? g_steal_pointer (&holidays)
             : NULL;
}

gboolean
pagoda_holidays_save (PagodaDatabase *database, PagodaHoliday *holiday, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "holiday-insert", "holiday-update", &holiday->id);

  pagoda_statement_bind_int (statement, ":day", holiday->day);
  pagoda_statement_bind_text (statement, ":kind", pagoda_holiday_kind_word (holiday->kind));
  pagoda_statement_bind_text (statement, ":name", holiday->name);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_holidays_delete (PagodaDatabase *database, PagodaId holiday, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "holiday-delete");

  pagoda_statement_bind_int (statement, ":id", holiday);
  return pagoda_statement_run (statement, error);
}
