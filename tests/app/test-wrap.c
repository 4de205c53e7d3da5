/* test-wrap.c: a row that goes on in a further line.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/wrap.h"

#define CHILD_WIDTH 100
#define CHILD_HEIGHT 20
#define SPACING 10

/* A row of @n children, the last of which expands. */
static GtkWidget *
create_row (int n)
{
  g_autoptr (GString) text = g_string_new ("<interface><object class='PagodaWrap' id='wrap'>");

  g_string_append_printf (text, "<property name='spacing'>%d</property>", SPACING);
  for (int i = 0; i < n; i++)
    g_string_append_printf (text,
                            "<child><object class='GtkBox'><property name='width-request'>%d</property>"
                            "<property name='height-request'>%d</property>"
                            "<property name='hexpand'>%d</property></object></child>",
                            CHILD_WIDTH, CHILD_HEIGHT, i == n - 1);
  g_string_append (text, "</object></interface>");
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (text->str, -1);
  return g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "wrap")));
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, gboolean natural)
{
  int least;
  int wished;

  gtk_widget_measure (widget, orientation, for_size, &least, &wished, NULL, NULL);
  return natural ? wished : least;
}

static const struct
{
  int children;
  int hidden; /* the place of one that is not shown, or −1 */
  int width;
  int lines;
  int last_x;
} cases[] = {
  { 3, -1, 320, 1, 220 }, { 3, -1, 400, 1, 300 }, { 3, -1, 319, 2, 0 },  { 3, -1, 100, 3, 0 },
  { 1, -1, 300, 1, 0 },   { 3, 0, 210, 1, 110 },  { 3, 1, 300, 1, 200 }, { 5, -1, 320, 2, 220 },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = create_row (cases[i].children);
      GtkWidget *child = gtk_widget_get_first_child (row);
      graphene_rect_t bounds;

      g_test_message ("%d children in %d", cases[i].children, cases[i].width);
      for (int k = 0; k < cases[i].hidden; k++)
        child = gtk_widget_get_next_sibling (child);
      gtk_widget_set_visible (child, cases[i].hidden < 0);
      int height = cases[i].lines * CHILD_HEIGHT + (cases[i].lines - 1) * SPACING;
      g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL, cases[i].width, FALSE), ==, height);
      gtk_widget_allocate (row, cases[i].width, height, -1, NULL);
      g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (row), row, &bounds));
      g_assert_cmpint ((int)bounds.origin.x, ==, cases[i].last_x);
      g_assert_cmpint ((int)bounds.origin.y, ==, height - CHILD_HEIGHT);
      g_assert_finalize_object (row);
    }
}

static void
test_width (void)
{
  GtkWidget *row = create_row (3);

  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL, -1, FALSE), ==, CHILD_WIDTH);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL, -1, TRUE), ==, 3 * CHILD_WIDTH + 2 * SPACING);
  g_assert_finalize_object (row);
}

static void
test_line_spacing (void)
{
  GtkWidget *row = create_row (3);

  g_object_set (row, "line-spacing", 2, NULL);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL, CHILD_WIDTH, FALSE), ==, 3 * CHILD_HEIGHT + 2 * 2);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL, -1, TRUE), ==, 3 * CHILD_WIDTH + 2 * SPACING);
  g_assert_finalize_object (row);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    gboolean breaks;
  } labels[] = { { "Next step…", TRUE }, { "Plan…", FALSE }, { "下一步…", FALSE }, { "完成", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *label = g_object_ref_sink (gtk_label_new (labels[i].text));
      g_test_message ("%s", labels[i].text);
      pagoda_wrap_words (GTK_LABEL (label));
      int least = measure (label, GTK_ORIENTATION_HORIZONTAL, -1, FALSE);
      int natural = measure (label, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);
      g_assert_cmpint (least < natural, ==, labels[i].breaks);
      g_assert_finalize_object (label);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_type_ensure (PAGODA_TYPE_WRAP);
  g_test_add_func ("/wrap/lines", test_lines);
  g_test_add_func ("/wrap/width", test_width);
  g_test_add_func ("/wrap/line-spacing", test_line_spacing);
  g_test_add_func ("/wrap/words", test_words);
  return g_test_run ();
}
