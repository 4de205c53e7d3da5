/* wallet_page.c: which part of its budget each customer spends with us (O5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drawing has all customers with a budget; the lists below it say the same in words, and name those whose
 * budget nobody knows.
 */
#include "config.h"

#include "app/insight/wallet_page.h"

#include "app/insight/quadrant_view.h"
#include "app/picture_output.h"
#include "app/widgets/choice_chip.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>

/* Customers beyond so many are told by the report. */
#define MOST_ROWS 200

struct _PagodaWalletPage
{
  PagodaResultView parent_instance;

  PagodaChoiceChip *quadrant;
  PagodaQuadrantView *chart;
  GtkWidget *chart_card;
  GtkLabel *cuts;
  GtkListBox *known;
  GtkLabel *unknown_words;
  GtkListBox *unknown;

  PagodaWalletMap *map; /* NULL before there is one */
};

G_DEFINE_FINAL_TYPE (PagodaWalletPage, pagoda_wallet_page, PAGODA_TYPE_RESULT_VIEW)

/* Whether the chip and the search leave @entry. */
static gboolean
is_shown (PagodaWalletPage *page, const PagodaWalletEntry *entry, const gboolean *found)
{
  const char *quadrant = pagoda_choice_chip_get (page->quadrant);

  return found[entry->place]
         && (quadrant == NULL || entry->budget == PAGODA_AMOUNT_UNKNOWN
             || g_str_equal (quadrant, pagoda_quadrant_word (entry->quadrant)));
}

/* Which customers the search finds, by their place (transfer full). */
static gboolean *
search (PagodaWalletPage *page)
{
  gsize n = pagoda_snapshot_get_n_customers (page->map->snapshot);
  gboolean *found = g_new0 (gboolean, n + 1);
  g_autofree guint32 *places = g_new (guint32, n + 1);
  gsize n_found = pagoda_snapshot_search (
      page->map->snapshot,
      pagoda_outlook_get_search (pagoda_result_view_get_outlook (PAGODA_RESULT_VIEW (page))), places);

  for (gsize i = 0; i < n_found; i++)
    found[places[i]] = TRUE;
  return found;
}

static GtkWidget *
create_row (PagodaWalletPage *page, const PagodaWalletEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaSnapshot *snapshot = page->map->snapshot;
  g_autofree char *words = pagoda_wallet_map_describe (page->map, entry, language);
  g_autofree char *path = pagoda_wallet_map_describe_path (page->map, entry, language);
  g_autofree char *share = pagoda_wallet_word_share (entry->share);
  gboolean known = entry->budget != PAGODA_AMOUNT_UNKNOWN;
  g_autofree char *detail = known
                                ? g_strdup_printf ("%s · %s%s%s", pagoda_wallet_entry_label (entry, language),
                                                   words, path != NULL ? "\n" : "", path != NULL ? path : "")
                                : g_strdup (words);
  GtkWidget *row = pagoda_text_row_new (pagoda_snapshot_get_name (snapshot, entry->place), detail);

  if (known)
    pagoda_text_row_add_figure (row, share);
  pagoda_text_row_set_action (row, "win.customer",
                              g_variant_new_int64 (pagoda_snapshot_get_id (snapshot, entry->place)));
  return row;
}

static void
show_list (PagodaWalletPage *page, GtkListBox *list, const GArray *entries, const gboolean *found)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < entries->len && rows->len < MOST_ROWS; i++)
    {
      const PagodaWalletEntry *entry = &g_array_index (entries, PagodaWalletEntry, i);
      if (is_shown (page, entry, found))
        g_ptr_array_add (rows, create_row (page, entry));
    }
  pagoda_row_list_set (list, rows);
}

static void
show_lists (PagodaWalletPage *page)
{
  if (page->map == NULL)
    return;
  g_autofree gboolean *found = search (page);
  show_list (page, page->known, page->map->entries, found);
  show_list (page, page->unknown, page->map->unknown, found);
}

static void
show_map (PagodaWalletPage *page)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *cuts = pagoda_wallet_map_describe_cuts (page->map, language);
  g_autofree char *count = pagoda_count_format (page->map->unknown->len);
  g_autofree char *unknown
      = g_strdup_printf (_ ("Customers that bought and whose budget is not known: %s"), count);

  gtk_label_set_label (page->cuts, cuts);
  gtk_widget_set_visible (GTK_WIDGET (page->cuts), page->map->entries->len > 0);
  gtk_label_set_label (page->unknown_words, unknown);
  gtk_widget_set_visible (page->chart_card, page->map->entries->len > 0);
  if (page->map->entries->len > 0)
    pagoda_quadrant_view_show (page->chart, page->map);
  show_lists (page);
  if (page->map->entries->len == 0 && page->map->unknown->len == 0)
    pagoda_result_view_show_empty (
        PAGODA_RESULT_VIEW (page), _ ("No budgets yet"),
        _ ("Here it is shown which part of its budget each customer spends with us. The budget is one of the "
           "facts of the information layer."));
}

static gboolean
pagoda_wallet_page_take (PagodaResultView *view, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaWalletPage *page = PAGODA_WALLET_PAGE (view);
  PagodaWalletMap *map = pagoda_session_wallet_finish (session, result, error);

  if (map == NULL)
    return FALSE;
  g_clear_pointer (&page->map, pagoda_wallet_map_unref);
  page->map = map;
  show_map (page);
  return TRUE;
}

static void
part_opened_cb (PagodaWalletPage *page, guint i)
{
  const PagodaWalletEntry *entry = &g_array_index (page->map->entries, PagodaWalletEntry, i);

  gtk_widget_activate_action (GTK_WIDGET (page), "win.customer", "x",
                              pagoda_snapshot_get_id (page->map->snapshot, entry->place));
}

/* Copying */

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWalletPage *page = PAGODA_WALLET_PAGE (widget);

  if (page->map == NULL || page->map->entries->len == 0)
    return;
  g_autoptr (PagodaWalletPicture) picture
      = pagoda_wallet_picture_new (page->map, pagoda_quadrant_view_get_chosen (page->chart),
                                   pagoda_language_current ());
  pagoda_picture_output_copy (widget, pagoda_wallet_picture_draw_page, picture);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The picture is copied."), NULL, NULL);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaWalletPage *page = PAGODA_WALLET_PAGE (widget);
  g_autoptr (GString) table = g_string_new (NULL);

  if (page->map == NULL)
    return;
  int digits = pagoda_currency_digits (pagoda_snapshot_get_currency (page->map->snapshot));
  g_string_append_printf (table, "%s\t%s\t%s\t%s\t%s\t%s\n", _ ("Customer"), _ ("We are"),
                          _ ("Share of wallet"), _ ("Revenue"), _ ("Budget"), _ ("Gap"));
  for (guint i = 0; i < page->map->entries->len; i++)
    {
      const PagodaWalletEntry *entry = &g_array_index (page->map->entries, PagodaWalletEntry, i);
      g_autofree char *share = pagoda_wallet_word_share (entry->share);
      g_autofree char *revenue = pagoda_money_to_plain (entry->revenue, digits);
      g_autofree char *budget = pagoda_money_to_plain (entry->budget, digits);
      g_autofree char *gap = pagoda_money_to_plain (entry->gap, digits);
      g_string_append_printf (table, "%s\t%s\t%s\t%s\t%s\t%s\n",
                              pagoda_snapshot_get_name (page->map->snapshot, entry->place),
                              pagoda_wallet_entry_label (entry, pagoda_language_current ()), share, revenue,
                              budget, gap);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table->str);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The table is copied."), NULL, NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *ending)
{
  PagodaWalletPage *page = PAGODA_WALLET_PAGE (widget);
  PagodaReportRequest request
      = { .name = PAGODA_REPORT_WALLET, .language = pagoda_language_current (), .compare = PAGODA_DAY_NONE };

  if (page->map == NULL)
    return;
  request.as_of = page->map->as_of;
  pagoda_picture_output_save (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)), &request,
                              _ ("Save the share of wallet"), _ ("Share of wallet"),
                              g_variant_get_string (ending, NULL));
}

/* Life */

static void
pagoda_wallet_page_show_search (PagodaPage *base)
{
  show_lists (PAGODA_WALLET_PAGE (base));
}

static void
pagoda_wallet_page_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_WALLET_PAGE (object)->map, pagoda_wallet_map_unref);
  G_OBJECT_CLASS (pagoda_wallet_page_parent_class)->dispose (object);
}

static void
pagoda_wallet_page_class_init (PagodaWalletPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_wallet_page_dispose;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_wallet_page_show_search;
  PAGODA_RESULT_VIEW_CLASS (class)->ask = pagoda_session_wallet_async;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_wallet_page_take;
  gtk_widget_class_install_action (widget_class, "wallet.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "wallet.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "wallet.save", "s", save_action);
}

static void
add_chip (PagodaWalletPage *page)
{
  GtkWidget *chip = pagoda_choice_chip_new (_ ("We are"), _ ("All"));
  const char *labels[PAGODA_N_QUADRANTS + 1] = { NULL }, *values[PAGODA_N_QUADRANTS + 1] = { NULL };

  for (int i = 0; i < PAGODA_N_QUADRANTS; i++)
    {
      labels[i] = pagoda_quadrant_label ((PagodaQuadrant)i, pagoda_language_current ());
      values[i] = pagoda_quadrant_word ((PagodaQuadrant)i);
    }
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), labels, values);
  g_signal_connect_swapped (chip, "changed", G_CALLBACK (show_lists), page);
  pagoda_result_view_add_chip (PAGODA_RESULT_VIEW (page), chip);
  page->quadrant = PAGODA_CHOICE_CHIP (chip);
}

static void
add_menu (PagodaWalletPage *page)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = { { N_ ("Copy the picture"), "wallet.copy-picture" },
                { N_ ("Copy the table"), "wallet.copy-table" },
                { N_ ("Save as workbook (XLSX)…"), "wallet.save::xlsx" },
                { N_ ("Save as PDF…"), "wallet.save::pdf" },
                { N_ ("Save as picture (PNG)…"), "wallet.save::png" },
                { N_ ("Save as drawing (SVG)…"), "wallet.save::svg" } };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _ (items[i].label), items[i].action);
  pagoda_result_view_set_menu (PAGODA_RESULT_VIEW (page), G_MENU_MODEL (menu));
}

static void
pagoda_wallet_page_init (PagodaWalletPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);

  add_chip (page);
  add_menu (page);
  pagoda_result_view_add_heading (view, _ ("Share of wallet and budget"));
  page->cuts = pagoda_result_view_add_sentence (view);
  page->chart = g_object_new (PAGODA_TYPE_QUADRANT_VIEW, NULL);
  page->chart_card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (page->chart_card, "card");
  gtk_widget_add_css_class (page->chart_card, "chart");
  gtk_widget_set_hexpand (GTK_WIDGET (page->chart), TRUE);
  gtk_box_append (GTK_BOX (page->chart_card), GTK_WIDGET (page->chart));
  g_signal_connect_swapped (page->chart, "part-opened", G_CALLBACK (part_opened_cb), page);
  pagoda_result_view_add (view, page->chart_card);
  pagoda_result_view_add_heading (view, _ ("The largest gaps"));
  page->known = pagoda_result_view_add_list (view, _ ("The largest gaps"));
  page->unknown_words = pagoda_result_view_add_sentence (view);
  page->unknown = pagoda_result_view_add_list (view, _ ("Budget unknown"));
}
