/* quarter_load.c: the pack of a quarter, filled with what the store says of customers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/quarter-private.h"

#include "session/board.h"
#include "store/frozen_quarters.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define QUARTERS_OF_YEAR 4
#define N_SALES 3

/* Rows */

QuarterRow
pagoda_quarter_row_begin (PagodaQuarterPack *pack, PagodaQuarterSection section)
{
  return (QuarterRow){ section, pagoda_quarter_pack_add (pack, section) };
}

static PagodaQuarterCell *
cell_of (QuarterRow row, const char *key)
{
  return &row.cells[pagoda_quarter_column (row.section, key)];
}

void
pagoda_quarter_row_text (QuarterRow row, const char *key, const char *text)
{
  if (text != NULL && *text != '\0')
    *cell_of (row, key) = (PagodaQuarterCell){ .known = TRUE, .text = g_strdup (text) };
}

void
pagoda_quarter_row_count (QuarterRow row, const char *key, gint64 count)
{
  *cell_of (row, key) = (PagodaQuarterCell){ .known = TRUE, .number = count };
}

void
pagoda_quarter_row_money (QuarterRow row, const char *key, PagodaMoney money, gboolean assumed)
{
  *cell_of (row, key) = (PagodaQuarterCell){ .known = TRUE, .assumed = assumed, .number = money };
}

void
pagoda_quarter_row_day (QuarterRow row, const char *key, PagodaDay day)
{
  if (day != PAGODA_DAY_NONE)
    pagoda_quarter_row_count (row, key, day);
}

void
pagoda_quarter_row_share (QuarterRow row, const char *key, double share)
{
  if (!isnan (share))
    *cell_of (row, key) = (PagodaQuarterCell){ .known = TRUE, .share = share };
}

static gboolean
has_column (PagodaQuarterSection section, const char *key)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);

  for (guint i = 0; i < kind->n_columns; i++)
    if (g_str_equal (kind->columns[i].key, key))
      return TRUE;
  return FALSE;
}

void
pagoda_quarter_row_customer (QuarterRow row, const QuarterLoad *load, gsize place)
{
  pagoda_quarter_row_text (row, "code", pagoda_snapshot_get_code (load->snapshot, place));
  pagoda_quarter_row_text (row, "name", pagoda_snapshot_get_name (load->snapshot, place));
  if (has_column (row.section, "owner"))
    pagoda_quarter_row_text (row, "owner",
                             pagoda_snapshot_get_owner (load->snapshot, place, load->period.last));
}

/* Sales */

static void
add_sales (const QuarterLoad *load, PagodaQuarter quarter, PagodaPeriod period)
{
  g_autofree char *word = pagoda_quarter_word (quarter);
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_SALES);
  gsize n = pagoda_snapshot_get_n_customers (load->snapshot);
  PagodaMoney revenue = 0, profit = 0;
  guint32 active = 0;

  for (gsize i = 0; i < n; i++)
    {
      revenue += pagoda_snapshot_sum_revenue (load->snapshot, i, period);
      profit += pagoda_snapshot_sum_profit (load->snapshot, i, period);
    }
  pagoda_snapshot_count_active (load->snapshot, &period.last, 1, &active);
  pagoda_quarter_row_text (row, "quarter", word);
  pagoda_quarter_row_day (row, "first", period.first);
  pagoda_quarter_row_day (row, "last", period.last);
  pagoda_quarter_row_money (row, "revenue", revenue, FALSE);
  pagoda_quarter_row_money (row, "profit", profit, pagoda_snapshot_any_assumed (load->snapshot, period));
  pagoda_quarter_row_count (row, "active", active);
}

/* The quarter, the one before it, and that of a year before. */
static void
load_sales (const QuarterLoad *load)
{
  static const int back[N_SALES] = { 0, -1, -QUARTERS_OF_YEAR };

  for (int i = 0; i < N_SALES; i++)
    {
      PagodaQuarter quarter = pagoda_quarter_shift (load->pack->quarter, back[i]);
      if (quarter.year > 0)
        add_sales (load, quarter, back[i] == 0 ? load->period : pagoda_quarter_period (quarter));
    }
}

/* The pyramid */

static guint
count_moved (const PagodaMovement *movement, int tier, gboolean risen)
{
  guint n = 0;

  for (int from = risen ? tier + 1 : 0; from < (risen ? PAGODA_N_TIERS : tier); from++)
    n += movement->customers[from][tier];
  return n;
}

static void
find_assumed (const QuarterLoad *load, const PagodaPyramid *pyramid, gboolean assumed[PAGODA_N_TIERS])
{
  PagodaPeriod period = pagoda_period_trailing_year (pyramid->as_of);

  for (gsize i = 0; i < pyramid->n; i++)
    assumed[pyramid->tiers[i]]
        = assumed[pyramid->tiers[i]] || pagoda_snapshot_is_assumed (load->snapshot, i, period);
}

static void
load_pyramid (const QuarterLoad *load, const PagodaPyramid *pyramid, const PagodaPyramid *before)
{
  PagodaMovement movement = pagoda_pyramid_movement (before, pyramid);
  gboolean assumed[PAGODA_N_TIERS] = { 0 };
  gboolean assumed_before[PAGODA_N_TIERS] = { 0 };

  find_assumed (load, pyramid, assumed);
  find_assumed (load, before, assumed_before);
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      const PagodaPyramidTier *now = &pyramid->summary[tier];
      const PagodaPyramidTier *then = &before->summary[tier];
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_PYRAMID);
      pagoda_quarter_row_text (row, "tier", pagoda_tier_word ((PagodaTier)tier));
      pagoda_quarter_row_count (row, "customers", now->customers);
      pagoda_quarter_row_count (row, "before", then->customers);
      pagoda_quarter_row_count (row, "risen", count_moved (&movement, tier, TRUE));
      pagoda_quarter_row_count (row, "fallen", count_moved (&movement, tier, FALSE));
      pagoda_quarter_row_count (row, "visits", now->visits);
      pagoda_quarter_row_money (row, "revenue", now->revenue, FALSE);
      if (tier >= PAGODA_N_ACTIVE_TIERS)
        continue;
      pagoda_quarter_row_money (row, "profit", now->profit, assumed[tier]);
      pagoda_quarter_row_share (row, "profit_share", now->profit_share);
      pagoda_quarter_row_money (row, "profit_before", then->profit, assumed_before[tier]);
      pagoda_quarter_row_share (row, "profit_share_before", then->profit_share);
    }
}

static void
load_movers (const QuarterLoad *load, const PagodaPyramid *pyramid, const PagodaPyramid *before)
{
  for (int cell = 0; cell < PAGODA_N_TIERS * PAGODA_N_TIERS; cell++)
    {
      PagodaTier from = (PagodaTier)(cell / PAGODA_N_TIERS);
      PagodaTier to = (PagodaTier)(cell % PAGODA_N_TIERS);
      gsize n = 0;
      g_autofree guint32 *movers = from != to ? pagoda_pyramid_movers (before, pyramid, from, to, &n) : NULL;
      for (gsize i = 0; i < n; i++)
        {
          QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_MOVERS);
          pagoda_quarter_row_customer (row, load, movers[i]);
          pagoda_quarter_row_text (row, "from", pagoda_tier_word (from));
          pagoda_quarter_row_text (row, "to", pagoda_tier_word (to));
        }
    }
}

/* The board */

static void
add_card (const QuarterLoad *load, const PagodaBoardCard *card)
{
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_BOARD);
  const PagodaFiveLayers *layers = card->layers;
  PagodaPeriod year = pagoda_period_trailing_year (load->period.last);
  double lead, low, high;

  pagoda_quarter_row_customer (row, load, card->place);
  pagoda_quarter_row_text (row, "class", pagoda_account_class_word (card->account_class));
  pagoda_quarter_row_text (row, "layer", pagoda_layer_word (layers->shown));
  pagoda_quarter_row_count (row, "score", layers->layers[layers->shown].score);
  pagoda_quarter_row_count (row, "days", layers->days_in_layer);
  pagoda_quarter_row_count (row, "stalled", layers->stalled);
  if (pagoda_board_card_lead (card, &lead, &low, &high))
    {
      pagoda_quarter_row_share (row, "lead", lead);
      pagoda_quarter_row_share (row, "low", low);
      pagoda_quarter_row_share (row, "high", high);
    }
  pagoda_quarter_row_day (row, "next_day", card->next.day);
  if (card->next.day != PAGODA_DAY_NONE && card->next.planned)
    pagoda_quarter_row_text (row, "next_kind", pagoda_activity_kind_word (card->next.kind));
  if (card->next.day != PAGODA_DAY_NONE)
    pagoda_quarter_row_text (row, "next", card->next.text);
  pagoda_quarter_row_money (row, "profit", card->profit,
                            pagoda_snapshot_is_assumed (load->snapshot, card->place, year));
}

static gboolean
load_board (const QuarterLoad *load, GError **error)
{
  PagodaDay day = load->period.last;
  g_autoptr (PagodaBoard) board = pagoda_board_load (load->database, load->snapshot, PAGODA_ID_NONE, day, day,
                                                     load->cancellable, error);

  for (gsize i = 0; board != NULL && i < board->n; i++)
    add_card (load, &board->cards[i]);
  return board != NULL;
}

gboolean
pagoda_quarter_load_customers (const QuarterLoad *load, GError **error)
{
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (load->snapshot, load->period.last, PAGODA_BASIS_PROFIT);
  g_autoptr (PagodaPyramid) before
      = pagoda_snapshot_make_pyramid (load->snapshot, load->period.first - 1, PAGODA_BASIS_PROFIT);

  load_sales (load);
  load_pyramid (load, pyramid, before);
  load_movers (load, pyramid, before);
  return load_board (load, error);
}

/* The whole pack */

PagodaQuarterPack *
pagoda_quarter_load_figures (PagodaDatabase *database,
                             PagodaSnapshot *snapshot,
                             PagodaQuarter quarter,
                             PagodaDay as_of,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (PagodaQuarterPack) pack = pagoda_quarter_pack_new (quarter, as_of);
  QuarterLoad load
      = { database, snapshot, pack, { pagoda_quarter_period (quarter).first, as_of }, cancellable };
  g_autofree char *name = g_path_get_basename (pagoda_database_get_path (database));
  char *ending = g_strrstr (name, ".");

  if (ending != NULL && ending > name)
    *ending = '\0';
  pack->name = g_filename_display_name (name);
  pack->currency = g_strdup (pagoda_snapshot_get_currency (snapshot));
  pack->margin = pagoda_snapshot_get_margin (snapshot);
  if (!pagoda_quarter_load_customers (&load, error) || !pagoda_quarter_load_work (&load, error)
      || !pagoda_quarter_load_plan (&load, error))
    return NULL;
  return g_steal_pointer (&pack);
}

PagodaQuarter
pagoda_quarter_usual (PagodaDay day)
{
  return pagoda_quarter_shift (pagoda_quarter_of (day), -1);
}

PagodaQuarterPack *
pagoda_quarter_compute (PagodaDatabase *database,
                        PagodaSnapshot *snapshot,
                        PagodaQuarter quarter,
                        PagodaDay today,
                        GCancellable *cancellable,
                        GError **error)
{
  PagodaPeriod period = pagoda_quarter_period (quarter);
  PagodaDay as_of = MIN (period.last, today);

  if (period.first > today)
    {
      g_autofree char *word = pagoda_quarter_word (quarter);
      g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
                   _ ("The quarter %s has not begun. Choose one that has."), word);
      return NULL;
    }
  g_autoptr (PagodaQuarterPack) pack
      = pagoda_quarter_load_figures (database, snapshot, quarter, as_of, cancellable, error);
  QuarterLoad load = { database, snapshot, pack, { period.first, as_of }, cancellable };
  return pack != NULL && pagoda_quarter_load_differences (&load, error) ? g_steal_pointer (&pack) : NULL;
}

PagodaQuarterPack *
pagoda_quarter_thaw (PagodaDatabase *database, PagodaQuarter quarter, GError **error)
{
  g_autoptr (GPtrArray) list = pagoda_frozen_quarters_of (database, quarter, error);

  if (list == NULL || list->len == 0)
    return NULL;
  const PagodaFrozenQuarter *newest = g_ptr_array_index (list, 0);
  PagodaQuarterPack *pack = pagoda_quarter_pack_from_text (newest->figures, error);
  if (pack != NULL)
    {
      pack->frozen = pagoda_frozen_quarter_copy (newest);
      pack->n_older = list->len - 1;
    }
  return pack;
}

PagodaQuarterPack *
pagoda_quarter_open (PagodaDatabase *database,
                     PagodaSnapshot *snapshot,
                     PagodaQuarter quarter,
                     PagodaDay today,
                     GCancellable *cancellable,
                     GError **error)
{
  GError *failure = NULL;
  PagodaQuarterPack *pack = pagoda_quarter_thaw (database, quarter, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (pack == NULL)
    pack = pagoda_quarter_compute (database, snapshot, quarter, today, cancellable, error);
  return pack;
}
