/* test-edit-credit.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_credit.h"

#include "session/dossier.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))
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
test_terms (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("terms");
  PagodaId customer = book_add_customer (database, "1", "一");
  const PagodaCreditTerms good = { .customer = customer,
                                   .from = TODAY,
                                   .channel = PAGODA_CHANNEL_DEALER,
                                   .limit = 5000000,
                                   .payment_days = 60,
                                   .reason = TEXT ("试销") };
  PagodaCreditTerms refused[] = { good, good, good };
  PagodaCreditTerms cleared
      = { .customer = customer, .from = TODAY, .limit = PAGODA_NO_LIMIT, .payment_days = PAGODA_NO_TERMS };

  refused[0].limit = -1;
  refused[1].payment_days = -5;
  refused[2].payment_days = 4000;
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    edits_refuse (database, pagoda_edit_set_credit_terms (&refused[i], "一"));
  edits_run (&database, pagoda_edit_set_credit_terms (&good, "一"));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaCreditTerms *kept = pagoda_credit_record_terms_on (dossier->credit, TODAY);
  g_assert_cmpint (kept->channel, ==, PAGODA_CHANNEL_DEALER);
  g_assert_cmpint (kept->limit, ==, 5000000);
  g_assert_cmpint (kept->payment_days, ==, 60);

  /* The same again is no entry. */
  gint64 entry = -1;
  g_autoptr (PagodaEdit) again = pagoda_edit_set_credit_terms (&good, "一");
  g_assert_true (pagoda_edit_run (again, database, &entry, NULL));
  g_assert_cmpint (entry, ==, 0);

  cleared.channel = PAGODA_CHANNEL_UNKNOWN;
  edits_run (&database, pagoda_edit_set_credit_terms (&cleared, "一"));
  g_autoptr (PagodaDossier) after = load (database, customer);
  g_assert_cmpint (pagoda_credit_record_terms_on (after->credit, TODAY)->limit, ==, PAGODA_NO_LIMIT);
}

static void
test_capability (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("capability");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaCapabilityGrade grade = { .customer = customer,
                                  .capability = PAGODA_CAPABILITY_FUNDS,
                                  .from = TODAY,
                                  .grade = 2,
                                  .source = TEXT ("银行资信") };
  PagodaCapabilityGrade refused[] = { grade, grade, grade };
  PagodaUndelivered undelivered = { .customer = customer, .from = TODAY, .amount = 120000 };
  PagodaUndelivered negative = { .customer = customer, .from = TODAY, .amount = -1 };

  refused[0].grade = 4;
  refused[1].source = NULL;
  refused[2].source = TEXT (" ");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    edits_refuse (database, pagoda_edit_set_capability (&refused[i], "一"));
  edits_run (&database, pagoda_edit_set_capability (&grade, "一"));
  grade.grade = PAGODA_CAPABILITY_UNKNOWN;
  grade.source = NULL;
  edits_run (&database, pagoda_edit_set_capability (&grade, "一"));
  edits_run (&database, pagoda_edit_set_undelivered (&undelivered, "一"));
  edits_refuse (database, pagoda_edit_set_undelivered (&negative, "一"));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_assert_cmpint (pagoda_credit_record_grade_on (dossier->credit, PAGODA_CAPABILITY_FUNDS, TODAY)->grade, ==,
                   PAGODA_CAPABILITY_UNKNOWN);
  g_assert_cmpint (pagoda_credit_record_undelivered_on (dossier->credit, TODAY)->amount, ==, 120000);
}

static PagodaReceivable *
make_receivable (PagodaId customer, const char *number, PagodaMoney amount)
{
  PagodaReceivable *receivable = pagoda_receivable_new ();

  receivable->customer = customer;
  receivable->number = g_strdup (number);
  receivable->day = TODAY - 40;
  receivable->due = TODAY - 10;
  receivable->amount = amount;
  return receivable;
}

static void
test_receivables (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("receivables");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaReceivable) first = make_receivable (customer, "R-1", 100000);
  PagodaReceivablePayment part = { .day = TODAY - 5, .amount = 40000 };
  PagodaReceivablePayment rest = { .day = TODAY, .amount = 60000 };

  first->id = edits_run (&database, pagoda_edit_save_receivable (first));
  part.receivable = rest.receivable = first->id;
  PagodaReceivablePayment refused[] = { part, part, part, part };
  part.id = edits_run (&database, pagoda_edit_save_payment (&part, customer, "R-1"));
  refused[0].amount = 0;
  refused[1].amount = 60001;
  refused[2].day = TODAY - 41;
  refused[3].receivable = 7;
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    edits_refuse (database, pagoda_edit_save_payment (&refused[i], customer, "R-1"));
  rest.id = edits_run (&database, pagoda_edit_save_payment (&rest, customer, "R-1"));
  part.day = TODAY - 6;
  edits_run (&database, pagoda_edit_save_payment (&part, customer, "R-1"));

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaReceivable *kept = g_ptr_array_index (dossier->credit->receivables, 0);
  g_assert_cmpuint (kept->payments->len, ==, 2);
  g_assert_cmpint (pagoda_receivable_open_on (kept, TODAY - 6), ==, 60000);
  g_assert_cmpint (pagoda_receivable_open_on (kept, TODAY), ==, 0);

  first->amount = 99999;
  edits_refuse (database, pagoda_edit_save_receivable (first));
  edits_run (&database, pagoda_edit_delete_payment (rest.id, "R-1"));
  edits_run (&database, pagoda_edit_save_receivable (first));
  edits_run (&database, pagoda_edit_delete_receivable (first->id, "R-1"));
}

static void
test_receivables_that_are_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("no-receivables");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaId other = book_add_customer (database, "2", "二");
  g_autoptr (PagodaReceivable) first = make_receivable (customer, "R-1", 100000);
  g_autoptr (PagodaReceivable) elsewhere = make_receivable (other, "R-1", 100000);

  edits_run (&database, pagoda_edit_save_receivable (first));
  edits_run (&database, pagoda_edit_save_receivable (elsewhere));
  for (int i = 0; i < 7; i++)
    {
      g_autoptr (PagodaReceivable) refused = make_receivable (customer, i == 0 ? "R-1" : "R-2", 100000);
      if (i == 1)
        refused->number[0] = '\0';
      if (i == 2)
        refused->amount = 0;
      if (i == 3)
        refused->amount = G_MAXINT64;
      if (i == 4)
        refused->due = refused->day - 1;
      if (i == 5)
        refused->due = PAGODA_DAY_NONE;
      if (i == 6)
        refused->rate = 0;
      g_test_message ("%d", i);
      edits_refuse (database, pagoda_edit_save_receivable (refused));
    }
}

/* The story of C3: a first-time dealer, a big order, six months' terms, guaranteed by its own seller. */
static void
test_decisions (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("decisions");
  PagodaId customer = book_add_customer (database, "1", "一");
  const PagodaCreditDecision story
      = { .customer = customer, .day = TODAY, .amount = 90000000, .payment_days = 180 };
  static const struct
  {
    const char *reason, *second;
  } refused[] = {
    { NULL, NULL },           { "我了解他", NULL },   { NULL, "高远" },
    { "我了解他", " 林珊 " }, { "我了解他", "林珊" }, { " ", "高远" },
  };

  edits_run (&database, pagoda_edit_set_owner (&customer, 1, TODAY - 100, "林珊"));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      PagodaCreditDecision decision = story;
      decision.reason = TEXT (refused[i].reason);
      decision.second = TEXT (refused[i].second);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      edits_refuse (database, pagoda_edit_decide_terms (&decision, "一"));
    }
  PagodaCreditDecision released = story;
  released.reason = TEXT ("银行担保");
  released.second = TEXT ("高远");
  released.id = edits_run (&database, pagoda_edit_decide_terms (&released, "一"));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaCreditDecision *kept = g_ptr_array_index (dossier->credit->decisions, 0);
  g_assert_cmpuint (kept->reasons, ==,
                    PAGODA_CREDIT_LONG_TERMS | PAGODA_CREDIT_BLIND_SPOT | PAGODA_CREDIT_OVER_LIMIT);
  g_assert_cmpuint (kept->blind_spots, ==, 63);
  g_assert_cmpint (kept->exposure, ==, 90000000);
  g_assert_cmpint (kept->limit, ==, 0);
  g_assert_true (kept->is_new);
  edits_run (&database, pagoda_edit_delete_terms_decision (released.id, "一"));
}

/* A verdict is made of what the store says on the day, whatever the caller believes. */
static void
test_decisions_that_are_not_red (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("green");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaCreditTerms limit
      = { .customer = customer, .from = TODAY, .channel = PAGODA_CHANNEL_DEALER, .limit = 100000 };
  PagodaCreditDecision decision
      = { .customer = customer, .day = TODAY, .amount = 100000, .payment_days = 60, .reasons = 7 };
  PagodaCreditDecision nothing = decision, backwards = decision;

  edits_run (&database, pagoda_edit_set_credit_terms (&limit, "一"));
  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    {
      PagodaCapabilityGrade grade = { .customer = customer,
                                      .capability = (PagodaCapability)i,
                                      .from = TODAY,
                                      .grade = 1,
                                      .source = TEXT ("拜访") };
      edits_run (&database, pagoda_edit_set_capability (&grade, "一"));
    }
  edits_run (&database, pagoda_edit_decide_terms (&decision, "一"));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_assert_cmpuint (((PagodaCreditDecision *)dossier->credit->decisions->pdata[0])->reasons, ==, 0);
  decision.amount = 100001;
  edits_refuse (database, pagoda_edit_decide_terms (&decision, "一"));
  nothing.amount = 0;
  edits_refuse (database, pagoda_edit_decide_terms (&nothing, "一"));
  backwards.payment_days = -1;
  edits_refuse (database, pagoda_edit_decide_terms (&backwards, "一"));
}

static void
test_answers (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("answers");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaCreditAnswer answer
      = { .customer = customer, .day = TODAY, .answer = TEXT ("月底付清"), .again = TODAY + 8 };
  PagodaCreditAnswer refused[] = { answer, answer };

  refused[0].answer = TEXT (" ");
  refused[1].again = TODAY;
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    edits_refuse (database, pagoda_edit_answer_credit (&refused[i], "一"));
  edits_run (&database, pagoda_edit_answer_credit (&answer, "一"));
  answer.again = PAGODA_DAY_NONE;
  edits_run (&database, pagoda_edit_answer_credit (&answer, "一"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-credit/terms", test_terms);
  g_test_add_func ("/edit-credit/capability", test_capability);
  g_test_add_func ("/edit-credit/receivables", test_receivables);
  g_test_add_func ("/edit-credit/receivables-that-are-refused", test_receivables_that_are_refused);
  g_test_add_func ("/edit-credit/decisions", test_decisions);
  g_test_add_func ("/edit-credit/decisions-that-are-not-red", test_decisions_that_are_not_red);
  g_test_add_func ("/edit-credit/answers", test_answers);
  return g_test_run ();
}
