/* workshop_dialogs.c: what the numbers of the dormant workshop open into.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/workshop/workshop_dialogs.h"

#include "app/widgets/records_dialog.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* Attractions */

static PagodaRecord *
record_of_account (const PagodaWorkshop *workshop, const PagodaAttraction *attraction, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (workshop->snapshot, customer);
  PagodaRecord *record
      = pagoda_record_new (PAGODA_DAY_NONE, pagoda_snapshot_get_name (workshop->snapshot, (gsize)place),
                           attraction->title, NULL);

  pagoda_records_dialog_link (record, customer);
  return record;
}

/* Each attraction is a line with its number, and its accounts stand below it. */
void
pagoda_workshop_show_attractions (PagodaWindow *window, const PagodaWorkshop *workshop)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < workshop->attractions->len; i++)
    {
      const PagodaAttraction *attraction = workshop->attractions->pdata[i];
      g_autofree char *count = pagoda_wording_customers (attraction->customers->len);
      g_ptr_array_add (records, pagoda_record_new (PAGODA_DAY_NONE, attraction->title, "", g_strdup (count)));
      for (guint j = 0; j < attraction->customers->len; j++)
        g_ptr_array_add (records, record_of_account (workshop, attraction,
                                                     g_array_index (attraction->customers, PagodaId, j)));
    }
  pagoda_records_dialog_show (GTK_WINDOW (window), _ ("What attracted them at first"),
                              _ ("No post-mortem says yet what attracted a customer."), records);
}

/* Those who came back */

char *
pagoda_workshop_word_comebacks (const PagodaWorkshop *workshop)
{
  g_autoptr (GArray) quarter
      = pagoda_workshop_comebacks_in (workshop, pagoda_period_quarter (workshop->as_of));
  g_autoptr (GArray) year = pagoda_workshop_comebacks_in (workshop, pagoda_workshop_year (workshop));

  /* Translators: how many came back in this quarter and in this year. */
  return g_strdup_printf (_ ("Won back: %1$u this quarter, %2$u this year"), quarter->len, year->len);
}

static void
add_comebacks (GPtrArray *records, const PagodaWorkshop *workshop, PagodaPeriod period, const char *heading)
{
  g_autoptr (GArray) comebacks = pagoda_workshop_comebacks_in (workshop, period);
  g_autofree char *worth
      = g_strdup_printf (_ ("worth %d new customers"), (int)pagoda_workshop_worth (workshop, comebacks->len));

  g_ptr_array_add (records, pagoda_record_new (PAGODA_DAY_NONE, heading, worth,
                                               g_strdup_printf ("%u", comebacks->len)));
  for (guint i = 0; i < comebacks->len; i++)
    {
      const PagodaComeback *comeback = &g_array_index (comebacks, PagodaComeback, i);
      PagodaId id = pagoda_snapshot_get_id (workshop->snapshot, comeback->place);
      g_autofree char *before = pagoda_day_to_iso (comeback->reactivation.before);
      g_autofree char *day = pagoda_day_to_iso (comeback->reactivation.day);
      g_autofree char *earlier = g_strdup_printf (_ ("ordered before on %s"), before);
      g_autofree char *detail = g_strdup_printf ("%s · %s", day, earlier);
      PagodaRecord *record
          = pagoda_record_new (PAGODA_DAY_NONE,
                               pagoda_snapshot_get_name (workshop->snapshot, comeback->place), detail, NULL);
      pagoda_records_dialog_link_orders (record, id,
                                         (PagodaPeriod){ comeback->reactivation.before, workshop->as_of });
      g_ptr_array_add (records, record);
    }
}

void
pagoda_workshop_show_comebacks (PagodaWindow *window, const PagodaWorkshop *workshop)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  add_comebacks (records, workshop, pagoda_period_quarter (workshop->as_of), _ ("This quarter"));
  add_comebacks (records, workshop, pagoda_workshop_year (workshop), _ ("This year"));
  pagoda_records_dialog_show (GTK_WINDOW (window), _ ("Won back"), "", records);
}
