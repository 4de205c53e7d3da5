/* view_commands.c: customers and pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "base/money.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

static struct
{
  char *tier;
  char *search;
  int limit;
  char *basis;
  char *compare;
} options = { .limit = -1 };

const GOptionEntry customers_options[] = {
  { "tier", 0, 0, G_OPTION_ARG_STRING, &options.tier, N_ ("Only customers of this tier"), "TIER" },
  { "search", 0, 0, G_OPTION_ARG_STRING, &options.search, N_ ("Only customers that contain these words"),
    "WORDS" },
  { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, N_ ("How many at the most"), "N" },
  { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis, N_ ("What ranks the customers"), "profit|revenue" },
  { NULL },
};

const GOptionEntry pyramid_options[] = {
  { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis, N_ ("What ranks the customers"), "profit|revenue" },
  { "compare", 0, 0, G_OPTION_ARG_STRING, &options.compare, N_ ("An earlier day, for who rose and who fell"),
    "YYYY-MM-DD" },
  { NULL },
};

static PagodaSnapshot *
load (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);

  return database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;
}

/* Customers */

/* The customers to list: those of the search, the ranked ones first, the others as they are read. */
static guint32 *
choose_customers (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid, gsize *n_chosen)
{
  g_autofree guint32 *found = g_new (guint32, pyramid->n);
  g_autofree guint8 *wanted = g_new0 (guint8, pyramid->n);
  guint32 *chosen = g_new (guint32, pyramid->n);
  gsize n_found = pagoda_snapshot_search (snapshot, options.search, found);

  *n_chosen = 0;
  for (gsize i = 0; i < n_found; i++)
    wanted[found[i]] = 1;
  for (gsize i = 0; i < pyramid->n_active; i++)
    if (wanted[pyramid->ranked[i]])
      chosen[(*n_chosen)++] = pyramid->ranked[i];
  for (gsize i = 0; i < pyramid->n; i++)
    if (wanted[i] && pyramid->ranks[i] == 0)
      chosen[(*n_chosen)++] = (guint32)i;
  return chosen;
}

static PagodaAccountClass
class_of (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid, guint32 customer)
{
  return pagoda_snapshot_class_on (snapshot, customer, (PagodaTier)pyramid->tiers[customer], pyramid->as_of);
}

static void
add_customer (JsonBuilder *builder,
              const PagodaSnapshot *snapshot,
              const PagodaPyramid *pyramid,
              guint32 customer)
{
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  PagodaPeriod window = pagoda_period_trailing_year (pyramid->as_of);

  json_builder_begin_object (builder);
  add_id (builder, "id", pagoda_snapshot_get_id (snapshot, customer));
  add_text (builder, "code", pagoda_snapshot_get_code (snapshot, customer));
  add_text (builder, "name", pagoda_snapshot_get_name (snapshot, customer));
  add_text (builder, "tier", pagoda_tier_word ((PagodaTier)pyramid->tiers[customer]));
  add_text (builder, "class", pagoda_account_class_word (class_of (snapshot, pyramid, customer)));
  add_count (builder, "rank", pyramid->ranks[customer]);
  add_money (builder, "profit", pyramid->profits[customer], currency);
  add_money (builder, "revenue", pyramid->revenues[customer], currency);
  add_text (builder, "currency", currency);
  add_flag (builder, "assumed", pagoda_snapshot_is_assumed (snapshot, customer, window));
  add_count (builder, "orders", pyramid->orders[customer]);
  add_day (builder, "first_order", pyramid->first_orders[customer]);
  add_day (builder, "last_order", pyramid->last_orders[customer]);
  add_day (builder, "last_contact", pagoda_snapshot_get_last_contact (snapshot, customer, pyramid->as_of));
  add_text (builder, "owner", pagoda_snapshot_get_owner (snapshot, customer, pyramid->as_of));
  add_text (builder, "country", pagoda_snapshot_get_country (snapshot, customer));
  add_text (builder, "province", pagoda_snapshot_get_province (snapshot, customer));
  add_text (builder, "city", pagoda_snapshot_get_city (snapshot, customer));
  json_builder_end_object (builder);
}

static void
add_customer_cells (GPtrArray *cells,
                    const PagodaSnapshot *snapshot,
                    const PagodaPyramid *pyramid,
                    guint32 customer)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *currency = pagoda_snapshot_get_currency (snapshot);

  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (snapshot, customer)));
  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (snapshot, customer)));
  g_ptr_array_add (cells, g_strdup (pagoda_tier_label ((PagodaTier)pyramid->tiers[customer], language)));
  g_ptr_array_add (cells,
                   g_strdup (pagoda_account_class_label (class_of (snapshot, pyramid, customer), language)));
  g_ptr_array_add (cells, pagoda_money_format (pyramid->profits[customer], currency));
  g_ptr_array_add (cells, pagoda_money_format (pyramid->revenues[customer], currency));
  g_ptr_array_add (cells, g_strdup_printf ("%u", pyramid->orders[customer]));
  g_ptr_array_add (cells, pagoda_day_to_iso (pyramid->last_orders[customer]));
}

static GPtrArray *
begin_cells (const char *const *heads, gsize n)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (cells, g_strdup (_ (heads[i])));
  return cells;
}

static void
print_customers (const Invocation *invocation,
                 const PagodaSnapshot *snapshot,
                 const PagodaPyramid *pyramid,
                 const guint32 *chosen,
                 gsize n)
{
  static const char *const heads[] = { N_ ("Code"),   N_ ("Name"),    N_ ("Tier"),   N_ ("Class"),
                                       N_ ("Profit"), N_ ("Revenue"), N_ ("Orders"), N_ ("Last order") };

  if (invocation->json)
    {
      JsonBuilder *builder = json_builder_begin_array (json_builder_new ());
      for (gsize i = 0; i < n; i++)
        add_customer (builder, snapshot, pyramid, chosen[i]);
      print_json (json_builder_end_array (builder));
      return;
    }
  g_autoptr (GPtrArray) cells = begin_cells (heads, G_N_ELEMENTS (heads));
  for (gsize i = 0; i < n; i++)
    add_customer_cells (cells, snapshot, pyramid, chosen[i]);
  print_table (cells, G_N_ELEMENTS (heads));
}

/* Keeps those of the tier asked for, up to the limit; the number kept. */
static gsize
narrow (const PagodaPyramid *pyramid, const PagodaTier *tier, guint32 *chosen, gsize n)
{
  gsize kept = 0;
  gsize most = options.limit >= 0 ? (gsize)options.limit : n;

  for (gsize i = 0; i < n && kept < most; i++)
    if (tier == NULL || pyramid->tiers[chosen[i]] == *tier)
      chosen[kept++] = chosen[i];
  return kept;
}

gboolean
run_customers (const Invocation *invocation, GError **error)
{
  PagodaBasis basis = PAGODA_BASIS_PROFIT;
  PagodaTier tier;
  gsize n = 0;

  if (options.tier != NULL && !pagoda_tier_parse (options.tier, &tier))
    return fail_usage (error, _ ("There is no tier “%s”."), options.tier);
  if (options.limit < -1)
    return fail_usage (error, _ ("--limit is not negative."));
  if (!parse_basis (options.basis, &basis, error))
    return FALSE;
  g_autoptr (PagodaSnapshot) snapshot = load (invocation, error);
  if (snapshot == NULL)
    return FALSE;

  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, invocation->as_of, basis);
  g_autofree guint32 *chosen = choose_customers (snapshot, pyramid, &n);
  n = narrow (pyramid, options.tier != NULL ? &tier : NULL, chosen, n);
  print_customers (invocation, snapshot, pyramid, chosen, n);
  return TRUE;
}

/* Pyramid */

static void
add_tier (JsonBuilder *builder, const PagodaPyramidTier *summary, PagodaTier tier, const char *currency)
{
  json_builder_begin_object (builder);
  add_text (builder, "tier", pagoda_tier_word (tier));
  add_count (builder, "customers", summary->customers);
  add_number (builder, "customer_share", summary->customer_share);
  add_money (builder, "profit", summary->profit, currency);
  add_number (builder, "profit_share", summary->profit_share);
  add_money (builder, "revenue", summary->revenue, currency);
  add_number (builder, "revenue_share", summary->revenue_share);
  add_count (builder, "orders", summary->orders);
  add_count (builder, "visits", summary->visits);
  json_builder_end_object (builder);
}

static void
add_movement (JsonBuilder *builder, const PagodaMovement *movement)
{
  json_builder_begin_array (json_builder_set_member_name (builder, "movement"));
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    {
      json_builder_begin_array (builder);
      for (int to = 0; to < PAGODA_N_TIERS; to++)
        json_builder_add_int_value (builder, movement->customers[from][to]);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
print_pyramid_json (const PagodaPyramid *pyramid, const PagodaPyramid *before, const char *currency)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", pyramid->as_of);
  add_text (builder, "basis", pagoda_basis_word (pyramid->basis));
  add_text (builder, "currency", currency);
  add_count (builder, "customers", (gint64)pyramid->n);
  add_count (builder, "active", (gint64)pyramid->n_active);
  add_money (builder, "profit", pyramid->profit, currency);
  add_money (builder, "revenue", pyramid->revenue, currency);
  json_builder_begin_array (json_builder_set_member_name (builder, "tiers"));
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    add_tier (builder, &pyramid->summary[tier], (PagodaTier)tier, currency);
  json_builder_end_array (builder);
  add_number (builder, "top20_share", pyramid->top20_share);
  add_count (builder, "customers_for_80", pyramid->customers_for_80);
  if (before != NULL)
    {
      PagodaMovement movement = pagoda_pyramid_movement (before, pyramid);
      add_day (builder, "compare", before->as_of);
      add_movement (builder, &movement);
    }
  print_json (json_builder_end_object (builder));
}

static char *
format_share (double share)
{
  return isnan (share) ? g_strdup ("") : g_strdup_printf ("%.1f %%", share * 100.0);
}

static void
print_movement (const PagodaPyramid *before, const PagodaPyramid *pyramid)
{
  PagodaMovement movement = pagoda_pyramid_movement (before, pyramid);
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (_ ("From ↓ to →")));
  for (int to = 0; to < PAGODA_N_TIERS; to++)
    g_ptr_array_add (cells, g_strdup (pagoda_tier_label ((PagodaTier)to, language)));
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    {
      g_ptr_array_add (cells, g_strdup (pagoda_tier_label ((PagodaTier)from, language)));
      for (int to = 0; to < PAGODA_N_TIERS; to++)
        g_ptr_array_add (cells, g_strdup_printf ("%u", movement.customers[from][to]));
    }
  putchar ('\n');
  print_table (cells, PAGODA_N_TIERS + 1);
}

static void
print_pyramid (const PagodaPyramid *pyramid, const PagodaPyramid *before, const char *currency)
{
  static const char *const heads[]
      = { N_ ("Tier"),    N_ ("Customers"), N_ ("Share"),  N_ ("Profit"), N_ ("Share"),
          N_ ("Revenue"), N_ ("Share"),     N_ ("Orders"), N_ ("Visits") };
  g_autoptr (GPtrArray) cells = begin_cells (heads, G_N_ELEMENTS (heads));

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      const PagodaPyramidTier *summary = &pyramid->summary[tier];
      g_ptr_array_add (cells, g_strdup (pagoda_tier_label ((PagodaTier)tier, pagoda_language_current ())));
      g_ptr_array_add (cells, g_strdup_printf ("%u", summary->customers));
      g_ptr_array_add (cells, format_share (summary->customer_share));
      g_ptr_array_add (cells, pagoda_money_format (summary->profit, currency));
      g_ptr_array_add (cells, format_share (summary->profit_share));
      g_ptr_array_add (cells, pagoda_money_format (summary->revenue, currency));
      g_ptr_array_add (cells, format_share (summary->revenue_share));
      g_ptr_array_add (cells, g_strdup_printf ("%u", summary->orders));
      g_ptr_array_add (cells, g_strdup_printf ("%u", summary->visits));
    }
  print_table (cells, G_N_ELEMENTS (heads));
  if (before != NULL)
    print_movement (before, pyramid);
}

gboolean
run_pyramid (const Invocation *invocation, GError **error)
{
  PagodaBasis basis = PAGODA_BASIS_PROFIT;
  PagodaDay compare = PAGODA_DAY_NONE;

  if (!parse_basis (options.basis, &basis, error)
      || !parse_day ("--compare", options.compare, &compare, error))
    return FALSE;
  if (compare != PAGODA_DAY_NONE && compare >= invocation->as_of)
    return fail_usage (error, _ ("--compare is a day before --as-of."));
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (PagodaSnapshot) snapshot = database != NULL ? pagoda_snapshot_load_bare (database, error) : NULL;
  if (snapshot == NULL)
    return FALSE;

  const char *currency = pagoda_snapshot_get_currency (snapshot);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, invocation->as_of, basis);
  g_autoptr (PagodaPyramid) before
      = compare != PAGODA_DAY_NONE ? pagoda_snapshot_make_pyramid (snapshot, compare, basis) : NULL;
  if (invocation->json)
    print_pyramid_json (pyramid, before, currency);
  else
    print_pyramid (pyramid, before, currency);
  return TRUE;
}
