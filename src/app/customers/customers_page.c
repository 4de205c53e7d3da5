/* customers_page.c: the list of customers, with the pyramid beside it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page keeps nothing but how the list is sorted; tier and search are the outlook's, rows and sums the
 * list's.
 */
#include "config.h"

#include "app/widgets/beside.h"
#include "app/customer/customer_header.h"
#include "app/customers/customer_list.h"
#include "app/customers/customer_row.h"
#include "app/customers/customers_page.h"
#include "app/customer/editing.h"
#include "app/pyramid/pyramid_view.h"
#include "app/widgets/tab_stop.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

struct _PagodaCustomersPage
{
  PagodaPage parent_instance;

  GtkWidget *tier_button;
  GtkWidget *release_button;
  GtkWidget *sort_button;
  GtkWidget *day_label;
  PagodaCustomerHeader *header;
  GtkWidget *rows;
  GtkListView *list_view;
  GtkWidget *count_label;
  GtkWidget *profit_label;
  GtkWidget *selected_label;
  PagodaPyramidView *pyramid;

  PagodaOutlook *outlook;
  PagodaCustomerList *list;
  PagodaCustomerOrder order;
  gboolean reversed;
};

G_DEFINE_FINAL_TYPE (PagodaCustomersPage, pagoda_customers_page, PAGODA_TYPE_PAGE)

static const char *const order_names[PAGODA_N_CUSTOMER_ORDERS] = {
  [PAGODA_ORDER_PROFIT] = "profit", [PAGODA_ORDER_NAME] = "name",
  [PAGODA_ORDER_CODE] = "code",     [PAGODA_ORDER_REGION] = "region",
  [PAGODA_ORDER_ORDERS] = "orders", [PAGODA_ORDER_LAST_ORDER] = "last-order",
};

/* Rows */

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PagodaCustomersPage *page)
{
  gtk_list_item_set_child (list_item, pagoda_customer_row_new (page->list));
}

/* A screen reader asks the widget that GTK puts around the row. */
static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PagodaCustomersPage *page)
{
  PagodaCustomerRow *row = PAGODA_CUSTOMER_ROW (gtk_list_item_get_child (list_item));

  pagoda_customer_row_set_item (row, gtk_list_item_get_item (list_item));
  g_autofree char *text = pagoda_customer_row_describe (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PagodaCustomersPage *page)
{
  pagoda_customer_row_set_item (PAGODA_CUSTOMER_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static GtkListItemFactory *
create_factory (PagodaCustomersPage *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), page);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), page);
  g_signal_connect (factory, "unbind", G_CALLBACK (row_unbind_cb), page);
  return factory;
}

/* Footer */

static void
show_count (PagodaCustomersPage *page, const PagodaCustomerSums *sums, gsize n_all)
{
  g_autofree char *shown = pagoda_wording_count (sums->customers);
  g_autofree char *all = pagoda_wording_count (n_all);
  /* Translators: the number of customers in the list, and of all customers. */
  g_autofree char *text = g_strdup_printf (_ ("<b>%s</b> of %s customers"), shown, all);

  gtk_label_set_markup (GTK_LABEL (page->count_label), text);
}

static char *
word_profit (PagodaStandings *standings, PagodaMoney profit)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  g_autofree char *money
      = pagoda_wording_money (profit,
                              pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings)));
  g_autofree char *share
      = pyramid->profit > 0 ? pagoda_wording_share ((double)profit / (double)pyramid->profit) : NULL;

  if (share == NULL)
    return g_markup_printf_escaped (_ ("Profit <b>%s</b>"), money);
  /* Translators: a sum of profits, and its share of the profit of all active customers. */
  return g_markup_printf_escaped (_ ("Profit <b>%s</b>, %s"), money, share);
}

static void
show_selected (PagodaCustomersPage *page)
{
  PagodaCustomerSums sums = pagoda_customer_list_get_selected_sums (page->list);
  PagodaStandings *standings = pagoda_customer_list_get_standings (page->list);
  g_autofree char *text = NULL;

  if (sums.customers > 0 && pagoda_standings_get_pyramid (standings) != NULL)
    {
      g_autofree char *count = pagoda_wording_count (sums.customers);
      g_autofree char *money
          = pagoda_wording_money (sums.profit,
                                  pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings)));
      /* Translators: the number of selected customers and the sum of their profits. */
      text = g_strdup_printf (_ ("Selected: %s, %s"), count, money);
    }
  gtk_label_set_label (GTK_LABEL (page->selected_label), text != NULL ? text : "");
  gtk_widget_set_visible (page->selected_label, text != NULL);
}

/* While only the first rows are there, their number says nothing. */
static void
show_footer (PagodaCustomersPage *page)
{
  PagodaStandings *standings = pagoda_customer_list_get_standings (page->list);
  PagodaCustomerSums sums = pagoda_customer_list_get_sums (page->list);
  gboolean complete
      = standings != NULL
        && pagoda_snapshot_get_stage (pagoda_standings_get_snapshot (standings)) != PAGODA_STAGE_FIRST_ROWS;
  gboolean figures = complete && pagoda_standings_get_pyramid (standings) != NULL;

  gtk_widget_set_visible (page->count_label, complete);
  gtk_widget_set_visible (page->profit_label, figures);
  if (complete)
    show_count (page, &sums, pagoda_standings_get_n_customers (standings));
  if (figures)
    {
      g_autofree char *profit = word_profit (standings, sums.profit);
      gtk_label_set_markup (GTK_LABEL (page->profit_label), profit);
    }
  show_selected (page);
}

/* Filter bar */

static void
name_menu_button (GtkWidget *button, const char *name)
{
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_tier (PagodaCustomersPage *page)
{
  int tier = pagoda_outlook_get_tier (page->outlook);
  gboolean chosen = tier != PAGODA_OUTLOOK_ALL_TIERS;
  g_autofree char *name
      = g_strdup_printf (_ ("Tier: %s"), chosen ? pagoda_wording_tier (tier) : C_ ("tier", "all"));

  name_menu_button (page->tier_button, name);
  gtk_widget_set_visible (page->release_button, chosen);
  if (chosen)
    gtk_widget_add_css_class (page->tier_button, "active");
  else
    gtk_widget_remove_css_class (page->tier_button, "active");
}

static void
show_order (PagodaCustomersPage *page)
{
  g_autofree char *name = g_strdup_printf (_ ("Sort: %s"), pagoda_customer_header_title (page->order));

  name_menu_button (page->sort_button, name);
  pagoda_customer_header_set_order (page->header, page->order, page->reversed);
}

static void
show_day (PagodaCustomersPage *page)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (page->outlook);
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;
  g_autofree char *day = pyramid != NULL ? pagoda_wording_full_day (pyramid->as_of) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (page->day_label), day);
}

/* Takes over @menu.  A button that has its menu needs not be asked again. */
static void
show_menu (GtkMenuButton *button, GMenu *menu)
{
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  g_object_unref (menu);
}

/* Menus are built when they are first opened: their widgets would double the time to the first frame. */
static void
tier_popup_cb (GtkMenuButton *button, gpointer data)
{
  GMenu *menu = g_menu_new ();
  GMenu *tiers = g_menu_new ();

  for (int tier = PAGODA_OUTLOOK_ALL_TIERS; tier < PAGODA_N_TIERS; tier++)
    {
      g_autofree char *action = g_strdup_printf ("page.tier(%d)", tier);
      gboolean all = tier == PAGODA_OUTLOOK_ALL_TIERS;
      g_menu_append (all ? menu : tiers, all ? _ ("All tiers") : pagoda_wording_tier (tier), action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (tiers));
  show_menu (button, menu);
  g_object_unref (tiers);
}

static void
sort_popup_cb (GtkMenuButton *button, gpointer data)
{
  GMenu *menu = g_menu_new ();

  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    {
      g_autofree char *action = g_strdup_printf ("page.sort::%s", order_names[order]);
      g_menu_append (menu, pagoda_customer_header_title (order), action);
    }
  show_menu (button, menu);
}

/* What the page follows */

static void
show_list (PagodaCustomersPage *page)
{
  PagodaCustomerQuery query = {
    .search = pagoda_outlook_get_search (page->outlook),
    .tier = pagoda_outlook_get_tier (page->outlook),
    .order = page->order,
    .reversed = page->reversed,
  };
  PagodaStandings *standings = pagoda_outlook_get_standings (page->outlook);

  pagoda_customer_list_show (page->list, standings, &query);
  gboolean nothing = standings != NULL && pagoda_customer_list_get_sums (page->list).customers == 0;
  gtk_stack_set_visible_child_name (GTK_STACK (page->rows), nothing ? "nothing" : "list");
  show_footer (page);
}

static void
standings_changed_cb (PagodaCustomersPage *page)
{
  show_day (page);
  show_list (page);
}

static void
tier_changed_cb (PagodaCustomersPage *page)
{
  show_tier (page);
  show_list (page);
}

/* Customers */

static void
row_activated_cb (PagodaCustomersPage *page, guint position)
{
  PagodaStandings *standings = pagoda_customer_list_get_standings (page->list);
  gsize customer = pagoda_customer_list_get_customer (page->list, position);

  gtk_widget_activate_action (GTK_WIDGET (page), "win.customer", "x",
                              pagoda_snapshot_get_id (pagoda_standings_get_snapshot (standings), customer));
}

static void
delete_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (data);
  g_autoptr (GArray) selected = pagoda_customer_list_get_selected (page->list);
  const PagodaSnapshot *snapshot;

  if (selected->len == 0)
    return;
  snapshot = pagoda_standings_get_snapshot (pagoda_customer_list_get_standings (page->list));
  const PagodaId *ids = (const PagodaId *)(gpointer)selected->data;
  gssize first = pagoda_snapshot_find (snapshot, ids[0]);
  pagoda_editing_delete_customers (PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), ids,
                                   selected->len, pagoda_snapshot_get_name (snapshot, (gsize)first));
}

/* Actions */

/* Sorting by what the list is sorted by turns it round. */
static void
sort_by (PagodaCustomersPage *page, PagodaCustomerOrder order)
{
  page->reversed = page->order == order && !page->reversed;
  page->order = order;
  show_order (page);
  show_list (page);
}

static void
sort_cb (PagodaCustomersPage *page, int order)
{
  sort_by (page, order);
}

static void
sort_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (data);
  const char *name = g_variant_get_string (parameter, NULL);

  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (g_str_equal (order_names[order], name))
      sort_by (page, order);
}

static void
show_all_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (data);

  pagoda_outlook_set_search (page->outlook, "");
  pagoda_outlook_set_tier (page->outlook, PAGODA_OUTLOOK_ALL_TIERS);
}

static void
add_actions (PagodaCustomersPage *page)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .activate = sort_action_cb, .parameter_type = "s" },
    { .name = "show-all", .activate = show_all_action_cb },
    { .name = "delete", .activate = delete_action_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) tier = g_property_action_new ("tier", page->outlook, "tier");

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), page);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (tier));
  gtk_widget_insert_action_group (GTK_WIDGET (page), "page", G_ACTION_GROUP (group));
}

static void
pagoda_customers_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (base);

  page->outlook = g_object_ref (outlook);
  add_actions (page);
  pagoda_pyramid_view_set_outlook (page->pyramid, outlook);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (standings_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::tier", G_CALLBACK (tier_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::search", G_CALLBACK (show_list), page, G_CONNECT_SWAPPED);
  show_tier (page);
  show_order (page);
  standings_changed_cb (page);
}

/* A customer that the choices hide is shown by giving them up. */
static void
pagoda_customers_page_reveal (PagodaPage *base, PagodaId id)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (base);

  if (pagoda_customer_list_find (page->list, id) == GTK_INVALID_LIST_POSITION)
    {
      pagoda_outlook_set_search (page->outlook, "");
      pagoda_outlook_set_tier (page->outlook, PAGODA_OUTLOOK_ALL_TIERS);
    }
  guint position = pagoda_customer_list_find (page->list, id);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (page->list), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page->list_view), "list.scroll-to-item", "u", position);
}

static void
pagoda_customers_page_dispose (GObject *object)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (object);

  if (page->list_view != NULL)
    gtk_list_view_set_factory (page->list_view, NULL);
  g_clear_object (&page->list);
  g_clear_object (&page->outlook);
  G_OBJECT_CLASS (pagoda_customers_page_parent_class)->dispose (object);
}

static void
pagoda_customers_page_class_init (PagodaCustomersPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_customers_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_customers_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->reveal = pagoda_customers_page_reveal;

  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_CUSTOMER_HEADER);
  g_type_ensure (PAGODA_TYPE_PYRAMID_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/customers_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, tier_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, release_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, header);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, rows);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, profit_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, selected_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomersPage, pyramid);
  gtk_widget_class_bind_template_callback (widget_class, sort_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
}

static void
pagoda_customers_page_init (PagodaCustomersPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));

  page->list = pagoda_customer_list_new ();
  g_autoptr (GtkListItemFactory) factory = create_factory (page);
  gtk_list_view_set_model (page->list_view, GTK_SELECTION_MODEL (page->list));
  gtk_list_view_set_factory (page->list_view, factory);
  g_signal_connect_object (page->list, "selection-changed", G_CALLBACK (show_selected), page,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (page->tier_button), tier_popup_cb, NULL, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (page->sort_button), sort_popup_cb, NULL, NULL);
  pagoda_tab_stop_install (GTK_WIDGET (page->list_view));
}

gboolean
pagoda_customers_page_has_rows (PagodaCustomersPage *page)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (page->list_view));

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0;
}
