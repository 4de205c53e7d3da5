/* edit_dormant.c: edits of what is on record of dormant accounts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_dormant.h"

#include "session/edit-private.h"
#include "store/activities.h"
#include "store/dormant.h"

#include <glib/gi18n-lib.h>

/* Judgements */

static gboolean
judge_dormant (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;

  for (gsize i = 0; i < edit->n; i++)
    if (!pagoda_dormant_judgements_insert (database, edit->customers[i], edit->data, error))
      return FALSE;
  return TRUE;
}

PagodaEdit *
pagoda_edit_judge_dormant (const PagodaId *customers,
                           gsize n,
                           const char *name,
                           PagodaDay from,
                           int judgement,
                           const char *reason)
{
  PagodaEdit *edit = pagoda_edit_create_with ("judge-dormant", name, judge_dormant,
                                              pagoda_dated_new (from, judgement, reason),
                                              (GDestroyNotify)pagoda_dated_free);

  edit->customers = g_memdup2 (customers, n * sizeof *customers);
  edit->n = n;
  return edit;
}

/* Post-mortems */

static gboolean
check_post_mortem (PagodaDatabase *database, const PagodaPostMortem *post_mortem, GError **error)
{
  return post_mortem->day != PAGODA_DAY_NONE
         || pagoda_edit_refuse (_ ("A post-mortem needs a day. Nothing was changed. Enter the day."), error);
}

static const PagodaAggregate post_mortems = { PAGODA_AGGREGATE (PagodaPostMortem,
                                                                pagoda_post_mortem,
                                                                check_post_mortem,
                                                                pagoda_post_mortems_save,
                                                                pagoda_post_mortems_delete) };

PagodaEdit *
pagoda_edit_save_post_mortem (const PagodaPostMortem *post_mortem, const char *name)
{
  return pagoda_edit_create_saving (&post_mortems, "save-post-mortem", name, post_mortem);
}

PagodaEdit *
pagoda_edit_delete_post_mortem (PagodaId post_mortem, const char *name)
{
  return pagoda_edit_create_deletion ("delete-post-mortem", name, post_mortem, pagoda_post_mortems_delete);
}

/* Objections */

static gboolean
check_objection (PagodaDatabase *database, const PagodaExpectedObjection *expected, GError **error)
{
  return !pagoda_edit_is_blank (expected->objection)
         || pagoda_edit_refuse (
             _ ("An objection needs words. Nothing was changed. Say what they will object."), error);
}

static const PagodaAggregate objections = { PAGODA_AGGREGATE (PagodaExpectedObjection,
                                                              pagoda_expected_objection,
                                                              check_objection,
                                                              pagoda_expected_objections_save,
                                                              pagoda_expected_objections_delete) };

PagodaEdit *
pagoda_edit_save_expected_objection (const PagodaExpectedObjection *expected, const char *name)
{
  return pagoda_edit_create_saving (&objections, "save-expected-objection", name, expected);
}

PagodaEdit *
pagoda_edit_delete_expected_objection (PagodaId expected, const char *name)
{
  return pagoda_edit_create_deletion ("delete-expected-objection", name, expected,
                                      pagoda_expected_objections_delete);
}

/* Steps */

static void
follow_step (PagodaActivity *activity, const PagodaTouchStep *step)
{
  activity->kind = pagoda_touch_kind_activity (step->kind);
  activity->day = step->day;
  g_free (activity->note);
  activity->note = g_strdup (step->title);
}

static gboolean
plan_step (PagodaDatabase *database, PagodaTouchStep *step, const char *person, GError **error)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = step->customer;
  activity->state = PAGODA_ACTIVITY_PLANNED;
  activity->person = g_strdup (person);
  follow_step (activity, step);
  if (!pagoda_activities_insert (database, activity, error))
    return FALSE;
  step->activity = activity->id;
  return TRUE;
}

static gboolean
move_step (PagodaDatabase *database, const PagodaTouchStep *step, GError **error)
{
  g_autoptr (PagodaActivity) activity = pagoda_activities_load (database, step->activity, error);

  if (activity == NULL)
    return FALSE;
  if (activity->state != PAGODA_ACTIVITY_PLANNED)
    return TRUE;
  /* What was planned as a visit of another sort stays one. */
  PagodaActivityKind kind = activity->kind;
  g_autofree char *note = g_strdup (activity->note);
  follow_step (activity, step);
  if (pagoda_activity_is_visit (kind) && pagoda_activity_is_visit (activity->kind))
    activity->kind = kind;
  if (step->title == NULL)
    {
      g_free (activity->note);
      activity->note = g_steal_pointer (&note);
    }
  return pagoda_activities_update (database, activity, error);
}

static gboolean
save_step (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  PagodaTouchStep *step = edit->data;

  if (step->day == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (_ ("A step needs a day. Nothing was changed. Enter the day."), error);
  if (step->activity != PAGODA_ID_NONE && !move_step (database, step, error))
    return FALSE;
  if (step->activity == PAGODA_ID_NONE && edit->flag && !plan_step (database, step, edit->text, error))
    return FALSE;
  gboolean saved = pagoda_touch_steps_save (database, step, error);
  edit->id = step->id;
  return saved;
}

PagodaEdit *
pagoda_edit_save_touch_step (const PagodaTouchStep *step, gboolean plan, const char *person, const char *name)
{
  PagodaEdit *edit
      = pagoda_edit_create_with ("save-touch-step", name, save_step, pagoda_touch_step_copy (step),
                                 (GDestroyNotify)pagoda_touch_step_free);

  edit->flag = plan;
  edit->text = g_strdup (person);
  return edit;
}

PagodaEdit *
pagoda_edit_delete_touch_step (PagodaId step, const char *name)
{
  return pagoda_edit_create_deletion ("delete-touch-step", name, step, pagoda_touch_steps_delete);
}
