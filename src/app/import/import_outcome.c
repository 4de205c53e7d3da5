/* import_outcome.c: what an import did, or would do.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/import/import_outcome.h"

#include "app/import/import_changes.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* More problems than this are for a spreadsheet to read. */
#define PROBLEMS_SHOWN 20

static void
add_figure (AdwPreferencesGroup *group, const char *title, const char *figure)
{
  GtkWidget *row = pagoda_text_row_new (title, NULL);

  pagoda_text_row_add_figure (row, figure);
  adw_preferences_group_add (group, row);
}

static void
add_count (AdwPreferencesGroup *group, const char *title, guint64 count)
{
  g_autofree char *number = pagoda_count_format (count);

  add_figure (group, title, number);
}

/* Of a list of customers: the people that it names beside them. */
static void
add_contact_counts (AdwPreferencesGroup *group, const PagodaImportResult *result)
{
  if (!pagoda_import_has_contacts (result))
    return;
  add_count (group, _ ("Contacts created"), result->contacts.created);
  add_count (group, _ ("Contacts updated"), result->contacts.updated);
  add_count (group, _ ("Contacts unchanged"), result->contacts.unchanged);
}

/* Of a workbook that came back. */
static void
add_return (AdwPreferencesGroup *group, const PagodaImportResult *result)
{
  g_autofree char *day = pagoda_day_to_iso (result->exported);

  add_figure (group, _ ("Exported with the figures of"), day);
  add_count (group, _ ("Cells that were changed"), result->changes->len);
  if (result->absent > 0)
    add_count (group, _ ("Customers whose rows are gone; nobody is deleted"), result->absent);
}

/* What was created and updated are records of @kind: orders, not the customers that they name. */
static AdwPreferencesGroup *
create_counts (const PagodaImportResult *result,
               PagodaImportKind kind,
               const char *title,
               const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (group, escaped_title);
  adw_preferences_group_set_description (group, escaped);
  add_figure (group, _ ("What the rows are"), pagoda_import_kind_label (kind, pagoda_language_current ()));
  add_count (group, _ ("Rows read"), result->rows);
  add_count (group, _ ("Created"), result->created);
  add_count (group, _ ("Updated"), result->updated);
  add_count (group, _ ("Unchanged"), result->unchanged);
  add_contact_counts (group, result);
  if (result->customers > 0)
    add_count (group, _ ("New customers"), result->customers);
  add_count (group, _ ("Rows skipped"), result->skipped);
  add_count (group, result->came_back ? _ ("Cells and rows with a problem") : _ ("Rows with a problem"),
             result->problems->len);
  if (result->came_back)
    add_return (group, result);
  return group;
}

static char *
word_place (const PagodaImportProblem *problem)
{
  g_autofree char *number = pagoda_count_format (problem->row);

  if (problem->address != NULL)
    return g_strdup_printf (_ ("%s, %s: “%s”"), problem->address, problem->column, problem->value);
  if (problem->value == NULL || problem->value[0] == '\0')
    return g_strdup_printf (_ ("Row %s, %s"), number, problem->column);
  return g_strdup_printf (_ ("Row %s, %s: “%s”"), number, problem->column, problem->value);
}

/* Where the first of @group is, and how many there are (transfer full). */
static char *
word_places (const PagodaImportProblemGroup *group)
{
  g_autofree char *place = word_place (group->first);

  if (group->count == 1)
    return g_steal_pointer (&place);
  g_autofree char *number = pagoda_count_format (group->count - 1);
  g_autofree char *more = g_strdup_printf (_ ("more rows like it: %s"), number);
  return g_strdup_printf ("%s · %s", place, more);
}

static AdwPreferencesGroup *
create_list (const char *title, GPtrArray *problems)
{
  AdwPreferencesGroup *list = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GArray) groups = pagoda_import_group_problems (problems);
  g_autofree char *number = pagoda_count_format (PROBLEMS_SHOWN);
  g_autofree char *first = g_strdup_printf (_ ("The first %s are shown."), number);

  adw_preferences_group_set_title (list, title);
  if (groups->len > PROBLEMS_SHOWN)
    adw_preferences_group_set_description (list, first);
  for (guint i = 0; i < MIN (groups->len, PROBLEMS_SHOWN); i++)
    {
      const PagodaImportProblemGroup *group = &g_array_index (groups, PagodaImportProblemGroup, i);
      g_autofree char *places = word_places (group);
      adw_preferences_group_add (list, pagoda_text_row_new (group->first->reason, places));
    }
  return list;
}

static GtkWidget *
create_save_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Save as file…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "wizard.save-problems");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

GtkWidget *
pagoda_import_outcome_new (const PagodaImportResult *result,
                           PagodaImportKind kind,
                           const char *title,
                           const char *description,
                           AdwPreferencesGroup *question)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  adw_preferences_page_add (page, create_counts (result, kind, title, description));
  if (question != NULL)
    adw_preferences_page_add (page, question);
  AdwPreferencesGroup *changes = pagoda_import_changes_new (result);
  if (changes != NULL)
    adw_preferences_page_add (page, changes);
  if (result->problems->len > 0)
    {
      AdwPreferencesGroup *group = create_list (_ ("Rows that are left out"), result->problems);
      adw_preferences_group_set_header_suffix (group, create_save_button ());
      adw_preferences_page_add (page, group);
    }
  if (result->notices->len > 0)
    {
      AdwPreferencesGroup *group = create_list (_ ("Rows that are not taken as written"), result->notices);
      /* One file has both. */
      if (result->problems->len == 0)
        adw_preferences_group_set_header_suffix (group, create_save_button ());
      adw_preferences_page_add (page, group);
    }
  return GTK_WIDGET (page);
}
