/* years_table.c: five years of sales by month as a table, each month with orders a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells are made once and filled again and again, so that the focus stays where it is.
 */
#include "config.h"

#include "app/customer/years_table.h"

#include "app/customer/years_view.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "domain/month_span.h"

#include <glib/gi18n-lib.h>

#define WHOLE_ROW (PAGODA_MONTHS + 1)
#define SEASON_COLUMN (PAGODA_SALES_YEARS + 1)

/* That of the buttons, so that heads and sums stand above and below their numbers. */
#define CELL_PADDING 4

struct _PagodaYearsTable
{
  AdwBin parent_instance;

  GtkLabel *years[PAGODA_SALES_YEARS];
  GtkWidget *cells[PAGODA_SALES_YEARS][PAGODA_MONTHS];
  GtkLabel *wholes[PAGODA_SALES_YEARS];
  GtkLabel *seasons[PAGODA_MONTHS + 1]; /* the head first */
};

G_DEFINE_FINAL_TYPE (PagodaYearsTable, pagoda_years_table, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cell_clicked_cb (GtkWidget *cell, PagodaYearsTable *table)
{
  for (guint i = 0; i < PAGODA_SALES_YEARS * PAGODA_MONTHS; i++)
    if (table->cells[i / PAGODA_MONTHS][i % PAGODA_MONTHS] == cell)
      g_signal_emit (table, signals[SIGNAL_OPENED], 0, i / PAGODA_MONTHS, i % PAGODA_MONTHS);
}

static GtkLabel *
add_label (GtkGrid *grid, const char *text, int column, int row, gboolean head)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column > 0);
  gtk_widget_set_margin_end (label, column > 0 ? CELL_PADDING : 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "figure");
  gtk_widget_set_margin_top (label, row == WHOLE_ROW ? CELL_PADDING : 0);
  if (head)
    gtk_widget_add_css_class (label, "secondary");
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return GTK_LABEL (label);
}

static GtkWidget *
add_cell (PagodaYearsTable *table, GtkGrid *grid, int year, int month)
{
  GtkWidget *cell = gtk_button_new (), *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_button_set_child (GTK_BUTTON (cell), label);
  gtk_widget_add_css_class (cell, "flat");
  gtk_widget_add_css_class (cell, "table-cell");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "figure");
  g_signal_connect (cell, "clicked", G_CALLBACK (cell_clicked_cb), table);
  gtk_grid_attach (grid, cell, year + 1, month + 1, 1, 1);
  return cell;
}

static void
pagoda_years_table_class_init (PagodaYearsTableClass *class)
{
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
fill (PagodaYearsTable *table, GtkGrid *grid)
{
  PagodaLanguage language = pagoda_language_current ();

  for (int month = 0; month < PAGODA_MONTHS; month++)
    add_label (grid, pagoda_month_label (month + 1, language), 0, month + 1, TRUE);
  add_label (grid, _ ("Whole year"), 0, WHOLE_ROW, TRUE);
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    {
      table->years[year] = add_label (grid, NULL, year + 1, 0, TRUE);
      for (int month = 0; month < PAGODA_MONTHS; month++)
        table->cells[year][month] = add_cell (table, grid, year, month);
      table->wholes[year] = add_label (grid, NULL, year + 1, WHOLE_ROW, FALSE);
      gtk_widget_add_css_class (GTK_WIDGET (table->wholes[year]), "caption-heading");
    }
  table->seasons[0] = add_label (grid, C_ ("row", "Season"), SEASON_COLUMN, 0, TRUE);
  for (int month = 0; month < PAGODA_MONTHS; month++)
    table->seasons[month + 1] = add_label (grid, NULL, SEASON_COLUMN, month + 1, FALSE);
}

static void
pagoda_years_table_init (PagodaYearsTable *table)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *grid = gtk_grid_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_widget_add_css_class (scrolled, "fading");
  gtk_widget_add_css_class (scrolled, "on-card");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  pagoda_naming_set (grid, _ ("Five years, month by month"));
  fill (table, GTK_GRID (grid));
  adw_bin_set_child (ADW_BIN (table), scrolled);
}

static void
show_cell (GtkWidget *cell, const PagodaSalesContent *content, int year, int month)
{
  const PagodaSalesSum *sum = &content->months->cells[year][month];
  g_autofree char *text
      = pagoda_sales_word_measure (sum, content->measure, content->currency, pagoda_language_current ());
  g_autofree char *name = pagoda_years_name_month (content->months, (guint)year, (guint)month);
  g_autofree char *words = sum->orders > 0 ? pagoda_years_describe (content, (guint)year, (guint)month)
                                           : g_strdup_printf ("%s: –", name);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell))), sum->orders > 0 ? text : "–");
  gtk_widget_set_sensitive (cell, sum->orders > 0);
  pagoda_naming_set (cell, words);
}

static void
show_season (PagodaYearsTable *table, const PagodaSalesContent *content)
{
  PagodaMonthIndex index = { 0 };
  gboolean told
      = content->seasonal && pagoda_sales_months_season (content->months, &index) == PAGODA_SEASON_TOLD;

  for (int row = 0; row <= PAGODA_MONTHS; row++)
    gtk_widget_set_visible (GTK_WIDGET (table->seasons[row]), told);
  for (int month = 0; told && month < PAGODA_MONTHS; month++)
    {
      g_autofree char *text = pagoda_sales_word_index (index.index[month]);
      gtk_label_set_label (table->seasons[month + 1], text);
    }
}

void
pagoda_years_table_show (PagodaYearsTable *table, const PagodaSalesContent *content)
{
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    {
      PagodaSalesSum whole = pagoda_sales_months_year (content->months, year);
      g_autofree char *name = g_strdup_printf ("%d", content->months->first_year + year);
      g_autofree char *sum = pagoda_sales_word_measure (&whole, content->measure, content->currency,
                                                        pagoda_language_current ());
      gtk_label_set_label (table->years[year], name);
      gtk_label_set_label (table->wholes[year], sum);
      for (int month = 0; month < PAGODA_MONTHS; month++)
        show_cell (table->cells[year][month], content, year, month);
    }
  show_season (table, content);
}

static void
append_amount (GString *text, const PagodaSalesContent *content, const PagodaSalesSum *sum)
{
  gint64 amount = pagoda_sales_sum_measure (sum, content->measure);
  g_autofree char *plain = content->measure == PAGODA_SALES_ORDERS
                               ? g_strdup_printf ("%" G_GINT64_FORMAT, amount)
                               : pagoda_money_to_plain (amount, pagoda_currency_digits (content->currency));

  g_string_append_printf (text, "\t%s", plain);
}

char *
pagoda_years_table_to_text (const PagodaSalesContent *content)
{
  GString *text = g_string_new (NULL);
  PagodaMonthIndex index;

  for (int month = 0; month < PAGODA_MONTHS; month++)
    g_string_append_printf (text, "\t%s", pagoda_month_label (month + 1, pagoda_language_current ()));
  g_string_append_printf (text, "\t%s\n", _ ("Whole year"));
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    {
      PagodaSalesSum whole = pagoda_sales_months_year (content->months, year);
      g_string_append_printf (text, "%d", content->months->first_year + year);
      for (int month = 0; month < PAGODA_MONTHS; month++)
        append_amount (text, content, &content->months->cells[year][month]);
      append_amount (text, content, &whole);
      g_string_append_c (text, '\n');
    }
  if (!content->seasonal || pagoda_sales_months_season (content->months, &index) != PAGODA_SEASON_TOLD)
    return g_string_free (text, FALSE);
  g_string_append (text, C_ ("row", "Season"));
  for (int month = 0; month < PAGODA_MONTHS; month++)
    {
      g_autofree char *words = pagoda_sales_word_index (index.index[month]);
      g_string_append_printf (text, "\t%s", words);
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
