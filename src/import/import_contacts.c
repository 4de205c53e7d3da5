/* import_contacts.c: a list of people becomes contacts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/named_contacts.h"

#include <glib/gi18n-lib.h>

/* A row that is accepted, for what is found out about its contact later. */
typedef struct
{
  guint64 number;
  guint32 contact;
} TakenRow;

typedef struct
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  PagodaNamedContacts *contacts;
  GArray *rows; /* TakenRow */
} Contacts;

static gpointer
start (PagodaImportRun *run, GError **error)
{
  Contacts *records = g_new0 (Contacts, 1);

  records->run = run;
  records->customers = pagoda_named_customers_new (run);
  records->contacts = pagoda_named_contacts_new (run, records->customers);
  records->rows = g_array_new (FALSE, FALSE, sizeof (TakenRow));
  return records;
}

static void
take (gpointer data, PagodaImportRow *row)
{
  Contacts *records = data;
  const char *attributes[PAGODA_N_ATTRIBUTES];
  PagodaSaidContact said;
  guint32 customer = pagoda_named_customers_take (records->customers, row);

  pagoda_said_contact_read (&said, row);
  pagoda_import_row_attributes (row, attributes);
  if (said.name == NULL)
    pagoda_import_row_refuse (row, PAGODA_FIELD_CONTACT_NAME, _ ("The name of the contact is missing."));
  if (row->reason != NULL)
    return;

  TakenRow taken = { row->number, pagoda_named_contacts_say (records->contacts, customer, &said) };
  g_array_append_val (records->rows, taken);
  pagoda_named_customers_remember (records->customers, customer, row, attributes);
}

static gboolean
judge (Contacts *records, guint32 contact, GError **error)
{
  guint32 customer = pagoda_named_contacts_customer (records->contacts, contact);
  PagodaChange change = pagoda_named_contacts_change (records->contacts, contact);
  gboolean differs = change == PAGODA_CHANGE_UPDATED;

  if (pagoda_named_customers_doubt (records->customers, customer) != NULL)
    change = PAGODA_CHANGE_REFUSED;
  else if (change != PAGODA_CHANGE_NEW
           && !pagoda_import_run_judge_existing (records->run,
                                                 pagoda_named_contacts_name (records->contacts, contact),
                                                 differs, &change, error))
    return FALSE;
  if (change != PAGODA_CHANGE_REFUSED && change != PAGODA_CHANGE_SKIPPED)
    pagoda_named_customers_want (records->customers, customer);
  pagoda_named_contacts_set_change (records->contacts, contact, change);
  pagoda_import_run_count (records->run, change);
  return TRUE;
}

static void
settle_row (Contacts *records, const TakenRow *row)
{
  guint32 customer = pagoda_named_contacts_customer (records->contacts, row->contact);
  PagodaChange change = pagoda_named_contacts_change (records->contacts, row->contact);

  if (change == PAGODA_CHANGE_REFUSED)
    pagoda_import_run_refuse (records->run, row->number,
                              pagoda_named_customers_key (records->customers, customer),
                              pagoda_named_customers_title (records->customers, customer),
                              pagoda_named_customers_doubt (records->customers, customer));
  else if (change == PAGODA_CHANGE_SKIPPED)
    records->run->result->skipped++;
}

static gboolean
compare (gpointer data, PagodaDatabase *database, GError **error)
{
  Contacts *records = data;

  if (!pagoda_named_customers_resolve (records->customers, database, error)
      || !pagoda_named_contacts_compare (records->contacts, database, error))
    return FALSE;
  for (guint32 i = 0; i < pagoda_named_contacts_count (records->contacts); i++)
    if (!judge (records, i, error))
      return FALSE;
  for (guint i = 0; i < records->rows->len; i++)
    settle_row (records, &g_array_index (records->rows, TakenRow, i));
  return pagoda_named_customers_compare (records->customers, database, error);
}

static gboolean
write_records (gpointer data, PagodaDatabase *database, GError **error)
{
  Contacts *records = data;

  return pagoda_named_customers_write (records->customers, database, error)
         && pagoda_named_contacts_write (records->contacts, database, error);
}

static void
discard (gpointer data)
{
  Contacts *records = data;

  pagoda_named_contacts_free (records->contacts);
  pagoda_named_customers_free (records->customers);
  g_array_unref (records->rows);
  g_free (records);
}

const PagodaImportRecords pagoda_import_contacts = {
  .label = "import-contacts",
  .start = start,
  .take = take,
  .compare = compare,
  .write = write_records,
  .discard = discard,
};
