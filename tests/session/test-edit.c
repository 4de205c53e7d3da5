/* test-edit.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edits.h"

#include "session/dossier.h"
#include "session/snapshot.h"
#include "store/book.h"
#include "support/support.h"

#include <string.h>

#define TODAY (pagoda_day_from_iso ("2026-09-22"))

static PagodaEdit *
new_customer (const char *code, const char *name)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();

  customer->code = g_strdup (code);
  customer->name = g_strdup (name);
  return pagoda_edit_save_customer (customer);
}

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
test_codes (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("codes");
  g_autoptr (GError) error = NULL;

  PagodaId first = edits_run (&database, new_customer (NULL, "一"));
  edits_run (&database, new_customer ("C0041", "二"));
  PagodaId third = edits_run (&database, new_customer ("", "三"));
  PagodaId wide = edits_run (&database, new_customer ("Ｋ－７", "七"));
  g_autoptr (PagodaDossier) seven = load (database, wide);
  g_assert_cmpstr (seven->customer->code, ==, "K-7");
  g_autoptr (PagodaDossier) one = load (database, first);
  g_autoptr (PagodaDossier) three = load (database, third);
  g_assert_cmpstr (one->customer->code, ==, "C0001");
  g_assert_cmpstr (three->customer->code, ==, "C0042");
  g_assert_cmpstr (three->customer->reading, ==, "san");

  g_autoptr (PagodaEdit) taken = new_customer ("C0041", "四");
  g_assert_false (pagoda_edit_run (taken, database, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "C0041"));
}

static void
test_saving_the_same_is_nothing (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("same");
  PagodaId id = edits_run (&database, new_customer ("1", "一"));
  g_autoptr (PagodaDossier) dossier = load (database, id);
  g_autoptr (PagodaEdit) again = pagoda_edit_save_customer (dossier->customer);
  gint64 entry = 42;

  g_assert_true (pagoda_edit_run (again, database, &entry, NULL));
  g_assert_cmpint (entry, ==, 0);
}

static void
test_many_at_once (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("many");
  PagodaAccountClass strategic = PAGODA_CLASS_STRATEGIC;
  PagodaId ids[]
      = { edits_run (&database, new_customer ("1", "一")), edits_run (&database, new_customer ("2", "二")) };
  gsize n = G_N_ELEMENTS (ids);

  edits_run (&database, pagoda_edit_set_owner (ids, n, TODAY, "林珊"));
  edits_run (&database, pagoda_edit_set_class (ids, n, TODAY, PAGODA_DAY_NONE, &strategic, "样板"));
  edits_run (&database, pagoda_edit_set_region (ids, n, "江苏", NULL));
  edits_run (&database, pagoda_edit_set_tag (ids, n, "展会", TRUE));
  edits_run (&database, pagoda_edit_set_other (ids, 1, TODAY, TRUE, "关停"));

  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, TODAY, PAGODA_BASIS_PROFIT);
  for (gsize i = 0; i < n; i++)
    {
      gsize place = (gsize)pagoda_snapshot_find (snapshot, ids[i]);
      g_assert_cmpstr (pagoda_snapshot_get_owner (snapshot, place, TODAY), ==, "林珊");
      g_assert_cmpstr (pagoda_snapshot_get_province (snapshot, place), ==, "江苏");
      g_assert_cmpint (pagoda_snapshot_class_on (snapshot, place, PAGODA_TIER_SUSPECT, TODAY), ==, strategic);
      g_assert_cmpint (pagoda_snapshot_class_on (snapshot, place, PAGODA_TIER_SUSPECT, TODAY - 1), ==,
                       PAGODA_CLASS_ORDINARY);
      g_assert_true (pagoda_snapshot_has_tag (snapshot, place, 0));
      g_assert_cmpint (pyramid->tiers[place], ==, i == 0 ? PAGODA_TIER_OTHER : PAGODA_TIER_SUSPECT);
    }
  g_assert_cmpuint (pagoda_snapshot_get_n_tags (snapshot), ==, 1);
  g_assert_cmpstr (pagoda_snapshot_get_tag (snapshot, 0), ==, "展会");

  edits_run (&database, pagoda_edit_set_class (ids, n, TODAY, PAGODA_DAY_NONE, NULL, NULL));
  edits_run (&database, pagoda_edit_set_tag (ids, 1, "展会", FALSE));
  g_autoptr (PagodaSnapshot) later = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  gsize first = (gsize)pagoda_snapshot_find (later, ids[0]);
  g_assert_cmpint (pagoda_snapshot_class_on (later, first, PAGODA_TIER_SUSPECT, TODAY), ==,
                   PAGODA_CLASS_ORDINARY);
  g_assert_false (pagoda_snapshot_has_tag (later, first, 0));

  edits_run (&database, pagoda_edit_delete_customers (ids, n, "一"));
  g_autoptr (PagodaSnapshot) empty = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (empty), ==, 0);
}

/* What held before is still told, the newest first. */
static void
test_what_held (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("held");
  PagodaId id = edits_run (&database, new_customer ("1", "一"));

  edits_run (&database, pagoda_edit_set_owner (&id, 1, TODAY - 9, "林珊"));
  edits_run (&database, pagoda_edit_set_owner (&id, 1, TODAY, NULL));
  edits_run (&database, pagoda_edit_set_other (&id, 1, TODAY - 9, TRUE, "关停"));
  edits_run (&database, pagoda_edit_set_other (&id, 1, TODAY, FALSE, "重开"));
  edits_run (&database, pagoda_edit_set_tag (&id, 1, "展会", TRUE));
  edits_run (&database, pagoda_edit_set_tag (&id, 1, "出口", TRUE));

  g_autoptr (PagodaDossier) dossier = load (database, id);
  const PagodaOwnership *nobody = g_ptr_array_index (dossier->owners, 0);
  const PagodaOwnership *owner = g_ptr_array_index (dossier->owners, 1);
  const PagodaOtherMark *off = g_ptr_array_index (dossier->others, 0);
  const PagodaOtherMark *on = g_ptr_array_index (dossier->others, 1);
  g_assert_cmpuint (dossier->owners->len, ==, 2);
  g_assert_null (nobody->owner);
  g_assert_cmpint (nobody->from, ==, TODAY);
  g_assert_cmpstr (owner->owner, ==, "林珊");
  g_assert_cmpint (owner->from, ==, TODAY - 9);
  g_assert_cmpuint (dossier->others->len, ==, 2);
  g_assert_false (off->other);
  g_assert_cmpstr (off->reason, ==, "重开");
  g_assert_true (on->other);
  g_assert_cmpstr (on->reason, ==, "关停");
  g_assert_cmpuint (dossier->tags->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (dossier->tags, 0), ==, "出口");
}

static void
test_order_items (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("items");
  PagodaId customer = edits_run (&database, new_customer ("1", "一"));
  PagodaId order = book_add_order (database, customer, "A-1", "2026-09-01", 12300, PAGODA_COST_UNKNOWN);
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (GPtrArray) items = pagoda_orders_list_items (database, order, &error);
  g_autoptr (GPtrArray) none = pagoda_orders_list_items (database, order + 1, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  const PagodaOrderItem *item = g_ptr_array_index (items, 0);
  g_assert_cmpint (item->line.amount, ==, 12300);
  g_assert_null (item->code);
}

static void
test_facts (void)
{
  static const struct
  {
    const char *from, *value, *source;
  } facts[]
      = { { "2026-01-01", "120", "官网" }, { "2026-06-01", "150", "年报" }, { "2026-08-01", NULL, NULL } };
  static const struct
  {
    const char *day, *value;
    guint known;
  } cases[] = { { "2025-12-31", NULL, 0 },
                { "2026-01-01", "120", 1 },
                { "2026-07-31", "150", 1 },
                { "2026-08-01", NULL, 0 } };
  g_autoptr (PagodaDatabase) database = book_open ("facts");
  PagodaId id = edits_run (&database, new_customer ("1", "一"));

  for (gsize i = G_N_ELEMENTS (facts); i-- > 0;)
    {
      PagodaFact fact = { .customer = id,
                          .kind = PAGODA_FACT_HEADCOUNT,
                          .from = pagoda_day_from_iso (facts[i].from),
                          .value = (char *)facts[i].value,
                          .source = (char *)facts[i].source };
      edits_run (&database, pagoda_edit_add_fact (&fact));
    }
  g_autoptr (PagodaDossier) dossier = load (database, id);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = pagoda_day_from_iso (cases[i].day);
      const PagodaFact *fact = pagoda_dossier_get_fact (dossier, PAGODA_FACT_HEADCOUNT, day);
      g_assert_cmpstr (fact != NULL ? fact->value : NULL, ==, cases[i].value);
      g_assert_cmpuint (pagoda_dossier_count_known (dossier, day), ==, cases[i].known);
    }
}

static void
test_influence (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("influence");
  PagodaId id = edits_run (&database, new_customer ("1", "一"));
  PagodaInfluence influence = { .customer = id,
                                .kind = PAGODA_INFLUENCE_REFERENCE,
                                .strength = 4,
                                .reason = (char *)"行业标杆",
                                .from = TODAY,
                                .until = TODAY + 10 };

  influence.id = edits_run (&database, pagoda_edit_save_influence (&influence));
  g_autoptr (PagodaDossier) dossier = load (database, id);
  g_assert_cmpint (pagoda_dossier_get_influence (dossier, TODAY - 1), ==, 0);
  g_assert_cmpint (pagoda_dossier_get_influence (dossier, TODAY + 10), ==, 4);
  g_assert_cmpint (pagoda_dossier_get_influence (dossier, TODAY + 11), ==, 0);

  /* From 4 on the suggestion is strategic, as long as the record is in force. */
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  g_assert_cmpint (pagoda_snapshot_class_on (snapshot, 0, PAGODA_TIER_SMALL, TODAY + 10), ==,
                   PAGODA_CLASS_STRATEGIC);
  g_assert_cmpint (pagoda_snapshot_class_on (snapshot, 0, PAGODA_TIER_SMALL, TODAY + 11), ==,
                   PAGODA_CLASS_ORDINARY);

  influence.strength = 3;
  edits_run (&database, pagoda_edit_save_influence (&influence));
  g_autoptr (PagodaDossier) weaker = load (database, id);
  g_assert_cmpuint (weaker->influences->len, ==, 1);
  g_assert_cmpint (pagoda_dossier_get_influence (weaker, TODAY), ==, 3);
  edits_run (&database, pagoda_edit_delete_influence (influence.id, influence.reason));
}

static void
test_contacts (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("contacts");
  PagodaId id = edits_run (&database, new_customer ("1", "一"));
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->customer = id;
  contact->name = g_strdup ("单雄信");
  contact->wechat = g_strdup ("sxx");
  contact->mobile = g_strdup ("138-0000-1111");
  contact->id = edits_run (&database, pagoda_edit_save_contact (contact));
  g_autoptr (PagodaDossier) dossier = load (database, id);
  const PagodaContact *saved = g_ptr_array_index (dossier->contacts, 0);
  g_assert_cmpstr (saved->reading, ==, "shan xiong xin");
  g_assert_cmpstr (saved->wechat, ==, "sxx");

  /* The customer is found by the people there. */
  static const char *const words[] = { "雄信", "sxx", "shanxiong", "13800", "1380 000" };
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_NAMES, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint32 found[1];
      g_assert_cmpuint (pagoda_snapshot_search (snapshot, words[i], found), ==, 1);
    }

  edits_run (&database, pagoda_edit_delete_contact (contact->id, contact->name, TODAY));
  g_autoptr (PagodaDossier) empty = load (database, id);
  g_assert_cmpuint (empty->contacts->len, ==, 0);
}

static void
test_unknown_customer (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("unknown");
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_dossier_load (database, 7, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit/codes", test_codes);
  g_test_add_func ("/edit/saving-the-same-is-nothing", test_saving_the_same_is_nothing);
  g_test_add_func ("/edit/many-at-once", test_many_at_once);
  g_test_add_func ("/edit/what-held", test_what_held);
  g_test_add_func ("/edit/order-items", test_order_items);
  g_test_add_func ("/edit/facts", test_facts);
  g_test_add_func ("/edit/influence", test_influence);
  g_test_add_func ("/edit/contacts", test_contacts);
  g_test_add_func ("/edit/unknown-customer", test_unknown_customer);
  return g_test_run ();
}
