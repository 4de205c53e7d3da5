/* report_output.c: what a report becomes: a workbook, delimited text, or tables on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_output.h"

#include "format/csv_writer.h"
#include "report/report_definitions.h"
#include "report/report_paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Rows between two looks at the cancellable. */
#define STEP 1024

/* The share of the work that is done when the rows are given, and when they are packed. */
#define ROWS_GIVEN 0.5
#define PACKED 0.75

#define CURRENCY_MARK "%s"

struct _PagodaReportOutput
{
  const PagodaReportContext *context;
  PagodaWorkbook *workbook; /* one of the three is not NULL */
  PagodaCsvWriter *text;
  PagodaReportPaper *paper;
  int digits; /* of the context's currency */
  guint sheets;
  guint64 rows;
  guint64 expected;
  gboolean is_defined;
};

static gboolean
has_text_ending (const char *path)
{
  gsize length = strlen (path);

  return length >= strlen (".csv") && g_ascii_strcasecmp (path + length - strlen (".csv"), ".csv") == 0;
}

static void
tell_progress (const PagodaReportOutput *output, double done)
{
  if (output->context->progress != NULL)
    output->context->progress (MIN (done, 1), output->context->progress_data);
}

static void
tell_reading_cb (double done, gpointer data)
{
  tell_progress (data, PACKED + (1 - PACKED) * done);
}

char *
pagoda_report_output_make_title (const PagodaReportOutput *output, const char *msgid)
{
  g_autoptr (GString) title = g_string_new (pagoda_report_output_translate (output, msgid));

  g_string_replace (title, CURRENCY_MARK, output->context->currency, 0);
  return g_strdup (title->str);
}

static void
begin_text (PagodaReportOutput *output, const char *const *titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    pagoda_csv_writer_add_text (output->text, titles[i]);
  pagoda_csv_writer_end_row (output->text);
}

/* Adds @plain, which it frees, to the text or the paper. */
static void
add_plain (PagodaReportOutput *output, char *plain, gboolean number)
{
  if (output->text != NULL)
    pagoda_csv_writer_add_plain (output->text, plain);
  else
    pagoda_report_paper_add (output->paper, plain, number);
  g_free (plain);
}

static PagodaWorkbook *
begin_workbook (const PagodaReportContext *context, GError **error)
{
  PagodaWorkbook *workbook = pagoda_workbook_new (context->path, error);

  if (workbook == NULL || context->about == NULL)
    return workbook;
  pagoda_workbook_describe (workbook, context->about->title, context->about->subject);
  return workbook;
}

PagodaReportOutput *
pagoda_report_output_new (const PagodaReportContext *context, GError **error)
{
  g_return_val_if_fail (context != NULL && context->currency != NULL, NULL);
  g_return_val_if_fail (context->path != NULL || context->paper != NULL, NULL);

  g_autoptr (PagodaReportOutput) output = g_new0 (PagodaReportOutput, 1);
  output->context = context;
  output->digits = pagoda_currency_digits (context->currency);
  if (context->paper != NULL)
    output->paper = pagoda_report_paper_new (context->paper);
  else if (has_text_ending (context->path))
    output->text = pagoda_csv_writer_new (context->path, error);
  else
    output->workbook = begin_workbook (context, error);
  return output->text != NULL || output->workbook != NULL || output->paper != NULL ? g_steal_pointer (&output)
                                                                                   : NULL;
}

void
pagoda_report_output_free (PagodaReportOutput *output)
{
  if (output == NULL)
    return;
  pagoda_workbook_free (output->workbook);
  pagoda_csv_writer_free (output->text);
  pagoda_report_paper_free (output->paper);
  g_free (output);
}

gboolean
pagoda_report_output_is_text (const PagodaReportOutput *output)
{
  return output->text != NULL;
}

const PagodaReportContext *
pagoda_report_output_get_context (const PagodaReportOutput *output)
{
  return output->context;
}

void
pagoda_report_output_set_defined (PagodaReportOutput *output)
{
  output->is_defined = TRUE;
}

void
pagoda_report_output_expect (PagodaReportOutput *output, guint64 rows)
{
  output->expected = rows;
}

void
pagoda_report_output_begin (PagodaReportOutput *output, const PagodaWorkbookSheet *sheet, guint part)
{
  g_auto (GStrv) titles = g_new0 (char *, sheet->n_columns + 1);
  const char *name = pagoda_report_output_translate (output, sheet->name);
  g_autofree char *numbered = part > 1 ? g_strdup_printf ("%s %u", name, part) : g_strdup (name);
  PagodaWorkbookSheet translated = *sheet;

  for (guint i = 0; i < sheet->n_columns; i++)
    titles[i] = pagoda_report_output_make_title (output, sheet->titles[i]);
  translated.name = numbered;
  translated.titles = (const char *const *)titles;
  output->sheets++;
  if (output->text != NULL)
    begin_text (output, translated.titles);
  else if (output->paper != NULL)
    pagoda_report_paper_begin (output->paper, translated.name, translated.titles);
  else
    pagoda_workbook_begin_sheet (output->workbook, &translated);
}

const char *
pagoda_report_output_translate (const PagodaReportOutput *output, const char *msgid)
{
  return pagoda_translate (output->context->language, msgid);
}

void
pagoda_report_output_add_text (PagodaReportOutput *output, const char *text)
{
  if (output->text != NULL)
    pagoda_csv_writer_add_text (output->text, text);
  else if (output->paper != NULL)
    pagoda_report_paper_add (output->paper, text, FALSE);
  else
    pagoda_workbook_add_text (output->workbook, text);
}

static void
add_money (PagodaReportOutput *output, PagodaMoney money, int digits)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_money (output->workbook, money, digits);
  else
    add_plain (output, pagoda_money_to_plain (money, digits), TRUE);
}

void
pagoda_report_output_add_money (PagodaReportOutput *output, PagodaMoney money)
{
  add_money (output, money, output->digits);
}

void
pagoda_report_output_add_money_of (PagodaReportOutput *output, PagodaMoney money, const char *currency)
{
  gboolean own = currency == NULL || g_str_equal (currency, output->context->currency);

  add_money (output, money, own ? output->digits : pagoda_currency_digits (currency));
}

/* Nobody reads more than two places of hours or of a quantity on paper. */
static PagodaDecimal
round_for_paper (PagodaDecimal decimal)
{
  const PagodaDecimal hundredth = PAGODA_DECIMAL_ONE / 100;
  PagodaDecimal half = decimal < 0 ? -hundredth / 2 : hundredth / 2;

  return (decimal + half) / hundredth * hundredth;
}

void
pagoda_report_output_add_decimal (PagodaReportOutput *output, PagodaDecimal decimal)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_decimal (output->workbook, decimal);
  else if (output->text != NULL)
    add_plain (output, pagoda_decimal_to_plain (decimal), TRUE);
  else
    add_plain (output, pagoda_decimal_to_plain (round_for_paper (decimal)), TRUE);
}

void
pagoda_report_output_add_price (PagodaReportOutput *output, PagodaDecimal price)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_price (output->workbook, price);
  else
    add_plain (output, pagoda_decimal_to_plain (price), TRUE);
}

void
pagoda_report_output_add_integer (PagodaReportOutput *output, gint64 integer)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_integer (output->workbook, integer);
  else
    add_plain (output, g_strdup_printf ("%" G_GINT64_FORMAT, integer), TRUE);
}

void
pagoda_report_output_add_share (PagodaReportOutput *output, double share)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (share))
    pagoda_report_output_add_empty (output);
  else if (output->workbook != NULL)
    pagoda_workbook_add_share (output->workbook, share);
  else if (output->text != NULL)
    add_plain (output, g_strdup (g_ascii_formatd (plain, sizeof plain, "%.6f", share)), TRUE);
  else
    add_plain (output, g_strconcat (g_ascii_formatd (plain, sizeof plain, "%.1f", 100 * share), " %", NULL),
               TRUE);
}

void
pagoda_report_output_add_lead (PagodaReportOutput *output, const PagodaSupportLead *lead, int points)
{
  PagodaDecimal decimal;

  if (pagoda_decimal_from_double (pagoda_support_lead_value (lead, points), &decimal))
    pagoda_report_output_add_decimal (output, decimal);
  else
    pagoda_report_output_add_empty (output);
}

void
pagoda_report_output_add_day (PagodaReportOutput *output, PagodaDay day)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_day (output->workbook, day);
  else
    add_plain (output, pagoda_day_to_iso (day), FALSE);
}

void
pagoda_report_output_add_boolean (PagodaReportOutput *output, gboolean boolean)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_boolean (output->workbook, boolean);
  else
    pagoda_report_output_add_text (output,
                                   pagoda_report_output_translate (output, boolean ? N_ ("yes") : N_ ("no")));
}

void
pagoda_report_output_add_empty (PagodaReportOutput *output)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_empty (output->workbook);
  else
    add_plain (output, g_strdup (""), FALSE);
}

void
pagoda_report_output_emphasise_row (PagodaReportOutput *output)
{
  if (output->workbook != NULL)
    pagoda_workbook_emphasise_row (output->workbook);
  else if (output->paper != NULL)
    pagoda_report_paper_emphasise_row (output->paper);
}

gboolean
pagoda_report_output_end_total (PagodaReportOutput *output)
{
  if (output->workbook != NULL)
    return pagoda_workbook_end_row (output->workbook);
  if (output->text != NULL)
    pagoda_csv_writer_end_row (output->text);
  else
    pagoda_report_paper_end_row (output->paper);
  return TRUE;
}

gboolean
pagoda_report_output_end_row (PagodaReportOutput *output)
{
  output->rows++;
  if (!pagoda_report_output_end_total (output))
    return FALSE;
  if (output->rows % STEP != 0)
    return TRUE;
  if (output->expected > 0)
    tell_progress (output, MIN (1, (double)output->rows / (double)output->expected)
                               * (output->workbook != NULL ? ROWS_GIVEN : 1));
  return !g_cancellable_is_cancelled (output->context->cancellable);
}

void
pagoda_report_output_sum_rows (PagodaReportOutput *output, guint first, guint last)
{
  pagoda_report_output_emphasise_row (output);
  if (output->workbook != NULL)
    pagoda_workbook_sum_rows (output->workbook, first, last);
}

void
pagoda_report_output_add_sums (PagodaReportOutput *output, guint64 columns)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_sums (output->workbook, pagoda_report_output_translate (output, N_ ("Total")),
                              columns);
}

void
pagoda_report_output_add_heat (PagodaReportOutput *output, guint first, guint last)
{
  if (output->workbook != NULL)
    pagoda_workbook_add_heat (output->workbook, first, last);
}

PagodaWorkbook *
pagoda_report_output_get_workbook (PagodaReportOutput *output)
{
  return output->workbook;
}

static gboolean
finish_file (PagodaReportOutput *output, GError **error)
{
  if (output->text != NULL)
    return pagoda_csv_writer_finish (output->text, error);
  return pagoda_workbook_finish (output->workbook, output->context->cancellable, tell_reading_cb, output,
                                 error);
}

gboolean
pagoda_report_output_finish (PagodaReportOutput *output, PagodaReportCounts *counts, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (output->context->cancellable, error))
    return FALSE;
  if (output->workbook != NULL && !output->is_defined && output->context->about != NULL)
    pagoda_report_definitions_add_plain (output, output->context);
  if (output->paper != NULL)
    pagoda_report_paper_finish (output->paper);
  else if (!finish_file (output, error))
    return FALSE;
  tell_progress (output, 1);
  *counts = (PagodaReportCounts){ .sheets = output->sheets, .rows = output->rows };
  return TRUE;
}
