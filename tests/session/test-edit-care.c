/* test-edit-care.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_care.h"

#include "session/dossier.h"
#include "session/edits.h"
#include "session/snapshot.h"
#include "store/book.h"
#include "store/care.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))
#define PERCENT (PAGODA_DECIMAL_ONE / 100)
#define TEXT(text) ((char *)(text))

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
test_past_suppliers (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("suppliers");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaPastSupplier first = { .customer = customer,
                               .name = TEXT ("恒力"),
                               .from = TODAY - 100,
                               .until = TODAY - 1,
                               .share = 70 * PERCENT,
                               .source = TEXT ("采购部") };
  PagodaPastSupplier second = { .customer = customer,
                                .name = TEXT ("铭机"),
                                .from = TODAY,
                                .until = PAGODA_DAY_NONE,
                                .share = 60 * PERCENT };

  first.id = edits_run (&database, pagoda_edit_save_past_supplier (&first));
  second.id = edits_run (&database, pagoda_edit_save_past_supplier (&second));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaPastSupplier *kept = g_ptr_array_index (dossier->layers->past_suppliers, 0);
  g_assert_cmpuint (dossier->layers->past_suppliers->len, ==, 2);
  g_assert_cmpint (kept->id, ==, first.id);
  g_assert_cmpstr (kept->name, ==, "恒力");
  g_assert_cmpint (kept->share, ==, 70 * PERCENT);
  g_assert_cmpint (kept->until, ==, TODAY - 1);
  g_assert_cmpuint (pagoda_dossier_count_known (dossier, TODAY), ==, 1);
  g_assert_cmpuint (pagoda_dossier_count_known (dossier, TODAY - 101), ==, 0);

  /* One day more and both would have 130 %. */
  first.until = TODAY;
  edits_refuse (database, pagoda_edit_save_past_supplier (&first));
  second.share = PAGODA_SHARE_UNKNOWN;
  edits_run (&database, pagoda_edit_save_past_supplier (&second));
  edits_run (&database, pagoda_edit_save_past_supplier (&first));
  edits_run (&database, pagoda_edit_delete_past_supplier (first.id, first.name));
}

static void
test_suppliers_that_are_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("no-suppliers");
  PagodaId customer = book_add_customer (database, "1", "一");
  const PagodaPastSupplier good = {
    .customer = customer, .name = TEXT ("恒力"), .from = TODAY, .until = PAGODA_DAY_NONE, .share = PERCENT
  };
  PagodaPastSupplier cases[] = { good, good, good, good };

  cases[0].name = TEXT (" ");
  cases[1].until = TODAY - 1;
  cases[2].share = 101 * PERCENT;
  cases[3].share = -2;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    edits_refuse (database, pagoda_edit_save_past_supplier (&cases[i]));
}

static PagodaInfluenceLedger *
make_ledger (PagodaDatabase *database, PagodaSnapshot **snapshot, PagodaDay day)
{
  GError *error = NULL;

  *snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (*snapshot, day, PAGODA_BASIS_PROFIT);
  return pagoda_snapshot_make_ledger (*snapshot, pyramid, day);
}

/* What @customer brought, as of @day. */
static void
assert_brought (PagodaDatabase *database, PagodaId customer, PagodaDay day, guint n, PagodaMoney profit)
{
  g_autoptr (PagodaSnapshot) snapshot = NULL;
  g_autoptr (PagodaInfluenceLedger) ledger = make_ledger (database, &snapshot, day);
  gssize place = pagoda_snapshot_find (snapshot, customer);

  g_assert_cmpuint (ledger->n_descendants[place], ==, n);
  g_assert_cmpint (ledger->profits[place], ==, profit);
}

static void
test_referrals (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("referrals");
  PagodaId a = book_add_customer (database, "A", "甲");
  PagodaId b = book_add_customer (database, "B", "乙");
  PagodaId c = book_add_customer (database, "C", "丙");
  PagodaReferral b_by_a = { .customer = b, .referrer = a, .from = TODAY - 30, .note = TEXT ("同一园区") };
  PagodaReferral c_by_b = { .customer = c, .referrer = b, .from = TODAY - 20 };
  PagodaReferral a_by_c = { .customer = a, .referrer = c, .from = TODAY - 10 };
  PagodaReferral by_itself = { .customer = a, .referrer = a, .from = TODAY };
  PagodaReferral by_nobody = { .customer = a, .from = TODAY };

  book_add_order (database, b, "1", "2026-01-05", 10000, 4000);
  book_add_order (database, c, "2", "2026-08-05", 5000, 4000);
  b_by_a.id = edits_run (&database, pagoda_edit_save_referral (&b_by_a, "乙"));
  edits_run (&database, pagoda_edit_save_referral (&c_by_b, "丙"));
  /* A circle is kept, and counts for nothing. */
  edits_run (&database, pagoda_edit_save_referral (&a_by_c, "甲"));
  edits_refuse (database, pagoda_edit_save_referral (&by_itself, "甲"));
  edits_refuse (database, pagoda_edit_save_referral (&by_nobody, "甲"));

  assert_brought (database, a, TODAY, 2, 7000);
  assert_brought (database, b, TODAY, 1, 1000);
  assert_brought (database, c, TODAY, 0, 0);
  assert_brought (database, a, TODAY - 21, 1, 6000);
  assert_brought (database, a, TODAY - 31, 0, 0);
  g_autoptr (PagodaDossier) dossier = load (database, b);
  const PagodaReferral *kept = g_ptr_array_index (dossier->referrals, 0);
  g_assert_cmpuint (dossier->referrals->len, ==, 1);
  g_assert_cmpint (kept->referrer, ==, a);
  g_assert_cmpstr (kept->note, ==, "同一园区");

  /* Who goes takes along whom it brought and who brought it: the tree falls apart. */
  edits_run (&database, pagoda_edit_delete_customers (&b, 1, "乙"));
  assert_brought (database, a, TODAY, 0, 0);
  g_autoptr (PagodaDossier) orphan = load (database, c);
  g_assert_cmpuint (orphan->referrals->len, ==, 0);
  /* And the circle is none any more. */
  assert_brought (database, c, TODAY, 1, 0);
}

static void
test_deleting_a_referral (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("unreferred");
  PagodaId a = book_add_customer (database, "A", "甲");
  PagodaId b = book_add_customer (database, "B", "乙");
  PagodaReferral referral = { .customer = b, .referrer = a, .from = TODAY };

  referral.id = edits_run (&database, pagoda_edit_save_referral (&referral, "乙"));
  referral.from = TODAY + 1;
  edits_run (&database, pagoda_edit_save_referral (&referral, "乙"));
  assert_brought (database, a, TODAY, 0, 0);
  assert_brought (database, a, TODAY + 1, 1, 0);
  edits_run (&database, pagoda_edit_delete_referral (referral.id, "乙"));
  assert_brought (database, a, TODAY + 1, 0, 0);
}

static void
assert_due (PagodaDatabase *database, PagodaDay day, const char *titles)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (GPtrArray) due = pagoda_care_items_due (database, day, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  for (guint i = 0; i < due->len; i++)
    g_string_append_printf (text, "%s ", ((PagodaCareItem *)g_ptr_array_index (due, i))->title);
  g_assert_cmpstr (text->str, ==, titles);
}

static void
test_care_items (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("care");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaCareItem later
      = { .customer = customer, .title = TEXT ("对账"), .due = TODAY + 5, .done = PAGODA_DAY_NONE };
  PagodaCareItem now = { .customer = customer,
                         .title = TEXT ("培训"),
                         .owner = TEXT ("林珊"),
                         .due = TODAY,
                         .done = PAGODA_DAY_NONE,
                         .note = TEXT ("新来的操作工") };
  PagodaCareItem some_day
      = { .customer = customer, .title = TEXT ("样册"), .due = PAGODA_DAY_NONE, .done = PAGODA_DAY_NONE };
  PagodaCareItem untitled
      = { .customer = customer, .title = TEXT (""), .due = TODAY, .done = PAGODA_DAY_NONE };

  edits_run (&database, pagoda_edit_save_care_item (&some_day));
  edits_run (&database, pagoda_edit_save_care_item (&later));
  now.id = edits_run (&database, pagoda_edit_save_care_item (&now));
  edits_refuse (database, pagoda_edit_save_care_item (&untitled));
  assert_due (database, TODAY - 1, "");
  assert_due (database, TODAY, "培训 ");
  assert_due (database, TODAY + 5, "培训 对账 ");

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaCareItem *first = g_ptr_array_index (dossier->care_items, 0);
  g_assert_cmpuint (dossier->care_items->len, ==, 3);
  g_assert_cmpstr (first->title, ==, "培训");
  g_assert_cmpstr (first->owner, ==, "林珊");
  g_assert_cmpstr (first->note, ==, "新来的操作工");

  edits_run (&database, pagoda_edit_complete_care_item (&now, TODAY + 2));
  assert_due (database, TODAY + 1, "培训 ");
  assert_due (database, TODAY + 2, "");
  g_autoptr (PagodaDossier) after = load (database, customer);
  g_assert_cmpstr (((PagodaCareItem *)g_ptr_array_index (after->care_items, 2))->title, ==, "培训");
  edits_run (&database, pagoda_edit_delete_care_item (now.id, now.title));
}

static void
test_offers_and_discounts (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("offers");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaNonPriceOffer offer = { .customer = customer,
                                .day = TODAY - 3,
                                .title = TEXT ("驻厂培训"),
                                .unique = TRUE,
                                .answer = TEXT ("愿意，但还要降价") };
  PagodaNonPriceOffer untitled = { .customer = customer, .day = TODAY };
  PagodaDiscount discount
      = { .customer = customer, .day = TODAY, .reduction = 5 * PERCENT, .reason = TEXT ("年度框架") };
  PagodaDiscount refused[] = { discount, discount, discount, discount };

  offer.id = edits_run (&database, pagoda_edit_save_offer (&offer));
  edits_refuse (database, pagoda_edit_save_offer (&untitled));
  discount.id = edits_run (&database, pagoda_edit_save_discount (&discount, "一"));
  refused[0].reason = TEXT (" ");
  refused[1].reason = NULL;
  refused[2].reduction = 0;
  refused[3].reduction = 101 * PERCENT;
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    edits_refuse (database, pagoda_edit_save_discount (&refused[i], "一"));

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaNonPriceOffer *kept = g_ptr_array_index (dossier->offers, 0);
  const PagodaDiscount *granted = g_ptr_array_index (dossier->discounts, 0);
  g_assert_true (kept->unique);
  g_assert_cmpstr (kept->answer, ==, "愿意，但还要降价");
  g_assert_cmpint (granted->reduction, ==, 5 * PERCENT);
  g_assert_cmpstr (granted->reason, ==, "年度框架");
  g_autoptr (GPtrArray) before = pagoda_discount_offers_before (granted, dossier->offers, dossier->discounts);
  g_assert_cmpuint (before->len, ==, 1);

  offer.unique = FALSE;
  edits_run (&database, pagoda_edit_save_offer (&offer));
  edits_run (&database, pagoda_edit_delete_offer (offer.id, offer.title));
  edits_run (&database, pagoda_edit_delete_discount (discount.id, "一"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-care/past-suppliers", test_past_suppliers);
  g_test_add_func ("/edit-care/suppliers-that-are-refused", test_suppliers_that_are_refused);
  g_test_add_func ("/edit-care/referrals", test_referrals);
  g_test_add_func ("/edit-care/deleting-a-referral", test_deleting_a_referral);
  g_test_add_func ("/edit-care/care-items", test_care_items);
  g_test_add_func ("/edit-care/offers-and-discounts", test_offers_and_discounts);
  return g_test_run ();
}
