/* workbook_bars.c: native charts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/workbook_bars.h"

/* Of the default size, 480 × 288 pixels. */
#define SCALE_X 1.6
#define SCALE_Y 1.1

/* Space between the bars, in per cent of a bar. */
#define GAP 40

/* In points. */
#define LINE_WIDTH 2.25

static void
color_bars (lxw_chart_series *series, const PagodaWorkbookBars *bars)
{
  guint n = bars->last_row - bars->first_row + 1;
  g_autofree lxw_chart_fill *fills = g_new0 (lxw_chart_fill, n);
  g_autofree lxw_chart_point *points = g_new0 (lxw_chart_point, n);
  g_autofree lxw_chart_point **list = g_new0 (lxw_chart_point *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      fills[i].color = bars->colors[i];
      points[i].fill = &fills[i];
      list[i] = &points[i];
    }
  chart_series_set_points (series, list);
}

/* The second bar of each row, called as the header of its column, and a legend that tells them apart. */
static void
add_more (lxw_chart *chart, lxw_chart_series *first, lxw_worksheet *sheet, const PagodaWorkbookBars *bars)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_chart_fill fill = { .color = bars->more_color };

  chart_series_set_categories (series, sheet->name, bars->first_row, (lxw_col_t)bars->name_column,
                               bars->last_row, (lxw_col_t)bars->name_column);
  chart_series_set_values (series, sheet->name, bars->first_row, (lxw_col_t)bars->more_column, bars->last_row,
                           (lxw_col_t)bars->more_column);
  chart_series_set_name_range (first, sheet->name, bars->first_row - 1, (lxw_col_t)bars->value_column);
  chart_series_set_name_range (series, sheet->name, bars->first_row - 1, (lxw_col_t)bars->more_column);
  chart_series_set_labels (series);
  chart_series_set_fill (series, &fill);
}

static void
style_axes (lxw_chart *chart)
{
  /* The first row belongs on top; the figures stand at the bars, so their axis would only repeat them. */
  chart_axis_set_reverse (chart->y_axis);
  chart_axis_set_label_position (chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  chart_axis_off (chart->x_axis);
  chart_axis_major_gridlines_set_visible (chart->x_axis, LXW_FALSE);
}

lxw_error
pagoda_workbook_bars_insert (lxw_workbook *book,
                             lxw_worksheet *sheet,
                             lxw_row_t row,
                             const PagodaWorkbookBars *bars)
{
  lxw_chart *chart = workbook_add_chart (book, LXW_CHART_BAR);
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_chart_options placing = { .x_scale = SCALE_X, .y_scale = SCALE_Y };

  chart_series_set_categories (series, sheet->name, bars->first_row, (lxw_col_t)bars->name_column,
                               bars->last_row, (lxw_col_t)bars->name_column);
  chart_series_set_values (series, sheet->name, bars->first_row, (lxw_col_t)bars->value_column,
                           bars->last_row, (lxw_col_t)bars->value_column);
  chart_series_set_labels (series);
  color_bars (series, bars);
  if (bars->more_column != 0)
    add_more (chart, series, sheet, bars);
  chart_set_series_gap (chart, GAP);
  chart_title_set_name (chart, bars->title);
  chart_legend_set_position (chart, bars->more_column != 0 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  style_axes (chart);
  return worksheet_insert_chart_opt (sheet, row, 0, chart, &placing);
}

lxw_error
pagoda_workbook_line_insert (lxw_workbook *book,
                             lxw_worksheet *sheet,
                             lxw_col_t column,
                             const PagodaWorkbookLine *line)
{
  lxw_chart *chart = workbook_add_chart (book, LXW_CHART_LINE);
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_chart_options placing = { .x_scale = SCALE_X, .y_scale = SCALE_Y };
  lxw_chart_line drawn = { .color = line->color, .width = LINE_WIDTH };

  chart_series_set_categories (series, sheet->name, line->first_row, (lxw_col_t)line->name_column,
                               line->last_row, (lxw_col_t)line->name_column);
  chart_series_set_values (series, sheet->name, line->first_row, (lxw_col_t)line->value_column,
                           line->last_row, (lxw_col_t)line->value_column);
  chart_series_set_line (series, &drawn);
  chart_title_set_name (chart, line->title);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
  chart_axis_set_num_format (chart->y_axis, "0%");
  return worksheet_insert_chart_opt (sheet, 1, column, chart, &placing);
}
