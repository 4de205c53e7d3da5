/* named_contacts.c: the people that a file names, each at one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/named_contacts.h"

#include "base/text.h"

#define PLACE(field) ((guint)(field)-PAGODA_FIELD_CONTACT_TITLE)

/* Where a contact keeps the texts of its fields; the birthday is handled by itself. */
static const gsize texts[PAGODA_N_CONTACT_TEXTS] = {
  [PLACE (PAGODA_FIELD_CONTACT_TITLE)] = G_STRUCT_OFFSET (PagodaContact, title),
  [PLACE (PAGODA_FIELD_CONTACT_DEPARTMENT)] = G_STRUCT_OFFSET (PagodaContact, department),
  [PLACE (PAGODA_FIELD_CONTACT_PHONE)] = G_STRUCT_OFFSET (PagodaContact, phone),
  [PLACE (PAGODA_FIELD_CONTACT_MOBILE)] = G_STRUCT_OFFSET (PagodaContact, mobile),
  [PLACE (PAGODA_FIELD_CONTACT_EMAIL)] = G_STRUCT_OFFSET (PagodaContact, email),
  [PLACE (PAGODA_FIELD_CONTACT_WECHAT)] = G_STRUCT_OFFSET (PagodaContact, wechat),
  [PLACE (PAGODA_FIELD_CONTACT_NOTE)] = G_STRUCT_OFFSET (PagodaContact, note),
};

typedef struct
{
  guint32 customer;
  PagodaSaidContact said;
  char *folded;
  PagodaChange change;
  PagodaContact *contact; /* as it is to be; NULL for one that is new until it is written */
} Entry;

struct _PagodaNamedContacts
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  GPtrArray *entries;
  GHashTable *places; /* Entry * by customer and folded name → place + 1 */
};

static guint
hash_entry (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->folded) ^ entry->customer;
}

static gboolean
are_equal_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;

  return left->customer == right->customer && g_str_equal (left->folded, right->folded);
}

static Entry *
entry_at (const PagodaNamedContacts *contacts, guint32 contact)
{
  return g_ptr_array_index (contacts->entries, contact);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->folded);
  pagoda_contact_free (entry->contact);
  g_free (entry);
}

PagodaNamedContacts *
pagoda_named_contacts_new (PagodaImportRun *run, PagodaNamedCustomers *customers)
{
  PagodaNamedContacts *contacts = g_new0 (PagodaNamedContacts, 1);

  contacts->run = run;
  contacts->customers = customers;
  contacts->entries = g_ptr_array_new_with_free_func (free_entry);
  contacts->places = g_hash_table_new (hash_entry, are_equal_entries);
  return contacts;
}

void
pagoda_named_contacts_free (PagodaNamedContacts *contacts)
{
  if (contacts == NULL)
    return;
  g_hash_table_unref (contacts->places);
  g_ptr_array_unref (contacts->entries);
  g_free (contacts);
}

guint32
pagoda_named_contacts_take (PagodaNamedContacts *contacts, guint32 customer, const char *name)
{
  g_autofree char *folded = pagoda_text_fold (name);
  const Entry wanted = { .customer = customer, .folded = folded };
  gpointer place = g_hash_table_lookup (contacts->places, &wanted);

  if (place != NULL)
    return GPOINTER_TO_UINT (place) - 1;
  Entry *entry = g_new0 (Entry, 1);
  entry->customer = customer;
  entry->said.name = name;
  entry->folded = g_steal_pointer (&folded);
  entry->said.birthday = PAGODA_DAY_NONE;
  g_ptr_array_add (contacts->entries, entry);
  g_hash_table_insert (contacts->places, entry, GUINT_TO_POINTER (contacts->entries->len));
  return contacts->entries->len - 1;
}

guint32
pagoda_named_contacts_count (const PagodaNamedContacts *contacts)
{
  return contacts->entries->len;
}

guint32
pagoda_named_contacts_customer (const PagodaNamedContacts *contacts, guint32 contact)
{
  return entry_at (contacts, contact)->customer;
}

const char *
pagoda_named_contacts_name (const PagodaNamedContacts *contacts, guint32 contact)
{
  return entry_at (contacts, contact)->said.name;
}

void
pagoda_said_contact_read (PagodaSaidContact *said, PagodaImportRow *row)
{
  said->name = pagoda_import_row_text (row, PAGODA_FIELD_CONTACT_NAME);
  said->birthday = pagoda_import_row_day (row, PAGODA_FIELD_CONTACT_BIRTHDAY, NULL);
  for (guint i = 0; i < PAGODA_N_CONTACT_TEXTS; i++)
    {
      PagodaFieldId field = (PagodaFieldId)(PAGODA_FIELD_CONTACT_TITLE + i);
      said->texts[i] = pagoda_field_is_day (field) ? NULL : pagoda_import_row_text (row, field);
    }
}

guint32
pagoda_named_contacts_say (PagodaNamedContacts *contacts, guint32 customer, const PagodaSaidContact *said)
{
  guint32 contact = pagoda_named_contacts_take (contacts, customer, said->name);
  PagodaSaidContact *known = &entry_at (contacts, contact)->said;

  for (guint i = 0; i < PAGODA_N_CONTACT_TEXTS; i++)
    if (said->texts[i] != NULL)
      known->texts[i] = said->texts[i];
  if (said->birthday != PAGODA_DAY_NONE)
    known->birthday = said->birthday;
  return contact;
}

/* Applies what the file says to @contact; TRUE where that changes it. */
static gboolean
apply (const Entry *entry, PagodaContact *contact)
{
  const PagodaSaidContact *said = &entry->said;
  gboolean changed = FALSE;

  for (guint i = 0; i < PAGODA_N_CONTACT_TEXTS; i++)
    {
      char **text = &G_STRUCT_MEMBER (char *, contact, texts[i]);
      if (said->texts[i] == NULL || g_strcmp0 (*text, said->texts[i]) == 0)
        continue;
      g_free (*text);
      *text = g_strdup (said->texts[i]);
      changed = TRUE;
    }
  if (said->birthday != PAGODA_DAY_NONE && said->birthday != contact->birthday)
    {
      contact->birthday = said->birthday;
      changed = TRUE;
    }
  return changed;
}

/* What identifies a contact of the store. */
static char *
make_key (PagodaId customer, const char *folded)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", customer, folded);
}

/* The places in @list by make_key(); of several alike the first. */
static GHashTable *
index_contacts (GPtrArray *list)
{
  GHashTable *contacts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = list->len; i > 0; i--)
    {
      PagodaContact **contact = (PagodaContact **)&list->pdata[i - 1];
      g_autofree char *folded = pagoda_text_fold ((*contact)->name);
      g_hash_table_replace (contacts, make_key ((*contact)->customer, folded), contact);
    }
  return contacts;
}

gboolean
pagoda_named_contacts_compare (PagodaNamedContacts *contacts, PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) list = pagoda_contacts_list (database, error);

  if (list == NULL)
    return FALSE;
  g_autoptr (GHashTable) stored = index_contacts (list);
  for (guint32 i = 0; i < contacts->entries->len; i++)
    {
      Entry *entry = entry_at (contacts, i);
      g_autofree char *key
          = make_key (pagoda_named_customers_id (contacts->customers, entry->customer), entry->folded);
      PagodaContact **known = g_hash_table_lookup (stored, key);
      if (!pagoda_import_run_tick (contacts->run, i, contacts->entries->len, error))
        return FALSE;
      entry->change = known == NULL ? PAGODA_CHANGE_NEW : PAGODA_CHANGE_NONE;
      if (known != NULL)
        entry->contact = g_steal_pointer (known);
      if (entry->contact != NULL && apply (entry, entry->contact))
        entry->change = PAGODA_CHANGE_UPDATED;
    }
  return TRUE;
}

PagodaChange
pagoda_named_contacts_change (const PagodaNamedContacts *contacts, guint32 contact)
{
  return entry_at (contacts, contact)->change;
}

void
pagoda_named_contacts_set_change (PagodaNamedContacts *contacts, guint32 contact, PagodaChange change)
{
  entry_at (contacts, contact)->change = change;
}

PagodaId
pagoda_named_contacts_id (const PagodaNamedContacts *contacts, guint32 contact)
{
  if (contact == PAGODA_NO_CONTACT || entry_at (contacts, contact)->contact == NULL)
    return PAGODA_ID_NONE;
  return entry_at (contacts, contact)->contact->id;
}

static gboolean
insert_entry (PagodaNamedContacts *contacts, Entry *entry, PagodaDatabase *database, GError **error)
{
  entry->contact = pagoda_contact_new ();
  entry->contact->customer = pagoda_named_customers_id (contacts->customers, entry->customer);
  entry->contact->name = g_strdup (entry->said.name);
  apply (entry, entry->contact);
  return pagoda_contacts_insert (database, entry->contact, error);
}

gboolean
pagoda_named_contacts_write (PagodaNamedContacts *contacts, PagodaDatabase *database, GError **error)
{
  for (guint32 i = 0; i < contacts->entries->len; i++)
    {
      Entry *entry = entry_at (contacts, i);
      if (!pagoda_import_run_tick (contacts->run, i, contacts->entries->len, error))
        return FALSE;
      if (entry->change == PAGODA_CHANGE_NEW && !insert_entry (contacts, entry, database, error))
        return FALSE;
      if (entry->change == PAGODA_CHANGE_UPDATED && !pagoda_contacts_update (database, entry->contact, error))
        return FALSE;
    }
  return TRUE;
}
