/* test-care.c: shares of past suppliers, care items that are due, offers before a discount.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/care.h"
#include "domain/layer.h"

#define PERCENT (PAGODA_DECIMAL_ONE / 100)
#define NONE PAGODA_DAY_NONE

static PagodaPastSupplier *
new_supplier (PagodaId id, int percent, PagodaDay from, PagodaDay until)
{
  PagodaPastSupplier *supplier = g_new0 (PagodaPastSupplier, 1);

  supplier->id = id;
  supplier->name = g_strdup ("恒力");
  supplier->share = percent >= 0 ? percent * PERCENT : PAGODA_SHARE_UNKNOWN;
  supplier->from = from;
  supplier->until = until;
  return supplier;
}

/* The sum of those who supply at once counts, not that of all times. */
static void
test_shares (void)
{
  static const struct
  {
    const char *rule;
    PagodaId id;
    int percent;
    PagodaDay from, until;
    int most;
  } cases[] = {
    { "alone before the others", 9, 100, 0, 99, 100 },
    { "beside the first", 9, 30, 150, 180, 90 },
    { "beside both on one day", 9, 1, 190, 200, 101 },
    { "after the first has ended", 9, 60, 201, NONE, 100 },
    { "a day earlier both stand beside it", 9, 60, 200, NONE, 160 },
    { "an unknown share adds nothing", 9, -1, 200, NONE, 100 },
    { "begins before them and goes on", 9, 20, 0, NONE, 120 },
    { "instead of itself", 1, 60, 100, NONE, 100 },
  };
  g_autoptr (GPtrArray) suppliers
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_past_supplier_free);

  g_ptr_array_add (suppliers, new_supplier (1, 60, 100, 200));
  g_ptr_array_add (suppliers, new_supplier (2, 40, 200, NONE));
  g_ptr_array_add (suppliers, new_supplier (3, -1, 100, NONE));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaPastSupplier) another
          = new_supplier (cases[i].id, cases[i].percent, cases[i].from, cases[i].until);
      g_test_message ("L1: %s", cases[i].rule);
      g_assert_cmpint (pagoda_past_suppliers_most (suppliers, another), ==, cases[i].most * PERCENT);
    }
}

/* The fastest way against asking every day. */
static void
test_shares_of_every_day (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) suppliers
          = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_past_supplier_free);
      PagodaDecimal most = 0;
      for (int k = 0; k < 6; k++)
        {
          PagodaDay from = g_rand_int_range (dice, 0, 40);
          PagodaDay until = g_rand_boolean (dice) ? NONE : from + g_rand_int_range (dice, 0, 20);
          g_ptr_array_add (suppliers, new_supplier (k + 1, g_rand_int_range (dice, -1, 60), from, until));
        }
      const PagodaPastSupplier *another = g_ptr_array_index (suppliers, 5);
      for (PagodaDay day = 0; day < 80; day++)
        {
          PagodaDecimal sum = 0;
          for (guint k = 0; k < suppliers->len; k++)
            {
              const PagodaPastSupplier *supplier = g_ptr_array_index (suppliers, k);
              if (pagoda_past_supplier_holds (supplier, day))
                sum += MAX (supplier->share, 0);
            }
          if (pagoda_past_supplier_holds (another, day))
            most = MAX (most, sum);
        }
      g_assert_cmpint (pagoda_past_suppliers_most (suppliers, another), ==, most);
    }
}

static void
test_due (void)
{
  static const struct
  {
    const char *rule;
    PagodaDay due, done;
    gboolean is_due;
  } cases[] = {
    { "due today", 100, NONE, TRUE },
    { "overdue", 50, NONE, TRUE },
    { "not yet", 101, NONE, FALSE },
    { "no day was set", NONE, NONE, FALSE },
    { "done today", 100, 100, FALSE },
    { "done before it was due", 100, 40, FALSE },
    { "done only tomorrow, seen from today", 100, 101, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaCareItem item = { .due = cases[i].due, .done = cases[i].done };
      g_test_message ("Q6: %s", cases[i].rule);
      g_assert_cmpint (pagoda_care_item_is_due (&item, 100), ==, cases[i].is_due);
    }
}

/* Offers are made on days 10, 20 and 30; earlier discounts were granted on days 15 and 30. */
static void
test_offers_before_a_discount (void)
{
  static const struct
  {
    const char *rule;
    PagodaId id;
    PagodaDay day;
    const char *offers;
  } cases[] = {
    { "nothing was offered yet", PAGODA_ID_NONE, 9, "" },
    { "an offer of the same day was made before", PAGODA_ID_NONE, 10, "1" },
    { "the offers before an earlier discount belong to that", PAGODA_ID_NONE, 25, "2" },
    { "a second discount on one day has none left", PAGODA_ID_NONE, 30, "" },
    { "none after the last one", PAGODA_ID_NONE, 40, "" },
    { "an old one seen again", 2, 30, "23" },
    { "the first one seen again", 1, 15, "1" },
    { "an old one moved to a day before the other", 2, 12, "1" },
  };
  PagodaNonPriceOffer offers[] = { { .id = 1, .day = 10 }, { .id = 2, .day = 20 }, { .id = 3, .day = 30 } };
  PagodaDiscount discounts[] = { { .id = 1, .day = 15 }, { .id = 2, .day = 30 } };
  g_autoptr (GPtrArray) all_offers = g_ptr_array_new ();
  g_autoptr (GPtrArray) all_discounts = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    g_ptr_array_add (all_offers, &offers[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (discounts); i++)
    g_ptr_array_add (all_discounts, &discounts[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDiscount discount = { .id = cases[i].id, .day = cases[i].day };
      g_autoptr (GPtrArray) before = pagoda_discount_offers_before (&discount, all_offers, all_discounts);
      g_autoptr (GString) ids = g_string_new (NULL);
      for (guint k = 0; k < before->len; k++)
        g_string_append_printf (ids, "%d", (int)((PagodaNonPriceOffer *)g_ptr_array_index (before, k))->id);
      g_test_message ("Q6: %s", cases[i].rule);
      g_assert_cmpstr (ids->str, ==, cases[i].offers);
    }
}

/* What is known, what was asked in vain and what was taken back are three things. */
static void
test_findings (void)
{
  static const struct
  {
    const char *rule;
    const char *value, *source;
    gboolean is_asked, is_known;
  } cases[] = {
    { "a value and where it is from", "120", "年报", FALSE, TRUE },
    { "a value that nobody can vouch for", "120", NULL, FALSE, FALSE },
    { "somebody asked and nobody knows", NULL, "采购部", TRUE, FALSE },
    { "taken back", NULL, NULL, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaFact *fact = g_new0 (PagodaFact, 1);
      fact->kind = PAGODA_FACT_HEADCOUNT;
      fact->from = 100;
      fact->value = g_strdup (cases[i].value);
      fact->source = g_strdup (cases[i].source);
      g_ptr_array_add (record->facts, fact);
      g_test_message ("L1: %s", cases[i].rule);
      g_assert_null (pagoda_layer_record_finding_on (record, PAGODA_FACT_HEADCOUNT, 99));
      g_assert_true (pagoda_layer_record_finding_on (record, PAGODA_FACT_HEADCOUNT, 100) == fact);
      g_assert_true (pagoda_layer_record_fact_on (record, PAGODA_FACT_HEADCOUNT, 100)
                     == (cases[i].value != NULL ? fact : NULL));
      g_assert_cmpint (pagoda_fact_is_asked (fact), ==, cases[i].is_asked);
      g_assert_cmpint (pagoda_layer_record_knows (record, PAGODA_FACT_HEADCOUNT, 100), ==, cases[i].is_known);
      g_assert_false (pagoda_layer_record_knows (record, PAGODA_FACT_HEADCOUNT, 99));
      g_assert_false (pagoda_layer_record_knows (record, PAGODA_FACT_FOUNDED, 100));
    }
}

/* A supplier with a source makes the past suppliers known, from its day on and for good. */
static void
test_known_suppliers (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaPastSupplier *supplier = new_supplier (1, 40, 100, 120);

  g_ptr_array_add (record->past_suppliers, supplier);
  g_assert_false (pagoda_layer_record_knows (record, PAGODA_FACT_SUPPLIERS, 110));
  supplier->source = g_strdup ("采购部");
  g_assert_false (pagoda_layer_record_knows (record, PAGODA_FACT_SUPPLIERS, 99));
  g_assert_true (pagoda_layer_record_knows (record, PAGODA_FACT_SUPPLIERS, 100));
  g_assert_true (pagoda_layer_record_knows (record, PAGODA_FACT_SUPPLIERS, 500));
  g_assert_false (pagoda_layer_record_knows (record, PAGODA_FACT_BUDGET, 110));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/care/shares", test_shares);
  g_test_add_func ("/care/shares-of-every-day", test_shares_of_every_day);
  g_test_add_func ("/care/due", test_due);
  g_test_add_func ("/care/offers-before-a-discount", test_offers_before_a_discount);
  g_test_add_func ("/care/findings", test_findings);
  g_test_add_func ("/care/known-suppliers", test_known_suppliers);
  return g_test_run ();
}
