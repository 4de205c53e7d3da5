/* report_yearly_review.c: the review of a year as a report (G5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_yearly_review.h"

#include "domain/project.h"
#include "report/report_definitions.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_HOUR 60

static const char *const titles[] = {
  N_ ("Code"),
  N_ ("Customer"),
  N_ ("Owner"),
  N_ ("Tier"),
  N_ ("Class"),
  N_ ("Orders, this year"),
  N_ ("Orders, last year"),
  N_ ("Order days, this year"),
  N_ ("Order days, last year"),
  N_ ("Bought again"),
  N_ ("Revenue this year, %s"),
  N_ ("Revenue last year, %s"),
  N_ ("Growth of revenue"),
  N_ ("Profit this year, %s"),
  N_ ("Profit last year, %s"),
  N_ ("Growth of profit"),
  N_ ("Profit assumed"),
  N_ ("Visits, this year"),
  N_ ("Visits, last year"),
  N_ ("Hours, this year"),
  N_ ("Cost of the work, %s"),
  N_ ("Share of wallet"),
  N_ ("Suggestion"),
  N_ ("Why"),
  N_ ("Decision"),
  N_ ("Note"),
  N_ ("Decided on"),
  N_ ("Carried on"),
};

/* Columns that the sums are made of. */
enum
{
  COLUMN_REVENUE = 10,
  COLUMN_REVENUE_BEFORE = 11,
  COLUMN_PROFIT = 13,
  COLUMN_DECISION = 24,
};

static const PagodaWorkbookSheet sheet = { .name = N_ ("Yearly review"),
                                           .titles = titles,
                                           .n_columns = G_N_ELEMENTS (titles),
                                           .filtered = TRUE };

static const char *const sum_titles[] = { N_ ("Decision"), N_ ("Customers"), N_ ("Revenue this year, %s"),
                                          N_ ("Revenue last year, %s"), N_ ("Profit this year, %s") };

static const PagodaWorkbookSheet sum_sheet
    = { .name = N_ ("By decision"), .titles = sum_titles, .n_columns = G_N_ELEMENTS (sum_titles) };

/* What is shown for a decision, NULL for none. */
static const char *
label_of (int decision, PagodaLanguage language)
{
  return decision == PAGODA_REVIEW_UNDECIDED
             ? NULL
             : pagoda_review_decision_label ((PagodaReviewDecision)decision, language);
}

static gboolean
add_customer (PagodaReportOutput *output, const PagodaReportReviewed *customer, PagodaLanguage language)
{
  const PagodaReviewFigures *now = &customer->figures->now, *before = &customer->figures->before;

  pagoda_report_output_add_text (output, customer->code);
  pagoda_report_output_add_text (output, customer->name);
  pagoda_report_output_add_text (output, customer->owner);
  pagoda_report_output_add_text (output, pagoda_tier_label (customer->tier, language));
  pagoda_report_output_add_text (output,
                                 pagoda_account_class_label (customer->figures->account_class, language));
  pagoda_report_output_add_integer (output, now->orders);
  pagoda_report_output_add_integer (output, before->orders);
  pagoda_report_output_add_integer (output, now->order_days);
  pagoda_report_output_add_integer (output, before->order_days);
  pagoda_report_output_add_boolean (output, pagoda_review_reorders (now));
  pagoda_report_output_add_money (output, now->revenue);
  pagoda_report_output_add_money (output, before->revenue);
  pagoda_report_output_add_share (output, customer->revenue_growth);
  pagoda_report_output_add_money (output, now->profit);
  pagoda_report_output_add_money (output, before->profit);
  pagoda_report_output_add_share (output, customer->profit_growth);
  pagoda_report_output_add_boolean (output, customer->assumed);
  pagoda_report_output_add_integer (output, now->visits);
  pagoda_report_output_add_integer (output, before->visits);
  pagoda_report_output_add_decimal (output, now->minutes * PAGODA_DECIMAL_ONE / MINUTES_PER_HOUR);
  if (now->cost == PAGODA_AMOUNT_UNKNOWN)
    pagoda_report_output_add_text (output, NULL);
  else
    pagoda_report_output_add_money (output, now->cost);
  pagoda_report_output_add_share (output, customer->share);
  pagoda_report_output_add_text (output, label_of (customer->suggestion, language));
  pagoda_report_output_add_text (output, customer->reason);
  pagoda_report_output_add_text (output, label_of (customer->decision, language));
  pagoda_report_output_add_text (output, customer->note);
  pagoda_report_output_add_day (output, customer->decided);
  pagoda_report_output_add_day (output, customer->carried);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_customers (PagodaReportOutput *output, const PagodaReportYearlyReview *review, PagodaLanguage language)
{
  const char *choices[PAGODA_N_REVIEW_DECISIONS + 1] = { NULL };
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < review->n && going; i++)
    going = add_customer (output, &review->customers[i], language);
  for (int k = 0; k < PAGODA_N_REVIEW_DECISIONS; k++)
    choices[k] = label_of (k, language);
  if (going && review->n > 0 && pagoda_report_output_get_workbook (output) != NULL)
    pagoda_workbook_add_choices (pagoda_report_output_get_workbook (output), COLUMN_DECISION, choices);
  return going;
}

/* Sums */

static gint64
sum (const PagodaReportYearlyReview *review, int decision, guint column)
{
  gint64 sum = 0;

  for (gsize i = 0; i < review->n; i++)
    {
      const PagodaReportReviewed *customer = &review->customers[i];
      if (customer->decision != decision)
        continue;
      sum += column == COLUMN_DECISION  ? 1
             : column == COLUMN_REVENUE ? customer->figures->now.revenue
             : column == COLUMN_PROFIT  ? customer->figures->now.profit
                                        : customer->figures->before.revenue;
    }
  return sum;
}

/* The same as a formula over the sheet of the customers. */
static void
add_formula (PagodaReportOutput *output,
             const PagodaReportYearlyReview *review,
             int decision,
             guint column,
             gint64 value,
             const char *currency)
{
  PagodaWorkbook *workbook = pagoda_report_output_get_workbook (output);
  const char *name = pagoda_report_output_translate (output, sheet.name);
  gboolean undecided = decision == PAGODA_REVIEW_UNDECIDED;
  g_autofree char *decisions = pagoda_workbook_range (name, COLUMN_DECISION, 1, (guint)MAX (review->n, 1));
  g_autofree char *summed = pagoda_workbook_range (name, column, 1, (guint)MAX (review->n, 1));
  const char *criterion = undecided ? "\"=\"" : NULL;
  g_autofree char *head = pagoda_workbook_cell (workbook, 0);
  g_autofree char *formula
      = column != COLUMN_DECISION
            ? g_strdup_printf ("=SUMIF(%s,%s,%s)", decisions, criterion != NULL ? criterion : head, summed)
        : undecided ? g_strdup_printf ("=COUNTBLANK(%s)", decisions)
                    : g_strdup_printf ("=COUNTIF(%s,%s)", decisions, head);

  if (column == COLUMN_DECISION)
    pagoda_workbook_add_formula (workbook, formula, value, 0);
  else
    pagoda_workbook_add_formula (workbook, formula, value, pagoda_currency_digits (currency));
}

/* A sum of those with the decision that stands at the head of the row. */
static void
add_figure (PagodaReportOutput *output,
            const PagodaReportYearlyReview *review,
            int decision,
            guint column,
            const char *currency)
{
  gint64 value = sum (review, decision, column);

  if (pagoda_report_output_get_workbook (output) != NULL)
    add_formula (output, review, decision, column, value, currency);
  else if (column == COLUMN_DECISION)
    pagoda_report_output_add_integer (output, value);
  else
    pagoda_report_output_add_money (output, value);
}

static gboolean
add_sum (PagodaReportOutput *output,
         const PagodaReportYearlyReview *review,
         int decision,
         const PagodaReportContext *context)
{
  static const guint columns[] = { COLUMN_DECISION, COLUMN_REVENUE, COLUMN_REVENUE_BEFORE, COLUMN_PROFIT };
  const char *undecided = pagoda_translate_in_context (context->language, "review decision",
                                                       NC_ ("review decision", "Undecided"));

  pagoda_report_output_add_text (output, decision == PAGODA_REVIEW_UNDECIDED
                                             ? undecided
                                             : label_of (decision, context->language));
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_figure (output, review, decision, columns[i], context->currency);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_sums (PagodaReportOutput *output,
          const PagodaReportYearlyReview *review,
          const PagodaReportContext *context)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &sum_sheet, 1);
  for (int k = 0; k < PAGODA_N_REVIEW_DECISIONS && going; k++)
    going = add_sum (output, review, k, context);
  return going && add_sum (output, review, PAGODA_REVIEW_UNDECIDED, context);
}

gboolean
pagoda_report_write_yearly_review (const PagodaReportContext *context,
                                   const PagodaReportYearlyReview *review,
                                   PagodaReportCounts *counts,
                                   GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, review->n + PAGODA_N_REVIEW_DECISIONS + 1);
  /* What goes wrong on the way, or a cancel, is told when the output is finished. */
  if (add_customers (output, review, context->language) && !pagoda_report_output_is_text (output)
      && add_sums (output, review, context))
    {
      pagoda_report_definitions_add (output, context, PAGODA_BASIS_PROFIT, PAGODA_DAY_NONE);
      pagoda_report_definitions_add_review (output, review->described);
    }
  return pagoda_report_output_finish (output, counts, error);
}
