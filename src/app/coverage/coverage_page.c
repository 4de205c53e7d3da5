/* coverage_page.c: what every account is owed by its class, as a list (Q3, Q4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The accounts are those of the board; which of them are seen follows from the chips, the gaps and the
 * search.
 */
#include "config.h"

#include "app/coverage/coverage_page.h"

#include "app/board/board_chips.h"
#include "app/board/board_feed.h"
#include "app/coverage/coverage_rows.h"
#include "app/widgets/naming.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/wrap.h"
#include "app/window.h"
#include "app/wording.h"
#include "session/coverage_list.h"

#include <glib/gi18n-lib.h>

#define N_GAPS 3

struct _PagodaCoveragePage
{
  PagodaPage parent_instance;

  PagodaBoardChips *chips;
  GtkWidget *gaps[N_GAPS];
  GtkWidget *orders[PAGODA_N_COVERAGE_ORDERS];
  GtkStack *stack;
  PagodaCoverageRows *rows;
  GtkLabel *message; /* instead of rows */
  GtkLabel *sums;

  PagodaOutlook *outlook;
  PagodaBoard *board; /* NULL before there is one */
  GArray *listed;     /* PagodaId: who is shown, for a report */
  PagodaBoardFeed *feed;
};

G_DEFINE_FINAL_TYPE (PagodaCoveragePage, pagoda_coverage_page, PAGODA_TYPE_PAGE)

/* Showing */

/* The one of @n toggles that is chosen. */
static guint
chosen_of (GtkWidget *const *toggles, guint n)
{
  for (guint i = 0; i < n; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggles[i])))
      return i;
  return 0;
}

/* How many of each class that is seen are covered. */
static void
show_sums (PagodaCoveragePage *page, const guint32 *places, gsize n)
{
  PagodaCoverageSum sums[PAGODA_N_CLASSES];
  GString *text = g_string_new (_ ("Fully covered:"));

  pagoda_coverage_sum (page->board, places, n, sums);
  for (int k = 0; k < PAGODA_N_CLASSES; k++)
    if (sums[k].accounts > 0)
      {
        g_autofree char *covered = pagoda_count_format (sums[k].covered);
        g_autofree char *accounts = pagoda_count_format (sums[k].accounts);
        const char *label = pagoda_account_class_label ((PagodaAccountClass)k, pagoda_language_current ());
        /* Translators: a class, how many of its accounts are covered, and how many there are. */
        g_autofree char *part = g_strdup_printf (_ ("%1$s %2$s of %3$s"), label, covered, accounts);
        g_string_append_printf (text, "  %s", part);
      }
  gtk_label_set_label (page->sums, n > 0 ? text->str : "");
  g_string_free (text, TRUE);
}

static void
show_message (PagodaCoveragePage *page, const char *text)
{
  gtk_label_set_label (page->message, text);
  gtk_stack_set_visible_child_name (page->stack, "message");
}

static void
show_accounts (PagodaCoveragePage *page)
{
  gsize n;

  if (page->board == NULL)
    return;
  PagodaBoardFilter filter = pagoda_board_chips_get_filter (page->chips);
  filter.search = pagoda_outlook_get_search (page->outlook);
  g_autofree guint32 *places = pagoda_board_filter_apply (&filter, page->board, &n);
  n = pagoda_coverage_keep (page->board, places, n, (PagodaCoverageGaps)chosen_of (page->gaps, N_GAPS));
  pagoda_coverage_sort (page->board, places, n,
                        (PagodaCoverageOrder)chosen_of (page->orders, PAGODA_N_COVERAGE_ORDERS));
  g_array_set_size (page->listed, 0);
  for (gsize i = 0; i < n; i++)
    g_array_append_val (page->listed, page->board->cards[places[i]].customer);
  pagoda_coverage_rows_show (page->rows, page->board, places, n);
  show_sums (page, places, n);
  if (page->board->n == 0)
    show_message (page, _ ("No key accounts yet"));
  else if (n == 0)
    show_message (page, _ ("No account matches."));
  else
    gtk_stack_set_visible_child_name (page->stack, "rows");
}

/* Loading */

static void
board_changed_cb (PagodaCoveragePage *page)
{
  const char *failure = pagoda_board_feed_get_failure (page->feed);

  if (failure != NULL)
    {
      show_message (page, failure);
      return;
    }
  g_clear_pointer (&page->board, pagoda_board_unref);
  page->board = pagoda_board_ref (pagoda_board_feed_get (page->feed));
  pagoda_board_chips_show_offers (page->chips, page->board);
  show_accounts (page);
}

/* Page */

static void
pagoda_coverage_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaCoveragePage *page = PAGODA_COVERAGE_PAGE (base);

  page->outlook = g_object_ref (outlook);
  page->feed = pagoda_board_feed_new (outlook, GTK_WIDGET (page));
  g_signal_connect_object (page->feed, "changed", G_CALLBACK (board_changed_cb), page, G_CONNECT_SWAPPED);
}

static void
pagoda_coverage_page_show_search (PagodaPage *base)
{
  show_accounts (PAGODA_COVERAGE_PAGE (base));
}

/* A report has the accounts that are shown, in their order. */
static void
pagoda_coverage_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaCoveragePage *page = PAGODA_COVERAGE_PAGE (base);

  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
}

/* An account that the choices hide is shown by giving them up. */
static void
pagoda_coverage_page_reveal (PagodaPage *base, PagodaId id)
{
  PagodaCoveragePage *page = PAGODA_COVERAGE_PAGE (base);

  if (pagoda_coverage_rows_reveal (page->rows, id) || page->board == NULL
      || pagoda_board_find (page->board, id) == NULL)
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page->gaps[PAGODA_COVERAGE_ANY]), TRUE);
  pagoda_outlook_set_search (page->outlook, "");
  pagoda_board_chips_release (page->chips);
  pagoda_coverage_rows_reveal (page->rows, id);
}

static void
pagoda_coverage_page_focus_results (PagodaPage *base)
{
  gtk_widget_child_focus (GTK_WIDGET (PAGODA_COVERAGE_PAGE (base)->rows), GTK_DIR_TAB_FORWARD);
}

/* Life */

static void
pagoda_coverage_page_dispose (GObject *object)
{
  PagodaCoveragePage *page = PAGODA_COVERAGE_PAGE (object);

  g_clear_object (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->board, pagoda_board_unref);
  g_clear_pointer (&page->listed, g_array_unref);
  G_OBJECT_CLASS (pagoda_coverage_page_parent_class)->dispose (object);
}

static void
pagoda_coverage_page_class_init (PagodaCoveragePageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_coverage_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_coverage_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_coverage_page_show_search;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_coverage_page_prepare_report;
  PAGODA_PAGE_CLASS (class)->reveal = pagoda_coverage_page_reveal;
  PAGODA_PAGE_CLASS (class)->focus_results = pagoda_coverage_page_focus_results;
}

static void
toggled_cb (PagodaCoveragePage *page, GtkToggleButton *toggle)
{
  if (gtk_toggle_button_get_active (toggle))
    show_accounts (page);
}

/* What may be wider than a narrow window with large text; the keyboard brings the rest into sight. */
static GtkWidget *
create_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_add_css_class (scroller, "fading");
  return scroller;
}

/* @n toggles of which one is chosen; @name says of what. */
static GtkWidget *
create_choice (PagodaCoveragePage *page,
               GtkWidget **toggles,
               const char *const *labels,
               guint n,
               const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "segmented");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *whole = g_strdup_printf ("%s: %s", name, _ (labels[i]));
      toggles[i] = gtk_toggle_button_new_with_label (_ (labels[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggles[i]), GTK_TOGGLE_BUTTON (toggles[0]));
      pagoda_naming_set (toggles[i], whole);
      g_signal_connect_swapped (toggles[i], "toggled", G_CALLBACK (toggled_cb), page);
      gtk_box_append (GTK_BOX (box), toggles[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggles[0]), TRUE);
  return create_scroller (box);
}

static GtkWidget *
create_choices (PagodaCoveragePage *page)
{
  static const char *const gaps[N_GAPS] = { N_ ("All"), N_ ("Not covered"), N_ ("Something not started") };
  static const char *const orders[PAGODA_N_COVERAGE_ORDERS]
      = { N_ ("Class"), N_ ("Missing"), N_ ("Work"), N_ ("Profit"), N_ ("Name") };
  GtkWidget *wrap = g_object_new (PAGODA_TYPE_WRAP, "spacing", 12, "line-spacing", 6, NULL);

  gtk_widget_add_css_class (wrap, "board-chips");
  gtk_widget_set_parent (create_choice (page, page->gaps, gaps, N_GAPS, _ ("Show")), wrap);
  gtk_widget_set_parent (create_choice (page, page->orders, orders, PAGODA_N_COVERAGE_ORDERS, _ ("Sort by")),
                         wrap);
  return wrap;
}

static GtkWidget *
create_chips (PagodaCoveragePage *page)
{
  page->chips = g_object_new (PAGODA_TYPE_BOARD_CHIPS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (page->chips), "board-chips");
  g_signal_connect_swapped (page->chips, "changed", G_CALLBACK (show_accounts), page);
  return create_scroller (GTK_WIDGET (page->chips));
}

static GtkWidget *
create_stack (PagodaCoveragePage *page)
{
  page->stack = GTK_STACK (gtk_stack_new ());
  page->rows = g_object_new (PAGODA_TYPE_COVERAGE_ROWS, NULL);
  page->message = GTK_LABEL (gtk_label_new (_ ("The board is being read.")));
  gtk_label_set_wrap (page->message, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (page->message), "secondary");
  gtk_stack_add_named (page->stack, GTK_WIDGET (page->message), "message");
  gtk_stack_add_named (page->stack, GTK_WIDGET (page->rows), "rows");
  gtk_widget_set_vexpand (GTK_WIDGET (page->stack), TRUE);
  pagoda_stack_pages_hide_others (page->stack);
  return GTK_WIDGET (page->stack);
}

static GtkWidget *
create_footer (PagodaCoveragePage *page)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  page->sums = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (page->sums, TRUE);
  gtk_label_set_xalign (page->sums, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (page->sums), TRUE);
  gtk_widget_add_css_class (footer, "footer");
  gtk_box_append (GTK_BOX (footer), GTK_WIDGET (page->sums));
  return footer;
}

static void
pagoda_coverage_page_init (PagodaCoveragePage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  gtk_box_append (GTK_BOX (box), create_chips (page));
  gtk_box_append (GTK_BOX (box), create_choices (page));
  gtk_box_append (GTK_BOX (box), create_stack (page));
  gtk_box_append (GTK_BOX (box), create_footer (page));
  adw_bin_set_child (ADW_BIN (page), box);
}
