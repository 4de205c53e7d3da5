/* test-book.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/book.h"

#include "base/text.h"

#include <string.h>

#define YEARS 5

static PagodaSampleRequest
make_request (guint customers, guint32 seed)
{
  return (PagodaSampleRequest){
    .customers = customers, .years = YEARS, .seed = seed, .as_of = pagoda_day_from_ymd (2026, 9, 22)
  };
}

/* Everything that happens to an account, as text. */
static void
print_account (GString *text, const PagodaSampleAccount *account)
{
  const PagodaCustomer *customer = account->customer;

  g_string_append_printf (text, "%s %s %s %s%s%s %s %s\n", customer->code, customer->name,
                          customer->short_name, customer->city, customer->district, customer->address,
                          customer->phone, customer->email);
  for (guint i = 0; i < account->contacts->len; i++)
    {
      const PagodaContact *contact = account->contacts->pdata[i];
      g_string_append_printf (text, "  %s %s %s %d\n", contact->name, contact->title, contact->mobile,
                              contact->birthday);
    }
  for (guint i = 0; i < account->orders->len; i++)
    {
      const PagodaOrder *order = &g_array_index (account->orders, PagodaOrder, i);
      g_string_append_printf (text, "  %s %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", order->number,
                              order->day, order->totals.revenue, order->totals.cost);
    }
  for (guint i = 0; i < account->activities->len; i++)
    {
      const PagodaActivity *activity = account->activities->pdata[i];
      g_string_append_printf (text, "  %d %d %d %s %s\n", activity->day, activity->kind, activity->state,
                              activity->person, activity->note);
    }
  for (guint i = 0; i < account->layers->facts->len; i++)
    {
      const PagodaFact *fact = account->layers->facts->pdata[i];
      g_string_append_printf (text, "  %d %d %s %s\n", fact->kind, fact->from, fact->value, fact->source);
    }
  for (guint i = 0; i < account->layers->projects->len; i++)
    {
      const PagodaProject *project = account->layers->projects->pdata[i];
      g_string_append_printf (text, "  %s %d %d %" G_GINT64_FORMAT " %u %u\n", project->name, project->opened,
                              project->closed, project->amount, project->stages->len,
                              project->decision_makers->len);
    }
}

static char *
print_book (guint customers, guint32 seed)
{
  PagodaSampleRequest request = make_request (customers, seed);
  g_autoptr (PagodaSampleBook) book = pagoda_sample_book_new (&request, 2);
  GString *text = g_string_new (NULL);

  for (const PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL;)
    print_account (text, account);
  return g_string_free (text, FALSE);
}

static void
test_seed (void)
{
  g_autofree char *one = print_book (60, 1);
  g_autofree char *again = print_book (60, 1);
  g_autofree char *two = print_book (60, 2);

  g_assert_cmpstr (one, ==, again);
  g_assert_cmpstr (one, !=, two);
}

/* A larger sample begins with the customers of a smaller one. */
static void
test_prefix (void)
{
  g_autofree char *small = print_book (20, 3);
  g_autofree char *large = print_book (40, 3);

  g_assert_true (g_str_has_prefix (large, small));
  g_assert_cmpuint (strlen (large), >, strlen (small));
}

static gboolean
is_place (const PagodaSampleWords *words, const PagodaCustomer *customer)
{
  for (guint i = 0; i < words->places.rows->len; i++)
    {
      const char *const *row = words->places.rows->pdata[i];
      g_auto (GStrv) districts = g_strsplit (row[PAGODA_PLACE_DISTRICTS], ",", -1);
      g_autofree char *area = g_strconcat (row[PAGODA_PLACE_AREA_CODE], "-", NULL);
      if (strcmp (row[PAGODA_PLACE_PROVINCE], customer->province) == 0
          && strcmp (row[PAGODA_PLACE_CITY], customer->city) == 0
          && g_strv_contains ((const char *const *)districts, customer->district)
          && g_str_has_prefix (customer->phone, area)
          && (g_str_has_prefix (customer->name, customer->city)
              || g_str_has_prefix (customer->name, customer->province)))
        return TRUE;
    }
  return FALSE;
}

static void
test_customers (void)
{
  PagodaSampleRequest request = make_request (3000, 1);
  g_autoptr (PagodaSampleBook) book = pagoda_sample_book_new (&request, 2);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (const PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL; n++)
    {
      const PagodaCustomer *customer = account->customer;
      g_assert_true (g_hash_table_add (names, g_strdup (customer->name)));
      g_assert_true (g_hash_table_add (names, g_strdup (customer->short_name)));
      g_assert_true (g_hash_table_add (names, g_strdup (customer->code)));
      g_assert_nonnull (strstr (customer->name, customer->short_name));
      g_autofree char *reading = pagoda_text_reading (customer->name, PAGODA_READING_COMPANY);
      g_assert_cmpstr (customer->reading, ==, reading);
      g_assert_true (is_place (pagoda_sample_book_get_words (book), customer));
      for (guint i = 0; i < account->contacts->len; i++)
        {
          const PagodaContact *contact = account->contacts->pdata[i];
          g_autofree char *person = pagoda_text_reading (contact->name, PAGODA_READING_PERSON);
          g_assert_cmpstr (contact->reading, ==, person);
          g_assert_true (contact->mobile == NULL
                         || (strlen (contact->mobile) == 11 && g_str_has_prefix (contact->mobile, "154")));
          g_assert_true (contact->email == NULL || g_str_has_suffix (contact->email, ".example"));
        }
    }
  g_assert_cmpuint (n, ==, 3000);
}

/* Sums the lines again, in the slow obvious way. */
static void
check_order (const PagodaSampleAccount *account, guint i)
{
  const PagodaOrder *order = &g_array_index (account->orders, PagodaOrder, i);
  gsize begin = g_array_index (account->first_line, gsize, i);
  gsize end = g_array_index (account->first_line, gsize, i + 1);
  PagodaMoney revenue = 0, known_cost = 0;

  g_assert_cmpuint (begin, <, end);
  for (gsize j = begin; j < end; j++)
    {
      const PagodaOrderLine *line = &g_array_index (account->lines, PagodaOrderLine, j);
      gint64 units = line->quantity / PAGODA_DECIMAL_ONE;
      g_assert_cmpint (line->amount, ==, units * (line->price / 10000));
      revenue += line->amount;
      if (line->cost != PAGODA_COST_UNKNOWN)
        known_cost += line->cost;
    }
  g_assert_cmpint (order->totals.revenue, ==, revenue);
  g_assert_cmpint (order->totals.revenue > 0, ==, g_str_has_prefix (order->number, "XS"));
  if (order->totals.estimated == 0)
    g_assert_cmpint (order->totals.cost, ==, known_cost);
}

static void
test_orders (void)
{
  PagodaSampleRequest request = make_request (800, 1);
  g_autoptr (PagodaSampleBook) book = pagoda_sample_book_new (&request, 2);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PagodaDay first = pagoda_day_add_months (request.as_of, -12 * YEARS);
  guint n = 0, n_returns = 0, n_assumed = 0;
  guint by_month[13] = { 0 };

  for (const PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL;)
    for (guint i = 0; i < account->orders->len; i++)
      {
        const PagodaOrder *order = &g_array_index (account->orders, PagodaOrder, i);
        int month;
        check_order (account, i);
        g_assert_true (g_hash_table_add (numbers, g_strdup (order->number)));
        g_assert_cmpint (order->day, >, first);
        g_assert_cmpint (order->day, <=, request.as_of);
        g_assert_cmpint (pagoda_day_weekday (order->day), <=, 5);
        pagoda_day_to_ymd (order->day, NULL, &month, NULL);
        by_month[month]++;
        n++;
        n_returns += order->totals.revenue < 0;
        n_assumed += pagoda_order_totals_are_assumed (&order->totals);
      }
  g_assert_cmpuint (n, >, 800 * 7);
  g_assert_cmpuint (n, <, 800 * 14);
  g_assert_cmpuint (n_returns * 100, >, n);
  g_assert_cmpuint (n_returns * 100, <, n * 5);
  g_assert_cmpuint (n_assumed * 100, >, n * 5);
  g_assert_cmpuint (n_assumed * 100, <, n * 40);
  /* The Spring Festival falls into January or February, the peak into December. */
  g_assert_cmpuint (by_month[2] * 10, <, by_month[3] * 7);
  for (int month = 1; month < 12; month++)
    g_assert_cmpuint (by_month[month], <, by_month[12]);
}

static void
test_activities (void)
{
  PagodaSampleRequest request = make_request (800, 1);
  g_autoptr (PagodaSampleBook) book = pagoda_sample_book_new (&request, 2);
  guint by_kind[PAGODA_N_ACTIVITY_KINDS] = { 0 };
  guint n_planned = 0, n_overdue = 0, n_cancelled = 0, n_rejections = 0, n_unreached = 0;

  for (const PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL;)
    for (guint i = 0; i < account->activities->len; i++)
      {
        const PagodaActivity *activity = account->activities->pdata[i];
        const PagodaActivity *before = i > 0 ? account->activities->pdata[i - 1] : activity;
        gboolean is_planned = activity->state == PAGODA_ACTIVITY_PLANNED;

        g_assert_cmpint (activity->day, >=, before->day);
        g_assert_true (is_planned || activity->day <= request.as_of);
        g_assert_cmpint (activity->day, <=, request.as_of + PAGODA_SAMPLE_PLAN_DAYS);
        g_assert_cmpint (pagoda_day_weekday (activity->day), <=, 5);
        g_assert_nonnull (activity->person);
        g_assert_null (strchr (activity->note, '{'));
        g_assert_true (activity->next_day == PAGODA_DAY_NONE || activity->next_day >= activity->day);
        g_assert_cmpint (activity->contact, <=, account->contacts->len);
        g_assert_cmpint (activity->minute == -1, ==, activity->zone == NULL);
        by_kind[activity->kind]++;
        n_planned += is_planned;
        n_overdue += is_planned && activity->day <= request.as_of;
        n_cancelled += activity->state == PAGODA_ACTIVITY_CANCELLED;
        n_rejections += activity->rejection == PAGODA_ANSWER_YES;
        n_unreached += activity->reached == PAGODA_ANSWER_NO;
      }
  for (int kind = 0; kind < PAGODA_N_ACTIVITY_KINDS; kind++)
    g_assert_cmpuint (by_kind[kind], >, 0);
  g_assert_cmpuint (n_planned, >, 2 * n_overdue);
  g_assert_cmpuint (n_overdue, >, 0);
  g_assert_cmpuint (n_cancelled, >, 0);
  g_assert_cmpuint (n_rejections, >, 0);
  g_assert_cmpuint (n_unreached, >, 0);
}

/* What a list of the layers says has happened by the last day, and not before the account was known. */
static void
check_days (const PagodaSampleAccount *account, const GPtrArray *list, PagodaDay last)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PagodaDated *entry = list->pdata[i];
      g_assert_cmpint (entry->from, >=, account->life.known_from);
      g_assert_cmpint (entry->from, <=, last);
    }
}

static void
check_project (const PagodaSampleAccount *account, const PagodaProject *project, PagodaDay last)
{
  int sum = 0;

  g_assert_cmpint (project->opened, >=, account->life.known_from);
  g_assert_cmpint (project->opened, <=, last);
  g_assert_cmpint (project->closed, <=, last);
  g_assert_cmpint (project->amount, >, 0);
  g_assert_null (strchr (project->name, '{'));
  g_assert_true (project->state == PAGODA_PROJECT_OPEN || project->state == PAGODA_PROJECT_WON
                 || project->reason != NULL);
  for (guint i = 0; i < project->stages->len; i++)
    {
      const PagodaProjectStage *stage = project->stages->pdata[i];
      g_assert_cmpint (stage->stage, ==, i);
      g_assert_cmpint (stage->from, >=, project->opened);
      g_assert_cmpint (stage->from, <=, last);
    }
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      const PagodaDecisionMaker *person = project->decision_makers->pdata[i];
      g_assert_cmpint (person->contact, <=, account->contacts->len);
      check_days (account, person->weights, last);
      sum += pagoda_decision_maker_weight_on (person, last);
      for (guint j = 0; j < person->supports->len; j++)
        g_assert_cmpint (((const PagodaSupport *)person->supports->pdata[j])->rival, <=,
                         project->rivals->len);
    }
  g_assert_true (sum == 100 || project->decision_makers->len == 0);
}

/* Key accounts are worked; among them are all states of barriers and projects, blind spots and rivals. */
static void
test_layers (void)
{
  PagodaSampleRequest request = make_request (800, 1);
  g_autoptr (PagodaSampleBook) book = pagoda_sample_book_new (&request, 2);
  guint n = 0, n_rivals = 0, n_unknown = 0, n_targets = 0, n_values = 0, n_lock_ins = 0;
  guint barriers[PAGODA_N_BARRIER_STATES] = { 0 }, projects[PAGODA_N_PROJECT_STATES] = { 0 };

  for (const PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL;)
    {
      const PagodaLayerRecord *layers = account->layers;
      n += layers->facts->len > 0;
      n_targets += layers->targets->len;
      n_values += layers->values->len;
      n_lock_ins += layers->lock_ins->len;
      for (int kind = 0; kind < PAGODA_N_STATEMENT_KINDS; kind++)
        check_days (account, layers->statements[kind], request.as_of);
      for (guint i = 0; i < layers->barriers->len; i++)
        {
          const PagodaBarrier *barrier = layers->barriers->pdata[i];
          PagodaBarrierState state;
          check_days (account, barrier->states, request.as_of);
          g_assert_true (pagoda_barrier_state_on (barrier, request.as_of, &state));
          barriers[state]++;
        }
      for (guint i = 0; i < layers->projects->len; i++)
        {
          const PagodaProject *project = layers->projects->pdata[i];
          check_project (account, project, request.as_of);
          projects[project->state]++;
          n_rivals += project->rivals->len;
          for (guint j = 0; j < project->decision_makers->len; j++)
            n_unknown += pagoda_decision_maker_support_on (project->decision_makers->pdata[j], PAGODA_ID_NONE,
                                                           request.as_of)
                         == PAGODA_MARK_UNKNOWN;
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (barriers); i++)
    g_assert_cmpuint (barriers[i], >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (projects); i++)
    g_assert_cmpuint (projects[i], >, 0);
  g_assert_cmpuint (n, >, 80);
  g_assert_cmpuint (n, <, 240);
  g_assert_cmpuint (MIN (MIN (n_rivals, n_unknown), MIN (n_targets, MIN (n_values, n_lock_ins))), >, 0);
}

/* Facts hold from days on record, every customer has an owner, and the reasons are there. */
static void
test_facts (void)
{
  PagodaSampleRequest request = make_request (800, 1);
  g_autoptr (PagodaSampleBook) book = pagoda_sample_book_new (&request, 2);
  guint n_changes = 0, n_classes = 0, n_others = 0;

  for (const PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL;)
    {
      const GArray *lists[] = { account->owners, account->classes, account->others };
      for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
        for (guint j = 0; j < lists[i]->len; j++)
          {
            const PagodaSampleFact *fact = &g_array_index (lists[i], PagodaSampleFact, j);
            g_assert_nonnull (fact->text);
            g_assert_cmpint (fact->from, >=, account->life.known_from);
            g_assert_cmpint (fact->from, <=, request.as_of);
          }
      g_assert_nonnull (pagoda_sample_account_owner (account, request.as_of));
      g_assert_null (pagoda_sample_account_owner (account, account->life.known_from - 1));
      n_changes += account->owners->len > 1;
      n_classes += account->classes->len;
      n_others += account->others->len;
    }
  g_assert_cmpuint (n_changes, >, 40);
  g_assert_cmpuint (n_classes, >, 15);
  g_assert_cmpuint (n_others, ==, 40);
}

/* Lives as short as they can be: everybody who should be active is, and nothing lies outside. */
static void
test_one_year (void)
{
  PagodaSampleRequest request = make_request (400, 9);
  PagodaDay first;
  guint n_buyers = 0;

  request.years = 1;
  first = pagoda_day_add_months (request.as_of, -12);
  g_autoptr (PagodaSampleBook) book = pagoda_sample_book_new (&request, 0);
  for (const PagodaSampleAccount *account; (account = pagoda_sample_book_next (book)) != NULL;)
    {
      gboolean buys = FALSE;
      for (guint i = 0; i < account->orders->len; i++)
        {
          const PagodaOrder *order = &g_array_index (account->orders, PagodaOrder, i);
          g_assert_cmpint (order->day, >, first);
          buys |= order->totals.revenue > 0;
        }
      g_assert_cmpint (buys, ==, account->life.role == PAGODA_SAMPLE_ACTIVE);
      n_buyers += buys;
    }
  g_assert_cmpuint (n_buyers, ==, 200);
}

static void
test_few (void)
{
  g_autofree char *nobody = print_book (0, 1);
  g_autofree char *one = print_book (1, 1);

  g_assert_cmpstr (nobody, ==, "");
  g_assert_true (g_str_has_prefix (one, "C00001 "));
  g_assert_null (strstr (one, "C00002"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/seed", test_seed);
  g_test_add_func ("/book/prefix", test_prefix);
  g_test_add_func ("/book/customers", test_customers);
  g_test_add_func ("/book/orders", test_orders);
  g_test_add_func ("/book/activities", test_activities);
  g_test_add_func ("/book/layers", test_layers);
  g_test_add_func ("/book/facts", test_facts);
  g_test_add_func ("/book/one-year", test_one_year);
  g_test_add_func ("/book/few", test_few);
  return g_test_run ();
}
