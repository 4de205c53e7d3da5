/* test-edit-referrals.c: who knows whom, who was asked, and what came of it (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_referrals.h"

#include "session/edits.h"
#include "session/referral_words.h"
#include "store/book.h"
#include "store/company_links.h"
#include "store/customers.h"
#include "store/referral_asks.h"
#include "store/referrals.h"
#include "support/support.h"

#define DAY (pagoda_day_from_iso ("2026-06-30"))

/* Makes @list what @call reads, in a transaction (transfer full). */
#define READ(database, list, call)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));                                \
    list = call;                                                                                             \
    pagoda_database_rollback (database);                                                                     \
    g_assert_nonnull (list);                                                                                 \
  }                                                                                                          \
  G_STMT_END

static PagodaId
add_link (PagodaDatabase **database, PagodaId customer, PagodaId related, PagodaLinkKind kind)
{
  g_autoptr (PagodaCompanyLink) link = pagoda_company_link_new (customer, DAY - 10);

  link->related = related;
  link->kind = kind;
  link->told_by = g_strdup ("老周");
  return edits_run (database, pagoda_edit_save_company_link (link, "一和二"));
}

static guint
count_links (PagodaDatabase *database, PagodaId customer)
{
  g_autoptr (GPtrArray) links = NULL;
  READ (database, links, pagoda_company_links_of_customer (database, customer, NULL));

  return links->len;
}

/* It is seen from both ends, and deleted from either. */
static void
test_links (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("links");
  PagodaId one = book_add_customer (database, "1", "一"), two = book_add_customer (database, "2", "二");
  PagodaId link = add_link (&database, one, two, PAGODA_LINK_SAME_GROUP);

  g_assert_cmpuint (count_links (database, one), ==, 1);
  g_assert_cmpuint (count_links (database, two), ==, 1);
  g_autoptr (GPtrArray) links = NULL;
  READ (database, links, pagoda_company_links_of_customer (database, two, NULL));
  const PagodaCompanyLink *read = g_ptr_array_index (links, 0);
  g_assert_cmpint (read->kind, ==, PAGODA_LINK_SAME_GROUP);
  g_assert_cmpstr (read->told_by, ==, "老周");
  g_assert_true (pagoda_company_link_other (read, two) == one);
  edits_run (&database, pagoda_edit_delete_company_link (link, "一和二"));
  g_assert_cmpuint (count_links (database, one), ==, 0);
}

static void
test_refused_links (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("refused-links");
  PagodaId one = book_add_customer (database, "1", "一");
  g_autoptr (PagodaCompanyLink) link = pagoda_company_link_new (one, DAY);

  edits_refuse (database, pagoda_edit_save_company_link (link, "一"));
  link->related = one;
  edits_refuse (database, pagoda_edit_save_company_link (link, "一"));
  g_assert_cmpuint (count_links (database, one), ==, 0);
}

/* Made, agreed to, and introduced with the referral that came of it, as one command. */
static void
test_ask (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("ask");
  PagodaId one = book_add_customer (database, "1", "一"), two = book_add_customer (database, "2", "二");
  g_autoptr (PagodaReferralAsk) ask = pagoda_referral_ask_new (one, two, DAY);

  ask->due = DAY + 14;
  ask->id = edits_run (&database, pagoda_edit_save_referral_ask (ask, "二"));
  g_autoptr (GPtrArray) early = NULL;
  READ (database, early, pagoda_referral_asks_due (database, DAY + 13, NULL));
  g_assert_cmpuint (early->len, ==, 0);
  edits_run (&database, pagoda_edit_end_referral_ask (ask, PAGODA_ASK_AGREED, DAY + 3, "月底约见", "二"));
  g_autoptr (GPtrArray) due = NULL;
  READ (database, due, pagoda_referral_asks_due (database, DAY + 14, NULL));
  g_assert_cmpuint (due->len, ==, 1);
  g_autoptr (PagodaReferralAsk) agreed = pagoda_referral_ask_copy (g_ptr_array_index (due, 0));
  g_assert_cmpint (agreed->outcome, ==, PAGODA_ASK_AGREED);
  g_assert_cmpstr (agreed->note, ==, "月底约见");
  agreed->outcome = PAGODA_ASK_INTRODUCED;
  agreed->ended = DAY + 20;
  const PagodaReferral referral = { .customer = two, .referrer = one, .from = DAY + 20 };
  edits_run (&database, pagoda_edit_introduce (agreed, &referral, "二"));
  g_autoptr (GPtrArray) over = NULL;
  READ (database, over, pagoda_referral_asks_due (database, DAY + 20, NULL));
  g_autoptr (GPtrArray) before = NULL;
  READ (database, before, pagoda_referral_asks_due (database, DAY + 19, NULL));
  g_autoptr (GPtrArray) referrals = NULL;
  READ (database, referrals, pagoda_referrals_of_customer (database, two, NULL));
  g_assert_cmpuint (over->len, ==, 0);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (referrals->len, ==, 1);
}

static void
test_refused_asks (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("refused-asks");
  PagodaId one = book_add_customer (database, "1", "一"), two = book_add_customer (database, "2", "二");
  const struct
  {
    const char *name;
    PagodaReferralAsk ask;
  } cases[] = {
    { "nobody asked", { .wanted = two, .day = DAY, .due = DAY, .ended = PAGODA_DAY_NONE } },
    { "for nobody", { .customer = one, .day = DAY, .due = DAY, .ended = PAGODA_DAY_NONE } },
    { "for itself", { .customer = one, .wanted = one, .day = DAY, .due = DAY, .ended = PAGODA_DAY_NONE } },
    { "due before",
      { .customer = one, .wanted = two, .day = DAY, .due = DAY - 1, .ended = PAGODA_DAY_NONE } },
    { "open and ended", { .customer = one, .wanted = two, .day = DAY, .due = DAY, .ended = DAY } },
    { "ended before",
      { .customer = one,
        .wanted = two,
        .day = DAY,
        .due = DAY,
        .outcome = PAGODA_ASK_DECLINED,
        .ended = DAY - 1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      edits_refuse (database, pagoda_edit_save_referral_ask (&cases[i].ask, "二"));
    }
}

static PagodaId
add_contact (PagodaDatabase **database, PagodaId customer, const char *name, const char *email)
{
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->customer = customer;
  contact->name = g_strdup (name);
  contact->email = g_strdup (email);
  contact->mobile = g_strdup ("139-0000 1111");
  return edits_run (database, pagoda_edit_save_contact (contact));
}

/* A person and a domain that are on record at both, in whichever way they are written. */
static void
test_found_ties (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("ties");
  PagodaId wanted = book_add_customer (database, "1", "一"), two = book_add_customer (database, "2", "二");
  PagodaId three = book_add_customer (database, "3", "三");

  book_add_order (database, two, "A1", "2026-05-31", 1000, 500);
  book_add_order (database, three, "A2", "2026-05-31", 1000, 500);
  add_contact (&database, wanted, "周伟", "ZhouWei@Hengda.cn");
  add_contact (&database, two, "周伟", "z@hengda.cn");
  add_contact (&database, three, "林珊", "lin@qq.com");
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (PagodaReferralBook) book = pagoda_referral_book_load (database, snapshot, DAY, NULL);
  g_autoptr (PagodaRecommendations) found
      = pagoda_recommendations_load (database, book, (guint32)pagoda_snapshot_find (snapshot, wanted), NULL);
  pagoda_database_rollback (database);
  g_assert_cmpuint (found->recommenders->len, ==, 1);
  const PagodaRecommender *one = &g_array_index (found->recommenders, PagodaRecommender, 0);
  g_assert_true (pagoda_snapshot_get_id (snapshot, one->customer) == two);
  g_assert_cmpuint (one->ties, ==, 1u << PAGODA_TIE_FOUND_PERSON | 1u << PAGODA_TIE_FOUND_DOMAIN);
  g_autofree char *ties = pagoda_recommender_describe_ties (one, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (ties, ==, "周伟 is on record at both · people of both write from hengda.cn");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-referrals/links", test_links);
  g_test_add_func ("/edit-referrals/refused-links", test_refused_links);
  g_test_add_func ("/edit-referrals/ask", test_ask);
  g_test_add_func ("/edit-referrals/refused-asks", test_refused_asks);
  g_test_add_func ("/edit-referrals/found-ties", test_found_ties);
  return g_test_run ();
}
