/* edit-private.h: the inside of an edit, for the files that make edits.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/edit.h"

G_BEGIN_DECLS

/** How the records of one aggregate are edited.  A record is a struct that has an id, and functions for it
 * may be given here as they are: all of their records are pointers. */
typedef struct
{
  gsize id; /* where the record has it */
  gpointer (*copy) (gconstpointer record);
  GDestroyNotify free;

  /** Refuses what may not be; nullable. */
  gboolean (*check) (PagodaDatabase *database, gconstpointer record, GError **error);

  /** Adds a record whose id is PAGODA_ID_NONE, and gives it one. */
  gboolean (*save) (PagodaDatabase *database, gpointer record, GError **error);

  gboolean (*delete_row) (PagodaDatabase *database, PagodaId id, GError **error);

  /** Makes @until its last day; nullable where nothing ends. */
  gboolean (*end_row) (PagodaDatabase *database, PagodaId id, PagodaDay until, GError **error);
} PagodaAggregate;

/** The members that every aggregate has: of the struct @Type, whose functions begin with @name, by @check_it
 * (nullable), @save_it and @delete_it. */
#define PAGODA_AGGREGATE(Type, name, check_it, save_it, delete_it)                                           \
  .id = G_STRUCT_OFFSET (Type, id), .copy = (gpointer (*) (gconstpointer))name##_copy,                       \
  .free = (GDestroyNotify)name##_free,                                                                       \
  .check = (gboolean (*) (PagodaDatabase *, gconstpointer, GError **))check_it,                              \
  .save = (gboolean (*) (PagodaDatabase *, gpointer, GError **))save_it, .delete_row = delete_it

/** What an edit works on.  A kind of edit uses some of the members and leaves the others empty. */
struct _PagodaEdit
{
  const char *key; /* of the history's label */
  char *subject;
  char *details; /* of the label, which running may make; NULL: none */
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
  const PagodaAggregate *aggregate; /* of what is saved or ended */

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

/** An edit that saves a copy of @record, one of @aggregate (static). */
PagodaEdit *pagoda_edit_create_saving (const PagodaAggregate *aggregate,
                                       const char *key,
                                       const char *subject,
                                       gconstpointer record);

/** What such an edit does: checks and saves its record, and takes its id over. */
gboolean pagoda_edit_save_record (PagodaDatabase *database, gpointer edit, GError **error);

/** An edit that deletes the row @id by @delete_row. */
PagodaEdit *pagoda_edit_create_deletion (const char *key,
                                         const char *subject,
                                         PagodaId id,
                                         gboolean (*delete_row) (PagodaDatabase *, PagodaId, GError **));

/** An edit after which the row @id of @aggregate, which holds from @begun on, does not hold from @day on: the
 * day before is made its last one, and a row that began on @day or later is deleted. */
PagodaEdit *pagoda_edit_create_end (const PagodaAggregate *aggregate,
                                    const char *key,
                                    const char *subject,
                                    PagodaId id,
                                    PagodaDay begun,
                                    PagodaDay day);

/** What an edit keeps of @contact (transfer full). */
PagodaContact *pagoda_edit_copy_contact (const PagodaContact *contact);

/** The activity @id as it is in the store; NULL with REFUSED where it is not planned any more (transfer
 * full). */
PagodaActivity *pagoda_edit_load_plan (PagodaDatabase *database, PagodaId id, GError **error);

/** TRUE where @text is NULL or has nothing but space. */
gboolean pagoda_edit_is_blank (const char *text);

/** Sets PAGODA_STORE_ERROR_REFUSED with @message, a translated sentence; always FALSE. */
gboolean pagoda_edit_refuse (const char *message, GError **error);

G_END_DECLS
