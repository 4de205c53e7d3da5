/* season_plan_view.c: the months of a customer, and the milestones that lead to its orders of the season (O1,
 * O3). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows activate the actions of the customer's page.
 */
#include "config.h"

#include "app/customer/season_plan_view.h"

#include "app/widgets/naming.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "session/season_plans.h"

#include <glib/gi18n-lib.h>

struct _PagodaSeasonPlanView
{
  AdwBin parent_instance;

  GtkListBox *list;
  PagodaSession *session;
  PagodaId customer;
  GPtrArray *spans; /* PagodaMonthSpan, copies */
  PagodaDay day;
  PagodaSeasonPlans *plans; /* of the customer; NULL before they are there */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PagodaSeasonPlanView, pagoda_season_plan_view, ADW_TYPE_BIN)

/* Rows */

static GtkWidget *
create_row (const char *title, const char *text, const char *action, GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (action != NULL)
    pagoda_text_row_set_action (row, action, target);
  return row;
}

static GtkWidget *
create_span (const PagodaMonthSpan *span)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *months = pagoda_months_label (span->first, span->last, language);
  g_autofree char *text = g_strjoin (" · ", months, span->note, NULL);

  GtkWidget *row = create_row (pagoda_span_purpose_label (span->purpose, language), text, "customer.months",
                               g_variant_new_int64 (span->id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static GtkWidget *
create_season (const PagodaSeasonPlan *plan, gboolean over)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *title = pagoda_season_plan_describe (plan, language);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->n_milestones; i++)
    {
      g_autofree char *milestone = pagoda_milestone_describe (&plan->milestones[i], language);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", milestone);
    }
  if (plan->outcome == PAGODA_SEASON_AT_RISK)
    g_string_append_printf (
        text, "\n%s",
        _ ("A milestone was missed: this order is taken for lost or small until one of the "
           "season proves otherwise."));
  GtkWidget *row = create_row (title, text->str, NULL, NULL);
  const PagodaMilestone *next = pagoda_season_plan_next (plan);
  if (!over && plan->outcome != PAGODA_SEASON_ORDERED && next != NULL)
    {
      g_autofree char *milestone = pagoda_milestone_name (next, plan, language);
      /* Translators: what a button does, and for what. */
      g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), _ ("Plan…"), milestone);
      pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Plan…")), name, "customer.plan",
                                  g_variant_new ("(is)", (int)pagoda_milestone_activity (next), milestone));
    }
  return row;
}

static void
add_windows (PagodaSeasonPlanView *view, GPtrArray *rows)
{
  PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];
  guint n = view->plans != NULL ? MIN (view->plans->entries->len, PAGODA_MOST_WINDOWS) : 0;

  for (guint i = 0; i < n; i++)
    windows[i] = g_array_index (view->plans->entries, PagodaSeasonPlanEntry, i).window;
  g_autofree char *words
      = n > 0 ? pagoda_buying_windows_describe (windows, n, pagoda_language_current ())
              : g_strdup (_ ("No window that recurs by season, so there are no milestones."));
  if (view->plans != NULL)
    g_ptr_array_add (rows, create_row (_ ("Purchase months"), words, NULL, NULL));
}

static void
show_rows (PagodaSeasonPlanView *view)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  add_windows (view, rows);
  for (guint i = 0; i < view->spans->len; i++)
    g_ptr_array_add (rows, create_span (g_ptr_array_index (view->spans, i)));
  for (guint i = 0; view->plans != NULL && i < view->plans->entries->len; i++)
    {
      const PagodaSeasonPlanEntry *entry = &g_array_index (view->plans->entries, PagodaSeasonPlanEntry, i);
      g_ptr_array_add (rows, create_season (&entry->plan, FALSE));
      if (entry->has_before)
        g_ptr_array_add (rows, create_season (&entry->before, TRUE));
    }
  g_ptr_array_add (rows, create_row (_ ("Add sample or renewal months…"), NULL, "customer.new-months", NULL));
  pagoda_row_list_set (view->list, rows);
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaSeasonPlanView) view = data;
  PagodaSeasonPlans *plans = pagoda_session_season_plans_finish (PAGODA_SESSION (source), result, NULL);

  /* Cancelled, or gone meanwhile. */
  if (plans == NULL)
    return;
  g_clear_pointer (&view->plans, pagoda_season_plans_unref);
  view->plans = plans;
  if (view->session != NULL)
    show_rows (view);
}

static void
stop_reading (PagodaSeasonPlanView *view)
{
  if (view->cancellable != NULL)
    g_cancellable_cancel (view->cancellable);
  g_clear_object (&view->cancellable);
}

static void
read_again (PagodaSeasonPlanView *view)
{
  PagodaSnapshot *snapshot = view->session != NULL ? pagoda_session_get_snapshot (view->session) : NULL;

  stop_reading (view);
  if (snapshot == NULL || pagoda_snapshot_get_stage (snapshot) != PAGODA_STAGE_FIGURES
      || !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return;
  view->cancellable = g_cancellable_new ();
  pagoda_session_season_plans_async (view->session, view->customer, view->day, view->cancellable, read_cb,
                                     g_object_ref (view));
}

/* Life */

static void
pagoda_season_plan_view_dispose (GObject *object)
{
  PagodaSeasonPlanView *view = PAGODA_SEASON_PLAN_VIEW (object);

  stop_reading (view);
  g_clear_object (&view->session);
  g_clear_pointer (&view->plans, pagoda_season_plans_unref);
  g_clear_pointer (&view->spans, g_ptr_array_unref);
  G_OBJECT_CLASS (pagoda_season_plan_view_parent_class)->dispose (object);
}

static void
pagoda_season_plan_view_class_init (PagodaSeasonPlanViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_season_plan_view_dispose;
}

static void
pagoda_season_plan_view_init (PagodaSeasonPlanView *view)
{
  view->spans = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_month_span_free);
  view->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (view->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (view->list), "boxed-list");
  pagoda_naming_set (GTK_WIDGET (view->list), _ ("Months and milestones"));
  adw_bin_set_child (ADW_BIN (view), GTK_WIDGET (view->list));
  g_signal_connect (view, "map", G_CALLBACK (read_again), NULL);
}

void
pagoda_season_plan_view_show (PagodaSeasonPlanView *view,
                              PagodaSession *session,
                              const PagodaDossier *dossier,
                              PagodaDay day)
{
  g_set_object (&view->session, session);
  if (view->customer != dossier->customer->id)
    g_clear_pointer (&view->plans, pagoda_season_plans_unref);
  view->customer = dossier->customer->id;
  view->day = day;
  g_ptr_array_set_size (view->spans, 0);
  for (guint i = 0; i < dossier->months->len; i++)
    g_ptr_array_add (view->spans, pagoda_month_span_copy (g_ptr_array_index (dossier->months, i)));
  show_rows (view);
  read_again (view);
}
