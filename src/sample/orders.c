/* orders.c: what a sample's customer bought.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A clock runs through the customer's workdays, faster in season and while it grows, and orders fall where it
 * has covered the customer's interval.  So season, trend and rhythm come from one place.
 */
#include "sample/account-private.h"

#include "sample/dice.h"

#define PRICE_RISE 2 /* percent a year */
#define MAIN_WARES 4
#define EXTRA_WARES 3

/* What the customer keeps buying, as places in the wares. */
typedef struct
{
  guint main[MAIN_WARES];
  guint extra[EXTRA_WARES];
} Basket;

/* One order while it is drawn. */
typedef struct
{
  PagodaSampleAccount *account;
  PagodaSampleSource *source;
  PagodaOrder order;
} Draft;

static const PagodaSampleWare *
get_ware (const PagodaSampleSource *source, guint place)
{
  return &g_array_index (source->words->wares, PagodaSampleWare, place);
}

/* Services and consumables, whose cost is never known, come along with goods and never alone. */
static gboolean
is_main (const PagodaSampleWare *ware)
{
  return ware->cost_percent > 0;
}

/* Any ware with a list price between the limits (yuan); the cheapest where there is none. */
static guint
draw_ware (PagodaSampleSource *source, gint64 lowest, gint64 highest, gboolean main_only)
{
  guint found = 0, n_found = 0, cheapest = 0;

  for (guint i = 0; i < source->words->wares->len; i++)
    {
      PagodaDecimal price = get_ware (source, i)->price;
      if (main_only && !is_main (get_ware (source, i)))
        continue;
      if (price < get_ware (source, cheapest)->price)
        cheapest = i;
      if (price < lowest * PAGODA_DECIMAL_ONE || price > highest * PAGODA_DECIMAL_ONE)
        continue;
      /* Each of those found so far stays with the same chance. */
      if (pagoda_dice_between (source->dice, 0, (int)n_found++) == 0)
        found = i;
    }
  return n_found > 0 ? found : cheapest;
}

static Basket
draw_basket (PagodaSampleSource *source, gint64 usual_total)
{
  Basket basket;

  for (guint i = 0; i < MAIN_WARES; i++)
    basket.main[i] = draw_ware (source, usual_total / 60, usual_total, TRUE);
  for (guint i = 0; i < EXTRA_WARES; i++)
    basket.extra[i] = draw_ware (source, usual_total / 500, usual_total / 8, FALSE);
  return basket;
}

/* What a unit costs at @percent of @list in the year of @day, as price lists write it. */
static PagodaDecimal
make_price (const PagodaSampleSource *source, PagodaDecimal list, int percent, PagodaDay day)
{
  int years = (source->calendar->history.last - day) / 365;
  PagodaDecimal price = list * percent / 100 * (100 - PRICE_RISE * years) / 100;
  PagodaDecimal step = price >= 100 * PAGODA_DECIMAL_ONE ? PAGODA_DECIMAL_ONE : PAGODA_DECIMAL_ONE / 10;

  return MAX ((price + step / 2) / step * step, step);
}

/* People order round numbers. */
static gint64
round_quantity (gint64 quantity)
{
  gint64 step = quantity >= 100 ? 10 : quantity >= 20 ? 5 : 1;

  return CLAMP (quantity / step * step, 1, 2000);
}

static void
append_line (Draft *draft, guint place, gint64 quantity, PagodaDecimal price, PagodaDecimal unit_cost)
{
  const PagodaSampleWare *ware = get_ware (draft->source, place);
  PagodaOrderLine line = { .product = (PagodaId)place + 1,
                           .quantity = quantity * PAGODA_DECIMAL_ONE,
                           .price = price,
                           .cost = PAGODA_COST_UNKNOWN };
  int digits = draft->source->digits;
  G_GNUC_UNUSED gboolean fits
      = pagoda_money_line_total (line.quantity, line.price, digits, &line.amount)
        && (unit_cost == 0 || pagoda_money_line_total (line.quantity, unit_cost, digits, &line.cost));

  g_assert (fits);
  pagoda_order_totals_add (&draft->order.totals, line.amount, line.cost, ware->product.margin);
  g_array_append_val (draft->account->lines, line);
}

/* Adds what some @worth yuan buy of the ware.  The books do not know the cost of services, and lack some
 * others. */
static void
draw_line (Draft *draft, guint place, gint64 worth)
{
  PagodaSampleSource *source = draft->source;
  const PagodaSampleWare *ware = get_ware (source, place);
  PagodaDay day = draft->order.day;
  PagodaDecimal price = make_price (source, ware->price, draft->account->life.price_percent, day);
  gboolean is_known = ware->cost_percent > 0 && !pagoda_dice_chance (source->dice, 7);
  PagodaDecimal cost = is_known ? make_price (source, ware->price, ware->cost_percent, day) : 0;

  append_line (draft, place, round_quantity (worth * PAGODA_DECIMAL_ONE / price), price, cost);
}

static void
begin_order (Draft *draft, const char *prefix, PagodaDay day)
{
  PagodaSampleSource *source = draft->source;
  guint32 *number = &source->numbers[day - source->calendar->history.first];
  int year, month, day_of_month;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  *number += 1;
  draft->order = (PagodaOrder){ .day = day, .rate = PAGODA_DECIMAL_ONE };
  draft->order.number = g_strdup_printf ("%s%04d%02d%02d-%03u", prefix, year, month, day_of_month, *number);
}

static void
end_order (Draft *draft)
{
  gsize end = draft->account->lines->len;

  g_array_append_val (draft->account->orders, draft->order);
  g_array_append_val (draft->account->first_line, end);
}

/* Some of an order's first line comes back a few weeks later. */
static void
draw_return (PagodaSampleAccount *account, PagodaSampleSource *source, gsize first_line, PagodaDay bought)
{
  PagodaDay day
      = pagoda_sample_calendar_next (source->calendar, bought + pagoda_dice_between (source->dice, 7, 30));
  PagodaOrderLine line = g_array_index (account->lines, PagodaOrderLine, first_line);
  gint64 bought_units = line.quantity / PAGODA_DECIMAL_ONE;
  Draft draft = { .account = account, .source = source };

  if (day == PAGODA_DAY_NONE || day > account->life.buying.last)
    return;
  begin_order (&draft, "TH", day);
  draft.order.note = g_strdup ("退货");
  gint64 units = pagoda_dice_scatter (source->dice, bought_units, 10, 50);
  PagodaDecimal unit_cost
      = line.cost == PAGODA_COST_UNKNOWN
            ? 0
            : make_price (source, get_ware (source, (guint)line.product - 1)->price,
                          get_ware (source, (guint)line.product - 1)->cost_percent, bought);
  append_line (&draft, (guint)line.product - 1, -MAX (units, 1), line.price, unit_cost);
  end_order (&draft);
}

static void
draw_order (PagodaSampleAccount *account, PagodaSampleSource *source, const Basket *basket, PagodaDay day)
{
  const PagodaSampleLife *life = &account->life;
  gsize first_line = account->lines->len;
  gint64 usual_total = life->revenue * 10 / life->orders;
  gint64 worth = pagoda_dice_scatter (source->dice, usual_total, 45, 155);
  int of_hundred = pagoda_dice_between (source->dice, 0, 99);
  guint extras = (of_hundred < 58) + (of_hundred < 12);
  guint extra = (guint)pagoda_dice_between (source->dice, 0, EXTRA_WARES - 1);
  guint main = basket->main[pagoda_dice_between (source->dice, 0, MAIN_WARES - 1)];
  Draft draft = { .account = account, .source = source };

  begin_order (&draft, "XS", day);
  draw_line (&draft, main, worth * (100 - 8 * (gint64)extras) / 100);
  for (guint i = 0; i < extras; i++)
    {
      guint place = basket->extra[(extra + i) % EXTRA_WARES];
      gboolean is_new = place != main && (i == 0 || place != basket->extra[extra]);
      if (is_new)
        draw_line (&draft, place, worth * 8 / 100);
    }
  if (pagoda_dice_chance (source->dice, 6))
    draft.order.note = g_strdup (pagoda_sample_list_pick_word (&source->words->order_notes, source->dice));
  end_order (&draft);
  if (pagoda_dice_chance (source->dice, 3))
    draw_return (account, source, first_line, day);
}

/* How much of its present self the customer was on @day, in percent. */
static gint64
get_trend (const PagodaSampleLife *life, PagodaDay day)
{
  return CLAMP (100 - life->growth * (life->buying.last - day) / 365, 35, 250);
}

/* TRUE where the customer bought something on @day or later. */
static gboolean
has_order_from (const PagodaSampleAccount *account, PagodaDay day)
{
  for (guint i = 0; i < account->orders->len; i++)
    {
      const PagodaOrder *order = &g_array_index (account->orders, PagodaOrder, i);
      if (order->day >= day && order->totals.revenue > 0)
        return TRUE;
    }
  return FALSE;
}

/* Runs the clock from the first to the last day of buying. */
static void
run_clock (PagodaSampleAccount *account, PagodaSampleSource *source, const Basket *basket)
{
  const PagodaSampleLife *life = &account->life;
  gint64 interval = PAGODA_SAMPLE_YEAR_WEIGHT * 10 / life->orders;
  /* Who was won in the course of the record begins with an order; the others are somewhere in between. */
  gboolean is_won = life->known_from > source->calendar->history.first;
  gint64 left = is_won ? 0 : pagoda_dice_scatter (source->dice, interval, 0, 100);

  for (PagodaDay day = life->buying.first; day <= life->buying.last; day++)
    {
      int weight = pagoda_sample_calendar_weight (source->calendar, day);
      left -= weight * get_trend (life, day) / 100;
      if (left > 0 || weight == 0)
        continue;
      draw_order (account, source, basket, day);
      left = pagoda_dice_scatter (source->dice, interval, 45, 155);
    }
}

/* Adds an order where the clock left the customer without the one that its role needs. */
static void
complete_role (PagodaSampleAccount *account, PagodaSampleSource *source, const Basket *basket)
{
  const PagodaSampleLife *life = &account->life;
  PagodaDay needed_from = life->buying.first;

  if (life->role == PAGODA_SAMPLE_ACTIVE)
    needed_from = MAX (needed_from, pagoda_period_trailing_year (life->buying.last).first);
  if (has_order_from (account, needed_from))
    return;
  /* Long enough after the first day for the longest holidays to be over. */
  PagodaDay day = pagoda_dice_between (source->dice, needed_from + 20, life->buying.last);
  draw_order (account, source, basket, pagoda_sample_calendar_previous (source->calendar, day));
}

void
pagoda_sample_draw_orders (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  const PagodaSampleLife *life = &account->life;
  gsize none = 0;

  g_array_append_val (account->first_line, none);
  if (life->buying.last < life->buying.first)
    return;

  Basket basket = draw_basket (source, life->revenue * 10 / life->orders);
  run_clock (account, source, &basket);
  complete_role (account, source, &basket);
}
