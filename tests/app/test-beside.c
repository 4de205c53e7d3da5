/* test-beside.c: a main widget with another one beside it while there is room.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/beside.h"

#define THRESHOLD 600
#define SIDE_WIDTH 200
#define HEIGHT 100

static GtkWidget *
create_pair (gboolean stacked, int side_needs)
{
  g_autofree char *text
      = g_strdup_printf ("<interface><object class='PagodaBeside' id='beside'>"
                         "<property name='threshold'>%d</property><property name='side-width'>%d</property>"
                         "<property name='stacked'>%d</property><child><object class='GtkBox'/></child>"
                         "<child type='side'><object class='GtkBox'><property "
                         "name='width-request'>%d</property></object></child>"
                         "</object></interface>",
                         THRESHOLD, SIDE_WIDTH, stacked, side_needs);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (text, -1);

  return g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "beside")));
}

/* With text of @scale times the usual size. */
static const struct
{
  gboolean stacked;
  int side_needs;
  double scale;
  int width;
  int main_width;
  int side_width; /* 0 where it is not shown */
} cases[] = {
  { FALSE, 0, 1, 800, 600, 200 },   { FALSE, 0, 1, 599, 599, 0 },     { TRUE, 0, 1, 599, 599, 599 },
  { FALSE, 250, 1, 800, 550, 250 }, { FALSE, 0, 2, 800, 800, 0 },     { FALSE, 0, 2, 1300, 900, 400 },
  { TRUE, 0, 2, 800, 800, 800 },    { FALSE, 0, 0.5, 800, 600, 200 },
};

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *font = g_strdup_printf ("Cantarell %.1f", 11 * cases[i].scale);
      g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
      GtkWidget *beside = create_pair (cases[i].stacked, cases[i].side_needs);
      GtkWidget *main_child = gtk_widget_get_first_child (beside);
      GtkWidget *side = gtk_widget_get_last_child (beside);

      g_test_message ("%s, in %d", font, cases[i].width);
      gtk_widget_allocate (beside, cases[i].width, HEIGHT, -1, NULL);
      g_assert_cmpint (gtk_widget_get_width (main_child), ==, cases[i].main_width);
      g_assert_cmpint (gtk_widget_get_child_visible (side), ==, cases[i].side_width > 0);
      if (cases[i].side_width > 0)
        g_assert_cmpint (gtk_widget_get_width (side), ==, cases[i].side_width);
      g_assert_finalize_object (beside);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_test_add_func ("/beside/places", test_places);
  return g_test_run ();
}
