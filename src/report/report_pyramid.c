/* report_pyramid.c: the report of the customer pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chart/palette.h"
#include "report/report_definitions.h"
#include "report/report_movement.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const tier_titles[] = {
  N_ ("Tier"),
  N_ ("Number of customers"),
  N_ ("Share of all customers"),
  N_ ("Profit, %s"),
  N_ ("Share of profit"),
  N_ ("Revenue, %s"),
  N_ ("Share of revenue"),
  N_ ("Orders"),
  N_ ("Visits"),
  /* Only of a comparison in a text, which has no further tables. */
  N_ ("Customers before"),
  N_ ("Profit before, %s"),
  N_ ("Revenue before, %s"),
  N_ ("Risen into it"),
  N_ ("Fallen into it"),
};

#define N_TIER_COLUMNS 9

/* Where the shares of profit and of revenue stand in the table of the tiers. */
#define PROFIT_SHARE_COLUMN 4
#define REVENUE_SHARE_COLUMN 6

/* Where the cumulative share stands in that of the ranked customers, and how many of them are kept in memory
 * for the line over them. */
#define CUMULATIVE_COLUMN 10
#define MOST_CHARTED 20000

static const PagodaWorkbookSheet tier_sheet = {
  .name = N_ ("Pyramid"),
  .titles = tier_titles,
  .n_columns = N_TIER_COLUMNS,
  .charted = TRUE,
};

static const PagodaWorkbookSheet compared_sheet = {
  .name = N_ ("Pyramid"),
  .titles = tier_titles,
  .n_columns = G_N_ELEMENTS (tier_titles),
};

static const char *const ranked_titles[] = {
  N_ ("Rank"),
  N_ ("Code"),
  N_ ("Customer"),
  N_ ("Tier"),
  N_ ("Class"),
  N_ ("Owner"),
  N_ ("Profit, %s"),
  N_ ("Share of profit"),
  N_ ("Revenue, %s"),
  N_ ("Share of revenue"),
  N_ ("Cumulative share"),
  N_ ("Orders"),
  N_ ("Visits"),
  N_ ("First order"),
  N_ ("Last order"),
  N_ ("Profit assumed"),
};

static const PagodaWorkbookSheet ranked_sheet = {
  .name = N_ ("Ranked customers"),
  .titles = ranked_titles,
  .n_columns = G_N_ELEMENTS (ranked_titles),
  .filtered = TRUE,
};

static void
add_summary (PagodaReportOutput *output, const char *label, const PagodaPyramidTier *tier)
{
  pagoda_report_output_add_text (output, label);
  pagoda_report_output_add_integer (output, tier->customers);
  pagoda_report_output_add_share (output, tier->customer_share);
  pagoda_report_output_add_money (output, tier->profit);
  pagoda_report_output_add_share (output, tier->profit_share);
  pagoda_report_output_add_money (output, tier->revenue);
  pagoda_report_output_add_share (output, tier->revenue_share);
  pagoda_report_output_add_integer (output, tier->orders);
  pagoda_report_output_add_integer (output, tier->visits);
}

static void
add_change (PagodaReportOutput *output,
            const PagodaPyramid *before,
            const PagodaMovement *movement,
            PagodaTier tier)
{
  guint risen = 0;
  guint fallen = 0;

  for (guint from = 0; from < PAGODA_N_TIERS; from++)
    *(from > tier ? &risen : &fallen) += from != tier ? movement->customers[from][tier] : 0;
  pagoda_report_output_add_integer (output, before->summary[tier].customers);
  pagoda_report_output_add_money (output, before->summary[tier].profit);
  pagoda_report_output_add_money (output, before->summary[tier].revenue);
  pagoda_report_output_add_integer (output, risen);
  pagoda_report_output_add_integer (output, fallen);
}

/* @before is NULL where a workbook says elsewhere what changed. */
static gboolean
add_tiers (PagodaReportOutput *output,
           const PagodaPyramid *pyramid,
           const PagodaPyramid *before,
           PagodaLanguage language)
{
  PagodaMovement movement
      = before != NULL ? pagoda_pyramid_movement (before, pyramid) : (PagodaMovement){ 0 };

  pagoda_report_output_begin (output, before != NULL ? &compared_sheet : &tier_sheet, 1);
  for (guint tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      add_summary (output, pagoda_tier_label ((PagodaTier)tier, language), &pyramid->summary[tier]);
      if (before != NULL)
        add_change (output, before, &movement, (PagodaTier)tier);
      if (!pagoda_report_output_end_row (output))
        return FALSE;
    }
  return TRUE;
}

static void
add_total (PagodaReportOutput *output, const char *label, guint n_tiers, const PagodaPyramidTier *total)
{
  pagoda_report_output_sum_rows (output, 1, n_tiers);
  add_summary (output, pagoda_report_output_translate (output, label), total);
  pagoda_report_output_end_total (output);
}

static void
add_totals (PagodaReportOutput *output, const PagodaPyramid *pyramid)
{
  PagodaPyramidTier active = pagoda_pyramid_sum (pyramid, PAGODA_N_ACTIVE_TIERS);
  PagodaPyramidTier all = pagoda_pyramid_sum (pyramid, PAGODA_N_TIERS);

  add_total (output, N_ ("Active customers"), PAGODA_N_ACTIVE_TIERS, &active);
  add_total (output, N_ ("All customers"), PAGODA_N_TIERS, &all);
}

static void
add_check (PagodaReportOutput *output, const PagodaPyramid *pyramid)
{
  pagoda_report_output_end_total (output);
  pagoda_report_output_add_text (
      output, pagoda_report_output_translate (output, /* xgettext:no-c-format */ N_ ("Top 20 % bring")));
  pagoda_report_output_add_share (output, pyramid->top20_share);
  pagoda_report_output_end_total (output);
  pagoda_report_output_add_text (
      output, pagoda_report_output_translate (output, /* xgettext:no-c-format */ N_ ("Customers for 80 %")));
  if (pyramid->customers_for_80 > 0)
    pagoda_report_output_add_integer (output, pyramid->customers_for_80);
  pagoda_report_output_end_total (output);
}

static void
add_bars (PagodaReportOutput *output, PagodaBasis basis)
{
  gboolean by_profit = basis == PAGODA_BASIS_PROFIT;
  guint32 colors[PAGODA_N_ACTIVE_TIERS];
  PagodaWorkbookBars bars = {
    .title = pagoda_report_output_translate (output, by_profit ? N_ ("Share of profit by tier")
                                                               : N_ ("Share of revenue by tier")),
    .name_column = 0,
    .value_column = by_profit ? PROFIT_SHARE_COLUMN : REVENUE_SHARE_COLUMN,
    .first_row = 1,
    .last_row = PAGODA_N_ACTIVE_TIERS,
    .colors = colors,
  };

  for (guint tier = 0; tier < PAGODA_N_ACTIVE_TIERS; tier++)
    colors[tier] = pagoda_color_pack (pagoda_palette_get (FALSE)->tiers[tier]);
  if (pagoda_report_output_get_workbook (output) != NULL)
    pagoda_workbook_add_bars (pagoda_report_output_get_workbook (output), &bars);
}

/* @part of @whole; NAN where the whole is zero or less (P5). */
static double
share_of (PagodaMoney part, PagodaMoney whole)
{
  return whole > 0 ? (double)part / (double)whole : (double)NAN;
}

static gboolean
add_ranked_customer (PagodaReportOutput *output,
                     const PagodaReportCustomers *customers,
                     gsize k,
                     const double *lorenz,
                     PagodaLanguage language)
{
  const PagodaPyramid *pyramid = customers->pyramid;
  guint32 i = pyramid->ranked[k];

  pagoda_report_output_add_integer (output, pyramid->ranks[i]);
  pagoda_report_output_add_text (output, customers->codes[i]);
  pagoda_report_output_add_text (output, customers->names[i]);
  pagoda_report_output_add_text (output, pagoda_tier_label ((PagodaTier)pyramid->tiers[i], language));
  pagoda_report_output_add_text (output, pagoda_account_class_label (customers->classes[i], language));
  pagoda_report_output_add_text (output, customers->owners[i]);
  pagoda_report_output_add_money (output, pyramid->profits[i]);
  pagoda_report_output_add_share (output, share_of (pyramid->profits[i], pyramid->profit));
  pagoda_report_output_add_money (output, pyramid->revenues[i]);
  pagoda_report_output_add_share (output, share_of (pyramid->revenues[i], pyramid->revenue));
  pagoda_report_output_add_share (output, lorenz != NULL ? lorenz[k + 1] : (double)NAN);
  pagoda_report_output_add_integer (output, pyramid->orders[i]);
  pagoda_report_output_add_integer (output, pyramid->visits[i]);
  pagoda_report_output_add_day (output, pyramid->first_orders[i]);
  pagoda_report_output_add_day (output, pyramid->last_orders[i]);
  pagoda_report_output_add_boolean (output, customers->assumed[i]);
  return pagoda_report_output_end_row (output);
}

/* Which part of the figures the best customers bring. */
static void
add_line (PagodaReportOutput *output, guint n)
{
  const PagodaWorkbookLine line
      = { .title = pagoda_report_output_translate (output, N_ ("80/20: cumulative share by rank")),
          .name_column = 0,
          .value_column = CUMULATIVE_COLUMN,
          .first_row = 1,
          .last_row = n,
          .color = pagoda_color_pack (pagoda_palette_get (FALSE)->tiers[0]) };

  if (pagoda_report_output_get_workbook (output) != NULL)
    pagoda_workbook_add_line (pagoda_report_output_get_workbook (output), &line);
}

static gboolean
add_ranked (PagodaReportOutput *output, const PagodaReportCustomers *customers, PagodaLanguage language)
{
  g_autofree double *lorenz = pagoda_pyramid_lorenz (customers->pyramid);

  PagodaWorkbookSheet sheet = ranked_sheet;

  sheet.charted = customers->pyramid->n_active <= MOST_CHARTED;
  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize k = 0; k < customers->pyramid->n_active; k++)
    if (!add_ranked_customer (output, customers, k, lorenz, language))
      return FALSE;
  if (lorenz != NULL && sheet.charted)
    add_line (output, (guint)customers->pyramid->n_active);
  return TRUE;
}

/* All that a workbook has beside the tiers; FALSE where there is no use in going on. */
static gboolean
add_workbook_sheets (PagodaReportOutput *output,
                     const PagodaReportContext *context,
                     const PagodaReportCustomers *customers,
                     const PagodaPyramid *before)
{
  add_totals (output, customers->pyramid);
  add_check (output, customers->pyramid);
  add_bars (output, customers->pyramid->basis);
  if (!add_ranked (output, customers, context->language))
    return FALSE;
  if (before != NULL && !pagoda_report_movement_add (output, customers, before, context->language))
    return FALSE;
  pagoda_report_definitions_add (output, context, customers->pyramid->basis,
                                 before != NULL ? before->as_of : PAGODA_DAY_NONE);
  return TRUE;
}

gboolean
pagoda_report_write_pyramid (const PagodaReportContext *context,
                             const PagodaReportCustomers *customers,
                             const PagodaPyramid *before,
                             PagodaReportCounts *counts,
                             GError **error)
{
  g_return_val_if_fail (customers != NULL && counts != NULL, FALSE);
  g_return_val_if_fail (before == NULL || before->n == customers->pyramid->n, FALSE);

  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);
  if (output == NULL)
    return FALSE;
  const PagodaPyramid *pyramid = customers->pyramid;

  pagoda_report_output_expect (output, PAGODA_N_TIERS + pyramid->n_active
                                           + (before != NULL ? PAGODA_N_TIERS + pyramid->n : 0));
  gboolean text = pagoda_report_output_is_text (output);
  if (add_tiers (output, pyramid, text ? before : NULL, context->language) && !text)
    add_workbook_sheets (output, context, customers, before);
  return pagoda_report_output_finish (output, counts, error);
}
