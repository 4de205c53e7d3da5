/* preferences.h: settings that belong to the store and travel with it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/decimal.h"
#include "domain/house_rules.h"
#include "store/statement.h"

G_BEGIN_DECLS

#define PAGODA_PREFERENCE_CURRENCY "currency"
#define PAGODA_PREFERENCE_MARGIN "margin" /* PagodaDecimal as a plain number, 0.25 */
#define PAGODA_PREFERENCE_SAMPLE "sample" /* present in a store that holds the sample */

/** What begins the key of a saved view; its name follows. */
#define PAGODA_PREFERENCE_VIEW "view."

/** The same of a saved filter of the five-layer board. */
#define PAGODA_PREFERENCE_BOARD_VIEW "board-view."

/** The value of @key, or NULL where it is not set (transfer full); NULL with @error on failure. */
char *pagoda_preferences_get (PagodaDatabase *database, const char *key, GError **error);

gboolean
pagoda_preferences_set (PagodaDatabase *database, const char *key, const char *value, GError **error);

/** Takes @key back to not being set. */
gboolean pagoda_preferences_unset (PagodaDatabase *database, const char *key, GError **error);

/** All preferences by key (char * → char *; transfer full). */
GHashTable *pagoda_preferences_list (PagodaDatabase *database, GError **error);

/** The house rules that @preferences (from pagoda_preferences_list()) set; the others have their usual value,
 * as has one whose value this Pagoda does not accept. */
PagodaHouseRules pagoda_preferences_read_rules (GHashTable *preferences);

/** Sets a house rule, REFUSED outside its range; the usual value is kept by leaving the rule unset. */
gboolean
pagoda_preferences_set_rule (PagodaDatabase *database, PagodaHouseRule rule, gint64 value, GError **error);

/** All house rules in force, in one call. */
gboolean pagoda_preferences_get_rules (PagodaDatabase *database, PagodaHouseRules *rules, GError **error);

/**
 * Changes the store's currency.  REFUSED once an amount is recorded: it would keep its number and mean
 * something else.
 */
gboolean pagoda_preferences_set_currency (PagodaDatabase *database, const char *currency, GError **error);

/** Sets the assumed margin; REFUSED where it is no share of 0 … PAGODA_DECIMAL_ONE. */
gboolean pagoda_preferences_set_margin (PagodaDatabase *database, PagodaDecimal margin, GError **error);

/** The store's currency and assumed margin, which every store has. */
gboolean pagoda_preferences_get_money (PagodaDatabase *database,
                                       char **currency,
                                       PagodaDecimal *margin,
                                       GError **error);

G_END_DECLS
