/* credit.c: what is known of a customer's credit.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/credit.h"

#include <glib/gi18n-lib.h>

static const PagodaWord channels[PAGODA_N_CHANNELS] = {
  [PAGODA_CHANNEL_DIRECT] = { "direct", NC_ ("channel", "Direct"), "直销|直供|直接" },
  [PAGODA_CHANNEL_DEALER] = { "dealer", NC_ ("channel", "Dealer"), "经销|经销商|分销" },
  [PAGODA_CHANNEL_ONLINE] = { "online", NC_ ("channel", "Online"), "网店|线上|电商" },
};
PAGODA_DEFINE_WORDS (PagodaChannel, channel, channels, "channel")

static const PagodaWord capabilities[PAGODA_N_CAPABILITIES] = {
  [PAGODA_CAPABILITY_COVERAGE] = { "shelf coverage", NC_ ("capability", "Shelf coverage"), NULL },
  [PAGODA_CAPABILITY_SELLING] = { "selling power", NC_ ("capability", "Selling power"), NULL },
  [PAGODA_CAPABILITY_FUNDS] = { "funds", NC_ ("capability", "Funds"), NULL },
  [PAGODA_CAPABILITY_YEARS] = { "years in trade", NC_ ("capability", "Years in this trade"), NULL },
  [PAGODA_CAPABILITY_REFERENCES] = { "references", NC_ ("capability", "References"), NULL },
  [PAGODA_CAPABILITY_PAYMENT] = { "payment record", NC_ ("capability", "Payment record"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaCapability, capability, capabilities, "capability")

static const PagodaWord reasons[PAGODA_N_CREDIT_REASONS] = {
  { "long terms", NC_ ("credit", "New, and the terms are too long"), NULL },
  { "blind spot", NC_ ("credit", "New, and a capability is unknown"), NULL },
  { "over limit", NC_ ("credit", "Exposure above the limit"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaCreditReason, credit_reason, reasons, "credit")

/* Records */

PagodaCreditTerms *
pagoda_credit_terms_copy (const PagodaCreditTerms *terms)
{
  PagodaCreditTerms *copy = g_memdup2 (terms, sizeof *terms);

  copy->reason = g_strdup (terms->reason);
  return copy;
}

void
pagoda_credit_terms_free (PagodaCreditTerms *terms)
{
  if (terms == NULL)
    return;
  g_free (terms->reason);
  g_free (terms);
}

PagodaCapabilityGrade *
pagoda_capability_grade_copy (const PagodaCapabilityGrade *grade)
{
  PagodaCapabilityGrade *copy = g_memdup2 (grade, sizeof *grade);

  copy->source = g_strdup (grade->source);
  return copy;
}

void
pagoda_capability_grade_free (PagodaCapabilityGrade *grade)
{
  if (grade == NULL)
    return;
  g_free (grade->source);
  g_free (grade);
}

PagodaUndelivered *
pagoda_undelivered_copy (const PagodaUndelivered *undelivered)
{
  return g_memdup2 (undelivered, sizeof *undelivered);
}

void
pagoda_undelivered_free (PagodaUndelivered *undelivered)
{
  g_free (undelivered);
}

PagodaReceivablePayment *
pagoda_receivable_payment_copy (const PagodaReceivablePayment *payment)
{
  return g_memdup2 (payment, sizeof *payment);
}

void
pagoda_receivable_payment_free (PagodaReceivablePayment *payment)
{
  g_free (payment);
}

PagodaCreditDecision *
pagoda_credit_decision_copy (const PagodaCreditDecision *decision)
{
  PagodaCreditDecision *copy = g_memdup2 (decision, sizeof *decision);

  copy->reason = g_strdup (decision->reason);
  copy->second = g_strdup (decision->second);
  return copy;
}

void
pagoda_credit_decision_free (PagodaCreditDecision *decision)
{
  if (decision == NULL)
    return;
  g_free (decision->reason);
  g_free (decision->second);
  g_free (decision);
}

PagodaCreditAnswer *
pagoda_credit_answer_copy (const PagodaCreditAnswer *answer)
{
  PagodaCreditAnswer *copy = g_memdup2 (answer, sizeof *answer);

  copy->answer = g_strdup (answer->answer);
  return copy;
}

void
pagoda_credit_answer_free (PagodaCreditAnswer *answer)
{
  if (answer == NULL)
    return;
  g_free (answer->answer);
  g_free (answer);
}

/* Receivables */

PagodaReceivable *
pagoda_receivable_new (void)
{
  PagodaReceivable *receivable = g_new0 (PagodaReceivable, 1);

  receivable->day = PAGODA_DAY_NONE;
  receivable->due = PAGODA_DAY_NONE;
  receivable->rate = PAGODA_DECIMAL_ONE;
  receivable->payments = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_receivable_payment_free);
  return receivable;
}

static gpointer
copy_payment (gconstpointer payment, gpointer nothing)
{
  return pagoda_receivable_payment_copy (payment);
}

PagodaReceivable *
pagoda_receivable_copy (const PagodaReceivable *receivable)
{
  PagodaReceivable *copy = g_memdup2 (receivable, sizeof *receivable);

  copy->number = g_strdup (receivable->number);
  copy->currency = g_strdup (receivable->currency);
  copy->note = g_strdup (receivable->note);
  copy->payments = g_ptr_array_copy (receivable->payments, (GCopyFunc)copy_payment, NULL);
  g_ptr_array_set_free_func (copy->payments, (GDestroyNotify)pagoda_receivable_payment_free);
  return copy;
}

void
pagoda_receivable_free (PagodaReceivable *receivable)
{
  if (receivable == NULL)
    return;
  g_free (receivable->number);
  g_free (receivable->currency);
  g_free (receivable->note);
  g_ptr_array_unref (receivable->payments);
  g_free (receivable);
}

PagodaMoney
pagoda_receivable_paid_on (const PagodaReceivable *receivable, PagodaDay day)
{
  PagodaMoney paid = 0;

  for (guint i = 0; i < receivable->payments->len; i++)
    {
      const PagodaReceivablePayment *payment = g_ptr_array_index (receivable->payments, i);
      if (payment->day <= day)
        paid += payment->amount;
    }
  return paid;
}

PagodaMoney
pagoda_receivable_open_on (const PagodaReceivable *receivable, PagodaDay day)
{
  if (receivable->day > day)
    return 0;
  return MAX (receivable->amount - pagoda_receivable_paid_on (receivable, day), 0);
}

PagodaMoney
pagoda_receivable_worth (const PagodaReceivable *receivable, PagodaMoney money, const char *currency)
{
  if (receivable->currency == NULL)
    return money;
  return pagoda_money_convert (money, pagoda_currency_digits (receivable->currency), receivable->rate,
                               pagoda_currency_digits (currency));
}

/* All of one customer */

PagodaCreditRecord *
pagoda_credit_record_new (PagodaId customer)
{
  PagodaCreditRecord *record = g_new0 (PagodaCreditRecord, 1);

  record->customer = customer;
  record->terms = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_credit_terms_free);
  record->capabilities = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_capability_grade_free);
  record->undelivered = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_undelivered_free);
  record->receivables = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_receivable_free);
  record->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_credit_decision_free);
  record->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_credit_answer_free);
  return record;
}

void
pagoda_credit_record_free (PagodaCreditRecord *record)
{
  if (record == NULL)
    return;
  g_ptr_array_unref (record->terms);
  g_ptr_array_unref (record->capabilities);
  g_ptr_array_unref (record->undelivered);
  g_ptr_array_unref (record->receivables);
  g_ptr_array_unref (record->decisions);
  g_ptr_array_unref (record->answers);
  g_free (record);
}

const PagodaCreditTerms *
pagoda_credit_record_terms_on (const PagodaCreditRecord *record, PagodaDay day)
{
  for (guint i = record->terms->len; i-- > 0;)
    {
      const PagodaCreditTerms *terms = g_ptr_array_index (record->terms, i);
      if (terms->from <= day)
        return terms;
    }
  return NULL;
}

const PagodaUndelivered *
pagoda_credit_record_undelivered_on (const PagodaCreditRecord *record, PagodaDay day)
{
  for (guint i = record->undelivered->len; i-- > 0;)
    {
      const PagodaUndelivered *undelivered = g_ptr_array_index (record->undelivered, i);
      if (undelivered->from <= day)
        return undelivered;
    }
  return NULL;
}

const PagodaCapabilityGrade *
pagoda_credit_record_grade_on (const PagodaCreditRecord *record, PagodaCapability capability, PagodaDay day)
{
  for (guint i = record->capabilities->len; i-- > 0;)
    {
      const PagodaCapabilityGrade *grade = g_ptr_array_index (record->capabilities, i);
      if (grade->capability == capability && grade->from <= day)
        return grade;
    }
  return NULL;
}
