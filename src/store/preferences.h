/* preferences.h: settings that belong to the store and travel with it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/decimal.h"
#include "store/statement.h"

G_BEGIN_DECLS

#define PAGODA_PREFERENCE_CURRENCY "currency"
#define PAGODA_PREFERENCE_MARGIN "margin" /* PagodaDecimal as a plain number, 0.25 */
#define PAGODA_PREFERENCE_SAMPLE "sample" /* present in a store that holds the sample */

/** The value of @key, or NULL where it is not set (transfer full); NULL with @error on failure. */
char *pagoda_preferences_get (PagodaDatabase *database, const char *key, GError **error);

gboolean
pagoda_preferences_set (PagodaDatabase *database, const char *key, const char *value, GError **error);

/** The store's currency and assumed margin, which every store has. */
gboolean pagoda_preferences_get_money (PagodaDatabase *database,
                                       char **currency,
                                       PagodaDecimal *margin,
                                       GError **error);

G_END_DECLS
