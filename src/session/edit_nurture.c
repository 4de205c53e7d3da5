/* edit_nurture.c: edits of the nurture plan of a potential large account (N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_nurture.h"

#include "session/edit-private.h"
#include "session/next_action.h"
#include "store/activities.h"
#include "store/nurture_steps.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

/* Without a stated need there is nothing to measure by. */
static gboolean
check_limit (PagodaDatabase *database, const PagodaNurtureStep *step, GError **error)
{
  PagodaHouseRules rules;
  g_autoptr (GPtrArray) steps = pagoda_nurture_steps_of_customer (database, step->customer, error);
  g_autoptr (GHashTable) intents = steps != NULL ? pagoda_intents_list (database, G_MAXINT32, error) : NULL;

  if (intents == NULL || !pagoda_preferences_get_rules (database, &rules, error))
    return FALSE;
  const PagodaIntent *intent = g_hash_table_lookup (intents, &step->customer);
  if (intent == NULL || intent->need_amount <= 0)
    return TRUE;
  gint64 percent = rules.values[PAGODA_RULE_NURTURE_LIMIT];
  if (pagoda_nurture_steps_cost (steps, step->id) + step->cost
      <= pagoda_nurture_limit (intent->need_amount, percent))
    return TRUE;
  g_autofree char *message
      /* Translators: %d is followed by a percent sign. */
      = g_strdup_printf (
          _ ("The services and concessions for this customer would cost more than the %d%% of its "
             "stated need that the house rule allows. Nothing was changed. Offer less, or "
             "change the rule in the preferences."),
          (int)percent);
  return pagoda_edit_refuse (message, error);
}

static gboolean
check_step (PagodaDatabase *database, const PagodaNurtureStep *step, GError **error)
{
  if (pagoda_edit_is_blank (step->title))
    return pagoda_edit_refuse (
        _ ("A step needs a title. Nothing was changed. Say in a few words what is done."), error);
  if (step->due == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (_ ("A step needs a due day. Nothing was changed. Enter the day."), error);
  if (step->state == PAGODA_NURTURE_SKIPPED && pagoda_edit_is_blank (step->note))
    return pagoda_edit_refuse (
        _ ("Skipping a step needs a reason. Nothing was changed. Say why it is not taken."), error);
  if (step->state == PAGODA_NURTURE_SKIPPED || step->cost == PAGODA_COST_UNKNOWN
      || !pagoda_nurture_channel_is_limited (step->channel))
    return TRUE;
  return check_limit (database, step, error);
}

static const PagodaAggregate steps = { PAGODA_AGGREGATE (PagodaNurtureStep,
                                                         pagoda_nurture_step,
                                                         check_step,
                                                         pagoda_nurture_steps_save,
                                                         pagoda_nurture_steps_delete) };

PagodaEdit *
pagoda_edit_save_nurture_step (const PagodaNurtureStep *step)
{
  return pagoda_edit_create_saving (&steps, "save-nurture-step", step->title, step);
}

PagodaEdit *
pagoda_edit_delete_nurture_step (PagodaId step, const char *title)
{
  return pagoda_edit_create_deletion ("delete-nurture-step", title, step, pagoda_nurture_steps_delete);
}

/* What was done, as a step and as an activity. */
typedef struct
{
  PagodaNurtureStep *step;
  PagodaActivity *activity;
} Completion;

static void
free_completion (gpointer data)
{
  Completion *completion = data;

  pagoda_nurture_step_free (completion->step);
  pagoda_activity_free (completion->activity);
  g_free (completion);
}

static gboolean
complete (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  Completion *completion = edit->data;

  edit->id = completion->step->id;
  if (completion->activity->day == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (_ ("An activity needs a day. Nothing was changed. Enter the day."), error);
  return check_step (database, completion->step, error)
         && pagoda_nurture_steps_save (database, completion->step, error)
         && pagoda_activities_insert (database, completion->activity, error);
}

PagodaEdit *
pagoda_edit_complete_nurture_step (const PagodaNurtureStep *step, const PagodaActivity *activity)
{
  Completion *completion = g_new0 (Completion, 1);

  completion->step = pagoda_nurture_step_copy (step);
  completion->step->state = PAGODA_NURTURE_DONE;
  completion->step->ended = activity->day;
  completion->activity = pagoda_activity_copy (activity);
  completion->activity->state = PAGODA_ACTIVITY_DONE;
  return pagoda_edit_create_with ("complete-nurture-step", step->title, complete, completion,
                                  free_completion);
}

PagodaEdit *
pagoda_edit_skip_nurture_step (const PagodaNurtureStep *step, PagodaDay day, const char *note)
{
  PagodaNurtureStep skipped = *step;

  skipped.state = PAGODA_NURTURE_SKIPPED;
  skipped.ended = day;
  skipped.note = (char *)note;
  return pagoda_edit_create_saving (&steps, "skip-nurture-step", step->title, &skipped);
}

/* Patience instead of a quick end: a year, by several channels, and an order only at its end. */
static const struct
{
  int days;
  PagodaNurtureChannel channel;
  const char *title;
} usual[] = {
  { 14, PAGODA_CHANNEL_PERSONAL, N_ ("Get to know who decides and what counts for them") },
  { 60, PAGODA_CHANNEL_NEWS, N_ ("Send the news of our products that fit the need") },
  { 120, PAGODA_CHANNEL_SAMPLE, N_ ("Offer a sample for a trial of their own") },
  { 180, PAGODA_CHANNEL_EVENT, N_ ("Invite them to an event of ours or of the trade") },
  { 270, PAGODA_CHANNEL_SERVICE, N_ ("Help with a small service, without a bill") },
  { 360, PAGODA_CHANNEL_PERSONAL, N_ ("Talk about a first, small order") },
};

static gboolean
save_all (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;
  const GPtrArray *planned = edit->data;

  for (guint i = 0; i < planned->len; i++)
    {
      g_autoptr (PagodaNurtureStep) step = pagoda_nurture_step_copy (g_ptr_array_index (planned, i));
      if (!pagoda_nurture_steps_save (database, step, error))
        return FALSE;
    }
  return TRUE;
}

PagodaEdit *
pagoda_edit_start_nurture (PagodaId customer,
                           PagodaId contact,
                           const char *name,
                           PagodaDay day,
                           PagodaLanguage language)
{
  GPtrArray *planned = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_nurture_step_free);

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      PagodaNurtureStep *step = pagoda_nurture_step_new (customer);
      step->contact = contact;
      step->channel = usual[i].channel;
      step->title = g_strdup (pagoda_translate (language, usual[i].title));
      step->due = day + usual[i].days;
      g_ptr_array_add (planned, step);
    }
  return pagoda_edit_create_with ("start-nurture", name, save_all, planned,
                                  (GDestroyNotify)g_ptr_array_unref);
}
