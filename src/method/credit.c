/* credit.c: whether payment terms may be promised, and what one default would cost.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/credit.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MONTHS_OF_NEW 12

static const PagodaWord ages[PAGODA_N_RECEIVABLE_AGES] = {
  [PAGODA_AGE_NOT_DUE] = { "not due", NC_ ("receivable", "Not due"), NULL },
  [PAGODA_AGE_TO_30] = { "to 30", NC_ ("receivable", "Overdue up to 30 days"), NULL },
  [PAGODA_AGE_TO_60] = { "to 60", NC_ ("receivable", "Overdue 31 to 60 days"), NULL },
  [PAGODA_AGE_TO_90] = { "to 90", NC_ ("receivable", "Overdue 61 to 90 days"), NULL },
  [PAGODA_AGE_OVER_90] = { "over 90", NC_ ("receivable", "Overdue for more than 90 days"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaReceivableAge, receivable_age, ages, "receivable")

/* Ageing */

PagodaReceivableAge
pagoda_receivable_age (PagodaDay due, PagodaDay day)
{
  int late = day - due;

  if (late <= 0)
    return PAGODA_AGE_NOT_DUE;
  if (late <= 30)
    return PAGODA_AGE_TO_30;
  if (late <= 60)
    return PAGODA_AGE_TO_60;
  return late <= 90 ? PAGODA_AGE_TO_90 : PAGODA_AGE_OVER_90;
}

void
pagoda_receivables_sum (const GPtrArray *receivables, PagodaDay day, const char *currency, PagodaMoney *sums)
{
  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    sums[age] = 0;
  for (guint i = 0; i < receivables->len; i++)
    {
      const PagodaReceivable *receivable = g_ptr_array_index (receivables, i);
      PagodaMoney open = pagoda_receivable_open_on (receivable, day);
      sums[pagoda_receivable_age (receivable->due, day)]
          += pagoda_receivable_worth (receivable, open, currency);
    }
}

/* Accounts */

/* How many orders the open ones of @receivables hold back: each order once, and one for each receivable that
 * names none. */
static guint
count_unpaid (const GPtrArray *receivables, PagodaDay day)
{
  g_autoptr (GHashTable) orders = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint nameless = 0;

  for (guint i = 0; i < receivables->len; i++)
    {
      const PagodaReceivable *receivable = g_ptr_array_index (receivables, i);
      if (pagoda_receivable_open_on (receivable, day) == 0)
        continue;
      if (receivable->order == PAGODA_ID_NONE)
        nameless++;
      else
        g_hash_table_add (orders, (gpointer)&receivable->order);
    }
  return g_hash_table_size (orders) + nameless;
}

static void
read_ages (PagodaCreditAccount *account)
{
  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    {
      account->open += account->ages[age];
      if (age != PAGODA_AGE_NOT_DUE)
        account->overdue += account->ages[age];
      if (account->ages[age] > 0)
        account->worst = (PagodaReceivableAge)age;
    }
}

void
pagoda_credit_account_read (const PagodaCreditRecord *record,
                            const PagodaCreditOrders *orders,
                            PagodaDay day,
                            const char *currency,
                            PagodaCreditAccount *account)
{
  guint unpaid = count_unpaid (record->receivables, day);

  *account = (PagodaCreditAccount){ .terms = pagoda_credit_record_terms_on (record, day),
                                    .undelivered_source = pagoda_credit_record_undelivered_on (record, day),
                                    .paid_orders = orders->n - MIN (orders->n, unpaid),
                                    .first_order = orders->first };
  account->limit = account->terms != NULL ? account->terms->limit : PAGODA_NO_LIMIT;
  account->undelivered = account->undelivered_source != NULL ? account->undelivered_source->amount : 0;
  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    {
      const PagodaCapabilityGrade *grade = pagoda_credit_record_grade_on (record, (PagodaCapability)i, day);
      account->capabilities[i] = grade != NULL ? grade->grade : PAGODA_CAPABILITY_UNKNOWN;
    }
  pagoda_receivables_sum (record->receivables, day, currency, account->ages);
  read_ages (account);
}

/* Alerts */

static PagodaCreditAlert
find_alert (const PagodaCreditRecord *record, PagodaDay day, const char *currency)
{
  static const PagodaCreditOrders none = { .first = PAGODA_DAY_NONE };
  PagodaCreditAccount account;

  pagoda_credit_account_read (record, &none, day, currency, &account);
  return (PagodaCreditAlert){ .worst = account.worst,
                              .over_limit = account.limit != PAGODA_NO_LIMIT
                                            && account.open + account.undelivered > account.limit };
}

/* The last answer up to @day, or NULL. */
static const PagodaCreditAnswer *
find_answer (const PagodaCreditRecord *record, PagodaDay day)
{
  for (guint i = record->answers->len; i-- > 0;)
    {
      const PagodaCreditAnswer *answer = g_ptr_array_index (record->answers, i);
      if (answer->day <= day)
        return answer;
    }
  return NULL;
}

gboolean
pagoda_credit_alert (const PagodaCreditRecord *record,
                     PagodaDay day,
                     const char *currency,
                     PagodaCreditAlert *alert)
{
  const PagodaCreditAnswer *answer = find_answer (record, day);

  *alert = find_alert (record, day, currency);
  if (alert->worst == PAGODA_AGE_NOT_DUE && !alert->over_limit)
    return FALSE;
  if (answer == NULL || (answer->again != PAGODA_DAY_NONE && answer->again <= day))
    return TRUE;
  PagodaCreditAlert answered = find_alert (record, answer->day, currency);
  return alert->worst > answered.worst || (alert->over_limit && !answered.over_limit);
}

/* The gate */

static gboolean
is_new (const PagodaCreditRequest *request, PagodaDay day)
{
  return request->paid_orders == 0 || request->first_order == PAGODA_DAY_NONE
         || day < pagoda_day_add_months (request->first_order, MONTHS_OF_NEW);
}

static guint
find_blind_spots (const PagodaCreditRequest *request)
{
  guint spots = 0;

  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    if (request->capabilities[i] == PAGODA_CAPABILITY_UNKNOWN)
      spots |= 1u << i;
  return spots;
}

PagodaCreditRequest
pagoda_credit_account_request (const PagodaCreditAccount *account, PagodaMoney proposed, int payment_days)
{
  PagodaCreditRequest request = { .limit = account->limit,
                                  .open = account->open,
                                  .undelivered = account->undelivered,
                                  .proposed = proposed,
                                  .terms = payment_days,
                                  .paid_orders = account->paid_orders,
                                  .first_order = account->first_order };

  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    request.capabilities[i] = account->capabilities[i];
  return request;
}

PagodaCreditGate
pagoda_credit_gate (const PagodaCreditRequest *request, PagodaDay day, int long_terms)
{
  PagodaCreditGate gate = { .is_new = is_new (request, day),
                            .exposure = request->open + request->undelivered + request->proposed,
                            .limit = request->limit,
                            .blind_spots = find_blind_spots (request) };

  if (gate.is_new && gate.limit == PAGODA_NO_LIMIT)
    gate.limit = 0;
  if (gate.is_new && request->terms > long_terms)
    gate.reasons |= PAGODA_CREDIT_LONG_TERMS;
  if (gate.is_new && gate.blind_spots != 0)
    gate.reasons |= PAGODA_CREDIT_BLIND_SPOT;
  if (gate.limit != PAGODA_NO_LIMIT && gate.exposure > gate.limit)
    gate.reasons |= PAGODA_CREDIT_OVER_LIMIT;
  return gate;
}

PagodaReleaseCheck
pagoda_credit_check_release (const char *reason, const char *second, const char *owner)
{
  g_autofree char *why = pagoda_text_fold (reason);
  g_autofree char *who = pagoda_text_fold (second);
  g_autofree char *own = pagoda_text_fold (owner);

  if (*why == '\0')
    return PAGODA_RELEASE_NO_REASON;
  if (*who == '\0')
    return PAGODA_RELEASE_NO_SECOND;
  return g_str_equal (who, own) ? PAGODA_RELEASE_SAME_NAME : PAGODA_RELEASE_GOOD;
}

double
pagoda_credit_months_lost (PagodaMoney amount, PagodaMoney profit)
{
  return profit > 0 ? (double)amount * 12 / (double)profit : NAN;
}
