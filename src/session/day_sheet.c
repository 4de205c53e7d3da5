/* day_sheet.c: the visits of a day with what is needed at each door (V6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/day_sheet.h"

#include "session/session-private.h"
#include "store/activities.h"
#include "store/care.h"
#include "store/customers.h"
#include "store/ladders.h"
#include "store/layers.h"

static void
free_entry (gpointer data)
{
  PagodaDayEntry *entry = data;

  pagoda_customer_free (entry->customer);
  g_clear_pointer (&entry->contacts, g_ptr_array_unref);
  g_clear_pointer (&entry->activities, g_ptr_array_unref);
  g_clear_pointer (&entry->care_items, g_ptr_array_unref);
  g_clear_pointer (&entry->rungs, g_ptr_array_unref);
  pagoda_layer_record_free (entry->layers);
  g_free (entry);
}

void
pagoda_day_sheet_free (PagodaDaySheet *sheet)
{
  if (sheet == NULL)
    return;
  g_clear_pointer (&sheet->entries, g_ptr_array_unref);
  g_clear_pointer (&sheet->activities, g_ptr_array_unref);
  g_free (sheet);
}

static gboolean
add_entry (PagodaDaySheet *sheet, PagodaDatabase *database, const PagodaActivity *activity, GError **error)
{
  PagodaDayEntry *entry = g_new0 (PagodaDayEntry, 1);
  PagodaId customer = activity->customer;

  g_ptr_array_add (sheet->entries, entry);
  entry->activity = activity;
  return (entry->customer = pagoda_customers_load (database, customer, error)) != NULL
         && (entry->contacts = pagoda_contacts_of_customer (database, customer, error)) != NULL
         && (entry->activities = pagoda_activities_of_customer (database, customer, error)) != NULL
         && (entry->care_items = pagoda_care_items_of_customer (database, customer, error)) != NULL
         && (entry->rungs = pagoda_rungs_of_customer (database, customer, error)) != NULL
         && (entry->layers = pagoda_layer_records_load (database, customer, error)) != NULL;
}

PagodaDaySheet *
pagoda_day_sheet_load (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (PagodaDaySheet) sheet = g_new0 (PagodaDaySheet, 1);

  sheet->day = day;
  sheet->entries = g_ptr_array_new_with_free_func (free_entry);
  sheet->activities = pagoda_activities_of_period (database, (PagodaPeriod){ day, day }, error);
  if (sheet->activities == NULL)
    return NULL;
  for (guint i = 0; i < sheet->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (sheet->activities, i);
      if (activity->state != PAGODA_ACTIVITY_CANCELLED && !add_entry (sheet, database, activity, error))
        return NULL;
    }
  return g_steal_pointer (&sheet);
}

/* The days of @period on which something is to be done, each once (transfer full). */
static GArray *
list_days (PagodaDatabase *database, PagodaPeriod period, GError **error)
{
  g_autoptr (GPtrArray) activities = pagoda_activities_of_period (database, period, error);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  for (guint i = 0; activities != NULL && i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      gboolean known = days->len > 0 && g_array_index (days, PagodaDay, days->len - 1) == activity->day;
      if (activity->state != PAGODA_ACTIVITY_CANCELLED && !known)
        g_array_append_val (days, activity->day);
    }
  if (days->len == 0)
    g_array_append_val (days, period.first);
  if (activities == NULL)
    g_clear_pointer (&days, g_array_unref);
  return days;
}

GPtrArray *
pagoda_day_sheets_load (PagodaDatabase *database, PagodaPeriod period, GError **error)
{
  g_autoptr (GArray) days = list_days (database, period, error);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_day_sheet_free);

  if (days == NULL)
    return NULL;
  for (guint i = 0; i < days->len; i++)
    {
      PagodaDaySheet *sheet = pagoda_day_sheet_load (database, g_array_index (days, PagodaDay, i), error);
      if (sheet == NULL)
        return NULL;
      g_ptr_array_add (sheets, sheet);
    }
  return g_steal_pointer (&sheets);
}
