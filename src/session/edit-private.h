/* edit-private.h: the inside of an edit, for the files that make edits.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/edit.h"

G_BEGIN_DECLS

/** What an edit works on.  A kind of edit uses some of the members and leaves the others empty. */
struct _PagodaEdit
{
  const char *key; /* of the history's label */
  char *subject;
  PagodaCommand run;

  PagodaId id; /* of the row that is saved or deleted */
  PagodaCustomer *customer;
  PagodaContact *contact;
  PagodaFact *fact;
  PagodaInfluence *influence;

  /* Edits of many customers. */
  PagodaId *customers;
  gsize n;
  PagodaDay from;
  PagodaDay until;
  char *text;   /* owner, reason, tag, province … */
  char *second; /* city … */
  gboolean has_class;
  PagodaAccountClass account_class;
  gboolean flag; /* other, tagged */

  /* Deletes the row @id. */
  gboolean (*delete_row) (PagodaDatabase *database, PagodaId id, GError **error);
  /* Ends it the day before @from instead, where it is older than that. */
  gboolean (*end_row) (PagodaDatabase *database, PagodaId id, PagodaDay until, GError **error);

  /* What only one kind of edit needs, of its own making. */
  gpointer data;
  GDestroyNotify free_data;
};

/** A new edit: the label's @key (static) and @subject (nullable, copied), and its work, which is given the
 * edit. */
PagodaEdit *pagoda_edit_create (const char *key, const char *subject, PagodaCommand run);

/** The same with @data, which is freed with the edit. */
PagodaEdit *pagoda_edit_create_with (const char *key,
                                     const char *subject,
                                     PagodaCommand run,
                                     gpointer data,
                                     GDestroyNotify free_data);

/** An edit that deletes the row @id by @delete_row. */
PagodaEdit *pagoda_edit_create_deletion (const char *key,
                                         const char *subject,
                                         PagodaId id,
                                         gboolean (*delete_row) (PagodaDatabase *, PagodaId, GError **));

/** An edit after which the row @id, which holds from @begun on, does not hold from @day on: @end_row makes
 * the day before its last one, and @delete_row deletes a row that began on @day or later. */
PagodaEdit *pagoda_edit_create_end (const char *key,
                                    const char *subject,
                                    PagodaId id,
                                    PagodaDay begun,
                                    PagodaDay day,
                                    gboolean (*delete_row) (PagodaDatabase *, PagodaId, GError **),
                                    gboolean (*end_row) (PagodaDatabase *, PagodaId, PagodaDay, GError **));

/** What an edit keeps of @contact (transfer full). */
PagodaContact *pagoda_edit_copy_contact (const PagodaContact *contact);

/** TRUE where @text is NULL or has nothing but space. */
gboolean pagoda_edit_is_blank (const char *text);

/** Sets PAGODA_STORE_ERROR_REFUSED with @message, a translated sentence; always FALSE. */
gboolean pagoda_edit_refuse (const char *message, GError **error);

G_END_DECLS
