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

typedef struct _PagodaNamedContacts PagodaNamedContacts;

/** @customers must outlive the contacts and be resolved before them. */
PagodaNamedContacts *pagoda_named_contacts_new (PagodaImportRun *run, PagodaNamedCustomers *customers);
void pagoda_named_contacts_free (PagodaNamedContacts *contacts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaNamedContacts, pagoda_named_contacts_free)

/** The place of the contact with the interned @name at @customer. */
guint32 pagoda_named_contacts_take (PagodaNamedContacts *contacts, guint32 customer, const char *name);

guint32 pagoda_named_contacts_count (const PagodaNamedContacts *contacts);

guint32 pagoda_named_contacts_customer (const PagodaNamedContacts *contacts, guint32 contact);

const char *pagoda_named_contacts_name (const PagodaNamedContacts *contacts, guint32 contact);

/** Remembers @text (interned; NULL says nothing) for one of the fields from contact.title to contact.note. */
void pagoda_named_contacts_remember (PagodaNamedContacts *contacts,
                                     guint32 contact,
                                     PagodaFieldId field,
                                     const char *text);

void
pagoda_named_contacts_remember_birthday (PagodaNamedContacts *contacts, guint32 contact, PagodaDay birthday);

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
