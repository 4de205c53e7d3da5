/* test-projects-section.c: the projects of a customer that has hundreds of them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/projects/projects_section.h"

#define TODAY 20600

static PagodaLayerRecord *
create_record (guint n)
{
  PagodaLayerRecord *record = pagoda_layer_record_new (1);

  for (guint i = 0; i < n; i++)
    {
      PagodaProject *project = pagoda_project_new ();
      project->id = i + 1;
      project->customer = 1;
      project->name = g_strdup_printf ("P%u", i);
      project->opened = TODAY - 2000 + (int)i;
      project->state = i % 2 == 0 ? PAGODA_PROJECT_WON : PAGODA_PROJECT_OPEN;
      project->closed = i % 2 == 0 ? project->opened + 5 : PAGODA_DAY_NONE;
      g_ptr_array_add (record->projects, project);
    }
  return record;
}

/* The rows in @widget that are called @title, or all where that is NULL. */
static guint
count_rows (GtkWidget *widget, const char *title)
{
  guint n = ADW_IS_ACTION_ROW (widget)
            && (title == NULL
                || g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, title);
  return n;
}

static AdwExpanderRow *
find_expander (GtkWidget *widget, const char *title)
{
  if (ADW_IS_EXPANDER_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return ADW_EXPANDER_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwExpanderRow *found = find_expander (child, title);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
create_page (guint n, GHashTable *open)
{
  GtkWidget *page = g_object_ref_sink (adw_preferences_page_new ());
  g_autoptr (PagodaLayerRecord) record = create_record (n);

  /* The record is gone before a row is opened. */
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  char code[] = "K-1";
  PagodaCustomer customer = { .code = code };
  const PagodaDossier dossier
      = { .customer = &customer, .layers = record, .evidence = none, .evidence_uses = none };
  pagoda_projects_section_fill (ADW_PREFERENCES_PAGE (page), &dossier, PAGODA_CLASS_TOP, "CNY", TODAY, open);
  return page;
}

static void
test_many (void)
{
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *page = create_page (250, open);
  GtkWidget *few = create_page (20, open);

  /* As many in full as of a customer with twenty, and the rest not yet made. */
  g_assert_cmpuint (count_rows (page, NULL), <, count_rows (few, NULL) + 20);
  g_assert_null (find_expander (few, "Projects 21 to 120"));
  AdwExpanderRow *first = find_expander (page, "Projects 21 to 120");
  AdwExpanderRow *last = find_expander (page, "Projects 221 to 250");
  g_assert_nonnull (first);
  g_assert_nonnull (last);

  /* Open ones come first: of those the newest is P249, the 21st P209; P0 is the last of all. */
  g_assert_cmpuint (count_rows (page, "P209"), ==, 0);
  adw_expander_row_set_expanded (first, TRUE);
  g_assert_cmpuint (count_rows (page, "P209"), ==, 1);
  guint opened = count_rows (page, NULL);
  adw_expander_row_set_expanded (first, FALSE);
  adw_expander_row_set_expanded (first, TRUE);
  g_assert_cmpuint (count_rows (page, NULL), ==, opened);
  g_assert_cmpuint (count_rows (page, "P0"), ==, 0);
  adw_expander_row_set_expanded (last, TRUE);
  g_assert_cmpuint (count_rows (page, "P0"), ==, 1);
  g_assert_cmpuint (count_rows (page, NULL), ==, opened + 30);

  /* What was opened is opened again when the page is filled anew. */
  GtkWidget *again = create_page (250, open);
  g_assert_cmpuint (count_rows (again, NULL), ==, opened + 30);
  g_object_unref (again);
  g_object_unref (few);
  g_object_unref (page);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/projects-section/many", test_many);
  return g_test_run ();
}
