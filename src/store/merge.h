/* merge.h: hand-ins of others become part of this store (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is known by its id, which no two installations give out.  What each row was there when it was merged
 * last is remembered, so that a change of theirs is told from one of ours: a row that only they changed is
 * updated, one that only we changed stays, and where both did it is a conflict, in which ours stays unless
 * theirs is chosen.  An order with its lines is one row in this sense, a customer with its tags likewise.
 */
#pragma once

#include "base/translation.h"
#include "store/hand_in.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_MERGE_BOTH_CHANGED,  /* changed here and there, or different from the start */
  PAGODA_MERGE_DELETED_HERE,  /* and changed there */
  PAGODA_MERGE_DELETED_THERE, /* and changed here */
  PAGODA_MERGE_LEADS_NOWHERE, /* what it belongs to was deleted here; cannot be taken */
  PAGODA_MERGE_SAME_CUSTOMER, /* code and name are those of a customer of ours, which it became */
  PAGODA_MERGE_NEW_CODE,      /* its code is one of ours, so that it was given another */
  PAGODA_MERGE_LEFT_OUT,      /* its code is one of ours, so that it was left out with all that it has */
} PagodaMergeKind;
#define PAGODA_N_MERGE_KINDS (PAGODA_MERGE_LEFT_OUT + 1)

/** As the command line writes it. */
const char *pagoda_merge_kind_word (PagodaMergeKind kind);
const char *pagoda_merge_kind_label (PagodaMergeKind kind, PagodaLanguage language);

/** Whether somebody can choose theirs, and then has what they have. */
gboolean pagoda_merge_kind_is_choice (PagodaMergeKind kind);

/** A field in which both differ, in words. */
typedef struct
{
  char *field;
  char *ours;   /* NULL: nothing */
  char *theirs; /* likewise */
} PagodaMergeField;

typedef struct
{
  PagodaMergeKind kind;
  PagodaId id;         /* of the row, there */
  char *table;         /* see pagoda_record_label() */
  PagodaId customer;   /* to whom it belongs here, or PAGODA_ID_NONE */
  char *customer_name; /* NULL where there is none */
  GPtrArray *fields;   /* PagodaMergeField */
  gboolean theirs;     /* theirs was taken */
} PagodaMergeConflict;

typedef struct
{
  gint64 inserted;
  gint64 updated;
  gint64 unchanged;
  gint64 kept;      /* changed or deleted here only */
  gint64 deleted;   /* there, and so here */
  gint64 left_out;  /* with a customer that was */
  gint64 conflicts; /* of the kinds that are a choice, and those that lead nowhere */
} PagodaMergeCounts;

/** What came of one file. */
typedef struct
{
  char *path;
  PagodaHandIn *hand_in;
  PagodaMergeCounts counts;
} PagodaMergedFile;

typedef struct
{
  GPtrArray *files;     /* PagodaMergedFile, in the order given */
  GPtrArray *conflicts; /* PagodaMergeConflict */
  PagodaMergeCounts counts;
  char *currency;
} PagodaMerge;

void pagoda_merge_free (PagodaMerge *merge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaMerge, pagoda_merge_free)

/** What becomes of a customer whose code one of ours has. */
typedef enum
{
  PAGODA_SAME_CODE_BY_NAME, /* of the same name: that one; else another one, with a code of its own */
  PAGODA_SAME_CODE_ATTACH,  /* that one */
  PAGODA_SAME_CODE_NEW,     /* another one, with a code of its own */
  PAGODA_SAME_CODE_SKIP,    /* left out */
} PagodaSameCode;

gboolean pagoda_same_code_parse (const char *word, PagodaSameCode *same_code);

/** What somebody chose. */
typedef struct
{
  gboolean theirs;      /* in all conflicts */
  const PagodaId *rows; /* or only in those of the rows with these ids (PagodaMergeConflict.id) */
  gsize n;
  PagodaSameCode same_code;
} PagodaMergeChoices;

/**
 * Merges the files @paths (NULL-terminated), in their order, in the writing transaction that is open.
 * @language is that of the conflicts.  REFUSED for what was made here, in another currency, or before what
 * was merged already; what pagoda_hand_in_open() says; CANCELLED.  The caller then rolls back (transfer
 * full).
 */
PagodaMerge *pagoda_merge_run (PagodaDatabase *database,
                               const char *const *paths,
                               const PagodaMergeChoices *choices,
                               PagodaLanguage language,
                               GCancellable *cancellable,
                               GError **error);

/** What that would do; nothing is changed (transfer full). */
PagodaMerge *pagoda_merge_preview (PagodaDatabase *database,
                                   const char *const *paths,
                                   const PagodaMergeChoices *choices,
                                   PagodaLanguage language,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
