/* coverage_rows.c: the accounts of the coverage list as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row has the name, the class and who manages the account, a mark for each layer, what is missing in words,
 * and what the work costs beside the profit.
 */
#include "config.h"

#include "app/coverage/coverage_rows.h"

#include "app/widgets/naming.h"
#include "app/widgets/tab_stop.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"
#include "session/coverage_list.h"

#include <glib/gi18n-lib.h>

#define GAP 12
#define MINUTES_PER_HOUR 60

/* A place among the cards of the board. */
#define PAGODA_TYPE_COVERAGE_ITEM (pagoda_coverage_item_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCoverageItem, pagoda_coverage_item, PAGODA, COVERAGE_ITEM, GObject)

struct _PagodaCoverageItem
{
  GObject parent_instance;

  guint32 place;
};

G_DEFINE_FINAL_TYPE (PagodaCoverageItem, pagoda_coverage_item, G_TYPE_OBJECT)

static void
pagoda_coverage_item_class_init (PagodaCoverageItemClass *class)
{
}

static void
pagoda_coverage_item_init (PagodaCoverageItem *item)
{
}

struct _PagodaCoverageRows
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *view;
  GListStore *items;
  GtkSingleSelection *selection;
  PagodaBoard *board; /* NULL before there is one */
};

G_DEFINE_FINAL_TYPE (PagodaCoverageRows, pagoda_coverage_rows, GTK_TYPE_WIDGET)

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

static const PagodaBoardCard *
card_at (PagodaCoverageRows *rows, PagodaCoverageItem *item)
{
  return &rows->board->cards[item->place];
}

/* Words */

static char *
word_standing (const PagodaBoardCard *card)
{
  const char *label = pagoda_account_class_label (card->account_class, language ());
  const char *manager = pagoda_management_label (card->coverage.management, language ());
  g_autofree char *class_text
      = card->class_by_hand ? g_strdup_printf (_ ("%s (set by hand)"), label) : g_strdup (label);

  return card->owner[0] != '\0' ? g_strdup_printf ("%s · %s · %s", class_text, manager, card->owner)
                                : g_strdup_printf ("%s · %s", class_text, manager);
}

static char *
list_layers (guint layers)
{
  GString *text = g_string_new (NULL);

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if ((layers & 1U << layer) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", ", ") : "",
                              pagoda_layer_label ((PagodaLayer)layer, language ()));
  return g_string_free (text, FALSE);
}

/* What is worked on but not passed, and what nobody has begun. */
static char *
word_missing (const PagodaCoverage *coverage)
{
  g_autofree char *working = list_layers (coverage->missing & ~coverage->not_started);
  g_autofree char *idle = list_layers (coverage->not_started);

  if (coverage->missing == 0)
    return g_strdup (_ ("fully covered"));
  if (coverage->not_started == 0)
    return g_strdup_printf (_ ("being worked: %s"), working);
  if (working[0] == '\0')
    return g_strdup_printf (_ ("not started: %s"), idle);
  /* Translators: layers that are worked but not passed, and layers that nobody has begun. */
  return g_strdup_printf (_ ("being worked: %1$s · not started: %2$s"), working, idle);
}

/* Passed, being worked, not started, not owed: signs that tell without colour. */
static char *
word_marks (const PagodaBoardCard *card)
{
  GString *text = g_string_new (NULL);

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      guint bit = 1U << layer;
      const char *sign = (card->coverage.owed & bit) == 0          ? "–"
                         : (card->coverage.missing & bit) == 0     ? "✓"
                         : (card->coverage.not_started & bit) != 0 ? "○"
                                                                   : "◐";
      g_string_append_printf (text, "%s%d%s", layer > 0 ? "  " : "", layer + 1, sign);
    }
  return g_string_free (text, FALSE);
}

static char *
word_effort (PagodaCoverageRows *rows, const PagodaBoardCard *card)
{
  const PagodaSnapshot *snapshot = rows->board->snapshot;
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  gint64 rate = pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_HOURLY_RATE];
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (number, sizeof number, "%.1f", (double)card->minutes / MINUTES_PER_HOUR);
  g_autofree char *profit = pagoda_wording_money (card->profit, currency);
  g_autofree char *cost
      = pagoda_wording_money (pagoda_work_cost (card->minutes, rate, pagoda_currency_digits (currency)),
                              currency);

  if (rate == 0)
    /* Translators: hours of work and a profit. */
    return g_strdup_printf (_ ("%1$s h · profit %2$s"), number, profit);
  return g_strdup_printf (_ ("%1$s h · cost %2$s · profit %3$s"), number, cost, profit);
}

/* Rows */

static GtkWidget *
create_label (const char *class, PangoEllipsizeMode ellipsize)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* Name and standing at the start, marks and effort at the end, or below where there is no room beside; what
 * is missing has a line of its own. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *wrap = g_object_new (PAGODA_TYPE_WRAP, "spacing", GAP, "line-spacing", 0, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (line, "record");
  gtk_widget_add_css_class (line, "coverage");
  gtk_box_append (GTK_BOX (texts), create_label ("name", PANGO_ELLIPSIZE_END));
  gtk_box_append (GTK_BOX (texts), create_label ("secondary", PANGO_ELLIPSIZE_END));
  gtk_box_append (GTK_BOX (figures), create_label ("figure", PANGO_ELLIPSIZE_NONE));
  gtk_box_append (GTK_BOX (figures), create_label ("secondary", PANGO_ELLIPSIZE_END));
  gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_first_child (figures)), 1);
  gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_last_child (figures)), 1);
  gtk_widget_set_parent (texts, wrap);
  gtk_widget_set_hexpand (figures, TRUE);
  gtk_widget_set_halign (figures, GTK_ALIGN_END);
  gtk_widget_set_parent (figures, wrap);
  gtk_box_append (GTK_BOX (line), wrap);
  GtkWidget *missing = create_label (NULL, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (missing), TRUE);
  gtk_box_append (GTK_BOX (line), missing);
  gtk_list_item_set_child (item, line);
}

/* @text is taken over. */
static const char *
set_text (GtkWidget *label, char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  g_free (text);
  return gtk_label_get_label (GTK_LABEL (label));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, PagodaCoverageRows *rows)
{
  GtkWidget *line = gtk_list_item_get_child (item);
  GtkWidget *texts = gtk_widget_get_first_child (gtk_widget_get_first_child (line));
  GtkWidget *figures = gtk_widget_get_next_sibling (texts);
  GtkWidget *missing_label = gtk_widget_get_last_child (line);
  const PagodaBoardCard *card = card_at (rows, gtk_list_item_get_item (item));

  const char *name = set_text (gtk_widget_get_first_child (texts),
                               g_strdup (pagoda_snapshot_get_name (rows->board->snapshot, card->place)));
  const char *standing = set_text (gtk_widget_get_last_child (texts), word_standing (card));
  const char *effort = set_text (gtk_widget_get_last_child (figures), word_effort (rows, card));
  const char *missing = set_text (missing_label, word_missing (&card->coverage));
  set_text (gtk_widget_get_first_child (figures), word_marks (card));
  gtk_widget_set_css_classes (missing_label, card->coverage.not_started != 0
                                                 ? (const char *[]){ "late", "caption", NULL }
                                                 : (const char *[]){ "secondary", "caption", NULL });
  g_autofree char *whole = g_strjoin (", ", name, standing, missing, effort, NULL);
  pagoda_naming_set (gtk_widget_get_parent (line), whole);
}

static void
activate_cb (GtkListView *view, guint position, PagodaCoverageRows *rows)
{
  g_autoptr (PagodaCoverageItem) item = g_list_model_get_item (G_LIST_MODEL (rows->items), position);
  const PagodaBoardCard *card = card_at (rows, item);
  int missing = pagoda_coverage_first_missing (&card->coverage);
  int layer = missing >= 0 ? missing : (int)card->layers->shown;

  gtk_widget_activate_action (GTK_WIDGET (rows), "win.customer-layer", "(xi)", card->customer, layer);
}

/* Life */

static void
pagoda_coverage_rows_dispose (GObject *object)
{
  PagodaCoverageRows *rows = PAGODA_COVERAGE_ROWS (object);

  g_clear_pointer (&rows->scroller, gtk_widget_unparent);
  g_clear_object (&rows->items);
  g_clear_pointer (&rows->board, pagoda_board_unref);
  G_OBJECT_CLASS (pagoda_coverage_rows_parent_class)->dispose (object);
}

static void
pagoda_coverage_rows_class_init (PagodaCoverageRowsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_coverage_rows_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
pagoda_coverage_rows_init (PagodaCoverageRows *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  rows->items = g_list_store_new (PAGODA_TYPE_COVERAGE_ITEM);
  rows->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (rows->items)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), rows);
  rows->view = gtk_list_view_new (GTK_SELECTION_MODEL (rows->selection), factory);
  g_signal_connect (rows->view, "activate", G_CALLBACK (activate_cb), rows);
  gtk_widget_add_css_class (rows->view, "records");
  pagoda_naming_set (rows->view, _ ("Coverage"));
  pagoda_tab_stop_install (rows->view);
  rows->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (rows->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (rows->scroller), rows->view);
  gtk_widget_set_parent (rows->scroller, GTK_WIDGET (rows));
}

/* The account that is selected stays so. */
void
pagoda_coverage_rows_show (PagodaCoverageRows *rows, PagodaBoard *board, const guint32 *places, gsize n)
{
  PagodaCoverageItem *selected = gtk_single_selection_get_selected_item (rows->selection);
  PagodaId customer
      = selected != NULL && rows->board != NULL ? card_at (rows, selected)->customer : PAGODA_ID_NONE;
  g_autoptr (GPtrArray) items = g_ptr_array_new_full ((guint)n, g_object_unref);

  for (gsize i = 0; i < n; i++)
    {
      PagodaCoverageItem *item = g_object_new (PAGODA_TYPE_COVERAGE_ITEM, NULL);
      item->place = places[i];
      g_ptr_array_add (items, item);
    }
  /* Rows that go are not bound again, so the board before may go with them. */
  g_list_store_remove_all (rows->items);
  pagoda_board_ref (board);
  g_clear_pointer (&rows->board, pagoda_board_unref);
  rows->board = board;
  g_list_store_splice (rows->items, 0, 0, items->pdata, (guint)n);
  pagoda_coverage_rows_reveal (rows, customer);
}

gboolean
pagoda_coverage_rows_reveal (PagodaCoverageRows *rows, PagodaId customer)
{
  for (guint i = 0; customer != PAGODA_ID_NONE && i < g_list_model_get_n_items (G_LIST_MODEL (rows->items));
       i++)
    {
      g_autoptr (PagodaCoverageItem) item = g_list_model_get_item (G_LIST_MODEL (rows->items), i);
      if (card_at (rows, item)->customer != customer)
        continue;
      gtk_single_selection_set_selected (rows->selection, i);
      gtk_widget_activate_action (rows->view, "list.scroll-to-item", "u", i);
      return TRUE;
    }
  return FALSE;
}
