/* customer_list.c: the customers that a table shows, as a list model.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole order is sorted once per standings and order; a keystroke only marks what the search finds and
 * walks along the order once.
 */
#include "app/customers/customer_list.h"

#include <string.h>

struct _PagodaCustomerItem
{
  GObject parent_instance;

  PagodaStandings *standings;
  gsize customer;
};

G_DEFINE_FINAL_TYPE (PagodaCustomerItem, pagoda_customer_item, G_TYPE_OBJECT)

struct _PagodaCustomerList
{
  GObject parent_instance;

  PagodaStandings *standings; /* NULL: nothing to show */
  PagodaCustomerSort sort;
  char *search;
  guint32 *sorted; /* all customers of the standings in that order */
  guint32 *shown;  /* n_shown */
  guint n_shown;
  GHashTable *selected; /* set of PagodaId, as gint64 * */

  PagodaCustomerSums sums;
  PagodaMoney least;
  PagodaMoney greatest;
};

static void list_model_iface_init (GListModelInterface *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PagodaCustomerList,
                               pagoda_customer_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_iface_init))

static PagodaId
id_at (PagodaCustomerList *list, guint position)
{
  return pagoda_snapshot_get_id (pagoda_standings_get_snapshot (list->standings), list->shown[position]);
}

static void
replace_standings (PagodaCustomerList *list, PagodaStandings *standings, const PagodaCustomerSort *sort)
{
  if (list->standings == standings && pagoda_customer_sort_equal (&list->sort, sort))
    return;
  if (standings != NULL)
    pagoda_standings_ref (standings);
  g_clear_pointer (&list->standings, pagoda_standings_unref);
  g_clear_pointer (&list->sorted, g_free);
  list->standings = standings;
  list->sort = *sort;
  if (standings != NULL)
    list->sorted = pagoda_customer_sort_run (sort, standings);
}

static guint32 *
collect_wanted (PagodaCustomerList *list, const PagodaCustomerQuery *query, guint *n_shown)
{
  gsize n = pagoda_standings_get_n_customers (list->standings);
  g_autofree guint8 *wanted = pagoda_customer_query_mark (query, list->standings);
  guint32 *shown = g_new (guint32, MAX (n, 1));
  guint count = 0;

  for (gsize i = 0; i < n; i++)
    if (wanted[list->sorted[i]])
      shown[count++] = list->sorted[i];
  *n_shown = count;
  return shown;
}

static void
add_to_sums (PagodaCustomerSums *sums, const PagodaPyramid *pyramid, guint32 customer)
{
  sums->customers++;
  if (pyramid == NULL)
    return;
  sums->profit += pyramid->profits[customer];
  sums->revenue += pyramid->revenues[customer];
  sums->orders += pyramid->orders[customer];
}

static void
sum_up (PagodaCustomerList *list)
{
  const PagodaPyramid *pyramid
      = list->standings != NULL ? pagoda_standings_get_pyramid (list->standings) : NULL;

  list->sums = (PagodaCustomerSums){ 0 };
  list->least = list->greatest = 0;
  for (guint i = 0; i < list->n_shown; i++)
    {
      add_to_sums (&list->sums, pyramid, list->shown[i]);
      if (pyramid == NULL)
        continue;
      list->least = MIN (list->least, pyramid->profits[list->shown[i]]);
      list->greatest = MAX (list->greatest, pyramid->profits[list->shown[i]]);
    }
}

static GType
list_get_item_type (GListModel *model)
{
  return PAGODA_TYPE_CUSTOMER_ITEM;
}

static guint
list_get_n_items (GListModel *model)
{
  return PAGODA_CUSTOMER_LIST (model)->n_shown;
}

static gpointer
list_get_item (GListModel *model, guint position)
{
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (model);

  if (position >= list->n_shown)
    return NULL;

  PagodaCustomerItem *item = g_object_new (PAGODA_TYPE_CUSTOMER_ITEM, NULL);
  item->standings = pagoda_standings_ref (list->standings);
  item->customer = list->shown[position];
  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = list_get_item_type;
  iface->get_n_items = list_get_n_items;
  iface->get_item = list_get_item;
}

static gboolean
is_position_selected (PagodaCustomerList *list, guint position)
{
  gint64 id = id_at (list, position);

  return g_hash_table_contains (list->selected, &id);
}

static void
mark_position (PagodaCustomerList *list, guint position, gboolean selected)
{
  gint64 id = id_at (list, position);

  if (selected)
    g_hash_table_add (list->selected, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (list->selected, &id);
}

static gboolean
selection_is_selected (GtkSelectionModel *model, guint position)
{
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (model);

  return position < list->n_shown && g_hash_table_size (list->selected) > 0
         && is_position_selected (list, position);
}

static GtkBitset *
selection_get_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (model);
  GtkBitset *bitset = gtk_bitset_new_empty ();

  for (guint i = position; i < list->n_shown && i - position < n_items; i++)
    if (selection_is_selected (model, i))
      gtk_bitset_add (bitset, i);
  return bitset;
}

/* Every other way to select comes down to this one; rows that the list does not show are left as they are. */
static gboolean
selection_set (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (model);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position); more && position < list->n_shown;
       more = gtk_bitset_iter_next (&iter, &position))
    mark_position (list, position, gtk_bitset_contains (selected, position));
  if (list->n_shown > 0)
    gtk_selection_model_selection_changed (model, 0, list->n_shown);
  return TRUE;
}

static gboolean
selection_unselect_all (GtkSelectionModel *model)
{
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (model);

  g_hash_table_remove_all (list->selected);
  if (list->n_shown > 0)
    gtk_selection_model_selection_changed (model, 0, list->n_shown);
  return TRUE;
}

static gboolean
selection_select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (model);

  if (unselect_rest)
    g_hash_table_remove_all (list->selected);
  for (guint i = position; i < list->n_shown && i - position < n_items; i++)
    mark_position (list, i, TRUE);
  if (list->n_shown > 0)
    gtk_selection_model_selection_changed (model, 0, list->n_shown);
  return TRUE;
}

static gboolean
selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return selection_select_range (model, position, 1, unselect_rest);
}

static gboolean
selection_select_all (GtkSelectionModel *model)
{
  return selection_select_range (model, 0, PAGODA_CUSTOMER_LIST (model)->n_shown, FALSE);
}

static gboolean
selection_unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (position, n_items);

  return selection_set (model, selected, mask);
}

static gboolean
selection_unselect_item (GtkSelectionModel *model, guint position)
{
  return selection_unselect_range (model, position, 1);
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = selection_is_selected;
  iface->get_selection_in_range = selection_get_in_range;
  iface->select_item = selection_select_item;
  iface->unselect_item = selection_unselect_item;
  iface->select_range = selection_select_range;
  iface->unselect_range = selection_unselect_range;
  iface->select_all = selection_select_all;
  iface->unselect_all = selection_unselect_all;
  iface->set_selection = selection_set;
}

static void
pagoda_customer_item_finalize (GObject *object)
{
  pagoda_standings_unref (PAGODA_CUSTOMER_ITEM (object)->standings);
  G_OBJECT_CLASS (pagoda_customer_item_parent_class)->finalize (object);
}

static void
pagoda_customer_item_class_init (PagodaCustomerItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_customer_item_finalize;
}

static void
pagoda_customer_item_init (PagodaCustomerItem *item)
{
}

static void
pagoda_customer_list_finalize (GObject *object)
{
  PagodaCustomerList *list = PAGODA_CUSTOMER_LIST (object);

  g_clear_pointer (&list->standings, pagoda_standings_unref);
  g_free (list->search);
  g_free (list->sorted);
  g_free (list->shown);
  g_hash_table_unref (list->selected);
  G_OBJECT_CLASS (pagoda_customer_list_parent_class)->finalize (object);
}

static void
pagoda_customer_list_class_init (PagodaCustomerListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_customer_list_finalize;
}

static void
pagoda_customer_list_init (PagodaCustomerList *list)
{
  list->selected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  list->search = g_strdup ("");
}

PagodaStandings *
pagoda_customer_item_get_standings (PagodaCustomerItem *item)
{
  return item->standings;
}

gsize
pagoda_customer_item_get_customer (PagodaCustomerItem *item)
{
  return item->customer;
}

PagodaCustomerList *
pagoda_customer_list_new (void)
{
  return g_object_new (PAGODA_TYPE_CUSTOMER_LIST, NULL);
}

void
pagoda_customer_list_show (PagodaCustomerList *list,
                           PagodaStandings *standings,
                           const PagodaCustomerQuery *query)
{
  guint n_before = list->n_shown;
  gboolean same_standings = list->standings == standings;
  g_autofree guint32 *before = g_steal_pointer (&list->shown);

  replace_standings (list, standings, &query->sort);
  g_free (list->search);
  list->search = g_strdup (query->search != NULL ? query->search : "");
  if (standings != NULL)
    list->shown = collect_wanted (list, query, &list->n_shown);
  else
    list->n_shown = 0;
  if (same_standings && list->n_shown == n_before
      && (n_before == 0 || memcmp (before, list->shown, n_before * sizeof *before) == 0))
    return;

  guint n_after = list->n_shown;
  sum_up (list);
  list->n_shown = 0;
  g_list_model_items_changed (G_LIST_MODEL (list), 0, n_before, 0);
  list->n_shown = n_after;
  g_list_model_items_changed (G_LIST_MODEL (list), 0, 0, n_after);
}

PagodaStandings *
pagoda_customer_list_get_standings (PagodaCustomerList *list)
{
  return list->standings;
}

const char *
pagoda_customer_list_get_search (PagodaCustomerList *list)
{
  return list->search;
}

const guint32 *
pagoda_customer_list_get_rows (PagodaCustomerList *list, guint *n)
{
  *n = list->n_shown;
  return list->shown;
}

guint8 *
pagoda_customer_query_mark (const PagodaCustomerQuery *query, const PagodaStandings *standings)
{
  gsize n = pagoda_standings_get_n_customers (standings);
  guint8 *marks = g_new0 (guint8, MAX (n, 1));

  if (query->search == NULL || *query->search == '\0')
    memset (marks, 1, n);
  else
    {
      g_autofree guint32 *found = g_new (guint32, MAX (n, 1));
      gsize n_found
          = pagoda_snapshot_search (pagoda_standings_get_snapshot (standings), query->search, found);
      for (gsize i = 0; i < n_found; i++)
        marks[found[i]] = 1;
    }
  if (query->filter != NULL)
    pagoda_customer_filter_apply (query->filter, standings, marks);
  return marks;
}

gsize
pagoda_customer_list_get_customer (PagodaCustomerList *list, guint position)
{
  g_return_val_if_fail (position < list->n_shown, 0);

  return list->shown[position];
}

guint
pagoda_customer_list_find (PagodaCustomerList *list, PagodaId id)
{
  for (guint i = 0; i < list->n_shown; i++)
    if (id_at (list, i) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

PagodaCustomerSums
pagoda_customer_list_get_sums (PagodaCustomerList *list)
{
  return list->sums;
}

PagodaCustomerSums
pagoda_customer_list_get_selected_sums (PagodaCustomerList *list)
{
  PagodaCustomerSums sums = { 0 };

  if (list->standings == NULL || g_hash_table_size (list->selected) == 0)
    return sums;
  for (guint i = 0; i < list->n_shown; i++)
    if (is_position_selected (list, i))
      add_to_sums (&sums, pagoda_standings_get_pyramid (list->standings), list->shown[i]);
  return sums;
}

GArray *
pagoda_customer_list_get_selected (PagodaCustomerList *list)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  for (guint i = 0; i < list->n_shown && g_hash_table_size (list->selected) > 0; i++)
    if (is_position_selected (list, i))
      {
        PagodaId id
            = pagoda_snapshot_get_id (pagoda_standings_get_snapshot (list->standings), list->shown[i]);
        g_array_append_val (ids, id);
      }
  return ids;
}

void
pagoda_customer_list_get_profit_range (PagodaCustomerList *list, PagodaMoney *least, PagodaMoney *greatest)
{
  *least = list->least;
  *greatest = list->greatest;
}
