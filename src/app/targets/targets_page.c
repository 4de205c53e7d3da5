/* targets_page.c: the customers to be won, by how soon, and whether the plan renews itself.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page shows follows from the plan, which the worker makes, and the outlook's search.
 */
#include "config.h"

#include "app/targets/targets_page.h"

#include "app/customer/target_editing.h"
#include "app/result_feed.h"
#include "app/targets/renewal_bar.h"
#include "app/targets/target_card.h"
#include "app/targets/target_moves.h"
#include "app/widgets/columns.h"
#include "app/widgets/stack_pages.h"
#include "app/window.h"

#include <glib/gi18n-lib.h>

struct _PagodaTargetsPage
{
  PagodaPage parent_instance;

  GtkStack *stack;
  PagodaRenewalBar *renewal;
  PagodaColumns *board;
  AdwStatusPage *failure;

  PagodaOutlook *outlook;
  PagodaResultFeed *feed;
  PagodaTargets *targets; /* NULL before there are any */
  GArray *listed;         /* PagodaId: the customers that are shown, for a report */
};

G_DEFINE_FINAL_TYPE (PagodaTargetsPage, pagoda_targets_page, PAGODA_TYPE_PAGE)

static PagodaWindow *
window_of (PagodaTargetsPage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

/* Showing */

/* Which customers the search finds, by place; NULL where nothing is searched for. */
static gboolean *
find_searched (PagodaTargetsPage *page)
{
  const char *search = pagoda_outlook_get_search (page->outlook);
  const PagodaSnapshot *snapshot = page->targets->snapshot;
  gsize n = pagoda_snapshot_get_n_customers (snapshot);

  if (search == NULL || *search == '\0')
    return NULL;
  g_autofree guint32 *found = g_new (guint32, n + 1);
  gboolean *searched = g_new0 (gboolean, n + 1);
  gsize n_found = pagoda_snapshot_search (snapshot, search, found);
  for (gsize i = 0; i < n_found; i++)
    searched[found[i]] = TRUE;
  return searched;
}

/* The places of the targets that are pursued and of @tier behind the @n that are in @places; how many there
 * are then. */
static gsize
add_tier (PagodaTargetsPage *page, PagodaTargetTier tier, const gboolean *searched, guint32 *places, gsize n)
{
  static const char *const times[PAGODA_N_TARGET_TIERS]
      = { NC_ ("target", "within 3 months"), NC_ ("target", "within 6 months"), NC_ ("target", "later") };
  const PagodaTargets *targets = page->targets;
  guint overdue = 0;
  gsize first = n;

  for (guint32 i = 0; i < targets->n; i++)
    {
      const PagodaTargetEntry *entry = &targets->entries[i];
      if (!pagoda_target_entry_is_pursued (entry) || entry->tier != tier
          || (searched != NULL && !searched[entry->place]))
        continue;
      places[n++] = i;
      overdue += entry->overdue;
      g_array_append_val (page->listed, entry->planned.target->customer);
    }
  PagodaCardColumnSums sums = { .late = overdue,
                                .late_words = g_strdup_printf (_ ("overdue %u"), overdue),
                                .first = g_strdup (g_dpgettext2 (NULL, "target", times[tier])) };
  pagoda_card_column_show_sums (pagoda_columns_get (page->board, tier), (guint)(n - first), sums);
  return n;
}

static void
show_targets (PagodaTargetsPage *page)
{
  if (page->targets == NULL)
    return;
  g_autofree gboolean *searched = find_searched (page);
  g_autofree guint32 *places = g_new (guint32, page->targets->n + 1);
  guint counts[PAGODA_N_TARGET_TIERS];
  gsize n = 0;

  g_array_set_size (page->listed, 0);
  for (int tier = 0; tier < PAGODA_N_TARGET_TIERS; tier++)
    {
      gsize before = n;
      n = add_tier (page, (PagodaTargetTier)tier, searched, places, n);
      counts[tier] = (guint)(n - before);
    }
  pagoda_renewal_bar_show (page->renewal, page->targets);
  pagoda_columns_show (page->board, page->targets, places, counts);
  gtk_stack_set_visible_child_name (page->stack, page->targets->n == 0        ? "empty"
                                                 : searched != NULL && n == 0 ? "nothing"
                                                                              : "plan");
}

/* Loading */

static void
ask (gpointer page, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  pagoda_session_targets_async (pagoda_outlook_get_session (PAGODA_TARGETS_PAGE (page)->outlook),
                                pagoda_day_today (), cancellable, callback, data);
}

static gboolean
take (gpointer data, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaTargetsPage *page = data;
  PagodaTargets *targets = pagoda_session_targets_finish (session, result, error);

  if (targets == NULL)
    return FALSE;
  g_clear_pointer (&page->targets, pagoda_targets_unref);
  page->targets = targets;
  show_targets (page);
  return TRUE;
}

static void
fail (gpointer data, const char *message)
{
  PagodaTargetsPage *page = data;

  adw_status_page_set_description (page->failure, message);
  gtk_stack_set_visible_child_name (page->stack, "failure");
}

static const PagodaResultFeedKind feed_kind = { ask, take, fail };

/* Actions */

typedef void (*EditFunc) (PagodaWindow *window, const PagodaTarget *target, const char *name);

static const PagodaTargetEntry *
find_entry (PagodaTargetsPage *page, PagodaId id)
{
  return page->targets != NULL ? pagoda_targets_find (page->targets, id) : NULL;
}

static void
edit (PagodaTargetsPage *page, GVariant *id, EditFunc func)
{
  const PagodaTargetEntry *entry = find_entry (page, g_variant_get_int64 (id));

  if (entry != NULL)
    func (window_of (page), entry->planned.target,
          pagoda_snapshot_get_name (page->targets->snapshot, entry->place));
}

static void
edit_target (PagodaWindow *window, const PagodaTarget *target, const char *name)
{
  pagoda_editing_target (window, target->customer, name, target);
}

static void
follow_due_day (PagodaWindow *window, const PagodaTarget *target, const char *name)
{
  pagoda_editing_target_tier (window, target, name, PAGODA_DATED_NONE);
}

static void
open_action_cb (GSimpleAction *action, GVariant *id, gpointer page)
{
  edit (page, id, edit_target);
}

static void
reach_action_cb (GSimpleAction *action, GVariant *id, gpointer page)
{
  edit (page, id, pagoda_editing_reach_target);
}

static void
extend_action_cb (GSimpleAction *action, GVariant *id, gpointer page)
{
  edit (page, id, pagoda_editing_extend_target);
}

static void
drop_action_cb (GSimpleAction *action, GVariant *id, gpointer page)
{
  edit (page, id, pagoda_editing_drop_target);
}

static void
by_due_day_action_cb (GSimpleAction *action, GVariant *id, gpointer page)
{
  edit (page, id, follow_due_day);
}

static void
menu_action_cb (GSimpleAction *action, GVariant *id, gpointer data)
{
  PagodaTargetsPage *page = PAGODA_TARGETS_PAGE (data);
  const PagodaTargetEntry *entry = find_entry (page, g_variant_get_int64 (id));
  GtkWidget *view = pagoda_columns_find (page->board, g_variant_get_int64 (id));

  if (entry != NULL && view != NULL)
    pagoda_target_moves_popup (view, page->targets, entry);
}

static void
move (PagodaTargetsPage *page, GVariant *parameter, gboolean by_step)
{
  gint64 id;
  int value;

  g_variant_get (parameter, "(xi)", &id, &value);
  const PagodaTargetEntry *entry = find_entry (page, id);
  if (entry == NULL)
    return;
  int tier = by_step ? CLAMP ((int)entry->tier + value, 0, PAGODA_N_TARGET_TIERS - 1) : value;
  pagoda_target_moves_run (window_of (page), page->targets, entry, (PagodaTargetTier)tier);
}

static void
step_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  move (page, parameter, TRUE);
}

static void
move_to_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  move (page, parameter, FALSE);
}

static void
show_all_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  pagoda_outlook_set_search (PAGODA_TARGETS_PAGE (page)->outlook, "");
}

static void
add_actions (PagodaTargetsPage *page)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_action_cb, .parameter_type = "x" },
    { .name = "menu", .activate = menu_action_cb, .parameter_type = "x" },
    { .name = "reach", .activate = reach_action_cb, .parameter_type = "x" },
    { .name = "extend", .activate = extend_action_cb, .parameter_type = "x" },
    { .name = "drop", .activate = drop_action_cb, .parameter_type = "x" },
    { .name = "by-due-day", .activate = by_due_day_action_cb, .parameter_type = "x" },
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
fill_board (PagodaColumns *board)
{
  for (int tier = 0; tier < PAGODA_N_TARGET_TIERS; tier++)
    {
      const char *name = pagoda_target_tier_label ((PagodaTargetTier)tier, pagoda_language_current ());
      PagodaCardColumnLook look
          = { .kind = &pagoda_target_card_kind,
              .value = tier,
              .name = name,
              .icon = "alarm-symbolic",
              .empty = _ ("No target is here now. Drag a card here, or press Ctrl+Right on it.") };
      pagoda_columns_append (board, pagoda_card_column_new (&look), name, name);
    }
}

static void
pagoda_targets_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaTargetsPage *page = PAGODA_TARGETS_PAGE (base);

  page->outlook = g_object_ref (outlook);
  add_actions (page);
  page->feed = pagoda_result_feed_new (outlook, GTK_WIDGET (page), &feed_kind, page);
}

static void
pagoda_targets_page_show_search (PagodaPage *base)
{
  show_targets (PAGODA_TARGETS_PAGE (base));
}

/* A report has the customers that are shown. */
static void
pagoda_targets_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaTargetsPage *page = PAGODA_TARGETS_PAGE (base);

  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
}

static void
pagoda_targets_page_reveal (PagodaPage *base, PagodaId customer)
{
  PagodaTargetsPage *page = PAGODA_TARGETS_PAGE (base);

  for (gsize i = 0; page->targets != NULL && i < page->targets->n; i++)
    {
      const PagodaTarget *target = page->targets->entries[i].planned.target;
      if (target->customer == customer && pagoda_columns_focus_id (page->board, target->id))
        return;
    }
}

static void
pagoda_targets_page_dispose (GObject *object)
{
  PagodaTargetsPage *page = PAGODA_TARGETS_PAGE (object);

  pagoda_result_feed_clear (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->targets, pagoda_targets_unref);
  g_clear_pointer (&page->listed, g_array_unref);
  G_OBJECT_CLASS (pagoda_targets_page_parent_class)->dispose (object);
}

static void
pagoda_targets_page_class_init (PagodaTargetsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_targets_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_targets_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_targets_page_show_search;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_targets_page_prepare_report;
  PAGODA_PAGE_CLASS (class)->reveal = pagoda_targets_page_reveal;

  g_type_ensure (PAGODA_TYPE_COLUMNS);
  g_type_ensure (PAGODA_TYPE_RENEWAL_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/targets_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaTargetsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PagodaTargetsPage, renewal);
  gtk_widget_class_bind_template_child (widget_class, PagodaTargetsPage, board);
  gtk_widget_class_bind_template_child (widget_class, PagodaTargetsPage, failure);
}

static void
pagoda_targets_page_init (PagodaTargetsPage *page)
{
  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  gtk_widget_init_template (GTK_WIDGET (page));
  fill_board (page->board);
  pagoda_stack_pages_hide_others (page->stack);
}
