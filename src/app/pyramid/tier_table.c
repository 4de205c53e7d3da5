/* tier_table.c: the pyramid as a table whose numbers can be opened.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each tier; each number is a button with its share in small below it.
 */
#include "config.h"

#include "app/pyramid/tier_table.h"

#include "app/widgets/tab_stop.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* The column of the customers stands before those of the figures and opens the basis. */
#define N_COLUMNS (1 + PAGODA_N_FIGURES)

struct _PagodaTierTable
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *cells[PAGODA_N_TIERS][N_COLUMNS];
  PagodaBasis basis;
};

G_DEFINE_FINAL_TYPE (PagodaTierTable, pagoda_tier_table, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PagodaFigure
figure_of_column (PagodaTierTable *table, int column)
{
  if (column > 0)
    return (PagodaFigure)(column - 1);
  return table->basis == PAGODA_BASIS_PROFIT ? PAGODA_FIGURE_PROFIT : PAGODA_FIGURE_REVENUE;
}

static const char *
title_of_column (int column)
{
  return column == 0 ? _ ("Customers") : pagoda_figure_title ((PagodaFigure)(column - 1));
}

static void
clicked_cb (PagodaTierTable *table, GtkWidget *button)
{
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    for (int column = 0; column < N_COLUMNS; column++)
      if (table->cells[tier][column] == button)
        g_signal_emit (table, signals[CHOSEN], 0, tier, (int)figure_of_column (table, column));
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_cell (PagodaTierTable *table)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *share = create_label ("secondary");

  gtk_widget_add_css_class (share, "caption");
  gtk_box_append (GTK_BOX (box), create_label ("figure"));
  gtk_box_append (GTK_BOX (box), share);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), table, G_CONNECT_SWAPPED);
  return button;
}

/* Takes @number and @share (nullable) over. */
static void
fill_cell (GtkWidget *button, int tier, int column, char *number, char *share)
{
  GtkWidget *first = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  g_autofree char *name
      = g_strdup_printf ("%s, %s: %s%s%s", pagoda_wording_tier ((PagodaTier)tier), title_of_column (column),
                         number, share != NULL ? ", " : "", share != NULL ? share : "");

  gtk_label_set_label (GTK_LABEL (first), number);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (first)), share != NULL ? share : "");
  pagoda_naming_set (button, name);
  g_free (number);
  g_free (share);
}

static void
attach_heads (PagodaTierTable *table)
{
  for (int column = 0; column < N_COLUMNS; column++)
    {
      GtkWidget *label = create_label ("secondary");
      gtk_label_set_label (GTK_LABEL (label), title_of_column (column));
      gtk_widget_set_margin_end (label, 10);
      gtk_grid_attach (GTK_GRID (table->grid), label, column + 1, 0, 1, 1);
    }
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      GtkWidget *label = create_label ("section");
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_label (GTK_LABEL (label), pagoda_wording_tier ((PagodaTier)tier));
      gtk_widget_set_margin_start (label, 10);
      gtk_grid_attach (GTK_GRID (table->grid), label, 0, tier + 1, 1, 1);
    }
}

static void
pagoda_tier_table_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_TIER_TABLE (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_tier_table_parent_class)->dispose (object);
}

static void
pagoda_tier_table_class_init (PagodaTierTableClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_tier_table_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tier-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_tier_table_init (PagodaTierTable *table)
{
  table->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_widget_set_parent (table->grid, GTK_WIDGET (table));
  pagoda_naming_set (table->grid, _ ("Tiers and their figures"));
  attach_heads (table);
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    for (int column = 0; column < N_COLUMNS; column++)
      {
        table->cells[tier][column] = create_cell (table);
        gtk_grid_attach (GTK_GRID (table->grid), table->cells[tier][column], column + 1, tier + 1, 1, 1);
      }
  pagoda_tab_stop_install (table->grid);
  /* Nothing is without a name: there is none before the first scene. */
  gtk_widget_set_visible (table->grid, FALSE);
}

void
pagoda_tier_table_show (PagodaTierTable *table, const PagodaPyramidScene *scene)
{
  gtk_widget_set_visible (table->grid, scene != NULL);
  if (scene == NULL)
    return;

  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  table->basis = pyramid->basis;
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      fill_cell (table->cells[tier][0], tier, 0, pagoda_count_format (pyramid->summary[tier].customers),
                 pagoda_wording_share (pyramid->summary[tier].customer_share));
      for (int figure = 0; figure < PAGODA_N_FIGURES; figure++)
        {
          gint64 value = pagoda_figure_of_tier (scene, (PagodaTier)tier, (PagodaFigure)figure);
          double share = pagoda_figure_share (scene, (PagodaTier)tier, (PagodaFigure)figure);
          fill_cell (table->cells[tier][figure + 1], tier, figure + 1,
                     pagoda_figure_text (scene, value, (PagodaFigure)figure), pagoda_wording_share (share));
        }
    }
}
