/* customer_columns.c: where the cells of the customer table lie.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The name takes what the others leave; where too little is left for it, other columns go one by one, and in
 * the end the row becomes two lines.
 */
#include "config.h"

#include "app/customers/customer_columns.h"

#include <glib/gi18n-lib.h>

#define EDGE 14.0
#define GAP 12.0

/* Widths in em. */
#define LEAST_NAME 11.0
#define NUMBER 5.2
#define NARROW_DAY 6.8
#define NARROW_TREND 4.4
#define LEAST_REGION 3.0
#define ROW_HEIGHT 2.55
#define TWO_LINE_HEIGHT 4.0

static const double widths[PAGODA_N_CUSTOMER_ORDERS] = {
  [PAGODA_ORDER_PROFIT] = 10.0, [PAGODA_ORDER_NAME] = 0,    [PAGODA_ORDER_CODE] = 5.6,
  [PAGODA_ORDER_REGION] = 7.5,  [PAGODA_ORDER_ORDERS] = 4,  [PAGODA_ORDER_LAST_ORDER] = 6.4,
  [PAGODA_ORDER_TIER] = 0,      [PAGODA_ORDER_CLASS] = 4.8, [PAGODA_ORDER_OWNER] = 5.6,
  [PAGODA_ORDER_REVENUE] = 6,   [PAGODA_ORDER_TREND] = 5.2, [PAGODA_ORDER_LAST_CONTACT] = 6.4,
  [PAGODA_ORDER_VISITS] = 4,
};

static const char *const titles[PAGODA_N_CUSTOMER_ORDERS] = {
  [PAGODA_ORDER_PROFIT] = N_ ("Profit, 12 months"),
  [PAGODA_ORDER_NAME] = N_ ("Name"),
  [PAGODA_ORDER_CODE] = N_ ("Code"),
  [PAGODA_ORDER_REGION] = N_ ("Region"),
  [PAGODA_ORDER_ORDERS] = N_ ("Orders"),
  [PAGODA_ORDER_LAST_ORDER] = N_ ("Last order"),
  [PAGODA_ORDER_TIER] = N_ ("Tier"),
  [PAGODA_ORDER_CLASS] = N_ ("Class"),
  [PAGODA_ORDER_OWNER] = N_ ("Owner"),
  [PAGODA_ORDER_REVENUE] = N_ ("Revenue"),
  [PAGODA_ORDER_TREND] = N_ ("Trend"),
  [PAGODA_ORDER_LAST_CONTACT] = N_ ("Last contact"),
  [PAGODA_ORDER_VISITS] = N_ ("Visits"),
};

/* From left to right: who – worth – direction – when. */
static const PagodaCustomerOrder sequence[PAGODA_N_CUSTOMER_ORDERS] = {
  PAGODA_ORDER_TIER,         PAGODA_ORDER_NAME,   PAGODA_ORDER_CODE,   PAGODA_ORDER_CLASS,
  PAGODA_ORDER_OWNER,        PAGODA_ORDER_REGION, PAGODA_ORDER_PROFIT, PAGODA_ORDER_TREND,
  PAGODA_ORDER_REVENUE,      PAGODA_ORDER_ORDERS, PAGODA_ORDER_VISITS, PAGODA_ORDER_LAST_ORDER,
  PAGODA_ORDER_LAST_CONTACT,
};

/* What a table too narrow for all columns does without, first one first. */
static const PagodaCustomerOrder expendable[] = {
  PAGODA_ORDER_CODE,   PAGODA_ORDER_REGION,       PAGODA_ORDER_VISITS,
  PAGODA_ORDER_ORDERS, PAGODA_ORDER_REVENUE,      PAGODA_ORDER_CLASS,
  PAGODA_ORDER_OWNER,  PAGODA_ORDER_LAST_CONTACT, PAGODA_ORDER_TREND,
};

const PagodaCustomerOrder *
pagoda_customer_columns_sequence (void)
{
  return sequence;
}

const char *
pagoda_customer_columns_title (PagodaCustomerOrder order)
{
  return _ (titles[order]);
}

double
pagoda_customer_columns_usual_width (PagodaCustomerOrder order)
{
  return widths[order];
}

static double
room_for_name (const PagodaCustomerColumns *columns, double width)
{
  double room = width - 2 * EDGE;

  for (gsize i = 0; i < G_N_ELEMENTS (sequence); i++)
    if (columns->places[sequence[i]].width > 0)
      room -= columns->places[sequence[i]].width + GAP;
  return room;
}

static void
place_in_one_line (PagodaCustomerColumns *columns, double name_width)
{
  PagodaColumnPlace *profit = &columns->places[PAGODA_ORDER_PROFIT];
  double x = EDGE;

  columns->places[PAGODA_ORDER_NAME].width = name_width;
  for (gsize i = 0; i < G_N_ELEMENTS (sequence); i++)
    {
      PagodaColumnPlace *place = &columns->places[sequence[i]];
      place->x = x;
      if (place->width > 0)
        x += place->width + GAP;
    }
  columns->number = (PagodaColumnPlace){ profit->x, MIN (profit->width, NUMBER * columns->em) };
  columns->bar.x = columns->number.x + columns->number.width + GAP / 2;
  columns->bar.width = MAX (0, profit->x + profit->width - columns->bar.x);
}

/* Line one: chip, name, profit; line two: region where there is room for it, last order, trend. */
static void
place_in_two_lines (PagodaCustomerColumns *columns, double width, double chip)
{
  double em = columns->em;
  double left = EDGE + chip + GAP / 2;
  double right = width - EDGE;
  PagodaColumnPlace trend = { right - NARROW_TREND * em, NARROW_TREND * em };
  PagodaColumnPlace day = { trend.x - GAP - NARROW_DAY * em, NARROW_DAY * em };

  *columns = (PagodaCustomerColumns){ .em = em, .height = TWO_LINE_HEIGHT * em, .two_lines = TRUE };
  columns->number = (PagodaColumnPlace){ right - NUMBER * em, NUMBER * em };
  columns->places[PAGODA_ORDER_TIER] = (PagodaColumnPlace){ EDGE, chip };
  columns->places[PAGODA_ORDER_PROFIT] = columns->number;
  columns->places[PAGODA_ORDER_NAME] = (PagodaColumnPlace){ left, MAX (0, columns->number.x - GAP - left) };
  columns->places[PAGODA_ORDER_TREND] = trend;
  columns->places[PAGODA_ORDER_LAST_ORDER] = day;
  /* What would be an ellipsis and nothing else is left out. */
  double region = day.x - GAP - left;
  columns->places[PAGODA_ORDER_REGION] = (PagodaColumnPlace){ left, region < LEAST_REGION * em ? 0 : region };
}

PagodaCustomerColumns
pagoda_customer_columns_layout (const PagodaColumnChoice *choice, double width, double em, double chip)
{
  PagodaCustomerColumns columns = { .em = em, .height = ROW_HEIGHT * em };

  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (choice->shown >> order & 1)
      columns.places[order].width = (choice->widths[order] > 0 ? choice->widths[order] : widths[order]) * em;
  columns.places[PAGODA_ORDER_NAME].width = 0;
  if (choice->shown >> PAGODA_ORDER_TIER & 1)
    columns.places[PAGODA_ORDER_TIER].width = chip;
  for (gsize i = 0; i < G_N_ELEMENTS (expendable) && room_for_name (&columns, width) < LEAST_NAME * em; i++)
    columns.places[expendable[i]].width = 0;

  double name_width = room_for_name (&columns, width) - GAP;
  if (name_width < LEAST_NAME * em - GAP)
    place_in_two_lines (&columns, width, chip);
  else
    place_in_one_line (&columns, name_width);
  return columns;
}

guint
pagoda_customer_columns_left_out (const PagodaColumnChoice *choice, const PagodaCustomerColumns *columns)
{
  guint left_out = 0;

  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (choice->shown >> order & 1 && columns->places[order].width <= 0)
      left_out |= 1U << order;
  return left_out;
}
