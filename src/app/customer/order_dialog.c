/* order_dialog.c: one order with its lines.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The total is in the store's currency, the lines are in the order's own.
 */
#include "config.h"

#include "app/customer/order_dialog.h"

#include "app/widgets/dialog.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* A dialog whose lines are being read. */
typedef struct
{
  AdwPreferencesPage *page;
  char *currency; /* of the lines */
} Reading;

static void
add_value (AdwPreferencesGroup *group, const char *title, const char *value)
{
  adw_preferences_group_add (group, pagoda_text_row_new (title, value));
}

static void
add_summary (AdwPreferencesPage *page, const PagodaOrder *order, const char *currency)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, NULL, NULL);
  g_autofree char *day = pagoda_wording_full_day (order->day);
  g_autofree char *revenue = pagoda_money_format (order->totals.revenue, currency);
  g_autofree char *rate = pagoda_decimal_to_plain (order->rate);

  /* The list inside a group without a heading has no name of its own. */
  pagoda_naming_set_inside (GTK_WIDGET (group), GTK_TYPE_LIST_BOX, _ ("Order"));
  add_value (group, _ ("Day"), day);
  add_value (group, _ ("Total"), revenue);
  if (order->currency != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("%s, rate %s"), order->currency, rate);
      add_value (group, _ ("Currency"), text);
    }
  if (order->note != NULL)
    add_value (group, _ ("Note"), order->note);
}

/* `3 kg × 12.50`, and the code where the line is called by the product's name. */
static char *
word_item (const PagodaOrderItem *item, const char *currency)
{
  g_autofree char *quantity = pagoda_decimal_to_plain (item->line.quantity);
  g_autofree char *price = pagoda_decimal_to_plain (item->line.price);
  g_autofree char *product
      = item->name != NULL && item->code != NULL ? g_strconcat (item->code, " · ", NULL) : g_strdup ("");
  g_autofree char *unit = item->unit != NULL ? g_strconcat (" ", item->unit, NULL) : g_strdup ("");
  g_autofree char *cost = item->line.cost != PAGODA_COST_UNKNOWN
                              ? pagoda_money_format (item->line.cost, currency)
                              : g_strdup (_ ("Unknown ?"));

  /* Translators: %1$s is a product code or nothing, then quantity, unit, price of one, cost of the line. */
  return g_strdup_printf (_ ("%1$s%2$s%3$s × %4$s · cost %5$s"), product, quantity, unit, price, cost);
}

static void
add_item (AdwPreferencesGroup *group, const PagodaOrderItem *item, const char *currency)
{
  const char *title = item->name != NULL ? item->name : item->code != NULL ? item->code : _ ("No product");
  g_autofree char *text = word_item (item, currency);
  g_autofree char *amount = pagoda_money_format (item->line.amount, currency);
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_add_figure (row, amount);
  adw_preferences_group_add (group, row);
}

static void
free_reading (Reading *reading)
{
  g_object_unref (reading->page);
  g_free (reading->currency);
  g_free (reading);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = pagoda_session_order_items_finish (PAGODA_SESSION (source), result, &error);
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (reading->page, _ ("Lines"), error != NULL ? error->message : NULL);

  for (guint i = 0; items != NULL && i < items->len; i++)
    add_item (group, g_ptr_array_index (items, i), reading->currency);
  if (items != NULL && items->len == 0)
    adw_preferences_group_set_description (group, _ ("Only the total of this order is on record."));
  free_reading (reading);
}

void
pagoda_order_dialog_show (GtkWindow *parent,
                          PagodaSession *session,
                          const PagodaOrder *order,
                          const char *currency)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autofree char *title
      = g_strdup_printf (order->totals.revenue < 0 ? _ ("Return %s") : _ ("Order %s"), order->number);
  PagodaDialog *dialog = pagoda_dialog_new (title);
  Reading *reading = g_new (Reading, 1);

  add_summary (page, order, currency);
  pagoda_dialog_set_list (dialog, page);
  *reading
      = (Reading){ g_object_ref (page), g_strdup (order->currency != NULL ? order->currency : currency) };
  pagoda_session_order_items_async (session, order->id, NULL, read_cb, reading);
  pagoda_dialog_open (dialog, parent);
}
