/* quarter_pack.h: all that the pack of a quarter tells, as plain figures and names.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pack is sections of rows of cells and knows no language: enumerations are kept as their words, names as
 * they were.  So it can be stored as text when a quarter is closed, and what is read from there is drawn by
 * the same function as one that was just computed; nothing else is needed for that.
 */
#pragma once

#include "base/decimal.h"
#include "base/money.h"
#include "base/translation.h"
#include "domain/frozen_quarter.h"

G_BEGIN_DECLS

/** Of the text that a pack is stored as. */
#define PAGODA_QUARTER_VERSION 1

/** In the order of the pack. */
typedef enum
{
  PAGODA_QUARTER_SALES,
  PAGODA_QUARTER_PYRAMID,
  PAGODA_QUARTER_MOVERS, /* who changed the tier within the quarter */
  PAGODA_QUARTER_BOARD,
  PAGODA_QUARTER_CLOSINGS,
  PAGODA_QUARTER_WIN_RATE,
  PAGODA_QUARTER_LOSSES, /* why projects were lost */
  PAGODA_QUARTER_CHAIN,
  PAGODA_QUARTER_GOALS,
  PAGODA_QUARTER_RENEWAL,
  PAGODA_QUARTER_RENEWED, /* the names behind it */
  PAGODA_QUARTER_DECLINES,
  PAGODA_QUARTER_CREDIT,
  PAGODA_QUARTER_VISITS,
  PAGODA_QUARTER_NEXT_TARGETS,
  PAGODA_QUARTER_NEXT_VISITS,
  PAGODA_QUARTER_NEXT_PROMISES,
  PAGODA_QUARTER_NEXT_ENGAGEMENTS,
  PAGODA_QUARTER_DIFFERENCES, /* of the quarter before, frozen and now */
  PAGODA_QUARTER_REASONS,     /* the commands since */
} PagodaQuarterSection;
#define PAGODA_N_QUARTER_SECTIONS 20

typedef enum
{
  PAGODA_FIGURE_TEXT,
  PAGODA_FIGURE_WORD,  /* of an enumeration */
  PAGODA_FIGURE_WORDS, /* several, separated by commas */
  PAGODA_FIGURE_COUNT,
  PAGODA_FIGURE_MONEY,
  PAGODA_FIGURE_DAY,
  PAGODA_FIGURE_SHARE, /* 0 … 1 */
  PAGODA_FIGURE_LEAD,  /* −4 … 4 */
  PAGODA_FIGURE_FLAG,
  PAGODA_FIGURE_COMMAND, /* what the history calls a command */
  PAGODA_FIGURE_ROW,     /* of DIFFERENCES: which row of its section … */
  PAGODA_FIGURE_COLUMN,  /* … and which figure of it … */
  PAGODA_FIGURE_VALUE,   /* … and what that was, as text */
} PagodaFigureKind;

/** One column of a section. */
typedef struct
{
  const char *key;   /* in the text that is stored */
  const char *title; /* marked with N_ */
  PagodaFigureKind kind;
  double width;        /* on paper, beside those of the other columns; 0: not there */
  gboolean compared;   /* it is laid beside what was frozen */
  const char *unknown; /* marked with N_: what stands where it is not known; NULL: nothing */
  const char *(*label) (const char *word, PagodaLanguage language); /* of words; NULL: the word itself */
} PagodaQuarterColumn;

/** What a section is. */
typedef struct
{
  const char *word;  /* in the text that is stored */
  const char *title; /* marked with N_ */
  const char *empty; /* marked with N_: what is said where it has no row */
  const PagodaQuarterColumn *columns;
  guint n_columns;
  guint n_keys;   /* so many columns, the first ones, tell which row one is */
  gboolean total; /* its last row is the sum of those above */
} PagodaQuarterSectionKind;

const PagodaQuarterSectionKind *pagoda_quarter_section_kind (PagodaQuarterSection section);

/** The section that is called @word (nullable); −1 for another word. */
int pagoda_quarter_section_find (const char *word);

/** One cell; which member says something is told by its column. */
typedef struct
{
  gboolean known;
  gboolean assumed; /* an amount that rests on an assumed margin */
  gint64 number;    /* counts, money, days, flags */
  double share;     /* shares and leads */
  char *text;
} PagodaQuarterCell;

typedef struct
{
  gatomicrefcount references;
  PagodaQuarter quarter;
  PagodaDay as_of; /* the last day of the quarter, or an earlier one while it runs */
  char *name;      /* of the store */
  char *currency;
  PagodaDecimal margin;                           /* that is assumed where a cost is unknown */
  GPtrArray *sections[PAGODA_N_QUARTER_SECTIONS]; /* rows: PagodaQuarterCell[n_columns] */
  PagodaDay before_day; /* on which the quarter before was frozen; PAGODA_DAY_NONE where it was not */

  /* Not part of what is stored. */
  PagodaFrozenQuarter *frozen; /* of whose figures it was made; NULL of one just computed */
  guint n_older;               /* how often the same quarter was frozen before that */
} PagodaQuarterPack;

/** An empty pack of @quarter as of @as_of (transfer full). */
PagodaQuarterPack *pagoda_quarter_pack_new (PagodaQuarter quarter, PagodaDay as_of);
PagodaQuarterPack *pagoda_quarter_pack_ref (PagodaQuarterPack *pack);
void pagoda_quarter_pack_unref (PagodaQuarterPack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaQuarterPack, pagoda_quarter_pack_unref)

/** TRUE where @pack tells of all of its quarter. */
gboolean pagoda_quarter_pack_is_whole (const PagodaQuarterPack *pack);

/** TRUE where some of its amounts rest on an assumed margin. */
gboolean pagoda_quarter_pack_is_assumed (const PagodaQuarterPack *pack);

/** Adds a row to @section, all of whose cells are unknown (transfer none). */
PagodaQuarterCell *pagoda_quarter_pack_add (PagodaQuarterPack *pack, PagodaQuarterSection section);

/** The cells of @row of @section. */
const PagodaQuarterCell *
pagoda_quarter_pack_row (const PagodaQuarterPack *pack, PagodaQuarterSection section, guint row);
guint pagoda_quarter_pack_n_rows (const PagodaQuarterPack *pack, PagodaQuarterSection section);

/** The place of the column @key of @section, which it has. */
guint pagoda_quarter_column (PagodaQuarterSection section, const char *key);

/** @cell as a text that pagoda_quarter_cell_read() reads; NULL where it is not known (transfer full). */
char *pagoda_quarter_cell_write (const PagodaQuarterCell *cell, PagodaFigureKind kind);
void pagoda_quarter_cell_read (PagodaQuarterCell *cell, PagodaFigureKind kind, const char *text);

/** @cell, in @column of @row of @section, as people read it; "" where nothing is to be said (transfer full).
 */
char *pagoda_quarter_pack_describe (const PagodaQuarterPack *pack,
                                    PagodaQuarterSection section,
                                    guint row,
                                    guint column,
                                    PagodaLanguage language);

/** @pack as JSON (transfer full), and the pack of such a text; NULL with PAGODA_STORE_ERROR_DAMAGED where it
 * is none, or of a newer Pagoda (transfer full). */
char *pagoda_quarter_pack_to_text (const PagodaQuarterPack *pack);
PagodaQuarterPack *pagoda_quarter_pack_from_text (const char *text, GError **error);

G_END_DECLS
