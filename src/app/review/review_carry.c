/* review_carry.c: the decisions of a year are carried into the plan of the next one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/review/review_moves.h"

#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit_yearly_review.h"

#include <glib/gi18n-lib.h>

/* Names that are told; of more it is told how many there are. */
#define MOST_NAMES 8

typedef struct
{
  PagodaYearlyReview *review;
} Carrying;

static void
free_carrying (gpointer data)
{
  pagoda_yearly_review_unref (((Carrying *)data)->review);
  g_free (data);
}

/* Whether the decision of @entry goes into the plan: as something new, or as something that is there. */
static gboolean
is_carried (const PagodaReviewEntry *entry)
{
  switch (entry->carry.kind)
    {
    case PAGODA_CARRY_CADENCE:
    case PAGODA_CARRY_TARGET:
    case PAGODA_CARRY_OTHER:
      return TRUE;
    case PAGODA_CARRY_NOTHING:
    case PAGODA_CARRY_OFTEN:
    case PAGODA_CARRY_PLANNED:
    case PAGODA_CARRY_DROPPED:
    case PAGODA_CARRY_UNEXPLAINED:
    case PAGODA_CARRY_CARRIED:
      return FALSE;
    }
  g_assert_not_reached ();
}

static void
save_cb (PagodaFormDialog *form, Carrying *carrying)
{
  const PagodaYearlyReview *review = carrying->review;
  g_autofree PagodaReviewPlan *plans = g_new (PagodaReviewPlan, review->n + 1);
  g_autofree char *reason = g_strdup_printf (_ ("Yearly review %d"), review->years.year);
  PagodaDay due = pagoda_form_dialog_get_row (form, "due") != NULL ? pagoda_form_dialog_get_day (form, "due")
                                                                   : PAGODA_DAY_NONE;
  gsize n = 0;

  for (gsize i = 0; i < review->n; i++)
    {
      const PagodaReviewEntry *entry = &review->entries[i];
      if (!is_carried (entry))
        continue;
      plans[n++]
          = (PagodaReviewPlan){ .customer = entry->customer,
                                .from = entry->carry.from,
                                .cadence = entry->carry.cadence,
                                .due = entry->carry.kind == PAGODA_CARRY_TARGET ? due : PAGODA_DAY_NONE,
                                .other = entry->carry.kind == PAGODA_CARRY_OTHER };
    }
  g_autofree char *count = pagoda_count_format (n);
  pagoda_editing_save (
      form, pagoda_edit_carry_review (plans, n, review->years.year, pagoda_day_today (), reason),
      g_strdup_printf (_ ("Carried into %1$d: %2$s customers"), review->years.year + 1, count));
}

/* The names of those with @kind, and how many there are. */
static char *
list_names (const PagodaYearlyReview *review, PagodaReviewCarryKind kind, guint *n)
{
  g_autoptr (GString) names = g_string_new (NULL);

  *n = 0;
  for (gsize i = 0; i < review->n; i++)
    {
      const PagodaReviewEntry *entry = &review->entries[i];
      const char *name = pagoda_snapshot_get_short_name (review->snapshot, entry->place);
      if (entry->carry.kind != kind)
        continue;
      if ((*n)++ < MOST_NAMES)
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", ", ") : "",
                                *name != '\0' ? name
                                              : pagoda_snapshot_get_name (review->snapshot, entry->place));
    }
  if (*n > MOST_NAMES)
    {
      g_autofree char *more = pagoda_count_format (*n - MOST_NAMES);
      /* Translators: behind some names, how many more there are. */
      g_string_append_printf (names, _ (" and %s more"), more);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_kind (PagodaFormDialog *form, const PagodaYearlyReview *review, PagodaReviewCarryKind kind)
{
  guint n;
  g_autofree char *names = list_names (review, kind, &n);
  g_autofree char *count = pagoda_count_format (n);

  if (n == 0)
    return;
  GtkWidget *row = pagoda_text_row_new (pagoda_review_carry_label (kind, pagoda_language_current ()), names);
  pagoda_text_row_add_figure (row, count);
  pagoda_form_dialog_add_row (form, pagoda_review_carry_word (kind), row);
}

static const PagodaReviewEntry *
find_kind (const PagodaYearlyReview *review, PagodaReviewCarryKind kind)
{
  for (gsize i = 0; i < review->n; i++)
    if (review->entries[i].carry.kind == kind)
      return &review->entries[i];
  return NULL;
}

static gboolean
has_any (const PagodaYearlyReview *review)
{
  for (gsize i = 0; i < review->n; i++)
    if (is_carried (&review->entries[i]))
      return TRUE;
  return FALSE;
}

/* From when on all of it counts: it is the same day for all. */
static void
show_begin (PagodaFormDialog *form, const PagodaYearlyReview *review)
{
  g_autofree char *day = pagoda_wording_full_day (review->entries[0].carry.from);
  g_autofree char *message = g_strdup_printf (
      _ ("From %s on: whom you promoted is met as often as the next deeper class, whom you run in is a "
         "target "
         "to be won again, whom you dropped is never a customer any more. One command, which can be undone."),
      day);

  pagoda_form_dialog_show_message (form, message);
}

void
pagoda_review_carry_ask (PagodaWindow *window, PagodaYearlyReview *review)
{
  static const PagodaReviewCarryKind kinds[]
      = { PAGODA_CARRY_CADENCE, PAGODA_CARRY_TARGET, PAGODA_CARRY_OTHER };
  static const PagodaReviewCarryKind left[]
      = { PAGODA_CARRY_OFTEN, PAGODA_CARRY_PLANNED, PAGODA_CARRY_DROPPED, PAGODA_CARRY_UNEXPLAINED,
          PAGODA_CARRY_CARRIED };
  g_autofree char *title = g_strdup_printf (_ ("Carry into %d"), review->years.year + 1);

  if (!has_any (review) && find_kind (review, PAGODA_CARRY_DROPPED) == NULL
      && find_kind (review, PAGODA_CARRY_UNEXPLAINED) == NULL)
    {
      pagoda_window_show_toast (window, _ ("Nothing is left to be carried into the next year."), NULL, NULL);
      return;
    }
  Carrying *carrying = g_new0 (Carrying, 1);
  carrying->review = pagoda_yearly_review_ref (review);
  PagodaFormDialog *form = pagoda_editing_open (window, title, G_CALLBACK (save_cb), carrying, free_carrying);
  pagoda_form_dialog_name_button (form, _ ("Carry"));
  show_begin (form, review);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_kind (form, review, kinds[i]);
  const PagodaReviewEntry *target = find_kind (review, PAGODA_CARRY_TARGET);
  if (target != NULL)
    {
      pagoda_form_dialog_add_day (form, "due", _ ("To be won by"), target->carry.due);
      pagoda_form_dialog_require (form, "due");
    }
  for (gsize i = 0, n = 0; i < G_N_ELEMENTS (left); i++)
    {
      if (find_kind (review, left[i]) != NULL && n++ == 0)
        pagoda_form_dialog_begin_group (form, _ ("Left as they are"));
      add_kind (form, review, left[i]);
    }
  gtk_window_present (GTK_WINDOW (form));
}
