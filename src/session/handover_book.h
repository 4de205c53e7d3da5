/* handover_book.h: everything that the successor at some accounts needs (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A book is of the accounts that one of us looks after, and of those that the same person handed over last.
 * It holds them as sections of plain rows, which become sheets of a workbook; on paper each account is a
 * chapter, with its profile before what the sections add.
 */
#pragma once

#include "chart/paper.h"
#include "report/report_tables.h"
#include "session/board.h"
#include "session/dossier.h"
#include "session/handover.h"

G_BEGIN_DECLS

/** In the order of the workbook. */
typedef enum
{
  PAGODA_BOOK_ACCOUNTS,
  PAGODA_BOOK_COUNTS,
  PAGODA_BOOK_WARNINGS,
  PAGODA_BOOK_WORK,
  PAGODA_BOOK_LAYERS,
  PAGODA_BOOK_PROJECTS,
  PAGODA_BOOK_PEOPLE,
  PAGODA_BOOK_MONEY,
  PAGODA_BOOK_ASKS,
  PAGODA_BOOK_ACTIVITIES,
} PagodaBookSection;
#define PAGODA_N_BOOK_SECTIONS 10

/** One column of a section; code and name of the account stand before them all. */
typedef struct
{
  const char *title; /* marked with N_ */
  PagodaReportCellKind kind;
  double width; /* on paper, beside those of the others; 0: not there */
} PagodaBookColumn;

typedef struct
{
  const char *title; /* marked with N_ */
  const PagodaBookColumn *columns;
  guint n_columns;
} PagodaBookSectionKind;

const PagodaBookSectionKind *pagoda_book_section_kind (PagodaBookSection section);

typedef struct
{
  guint account;           /* its place in the book */
  gboolean told;           /* its profile tells it already, or a sheet before it */
  PagodaReportCell *cells; /* n_columns; their texts belong to the row */
} PagodaBookRow;

/** A chapter. */
typedef struct
{
  PagodaDossier *dossier;
  gsize place;                          /* in the snapshot */
  const PagodaBoardCard *card;          /* NULL: it has none on the board */
  const PagodaHandoverRecord *handover; /* the last one; NULL: it never was handed over */
  gint64 now[PAGODA_N_ACCOUNT_COUNTS];
} PagodaBookAccount;

typedef struct
{
  char *person; /* NULL: accounts were chosen one by one */
  PagodaDay as_of;
  PagodaLanguage language;
  PagodaBoard *board;
  GPtrArray *records;                       /* PagodaHandoverRecord, newest first */
  GPtrArray *accounts;                      /* PagodaBookAccount, in the order of the snapshot */
  GArray *sections[PAGODA_N_BOOK_SECTIONS]; /* PagodaBookRow */
} PagodaHandoverBook;

/**
 * The book of @person as of @day, or of the @n @customers (NULL: those of @person), over @snapshot of stage
 * FIGURES, in a reading transaction.  REFUSED where there is no such account (transfer full).
 */
PagodaHandoverBook *pagoda_handover_book_load (PagodaDatabase *database,
                                               PagodaSnapshot *snapshot,
                                               const char *person,
                                               const PagodaId *customers,
                                               gsize n,
                                               PagodaDay day,
                                               PagodaLanguage language,
                                               GCancellable *cancellable,
                                               GError **error);
void pagoda_handover_book_free (PagodaHandoverBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaHandoverBook, pagoda_handover_book_free)

/** Fills the sections from the accounts. */
void pagoda_handover_book_fill (PagodaHandoverBook *book);

/** What was counted of @account when it was handed over, NULL where it never was (transfer none). */
const gint64 *pagoda_handover_book_counted (const PagodaBookAccount *account);

/** The book on paper: the accounts and their counts, then a chapter for each (transfer full). */
PagodaPaper *pagoda_handover_book_make_paper (const PagodaHandoverBook *book);

G_END_DECLS
