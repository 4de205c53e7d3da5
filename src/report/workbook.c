/* workbook.c: the one place through which a workbook is written.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/workbook.h"

#include "report/cell_text.h"
#include "report/sheet_tally.h"
#include "report/verification.h"
#include "report/workbook_bars.h"
#include "report/workbook_file.h"
#include "report/workbook_style.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Serial number of 1970-01-01, and the first serial number that Excel takes for the right day. */
#define SERIAL_OF_EPOCH 25569
#define FIRST_RIGHT_SERIAL 61

/* Rows between two looks at the temporary file. */
#define CHECK_STEP 1024

/* Rows whose texts are measured; a width is a matter of looks, not of every row. */
#define MEASURED_ROWS 1000

/* Widths of columns, in digits. */
#define NARROWEST 7
#define WIDEST 48
#define WIDEST_WRAPPED 100
#define PADDING 2
/* Lines break at words, so each loses some of its width: one part in so many. */
#define BREAK_LOSS 10
#define FILTER_BUTTON 3
#define DAY_WIDTH 10
#define SHARE_WIDTH 7

/* In pixels. */
#define DIGIT_WIDTH 7
#define DEFAULT_COLUMN_WIDTH 64

/* The ends of a heat map. */
#define COLDEST 0xFFFFFF
#define HOTTEST 0x5B9BD5

/* Who makes the documents. */
#define PROGRAM "Pagoda"

struct _PagodaWorkbook
{
  PagodaWorkbookFile *file;
  PagodaWorkbookStyles styles;
  GPtrArray *tallies; /* PagodaSheetTally, one for each sheet */
  GString *scratch;

  /* The sheet being written. */
  lxw_worksheet *sheet;
  PagodaSheetTally *tally;
  guint *widths; /* tally->n_columns */
  gboolean filtered;
  gboolean wrapped;
  lxw_row_t row;
  guint column;
  PagodaCellLook look;
  guint hidden_column; /* and one; 0: none */
  guint sum_first;     /* rows of which the numbers of this row are sums; 0: they are none */
  guint sum_last;
  lxw_row_t chart_end;      /* the row below the last chart; 0: there is none below the rows */
  guint *styles_of_columns; /* of the last number of each column */
};

/* TRUE where a cell can be added to the row. */
static gboolean
has_place (PagodaWorkbook *workbook)
{
  if (workbook->file->failure != NULL)
    return FALSE;
  g_assert (workbook->sheet != NULL && workbook->column < workbook->tally->n_columns);
  if (workbook->row < PAGODA_WORKBOOK_MOST_ROWS)
    return TRUE;
  pagoda_workbook_file_fail (
      workbook->file, PAGODA_REPORT_ERROR_TOO_LARGE,
      _ ("“%s” would have more rows than a sheet can hold. An older file of that name is unchanged. Export "
         "fewer rows, or a .csv file."),
      workbook->file->shown);
  return FALSE;
}

static void
widen (PagodaWorkbook *workbook, guint width)
{
  workbook->widths[workbook->column] = MAX (workbook->widths[workbook->column], width);
}

/* A number, or the sum that it is the value of. */
static lxw_error
write_number (PagodaWorkbook *workbook, double number, lxw_format *format)
{
  lxw_col_t column = (lxw_col_t)workbook->column;

  if (workbook->sum_first == 0)
    return worksheet_write_number (workbook->sheet, workbook->row, column, number, format);
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  lxw_rowcol_to_range (range, workbook->sum_first, column, workbook->sum_last, column);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)", range);
  return worksheet_write_formula_num (workbook->sheet, workbook->row, column, formula, format, number);
}

/* The library formats the numbers of the row before when a new one begins, so every call that adds a cell
 * needs the C locale. */
static void
put_number (PagodaWorkbook *workbook, double number, guint style, guint width)
{
  if (!has_place (workbook))
    return;
  if (!isfinite (number))
    {
      pagoda_workbook_file_fail (workbook->file, PAGODA_REPORT_ERROR_NUMBER,
                                 _ ("A figure for “%s” is not a number. An older file of that name is "
                                    "unchanged. Check the store, and "
                                    "report this."),
                                 workbook->file->shown);
      return;
    }
  lxw_format *format = pagoda_workbook_styles_get (&workbook->styles, style, workbook->look);
  locale_t before = uselocale (workbook->file->locale);
  pagoda_workbook_file_check (workbook->file, write_number (workbook, number, format));
  uselocale (before);
  workbook->styles_of_columns[workbook->column] = style;
  widen (workbook, width);
  pagoda_sheet_tally_add_number (workbook->tally, workbook->column, number);
  workbook->column++;
}

/* Widens the column; a row whose text breaks becomes as high as it needs, as not every program sees to that.
 */
static void
make_room_for_text (PagodaWorkbook *workbook, guint width)
{
  guint lines = (width + width / BREAK_LOSS) / WIDEST_WRAPPED + 1;

  widen (workbook, width);
  if (workbook->wrapped && lines > 1)
    pagoda_workbook_file_check (workbook->file, worksheet_set_row (workbook->sheet, workbook->row,
                                                                   lines * LXW_DEF_ROW_HEIGHT, NULL));
}

static void
put_text (PagodaWorkbook *workbook, const char *text, guint style)
{
  if (!has_place (workbook))
    return;
  const char *clean = pagoda_cell_text_clean (text, workbook->scratch);
  lxw_format *format = pagoda_workbook_styles_get (&workbook->styles, style, workbook->look);
  locale_t before = uselocale (workbook->file->locale);
  pagoda_workbook_file_check (workbook->file,
                              worksheet_write_string (workbook->sheet, workbook->row,
                                                      (lxw_col_t)workbook->column, clean, format));
  uselocale (before);
  if (workbook->row < MEASURED_ROWS)
    make_room_for_text (workbook, pagoda_cell_text_width (clean));
  pagoda_sheet_tally_add_text (workbook->tally);
  workbook->column++;
}

/* How wide @number is with separators, a sign and @digits decimals. */
static guint
number_width (double number, int digits)
{
  guint whole = number < 10 ? 1 : (guint)log10 (number) + 1;

  return whole + (whole - 1) / 3 + 1 + (digits > 0 ? (guint)digits + 1 : 0);
}

static void
put_figure (PagodaWorkbook *workbook, double number, guint style, int digits)
{
  if (!has_place (workbook))
    return;
  gboolean largest = fabs (number) > workbook->tally->columns[workbook->column].largest;
  put_number (workbook, number, style, largest ? number_width (fabs (number), digits) : 0);
}

static void
write_header (PagodaWorkbook *workbook, const PagodaWorkbookSheet *sheet)
{
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      put_text (workbook, sheet->titles[i], PAGODA_STYLE_HEADER);
      workbook->widths[i] += sheet->filtered ? FILTER_BUTTON : 0;
    }
  pagoda_workbook_end_row (workbook);
}

static void
set_widths (PagodaWorkbook *workbook)
{
  guint widest = workbook->wrapped ? WIDEST_WRAPPED : WIDEST;

  for (guint i = 0; i < workbook->tally->n_columns; i++)
    {
      lxw_row_col_options hiding = { .hidden = workbook->hidden_column == i + 1 };
      pagoda_workbook_file_check (
          workbook->file,
          worksheet_set_column_opt (workbook->sheet, (lxw_col_t)i, (lxw_col_t)i,
                                    CLAMP (workbook->widths[i] + PADDING, NARROWEST, widest), NULL, &hiding));
    }
}

/* Over all rows so far: the library takes no row behind which it has written already. */
static void
add_filter (PagodaWorkbook *workbook)
{
  if (workbook->filtered)
    pagoda_workbook_file_check (workbook->file,
                                worksheet_autofilter (workbook->sheet, 0, 0, MAX (workbook->row, 1) - 1,
                                                      (lxw_col_t)(workbook->tally->n_columns - 1)));
  workbook->filtered = FALSE;
}

/* The columns that are printed: all of them, and more where a chart below is wider. */
static guint
count_printed (const PagodaWorkbook *workbook)
{
  guint width = 0;

  for (guint i = 0; i < workbook->tally->n_columns; i++)
    width += CLAMP (workbook->widths[i] + PADDING, NARROWEST, WIDEST) * DIGIT_WIDTH;
  if (workbook->chart_end == 0 || width >= PAGODA_WORKBOOK_CHART_WIDTH)
    return workbook->tally->n_columns;
  return workbook->tally->n_columns
         + (PAGODA_WORKBOOK_CHART_WIDTH - width + DEFAULT_COLUMN_WIDTH - 1) / DEFAULT_COLUMN_WIDTH;
}

static void
end_sheet (PagodaWorkbook *workbook)
{
  if (workbook->sheet == NULL || workbook->file->failure != NULL)
    return;
  set_widths (workbook);
  add_filter (workbook);
  pagoda_workbook_file_check (workbook->file,
                              worksheet_print_area (workbook->sheet, 0, 0,
                                                    MAX (MAX (workbook->row, workbook->chart_end), 1) - 1,
                                                    (lxw_col_t)(count_printed (workbook) - 1)));
  pagoda_workbook_file_end_sheet (workbook->file, workbook->sheet);
  workbook->sheet = NULL;
}

PagodaWorkbook *
pagoda_workbook_new (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  PagodaWorkbookFile *file = pagoda_workbook_file_new (path, error);
  if (file == NULL)
    return NULL;
  PagodaWorkbook *workbook = g_new0 (PagodaWorkbook, 1);
  workbook->file = file;
  workbook->styles.book = file->book;
  workbook->tallies = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_sheet_tally_free);
  workbook->scratch = g_string_new (NULL);
  return workbook;
}

void
pagoda_workbook_free (PagodaWorkbook *workbook)
{
  if (workbook == NULL)
    return;
  pagoda_workbook_file_free (workbook->file);
  g_string_free (workbook->scratch, TRUE);
  g_ptr_array_unref (workbook->tallies);
  g_free (workbook->widths);
  g_free (workbook->styles_of_columns);
  g_free (workbook);
}

void
pagoda_workbook_begin_sheet (PagodaWorkbook *workbook, const PagodaWorkbookSheet *sheet)
{
  g_return_if_fail (workbook != NULL && sheet != NULL && sheet->n_columns > 0);

  end_sheet (workbook);
  if (workbook->file->failure != NULL)
    return;
  g_autofree char *name = pagoda_cell_text_sheet_name (sheet->name);
  workbook->sheet = pagoda_workbook_file_add_sheet (workbook->file, name, !sheet->charted);
  if (workbook->sheet == NULL)
    return;
  workbook->tally = pagoda_sheet_tally_new (name, sheet->n_columns);
  g_ptr_array_add (workbook->tallies, workbook->tally);
  g_free (workbook->widths);
  workbook->widths = g_new0 (guint, sheet->n_columns);
  g_free (workbook->styles_of_columns);
  workbook->styles_of_columns = g_new0 (guint, sheet->n_columns);
  workbook->filtered = sheet->filtered;
  workbook->wrapped = sheet->wrapped;
  workbook->hidden_column = 0;
  workbook->sum_first = 0;
  workbook->chart_end = 0;
  workbook->row = 0;
  workbook->column = 0;
  pagoda_workbook_style_page (workbook->sheet);
  write_header (workbook, sheet);
}

/* An empty cell, which a reader sees only where it is to be filled in. */
static void
put_blank (PagodaWorkbook *workbook, guint style)
{
  if (!has_place (workbook))
    return;
  if (workbook->look == PAGODA_LOOK_INPUT)
    pagoda_workbook_file_check (
        workbook->file,
        worksheet_write_blank (workbook->sheet, workbook->row, (lxw_col_t)workbook->column,
                               pagoda_workbook_styles_get (&workbook->styles, style, workbook->look)));
  workbook->column++;
}

void
pagoda_workbook_add_text (PagodaWorkbook *workbook, const char *text)
{
  if (text == NULL || *text == '\0')
    pagoda_workbook_add_empty (workbook);
  else
    put_text (workbook, text, workbook->wrapped ? PAGODA_STYLE_WRAPPED : PAGODA_STYLE_TEXT);
}

void
pagoda_workbook_add_money (PagodaWorkbook *workbook, PagodaMoney money, int digits)
{
  put_figure (workbook, pagoda_money_to_double (money, digits), pagoda_style_of_digits (digits), digits);
}

void
pagoda_workbook_add_decimal (PagodaWorkbook *workbook, PagodaDecimal decimal)
{
  if (decimal % PAGODA_DECIMAL_ONE == 0)
    pagoda_workbook_add_integer (workbook, decimal / PAGODA_DECIMAL_ONE);
  else
    pagoda_workbook_add_price (workbook, decimal);
}

void
pagoda_workbook_add_price (PagodaWorkbook *workbook, PagodaDecimal price)
{
  put_figure (workbook, pagoda_decimal_to_double (price), PAGODA_STYLE_PRICE, 2);
}

void
pagoda_workbook_add_integer (PagodaWorkbook *workbook, gint64 integer)
{
  put_figure (workbook, (double)integer, pagoda_style_of_digits (0), 0);
}

void
pagoda_workbook_add_share (PagodaWorkbook *workbook, double share)
{
  put_number (workbook, share, PAGODA_STYLE_SHARE, SHARE_WIDTH);
}

void
pagoda_workbook_add_day (PagodaWorkbook *workbook, PagodaDay day)
{
  g_autofree char *text = NULL;

  if (day == PAGODA_DAY_NONE)
    put_blank (workbook, PAGODA_STYLE_DAY);
  else if (day < FIRST_RIGHT_SERIAL - SERIAL_OF_EPOCH)
    pagoda_workbook_add_text (workbook, text = pagoda_day_to_iso (day));
  else
    put_number (workbook, day + SERIAL_OF_EPOCH, PAGODA_STYLE_DAY, DAY_WIDTH);
}

void
pagoda_workbook_add_boolean (PagodaWorkbook *workbook, gboolean boolean)
{
  if (!has_place (workbook))
    return;
  lxw_format *format = pagoda_workbook_styles_get (&workbook->styles, PAGODA_STYLE_BOOLEAN, workbook->look);
  locale_t before = uselocale (workbook->file->locale);
  pagoda_workbook_file_check (workbook->file,
                              worksheet_write_boolean (workbook->sheet, workbook->row,
                                                       (lxw_col_t)workbook->column, boolean, format));
  uselocale (before);
  pagoda_sheet_tally_add_number (workbook->tally, workbook->column, boolean ? 1 : 0);
  workbook->column++;
}

void
pagoda_workbook_add_empty (PagodaWorkbook *workbook)
{
  put_blank (workbook, PAGODA_STYLE_TEXT);
}

void
pagoda_workbook_add_formula (PagodaWorkbook *workbook, const char *formula, PagodaMoney value, int digits)
{
  if (!has_place (workbook))
    return;
  double number = pagoda_money_to_double (value, digits);
  lxw_format *format
      = pagoda_workbook_styles_get (&workbook->styles, pagoda_style_of_digits (digits), workbook->look);
  locale_t before = uselocale (workbook->file->locale);
  pagoda_workbook_file_check (workbook->file, worksheet_write_formula_num (workbook->sheet, workbook->row,
                                                                           (lxw_col_t)workbook->column,
                                                                           formula, format, number));
  uselocale (before);
  widen (workbook, number_width (fabs (number), digits));
  pagoda_sheet_tally_add_number (workbook->tally, workbook->column, number);
  workbook->column++;
}

char *
pagoda_workbook_range (const char *name, guint column, guint first, guint last)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  g_autofree char *legal = pagoda_cell_text_sheet_name (name);

  lxw_rowcol_to_range_abs (range, first, (lxw_col_t)column, last, (lxw_col_t)column);
  return g_strdup_printf ("'%s'!%s", legal, range);
}

char *
pagoda_workbook_cell (const PagodaWorkbook *workbook, guint column)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (cell, workbook->row, (lxw_col_t)column);
  return g_strdup (cell);
}

void
pagoda_workbook_add_choices (PagodaWorkbook *workbook, guint column, const char *const *choices)
{
  lxw_data_validation validation
      = { .validate = LXW_VALIDATION_TYPE_LIST, .value_list = (char **)(gpointer)choices };

  if (workbook->file->failure == NULL && workbook->row > 1)
    pagoda_workbook_file_check (
        workbook->file, worksheet_data_validation_range (workbook->sheet, 1, (lxw_col_t)column,
                                                         workbook->row - 1, (lxw_col_t)column, &validation));
}

/* A name that nobody of the list bears is asked about, not refused. */
void
pagoda_workbook_add_suggestions (PagodaWorkbook *workbook, guint column, const char *range)
{
  g_autofree char *formula = g_strdup_printf ("=%s", range);
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                     .value_formula = formula,
                                     .error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION };

  if (workbook->file->failure == NULL && workbook->row > 1)
    pagoda_workbook_file_check (
        workbook->file, worksheet_data_validation_range (workbook->sheet, 1, (lxw_col_t)column,
                                                         workbook->row - 1, (lxw_col_t)column, &validation));
}

void
pagoda_workbook_hide_sheet (PagodaWorkbook *workbook)
{
  if (workbook->file->failure == NULL)
    worksheet_hide (workbook->sheet);
}

void
pagoda_workbook_hide_column (PagodaWorkbook *workbook, guint column)
{
  workbook->hidden_column = column + 1;
}

void
pagoda_workbook_set_input (PagodaWorkbook *workbook, gboolean input)
{
  workbook->look = input ? PAGODA_LOOK_INPUT : PAGODA_LOOK_PLAIN;
}

void
pagoda_workbook_emphasise_row (PagodaWorkbook *workbook)
{
  workbook->look = PAGODA_LOOK_SUM;
}

void
pagoda_workbook_sum_rows (PagodaWorkbook *workbook, guint first, guint last)
{
  workbook->sum_first = first;
  workbook->sum_last = last;
}

/* What filters hide is not in it. */
static void
put_sum (PagodaWorkbook *workbook)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  lxw_col_t column = (lxw_col_t)workbook->column;
  double sum = workbook->tally->columns[column].sum;
  lxw_format *format
      = pagoda_workbook_styles_get (&workbook->styles, workbook->styles_of_columns[column], workbook->look);

  lxw_rowcol_to_range (range, 1, column, workbook->row - 1, column);
  g_autofree char *formula = g_strdup_printf ("=SUBTOTAL(109,%s)", range);
  locale_t before = uselocale (workbook->file->locale);
  pagoda_workbook_file_check (workbook->file, worksheet_write_formula_num (workbook->sheet, workbook->row,
                                                                           column, formula, format, sum));
  uselocale (before);
  widen (workbook, number_width (fabs (sum), 2));
  pagoda_sheet_tally_add_number (workbook->tally, column, sum);
  workbook->column++;
}

void
pagoda_workbook_add_sums (PagodaWorkbook *workbook, const char *label, guint64 columns)
{
  if (workbook->file->failure != NULL || workbook->row < 2 || workbook->row >= PAGODA_WORKBOOK_MOST_ROWS)
    return;
  add_filter (workbook);
  workbook->look = PAGODA_LOOK_SUM;
  put_text (workbook, label, PAGODA_STYLE_TEXT);
  for (guint i = 1; i < workbook->tally->n_columns; i++)
    if ((columns >> i & 1) != 0)
      put_sum (workbook);
    else
      workbook->column++;
  pagoda_workbook_end_row (workbook);
}

void
pagoda_workbook_add_heat (PagodaWorkbook *workbook, guint first, guint last)
{
  lxw_conditional_format heat
      = { .type = LXW_CONDITIONAL_2_COLOR_SCALE, .min_color = COLDEST, .max_color = HOTTEST };

  if (workbook->file->failure == NULL && workbook->row > 1)
    pagoda_workbook_file_check (
        workbook->file, worksheet_conditional_format_range (workbook->sheet, 1, (lxw_col_t)first,
                                                            workbook->row - 1, (lxw_col_t)last, &heat));
}

void
pagoda_workbook_describe (PagodaWorkbook *workbook, const char *title, const char *subject)
{
  lxw_doc_properties properties
      = { .title = (char *)title, .subject = (char *)subject, .company = NULL, .author = (char *)PROGRAM };

  workbook_set_properties (workbook->file->book, &properties);
}

gboolean
pagoda_workbook_end_row (PagodaWorkbook *workbook)
{
  if (workbook->file->failure != NULL)
    return FALSE;
  pagoda_sheet_tally_end_row (workbook->tally);
  workbook->row++;
  workbook->column = 0;
  workbook->look = PAGODA_LOOK_PLAIN;
  workbook->sum_first = 0;
  if (workbook->row % CHECK_STEP == 0)
    pagoda_workbook_file_check_sheet (workbook->file, workbook->sheet);
  return workbook->file->failure == NULL;
}

void
pagoda_workbook_add_bars (PagodaWorkbook *workbook, const PagodaWorkbookBars *bars)
{
  if (workbook->file->failure != NULL)
    return;
  pagoda_workbook_file_check (workbook->file,
                              pagoda_workbook_bars_insert (workbook->file->book, workbook->sheet,
                                                           workbook->row + 1, bars));
  workbook->chart_end = MAX (workbook->chart_end, workbook->row + 1 + PAGODA_WORKBOOK_CHART_ROWS);
}

void
pagoda_workbook_add_line (PagodaWorkbook *workbook, const PagodaWorkbookLine *line)
{
  if (workbook->file->failure != NULL || line->last_row <= line->first_row)
    return;
  pagoda_workbook_file_check (
      workbook->file, pagoda_workbook_line_insert (workbook->file->book, workbook->sheet,
                                                   (lxw_col_t)(workbook->tally->n_columns + 1), line));
}

static gboolean
has_failed (PagodaWorkbook *workbook, GError **error)
{
  if (workbook->file->failure == NULL)
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&workbook->file->failure));
  return TRUE;
}

gboolean
pagoda_workbook_finish (PagodaWorkbook *workbook,
                        GCancellable *cancellable,
                        PagodaWorkbookProgressFunc progress,
                        gpointer progress_data,
                        GError **error)
{
  g_return_val_if_fail (workbook != NULL && workbook->file->book != NULL, FALSE);

  end_sheet (workbook);
  if (has_failed (workbook, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_autoptr (GArray) names = pagoda_workbook_styles_list_names (&workbook->styles);
  pagoda_workbook_file_close (workbook->file, names);
  return !has_failed (workbook, error)
         && pagoda_verification_run (workbook->file->temporary, workbook->file->shown, workbook->tallies,
                                     cancellable, progress, progress_data, error)
         && pagoda_workbook_file_publish (workbook->file, error);
}
