/* import_receivables.c: a list of invoices becomes receivables and their payments.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A receivable is known by its customer and number.  What a row says is paid is all that was paid so far: a
 * payment is added where the store has less, and the row refused where it has more.
 */
#include "config.h"

#include "import/named_customers.h"
#include "import/order_row.h"
#include "store/credit.h"
#include "store/orders.h"

#include <glib/gi18n-lib.h>

/* One row. */
typedef struct
{
  guint64 row;
  guint32 customer;
  const char *order; /* its number; NULL where none is named */
  PagodaReceivable *receivable;
  PagodaMoney paid; /* 0: nothing, or the row does not say */
  PagodaDay paid_day;
  PagodaMoney missing; /* of that, in the store */
  PagodaChange change;
} Record;

typedef struct
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  GPtrArray *records;   /* Record */
  GHashTable *taken;    /* `customer number` of those that the file has named (char *) */
  const char *currency; /* of the file; NULL is the store's */
} Receivables;

static void
free_record (gpointer data)
{
  Record *record = data;

  pagoda_receivable_free (record->receivable);
  g_free (record);
}

static void
discard (gpointer data)
{
  Receivables *receivables = data;

  pagoda_named_customers_free (receivables->customers);
  g_ptr_array_unref (receivables->records);
  g_hash_table_unref (receivables->taken);
  g_free (receivables);
}

static gpointer
start (PagodaImportRun *run, GError **error)
{
  Receivables *receivables = g_new0 (Receivables, 1);

  receivables->run = run;
  receivables->customers = pagoda_named_customers_new (run);
  receivables->records = g_ptr_array_new_with_free_func (free_record);
  receivables->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (pagoda_order_row_find_currency (run, &receivables->currency, error))
    return receivables;
  discard (receivables);
  return NULL;
}

/* --- reading ----------------------------------------------------------------------------------------- */

static void
read_days (PagodaImportRow *row, Record *record)
{
  PagodaReceivable *receivable = record->receivable;

  receivable->day = pagoda_import_row_day (row, PAGODA_FIELD_RECEIVABLE_DAY, NULL);
  receivable->due = pagoda_import_row_day (row, PAGODA_FIELD_RECEIVABLE_DUE, NULL);
  record->paid_day = pagoda_import_row_day (row, PAGODA_FIELD_RECEIVABLE_PAID_DAY, NULL);
  if (receivable->day == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_DAY, _ ("The date is missing."));
  else if (receivable->due == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_DUE, _ ("The due day is missing."));
  else if (receivable->due < receivable->day)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_DUE, _ ("It would be due before its own day."));
  else if (record->paid_day != PAGODA_DAY_NONE && record->paid_day < receivable->day)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_PAID_DAY,
                              _ ("It would be paid before its own day."));
  else if (record->paid_day != PAGODA_DAY_NONE && record->paid_day > row->today)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_PAID_DAY,
                              _ ("This day is in the future. What is paid then is not paid yet."));
}

/* The sum in @field, 0 where it is empty. */
static PagodaMoney
read_sum (PagodaImportRow *row, PagodaFieldId field, int digits)
{
  PagodaDecimal decimal = 0;
  PagodaMoney money = 0;

  if (!pagoda_import_row_decimal (row, field, &decimal))
    return 0;
  if (!pagoda_money_from_decimal (decimal, digits, &money) || !pagoda_amount_is_plausible (money))
    pagoda_import_row_refuse (row, field, _ ("This number is too large."));
  return money;
}

static void
read_amounts (const Receivables *receivables, PagodaImportRow *row, Record *record)
{
  PagodaReceivable *receivable = record->receivable;
  const char *currency = pagoda_order_row_read_currency (row, receivables->run, receivables->currency);
  const char *own = receivables->run->currency;
  int digits = currency != NULL ? pagoda_currency_digits (currency) : receivables->run->digits;

  receivable->currency = g_strdup (currency);
  receivable->rate = pagoda_order_row_read_rate (row, currency);
  pagoda_order_row_check_sign (row, PAGODA_FIELD_RECEIVABLE_AMOUNT, currency != NULL ? currency : own);
  pagoda_order_row_check_sign (row, PAGODA_FIELD_RECEIVABLE_PAID, currency != NULL ? currency : own);
  receivable->amount = read_sum (row, PAGODA_FIELD_RECEIVABLE_AMOUNT, digits);
  record->paid = read_sum (row, PAGODA_FIELD_RECEIVABLE_PAID, digits);
  if (receivable->amount <= 0)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_AMOUNT, _ ("A receivable is an amount above 0."));
  else if (record->paid < 0)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_PAID, _ ("A payment is an amount above 0."));
  else if (record->paid > receivable->amount)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_PAID, _ ("More would be paid than is owed."));
}

static Record *
read_record (const Receivables *receivables, PagodaImportRow *row)
{
  Record *record = g_new0 (Record, 1);
  const char *number = pagoda_import_row_text (row, PAGODA_FIELD_RECEIVABLE_NUMBER);

  record->row = row->number;
  record->customer = pagoda_named_customers_take (receivables->customers, row);
  record->receivable = pagoda_receivable_new ();
  record->receivable->number = g_strdup (number);
  record->receivable->note = g_strdup (pagoda_import_row_text (row, PAGODA_FIELD_RECEIVABLE_NOTE));
  record->order = pagoda_import_row_text (row, PAGODA_FIELD_RECEIVABLE_ORDER);
  if (number == NULL)
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_NUMBER, _ ("The number is missing."));
  read_days (row, record);
  read_amounts (receivables, row, record);
  /* A payment without a day is known today, and a receivable of tomorrow is paid tomorrow. */
  if (record->paid_day == PAGODA_DAY_NONE)
    record->paid_day = MAX (row->today, record->receivable->day);
  return record;
}

static void
take (gpointer data, PagodaImportRow *row)
{
  Receivables *receivables = data;
  const char *attributes[PAGODA_N_ATTRIBUTES];
  Record *record = read_record (receivables, row);
  g_autofree char *key
      = g_strdup_printf ("%u %s", record->customer,
                         record->receivable->number != NULL ? record->receivable->number : "");

  pagoda_import_row_attributes (row, attributes);
  if (row->reason == NULL && g_hash_table_contains (receivables->taken, key))
    pagoda_import_row_refuse (row, PAGODA_FIELD_RECEIVABLE_NUMBER, _ ("The file has this receivable twice."));
  if (row->reason != NULL)
    {
      free_record (record);
      return;
    }
  g_hash_table_add (receivables->taken, g_steal_pointer (&key));
  g_ptr_array_add (receivables->records, record);
  pagoda_named_customers_remember (receivables->customers, record->customer, row, attributes);
}

/* --- comparing --------------------------------------------------------------------------------------- */

/* The stored receivable of @customer with @number, or NULL. */
static const PagodaReceivable *
find_stored (GHashTable *stored, PagodaId customer, const char *number)
{
  const PagodaCreditRecord *record = g_hash_table_lookup (stored, &customer);

  for (guint i = 0; record != NULL && i < record->receivables->len; i++)
    {
      const PagodaReceivable *receivable = g_ptr_array_index (record->receivables, i);
      if (g_str_equal (receivable->number, number))
        return receivable;
    }
  return NULL;
}

static gboolean
differs_from (const PagodaReceivable *read, const PagodaReceivable *known)
{
  return read->day != known->day || read->due != known->due || read->amount != known->amount
         || read->rate != known->rate || g_strcmp0 (read->currency, known->currency) != 0
         || read->order != known->order || g_strcmp0 (read->note, known->note) != 0;
}

/* The order that the receivable is of: the one it names, else the one that has its number. */
static gboolean
find_order (const Receivables *receivables,
            Record *record,
            PagodaId customer,
            PagodaDatabase *database,
            GError **error)
{
  const char *number = record->order != NULL ? record->order : record->receivable->number;
  PagodaOrder order = { .id = PAGODA_ID_NONE };

  if (!pagoda_orders_find (database, number, &order, error))
    return FALSE;
  if (order.id != PAGODA_ID_NONE && order.customer == customer)
    record->receivable->order = order.id;
  else if (record->order != NULL)
    pagoda_import_add_notice (receivables->run->result, record->row,
                              pagoda_look_header (receivables->run->look, PAGODA_FIELD_RECEIVABLE_ORDER),
                              record->order, _ ("The customer has no such order. It is left out."));
  pagoda_order_clear (&order);
  return TRUE;
}

/* Why the row cannot be what the store has as @known, and by which @field; NULL where it can. */
static const char *
find_fault (const Record *record, const PagodaReceivable *known, PagodaFieldId *field)
{
  PagodaMoney paid = pagoda_receivable_paid_on (known, G_MAXINT32);

  *field = record->receivable->amount < paid ? PAGODA_FIELD_RECEIVABLE_AMOUNT : PAGODA_FIELD_RECEIVABLE_PAID;
  if (record->receivable->amount < paid || (record->paid > 0 && record->paid < paid))
    return _ ("More than this was paid already.");
  return NULL;
}

/* Makes @record what is to be saved over @known. */
static gboolean
compare_known (Receivables *receivables, Record *record, const PagodaReceivable *known, GError **error)
{
  PagodaReceivable *read = record->receivable;
  PagodaMoney paid = pagoda_receivable_paid_on (known, G_MAXINT32);

  read->id = known->id;
  if (read->note == NULL)
    read->note = g_strdup (known->note);
  if (read->order == PAGODA_ID_NONE)
    read->order = known->order;
  record->missing = MAX (record->paid - paid, 0);
  return pagoda_import_run_judge_existing (receivables->run, read->number,
                                           differs_from (read, known) || record->missing > 0, &record->change,
                                           error);
}

static void
refuse (const Receivables *receivables,
        Record *record,
        PagodaFieldId field,
        const char *value,
        const char *why)
{
  record->change = PAGODA_CHANGE_REFUSED;
  pagoda_import_run_refuse (receivables->run, record->row, field, value, why);
}

static gboolean
compare_record (Receivables *receivables,
                Record *record,
                GHashTable *stored,
                PagodaDatabase *database,
                GError **error)
{
  const char *doubt = pagoda_named_customers_doubt (receivables->customers, record->customer);
  PagodaId customer = pagoda_named_customers_id (receivables->customers, record->customer);
  const PagodaReceivable *known = find_stored (stored, customer, record->receivable->number);
  PagodaFieldId field = PAGODA_FIELD_RECEIVABLE_PAID;
  const char *fault = known != NULL ? find_fault (record, known, &field) : NULL;

  record->change = PAGODA_CHANGE_NEW;
  record->missing = record->paid;
  if (doubt != NULL)
    refuse (receivables, record, pagoda_named_customers_key (receivables->customers, record->customer),
            pagoda_named_customers_title (receivables->customers, record->customer), doubt);
  else if (fault != NULL)
    refuse (receivables, record, field, record->receivable->number, fault);
  else if (!find_order (receivables, record, customer, database, error)
           || (known != NULL && !compare_known (receivables, record, known, error)))
    return FALSE;
  if (record->change == PAGODA_CHANGE_SKIPPED)
    receivables->run->result->skipped++;
  else if (record->change != PAGODA_CHANGE_REFUSED)
    pagoda_named_customers_want (receivables->customers, record->customer);
  pagoda_import_run_count (receivables->run, record->change);
  return TRUE;
}

static gboolean
compare (gpointer data, PagodaDatabase *database, GError **error)
{
  Receivables *receivables = data;

  if (!pagoda_named_customers_resolve (receivables->customers, database, error))
    return FALSE;
  g_autoptr (GHashTable) stored = pagoda_credit_records_list (database, error);
  for (guint i = 0; stored != NULL && i < receivables->records->len; i++)
    if (!pagoda_import_run_tick (receivables->run, i, receivables->records->len, error)
        || !compare_record (receivables, g_ptr_array_index (receivables->records, i), stored, database,
                            error))
      return FALSE;
  return stored != NULL && pagoda_named_customers_compare (receivables->customers, database, error);
}

/* --- writing ----------------------------------------------------------------------------------------- */

static gboolean
write_record (const Receivables *receivables, Record *record, PagodaDatabase *database, GError **error)
{
  record->receivable->customer = pagoda_named_customers_id (receivables->customers, record->customer);
  if (!pagoda_receivables_save (database, record->receivable, error))
    return FALSE;
  PagodaReceivablePayment payment
      = { .receivable = record->receivable->id, .day = record->paid_day, .amount = record->missing };
  return record->missing == 0 || pagoda_receivable_payments_save (database, &payment, error);
}

static gboolean
write_records (gpointer data, PagodaDatabase *database, GError **error)
{
  Receivables *receivables = data;

  if (!pagoda_named_customers_write (receivables->customers, database, error))
    return FALSE;
  for (guint i = 0; i < receivables->records->len; i++)
    {
      Record *record = g_ptr_array_index (receivables->records, i);
      if ((record->change == PAGODA_CHANGE_NEW || record->change == PAGODA_CHANGE_UPDATED)
          && !write_record (receivables, record, database, error))
        return FALSE;
    }
  return TRUE;
}

const PagodaImportRecords pagoda_import_receivables = {
  .label = "import-receivables",
  .start = start,
  .take = take,
  .compare = compare,
  .write = write_records,
  .discard = discard,
};
