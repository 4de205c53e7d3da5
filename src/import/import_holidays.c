/* import_holidays.c: a table or a calendar of holidays becomes what the store says of days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is a day, or all days up to its last one.  Of each day the store says one thing: the last that a file
 * says.
 */
#include "config.h"

#include "import/records.h"
#include "store/holidays.h"

#include <glib/gi18n-lib.h>

/* A row has no more days: a holiday that lasts longer is a mistake. */
#define MOST_DAYS 60

typedef struct
{
  PagodaHoliday *holiday;
  PagodaChange change;
} Record;

typedef struct
{
  PagodaImportRun *run;
  GPtrArray *records; /* Record, one for each day */
  GHashTable *by_day; /* day → Record */
} Holidays;

static void
free_record (gpointer data)
{
  Record *record = data;

  pagoda_holiday_free (record->holiday);
  g_free (record);
}

static gpointer
start (PagodaImportRun *run, GError **error)
{
  Holidays *holidays = g_new0 (Holidays, 1);

  holidays->run = run;
  holidays->records = g_ptr_array_new_with_free_func (free_record);
  holidays->by_day = g_hash_table_new (NULL, NULL);
  return holidays;
}

static void
say (Holidays *holidays, PagodaDay day, PagodaHolidayKind kind, const char *name)
{
  Record *record = g_hash_table_lookup (holidays->by_day, GINT_TO_POINTER (day));

  if (record == NULL)
    {
      record = g_new0 (Record, 1);
      g_ptr_array_add (holidays->records, record);
      g_hash_table_insert (holidays->by_day, GINT_TO_POINTER (day), record);
    }
  pagoda_holiday_free (record->holiday);
  record->holiday = pagoda_holiday_new (day, kind, name);
}

static void
take (gpointer data, PagodaImportRow *row)
{
  Holidays *holidays = data;
  PagodaDay first = pagoda_import_row_day (row, PAGODA_FIELD_HOLIDAY_DAY, NULL);
  PagodaDay last = pagoda_import_row_day (row, PAGODA_FIELD_HOLIDAY_LAST_DAY, NULL);
  const char *word = pagoda_import_row_text (row, PAGODA_FIELD_HOLIDAY_KIND);
  PagodaHolidayKind kind = PAGODA_HOLIDAY_REST;

  if (first == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_HOLIDAY_DAY, _ ("The date is missing."));
  else if (last != PAGODA_DAY_NONE && (last < first || last - first >= MOST_DAYS))
    pagoda_import_row_refuse (
        row, PAGODA_FIELD_HOLIDAY_LAST_DAY,
        _ ("The last day lies before the first one, or more than two months behind it."));
  if (word != NULL && !pagoda_holiday_kind_parse (word, &kind))
    pagoda_import_row_refuse (row, PAGODA_FIELD_HOLIDAY_KIND,
                              _ ("A day is off, working or ordinary. This is none of them."));
  for (PagodaDay day = first; row->reason == NULL && day <= MAX (first, last); day++)
    say (holidays, day, kind, pagoda_import_row_text (row, PAGODA_FIELD_HOLIDAY_NAME));
}

/* Makes @record what the store is to say, over what it says (@known, nullable). */
static gboolean
compare_record (Holidays *holidays, Record *record, const PagodaHoliday *known, GError **error)
{
  PagodaHoliday *read = record->holiday;

  record->change = PAGODA_CHANGE_NEW;
  if (known != NULL)
    {
      g_autofree char *day = pagoda_day_to_iso (read->day);
      gboolean differs
          = known->kind != read->kind || (read->name != NULL && g_strcmp0 (known->name, read->name) != 0);
      if (!pagoda_import_run_judge_existing (holidays->run, day, differs, &record->change, error))
        return FALSE;
      read->id = known->id;
      if (read->name == NULL)
        read->name = g_strdup (known->name);
    }
  if (record->change == PAGODA_CHANGE_SKIPPED)
    holidays->run->result->skipped++;
  pagoda_import_run_count (holidays->run, record->change);
  return TRUE;
}

static gboolean
compare (gpointer data, PagodaDatabase *database, GError **error)
{
  Holidays *holidays = data;
  g_autoptr (GPtrArray) stored = pagoda_holidays_list (database, error);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; stored != NULL && i < stored->len; i++)
    {
      PagodaHoliday *holiday = g_ptr_array_index (stored, i);
      g_hash_table_insert (known, GINT_TO_POINTER (holiday->day), holiday);
    }
  for (guint i = 0; stored != NULL && i < holidays->records->len; i++)
    {
      Record *record = g_ptr_array_index (holidays->records, i);
      if (!compare_record (holidays, record,
                           g_hash_table_lookup (known, GINT_TO_POINTER (record->holiday->day)), error))
        return FALSE;
    }
  return stored != NULL;
}

static gboolean
write_records (gpointer data, PagodaDatabase *database, GError **error)
{
  Holidays *holidays = data;

  for (guint i = 0; i < holidays->records->len; i++)
    {
      Record *record = g_ptr_array_index (holidays->records, i);
      if ((record->change == PAGODA_CHANGE_NEW || record->change == PAGODA_CHANGE_UPDATED)
          && !pagoda_holidays_save (database, record->holiday, error))
        return FALSE;
    }
  return TRUE;
}

static void
discard (gpointer data)
{
  Holidays *holidays = data;

  g_ptr_array_unref (holidays->records);
  g_hash_table_unref (holidays->by_day);
  g_free (holidays);
}

const PagodaImportRecords pagoda_import_holidays = {
  .label = "import-holidays",
  .start = start,
  .take = take,
  .compare = compare,
  .write = write_records,
  .discard = discard,
};
