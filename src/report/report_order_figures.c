/* report_order_figures.c: what orders tell, as sheets: sales by month, who buys again, share of wallet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_order_figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const rate_titles[]
    = { N_ ("By"),           N_ ("Part"),  N_ ("Rate"),         N_ ("Within days"),    N_ ("Cases"),
        N_ ("Bought again"), N_ ("Share"), N_ ("Share before"), N_ ("Enough to judge") };
static const PagodaWorkbookSheet rate_sheet = { .name = N_ ("Reorder"),
                                                .titles = rate_titles,
                                                .n_columns = G_N_ELEMENTS (rate_titles),
                                                .filtered = TRUE };

static const char *const wallet_titles[] = { N_ ("Code"),
                                             N_ ("Customer"),
                                             N_ ("Revenue of 12 months"),
                                             N_ ("Budget"),
                                             N_ ("Share of wallet"),
                                             N_ ("Gap"),
                                             N_ ("We are"),
                                             N_ ("Path") };
static const PagodaWorkbookSheet wallet_sheet = { .name = N_ ("Wallet"),
                                                  .titles = wallet_titles,
                                                  .n_columns = G_N_ELEMENTS (wallet_titles),
                                                  .filtered = TRUE };

static void
clear_rate (gpointer data)
{
  PagodaReportRate *rate = data;

  g_free (rate->by);
  g_free (rate->part);
  g_free (rate->rate);
}

static void
clear_wallet (gpointer data)
{
  g_free (((PagodaReportWallet *)data)->path);
}

PagodaReportOrderFigures *
pagoda_report_order_figures_new (void)
{
  PagodaReportOrderFigures *figures = g_new (PagodaReportOrderFigures, 1);

  figures->years = g_array_new (FALSE, FALSE, sizeof (PagodaReportYear));
  figures->products = g_array_new (FALSE, FALSE, sizeof (PagodaReportYear));
  figures->seasons = g_array_new (FALSE, FALSE, sizeof (PagodaReportSeason));
  figures->rates = g_array_new (FALSE, FALSE, sizeof (PagodaReportRate));
  figures->wallets = g_array_new (FALSE, FALSE, sizeof (PagodaReportWallet));
  g_array_set_clear_func (figures->rates, clear_rate);
  g_array_set_clear_func (figures->wallets, clear_wallet);
  return figures;
}

void
pagoda_report_order_figures_free (PagodaReportOrderFigures *figures)
{
  if (figures == NULL)
    return;
  g_array_unref (figures->years);
  g_array_unref (figures->products);
  g_array_unref (figures->seasons);
  g_array_unref (figures->rates);
  g_array_unref (figures->wallets);
  g_free (figures);
}

/* The columns of the months and of the year behind them, where one column stands before. */
#define ALL_MONTHS_AND_YEAR (((G_GUINT64_CONSTANT (1) << (PAGODA_MONTHS + 1)) - 1) << 1)

/* Columns of the wallet of which a sum says something. */
#define WALLET_SUMMED (1 << 2 | 1 << 3 | 1 << 5)

#define MONTH_TITLES "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"

static gboolean
add_years (PagodaReportOutput *output, const PagodaWorkbookSheet *sheet, const GArray *years)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, sheet, 1);
  for (guint i = 0; i < years->len && going; i++)
    {
      const PagodaReportYear *year = &g_array_index (years, PagodaReportYear, i);
      pagoda_report_output_add_text (output, year->code);
      pagoda_report_output_add_text (output, year->name);
      pagoda_report_output_add_integer (output, year->year);
      for (int month = 0; month < PAGODA_MONTHS; month++)
        pagoda_report_output_add_money (output, year->months[month]);
      pagoda_report_output_add_money (output, year->whole);
      going = pagoda_report_output_end_row (output);
    }
  pagoda_report_output_add_heat (output, 3, 2 + PAGODA_MONTHS);
  return going;
}

static gboolean
add_months (PagodaReportOutput *output, const PagodaReportOrderFigures *figures)
{
  static const char *const titles[]
      = { N_ ("Code"), N_ ("Customer"), N_ ("Year"), MONTH_TITLES, N_ ("Whole year") };
  static const PagodaWorkbookSheet sheet = {
    .name = N_ ("Sales by month"), .titles = titles, .n_columns = G_N_ELEMENTS (titles), .filtered = TRUE
  };

  return add_years (output, &sheet, figures->years);
}

static gboolean
add_products (PagodaReportOutput *output, const PagodaReportOrderFigures *figures)
{
  static const char *const titles[]
      = { N_ ("Product code"), N_ ("Product"), N_ ("Year"), MONTH_TITLES, N_ ("Whole year") };
  static const PagodaWorkbookSheet sheet = {
    .name = N_ ("Products by month"), .titles = titles, .n_columns = G_N_ELEMENTS (titles), .filtered = TRUE
  };

  return add_years (output, &sheet, figures->products);
}

/* To two decimals: more would say more than there is. */
static void
add_index (PagodaReportOutput *output, double index)
{
  pagoda_report_output_add_decimal (output, llround (index * 100) * (PAGODA_DECIMAL_ONE / 100));
}

static gboolean
add_seasons (PagodaReportOutput *output, const PagodaReportOrderFigures *figures)
{
  static const char *const titles[] = { N_ ("Product code"), N_ ("Product"),         N_ ("Purchases"),
                                        N_ ("Since"),        N_ ("Enough to judge"), MONTH_TITLES };
  static const PagodaWorkbookSheet sheet = {
    .name = N_ ("Season index"), .titles = titles, .n_columns = G_N_ELEMENTS (titles), .filtered = TRUE
  };
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &sheet, 1);
  for (guint i = 0; i < figures->seasons->len && going; i++)
    {
      const PagodaReportSeason *season = &g_array_index (figures->seasons, PagodaReportSeason, i);
      pagoda_report_output_add_text (output, season->code);
      pagoda_report_output_add_text (output, season->name);
      pagoda_report_output_add_integer (output, season->purchases);
      pagoda_report_output_add_day (output, season->first);
      pagoda_report_output_add_boolean (output, season->told);
      for (int month = 0; month < PAGODA_MONTHS; month++)
        if (season->told)
          add_index (output, season->index.index[month]);
        else
          pagoda_report_output_add_empty (output);
      going = pagoda_report_output_end_row (output);
    }
  pagoda_report_output_add_heat (output, 5, 4 + PAGODA_MONTHS);
  return going;
}

static gboolean
add_rates (PagodaReportOutput *output, const PagodaReportOrderFigures *figures)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &rate_sheet, 1);
  for (guint i = 0; i < figures->rates->len && going; i++)
    {
      const PagodaReportRate *rate = &g_array_index (figures->rates, PagodaReportRate, i);
      pagoda_report_output_add_text (output, rate->by);
      pagoda_report_output_add_text (output, rate->part);
      pagoda_report_output_add_text (output, rate->rate);
      if (rate->window > 0)
        pagoda_report_output_add_integer (output, rate->window);
      else
        pagoda_report_output_add_empty (output);
      pagoda_report_output_add_integer (output, (gint64)rate->now.cases);
      pagoda_report_output_add_integer (output, (gint64)rate->now.hits);
      pagoda_report_output_add_share (output, pagoda_reorder_share (&rate->now));
      pagoda_report_output_add_share (output, pagoda_reorder_share (&rate->before));
      pagoda_report_output_add_boolean (output, rate->judged);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

static void
add_budget (PagodaReportOutput *output, const PagodaReportWallet *wallet)
{
  if (wallet->budget == PAGODA_AMOUNT_UNKNOWN)
    {
      for (int i = 0; i < 5; i++)
        pagoda_report_output_add_empty (output);
      return;
    }
  pagoda_report_output_add_money (output, wallet->budget);
  pagoda_report_output_add_share (output, wallet->share);
  pagoda_report_output_add_money (output, wallet->gap);
  pagoda_report_output_add_text (output, wallet->quadrant);
  pagoda_report_output_add_text (output, wallet->path);
}

static gboolean
add_wallets (PagodaReportOutput *output, const PagodaReportOrderFigures *figures)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &wallet_sheet, 1);
  for (guint i = 0; i < figures->wallets->len && going; i++)
    {
      const PagodaReportWallet *wallet = &g_array_index (figures->wallets, PagodaReportWallet, i);
      pagoda_report_output_add_text (output, wallet->code);
      pagoda_report_output_add_text (output, wallet->name);
      pagoda_report_output_add_money (output, wallet->revenue);
      add_budget (output, wallet);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

gboolean
pagoda_report_order_figures_add (PagodaReportOutput *output, const PagodaReportOrderFigures *figures)
{
  return add_months (output, figures) && add_products (output, figures) && add_seasons (output, figures)
         && add_rates (output, figures) && add_wallets (output, figures);
}

static void
add_measure (PagodaReportOutput *output, const PagodaSalesSum *sum, PagodaSalesMeasure measure)
{
  if (measure == PAGODA_SALES_ORDERS)
    pagoda_report_output_add_integer (output, sum->orders);
  else
    pagoda_report_output_add_money (output, pagoda_sales_sum_measure (sum, measure));
}

static void
add_season_row (PagodaReportOutput *output, const PagodaSalesMonths *months)
{
  PagodaMonthIndex index;

  if (pagoda_sales_months_season (months, &index) != PAGODA_SEASON_TOLD)
    return;
  pagoda_report_output_add_text (output, pagoda_report_output_translate (output, N_ ("Season index")));
  for (int month = 0; month < PAGODA_MONTHS; month++)
    add_index (output, index.index[month]);
  pagoda_report_output_add_empty (output);
  pagoda_report_output_end_row (output);
}

gboolean
pagoda_report_write_months (const PagodaReportContext *context,
                            const PagodaSalesMonths *months,
                            PagodaSalesMeasure measure,
                            PagodaReportCounts *counts,
                            GError **error)
{
  static const char *const titles[] = { N_ ("Year"), MONTH_TITLES, N_ ("Whole year") };
  static const PagodaWorkbookSheet sheet
      = { .name = N_ ("Sales by month"), .titles = titles, .n_columns = G_N_ELEMENTS (titles) };
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, PAGODA_SALES_YEARS + 1);
  pagoda_report_output_begin (output, &sheet, 1);
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    {
      PagodaSalesSum whole = pagoda_sales_months_year (months, year);
      pagoda_report_output_add_integer (output, months->first_year + year);
      for (int month = 0; month < PAGODA_MONTHS; month++)
        add_measure (output, &months->cells[year][month], measure);
      add_measure (output, &whole, measure);
      pagoda_report_output_end_row (output);
    }
  pagoda_report_output_add_heat (output, 1, PAGODA_MONTHS);
  pagoda_report_output_add_sums (output, ALL_MONTHS_AND_YEAR);
  add_season_row (output, months);
  return pagoda_report_output_finish (output, counts, error);
}

gboolean
pagoda_report_write_wallet (const PagodaReportContext *context,
                            const PagodaReportOrderFigures *figures,
                            PagodaReportCounts *counts,
                            GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, figures->wallets->len);
  /* What goes wrong on the way, or a cancel, is told when the output is finished. */
  if (add_wallets (output, figures))
    pagoda_report_output_add_sums (output, WALLET_SUMMED);
  return pagoda_report_output_finish (output, counts, error);
}
