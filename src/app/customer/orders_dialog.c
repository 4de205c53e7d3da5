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

/* What the orders add up to. */
typedef struct
{
  PagodaMoney revenue;
  PagodaMoney profit;
  gboolean assumed;
} Sum;

/* A profit, with the mark of an assumed margin. */
static char *
word_profit (PagodaMoney profit, gboolean assumed, const char *currency)
{
  g_autofree char *plain = pagoda_money_format (profit, currency);

  return g_strconcat (plain, assumed ? "*" : "", NULL);
}

static GPtrArray *
list_orders (const PagodaDossier *dossier, PagodaPeriod period, PagodaSnapshot *snapshot, Sum *sum)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  PagodaDecimal own = dossier->customer->margin;
  PagodaDecimal margin = own != PAGODA_MARGIN_NONE ? own : pagoda_snapshot_get_margin (snapshot);

  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      PagodaMoney profit = pagoda_order_totals_profit (&order->totals, margin);
      gboolean assumed = pagoda_order_totals_are_assumed (&order->totals);
      if (!pagoda_period_contains (period, order->day))
        continue;
      g_autofree char *number
          = g_strdup_printf (order->totals.revenue < 0 ? _ ("Return %s") : _ ("Order %s"), order->number);
      g_autofree char *day = pagoda_day_to_iso (order->day);
      g_autofree char *money = word_profit (profit, assumed, currency);
      g_autofree char *earned = g_strdup_printf (_ ("Profit %s"), money);
      g_autofree char *detail = g_strdup_printf ("%s · %s", day, earned);
      PagodaRecord *record = pagoda_record_new (PAGODA_DAY_NONE, number, detail,
                                                pagoda_money_format (order->totals.revenue, currency));
      pagoda_records_dialog_link (record, dossier->customer->id);
      g_ptr_array_add (records, record);
      sum->revenue += order->totals.revenue;
      sum->profit += profit;
      sum->assumed |= assumed;
    }
  return records;
}

/* The sum, and what its mark means. */
static char *
word_sum (const Sum *sum, PagodaSnapshot *snapshot)
{
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  g_autofree char *revenue = pagoda_money_format (sum->revenue, currency);
  g_autofree char *profit = word_profit (sum->profit, sum->assumed, currency);
  g_autofree char *percent = pagoda_decimal_to_plain (pagoda_snapshot_get_margin (snapshot) * 100);
  /* Translators: of the orders below. */
  g_autofree char *text = g_strdup_printf (_ ("In all: revenue %1$s, profit %2$s"), revenue, profit);
  g_autofree char *margin = g_strdup_printf (
      _ ("Where a cost is unknown, profit rests on an assumed margin, that of the store being %s%%."),
      percent);

  return sum->assumed ? g_strdup_printf ("%s\n* %s", text, margin) : g_steal_pointer (&text);
}

static void
show (PagodaWindow *window, const PagodaDossier *dossier, PagodaPeriod period, PagodaSnapshot *snapshot)
{
  Sum sum = { 0 };
  GPtrArray *records = list_orders (dossier, period, snapshot, &sum);
  g_autofree char *note = records->len > 0 ? word_sum (&sum, snapshot) : NULL;

  pagoda_records_dialog_show_with_note (GTK_WINDOW (window), dossier->customer->name, note,
                                        _ ("Nothing was ordered yet."), records);
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
    show (asking->window, dossier, asking->period, pagoda_session_get_snapshot (PAGODA_SESSION (source)));
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
