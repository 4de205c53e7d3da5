/* editing.h: the forms in which a customer and what belongs to it are changed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back.  Where the store can only be read the forms
 * show what they would change.
 */
#pragma once

#include "app/window.h"
#include "domain/layer.h"

G_BEGIN_DECLS

/** Asks for a customer's master data; NULL for @customer is a new one, which is shown when it is there. */
void pagoda_editing_customer (PagodaWindow *window, const PagodaCustomer *customer);

/** Deletes @n customers at once; @name is one's. */
void
pagoda_editing_delete_customers (PagodaWindow *window, const PagodaId *customers, gsize n, const char *name);

/** Asks for who looks after @n customers from a day on; @owner is who does now. */
void pagoda_editing_owner (PagodaWindow *window, const PagodaId *customers, gsize n, const char *owner);

/** Asks for the class of @n customers from a day on. */
void pagoda_editing_class (PagodaWindow *window, const PagodaId *customers, gsize n);

/** Asks why and from which day on @n customers are never ones (P4); @other tells that they are marked so now.
 */
void pagoda_editing_other (PagodaWindow *window, const PagodaId *customers, gsize n, gboolean other);

/** Asks for a tag that @n customers are to have. */
void pagoda_editing_add_tag (PagodaWindow *window, const PagodaId *customers, gsize n);

/** Takes @tag off @n customers at once. */
void pagoda_editing_remove_tag (PagodaWindow *window, const PagodaId *customers, gsize n, const char *tag);

/** Asks for a contact of @customer; NULL for @contact is a new one. */
void pagoda_editing_contact (PagodaWindow *window, PagodaId customer, const PagodaContact *contact);
void pagoda_editing_delete_contact (PagodaWindow *window, const PagodaContact *contact);

/** Asks what is known of @kind from a day on; @record holds what was found out so far. */
void pagoda_editing_fact (PagodaWindow *window, PagodaFactKind kind, const PagodaLayerRecord *record);

/** Asks for a past supplier of @customer; NULL for @supplier is a new one. */
void pagoda_editing_supplier (PagodaWindow *window, PagodaId customer, const PagodaPastSupplier *supplier);

/** Asks for an influence record; NULL for @influence is a new one. */
void pagoda_editing_influence (PagodaWindow *window, PagodaId customer, const PagodaInfluence *influence);
void pagoda_editing_delete_influence (PagodaWindow *window, const PagodaInfluence *influence);

G_END_DECLS
