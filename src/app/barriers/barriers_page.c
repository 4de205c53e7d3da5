/* barriers_page.c: the barriers of all accounts, as a list and as a board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page asks the worker for a board of all accounts with every new standings, and only while it is seen;
 * what it shows follows from the barriers on it, the chips and the outlook's search.
 */
#include "config.h"

#include "app/barriers/barriers_page.h"

#include "app/barriers/barrier_board.h"
#include "app/barriers/barrier_chips.h"
#include "app/barriers/barrier_header.h"
#include "app/barriers/barrier_moves.h"
#include "app/barriers/barrier_row.h"
#include "app/board/board_feed.h"
#include "app/customer/layer_editing.h"
#include "app/settings.h"
#include "app/widgets/beside.h"
#include "app/widgets/columns.h"
#include "app/widgets/naming.h"
#include "app/widgets/stack_pages.h"
#include "app/window.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define SETTING "barriers-by-state"

struct _PagodaBarriersPage
{
  PagodaPage parent_instance;

  GtkToggleButton *list_button;
  GtkToggleButton *by_state_button;
  PagodaBarrierChips *chips;
  GtkStack *stack;
  GtkWidget *list;
  PagodaBarrierHeader *header;
  GtkWidget *lane;
  PagodaColumns *board;
  AdwStatusPage *failure;
  GtkWidget *footer;
  GtkWidget *count_label;
  GtkWidget *sums_label;

  PagodaOutlook *outlook;
  PagodaBarrierOverview *overview; /* NULL before there is one */
  GArray *listed;                  /* PagodaId: the barriers that are shown, for a report */
  PagodaBoardFeed *feed;
};

G_DEFINE_FINAL_TYPE (PagodaBarriersPage, pagoda_barriers_page, PAGODA_TYPE_PAGE)

static gboolean
is_list (PagodaBarriersPage *page)
{
  return gtk_toggle_button_get_active (page->list_button);
}

static gboolean
focus_barrier (PagodaBarriersPage *page, PagodaId id)
{
  return is_list (page) ? pagoda_lane_focus_id (PAGODA_LANE (page->lane), id)
                        : pagoda_columns_focus_id (page->board, id);
}

/* What shows the barrier @id now, or NULL. */
static GtkWidget *
find_view (PagodaBarriersPage *page, PagodaId id)
{
  return is_list (page) ? pagoda_lane_find_view (PAGODA_LANE (page->lane), id)
                        : pagoda_columns_find (page->board, id);
}

/* Showing */

static void
show_footer (PagodaBarriersPage *page, const PagodaBarrierSum *sums, gsize n)
{
  guint standing = sums[PAGODA_BARRIER_OPEN].severity + sums[PAGODA_BARRIER_WORKING].severity;
  guint overdue = sums[PAGODA_BARRIER_OPEN].overdue + sums[PAGODA_BARRIER_WORKING].overdue;
  g_autofree char *shown = pagoda_count_format (n);
  g_autofree char *all = pagoda_count_format (page->overview->n);
  /* Translators: the number of barriers shown, and of all barriers. */
  g_autofree char *count = g_strdup_printf (_ ("<b>%s</b> of %s barriers"), shown, all);
  /* Translators: sums over the barriers shown that are neither cleared nor waived. */
  g_autofree char *text
      = g_strdup_printf (_ ("Severity that stands <b>%u</b> · Overdue <b>%u</b>"), standing, overdue);

  pagoda_naming_set_markup (GTK_LABEL (page->count_label), count);
  pagoda_naming_set_markup (GTK_LABEL (page->sums_label), text);
}

static void
show_state (PagodaBarriersPage *page, gsize n)
{
  gboolean any = page->overview->n > 0;

  gtk_stack_set_visible_child_name (page->stack, !any             ? "empty"
                                                 : n == 0         ? "nothing"
                                                 : is_list (page) ? "list"
                                                                  : "board");
  gtk_widget_set_visible (page->footer, any);
  gtk_widget_set_sensitive (GTK_WIDGET (page->chips), any);
}

/* The focus stays with its barrier; where that is gone, with what stands in its place. */
static void
show_list (PagodaBarriersPage *page, const guint32 *places, gsize n)
{
  PagodaId focused = pagoda_lane_get_focused (PAGODA_LANE (page->lane));

  pagoda_drawn_lane_show (PAGODA_DRAWN_LANE (page->lane), page->overview, places, (guint)n);
  if (focused != PAGODA_ID_NONE && !focus_barrier (page, focused))
    gtk_widget_grab_focus (page->lane);
}

static void
show_barriers (PagodaBarriersPage *page)
{
  PagodaBarrierSum sums[PAGODA_N_BARRIER_STATES];
  gsize n;

  if (page->overview == NULL)
    return;
  PagodaBarrierFilter filter = pagoda_barrier_chips_get_filter (page->chips);
  filter.search = pagoda_outlook_get_search (page->outlook);
  g_autofree guint32 *places = pagoda_barrier_filter_apply (&filter, page->overview, &n);
  PagodaBarrierSort sort = pagoda_barrier_header_get_sort (page->header);

  pagoda_barrier_overview_sum (page->overview, places, n, sums);
  show_state (page, n);
  show_footer (page, sums, n);
  pagoda_barrier_board_show (page->board, page->overview, places, sums);
  if (is_list (page))
    pagoda_barrier_sort_apply (&sort, page->overview, places, n);
  show_list (page, places, n);
  g_array_set_size (page->listed, 0);
  for (gsize i = 0; i < n; i++)
    g_array_append_val (page->listed, page->overview->entries[places[i]].barrier->id);
}

/* Loading */

static void
board_changed_cb (PagodaBarriersPage *page)
{
  const char *failure = pagoda_board_feed_get_failure (page->feed);

  if (failure != NULL)
    {
      adw_status_page_set_description (page->failure, failure);
      gtk_stack_set_visible_child_name (page->stack, "failure");
      return;
    }
  g_clear_pointer (&page->overview, pagoda_barrier_overview_unref);
  page->overview = pagoda_barrier_overview_new (pagoda_board_feed_get (page->feed));
  pagoda_barrier_chips_show_offers (page->chips, page->overview);
  show_barriers (page);
}

/* Actions */

static PagodaWindow *
window_of (PagodaBarriersPage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

static const PagodaBarrierEntry *
find_entry (PagodaBarriersPage *page, PagodaId id)
{
  return page->overview != NULL ? pagoda_barrier_overview_find (page->overview, id) : NULL;
}

static void
open_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  const PagodaBarrierEntry *entry = find_entry (page, g_variant_get_int64 (parameter));

  if (entry != NULL)
    pagoda_editing_barrier (window_of (page), entry->card->customer, entry->barrier);
}

static void
menu_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  PagodaId id = g_variant_get_int64 (parameter);
  const PagodaBarrierEntry *entry = find_entry (page, id);
  GtkWidget *view = find_view (page, id);

  if (entry != NULL && view != NULL)
    pagoda_barrier_moves_popup (view, entry);
}

static void
state_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaBarriersPage *page = PAGODA_BARRIERS_PAGE (data);
  const PagodaBarrierEntry *entry = find_entry (page, g_variant_get_int64 (parameter));

  if (entry != NULL)
    pagoda_editing_barrier_state (window_of (page), entry->barrier, page->overview->board->as_of,
                                  entry->state);
}

static void
strategy_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaBarriersPage *page = PAGODA_BARRIERS_PAGE (data);
  const PagodaBarrierEntry *entry = find_entry (page, g_variant_get_int64 (parameter));

  if (entry != NULL)
    pagoda_editing_strategy (window_of (page), entry->card->customer,
                             pagoda_snapshot_get_name (page->overview->board->snapshot, entry->card->place),
                             pagoda_layer_record_strategy_on (entry->card->record,
                                                              page->overview->board->as_of));
}

static void
move (PagodaBarriersPage *page, PagodaId id, gboolean by_step, int value)
{
  const PagodaBarrierEntry *entry = find_entry (page, id);

  if (entry == NULL)
    return;
  int state = by_step ? CLAMP ((int)entry->state + value, 0, PAGODA_N_BARRIER_STATES - 1) : value;
  pagoda_barrier_moves_run (window_of (page), page->overview, entry, (PagodaBarrierState)state);
}

static void
step_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  gint64 id;
  int step;

  g_variant_get (parameter, "(xi)", &id, &step);
  move (page, id, TRUE, step);
}

static void
move_to_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  gint64 id;
  int state;

  g_variant_get (parameter, "(xi)", &id, &state);
  move (page, id, FALSE, state);
}

static void
show_all_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaBarriersPage *page = PAGODA_BARRIERS_PAGE (data);

  pagoda_outlook_set_search (page->outlook, "");
  pagoda_barrier_chips_release (page->chips);
}

static void
add_actions (PagodaBarriersPage *page)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_action_cb, .parameter_type = "x" },
    { .name = "menu", .activate = menu_action_cb, .parameter_type = "x" },
    { .name = "state", .activate = state_action_cb, .parameter_type = "x" },
    { .name = "strategy", .activate = strategy_action_cb, .parameter_type = "x" },
    { .name = "step", .activate = step_action_cb, .parameter_type = "(xi)" },
    { .name = "move-to", .activate = move_to_action_cb, .parameter_type = "(xi)" },
    { .name = "show-all", .activate = show_all_action_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), page);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "page", G_ACTION_GROUP (group));
}

/* Page */

static void
pagoda_barriers_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaBarriersPage *page = PAGODA_BARRIERS_PAGE (base);

  page->outlook = g_object_ref (outlook);
  add_actions (page);
  page->feed = pagoda_board_feed_new (outlook, GTK_WIDGET (page));
  g_signal_connect_object (page->feed, "changed", G_CALLBACK (board_changed_cb), page, G_CONNECT_SWAPPED);
}

static void
pagoda_barriers_page_show_search (PagodaPage *base)
{
  show_barriers (PAGODA_BARRIERS_PAGE (base));
}

/* A report has the barriers that are shown. */
static void
pagoda_barriers_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaBarriersPage *page = PAGODA_BARRIERS_PAGE (base);

  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
}

/* The most severe barrier of the customer that stands. */
static void
pagoda_barriers_page_reveal (PagodaPage *base, PagodaId customer)
{
  PagodaBarriersPage *page = PAGODA_BARRIERS_PAGE (base);

  for (gsize i = 0; page->overview != NULL && i < page->overview->n; i++)
    if (page->overview->entries[i].card->customer == customer)
      {
        focus_barrier (page, page->overview->entries[i].barrier->id);
        return;
      }
}

static void
create_list (PagodaBarriersPage *page)
{
  GtkWidget *header = pagoda_barrier_header_new ();

  page->header = PAGODA_BARRIER_HEADER (header);
  page->lane = pagoda_drawn_lane_new (&pagoda_barrier_row_kind, _ ("Barriers"));
  g_signal_connect_swapped (header, "changed", G_CALLBACK (show_barriers), page);
  gtk_box_append (GTK_BOX (page->list), header);
  gtk_box_append (GTK_BOX (page->list), pagoda_drawn_lane_scroll (page->lane));
}

static void
pagoda_barriers_page_dispose (GObject *object)
{
  PagodaBarriersPage *page = PAGODA_BARRIERS_PAGE (object);

  g_clear_object (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->overview, pagoda_barrier_overview_unref);
  g_clear_pointer (&page->listed, g_array_unref);
  G_OBJECT_CLASS (pagoda_barriers_page_parent_class)->dispose (object);
}

static void
pagoda_barriers_page_class_init (PagodaBarriersPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_barriers_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_barriers_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_barriers_page_show_search;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_barriers_page_prepare_report;
  PAGODA_PAGE_CLASS (class)->reveal = pagoda_barriers_page_reveal;

  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_BARRIER_CHIPS);
  g_type_ensure (PAGODA_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/barriers_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, by_state_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, chips);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, list);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, board);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, failure);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, footer);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaBarriersPage, sums_label);
  gtk_widget_class_bind_template_callback (widget_class, show_barriers);
}

static void
pagoda_barriers_page_init (PagodaBarriersPage *page)
{
  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  gtk_widget_init_template (GTK_WIDGET (page));
  create_list (page);
  pagoda_barrier_board_fill (page->board);
  if (pagoda_settings_get (SETTING) != NULL)
    g_settings_bind (pagoda_settings_get (SETTING), SETTING, page->by_state_button, "active",
                     G_SETTINGS_BIND_DEFAULT);
  pagoda_stack_pages_hide_others (page->stack);
}
