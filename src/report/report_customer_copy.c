/* report_customer_copy.c: what makes a workbook of customers one that can come back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every cell is written twice: on the sheet that people edit, and as it was on a hidden one.  Whatever a
 * spreadsheet does to numbers and days when it saves, it does to both, so that only what a person changed
 * differs.
 */
#include "config.h"

#include "report/report_customer_copy.h"

#include "domain/customer_sheet.h"

#include <glib/gi18n-lib.h>

/* Who is offered as an owner: too many names for the validation of a cell, which holds 255 characters. */
#define CHOICES_SHEET "pagoda-choices"

static const int fields[PAGODA_N_REPORT_COLUMNS] = {
  [PAGODA_REPORT_COLUMN_CODE] = 1 + PAGODA_SHEET_FIELD_CODE,
  [PAGODA_REPORT_COLUMN_NAME] = 1 + PAGODA_SHEET_FIELD_NAME,
  [PAGODA_REPORT_COLUMN_CLASS] = 1 + PAGODA_SHEET_FIELD_CLASS,
  [PAGODA_REPORT_COLUMN_BY_HAND] = 1 + PAGODA_SHEET_FIELD_BY_HAND,
  [PAGODA_REPORT_COLUMN_CLASS_UNTIL] = 1 + PAGODA_SHEET_FIELD_CLASS_UNTIL,
  [PAGODA_REPORT_COLUMN_OWNER] = 1 + PAGODA_SHEET_FIELD_OWNER,
  [PAGODA_REPORT_COLUMN_COUNTRY] = 1 + PAGODA_SHEET_FIELD_COUNTRY,
  [PAGODA_REPORT_COLUMN_PROVINCE] = 1 + PAGODA_SHEET_FIELD_PROVINCE,
  [PAGODA_REPORT_COLUMN_CITY] = 1 + PAGODA_SHEET_FIELD_CITY,
  [PAGODA_REPORT_COLUMN_PHONE] = 1 + PAGODA_SHEET_FIELD_PHONE,
  [PAGODA_REPORT_COLUMN_NOTE] = 1 + PAGODA_SHEET_FIELD_NOTE,
};

/* The word of a column of figures: only that it is none of the fields matters. */
#define FIGURE "figure"

gboolean
pagoda_report_column_is_input (PagodaReportColumn column)
{
  return fields[column] != 0;
}

static gssize
find_column (const PagodaCustomerCopy *copy, PagodaReportColumn column)
{
  for (gsize k = 0; k < copy->n_shown; k++)
    if (copy->shown[k] == column)
      return (gssize)k;
  return -1;
}

static void
offer_classes (PagodaReportOutput *output, guint column, PagodaLanguage language)
{
  const char *labels[PAGODA_N_CLASSES + 1] = { NULL };

  for (guint i = 0; i < PAGODA_N_CLASSES; i++)
    labels[i] = pagoda_account_class_label ((PagodaAccountClass)i, language);
  pagoda_workbook_add_choices (pagoda_report_output_get_workbook (output), column, labels);
}

static void
offer_owners (PagodaReportOutput *output, guint column, const PagodaCustomerCopy *copy)
{
  guint n = g_strv_length ((char **)copy->customers->coming_back->persons);
  g_autofree char *range = pagoda_workbook_range (CHOICES_SHEET, 0, 1, n);

  if (n > 0)
    pagoda_workbook_add_suggestions (pagoda_report_output_get_workbook (output), column, range);
}

void
pagoda_customer_copy_finish_sheet (PagodaReportOutput *output,
                                   const PagodaCustomerCopy *copy,
                                   PagodaLanguage language)
{
  static const char *const answers[] = { "TRUE", "FALSE", NULL };
  PagodaWorkbook *workbook = pagoda_report_output_get_workbook (output);
  gssize account_class = find_column (copy, PAGODA_REPORT_COLUMN_CLASS);
  gssize by_hand = find_column (copy, PAGODA_REPORT_COLUMN_BY_HAND);
  gssize owner = find_column (copy, PAGODA_REPORT_COLUMN_OWNER);

  if (account_class >= 0)
    offer_classes (output, (guint)account_class, language);
  if (by_hand >= 0)
    pagoda_workbook_add_choices (workbook, (guint)by_hand, answers);
  if (owner >= 0)
    offer_owners (output, (guint)owner, copy);
  pagoda_workbook_hide_column (workbook, (guint)copy->n_shown - 1);
}

/* The columns of the copy, those of the sheet first.  A class cannot be judged without how it was set
 * (transfer full). */
static PagodaReportColumn *
list_kept (const PagodaCustomerCopy *copy, gsize *n)
{
  static const PagodaReportColumn of_class[]
      = { PAGODA_REPORT_COLUMN_CLASS, PAGODA_REPORT_COLUMN_BY_HAND, PAGODA_REPORT_COLUMN_CLASS_UNTIL };
  PagodaReportColumn *kept = g_new (PagodaReportColumn, copy->n_shown + G_N_ELEMENTS (of_class));

  *n = 0;
  for (gsize k = 0; k + 1 < copy->n_shown; k++)
    kept[(*n)++] = copy->shown[k];
  for (gsize k = 0; k < G_N_ELEMENTS (of_class); k++)
    if (find_column (copy, of_class[k]) < 0)
      kept[(*n)++] = of_class[k];
  return kept;
}

static const char *
word_of (PagodaReportColumn column)
{
  return fields[column] != 0 ? pagoda_sheet_field_word ((PagodaSheetField)(fields[column] - 1)) : FIGURE;
}

static void
begin_copy (PagodaWorkbook *workbook, const PagodaReportColumn *kept, gsize n)
{
  g_autofree const char **words = g_new (const char *, n + 1);
  PagodaWorkbookSheet sheet
      = { .name = PAGODA_CUSTOMER_SHEET_COPY, .titles = words, .n_columns = (guint)n + 1 };

  words[0] = PAGODA_CUSTOMER_SHEET_ID;
  for (gsize k = 0; k < n; k++)
    words[k + 1] = word_of (kept[k]);
  pagoda_workbook_begin_sheet (workbook, &sheet);
  pagoda_workbook_hide_sheet (workbook);
}

static void
add_head (PagodaReportOutput *output,
          const PagodaCustomerCopy *copy,
          const PagodaReportColumn *kept,
          gsize n,
          PagodaDay as_of)
{
  PagodaWorkbook *workbook = pagoda_report_output_get_workbook (output);
  g_autofree char *day = pagoda_day_to_iso (as_of);
  g_autofree char *id_title = pagoda_report_output_make_title (output, copy->titles[PAGODA_REPORT_COLUMN_ID]);

  pagoda_workbook_add_text (workbook, copy->customers->coming_back->store);
  for (gsize k = 0; k < n; k++)
    {
      g_autofree char *title = find_column (copy, kept[k]) >= 0
                                   ? pagoda_report_output_make_title (output, copy->titles[kept[k]])
                                   : NULL;
      pagoda_workbook_add_text (workbook, title);
    }
  pagoda_workbook_end_row (workbook);
  pagoda_workbook_add_text (workbook, day);
  pagoda_workbook_add_text (workbook, id_title);
  pagoda_workbook_end_row (workbook);
}

static void
add_customer (PagodaReportOutput *output,
              const PagodaCustomerCopy *copy,
              const PagodaReportColumn *kept,
              gsize n,
              guint32 i,
              PagodaLanguage language)
{
  copy->add_cell (output, PAGODA_REPORT_COLUMN_ID, copy->customers, i, language);
  for (gsize k = 0; k < n; k++)
    copy->add_cell (output, kept[k], copy->customers, i, language);
}

static void
add_choices (PagodaWorkbook *workbook, const char *const *persons)
{
  static const char *const titles[] = { "persons" };
  const PagodaWorkbookSheet sheet = { .name = CHOICES_SHEET, .titles = titles, .n_columns = 1 };

  pagoda_workbook_begin_sheet (workbook, &sheet);
  pagoda_workbook_hide_sheet (workbook);
  for (gsize i = 0; persons[i] != NULL; i++)
    {
      pagoda_workbook_add_text (workbook, persons[i]);
      pagoda_workbook_end_row (workbook);
    }
}

void
pagoda_customer_copy_add (PagodaReportOutput *output,
                          const PagodaCustomerCopy *copy,
                          const PagodaReportContext *context)
{
  PagodaWorkbook *workbook = pagoda_report_output_get_workbook (output);
  gsize n;
  g_autofree PagodaReportColumn *kept = list_kept (copy, &n);

  begin_copy (workbook, kept, n);
  add_head (output, copy, kept, n, context->as_of);
  for (gsize k = 0; k < copy->n; k++)
    {
      add_customer (output, copy, kept, n, copy->listed[k], context->language);
      if (!pagoda_workbook_end_row (workbook))
        return;
    }
  add_choices (workbook, copy->customers->coming_back->persons);
}
