/* orders_dialog.c: the orders of a customer behind a number.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/orders_dialog.h"

#include "app/widgets/records_dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PagodaWindow *window;
  PagodaPeriod period;
} Asking;

static void
free_asking (Asking *asking)
{
  g_object_unref (asking->window);
  g_free (asking);
}

static GPtrArray *
list_orders (const PagodaDossier *dossier, PagodaPeriod period, const char *currency)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      if (!pagoda_period_contains (period, order->day))
        continue;
      g_autofree char *number
          = g_strdup_printf (order->totals.revenue < 0 ? _ ("Return %s") : _ ("Order %s"), order->number);
      g_autofree char *day = pagoda_day_to_iso (order->day);
      PagodaRecord *record = pagoda_record_new (PAGODA_DAY_NONE, number, day,
                                                pagoda_money_format (order->totals.revenue, currency));
      pagoda_records_dialog_link (record, dossier->customer->id);
      g_ptr_array_add (records, record);
    }
  return records;
}

static void
dossier_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, &error);

  if (dossier == NULL)
    pagoda_window_show_toast (asking->window, error->message, NULL, NULL);
  else
    pagoda_records_dialog_show (
        GTK_WINDOW (asking->window), dossier->customer->name, _ ("Nothing was ordered yet."),
        list_orders (dossier, asking->period,
                     pagoda_snapshot_get_currency (pagoda_session_get_snapshot (PAGODA_SESSION (source)))));
  free_asking (asking);
}

void
pagoda_orders_dialog_show (PagodaWindow *window, PagodaId customer, PagodaPeriod period)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->window = g_object_ref (window);
  asking->period = period;
  pagoda_session_dossier_async (pagoda_outlook_get_session (pagoda_window_get_outlook (window)), customer,
                                NULL, dossier_cb, asking);
}
