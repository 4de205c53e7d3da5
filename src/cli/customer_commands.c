/* customer_commands.c: customers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "base/money.h"

#include <glib/gi18n.h>
#include <stdio.h>

static struct
{
  char *tier;
  char *search;
  char *owner;
  int limit;
  char *basis;
} options = { .limit = -1 };

const GOptionEntry customers_options[] = {
  { "tier", 0, 0, G_OPTION_ARG_STRING, &options.tier, N_ ("Only customers of this tier"), "TIER" },
  { "search", 0, 0, G_OPTION_ARG_STRING, &options.search, N_ ("Only customers that contain these words"),
    "WORDS" },
  { "owner", 0, 0, G_OPTION_ARG_STRING, &options.owner, N_ ("Only customers of this one of us"),
    N_ ("NAME") },
  { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, N_ ("How many at the most"), "N" },
  { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis, N_ ("What ranks the customers"), "profit|revenue" },
  { NULL },
};

static PagodaSnapshot *
load (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);

  return database != NULL ? pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, error) : NULL;
}

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

/* Who is not active has no rank (P2). */
static void
add_rank (JsonBuilder *builder, guint32 rank)
{
  if (rank > 0)
    add_count (builder, "rank", rank);
  else
    add_text (builder, "rank", NULL);
}

/* A text that is null where it is not known. */
static void
add_known (JsonBuilder *builder, const char *name, const char *text)
{
  add_text (builder, name, text != NULL && *text != '\0' ? text : NULL);
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
  add_rank (builder, pyramid->ranks[customer]);
  add_money (builder, "profit", pyramid->profits[customer], currency);
  add_money (builder, "revenue", pyramid->revenues[customer], currency);
  add_text (builder, "currency", currency);
  add_flag (builder, "assumed", pagoda_snapshot_is_assumed (snapshot, customer, window));
  add_count (builder, "orders", pyramid->orders[customer]);
  add_day (builder, "first_order", pyramid->first_orders[customer]);
  add_day (builder, "last_order", pyramid->last_orders[customer]);
  add_day (builder, "last_contact", pagoda_snapshot_get_last_contact (snapshot, customer, pyramid->as_of));
  add_known (builder, "owner", pagoda_snapshot_get_owner (snapshot, customer, pyramid->as_of));
  add_known (builder, "country", pagoda_snapshot_get_country (snapshot, customer));
  add_known (builder, "province", pagoda_snapshot_get_province (snapshot, customer));
  add_known (builder, "city", pagoda_snapshot_get_city (snapshot, customer));
  json_builder_end_object (builder);
}

static void
add_customer_cells (GPtrArray *cells,
                    const PagodaSnapshot *snapshot,
                    const PagodaPyramid *pyramid,
                    guint32 customer,
                    gboolean *any_assumed)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  gboolean assumed
      = pagoda_snapshot_is_assumed (snapshot, customer, pagoda_period_trailing_year (pyramid->as_of));

  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_code (snapshot, customer)));
  g_ptr_array_add (cells, g_strdup (pagoda_snapshot_get_name (snapshot, customer)));
  g_ptr_array_add (cells, g_strdup (pagoda_tier_label ((PagodaTier)pyramid->tiers[customer], language)));
  g_ptr_array_add (cells,
                   g_strdup (pagoda_account_class_label (class_of (snapshot, pyramid, customer), language)));
  g_ptr_array_add (cells, format_profit (pyramid->profits[customer], currency, assumed));
  g_ptr_array_add (cells, pagoda_money_format (pyramid->revenues[customer], currency));
  g_ptr_array_add (cells, g_strdup_printf ("%u", pyramid->orders[customer]));
  g_ptr_array_add (cells, pagoda_day_to_iso (pyramid->last_orders[customer]));
  *any_assumed |= assumed;
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
  gboolean assumed = FALSE;

  if (invocation->json)
    {
      JsonBuilder *builder = json_builder_begin_array (json_builder_new ());
      for (gsize i = 0; i < n; i++)
        add_customer (builder, snapshot, pyramid, chosen[i]);
      print_json (json_builder_end_array (builder));
      return;
    }
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  for (gsize i = 0; i < n; i++)
    add_customer_cells (cells, snapshot, pyramid, chosen[i], &assumed);
  print_table (cells, G_N_ELEMENTS (heads));
  if (assumed)
    print_margin_note (pagoda_snapshot_get_margin (snapshot));
}

/* Keeps those of the tier and the owner asked for, up to the limit; the number kept. */
static gsize
narrow (const PagodaSnapshot *snapshot,
        const PagodaPyramid *pyramid,
        const PagodaTier *tier,
        guint32 *chosen,
        gsize n)
{
  gsize kept = 0;
  gsize most = options.limit >= 0 ? (gsize)options.limit : n;

  for (gsize i = 0; i < n && kept < most; i++)
    if ((tier == NULL || pyramid->tiers[chosen[i]] == *tier)
        && (options.owner == NULL
            || g_strcmp0 (pagoda_snapshot_get_owner (snapshot, chosen[i], pyramid->as_of), options.owner)
                   == 0))
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
    return fail_usage (error,
                       _ ("There is no tier “%s”. There are top, large, medium, small, inactive, prospect, "
                          "suspect and other."),
                       options.tier);
  if (options.limit < -1)
    return fail_usage (error, _ ("--limit is not negative."));
  if (!parse_basis (options.basis, &basis, error))
    return FALSE;
  g_autoptr (PagodaSnapshot) snapshot = load (invocation, error);
  if (snapshot == NULL)
    return FALSE;

  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, invocation->as_of, basis);
  g_autofree guint32 *chosen = choose_customers (snapshot, pyramid, &n);
  n = narrow (snapshot, pyramid, options.tier != NULL ? &tier : NULL, chosen, n);
  print_customers (invocation, snapshot, pyramid, chosen, n);
  return TRUE;
}
