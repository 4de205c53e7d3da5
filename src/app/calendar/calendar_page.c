/* calendar_page.c: visits and calls of a month, a week, a day or a year, and who is due for one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page is a span and a day; what it shows follows from them.  In a narrow window the days become a strip
 * of numbers over the list of their activities, and the customers who are due a page of their own.
 */
#include "config.h"

#include "app/calendar/calendar_page.h"

#include "app/calendar/agenda_list.h"
#include "app/calendar/calendar_grid.h"
#include "app/calendar/day_grid.h"
#include "app/calendar/day_view.h"
#include "app/calendar/due_list.h"
#include "app/calendar/travel_actions.h"
#include "app/calendar/visit_actions.h"
#include "app/calendar/visit_times.h"
#include "app/report_preview.h"
#include "app/widgets/beside.h"
#include "app/widgets/naming.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* In pixels at the usual size of text: below this width days are only numbers. */
#define NARROW 600

struct _PagodaCalendarPage
{
  PagodaPage parent_instance;

  GtkDrawingArea *width_probe;
  GtkWidget *title_label;
  GtkWidget *today_button;
  GtkWidget *filter_button;
  GtkWidget *due_toggle;
  GtkWidget *span_switch;
  GtkToggleButton *month_toggle;
  GtkToggleButton *week_toggle;
  GtkToggleButton *day_toggle;
  GtkToggleButton *agenda_toggle;
  GtkBox *travels;
  GtkStack *stack;
  PagodaDayGrid *grid;
  GtkWidget *grid_scroller;
  PagodaDayView *hours;
  PagodaAgendaList *list;
  PagodaDueList *side_due;
  PagodaDueList *stack_due;

  PagodaOutlook *outlook;
  PagodaAgendaFeed *feed;
  int first_weekday;
  PagodaCalendarSpan span;
  PagodaDay day;
  gboolean narrow;
  gboolean alone;  /* without room for the customers who are due beside it */
  guint refitting; /* the source that follows another width, or 0 */
  char *kinds;     /* a word of the menu */
  gboolean cancelled;
  GArray *listed; /* PagodaId of the activities of a report */
};

G_DEFINE_FINAL_TYPE (PagodaCalendarPage, pagoda_calendar_page, PAGODA_TYPE_PAGE)

enum
{
  PROP_KINDS = 1,
  PROP_CANCELLED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* What is shown */

static PagodaPeriod
shown_period (PagodaCalendarPage *page)
{
  return pagoda_calendar_period (page->span, page->day, page->first_weekday);
}

/* That of the days in the middle, whatever day the week begins on. */
static int
shown_week (PagodaCalendarPage *page)
{
  return pagoda_calendar_week_number (shown_period (page).first + PAGODA_DAYS_PER_WEEK / 2);
}

/* Where there is little room the year that everybody knows is left out, lest the day be. */
static char *
word_day (PagodaCalendarPage *page)
{
  if (!page->narrow)
    return pagoda_wording_full_day (page->day);
  g_autofree char *day = pagoda_wording_day (page->day, pagoda_agenda_feed_get_today (page->feed));
  return g_strdup_printf ("%s %s", day, pagoda_wording_weekday (page->day));
}

static char *
word_title (PagodaCalendarPage *page)
{
  int year;

  if (page->span == PAGODA_SPAN_MONTH)
    return pagoda_wording_month (page->day);
  if (page->span == PAGODA_SPAN_WEEK)
    {
      g_autofree char *month = pagoda_wording_month (page->day);
      /* Translators: a month with its year, and the number of a week. */
      return g_strdup_printf (_ ("%s, week %d"), month, shown_week (page));
    }
  if (page->span == PAGODA_SPAN_DAY)
    return word_day (page);
  pagoda_day_to_ymd (page->day, &year, NULL, NULL);
  /* Translators: a year. */
  return g_strdup_printf (C_ ("year", "%d"), year);
}

static guint
kinds_of (const char *word)
{
  guint visits = 0;

  for (guint kind = 0; kind < PAGODA_N_ACTIVITY_KINDS; kind++)
    if (pagoda_activity_is_visit ((PagodaActivityKind)kind))
      visits |= 1u << kind;
  if (g_str_equal (word, "visits"))
    return visits;
  if (g_str_equal (word, "calls"))
    return 1u << PAGODA_ACTIVITY_CALL;
  if (g_str_equal (word, "others"))
    return PAGODA_ALL_KINDS & ~visits & ~(1u << PAGODA_ACTIVITY_CALL);
  return PAGODA_ALL_KINDS;
}

/* Which customers the search finds, by place; NULL where nothing is searched (transfer full). */
static guint8 *
mark_found (PagodaCalendarPage *page, const PagodaAgenda *agenda)
{
  const char *search = pagoda_outlook_get_search (page->outlook);

  if (*search == '\0' || agenda == NULL)
    return NULL;
  gsize n = pagoda_snapshot_get_n_customers (agenda->snapshot);
  g_autofree guint32 *found = g_new (guint32, MAX (n, 1));
  guint8 *marks = g_new0 (guint8, MAX (n, 1));
  gsize n_found = pagoda_snapshot_search (agenda->snapshot, search, found);
  for (gsize i = 0; i < n_found; i++)
    marks[found[i]] = 1;
  return marks;
}

static void
show_grid (PagodaCalendarPage *page, const PagodaAgenda *agenda, const PagodaVisitFilter *filter)
{
  PagodaHouseRules usual = pagoda_house_rules_usual ();
  PagodaPeriod period = shown_period (page);

  pagoda_day_grid_show (
      page->grid, &(PagodaDayGridContent){
                      .period = period,
                      .month = page->span == PAGODA_SPAN_MONTH ? pagoda_period_month (page->day) : period,
                      .day = page->day,
                      .today = pagoda_agenda_feed_get_today (page->feed),
                      .compact = page->narrow,
                      .agenda = agenda,
                      .rules = agenda != NULL ? pagoda_snapshot_get_rules (agenda->snapshot) : &usual,
                      .filter = filter,
                  });
}

static void
show_due (PagodaCalendarPage *page, const PagodaAgenda *agenda)
{
  gboolean week = page->span == PAGODA_SPAN_WEEK;
  PagodaPeriod period = week ? shown_period (page) : pagoda_period_month (page->day);
  g_autofree char *title
      = week ? g_strdup_printf (_ ("week %d"), shown_week (page)) : pagoda_wording_short_month (page->day);
  g_autofree char *label = g_strdup_printf (_ ("To be planned: %u"), pagoda_due_count (agenda));
  PagodaDay today = pagoda_agenda_feed_get_today (page->feed);

  gtk_button_set_label (GTK_BUTTON (page->due_toggle), label);
  if (!page->alone)
    pagoda_due_list_show (page->side_due, agenda, period, title, page->day, today);
  else if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page->due_toggle)))
    pagoda_due_list_show (page->stack_due, agenda, period, title, page->day, today);
}

/* In the list of a year those that are still to come, or are under way. */
static void
show_travels (PagodaCalendarPage *page, const PagodaAgenda *agenda)
{
  PagodaPeriod period
      = page->span == PAGODA_SPAN_MONTH ? pagoda_period_month (page->day) : shown_period (page);

  if (page->span == PAGODA_SPAN_AGENDA)
    period.first = MAX (period.first, pagoda_agenda_feed_get_today (page->feed));
  pagoda_travel_fill (page->travels, agenda, period);
}

static void
show_parts (PagodaCalendarPage *page)
{
  gboolean as_list = page->span == PAGODA_SPAN_AGENDA, as_hours = page->span == PAGODA_SPAN_DAY;
  gboolean due = page->alone && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (page->due_toggle));

  gtk_widget_set_visible (page->grid_scroller, !as_list && !as_hours);
  gtk_widget_set_vexpand (page->grid_scroller, !page->narrow);
  gtk_widget_set_visible (GTK_WIDGET (page->list), as_list || (page->narrow && !as_hours));
  gtk_widget_set_visible (GTK_WIDGET (page->hours), as_hours);
  gtk_widget_set_visible (page->due_toggle, page->alone);
  gtk_stack_set_visible_child_name (page->stack, due ? "due" : "days");
}

static void
show (PagodaCalendarPage *page)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);
  g_autofree guint8 *matches = mark_found (page, agenda);
  PagodaVisitFilter filter = { kinds_of (page->kinds), page->cancelled, matches };
  g_autofree char *title = word_title (page);

  gtk_label_set_label (GTK_LABEL (page->title_label), title);
  show_parts (page);
  show_travels (page, agenda);
  if (page->span == PAGODA_SPAN_DAY)
    pagoda_day_view_show (page->hours, agenda, &filter, page->day, pagoda_agenda_feed_get_today (page->feed));
  else if (page->span != PAGODA_SPAN_AGENDA)
    show_grid (page, agenda, &filter);
  if (gtk_widget_get_visible (GTK_WIDGET (page->list)))
    pagoda_agenda_list_show (page->list, agenda, shown_period (page), &filter,
                             pagoda_agenda_feed_get_today (page->feed));
  show_due (page, agenda);
}

static void
choose_day (PagodaCalendarPage *page, PagodaDay day)
{
  page->day = day;
  pagoda_agenda_feed_set_period (page->feed, shown_period (page));
  show (page);
  if (gtk_widget_get_visible (GTK_WIDGET (page->list)))
    pagoda_agenda_list_reveal (page->list, day);
}

static void
choose_span (PagodaCalendarPage *page, PagodaCalendarSpan span)
{
  GtkToggleButton *toggles[PAGODA_N_CALENDAR_SPANS]
      = { page->month_toggle, page->week_toggle, page->day_toggle, page->agenda_toggle };

  page->span = span;
  gtk_toggle_button_set_active (toggles[span], TRUE);
  choose_day (page, page->day);
}

/* Width */

static gboolean
is_narrow (PagodaCalendarPage *page, int width)
{
  return width < pagoda_beside_scale (GTK_WIDGET (page), NARROW);
}

static gboolean
refit_cb (gpointer data)
{
  PagodaCalendarPage *page = data;

  page->refitting = 0;
  page->narrow = is_narrow (page, gtk_widget_get_width (GTK_WIDGET (page->width_probe)));
  page->alone = !gtk_widget_get_child_visible (GTK_WIDGET (page->side_due));
  choose_day (page, page->day);
  return G_SOURCE_REMOVE;
}

/* Places are being given out now; what they hold must wait. */
static void
refit (PagodaCalendarPage *page)
{
  if (page->refitting == 0)
    page->refitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refit_cb, page, NULL);
}

static void
width_changed_cb (PagodaCalendarPage *page, int width, int height)
{
  if (is_narrow (page, width) != page->narrow)
    refit (page);
}

/* The side follows the width too, and says so by being mapped or not. */
static void
side_changed_cb (PagodaCalendarPage *page)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (page)) && page->feed != NULL)
    refit (page);
}

/* Callbacks and actions */

static void
day_chosen_cb (PagodaCalendarPage *page, int day)
{
  choose_day (page, day);
}

/* Of the two that change only the one that is chosen now tells something. */
static void
span_toggled_cb (GtkToggleButton *toggle, PagodaCalendarPage *page)
{
  PagodaCalendarSpan span = toggle == page->month_toggle  ? PAGODA_SPAN_MONTH
                            : toggle == page->week_toggle ? PAGODA_SPAN_WEEK
                            : toggle == page->day_toggle  ? PAGODA_SPAN_DAY
                                                          : PAGODA_SPAN_AGENDA;

  if (gtk_toggle_button_get_active (toggle) && page->feed != NULL && span != page->span)
    choose_span (page, span);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (widget);

  choose_day (page, pagoda_calendar_step (page->span, page->day, g_variant_get_int32 (parameter)));
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (widget);

  choose_day (page, pagoda_agenda_feed_get_today (page->feed));
}

static void
span_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_span (PAGODA_CALENDAR_PAGE (widget), (PagodaCalendarSpan)g_variant_get_int32 (parameter));
}

static void
open_day_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (widget);

  page->day = g_variant_get_int32 (parameter);
  choose_span (page, PAGODA_SPAN_DAY);
  pagoda_day_view_focus_hour (page->hours);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "visit.plan", "(ix)", PAGODA_CALENDAR_PAGE (widget)->day,
                              (gint64)PAGODA_ID_NONE);
}

static void
travel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "travel.new", "i", PAGODA_CALENDAR_PAGE (widget)->day);
}

static void
list_passing (GArray *listed,
              const PagodaVisitFilter *filter,
              const PagodaSnapshot *snapshot,
              const GPtrArray *activities)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (pagoda_visit_filter_passes (filter, snapshot, activity))
        g_array_append_val (listed, activity->id);
    }
}

/* A report has the period that is shown, and of its activities those that the filter and the search leave. */
static void
pagoda_calendar_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (base);
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (page->feed);

  request->period = shown_period (page);
  if (agenda == NULL)
    return;
  g_autofree guint8 *matches = mark_found (page, agenda);
  PagodaVisitFilter filter = { kinds_of (page->kinds), page->cancelled, matches };
  g_array_set_size (page->listed, 0);
  list_passing (page->listed, &filter, agenda->snapshot, agenda->activities);
  list_passing (page->listed, &filter, agenda->snapshot, agenda->overdue);
  request->listed = (const PagodaId *)(gconstpointer)page->listed->data;
  request->n_listed = page->listed->len;
}

static void
pagoda_calendar_page_print (PagodaPage *base)
{
  pagoda_report_preview_open_day (PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (base))),
                                  PAGODA_CALENDAR_PAGE (base)->day);
}

/* Life */

static void
pagoda_calendar_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (base);

  page->outlook = g_object_ref (outlook);
  page->feed = pagoda_agenda_feed_new (outlook, GTK_WIDGET (page));
  page->day = pagoda_agenda_feed_get_today (page->feed);
  pagoda_visit_actions_install (GTK_WIDGET (page), page->feed);
  pagoda_visit_times_install (GTK_WIDGET (page), page->feed);
  pagoda_travel_actions_install (GTK_WIDGET (page), page->feed);
  g_signal_connect_object (page->feed, "changed", G_CALLBACK (show), page, G_CONNECT_SWAPPED);
  choose_day (page, page->day);
}

static void
pagoda_calendar_page_show_search (PagodaPage *base)
{
  show (PAGODA_CALENDAR_PAGE (base));
}

static void
pagoda_calendar_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (object);

  if (id == PROP_KINDS)
    g_value_set_string (value, page->kinds);
  else
    g_value_set_boolean (value, page->cancelled);
}

static void
pagoda_calendar_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (object);

  if (id == PROP_KINDS)
    {
      g_free (page->kinds);
      page->kinds = g_value_dup_string (value);
    }
  else
    page->cancelled = g_value_get_boolean (value);
  show (page);
}

static void
pagoda_calendar_page_dispose (GObject *object)
{
  PagodaCalendarPage *page = PAGODA_CALENDAR_PAGE (object);

  g_clear_handle_id (&page->refitting, g_source_remove);
  g_clear_object (&page->feed);
  g_clear_object (&page->outlook);
  g_clear_pointer (&page->kinds, g_free);
  g_clear_pointer (&page->listed, g_array_unref);
  G_OBJECT_CLASS (pagoda_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class, "/io/github/pagoda_sales/Pagoda/calendar_page.ui");
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, width_probe);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, title_label);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, today_button);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, filter_button);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, due_toggle);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, span_switch);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, month_toggle);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, week_toggle);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, day_toggle);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, agenda_toggle);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, hours);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, travels);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, stack);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, grid);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, grid_scroller);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, list);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, side_due);
  gtk_widget_class_bind_template_child (class, PagodaCalendarPage, stack_due);
  gtk_widget_class_bind_template_callback (class, width_changed_cb);
  gtk_widget_class_bind_template_callback (class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (class, span_toggled_cb);
  gtk_widget_class_bind_template_callback (class, show);
}

static void
install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "calendar.step", "i", step_action);
  gtk_widget_class_install_action (class, "calendar.today", NULL, today_action);
  gtk_widget_class_install_action (class, "calendar.span", "i", span_action);
  gtk_widget_class_install_action (class, "calendar.open-day", "i", open_day_action);
  gtk_widget_class_install_action (class, "calendar.new", NULL, new_action);
  gtk_widget_class_install_action (class, "calendar.travel", NULL, travel_action);
  gtk_widget_class_install_property_action (class, "calendar.kinds", "kinds");
  gtk_widget_class_install_property_action (class, "calendar.cancelled", "cancelled");
  gtk_widget_class_add_binding_action (class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "calendar.step", "i", -1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "calendar.step", "i", 1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_t, GDK_CONTROL_MASK, "calendar.today", NULL);
  for (int span = 0; span < PAGODA_N_CALENDAR_SPANS; span++)
    gtk_widget_class_add_binding_action (class, GDK_KEY_1 + (guint)span, GDK_CONTROL_MASK, "calendar.span",
                                         "i", span);
}

static void
pagoda_calendar_page_class_init (PagodaCalendarPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = pagoda_calendar_page_get_property;
  object_class->set_property = pagoda_calendar_page_set_property;
  object_class->dispose = pagoda_calendar_page_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_calendar_page_set_outlook;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_calendar_page_show_search;
  PAGODA_PAGE_CLASS (class)->prepare_report = pagoda_calendar_page_prepare_report;
  PAGODA_PAGE_CLASS (class)->print = pagoda_calendar_page_print;
  properties[PROP_KINDS]
      = g_param_spec_string ("kinds", NULL, NULL, "all", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CANCELLED]
      = g_param_spec_boolean ("cancelled", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (PAGODA_TYPE_BESIDE);
  g_type_ensure (PAGODA_TYPE_DAY_GRID);
  g_type_ensure (PAGODA_TYPE_DAY_VIEW);
  g_type_ensure (PAGODA_TYPE_AGENDA_LIST);
  g_type_ensure (PAGODA_TYPE_DUE_LIST);
  g_type_ensure (PAGODA_TYPE_WRAP);
  bind_template (GTK_WIDGET_CLASS (class));
  install_actions (GTK_WIDGET_CLASS (class));
}

static void
pagoda_calendar_page_init (PagodaCalendarPage *page)
{
  page->listed = g_array_new (TRUE, FALSE, sizeof (PagodaId));
  page->kinds = g_strdup ("all");
  page->alone = TRUE;
  page->first_weekday = pagoda_calendar_first_weekday ();
  gtk_widget_init_template (GTK_WIDGET (page));
  g_signal_connect_object (page->side_due, "map", G_CALLBACK (side_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (page->side_due, "unmap", G_CALLBACK (side_changed_cb), page, G_CONNECT_SWAPPED);
  pagoda_naming_set (page->filter_button, _ ("What is shown"));
  pagoda_naming_set (gtk_widget_get_first_child (page->filter_button), _ ("What is shown"));
}
