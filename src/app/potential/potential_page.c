/* potential_page.c: potential large accounts and the long way with each (N2, N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each account is followed by its steps: what is done opens the customer, the words that stated the need, a
 * step.
 */
#include "config.h"

#include "app/potential/potential_page.h"

#include "app/customer/activity_form.h"
#include "app/customer/nurture_editing.h"
#include "app/widgets/row_list.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/potential.h"

#include <glib/gi18n-lib.h>

/* Accounts beyond so many are told by pagodactl. */
#define MOST_ACCOUNTS 100
#define STEP_MARGIN 24

struct _PagodaPotentialPage
{
  PagodaResultView parent_instance;

  GtkLabel *rule;
  GtkLabel *none;
  GtkListBox *list;
  PagodaPotential *potential; /* NULL before it is there */
};

G_DEFINE_FINAL_TYPE (PagodaPotentialPage, pagoda_potential_page, PAGODA_TYPE_RESULT_VIEW)

/* Rows */

static GtkWidget *
create_row (const char *title, const char *text, const char *action, PagodaId id)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_set_action (row, action, g_variant_new_int64 (id));
  return row;
}

static GtkWidget *
create_account (const PagodaPotential *potential, const PagodaPotentialEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *words = pagoda_potential_describe_entry (potential, entry, language);
  g_autofree char *limit = pagoda_potential_describe_limit (potential, entry, language);
  g_autofree char *text = g_strdup_printf ("%s\n%s", words, limit);
  const char *name = pagoda_snapshot_get_name (potential->snapshot, entry->place);
  GtkWidget *row
      = create_row (name, text, "win.customer", pagoda_snapshot_get_id (potential->snapshot, entry->place));

  gtk_widget_add_css_class (row, "heading");
  return row;
}

static void
add_step (GPtrArray *rows, const PagodaPotential *potential, const PagodaNurtureStep *step)
{
  g_autofree char *text
      = pagoda_nurture_word_step (step, NULL, pagoda_snapshot_get_currency (potential->snapshot),
                                  potential->as_of);
  GtkWidget *row = create_row (step->title, text, "potential.step", step->id);

  gtk_widget_set_margin_start (row, STEP_MARGIN);
  if (pagoda_nurture_step_is_due (step, potential->as_of))
    pagoda_text_row_add_figure (row, _ ("due"));
  g_ptr_array_add (rows, row);
}

static void
add_account (GPtrArray *rows, const PagodaPotential *potential, const PagodaPotentialEntry *entry)
{
  PagodaId customer = pagoda_snapshot_get_id (potential->snapshot, entry->place);
  GtkWidget *account = create_account (potential, entry);

  pagoda_text_row_add_button (account, gtk_button_new_with_label (_ ("Need…")),
                              pagoda_snapshot_get_name (potential->snapshot, entry->place),
                              "potential.activity", g_variant_new_int64 (entry->activity));
  g_ptr_array_add (rows, account);
  for (guint i = 0; entry->steps != NULL && i < entry->steps->len; i++)
    add_step (rows, potential, g_ptr_array_index (entry->steps, i));
  GtkWidget *add
      = entry->next == NULL
            ? create_row (_ ("Plan the first year"),
                          _ ("Six steps over a year by several channels, to be changed as you like."),
                          "potential.start", customer)
            : create_row (_ ("Add step…"), NULL, "potential.add-step", customer);
  gtk_widget_set_margin_start (add, STEP_MARGIN);
  g_ptr_array_add (rows, add);
}

/* Which customers the search finds, by their place (transfer full). */
static gboolean *
search (PagodaPotentialPage *page)
{
  const PagodaSnapshot *snapshot = page->potential->snapshot;
  gsize n = pagoda_snapshot_get_n_customers (snapshot);
  gboolean *found = g_new0 (gboolean, n + 1);
  g_autofree guint32 *places = g_new (guint32, n + 1);
  gsize n_found = pagoda_snapshot_search (
      snapshot, pagoda_outlook_get_search (pagoda_result_view_get_outlook (PAGODA_RESULT_VIEW (page))),
      places);

  for (gsize i = 0; i < n_found; i++)
    found[places[i]] = TRUE;
  return found;
}

static void
show_list (PagodaPotentialPage *page)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint shown = 0;

  if (page->potential == NULL)
    return;
  g_autofree gboolean *found = search (page);
  for (guint i = 0; i < page->potential->entries->len && shown < MOST_ACCOUNTS; i++)
    {
      const PagodaPotentialEntry *entry = &g_array_index (page->potential->entries, PagodaPotentialEntry, i);
      if (!found[entry->place])
        continue;
      add_account (rows, page->potential, entry);
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (page->none), shown == 0);
  pagoda_row_list_set (page->list, rows);
}

static gboolean
pagoda_potential_page_take (PagodaResultView *view,
                            PagodaSession *session,
                            GAsyncResult *result,
                            GError **error)
{
  PagodaPotentialPage *page = PAGODA_POTENTIAL_PAGE (view);
  PagodaPotential *potential = pagoda_session_potential_finish (session, result, error);

  if (potential == NULL)
    return FALSE;
  g_clear_pointer (&page->potential, pagoda_potential_unref);
  page->potential = potential;
  g_autofree char *rule = pagoda_potential_describe (potential, pagoda_language_current ());
  gtk_label_set_label (page->rule, rule);
  show_list (page);
  return TRUE;
}

/* Actions */

/* The account that has the step @id. */
static const PagodaPotentialEntry *
find_account (const PagodaPotential *potential, PagodaId id)
{
  for (guint i = 0; potential != NULL && i < potential->entries->len; i++)
    {
      const PagodaPotentialEntry *entry = &g_array_index (potential->entries, PagodaPotentialEntry, i);
      for (guint j = 0; entry->steps != NULL && j < entry->steps->len; j++)
        if (((const PagodaNurtureStep *)g_ptr_array_index (entry->steps, j))->id == id)
          return entry;
    }
  return NULL;
}

static PagodaWindow *
window_of (GtkWidget *page)
{
  return pagoda_result_view_get_window (PAGODA_RESULT_VIEW (page));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaPotential *potential = PAGODA_POTENTIAL_PAGE (widget)->potential;
  PagodaId step = g_variant_get_int64 (parameter);
  const PagodaPotentialEntry *entry = find_account (potential, step);

  if (entry != NULL)
    pagoda_editing_nurture_step_of (window_of (widget),
                                    pagoda_snapshot_get_id (potential->snapshot, entry->place), step, FALSE);
}

static void
add_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_editing_nurture_step_of (window_of (widget), g_variant_get_int64 (parameter), PAGODA_ID_NONE, FALSE);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaPotential *potential = PAGODA_POTENTIAL_PAGE (widget)->potential;
  PagodaId customer = g_variant_get_int64 (parameter);
  gssize place = potential != NULL ? pagoda_snapshot_find (potential->snapshot, customer) : -1;

  if (place >= 0)
    pagoda_editing_start_nurture (window_of (widget), customer,
                                  pagoda_snapshot_get_name (potential->snapshot, (gsize)place));
}

static void
activity_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (PagodaActivity) activity
      = pagoda_session_activity_finish (PAGODA_SESSION (source), result, NULL);

  if (activity != NULL)
    pagoda_activity_form_edit (window, activity);
}

static void
activity_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaOutlook *outlook = pagoda_result_view_get_outlook (PAGODA_RESULT_VIEW (widget));

  pagoda_session_activity_async (pagoda_outlook_get_session (outlook), g_variant_get_int64 (parameter), NULL,
                                 activity_cb, g_object_ref (window_of (widget)));
}

/* Life */

static void
pagoda_potential_page_show_search (PagodaPage *base)
{
  show_list (PAGODA_POTENTIAL_PAGE (base));
}

static void
pagoda_potential_page_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_POTENTIAL_PAGE (object)->potential, pagoda_potential_unref);
  G_OBJECT_CLASS (pagoda_potential_page_parent_class)->dispose (object);
}

static void
pagoda_potential_page_class_init (PagodaPotentialPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_potential_page_dispose;
  PAGODA_PAGE_CLASS (class)->show_search = pagoda_potential_page_show_search;
  PAGODA_RESULT_VIEW_CLASS (class)->ask = pagoda_session_potential_async;
  PAGODA_RESULT_VIEW_CLASS (class)->take = pagoda_potential_page_take;
  gtk_widget_class_install_action (widget_class, "potential.step", "x", step_action);
  gtk_widget_class_install_action (widget_class, "potential.add-step", "x", add_step_action);
  gtk_widget_class_install_action (widget_class, "potential.start", "x", start_action);
  gtk_widget_class_install_action (widget_class, "potential.activity", "x", activity_action);
}

static void
pagoda_potential_page_init (PagodaPotentialPage *page)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (page);

  pagoda_result_view_add_heading (view, _ ("Potential large accounts"));
  page->rule = pagoda_result_view_add_sentence (view);
  page->none = pagoda_result_view_add_sentence (view);
  gtk_label_set_label (page->none,
                       _ ("Nobody of whom to tell. A need is stated in the form of a call or visit."));
  gtk_widget_set_visible (GTK_WIDGET (page->none), FALSE);
  page->list = pagoda_result_view_add_list (view, _ ("Potential large accounts"));
}
