/* credit.c: credit terms, capabilities, receivables and decisions in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/credit.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };
static const char *const payment_slots[] = { ":id", ":receivable", ":customer", NULL };

/* Writing */

gboolean
pagoda_credit_terms_insert (PagodaDatabase *database, PagodaCreditTerms *terms, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "credit-terms-insert", &terms->id,
                                                       ":customer", terms->customer, terms->from);
  gboolean known = terms->channel != PAGODA_CHANNEL_UNKNOWN;

  pagoda_statement_bind_text (statement, ":channel",
                              known ? pagoda_channel_word ((PagodaChannel)terms->channel) : NULL);
  pagoda_statement_bind_optional (statement, ":credit_limit", terms->limit, PAGODA_NO_LIMIT);
  pagoda_statement_bind_optional (statement, ":payment_days", terms->payment_days, PAGODA_NO_TERMS);
  pagoda_statement_bind_text (statement, ":reason", terms->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_capability_grades_insert (PagodaDatabase *database, PagodaCapabilityGrade *grade, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "dealer-capability-insert", &grade->id,
                                                       ":customer", grade->customer, grade->from);

  pagoda_statement_bind_text (statement, ":capability", pagoda_capability_word (grade->capability));
  pagoda_statement_bind_optional (statement, ":grade", grade->grade, PAGODA_CAPABILITY_UNKNOWN);
  pagoda_statement_bind_text (statement, ":source", grade->source);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_undelivered_insert (PagodaDatabase *database, PagodaUndelivered *undelivered, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "undelivered-insert", &undelivered->id,
                                                       ":customer", undelivered->customer, undelivered->from);

  pagoda_statement_bind_int (statement, ":amount", undelivered->amount);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_credit_decisions_insert (PagodaDatabase *database, PagodaCreditDecision *decision, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "credit-decision-insert");

  decision->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", decision->id);
  pagoda_statement_bind_int (statement, ":customer", decision->customer);
  pagoda_statement_bind_int (statement, ":day", decision->day);
  pagoda_statement_bind_int (statement, ":amount", decision->amount);
  pagoda_statement_bind_int (statement, ":payment_days", decision->payment_days);
  pagoda_statement_bind_int (statement, ":exposure", decision->exposure);
  pagoda_statement_bind_optional (statement, ":credit_limit", decision->limit, PAGODA_NO_LIMIT);
  pagoda_statement_bind_int (statement, ":is_new", decision->is_new != FALSE);
  pagoda_statement_bind_int (statement, ":reasons", decision->reasons);
  pagoda_statement_bind_int (statement, ":blind_spots", decision->blind_spots);
  pagoda_statement_bind_text (statement, ":reason", decision->reason);
  pagoda_statement_bind_text (statement, ":second", decision->second);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_credit_answers_insert (PagodaDatabase *database, PagodaCreditAnswer *answer, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "credit-answer-insert");

  answer->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", answer->id);
  pagoda_statement_bind_int (statement, ":customer", answer->customer);
  pagoda_statement_bind_int (statement, ":day", answer->day);
  pagoda_statement_bind_text (statement, ":answer", answer->answer);
  pagoda_statement_bind_optional (statement, ":again_day", answer->again, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_receivables_save (PagodaDatabase *database, PagodaReceivable *receivable, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "receivable-insert", "receivable-update", &receivable->id);

  pagoda_statement_bind_int (statement, ":customer", receivable->customer);
  pagoda_statement_bind_text (statement, ":number", receivable->number);
  pagoda_statement_bind_int (statement, ":day", receivable->day);
  pagoda_statement_bind_int (statement, ":due_day", receivable->due);
  pagoda_statement_bind_int (statement, ":amount", receivable->amount);
  pagoda_statement_bind_text (statement, ":currency", receivable->currency);
  pagoda_statement_bind_int (statement, ":rate", receivable->rate);
  pagoda_statement_bind_optional (statement, ":order_id", receivable->order, PAGODA_ID_NONE);
  pagoda_statement_bind_text (statement, ":note", receivable->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_receivable_payments_save (PagodaDatabase *database, PagodaReceivablePayment *payment, GError **error)
{
  PagodaStatement *statement = pagoda_saved_row_begin (database, "receivable-payment-insert",
                                                       "receivable-payment-update", &payment->id);

  pagoda_statement_bind_int (statement, ":receivable", payment->receivable);
  pagoda_statement_bind_int (statement, ":day", payment->day);
  pagoda_statement_bind_int (statement, ":amount", payment->amount);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_receivable_payments_delete (PagodaDatabase *database, PagodaId payment, GError **error)
{
  return pagoda_delete_where (database, "receivable-payment-delete", payment_slots, ":id", payment, error);
}

gboolean
pagoda_receivables_delete (PagodaDatabase *database, PagodaId receivable, GError **error)
{
  return pagoda_delete_where (database, "receivable-payment-delete", payment_slots, ":receivable", receivable,
                              error)
         && pagoda_delete_where (database, "receivable-delete", delete_slots, ":id", receivable, error);
}

gboolean
pagoda_credit_decisions_delete (PagodaDatabase *database, PagodaId decision, GError **error)
{
  return pagoda_delete_where (database, "credit-decision-delete", delete_slots, ":id", decision, error);
}

gboolean
pagoda_credit_records_delete (PagodaDatabase *database, PagodaId customer, GError **error)
{
  static const char *const steps[]
      = { "receivable-delete",  "credit-terms-delete",    "dealer-capability-delete",
          "undelivered-delete", "credit-decision-delete", "credit-answer-delete" };

  if (!pagoda_delete_where (database, "receivable-payment-delete", payment_slots, ":customer", customer,
                            error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!pagoda_delete_where (database, steps[i], delete_slots, ":customer", customer, error))
      return FALSE;
  return TRUE;
}

/* Reading */

/* One reading of the records of some customers. */
typedef struct
{
  GHashTable *records;     /* PagodaCreditRecord by customer */
  GHashTable *receivables; /* by id, owned by their records */
} Reading;

static PagodaCreditRecord *
record_of (Reading *reading, PagodaStatement *statement)
{
  PagodaId customer = pagoda_statement_int (statement, "customer");
  PagodaCreditRecord *record = g_hash_table_lookup (reading->records, &customer);

  if (record == NULL)
    {
      record = pagoda_credit_record_new (customer);
      g_hash_table_insert (reading->records, &record->customer, record);
    }
  return record;
}

static void
add_terms (PagodaStatement *statement, gpointer reading)
{
  PagodaCreditRecord *record = record_of (reading, statement);
  PagodaCreditTerms *terms = g_new0 (PagodaCreditTerms, 1);
  const char *word = pagoda_statement_text (statement, "channel");
  PagodaChannel channel;

  terms->id = pagoda_statement_int (statement, "id");
  terms->customer = record->customer;
  terms->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  terms->channel
      = word != NULL && pagoda_channel_parse (word, &channel) ? (int)channel : PAGODA_CHANNEL_UNKNOWN;
  terms->limit = pagoda_statement_optional (statement, "credit_limit", PAGODA_NO_LIMIT);
  terms->payment_days = (int)pagoda_statement_optional (statement, "payment_days", PAGODA_NO_TERMS);
  terms->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  g_ptr_array_add (record->terms, terms);
}

static void
add_grade (PagodaStatement *statement, gpointer reading)
{
  PagodaCreditRecord *record = record_of (reading, statement);
  PagodaCapabilityGrade *grade = g_new0 (PagodaCapabilityGrade, 1);

  grade->id = pagoda_statement_int (statement, "id");
  grade->customer = record->customer;
  grade->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  pagoda_capability_parse (pagoda_statement_text (statement, "capability"), &grade->capability);
  grade->grade = (int)pagoda_statement_optional (statement, "grade", PAGODA_CAPABILITY_UNKNOWN);
  grade->source = g_strdup (pagoda_statement_text (statement, "source"));
  g_ptr_array_add (record->capabilities, grade);
}

static void
add_undelivered (PagodaStatement *statement, gpointer reading)
{
  PagodaCreditRecord *record = record_of (reading, statement);
  PagodaUndelivered *undelivered = g_new0 (PagodaUndelivered, 1);

  undelivered->id = pagoda_statement_int (statement, "id");
  undelivered->customer = record->customer;
  undelivered->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  undelivered->amount = pagoda_statement_int (statement, "amount");
  g_ptr_array_add (record->undelivered, undelivered);
}

static void
add_receivable (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  PagodaCreditRecord *record = record_of (reading, statement);
  PagodaReceivable *receivable = pagoda_receivable_new ();

  receivable->id = pagoda_statement_int (statement, "id");
  receivable->customer = record->customer;
  receivable->number = g_strdup (pagoda_statement_text (statement, "number"));
  receivable->day = (PagodaDay)pagoda_statement_int (statement, "day");
  receivable->due = (PagodaDay)pagoda_statement_int (statement, "due_day");
  receivable->amount = pagoda_statement_int (statement, "amount");
  receivable->currency = g_strdup (pagoda_statement_text (statement, "currency"));
  receivable->rate = pagoda_statement_int (statement, "rate");
  receivable->order = pagoda_statement_optional (statement, "order_id", PAGODA_ID_NONE);
  receivable->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (record->receivables, receivable);
  g_hash_table_insert (reading->receivables, &receivable->id, receivable);
}

static void
add_payment (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  PagodaReceivablePayment *payment = g_new0 (PagodaReceivablePayment, 1);

  payment->id = pagoda_statement_int (statement, "id");
  payment->receivable = pagoda_statement_int (statement, "receivable");
  payment->day = (PagodaDay)pagoda_statement_int (statement, "day");
  payment->amount = pagoda_statement_int (statement, "amount");
  PagodaReceivable *receivable = g_hash_table_lookup (reading->receivables, &payment->receivable);
  g_ptr_array_add (receivable->payments, payment);
}

static void
add_decision (PagodaStatement *statement, gpointer reading)
{
  PagodaCreditRecord *record = record_of (reading, statement);
  PagodaCreditDecision *decision = g_new0 (PagodaCreditDecision, 1);

  decision->id = pagoda_statement_int (statement, "id");
  decision->customer = record->customer;
  decision->day = (PagodaDay)pagoda_statement_int (statement, "day");
  decision->amount = pagoda_statement_int (statement, "amount");
  decision->payment_days = (int)pagoda_statement_int (statement, "payment_days");
  decision->exposure = pagoda_statement_int (statement, "exposure");
  decision->limit = pagoda_statement_optional (statement, "credit_limit", PAGODA_NO_LIMIT);
  decision->is_new = pagoda_statement_int (statement, "is_new") != 0;
  decision->reasons = (guint)pagoda_statement_int (statement, "reasons");
  decision->blind_spots = (guint)pagoda_statement_int (statement, "blind_spots");
  decision->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  decision->second = g_strdup (pagoda_statement_text (statement, "second"));
  g_ptr_array_add (record->decisions, decision);
}

static void
add_answer (PagodaStatement *statement, gpointer reading)
{
  PagodaCreditRecord *record = record_of (reading, statement);
  PagodaCreditAnswer *answer = g_new0 (PagodaCreditAnswer, 1);

  answer->id = pagoda_statement_int (statement, "id");
  answer->customer = record->customer;
  answer->day = (PagodaDay)pagoda_statement_int (statement, "day");
  answer->answer = g_strdup (pagoda_statement_text (statement, "answer"));
  answer->again = (PagodaDay)pagoda_statement_optional (statement, "again_day", PAGODA_DAY_NONE);
  g_ptr_array_add (record->answers, answer);
}

static const struct
{
  const char *name;
  PagodaRowReader add;
} lists[] = {
  { "credit-terms-list", add_terms },         { "dealer-capability-list", add_grade },
  { "undelivered-list", add_undelivered },    { "receivable-list", add_receivable },
  { "receivable-payment-list", add_payment }, /* of receivables that are read already */
  { "credit-decision-list", add_decision },   { "credit-answer-list", add_answer },
};

static GHashTable *
read_span (PagodaDatabase *database, PagodaId first, PagodaId last, GError **error)
{
  g_autoptr (GHashTable) records
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)pagoda_credit_record_free);
  g_autoptr (GHashTable) receivables = g_hash_table_new (g_int64_hash, g_int64_equal);
  Reading reading = { records, receivables };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!pagoda_statement_each (pagoda_statement_over (database, lists[i].name, first, last), lists[i].add,
                                &reading, error))
      return NULL;
  return g_steal_pointer (&records);
}

/* Orders */

static void
add_orders (PagodaStatement *statement, gpointer table)
{
  PagodaCreditOrders *orders = g_new0 (PagodaCreditOrders, 1);

  orders->customer = pagoda_statement_int (statement, "customer");
  orders->n = (guint)pagoda_statement_int (statement, "n");
  orders->first = (PagodaDay)pagoda_statement_int (statement, "first_day");
  g_hash_table_insert (table, &orders->customer, orders);
}

static GHashTable *
read_orders (PagodaDatabase *database, PagodaId first, PagodaId last, PagodaDay day, GError **error)
{
  PagodaStatement *statement = pagoda_statement_over (database, "credit-orders", first, last);
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_each (statement, add_orders, table, error) ? g_steal_pointer (&table) : NULL;
}

gboolean
pagoda_credit_orders_load (PagodaDatabase *database,
                           PagodaId customer,
                           PagodaDay day,
                           PagodaCreditOrders *orders,
                           GError **error)
{
  g_autoptr (GHashTable) table = read_orders (database, customer, customer, day, error);

  if (table == NULL)
    return FALSE;
  const PagodaCreditOrders *found = g_hash_table_lookup (table, &customer);
  *orders = found != NULL ? *found : (PagodaCreditOrders){ .customer = customer, .first = PAGODA_DAY_NONE };
  return TRUE;
}

GHashTable *
pagoda_credit_orders_list (PagodaDatabase *database, PagodaDay day, GError **error)
{
  return read_orders (database, G_MININT64, G_MAXINT64, day, error);
}

/* Records */

PagodaCreditRecord *
pagoda_credit_records_load (PagodaDatabase *database, PagodaId customer, GError **error)
{
  g_autoptr (GHashTable) records = read_span (database, customer, customer, error);
  gpointer record;

  if (records == NULL)
    return NULL;
  return g_hash_table_steal_extended (records, &customer, NULL, &record)
             ? record
             : pagoda_credit_record_new (customer);
}

GHashTable *
pagoda_credit_records_list (PagodaDatabase *database, GError **error)
{
  return read_span (database, G_MININT64, G_MAXINT64, error);
}
