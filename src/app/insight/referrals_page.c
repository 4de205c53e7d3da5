/* referrals_page.c: who brought whom, what that earns, and whom we asked (N1, Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drawing has the largest trees; the list below it has everybody who brought somebody, and opens the
 * customers behind a profit.
 */
#include "config.h"

#include "app/insight/referrals_page.h"

#include "app/insight/referral_view.h"
#include "app/picture_output.h"
#include "app/widgets/records_dialog.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/referral_words.h"

#include <glib/gi18n-lib.h>

/* Customers, and asks, beyond so many are told by the report. */
#define MOST_ROWS 200

struct _PagodaReferralsPage
{
  PagodaResultView parent_instance;

  GtkLabel *sum;
  PagodaReferralView *tree;
  GtkWidget *tree_card;
  GtkLabel *left_out;
  GtkListBox *referrers;
  GtkLabel *uncounted_words;
  GtkListBox *uncounted;
  GtkLabel *tally;
  GtkListBox *asks;

  PagodaReferralBook *book; /* NULL before there is one */
};

G_DEFINE_FINAL_TYPE (PagodaReferralsPage, pagoda_referrals_page, PAGODA_TYPE_RESULT_VIEW)

static const char *
name_at (PagodaReferralsPage *page, gsize place)
{
  return pagoda_snapshot_get_name (page->book->snapshot, place);
}

static const char *
name_of (PagodaReferralsPage *page, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (page->book->snapshot, customer);

  return place >= 0 ? name_at (page, (gsize)place) : "";
}

/* Which customers the search finds, by their place (transfer full). */
static gboolean *
search (PagodaReferralsPage *page)
{
  gsize n = pagoda_snapshot_get_n_customers (page->book->snapshot);
  gboolean *found = g_new0 (gboolean, n + 1);
  g_autofree guint32 *places = g_new (guint32, n + 1);
  gsize n_found = pagoda_snapshot_search (
      page->book->snapshot,
      pagoda_outlook_get_search (pagoda_result_view_get_outlook (PAGODA_RESULT_VIEW (page))), places);

  for (gsize i = 0; i < n_found; i++)
    found[places[i]] = TRUE;
  return found;
}

static gboolean
finds (PagodaReferralsPage *page, const gboolean *found, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (page->book->snapshot, customer);

  return place >= 0 && found[place];
}

/* Who brought somebody */

static int
compare_through (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaInfluenceLedger *ledger = data;
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;

  if (ledger->profits[one] != ledger->profits[other])
    return ledger->profits[one] > ledger->profits[other] ? -1 : 1;
  return one < other ? -1 : one > other;
}

static GtkWidget *
create_referrer (PagodaReferralsPage *page, guint32 place)
{
  g_autofree char *words
      = pagoda_referral_book_describe_customer (page->book, place, pagoda_language_current ());
  g_autofree char *profit = pagoda_wording_money (page->book->ledger->profits[place],
                                                  pagoda_snapshot_get_currency (page->book->snapshot));
  GtkWidget *row = pagoda_text_row_new (name_at (page, place), words);

  pagoda_text_row_add_figure (row, profit);
  pagoda_text_row_set_action (row, "referrals.open",
                              g_variant_new_int64 (pagoda_snapshot_get_id (page->book->snapshot, place)));
  return row;
}

static void
show_referrers (PagodaReferralsPage *page, const gboolean *found)
{
  const PagodaInfluenceLedger *ledger = page->book->ledger;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint32 i = 0; i < ledger->n; i++)
    if (ledger->n_descendants[i] > 0 && found[i])
      g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_through, (gpointer)ledger);
  for (guint i = 0; i < places->len && i < MOST_ROWS; i++)
    g_ptr_array_add (rows, create_referrer (page, g_array_index (places, guint32, i)));
  pagoda_row_list_set (page->referrers, rows);
}

/* The customers behind a profit: each of them counts once, where it stands in the tree. */
static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaReferralsPage *page = PAGODA_REFERRALS_PAGE (widget);
  gssize place = page->book != NULL
                     ? pagoda_snapshot_find (page->book->snapshot, g_variant_get_int64 (parameter))
                     : -1;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (place >= 0);
  const char *currency = pagoda_snapshot_get_currency (page->book->snapshot);
  g_autofree PagodaDescendant *below
      = pagoda_influence_ledger_descendants (page->book->ledger, (guint32)place);
  for (guint32 i = 0; i < page->book->ledger->n_descendants[place]; i++)
    {
      guint32 customer = below[i].customer;
      g_autofree char *brought
          = g_strdup_printf (_ ("brought by %s"),
                             name_at (page, (gsize)page->book->ledger->referrers[customer]));
      PagodaRecord *record
          = pagoda_record_new (PAGODA_DAY_NONE, name_at (page, customer), brought,
                               pagoda_wording_money (page->book->pyramid->profits[customer], currency));
      pagoda_records_dialog_link (record, pagoda_snapshot_get_id (page->book->snapshot, customer));
      g_ptr_array_add (records, record);
    }
  g_autofree char *words
      = pagoda_referral_book_describe_customer (page->book, (guint32)place, pagoda_language_current ());
  pagoda_records_dialog_show_with_note (GTK_WINDOW (gtk_widget_get_root (widget)),
                                        name_at (page, (gsize)place), words, _ ("Nobody was brought by it."),
                                        records);
}

static void
show_uncounted (PagodaReferralsPage *page)
{
  const PagodaInfluenceLedger *ledger = page->book->ledger;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (gsize i = 0; i < ledger->n_links && rows->len < MOST_ROWS; i++)
    {
      const PagodaReferralLink *link = &ledger->links[i];
      if (ledger->standings[i] == PAGODA_REFERRAL_COUNTS)
        continue;
      g_autofree char *title = g_strdup_printf (
          /* Translators: who brought a customer, and which one. */
          _ ("%1$s brought %2$s"), name_at (page, link->referrer), name_at (page, link->customer));
      GtkWidget *row
          = pagoda_text_row_new (title,
                                 pagoda_referral_standing_label ((PagodaReferralStanding)ledger->standings[i],
                                                                 pagoda_language_current ()));
      pagoda_text_row_set_action (row, "win.customer",
                                  g_variant_new_int64 (
                                      pagoda_snapshot_get_id (page->book->snapshot, link->customer)));
      g_ptr_array_add (rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (page->uncounted_words), rows->len > 0);
  pagoda_row_list_set (page->uncounted, rows);
}

/* Asks */

static char *
word_ask (PagodaReferralsPage *page, const PagodaReferralAsk *ask)
{
  PagodaAskOutcome outcome = pagoda_referral_ask_outcome_on (ask, page->book->as_of);
  const char *label = pagoda_ask_outcome_label (outcome, pagoda_language_current ());
  g_autofree char *asked = pagoda_wording_day (ask->day, PAGODA_DAY_NONE);
  g_autofree char *due = pagoda_wording_day (ask->due, PAGODA_DAY_NONE);
  g_autofree char *on = g_strdup_printf (_ ("asked on %s"), asked);
  int late = page->book->as_of - ask->due;

  if (pagoda_referral_ask_is_pending (ask, page->book->as_of))
    {
      g_autofree char *when = late > 0 ? g_strdup_printf (_ ("overdue by %d days"), late)
                                       : g_strdup_printf (_ ("due on %s"), due);
      return g_strdup_printf ("%s · %s · %s", label, on, when);
    }
  return pagoda_referral_book_is_won (page->book, ask)
             ? g_strdup_printf ("%s · %s · %s", label, on, _ ("won"))
             : g_strdup_printf ("%s · %s", label, on);
}

static void
add_asks (PagodaReferralsPage *page, GPtrArray *rows, gboolean pending, const gboolean *found)
{
  /* The newest comes first. */
  for (guint i = page->book->asks->len; i-- > 0 && rows->len < MOST_ROWS;)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (page->book->asks, i);
      if (pagoda_referral_ask_is_pending (ask, page->book->as_of) != pending
          || (!finds (page, found, ask->wanted) && !finds (page, found, ask->customer)))
        continue;
      g_autofree char *title = g_strdup_printf (
          /* Translators: who was asked for a recommendation, and to whom. */
          _ ("%1$s, for %2$s"), name_of (page, ask->customer), name_of (page, ask->wanted));
      g_autofree char *words = word_ask (page, ask);
      GtkWidget *row = pagoda_text_row_new (title, words);
      pagoda_text_row_set_action (row, "win.customer", g_variant_new_int64 (ask->wanted));
      g_ptr_array_add (rows, row);
    }
}

static void
show_asks (PagodaReferralsPage *page, const gboolean *found)
{
  g_autofree char *tally
      = pagoda_ask_tally_describe (&page->book->tally, pagoda_snapshot_get_rules (page->book->snapshot),
                                   pagoda_language_current ());
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  gtk_label_set_label (page->tally, tally);
  add_asks (page, rows, TRUE, found);
  add_asks (page, rows, FALSE, found);
  pagoda_row_list_set (page->asks, rows);
}

/* All of it */

static void
show_lists (PagodaReferralsPage *page)
{
  if (page->book == NULL)
    return;
  g_autofree gboolean *found = search (page);
  show_referrers (page, found);
  show_asks (page, found);
}

static void
show_left_out (PagodaReferralsPage *page, const GArray *tops)
{
  guint rows = tops->len, drawn = pagoda_referral_view_get_n_rows (page->tree);

  for (guint i = 0; i < tops->len; i++)
    rows += page->book->ledger->n_descendants[g_array_index (tops, guint32, i)];
  g_autofree char *count = pagoda_count_format (rows - drawn);
  g_autofree char *words
      = g_strdup_printf (_ ("%s more customers are in the table, which can be copied or saved."), count);
  gtk_label_set_label (page->left_out, words);
  gtk_widget_set_visible (GTK_WIDGET (page->left_out), rows > drawn);
}

static void
show_book (PagodaReferralsPage *page)
{
  g_autofree char *sum
      = pagoda_referral_book_describe (page->book, pagoda_wording_dated, pagoda_language_current ());
  g_autoptr (GArray) tops = pagoda_referral_book_tops (page->book);

  gtk_label_set_label (page->sum, sum);
  gtk_widget_set_visible (page->tree_card, tops->len > 0);
  pagoda_referral_view_show (page->tree, page->book);
  show_left_out (page, tops);
  show_uncounted (page);
  show_lists (page);
  gboolean empty = tops->len == 0 && page->book->asks->len == 0 && page->book->ledger->n_links == 0;
  pagoda_result_view_show_empty (PAGODA_RESULT_VIEW (page),
                                 empty ? _ ("Nobody has recommended us yet") : NULL,
                                 _ ("Here it is shown who brought whom, and what that earns. Who brought a "
                                    "customer, and whom you ask for a "
                                    "recommendation, is entered on the Care tab of the customer."));
}

static gboolean
pagoda_referrals_page_take (PagodaResultView *view,
                            PagodaSession *session,
                            GAsyncResult *result,
                            GError **error)
{
  PagodaReferralsPage *page = PAGODA_REFERRALS_PAGE (view);
  PagodaReferralBook *book = pagoda_session_referrals_finish (session, result, error);

  if (book == NULL)
    return FALSE;
  g_clear_pointer (&page->book, pagoda_referral_book_unref);
  page->book = book;
  show_book (page);
  return TRUE;
}

static void
part_opened_cb (PagodaReferralsPage *page, guint i)
{
  guint32 place = pagoda_referral_view_get_customer (page->tree, i);

  gtk_widget_activate_action (GTK_WIDGET (page), "win.customer", "x",
                              pagoda_snapshot_get_id (page->book->snapshot, place));
}

/* Copying */

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaReferralsPage *page = PAGODA_REFERRALS_PAGE (widget);

  if (page->book == NULL)
    return;
  g_autoptr (PagodaReferralPicture) picture
      = pagoda_referral_picture_new (page->book, PAGODA_REFERRAL_PAGE_ROWS, pagoda_language_current ());
  pagoda_picture_output_copy (widget, pagoda_referral_picture_draw_page, picture);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The picture is copied."), NULL, NULL);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaReferralsPage *page = PAGODA_REFERRALS_PAGE (widget);

  if (page->book == NULL)
    return;
  /* Every row, not only those that are drawn. */
  g_autoptr (PagodaReferralPicture) all
      = pagoda_referral_picture_new (page->book, G_MAXUINT, pagoda_language_current ());
  g_autoptr (GString) table = g_string_new (NULL);
  int digits = pagoda_currency_digits (pagoda_snapshot_get_currency (page->book->snapshot));
  g_string_append_printf (table, "%s\t%s\t%s\t%s\t%s\n", _ ("Step"), _ ("Customer"), _ ("Brought by"),
                          _ ("Own profit"), _ ("Profit through it"));
  for (guint i = 0; i < all->nodes->len; i++)
    {
      const PagodaReferralNode *node = &g_array_index (all->nodes, PagodaReferralNode, i);
      guint32 place = g_array_index (all->places, guint32, i);
      g_autofree char *own = pagoda_money_to_plain (page->book->pyramid->profits[place], digits);
      g_autofree char *through = pagoda_money_to_plain (page->book->ledger->profits[place], digits);
      g_string_append_printf (table, "%u\t%s\t%s\t%s\t%s\n", node->depth + 1, node->name,
                              node->parent >= 0
                                  ? g_array_index (all->nodes, PagodaReferralNode, node->parent).name
                                  : "",
                              own, through);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table->str);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The table is copied."), NULL, NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *ending)
{
  PagodaReferralsPage *page = PAGODA_REFERRALS_PAGE (widget);
  PagodaReportRequest request = { .name = PAGODA_REPORT_REFERRALS,
                                  .language = pagoda_language_current (),
                                  .compare = PAGODA_DAY_NONE };

  if (page->book == NULL)
    return;
  request.as_of = page->book->as_of;
  pagoda_picture_output_save (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)), &request,
                              _ ("Save who brought whom"), _ ("Referrals"),
                              g_variant_get_string (ending, NULL));
}

/* Life */

static void
pagoda_referrals_page_show_search (PagodaPage *base)
{
  show_lists (PAGODA_REFERRALS_PAGE (base));
}

static void
pagoda_referrals_page_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_REFERRALS_PAGE (object)->book, pagoda_referral_book_unref);
  G_OBJECT_CLASS (pagoda_referrals_page_parent_class)->dispose (object);
}

static void
pagoda_referrals_page_class_init (PagodaReferralsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_referrals_page_dispose;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_referrals_page_show_search;
  PAGODA_RESULT_VIEW_CLASS (class)->ask = pagoda_session_referrals_async;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_referrals_page_take;
  gtk_widget_class_install_action (widget_class, "referrals.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "referrals.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "referrals.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "referrals.save", "s", save_action);
}

static void
add_menu (PagodaReferralsPage *page)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = { { N_ ("Copy the picture"), "referrals.copy-picture" },
                { N_ ("Copy the table"), "referrals.copy-table" },
                { N_ ("Save as workbook (XLSX)…"), "referrals.save::xlsx" },
                { N_ ("Save as PDF…"), "referrals.save::pdf" },
                { N_ ("Save as picture (PNG)…"), "referrals.save::png" },
                { N_ ("Save as drawing (SVG)…"), "referrals.save::svg" } };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _ (items[i].label), items[i].action);
  pagoda_result_view_set_menu (PAGODA_RESULT_VIEW (page), G_MENU_MODEL (menu));
}

static void
add_tree (PagodaReferralsPage *page)
{
  page->tree = g_object_new (PAGODA_TYPE_REFERRAL_VIEW, NULL);
  page->tree_card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (page->tree_card, "card");
  gtk_widget_add_css_class (page->tree_card, "chart");
  gtk_widget_set_hexpand (GTK_WIDGET (page->tree), TRUE);
  gtk_box_append (GTK_BOX (page->tree_card), GTK_WIDGET (page->tree));
  g_signal_connect_swapped (page->tree, "part-opened", G_CALLBACK (part_opened_cb), page);
  pagoda_result_view_add (PAGODA_RESULT_VIEW (page), page->tree_card);
}

static void
pagoda_referrals_page_init (PagodaReferralsPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);

  add_menu (page);
  pagoda_result_view_add_heading (view, _ ("Who brought whom"));
  page->sum = pagoda_result_view_add_sentence (view);
  add_tree (page);
  page->left_out = pagoda_result_view_add_sentence (view);
  pagoda_result_view_add_heading (view, _ ("Profit through referrals"));
  page->referrers = pagoda_result_view_add_list (view, _ ("Profit through referrals"));
  page->uncounted_words = pagoda_result_view_add_sentence (view);
  gtk_label_set_label (page->uncounted_words,
                       _ ("Referrals that do not count: the first one of a customer does"));
  page->uncounted = pagoda_result_view_add_list (view, _ ("Referrals that do not count"));
  pagoda_result_view_add_heading (view, _ ("Asked for a recommendation"));
  page->tally = pagoda_result_view_add_sentence (view);
  page->asks = pagoda_result_view_add_list (view, _ ("Asked for a recommendation"));
}
