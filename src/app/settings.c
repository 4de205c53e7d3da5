/* settings.c: what belongs to this installation and not to a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/settings.h"

const char *const pagoda_setting_languages[PAGODA_N_SETTING_LANGUAGES] = { "", "zh_CN", "en" };

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  return source != NULL ? g_settings_schema_source_lookup (source, PAGODA_APPLICATION_ID, TRUE) : NULL;
}

GSettings *
pagoda_settings_get (const char *key)
{
  static GSettingsSchema *schema = NULL;
  static GSettings *settings = NULL;
  static gboolean looked = FALSE;

  if (!looked)
    schema = find_schema ();
  looked = TRUE;
  if (schema == NULL || !g_settings_schema_has_key (schema, key))
    return NULL;
  if (settings == NULL)
    settings = g_settings_new_full (schema, NULL, NULL);
  return settings;
}

char *
pagoda_settings_get_me (void)
{
  GSettings *settings = pagoda_settings_get ("me");

  return settings != NULL ? g_settings_get_string (settings, "me") : g_strdup ("");
}

char *
pagoda_settings_get_recorder (void)
{
  g_autofree char *me = pagoda_settings_get_me ();
  GSettings *settings = pagoda_settings_get ("recorder");

  if (*me != '\0' || settings == NULL)
    return g_steal_pointer (&me);
  return g_settings_get_string (settings, "recorder");
}

void
pagoda_settings_set_recorder (const char *person)
{
  GSettings *settings = pagoda_settings_get ("recorder");

  if (settings != NULL)
    g_settings_set_string (settings, "recorder", person);
}

void
pagoda_settings_apply_language (void)
{
  GSettings *settings = pagoda_settings_get ("language");
  g_autofree char *language = settings != NULL ? g_settings_get_string (settings, "language") : g_strdup ("");

  if (language[0] != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
}
