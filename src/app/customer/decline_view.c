/* decline_view.c: whether a customer has become quieter, and what was found out about it (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the alert stay and only their texts change, so that the focus is where it was after a new
 * snapshot.
 */
#include "config.h"

#include "app/customer/decline_view.h"

#include "app/customer/activity_form.h"
#include "app/customer/decline_editing.h"
#include "app/widgets/naming.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/rhythm_words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  ROW_ALERT,
  ROW_RATES,
  ROW_ANSWER,
  ROW_VISIT,
} Row;
#define N_ROWS 4

struct _PagodaDeclineView
{
  AdwBin parent_instance;

  GtkWidget *rows[N_ROWS];
  GtkListBox *answers;

  PagodaWindow *window; /* NULL before somebody is shown; it outlives the view */
  PagodaId customer;
  PagodaId shown; /* whose alert the rows tell */
  PagodaDay day;
  PagodaDecline decline; /* of that customer */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PagodaDeclineView, pagoda_decline_view, ADW_TYPE_BIN)

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

/* Words */

/* `Orange: to be answered`. */
static char *
word_level (PagodaDeclineLevel level, const PagodaDeclineAnswer *answer)
{
  const char *label = pagoda_decline_level_label (level, language ());

  if (level == PAGODA_DECLINE_NONE)
    return g_strdup (_ ("No alert"));
  if (answer == NULL)
    return g_strdup_printf (_ ("%s: to be answered"), label);
  g_autofree char *day = pagoda_wording_day (answer->day, PAGODA_DAY_NONE);
  /* Translators: the level of an alert, and the day on which it was answered. */
  return g_strdup_printf (_ ("%1$s: answered on %2$s, silent until something new comes"), label, day);
}

static char *
word_why (const PagodaDecline *decline, const char *currency)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);

  pagoda_decline_describe (decline, currency, language (), sentences);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *)g_ptr_array_index (sentences, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How good alerts like this one were. */
static char *
word_rates (const PagodaDecline *decline, const PagodaRhythmRecord *record)
{
  PagodaDeclineSign sign = decline->by[PAGODA_DECLINE_BY_ORDERS] >= decline->by[PAGODA_DECLINE_BY_PROFIT]
                               ? PAGODA_DECLINE_BY_ORDERS
                               : PAGODA_DECLINE_BY_PROFIT;

  return decline->level == PAGODA_DECLINE_NONE
             ? NULL
             : pagoda_decline_describe_rates (record, sign, decline->level, language ());
}

/* Rows */

static void
set_row (PagodaDeclineView *view, Row row, const char *title, const char *text)
{
  GtkWidget *widget = view->rows[row];
  g_autofree char *name = text != NULL ? g_strdup_printf ("%s: %s", title, text) : g_strdup (title);

  gtk_widget_set_visible (widget, title != NULL);
  if (title == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), text != NULL ? text : "");
  pagoda_naming_set (widget, name);
}

static void
show_alert (PagodaDeclineView *view, const PagodaDeclines *declines, gsize place)
{
  const PagodaAlertBook *book = declines->book;
  PagodaDecline decline = pagoda_alert_book_judge (book, place);
  gboolean alerted = decline.level != PAGODA_DECLINE_NONE;
  const PagodaDeclineAnswer *answer = alerted ? pagoda_declines_find_answer (declines, place) : NULL;
  g_autofree char *level = word_level (decline.level, answer);
  g_autofree char *why = word_why (&decline, pagoda_snapshot_get_currency (book->rhythms->snapshot));
  g_autofree char *rates = word_rates (&decline, book->record);
  g_autofree char *title = g_strdup_printf ("%s · %s", _ ("Decline"), level);

  view->decline = decline;
  view->shown = view->customer;
  set_row (view, ROW_ALERT, title, alerted ? why : NULL);
  set_row (view, ROW_RATES, rates != NULL ? _ ("How good such alerts were") : NULL, rates);
  set_row (view, ROW_ANSWER, alerted && answer == NULL ? _ ("Answer…") : NULL,
           _ ("Say why it buys less; the alert is then silent until something new comes"));
  set_row (view, ROW_VISIT, alerted ? _ ("Plan a visit…") : NULL, NULL);
}

static void
show_nothing (PagodaDeclineView *view)
{
  g_autofree char *title = g_strdup_printf ("%s · …", _ ("Decline"));

  view->shown = PAGODA_ID_NONE;
  set_row (view, ROW_ALERT, title, NULL);
  for (int row = ROW_RATES; row < N_ROWS; row++)
    set_row (view, (Row)row, NULL, NULL);
}

static void
show_answers (PagodaDeclineView *view, const PagodaDossier *dossier)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < dossier->decline_answers->len; i++)
    {
      const PagodaDeclineAnswer *answer = g_ptr_array_index (dossier->decline_answers, i);
      g_autofree char *day = pagoda_wording_day (answer->day, PAGODA_DAY_NONE);
      g_autofree char *words = pagoda_decline_answer_describe (answer, language ());
      g_autofree char *title = g_strdup_printf (_ ("Alert answered: %1$s · %2$s"), day,
                                                pagoda_decline_level_label (answer->level, language ()));
      GtkWidget *row = pagoda_text_row_new (title, words);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      pagoda_text_row_set_action (row, "customer.decline-answer", g_variant_new_int64 (answer->id));
      g_ptr_array_add (rows, row);
    }
  pagoda_row_list_set (view->answers, rows);
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaDeclineView) view = data;
  g_autoptr (PagodaDeclines) declines
      = pagoda_session_declines_finish (PAGODA_SESSION (source), result, NULL);

  /* Cancelled, or gone meanwhile. */
  if (declines == NULL || view->window == NULL)
    return;
  gssize place = pagoda_snapshot_find (declines->book->rhythms->snapshot, view->customer);
  if (place >= 0)
    show_alert (view, declines, (gsize)place);
}

static void
stop_reading (PagodaDeclineView *view)
{
  if (view->cancellable != NULL)
    g_cancellable_cancel (view->cancellable);
  g_clear_object (&view->cancellable);
}

static PagodaSession *
session_of (PagodaDeclineView *view)
{
  return view->window != NULL ? pagoda_outlook_get_session (pagoda_window_get_outlook (view->window)) : NULL;
}

static void
read_again (PagodaDeclineView *view)
{
  PagodaSession *session = session_of (view);
  PagodaSnapshot *snapshot = session != NULL ? pagoda_session_get_snapshot (session) : NULL;

  stop_reading (view);
  if (snapshot == NULL || pagoda_snapshot_get_stage (snapshot) != PAGODA_STAGE_FIGURES
      || !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return;
  view->cancellable = g_cancellable_new ();
  pagoda_session_declines_async (session, view->day, view->cancellable, read_cb, g_object_ref (view));
}

/* Actions */

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaDeclineView *view = PAGODA_DECLINE_VIEW (widget);

  if (view->shown == view->customer && view->decline.level != PAGODA_DECLINE_NONE)
    pagoda_editing_answer_decline (view->window, view->customer, &view->decline);
}

static void
visit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaDeclineView *view = PAGODA_DECLINE_VIEW (widget);

  if (view->window != NULL)
    pagoda_activity_form_plan (view->window, view->customer, pagoda_day_today ());
}

/* Life */

static void
pagoda_decline_view_dispose (GObject *object)
{
  PagodaDeclineView *view = PAGODA_DECLINE_VIEW (object);

  stop_reading (view);
  view->window = NULL;
  G_OBJECT_CLASS (pagoda_decline_view_parent_class)->dispose (object);
}

static void
pagoda_decline_view_class_init (PagodaDeclineViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_decline_view_dispose;
  gtk_widget_class_install_action (widget_class, "decline.answer", NULL, answer_action);
  gtk_widget_class_install_action (widget_class, "decline.visit", NULL, visit_action);
}

static GtkWidget *
create_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  pagoda_naming_set (list, name);
  return list;
}

static void
pagoda_decline_view_init (PagodaDeclineView *view)
{
  static const char *const actions[N_ROWS]
      = { [ROW_ANSWER] = "decline.answer", [ROW_VISIT] = "decline.visit" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = create_list (_ ("Decline"));

  for (int i = 0; i < N_ROWS; i++)
    {
      view->rows[i] = pagoda_text_row_new ("", NULL);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (view->rows[i]), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (view->rows[i]), 0);
      if (actions[i] != NULL)
        pagoda_text_row_set_action (view->rows[i], actions[i], NULL);
      gtk_list_box_append (GTK_LIST_BOX (list), view->rows[i]);
    }
  view->answers = GTK_LIST_BOX (create_list (_ ("Alerts answered before")));
  gtk_widget_set_visible (GTK_WIDGET (view->answers), FALSE);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view->answers));
  adw_bin_set_child (ADW_BIN (view), box);
  show_nothing (view);
  g_signal_connect (view, "map", G_CALLBACK (read_again), NULL);
}

void
pagoda_decline_view_show (PagodaDeclineView *view,
                          PagodaWindow *window,
                          const PagodaDossier *dossier,
                          PagodaDay day)
{
  view->window = window;
  view->customer = dossier->customer->id;
  view->day = day;
  if (view->shown != view->customer)
    show_nothing (view);
  show_answers (view, dossier);
  read_again (view);
}
