/* edit_credit.c: edits of credit terms, dealer capability, receivables and decisions about terms.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_credit.h"

#include "method/credit.h"
#include "session/edit-private.h"
#include "store/credit.h"
#include "store/customers.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

/* Sums of such amounts cannot overflow. */
#define MOST_MONEY (G_MAXINT64 / 1000000)
#define MOST_DAYS 3660

/* @message is marked with N_. */
static gboolean
refuse_unless (gboolean good, const char *message, GError **error)
{
  return good || pagoda_edit_refuse (_ (message), error);
}

static gboolean
is_amount (PagodaMoney amount)
{
  return amount >= 0 && amount <= MOST_MONEY;
}

/* Terms */

static gboolean
check_terms (PagodaDatabase *database, const PagodaCreditTerms *terms, GError **error)
{
  gboolean no_days = terms->payment_days == PAGODA_NO_TERMS;

  return refuse_unless (
             terms->limit == PAGODA_NO_LIMIT || is_amount (terms->limit),
             N_ ("A credit limit is an amount from 0 on. Nothing was changed. Enter another limit, or "
                 "none."),
             error)
         && refuse_unless (no_days || (terms->payment_days >= 0 && terms->payment_days <= MOST_DAYS),
                           N_ ("Payment days are a number from 0 to 3660. Nothing was changed. Enter another "
                               "number, or none."),
                           error);
}

static gboolean
set_terms (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaCreditTerms *terms = ((PagodaEdit *)data)->data;
  g_autoptr (PagodaCreditRecord) record = pagoda_credit_records_load (database, terms->customer, error);

  if (record == NULL || !check_terms (database, terms, error))
    return FALSE;
  const PagodaCreditTerms *before = pagoda_credit_record_terms_on (record, terms->from);
  if (before != NULL && before->channel == terms->channel && before->limit == terms->limit
      && before->payment_days == terms->payment_days && g_strcmp0 (before->reason, terms->reason) == 0)
    return TRUE;
  return pagoda_credit_terms_insert (database, terms, error);
}

PagodaEdit *
pagoda_edit_set_credit_terms (const PagodaCreditTerms *terms, const char *name)
{
  return pagoda_edit_create_with ("set-credit-terms", name, set_terms, pagoda_credit_terms_copy (terms),
                                  (GDestroyNotify)pagoda_credit_terms_free);
}

/* Capability */

static gboolean
set_capability (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaCapabilityGrade *grade = ((PagodaEdit *)data)->data;
  gboolean unknown = grade->grade == PAGODA_CAPABILITY_UNKNOWN;

  return refuse_unless (
             unknown || (grade->grade >= 0 && grade->grade <= PAGODA_CAPABILITY_MOST),
             N_ ("A capability is graded from 0 to 3, or unknown. Nothing was changed. Choose another "
                 "grade."),
             error)
         && refuse_unless (unknown || !pagoda_edit_is_blank (grade->source),
                           N_ ("A grade needs its source. Nothing was changed. Say from where you know it."),
                           error)
         && pagoda_capability_grades_insert (database, grade, error);
}

PagodaEdit *
pagoda_edit_set_capability (const PagodaCapabilityGrade *grade, const char *name)
{
  return pagoda_edit_create_with ("set-capability", name, set_capability,
                                  pagoda_capability_grade_copy (grade),
                                  (GDestroyNotify)pagoda_capability_grade_free);
}

/* Undelivered */

static gboolean
set_undelivered (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaUndelivered *undelivered = ((PagodaEdit *)data)->data;

  return refuse_unless (
             is_amount (undelivered->amount),
             N_ ("What is not delivered yet is an amount from 0 on. Nothing was changed. Enter another "
                 "amount."),
             error)
         && pagoda_undelivered_insert (database, undelivered, error);
}

PagodaEdit *
pagoda_edit_set_undelivered (const PagodaUndelivered *undelivered, const char *name)
{
  return pagoda_edit_create_with ("set-undelivered", name, set_undelivered,
                                  pagoda_undelivered_copy (undelivered),
                                  (GDestroyNotify)pagoda_undelivered_free);
}

/* Receivables */

/* The receivable @id of @record, or NULL. */
static const PagodaReceivable *
find_receivable (const PagodaCreditRecord *record, PagodaId id)
{
  for (guint i = 0; i < record->receivables->len; i++)
    {
      const PagodaReceivable *receivable = g_ptr_array_index (record->receivables, i);
      if (receivable->id == id)
        return receivable;
    }
  return NULL;
}

static gboolean
has_other_of_number (const PagodaCreditRecord *record, const PagodaReceivable *receivable)
{
  for (guint i = 0; i < record->receivables->len; i++)
    {
      const PagodaReceivable *other = g_ptr_array_index (record->receivables, i);
      if (other->id != receivable->id && g_str_equal (other->number, receivable->number))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_days (const PagodaReceivable *receivable, GError **error)
{
  return refuse_unless (receivable->day != PAGODA_DAY_NONE && receivable->due != PAGODA_DAY_NONE,
                        N_ ("A receivable needs its day and its due day. Nothing was changed. Enter both."),
                        error)
         && refuse_unless (receivable->due >= receivable->day,
                           N_ ("A receivable cannot be due before its own day. Nothing was changed. Choose a "
                               "later due day."),
                           error);
}

static gboolean
check_receivable (PagodaDatabase *database, const PagodaReceivable *receivable, GError **error)
{
  g_autoptr (PagodaCreditRecord) record = pagoda_credit_records_load (database, receivable->customer, error);

  if (record == NULL
      || !refuse_unless (!pagoda_edit_is_blank (receivable->number),
                         N_ ("A receivable needs a number. Nothing was changed. Enter that of the invoice."),
                         error)
      || !check_days (receivable, error)
      || !refuse_unless (receivable->amount > 0 && is_amount (receivable->amount),
                         N_ ("A receivable is an amount above 0. Nothing was changed. Enter another amount."),
                         error)
      || !refuse_unless (receivable->rate > 0,
                         N_ ("An exchange rate is greater than 0. Nothing was changed. Enter another rate."),
                         error)
      || !refuse_unless (
          !has_other_of_number (record, receivable),
          N_ ("This customer has another receivable of this number. Nothing was changed. Enter "
              "another number."),
          error))
    return FALSE;
  const PagodaReceivable *before = find_receivable (record, receivable->id);
  return refuse_unless (before == NULL
                            || pagoda_receivable_paid_on (before, G_MAXINT32) <= receivable->amount,
                        N_ ("More than this amount was paid already. Nothing was changed. Enter a larger "
                            "amount, or correct the payments."),
                        error);
}

static const PagodaAggregate receivables = { PAGODA_AGGREGATE (PagodaReceivable,
                                                               pagoda_receivable,
                                                               check_receivable,
                                                               pagoda_receivables_save,
                                                               pagoda_receivables_delete) };

PagodaEdit *
pagoda_edit_save_receivable (const PagodaReceivable *receivable)
{
  return pagoda_edit_create_saving (&receivables, "save-receivable", receivable->number, receivable);
}

PagodaEdit *
pagoda_edit_delete_receivable (PagodaId receivable, const char *number)
{
  return pagoda_edit_create_deletion ("delete-receivable", number, receivable, pagoda_receivables_delete);
}

/* Payments */

/* What is paid of @receivable, without the payment @id. */
static PagodaMoney
sum_other_payments (const PagodaReceivable *receivable, PagodaId id)
{
  PagodaMoney sum = 0;

  for (guint i = 0; i < receivable->payments->len; i++)
    {
      const PagodaReceivablePayment *payment = g_ptr_array_index (receivable->payments, i);
      if (payment->id != id)
        sum += payment->amount;
    }
  return sum;
}

static gboolean
save_payment (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaReceivablePayment *payment = edit->data;
  g_autoptr (PagodaCreditRecord) record = pagoda_credit_records_load (database, edit->customers[0], error);

  if (record == NULL)
    return FALSE;
  const PagodaReceivable *receivable = find_receivable (record, payment->receivable);
  if (!refuse_unless (receivable != NULL,
                      N_ ("This receivable is no longer in the store. Nothing was changed."), error)
      || !refuse_unless (payment->amount > 0 && is_amount (payment->amount),
                         N_ ("A payment is an amount above 0. Nothing was changed. Enter another amount."),
                         error)
      || !refuse_unless (
          payment->day != PAGODA_DAY_NONE && payment->day >= receivable->day,
          N_ ("A payment cannot come before its receivable. Nothing was changed. Choose a later "
              "day."),
          error)
      || !refuse_unless (
          sum_other_payments (receivable, payment->id) + payment->amount <= receivable->amount,
          N_ ("This is more than is left to pay. Nothing was changed. Enter a smaller amount."), error)
      || !pagoda_receivable_payments_save (database, payment, error))
    return FALSE;
  edit->id = payment->id;
  return TRUE;
}

PagodaEdit *
pagoda_edit_save_payment (const PagodaReceivablePayment *payment, PagodaId customer, const char *number)
{
  PagodaEdit *edit = pagoda_edit_create_with ("save-payment", number, save_payment,
                                              pagoda_receivable_payment_copy (payment),
                                              (GDestroyNotify)pagoda_receivable_payment_free);

  edit->customers = g_memdup2 (&customer, sizeof customer);
  edit->n = 1;
  return edit;
}

PagodaEdit *
pagoda_edit_delete_payment (PagodaId payment, const char *number)
{
  return pagoda_edit_create_deletion ("delete-payment", number, payment, pagoda_receivable_payments_delete);
}

/* Decisions */

/* Who works @customer on @day, or NULL: nobody (transfer full). */
static gboolean
find_owner (PagodaDatabase *database, PagodaId customer, PagodaDay day, char **owner, GError **error)
{
  g_autoptr (GPtrArray) owners = pagoda_customers_owners_of (database, customer, error);

  *owner = NULL;
  if (owners == NULL)
    return FALSE;
  for (guint i = 0; i < owners->len; i++)
    {
      const PagodaOwnership *ownership = g_ptr_array_index (owners, i);
      if (ownership->from > day)
        continue;
      *owner = g_strdup (ownership->owner);
      break;
    }
  return TRUE;
}

/* Fills in what the gate says of @decision. */
static gboolean
judge (PagodaDatabase *database, PagodaCreditDecision *decision, GError **error)
{
  g_autoptr (PagodaCreditRecord) record = pagoda_credit_records_load (database, decision->customer, error);
  g_autofree char *currency = NULL;
  PagodaDecimal margin = 0;
  PagodaHouseRules rules;
  PagodaCreditOrders orders;
  PagodaCreditAccount account;

  if (record == NULL || !pagoda_preferences_get_rules (database, &rules, error)
      || !pagoda_preferences_get_money (database, &currency, &margin, error)
      || !pagoda_credit_orders_load (database, decision->customer, decision->day, &orders, error))
    return FALSE;
  pagoda_credit_account_read (record, &orders, decision->day, currency, &account);
  PagodaCreditRequest request
      = pagoda_credit_account_request (&account, decision->amount, decision->payment_days);
  PagodaCreditGate gate
      = pagoda_credit_gate (&request, decision->day, (int)rules.values[PAGODA_RULE_LONG_TERMS]);
  decision->is_new = gate.is_new;
  decision->exposure = gate.exposure;
  decision->limit = gate.limit;
  decision->reasons = gate.reasons;
  decision->blind_spots = gate.blind_spots;
  return TRUE;
}

static const char *const refusals[] = {
  [PAGODA_RELEASE_GOOD] = NULL,
  [PAGODA_RELEASE_NO_REASON]
  = N_ ("These terms are red and need a reason. Nothing was changed. Say why they are granted all the same."),
  [PAGODA_RELEASE_NO_SECOND]
  = N_ ("These terms are red and need a second name. Nothing was changed. Enter who "
        "else vouches for them."),
  [PAGODA_RELEASE_SAME_NAME] = N_ ("The second name must not be the one who works the account. Nothing was "
                                   "changed. Enter somebody else."),
};

static gboolean
check_release (PagodaDatabase *database, const PagodaCreditDecision *decision, GError **error)
{
  g_autofree char *owner = NULL;

  if (!find_owner (database, decision->customer, decision->day, &owner, error))
    return FALSE;
  PagodaReleaseCheck check = pagoda_credit_check_release (decision->reason, decision->second, owner);
  return check == PAGODA_RELEASE_GOOD || pagoda_edit_refuse (_ (refusals[check]), error);
}

static gboolean
decide_terms (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaCreditDecision *decision = edit->data;

  if (!refuse_unless (is_amount (decision->amount) && decision->amount > 0,
                      N_ ("The order that the terms are for is an amount above 0. Nothing was changed. Enter "
                          "another amount."),
                      error)
      || !refuse_unless (decision->payment_days >= 0 && decision->payment_days <= MOST_DAYS,
                         N_ ("Payment days are a number from 0 to 3660. Nothing was changed. Enter another "
                             "number, or none."),
                         error)
      || !judge (database, decision, error)
      || (decision->reasons != 0 && !check_release (database, decision, error))
      || !pagoda_credit_decisions_insert (database, decision, error))
    return FALSE;
  edit->id = decision->id;
  return TRUE;
}

PagodaEdit *
pagoda_edit_decide_terms (const PagodaCreditDecision *decision, const char *name)
{
  return pagoda_edit_create_with ("decide-terms", name, decide_terms, pagoda_credit_decision_copy (decision),
                                  (GDestroyNotify)pagoda_credit_decision_free);
}

PagodaEdit *
pagoda_edit_delete_terms_decision (PagodaId decision, const char *name)
{
  return pagoda_edit_create_deletion ("delete-terms-decision", name, decision,
                                      pagoda_credit_decisions_delete);
}

/* Answers */

static gboolean
answer_credit (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaCreditAnswer *answer = edit->data;

  if (!refuse_unless (!pagoda_edit_is_blank (answer->answer),
                      N_ ("An answer needs words. Nothing was changed. Say what was agreed or done."), error)
      || !refuse_unless (
          answer->again == PAGODA_DAY_NONE || answer->again > answer->day,
          N_ ("The day to ask again lies after today. Nothing was changed. Choose a later day, or "
              "none."),
          error)
      || !pagoda_credit_answers_insert (database, answer, error))
    return FALSE;
  edit->id = answer->id;
  return TRUE;
}

PagodaEdit *
pagoda_edit_answer_credit (const PagodaCreditAnswer *answer, const char *name)
{
  return pagoda_edit_create_with ("answer-credit", name, answer_credit, pagoda_credit_answer_copy (answer),
                                  (GDestroyNotify)pagoda_credit_answer_free);
}
