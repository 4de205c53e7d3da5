/* today_page.c: what is to be done today.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The agenda of today tells what is late, whom to visit and who is due; the dossiers of those to be visited
 * tell what is needed at the door, and the board what has stalled.  Both follow the agenda and are asked for
 * anew with it.
 */
#include "config.h"

#include "app/today/today_page.h"

#include "app/calendar/visit_actions.h"
#include "app/calendar/due_list.h"
#include "app/calendar/visit_words.h"
#include "app/customer/activity_form.h"
#include "app/customer/care_editing.h"
#include "app/customer/layer_editing.h"
#include "app/customer/nurture_editing.h"
#include "app/customer/promise_editing.h"
#include "app/customer/referral_editing.h"
#include "app/letters/letter_dialog.h"
#include "app/today/credit_alerts.h"
#include "app/today/today_alerts.h"
#include "app/today/today_row.h"
#include "app/report_preview.h"
#include "app/widgets/beside.h"
#include "app/widgets/naming.h"
#include "app/widgets/row_list.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The lists that can be long. */
typedef enum
{
  LIST_OVERDUE,
  LIST_DUE,
  LIST_STALLED,
  LIST_PROMISES,
  LIST_CARE,
  LIST_STEPS,
  LIST_REVIEWS,
  LIST_WRAP_UP,
} LongList;

#define N_LONG_LISTS (LIST_WRAP_UP + 1)

/* How many rows a long list begins with, and how many more are shown at a time. */
static const guint first_rows[N_LONG_LISTS]
    = { [LIST_OVERDUE] = 20, [LIST_DUE] = 10, [LIST_STALLED] = 8, [LIST_PROMISES] = 8,
        [LIST_STEPS] = 8,    [LIST_CARE] = 5, [LIST_REVIEWS] = 8, [LIST_WRAP_UP] = 10 };
#define MORE_ROWS 50

/* For how many visits of the day is told what they need. */
#define MOST_DOSSIERS 12

struct _PagodaTodayPage
{
  PagodaPage parent_instance;

  GtkWidget *title_label;
  GtkWidget *summary_label;
  GtkWidget *wrap_up_section;
  GtkWidget *wrap_up_count;
  GtkToggleButton *wrap_up_toggle;
  GtkListBox *wrap_up;
  GtkWidget *wrap_up_empty;
  guint evening; /* the source that waits for it, or 0 */
  GtkWidget *overdue_section;
  GtkWidget *overdue_count;
  GtkListBox *overdue;
  GtkListBox *visits;
  GtkWidget *visits_empty;
  GtkListBox *due;
  PagodaCreditAlerts *credit;
  GtkWidget *due_empty;
  GtkWidget *promises_section;
  GtkWidget *promises_count;
  GtkListBox *promises;
  PagodaTodayAlerts *alerts;
  GtkWidget *care_section;
  GtkWidget *care_count;
  GtkListBox *care;
  GtkWidget *steps_section;
  GtkWidget *steps_count;
  GtkListBox *steps;
  GtkWidget *reviews_section;
  GtkWidget *reviews_count;
  GtkListBox *reviews;
  GtkListBox *stalled;
  GtkWidget *stalled_count;
  GtkWidget *stalled_empty;

  guint most[N_LONG_LISTS]; /* rows at the most */
  PagodaOutlook *outlook;
  PagodaAgendaFeed *feed;
  PagodaBoard *board;        /* NULL before it is there */
  PagodaSeasonPlans *plans;  /* likewise */
  GHashTable *dossiers;      /* PagodaDossier by customer, of the visits of the day */
  GCancellable *cancellable; /* of what is asked for with the agenda, or NULL */
};

G_DEFINE_FINAL_TYPE (PagodaTodayPage, pagoda_today_page, PAGODA_TYPE_PAGE)

/* What is left to do before the day ends stands open from this hour on. */
#define EVENING 16

/* 0 where it is evening. */
static guint
minutes_to_evening (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int minute = 60 * g_date_time_get_hour (now) + g_date_time_get_minute (now);

  return (guint)MAX (60 * EVENING - minute, 0);
}

/* Lists */

/* Of @n the first are listed; the others can be asked for. */
static void
add_more (PagodaTodayPage *page, GPtrArray *rows, LongList which, guint n)
{
  if (n > page->most[which])
    g_ptr_array_add (rows, pagoda_today_row_of_more (n - page->most[which], which));
}

static void
show_overdue (PagodaTodayPage *page, const PagodaAgenda *agenda, PagodaDay today)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n = agenda != NULL ? agenda->overdue->len : 0;
  g_autofree char *count = pagoda_count_format (n);

  for (guint i = 0; i < MIN (n, page->most[LIST_OVERDUE]); i++)
    g_ptr_array_add (rows,
                     pagoda_today_row_of_visit (agenda, g_ptr_array_index (agenda->overdue, i), NULL, today));
  add_more (page, rows, LIST_OVERDUE, n);
  gtk_label_set_label (GTK_LABEL (page->overdue_count), count);
  gtk_widget_set_visible (page->overdue_section, n > 0);
  pagoda_row_list_set (page->overdue, rows);
}

static void
show_visits (PagodaTodayPage *page)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);
  PagodaDay today = pagoda_agenda_feed_get_today (page->feed);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = agenda != NULL ? pagoda_agenda_first_on (agenda, today) : 0;
       agenda != NULL && i < agenda->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (agenda->activities, i);
      if (activity->day == today && activity->state != PAGODA_ACTIVITY_CANCELLED)
        g_ptr_array_add (rows,
                         pagoda_today_row_of_visit (agenda, activity,
                                                    g_hash_table_lookup (page->dossiers, &activity->customer),
                                                    today));
    }
  pagoda_row_list_set (page->visits, rows);
  gtk_widget_set_visible (page->visits_empty,
                          agenda != NULL && !gtk_widget_get_visible (GTK_WIDGET (page->visits)));
}

static void
show_due (PagodaTodayPage *page, const PagodaAgenda *agenda, PagodaDay today)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint shown = 0;

  for (gsize i = 0; agenda != NULL && i < agenda->n_due && shown < page->most[LIST_DUE]; i++)
    if (agenda->due[i].planned == PAGODA_DAY_NONE)
      {
        g_ptr_array_add (rows, pagoda_today_row_of_due (agenda, i, today));
        shown++;
      }
  add_more (page, rows, LIST_DUE, pagoda_due_count (agenda));
  gtk_widget_set_visible (page->due_empty, agenda != NULL && shown == 0);
  pagoda_row_list_set (page->due, rows);
}

/* An account on watch waits on purpose. */
static gboolean
is_stalled (const PagodaBoardCard *card)
{
  return card->layers->stalled && !card->layers->waiting;
}

static void
show_reviews (PagodaTodayPage *page)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GArray) reviews = page->board != NULL ? pagoda_reviews_of_board (page->board) : NULL;
  guint n = reviews != NULL ? reviews->len : 0;
  g_autofree char *count = pagoda_count_format (n);

  for (guint i = 0; i < MIN (n, page->most[LIST_REVIEWS]); i++)
    g_ptr_array_add (rows, pagoda_today_row_of_review (page->board, &g_array_index (reviews, PagodaReview, i),
                                                       page->board->as_of));
  add_more (page, rows, LIST_REVIEWS, n);
  gtk_label_set_label (GTK_LABEL (page->reviews_count), count);
  gtk_widget_set_visible (page->reviews_section, n > 0);
  pagoda_row_list_set (page->reviews, rows);
}

static void
show_stalled (PagodaTodayPage *page)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n = 0;

  for (gsize i = 0; page->board != NULL && i < page->board->n; i++)
    if (is_stalled (&page->board->cards[i]) && n++ < page->most[LIST_STALLED])
      g_ptr_array_add (rows,
                       pagoda_today_row_of_card (page->board, &page->board->cards[i], page->board->as_of));
  add_more (page, rows, LIST_STALLED, n);
  g_autofree char *count = pagoda_count_format (n);
  gtk_label_set_label (GTK_LABEL (page->stalled_count), count);
  gtk_widget_set_visible (page->stalled_empty, page->board != NULL && n == 0);
  pagoda_row_list_set (page->stalled, rows);
}

static void
show_promises (PagodaTodayPage *page, const PagodaAgenda *agenda, PagodaDay today)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n = agenda != NULL ? agenda->promises->len : 0;
  g_autofree char *count = pagoda_count_format (n);

  for (guint i = 0; i < MIN (n, page->most[LIST_PROMISES]); i++)
    g_ptr_array_add (rows,
                     pagoda_today_row_of_promise (agenda, g_ptr_array_index (agenda->promises, i), today));
  add_more (page, rows, LIST_PROMISES, n);
  gtk_label_set_label (GTK_LABEL (page->promises_count), count);
  gtk_widget_set_visible (page->promises_section, n > 0);
  pagoda_row_list_set (page->promises, rows);
}

static void
show_care (PagodaTodayPage *page, const PagodaAgenda *agenda, PagodaDay today)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n_items = agenda != NULL ? agenda->care->len : 0;
  guint n = agenda != NULL ? n_items + agenda->asks->len : 0;
  g_autofree char *count = pagoda_count_format (n);

  for (guint i = 0; i < MIN (n, page->most[LIST_CARE]); i++)
    g_ptr_array_add (
        rows, i < n_items
                  ? pagoda_today_row_of_care (agenda, g_ptr_array_index (agenda->care, i), today)
                  : pagoda_today_row_of_ask (agenda, g_ptr_array_index (agenda->asks, i - n_items), today));
  add_more (page, rows, LIST_CARE, n);
  gtk_label_set_label (GTK_LABEL (page->care_count), count);
  gtk_widget_set_visible (page->care_section, n > 0);
  pagoda_row_list_set (page->care, rows);
}

/* Milestones that are due, behind the steps of nurture plans. */
static void
show_steps (PagodaTodayPage *page)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);
  PagodaDay today = pagoda_agenda_feed_get_today (page->feed);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; agenda != NULL && i < agenda->nurture->len; i++)
    if (n++ < page->most[LIST_STEPS])
      g_ptr_array_add (rows,
                       pagoda_today_row_of_step (agenda, g_ptr_array_index (agenda->nurture, i), today));
  for (guint i = 0; agenda != NULL && page->plans != NULL && i < page->plans->entries->len; i++)
    {
      const PagodaSeasonPlanEntry *entry = &g_array_index (page->plans->entries, PagodaSeasonPlanEntry, i);
      if (pagoda_season_plan_due (&entry->plan) != NULL && n++ < page->most[LIST_STEPS])
        g_ptr_array_add (rows, pagoda_today_row_of_milestone (page->plans, entry, today));
    }
  add_more (page, rows, LIST_STEPS, n);
  g_autofree char *count = pagoda_count_format (n);
  gtk_label_set_label (GTK_LABEL (page->steps_count), count);
  gtk_widget_set_visible (page->steps_section, n > 0);
  pagoda_row_list_set (page->steps, rows);
}

static void
show_wrap_up (PagodaTodayPage *page)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);
  PagodaDay today = pagoda_agenda_feed_get_today (page->feed);
  gboolean evening = minutes_to_evening () == 0;
  gboolean open = evening || gtk_toggle_button_get_active (page->wrap_up_toggle);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n = agenda != NULL ? agenda->wrap_up->len : 0;
  g_autofree char *count = pagoda_count_format (n);

  for (guint i = 0; open && i < MIN (n, page->most[LIST_WRAP_UP]); i++)
    g_ptr_array_add (rows, pagoda_today_row_of_wrap_up (
                               agenda, &g_array_index (agenda->wrap_up, PagodaWrapUpItem, i), today));
  if (open)
    add_more (page, rows, LIST_WRAP_UP, n);
  gtk_label_set_label (GTK_LABEL (page->wrap_up_count), count);
  gtk_widget_set_visible (GTK_WIDGET (page->wrap_up_toggle), !evening);
  gtk_widget_set_visible (page->wrap_up_empty, agenda != NULL && open && n == 0);
  gtk_widget_set_visible (page->wrap_up_section, agenda != NULL);
  pagoda_row_list_set (page->wrap_up, rows);
}

static gboolean
evening_cb (gpointer data)
{
  PagodaTodayPage *page = data;

  page->evening = 0;
  show_wrap_up (page);
  return G_SOURCE_REMOVE;
}

/* Nobody else tells the page that the evening has come. */
static void
wait_for_evening (PagodaTodayPage *page)
{
  guint minutes = minutes_to_evening ();

  g_clear_handle_id (&page->evening, g_source_remove);
  if (minutes > 0)
    page->evening = g_timeout_add_seconds (60 * minutes, evening_cb, page);
}

static void
toggled_cb (PagodaTodayPage *page)
{
  gboolean open = gtk_toggle_button_get_active (page->wrap_up_toggle);

  gtk_button_set_icon_name (GTK_BUTTON (page->wrap_up_toggle),
                            open ? "pan-down-symbolic" : "pan-end-symbolic");
  show_wrap_up (page);
}

static void
show_head (PagodaTodayPage *page, const PagodaAgenda *agenda, PagodaDay today)
{
  guint visits = 0;
  guint others = 0;

  for (guint i = agenda != NULL ? pagoda_agenda_first_on (agenda, today) : 0;
       agenda != NULL && i < agenda->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (agenda->activities, i);
      if (activity->day == today && activity->state == PAGODA_ACTIVITY_PLANNED)
        *(pagoda_activity_is_visit (activity->kind) ? &visits : &others) += 1;
    }
  g_autofree char *title = pagoda_wording_full_day (today);
  /* Translators: what is still open today, and how many customers are due. */
  g_autofree char *due = pagoda_count_format (pagoda_due_count (agenda));
  g_autofree char *summary
      = g_strdup_printf (_ ("Still open: visits %u, calls and other %u · Due customers: %s"), visits, others,
                         due);
  gtk_label_set_label (GTK_LABEL (page->title_label), title);
  gtk_label_set_label (GTK_LABEL (page->summary_label), agenda != NULL ? summary : "");
}

/* What comes along with the agenda */

static void
board_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaTodayPage) page = data;
  PagodaBoard *board = pagoda_session_board_finish (PAGODA_SESSION (source), result, NULL);

  if (board == NULL)
    return;
  g_clear_pointer (&page->board, pagoda_board_unref);
  page->board = board;
  show_reviews (page);
  show_stalled (page);
}

static void
plans_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaTodayPage) page = data;
  PagodaSeasonPlans *plans = pagoda_session_season_plans_finish (PAGODA_SESSION (source), result, NULL);

  if (plans == NULL)
    return;
  g_clear_pointer (&page->plans, pagoda_season_plans_unref);
  page->plans = plans;
  show_steps (page);
}

static void
declines_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaTodayPage) page = data;
  g_autoptr (PagodaDeclines) declines
      = pagoda_session_declines_finish (PAGODA_SESSION (source), result, NULL);

  if (declines != NULL)
    pagoda_today_alerts_show (page->alerts, declines);
}

static void
dossier_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaTodayPage) page = data;
  PagodaDossier *dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, NULL);

  if (dossier == NULL)
    return;
  /* The key lies in the dossier. */
  g_hash_table_replace (page->dossiers, &dossier->customer->id, dossier);
  show_visits (page);
}

static void
ask_for_dossiers (PagodaTodayPage *page, const PagodaAgenda *agenda, PagodaDay today)
{
  PagodaSession *session = pagoda_outlook_get_session (page->outlook);
  guint n = 0;

  for (guint i = pagoda_agenda_first_on (agenda, today); i < agenda->activities->len && n < MOST_DOSSIERS;
       i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (agenda->activities, i);
      if (activity->day != today || activity->state != PAGODA_ACTIVITY_PLANNED)
        continue;
      pagoda_session_dossier_async (session, activity->customer, page->cancellable, dossier_loaded_cb,
                                    g_object_ref (page));
      n++;
    }
}

static void
forget_asked (PagodaTodayPage *page)
{
  if (page->cancellable != NULL)
    g_cancellable_cancel (page->cancellable);
  g_clear_object (&page->cancellable);
}

static gboolean
has_figures (PagodaTodayPage *page)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_outlook_get_session (page->outlook));

  return snapshot != NULL && pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIGURES;
}

static void
show_lists (PagodaTodayPage *page)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);
  PagodaDay today = pagoda_agenda_feed_get_today (page->feed);

  show_overdue (page, agenda, today);
  show_visits (page);
  show_due (page, agenda, today);
  show_promises (page, agenda, today);
  show_care (page, agenda, today);
  show_steps (page);
  show_wrap_up (page);
  show_reviews (page);
  show_stalled (page);
}

static void
show (PagodaTodayPage *page)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);
  PagodaDay today = pagoda_agenda_feed_get_today (page->feed);

  forget_asked (page);
  wait_for_evening (page);
  pagoda_agenda_feed_set_period (page->feed, (PagodaPeriod){ today, today });
  show_head (page, agenda, today);
  show_lists (page);
  if (agenda == NULL || !has_figures (page))
    {
      g_clear_pointer (&page->board, pagoda_board_unref);
      show_reviews (page);
      show_stalled (page);
      pagoda_credit_alerts_show (page->credit, NULL, today);
      pagoda_today_alerts_show (page->alerts, NULL);
      return;
    }
  page->cancellable = g_cancellable_new ();
  ask_for_dossiers (page, agenda, today);
  pagoda_session_board_async (pagoda_outlook_get_session (page->outlook), PAGODA_ID_NONE, today, today,
                              page->cancellable, board_loaded_cb, g_object_ref (page));
  pagoda_credit_alerts_show (page->credit, pagoda_outlook_get_session (page->outlook), today);
  pagoda_session_season_plans_async (pagoda_outlook_get_session (page->outlook), PAGODA_ID_NONE, today,
                                     page->cancellable, plans_loaded_cb, g_object_ref (page));
  pagoda_session_declines_async (pagoda_outlook_get_session (page->outlook), today, page->cancellable,
                                 declines_loaded_cb, g_object_ref (page));
}

/* The focus goes on with the first of the rows that come. */
static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaTodayPage *page = PAGODA_TODAY_PAGE (widget);
  GtkListBox *const lists[]
      = { [LIST_OVERDUE] = page->overdue,   [LIST_DUE] = page->due,        [LIST_STALLED] = page->stalled,
          [LIST_PROMISES] = page->promises, [LIST_STEPS] = page->steps,    [LIST_CARE] = page->care,
          [LIST_REVIEWS] = page->reviews,   [LIST_WRAP_UP] = page->wrap_up };
  gint32 which = g_variant_get_int32 (parameter);

  g_return_if_fail (which >= 0 && which < N_LONG_LISTS);
  guint known = page->most[which];
  page->most[which] += MORE_ROWS;
  show_lists (page);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (lists[which], (int)known);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
pagoda_today_page_print (PagodaPage *base)
{
  pagoda_report_preview_open_day (PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (base))),
                                  pagoda_agenda_feed_get_today (PAGODA_TODAY_PAGE (base)->feed));
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaDay today = pagoda_agenda_feed_get_today (PAGODA_TODAY_PAGE (widget)->feed);

  gtk_widget_activate_action (widget, "visit.plan", "(ix)", today, (gint64)PAGODA_ID_NONE);
}

/* The deal that the customer is thanked for is noted already. */
static void
thanks_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (PAGODA_TODAY_PAGE (widget)->feed);
  PagodaId customer = g_variant_get_int64 (parameter);

  for (guint i = 0; agenda != NULL && i < agenda->wrap_up->len; i++)
    {
      const PagodaWrapUpItem *item = &g_array_index (agenda->wrap_up, PagodaWrapUpItem, i);
      if (item->customer != customer || item->deal == NULL)
        continue;
      pagoda_activity_form_record_kind (PAGODA_WINDOW (gtk_widget_get_root (widget)), customer,
                                        PAGODA_ACTIVITY_THANK_YOU, PAGODA_ID_NONE, item->deal->title);
      break;
    }
}

/* About the deal where there is one to thank for, else to the person who was interested. */
static void
letter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (PAGODA_TODAY_PAGE (widget)->feed);
  PagodaWrapUpKind kind;
  PagodaId customer;

  g_variant_get (parameter, "(ix)", &kind, &customer);
  for (guint i = 0; agenda != NULL && i < agenda->wrap_up->len; i++)
    {
      const PagodaWrapUpItem *item = &g_array_index (agenda->wrap_up, PagodaWrapUpItem, i);
      if (item->kind != kind || item->customer != customer)
        continue;
      pagoda_letter_dialog_open (PAGODA_WINDOW (gtk_widget_get_root (widget)), customer, item->deal,
                                 item->activity != NULL ? item->activity->contact : PAGODA_ID_NONE);
      break;
    }
}

/* To the person who was interested. */
static void
material_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (PAGODA_TODAY_PAGE (widget)->feed);
  const PagodaActivity *activity
      = agenda != NULL ? pagoda_agenda_find (agenda, g_variant_get_int64 (parameter)) : NULL;

  if (activity != NULL)
    pagoda_activity_form_record_kind (PAGODA_WINDOW (gtk_widget_get_root (widget)), activity->customer,
                                      PAGODA_ACTIVITY_MESSAGE, activity->contact,
                                      _ ("Asked whether they want material"));
}

static void
care_done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaTodayPage *page = PAGODA_TODAY_PAGE (widget);
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);
  PagodaId id = g_variant_get_int64 (parameter);

  for (guint i = 0; agenda != NULL && i < agenda->care->len; i++)
    {
      const PagodaCareItem *item = g_ptr_array_index (agenda->care, i);
      if (item->id != id)
        continue;
      pagoda_editing_complete_care_item (PAGODA_WINDOW (gtk_widget_get_root (widget)), item);
      break;
    }
}

static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (PAGODA_TODAY_PAGE (widget)->feed);
  PagodaId id = g_variant_get_int64 (parameter);

  for (guint i = 0; agenda != NULL && i < agenda->asks->len; i++)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (agenda->asks, i);
      if (ask->id != id)
        continue;
      pagoda_editing_referral_ask (PAGODA_WINDOW (gtk_widget_get_root (widget)), ask);
      break;
    }
}

static const PagodaPromise *
find_promise (const PagodaAgenda *agenda, PagodaId id)
{
  for (guint i = 0; i < agenda->promises->len; i++)
    if (((const PagodaPromise *)g_ptr_array_index (agenda->promises, i))->id == id)
      return g_ptr_array_index (agenda->promises, i);
  return NULL;
}

static void
promise_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    void (*answer) (PagodaWindow *window, const PagodaPromise *promise);
  } answers[] = { { "today.promise-kept", pagoda_editing_keep_promise },
                  { "today.promise-moved", pagoda_editing_move_promise },
                  { "today.promise-broken", pagoda_editing_break_promise } };
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (PAGODA_TODAY_PAGE (widget)->feed);
  const PagodaPromise *promise
      = agenda != NULL ? find_promise (agenda, g_variant_get_int64 (parameter)) : NULL;

  for (gsize i = 0; promise != NULL && i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (answers[i].name, name))
      answers[i].answer (PAGODA_WINDOW (gtk_widget_get_root (widget)), promise);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (PAGODA_TODAY_PAGE (widget)->feed);
  PagodaId id = g_variant_get_int64 (parameter);

  for (guint i = 0; agenda != NULL && i < agenda->nurture->len; i++)
    {
      const PagodaNurtureStep *step = g_ptr_array_index (agenda->nurture, i);
      if (step->id != id)
        continue;
      pagoda_editing_nurture_step_of (PAGODA_WINDOW (gtk_widget_get_root (widget)), step->customer, id, TRUE);
      break;
    }
}

static PagodaWindow *
window_of (GtkWidget *widget)
{
  return PAGODA_WINDOW (gtk_widget_get_root (widget));
}

static void
strategy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaTodayPage *page = PAGODA_TODAY_PAGE (widget);
  const PagodaBoardCard *card
      = page->board != NULL ? pagoda_board_find (page->board, g_variant_get_int64 (parameter)) : NULL;

  if (card != NULL)
    pagoda_editing_strategy (window_of (widget), card->customer,
                             pagoda_snapshot_get_name (page->board->snapshot, card->place),
                             pagoda_layer_record_strategy_on (card->record, page->board->as_of));
}

static void
follow_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaTodayPage *page = PAGODA_TODAY_PAGE (widget);
  g_autoptr (GArray) reviews = page->board != NULL ? pagoda_reviews_of_board (page->board) : NULL;

  for (guint i = 0; reviews != NULL && i < reviews->len; i++)
    {
      const PagodaReview *review = &g_array_index (reviews, PagodaReview, i);
      const PagodaProject *project = review->project;
      if (review->kind == PAGODA_REVIEW_OF_FOLLOW_UP && project->id == g_variant_get_int64 (parameter))
        pagoda_editing_next_project (window_of (widget), project,
                                     pagoda_snapshot_get_currency (page->board->snapshot));
    }
}

static void
analysis_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaId customer, project;

  g_variant_get (parameter, "(xx)", &customer, &project);
  pagoda_editing_closing_analysis (window_of (widget), customer, project);
}

/* Life */

static void
pagoda_today_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaTodayPage *page = PAGODA_TODAY_PAGE (base);

  page->outlook = g_object_ref (outlook);
  page->feed = pagoda_agenda_feed_new (outlook, GTK_WIDGET (page));
  pagoda_visit_actions_install (GTK_WIDGET (page), page->feed);
  g_signal_connect_object (page->feed, "changed", G_CALLBACK (show), page, G_CONNECT_SWAPPED);
  show (page);
}

static void
pagoda_today_page_dispose (GObject *object)
{
  PagodaTodayPage *page = PAGODA_TODAY_PAGE (object);

  forget_asked (page);
  g_clear_handle_id (&page->evening, g_source_remove);
  g_clear_object (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->board, pagoda_board_unref);
  g_clear_pointer (&page->dossiers, g_hash_table_unref);
  g_clear_pointer (&page->plans, pagoda_season_plans_unref);
  G_OBJECT_CLASS (pagoda_today_page_parent_class)->dispose (object);
}

static void
pagoda_today_page_class_init (PagodaTodayPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_today_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_today_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->print = pagoda_today_page_print;
  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_CREDIT_ALERTS);
  g_type_ensure (PAGODA_TYPE_TODAY_ALERTS);
  gtk_widget_class_install_action (widget_class, "today.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "today.thanks", "x", thanks_action);
  gtk_widget_class_install_action (widget_class, "today.letter", "(ix)", letter_action);
  gtk_widget_class_install_action (widget_class, "today.material", "x", material_action);
  gtk_widget_class_install_action (widget_class, "today.strategy", "x", strategy_action);
  gtk_widget_class_install_action (widget_class, "today.follow-up", "x", follow_up_action);
  gtk_widget_class_install_action (widget_class, "today.analysis", "(xx)", analysis_action);
  gtk_widget_class_install_action (widget_class, "today.more", "i", more_action);
  gtk_widget_class_install_action (widget_class, "today.promise-kept", "x", promise_action);
  gtk_widget_class_install_action (widget_class, "today.promise-moved", "x", promise_action);
  gtk_widget_class_install_action (widget_class, "today.promise-broken", "x", promise_action);
  gtk_widget_class_install_action (widget_class, "today.care-done", "x", care_done_action);
  gtk_widget_class_install_action (widget_class, "today.step", "x", step_action);
  gtk_widget_class_install_action (widget_class, "today.ask", "x", ask_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pagoda_sales/Pagoda/today_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, wrap_up_section);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, wrap_up_count);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, wrap_up_toggle);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, wrap_up);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, wrap_up_empty);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, overdue_section);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, overdue_count);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, overdue);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, visits);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, visits_empty);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, due);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, credit);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, due_empty);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, promises_section);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, promises_count);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, promises);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, alerts);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, care_section);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, care_count);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, care);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, steps_section);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, steps_count);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, steps);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, reviews_section);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, reviews_count);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, reviews);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, stalled);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, stalled_count);
  gtk_widget_class_bind_template_child (widget_class, PagodaTodayPage, stalled_empty);
}

static void
pagoda_today_page_init (PagodaTodayPage *page)
{
  page->dossiers
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)pagoda_dossier_free);
  memcpy (page->most, first_rows, sizeof first_rows);
  gtk_widget_init_template (GTK_WIDGET (page));
}
