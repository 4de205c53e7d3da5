/* row.h: one row of the sheet, read field by field.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A function that cannot make sense of a cell refuses it and gives what it gives for an empty cell, so that a
 * record is read straight through and the refusal asked for once at the end.  Where the cell is essential
 * (pagoda_field_is_essential()) the row is refused with it; of several reasons the first one stays.  Any
 * other cell is left out, with a notice, and the row is taken without it.
 *
 * Texts are interned in the row's string chunk: equal texts are equal pointers.
 */
#pragma once

#include "domain/activity.h"
#include "import/header_unit.h"
#include "import/look.h"

G_BEGIN_DECLS

/** A cell that made no sense. */
typedef struct
{
  PagodaFieldId field;
  const char *reason;
} PagodaLeftOut;

/** What reading rows needs, and the row that is being read. */
typedef struct
{
  const PagodaImportLook *look;
  PagodaDay today;
  GStringChunk *strings;
  GString *scratch;
  struct
  {
    guint column;
    PagodaFieldId field;
  } mapped[PAGODA_N_FIELDS]; /* the columns that fill a field */
  guint n_mapped;
  PagodaScale scales[PAGODA_N_FIELDS]; /* what the headers make of the numbers below them */
  const char *last[PAGODA_N_FIELDS];   /* the last text of each field: rows repeat one another */
  struct
  {
    double number;
    const char *text;              /* NULL before the first one */
  } last_numbers[PAGODA_N_FIELDS]; /* the last cell of each field that was a number, and its text */

  guint64 number;
  const PagodaCell *cells[PAGODA_N_FIELDS]; /* never NULL */
  PagodaFieldId refused_field;
  const char *reason;        /* why the row is refused; NULL where it is not */
  GArray *left_out;          /* PagodaLeftOut: the cells that the row is taken without */
  gboolean needs_date_order; /* a date cannot be read before the order is known; the row is refused */
} PagodaImportRow;

/** A row of the sheet behind @look; @strings must outlive what is read (transfer full). */
PagodaImportRow *pagoda_import_row_new (const PagodaImportLook *look, GStringChunk *strings, PagodaDay today);
void pagoda_import_row_free (PagodaImportRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaImportRow, pagoda_import_row_free)

/** Makes @source, which must live until the next call, the row that is read. */
void pagoda_import_row_set (PagodaImportRow *row, const PagodaRow *source);

/** Refuses the cell of @field, and the row with it where that is essential; @reason is a static sentence in
 * the user's language. */
void pagoda_import_row_refuse (PagodaImportRow *row, PagodaFieldId field, const char *reason);

gboolean pagoda_import_row_is_mapped (const PagodaImportRow *row, PagodaFieldId field);

/** @text in the row's string chunk. */
const char *pagoda_import_row_intern (PagodaImportRow *row, const char *text);

/**
 * The words of @field, without white space around them; NULL where it is empty.  Where the field is a code
 * (pagoda_field_is_code()), both a number 17850 and the text `17850.0` are `17850`.
 */
const char *pagoda_import_row_text (PagodaImportRow *row, PagodaFieldId field);

/**
 * The number in plain units, whatever unit the header or the cell itself names.  FALSE, leaving @decimal
 * alone, where @field is empty or no number.
 */
gboolean pagoda_import_row_decimal (PagodaImportRow *row, PagodaFieldId field, PagodaDecimal *decimal);

/** PAGODA_DAY_NONE where @field is empty; @second (nullable) receives −1 where it has no time. */
PagodaDay pagoda_import_row_day (PagodaImportRow *row, PagodaFieldId field, int *second);

/** The second of the day; −1 where @field is empty. */
int pagoda_import_row_time (PagodaImportRow *row, PagodaFieldId field);

PagodaAnswer pagoda_import_row_answer (PagodaImportRow *row, PagodaFieldId field);

/** −2 … +2, or PAGODA_MARK_UNKNOWN. */
int pagoda_import_row_mark (PagodaImportRow *row, PagodaFieldId field);

/**
 * Reads the customer's attributes into @values by their place after PAGODA_FIRST_ATTRIBUTE, NULL where empty:
 * a margin as a plain number, a class as pagoda_import_class_text(), the other-mark as 1
 * or 0, all else as written.
 */
void pagoda_import_row_attributes (PagodaImportRow *row, const char *values[PAGODA_N_ATTRIBUTES]);

/** A class set by hand as one text, so that it is compared as one: its word, and its last day where it has
 * one (transfer full). */
char *pagoda_import_class_text (const char *word, PagodaDay until);

/** Reads that; @until receives PAGODA_DAY_NONE where there is none.  FALSE where it is no class. */
gboolean pagoda_import_class_read (const char *text, PagodaAccountClass *account_class, PagodaDay *until);

G_END_DECLS
