/* test-window.c: the widgets of the window over a real session.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/rescue_page.h"
#include "app/customers/customer_row.h"
#include "app/customers/customers_page.h"
#include "app/import/import_wizard.h"
#include "app/printing.h"
#include "app/transfers.h"
#include "app/window-private.h"

#include "pagoda-ui.h"
#include "shelf.h"
#include "support/support.h"

#include <string.h>

#define CUSTOMERS 60

/* Steps of 10 ms that a test waits for something before it gives up. */
#define PATIENCE 1000

typedef struct
{
  char *path;
  PagodaSession *session;
  PagodaWindow *window;
} Fixture;

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

typedef gboolean (*Condition) (Fixture *fixture);

static void
wait_until (Fixture *fixture, Condition condition)
{
  guint ticks = g_timeout_add (10, tick_cb, NULL);
  int steps = 0;

  while (!condition (fixture) && steps++ < PATIENCE)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ticks);
  g_assert_true (condition (fixture));
}

static const PagodaPyramid *
pyramid_of (Fixture *fixture)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (pagoda_window_get_outlook (fixture->window));

  return standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;
}

static gboolean
has_figures_and_rows (Fixture *fixture)
{
  return pyramid_of (fixture) != NULL && pagoda_window_has_names (fixture->window);
}

static gboolean
has_figures (Fixture *fixture)
{
  return pyramid_of (fixture) != NULL;
}

static void
open_store (Fixture *fixture, guint customers)
{
  static int stores = 0;
  g_autofree char *name = g_strdup_printf ("window-%d.pagoda", stores++);

  fixture->path = shelf_make_store (name, customers);
  fixture->session = pagoda_session_new ();
  fixture->window = pagoda_window_new (NULL, fixture->session);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pagoda_window_open_store (fixture->window, fixture->path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_store (fixture, CUSTOMERS);
  wait_until (fixture, has_figures_and_rows);
}

static gboolean
is_session_left (Fixture *fixture)
{
  return G_OBJECT (fixture->session)->ref_count == 1;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (fixture, is_session_left);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->path);
}

/* The first widget of @type within @widget, depth first, or NULL. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static GListModel *
list_of (Fixture *fixture)
{
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (list_of (fixture));
}

/* A screen reader reads the cells of a row at the widget that takes the focus. */
static void
test_rows_are_named (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW);
  int rows = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *drawn = gtk_widget_get_first_child (row);
      g_assert_true (PAGODA_IS_CUSTOMER_ROW (drawn));
      if (!gtk_widget_get_mapped (row))
        continue;
      g_autofree char *text = pagoda_customer_row_describe (PAGODA_CUSTOMER_ROW (drawn));
      g_assert_cmpstr (text, !=, "");
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, text);
      rows++;
    }
  g_assert_cmpint (rows, >, 10);
}

/* TRUE where GTK finds a name for @widget: one given, a relation, or the text of its child. */
static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || find_widget (widget, GTK_TYPE_LABEL) != NULL;
}

/* The buttons of the window's frame, and the one that closes a search bar and that no window of ours shows.
 */
static gboolean
is_of_the_library (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
         || (gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_BAR) != NULL
             && !gtk_widget_get_visible (widget));
}

/* Later versions of GTK call the button that a menu button holds by the name of its holder. */
static gboolean
is_named_by_holder (GtkWidget *widget)
{
  GtkWidget *holder = gtk_widget_get_parent (widget);

  return gtk_check_version (4, 14, 0) == NULL && GTK_IS_MENU_BUTTON (holder) && is_named (holder);
}

static void
assert_named (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SEARCH_ENTRY (widget)
      || GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_LIST_BOX_ROW (widget))
    {
      g_test_message ("%s in %s", G_OBJECT_TYPE_NAME (widget),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      g_assert_true (is_of_the_library (widget) || is_named (widget) || is_named_by_holder (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_SEARCH_ENTRY (widget) && !GTK_IS_POPOVER (child))
      assert_named (child);
}

static void
test_nothing_is_unnamed (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "pyramid");
  assert_named (GTK_WIDGET (fixture->window));
}

static GtkWidget *
open_menu (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) : NULL;
}

static gboolean
has_open_menu (Fixture *fixture)
{
  return open_menu (fixture) != NULL;
}

/* How many items of a menu are below @widget; each has the name that it shows. */
static int
count_named_items (GtkWidget *widget)
{
  int items = 0;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      GtkWidget *label = find_widget (widget, GTK_TYPE_LABEL);
      g_assert_false (
          gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
      gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           gtk_label_get_text (GTK_LABEL (label)));
      items++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    items += count_named_items (child);
  return items;
}

static GtkWidget *
find_primary_menu_button (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_primary_menu_button (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_menu_is_named (Fixture *fixture, gconstpointer data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_primary_menu_button (GTK_WIDGET (fixture->window))));
  wait_until (fixture, has_open_menu);
  g_assert_cmpint (count_named_items (open_menu (fixture)), >, 1);
}

static GtkWidget *
tier_button (Fixture *fixture, PagodaTier tier)
{
  GtkWidget *page = find_widget (GTK_WIDGET (fixture->window), g_type_from_name ("PagodaPyramidPage"));
  GtkWidget *button = gtk_widget_get_first_child (find_widget (page, g_type_from_name ("PagodaPyramidView")));

  for (int i = 0; i < (int)tier; i++)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

/* A tier is a toggle button: pressing chooses it, for the table too, pressing again releases it. */
static void
test_tiers (Fixture *fixture, gconstpointer data)
{
  const PagodaPyramid *pyramid = pyramid_of (fixture);
  g_autoptr (GtkWidget) like = g_object_ref_sink (gtk_toggle_button_new ());

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "pyramid");
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      GtkWidget *button = tier_button (fixture, tier);
      gtk_test_accessible_assert_role (button, gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (like)));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      g_assert_cmpuint (count_rows (fixture), ==, pyramid->summary[tier].customers);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tier_button (fixture, PAGODA_TIER_LARGE)), TRUE);
  g_assert_false (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tier_button (fixture, PAGODA_TIER_OTHER))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tier_button (fixture, PAGODA_TIER_LARGE)), FALSE);
  g_assert_cmpuint (count_rows (fixture), ==, CUSTOMERS);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  PagodaOutlook *outlook = pagoda_window_get_outlook (fixture->window);
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (pagoda_outlook_get_standings (outlook));
  GtkWidget *entry = find_widget (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), pagoda_snapshot_get_code (snapshot, 3));
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_cmpuint (count_rows (fixture), ==, CUSTOMERS);
}

/* The entry is every page's: a list that is not seen waits until it is. */
static void
test_search_elsewhere (Fixture *fixture, gconstpointer data)
{
  PagodaOutlook *outlook = pagoda_window_get_outlook (fixture->window);
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (pagoda_outlook_get_standings (outlook));
  GListModel *customers = list_of (fixture);

  pagoda_window_choose_page (fixture->window, pagoda_pages_find ("pyramid"));
  pagoda_outlook_set_search (outlook, pagoda_snapshot_get_code (snapshot, 3));
  g_assert_cmpuint (g_list_model_get_n_items (customers), ==, CUSTOMERS);
  pagoda_window_choose_page (fixture->window, pagoda_pages_find ("customers"));
  g_assert_cmpuint (g_list_model_get_n_items (customers), ==, 1);
}

/* Revealing a customer that the search hides gives the search up. */
static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  PagodaOutlook *outlook = pagoda_window_get_outlook (fixture->window);
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (pagoda_outlook_get_standings (outlook));

  pagoda_outlook_set_search (outlook, pagoda_snapshot_get_code (snapshot, 3));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reveal", "x",
                              pagoda_snapshot_get_id (snapshot, 4));
  g_assert_cmpstr (pagoda_outlook_get_search (outlook), ==, "");
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (list_of (fixture));
  guint position = pagoda_customer_list_find (list, pagoda_snapshot_get_id (snapshot, 4));
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (list), position));
}

static GtkWidget *
start_page (Fixture *fixture)
{
  GtkWidget *page = find_widget (GTK_WIDGET (fixture->window), g_type_from_name ("PagodaStartPage"));

  return page != NULL && gtk_widget_get_child_visible (page) ? page : NULL;
}

static gboolean
shows_start_page (Fixture *fixture)
{
  return g_type_from_name ("PagodaStartPage") != 0 && start_page (fixture) != NULL;
}

static GtkWidget *
rescue_page (Fixture *fixture)
{
  return find_widget (GTK_WIDGET (fixture->window), PAGODA_TYPE_RESCUE_PAGE);
}

static gboolean
shows_rescue_page (Fixture *fixture)
{
  return rescue_page (fixture) != NULL && gtk_widget_get_child_visible (rescue_page (fixture));
}

static gboolean
has_sample (Fixture *fixture)
{
  return has_figures (fixture) && pyramid_of (fixture)->n == 200;
}

static gboolean
has_no_customers (Fixture *fixture)
{
  return has_figures (fixture) && pyramid_of (fixture)->n == 0;
}

/* From an empty store to the sample and back again. */
static void
test_empty_store (void)
{
  Fixture fixture = { 0 };

  open_store (&fixture, 0);
  wait_until (&fixture, has_figures);
  g_assert_true (shows_start_page (&fixture));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.sample", NULL));
  wait_until (&fixture, has_sample);
  g_assert_null (start_page (&fixture));
  while (pagoda_session_get_busy (fixture.session))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
  wait_until (&fixture, has_no_customers);
  g_assert_true (shows_start_page (&fixture));
  tear_down (&fixture, NULL);
}

static gboolean
has_one_more (Fixture *fixture)
{
  return has_figures (fixture) && pyramid_of (fixture)->n == CUSTOMERS + 1;
}

static gboolean
has_as_before (Fixture *fixture)
{
  return has_figures (fixture) && pyramid_of (fixture)->n == CUSTOMERS;
}

static gboolean
is_idle (Fixture *fixture)
{
  return !pagoda_session_get_busy (fixture->session);
}

static GtkWidget *
find_message (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
shows_message (Fixture *fixture)
{
  return find_message (fixture) != NULL;
}

static GtkWidget *
find_wizard (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (PAGODA_IS_IMPORT_WIZARD (window))
        return window;
    }
  return NULL;
}

/* The first label in @widget that says @text and can be seen. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
asks_about_columns (Fixture *fixture)
{
  return says (find_wizard (), "Check");
}

static gboolean
shows_dry_run (Fixture *fixture)
{
  return says (find_wizard (), "Nothing has been written yet.");
}

static gboolean
shows_result (Fixture *fixture)
{
  return says (find_wizard (), "Imported");
}

static void
go_on (void)
{
  gtk_widget_activate_action (find_wizard (), "wizard.next", NULL);
}

/* A file that is dropped on the window is checked, imported as what it is, and one undo takes it back. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "customers.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_file_set_contents (path, "Customer code,Customer name,City\nNEW-1,Kestrel Bearings,Leeds\n", -1, &error);
  g_assert_no_error (error);

  pagoda_transfers_take (fixture->window, path);
  wait_until (fixture, asks_about_columns);
  go_on ();
  wait_until (fixture, shows_dry_run);
  g_assert_true (has_as_before (fixture));
  go_on ();
  wait_until (fixture, shows_result);
  wait_until (fixture, has_one_more);
  go_on ();
  g_assert_null (find_wizard ());
  pagoda_outlook_set_search (pagoda_window_get_outlook (fixture->window), "kestrel");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  wait_until (fixture, is_idle);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until (fixture, has_as_before);
}

static gboolean
refuses (Fixture *fixture)
{
  return says (find_wizard (), "empty.csv") && says (find_wizard (), "What do you want to import?");
}

/* What cannot be imported is said in a sentence, and nothing has changed. */
static void
test_refused_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "empty.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_file_set_contents (path, "", 0, &error);
  g_assert_no_error (error);

  pagoda_transfers_take (fixture->window, path);
  wait_until (fixture, refuses);
  g_assert_true (has_as_before (fixture));
  gtk_window_destroy (GTK_WINDOW (find_wizard ()));
}

/* Actions of the window's class are seen by nobody but a widget inside that asks for them. */
static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strconcat ("win.", action, NULL);
  GtkWidget *toasts = adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window));

  gtk_widget_set_parent (button, toasts);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  gboolean enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

static gboolean
is_read_only (Fixture *fixture)
{
  return has_figures (fixture) && pagoda_session_get_read_only (fixture->session);
}

/* Of a store that somebody else writes to everything can be read and nothing changed. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = shelf_make_store ("held.pagoda", 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDatabase) holder = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);

  pagoda_window_open_store (fixture->window, path);
  wait_until (fixture, is_read_only);
  wait_until (fixture, is_idle);
  g_assert_cmpuint (count_rows (fixture), ==, 20);
  g_assert_false (is_enabled (fixture, "undo"));
  g_assert_false (is_enabled (fixture, "import"));
  g_assert_true (is_enabled (fixture, "export"));
}

/* A store that cannot be opened is said to be so, and the one that is open stays. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  pagoda_window_open_store (fixture->window, "/nowhere/absent.pagoda");
  wait_until (fixture, shows_message);
  gtk_window_destroy (GTK_WINDOW (find_message (fixture)));
  g_assert_cmpstr (pagoda_session_get_path (fixture->session), ==, fixture->path);
  g_assert_cmpuint (count_rows (fixture), ==, CUSTOMERS);
}

/* Where there is no store at all the window says why, and offers to open another. */
static void
test_no_store (void)
{
  Fixture fixture = { .session = pagoda_session_new () };

  fixture.window = pagoda_window_new (NULL, fixture.session);
  gtk_window_present (GTK_WINDOW (fixture.window));
  pagoda_window_open_store (fixture.window, "/nowhere/absent.pagoda");
  wait_until (&fixture, shows_rescue_page);
  AdwStatusPage *status = ADW_STATUS_PAGE (find_widget (rescue_page (&fixture), ADW_TYPE_STATUS_PAGE));
  g_assert_cmpstr (adw_status_page_get_description (status), !=, "");
  g_assert_true (is_enabled (&fixture, "open"));
  g_assert_false (is_enabled (&fixture, "import"));
  tear_down (&fixture, NULL);
}

/* The store that is open is not opened again: our own lock would make it read-only. */
static void
test_same_store (Fixture *fixture, gconstpointer data)
{
  wait_until (fixture, is_idle);
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (fixture->session);

  pagoda_window_open_store (fixture->window, fixture->path);
  wait_until (fixture, is_idle);
  g_assert_true (pagoda_session_get_snapshot (fixture->session) == snapshot);
  g_assert_false (pagoda_session_get_read_only (fixture->session));
}

static void
sheets_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PagodaPaperSheets **sheets = data;
  g_autoptr (GError) error = NULL;

  *sheets = pagoda_session_paper_finish (PAGODA_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* The sheets of what the present page shows (transfer full). */
static PagodaPaperSheets *
lay_out_page (Fixture *fixture)
{
  PagodaPage *page = pagoda_window_get_view (fixture->window);
  PagodaPaperSheets *sheets = NULL;
  PagodaReportRequest request;

  g_assert_true (
      pagoda_transfers_prepare (fixture->window, pagoda_page_get_info (page)->report, page, &request));
  pagoda_session_paper_async (fixture->session, &request, NULL, sheets_cb, &sheets);
  while (sheets == NULL)
    g_main_context_iteration (NULL, TRUE);
  return sheets;
}

/* Prints @sheets into a file; returns how many the printer took. */
static int
print_sheets (Fixture *fixture, PagodaPaperSheets *sheets, const char *name)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), name, NULL);
  g_autoptr (GtkPrintOperation) operation
      = pagoda_printing_new (pagoda_paper_sheets_get_paper (sheets), sheets, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  int n;

  gtk_print_operation_set_export_filename (operation, path);
  GtkPrintOperationResult result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                                            GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_object_get (operation, "n-pages", &n, NULL);
  return n;
}

/* What is printed is what was laid out: the customers that are listed, and no others. */
static void
test_printing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PagodaPaperSheets) all = lay_out_page (fixture);
  pagoda_outlook_set_search (pagoda_window_get_outlook (fixture->window), "010");
  g_assert_cmpuint (count_rows (fixture), <, 10);
  g_autoptr (PagodaPaperSheets) found = lay_out_page (fixture);

  g_assert_cmpint (pagoda_paper_sheets_count (all), >, 1);
  g_assert_cmpint (pagoda_paper_sheets_count (found), <, pagoda_paper_sheets_count (all));
  g_assert_cmpint (print_sheets (fixture, all, "all.pdf"), ==, pagoda_paper_sheets_count (all));
  g_assert_cmpint (print_sheets (fixture, found, "found.pdf"), ==, pagoda_paper_sheets_count (found));
}

static void
add_window_test (const char *path, void (*run) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char **argv)
{
  /* Nothing is remembered from one test's window to the next. */
  g_unsetenv ("GSETTINGS_SCHEMA_DIR");
  pagoda_ui_register_resource ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_window_test ("/window/rows-are-named", test_rows_are_named);
  add_window_test ("/window/nothing-is-unnamed", test_nothing_is_unnamed);
  add_window_test ("/window/menu-is-named", test_menu_is_named);
  add_window_test ("/window/tiers", test_tiers);
  add_window_test ("/window/search", test_search);
  add_window_test ("/window/search-elsewhere", test_search_elsewhere);
  add_window_test ("/window/reveal", test_reveal);
  add_window_test ("/window/import", test_import);
  add_window_test ("/window/refused-import", test_refused_import);
  add_window_test ("/window/read-only", test_read_only);
  add_window_test ("/window/failure", test_failure);
  add_window_test ("/window/same-store", test_same_store);
  add_window_test ("/window/printing", test_printing);
  g_test_add_func ("/window/no-store", test_no_store);
  g_test_add_func ("/window/empty-store", test_empty_store);
  return g_test_run ();
}
