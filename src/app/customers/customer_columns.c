/* customer_columns.c: where the cells of the customer table lie.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The name takes what the others leave; where too little is left for it, code and region go, and in the end
 * the row becomes two lines.
 */
#include "app/customers/customer_columns.h"

#define EDGE 14.0
#define GAP 12.0
#define CHIP_GAP 7.0

/* Widths in em. */
#define LEAST_NAME 13.5
#define BAR 4.8
#define NARROW_BAR 4.0
#define ROW_HEIGHT 2.55
#define TWO_LINE_HEIGHT 4.0

static const double widths[PAGODA_N_CUSTOMER_ORDERS] = {
  [PAGODA_ORDER_PROFIT] = 5.2, [PAGODA_ORDER_NAME] = 0,   [PAGODA_ORDER_CODE] = 6.0,
  [PAGODA_ORDER_REGION] = 7.5, [PAGODA_ORDER_ORDERS] = 4, [PAGODA_ORDER_LAST_ORDER] = 7.8,
};

/* From left to right. */
static const PagodaCustomerOrder sequence[] = {
  PAGODA_ORDER_NAME,   PAGODA_ORDER_CODE,   PAGODA_ORDER_REGION,
  PAGODA_ORDER_PROFIT, PAGODA_ORDER_ORDERS, PAGODA_ORDER_LAST_ORDER,
};

/* What a table too narrow for all columns does without, first one first. */
static const PagodaCustomerOrder expendable[] = { PAGODA_ORDER_CODE, PAGODA_ORDER_REGION };

static double
room_for_name (const PagodaCustomerColumns *columns, double width)
{
  double room = width - 2 * EDGE - columns->chip.width - CHIP_GAP - columns->bar.width - GAP;

  for (gsize i = 0; i < G_N_ELEMENTS (sequence); i++)
    if (columns->places[sequence[i]].width > 0)
      room -= columns->places[sequence[i]].width + GAP;
  return room;
}

static void
place_in_one_line (PagodaCustomerColumns *columns, double name_width)
{
  double x = EDGE + columns->chip.width + CHIP_GAP;

  columns->chip.x = EDGE;
  columns->places[PAGODA_ORDER_NAME].width = name_width;
  for (gsize i = 0; i < G_N_ELEMENTS (sequence); i++)
    {
      PagodaColumnPlace *place = &columns->places[sequence[i]];
      place->x = x;
      if (place->width > 0)
        x += place->width + GAP;
      if (sequence[i] != PAGODA_ORDER_PROFIT)
        continue;
      columns->bar.x = x - GAP / 2;
      x += columns->bar.width + GAP;
    }
}

/* Line one: chip, name, profit; line two: region, last order, bar. */
static void
place_in_two_lines (PagodaCustomerColumns *columns, double width)
{
  double em = columns->em;
  double left = EDGE + columns->chip.width + CHIP_GAP;
  double right = width - EDGE;
  PagodaColumnPlace *places = columns->places;

  columns->two_lines = TRUE;
  columns->height = TWO_LINE_HEIGHT * em;
  columns->chip.x = EDGE;
  columns->bar = (PagodaColumnPlace){ right - NARROW_BAR * em, NARROW_BAR * em };
  places[PAGODA_ORDER_PROFIT] = (PagodaColumnPlace){ right - 5.2 * em, 5.2 * em };
  places[PAGODA_ORDER_NAME]
      = (PagodaColumnPlace){ left, MAX (0, places[PAGODA_ORDER_PROFIT].x - GAP - left) };
  places[PAGODA_ORDER_LAST_ORDER] = (PagodaColumnPlace){ columns->bar.x - GAP - 6.8 * em, 6.8 * em };
  places[PAGODA_ORDER_REGION]
      = (PagodaColumnPlace){ left, MAX (0, places[PAGODA_ORDER_LAST_ORDER].x - GAP - left) };
  places[PAGODA_ORDER_CODE].width = 0;
  places[PAGODA_ORDER_ORDERS].width = 0;
}

PagodaCustomerColumns
pagoda_customer_columns_layout (double width, double em, double chip)
{
  PagodaCustomerColumns columns = { .em = em, .height = ROW_HEIGHT * em };

  columns.chip.width = chip;
  columns.bar.width = BAR * em;
  for (gsize i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    columns.places[i].width = widths[i] * em;
  for (gsize i = 0; i < G_N_ELEMENTS (expendable) && room_for_name (&columns, width) < LEAST_NAME * em; i++)
    columns.places[expendable[i]].width = 0;

  double name_width = room_for_name (&columns, width);
  if (name_width < LEAST_NAME * em)
    place_in_two_lines (&columns, width);
  else
    place_in_one_line (&columns, name_width);
  return columns;
}
