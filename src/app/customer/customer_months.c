/* customer_months.c: what the sales of a customer by month tell (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_sections.h"
#include "app/customer/years_view.h"
#include "app/widgets/records_dialog.h"
#include "app/wording.h"
#include "method/rhythm_season.h"
#include "session/season_plans.h"

#include <glib/gi18n-lib.h>

PagodaSalesMonths
pagoda_customer_sum_years (const PagodaDossier *dossier, PagodaDay last)
{
  guint n = dossier->orders->len;
  g_autofree PagodaDay *days = g_new (PagodaDay, n + 1);
  g_autofree PagodaMoney *revenues = g_new (PagodaMoney, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      days[i] = order->day;
      revenues[i] = order->totals.revenue;
    }
  PagodaSalesMonths months = pagoda_sales_months_new (last);
  pagoda_sales_months_add (&months, &(PagodaSalesOrders){ .days = days, .revenues = revenues, .n = n });
  return months;
}

/* The days of purchases up to @last (transfer full). */
static GArray *
list_purchases (const PagodaDossier *dossier, PagodaDay last)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  /* The newest order is the first of the dossier. */
  for (guint i = dossier->orders->len; i > 0; i--)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i - 1);
      if (order->day <= last && order->totals.revenue > 0)
        g_array_append_val (days, order->day);
    }
  return days;
}

static guint
find_windows (const GArray *days, PagodaDay last, PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS])
{
  if (days->len == 0)
    return 0;
  return pagoda_buying_windows ((PagodaDay *)(gpointer)days->data, days->len,
                                (PagodaPeriod){ g_array_index (days, PagodaDay, 0), last }, windows);
}

/* Usual months that are too many to be a season. */
static gboolean
buys_all_year (const GArray *days, PagodaDay last)
{
  guint usual = pagoda_rhythm_usual_months ((PagodaDay *)(gpointer)days->data, days->len,
                                            (PagodaPeriod){ g_array_index (days, PagodaDay, 0), last });

  return __builtin_popcount (usual) > PAGODA_MONTHS / 2;
}

guint
pagoda_customer_purchase_months (const PagodaDossier *dossier, PagodaDay last)
{
  g_autoptr (GArray) days = list_purchases (dossier, last);
  PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];
  guint n = find_windows (days, last, windows);

  return pagoda_buying_windows_months (windows, n);
}

char *
pagoda_customer_word_purchase_months (const PagodaDossier *dossier, PagodaDay last)
{
  g_autoptr (GArray) days = list_purchases (dossier, last);
  PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];
  guint n = find_windows (days, last, windows);

  if (days->len == 0)
    return g_strdup (_ ("Nothing was ordered yet."));
  if (n > 0)
    {
      g_autofree char *months = pagoda_buying_windows_describe (windows, n, pagoda_language_current ());
      return g_strdup_printf (_ ("Usually buys in: %s"), months);
    }
  return g_strdup (
      buys_all_year (days, last)
          ? _ ("Buys all through the year.")
          : _ ("No month stands out: usual ones have orders in two years at least, and in two thirds "
               "of the years known."));
}

static gboolean
is_in_month (const PagodaOrder *order, const PagodaSalesMonths *months, guint year, guint month)
{
  int of_year, of_month;

  pagoda_day_to_ymd (order->day, &of_year, &of_month, NULL);
  return of_year == months->first_year + (int)year && of_month == (int)month + 1;
}

void
pagoda_customer_open_month (GtkWindow *parent,
                            const PagodaDossier *dossier,
                            const PagodaSalesMonths *months,
                            guint year,
                            guint month,
                            const char *currency)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = pagoda_years_name_month (months, year, month);

  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      if (!is_in_month (order, months, year, month))
        continue;
      g_autofree char *number
          = g_strdup_printf (order->totals.revenue < 0 ? _ ("Return %s") : _ ("Order %s"), order->number);
      g_autofree char *day = pagoda_day_to_iso (order->day);
      g_ptr_array_add (records, pagoda_record_new (PAGODA_DAY_NONE, number, day,
                                                   pagoda_money_format (order->totals.revenue, currency)));
    }
  pagoda_records_dialog_show (parent, title, _ ("Nothing was ordered yet."), records);
}
