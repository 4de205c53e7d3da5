/* rhythm_view.c: when a customer buys next, and what is to be expected of it (O2, O3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows stay and only their texts change, so that the focus is where it was after a new snapshot.
 */
#include "config.h"

#include "app/customer/rhythm_view.h"

#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/rhythm_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define QUARTER_DAYS 91
#define YEAR_DAYS 365

typedef enum
{
  ROW_ALIVE,
  ROW_QUARTER,
  ROW_YEAR,
  ROW_ENGAGE,
  ROW_CONFIDENCE,
} Row;
#define N_ROWS 5

struct _PagodaRhythmView
{
  AdwBin parent_instance;

  GtkWidget *expander;
  GtkWidget *head; /* the row in it that has the focus while it is closed */
  GtkWidget *rows[N_ROWS];

  PagodaSession *session;
  PagodaId customer;
  PagodaId shown; /* whose rhythm the rows tell */
  PagodaDay day;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PagodaRhythmView, pagoda_rhythm_view, ADW_TYPE_BIN)

/* Words */

static char *
word_orders (double orders)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, orders < 10 ? "%.1f" : "%.0f", orders));
}

static char *
word_next (const PagodaRhythmJudgement *judgement)
{
  const PagodaNextOrder *next = &judgement->next;

  if (judgement->silence != PAGODA_RHYTHM_SPEAKS)
    return pagoda_rhythm_describe_silence (judgement->silence, pagoda_language_current ());
  g_autofree char *day = pagoda_wording_day (next->day, PAGODA_DAY_NONE);
  g_autofree char *from = pagoda_wording_day (next->from, PAGODA_DAY_NONE);
  g_autofree char *to = pagoda_wording_day (next->to, PAGODA_DAY_NONE);
  /* Translators: three days: the middle one, and those between which the order comes with a chance of 80%. */
  return g_strdup_printf (_ ("Next order around %1$s; with 80%% between %2$s and %3$s"), day, from, to);
}

static char *
word_alive (const PagodaRhythmJudgement *judgement)
{
  g_autofree char *share = pagoda_wording_share (judgement->rhythm.alive);
  g_autofree char *regularity = pagoda_rhythm_describe_regularity (judgement, pagoda_language_current ());

  return regularity == NULL ? g_steal_pointer (&share) : g_strconcat (share, " · ", regularity, NULL);
}

static char *
word_forecast (const PagodaRhythms *rhythms, const PagodaRhythmJudgement *judgement, int days)
{
  const char *currency = pagoda_snapshot_get_currency (rhythms->snapshot);
  PagodaRhythmForecast forecast = pagoda_rhythm_book_forecast (rhythms->book, judgement, days);
  g_autofree char *orders = word_orders (forecast.orders.mean);
  g_autofree char *profit = pagoda_wording_money (forecast.profit, currency);
  g_autofree char *low = pagoda_wording_money (forecast.profit_low, currency);
  g_autofree char *high = pagoda_wording_money (forecast.profit_high, currency);

  /* Translators: expected orders, and how few and how many there are with a chance of 80%; the same of
   * profit. */
  return g_strdup_printf (_ ("Orders %1$s (%2$u–%3$u) · profit %4$s (%5$s – %6$s)"), orders,
                          forecast.orders.low, forecast.orders.high, profit, low, high);
}

/* By when to engage a customer that buys in a season is told by the milestones of that. */
static char *
word_engage (const PagodaRhythms *rhythms, const PagodaRhythmJudgement *judgement, gsize customer)
{
  if (judgement->engage_by == PAGODA_DAY_NONE
      || pagoda_rhythm_book_has_season (rhythms->book, &rhythms->orders, customer))
    return NULL;
  return judgement->engage_by == rhythms->book->as_of
             ? g_strdup (_ ("Now"))
             : pagoda_wording_day (judgement->engage_by, PAGODA_DAY_NONE);
}

/* Rows */

static void
name_row (GtkWidget *row, const char *subtitle)
{
  g_autofree char *name
      = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), subtitle);

  pagoda_naming_set (row, name);
}

/* Takes over @text; a row without one is not there. */
static void
set_row (PagodaRhythmView *view, Row row, char *text)
{
  gtk_widget_set_visible (view->rows[row], text != NULL);
  if (text != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (view->rows[row]), text);
      name_row (view->rows[row], text);
    }
  g_free (text);
}

static void
set_head (PagodaRhythmView *view, const char *text)
{
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (view->expander), text);
  name_row (view->expander, text);
  g_autofree char *name = g_strdup_printf ("%s: %s", _ ("Purchase rhythm"), text);
  pagoda_naming_set (view->head, name);
}

/* Enabling it opens it, which is the user's choice. */
static void
set_expandable (PagodaRhythmView *view, gboolean expandable)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (view->expander);
  gboolean expanded = adw_expander_row_get_expanded (expander);

  if (adw_expander_row_get_enable_expansion (expander) == expandable)
    return;
  adw_expander_row_set_enable_expansion (expander, expandable);
  adw_expander_row_set_expanded (expander, expandable && expanded);
}

static void
fill (PagodaRhythmView *view, const PagodaRhythms *rhythms, gsize customer)
{
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (rhythms->book, &rhythms->orders, customer);
  gboolean bought = judgement.silence != PAGODA_RHYTHM_NO_ORDER;
  g_autofree char *next = word_next (&judgement);

  set_head (view, next);
  set_expandable (view, bought);
  set_row (view, ROW_ALIVE, bought ? word_alive (&judgement) : NULL);
  set_row (view, ROW_QUARTER, bought ? word_forecast (rhythms, &judgement, QUARTER_DAYS) : NULL);
  set_row (view, ROW_YEAR, bought ? word_forecast (rhythms, &judgement, YEAR_DAYS) : NULL);
  set_row (view, ROW_ENGAGE, word_engage (rhythms, &judgement, customer));
  set_row (view, ROW_CONFIDENCE,
           bought ? pagoda_rhythm_describe_confidence (rhythms->book, pagoda_language_current ()) : NULL);
  view->shown = view->customer;
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaRhythmView) view = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaRhythms) rhythms = pagoda_session_rhythms_finish (PAGODA_SESSION (source), result, &error);

  /* Cancelled, or gone meanwhile. */
  if (rhythms == NULL || view->session == NULL)
    return;
  gssize place = pagoda_snapshot_find (rhythms->snapshot, view->customer);
  if (place >= 0)
    fill (view, rhythms, (gsize)place);
}

static void
stop_reading (PagodaRhythmView *view)
{
  if (view->cancellable != NULL)
    g_cancellable_cancel (view->cancellable);
  g_clear_object (&view->cancellable);
}

static void
read_again (PagodaRhythmView *view)
{
  PagodaSnapshot *snapshot = view->session != NULL ? pagoda_session_get_snapshot (view->session) : NULL;

  stop_reading (view);
  if (snapshot == NULL || pagoda_snapshot_get_stage (snapshot) != PAGODA_STAGE_FIGURES
      || !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return;
  view->cancellable = g_cancellable_new ();
  pagoda_session_rhythms_async (view->session, view->day, view->cancellable, read_cb, g_object_ref (view));
}

/* Life */

static void
pagoda_rhythm_view_dispose (GObject *object)
{
  PagodaRhythmView *view = PAGODA_RHYTHM_VIEW (object);

  stop_reading (view);
  g_clear_object (&view->session);
  G_OBJECT_CLASS (pagoda_rhythm_view_parent_class)->dispose (object);
}

static void
pagoda_rhythm_view_class_init (PagodaRhythmViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_rhythm_view_dispose;
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_BOX_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child);
  return found;
}

static void
add_rows (PagodaRhythmView *view)
{
  const char *const titles[N_ROWS] = {
    [ROW_ALIVE] = _ ("Still buying"),        [ROW_QUARTER] = _ ("Next 3 months"),
    [ROW_YEAR] = _ ("Next 12 months"),       [ROW_ENGAGE] = _ ("Engage by"),
    [ROW_CONFIDENCE] = _ ("Little history"),
  };

  for (int i = 0; i < N_ROWS; i++)
    {
      view->rows[i] = pagoda_text_row_new (titles[i], NULL);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (view->rows[i]), 0);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (view->expander), view->rows[i]);
    }
}

static void
pagoda_rhythm_view_init (PagodaRhythmView *view)
{
  GtkWidget *list = gtk_list_box_new ();

  view->expander = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (view->expander), _ ("Purchase rhythm"));
  pagoda_naming_set_inside (view->expander, GTK_TYPE_LIST_BOX, _ ("Purchase rhythm"));
  view->head = find_row (gtk_widget_get_first_child (view->expander));
  add_rows (view);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  pagoda_naming_set (list, _ ("Purchase rhythm"));
  gtk_list_box_append (GTK_LIST_BOX (list), view->expander);
  adw_bin_set_child (ADW_BIN (view), list);
  g_signal_connect (view, "map", G_CALLBACK (read_again), NULL);
}

void
pagoda_rhythm_view_show (PagodaRhythmView *view, PagodaSession *session, PagodaId customer, PagodaDay day)
{
  g_set_object (&view->session, session);
  view->customer = customer;
  view->day = day;
  if (view->shown != customer)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (view->expander), FALSE);
      set_expandable (view, FALSE);
      set_head (view, "…");
    }
  read_again (view);
}
