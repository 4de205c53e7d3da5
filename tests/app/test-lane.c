/* test-lane.c: in which order a lane has its rows for those who do not see them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/lane.h"

#define ROW_HEIGHT 20
/* Of ten rows. */
#define HEIGHT 200

/* A row is a plain widget named after its record. */
#define TEST_TYPE_LANE (test_lane_get_type ())
G_DECLARE_FINAL_TYPE (TestLane, test_lane, TEST, LANE, PagodaLane)

struct _TestLane
{
  PagodaLane parent_instance;
  const char *ids; /* one letter for each row */
};

G_DEFINE_FINAL_TYPE (TestLane, test_lane, PAGODA_TYPE_LANE)

static GtkWidget *
test_lane_create_view (PagodaLane *lane)
{
  return g_object_new (GTK_TYPE_DRAWING_AREA, "focusable", TRUE, NULL);
}

static void
test_lane_show_row (PagodaLane *lane, GtkWidget *view, guint row)
{
  char name[] = { TEST_LANE (lane)->ids[row], '\0' };

  gtk_widget_set_name (view, name);
}

static int
test_lane_row_height (PagodaLane *lane)
{
  return ROW_HEIGHT;
}

static int
test_lane_space_above (PagodaLane *lane, guint row)
{
  return 0;
}

static void
test_lane_class_init (TestLaneClass *class)
{
  PagodaLaneClass *lane_class = PAGODA_LANE_CLASS (class);

  lane_class->create_view = test_lane_create_view;
  lane_class->show_row = test_lane_show_row;
  lane_class->row_height = test_lane_row_height;
  lane_class->space_above = test_lane_space_above;
}

static void
test_lane_init (TestLane *lane)
{
}

static void
set_rows (TestLane *lane, const char *letters)
{
  PagodaId ids[32];
  guint n = (guint)strlen (letters);

  for (guint i = 0; i < n; i++)
    ids[i] = letters[i];
  lane->ids = letters;
  pagoda_lane_set_rows (PAGODA_LANE (lane), ids, n);
}

/* The rows with a view as they stand among the children. */
static char *
read_children (TestLane *lane)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (lane)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      PagodaId id = pagoda_lane_id_of_view (PAGODA_LANE (lane), child);
      if (id != PAGODA_ID_NONE && pagoda_lane_find_view (PAGODA_LANE (lane), id) == child)
        g_string_append_c (text, (char)id);
    }
  return g_string_free (text, FALSE);
}

static gboolean
give_up_cb (gpointer late)
{
  *(gboolean *)late = TRUE;
  return G_SOURCE_REMOVE;
}

/* What the children come to be, which must be @wanted. */
static void
assert_children (TestLane *lane, const char *wanted)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (5, give_up_cb, &late);
  g_autofree char *found = read_children (lane);

  while (!late && g_strcmp0 (found, wanted) != 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (found);
      found = read_children (lane);
    }
  g_assert_cmpstr (found, ==, wanted);
  g_source_remove (timeout);
}

static const struct
{
  const char *name, *before, *after;
} changes[] = {
  { "turned-round", "abcd", "dcba" },        { "one-between", "acd", "abcd" }, { "others", "abcd", "wxyz" },
  { "half-of-them-others", "abcd", "xbwd" }, { "fewer", "abcd", "db" },        { "more", "c", "abcde" },
};

static TestLane *
create_lane (GtkWindow **window)
{
  TestLane *lane = g_object_new (TEST_TYPE_LANE, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (lane));
  *window = g_object_new (GTK_TYPE_WINDOW, "child", scrolled, "default-height", HEIGHT, NULL);
  return lane;
}

static void
test_change (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  GtkWindow *window;
  TestLane *lane = create_lane (&window);

  set_rows (lane, changes[i].before);
  gtk_window_present (window);
  assert_children (lane, changes[i].before);
  set_rows (lane, changes[i].after);
  assert_children (lane, changes[i].after);
  gtk_window_destroy (window);
}

/* The row with the focus keeps its view and the focus wherever it goes. */
static void
test_focus (void)
{
  GtkWindow *window;
  TestLane *lane = create_lane (&window);

  set_rows (lane, "abcd");
  gtk_window_present (window);
  assert_children (lane, "abcd");
  g_assert_true (pagoda_lane_focus_id (PAGODA_LANE (lane), 'b'));
  GtkWidget *view = pagoda_lane_find_view (PAGODA_LANE (lane), 'b');
  set_rows (lane, "dcxb");
  assert_children (lane, "dcxb");
  g_assert_true (pagoda_lane_find_view (PAGODA_LANE (lane), 'b') == view);
  g_assert_true (gtk_window_get_focus (window) == view);
  gtk_window_destroy (window);
}

/* Scrolled, a lane has the rows in sight, and the one with the focus before them. */
static void
test_scrolled (void)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
  GtkWindow *window;
  TestLane *lane = create_lane (&window);
  guint first, end;

  set_rows (lane, letters);
  pagoda_lane_begin_with (PAGODA_LANE (lane), 0);
  gtk_window_present (window);
  while (gtk_widget_get_height (GTK_WIDGET (lane)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (pagoda_lane_focus_id (PAGODA_LANE (lane), 'a'));
  for (guint row = 0; row < 16; row += 5)
    {
      pagoda_lane_begin_with (PAGODA_LANE (lane), row);
      do
        {
          g_main_context_iteration (NULL, TRUE);
          pagoda_lane_get_sight (PAGODA_LANE (lane), &first, &end);
        }
      while (first != row || end > row + 2 * HEIGHT / ROW_HEIGHT);
      g_autofree char *seen = g_strndup (letters + first, end - first);
      g_autofree char *wanted = g_strconcat (first > 0 ? "a" : "", seen, NULL);
      g_assert_cmpuint (strlen (seen), >=, HEIGHT / ROW_HEIGHT - 1);
      assert_children (lane, wanted);
    }
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lane/change/%s", changes[i].name);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_change);
    }
  g_test_add_func ("/lane/focus", test_focus);
  g_test_add_func ("/lane/scrolled", test_scrolled);
  return g_test_run ();
}
