/* named_customers_store.c: the customers that a file names, against the store: found, compared and written.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/named_customers-private.h"

#include "base/text.h"
#include "import/mentioned_customers.h"
#include "store/dropping.h"

#include <glib/gi18n-lib.h>

static gboolean
know_stored (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  if (customers->stored == NULL)
    customers->stored = pagoda_customers_ids_by_code (database, error);
  return customers->stored != NULL;
}

/* Looks @entry, which has a code, up among what the store had before. */
static void
resolve_code (const PagodaNamedCustomers *customers, PagodaNamedCustomer *entry)
{
  const PagodaId *id = g_hash_table_lookup (customers->stored, entry->code);

  entry->id = id != NULL ? *id : PAGODA_ID_NONE;
}

/* The customers of the store by name. */
typedef struct
{
  const PagodaNamedCustomers *customers;
  GHashTable *ids; /* folded name → PagodaId *, PAGODA_ID_NONE where several customers share it */
} StoredNames;

static void
add_stored_name (PagodaStatement *statement, gpointer data)
{
  StoredNames *names = data;
  PagodaId id = pagoda_statement_int (statement, "id");

  /* Those written early have no names yet. */
  if (id >= names->customers->first_early && id <= names->customers->last_early)
    return;
  char *folded = pagoda_text_fold (pagoda_statement_text (statement, "name"));
  if (g_hash_table_contains (names->ids, folded))
    id = PAGODA_ID_NONE;
  g_hash_table_insert (names->ids, folded, g_memdup2 (&id, sizeof id));
}

/* The ids of StoredNames (transfer full). */
static GHashTable *
list_stored_names (const PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  StoredNames names = { customers, ids };

  if (!pagoda_statement_each (pagoda_statement (database, "customer-list"), add_stored_name, &names, error))
    return NULL;
  return g_steal_pointer (&ids);
}

/* Finds @entry, which has no code, among the customers of the store by @ids, their names; where none is
 * called so, by their codes, which many lists have under the word Customer. */
static void
resolve_name (const PagodaNamedCustomers *customers, PagodaNamedCustomer *entry, GHashTable *ids)
{
  g_autofree char *folded = pagoda_text_fold (entry->name);
  const PagodaId *named = g_hash_table_lookup (ids, folded);
  const PagodaId *coded = g_hash_table_lookup (customers->stored, entry->name);

  if (named == NULL)
    named = coded;
  entry->id = named != NULL ? *named : PAGODA_ID_NONE;
  if (named != NULL && *named == PAGODA_ID_NONE)
    entry->doubt = _ ("Several customers have this name. Give the code.");
  else if (coded != NULL && *coded != entry->id)
    entry->doubt = _ ("This is the name of one customer and the code of another. Give the code.");
  if (entry->doubt != NULL)
    entry->id = PAGODA_ID_NONE;
}

static gboolean
resolve_mentions (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaMentionedCustomers) words = NULL;

  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      PagodaNamedCustomer *entry = pagoda_named_customer (customers, i);
      if (entry->mention == NULL)
        continue;
      if (words == NULL && (words = pagoda_mentioned_customers_new (database, error)) == NULL)
        return FALSE;
      entry->id = pagoda_mentioned_customers_find (words, entry->mention, &entry->doubt);
    }
  return TRUE;
}

static gboolean
resolve_names (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) ids = NULL;

  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      PagodaNamedCustomer *entry = pagoda_named_customer (customers, i);
      if (entry->code != NULL || entry->mention != NULL)
        continue;
      if (ids == NULL && (ids = list_stored_names (customers, database, error)) == NULL)
        return FALSE;
      resolve_name (customers, entry, ids);
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
      PagodaNamedCustomer *entry = pagoda_named_customer (customers, i);
      if (entry->id == PAGODA_ID_NONE)
        continue;
      const PagodaNamedCustomer *first = g_hash_table_lookup (firsts, &entry->id);
      if (first != NULL)
        entry->primary = first->primary;
      else
        g_hash_table_insert (firsts, &entry->id, entry);
    }
}

gboolean
pagoda_named_customers_resolve (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  if (!know_stored (customers, database, error))
    return FALSE;
  for (guint32 i = 0; i < customers->entries->len; i++)
    if (pagoda_named_customer (customers, i)->code != NULL && !pagoda_named_customer (customers, i)->is_early)
      resolve_code (customers, pagoda_named_customer (customers, i));
  if (!resolve_names (customers, database, error) || !resolve_mentions (customers, database, error))
    return FALSE;
  join_same (customers);
  return TRUE;
}

static gboolean
insert_bare (PagodaNamedCustomers *customers,
             PagodaNamedCustomer *entry,
             PagodaDatabase *database,
             GError **error)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();

  customer->code = g_strdup (entry->code);
  customer->name = g_strdup (entry->code);
  if (!pagoda_customers_insert (database, customer, error))
    return FALSE;
  entry->id = customer->id;
  entry->is_early = TRUE;
  if (customers->first_early == PAGODA_ID_NONE)
    customers->first_early = entry->id;
  customers->last_early = entry->id;
  return TRUE;
}

gboolean
pagoda_named_customers_write_early (PagodaNamedCustomers *customers,
                                    guint32 customer,
                                    PagodaDatabase *database,
                                    gboolean *written,
                                    GError **error)
{
  PagodaNamedCustomer *entry = pagoda_named_customer (customers, customer);

  *written = entry->code != NULL;
  if (entry->code == NULL || entry->id != PAGODA_ID_NONE)
    return TRUE;
  if (!know_stored (customers, database, error))
    return FALSE;
  resolve_code (customers, entry);
  return entry->id != PAGODA_ID_NONE || insert_bare (customers, entry, database, error);
}

/* The facts of one kind that are in force today. */
typedef struct
{
  GHashTable *values; /* gint64 * → char * */
  PagodaFieldId field;
  const char *column;
  gboolean ends; /* the file says when a class ends */
  PagodaDay today;
} Facts;

/* A class may have been set up to a day; an owner never is. */
static gboolean
is_over (PagodaStatement *statement, const Facts *facts)
{
  return facts->field == PAGODA_FIELD_CUSTOMER_CLASS
         && pagoda_statement_optional (statement, "until_day", G_MAXINT32) < facts->today;
}

/* What is in force, as the file would say it (transfer full). */
static char *
read_fact (PagodaStatement *statement, const Facts *facts)
{
  const char *text = pagoda_statement_text (statement, facts->column);

  if (is_over (statement, facts))
    return NULL;
  if (text == NULL || !facts->ends)
    return g_strdup (text);
  return pagoda_import_class_text (text, (PagodaDay)pagoda_statement_optional (statement, "until_day",
                                                                               PAGODA_DAY_NONE));
}

static void
add_fact (PagodaStatement *statement, gpointer data)
{
  Facts *facts = data;
  PagodaId id = pagoda_statement_int (statement, "customer");

  if (pagoda_statement_int (statement, "from_day") <= facts->today)
    g_hash_table_replace (facts->values, g_memdup2 (&id, sizeof id), read_fact (statement, facts));
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
  Facts facts
      = { .values = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free),
          .field = field,
          .column = column,
          .ends = field == PAGODA_FIELD_CUSTOMER_CLASS
                  && pagoda_look_column (customers->run->look, PAGODA_FIELD_CUSTOMER_CLASS_UNTIL) >= 0,
          .today = customers->run->today };

  *values = facts.values;
  if (pagoda_look_column (customers->run->look, field) < 0)
    return TRUE;
  return pagoda_statement_each (pagoda_statement_over (database, name, PAGODA_ID_NONE, G_MAXINT64), add_fact,
                                &facts, error);
}

static gboolean
compare_entry (PagodaNamedCustomers *customers,
               PagodaNamedCustomer *entry,
               PagodaDatabase *database,
               GError **error)
{
  PagodaNamedCustomer *target = pagoda_named_customer (customers, entry->primary);

  if (target->id == PAGODA_ID_NONE || target->is_early)
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

/* Who was never marked is no other already. */
static const char *
choose_other (const PagodaNamedCustomer *entry, const char *current)
{
  return pagoda_said_choose (&entry->said, PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_OTHER),
                             current != NULL ? current : "0");
}

/* Finds out whether @entry is to get another owner, class or mark from today on. */
static void
compare_facts (PagodaNamedCustomers *customers,
               PagodaNamedCustomer *entry,
               GHashTable *owners,
               GHashTable *classes,
               GHashTable *others)
{
  PagodaNamedCustomer *target = pagoda_named_customer (customers, entry->primary);
  const char *owner = g_hash_table_lookup (owners, &target->id);
  const char *account_class = g_hash_table_lookup (classes, &target->id);
  const char *new_owner
      = pagoda_said_choose (&entry->said, PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_OWNER), owner);
  const char *new_class
      = pagoda_said_choose (&entry->said, PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_CLASS), account_class);

  const char *new_other = choose_other (entry, g_hash_table_lookup (others, &target->id));

  if (new_owner != NULL)
    target->owner = new_owner;
  if (new_other != NULL)
    target->other = new_other;
  if (new_class != NULL)
    target->account_class = new_class;
  if ((new_owner != NULL || new_class != NULL || new_other != NULL) && target->change == PAGODA_CHANGE_NONE)
    target->change = PAGODA_CHANGE_UPDATED;
}

/* What the file calls @entry, which it names by a code that the store does not have; NULL where it is no such
 * one. */
static const PagodaRemembered *
name_of_new (const PagodaNamedCustomer *entry)
{
  if (!entry->is_wanted || entry->code == NULL || entry->change != PAGODA_CHANGE_NEW
      || entry->said.remembered == NULL)
    return NULL;
  const PagodaRemembered *name = &entry->said.remembered[PAGODA_ATTRIBUTE (PAGODA_FIELD_CUSTOMER_NAME)];
  return name->value != NULL ? name : NULL;
}

/* Orders that named their customers, and then a list with codes: nobody wants every customer twice. */
static void
notice_same_name (PagodaNamedCustomers *customers, const PagodaRemembered *name, GHashTable *stored)
{
  g_autofree char *folded = pagoda_text_fold (name->value);

  if (g_hash_table_contains (stored, folded))
    pagoda_import_add_notice (customers->run->result, name->row,
                              pagoda_look_header (customers->run->look, PAGODA_FIELD_CUSTOMER_NAME),
                              name->value,
                              _ ("There is a customer of this name with another code. Where both are one, "
                                 "have customers recognised by their names instead."));
}

static gboolean
notice_same_names (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) stored = NULL;

  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      const PagodaRemembered *name = name_of_new (pagoda_named_customer (customers, i));
      if (name == NULL)
        continue;
      if (stored == NULL && (stored = list_stored_names (customers, database, error)) == NULL)
        return FALSE;
      notice_same_name (customers, name, stored);
    }
  return TRUE;
}

/* Leaves out who may not be dropped (G2): a file gives no reasons.  All that it says of them is in doubt
 * then.
 */
static gboolean
refuse_dropping (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      PagodaNamedCustomer *entry = pagoda_named_customer (customers, i);
      PagodaNamedCustomer *target = pagoda_named_customer (customers, entry->primary);
      PagodaDroppingLack lack = PAGODA_DROPPING_ALLOWED;
      if (target->change == PAGODA_CHANGE_UPDATED && g_strcmp0 (target->other, "1") == 0
          && !pagoda_dropping_find_lack (database, target->id, customers->run->today, NULL, &lack, error))
        return FALSE;
      if (lack != PAGODA_DROPPING_ALLOWED)
        {
          target->doubt = pagoda_dropping_describe (lack);
          target->change = PAGODA_CHANGE_REFUSED;
        }
      if (target->change != PAGODA_CHANGE_REFUSED)
        continue;
      entry->doubt = target->doubt;
      entry->is_wanted = FALSE;
    }
  return TRUE;
}

/* Another list than one of customers says how many it brings with it. */
static void
count_new (PagodaNamedCustomers *customers)
{
  PagodaImportRun *run = customers->run;

  for (guint32 i = 0; run->request->kind != PAGODA_IMPORT_CUSTOMERS && i < customers->entries->len; i++)
    {
      const PagodaNamedCustomer *entry = pagoda_named_customer (customers, i);
      run->result->customers += entry->is_early || entry->change == PAGODA_CHANGE_NEW;
    }
}

gboolean
pagoda_named_customers_compare (PagodaNamedCustomers *customers, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) owners = NULL;
  g_autoptr (GHashTable) classes = NULL;
  g_autoptr (GHashTable) others = NULL;

  if (!list_facts (customers, PAGODA_FIELD_CUSTOMER_OWNER, "owner", database, &owners, error)
      || !list_facts (customers, PAGODA_FIELD_CUSTOMER_CLASS, "class", database, &classes, error)
      || !list_facts (customers, PAGODA_FIELD_CUSTOMER_OTHER, "other", database, &others, error))
    return FALSE;
  for (guint32 i = 0; i < customers->entries->len; i++)
    {
      PagodaNamedCustomer *entry = pagoda_named_customer (customers, i);
      if (!pagoda_import_run_tick (customers->run, i, customers->entries->len, error))
        return FALSE;
      if (!entry->is_wanted)
        continue;
      if (!compare_entry (customers, entry, database, error))
        return FALSE;
      compare_facts (customers, entry, owners, classes, others);
    }
  if (!refuse_dropping (customers, database, error) || !notice_same_names (customers, database, error))
    return FALSE;
  count_new (customers);
  return TRUE;
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
    if (pagoda_named_customer (customers, i)->code != NULL)
      g_hash_table_insert (codes, g_strdup (pagoda_named_customer (customers, i)->code), NULL);
  return codes;
}

static gboolean
write_facts (PagodaNamedCustomer *entry, PagodaDatabase *database, PagodaDay today, GError **error)
{
  PagodaHandSetClass class_set = { .from = today, .is_set = TRUE };

  if (entry->owner != NULL && !pagoda_customers_set_owner (database, entry->id, today, entry->owner, error))
    return FALSE;
  if (entry->other != NULL
      && !pagoda_customers_set_other (database, entry->id, today, *entry->other == '1', NULL, error))
    return FALSE;
  return entry->account_class == NULL
         || !pagoda_import_class_read (entry->account_class, &class_set.account_class, &class_set.until)
         || pagoda_customers_set_class (database, entry->id, &class_set, error);
}

/* Makes the new customer of @entry what the file says. */
static void
describe (PagodaNamedCustomer *entry, char *code)
{
  PagodaCustomer *customer = entry->customer = pagoda_customer_new ();

  customer->id = entry->id;
  customer->code = code;
  customer->name = g_strdup (entry->name != NULL ? entry->name : code);
  pagoda_said_apply (&entry->said, customer);
}

static gboolean
insert_entry (PagodaNamedCustomer *entry, char *code, PagodaDatabase *database, GError **error)
{
  describe (entry, code);
  if (!pagoda_customers_insert (database, entry->customer, error))
    return FALSE;
  entry->id = entry->customer->id;
  return TRUE;
}

/* Adds to a customer that was written early what the file says about it. */
static gboolean
complete_entry (PagodaNamedCustomer *entry, PagodaDatabase *database, GError **error)
{
  if (entry->said.remembered == NULL)
    return TRUE;
  describe (entry, g_strdup (entry->code));
  pagoda_customers_complete (entry->customer);
  return pagoda_customers_update (database, entry->customer, error);
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
      PagodaNamedCustomer *entry = pagoda_named_customer (customers, i);
      if (!pagoda_import_run_tick (customers->run, i, customers->entries->len, error))
        return FALSE;
      if (entry->is_early)
        {
          if (!complete_entry (entry, database, error))
            return FALSE;
        }
      else if (entry->change == PAGODA_CHANGE_NEW)
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
