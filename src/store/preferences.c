/* preferences.c: settings that belong to the store and travel with it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/preferences.h"

#include <glib/gi18n-lib.h>

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
