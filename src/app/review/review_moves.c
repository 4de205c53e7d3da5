/* review_moves.c: what can be done about a customer of the yearly review.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/review/review_moves.h"

#include "app/customer/editing-private.h"
#include "app/page.h"
#include "app/widgets/popup_menu.h"
#include "app/widgets/records_dialog.h"
#include "app/wording.h"
#include "session/edit_yearly_review.h"

#include <glib/gi18n-lib.h>

static const char *
name_of (const PagodaYearlyReview *review, const PagodaReviewEntry *entry)
{
  return pagoda_snapshot_get_name (review->snapshot, entry->place);
}

void
pagoda_review_moves_decide (PagodaWindow *window,
                            const PagodaYearlyReview *review,
                            const PagodaReviewEntry *entry,
                            int decision)
{
  PagodaReviewChoice choice = { entry->customer, decision };
  const char *label = pagoda_yearly_review_label (decision, pagoda_language_current ());
  gboolean carried = entry->record != NULL && entry->record->carried != PAGODA_DAY_NONE;

  if (decision == entry->decision)
    return;
  pagoda_editing_run (window,
                      pagoda_edit_decide_review (&choice, review->years.year, pagoda_day_today (),
                                                 name_of (review, entry)),
                      carried
                          /* Translators: a customer, what was decided about it, and a year. */
                          ? g_strdup_printf (_ ("%1$s: %2$s. What was carried into %3$d is taken back."),
                                             name_of (review, entry), label, review->years.year + 1)
                          /* Translators: a customer, and what was decided about it. */
                          : g_strdup_printf (_ ("%1$s: %2$s"), name_of (review, entry), label));
}

static gboolean
is_open (const PagodaReviewEntry *entry)
{
  return entry->decision == PAGODA_REVIEW_UNDECIDED && entry->suggestion.decision != PAGODA_REVIEW_UNDECIDED;
}

guint
pagoda_review_moves_count_open (const PagodaYearlyReview *review, const guint32 *places, gsize n)
{
  guint open = 0;

  for (gsize i = 0; i < n; i++)
    open += is_open (&review->entries[places[i]]);
  return open;
}

gboolean
pagoda_review_moves_accept (PagodaWindow *window,
                            const PagodaYearlyReview *review,
                            const guint32 *places,
                            gsize n)
{
  g_autofree PagodaReviewChoice *choices = g_new (PagodaReviewChoice, n + 1);
  gsize n_choices = 0;

  for (gsize i = 0; i < n; i++)
    {
      const PagodaReviewEntry *entry = &review->entries[places[i]];
      if (is_open (entry))
        choices[n_choices++] = (PagodaReviewChoice){ entry->customer, entry->suggestion.decision };
    }
  if (n_choices == 0)
    return FALSE;
  g_autofree char *count = pagoda_count_format (n_choices);
  pagoda_editing_run (
      window, pagoda_edit_accept_suggestions (choices, n_choices, review->years.year, pagoda_day_today ()),
      g_strdup_printf (_ ("Suggestions accepted: %s"), count));
  return TRUE;
}

/* The note */

typedef struct
{
  PagodaId customer;
  int year;
  char *name;
} Noting;

static void
free_noting (gpointer data)
{
  g_free (((Noting *)data)->name);
  g_free (data);
}

static void
save_note_cb (PagodaFormDialog *form, Noting *noting)
{
  g_autofree char *note = pagoda_form_dialog_get_text (form, "note");

  pagoda_editing_save (form, pagoda_edit_note_review (noting->customer, noting->year, note, noting->name),
                       g_strdup_printf (_ ("Note saved: %s"), noting->name));
}

void
pagoda_review_moves_note (PagodaWindow *window,
                          const PagodaYearlyReview *review,
                          const PagodaReviewEntry *entry)
{
  Noting *noting = g_new0 (Noting, 1);
  g_autofree char *reason = pagoda_yearly_review_describe_reason (review, entry, pagoda_language_current ());

  noting->customer = entry->customer;
  noting->year = review->years.year;
  noting->name = g_strdup (name_of (review, entry));
  PagodaFormDialog *form
      = pagoda_editing_open (window, noting->name, G_CALLBACK (save_note_cb), noting, free_noting);
  pagoda_form_dialog_show_message (form, reason);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), entry->record != NULL ? entry->record->note : NULL);
  pagoda_form_dialog_allow_long (form, "note");
  gtk_window_present (GTK_WINDOW (form));
}

/* Why */

static PagodaRecord *
record_of (const PagodaYearlyReview *review, const PagodaReviewRow *row)
{
  const char *currency = pagoda_snapshot_get_currency (review->snapshot);
  const char *what = !row->order        ? pagoda_activity_kind_label (row->kind, pagoda_language_current ())
                     : row->revenue < 0 ? _ ("Return")
                                        : _ ("Order");
  g_autofree char *day = pagoda_wording_day (row->day, PAGODA_DAY_NONE);
  g_autofree char *title = g_strdup_printf ("%s  %s", day, what);
  g_autofree char *profit = pagoda_wording_money (row->profit, currency);
  g_autofree char *detail = row->order ? g_strdup_printf (_ ("Profit %s"), profit) : NULL;

  return pagoda_record_new (PAGODA_DAY_NONE, title, detail,
                            row->order          ? pagoda_wording_money (row->revenue, currency)
                            : row->minutes >= 0 ? g_strdup_printf (_ ("%d min"), row->minutes)
                                                : g_strdup (""));
}

void
pagoda_review_moves_explain (PagodaWindow *window,
                             const PagodaYearlyReview *review,
                             const PagodaReviewEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) rows = pagoda_yearly_review_list_rows (review, entry);
  g_autofree char *reason = pagoda_yearly_review_describe_reason (review, entry, language);
  g_autofree char *growth = pagoda_yearly_review_word_growth (entry, entry->revenue_growth, language);
  const char *suggested = entry->suggestion.decision != PAGODA_REVIEW_UNDECIDED
                              ? pagoda_yearly_review_label (entry->suggestion.decision, language)
                              : pagoda_review_reason_label (PAGODA_REVIEW_TOO_FEW, language);
  PagodaRecord *first = pagoda_record_new (PAGODA_DAY_NONE, suggested, reason, g_steal_pointer (&growth));

  pagoda_records_dialog_link (first, entry->customer);
  g_ptr_array_add (records, first);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (records, record_of (review, &g_array_index (rows, PagodaReviewRow, i)));
  pagoda_records_dialog_show (GTK_WINDOW (window), name_of (review, entry), "", records);
}

/* Menu */

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, const char *label, GMenu *section)
{
  g_menu_append_section (menu, label, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
list_decisions (const PagodaReviewEntry *entry)
{
  GMenu *decisions = g_menu_new ();

  for (int k = 0; k < PAGODA_N_REVIEW_DECISIONS; k++)
    {
      /* Translators: a key, and the decision that it makes. */
      g_autofree char *label = g_strdup_printf (_ ("%1$d  %2$s"), k + 1,
                                                pagoda_yearly_review_label (k, pagoda_language_current ()));
      append_item (decisions, label, "page.decide", g_variant_new ("(xi)", entry->customer, k));
    }
  if (entry->decision != PAGODA_REVIEW_UNDECIDED)
    append_item (decisions, _ ("0  Take the decision back"), "page.decide",
                 g_variant_new ("(xi)", entry->customer, PAGODA_REVIEW_UNDECIDED));
  return decisions;
}

void
pagoda_review_moves_popup (GtkWidget *view, const PagodaYearlyReview *review, const PagodaReviewEntry *entry)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *more = g_menu_new ();

  append_item (more, _ ("Note…"), "page.note", g_variant_new_int64 (entry->customer));
  append_item (more, _ ("Why…"), "page.why", g_variant_new_int64 (entry->customer));
  append_item (more, _ ("Open the customer"), "win.customer", g_variant_new_int64 (entry->customer));
  append_section (menu, _ ("Decide"), list_decisions (entry));
  append_section (menu, NULL, more);
  pagoda_popup_menu_open (gtk_widget_get_ancestor (view, PAGODA_TYPE_PAGE), view, G_MENU_MODEL (menu));
}
