/* header_unit.h: the unit that a header names, as in 金额(万元), Amount (k USD) or 单价(元/千件).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Units are taken at their word: what stands below 万元 is multiplied by 10000, a price per 千件 is divided
 * by 1000, and a quantity in 千件 is multiplied by 1000, so that price and quantity still belong together.
 */
#pragma once

#include "import/field.h"

G_BEGIN_DECLS

/** How the numbers below a header become plain ones: × @times ÷ @divisor; both are at least 1. */
typedef struct
{
  gint64 times;
  gint64 divisor;
} PagodaScale;

/** TRUE for the fields whose headers may name a unit: sums, prices, quantities and durations. */
gboolean pagoda_field_has_unit (PagodaFieldId id);

/** The scale that @header gives to @id; 1 and 1 where it names none.  FALSE where it names two. */
gboolean pagoda_header_scale (const char *header, PagodaFieldId id, PagodaScale *scale);

/**
 * The codes of the currencies that @header may mean, the likeliest first, separated by spaces; NULL where it
 * names none.  元, $ and ¥ are the name of several.
 */
const char *pagoda_header_currencies (const char *header);

/** FALSE with PAGODA_IMPORT_ERROR_MAPPING where a header of @look names two units. */
gboolean pagoda_units_check (const PagodaImportLook *look, GError **error);

/**
 * Sets *@currency to the one that the headers of the sums name, interned, or to NULL where they name none or
 * @own.  FALSE with PAGODA_IMPORT_ERROR_MAPPING where they name two.
 */
gboolean pagoda_units_find_currency (const PagodaImportLook *look,
                                     const char *own,
                                     const char **currency,
                                     GError **error);

/** @header without the units and currencies in it (transfer full). */
char *pagoda_header_without_unit (const char *header);

G_END_DECLS
