/* months_page.c: five years of sales by month of whom and of what is chosen (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker makes a book of the customers that are chosen; product and measure are looked up in it.  The
 * heat map and the table have the same numbers, each of which opens the orders behind it.
 */
#include "config.h"

#include "app/insight/months_page.h"

#include "app/customer/months_output.h"
#include "app/customer/years_table.h"
#include "app/customer/years_view.h"
#include "app/widgets/choice_chip.h"
#include "app/widgets/records_dialog.h"
#include "app/widgets/search_chip.h"
#include "app/widgets/stack_pages.h"
#include "app/wording.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Orders beyond so many are told by their sum. */
#define MOST_ORDERS 500

struct _PagodaMonthsPage
{
  PagodaResultView parent_instance;

  PagodaSearchChip *whom;
  PagodaSearchChip *product; /* its value: the id */
  PagodaChoiceChip *measure; /* without a choice revenue */
  GtkToggleButton *table_button;
  GtkStack *stack;
  PagodaYearsView *chart;
  PagodaYearsTable *table;
  GtkLabel *title;
  GtkLabel *season;
  GtkLabel *assumed;

  PagodaSalesBook *book; /* NULL before there is one */
  PagodaSalesMonths months;
};

G_DEFINE_FINAL_TYPE (PagodaMonthsPage, pagoda_months_page, PAGODA_TYPE_RESULT_VIEW)

/* What is chosen */

static PagodaSalesMeasure
measure_of (PagodaMonthsPage *page)
{
  PagodaSalesMeasure measure = PAGODA_SALES_REVENUE;

  pagoda_sales_measure_parse (pagoda_choice_chip_get (page->measure), &measure);
  return measure;
}

static PagodaSoldWhat
what_of (PagodaMonthsPage *page)
{
  const char *chosen = pagoda_search_chip_get (page->product);

  return (PagodaSoldWhat){ chosen != NULL, chosen != NULL ? g_ascii_strtoll (chosen, NULL, 10) : 0 };
}

static PagodaWindow *
window_of (PagodaMonthsPage *page)
{
  return pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page));
}

static PagodaSalesContent
content_of (PagodaMonthsPage *page, const char *title, const char *subtitle)
{
  return (PagodaSalesContent){ .months = &page->months,
                               .measure = measure_of (page),
                               .currency = pagoda_snapshot_get_currency (page->book->snapshot),
                               .seasonal = TRUE,
                               .title = title,
                               .subtitle = subtitle };
}

/* Showing */

static gboolean
is_assumed (PagodaMonthsPage *page)
{
  gboolean assumed = FALSE;

  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    assumed |= pagoda_sales_months_year (&page->months, year).assumed;
  return assumed && measure_of (page) == PAGODA_SALES_PROFIT;
}

static void
show_months (PagodaMonthsPage *page)
{
  if (page->book == NULL)
    return;
  PagodaLanguage language = pagoda_language_current ();
  PagodaSoldWhat what = what_of (page);
  g_autofree char *title = pagoda_sales_book_title (page->book, what, language);
  page->months = pagoda_sales_book_get (page->book, what);
  PagodaSalesContent content = content_of (page, NULL, NULL);
  g_autofree char *season = pagoda_sales_word_season (&page->months, language);
  pagoda_years_view_show (page->chart, &content);
  pagoda_years_table_show (page->table, &content);
  gtk_label_set_label (page->title, title);
  gtk_label_set_label (page->season, season);
  gtk_widget_set_visible (GTK_WIDGET (page->assumed), is_assumed (page));
}

static void
pagoda_months_page_ask (PagodaResultView *view,
                        PagodaSession *session,
                        PagodaDay day,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  pagoda_session_sales_async (session, pagoda_search_chip_get (PAGODA_MONTHS_PAGE (view)->whom), day,
                              cancellable, callback, data);
}

static gboolean
pagoda_months_page_take (PagodaResultView *view, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaMonthsPage *page = PAGODA_MONTHS_PAGE (view);
  PagodaSalesBook *book = pagoda_session_sales_finish (session, result, error);

  if (book == NULL)
    return FALSE;
  g_clear_pointer (&page->book, pagoda_sales_book_unref);
  page->book = book;
  show_months (page);
  if (pagoda_snapshot_get_n_orders (book->snapshot) == 0)
    pagoda_result_view_show_empty (
        view, _ ("No orders yet"),
        _ ("Here five years of sales stand month by month, by customer and product. "
           "Import orders to begin."));
  return TRUE;
}

static void
whom_changed_cb (PagodaMonthsPage *page)
{
  pagoda_result_view_renew (PAGODA_RESULT_VIEW (page));
}

static void
table_toggled_cb (PagodaMonthsPage *page)
{
  gtk_stack_set_visible_child_name (page->stack,
                                    gtk_toggle_button_get_active (page->table_button) ? "table" : "chart");
}

/* Choosing whom */

static gboolean
is_found (const char *label, const char *typed)
{
  g_autofree char *folded = pagoda_text_fold (label);
  g_autofree char *wanted = pagoda_text_fold (typed);

  return strstr (folded, wanted) != NULL;
}

static void
offer_tiers (PagodaSearchChip *chip, const char *typed)
{
  for (int i = 0; i < PAGODA_N_TIERS; i++)
    {
      const char *label = pagoda_tier_label ((PagodaTier)i, pagoda_language_current ());
      g_autofree char *value = g_strconcat ("tier=", pagoda_tier_word ((PagodaTier)i), NULL);
      if (is_found (label, typed))
        pagoda_search_chip_offer (chip, label, _ ("Tier"), value);
    }
}

static void
offer_owners (PagodaSearchChip *chip, const PagodaSnapshot *snapshot, const char *typed)
{
  g_autoptr (GPtrArray) owners = pagoda_snapshot_list_persons (snapshot, pagoda_day_today ());

  for (guint i = 0; i < owners->len; i++)
    {
      const char *owner = g_ptr_array_index (owners, i);
      g_autofree char *value = g_strconcat ("owner=", owner, NULL);
      if (is_found (owner, typed) && !pagoda_search_chip_offer (chip, owner, _ ("Owner"), value))
        return;
    }
  if (is_found (_ ("Nobody"), typed))
    pagoda_search_chip_offer (chip, _ ("Nobody"), _ ("Owner"), "owner=");
}

static void
offer_customers (PagodaSearchChip *chip, const PagodaSnapshot *snapshot, const char *typed)
{
  guint32 found[PAGODA_SEARCH_CHIP_MOST + 1];
  gsize n = pagoda_snapshot_search_best (snapshot, typed, G_N_ELEMENTS (found), found);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *value = g_strdup_printf ("customer=%" G_GINT64_FORMAT,
                                                (gint64)pagoda_snapshot_get_id (snapshot, found[i]));
      if (!pagoda_search_chip_offer (chip, pagoda_snapshot_get_name (snapshot, found[i]),
                                     pagoda_snapshot_get_code (snapshot, found[i]), value))
        return;
    }
}

static void
find_whom (PagodaSearchChip *chip, const char *typed, gpointer data)
{
  PagodaMonthsPage *page = data;

  offer_tiers (chip, typed);
  if (page->book == NULL)
    return;
  offer_owners (chip, page->book->snapshot, typed);
  offer_customers (chip, page->book->snapshot, typed);
}

/* Choosing what */

static void
find_product (PagodaSearchChip *chip, const char *typed, gpointer data)
{
  PagodaMonthsPage *page = data;

  if (page->book == NULL)
    return;
  PagodaSalesMeasure measure = measure_of (page);
  g_autoptr (GPtrArray) ranked = pagoda_sales_book_rank (page->book, measure);
  g_autofree char *wanted = pagoda_text_fold (typed);
  for (guint i = 0; i < ranked->len; i++)
    {
      const PagodaSoldProduct *product = g_ptr_array_index (ranked, i);
      const char *name = product->name != NULL ? product->name : _ ("No product named");
      g_autofree char *text = g_strconcat (name, " ", product->code, NULL);
      g_autofree char *folded = pagoda_text_fold (text);
      if (strstr (folded, wanted) == NULL)
        continue;
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)product->id);
      g_autofree char *amount
          = pagoda_sales_word_measure (&product->whole, measure,
                                       pagoda_snapshot_get_currency (page->book->snapshot),
                                       pagoda_language_current ());
      if (!pagoda_search_chip_offer (chip, name, amount, value))
        return;
    }
}

/* Opening */

/* What a list of orders is asked for with. */
typedef struct
{
  PagodaMonthsPage *page;
  PagodaSalesBook *book;
  PagodaSalesMeasure measure;
  char *title;
} Asking;

static void
free_asking (Asking *asking)
{
  g_object_unref (asking->page);
  pagoda_sales_book_unref (asking->book);
  g_free (asking->title);
  g_free (asking);
}

static PagodaRecord *
record_of (const Asking *asking, const PagodaSoldOrder *order)
{
  const PagodaSnapshot *snapshot = asking->book->snapshot;
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  gssize place = pagoda_snapshot_find (snapshot, order->customer);
  g_autofree char *number
      = g_strdup_printf (order->revenue < 0 ? _ ("Return %s") : _ ("Order %s"), order->number);
  g_autofree char *day = pagoda_day_to_iso (order->day);
  g_autofree char *detail
      = g_strdup_printf ("%s · %s", place >= 0 ? pagoda_snapshot_get_name (snapshot, (gsize)place) : "–",
                         day);
  PagodaMoney amount = asking->measure == PAGODA_SALES_PROFIT ? order->profit : order->revenue;
  PagodaRecord *record
      = pagoda_record_new (PAGODA_DAY_NONE, number, detail, pagoda_money_format (amount, currency));

  pagoda_records_dialog_link (record, order->customer);
  return record;
}

/* The sum of all of them, and how many are shown where these are not all. */
static char *
note_of (const Asking *asking, const PagodaSoldOrders *orders)
{
  const char *currency = pagoda_snapshot_get_currency (asking->book->snapshot);
  gboolean profit = asking->measure == PAGODA_SALES_PROFIT;
  g_autofree char *count = pagoda_count_format (orders->n);
  g_autofree char *sum = pagoda_money_format (profit ? orders->sum.profit : orders->sum.revenue, currency);
  g_autofree char *all = g_strdup_printf (profit ? _ ("Orders: %1$s, profit together %2$s.")
                                                 : _ ("Orders: %1$s, revenue together %2$s."),
                                          count, sum);
  g_autofree char *shown = pagoda_count_format (orders->orders->len);
  g_autofree char *part = g_strdup_printf (_ ("The newest %s of them are shown."), shown);

  return g_strjoin (" ", all, orders->orders->len < orders->n ? part : NULL, NULL);
}

static void
orders_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaSoldOrders) orders
      = pagoda_session_sold_orders_finish (PAGODA_SESSION (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (asking->page));

  if (orders == NULL && root != NULL)
    pagoda_window_show_toast (PAGODA_WINDOW (root), error->message, NULL, NULL);
  else if (root != NULL)
    {
      GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *note = note_of (asking, orders);
      for (guint i = 0; i < orders->orders->len; i++)
        g_ptr_array_add (records, record_of (asking, g_ptr_array_index (orders->orders, i)));
      pagoda_records_dialog_show_with_note (GTK_WINDOW (root), asking->title, note,
                                            _ ("Nothing was ordered yet."), records);
    }
  free_asking (asking);
}

static void
month_opened_cb (PagodaMonthsPage *page, guint year, guint month)
{
  Asking *asking = g_new0 (Asking, 1);
  g_autofree char *name = pagoda_years_name_month (&page->months, year, month);
  g_autofree char *what = pagoda_sales_book_title (page->book, what_of (page), pagoda_language_current ());

  asking->page = g_object_ref (page);
  asking->book = pagoda_sales_book_ref (page->book);
  asking->measure = measure_of (page);
  asking->title = g_strdup_printf ("%s · %s", name, what);
  pagoda_session_sold_orders_async (
      pagoda_outlook_get_session (pagoda_result_view_get_outlook (PAGODA_RESULT_VIEW (page))), page->book,
      what_of (page), pagoda_sales_months_period_of (&page->months, (int)year, (int)month), MOST_ORDERS, NULL,
      orders_cb, asking);
}

/* Copying */

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaMonthsPage *page = PAGODA_MONTHS_PAGE (widget);

  if (page->book == NULL)
    return;
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *title = pagoda_sales_book_title (page->book, what_of (page), language);
  g_autofree char *subtitle = pagoda_sales_book_subtitle (page->book, measure_of (page), language);
  PagodaSalesContent content = content_of (page, title, subtitle);
  pagoda_months_output_copy_picture (widget, window_of (page), &content);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaMonthsPage *page = PAGODA_MONTHS_PAGE (widget);

  if (page->book == NULL)
    return;
  PagodaSalesContent content = content_of (page, NULL, NULL);
  pagoda_months_output_copy_table (widget, window_of (page), &content);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *ending)
{
  PagodaMonthsPage *page = PAGODA_MONTHS_PAGE (widget);

  if (page->book != NULL)
    pagoda_months_output_save (window_of (page), page->book->whom, what_of (page), measure_of (page),
                               page->book->as_of, g_variant_get_string (ending, NULL));
}

/* Life */

static void
pagoda_months_page_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_MONTHS_PAGE (object)->book, pagoda_sales_book_unref);
  G_OBJECT_CLASS (pagoda_months_page_parent_class)->dispose (object);
}

static void
pagoda_months_page_class_init (PagodaMonthsPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_months_page_dispose;
  PAGODA_RESULT_VIEW_CLASS (class)->ask_chosen = pagoda_months_page_ask;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_months_page_take;
  pagoda_months_output_install_actions (GTK_WIDGET_CLASS (class), copy_picture_action, copy_table_action,
                                        save_action);
}

static void
add_chips (PagodaMonthsPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);
  PagodaLanguage language = pagoda_language_current ();
  GtkWidget *whom = pagoda_search_chip_new (_ ("Customers"), _ ("All"), find_whom, page);
  GtkWidget *product = pagoda_search_chip_new (_ ("Product"), _ ("All"), find_product, page);
  GtkWidget *measure
      = pagoda_choice_chip_new (_ ("By"), pagoda_sales_measure_label (PAGODA_SALES_REVENUE, language));
  const char *labels[PAGODA_N_SALES_MEASURES] = { NULL }, *values[PAGODA_N_SALES_MEASURES] = { NULL };

  for (int i = PAGODA_SALES_REVENUE + 1; i < PAGODA_N_SALES_MEASURES; i++)
    {
      labels[i - 1] = pagoda_sales_measure_label ((PagodaSalesMeasure)i, language);
      values[i - 1] = pagoda_sales_measure_word ((PagodaSalesMeasure)i);
    }
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (measure), labels, values);
  page->whom = PAGODA_SEARCH_CHIP (whom);
  page->product = PAGODA_SEARCH_CHIP (product);
  page->measure = PAGODA_CHOICE_CHIP (measure);
  page->table_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("As table")));
  gtk_widget_add_css_class (GTK_WIDGET (page->table_button), "toggle-chip");
  gtk_widget_set_valign (GTK_WIDGET (page->table_button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (page->table_button), "chip");
  g_signal_connect_swapped (whom, "changed", G_CALLBACK (whom_changed_cb), page);
  g_signal_connect_swapped (product, "changed", G_CALLBACK (show_months), page);
  g_signal_connect_swapped (measure, "changed", G_CALLBACK (show_months), page);
  g_signal_connect_swapped (page->table_button, "toggled", G_CALLBACK (table_toggled_cb), page);
  pagoda_result_view_add_chip (view, whom);
  pagoda_result_view_add_chip (view, product);
  pagoda_result_view_add_chip (view, measure);
  pagoda_result_view_add_chip (view, GTK_WIDGET (page->table_button));
}

static void
add_figures (PagodaMonthsPage *page)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->stack = GTK_STACK (gtk_stack_new ());
  page->chart = g_object_new (PAGODA_TYPE_YEARS_VIEW, NULL);
  page->table = g_object_new (PAGODA_TYPE_YEARS_TABLE, NULL);
  gtk_stack_set_hhomogeneous (page->stack, FALSE);
  gtk_stack_set_vhomogeneous (page->stack, FALSE);
  gtk_stack_add_named (page->stack, GTK_WIDGET (page->chart), "chart");
  gtk_stack_add_named (page->stack, GTK_WIDGET (page->table), "table");
  pagoda_stack_pages_hide_others (page->stack);
  gtk_widget_set_hexpand (GTK_WIDGET (page->stack), TRUE);
  g_signal_connect_swapped (page->chart, "opened", G_CALLBACK (month_opened_cb), page);
  g_signal_connect_swapped (page->table, "opened", G_CALLBACK (month_opened_cb), page);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (page->stack));
  pagoda_result_view_add (PAGODA_RESULT_VIEW (page), card);
}

static void
pagoda_months_page_init (PagodaMonthsPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);
  g_autoptr (GMenuModel) menu = pagoda_months_output_create_menu ();

  add_chips (page);
  pagoda_result_view_set_menu (view, menu);
  pagoda_result_view_add_heading (view, _ ("Five years, month by month"));
  page->title = pagoda_result_view_add_sentence (view);
  add_figures (page);
  page->season = pagoda_result_view_add_sentence (view);
  page->assumed = pagoda_result_view_add_sentence (view);
  gtk_label_set_label (page->assumed, _ ("Some of the profit rests on an assumed margin."));
}
