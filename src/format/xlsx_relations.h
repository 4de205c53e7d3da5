/* xlsx_relations.h: which part of a workbook refers to which other.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "format/xlsx_package.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *kind;   /* the last word of the type, which both dialects share: `worksheet`, `sharedStrings` … */
  char *target; /* the part's name in the package */
} PagodaXlsxRelation;

/**
 * The relations of the part called @name, of the package itself where it is ""; empty where none are written
 * (transfer full, PagodaXlsxRelation).  NULL with @error where they cannot be read.
 */
GPtrArray *pagoda_xlsx_relations_read (PagodaXlsxPackage *package, const char *name, GError **error);

/** The first relation of @kind, or NULL. */
const PagodaXlsxRelation *pagoda_xlsx_relations_find_kind (GPtrArray *relations, const char *kind);

/** The relation with @id, or NULL. */
const PagodaXlsxRelation *pagoda_xlsx_relations_find_id (GPtrArray *relations, const char *id);

G_END_DECLS
