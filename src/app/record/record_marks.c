/* record_marks.c: what a call was like, by one key each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys are letters under the left hand and the figures, so that they are the same in every language; each
 * is used once in the dialog.
 */
#include "config.h"

#include "app/record/record-private.h"

#include "app/wording.h"
#include "base/day_words.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

#define LEAST_MARK (-2)
#define N_MARKS 5

/* The first mark of an answer is yes. */
#define YES 0

#define REACHED "reached"
#define NEED "need"
#define ATTITUDE "attitude"
#define VISIT_CHANCE "visit-chance"
#define REJECTION "rejection"
#define CONFIDENCE "confidence"
#define NEXT "next-in"

/* The days of the next step that are offered: words for them that a day row understands, and their labels. */
static const struct
{
  const char *words;
  const char *label;
} next_days[] = {
  { "+1d", NC_ ("next step", "Tomorrow") }, { "+3d", NC_ ("next step", "3 days") },
  { "+1w", NC_ ("next step", "1 week") },   { "+2w", NC_ ("next step", "2 weeks") },
  { "+1m", NC_ ("next step", "1 month") },
};

static PagodaMarkRow *
row_of (PagodaFormDialog *form, const char *key)
{
  return PAGODA_MARK_ROW (pagoda_form_dialog_get_row (form, key));
}

/* Makes the form tell that it has changed. */
static void
changed_cb (GtkWidget *row, const char *key)
{
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, PAGODA_TYPE_FORM_DIALOG), "changed", key);
}

/* @key is a constant; @mark is the one that is known already. */
static void
add_row (PagodaFormDialog *form,
         const char *key,
         const char *title,
         const char *const *labels,
         const char *keys,
         int mark)
{
  GtkWidget *row = pagoda_mark_row_new (title, labels, keys);

  pagoda_form_dialog_add_row (form, key, row);
  pagoda_mark_row_set (PAGODA_MARK_ROW (row), mark);
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), (gpointer)key);
}

static void
add_answer (PagodaFormDialog *form, const char *key, const char *title, const char *keys, PagodaAnswer answer)
{
  const char *const labels[] = { C_ ("answer", "Yes"), C_ ("answer", "No"), NULL };
  int mark = answer == PAGODA_ANSWER_UNKNOWN ? PAGODA_NO_MARK : answer == PAGODA_ANSWER_YES ? YES : !YES;

  add_row (form, key, title, labels, keys, mark);
}

static void
add_mark (PagodaFormDialog *form, const char *key, const char *title, const char *keys, int value)
{
  g_auto (GStrv) labels = g_new0 (char *, N_MARKS + 1);

  for (int i = 0; i < N_MARKS; i++)
    labels[i] = pagoda_wording_mark (LEAST_MARK + i);
  add_row (form, key, title, (const char *const *)labels, keys,
           value != PAGODA_MARK_UNKNOWN ? value - LEAST_MARK : PAGODA_NO_MARK);
}

static void
add_need (PagodaFormDialog *form, PagodaNeed known)
{
  const char *labels[PAGODA_N_NEEDS] = { NULL };

  for (guint need = PAGODA_NEED_NONE; need < PAGODA_N_NEEDS; need++)
    labels[need - PAGODA_NEED_NONE] = pagoda_need_label ((PagodaNeed)need, pagoda_language_current ());
  add_row (form, NEED, _ ("Need"), labels, "ASD", (int)known - PAGODA_NEED_NONE);
}

static const PagodaActivity *
known_of (PagodaFormDialog *form)
{
  return pagoda_recording_of (form)->rows->before;
}

void
pagoda_record_marks_add (PagodaFormDialog *form)
{
  const PagodaActivity *known = known_of (form);

  add_answer (form, REACHED, _ ("Reached somebody"), "QW", known->reached);
  add_need (form, known->need);
  pagoda_activity_rows_add_amount (form, pagoda_recording_of (form)->rows);
  add_mark (form, ATTITUDE, _ ("Attitude"), "12345", known->attitude);
  add_answer (form, VISIT_CHANCE, _ ("A chance to visit"), "ZX", known->visit_chance);
  add_answer (form, REJECTION, _ ("We were rejected"), "CV", known->rejection);
}

void
pagoda_record_marks_add_confidence (PagodaFormDialog *form)
{
  add_mark (form, CONFIDENCE, _ ("Their confidence afterwards"), "ERTYU", known_of (form)->confidence);
}

/* The next step */

static void
next_chosen_cb (PagodaMarkRow *row, PagodaFormDialog *form)
{
  int chosen = pagoda_mark_row_get (row);

  if (chosen != PAGODA_NO_MARK)
    pagoda_form_dialog_set_text (form, "next-day", next_days[chosen].words);
}

/* The mark is set as long as the row holds its words. */
static void
day_changed_cb (GtkEditable *editable, PagodaMarkRow *row)
{
  int chosen = pagoda_mark_row_get (row);

  if (chosen != PAGODA_NO_MARK && !g_str_equal (gtk_editable_get_text (editable), next_days[chosen].words))
    pagoda_mark_row_set (row, PAGODA_NO_MARK);
}

/* A step that is to follow lies ahead. */
static const char *
check_ahead (const char *text)
{
  PagodaDay today = pagoda_day_today ();
  PagodaDay day = pagoda_day_from_words (text, today);

  if (day == PAGODA_DAY_NONE)
    return _ (
        "This is no day. Enter it as YYYY-MM-DD or in words, such as +3d or next Tue, or choose it from "
        "the calendar.");
  return day < today ? _ ("The next step lies ahead. Enter today or a later day.") : NULL;
}

void
pagoda_record_marks_add_next (PagodaFormDialog *form)
{
  const char *labels[G_N_ELEMENTS (next_days) + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (next_days); i++)
    labels[i] = g_dpgettext2 (GETTEXT_PACKAGE, "next step", next_days[i].label);
  add_row (form, NEXT, _ ("Next step in"), labels, "67890", PAGODA_NO_MARK);
  pagoda_form_dialog_add_day (form, "next-day", _ ("Day of the next step"), known_of (form)->next_day);
  if (known_of (form)->next_day == PAGODA_DAY_NONE)
    pagoda_form_dialog_check (form, "next-day", check_ahead);
  g_signal_connect (row_of (form, NEXT), "changed", G_CALLBACK (next_chosen_cb), form);
  g_signal_connect_object (pagoda_form_dialog_get_row (form, "next-day"), "changed",
                           G_CALLBACK (day_changed_cb), row_of (form, NEXT), 0);
}

/* What they say */

static PagodaAnswer
take_answer (PagodaFormDialog *form, const char *key)
{
  int chosen = pagoda_mark_row_get (row_of (form, key));

  if (chosen == PAGODA_NO_MARK)
    return PAGODA_ANSWER_UNKNOWN;
  return chosen == YES ? PAGODA_ANSWER_YES : PAGODA_ANSWER_NO;
}

static int
take_mark (PagodaFormDialog *form, const char *key)
{
  int chosen = pagoda_mark_row_get (row_of (form, key));

  return chosen != PAGODA_NO_MARK ? LEAST_MARK + chosen : PAGODA_MARK_UNKNOWN;
}

static PagodaNeed
take_need (PagodaFormDialog *form)
{
  return (PagodaNeed)(pagoda_mark_row_get (row_of (form, NEED)) + 1);
}

/* What is hidden is not meant. */
void
pagoda_record_marks_take (PagodaFormDialog *form, PagodaActivity *activity)
{
  activity->reached = take_answer (form, REACHED);
  activity->need = take_need (form);
  activity->need_amount = activity->need == PAGODA_NEED_STATED
                              ? pagoda_activity_rows_take_amount (form, pagoda_recording_of (form)->rows)
                              : 0;
  activity->attitude = take_mark (form, ATTITUDE);
  activity->visit_chance = take_answer (form, VISIT_CHANCE);
  activity->rejection = take_answer (form, REJECTION);
  activity->confidence
      = activity->rejection == PAGODA_ANSWER_YES ? take_mark (form, CONFIDENCE) : PAGODA_MARK_UNKNOWN;
}

PagodaAnswer
pagoda_record_marks_get_rejection (PagodaFormDialog *form)
{
  return take_answer (form, REJECTION);
}

gboolean
pagoda_record_marks_is_stated (PagodaFormDialog *form)
{
  return take_need (form) == PAGODA_NEED_STATED;
}

void
pagoda_record_marks_tell_rejection (PagodaFormDialog *form, const char *note)
{
  pagoda_mark_row_show_note (row_of (form, REJECTION), note);
}
