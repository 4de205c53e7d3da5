/* text_table.c: a chart as a table of texts, to be read and to be copied.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/pyramid/text_table.h"

#include "app/pyramid/pyramid_figures.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "session/pyramid_picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_SPACING 12
#define ROW_SPACING 6

/* In percent of the active customers; what the curve is read at. */
static const guint curve_parts[] = { 1, 5, 10, 20, 30, 50, 80, 100 };

static PagodaTextTable *
create_table (void)
{
  PagodaTextTable *table = g_new0 (PagodaTextTable, 1);

  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

/* Takes @text over. */
static void
add (PagodaTextTable *table, char *text)
{
  g_ptr_array_add (table->cells, text != NULL ? text : g_strdup (""));
}

static void
add_titles (PagodaTextTable *table, const char *const *titles, gsize n)
{
  table->n_columns = (guint)n;
  for (gsize i = 0; i < n; i++)
    add (table, g_strdup (titles[i]));
}

static gboolean
has_share (PagodaFigure figure)
{
  return figure != PAGODA_FIGURE_ORDERS;
}

static void
add_tier_titles (PagodaTextTable *table)
{
  add (table, g_strdup (_ ("Tier")));
  add (table, g_strdup (_ ("Customers")));
  add (table, g_strdup (_ ("Share of all customers")));
  for (int figure = 0; figure < PAGODA_N_FIGURES; figure++)
    {
      const char *title = pagoda_figure_title ((PagodaFigure)figure);
      add (table, g_strdup (title));
      if (has_share ((PagodaFigure)figure))
        /* Translators: a column with shares of a figure like profit. */
        add (table, g_strdup_printf (_ ("%s, share"), title));
    }
  table->n_columns = table->cells->len;
}

PagodaTextTable *
pagoda_text_table_of_tiers (const PagodaPyramidScene *scene)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  PagodaTextTable *table = create_table ();

  add_tier_titles (table);
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      add (table, g_strdup (pagoda_wording_tier ((PagodaTier)tier)));
      add (table, pagoda_count_format (pyramid->summary[tier].customers));
      add (table, pagoda_wording_share (pyramid->summary[tier].customer_share));
      for (int figure = 0; figure < PAGODA_N_FIGURES; figure++)
        {
          gint64 value = pagoda_figure_of_tier (scene, (PagodaTier)tier, (PagodaFigure)figure);
          add (table, pagoda_figure_text (scene, value, (PagodaFigure)figure));
          if (has_share ((PagodaFigure)figure))
            add (table,
                 pagoda_wording_share (pagoda_figure_share (scene, (PagodaTier)tier, (PagodaFigure)figure)));
        }
    }
  return table;
}

PagodaTextTable *
pagoda_text_table_of_changes (const PagodaPyramidScene *scene)
{
  const PagodaPyramid *before = pagoda_pyramid_scene_get_before (scene);
  const PagodaPyramid *after = pagoda_pyramid_scene_get_pyramid (scene);
  g_autofree char *first = pagoda_wording_day (before->as_of, PAGODA_DAY_NONE);
  g_autofree char *last = pagoda_wording_day (after->as_of, PAGODA_DAY_NONE);
  const char *const titles[] = { _ ("Tier"), first, last, _ ("Risen into it"), _ ("Fallen into it") };
  PagodaTextTable *table = create_table ();
  PagodaMovement movement = pagoda_pyramid_movement (before, after);

  add_titles (table, titles, G_N_ELEMENTS (titles));
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      guint moved[2] = { 0, 0 };
      for (int from = 0; from < PAGODA_N_TIERS; from++)
        if (from != tier)
          moved[from < tier] += movement.customers[from][tier];
      add (table, g_strdup (pagoda_wording_tier ((PagodaTier)tier)));
      add (table, pagoda_count_format (before->summary[tier].customers));
      add (table, pagoda_count_format (after->summary[tier].customers));
      add (table, pagoda_count_format (moved[0]));
      add (table, pagoda_count_format (moved[1]));
    }
  return table;
}

PagodaTextTable *
pagoda_text_table_of_movement (const PagodaPyramidScene *scene)
{
  PagodaMovement movement = pagoda_pyramid_movement (pagoda_pyramid_scene_get_before (scene),
                                                     pagoda_pyramid_scene_get_pyramid (scene));
  PagodaTextTable *table = create_table ();

  add (table, g_strdup (_ ("From ↓ to →")));
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    add (table, g_strdup (pagoda_wording_tier ((PagodaTier)tier)));
  table->n_columns = table->cells->len;
  for (int from = 0; from < PAGODA_N_TIERS; from++)
    {
      add (table, g_strdup (pagoda_wording_tier ((PagodaTier)from)));
      for (int to = 0; to < PAGODA_N_TIERS; to++)
        add (table, pagoda_count_format (movement.customers[from][to]));
    }
  return table;
}

PagodaTextTable *
pagoda_text_table_of_curve (const PagodaPyramidScene *scene)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  const char *const titles[]
      = { _ ("Best customers"), _ ("Customers"),
          pyramid->basis == PAGODA_BASIS_PROFIT ? _ ("Share of profit") : _ ("Share of revenue") };
  g_autofree double *shares = pagoda_pyramid_lorenz (pyramid);

  if (shares == NULL || pyramid->n_active < PAGODA_LEAST_FOR_80_20)
    return NULL;
  PagodaTextTable *table = create_table ();
  add_titles (table, titles, G_N_ELEMENTS (titles));
  for (gsize i = 0; i < G_N_ELEMENTS (curve_parts); i++)
    {
      gsize customers = pagoda_pyramid_cut (pyramid->n_active, curve_parts[i]);
      add (table, g_strdup_printf ("%u%%", curve_parts[i]));
      add (table, pagoda_count_format (customers));
      add (table, pagoda_wording_share (shares[customers]));
    }
  return table;
}

PagodaTextTable *
pagoda_text_table_of_trend (const PagodaPyramidScene *scene)
{
  const char *const titles[] = { _ ("Day"), _ ("Active customers") };
  const PagodaActiveTrend *trend = pagoda_pyramid_scene_get_trend (scene);
  PagodaTextTable *table = create_table ();

  add_titles (table, titles, G_N_ELEMENTS (titles));
  for (gsize i = 0; i < trend->n; i++)
    {
      int year;
      int next = 0;
      pagoda_day_to_ymd (trend->days[i], &year, NULL, NULL);
      if (i + 1 < trend->n)
        pagoda_day_to_ymd (trend->days[i + 1], &next, NULL, NULL);
      if (year == next)
        continue;
      add (table, pagoda_wording_day (trend->days[i], PAGODA_DAY_NONE));
      add (table, pagoda_count_format (trend->counts[i]));
    }
  return table;
}

void
pagoda_text_table_free (PagodaTextTable *table)
{
  g_ptr_array_unref (table->cells);
  g_free (table);
}

char *
pagoda_text_table_to_text (const PagodaTextTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->cells->len; i++)
    {
      g_string_append (text, g_ptr_array_index (table->cells, i));
      g_string_append_c (text, (i + 1) % table->n_columns == 0 ? '\n' : '\t');
    }
  return g_string_free (text, FALSE);
}

GtkWidget *
pagoda_text_table_to_widget (const PagodaTextTable *table, const char *name)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);

  gtk_grid_set_column_spacing (GTK_GRID (grid), COLUMN_SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (grid), ROW_SPACING);
  for (guint i = 0; i < table->cells->len; i++)
    {
      guint column = i % table->n_columns, row = i / table->n_columns;
      GtkWidget *label = gtk_label_new (g_ptr_array_index (table->cells, i));
      gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_add_css_class (label, row == 0 ? "secondary" : "figure");
      gtk_grid_attach (GTK_GRID (grid), label, (int)column, (int)row, 1, 1);
    }
  pagoda_naming_set (grid, name);
  return grid;
}
