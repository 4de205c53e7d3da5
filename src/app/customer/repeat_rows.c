/* repeat_rows.c: the rows of a form about something that comes again, and about how many of a series it is.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What nobody touched stays as it was: a series is only planned anew where another repetition or another end
 * was chosen.
 */
#include "config.h"

#include "app/customer/repeat_rows.h"

#include "domain/activity_series.h"
#include "session/edit_activities.h"
#include "session/edit_series.h"

#include <glib/gi18n-lib.h>

/* The offers of the row `scope`. */
enum
{
  ONLY_THIS,
  THIS_AND_LATER,
};

/* The offers of the row `ends`. */
enum
{
  ENDS_AFTER,
  ENDS_ON,
};

#define USUAL_TIMES "10"

/* The rule of the series, with its end, once it is read; the form owns it. */
#define RULE_KEY "series-rule"

/* Whether it asks for the scope. */
#define SCOPE_KEY "series-scope"

static const char *
refuse_times (const char *text)
{
  guint64 times;
  gboolean good = g_ascii_string_to_unsigned (text, 10, 2, PAGODA_MOST_REPETITIONS, &times, NULL);

  return good ? NULL : _ ("It comes again 2 to 366 times. Enter such a number.");
}

static gboolean
is_in_series (const PagodaActivity *activity)
{
  return activity->series != PAGODA_ID_NONE;
}

/* Scope */

void
pagoda_repeat_rows_add_scope (PagodaFormDialog *form, const PagodaActivity *activity)
{
  const char *const offers[] = { _ ("Only this one"), _ ("This one and all later ones"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);

  if (!is_in_series (activity))
    return;
  pagoda_form_dialog_add_choice (form, "scope", _ ("Which of the series"), list, ONLY_THIS);
  g_object_set_data (G_OBJECT (form), SCOPE_KEY, form);
}

gboolean
pagoda_repeat_rows_means_later (PagodaFormDialog *form)
{
  return g_object_get_data (G_OBJECT (form), SCOPE_KEY) != NULL
         && pagoda_form_dialog_get_choice (form, "scope") == THIS_AND_LATER;
}

/* How often, and until when */

static PagodaRepetition
chosen_repetition (PagodaFormDialog *form)
{
  return (PagodaRepetition)pagoda_form_dialog_get_choice (form, "repeats");
}

/* A rule of one's own may say itself when it ends. */
static gboolean
rule_ends (PagodaFormDialog *form)
{
  g_autofree char *own = pagoda_form_dialog_get_text (form, "rule");

  return chosen_repetition (form) == PAGODA_REPEAT_OWN && own != NULL
         && (pagoda_rule_get_count (own) > 0 || pagoda_rule_get_end (own) != PAGODA_DAY_NONE);
}

static void
show_rows (PagodaFormDialog *form, const PagodaActivity *activity)
{
  gboolean asked = !is_in_series (activity) || pagoda_repeat_rows_means_later (form);
  PagodaRepetition repetition = chosen_repetition (form);
  gboolean again = asked && repetition != PAGODA_REPEAT_NEVER && !rule_ends (form);
  gboolean on_day = pagoda_form_dialog_get_choice (form, "ends") == ENDS_ON;

  pagoda_form_dialog_show_row (form, "repeats", asked);
  pagoda_form_dialog_show_row (form, "rule", asked && repetition == PAGODA_REPEAT_OWN);
  pagoda_form_dialog_show_row (form, "ends", again);
  pagoda_form_dialog_show_row (form, "times", again && !on_day);
  pagoda_form_dialog_show_row (form, "until", again && on_day);
}

static void
changed_cb (PagodaFormDialog *form, const char *key, const PagodaActivityRows *rows)
{
  static const char *const leading[] = { "scope", "repeats", "rule", "ends", NULL };

  if (g_strv_contains (leading, key))
    show_rows (form, rows->before);
}

/* Fills the rows with what the series says. */
static void
fill (PagodaFormDialog *form, const char *rule)
{
  g_autofree char *bare = pagoda_rule_without_end (rule);
  g_autofree char *until = pagoda_day_to_iso (pagoda_rule_get_end (rule));

  g_object_set_data_full (G_OBJECT (form), RULE_KEY, g_strdup (rule), g_free);
  pagoda_form_dialog_set_text (form, "rule", bare);
  pagoda_form_dialog_set_text (form, "until", until);
  pagoda_form_dialog_set_choice (form, "ends", ENDS_ON);
  pagoda_form_dialog_set_choice (form, "repeats", pagoda_repetition_of (rule));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, NULL);
  const PagodaActivityRows *rows = g_object_get_data (G_OBJECT (form), "subject");

  for (guint i = 0; dossier != NULL && i < dossier->series->len; i++)
    {
      const PagodaActivitySeries *series = g_ptr_array_index (dossier->series, i);
      if (series->id == rows->before->series)
        fill (form, series->rule);
    }
}

void
pagoda_repeat_rows_add (PagodaFormDialog *form, const PagodaActivityRows *rows)
{
  const char *const ends[] = { _ ("After a number of times"), _ ("On a day"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (ends);

  pagoda_repeat_rows_add_scope (form, rows->before);
  pagoda_form_dialog_add_labels (form, "repeats", _ ("Repeats"), pagoda_repetition_label,
                                 PAGODA_N_REPETITIONS, PAGODA_REPEAT_NEVER);
  pagoda_form_dialog_add_text (form, "rule", _ ("Rule, such as FREQ=WEEKLY;BYDAY=TU,FR"), NULL);
  pagoda_form_dialog_require (form, "rule");
  pagoda_form_dialog_add_choice (form, "ends", _ ("Ends"), list, ENDS_AFTER);
  pagoda_form_dialog_add_text (form, "times", _ ("How many times (2 to 366, at most a year)"), USUAL_TIMES);
  pagoda_form_dialog_check (form, "times", refuse_times);
  pagoda_form_dialog_require (form, "times");
  pagoda_form_dialog_add_day (form, "until", _ ("Last day (at most in a year)"), PAGODA_DAY_NONE);
  pagoda_form_dialog_require (form, "until");
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), (gpointer)rows);
  show_rows (form, rows->before);
  if (is_in_series (rows->before))
    pagoda_session_dossier_async (rows->session, rows->before->customer, NULL, read_cb, g_object_ref (form));
}

/* What was chosen */

/* TRUE where neither the repetition nor the end is another than that of @rule. */
static gboolean
is_as_before (PagodaFormDialog *form, const char *rule)
{
  PagodaRepetition repetition = chosen_repetition (form);
  g_autofree char *bare = rule != NULL ? pagoda_rule_without_end (rule) : NULL;
  g_autofree char *own = pagoda_form_dialog_get_text (form, "rule");

  if (rule == NULL || repetition != pagoda_repetition_of (rule)
      || (repetition == PAGODA_REPEAT_OWN && g_strcmp0 (own, bare) != 0))
    return FALSE;
  return !rule_ends (form) && pagoda_form_dialog_get_choice (form, "ends") == ENDS_ON
         && pagoda_form_dialog_get_day (form, "until") == pagoda_rule_get_end (rule);
}

/* What was chosen; the rule is @rule's, which the caller frees. */
static PagodaRecurrence
take (PagodaFormDialog *form, PagodaDay first, char **rule)
{
  g_autofree char *own = pagoda_form_dialog_get_text (form, "rule");
  g_autofree char *times = pagoda_form_dialog_get_text (form, "times");
  gboolean on_day = pagoda_form_dialog_get_choice (form, "ends") == ENDS_ON;

  *rule = rule_ends (form) ? g_steal_pointer (&own)
                           : pagoda_repetition_rule (chosen_repetition (form), first, own);
  return (PagodaRecurrence){
    .rule = *rule,
    .until = on_day ? pagoda_form_dialog_get_day (form, "until") : PAGODA_DAY_NONE,
    .times = !on_day && times != NULL ? atoi (times) : 0,
  };
}

PagodaEdit *
pagoda_repeat_rows_make_edit (PagodaFormDialog *form,
                              const PagodaActivityRows *rows,
                              const PagodaActivity *plan,
                              const char *name)
{
  const char *before = g_object_get_data (G_OBJECT (form), RULE_KEY);
  gboolean in_series = is_in_series (rows->before);

  if (in_series && !pagoda_repeat_rows_means_later (form))
    return pagoda_edit_save_activity (plan, name);
  if (!in_series && chosen_repetition (form) == PAGODA_REPEAT_NEVER)
    return pagoda_edit_save_activity (plan, name);
  /* Before the series is read nobody can have chosen anything else. */
  if (in_series && (before == NULL || is_as_before (form, before)))
    return pagoda_edit_change_series (plan, NULL, name);
  g_autofree char *rule = NULL;
  PagodaRecurrence recurrence = take (form, plan->day, &rule);
  return plan->id != PAGODA_ID_NONE ? pagoda_edit_change_series (plan, &recurrence, name)
                                    : pagoda_edit_plan_series (plan, &recurrence, name);
}
