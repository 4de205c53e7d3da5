/* record_values.h: the value of a field as people read it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/translation.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** @value of @column of @table in words: days as ISO, amounts in major units of @currency, enumerations by
 * their labels; NULL where it is NULL (transfer full). */
char *pagoda_field_show (const char *table,
                         const char *column,
                         sqlite3_value *value,
                         const char *currency,
                         PagodaLanguage language);

G_END_DECLS
