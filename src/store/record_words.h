/* record_words.h: tables and columns in the words of people, for showing changes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/translation.h"

G_BEGIN_DECLS

/** A record of @table: `Contact`; the table's own name where it has no label. */
const char *pagoda_record_label (const char *table, PagodaLanguage language);

/** The field @column; NULL for one that people do not see, such as an id or a sort key. */
const char *pagoda_field_label (const char *column, PagodaLanguage language);

G_END_DECLS
