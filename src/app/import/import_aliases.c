/* import_aliases.c: whether names that look alike are one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/import/import_aliases.h"

#include "app/widgets/text_row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ALIAS "alias"

struct _PagodaImportAliases
{
  AdwPreferencesGroup parent_instance;

  PagodaImportPlan *plan;
};

G_DEFINE_FINAL_TYPE (PagodaImportAliases, pagoda_import_aliases, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
switched_cb (GtkSwitch *toggle, GParamSpec *pspec, PagodaImportAliases *aliases)
{
  const char *alias = g_object_get_data (G_OBJECT (toggle), ALIAS);

  pagoda_import_plan_set_alias (aliases->plan, alias, gtk_switch_get_active (toggle));
  g_signal_emit (aliases, signals[SIGNAL_CHANGED], 0);
}

static void
pagoda_import_aliases_class_init (PagodaImportAliasesClass *class)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_import_aliases_init (PagodaImportAliases *aliases)
{
}

/* @alias is `Written=Meant`. */
static void
add_question (PagodaImportAliases *aliases, const char *alias, gboolean confirmed)
{
  g_auto (GStrv) halves = g_strsplit (alias, "=", 2);
  g_autofree char *title = g_strdup_printf (_ ("“%s” is “%s”"), halves[0], halves[1]);
  GtkWidget *row = pagoda_text_row_new (title, NULL);
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), confirmed);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (toggle), ALIAS, g_strdup (alias), g_free);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), aliases, 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (aliases), row);
}

GtkWidget *
pagoda_import_aliases_new (PagodaImportPlan *plan, const GPtrArray *alike)
{
  guint confirmed = plan->aliases != NULL ? g_strv_length (plan->aliases) : 0;

  if (alike->len + confirmed == 0)
    return NULL;
  PagodaImportAliases *aliases = g_object_new (PAGODA_TYPE_IMPORT_ALIASES, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (aliases);
  aliases->plan = plan;
  adw_preferences_group_set_title (group, _ ("Names that look alike"));
  adw_preferences_group_set_description (
      group, _ ("Say which of them are one. It is remembered, so that no later list is asked about."));
  for (guint i = 0; i < confirmed; i++)
    add_question (aliases, plan->aliases[i], TRUE);
  for (guint i = 0; i < alike->len; i++)
    {
      const PagodaAlikeName *name = g_ptr_array_index (alike, i);
      g_autofree char *alias = g_strdup_printf ("%s=%s", name->written, name->meant);
      /* An alias is parted at its first sign of equality. */
      if (strchr (name->written, '=') == NULL)
        add_question (aliases, alias, FALSE);
    }
  return GTK_WIDGET (aliases);
}
