/* test-credit.c: the gate before payment terms are promised.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/credit.h"

#include <math.h>
#include <string.h>

#define DAY(text) ((text) != NULL ? pagoda_day_from_iso (text) : PAGODA_DAY_NONE)
#define LONG_TERMS 60
#define TODAY "2026-09-22"

/* Six marks, one for each capability: a digit, or `?` where nobody knows. */
static void
read_capabilities (const char *marks, int *capabilities)
{
  g_assert_cmpuint (strlen (marks), ==, PAGODA_N_CAPABILITIES);
  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    capabilities[i] = marks[i] == '?' ? PAGODA_CAPABILITY_UNKNOWN : marks[i] - '0';
}

static void
test_gate (void)
{
  static const struct
  {
    const char *what;
    PagodaMoney limit, open, undelivered, proposed;
    int terms;
    guint paid;
    const char *first_order;
    const char *capabilities;
    gboolean is_new;
    PagodaMoney exposure, holds;
    guint reasons;
  } cases[] = {
    /* The story of the method: a first-time dealer, a big order, six months' terms, guaranteed by the seller
     * himself; bankrupt three months after delivery. */
    { "the first-time dealer with six months' terms", PAGODA_NO_LIMIT, 0, 0, 90000000, 180, 0, NULL, "??????",
      TRUE, 90000000, 0, PAGODA_CREDIT_LONG_TERMS | PAGODA_CREDIT_BLIND_SPOT | PAGODA_CREDIT_OVER_LIMIT },
    { "the same in advance, of a dealer that we know", 90000000, 0, 0, 90000000, 0, 0, NULL, "333333", TRUE,
      90000000, 90000000, 0 },
    { "an unset limit of a new customer is nothing", PAGODA_NO_LIMIT, 0, 0, 1, 30, 0, NULL, "222222", TRUE, 1,
      0, PAGODA_CREDIT_OVER_LIMIT },
    { "an unset limit of an old one is none", PAGODA_NO_LIMIT, 50, 20, 30, 90, 5, "2020-01-01", "222222",
      FALSE, 100, PAGODA_NO_LIMIT, 0 },
    { "what an old one is able to do may be unknown", PAGODA_NO_LIMIT, 0, 0, 30, 180, 5, "2020-01-01",
      "??????", FALSE, 30, PAGODA_NO_LIMIT, 0 },
    { "exposure is open and undelivered and proposed", 99, 50, 20, 30, 30, 5, "2020-01-01", "222222", FALSE,
      100, 99, PAGODA_CREDIT_OVER_LIMIT },
    { "up to the limit", 100, 50, 20, 30, 30, 5, "2020-01-01", "222222", FALSE, 100, 100, 0 },
    { "sixty days are not too long", 100, 0, 0, 100, 60, 0, NULL, "000000", TRUE, 100, 100, 0 },
    { "sixty-one are", 100, 0, 0, 100, 61, 0, NULL, "000000", TRUE, 100, 100, PAGODA_CREDIT_LONG_TERMS },
    { "one blind spot is enough", 100, 0, 0, 100, 30, 0, NULL, "333?33", TRUE, 100, 100,
      PAGODA_CREDIT_BLIND_SPOT },
    { "who ordered long ago and never paid is new", 100, 100, 0, 0, 90, 0, "2020-01-01", "333333", TRUE, 100,
      100, PAGODA_CREDIT_LONG_TERMS },
    { "the day before twelve months", 100, 0, 0, 0, 90, 3, "2025-09-23", "333333", TRUE, 0, 100,
      PAGODA_CREDIT_LONG_TERMS },
    { "twelve months", 100, 0, 0, 0, 90, 3, "2025-09-22", "333333", FALSE, 0, 100, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaCreditRequest request = { .limit = cases[i].limit,
                                      .open = cases[i].open,
                                      .undelivered = cases[i].undelivered,
                                      .proposed = cases[i].proposed,
                                      .terms = cases[i].terms,
                                      .paid_orders = cases[i].paid,
                                      .first_order = DAY (cases[i].first_order) };
      read_capabilities (cases[i].capabilities, request.capabilities);
      PagodaCreditGate gate = pagoda_credit_gate (&request, DAY (TODAY), LONG_TERMS);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (gate.is_new, ==, cases[i].is_new);
      g_assert_cmpint (gate.exposure, ==, cases[i].exposure);
      g_assert_cmpint (gate.limit, ==, cases[i].holds);
      g_assert_cmpuint (gate.reasons, ==, cases[i].reasons);
      for (int k = 0; k < PAGODA_N_CAPABILITIES; k++)
        g_assert_cmpint ((gate.blind_spots >> k) & 1, ==, cases[i].capabilities[k] == '?');
    }
}

static void
test_release (void)
{
  static const struct
  {
    const char *reason, *second, *owner;
    PagodaReleaseCheck check;
  } cases[] = {
    { "secured by a bank", "Gao Ming", "Lin Shan", PAGODA_RELEASE_GOOD },
    { "secured by a bank", "Gao Ming", NULL, PAGODA_RELEASE_GOOD },
    { "", "Gao Ming", "Lin Shan", PAGODA_RELEASE_NO_REASON },
    { " \t", "Gao Ming", "Lin Shan", PAGODA_RELEASE_NO_REASON },
    { NULL, NULL, NULL, PAGODA_RELEASE_NO_REASON },
    { "secured by a bank", NULL, "Lin Shan", PAGODA_RELEASE_NO_SECOND },
    { "secured by a bank", " ", NULL, PAGODA_RELEASE_NO_SECOND },
    { "I know him", "Lin Shan", "Lin Shan", PAGODA_RELEASE_SAME_NAME },
    { "I know him", " lin  SHAN ", "Lin Shan", PAGODA_RELEASE_SAME_NAME },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_credit_check_release (cases[i].reason, cases[i].second, cases[i].owner), ==,
                     cases[i].check);
}

static void
test_ages (void)
{
  static const struct
  {
    const char *due;
    PagodaReceivableAge age;
  } cases[] = {
    { "2026-09-23", PAGODA_AGE_NOT_DUE }, { "2026-09-22", PAGODA_AGE_NOT_DUE },
    { "2026-09-21", PAGODA_AGE_TO_30 },   { "2026-08-23", PAGODA_AGE_TO_30 },
    { "2026-08-22", PAGODA_AGE_TO_60 },   { "2026-07-24", PAGODA_AGE_TO_60 },
    { "2026-07-23", PAGODA_AGE_TO_90 },   { "2026-06-24", PAGODA_AGE_TO_90 },
    { "2026-06-23", PAGODA_AGE_OVER_90 }, { "2019-01-01", PAGODA_AGE_OVER_90 },
  };
  g_autoptr (GPtrArray) receivables = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_receivable_free);
  PagodaMoney sums[PAGODA_N_RECEIVABLE_AGES];
  PagodaMoney expected[PAGODA_N_RECEIVABLE_AGES] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].due);
      g_assert_cmpint (pagoda_receivable_age (DAY (cases[i].due), DAY (TODAY)), ==, cases[i].age);
      PagodaReceivable *receivable = pagoda_receivable_new ();
      receivable->amount = (PagodaMoney)1 << i;
      receivable->day = DAY ("2018-01-01");
      receivable->due = DAY (cases[i].due);
      g_ptr_array_add (receivables, receivable);
      expected[cases[i].age] += (PagodaMoney)1 << i;
    }
  pagoda_receivables_sum (receivables, DAY (TODAY), "CNY", sums);
  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    g_assert_cmpint (sums[age], ==, expected[age]);
  g_ptr_array_set_size (receivables, 0);
  pagoda_receivables_sum (receivables, DAY (TODAY), "CNY", sums);
  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    g_assert_cmpint (sums[age], ==, 0);
}

/* Adds a receivable of @amount over @day, due 30 days later, with a payment of @paid (0: none) on @pay_day.
 */
static PagodaReceivable *
add_receivable (PagodaCreditRecord *record,
                PagodaMoney amount,
                const char *day,
                PagodaMoney paid,
                const char *pay_day,
                PagodaId order)
{
  PagodaReceivable *receivable = pagoda_receivable_new ();

  receivable->amount = amount;
  receivable->day = DAY (day);
  receivable->due = receivable->day + 30;
  receivable->order = order;
  if (paid > 0)
    {
      PagodaReceivablePayment payment = { .day = DAY (pay_day), .amount = paid };
      g_ptr_array_add (receivable->payments, pagoda_receivable_payment_copy (&payment));
    }
  g_ptr_array_add (record->receivables, receivable);
  return receivable;
}

static void
test_account (void)
{
  static const struct
  {
    const char *day;
    guint orders;
    PagodaMoney open, overdue, undelivered;
    guint paid_orders;
    int funds;
    PagodaMoney limit;
    PagodaReceivableAge worst;
  } cases[] = {
    { "2026-01-01", 1, 0, 0, 0, 1, PAGODA_CAPABILITY_UNKNOWN, PAGODA_NO_LIMIT, PAGODA_AGE_NOT_DUE },
    { "2026-02-01", 1, 1000, 0, 0, 0, 2, 5000, PAGODA_AGE_NOT_DUE },
    { "2026-03-10", 1, 600, 600, 250, 0, 2, 5000, PAGODA_AGE_TO_30 },
    { "2026-05-01", 3, 600, 600, 250, 2, 2, 5000, PAGODA_AGE_TO_60 }, /* it is one of the orders */
    { "2026-09-22", 3, 2060, 2060, 250, 1, PAGODA_CAPABILITY_UNKNOWN, PAGODA_NO_LIMIT, PAGODA_AGE_OVER_90 },
  };
  g_autoptr (PagodaCreditRecord) record = pagoda_credit_record_new (1);
  const PagodaCreditTerms terms[] = {
    { .from = DAY ("2026-02-01"), .channel = PAGODA_CHANNEL_DEALER, .limit = 5000, .payment_days = 30 },
    { .from = DAY ("2026-09-01"), .limit = PAGODA_NO_LIMIT, .payment_days = PAGODA_NO_TERMS },
  };
  const PagodaCapabilityGrade grades[] = {
    { .capability = PAGODA_CAPABILITY_FUNDS, .from = DAY ("2026-02-01"), .grade = 2 },
    { .capability = PAGODA_CAPABILITY_FUNDS, .from = DAY ("2026-09-01"), .grade = PAGODA_CAPABILITY_UNKNOWN },
  };
  const PagodaUndelivered undelivered = { .from = DAY ("2026-03-10"), .amount = 250 };

  add_receivable (record, 1000, "2026-02-01", 400, "2026-03-05", 77);
  PagodaReceivable *foreign = add_receivable (record, 200, "2026-05-02", 0, NULL, PAGODA_ID_NONE);
  foreign->currency = g_strdup ("USD");
  foreign->rate = 7300000;
  for (gsize i = 0; i < 2; i++)
    {
      g_ptr_array_add (record->terms, pagoda_credit_terms_copy (&terms[i]));
      g_ptr_array_add (record->capabilities, pagoda_capability_grade_copy (&grades[i]));
    }
  g_ptr_array_add (record->undelivered, pagoda_undelivered_copy (&undelivered));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PagodaCreditOrders orders = { .n = cases[i].orders, .first = DAY ("2020-01-01") };
      PagodaCreditAccount account;
      pagoda_credit_account_read (record, &orders, DAY (cases[i].day), "CNY", &account);
      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (account.open, ==, cases[i].open);
      g_assert_cmpint (account.overdue, ==, cases[i].overdue);
      g_assert_cmpint (account.undelivered, ==, cases[i].undelivered);
      g_assert_cmpuint (account.paid_orders, ==, cases[i].paid_orders);
      g_assert_cmpint (account.capabilities[PAGODA_CAPABILITY_FUNDS], ==, cases[i].funds);
      g_assert_cmpint (account.limit, ==, cases[i].limit);
      g_assert_cmpint (account.worst, ==, cases[i].worst);
    }
}

/* 1000 of 2026-02-01, due on 2026-03-03; the limit is 800 from 2026-06-01 on. */
static void
test_alerts (void)
{
  static const struct
  {
    const char *day, *answered, *again;
    gboolean raised;
    PagodaReceivableAge worst;
    gboolean over_limit;
  } cases[] = {
    { "2026-03-03", NULL, NULL, FALSE, PAGODA_AGE_NOT_DUE, FALSE },
    { "2026-03-04", NULL, NULL, TRUE, PAGODA_AGE_TO_30, FALSE },
    { "2026-03-20", "2026-03-10", NULL, FALSE, PAGODA_AGE_TO_30, FALSE },
    { "2026-03-09", "2026-03-10", NULL, TRUE, PAGODA_AGE_TO_30, FALSE }, /* answered later */
    { "2026-03-15", "2026-03-10", "2026-03-15", TRUE, PAGODA_AGE_TO_30, FALSE },
    { "2026-03-14", "2026-03-10", "2026-03-15", FALSE, PAGODA_AGE_TO_30, FALSE },
    { "2026-04-03", "2026-03-10", NULL, TRUE, PAGODA_AGE_TO_60, FALSE }, /* it got worse */
    { "2026-06-01", "2026-05-30", NULL, TRUE, PAGODA_AGE_TO_90, TRUE },
    { "2026-06-01", "2026-06-01", NULL, FALSE, PAGODA_AGE_TO_90, TRUE },
    { "2026-08-01", NULL, NULL, FALSE, PAGODA_AGE_NOT_DUE, FALSE }, /* paid in July */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaCreditRecord) record = pagoda_credit_record_new (1);
      const PagodaCreditTerms limit = { .from = DAY ("2026-06-01"), .limit = 800 };
      const PagodaCreditAnswer answer
          = { .day = DAY (cases[i].answered), .answer = (char *)"promised", .again = DAY (cases[i].again) };
      PagodaCreditAlert alert;
      add_receivable (record, 1000, "2026-02-01", 1000, "2026-07-01", PAGODA_ID_NONE);
      g_ptr_array_add (record->terms, pagoda_credit_terms_copy (&limit));
      if (cases[i].answered != NULL)
        g_ptr_array_add (record->answers, pagoda_credit_answer_copy (&answer));
      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (pagoda_credit_alert (record, DAY (cases[i].day), "CNY", &alert), ==, cases[i].raised);
      g_assert_cmpint (alert.worst, ==, cases[i].worst);
      g_assert_cmpint (alert.over_limit, ==, cases[i].over_limit);
    }
}

static void
test_months_lost (void)
{
  g_assert_cmpfloat_with_epsilon (pagoda_credit_months_lost (90000000, 120000000), 9, 1e-12);
  g_assert_cmpfloat_with_epsilon (pagoda_credit_months_lost (0, 120000000), 0, 1e-12);
  g_assert_true (isnan (pagoda_credit_months_lost (1, 0)));
  g_assert_true (isnan (pagoda_credit_months_lost (1, -5)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/credit/gate", test_gate);
  g_test_add_func ("/credit/release", test_release);
  g_test_add_func ("/credit/ages", test_ages);
  g_test_add_func ("/credit/account", test_account);
  g_test_add_func ("/credit/alerts", test_alerts);
  g_test_add_func ("/credit/months-lost", test_months_lost);
  return g_test_run ();
}
