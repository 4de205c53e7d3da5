/* customers_page.c: the table of customers, with one of them beside it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page keeps nothing: filter and search are the outlook's, columns and order the table's, rows, sums and
 * selection the list's.
 */
#include "config.h"

#include "app/customers/customers_page.h"
#include "app/customer/editing.h"
#include "app/customers/bulk_editing.h"
#include "app/handover/handover_dialog.h"
#include "app/customers/columns_popover.h"
#include "app/customers/customer_footer.h"
#include "app/customers/customer_header.h"
#include "app/customers/customer_preview.h"
#include "app/customers/customer_row.h"
#include "app/customers/filter_bar.h"
#include "app/customers/views_popover.h"
#include "app/market/market_editing.h"
#include "app/settings.h"
#include "app/widgets/beside.h"
#include "app/widgets/tab_stop.h"

#include <glib/gi18n-lib.h>

#define TABLE_SETTING "customer-table"

struct _PagodaCustomersPage
{
  PagodaPage parent_instance;

  GtkWidget *views_button;
  PagodaFilterBar *filter_bar;
  GtkWidget *columns_button;
  PagodaCustomerHeader *header;
  GtkWidget *rows;
  GtkListView *list_view;
  PagodaCustomerFooter *footer;
  GtkWidget *side;
  GtkWidget *preview; /* NULL until there is something to show */
  guint mapping;      /* the source that follows when the side comes into sight, or 0 */

  PagodaOutlook *outlook;
  PagodaCustomerTable *table;
  PagodaCustomerList *list;
  GActionMap *actions;

  /* What a report that is asked for points to until it has been copied. */
  GArray *listed;         /* PagodaId */
  GArray *report_columns; /* PagodaReportColumn */
};

G_DEFINE_FINAL_TYPE (PagodaCustomersPage, pagoda_customers_page, PAGODA_TYPE_PAGE)

/* Rows */

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PagodaCustomersPage *page)
{
  gtk_list_item_set_child (list_item, pagoda_customer_row_new (page->list, page->table));
}

/* A screen reader asks the widget that GTK puts around the row. */
static void
name_row (PagodaCustomerRow *row)
{
  g_autofree char *text = pagoda_customer_row_describe (row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, PagodaCustomersPage *page)
{
  PagodaCustomerRow *row = PAGODA_CUSTOMER_ROW (gtk_list_item_get_child (list_item));

  pagoda_customer_row_set_item (row, gtk_list_item_get_item (list_item));
  name_row (row);
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

/* Rows that are there already show other columns: a signal handler for each of them would cost more. */
static void
redraw_rows (PagodaCustomersPage *page)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (page->list_view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gtk_widget_queue_resize (gtk_widget_get_first_child (row));
      name_row (PAGODA_CUSTOMER_ROW (gtk_widget_get_first_child (row)));
    }
}

/* Preview */

static void
show_preview (PagodaCustomersPage *page)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (page->outlook);
  g_autoptr (GArray) selected = pagoda_customer_list_get_selected (page->list);
  PagodaId id = selected->len == 1 ? g_array_index (selected, PagodaId, 0) : PAGODA_ID_NONE;

  if (standings == NULL || pagoda_standings_get_pyramid (standings) == NULL)
    return;
  if (page->preview == NULL)
    {
      page->preview = g_object_new (PAGODA_TYPE_CUSTOMER_PREVIEW, NULL);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page->side), page->preview);
    }
  /* A preview that has no room is not read for, until it gets some. */
  if (gtk_widget_get_child_visible (page->side))
    pagoda_customer_preview_show (PAGODA_CUSTOMER_PREVIEW (page->preview),
                                  pagoda_outlook_get_session (page->outlook), standings, id);
}

/* The side is shown or hidden while places are given out; what it holds must wait until that is done. */
static gboolean
side_mapped_cb (gpointer data)
{
  PagodaCustomersPage *page = data;

  page->mapping = 0;
  show_preview (page);
  return G_SOURCE_REMOVE;
}

static void
side_map_cb (PagodaCustomersPage *page)
{
  if (page->mapping == 0)
    page->mapping = g_idle_add (side_mapped_cb, page);
}

static void
selection_changed_cb (PagodaCustomersPage *page)
{
  pagoda_customer_footer_show (page->footer, page->list, TRUE);
  show_preview (page);
}

/* What the page follows */

static void
show_view (PagodaCustomersPage *page)
{
  g_autofree char *view = pagoda_view_find_shown (page->outlook, page->table);
  const char *name = view != NULL ? view : _ ("Views");

  gtk_menu_button_set_label (GTK_MENU_BUTTON (page->views_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->views_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* A customer that is selected and no longer listed leaves the preview, and comes back to it when listed
 * again. */
static void
show_list (PagodaCustomersPage *page)
{
  PagodaCustomerQuery query = {
    .search = pagoda_outlook_get_search (page->outlook),
    .filter = pagoda_outlook_get_filter (page->outlook),
    .sort = *pagoda_customer_table_get_sort (page->table),
  };
  PagodaStandings *standings = pagoda_outlook_get_standings (page->outlook);

  pagoda_customer_list_show (page->list, standings, &query);
  gboolean nothing = standings != NULL && pagoda_customer_list_get_sums (page->list).customers == 0;
  gtk_stack_set_visible_child_name (GTK_STACK (page->rows), nothing ? "nothing" : "list");
  pagoda_customer_footer_show (page->footer, page->list, FALSE);
  show_preview (page);
}

static void
standings_changed_cb (PagodaCustomersPage *page)
{
  show_list (page);
  show_view (page);
}

static void
filter_changed_cb (PagodaCustomersPage *page)
{
  show_list (page);
  show_view (page);
}

/* The table is as it was when the window was closed, on this installation and with any store. */
static void
restore_table (PagodaCustomersPage *page)
{
  GSettings *settings = pagoda_settings_get (TABLE_SETTING);
  g_autofree char *text = settings != NULL ? g_settings_get_string (settings, TABLE_SETTING) : g_strdup ("");
  g_autoptr (GVariant) kept = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);

  if (kept != NULL)
    pagoda_customer_table_take_variant (page->table, kept);
}

static void
keep_table (PagodaCustomersPage *page)
{
  GSettings *settings = pagoda_settings_get (TABLE_SETTING);
  g_autoptr (GVariant) table = g_variant_ref_sink (pagoda_customer_table_to_variant (page->table));
  g_autofree char *text = g_variant_print (table, FALSE);

  if (settings != NULL)
    g_settings_set_string (settings, TABLE_SETTING, text);
}

static void
table_changed_cb (PagodaCustomersPage *page)
{
  keep_table (page);
  show_list (page);
  show_view (page);
  redraw_rows (page);
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

/* Popovers and menus are built when they are opened: their widgets would double the time to the first frame.
 */

static void
views_popup_cb (GtkMenuButton *button, gpointer data)
{
  PagodaCustomersPage *page = data;

  gtk_menu_button_set_popover (button, pagoda_views_popover_new (page->outlook, page->table));
}

static void
columns_popup_cb (GtkMenuButton *button, gpointer data)
{
  PagodaCustomersPage *page = data;

  gtk_menu_button_set_popover (
      button, pagoda_columns_popover_new (page->table, pagoda_customer_header_get_left_out (page->header)));
}

static GMenu *
create_change_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) marks = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  g_menu_append (menu, _ ("Owner…"), "page.owner");
  g_menu_append (menu, _ ("Class…"), "page.class");
  g_menu_append (menu, _ ("Region…"), "page.region");
  g_menu_append (menu, _ ("Add to a market survey…"), "page.survey");
  g_menu_append (menu, _ ("Hand over…"), "page.hand-over");
  g_menu_append (marks, _ ("Add a tag…"), "page.add-tag");
  g_menu_append (marks, _ ("Take a tag off…"), "page.remove-tag");
  g_menu_append (marks, _ ("Never a customer…"), "page.other");
  g_menu_append (end, _ ("Delete"), "page.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return menu;
}

static void
change_popup_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = create_change_menu ();

  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* Actions */

static PagodaWindow *
window_of (PagodaCustomersPage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

static const PagodaId *
ids_of (GArray *selected)
{
  return (const PagodaId *)(gpointer)selected->data;
}

static void
delete_selected (PagodaCustomersPage *page, GArray *selected)
{
  const PagodaSnapshot *snapshot
      = pagoda_standings_get_snapshot (pagoda_customer_list_get_standings (page->list));
  gssize first = pagoda_snapshot_find (snapshot, ids_of (selected)[0]);

  pagoda_editing_delete_customers (window_of (page), ids_of (selected), selected->len,
                                   pagoda_snapshot_get_name (snapshot, (gsize)first));
}

/* The owner that the form begins with is that of the first. */
static void
ask_owner (PagodaCustomersPage *page, GArray *selected)
{
  PagodaStandings *standings = pagoda_customer_list_get_standings (page->list);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);
  gssize first = pagoda_snapshot_find (pagoda_standings_get_snapshot (standings), ids_of (selected)[0]);

  pagoda_editing_owner (window_of (page), ids_of (selected), selected->len,
                        g_ptr_array_index (traits->owners.names, traits->owners.of[first]));
}

/* Whose accounts are handed over is whoever looks after the first. */
static void
ask_handover (PagodaCustomersPage *page, GArray *selected)
{
  PagodaStandings *standings = pagoda_customer_list_get_standings (page->list);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);
  gssize first = pagoda_snapshot_find (pagoda_standings_get_snapshot (standings), ids_of (selected)[0]);

  pagoda_handover_dialog_open (window_of (page),
                               g_ptr_array_index (traits->owners.names, traits->owners.of[first]),
                               ids_of (selected), selected->len);
}

/* Everything that is done to the selected customers, by the name of the action. */
static void
change_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (data);
  const char *name = g_action_get_name (G_ACTION (action));
  g_autoptr (GArray) selected = pagoda_customer_list_get_selected (page->list);

  if (selected->len == 0
      || pagoda_standings_get_traits (pagoda_customer_list_get_standings (page->list)) == NULL)
    return;
  if (g_str_equal (name, "delete"))
    delete_selected (page, selected);
  else if (g_str_equal (name, "owner"))
    ask_owner (page, selected);
  else if (g_str_equal (name, "hand-over"))
    ask_handover (page, selected);
  else if (g_str_equal (name, "class"))
    pagoda_editing_class (window_of (page), ids_of (selected), selected->len);
  else if (g_str_equal (name, "region"))
    pagoda_bulk_editing_region (window_of (page), ids_of (selected), selected->len);
  else if (g_str_equal (name, "survey"))
    pagoda_market_editing_customers (window_of (page), ids_of (selected), selected->len);
  else if (g_str_equal (name, "add-tag"))
    pagoda_editing_add_tag (window_of (page), ids_of (selected), selected->len);
  else if (g_str_equal (name, "remove-tag"))
    pagoda_bulk_editing_remove_tag (window_of (page), ids_of (selected), selected->len);
  else
    pagoda_editing_other (window_of (page), ids_of (selected), selected->len, FALSE);
}

static void
show_all_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pagoda_outlook_show_all (PAGODA_CUSTOMERS_PAGE (data)->outlook);
}

static const GActionEntry change_actions[] = {
  { .name = "delete", .activate = change_action_cb },     { .name = "owner", .activate = change_action_cb },
  { .name = "class", .activate = change_action_cb },      { .name = "region", .activate = change_action_cb },
  { .name = "add-tag", .activate = change_action_cb },    { .name = "other", .activate = change_action_cb },
  { .name = "remove-tag", .activate = change_action_cb }, { .name = "survey", .activate = change_action_cb },
  { .name = "hand-over", .activate = change_action_cb },
};

/* A store that another one writes to can only be read. */
static void
show_possible_changes (PagodaCustomersPage *page)
{
  gboolean writable = !pagoda_session_get_read_only (pagoda_outlook_get_session (page->outlook));

  for (gsize i = 0; i < G_N_ELEMENTS (change_actions); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (page->actions, change_actions[i].name)), writable);
}

static void
add_actions (PagodaCustomersPage *page)
{
  static const GActionEntry show_all = { .name = "show-all", .activate = show_all_action_cb };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  page->actions = G_ACTION_MAP (group);
  g_action_map_add_action_entries (page->actions, &show_all, 1, page);
  g_action_map_add_action_entries (page->actions, change_actions, G_N_ELEMENTS (change_actions), page);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "page", G_ACTION_GROUP (group));
  g_signal_connect_object (pagoda_outlook_get_session (page->outlook), "notify::read-only",
                           G_CALLBACK (show_possible_changes), page, G_CONNECT_SWAPPED);
  show_possible_changes (page);
}

/* The page */

static void
pagoda_customers_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (base);

  page->outlook = g_object_ref (outlook);
  add_actions (page);
  pagoda_filter_bar_set_outlook (page->filter_bar, outlook);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (standings_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::filter", G_CALLBACK (filter_changed_cb), page,
                           G_CONNECT_SWAPPED);
  standings_changed_cb (page);
}

static void
pagoda_customers_page_show_search (PagodaPage *base)
{
  show_list (PAGODA_CUSTOMERS_PAGE (base));
}

static void
pagoda_customers_page_focus_results (PagodaPage *base)
{
  gtk_widget_child_focus (GTK_WIDGET (PAGODA_CUSTOMERS_PAGE (base)->list_view), GTK_DIR_TAB_FORWARD);
}

/* A customer that the choices hide is shown by giving them up. */
static void
pagoda_customers_page_reveal (PagodaPage *base, PagodaId id)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (base);

  if (pagoda_customer_list_find (page->list, id) == GTK_INVALID_LIST_POSITION)
    pagoda_outlook_show_all (page->outlook);
  guint position = pagoda_customer_list_find (page->list, id);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (page->list), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page->list_view), "list.scroll-to-item", "u", position);
}

/* The columns of a report that a column of the table stands for; a trend is a drawing, its number no figure
 * of a report. */
static void
append_report_columns (GArray *columns, PagodaCustomerOrder order)
{
  static const struct
  {
    PagodaCustomerOrder order;
    PagodaReportColumn column;
  } pairs[] = {
    { PAGODA_ORDER_TIER, PAGODA_REPORT_COLUMN_TIER },
    { PAGODA_ORDER_NAME, PAGODA_REPORT_COLUMN_NAME },
    { PAGODA_ORDER_CODE, PAGODA_REPORT_COLUMN_CODE },
    { PAGODA_ORDER_CLASS, PAGODA_REPORT_COLUMN_CLASS },
    { PAGODA_ORDER_OWNER, PAGODA_REPORT_COLUMN_OWNER },
    { PAGODA_ORDER_REGION, PAGODA_REPORT_COLUMN_PROVINCE },
    { PAGODA_ORDER_REGION, PAGODA_REPORT_COLUMN_CITY },
    { PAGODA_ORDER_PROFIT, PAGODA_REPORT_COLUMN_PROFIT },
    { PAGODA_ORDER_REVENUE, PAGODA_REPORT_COLUMN_REVENUE },
    { PAGODA_ORDER_ORDERS, PAGODA_REPORT_COLUMN_ORDERS },
    { PAGODA_ORDER_VISITS, PAGODA_REPORT_COLUMN_VISITS },
    { PAGODA_ORDER_LAST_ORDER, PAGODA_REPORT_COLUMN_LAST_ORDER },
    { PAGODA_ORDER_LAST_CONTACT, PAGODA_REPORT_COLUMN_LAST_CONTACT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].order == order)
      g_array_append_val (columns, pairs[i].column);
}

/* Exactly the rows and columns of the table, in its order. */
static void
pagoda_customers_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (base);
  PagodaStandings *standings = pagoda_customer_list_get_standings (page->list);
  const PagodaCustomerOrder *sequence = pagoda_customer_columns_sequence ();
  guint shown = pagoda_customer_table_get_columns (page->table)->shown;
  guint n;
  const guint32 *rows = pagoda_customer_list_get_rows (page->list, &n);

  g_array_set_size (page->listed, 0);
  for (guint i = 0; i < n; i++)
    {
      PagodaId id = pagoda_snapshot_get_id (pagoda_standings_get_snapshot (standings), rows[i]);
      g_array_append_val (page->listed, id);
    }
  g_array_set_size (page->report_columns, 0);
  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    if (shown >> sequence[i] & 1)
      append_report_columns (page->report_columns, sequence[i]);
  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
  request->columns = (const PagodaReportColumn *)(gconstpointer)page->report_columns->data;
  request->n_columns = page->report_columns->len;
}

static void
pagoda_customers_page_dispose (GObject *object)
{
  PagodaCustomersPage *page = PAGODA_CUSTOMERS_PAGE (object);

  g_clear_handle_id (&page->mapping, g_source_remove);
  if (page->list_view != NULL)
    gtk_list_view_set_factory (page->list_view, NULL);
  g_clear_object (&page->list);
  g_clear_object (&page->table);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->listed, g_array_unref);
  g_clear_pointer (&page->report_columns, g_array_unref);
  G_OBJECT_CLASS (pagoda_customers_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class, "/io/github/pagoda_sales/Pagoda/customers_page.ui");
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, views_button);
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, filter_bar);
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, columns_button);
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, header);
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, rows);
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, list_view);
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, footer);
  gtk_widget_class_bind_template_child (class, PagodaCustomersPage, side);
  gtk_widget_class_bind_template_callback (class, row_activated_cb);
}

static void
pagoda_customers_page_class_init (PagodaCustomersPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_customers_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_customers_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_customers_page_show_search;
  PAGODA_PAGE_CLASS (class)->focus_results = pagoda_customers_page_focus_results;
  PAGODA_PAGE_CLASS (class)->reveal = pagoda_customers_page_reveal;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_customers_page_prepare_report;

  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_CUSTOMER_FOOTER);
  g_type_ensure (PAGODA_TYPE_CUSTOMER_HEADER);
  g_type_ensure (PAGODA_TYPE_FILTER_BAR);
  bind_template (GTK_WIDGET_CLASS (class));
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (class), GDK_KEY_Delete, 0, "page.delete", NULL);
}

static void
pagoda_customers_page_init (PagodaCustomersPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));

  page->table = pagoda_customer_table_new ();
  restore_table (page);
  page->list = pagoda_customer_list_new ();
  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  page->report_columns = g_array_new (FALSE, FALSE, sizeof (PagodaReportColumn));
  g_autoptr (GtkListItemFactory) factory = create_factory (page);
  gtk_list_view_set_model (page->list_view, GTK_SELECTION_MODEL (page->list));
  gtk_list_view_set_factory (page->list_view, factory);
  pagoda_customer_header_set_table (page->header, page->table);
  g_signal_connect_object (page->side, "map", G_CALLBACK (side_map_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->list, "selection-changed", G_CALLBACK (selection_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page->table, "changed", G_CALLBACK (table_changed_cb), page, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (page->views_button), views_popup_cb, page, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (page->columns_button), columns_popup_cb, page,
                                         NULL);
  gtk_menu_button_set_create_popup_func (pagoda_customer_footer_get_button (page->footer), change_popup_cb,
                                         NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (page->columns_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Columns"), -1);
  pagoda_tab_stop_install (GTK_WIDGET (page->list_view));
}

gboolean
pagoda_customers_page_has_rows (PagodaCustomersPage *page)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (page->list_view));

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0;
}
