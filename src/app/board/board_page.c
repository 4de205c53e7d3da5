/* board_page.c: the five-layer board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page asks the worker for a board with every new standings, and only while it is seen; what it shows
 * follows from that board, the chips and the outlook's search.
 */
#include "config.h"

#include "app/board/board_page.h"

#include "app/board/board_chips.h"
#include "app/board/board_feed.h"
#include "app/board/board_lanes.h"
#include "app/board/board_tools.h"
#include "app/board/card_details.h"
#include "app/board/card_menu.h"
#include "app/board/card_moves.h"
#include "app/widgets/beside.h"
#include "app/widgets/naming.h"
#include "app/widgets/popup_menu.h"
#include "app/widgets/stack_pages.h"
#include "app/window.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* In pixels: a page lower than this has no room above and below a card. */
#define LOW 400

struct _PagodaBoardPage
{
  PagodaPage parent_instance;

  PagodaBoardChips *chips;
  GtkStack *stack;
  PagodaBoardLanes *lanes;
  PagodaBoardTools *tools;
  AdwStatusPage *failure;
  GtkWidget *footer;
  GtkWidget *count_label;
  GtkWidget *sums_label;
  PagodaCardDetails *details; /* NULL until it is needed */

  PagodaOutlook *outlook;
  PagodaBoard *board; /* NULL before there is one */
  gsize n_shown;
  GArray *listed; /* PagodaId: whose cards are shown, for a report */
  PagodaBoardFeed *feed;
};

G_DEFINE_FINAL_TYPE (PagodaBoardPage, pagoda_board_page, PAGODA_TYPE_PAGE)

/* Showing */

static void
show_footer (PagodaBoardPage *page, const guint32 *places, gsize n)
{
  PagodaBoardSum sums[PAGODA_N_LAYERS];
  PagodaMoney profit = 0, value = 0;
  const char *currency = pagoda_snapshot_get_currency (page->board->snapshot);

  pagoda_board_sum (page->board, places, n, sums);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      profit += sums[layer].profit;
      value += sums[layer].value;
    }
  g_autofree char *shown = pagoda_count_format (n);
  g_autofree char *all = pagoda_count_format (page->board->n);
  g_autofree char *profit_text = pagoda_wording_money (profit, currency);
  g_autofree char *value_text = pagoda_wording_money (value, currency);
  /* Translators: the number of cards shown, and of all cards. */
  g_autofree char *count = g_strdup_printf (_ ("<b>%s</b> of %s accounts"), shown, all);
  /* Translators: sums over the cards shown. */
  g_autofree char *text
      = g_markup_printf_escaped (_ ("Profit <b>%s</b> · Projects <b>%s</b>"), profit_text, value_text);
  pagoda_naming_set_markup (GTK_LABEL (page->count_label), count);
  pagoda_naming_set_markup (GTK_LABEL (page->sums_label), text);
}

static void
show_state (PagodaBoardPage *page)
{
  const char *name = page->board->n == 0 ? "empty" : page->n_shown == 0 ? "nothing" : "board";

  gtk_stack_set_visible_child_name (page->stack, name);
  gtk_widget_set_visible (page->footer, page->board->n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (page->chips), page->board->n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (page->tools), page->board->n > 0);
}

static void
show_cards (PagodaBoardPage *page)
{
  if (page->board == NULL)
    return;
  PagodaBoardFilter filter = pagoda_board_chips_get_filter (page->chips);
  filter.search = pagoda_outlook_get_search (page->outlook);
  g_autofree guint32 *places = pagoda_board_filter_apply (&filter, page->board, &page->n_shown);

  g_array_set_size (page->listed, 0);
  for (gsize i = 0; i < page->n_shown; i++)
    g_array_append_val (page->listed, page->board->cards[places[i]].customer);
  show_state (page);
  show_footer (page, places, page->n_shown);
  pagoda_board_lanes_show (page->lanes, page->board, places, page->n_shown,
                           pagoda_board_tools_get_grouping (page->tools));
}

/* What is asked about may have changed, or gone. */
static void
renew_details (PagodaBoardPage *page)
{
  if (page->details == NULL || !gtk_widget_get_visible (GTK_WIDGET (page->details)))
    return;
  const PagodaBoardCard *card
      = pagoda_board_find (page->board, pagoda_card_details_get_customer (page->details));
  if (card != NULL)
    pagoda_card_details_show (page->details, page->board, card);
  else
    gtk_popover_popdown (GTK_POPOVER (page->details));
}

/* Loading */

static void
board_changed_cb (PagodaBoardPage *page)
{
  const char *failure = pagoda_board_feed_get_failure (page->feed);

  if (failure != NULL)
    {
      adw_status_page_set_description (page->failure, failure);
      gtk_stack_set_visible_child_name (page->stack, "failure");
      return;
    }
  g_clear_pointer (&page->board, pagoda_board_unref);
  page->board = pagoda_board_ref (pagoda_board_feed_get (page->feed));
  pagoda_board_chips_show_offers (page->chips, page->board);
  pagoda_board_tools_show (page->tools, page->board);
  show_cards (page);
  renew_details (page);
}

/* Actions */

static const PagodaBoardCard *
find_card (PagodaBoardPage *page, PagodaId customer)
{
  return page->board != NULL ? pagoda_board_find (page->board, customer) : NULL;
}

static void
move_card (PagodaBoardPage *page, PagodaId customer, gboolean by_step, int value)
{
  const PagodaBoardCard *card = find_card (page, customer);
  int layer = value;

  if (card == NULL)
    return;
  if (by_step)
    layer = CLAMP ((int)card->layers->shown + value, 0, PAGODA_N_LAYERS - 1);
  pagoda_card_moves_run (PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), page->board, card,
                         (PagodaLayer)layer);
}

static void
move_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gint64 customer;
  int step;

  g_variant_get (parameter, "(xi)", &customer, &step);
  move_card (PAGODA_BOARD_PAGE (data), customer, TRUE, step);
}

static void
move_to_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gint64 customer;
  int layer;

  g_variant_get (parameter, "(xi)", &customer, &layer);
  move_card (PAGODA_BOARD_PAGE (data), customer, FALSE, layer);
}

/* The focus goes back to the card that was asked about. */
static void
details_closed_cb (PagodaBoardPage *page)
{
  pagoda_board_lanes_focus_customer (page->lanes, pagoda_card_details_get_customer (page->details));
}

static PagodaCardDetails *
ensure_details (PagodaBoardPage *page)
{
  if (page->details == NULL)
    {
      page->details = PAGODA_CARD_DETAILS (pagoda_card_details_new (GTK_WIDGET (page)));
      g_signal_connect_swapped (page->details, "closed", G_CALLBACK (details_closed_cb), page);
    }
  return page->details;
}

/* Beside the card, or from the top of a page too low for that. */
static void
point_details_to (PagodaBoardPage *page, const graphene_rect_t *card)
{
  gboolean low = gtk_widget_get_height (GTK_WIDGET (page)) < LOW;
  GdkRectangle place = { (int)card->origin.x, low ? 0 : (int)card->origin.y, (int)card->size.width,
                         low ? 1 : (int)card->size.height };

  gtk_popover_set_pointing_to (GTK_POPOVER (page->details), &place);
}

static void
details_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaBoardPage *page = PAGODA_BOARD_PAGE (data);
  PagodaId customer = g_variant_get_int64 (parameter);
  const PagodaBoardCard *card = find_card (page, customer);
  GtkWidget *view = pagoda_board_lanes_find (page->lanes, customer);
  graphene_rect_t bounds;

  if (card == NULL || view == NULL || !gtk_widget_compute_bounds (view, GTK_WIDGET (page), &bounds))
    return;
  pagoda_card_details_show (ensure_details (page), page->board, card);
  point_details_to (page, &bounds);
  gtk_popover_popup (GTK_POPOVER (page->details));
}

static void
menu_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaBoardPage *page = PAGODA_BOARD_PAGE (data);
  PagodaId customer = g_variant_get_int64 (parameter);
  const PagodaBoardCard *card = find_card (page, customer);
  GtkWidget *view = pagoda_board_lanes_find (page->lanes, customer);
  g_autoptr (GMenuModel) menu = card != NULL ? pagoda_card_menu_new (card) : NULL;

  if (card != NULL && view != NULL)
    pagoda_popup_menu_open (GTK_WIDGET (page), view, menu);
}

static const PagodaBoardCard *
find_for_menu (GtkWidget *page, PagodaId customer, PagodaBoard **board)
{
  *board = PAGODA_BOARD_PAGE (page)->board;
  return find_card (PAGODA_BOARD_PAGE (page), customer);
}

static void
show_all_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaBoardPage *page = PAGODA_BOARD_PAGE (data);

  pagoda_outlook_set_search (page->outlook, "");
  pagoda_board_chips_release (page->chips);
}

static void
add_actions (PagodaBoardPage *page)
{
  static const GActionEntry entries[] = {
    { .name = "move", .activate = move_action_cb, .parameter_type = "(xi)" },
    { .name = "move-to", .activate = move_to_action_cb, .parameter_type = "(xi)" },
    { .name = "details", .activate = details_action_cb, .parameter_type = "x" },
    { .name = "menu", .activate = menu_action_cb, .parameter_type = "x" },
    { .name = "show-all", .activate = show_all_action_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), page);
  pagoda_card_menu_add_actions (G_ACTION_MAP (group), GTK_WIDGET (page), find_for_menu);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "page", G_ACTION_GROUP (group));
}

/* Page */

static void
pagoda_board_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaBoardPage *page = PAGODA_BOARD_PAGE (base);

  page->outlook = g_object_ref (outlook);
  add_actions (page);
  pagoda_board_tools_set_outlook (page->tools, outlook, page->chips);
  page->feed = pagoda_board_feed_new (outlook, GTK_WIDGET (page));
  g_signal_connect_object (page->feed, "changed", G_CALLBACK (board_changed_cb), page, G_CONNECT_SWAPPED);
}

static void
pagoda_board_page_show_search (PagodaPage *base)
{
  show_cards (PAGODA_BOARD_PAGE (base));
}

/* A report has the cards that are shown. */
static void
pagoda_board_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaBoardPage *page = PAGODA_BOARD_PAGE (base);

  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
}

/* A card that the choices hide is shown by giving them up. */
static void
pagoda_board_page_reveal (PagodaPage *base, PagodaId id)
{
  PagodaBoardPage *page = PAGODA_BOARD_PAGE (base);

  if (find_card (page, id) == NULL || pagoda_board_lanes_focus_customer (page->lanes, id))
    return;
  show_all_action_cb (NULL, NULL, page);
  pagoda_board_lanes_focus_customer (page->lanes, id);
}

static void
pagoda_board_page_dispose (GObject *object)
{
  PagodaBoardPage *page = PAGODA_BOARD_PAGE (object);

  g_clear_object (&page->feed);
  if (page->details != NULL)
    gtk_widget_unparent (GTK_WIDGET (page->details));
  page->details = NULL;
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->board, pagoda_board_unref);
  g_clear_pointer (&page->listed, g_array_unref);
  G_OBJECT_CLASS (pagoda_board_page_parent_class)->dispose (object);
}

static void
pagoda_board_page_class_init (PagodaBoardPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_board_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_board_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_board_page_show_search;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_board_page_prepare_report;
  PAGODA_PAGE_CLASS (class)->reveal = pagoda_board_page_reveal;

  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_BOARD_CHIPS);
  g_type_ensure (PAGODA_TYPE_BOARD_TOOLS);
  g_type_ensure (PAGODA_TYPE_BOARD_LANES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pagoda_sales/Pagoda/board_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, chips);
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, lanes);
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, failure);
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, footer);
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaBoardPage, sums_label);
  gtk_widget_class_bind_template_callback (widget_class, show_cards);
}

static void
pagoda_board_page_init (PagodaBoardPage *page)
{
  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  gtk_widget_init_template (GTK_WIDGET (page));
  pagoda_stack_pages_hide_others (page->stack);
}

gsize
pagoda_board_page_get_n_shown (PagodaBoardPage *page)
{
  return page->n_shown;
}
