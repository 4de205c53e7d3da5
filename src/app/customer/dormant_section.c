/* dormant_section.c: why a customer stopped buying, and how it is won back (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/dormant_section.h"

#include "app/widgets/records_dialog.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "base/text.h"
#include "method/rejections.h"

#include <glib/gi18n-lib.h>

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

static gboolean
is_other (const PagodaDossier *dossier, PagodaDay day)
{
  /* The newest comes first. */
  for (guint i = 0; i < dossier->others->len; i++)
    {
      const PagodaOtherMark *mark = g_ptr_array_index (dossier->others, i);
      if (mark->from <= day)
        return mark->other;
    }
  return FALSE;
}

gboolean
pagoda_dormant_section_is_needed (const PagodaDossier *dossier, PagodaDay day)
{
  PagodaDay last = pagoda_dossier_last_order (dossier, day);

  /* What was learnt of one that was dropped stays to be read. */
  return last != PAGODA_DAY_NONE && last < pagoda_period_trailing_year (day).first
         && (!is_other (dossier, day)
             || pagoda_dormant_record_post_mortem_on (dossier->dormant, last, day) != NULL);
}

/* A row that activates @action with @target (floating, nullable). */
static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char *title,
         const char *text,
         const char *action,
         GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (action != NULL)
    {
      pagoda_text_row_set_action (row, action, target);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  adw_preferences_group_add (group, row);
  return row;
}

/* The break */

static char *
word_post_mortem (const PagodaPostMortem *post_mortem)
{
  if (post_mortem == NULL)
    return g_strdup (_ ("Not written yet. Without it the customer cannot be dropped."));
  g_autofree char *attracted = post_mortem->attracted != NULL
                                   ? g_strdup_printf (_ ("Attracted by: %s"), post_mortem->attracted)
                                   : g_strdup (_ ("What attracted them is missing."));
  g_autofree char *broke = post_mortem->broke != NULL
                               ? g_strdup_printf (_ ("Broken by: %s"), post_mortem->broke)
                               : g_strdup (_ ("What broke it is missing."));
  return g_strdup_printf ("%s\n%s\n%s", pagoda_break_cause_label (post_mortem->cause, language ()), attracted,
                          broke);
}

char *
pagoda_dormant_word_rejections (guint n)
{
  if (n == 0)
    return g_strdup (_ ("No rejection yet. Sales start at the fifth."));
  if (n < PAGODA_REJECTION_MILESTONE)
    return g_strdup_printf (_ ("Rejection no. %u so far. Sales start at the fifth."), n);
  return g_strdup_printf (_ ("Rejection no. %u so far. The fifth is a milestone, not an end."), n);
}

static void
add_break (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay last, PagodaDay day)
{
  const PagodaDormantRecord *record = dossier->dormant;
  int judgement = pagoda_dormant_record_judgement_on (record, last, day);
  const PagodaPostMortem *post_mortem = pagoda_dormant_record_post_mortem_on (record, last, day);
  g_autofree char *since = pagoda_day_to_iso (last);
  g_autofree char *heading = g_strdup_printf (_ ("The last order was on %s."), since);
  g_autofree char *words = word_post_mortem (post_mortem);
  guint n_rejections = pagoda_rejections_next (dossier->activities, day) - 1;
  g_autofree char *rejections = pagoda_dormant_word_rejections (n_rejections);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Dormant customer"), heading);

  add_row (group, _ ("Which of the dormant?"),
           judgement == PAGODA_DATED_NONE
               ? C_ ("dormant", "Not judged yet")
               : pagoda_dormant_judgement_label ((PagodaDormantJudgement)judgement, language ()),
           "customer.judge-dormant", NULL);
  add_row (group, _ ("Post-mortem"), words, "customer.post-mortem", NULL);
  add_row (group, _ ("Rejections"), rejections, n_rejections > 0 ? "customer.rejections" : NULL, NULL);
  if (judgement == PAGODA_DORMANT_OUTGROWN)
    add_row (group, _ ("Mark as never a customer"), _ ("It no longer buys these goods."), "customer.other",
             NULL);
}

/* Objections */

static gboolean
is_same (const char *one, const char *other)
{
  g_autofree char *folded = pagoda_text_fold (one);
  g_autofree char *other_folded = pagoda_text_fold (other);

  return g_str_equal (folded, other_folded);
}

/* What came of it the last time that @objection was heard here; NULL where it was not. */
static char *
word_outcome (const PagodaDossier *dossier, const char *objection)
{
  const PagodaActivity *newest = NULL;

  for (guint i = 0; i < dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i);
      if (activity->state == PAGODA_ACTIVITY_DONE && activity->objection != NULL
          && is_same (activity->objection, objection))
        newest = activity;
    }
  if (newest == NULL)
    return NULL;
  g_autofree char *day = pagoda_day_to_iso (newest->day);
  g_autofree char *mark = newest->confidence != PAGODA_MARK_UNKNOWN ? pagoda_wording_mark (newest->confidence)
                                                                    : g_strdup (_ ("unknown"));
  /* Translators: a day, what was answered then, and their confidence afterwards as a mark. */
  return g_strdup_printf (_ ("Heard on %1$s, answered: %2$s, confidence after it: %3$s"), day,
                          newest->answer != NULL ? newest->answer : "—", mark);
}

static void
add_objections (AdwPreferencesPage *page, const PagodaDossier *dossier)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Objections to expect"), NULL);

  pagoda_text_row_add_group_button (group, _ ("Add objection"), "customer.new-expected-objection", NULL);
  for (guint i = 0; i < dossier->dormant->objections->len; i++)
    {
      const PagodaExpectedObjection *expected = g_ptr_array_index (dossier->dormant->objections, i);
      g_autofree char *outcome = word_outcome (dossier, expected->objection);
      g_autofree char *text
          = g_strdup_printf ("%s%s%s",
                             expected->answer != NULL ? expected->answer : _ ("No answer prepared yet"),
                             outcome != NULL ? "\n" : "", outcome != NULL ? outcome : "");
      add_row (group, expected->objection, text, "customer.expected-objection",
               g_variant_new_int64 (expected->id));
    }
}

/* Touches */

static const char *
word_state (const PagodaTouchStep *step, PagodaDay day)
{
  if (step->activity == PAGODA_ID_NONE)
    return _ ("not in the calendar yet");
  switch (step->state)
    {
    case PAGODA_ACTIVITY_PLANNED:
      return step->day < day ? _ ("overdue") : _ ("in the calendar");
    case PAGODA_ACTIVITY_DONE:
      return _ ("done");
    case PAGODA_ACTIVITY_CANCELLED:
      return _ ("cancelled");
    }
  g_assert_not_reached ();
}

static const char *
label_step (const PagodaTouchStep *step)
{
  gboolean says_more
      = step->activity != PAGODA_ID_NONE && step->activity_kind != pagoda_touch_kind_activity (step->kind);

  return says_more ? pagoda_activity_kind_label (step->activity_kind, language ())
                   : pagoda_touch_kind_label (step->kind, language ());
}

static void
add_step (AdwPreferencesGroup *group, const PagodaTouchStep *step, PagodaDay day)
{
  g_autofree char *when = pagoda_day_to_iso (step->day);
  g_autofree char *title = g_strdup_printf ("%s · %s", when, label_step (step));
  g_autofree char *text = g_strdup_printf ("%s%s%s", step->title != NULL ? step->title : "",
                                           step->title != NULL ? " · " : "", word_state (step, day));
  GtkWidget *row = add_row (group, title, text, "customer.touch-step", g_variant_new_int64 (step->id));
  gboolean planned = step->activity != PAGODA_ID_NONE && step->state == PAGODA_ACTIVITY_PLANNED;

  if (planned)
    pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Record")), title, "customer.tell-touch",
                                g_variant_new_int64 (step->activity));
}

static void
add_touches (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay last, PagodaDay day)
{
  const char *warning = pagoda_dormant_record_misses_meeting (dossier->dormant, last)
                            ? _ ("No step is face to face yet: plan a visit.")
                            : NULL;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Touch plan"), NULL);

  pagoda_text_row_add_group_button (group, _ ("Add step"), "customer.new-touch-step", NULL);
  for (guint i = 0; i < dossier->dormant->steps->len; i++)
    {
      const PagodaTouchStep *step = g_ptr_array_index (dossier->dormant->steps, i);
      if (step->day >= last)
        add_step (group, step, day);
    }
  if (warning != NULL)
    {
      GtkWidget *row = add_row (group, warning, NULL, NULL, NULL);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_widget_add_css_class (row, "late");
    }
}

void
pagoda_dormant_section_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  if (!pagoda_dormant_section_is_needed (dossier, day))
    return;
  PagodaDay last = pagoda_dossier_last_order (dossier, day);
  add_break (page, dossier, last, day);
  if (is_other (dossier, day))
    return;
  add_objections (page, dossier);
  add_touches (page, dossier, last, day);
}

/* Which one it was, what they objected, and what was said. */
static PagodaRecord *
record_of_rejection (const PagodaDossier *dossier, const PagodaActivity *activity, guint number)
{
  g_autofree char *day = pagoda_day_to_iso (activity->day);
  g_autofree char *which = g_strdup_printf (_ ("Rejection %u"), number);
  g_autofree char *title = g_strdup_printf ("%s · %s", which, day);
  g_autoptr (GString) detail = g_string_new (pagoda_activity_kind_label (activity->kind, language ()));
  const char *parts[] = { activity->person, activity->objection, activity->note };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (detail, " · %s", parts[i]);
  return pagoda_record_new (PAGODA_DAY_NONE, title, detail->str, NULL);
}

void
pagoda_dormant_section_show_rejections (PagodaWindow *window, const PagodaDossier *dossier, PagodaDay day)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = pagoda_rejections_next (dossier->activities, day) - 1;

  for (guint number = 1; number <= n; number++)
    for (guint i = 0; i < dossier->activities->len; i++)
      {
        const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i);
        if (pagoda_rejections_number (dossier->activities, activity) == number)
          g_ptr_array_add (records, record_of_rejection (dossier, activity, number));
      }
  pagoda_records_dialog_show (GTK_WINDOW (window), _ ("Rejections"), "", records);
}
