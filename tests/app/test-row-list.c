/* test-row-list.c: a list whose rows are told anew.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/row_list.h"

/* A row opens the customer @id; it has a menu, and a button inside a box. */
static GtkWidget *
create_row (gint64 id, const char *text, const char *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *menu_button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *action = g_strdup_printf ("test.do(int64 %" G_GINT64_FORMAT ")", id);

  g_menu_append (menu, item, action);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), G_MENU_MODEL (menu));
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_box_append (GTK_BOX (box), menu_button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "test.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", id);
  return row;
}

/* "1a 2b" are two rows: of customer 1, which says "a", and of 2. */
static void
set_rows (GtkListBox *list, const char *rows)
{
  g_auto (GStrv) words = g_strsplit (rows, " ", -1);
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    g_ptr_array_add (array, create_row (words[i][0] - '0', words[i] + 1, "Move"));
  pagoda_row_list_set (list, array);
}

static GtkWidget *
row_at (GtkListBox *list, int i)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (list, i));
}

static GtkWidget *
menu_button_of (GtkWidget *row)
{
  return gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

static GtkListBox *
create_list (GtkWindow **window)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const char *const names[] = { "open", "do" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_INT64);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (list, "test", G_ACTION_GROUP (group));
  *window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (*window, list);
  return GTK_LIST_BOX (list);
}

static char *
read_rows (GtkListBox *list)
{
  GString *text = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
      GtkWidget *label = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT "%s", i > 0 ? " " : "",
                              g_variant_get_int64 (target), gtk_label_get_label (GTK_LABEL (label)));
    }
  return g_string_free (text, FALSE);
}

/* How many of the rows after the change are the very widgets from before it. */
static const struct
{
  const char *name, *before, *after;
  guint kept;
} changes[] = {
  { "same", "1a 2b 3c", "1a 2b 3c", 3 },
  { "none-before", "", "1a 2b", 0 },
  { "none-after", "1a 2b", "", 0 },
  { "other-text", "1a 2b 3c", "1a 2x 3c", 2 },
  { "other-customer", "1a 2b 3c", "1a 4b 3c", 2 },
  { "first-gone", "1a 2b 3c", "2b 3c", 2 },
  { "last-gone", "1a 2b 3c", "1a 2b", 2 },
  { "in-between", "1a 3c", "1a 2b 3c", 2 },
  { "before-all", "2b 3c", "1a 2b 3c", 2 },
  { "turned-round", "1a 2b 3c", "3c 2b 1a", 1 },
  { "twice", "1a 1a", "1a 1a 1a", 2 },
};

static void
test_change (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  GtkWindow *window;
  GtkListBox *list = create_list (&window);
  guint kept = 0;

  set_rows (list, changes[i].before);
  for (int row = 0; row_at (list, row) != NULL; row++)
    g_hash_table_add (before, g_object_ref (row_at (list, row)));
  set_rows (list, changes[i].after);
  g_autofree char *rows = read_rows (list);
  g_assert_cmpstr (rows, ==, changes[i].after);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (list)), ==, *changes[i].after != '\0');
  for (int row = 0; row_at (list, row) != NULL; row++)
    kept += g_hash_table_contains (before, row_at (list, row));
  g_assert_cmpuint (kept, ==, changes[i].kept);
  g_hash_table_foreach (before, (GHFunc)(void (*) (void))g_object_unref, NULL);
  gtk_window_destroy (window);
}

/* What could be done has changed with the same text. */
static void
test_menu (void)
{
  GtkWindow *window;
  GtkListBox *list = create_list (&window);
  g_autoptr (GPtrArray) planned = g_ptr_array_new ();
  g_autoptr (GPtrArray) done = g_ptr_array_new ();

  g_ptr_array_add (planned, create_row (1, "a", "Done…"));
  pagoda_row_list_set (list, planned);
  g_autoptr (GtkWidget) row = g_object_ref (row_at (list, 0));
  g_ptr_array_add (done, create_row (1, "a", "Reopen"));
  pagoda_row_list_set (list, done);
  g_assert_true (row_at (list, 0) != row);
  gtk_window_destroy (window);
}

/* The focus, on the row or on its menu, goes along with the customer. */
static const struct
{
  const char *name, *before, *after;
  int row;       /* that has the focus before */
  gboolean menu; /* on its menu, also afterwards */
  int expected;  /* the row that has it afterwards */
} focuses[] = {
  { "kept", "1a 2b", "1a 2b", 1, TRUE, 1 },
  { "other-text", "1a 2b", "1a 2x", 1, TRUE, 1 },
  { "other-text-row", "1a 2b", "1a 2x", 1, FALSE, 1 },
  { "moved", "1a 2b 3c", "2x 1a", 0, TRUE, 1 },
  { "gone", "1a 2b 3c", "1a 3c", 1, FALSE, 0 },
};

static void
test_focus (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  GtkWindow *window;
  GtkListBox *list = create_list (&window);

  set_rows (list, focuses[i].before);
  gtk_window_present (window);
  GtkWidget *row = row_at (list, focuses[i].row);
  g_assert_true (gtk_widget_grab_focus (focuses[i].menu ? menu_button_of (row) : row));
  set_rows (list, focuses[i].after);
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *expected = row_at (list, focuses[i].expected);
  g_assert_nonnull (focus);
  if (focuses[i].menu)
    g_assert_true (gtk_widget_is_ancestor (focus, menu_button_of (expected)));
  else
    g_assert_true (focus == expected);
  gtk_window_destroy (window);
}

/* A menu that is open stays open where its row says what it said; else its button has the focus. */
static void
test_open_menu (void)
{
  GtkWindow *window;
  GtkListBox *list = create_list (&window);

  set_rows (list, "1a 2b");
  gtk_window_present (window);
  GtkWidget *button = menu_button_of (row_at (list, 1));
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  while (!gtk_widget_get_mapped (button))
    g_main_context_iteration (NULL, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  GtkWidget *focus = gtk_window_get_focus (window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, popover));
  set_rows (list, "1x 2b");
  g_assert_true (menu_button_of (row_at (list, 1)) == button);
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_true (gtk_window_get_focus (window) == focus);
  set_rows (list, "1x 2y");
  focus = gtk_window_get_focus (window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, menu_button_of (row_at (list, 1))));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/row-list/change/%s", changes[i].name);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_change);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (focuses); i++)
    {
      g_autofree char *path = g_strdup_printf ("/row-list/focus/%s", focuses[i].name);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_focus);
    }
  g_test_add_func ("/row-list/menu", test_menu);
  g_test_add_func ("/row-list/open-menu", test_open_menu);
  return g_test_run ();
}
