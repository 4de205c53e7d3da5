/* customer_page.c: everything about one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dossier is read again with every new snapshot, so that what the page shows is what the store holds,
 * after an undo too.
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/credit/credit_section.h"
#include "app/customer/care_section.h"
#include "app/customer/dormant_section.h"
#include "app/customer/nurture_editing.h"
#include "app/customer/layers_section.h"
#include "app/projects/projects_section.h"
#include "app/widgets/choice_row.h"
#include "app/widgets/naming.h"
#include "app/widgets/refill.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/wrap.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PagodaCustomerPage, pagoda_customer_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

PagodaStandings *
pagoda_customer_page_get_standings (PagodaCustomerPage *page)
{
  return pagoda_outlook_get_standings (pagoda_window_get_outlook (page->window));
}

const char *
pagoda_customer_page_get_currency (PagodaCustomerPage *page)
{
  return pagoda_snapshot_get_currency (
      pagoda_standings_get_snapshot (pagoda_customer_page_get_standings (page)));
}

/* Sections */

PagodaDay
pagoda_customer_page_get_last_day (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;

  return pyramid != NULL ? pyramid->as_of : pagoda_day_today ();
}

static void
show_months (PagodaCustomerPage *page)
{
  PagodaDay day = pagoda_customer_page_get_last_day (page);
  const char *currency = pagoda_customer_page_get_currency (page);
  PagodaMoney sums[PAGODA_MONTHS_SHOWN];

  pagoda_customer_sum_months (page->dossier, day, sums, PAGODA_MONTHS_SHOWN);
  pagoda_months_view_show (page->months_view, sums, day, currency);
  pagoda_months_fill_table (page->months_table, sums, day, currency);
  PagodaSalesMonths years;
  PagodaSalesContent content = pagoda_customer_page_tell_months (page, &years);
  g_autofree char *usual = pagoda_customer_word_purchase_months (page->dossier, day);
  g_autofree char *marks = pagoda_sales_word_marks (content.marks, pagoda_language_current ());
  g_autofree char *words = g_strjoin ("\n", usual, marks, NULL);
  pagoda_years_view_show (page->years_view, &content);
  pagoda_years_table_show (page->years_table, &content);
  gtk_label_set_label (page->usual_months, words);
}

static void
show_timeline (PagodaCustomerPage *page)
{
  if (page->dossier != NULL)
    pagoda_record_list_show (page->timeline,
                             pagoda_customer_timeline_list (page->dossier, page->timeline_kind,
                                                            pagoda_customer_page_get_currency (page)));
}

/* Ordinary before the tiers are known. */
static PagodaAccountClass
tell_class (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;
  const PagodaHandSetClass *set = pagoda_dossier_get_class (page->dossier, pagoda_day_today ());
  gssize place
      = pyramid != NULL ? pagoda_snapshot_find (pagoda_standings_get_snapshot (standings), page->id) : -1;

  if (set != NULL)
    return set->account_class;
  return place < 0 ? PAGODA_CLASS_ORDINARY
                   : pagoda_account_class_suggest (
                       pyramid->tiers[place], pagoda_dossier_get_influence (page->dossier, pyramid->as_of),
                       pagoda_snapshot_get_rules (pagoda_standings_get_snapshot (standings)));
}

static void
show_rows (PagodaCustomerPage *page)
{
  PagodaRefill *profile = pagoda_refill_begin (page->profile);
  PagodaRefill *contacts = pagoda_refill_begin (page->contacts);
  PagodaRefill *projects = pagoda_refill_begin (page->projects);

  pagoda_customer_profile_fill (page->profile, page->dossier,
                                MAX (pagoda_customer_page_get_last_day (page), pagoda_day_today ()));
  pagoda_customer_nurture_fill (page->profile, page->dossier, pagoda_customer_page_get_currency (page),
                                MAX (pagoda_customer_page_get_last_day (page), pagoda_day_today ()));
  pagoda_customer_files_fill (page->profile, page->dossier);
  pagoda_customer_contacts_fill (page->contacts, page->dossier, pagoda_day_today (), page->open_rows);
  pagoda_refill_end (profile);
  pagoda_projects_section_fill (page->projects, page->dossier, tell_class (page),
                                pagoda_customer_page_get_currency (page), pagoda_day_today (),
                                page->open_rows);
  pagoda_refill_end (contacts);
  pagoda_refill_end (projects);
}

const PagodaBoardCard *
pagoda_customer_page_get_card (PagodaCustomerPage *page)
{
  return page->board != NULL ? pagoda_board_find (page->board, page->id) : NULL;
}

/* The checklist with that bit, inside @widget; NULL where it is not there. */
static GtkWidget *
find_checklist (GtkWidget *widget, guint bit)
{
  GtkWidget *found = NULL;

  if (ADW_IS_EXPANDER_ROW (widget))
    return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "bit")) == bit ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_checklist (child, bit);
  return found;
}

/* The focus brings it into view, once it has its place there. */
static gboolean
focus_wanted_layer_cb (gpointer data)
{
  PagodaCustomerPage *page = data;
  GtkWidget *checklist
      = page->wanted_layer >= 0 ? find_checklist (GTK_WIDGET (page->layers), 1u << page->wanted_layer) : NULL;

  page->wanted_layer = -1;
  if (checklist != NULL)
    gtk_widget_child_focus (checklist, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
show_layers (PagodaCustomerPage *page)
{
  const PagodaBoardCard *card = pagoda_customer_page_get_card (page);
  PagodaRefill *layers = pagoda_refill_begin (page->layers);

  if (card != NULL)
    pagoda_layers_section_fill (page->layers, page->board, card, &page->open_layers);
  pagoda_refill_end (layers);
  if (page->wanted_layer >= 0)
    g_idle_add_full (G_PRIORITY_LOW, focus_wanted_layer_cb, g_object_ref (page), g_object_unref);
}

static gboolean
is_seen (PagodaCustomerPage *page, gpointer section)
{
  return gtk_stack_get_visible_child (page->sections) == GTK_WIDGET (section);
}

static void
find_ledger (PagodaCustomerPage *page, PagodaStandings *standings)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);

  g_clear_pointer (&page->ledger, pagoda_influence_ledger_free);
  if (pyramid != NULL)
    page->ledger = pagoda_snapshot_make_ledger (pagoda_standings_get_snapshot (standings), pyramid,
                                                MAX (pyramid->as_of, pagoda_day_today ()));
}

static void
show_care (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);

  if (page->dossier == NULL || standings == NULL || !is_seen (page, page->care))
    return;
  PagodaRefill *care = pagoda_refill_begin (page->care);
  find_ledger (page, standings);
  PagodaCareView view = { .dossier = page->dossier,
                          .standings = standings,
                          .board = page->board,
                          .card = pagoda_customer_page_get_card (page),
                          .ledger = page->ledger,
                          .recommendations = page->recommendations,
                          .day = MAX (pagoda_customer_page_get_last_day (page), pagoda_day_today ()) };
  pagoda_dormant_section_fill (page->care, page->dossier, view.day);
  pagoda_care_section_fill (page->care, &view);
  pagoda_refill_end (care);
}

static void
show_money (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);

  if (page->dossier == NULL || standings == NULL || !is_seen (page, page->money))
    return;
  PagodaRefill *money = pagoda_refill_begin (page->money);
  PagodaCreditView view = { .dossier = page->dossier,
                            .standings = standings,
                            .day = MAX (pagoda_customer_page_get_last_day (page), pagoda_day_today ()),
                            .open = page->open_rows };
  pagoda_credit_section_fill (page->money, &view);
  pagoda_refill_end (money);
}

static void
show_sections (PagodaCustomerPage *page)
{
  show_rows (page);
  show_months (page);
  pagoda_rhythm_view_show (page->rhythm,
                           pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)), page->id,
                           pagoda_customer_page_get_last_day (page));
  pagoda_season_plan_view_show (page->season_plan,
                                pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)),
                                page->dossier, pagoda_customer_page_get_last_day (page));
  pagoda_decline_view_show (page->decline, page->window, page->dossier,
                            pagoda_customer_page_get_last_day (page));
  pagoda_record_list_show (
      page->orders, pagoda_customer_orders_list (page->dossier, pagoda_customer_page_get_currency (page)));
  show_timeline (page);
  show_care (page);
  show_money (page);
  pagoda_people_section_show (page->people, page->window, page->dossier,
                              pagoda_customer_page_get_currency (page));
}

static void
months_toggled_cb (PagodaCustomerPage *page)
{
  gboolean table = gtk_toggle_button_get_active (page->table_button);
  GtkWidget *of_year = table ? GTK_WIDGET (page->months_table) : GTK_WIDGET (page->months_view);
  GtkWidget *of_years = table ? GTK_WIDGET (page->years_table) : page->years;

  gtk_stack_set_visible_child (page->months,
                               gtk_toggle_button_get_active (page->years_button) ? of_years : of_year);
}

static void
month_opened_cb (PagodaCustomerPage *page, guint year, guint month)
{
  PagodaSalesMonths years
      = pagoda_customer_sum_years (page->dossier, pagoda_customer_page_get_last_day (page));

  pagoda_customer_open_month (GTK_WINDOW (page->window), page->dossier, &years, year, month,
                              pagoda_customer_page_get_currency (page));
}

static void
timeline_chosen_cb (AdwComboRow *row, GParamSpec *pspec, PagodaCustomerPage *page)
{
  page->timeline_kind = (PagodaTimelineKind)adw_combo_row_get_selected (row);
  show_timeline (page);
}

static void
add_timeline_choice (PagodaCustomerPage *page)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  GtkWidget *list = gtk_list_box_new ();

  for (int kind = 0; kind < PAGODA_N_TIMELINE_KINDS; kind++)
    gtk_string_list_append (offers, pagoda_customer_timeline_label ((PagodaTimelineKind)kind));
  GtkWidget *row = pagoda_choice_row_new (_ ("Show"), NULL, offers, PAGODA_TIMELINE_ALL);
  g_signal_connect (row, "notify::selected", G_CALLBACK (timeline_chosen_cb), page);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  pagoda_naming_set (list, _ ("Filter"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_bin_set_child (page->timeline_choice, list);
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaCustomerPage) page = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, &error);

  /* An answer for the customer before, or for a page that is gone. */
  if (page->window == NULL || (dossier != NULL && dossier->customer->id != page->id)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (dossier == NULL)
    {
      g_signal_emit (page, signals[SIGNAL_GONE], 0);
      return;
    }
  pagoda_dossier_free (page->dossier);
  page->dossier = g_steal_pointer (&dossier);
  pagoda_customer_page_show_head (page);
  show_sections (page);
}

/* Until the customer is opened anew, what is open stays so. */
static void
open_current_layer (PagodaCustomerPage *page)
{
  const PagodaBoardCard *card = pagoda_customer_page_get_card (page);

  if (card != NULL)
    page->open_layers = 1u << (page->wanted_layer >= 0 ? page->wanted_layer : (int)card->layers->shown);
}

static void
layers_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaCustomerPage) page = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaBoard) board = pagoda_session_board_finish (PAGODA_SESSION (source), result, &error);
  gboolean first = page->board == NULL;

  /* An answer for the customer before, or for a page that is gone. */
  if (board == NULL || page->window == NULL || pagoda_board_find (board, page->id) == NULL)
    return;
  g_clear_pointer (&page->board, pagoda_board_unref);
  page->board = g_steal_pointer (&board);
  if (first)
    open_current_layer (page);
  show_layers (page);
  show_care (page);
}

/* Only read while it is seen: it takes the figures of the customer. */
static void
read_layers (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);

  if (page->id != PAGODA_ID_NONE && standings != NULL && pagoda_standings_get_pyramid (standings) != NULL
      && (is_seen (page, page->layers) || is_seen (page, page->care)))
    pagoda_session_board_async (pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)),
                                page->id, pagoda_day_today (),
                                pagoda_standings_get_pyramid (standings)->as_of, page->cancellable,
                                layers_read_cb, g_object_ref (page));
}

static void
recommendations_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaCustomerPage) page = data;
  g_autoptr (PagodaRecommendations) found
      = pagoda_session_recommendations_finish (PAGODA_SESSION (source), result, NULL);

  if (found == NULL || page->window == NULL
      || pagoda_snapshot_get_id (found->book->snapshot, found->wanted) != page->id)
    return;
  g_clear_pointer (&page->recommendations, pagoda_recommendations_unref);
  page->recommendations = g_steal_pointer (&found);
  show_care (page);
}

/* Likewise. */
static void
read_recommendations (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);

  if (page->id != PAGODA_ID_NONE && standings != NULL && pagoda_standings_get_pyramid (standings) != NULL
      && is_seen (page, page->care))
    pagoda_session_recommendations_async (
        pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)), page->id,
        MAX (pagoda_customer_page_get_last_day (page), pagoda_day_today ()), page->cancellable,
        recommendations_read_cb, g_object_ref (page));
}

static void
section_chosen_cb (PagodaCustomerPage *page)
{
  read_layers (page);
  read_recommendations (page);
  show_care (page);
  show_money (page);
}

static void
read_again (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);

  if (page->id == PAGODA_ID_NONE || standings == NULL || !gtk_widget_get_mapped (GTK_WIDGET (page)))
    return;
  if (page->cancellable != NULL)
    g_cancellable_cancel (page->cancellable);
  g_clear_object (&page->cancellable);
  page->cancellable = g_cancellable_new ();
  pagoda_session_dossier_async (pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)),
                                page->id, page->cancellable, read_cb, g_object_ref (page));
  read_layers (page);
  read_recommendations (page);
}

/* Life */

static void
pagoda_customer_page_dispose (GObject *object)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (object);

  if (page->cancellable != NULL)
    g_cancellable_cancel (page->cancellable);
  g_clear_object (&page->cancellable);
  if (page->dossier != NULL)
    pagoda_people_section_show (page->people, NULL, NULL, NULL);
  g_clear_pointer (&page->dossier, pagoda_dossier_free);
  g_clear_pointer (&page->board, pagoda_board_unref);
  g_clear_pointer (&page->ledger, pagoda_influence_ledger_free);
  g_clear_pointer (&page->recommendations, pagoda_recommendations_unref);
  g_clear_pointer (&page->open_rows, g_hash_table_unref);
  page->window = NULL;
  G_OBJECT_CLASS (pagoda_customer_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, name_label);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, standing_label);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, place_label);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, tags);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, change_button);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, sections);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, switcher);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, profile);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, contacts);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, layers);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, care);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, money);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, people);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, projects);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, months);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, months_view);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, months_table);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, months_menu);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, rhythm);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, season_plan);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, decline);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, years_button);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, table_button);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, years);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, years_view);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, usual_months);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, years_table);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, orders);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, timeline_choice);
  gtk_widget_class_bind_template_child (class, PagodaCustomerPage, timeline);
  gtk_widget_class_bind_template_callback (class, months_toggled_cb);
  gtk_widget_class_bind_template_callback (class, month_opened_cb);
}

static void
pagoda_customer_page_class_init (PagodaCustomerPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_customer_page_dispose;
  signals[SIGNAL_GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
  pagoda_customer_page_install_actions (widget_class);
  g_type_ensure (PAGODA_TYPE_MONTHS_VIEW);
  g_type_ensure (PAGODA_TYPE_PEOPLE_SECTION);
  g_type_ensure (PAGODA_TYPE_RECORD_LIST);
  g_type_ensure (PAGODA_TYPE_RHYTHM_VIEW);
  g_type_ensure (PAGODA_TYPE_SEASON_PLAN_VIEW);
  g_type_ensure (PAGODA_TYPE_DECLINE_VIEW);
  g_type_ensure (PAGODA_TYPE_WRAP);
  g_type_ensure (PAGODA_TYPE_YEARS_TABLE);
  g_type_ensure (PAGODA_TYPE_YEARS_VIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/customer_page.ui");
  bind_template (widget_class);
}

static void
pagoda_customer_page_init (PagodaCustomerPage *page)
{
  page->open_rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (page));
  page->wanted_layer = -1;
  pagoda_stack_pages_hide_others (page->sections);
  g_signal_connect_swapped (page->sections, "notify::visible-child", G_CALLBACK (section_chosen_cb), page);
  pagoda_stack_pages_hide_others (page->months);
  pagoda_customer_page_prepare_months (page);
  pagoda_record_list_set_texts (page->orders, _ ("Orders"), _ ("Nothing was ordered yet."));
  pagoda_record_list_set_texts (page->timeline, _ ("Timeline"), _ ("Nothing of this kind happened yet."));
  add_timeline_choice (page);
  pagoda_customer_files_accept_drops (page);
  g_signal_connect (page, "map", G_CALLBACK (read_again), NULL);
}

GtkWidget *
pagoda_customer_page_new (PagodaWindow *window)
{
  PagodaCustomerPage *page = g_object_new (PAGODA_TYPE_CUSTOMER_PAGE, NULL);

  page->window = window;
  pagoda_customer_page_show_possible_actions (page);
  g_signal_connect_object (pagoda_outlook_get_session (pagoda_window_get_outlook (window)),
                           "notify::read-only", G_CALLBACK (pagoda_customer_page_show_possible_actions), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pagoda_window_get_outlook (window), "notify::standings", G_CALLBACK (read_again),
                           page, G_CONNECT_SWAPPED);
  return GTK_WIDGET (page);
}

void
pagoda_customer_page_show (PagodaCustomerPage *page, PagodaId id)
{
  if (page->id != id)
    {
      pagoda_people_section_show (page->people, page->window, NULL, NULL);
      g_clear_pointer (&page->dossier, pagoda_dossier_free);
      g_clear_pointer (&page->board, pagoda_board_unref);
      g_clear_pointer (&page->recommendations, pagoda_recommendations_unref);
      gtk_stack_set_visible_child_name (page->sections, "profile");
    }
  page->id = id;
  read_again (page);
}

/* Its tab gets the focus. */
static void
turn_to (PagodaCustomerPage *page, gpointer section)
{
  gtk_stack_set_visible_child (page->sections, section);
  for (GtkWidget *tab = gtk_widget_get_first_child (page->switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
      gtk_widget_grab_focus (tab);
}

void
pagoda_customer_page_show_layers (PagodaCustomerPage *page)
{
  turn_to (page, page->layers);
}

void
pagoda_customer_page_show_care (PagodaCustomerPage *page)
{
  turn_to (page, page->care);
}

void
pagoda_customer_page_show_projects (PagodaCustomerPage *page)
{
  turn_to (page, page->projects);
}

void
pagoda_customer_page_show_money (PagodaCustomerPage *page)
{
  turn_to (page, page->money);
}

void
pagoda_customer_page_show_orders (PagodaCustomerPage *page)
{
  turn_to (page, gtk_stack_get_child_by_name (page->sections, "orders"));
}

void
pagoda_customer_page_show_layer (PagodaCustomerPage *page, PagodaLayer layer)
{
  page->wanted_layer = (int)layer;
  page->open_layers |= 1u << layer;
  pagoda_customer_page_show_layers (page);
  if (page->board != NULL)
    show_layers (page);
}
