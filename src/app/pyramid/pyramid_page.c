/* pyramid_page.c: the pyramid of a day, the best customers of a tier, the 80/20 curve.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The customers beside the drawing are the first of the chosen tier, or of all; the rest is one click away on
 * the Customers page, which shows the same choice.
 */
#include "config.h"

#include "app/widgets/beside.h"
#include "app/customers/customer_list.h"
#include "app/pyramid/lorenz_view.h"
#include "app/pyramid/pyramid_page.h"
#include "app/pyramid/pyramid_view.h"
#include "app/widgets/tab_stop.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* How many customers stand beside the drawing. */
#define BEST 8

struct _PagodaPyramidPage
{
  PagodaPage parent_instance;

  GtkWidget *day_label;
  GtkWidget *period_label;
  PagodaPyramidView *pyramid;
  GtkWidget *tier_label;
  GtkListBox *ranked;
  GtkWidget *more_button;
  PagodaLorenzView *curve;

  PagodaOutlook *outlook;
  PagodaCustomerList *list;
};

G_DEFINE_FINAL_TYPE (PagodaPyramidPage, pagoda_pyramid_page, PAGODA_TYPE_PAGE)

static GtkWidget *
create_label (const char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Rank, name, profit; below the active tiers there is neither rank nor profit to show. */
static GtkWidget *
create_row (PagodaStandings *standings, gsize customer)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  gboolean active = pyramid->tiers[customer] < PAGODA_N_ACTIVE_TIERS;
  g_autofree char *rank = active ? pagoda_wording_count (pyramid->ranks[customer]) : g_strdup ("");
  g_autofree char *money
      = active ? pagoda_wording_money (pyramid->profits[customer], pagoda_snapshot_get_currency (snapshot))
               : g_strdup (pagoda_wording_tier (pyramid->tiers[customer]));
  const char *name = pagoda_snapshot_get_name (snapshot, customer);
  g_autofree char *text = g_strdup_printf (active ? "%s, %s, %s" : "%s%s, %s", rank, name, money);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *name_label = create_label (name, NULL, 0);

  gtk_widget_set_hexpand (name_label, TRUE);
  if (active)
    gtk_box_append (GTK_BOX (box), create_label (rank, "rank", 0));
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), create_label (money, active ? "profit" : "secondary", 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static void
show_rows (PagodaPyramidPage *page, PagodaStandings *standings)
{
  guint n = standings != NULL ? MIN (BEST, g_list_model_get_n_items (G_LIST_MODEL (page->list))) : 0;

  for (GtkWidget *row; (row = gtk_widget_get_first_child (GTK_WIDGET (page->ranked))) != NULL;)
    gtk_list_box_remove (page->ranked, row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (page->ranked,
                         create_row (standings, pagoda_customer_list_get_customer (page->list, i)));
  gtk_widget_set_visible (GTK_WIDGET (page->ranked), n > 0);
}

static void
show_heading (PagodaPyramidPage *page, const PagodaCustomerSums *sums)
{
  int tier = pagoda_outlook_get_tier (page->outlook);
  g_autofree char *customers = pagoda_wording_customers (sums->customers);
  /* Translators: a tier of the pyramid and the number of its customers. */
  g_autofree char *text
      = g_strdup_printf (_ ("%s: %s"),
                         tier == PAGODA_OUTLOOK_ALL_TIERS ? _ ("All customers") : pagoda_wording_tier (tier),
                         customers);

  gtk_label_set_label (GTK_LABEL (page->tier_label), text);
}

static void
show_more (PagodaPyramidPage *page, const PagodaCustomerSums *sums)
{
  gboolean more = sums->customers > BEST;
  g_autofree char *rest = pagoda_wording_customers (more ? sums->customers - BEST : 0);
  g_autofree char *text = g_strdup_printf (_ ("Show %s more"), rest);

  gtk_widget_set_visible (page->more_button, more);
  gtk_button_set_label (GTK_BUTTON (page->more_button), text);
}

static void
show_customers (PagodaPyramidPage *page)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (page->outlook);
  PagodaCustomerQuery query = {
    .search = pagoda_outlook_get_search (page->outlook),
    .tier = pagoda_outlook_get_tier (page->outlook),
    .order = PAGODA_ORDER_PROFIT,
  };

  if (standings != NULL && pagoda_standings_get_pyramid (standings) == NULL)
    standings = NULL;
  pagoda_customer_list_show (page->list, standings, &query);
  PagodaCustomerSums sums = pagoda_customer_list_get_sums (page->list);
  show_rows (page, standings);
  show_heading (page, &sums);
  show_more (page, &sums);
}

static void
show_day (PagodaPyramidPage *page)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (page->outlook);
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;

  if (pyramid == NULL)
    {
      gtk_label_set_label (GTK_LABEL (page->day_label), "");
      gtk_label_set_label (GTK_LABEL (page->period_label), "");
      return;
    }

  PagodaPeriod period = pagoda_period_trailing_year (pyramid->as_of);
  g_autofree char *day = pagoda_wording_full_day (pyramid->as_of);
  g_autofree char *first = pagoda_wording_day (period.first, PAGODA_DAY_NONE);
  g_autofree char *last = pagoda_wording_day (period.last, PAGODA_DAY_NONE);
  g_autofree char *text = g_strdup_printf (_ ("12 months: %s – %s"), first, last);
  gtk_label_set_label (GTK_LABEL (page->day_label), day);
  gtk_label_set_label (GTK_LABEL (page->period_label), text);
}

static void
standings_changed_cb (PagodaPyramidPage *page)
{
  show_day (page);
  show_customers (page);
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, PagodaPyramidPage *page)
{
  PagodaStandings *standings = pagoda_customer_list_get_standings (page->list);
  gsize customer = pagoda_customer_list_get_customer (page->list, (guint)gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (page), "win.reveal", "x",
                              pagoda_snapshot_get_id (pagoda_standings_get_snapshot (standings), customer));
}

static void
pagoda_pyramid_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaPyramidPage *page = PAGODA_PYRAMID_PAGE (base);

  page->outlook = g_object_ref (outlook);
  pagoda_pyramid_view_set_outlook (page->pyramid, outlook);
  pagoda_lorenz_view_set_outlook (page->curve, outlook);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (standings_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::tier", G_CALLBACK (show_customers), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::search", G_CALLBACK (show_customers), page, G_CONNECT_SWAPPED);
  standings_changed_cb (page);
}

static void
pagoda_pyramid_page_dispose (GObject *object)
{
  PagodaPyramidPage *page = PAGODA_PYRAMID_PAGE (object);

  g_clear_object (&page->list);
  g_clear_object (&page->outlook);
  G_OBJECT_CLASS (pagoda_pyramid_page_parent_class)->dispose (object);
}

static void
pagoda_pyramid_page_class_init (PagodaPyramidPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_pyramid_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_pyramid_page_set_outlook;

  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_LORENZ_VIEW);
  g_type_ensure (PAGODA_TYPE_PYRAMID_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/pyramid_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaPyramidPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaPyramidPage, period_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaPyramidPage, pyramid);
  gtk_widget_class_bind_template_child (widget_class, PagodaPyramidPage, tier_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaPyramidPage, ranked);
  gtk_widget_class_bind_template_child (widget_class, PagodaPyramidPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaPyramidPage, curve);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pagoda_pyramid_page_init (PagodaPyramidPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  page->list = pagoda_customer_list_new ();
  pagoda_tab_stop_install (GTK_WIDGET (page->ranked));
}
