/* workshop_page.c: the customers that stopped buying, to be won back (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lane of those that the chips and the search leave, the best past year first; the buttons over it open
 * what is tallied over all of them.
 */
#include "config.h"

#include "app/workshop/workshop_page.h"

#include "app/customer/dormant_editing.h"
#include "app/customer/editing.h"
#include "app/record/objections_dialog.h"
#include "app/record/record_dialog.h"
#include "app/result_feed.h"
#include "app/widgets/choice_chip.h"
#include "app/widgets/drawn_lane.h"
#include "app/widgets/popup_menu.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/wrap.h"
#include "app/window.h"
#include "app/wording.h"
#include "app/workshop/dormant_row.h"
#include "app/workshop/workshop_dialogs.h"

#include <glib/gi18n-lib.h>

#define NONE "none"

struct _PagodaWorkshopPage
{
  PagodaPage parent_instance;

  PagodaChoiceChip *judgement;
  PagodaChoiceChip *cause;
  PagodaChoiceChip *owner;
  GtkButton *comebacks;
  GtkStack *stack;
  GtkLabel *message; /* instead of rows */
  GtkWidget *lane;
  GtkLabel *sums;

  PagodaOutlook *outlook;
  PagodaResultFeed *feed;
  PagodaWorkshop *workshop; /* NULL before there is one */
  GArray *listed;           /* PagodaId: who is shown, for a report */
};

G_DEFINE_FINAL_TYPE (PagodaWorkshopPage, pagoda_workshop_page, PAGODA_TYPE_PAGE)

static PagodaWindow *
window_of (PagodaWorkshopPage *page)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
}

/* Choosing */

static gboolean
is_of_judgement (const PagodaDormantEntry *entry, const char *chosen)
{
  if (chosen == NULL)
    return TRUE;
  if (entry->judgement == PAGODA_DATED_NONE)
    return g_str_equal (chosen, NONE);
  return g_str_equal (chosen, pagoda_dormant_judgement_word ((PagodaDormantJudgement)entry->judgement));
}

static gboolean
is_of_cause (const PagodaDormantEntry *entry, const char *chosen)
{
  if (chosen == NULL)
    return TRUE;
  if (entry->post_mortem == NULL)
    return g_str_equal (chosen, NONE);
  return g_str_equal (chosen, pagoda_break_cause_word (entry->post_mortem->cause));
}

/* Which customers the search finds, by their place (transfer full). */
static gboolean *
search (PagodaWorkshopPage *page)
{
  const PagodaSnapshot *snapshot = page->workshop->snapshot;
  gsize n = pagoda_snapshot_get_n_customers (snapshot);
  gboolean *found = g_new0 (gboolean, n + 1);
  g_autofree guint32 *places = g_new (guint32, n + 1);
  gsize n_found = pagoda_snapshot_search (snapshot, pagoda_outlook_get_search (page->outlook), places);

  for (gsize i = 0; i < n_found; i++)
    found[places[i]] = TRUE;
  return found;
}

/* The places of those that are left (transfer full). */
static guint32 *
choose (PagodaWorkshopPage *page, guint *n)
{
  const PagodaWorkshop *workshop = page->workshop;
  const char *judgement = pagoda_choice_chip_get (page->judgement);
  const char *cause = pagoda_choice_chip_get (page->cause);
  const char *owner = pagoda_choice_chip_get (page->owner);
  g_autofree gboolean *found = search (page);
  guint32 *places = g_new (guint32, workshop->n + 1);

  *n = 0;
  for (guint32 i = 0; i < workshop->n; i++)
    {
      const PagodaDormantEntry *entry = &workshop->entries[i];
      if (found[entry->place] && is_of_judgement (entry, judgement) && is_of_cause (entry, cause)
          && (owner == NULL || g_str_equal (owner, entry->owner)))
        places[(*n)++] = i;
    }
  return places;
}

/* Showing */

static void
show_sums (PagodaWorkshopPage *page, const guint32 *places, guint n)
{
  PagodaMoney profit = 0;
  guint unknown = 0, alone = 0;

  for (guint i = 0; i < n; i++)
    {
      const PagodaDormantEntry *entry = &page->workshop->entries[places[i]];
      profit += entry->best.profit;
      unknown += !entry->may_drop;
      alone += entry->misses_meeting;
    }
  g_autofree char *customers = pagoda_count_format (n);
  g_autofree char *money
      = pagoda_wording_money (profit, pagoda_snapshot_get_currency (page->workshop->snapshot));
  /* Translators: customers, the sum of their best years, how many lack a post-mortem, and how many plans have
   * no visit. */
  g_autofree char *text = g_strdup_printf (_ ("Customers: %1$s · best years %2$s · without a finished "
                                              "post-mortem %3$u · plans without a visit %4$u"),
                                           customers, money, unknown, alone);
  gtk_label_set_label (page->sums, n > 0 ? text : "");
}

static void
show_message (PagodaWorkshopPage *page, const char *text)
{
  gtk_label_set_label (page->message, text);
  gtk_stack_set_visible_child_name (page->stack, "message");
}

/* The focus stays with its customer; where that is gone, with what stands in its place. */
static void
show_rows (PagodaWorkshopPage *page, const guint32 *places, guint n)
{
  PagodaId focused = pagoda_lane_get_focused (PAGODA_LANE (page->lane));

  pagoda_drawn_lane_show (PAGODA_DRAWN_LANE (page->lane), page->workshop, places, n);
  if (focused != PAGODA_ID_NONE && !pagoda_lane_focus_id (PAGODA_LANE (page->lane), focused))
    gtk_widget_grab_focus (page->lane);
}

static void
show_accounts (PagodaWorkshopPage *page)
{
  guint n = 0;

  if (page->workshop == NULL)
    return;
  g_autofree guint32 *places = choose (page, &n);
  g_array_set_size (page->listed, 0);
  for (guint i = 0; i < n; i++)
    g_array_append_val (page->listed, page->workshop->entries[places[i]].customer);
  show_rows (page, places, n);
  show_sums (page, places, n);
  if (page->workshop->n == 0)
    show_message (page,
                  _ ("Nobody is dormant: every customer who ever ordered did so in the last twelve months."));
  else if (n == 0)
    show_message (page, _ ("No customer matches."));
  else
    gtk_stack_set_visible_child_name (page->stack, "rows");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

static void
offer_owners (PagodaWorkshopPage *page)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (gsize i = 0; i < page->workshop->n; i++)
    {
      const char *owner = page->workshop->entries[i].owner;
      if (*owner != '\0' && g_hash_table_add (seen, (gpointer)owner))
        g_ptr_array_add (names, (gpointer)owner);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  pagoda_choice_chip_offer (page->owner, (const char *const *)names->pdata,
                            (const char *const *)names->pdata);
}

/* Loading */

static void
ask (gpointer data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer callback_data)
{
  pagoda_session_workshop_async (pagoda_outlook_get_session (PAGODA_WORKSHOP_PAGE (data)->outlook),
                                 pagoda_day_today (), cancellable, callback, callback_data);
}

static gboolean
take (gpointer data, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaWorkshopPage *page = data;
  PagodaWorkshop *workshop = pagoda_session_workshop_finish (session, result, error);

  if (workshop == NULL)
    return FALSE;
  g_clear_pointer (&page->workshop, pagoda_workshop_unref);
  page->workshop = workshop;
  g_autofree char *comebacks = pagoda_workshop_word_comebacks (workshop);
  gtk_button_set_label (page->comebacks, comebacks);
  offer_owners (page);
  show_accounts (page);
  return TRUE;
}

static void
fail (gpointer data, const char *message)
{
  show_message (data, message);
}

static const PagodaResultFeedKind feed_kind = { .ask = ask, .take = take, .fail = fail };

/* What can be done about an account */

static const PagodaDormantEntry *
find_entry (PagodaWorkshopPage *page, GVariant *id)
{
  return page->workshop != NULL ? pagoda_workshop_find (page->workshop, g_variant_get_int64 (id)) : NULL;
}

static const char *
name_of (PagodaWorkshopPage *page, const PagodaDormantEntry *entry)
{
  return pagoda_snapshot_get_name (page->workshop->snapshot, entry->place);
}

static void
open_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  gtk_widget_activate_action_variant (page, "win.customer-care", parameter);
}

static void
judge_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  const PagodaDormantEntry *entry = find_entry (page, parameter);

  if (entry != NULL)
    pagoda_editing_dormant_judgement (window_of (page), &entry->customer, 1, name_of (page, entry),
                                      entry->judgement);
}

static void
post_mortem_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  const PagodaDormantEntry *entry = find_entry (page, parameter);

  if (entry != NULL)
    pagoda_editing_post_mortem (window_of (page), entry->customer, name_of (page, entry), entry->post_mortem);
}

static void
orders_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  const PagodaDormantEntry *entry = find_entry (page, parameter);

  if (entry != NULL)
    gtk_widget_activate_action (page, "win.orders", "(xii)", entry->customer,
                                pagoda_day_from_ymd (entry->best.year, 1, 1),
                                pagoda_day_from_ymd (entry->best.year, 12, 31));
}

static void
record_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  pagoda_record_dialog_open (window_of (page), g_variant_get_int64 (parameter));
}

static void
drop_action_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  const PagodaDormantEntry *entry = find_entry (page, parameter);

  if (entry != NULL)
    pagoda_editing_other (window_of (page), &entry->customer, 1, FALSE);
}

static void
menu_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[]
      = { { N_ ("Open the customer"), "page.open" },         { N_ ("Which of the dormant?…"), "page.judge" },
          { N_ ("Post-mortem…"), "page.post-mortem" },       { N_ ("Write down a call…"), "page.record" },
          { N_ ("Orders of the best year"), "page.orders" }, { N_ ("Never a customer…"), "page.drop" } };
  PagodaWorkshopPage *page = PAGODA_WORKSHOP_PAGE (data);
  GtkWidget *view = pagoda_lane_find_view (PAGODA_LANE (page->lane), g_variant_get_int64 (parameter));
  g_autoptr (GMenu) menu = g_menu_new ();

  if (view == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);
      g_menu_item_set_action_and_target_value (item, items[i].action, parameter);
      g_menu_append_item (menu, item);
    }
  pagoda_popup_menu_open (GTK_WIDGET (page), view, G_MENU_MODEL (menu));
}

static void
add_actions (PagodaWorkshopPage *page)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_action_cb, .parameter_type = "x" },
    { .name = "menu", .activate = menu_action_cb, .parameter_type = "x" },
    { .name = "judge", .activate = judge_action_cb, .parameter_type = "x" },
    { .name = "post-mortem", .activate = post_mortem_action_cb, .parameter_type = "x" },
    { .name = "record", .activate = record_action_cb, .parameter_type = "x" },
    { .name = "orders", .activate = orders_action_cb, .parameter_type = "x" },
    { .name = "drop", .activate = drop_action_cb, .parameter_type = "x" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), page);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "page", G_ACTION_GROUP (group));
}

/* Page */

static void
pagoda_workshop_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaWorkshopPage *page = PAGODA_WORKSHOP_PAGE (base);

  page->outlook = g_object_ref (outlook);
  add_actions (page);
  page->feed = pagoda_result_feed_new (outlook, GTK_WIDGET (page), &feed_kind, page);
}

static void
pagoda_workshop_page_show_search (PagodaPage *base)
{
  show_accounts (PAGODA_WORKSHOP_PAGE (base));
}

/* A report has the customers that are shown, in their order. */
static void
pagoda_workshop_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaWorkshopPage *page = PAGODA_WORKSHOP_PAGE (base);

  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
}

/* A customer that the choices hide is shown by giving them up. */
static void
pagoda_workshop_page_reveal (PagodaPage *base, PagodaId customer)
{
  PagodaWorkshopPage *page = PAGODA_WORKSHOP_PAGE (base);

  if (pagoda_lane_focus_id (PAGODA_LANE (page->lane), customer) || page->workshop == NULL
      || pagoda_workshop_find (page->workshop, customer) == NULL)
    return;
  pagoda_choice_chip_release (page->judgement);
  pagoda_choice_chip_release (page->cause);
  pagoda_choice_chip_release (page->owner);
  pagoda_outlook_set_search (page->outlook, "");
  show_accounts (page);
  pagoda_lane_focus_id (PAGODA_LANE (page->lane), customer);
}

static void
pagoda_workshop_page_focus_results (PagodaPage *base)
{
  gtk_widget_child_focus (PAGODA_WORKSHOP_PAGE (base)->lane, GTK_DIR_TAB_FORWARD);
}

/* Life */

static void
pagoda_workshop_page_dispose (GObject *object)
{
  PagodaWorkshopPage *page = PAGODA_WORKSHOP_PAGE (object);

  pagoda_result_feed_clear (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->workshop, pagoda_workshop_unref);
  g_clear_pointer (&page->listed, g_array_unref);
  G_OBJECT_CLASS (pagoda_workshop_page_parent_class)->dispose (object);
}

static void
pagoda_workshop_page_class_init (PagodaWorkshopPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_workshop_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_workshop_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_workshop_page_show_search;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_workshop_page_prepare_report;
  PAGODA_PAGE_CLASS (class)->reveal = pagoda_workshop_page_reveal;
  PAGODA_PAGE_CLASS (class)->focus_results = pagoda_workshop_page_focus_results;
}

static void
attractions_cb (PagodaWorkshopPage *page)
{
  if (page->workshop != NULL)
    pagoda_workshop_show_attractions (window_of (page), page->workshop);
}

static void
answers_cb (PagodaWorkshopPage *page)
{
  pagoda_objections_dialog_show (window_of (page));
}

static void
comebacks_cb (PagodaWorkshopPage *page)
{
  if (page->workshop != NULL)
    pagoda_workshop_show_comebacks (window_of (page), page->workshop);
}

static PagodaChoiceChip *
add_chip (PagodaWorkshopPage *page, GtkWidget *wrap, const char *title)
{
  GtkWidget *chip = pagoda_choice_chip_new (title, _ ("All"));

  gtk_widget_set_parent (chip, wrap);
  g_signal_connect_swapped (chip, "changed", G_CALLBACK (show_accounts), page);
  return PAGODA_CHOICE_CHIP (chip);
}

static void
offer_judgements (PagodaChoiceChip *chip)
{
  const char *labels[PAGODA_N_DORMANT_JUDGEMENTS + 2] = { NULL };
  const char *values[PAGODA_N_DORMANT_JUDGEMENTS + 2] = { NULL };

  for (int i = 0; i < PAGODA_N_DORMANT_JUDGEMENTS; i++)
    {
      labels[i] = pagoda_dormant_word_judgement (i);
      values[i] = pagoda_dormant_judgement_word ((PagodaDormantJudgement)i);
    }
  labels[PAGODA_N_DORMANT_JUDGEMENTS] = pagoda_dormant_word_judgement (PAGODA_DATED_NONE);
  values[PAGODA_N_DORMANT_JUDGEMENTS] = NONE;
  pagoda_choice_chip_offer (chip, labels, values);
}

static void
offer_causes (PagodaChoiceChip *chip)
{
  const char *labels[PAGODA_N_BREAK_CAUSES + 2] = { NULL };
  const char *values[PAGODA_N_BREAK_CAUSES + 2] = { NULL };

  for (int i = 0; i < PAGODA_N_BREAK_CAUSES; i++)
    {
      labels[i] = pagoda_break_cause_label ((PagodaBreakCause)i, pagoda_language_current ());
      values[i] = pagoda_break_cause_word ((PagodaBreakCause)i);
    }
  labels[PAGODA_N_BREAK_CAUSES] = _ ("No post-mortem");
  values[PAGODA_N_BREAK_CAUSES] = NONE;
  pagoda_choice_chip_offer (chip, labels, values);
}

/* A label that lets go of its width in a narrow window. */
static GtkButton *
add_button (PagodaWorkshopPage *page, GtkWidget *wrap, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  g_signal_connect_swapped (button, "clicked", callback, page);
  gtk_widget_set_parent (button, wrap);
  return GTK_BUTTON (button);
}

static GtkWidget *
create_tools (PagodaWorkshopPage *page)
{
  GtkWidget *wrap = g_object_new (PAGODA_TYPE_WRAP, "spacing", 6, "line-spacing", 6, NULL);

  gtk_widget_add_css_class (wrap, "board-chips");
  page->judgement = add_chip (page, wrap, _ ("Judgement"));
  offer_judgements (page->judgement);
  page->cause = add_chip (page, wrap, _ ("Cause"));
  offer_causes (page->cause);
  page->owner = add_chip (page, wrap, _ ("Owner"));
  add_button (page, wrap, _ ("What attracted them"), G_CALLBACK (attractions_cb));
  add_button (page, wrap, _ ("Objections and answers"), G_CALLBACK (answers_cb));
  page->comebacks = add_button (page, wrap, _ ("Won back"), G_CALLBACK (comebacks_cb));
  return wrap;
}

static GtkWidget *
create_stack (PagodaWorkshopPage *page)
{
  page->stack = GTK_STACK (gtk_stack_new ());
  page->lane = pagoda_drawn_lane_new (&pagoda_dormant_row_kind, _ ("Dormant customers"));
  page->message = GTK_LABEL (gtk_label_new (_ ("The dormant customers are being read.")));
  gtk_label_set_wrap (page->message, TRUE);
  gtk_label_set_justify (page->message, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (page->message), "secondary");
  gtk_stack_add_named (page->stack, GTK_WIDGET (page->message), "message");
  gtk_stack_add_named (page->stack, pagoda_drawn_lane_scroll (page->lane), "rows");
  gtk_widget_set_vexpand (GTK_WIDGET (page->stack), TRUE);
  pagoda_stack_pages_hide_others (page->stack);
  return GTK_WIDGET (page->stack);
}

static GtkWidget *
create_footer (PagodaWorkshopPage *page)
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
pagoda_workshop_page_init (PagodaWorkshopPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  gtk_box_append (GTK_BOX (box), create_tools (page));
  gtk_box_append (GTK_BOX (box), create_stack (page));
  gtk_box_append (GTK_BOX (box), create_footer (page));
  adw_bin_set_child (ADW_BIN (page), box);
}
