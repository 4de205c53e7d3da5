/* named_customers.c: the customers that a file names, and what it says about them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/named_customers-private.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

/* In the tables of names: several customers have this one. */
#define SEVERAL GUINT_TO_POINTER (G_MAXUINT)

static void
free_entry (gpointer data)
{
  PagodaNamedCustomer *entry = data;

  pagoda_said_clear (&entry->said);
  pagoda_customer_free (entry->customer);
  g_free (entry);
}

PagodaNamedCustomers *
pagoda_named_customers_new (PagodaImportRun *run)
{
  PagodaNamedCustomers *customers = g_new0 (PagodaNamedCustomers, 1);

  customers->run = run;
  customers->entries = g_ptr_array_new_with_free_func (free_entry);
  customers->by_code = g_hash_table_new (NULL, NULL);
  customers->by_spelling = g_hash_table_new (NULL, NULL);
  customers->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  customers->by_mention = g_hash_table_new (NULL, NULL);
  customers->notices = g_hash_table_new (NULL, NULL);
  return customers;
}

void
pagoda_named_customers_free (PagodaNamedCustomers *customers)
{
  if (customers == NULL)
    return;
  g_ptr_array_unref (customers->entries);
  g_hash_table_unref (customers->by_code);
  g_hash_table_unref (customers->by_spelling);
  g_hash_table_unref (customers->by_name);
  g_hash_table_unref (customers->by_mention);
  g_hash_table_unref (customers->notices);
  g_clear_pointer (&customers->stored, g_hash_table_unref);
  g_free (customers);
}

static guint32
add_entry (PagodaNamedCustomers *customers, const char *code, const char *name)
{
  PagodaNamedCustomer *entry = g_new0 (PagodaNamedCustomer, 1);

  entry->code = code;
  entry->name = name;
  entry->said.is_found_by_name = code == NULL;
  entry->primary = customers->entries->len;
  g_ptr_array_add (customers->entries, entry);
  return entry->primary;
}

/* Lets rows that give only the name find the customer that another row names with its code. */
static void
learn_name (PagodaNamedCustomers *customers, const char *name, guint32 customer)
{
  gpointer place = GUINT_TO_POINTER (customer + 1);
  gpointer known = g_hash_table_lookup (customers->by_spelling, name);

  if (known == place || known == SEVERAL)
    return;
  char *folded = pagoda_text_fold (name);
  known = g_hash_table_lookup (customers->by_name, folded);
  if (known != NULL && known != place)
    place = SEVERAL;
  g_hash_table_insert (customers->by_spelling, (gpointer)name, place);
  g_hash_table_insert (customers->by_name, folded, place);
}

static guint32
take_code (PagodaNamedCustomers *customers, const char *code, const char *name)
{
  gpointer known = g_hash_table_lookup (customers->by_code, code);
  guint32 customer = known != NULL ? GPOINTER_TO_UINT (known) - 1 : add_entry (customers, code, NULL);

  if (known == NULL)
    g_hash_table_insert (customers->by_code, (gpointer)code, GUINT_TO_POINTER (customer + 1));
  if (name != NULL)
    learn_name (customers, name, customer);
  return customer;
}

static guint32
take_name (PagodaNamedCustomers *customers, const char *name)
{
  gpointer known = g_hash_table_lookup (customers->by_spelling, name);

  if (known == NULL)
    {
      g_autofree char *folded = pagoda_text_fold (name);
      known = g_hash_table_lookup (customers->by_name, folded);
      if (known == NULL)
        {
          known = GUINT_TO_POINTER (add_entry (customers, NULL, name) + 1);
          g_hash_table_insert (customers->by_name, g_steal_pointer (&folded), known);
        }
      g_hash_table_insert (customers->by_spelling, (gpointer)name, known);
    }
  return known == SEVERAL ? PAGODA_NO_CUSTOMER : GPOINTER_TO_UINT (known) - 1;
}

/* The text names the customer somewhere; where, only the store tells. */
static guint32
take_mention (PagodaNamedCustomers *customers, const char *mention)
{
  gpointer known = g_hash_table_lookup (customers->by_mention, mention);

  if (known == NULL)
    {
      guint32 customer = add_entry (customers, NULL, mention);
      pagoda_named_customer (customers, customer)->mention = mention;
      known = GUINT_TO_POINTER (customer + 1);
      g_hash_table_insert (customers->by_mention, (gpointer)mention, known);
    }
  return GPOINTER_TO_UINT (known) - 1;
}

guint32
pagoda_named_customers_take (PagodaNamedCustomers *customers, PagodaImportRow *row)
{
  const char *code = pagoda_import_row_text (row, PAGODA_FIELD_CUSTOMER_CODE);
  const char *name = pagoda_import_row_text (row, PAGODA_FIELD_CUSTOMER_NAME);
  const char *mention = pagoda_import_row_text (row, PAGODA_FIELD_ACTIVITY_MENTIONS);
  guint32 customer = PAGODA_NO_CUSTOMER;

  if (code != NULL)
    return take_code (customers, code, name);
  if (name == NULL && mention != NULL)
    return take_mention (customers, mention);
  if (name != NULL)
    {
      customer = take_name (customers, name);
      if (customer == PAGODA_NO_CUSTOMER)
        pagoda_import_row_refuse (row, PAGODA_FIELD_CUSTOMER_NAME,
                                  _ ("Several customers have this name. Give the code."));
    }
  else if (pagoda_import_row_is_mapped (row, PAGODA_FIELD_CUSTOMER_CODE))
    pagoda_import_row_refuse (row, PAGODA_FIELD_CUSTOMER_CODE, _ ("The row names no customer."));
  else
    pagoda_import_row_refuse (row, PAGODA_FIELD_CUSTOMER_NAME, _ ("The row names no customer."));
  return customer;
}

guint32
pagoda_named_customers_take_as (PagodaNamedCustomers *customers, const char *code, const char *name)
{
  return code != NULL ? take_code (customers, code, name) : take_name (customers, name);
}

guint32
pagoda_named_customers_count (const PagodaNamedCustomers *customers)
{
  return customers->entries->len;
}

/* Says once for a customer and attribute that a value is not kept: the latest one that is overruled. */
static void
notice_difference (PagodaNamedCustomers *customers,
                   guint32 customer,
                   guint attribute,
                   const char *overruled,
                   guint64 row)
{
  gpointer key = GSIZE_TO_POINTER ((gsize)customer * PAGODA_N_ATTRIBUTES + attribute);
  PagodaImportProblem *notice = g_hash_table_lookup (customers->notices, key);

  if (notice == NULL)
    {
      notice = pagoda_import_add_notice (
          customers->run->result, row,
          pagoda_look_header (customers->run->look, (PagodaFieldId)(PAGODA_FIRST_ATTRIBUTE + attribute)),
          overruled, _ ("The file says several things about this customer. The last one is kept."));
      g_hash_table_insert (customers->notices, key, notice);
      return;
    }
  notice->row = row;
  g_free (notice->value);
  notice->value = g_strdup (overruled);
}

void
pagoda_named_customers_remember (PagodaNamedCustomers *customers,
                                 guint32 customer,
                                 const PagodaImportRow *row,
                                 const char *const values[PAGODA_N_ATTRIBUTES])
{
  PagodaNamedCustomer *entry = pagoda_named_customer (customers, customer);

  for (guint i = 0; i < PAGODA_N_ATTRIBUTES; i++)
    {
      guint64 overruled_row = 0;
      const char *overruled = pagoda_said_remember (&entry->said, i, values[i], row->number, &overruled_row);
      if (overruled != NULL)
        notice_difference (customers, customer, i, overruled, overruled_row);
    }
}

void
pagoda_named_customers_assert (PagodaNamedCustomers *customers,
                               guint32 customer,
                               guint attribute,
                               const char *value)
{
  pagoda_said_assert (&pagoda_named_customer (customers, customer)->said, attribute, value);
}

void
pagoda_named_customers_assert_all (PagodaNamedCustomers *customers, guint32 customer)
{
  pagoda_said_assert_all (&pagoda_named_customer (customers, customer)->said);
}

const char *
pagoda_named_customers_doubt (const PagodaNamedCustomers *customers, guint32 customer)
{
  return pagoda_named_customer (customers, customer)->doubt;
}

const char *
pagoda_named_customers_title (const PagodaNamedCustomers *customers, guint32 customer)
{
  const PagodaNamedCustomer *entry = pagoda_named_customer (customers, customer);

  return entry->code != NULL ? entry->code : entry->name;
}

PagodaFieldId
pagoda_named_customers_key (const PagodaNamedCustomers *customers, guint32 customer)
{
  const PagodaNamedCustomer *entry = pagoda_named_customer (customers, customer);

  if (entry->mention != NULL)
    return PAGODA_FIELD_ACTIVITY_MENTIONS;
  return entry->code != NULL ? PAGODA_FIELD_CUSTOMER_CODE : PAGODA_FIELD_CUSTOMER_NAME;
}

PagodaId
pagoda_named_customers_id (const PagodaNamedCustomers *customers, guint32 customer)
{
  return pagoda_named_customer (customers, customer)->id;
}

gboolean
pagoda_named_customers_is_wanted (const PagodaNamedCustomers *customers, guint32 customer)
{
  return pagoda_named_customer (customers, customer)->is_wanted;
}

gboolean
pagoda_named_customers_is_repeated (const PagodaNamedCustomers *customers, guint32 customer)
{
  return pagoda_named_customer (customers, customer)->primary != customer;
}

void
pagoda_named_customers_want (PagodaNamedCustomers *customers, guint32 customer)
{
  pagoda_named_customer (customers, customer)->is_wanted = TRUE;
}

PagodaChange
pagoda_named_customers_change (const PagodaNamedCustomers *customers, guint32 customer)
{
  return pagoda_named_customer (customers, pagoda_named_customer (customers, customer)->primary)->change;
}

void
pagoda_named_customers_skip (PagodaNamedCustomers *customers, guint32 customer)
{
  pagoda_named_customer (customers, customer)->change = PAGODA_CHANGE_SKIPPED;
}
