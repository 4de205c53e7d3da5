/* test-customer-filter.c: which customers a filter lets pass.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The oracle asks the snapshot about one customer at a time, in words, and knows neither arrays nor numbers
 * of names.
 */
#include "app/customers/customer_filter.h"

#include "shelf.h"

#include <string.h>

#define CUSTOMERS 300
#define RANDOM_FILTERS 400

static PagodaStandings *standings;

static gboolean
passes_names (char **chosen, const char *name)
{
  if (chosen == NULL)
    return TRUE;
  for (; *chosen != NULL; chosen++)
    if (strcmp (*chosen, name) == 0)
      return TRUE;
  return FALSE;
}

/* A region is chosen by its whole or by both parts. */
static gboolean
passes_region (char **chosen, gsize i)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  const char *province = pagoda_snapshot_get_province (snapshot, i);
  const char *city = pagoda_snapshot_get_city (snapshot, i);
  g_autofree char *both = g_strdup_printf ("%s/%s", province, city);

  if (chosen == NULL || passes_names (chosen, province))
    return TRUE;
  return strcmp (province, city) != 0 && passes_names (chosen, both);
}

static gboolean
passes_tags (char **chosen, gsize i)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);

  if (chosen == NULL)
    return TRUE;
  for (guint tag = 0; tag < pagoda_snapshot_get_n_tags (snapshot); tag++)
    if (pagoda_snapshot_has_tag (snapshot, i, tag)
        && passes_names (chosen, pagoda_snapshot_get_tag (snapshot, tag)))
      return TRUE;
  return FALSE;
}

static gboolean
passes_recency (PagodaRecency recency, PagodaDay day)
{
  int ago = SHELF_DAY - day;

  if (recency.kind == PAGODA_RECENCY_ANY)
    return TRUE;
  if (day == PAGODA_DAY_NONE)
    return recency.kind == PAGODA_RECENCY_NEVER;
  if (recency.kind == PAGODA_RECENCY_NEVER)
    return FALSE;
  return (ago < recency.days) == (recency.kind == PAGODA_RECENCY_WITHIN);
}

static gboolean
passes_range (PagodaMoneyRange range, PagodaMoney money)
{
  return !(range.has_least && money < range.least) && !(range.has_most && money > range.most);
}

static gboolean
passes (const PagodaCustomerFilter *filter, gsize i)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  PagodaAccountClass account_class
      = pagoda_snapshot_class_on (snapshot, i, (PagodaTier)pyramid->tiers[i], SHELF_DAY);

  return (filter->tiers == 0 || filter->tiers & 1U << pyramid->tiers[i])
         && (filter->classes == 0 || filter->classes & 1U << account_class)
         && passes_names (filter->owners, pagoda_snapshot_get_owner (snapshot, i, SHELF_DAY))
         && passes_region (filter->regions, i) && passes_tags (filter->tags, i)
         && passes_recency (filter->last_order, pyramid->last_orders[i])
         && passes_recency (filter->last_contact, pagoda_snapshot_get_last_contact (snapshot, i, SHELF_DAY))
         && passes_range (filter->profit, pyramid->profits[i])
         && passes_range (filter->revenue, pyramid->revenues[i]);
}

static guint
check (const PagodaCustomerFilter *filter)
{
  guint8 marks[CUSTOMERS];
  guint passed = 0;

  memset (marks, 1, sizeof marks);
  pagoda_customer_filter_apply (filter, standings, marks);
  for (gsize i = 0; i < CUSTOMERS; i++)
    {
      g_assert_cmpint (marks[i], ==, passes (filter, i) ? 1 : 0);
      passed += marks[i];
    }
  return passed;
}

/* Every value of every field alone. */
static void
test_fields (void)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);
  guint all = 0;

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    all += check (&(PagodaCustomerFilter){ .tiers = 1U << tier });
  g_assert_cmpuint (all, ==, CUSTOMERS);
  for (guint place = 0; place < traits->owners.names->len; place++)
    {
      char *owners[] = { g_ptr_array_index (traits->owners.names, place), NULL };
      g_assert_cmpuint (check (&(PagodaCustomerFilter){ .owners = owners }), >, 0);
    }
  for (guint place = 0; place < traits->regions.names->len; place++)
    {
      char *regions[] = { g_ptr_array_index (traits->regions.names, place), NULL };
      g_assert_cmpuint (check (&(PagodaCustomerFilter){ .regions = regions }), >, 0);
    }
  PagodaCustomerFilter exact = { .profit = { TRUE, TRUE, pyramid->profits[7], pyramid->profits[7] } };
  g_assert_cmpuint (check (&exact), >, 0);
}

/* The first day that is within and the last that is not. */
static void
test_recency_ends (void)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  gsize i = pyramid->ranked[0];
  int ago = SHELF_DAY - pyramid->last_orders[i];
  const struct
  {
    PagodaRecencyKind kind;
    int days;
    gboolean passes;
  } cases[] = {
    { PAGODA_RECENCY_WITHIN, ago + 1, TRUE }, { PAGODA_RECENCY_BEFORE, ago + 1, FALSE },
    { PAGODA_RECENCY_WITHIN, ago, FALSE },    { PAGODA_RECENCY_BEFORE, ago, TRUE },
    { PAGODA_RECENCY_NEVER, 0, FALSE },       { PAGODA_RECENCY_ANY, 0, TRUE },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      guint8 marks[CUSTOMERS];
      PagodaCustomerFilter filter = { .last_order = { cases[k].kind, cases[k].days } };
      memset (marks, 1, sizeof marks);
      pagoda_customer_filter_apply (&filter, standings, marks);
      g_assert_cmpint (marks[i], ==, cases[k].passes);
    }
}

static char **
choose_names (GRand *random, const GPtrArray *names)
{
  char **chosen = NULL;
  int n = g_rand_int_range (random, 0, 4);

  for (int k = 0; k < n; k++)
    {
      g_autofree char *name
          = g_strdup (g_ptr_array_index (names, g_rand_int_range (random, 0, (int)names->len)));
      /* Sometimes the whole of a region, sometimes a name that nobody has. */
      if (g_rand_boolean (random) && strchr (name, '/') != NULL)
        *strchr (name, '/') = '\0';
      pagoda_customer_filter_toggle_name (&chosen, g_rand_int_range (random, 0, 9) == 0 ? "Nowhere" : name);
    }
  return chosen;
}

static PagodaRecency
choose_recency (GRand *random)
{
  return (PagodaRecency){ g_rand_int_range (random, 0, PAGODA_RECENCY_NEVER + 1),
                          g_rand_int_range (random, 1, 500) };
}

static PagodaMoneyRange
choose_range (GRand *random, const PagodaMoney *values)
{
  return (PagodaMoneyRange){ g_rand_boolean (random), g_rand_int_range (random, 0, 4) == 0,
                             values[g_rand_int_range (random, 0, CUSTOMERS)],
                             values[g_rand_int_range (random, 0, CUSTOMERS)] };
}

static PagodaCustomerFilter *
choose_filter (GRand *random)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);
  PagodaCustomerFilter *filter = pagoda_customer_filter_new ();

  filter->tiers = g_rand_boolean (random) ? (guint)g_rand_int_range (random, 0, 1 << PAGODA_N_TIERS) : 0;
  filter->classes = g_rand_boolean (random) ? (guint)g_rand_int_range (random, 0, 1 << PAGODA_N_CLASSES) : 0;
  if (g_rand_boolean (random))
    filter->owners = choose_names (random, traits->owners.names);
  if (g_rand_boolean (random))
    filter->regions = choose_names (random, traits->regions.names);
  if (g_rand_boolean (random))
    filter->last_order = choose_recency (random);
  if (g_rand_boolean (random))
    filter->last_contact = choose_recency (random);
  if (g_rand_boolean (random))
    filter->profit = choose_range (random, pyramid->profits);
  if (g_rand_boolean (random))
    filter->revenue = choose_range (random, pyramid->revenues);
  return filter;
}

/* Fields combine as the oracle says, and a filter comes back from its dictionary. */
static void
test_combinations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260922);
  guint matched = 0;

  for (int k = 0; k < RANDOM_FILTERS; k++)
    {
      g_autoptr (PagodaCustomerFilter) filter = choose_filter (random);
      g_autoptr (GVariant) variant = g_variant_ref_sink (pagoda_customer_filter_to_variant (filter));
      g_autofree char *text = g_variant_print (variant, FALSE);
      g_autoptr (GVariant) read = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
      g_autoptr (PagodaCustomerFilter) back = pagoda_customer_filter_from_variant (read);
      guint passed = check (filter);
      g_assert_cmpuint (check (back), ==, passed);
      g_assert_true (pagoda_customer_filter_equal (filter, back));
      matched += passed > 0 && passed < CUSTOMERS;
    }
  /* Filters that let everybody or nobody pass would prove little. */
  g_assert_cmpuint (matched, >, RANDOM_FILTERS / 10);
}

static void
test_tags (void)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  char *nowhere[] = { (char *)"no such tag", NULL };

  g_assert_cmpuint (check (&(PagodaCustomerFilter){ .tags = nowhere }), ==, 0);
  for (guint tag = 0; tag < pagoda_snapshot_get_n_tags (snapshot); tag++)
    {
      char *tags[] = { (char *)pagoda_snapshot_get_tag (snapshot, tag), NULL };
      g_assert_cmpuint (check (&(PagodaCustomerFilter){ .tags = tags }), >, 0);
    }
}

static void
test_release (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int k = 0; k < 50; k++)
    {
      g_autoptr (PagodaCustomerFilter) filter = choose_filter (random);
      for (int field = 0; field < PAGODA_N_FILTER_FIELDS; field++)
        {
          pagoda_customer_filter_release (filter, field);
          g_assert_false (pagoda_customer_filter_uses (filter, field));
        }
      g_assert_true (pagoda_customer_filter_is_empty (filter));
      g_assert_cmpuint (check (filter), ==, CUSTOMERS);
    }
}

static void
test_toggle (void)
{
  char **names = NULL;

  pagoda_customer_filter_toggle_name (&names, "a");
  pagoda_customer_filter_toggle_name (&names, "b");
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  pagoda_customer_filter_toggle_name (&names, "a");
  g_assert_cmpstr (names[0], ==, "b");
  pagoda_customer_filter_toggle_name (&names, "b");
  g_assert_null (names);
}

/* What another version or a broken file says is passed over. */
static void
test_foreign (void)
{
  const char *texts[] = {
    "@a{sv} {}",
    "{'tiers': <['unheard of']>}",
    "{'last-order': <(9, 30)>}",
    "{'last-order': <(1, 0)>}",
    "{'owners': <7>, 'profit': <'much'>, 'something': <true>}",
    "{'regions': <@as []>}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) variant = g_variant_parse (G_VARIANT_TYPE_VARDICT, texts[i], NULL, NULL, NULL);
      g_assert_nonnull (variant);
      g_autoptr (PagodaCustomerFilter) filter = pagoda_customer_filter_from_variant (variant);
      g_assert_true (pagoda_customer_filter_is_empty (filter));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *path = shelf_make_store ("filter.pagoda", CUSTOMERS);
  standings = shelf_load_standings (path, PAGODA_STAGE_FIGURES);
  g_test_add_func ("/customer-filter/fields", test_fields);
  g_test_add_func ("/customer-filter/recency-ends", test_recency_ends);
  g_test_add_func ("/customer-filter/combinations", test_combinations);
  g_test_add_func ("/customer-filter/tags", test_tags);
  g_test_add_func ("/customer-filter/release", test_release);
  g_test_add_func ("/customer-filter/toggle", test_toggle);
  g_test_add_func ("/customer-filter/foreign", test_foreign);
  int result = g_test_run ();
  pagoda_standings_unref (standings);
  return result;
}
