/* pyramid_commands.c: pyramid.
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
  char *basis;
  char *compare;
} options;

const GOptionEntry pyramid_options[] = {
  { "basis", 0, 0, G_OPTION_ARG_STRING, &options.basis, N_ ("What ranks the customers"), "profit|revenue" },
  { "compare", 0, 0, G_OPTION_ARG_STRING, &options.compare, N_ ("An earlier day, for who rose and who fell"),
    "YYYY-MM-DD" },
  { NULL },
};

/* What is shown of a pyramid beside its own numbers. */
typedef struct
{
  const PagodaPyramid *pyramid;
  const PagodaPyramid *before; /* NULL without a comparison */
  const char *currency;
  PagodaDecimal margin;           /* the store's */
  guint8 assumed[PAGODA_N_TIERS]; /* some profit of the tier rests on an assumed margin */
  gboolean any_assumed;
} View;

static void
find_assumed (View *view, const PagodaSnapshot *snapshot)
{
  PagodaPeriod window = pagoda_period_trailing_year (view->pyramid->as_of);

  for (gsize i = 0; i < view->pyramid->n; i++)
    if (pagoda_snapshot_is_assumed (snapshot, i, window))
      {
        view->assumed[view->pyramid->tiers[i]] = TRUE;
        view->any_assumed = TRUE;
      }
}

static void
add_tier (JsonBuilder *builder, const View *view, PagodaTier tier)
{
  const PagodaPyramidTier *summary = &view->pyramid->summary[tier];
  const char *currency = view->currency;

  json_builder_begin_object (builder);
  add_text (builder, "tier", pagoda_tier_word (tier));
  add_count (builder, "customers", summary->customers);
  add_number (builder, "customer_share", summary->customer_share);
  add_money (builder, "profit", summary->profit, currency);
  add_number (builder, "profit_share", summary->profit_share);
  add_flag (builder, "assumed", view->assumed[tier]);
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
print_pyramid_json (const View *view)
{
  const PagodaPyramid *pyramid = view->pyramid;
  const PagodaPyramid *before = view->before;
  const char *currency = view->currency;
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_day (builder, "as_of", pyramid->as_of);
  add_text (builder, "basis", pagoda_basis_word (pyramid->basis));
  add_text (builder, "currency", currency);
  add_count (builder, "customers", (gint64)pyramid->n);
  add_count (builder, "active", (gint64)pyramid->n_active);
  add_money (builder, "profit", pyramid->profit, currency);
  add_money (builder, "revenue", pyramid->revenue, currency);
  add_flag (builder, "assumed", view->any_assumed);
  if (view->any_assumed)
    add_number (builder, "assumed_margin", pagoda_decimal_to_double (view->margin));
  else
    add_text (builder, "assumed_margin", NULL);
  json_builder_begin_array (json_builder_set_member_name (builder, "tiers"));
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    add_tier (builder, view, (PagodaTier)tier);
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

/* With a full stop in every locale, as money has it. */
static char *
format_share (double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (share))
    return g_strdup ("");
  return g_strconcat (share < 0 ? "−" : "",
                      g_ascii_formatd (digits, sizeof digits, "%.1f", fabs (share) * 100), " %", NULL);
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
add_row (GPtrArray *cells,
         const char *label,
         const PagodaPyramidTier *summary,
         gboolean assumed,
         const char *currency)
{
  g_ptr_array_add (cells, g_strdup (label));
  g_ptr_array_add (cells, g_strdup_printf ("%u", summary->customers));
  g_ptr_array_add (cells, format_share (summary->customer_share));
  g_ptr_array_add (cells, format_profit (summary->profit, currency, assumed));
  g_ptr_array_add (cells, format_share (summary->profit_share));
  g_ptr_array_add (cells, pagoda_money_format (summary->revenue, currency));
  g_ptr_array_add (cells, format_share (summary->revenue_share));
  g_ptr_array_add (cells, g_strdup_printf ("%u", summary->orders));
  g_ptr_array_add (cells, g_strdup_printf ("%u", summary->visits));
}

static void
add_sum (GPtrArray *cells, const View *view, const char *label, guint n_tiers)
{
  PagodaPyramidTier sum = pagoda_pyramid_sum (view->pyramid, n_tiers);
  gboolean assumed = FALSE;

  for (guint tier = 0; tier < n_tiers; tier++)
    assumed |= view->assumed[tier];
  add_row (cells, label, &sum, assumed, view->currency);
}

static void
print_tiers (const View *view)
{
  static const char *const heads[] = {
    N_ ("Tier"),
    N_ ("Customers"),
    N_ ("Share of all customers"),
    N_ ("Profit"),
    N_ ("Share of profit"),
    N_ ("Revenue"),
    N_ ("Share of revenue"),
    N_ ("Orders"),
    N_ ("Visits"),
  };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    add_row (cells, pagoda_tier_label ((PagodaTier)tier, pagoda_language_current ()),
             &view->pyramid->summary[tier], view->assumed[tier], view->currency);
  add_sum (cells, view, _ ("Active customers"), PAGODA_N_ACTIVE_TIERS);
  add_sum (cells, view, _ ("All customers"), PAGODA_N_TIERS);
  print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_head (const PagodaPyramid *pyramid)
{
  g_autofree char *day = pagoda_day_to_iso (pyramid->as_of);

  printf ("%s: %s\n", _ ("As of"), day);
  printf ("%s: %s\n\n", _ ("Basis"), pyramid->basis == PAGODA_BASIS_PROFIT ? _ ("Profit") : _ ("Revenue"));
}

/* The 80/20 check (P6), which says nothing where there is nothing to share. */
static void
print_check (const PagodaPyramid *pyramid)
{
  g_autofree char *top20 = format_share (pyramid->top20_share);

  if (*top20 == '\0')
    return;
  printf ("\n%s: %s\n", /* xgettext:no-c-format */ _ ("Top 20 % bring"), top20);
  printf ("%s: %u\n", /* xgettext:no-c-format */ _ ("Customers for 80 %"), pyramid->customers_for_80);
}

static void
print_pyramid (const View *view)
{
  print_head (view->pyramid);
  print_tiers (view);
  print_check (view->pyramid);
  if (view->any_assumed)
    print_margin_note (view->margin);
  if (view->before != NULL)
    print_movement (view->before, view->pyramid);
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

  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, invocation->as_of, basis);
  g_autoptr (PagodaPyramid) before
      = compare != PAGODA_DAY_NONE ? pagoda_snapshot_make_pyramid (snapshot, compare, basis) : NULL;
  View view = { .pyramid = pyramid,
                .before = before,
                .currency = pagoda_snapshot_get_currency (snapshot),
                .margin = pagoda_snapshot_get_margin (snapshot) };
  find_assumed (&view, snapshot);
  if (invocation->json)
    print_pyramid_json (&view);
  else
    print_pyramid (&view);
  return TRUE;
}
