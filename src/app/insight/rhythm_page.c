/* rhythm_page.c: whom to engage, and how good forecasts and alerts were (O2–O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it comes from the user's own orders, made in the pool while the page can already be used.  Every
 * number opens into what it counts.
 */
#include "config.h"

#include "app/insight/rhythm_page.h"

#include "app/widgets/records_dialog.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/rhythm_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of whom to engage so many stand on the page; the others open with one row more. */
#define FIRST_ROWS 10
/* Rows that a dialog lists at the most. */
#define MOST_RECORDS 2000

struct _PagodaRhythmPage
{
  PagodaResultView parent_instance;

  GtkListBox *engage;
  GtkLabel *basis;
  GtkListBox *forecasts;
  GtkListBox *alerts;

  PagodaEngagements *engagements; /* NULL before there are any */
};

G_DEFINE_FINAL_TYPE (PagodaRhythmPage, pagoda_rhythm_page, PAGODA_TYPE_RESULT_VIEW)

/* What is told of forecasts. */
typedef enum
{
  MEASURE_WINDOW,
  MEASURE_DATE,
  MEASURE_ENGAGED,
} Measure;
#define N_MEASURES 3

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

static const PagodaRhythmRecord *
record_of (PagodaRhythmPage *page)
{
  return page->engagements->declines->book->record;
}

static const PagodaSnapshot *
snapshot_of (PagodaRhythmPage *page)
{
  return page->engagements->declines->book->rhythms->snapshot;
}

static char *
word_days (double days)
{
  return isnan (days) ? g_strdup (C_ ("cases", "too few")) : g_strdup_printf (_ ("%ld days"), lrint (days));
}

/* Whom to engage */

/* For what a customer is to be engaged: its season, else the order that its rhythm tells. */
static char *
word_next (const PagodaEngagement *one)
{
  gboolean season = one->season.first != PAGODA_DAY_NONE;
  g_autofree char *day = pagoda_wording_day (one->next.day, PAGODA_DAY_NONE);
  g_autofree char *from = pagoda_wording_day (season ? one->season.first : one->next.from, PAGODA_DAY_NONE);
  g_autofree char *to = pagoda_wording_day (season ? one->season.last : one->next.to, PAGODA_DAY_NONE);

  if (season)
    /* Translators: the first and the last day of the season in which a customer buys. */
    return g_strdup_printf (_ ("its season: %1$s – %2$s"), from, to);
  /* Translators: three days: the middle one and those between which an order comes with a chance of 80%. */
  return g_strdup_printf (_ ("next order around %1$s (%2$s – %3$s)"), day, from, to);
}

static char *
word_engagement (const PagodaEngagement *one, PagodaDay today)
{
  g_autofree char *share = pagoda_wording_share (one->near);
  g_autofree char *next = word_next (one);
  g_autofree char *by
      = one->engage_by <= today ? g_strdup (_ ("Now")) : pagoda_wording_day (one->engage_by, PAGODA_DAY_NONE);

  /* Translators: when to engage a customer, the chance of an order, and when that is to come. */
  return g_strdup_printf (_ ("Engage by: %1$s · an order within 60 days: %2$s · %3$s"), by, share, next);
}

static GtkWidget *
create_engagement (PagodaRhythmPage *page, const PagodaEngagement *one)
{
  g_autofree char *detail = word_engagement (one, page->engagements->declines->day);
  g_autofree char *share = pagoda_wording_share (one->near);
  GtkWidget *row = pagoda_text_row_new (pagoda_snapshot_get_name (snapshot_of (page), one->place), detail);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_add_figure (row, share);
  pagoda_text_row_set_action (row, "win.customer-orders",
                              g_variant_new_int64 (pagoda_snapshot_get_id (snapshot_of (page), one->place)));
  return row;
}

static void
show_engage (PagodaRhythmPage *page)
{
  const GArray *list = page->engagements->list;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < MIN (list->len, FIRST_ROWS); i++)
    g_ptr_array_add (rows, create_engagement (page, &g_array_index (list, PagodaEngagement, i)));
  if (list->len > FIRST_ROWS)
    {
      g_autofree char *count = pagoda_count_format (list->len);
      GtkWidget *all = pagoda_text_row_new (_ ("All of them"), NULL);
      pagoda_text_row_add_figure (all, count);
      pagoda_text_row_set_action (all, "rhythm.engage", NULL);
      g_ptr_array_add (rows, all);
    }
  if (list->len == 0)
    g_ptr_array_add (rows, pagoda_text_row_new (_ ("Nobody is to be engaged within 60 days."), NULL));
  pagoda_row_list_set (page->engage, rows);
}

/* How good forecasts were */

static const char *
label_measure (Measure measure)
{
  static const char *const labels[N_MEASURES] = {
    [MEASURE_WINDOW] = N_ ("Next orders inside the window told"),
    [MEASURE_DATE] = N_ ("Days between the day told and the order, the middle one"),
    [MEASURE_ENGAGED] = N_ ("Engage list: ordered within 60 days"),
  };

  return _ (labels[measure]);
}

static char *
word_measure (const PagodaRhythmRecord *record, Measure measure)
{
  switch (measure)
    {
    case MEASURE_WINDOW:
      return pagoda_record_describe_share (record->window.hits, record->window.cases, language ());
    case MEASURE_DATE:
      return word_days (record->date_error);
    case MEASURE_ENGAGED:
      return pagoda_record_describe_share (record->engaged.hits, record->engaged.cases, language ());
    }
  g_return_val_if_reached (NULL);
}

static char *
describe_measure (const PagodaRhythmRecord *record, Measure measure)
{
  g_autofree char *naive_days = word_days (record->naive_date_error);
  g_autofree char *naive_share = pagoda_record_describe_share (record->engaged_naively.hits,
                                                               record->engaged_naively.cases, language ());

  switch (measure)
    {
    case MEASURE_WINDOW:
      return g_strdup_printf (_ ("%1$u of %2$u; the window is told so that it holds 80 in a hundred"),
                              record->window.hits, record->window.cases);
    case MEASURE_DATE:
      return g_strdup_printf (_ ("Orders: %1$u; a mean gap after the last order misses by %2$s"),
                              record->window.cases, naive_days);
    case MEASURE_ENGAGED:
      return g_strdup_printf (_ ("%1$u of %2$u; a list as long by the mean gap: %3$s"), record->engaged.hits,
                              record->engaged.cases, naive_share);
    }
  g_return_val_if_reached (NULL);
}

static void
show_forecasts (PagodaRhythmPage *page)
{
  const PagodaRhythmRecord *record = record_of (page);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (Measure measure = 0; measure < N_MEASURES; measure++)
    {
      g_autofree char *detail = describe_measure (record, measure);
      g_autofree char *figure = word_measure (record, measure);
      GtkWidget *row = pagoda_text_row_new (label_measure (measure), detail);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      pagoda_text_row_add_figure (row, figure);
      pagoda_text_row_set_action (row, "rhythm.forecasts", g_variant_new_uint32 (measure));
      g_ptr_array_add (rows, row);
    }
  pagoda_row_list_set (page->forecasts, rows);
}

/* How good alerts were */

/* `Red, by orders: a chance below 48%`. */
static char *
label_alert (const PagodaRhythmRecord *record, PagodaDeclineSign sign, PagodaDeclineLevel level)
{
  const char *name = pagoda_decline_level_label (level, language ());
  long limit = lrint (100 * record->limits.of[sign][level]);

  /* Translators: the level of an alert, and the percentage below which it begins. */
  return sign == PAGODA_DECLINE_BY_ORDERS
             ? g_strdup_printf (_ ("%1$s, by orders: a chance below %2$ld%%"), name, limit)
             : g_strdup_printf (_ ("%1$s, by profit: below %2$ld%% of what was to be expected"), name, limit);
}

static char *
describe_alerts (const PagodaRhythmRecord *record, PagodaDeclineSign sign, PagodaDeclineLevel level)
{
  const PagodaSignRecord *track = &record->signs[sign];
  g_autofree char *rates = pagoda_decline_describe_rates (record, sign, level, language ());
  g_autofree char *naive = pagoda_record_describe_count (track->naive.hits, track->naive.cases, language ());
  g_autofree char *rule
      = g_strdup_printf (sign == PAGODA_DECLINE_BY_ORDERS ? _ ("Alerting after two mean gaps: right %s.")
                                                          : _ ("Alerting at half the profit: right %s."),
                         naive);

  return g_strdup_printf ("%s %s%s%s", rates, rule, track->measured ? "" : "\n",
                          track->measured ? "" : _ ("Too few cases to measure the limit: the usual one."));
}

static void
show_alerts (PagodaRhythmPage *page)
{
  const PagodaRhythmRecord *record = record_of (page);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (int sign = 0; sign < PAGODA_N_DECLINE_SIGNS; sign++)
    for (int level = PAGODA_DECLINE_RED; level > PAGODA_DECLINE_NONE; level--)
      {
        const PagodaRecordCount *alerted = &record->signs[sign].alerted[level];
        g_autofree char *label = label_alert (record, (PagodaDeclineSign)sign, (PagodaDeclineLevel)level);
        g_autofree char *detail
            = describe_alerts (record, (PagodaDeclineSign)sign, (PagodaDeclineLevel)level);
        g_autofree char *figure = pagoda_record_describe_share (alerted->hits, alerted->cases, language ());
        GtkWidget *row = pagoda_text_row_new (label, detail);
        adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
        adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
        pagoda_text_row_add_figure (row, figure);
        pagoda_text_row_set_action (row, "rhythm.alerts", g_variant_new ("(uu)", sign, level));
        g_ptr_array_add (rows, row);
      }
  pagoda_row_list_set (page->alerts, rows);
}

static void
show_all (PagodaRhythmPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);
  const PagodaRhythmRecord *record = record_of (page);
  g_autofree char *drawn = pagoda_count_format (record->n_customers);
  g_autofree char *all = pagoda_count_format (record->n_all);
  g_autofree char *cases = pagoda_count_format (record->rows->len);

  if (record->n_all == 0)
    {
      pagoda_result_view_show_empty (view, _ ("No orders yet"),
                                     _ ("Here it is told whom to engage, and how good forecasts were. Import "
                                        "orders to begin."));
      return;
    }
  pagoda_result_view_show_empty (view, NULL, NULL);
  g_autofree char *basis = g_strdup_printf (
      _ ("Told again from what was known on each of the last %1$u month-ends whose time has passed, and laid "
         "beside what came. Customers: %2$s of %3$s; forecasts: %4$s."),
      record->n_month_ends, drawn, all, cases);
  gtk_label_set_label (page->basis, basis);
  show_engage (page);
  show_forecasts (page);
  show_alerts (page);
}

static gboolean
pagoda_rhythm_page_take (PagodaResultView *view, PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaRhythmPage *page = PAGODA_RHYTHM_PAGE (view);
  PagodaEngagements *engagements = pagoda_session_engagements_finish (session, result, error);

  if (engagements == NULL)
    return FALSE;
  g_clear_pointer (&page->engagements, pagoda_engagements_unref);
  page->engagements = engagements;
  show_all (page);
  return TRUE;
}

/* Opening */

static PagodaRecord *
create_record (PagodaRhythmPage *page, guint32 place, PagodaDay day, const char *detail, char *figure)
{
  PagodaRecord *record
      = pagoda_record_new (day, pagoda_snapshot_get_name (snapshot_of (page), place), detail, figure);

  pagoda_records_dialog_link (record, pagoda_snapshot_get_id (snapshot_of (page), place));
  return record;
}

/* Takes over @records, the first of @n; where they are not all, the title says so. */
static void
open_records (PagodaRhythmPage *page, const char *label, GPtrArray *records, guint n)
{
  g_autofree char *count = pagoda_count_format (n);
  g_autofree char *listed = pagoda_count_format (records->len);
  /* Translators: what is counted, how many rows are listed, and how many there are. */
  g_autofree char *title = records->len < n
                               ? g_strdup_printf (_ ("%1$s (the first %2$s of %3$s)"), label, listed, count)
                               : g_strdup_printf ("%s (%s)", label, count);

  pagoda_records_dialog_show (GTK_WINDOW (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page))), title,
                              _ ("Nobody."), records);
}

static void
engage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRhythmPage *page = PAGODA_RHYTHM_PAGE (widget);
  const GArray *list = page->engagements->list;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < list->len; i++)
    {
      const PagodaEngagement *one = &g_array_index (list, PagodaEngagement, i);
      g_autofree char *detail = word_engagement (one, page->engagements->declines->day);
      g_ptr_array_add (records, create_record (page, one->place, PAGODA_DAY_NONE, detail,
                                               pagoda_wording_share (one->near)));
    }
  open_records (page, _ ("Whom to engage"), records, list->len);
}

/* What came, of a month-end. */
static char *
word_came (const PagodaToldRow *row)
{
  g_autofree char *end = pagoda_wording_day (row->day, PAGODA_DAY_NONE);
  g_autofree char *came = row->came != PAGODA_DAY_NONE ? pagoda_wording_day (row->came, PAGODA_DAY_NONE)
                                                       : g_strdup (_ ("none yet"));

  /* Translators: a month-end, and the day of the first order after it. */
  return g_strdup_printf (_ ("As of %1$s · next order: %2$s"), end, came);
}

static char *
word_told (const PagodaToldRow *row, Measure measure)
{
  g_autofree char *came = word_came (row);
  g_autofree char *share = pagoda_wording_share (row->near);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (measure == MEASURE_ENGAGED)
    return g_strdup_printf (_ ("%1$s · told: %2$s within 60 days"), came, share);
  from = pagoda_wording_day (row->next.from, PAGODA_DAY_NONE);
  to = pagoda_wording_day (row->next.to, PAGODA_DAY_NONE);
  return g_strdup_printf (_ ("%1$s · told: %2$s – %3$s"), came, from, to);
}

/* Whether @row is one that @measure counts. */
static gboolean
counts (const PagodaRhythmRecord *record, const PagodaToldRow *row, Measure measure, gboolean *hit)
{
  if (measure == MEASURE_ENGAGED)
    {
      *hit = pagoda_told_row_came (row, PAGODA_RECORD_NEAR_DAYS);
      return row->engaged;
    }
  return pagoda_told_row_is_dated (row, hit) && row->day + PAGODA_RECORD_DAYS <= record->last;
}

static void
forecasts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRhythmPage *page = PAGODA_RHYTHM_PAGE (widget);
  const PagodaRhythmRecord *record = record_of (page);
  Measure measure = (Measure)g_variant_get_uint32 (parameter);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = 0;

  for (guint i = 0; i < record->rows->len; i++)
    {
      const PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, i);
      gboolean hit;
      if (!counts (record, row, measure, &hit) || n++ >= MOST_RECORDS)
        continue;
      g_autofree char *detail = word_told (row, measure);
      char *figure = measure == MEASURE_DATE ? word_days (ABS (row->next.day - row->came))
                                             : g_strdup (hit ? _ ("Yes") : _ ("No"));
      g_ptr_array_add (records, create_record (page, row->customer, PAGODA_DAY_NONE, detail, figure));
    }
  open_records (page, label_measure (measure), records, n);
}

static void
alerts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRhythmPage *page = PAGODA_RHYTHM_PAGE (widget);
  const PagodaRhythmRecord *record = record_of (page);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  PagodaDeclineSign sign;
  PagodaDeclineLevel level;
  guint n = 0;

  g_variant_get (parameter, "(uu)", &sign, &level);
  for (guint i = 0; i < record->rows->len; i++)
    {
      const PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, i);
      if (pagoda_told_row_level (row, sign, &record->limits) < level || n++ >= MOST_RECORDS)
        continue;
      g_autofree char *came = word_came (row);
      g_autofree char *value = pagoda_wording_share (row->signs[sign].value);
      g_autofree char *detail = g_strdup_printf (_ ("%1$s · told: %2$s"), came, value);
      g_ptr_array_add (records,
                       create_record (page, row->customer, PAGODA_DAY_NONE, detail,
                                      g_strdup (row->signs[sign].low ? _ ("Right") : _ ("In vain"))));
    }
  g_autofree char *label = label_alert (record, sign, level);
  open_records (page, label, records, n);
}

/* Copying */

static void
copy_engage (PagodaRhythmPage *page, GString *table)
{
  const GArray *list = page->engagements->list;

  for (guint i = 0; i < list->len; i++)
    {
      const PagodaEngagement *one = &g_array_index (list, PagodaEngagement, i);
      g_autofree char *share = pagoda_wording_share (one->near);
      g_autofree char *detail = word_engagement (one, page->engagements->declines->day);
      g_string_append_printf (table, "%s\t%s\t%s\n",
                              pagoda_snapshot_get_name (snapshot_of (page), one->place), share, detail);
    }
}

static void
copy_forecasts (const PagodaRhythmRecord *record, GString *table)
{
  for (Measure measure = 0; measure < N_MEASURES; measure++)
    {
      g_autofree char *figure = word_measure (record, measure);
      g_autofree char *detail = describe_measure (record, measure);
      g_string_append_printf (table, "%s\t%s\t%s\n", label_measure (measure), figure, detail);
    }
}

static void
copy_alerts (const PagodaRhythmRecord *record, GString *table)
{
  for (int sign = 0; sign < PAGODA_N_DECLINE_SIGNS; sign++)
    for (int level = PAGODA_DECLINE_RED; level > PAGODA_DECLINE_NONE; level--)
      {
        const PagodaRecordCount *alerted = &record->signs[sign].alerted[level];
        g_autofree char *label = label_alert (record, (PagodaDeclineSign)sign, (PagodaDeclineLevel)level);
        g_autofree char *share = pagoda_record_describe_share (alerted->hits, alerted->cases, language ());
        g_autofree char *detail
            = describe_alerts (record, (PagodaDeclineSign)sign, (PagodaDeclineLevel)level);
        g_strdelimit (detail, "\n", ' ');
        g_string_append_printf (table, "%s\t%s\t%s\n", label, share, detail);
      }
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaRhythmPage *page = PAGODA_RHYTHM_PAGE (widget);
  g_autoptr (GString) table = g_string_new (NULL);

  if (page->engagements == NULL)
    return;
  copy_engage (page, table);
  copy_forecasts (record_of (page), table);
  copy_alerts (record_of (page), table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table->str);
  pagoda_window_show_toast (pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page)),
                            _ ("The table is copied."), NULL, NULL);
}

/* Life */

static void
pagoda_rhythm_page_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_RHYTHM_PAGE (object)->engagements, pagoda_engagements_unref);
  G_OBJECT_CLASS (pagoda_rhythm_page_parent_class)->dispose (object);
}

static void
pagoda_rhythm_page_class_init (PagodaRhythmPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_rhythm_page_dispose;
  PAGODA_RESULT_VIEW_CLASS (class)->ask = pagoda_session_engagements_async;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_rhythm_page_take;
  gtk_widget_class_install_action (widget_class, "rhythm.engage", NULL, engage_action);
  gtk_widget_class_install_action (widget_class, "rhythm.forecasts", "u", forecasts_action);
  gtk_widget_class_install_action (widget_class, "rhythm.alerts", "(uu)", alerts_action);
  gtk_widget_class_install_action (widget_class, "rhythm.copy-table", NULL, copy_table_action);
}

static void
pagoda_rhythm_page_init (PagodaRhythmPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Copy the table"), "rhythm.copy-table");
  pagoda_result_view_set_menu (view, G_MENU_MODEL (menu));
  pagoda_result_view_add_heading (view, _ ("Whom to engage"));
  page->engage = pagoda_result_view_add_list (view, _ ("Whom to engage"));
  pagoda_result_view_add_heading (view, _ ("How good forecasts were"));
  page->basis = pagoda_result_view_add_sentence (view);
  page->forecasts = pagoda_result_view_add_list (view, _ ("How good forecasts were"));
  pagoda_result_view_add_heading (view, _ ("How good alerts were"));
  page->alerts = pagoda_result_view_add_list (view, _ ("How good alerts were"));
}
