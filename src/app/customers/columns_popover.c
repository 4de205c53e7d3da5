/* columns_popover.c: which columns the customer table has, and by which it is sorted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place to sort a narrow table, which has no header; so a switch says whether a further column is
 * added, as Shift does in the header.
 */
#include "config.h"

#include "app/customers/columns_popover.h"

#include <glib/gi18n-lib.h>

/* What the lines of one popover share. */
typedef struct
{
  PagodaCustomerTable *table;
  GtkWidget *also; /* ticked: add to what the table is sorted by */
  GtkWidget *sorts[PAGODA_N_CUSTOMER_ORDERS];
} Lines;

static void
free_lines (gpointer data)
{
  Lines *lines = data;

  g_object_unref (lines->table);
  g_free (lines);
}

static void
show_sorts (Lines *lines)
{
  const PagodaCustomerSort *sort = pagoda_customer_table_get_sort (lines->table);

  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    {
      int place = pagoda_customer_sort_find (sort, order);
      g_autofree char *sign = pagoda_customer_sort_sign (sort, order);
      g_autofree char *name
          = place < 0
                ? g_strdup_printf (_ ("Sort by %s"), pagoda_customer_columns_title (order))
                : g_strdup_printf (_ ("%s, sorted %d"), pagoda_customer_columns_title (order), place + 1);
      gtk_button_set_label (GTK_BUTTON (lines->sorts[order]), place >= 0 ? sign : "⇅");
      gtk_accessible_update_property (GTK_ACCESSIBLE (lines->sorts[order]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
    }
}

static void
sort_clicked_cb (GtkWidget *button, Lines *lines)
{
  PagodaCustomerOrder order = 0;

  while (lines->sorts[order] != button)
    order++;
  pagoda_customer_table_sort_by (lines->table, order,
                                 gtk_check_button_get_active (GTK_CHECK_BUTTON (lines->also)));
  show_sorts (lines);
}

static void
column_toggled_cb (GtkCheckButton *button, Lines *lines)
{
  int order = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "order"));

  pagoda_customer_table_set_shown (lines->table, order, gtk_check_button_get_active (button));
}

static void
add_line (GtkWidget *box, Lines *lines, PagodaCustomerOrder order, gboolean left_out)
{
  const char *title = pagoda_customer_columns_title (order);
  /* Translators: a column of the table that the window is too narrow for. */
  g_autofree char *label = left_out ? g_strdup_printf (_ ("%s (no room)"), title) : g_strdup (title);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *shown = gtk_check_button_new_with_label (label);
  GtkWidget *sort = gtk_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (shown),
                               pagoda_customer_table_get_columns (lines->table)->shown >> order & 1);
  gtk_widget_set_sensitive (shown, order != PAGODA_ORDER_NAME);
  gtk_widget_set_hexpand (shown, TRUE);
  g_object_set_data (G_OBJECT (shown), "order", GINT_TO_POINTER ((int)order));
  g_signal_connect (shown, "toggled", G_CALLBACK (column_toggled_cb), lines);
  gtk_widget_add_css_class (sort, "flat");
  g_signal_connect (sort, "clicked", G_CALLBACK (sort_clicked_cb), lines);
  gtk_box_append (GTK_BOX (line), shown);
  gtk_box_append (GTK_BOX (line), sort);
  gtk_box_append (GTK_BOX (box), line);
  lines->sorts[order] = sort;
}

GtkWidget *
pagoda_columns_popover_new (PagodaCustomerTable *table, guint left_out)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const PagodaCustomerOrder *sequence = pagoda_customer_columns_sequence ();
  Lines *lines = g_new0 (Lines, 1);

  lines->table = g_object_ref (table);
  g_object_set_data_full (G_OBJECT (popover), "lines", lines, free_lines);
  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    add_line (box, lines, sequence[i], left_out >> sequence[i] & 1);
  lines->also = gtk_check_button_new_with_label (_ ("Sort by a further column"));
  gtk_box_append (GTK_BOX (box), lines->also);
  show_sorts (lines);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "filter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"), -1);
  return popover;
}
