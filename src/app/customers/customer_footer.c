/* customer_footer.c: what the rows of the customer table bring together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customers/customer_footer.h"
#include "app/widgets/naming.h"
#include "app/wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _PagodaCustomerFooter
{
  GtkBox parent_instance;

  GtkWidget *count_label;
  GtkWidget *sums;       /* the longest of the next two that fits */
  GtkWidget *full_label; /* profit, revenue, orders */
  GtkWidget *profit_label;
  GtkWidget *selected_label;
  GtkWidget *selected_button;
};

G_DEFINE_FINAL_TYPE (PagodaCustomerFooter, pagoda_customer_footer, GTK_TYPE_BOX)

static void
show_count (PagodaCustomerFooter *footer, const PagodaCustomerSums *sums, gsize n_all)
{
  g_autofree char *shown = pagoda_count_format (sums->customers);
  g_autofree char *all = pagoda_count_format (n_all);
  /* Translators: the number of customers in the list, and of all customers. */
  g_autofree char *text = g_strdup_printf (_ ("<b>%s</b> of %s customers"), shown, all);

  pagoda_naming_set_markup (GTK_LABEL (footer->count_label), text);
}

/* `Profit <b>¥1,517万</b>, 53.3%` */
static char *
word_sum (const char *title, const char *sum, double part, double whole)
{
  g_autofree char *share = whole > 0 ? pagoda_wording_share (part / whole) : NULL;

  if (share == NULL)
    /* Translators: what is summed up, and the sum. */
    return g_markup_printf_escaped (_ ("%s <b>%s</b>"), title, sum);
  /* Translators: what is summed up, the sum, and its share of all active customers. */
  return g_markup_printf_escaped (_ ("%s <b>%s</b>, %s"), title, sum, share);
}

static void
show_sums (PagodaCustomerFooter *footer, const PagodaStandings *standings, const PagodaCustomerSums *sums)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const char *currency = pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings));
  g_autofree char *profit = pagoda_wording_money (sums->profit, currency);
  g_autofree char *revenue = pagoda_wording_money (sums->revenue, currency);
  g_autofree char *orders = pagoda_count_format (sums->orders);
  double all_orders = 0;

  for (int tier = 0; tier < PAGODA_N_ACTIVE_TIERS; tier++)
    all_orders += pyramid->summary[tier].orders;
  g_autofree char *first = word_sum (_ ("Profit"), profit, (double)sums->profit, (double)pyramid->profit);
  g_autofree char *second
      = word_sum (_ ("Revenue"), revenue, (double)sums->revenue, (double)pyramid->revenue);
  g_autofree char *third = word_sum (_ ("Orders"), orders, (double)sums->orders, all_orders);
  g_autofree char *full = g_strjoin ("   ", first, second, third, NULL);
  pagoda_naming_set_markup (GTK_LABEL (footer->full_label), full);
  pagoda_naming_set_markup (GTK_LABEL (footer->profit_label), first);
}

static void
show_selected (PagodaCustomerFooter *footer, PagodaCustomerList *list)
{
  PagodaCustomerSums sums = pagoda_customer_list_get_selected_sums (list);
  PagodaStandings *standings = pagoda_customer_list_get_standings (list);
  gboolean any = sums.customers > 0 && pagoda_standings_get_pyramid (standings) != NULL;

  gtk_widget_set_visible (footer->selected_button, any);
  gtk_widget_set_visible (footer->selected_label, any && sums.customers > 1);
  /* Both together may be too wide for a narrow window. */
  gtk_label_set_ellipsize (GTK_LABEL (footer->count_label),
                           sums.customers > 1 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  if (!any)
    return;

  const char *currency = pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings));
  g_autofree char *count = pagoda_count_format (sums.customers);
  g_autofree char *profit = pagoda_wording_money (sums.profit, currency);
  g_autofree char *revenue = pagoda_wording_money (sums.revenue, currency);
  g_autofree char *orders = pagoda_count_format (sums.orders);
  /* Translators: the number of selected customers and the sum of their profits. */
  g_autofree char *text = g_strdup_printf (_ ("Selected: %s, %s"), count, profit);
  g_autofree char *more = g_strdup_printf (_ ("Revenue %s, orders %s"), revenue, orders);
  gtk_label_set_label (GTK_LABEL (footer->selected_label), text);
  gtk_widget_set_tooltip_text (footer->selected_label, more);
}

static GtkWidget *
add_label (PagodaCustomerFooter *footer)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (footer), label);
  return label;
}

static GtkWidget *
add_sum_label (PagodaCustomerFooter *footer)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_halign (label, GTK_ALIGN_START);
  adw_squeezer_add (ADW_SQUEEZER (footer->sums), label);
  return label;
}

static void
pagoda_customer_footer_class_init (PagodaCustomerFooterClass *class)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_customer_footer_init (PagodaCustomerFooter *footer)
{
  gtk_widget_add_css_class (GTK_WIDGET (footer), "footer");
  gtk_box_set_spacing (GTK_BOX (footer), 12);
  footer->count_label = add_label (footer);
  footer->sums = adw_squeezer_new ();
  adw_squeezer_set_allow_none (ADW_SQUEEZER (footer->sums), TRUE);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (footer->sums), FALSE);
  gtk_widget_set_hexpand (footer->sums, TRUE);
  adw_squeezer_set_xalign (ADW_SQUEEZER (footer->sums), 0);
  gtk_box_append (GTK_BOX (footer), footer->sums);
  footer->full_label = add_sum_label (footer);
  footer->profit_label = add_sum_label (footer);
  footer->selected_label = add_label (footer);
  gtk_widget_add_css_class (footer->selected_label, "secondary");
  gtk_label_set_ellipsize (GTK_LABEL (footer->selected_label), PANGO_ELLIPSIZE_END);
  footer->selected_button = gtk_menu_button_new ();
  gtk_widget_set_valign (footer->selected_button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (footer->selected_button), _ ("Change"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (footer->selected_button), GTK_ARROW_UP);
  gtk_accessible_update_property (GTK_ACCESSIBLE (footer->selected_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Change"), -1);
  gtk_box_append (GTK_BOX (footer), footer->selected_button);
}

/* While only the first rows are there, their number says nothing. */
void
pagoda_customer_footer_show (PagodaCustomerFooter *footer, PagodaCustomerList *list, gboolean selection_only)
{
  PagodaStandings *standings = pagoda_customer_list_get_standings (list);
  PagodaCustomerSums sums = pagoda_customer_list_get_sums (list);
  gboolean complete
      = standings != NULL
        && pagoda_snapshot_get_stage (pagoda_standings_get_snapshot (standings)) != PAGODA_STAGE_FIRST_ROWS;
  gboolean figures = complete && pagoda_standings_get_pyramid (standings) != NULL;

  show_selected (footer, list);
  if (selection_only)
    return;
  gtk_widget_set_visible (footer->count_label, complete);
  gtk_widget_set_visible (footer->sums, figures);
  if (complete)
    show_count (footer, &sums, pagoda_standings_get_n_customers (standings));
  if (figures)
    show_sums (footer, standings, &sums);
}

GtkMenuButton *
pagoda_customer_footer_get_button (PagodaCustomerFooter *footer)
{
  return GTK_MENU_BUTTON (footer->selected_button);
}
