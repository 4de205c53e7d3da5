/* import_customers.c: a list of customers becomes customers, and the contacts that it names beside them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/named_contacts.h"

#include <glib/gi18n-lib.h>

/* A row that is accepted, for what is found out about its customer later. */
typedef struct
{
  guint64 number;
  guint32 customer;
} TakenRow;

typedef struct
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  PagodaNamedContacts *contacts;
  GArray *rows; /* TakenRow */
} Customers;

static gpointer
start (PagodaImportRun *run, GError **error)
{
  Customers *records = g_new0 (Customers, 1);

  records->run = run;
  records->customers = pagoda_named_customers_new (run);
  records->contacts = pagoda_named_contacts_new (run, records->customers);
  records->rows = g_array_new (FALSE, FALSE, sizeof (TakenRow));
  return records;
}

static void
fill (const char **value, const char *text)
{
  if (*value == NULL)
    *value = text;
}

/* A row without a name of a contact still says how its customer is reached. */
static void
reach_customer (const PagodaSaidContact *said, const char *values[PAGODA_N_ATTRIBUTES])
{
  const char **phone = &values[PAGODA_FIELD_CUSTOMER_PHONE - PAGODA_FIRST_ATTRIBUTE];

  fill (phone, said->texts[PAGODA_FIELD_CONTACT_PHONE - PAGODA_FIELD_CONTACT_TITLE]);
  fill (phone, said->texts[PAGODA_FIELD_CONTACT_MOBILE - PAGODA_FIELD_CONTACT_TITLE]);
  fill (&values[PAGODA_FIELD_CUSTOMER_EMAIL - PAGODA_FIRST_ATTRIBUTE],
        said->texts[PAGODA_FIELD_CONTACT_EMAIL - PAGODA_FIELD_CONTACT_TITLE]);
}

/* All else that such a row says about a contact is about nobody. */
static void
leave_out_nameless (PagodaImportRow *row, const PagodaSaidContact *said)
{
  for (guint i = 0; i < PAGODA_N_CONTACT_TEXTS; i++)
    {
      PagodaFieldId field = (PagodaFieldId)(PAGODA_FIELD_CONTACT_TITLE + i);
      gboolean reaches = field == PAGODA_FIELD_CONTACT_PHONE || field == PAGODA_FIELD_CONTACT_MOBILE
                         || field == PAGODA_FIELD_CONTACT_EMAIL;
      if ((said->texts[i] != NULL && !reaches)
          || (pagoda_field_is_day (field) && said->birthday != PAGODA_DAY_NONE))
        pagoda_import_row_refuse (row, field, _ ("The name of the contact is missing."));
    }
}

static void
take (gpointer data, PagodaImportRow *row)
{
  Customers *records = data;
  const char *values[PAGODA_N_ATTRIBUTES];
  PagodaSaidContact said;
  TakenRow taken = { row->number, pagoda_named_customers_take (records->customers, row) };

  pagoda_import_row_attributes (row, values);
  pagoda_said_contact_read (&said, row);
  if (row->reason != NULL)
    return;
  if (said.name != NULL)
    pagoda_named_contacts_say (records->contacts, taken.customer, &said);
  else
    {
      reach_customer (&said, values);
      leave_out_nameless (row, &said);
    }
  g_array_append_val (records->rows, taken);
  pagoda_named_customers_remember (records->customers, taken.customer, row, values);
}

/* The list is all about its customers, so everything it says is asserted. */
static void
want_all (Customers *records)
{
  for (guint i = 0; i < records->rows->len; i++)
    {
      guint32 customer = g_array_index (records->rows, TakenRow, i).customer;
      if (pagoda_named_customers_doubt (records->customers, customer) == NULL)
        pagoda_named_customers_want (records->customers, customer);
    }
  for (guint32 i = 0; i < pagoda_named_customers_count (records->customers); i++)
    pagoda_named_customers_assert_all (records->customers, i);
}

static gboolean
judge (Customers *records, guint32 customer, GError **error)
{
  PagodaNamedCustomers *customers = records->customers;
  PagodaChange change = pagoda_named_customers_change (customers, customer);
  gboolean differs = change == PAGODA_CHANGE_UPDATED;

  if (pagoda_named_customers_is_repeated (customers, customer)
      || !pagoda_named_customers_is_wanted (customers, customer))
    return TRUE;
  if (change != PAGODA_CHANGE_NEW
      && !pagoda_import_run_judge_existing (records->run, pagoda_named_customers_title (customers, customer),
                                            differs, &change, error))
    return FALSE;
  if (change == PAGODA_CHANGE_SKIPPED)
    pagoda_named_customers_skip (customers, customer);
  pagoda_import_run_count (records->run, change);
  return TRUE;
}

static void
count_contact (PagodaImportResult *result, PagodaChange change)
{
  result->contacts.created += change == PAGODA_CHANGE_NEW;
  result->contacts.updated += change == PAGODA_CHANGE_UPDATED;
  result->contacts.unchanged += change == PAGODA_CHANGE_NONE;
}

/* Contacts go with their rows: those of customers in doubt and of skipped ones are left alone. */
static void
judge_contact (Customers *records, guint32 contact)
{
  guint32 customer = pagoda_named_contacts_customer (records->contacts, contact);

  if (pagoda_named_customers_doubt (records->customers, customer) != NULL)
    pagoda_named_contacts_set_change (records->contacts, contact, PAGODA_CHANGE_REFUSED);
  else if (pagoda_named_customers_change (records->customers, customer) == PAGODA_CHANGE_SKIPPED)
    pagoda_named_contacts_set_change (records->contacts, contact, PAGODA_CHANGE_SKIPPED);
  count_contact (records->run->result, pagoda_named_contacts_change (records->contacts, contact));
}

/* Rows whose customer is in doubt are problems; those of skipped customers are counted. */
static void
settle_row (Customers *records, const TakenRow *row)
{
  PagodaNamedCustomers *customers = records->customers;
  const char *doubt = pagoda_named_customers_doubt (customers, row->customer);

  if (doubt != NULL)
    pagoda_import_run_refuse (records->run, row->number,
                              pagoda_named_customers_key (customers, row->customer),
                              pagoda_named_customers_title (customers, row->customer), doubt);
  else if (pagoda_named_customers_change (customers, row->customer) == PAGODA_CHANGE_SKIPPED)
    records->run->result->skipped++;
}

static gboolean
compare (gpointer data, PagodaDatabase *database, GError **error)
{
  Customers *records = data;

  if (!pagoda_named_customers_resolve (records->customers, database, error))
    return FALSE;
  want_all (records);
  if (!pagoda_named_customers_compare (records->customers, database, error))
    return FALSE;
  for (guint32 i = 0; i < pagoda_named_customers_count (records->customers); i++)
    if (!judge (records, i, error))
      return FALSE;
  if (!pagoda_named_contacts_compare (records->contacts, database, error))
    return FALSE;
  for (guint32 i = 0; i < pagoda_named_contacts_count (records->contacts); i++)
    judge_contact (records, i);
  for (guint i = 0; i < records->rows->len; i++)
    settle_row (records, &g_array_index (records->rows, TakenRow, i));
  return TRUE;
}

static gboolean
write_records (gpointer data, PagodaDatabase *database, GError **error)
{
  Customers *records = data;

  return pagoda_named_customers_write (records->customers, database, error)
         && pagoda_named_contacts_write (records->contacts, database, error);
}

static void
discard (gpointer data)
{
  Customers *records = data;

  pagoda_named_contacts_free (records->contacts);
  pagoda_named_customers_free (records->customers);
  g_array_unref (records->rows);
  g_free (records);
}

const PagodaImportRecords pagoda_import_customers = {
  .label = "import-customers",
  .start = start,
  .take = take,
  .compare = compare,
  .write = write_records,
  .discard = discard,
};
