/* import_changes.c: what was changed in a workbook that came back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/import/import_changes.h"

#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define ADDRESS "address"

/* More than this is for the command line to list. */
#define CHANGES_SHOWN 200

/* Whom and what a change is about. */
static char *
word_title (const PagodaCellChange *change)
{
  const char *whom = change->name[0] != '\0' ? change->name : change->code;

  return change->customer == PAGODA_ID_NONE
             ? g_strdup_printf (_ ("New customer %s · %s"), whom, change->title)
             : g_strdup_printf ("%s · %s", whom, change->title);
}

static const char *
or_empty (const char *text)
{
  return text[0] != '\0' ? text : _ ("(empty)");
}

static char *
word_change (const PagodaCellChange *change)
{
  if (change->stored == NULL)
    return g_strdup_printf (_ ("%s: %s → %s"), change->address, or_empty (change->before),
                            or_empty (change->after));
  return g_strdup_printf (_ ("%s: %s → %s; in the store it is %s since"), change->address,
                          or_empty (change->before), or_empty (change->after), or_empty (change->stored));
}

static GtkWidget *
create_row (const PagodaCellChange *change)
{
  g_autofree char *title = word_title (change);
  g_autofree char *words = word_change (change);
  GtkWidget *row = pagoda_text_row_new (title, words);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

AdwPreferencesGroup *
pagoda_import_changes_new (const PagodaImportResult *result)
{
  guint n = result->changes->len - (guint)result->conflicts;
  AdwPreferencesGroup *group;
  guint shown = 0;

  if (n == 0)
    return NULL;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _ ("Cells that were changed"));
  if (n > CHANGES_SHOWN)
    {
      g_autofree char *number = pagoda_count_format (CHANGES_SHOWN);
      g_autofree char *first = g_strdup_printf (_ ("The first %s are shown."), number);
      adw_preferences_group_set_description (group, first);
    }
  for (guint i = 0; i < result->changes->len && shown < CHANGES_SHOWN; i++)
    {
      const PagodaCellChange *change = g_ptr_array_index (result->changes, i);
      if (change->stored != NULL)
        continue;
      adw_preferences_group_add (group, create_row (change));
      shown++;
    }
  return group;
}

/* Conflicts */

struct _PagodaImportConflicts
{
  AdwPreferencesGroup parent_instance;

  PagodaImportPlan *plan;
};

G_DEFINE_FINAL_TYPE (PagodaImportConflicts, pagoda_import_conflicts, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
switched_cb (GtkSwitch *toggle, GParamSpec *pspec, PagodaImportConflicts *conflicts)
{
  const char *address = g_object_get_data (G_OBJECT (toggle), ADDRESS);

  pagoda_import_plan_set_taken (conflicts->plan, address, gtk_switch_get_active (toggle));
  g_signal_emit (conflicts, signals[SIGNAL_CHANGED], 0);
}

static void
pagoda_import_conflicts_class_init (PagodaImportConflictsClass *class)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_import_conflicts_init (PagodaImportConflicts *conflicts)
{
}

static void
add_conflict (PagodaImportConflicts *conflicts, const PagodaCellChange *change)
{
  GtkWidget *row = create_row (change);
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), change->is_taken);
  gtk_widget_set_sensitive (toggle, conflicts->plan != NULL);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (toggle), ADDRESS, g_strdup (change->address), g_free);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), conflicts, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (conflicts), row);
}

GtkWidget *
pagoda_import_conflicts_new (PagodaImportPlan *plan, const PagodaImportResult *result)
{
  if (result->conflicts == 0)
    return NULL;
  PagodaImportConflicts *conflicts = g_object_new (PAGODA_TYPE_IMPORT_CONFLICTS, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (conflicts);
  conflicts->plan = plan;
  adw_preferences_group_set_title (group, _ ("Changed here, too"));
  adw_preferences_group_set_description (
      group, _ ("These cells were changed in the file and, since it was exported, here as well. What is here "
                "stays unless you choose the file."));
  for (guint i = 0; i < result->changes->len; i++)
    {
      const PagodaCellChange *change = g_ptr_array_index (result->changes, i);
      if (change->stored != NULL)
        add_conflict (conflicts, change);
    }
  return GTK_WIDGET (conflicts);
}
