/* xlsx_value.h: what the characters of a cell mean.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "format/row_buffer.h"
#include "format/xlsx_sheet.h"

G_BEGIN_DECLS

/** The `t` of a cell. */
typedef enum
{
  PAGODA_XLSX_VALUE_NUMBER,
  PAGODA_XLSX_VALUE_SHARED,  /* the index of a shared string */
  PAGODA_XLSX_VALUE_FORMULA, /* the text that a formula gave */
  PAGODA_XLSX_VALUE_INLINE,  /* a string of its own */
  PAGODA_XLSX_VALUE_BOOLEAN,
  PAGODA_XLSX_VALUE_ERROR,
  PAGODA_XLSX_VALUE_DATE, /* ISO 8601 */
} PagodaXlsxValueType;

/** @type may be NULL: a number, as is every type that nobody knows. */
PagodaXlsxValueType pagoda_xlsx_value_type (const char *type);

/**
 * Makes the growing text of @row the cell at @column.  Nothing but white space leaves the cell alone.  A
 * number or date that cannot be read is a text.  FALSE where a shared string is asked that does not exist.
 */
gboolean pagoda_xlsx_value_finish (const PagodaXlsxContext *context,
                                   PagodaRowBuffer *row,
                                   guint column,
                                   PagodaXlsxValueType type,
                                   guint64 style);

G_END_DECLS
