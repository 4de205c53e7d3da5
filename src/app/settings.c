/* settings.c: what belongs to this installation and not to a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/settings.h"

const char *const pagoda_setting_languages[PAGODA_N_SETTING_LANGUAGES] = { "", "zh_CN", "en" };

static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, PAGODA_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

GSettings *
pagoda_settings_get (void)
{
  static GSettings *settings = NULL;
  static gboolean looked = FALSE;

  if (!looked)
    settings = create_settings ();
  looked = TRUE;
  return settings;
}

void
pagoda_settings_apply_language (void)
{
  GSettings *settings = pagoda_settings_get ();
  g_autofree char *language = settings != NULL ? g_settings_get_string (settings, "language") : g_strdup ("");

  if (language[0] != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
}
