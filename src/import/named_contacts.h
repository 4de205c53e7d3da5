/* named_contacts.h: the people that a file names, each at one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A contact is known by its customer and its name with case and width folded.  The last value of an attribute
 * counts, and an empty cell says nothing.
 */
#pragma once

#include "import/named_customers.h"

G_BEGIN_DECLS

#define PAGODA_NO_CONTACT G_MAXUINT32

/** The fields of a contact after its name. */
#define PAGODA_N_CONTACT_TEXTS (PAGODA_FIELD_CONTACT_NOTE - PAGODA_FIELD_CONTACT_TITLE + 1)

typedef struct _PagodaNamedContacts PagodaNamedContacts;

/** @customers must outlive the contacts and be resolved before them. */
PagodaNamedContacts *pagoda_named_contacts_new (PagodaImportRun *run, PagodaNamedCustomers *customers);
void pagoda_named_contacts_free (PagodaNamedContacts *contacts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaNamedContacts, pagoda_named_contacts_free)

/** What one row says about a contact; all texts are interned, and NULL says nothing. */
typedef struct
{
  const char *name;
  const char *texts[PAGODA_N_CONTACT_TEXTS]; /* by their place after contact.title; none for the birthday */
  PagodaDay birthday;
} PagodaSaidContact;

/** Reads what @row says about a contact; a cell that makes no sense is refused in the row. */
void pagoda_said_contact_read (PagodaSaidContact *said, PagodaImportRow *row);

/** The place of the contact with the interned @name at @customer. */
guint32 pagoda_named_contacts_take (PagodaNamedContacts *contacts, guint32 customer, const char *name);

guint32 pagoda_named_contacts_count (const PagodaNamedContacts *contacts);

guint32 pagoda_named_contacts_customer (const PagodaNamedContacts *contacts, guint32 contact);

const char *pagoda_named_contacts_name (const PagodaNamedContacts *contacts, guint32 contact);

/** Takes the contact at @customer that @said names, and remembers what it says; its place. */
guint32
pagoda_named_contacts_say (PagodaNamedContacts *contacts, guint32 customer, const PagodaSaidContact *said);

/** Compares every contact with the store: PAGODA_CHANGE_NONE, _NEW or _UPDATED. */
gboolean
pagoda_named_contacts_compare (PagodaNamedContacts *contacts, PagodaDatabase *database, GError **error);

PagodaChange pagoda_named_contacts_change (const PagodaNamedContacts *contacts, guint32 contact);

void pagoda_named_contacts_set_change (PagodaNamedContacts *contacts, guint32 contact, PagodaChange change);

/** PAGODA_ID_NONE for PAGODA_NO_CONTACT, and for a new one until it is written. */
PagodaId pagoda_named_contacts_id (const PagodaNamedContacts *contacts, guint32 contact);

/** Adds the new and overwrites the changed contacts; their customers must be written. */
gboolean
pagoda_named_contacts_write (PagodaNamedContacts *contacts, PagodaDatabase *database, GError **error);

G_END_DECLS
