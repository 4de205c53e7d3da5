/* workbook_style.c: how the cells of a workbook look.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/workbook_style.h"

#include "report/workbook_names.h"

#define A4 9
#define HEADER_BACKGROUND 0xE8ECF1
#define RULE 0x9AA5B1
#define INPUT_BACKGROUND 0xFFF7DC

/* What is typed stays as it is typed: a code keeps its zeros. */
#define AS_TYPED "@"

static const char *const number_formats[PAGODA_N_STYLES] = {
  [PAGODA_STYLE_DAY] = "yyyy-mm-dd",      [PAGODA_STYLE_SHARE] = "0.0%",
  [PAGODA_STYLE_PRICE] = "#,##0.00####",  [PAGODA_STYLE_MONEY] = "#,##0",
  [PAGODA_STYLE_MONEY + 1] = "#,##0.0",   [PAGODA_STYLE_MONEY + 2] = "#,##0.00",
  [PAGODA_STYLE_MONEY + 3] = "#,##0.000", [PAGODA_STYLE_MONEY + 4] = "#,##0.0000",
};

static void
style_header (lxw_format *format)
{
  format_set_bold (format);
  format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_CENTER);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color (format, HEADER_BACKGROUND);
  format_set_bottom (format, LXW_BORDER_THIN);
  format_set_bottom_color (format, RULE);
}

static void
style_input (lxw_format *format, guint style)
{
  format_set_unlocked (format);
  format_set_bg_color (format, INPUT_BACKGROUND);
  format_set_border (format, LXW_BORDER_HAIR);
  format_set_border_color (format, RULE);
  if (style == PAGODA_STYLE_TEXT)
    format_set_num_format (format, AS_TYPED);
}

static lxw_format *
make_format (lxw_workbook *book, guint style, PagodaCellLook look)
{
  lxw_format *format = workbook_add_format (book);

  if (number_formats[style] != NULL)
    format_set_num_format (format, number_formats[style]);
  if (style == PAGODA_STYLE_HEADER)
    style_header (format);
  if (style == PAGODA_STYLE_WRAPPED)
    {
      format_set_text_wrap (format);
      format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
    }
  if (look == PAGODA_LOOK_SUM)
    format_set_bold (format);
  if (look == PAGODA_LOOK_INPUT)
    style_input (format, style);
  return format;
}

lxw_format *
pagoda_workbook_styles_get (PagodaWorkbookStyles *styles, guint style, PagodaCellLook look)
{
  lxw_format **format = &styles->formats[style][look];

  if ((style == PAGODA_STYLE_TEXT || style == PAGODA_STYLE_BOOLEAN) && look == PAGODA_LOOK_PLAIN)
    return NULL;
  if (*format == NULL)
    *format = make_format (styles->book, style, look);
  return *format;
}

/* By PagodaStyle: names that somebody who changes them reads in any program. */
static const char *const names[PAGODA_N_STYLES] = {
  [PAGODA_STYLE_TEXT] = "Pagoda text",
  [PAGODA_STYLE_BOOLEAN] = "Pagoda yes or no",
  [PAGODA_STYLE_WRAPPED] = "Pagoda long text",
  [PAGODA_STYLE_HEADER] = "Pagoda header",
  [PAGODA_STYLE_DAY] = "Pagoda day",
  [PAGODA_STYLE_SHARE] = "Pagoda share",
  [PAGODA_STYLE_PRICE] = "Pagoda price",
  [PAGODA_STYLE_MONEY] = "Pagoda figure",
  [PAGODA_STYLE_MONEY + 1] = "Pagoda figure 0.0",
  [PAGODA_STYLE_MONEY + 2] = "Pagoda figure 0.00",
  [PAGODA_STYLE_MONEY + 3] = "Pagoda figure 0.000",
  [PAGODA_STYLE_MONEY + 4] = "Pagoda figure 0.0000",
};
static const char *const look_names[PAGODA_N_LOOKS] = { "", ", sum", ", input" };

static void
clear_name (gpointer data)
{
  g_free (((PagodaStyleName *)data)->name);
}

GArray *
pagoda_workbook_styles_list_names (const PagodaWorkbookStyles *styles)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (PagodaStyleName));

  g_array_set_clear_func (list, clear_name);
  for (guint style = 0; style < PAGODA_N_STYLES; style++)
    for (guint look = 0; look < PAGODA_N_LOOKS; look++)
      if (styles->formats[style][look] != NULL)
        {
          PagodaStyleName name = { lxw_format_get_xf_index (styles->formats[style][look]),
                                   g_strconcat (names[style], look_names[look], NULL) };
          g_array_append_val (list, name);
        }
  return list;
}

guint
pagoda_style_of_digits (int digits)
{
  return PAGODA_STYLE_MONEY + (guint)CLAMP (digits, 0, PAGODA_STYLE_MOST_DIGITS);
}

void
pagoda_workbook_style_page (lxw_worksheet *sheet)
{
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, A4);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_margins (sheet, 0.4, 0.4, 0.5, 0.6);
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_set_footer (sheet, "&L&A&R&P / &N");
}
