/* care_dialogs.c: what stands behind the numbers of care: names and activities (Q4, Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/care_section.h"

#include "app/widgets/dialog.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* The dialog is a window of its own: what a row asks for is done by the page behind it. */
static void
ask_page_cb (GtkWidget *row, const char *action)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (row));
  GtkWidget *page = g_object_get_data (G_OBJECT (dialog), "page");
  PagodaId id = *(PagodaId *)g_object_get_data (G_OBJECT (row), "id");

  g_object_ref (page);
  gtk_window_destroy (dialog);
  gtk_widget_activate_action (page, action, "x", id);
  g_object_unref (page);
}

/* @action is static. */
static void
open_by (GtkWidget *row, const char *action, PagodaId id)
{
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_signal_connect (row, "activated", G_CALLBACK (ask_page_cb), (gpointer)action);
}

static void
open_dialog (PagodaDialog *dialog, AdwPreferencesPage *list, GtkWidget *page)
{
  g_object_set_data_full (G_OBJECT (dialog), "page", g_object_ref (page), g_object_unref);
  pagoda_dialog_set_list (dialog, list);
  pagoda_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (page)));
}

/* Ledger */

static void
add_descendant (AdwPreferencesGroup *group, PagodaStandings *standings, const PagodaDescendant *descendant)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  g_autofree char *profit = pagoda_wording_money (pyramid->profits[descendant->customer],
                                                  pagoda_snapshot_get_currency (snapshot));
  g_autofree char *level = descendant->depth == 1
                               ? g_strdup (_ ("brought by it"))
                               : g_strdup_printf (_ ("brought through others, step %u"), descendant->depth);
  GtkWidget *row = pagoda_text_row_new (pagoda_snapshot_get_name (snapshot, descendant->customer), level);

  pagoda_text_row_add_figure (row, profit);
  open_by (row, "win.customer", pagoda_snapshot_get_id (snapshot, descendant->customer));
  adw_preferences_group_add (group, row);
}

void
pagoda_ledger_dialog_show (GtkWidget *page,
                           PagodaStandings *standings,
                           const PagodaInfluenceLedger *ledger,
                           PagodaId customer)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  gssize place = pagoda_snapshot_find (snapshot, customer);
  AdwPreferencesPage *list = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  PagodaDialog *dialog = pagoda_dialog_new (_ ("Influence ledger"));

  g_return_if_fail (place >= 0);
  g_autofree PagodaDescendant *descendants = pagoda_influence_ledger_descendants (ledger, (guint32)place);
  g_autofree char *profit
      = pagoda_wording_money (ledger->profits[place], pagoda_snapshot_get_currency (snapshot));
  g_autofree char *sum = g_strdup_printf (_ ("Profit of the last 12 months: %s"), profit);
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (list, pagoda_snapshot_get_name (snapshot, (gsize)place), sum);
  for (guint32 i = 0; i < ledger->n_descendants[place]; i++)
    add_descendant (group, standings, &descendants[i]);
  open_dialog (dialog, list, page);
}

/* Work */

static void
add_activity (AdwPreferencesGroup *group, const PagodaActivity *activity)
{
  g_autofree char *day = pagoda_wording_day (activity->day, PAGODA_DAY_NONE);
  g_autofree char *minutes = activity->duration >= 0 ? g_strdup_printf (_ ("%d min"), activity->duration)
                                                     : g_strdup (_ ("not noted ?"));
  GString *text = g_string_new (day);
  const char *kind = pagoda_activity_kind_label (activity->kind, pagoda_language_current ());

  if (activity->person != NULL)
    g_string_append_printf (text, " · %s", activity->person);
  GtkWidget *row = pagoda_text_row_new (kind, text->str);
  pagoda_text_row_add_figure (row, minutes);
  open_by (row, "customer.activity", activity->id);
  adw_preferences_group_add (group, row);
  g_string_free (text, TRUE);
}

void
pagoda_work_dialog_show (GtkWidget *page, const PagodaDossier *dossier, PagodaPeriod period)
{
  AdwPreferencesPage *list = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  PagodaDialog *dialog = pagoda_dialog_new (_ ("Work"));
  g_autofree char *first = pagoda_wording_day (period.first, PAGODA_DAY_NONE);
  g_autofree char *last = pagoda_wording_day (period.last, PAGODA_DAY_NONE);
  /* Translators: the first and the last day. */
  g_autofree char *span = g_strdup_printf (_ ("%1$s – %2$s"), first, last);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (list, dossier->customer->name, span);
  guint n = 0;

  for (guint i = dossier->activities->len; i-- > 0;)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i);
      if (activity->state != PAGODA_ACTIVITY_DONE || !pagoda_period_contains (period, activity->day))
        continue;
      add_activity (group, activity);
      n++;
    }
  if (n == 0)
    adw_preferences_group_add (group, pagoda_text_row_new (_ ("Nothing was done in this time."), NULL));
  open_dialog (dialog, list, page);
}
