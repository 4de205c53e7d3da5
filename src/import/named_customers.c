/* named_customers.c: the customers that a file names, and what it says about them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/named_customers.h"

#include "base/text.h"
#include "import/said.h"

#include <glib/gi18n-lib.h>

#define ATTRIBUTE(field) ((guint)(field)-PAGODA_FIRST_ATTRIBUTE)

/* In the tables of names: several customers have this one. */
#define SEVERAL GUINT_TO_POINTER (G_MAXUINT)

typedef struct
{
  const char *code; /* NULL where named by name */
  const char *name; /* where named by name */
  PagodaSaid said;
  guint32 primary; /* the first entry that is the same customer of the store */
  PagodaId id;
  gboolean is_doubtful;
  gboolean is_wanted;
  PagodaChange change;
  PagodaCustomer *customer; /* as it is to be; NULL until compared */
  const char *owner;        /* to be set from today on, or NULL */
  const char *account_class;
} Entry;

struct _PagodaNamedCustomers
{
  PagodaImportRun *run;
  GPtrArray *entries;
  GHashTable *by_code;     /* interned code → place + 1 */
  GHashTable *by_spelling; /* interned name → place + 1, or SEVERAL: spares folding a name again */
  GHashTable *by_name;     /* folded name → the same */
  GHashTable *notices;     /* place and attribute → PagodaImportProblem */
};

static Entry *
entry_at (const PagodaNamedCustomers *customers, guint32 customer)
{
  return g_ptr_array_index (customers->entries, customer);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

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
  g_hash_table_unref (customers->notices);
  g_free (customers);
}

static guint32
add_entry (PagodaNamedCustomers *customers, const char *code, const char *name)
{
  Entry *entry = g_new0 (Entry, 1);

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

guint32
pagoda_named_customers_take (PagodaNamedCustomers *customers, PagodaImportRow *row)
{
  const char *code = pagoda_import_row_text (row, PAGODA_FIELD_CUSTOMER_CODE);
  const char *name = pagoda_import_row_text (row, PAGODA_FIELD_CUSTOMER_NAME);
  guint32 customer = PAGODA_NO_CUSTOMER;

  if (code != NULL)
    return take_code (customers, code, name);
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
  Entry *entry = entry_at (customers, customer);

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
  pagoda_said_assert (&entry_at (customers, customer)->said, attribute, value);
}

void
pagoda_named_customers_assert_all (PagodaNamedCustomers *customers, guint32 customer)
{
  pagoda_said_assert_all (&entry_at (customers, customer)->said);
}

static void
add_stored_name (PagodaStatement *statement, gpointer names)
{
  PagodaId id = pagoda_statement_int (statement, "id");
  char *folded = pagoda_text_fold (pagoda_statement_text (statement, "name"));

  if (g_hash_table_contains (names, folded))
    id = PAGODA_ID_NONE;
  g_hash_table_insert (names, folded, g_memdup2 (&id, sizeof id));
}

/* Ids (gint64 *) by folded name, PAGODA_ID_NONE where several customers share it. */
static GHashTable *
list_stored_names (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!pagoda_statement_each (pagoda_statement (database, "customer-list"), add_stored_name, names, error))
    return NULL;
  return g_steal_pointer (&names);
}

static gboolean
resolve_names (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) ids = NULL;

  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      Entry *entry = entry_at (customers, i);
      if (entry->code != NULL)
        continue;
      if (ids == NULL && (ids = list_stored_names (database, error)) == NULL)
        return FALSE;
      g_autofree char *folded = pagoda_text_fold (entry->name);
      const PagodaId *id = g_hash_table_lookup (ids, folded);
      entry->id = id != NULL ? *id : PAGODA_ID_NONE;
      entry->is_doubtful = id != NULL && *id == PAGODA_ID_NONE;
    }
  return TRUE;
}

/* A row may give a customer's code and another only its name: both are one customer of the store. */
static void
join_same (PagodaNamedCustomers *customers)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      Entry *entry = entry_at (customers, i);
      if (entry->id == PAGODA_ID_NONE)
        continue;
      const Entry *first = g_hash_table_lookup (firsts, &entry->id);
      if (first != NULL)
        entry->primary = first->primary;
      else
        g_hash_table_insert (firsts, &entry->id, entry);
    }
}

gboolean
pagoda_named_customers_resolve (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) ids = pagoda_customers_ids_by_code (database, error);

  if (ids == NULL)
    return FALSE;
  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      Entry *entry = entry_at (customers, i);
      const PagodaId *id = entry->code != NULL ? g_hash_table_lookup (ids, entry->code) : NULL;
      entry->id = id != NULL ? *id : PAGODA_ID_NONE;
    }
  if (!resolve_names (customers, database, error))
    return FALSE;
  join_same (customers);
  return TRUE;
}

const char *
pagoda_named_customers_doubt (const PagodaNamedCustomers *customers, guint32 customer)
{
  return entry_at (customers, customer)->is_doubtful ? _ ("Several customers have this name. Give the code.")
                                                     : NULL;
}

const char *
pagoda_named_customers_title (const PagodaNamedCustomers *customers, guint32 customer)
{
  const Entry *entry = entry_at (customers, customer);

  return entry->code != NULL ? entry->code : entry->name;
}

PagodaFieldId
pagoda_named_customers_key (const PagodaNamedCustomers *customers, guint32 customer)
{
  return entry_at (customers, customer)->code != NULL ? PAGODA_FIELD_CUSTOMER_CODE
                                                      : PAGODA_FIELD_CUSTOMER_NAME;
}

PagodaId
pagoda_named_customers_id (const PagodaNamedCustomers *customers, guint32 customer)
{
  return entry_at (customers, customer)->id;
}

gboolean
pagoda_named_customers_is_wanted (const PagodaNamedCustomers *customers, guint32 customer)
{
  return entry_at (customers, customer)->is_wanted;
}

gboolean
pagoda_named_customers_is_repeated (const PagodaNamedCustomers *customers, guint32 customer)
{
  return entry_at (customers, customer)->primary != customer;
}

void
pagoda_named_customers_want (PagodaNamedCustomers *customers, guint32 customer)
{
  entry_at (customers, customer)->is_wanted = TRUE;
}

/* The facts of one kind that are in force today. */
typedef struct
{
  GHashTable *values; /* gint64 * → char * */
  const char *column;
  PagodaDay today;
} Facts;

static void
add_fact (PagodaStatement *statement, gpointer data)
{
  Facts *facts = data;
  PagodaId id = pagoda_statement_int (statement, "customer");

  if (pagoda_statement_int (statement, "from_day") <= facts->today)
    g_hash_table_replace (facts->values, g_memdup2 (&id, sizeof id),
                          g_strdup (pagoda_statement_text (statement, facts->column)));
}

/* The values in force today by customer (transfer full); NULL with @error, or where no column asks for them.
 */
static gboolean
list_facts (const PagodaNamedCustomers *customers,
            PagodaFieldId field,
            const char *column,
            PagodaDatabase *database,
            GHashTable **values,
            GError **error)
{
  g_autofree char *name = g_strdup_printf ("customer-%s-list", column);
  Facts facts = { .values = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free),
                  .column = column,
                  .today = customers->run->today };

  *values = facts.values;
  if (pagoda_look_column (customers->run->look, field) < 0)
    return TRUE;
  return pagoda_statement_each (pagoda_statement (database, name), add_fact, &facts, error);
}

static gboolean
compare_entry (PagodaNamedCustomers *customers, Entry *entry, PagodaDatabase *database, GError **error)
{
  Entry *target = entry_at (customers, entry->primary);

  if (target->id == PAGODA_ID_NONE)
    {
      target->change = PAGODA_CHANGE_NEW;
      return TRUE;
    }
  if (entry->said.remembered == NULL)
    return TRUE;
  if (target->customer == NULL)
    target->customer = pagoda_customers_load (database, target->id, error);
  if (target->customer == NULL)
    return FALSE;
  if (pagoda_said_apply (&entry->said, target->customer))
    target->change = PAGODA_CHANGE_UPDATED;
  return TRUE;
}

/* Finds out whether @entry is to get another owner or class from today on. */
static void
compare_facts (PagodaNamedCustomers *customers, Entry *entry, GHashTable *owners, GHashTable *classes)
{
  Entry *target = entry_at (customers, entry->primary);
  const char *owner = g_hash_table_lookup (owners, &target->id);
  const char *account_class = g_hash_table_lookup (classes, &target->id);
  const char *new_owner
      = pagoda_said_choose (&entry->said, PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_OWNER), owner);
  const char *new_class
      = pagoda_said_choose (&entry->said, PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_CLASS), account_class);

  if (new_owner != NULL)
    target->owner = new_owner;
  if (new_class != NULL)
    target->account_class = new_class;
  if ((new_owner != NULL || new_class != NULL) && target->change == PAGODA_CHANGE_NONE)
    target->change = PAGODA_CHANGE_UPDATED;
}

gboolean
pagoda_named_customers_compare (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) owners = NULL;
  g_autoptr (GHashTable) classes = NULL;

  if (!list_facts (customers, PAGODA_FIELD_CUSTOMER_OWNER, "owner", database, &owners, error)
      || !list_facts (customers, PAGODA_FIELD_CUSTOMER_CLASS, "class", database, &classes, error))
    return FALSE;
  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      Entry *entry = entry_at (customers, i);
      if (!pagoda_import_run_tick (customers->run, i, customers->entries->len, error))
        return FALSE;
      if (!entry->is_wanted)
        continue;
      if (!compare_entry (customers, entry, database, error))
        return FALSE;
      compare_facts (customers, entry, owners, classes);
    }
  return TRUE;
}

PagodaChange
pagoda_named_customers_change (const PagodaNamedCustomers *customers, guint32 customer)
{
  return entry_at (customers, entry_at (customers, customer)->primary)->change;
}

void
pagoda_named_customers_skip (PagodaNamedCustomers *customers, guint32 customer)
{
  entry_at (customers, customer)->change = PAGODA_CHANGE_SKIPPED;
}

/* The next code C0001, C0002 … that neither the store nor the file has. */
static char *
invent_code (GHashTable *taken, guint *number)
{
  char *code;

  for (;;)
    {
      code = g_strdup_printf ("C%04u", ++*number);
      if (!g_hash_table_contains (taken, code))
        return code;
      g_free (code);
    }
}

/* Every code of the store and of the file (transfer full). */
static GHashTable *
list_codes (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  GHashTable *codes = pagoda_customers_ids_by_code (database, error);

  for (guint32 i = 0; codes != NULL && i < customers->entries->len; i++)
    if (entry_at (customers, i)->code != NULL)
      g_hash_table_insert (codes, g_strdup (entry_at (customers, i)->code), NULL);
  return codes;
}

static gboolean
write_facts (Entry *entry, PagodaDatabase *database, PagodaDay today, GError **error)
{
  PagodaAccountClass account_class;

  if (entry->owner != NULL && !pagoda_customers_set_owner (database, entry->id, today, entry->owner, error))
    return FALSE;
  return entry->account_class == NULL || !pagoda_account_class_parse (entry->account_class, &account_class)
         || pagoda_customers_set_class (database, entry->id, today, &account_class, NULL, error);
}

static gboolean
insert_entry (Entry *entry, char *code, PagodaDatabase *database, GError **error)
{
  PagodaCustomer *customer = entry->customer = pagoda_customer_new ();

  customer->code = code;
  customer->name = g_strdup (entry->name != NULL ? entry->name : code);
  pagoda_said_apply (&entry->said, customer);
  if (!pagoda_customers_insert (database, customer, error))
    return FALSE;
  entry->id = customer->id;
  return TRUE;
}

gboolean
pagoda_named_customers_write (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) codes = list_codes (customers, database, error);
  guint number = 0;

  if (codes == NULL)
    return FALSE;
  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      Entry *entry = entry_at (customers, i);
      if (!pagoda_import_run_tick (customers->run, i, customers->entries->len, error))
        return FALSE;
      if (entry->change == PAGODA_CHANGE_NEW)
        {
          char *code = entry->code != NULL ? g_strdup (entry->code) : invent_code (codes, &number);
          if (!insert_entry (entry, code, database, error))
            return FALSE;
        }
      else if (entry->change != PAGODA_CHANGE_UPDATED)
        continue;
      else if (entry->customer != NULL && !pagoda_customers_update (database, entry->customer, error))
        return FALSE;
      if (!write_facts (entry, database, customers->run->today, error))
        return FALSE;
    }
  return TRUE;
}
