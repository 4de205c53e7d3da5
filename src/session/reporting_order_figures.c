/* reporting_order_figures.c: what orders tell, as the sheets of a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "chart/export.h"
#include "method/sales_months.h"
#include "session/reorder.h"
#include "session/snapshot-private.h"
#include "session/sales_picture.h"
#include "session/wallet_picture.h"

#include <glib/gi18n-lib.h>

/* Months */

/* The years of @months in which there is an order. */
static void
add_years (GArray *years, const PagodaSalesMonths *months, const char *code, const char *name)
{
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    {
      PagodaSalesSum whole = pagoda_sales_months_year (months, year);
      PagodaReportYear row = { code, name, .year = months->first_year + year, .whole = whole.revenue };
      for (int month = 0; month < PAGODA_MONTHS; month++)
        row.months[month] = months->cells[year][month].revenue;
      if (whole.orders > 0)
        g_array_append_val (years, row);
    }
}

static void
add_customer_years (PagodaReportOrderFigures *figures,
                    const PagodaSnapshot *snapshot,
                    gsize place,
                    PagodaDay as_of)
{
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];
  gsize first = orders->first[place];
  PagodaSalesMonths months = pagoda_sales_months_new (as_of);

  pagoda_sales_months_add (&months, &(PagodaSalesOrders){
                                        .days = COLUMN (orders, COLUMN_DAY, PagodaDay) + first,
                                        .revenues = COLUMN (orders, ORDER_REVENUE, PagodaMoney) + first,
                                        .n = orders->first[place + 1] - first });
  add_years (figures->years, &months, pagoda_snapshot_get_code (snapshot, place),
             pagoda_snapshot_get_name (snapshot, place));
}

static void
add_season (PagodaReportOrderFigures *figures,
            const PagodaSalesMonths *months,
            const char *code,
            const char *name)
{
  PagodaReportSeason season = { .code = code, .name = name, .first = months->first };

  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    season.purchases += pagoda_sales_months_year (months, year).purchases;
  season.told = pagoda_sales_months_season (months, &season.index) == PAGODA_SEASON_TOLD;
  g_array_append_val (figures->seasons, season);
}

/* All products first, then those with the most revenue. */
static void
add_products (PagodaReportOrderFigures *figures, const PagodaSalesBook *book, PagodaLanguage language)
{
  g_autoptr (GPtrArray) ranked = pagoda_sales_book_rank (book, PAGODA_SALES_REVENUE);

  add_season (figures, &book->all, NULL, pagoda_translate (language, N_ ("All products")));
  for (guint i = 0; i < ranked->len; i++)
    {
      const PagodaSoldProduct *product = g_ptr_array_index (ranked, i);
      PagodaSalesMonths months = pagoda_sales_book_get (book, (PagodaSoldWhat){ TRUE, product->id });
      const char *name
          = product->name != NULL ? product->name : pagoda_translate (language, N_ ("No product named"));
      add_years (figures->products, &months, product->code, name);
      add_season (figures, &months, product->code, name);
    }
}

/* Rates */

static void
add_rate (PagodaReportOrderFigures *figures,
          const PagodaReorderView *view,
          const char *by,
          const char *part,
          PagodaReorderRate rate,
          const PagodaReorderCounts *now,
          const PagodaReorderCounts *before,
          PagodaLanguage language)
{
  PagodaReportRate row = { .by = g_strdup (by),
                           .part = g_strdup (part),
                           .rate = g_strdup (pagoda_reorder_rate_label (rate, language)),
                           .window = rate >= PAGODA_REORDER_FOLLOW_UP ? view->window : 0,
                           .now = now->rates[rate],
                           .before = before->rates[rate],
                           .judged = pagoda_reorder_is_judged (view->reorder, &now->rates[rate]) };

  g_array_append_val (figures->rates, row);
}

static void
add_parts (PagodaReportOrderFigures *figures, const PagodaReorderView *view, PagodaLanguage language)
{
  static const char *const names[] = { N_ ("Tier"), N_ ("Owner"), N_ ("Product") };

  for (int by = 0; by < PAGODA_N_REORDER_GROUPINGS; by++)
    {
      g_autoptr (GArray) groups = pagoda_reorder_view_group (view, (PagodaReorderGrouping)by);
      for (guint i = 0; i < groups->len; i++)
        {
          const PagodaReorderGroup *group = &g_array_index (groups, PagodaReorderGroup, i);
          for (int rate = 0; rate < PAGODA_N_REORDER_RATES; rate++)
            add_rate (figures, view, pagoda_translate (language, names[by]),
                      pagoda_reorder_group_label (group, (PagodaReorderGrouping)by, language),
                      (PagodaReorderRate)rate, &group->now, &group->before, language);
        }
    }
}

static void
add_rates (PagodaReportOrderFigures *figures,
           PagodaReorder *reorder,
           PagodaPeriod period,
           PagodaLanguage language)
{
  for (int i = 0; i < PAGODA_N_REORDER_WINDOWS; i++)
    {
      g_autoptr (PagodaReorderView) view
          = pagoda_reorder_view_new (reorder, period, pagoda_reorder_windows[i]);
      for (int rate = i == 0 ? 0 : PAGODA_REORDER_FOLLOW_UP; rate < PAGODA_N_REORDER_RATES; rate++)
        add_rate (figures, view, NULL, NULL, (PagodaReorderRate)rate, &view->now, &view->before, language);
    }
  g_autoptr (PagodaReorderView) shortest
      = pagoda_reorder_view_new (reorder, period, pagoda_reorder_windows[0]);
  add_parts (figures, shortest, language);
}

/* Wallets */

static void
add_wallets (PagodaReportOrderFigures *figures,
             const PagodaWalletMap *map,
             const GArray *entries,
             PagodaLanguage language)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PagodaWalletEntry *entry = &g_array_index (entries, PagodaWalletEntry, i);
      PagodaReportWallet row = { .code = pagoda_snapshot_get_code (map->snapshot, entry->place),
                                 .name = pagoda_snapshot_get_name (map->snapshot, entry->place),
                                 .revenue = entry->revenue,
                                 .budget = entry->budget,
                                 .share = entry->share,
                                 .gap = entry->gap,
                                 .quadrant = pagoda_wallet_entry_label (entry, language),
                                 .path = pagoda_wallet_map_describe_path (map, entry, language) };
      g_array_append_val (figures->wallets, row);
    }
}

PagodaReportOrderFigures *
pagoda_reporting_load_order_figures (PagodaDatabase *database,
                                     PagodaSnapshot *snapshot,
                                     PagodaPeriod period,
                                     const PagodaReportContext *context,
                                     PagodaSalesBook **sales,
                                     GError **error)
{
  g_autoptr (PagodaReorder) reorder
      = pagoda_reorder_load (database, snapshot, context->as_of, context->cancellable, error);
  g_autoptr (PagodaWalletMap) map
      = reorder != NULL
            ? pagoda_wallet_map_load (database, snapshot, context->as_of, context->cancellable, error)
            : NULL;

  if (map == NULL
      || (*sales
          = pagoda_sales_book_load (database, snapshot, NULL, context->as_of, context->cancellable, error))
             == NULL)
    return NULL;
  PagodaReportOrderFigures *figures = pagoda_report_order_figures_new ();
  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    add_customer_years (figures, snapshot, i, context->as_of);
  add_products (figures, *sales, context->language);
  add_rates (figures, reorder, period, context->language);
  add_wallets (figures, map, map->entries, context->language);
  add_wallets (figures, map, map->unknown, context->language);
  return figures;
}

gboolean
pagoda_reporting_write_wallet (PagodaReporting *run, GError **error)
{

  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaWalletMap) map = pagoda_wallet_map_load (run->database, run->snapshot, run->context.as_of,
                                                            run->context.cancellable, error);
  pagoda_database_rollback (run->database);
  if (map == NULL)
    return FALSE;
  if (run->drawn)
    {
      g_autoptr (PagodaWalletPicture) picture = pagoda_wallet_picture_new (map, -1, run->context.language);
      run->counts = (PagodaReportCounts){ .sheets = 1, .rows = map->entries->len };
      return pagoda_reporting_draw (run, pagoda_wallet_picture_draw_page, picture, error);
    }
  g_autoptr (PagodaReportOrderFigures) figures = pagoda_report_order_figures_new ();
  add_wallets (figures, map, map->entries, run->context.language);
  add_wallets (figures, map, map->unknown, run->context.language);
  return pagoda_report_write_wallet (&run->context, figures, &run->counts, error);
}

static gboolean
draw_months (PagodaReporting *run, const PagodaSalesBook *book, PagodaSoldWhat what, GError **error)
{
  PagodaSalesMonths months = pagoda_sales_book_get (book, what);
  g_autofree char *title = pagoda_sales_book_title (book, what, run->request->language);
  g_autofree char *subtitle
      = pagoda_sales_book_subtitle (book, run->request->measure, run->request->language);
  g_autoptr (PagodaSalesPicture) picture = pagoda_sales_picture_new (
      &(PagodaSalesContent){ .months = &months,
                             .measure = run->request->measure,
                             .currency = pagoda_snapshot_get_currency (book->snapshot),
                             .seasonal = TRUE,
                             .title = title,
                             .subtitle = subtitle },
      run->request->language);

  return pagoda_reporting_draw (run, pagoda_sales_picture_draw_page, picture, error);
}

gboolean
pagoda_reporting_write_months (PagodaReporting *run, GError **error)
{
  PagodaSoldWhat what = { run->request->one_product, run->request->product };

  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  g_autoptr (PagodaSalesBook) book
      = pagoda_sales_book_load (run->database, run->snapshot, run->request->segment, run->context.as_of,
                                run->context.cancellable, error);
  pagoda_database_rollback (run->database);
  if (book == NULL)
    return FALSE;
  if (run->drawn)
    {
      run->counts = (PagodaReportCounts){ .sheets = 1, .rows = PAGODA_SALES_YEARS };
      return draw_months (run, book, what, error);
    }
  PagodaSalesMonths months = pagoda_sales_book_get (book, what);
  return pagoda_report_write_months (&run->context, &months, run->request->measure, &run->counts, error);
}
