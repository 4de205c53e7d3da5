/* preferences.c: settings that belong to the store and travel with it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/preferences.h"

#include "base/money.h"

#include <glib/gi18n-lib.h>

/* Before the key of a house rule. */
#define RULE "rule."

static void
read_value (PagodaStatement *statement, gpointer value)
{
  *(char **)value = g_strdup (pagoda_statement_text (statement, "value"));
}

char *
pagoda_preferences_get (PagodaDatabase *database, const char *key, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "preference-select");
  char *value = NULL;

  pagoda_statement_bind_text (statement, ":key", key);
  pagoda_statement_first (statement, read_value, &value, NULL, error);
  return value;
}

gboolean
pagoda_preferences_set (PagodaDatabase *database, const char *key, const char *value, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "preference-set");

  pagoda_statement_bind_text (statement, ":key", key);
  pagoda_statement_bind_text (statement, ":value", value);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_preferences_unset (PagodaDatabase *database, const char *key, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "preference-delete");

  pagoda_statement_bind_text (statement, ":key", key);
  return pagoda_statement_run (statement, error);
}

static void
add_preference (PagodaStatement *statement, gpointer preferences)
{
  g_hash_table_insert (preferences, g_strdup (pagoda_statement_text (statement, "key")),
                       g_strdup (pagoda_statement_text (statement, "value")));
}

GHashTable *
pagoda_preferences_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) preferences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PagodaStatement *statement = pagoda_statement (database, "preference-list");

  return pagoda_statement_each (statement, add_preference, preferences, error)
             ? g_steal_pointer (&preferences)
             : NULL;
}

/* House rules */

static char *
key_of_rule (PagodaHouseRule rule)
{
  return g_strconcat (RULE, pagoda_house_rule_info (rule)->key, NULL);
}

PagodaHouseRules
pagoda_preferences_read_rules (GHashTable *preferences)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (int i = 0; i < PAGODA_N_HOUSE_RULES; i++)
    {
      PagodaHouseRule rule = (PagodaHouseRule)i;
      g_autofree char *key = key_of_rule (rule);
      const char *text = g_hash_table_lookup (preferences, key);
      gint64 value = 0;
      if (text != NULL && g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL)
          && pagoda_house_rule_accepts (rule, value))
        rules.values[rule] = value;
    }
  return rules;
}

gboolean
pagoda_preferences_set_rule (PagodaDatabase *database, PagodaHouseRule rule, gint64 value, GError **error)
{
  const PagodaHouseRuleInfo *info = pagoda_house_rule_info (rule);
  g_autofree char *key = key_of_rule (rule);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  if (pagoda_house_rule_accepts (rule, value))
    return value == info->usual ? pagoda_preferences_unset (database, key, error)
                                : pagoda_preferences_set (database, key, text, error);
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
               _ ("“%s” lies between %d and %d. Nothing was changed. Choose a number in between."),
               pagoda_house_rule_label (rule, pagoda_language_current ()), (int)info->least, (int)info->most);
  return FALSE;
}

gboolean
pagoda_preferences_get_rules (PagodaDatabase *database, PagodaHouseRules *rules, GError **error)
{
  g_autoptr (GHashTable) preferences = pagoda_preferences_list (database, error);

  if (preferences == NULL)
    return FALSE;
  *rules = pagoda_preferences_read_rules (preferences);
  return TRUE;
}

/* Money */

gboolean
pagoda_preferences_set_currency (PagodaDatabase *database, const char *currency, GError **error)
{
  g_autofree char *present = pagoda_preferences_get (database, PAGODA_PREFERENCE_CURRENCY, error);
  gboolean amounts = FALSE;

  if (present == NULL)
    return FALSE;
  if (g_str_equal (present, currency))
    return TRUE;
  if (!pagoda_statement_first (pagoda_statement (database, "money-any"), NULL, NULL, &amounts, error))
    return FALSE;
  if (!amounts && pagoda_currency_is_valid (currency))
    return pagoda_preferences_set (database, PAGODA_PREFERENCE_CURRENCY, currency, error);
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
               amounts
                   ? _ ("The store already holds amounts in %s. In another currency they would keep their "
                        "numbers and mean something else, so nothing was changed. Start a new store for "
                        "another currency.")
                   : _ ("“%s” is no currency. Nothing was changed. Choose a code of three capitals such as "
                        "CNY."),
               amounts ? present : currency);
  return FALSE;
}

gboolean
pagoda_preferences_set_margin (PagodaDatabase *database, PagodaDecimal margin, GError **error)
{
  g_autofree char *plain = pagoda_decimal_to_plain (margin);

  if (margin >= 0 && margin <= PAGODA_DECIMAL_ONE)
    return pagoda_preferences_set (database, PAGODA_PREFERENCE_MARGIN, plain, error);
  g_set_error_literal (
      error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
      /* xgettext:no-c-format */
      _ ("The assumed margin lies between 0 % and 100 %. Nothing was changed. Choose a margin in "
         "between."));
  return FALSE;
}

gboolean
pagoda_preferences_get_money (PagodaDatabase *database,
                              char **currency,
                              PagodaDecimal *margin,
                              GError **error)
{
  g_autofree char *found = pagoda_preferences_get (database, PAGODA_PREFERENCE_CURRENCY, error);
  g_autofree char *plain
      = found != NULL ? pagoda_preferences_get (database, PAGODA_PREFERENCE_MARGIN, error) : NULL;

  if (plain == NULL || !pagoda_decimal_parse (plain, margin))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (
            error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED,
            _ ("The store has no currency or margin. It was left as it is. Restore the newest backup."));
      return FALSE;
    }
  *currency = g_steal_pointer (&found);
  return TRUE;
}
