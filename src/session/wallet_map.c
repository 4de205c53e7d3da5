/* wallet_map.c: which part of its budget each customer spends with us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/wallet_map.h"

#include "session/averages_words.h"
#include "store/layers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PagodaWalletMap *
pagoda_wallet_map_ref (PagodaWalletMap *map)
{
  g_atomic_ref_count_inc (&map->references);
  return map;
}

void
pagoda_wallet_map_unref (PagodaWalletMap *map)
{
  if (map == NULL || !g_atomic_ref_count_dec (&map->references))
    return;
  g_array_unref (map->entries);
  g_array_unref (map->unknown);
  pagoda_snapshot_unref (map->snapshot);
  g_free (map);
}

static PagodaMoney
sum_year (const PagodaWalletMap *map, gsize place, PagodaDay day)
{
  return pagoda_snapshot_sum_revenue (map->snapshot, place, pagoda_period_trailing_year (day));
}

static void
trace (const PagodaWalletMap *map, const PagodaLayerRecord *record, PagodaWalletEntry *entry)
{
  PagodaWalletPoint points[PAGODA_WALLET_YEARS];

  for (int i = 0; i < PAGODA_WALLET_YEARS; i++)
    {
      PagodaDay day = pagoda_day_add_months (map->as_of, -12 * (PAGODA_WALLET_YEARS - 1 - i));
      points[i] = (PagodaWalletPoint){ .day = day, .revenue = sum_year (map, entry->place, day) };
    }
  pagoda_wallet_judge (record, pagoda_snapshot_get_currency (map->snapshot), points, PAGODA_WALLET_YEARS);
  for (int i = 0; i < PAGODA_WALLET_YEARS; i++)
    if (!isnan (points[i].share))
      entry->path[entry->n_path++] = points[i];
}

static void
add_customer (PagodaWalletMap *map, GHashTable *records, gsize place, PagodaTier tier)
{
  PagodaId id = pagoda_snapshot_get_id (map->snapshot, place);
  const PagodaLayerRecord *record = g_hash_table_lookup (records, &id);
  PagodaWalletEntry entry = { .place = (guint32)place,
                              .budget = PAGODA_AMOUNT_UNKNOWN,
                              .revenue = sum_year (map, place, map->as_of),
                              .share = NAN };

  if (record != NULL)
    entry.budget = pagoda_wallet_budget (record, pagoda_snapshot_get_currency (map->snapshot), map->as_of);
  if (entry.budget == PAGODA_AMOUNT_UNKNOWN && tier < PAGODA_TIER_INACTIVE)
    g_array_append_val (map->unknown, entry);
  if (entry.budget == PAGODA_AMOUNT_UNKNOWN || tier == PAGODA_TIER_OTHER)
    return;
  entry.share = pagoda_wallet_share (entry.revenue, entry.budget);
  entry.gap = pagoda_wallet_gap (entry.revenue, entry.budget);
  trace (map, record, &entry);
  g_array_append_val (map->entries, entry);
}

static int
compare_gap (gconstpointer a, gconstpointer b)
{
  const PagodaWalletEntry *first = a, *second = b;

  if (first->gap != second->gap)
    return first->gap < second->gap ? 1 : -1;
  return (first->place > second->place) - (first->place < second->place);
}

static int
compare_revenue (gconstpointer a, gconstpointer b)
{
  const PagodaWalletEntry *first = a, *second = b;

  if (first->revenue != second->revenue)
    return first->revenue < second->revenue ? 1 : -1;
  return (first->place > second->place) - (first->place < second->place);
}

static void
cut (PagodaWalletMap *map)
{
  g_autofree PagodaMoney *budgets = g_new (PagodaMoney, map->entries->len + 1);

  for (guint i = 0; i < map->entries->len; i++)
    budgets[i] = g_array_index (map->entries, PagodaWalletEntry, i).budget;
  if (map->entries->len > 0)
    map->median = pagoda_wallet_median (budgets, map->entries->len);
  for (guint i = 0; i < map->entries->len; i++)
    {
      PagodaWalletEntry *entry = &g_array_index (map->entries, PagodaWalletEntry, i);
      entry->quadrant = pagoda_wallet_quadrant (entry->share, entry->budget, map->share_cut, map->median);
    }
}

PagodaWalletMap *
pagoda_wallet_map_load (PagodaDatabase *database,
                        PagodaSnapshot *snapshot,
                        PagodaDay day,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GHashTable) records = pagoda_layer_records_list (database, error);

  if (records == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  PagodaWalletMap *map = g_new0 (PagodaWalletMap, 1);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
  g_atomic_ref_count_init (&map->references);
  map->as_of = day;
  map->snapshot = pagoda_snapshot_ref (snapshot);
  map->share_cut = (double)pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_WALLET_SHARE] / 100;
  map->entries = g_array_new (FALSE, FALSE, sizeof (PagodaWalletEntry));
  map->unknown = g_array_new (FALSE, FALSE, sizeof (PagodaWalletEntry));
  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    add_customer (map, records, i, (PagodaTier)pyramid->tiers[i]);
  g_array_sort (map->entries, compare_gap);
  g_array_sort (map->unknown, compare_revenue);
  cut (map);
  return map;
}

/* Words */

const char *
pagoda_wallet_entry_label (const PagodaWalletEntry *entry, PagodaLanguage language)
{
  return entry->revenue > 0
             ? pagoda_quadrant_label (entry->quadrant, language)
             : pagoda_translate_in_context (language, "quadrant", NC_ ("quadrant", "No supplier yet"));
}

char *
pagoda_wallet_word_share (double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (share))
    return g_strdup ("–");
  return g_strconcat (g_ascii_formatd (digits, sizeof digits, "%.1f", share * 100), "%", NULL);
}

char *
pagoda_wallet_map_describe (const PagodaWalletMap *map,
                            const PagodaWalletEntry *entry,
                            PagodaLanguage language)
{
  const char *currency = pagoda_snapshot_get_currency (map->snapshot);
  g_autofree char *revenue = pagoda_money_format_short (entry->revenue, currency, language);

  if (entry->budget == PAGODA_AMOUNT_UNKNOWN)
    return g_strdup_printf (pagoda_translate (language, N_ ("Revenue of 12 months: %s, budget unknown")),
                            revenue);
  g_autofree char *share = pagoda_wallet_word_share (entry->share);
  g_autofree char *budget = pagoda_money_format_short (entry->budget, currency, language);
  g_autofree char *gap = pagoda_money_format_short (entry->gap, currency, language);
  return g_strdup_printf (pagoda_translate (language,
                                            N_ ("Share of wallet %1$s: %2$s of a budget of %3$s, gap %4$s")),
                          share, revenue, budget, gap);
}

char *
pagoda_wallet_map_describe_path (const PagodaWalletMap *map,
                                 const PagodaWalletEntry *entry,
                                 PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int before = -1;

  if (entry->n_path < 2)
    return NULL;
  for (guint i = 0; i < entry->n_path; i++)
    {
      g_autofree char *day = pagoda_day_to_iso (entry->path[i].day);
      g_autofree char *share = pagoda_wallet_word_share (entry->path[i].share);
      PagodaQuadrant quadrant
          = pagoda_wallet_quadrant (entry->path[i].share, entry->budget, map->share_cut, map->median);
      gboolean other = (int)quadrant != before;
      g_string_append_printf (text, "%s%s %s%s%s", i > 0 ? " → " : "", day,
                              other ? pagoda_quadrant_label (quadrant, language) : "", other ? " " : "",
                              share);
      before = (int)quadrant;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
pagoda_wallet_map_describe_cuts (const PagodaWalletMap *map, PagodaLanguage language)
{
  g_autofree char *share = pagoda_averages_word_share (map->share_cut);
  g_autofree char *median
      = pagoda_money_format_short (map->median, pagoda_snapshot_get_currency (map->snapshot), language);

  return g_strdup_printf (
      pagoda_translate (language,
                        N_ ("Share of wallet is what we sold in twelve months ÷ the customer's yearly "
                            "budget for our category. A share is large from %1$s on, a budget from "
                            "the median of all on, %2$s.")),
      share, median);
}
