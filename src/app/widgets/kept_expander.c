/* kept_expander.c: a row that opens into others, and stays open where its page is filled anew.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/kept_expander.h"

#include "app/widgets/naming.h"

static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, GHashTable *open)
{
  const char *key = g_object_get_data (G_OBJECT (expander), "key");

  if (adw_expander_row_get_expanded (expander))
    g_hash_table_add (open, g_strdup (key));
  else
    g_hash_table_remove (open, key);
}

GtkWidget *
pagoda_kept_expander_new (GHashTable *open, char *key, const char *title, const char *text)
{
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", title, text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), text);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), g_hash_table_contains (open, key));
  g_object_set_data_full (G_OBJECT (expander), "key", key, g_free);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (expanded_cb), g_hash_table_ref (open),
                         (GClosureNotify)(void *)g_hash_table_unref, 0);
  /* The library's rows within have no names of their own. */
  pagoda_naming_set_inside (expander, GTK_TYPE_LIST_BOX, name);
  pagoda_naming_set_inside (expander, GTK_TYPE_LIST_BOX_ROW, name);
  return expander;
}
