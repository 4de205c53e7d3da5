/* profiles.h: tags, facts, influence and attachments in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/profile.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Tags a customer; having the tag already is no failure. */
gboolean pagoda_tags_add (PagodaDatabase *database, PagodaId customer, const char *tag, GError **error);
gboolean pagoda_tags_remove (PagodaDatabase *database, PagodaId customer, const char *tag, GError **error);

/** The tags of @customer in their order, of char * (transfer full). */
GPtrArray *pagoda_tags_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Appends @fact and gives it an id; layers.h reads facts. */
gboolean pagoda_facts_insert (PagodaDatabase *database, PagodaFact *fact, GError **error);

/** Adds @influence and gives it an id, or overwrites it where it has one. */
gboolean pagoda_influences_save (PagodaDatabase *database, PagodaInfluence *influence, GError **error);
gboolean pagoda_influences_delete (PagodaDatabase *database, PagodaId influence, GError **error);
/** The influence records of @customer by day, of PagodaInfluence (transfer full). */
GPtrArray *pagoda_influences_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Adds @attachment, whose file is in its place already, and gives it an id. */
gboolean pagoda_attachments_insert (PagodaDatabase *database, PagodaAttachment *attachment, GError **error);
/** Takes the attachment off; its file stays, so that this can be undone. */
gboolean pagoda_attachments_delete (PagodaDatabase *database, PagodaId attachment, GError **error);
/** The attachments of @customer by day, of PagodaAttachment (transfer full). */
GPtrArray *pagoda_attachments_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
