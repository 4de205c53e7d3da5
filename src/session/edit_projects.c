/* edit_projects.c: edits of projects, their stages and rivals.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_layers.h"

#include "session/edit-private.h"
#include "store/projects.h"

#include <glib/gi18n-lib.h>

/* Projects */

static gboolean
check_closing (const PagodaProject *project, GError **error)
{
  gboolean lost = project->state == PAGODA_PROJECT_LOST || project->state == PAGODA_PROJECT_ABANDONED;

  if ((project->state == PAGODA_PROJECT_OPEN) != (project->closed == PAGODA_DAY_NONE)
      || (project->closed != PAGODA_DAY_NONE && project->closed < project->opened))
    return pagoda_edit_refuse (
        _ ("A project that is won, lost or abandoned has the day on which that happened, not "
           "before it was opened. Nothing was changed. Enter the day."),
        error);
  return !lost || !pagoda_edit_is_blank (project->reason)
         || pagoda_edit_refuse (
             _ ("A project that is lost or abandoned needs a reason. Nothing was changed. Say "
                "why, so that others can be won."),
             error);
}

static gboolean
check_project (PagodaDatabase *database, const PagodaProject *project, GError **error)
{
  if (pagoda_edit_is_blank (project->name))
    return pagoda_edit_refuse (
        _ ("A project needs a name. Nothing was changed. Say what the customer wants to buy."), error);
  if (project->opened == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("A project needs the day on which it was opened. Nothing was changed. Enter the "
           "day."),
        error);
  if (project->amount != PAGODA_AMOUNT_UNKNOWN && project->amount < 0)
    return pagoda_edit_refuse (
        _ ("The amount of a project cannot be negative. Nothing was changed. Enter it anew, "
           "or leave it empty."),
        error);
  return check_closing (project, error);
}

static const PagodaAggregate projects = { PAGODA_AGGREGATE (PagodaProject,
                                                            pagoda_project,
                                                            check_project,
                                                            pagoda_projects_save,
                                                            pagoda_projects_delete) };

PagodaEdit *
pagoda_edit_save_project (const PagodaProject *project)
{
  return pagoda_edit_create_saving (&projects, "save-project", project->name, project);
}

PagodaEdit *
pagoda_edit_delete_project (PagodaId project, const char *name)
{
  return pagoda_edit_create_deletion ("delete-project", name, project, pagoda_projects_delete);
}

/* Closing */

/* A project that is closed, and what became known with it. */
typedef struct
{
  PagodaProject *project;
  PagodaProjectStage *stage; /* or NULL */
} Closing;

static void
free_closing (gpointer data)
{
  Closing *closing = data;

  pagoda_project_free (closing->project);
  pagoda_project_stage_free (closing->stage);
  g_free (closing);
}

static gboolean
close_project (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  Closing *closing = edit->data;

  if (closing->project->state == PAGODA_PROJECT_OPEN)
    return pagoda_edit_refuse (_ ("A project that is closed was won, lost or abandoned. Nothing was changed. "
                                  "Say which of them."),
                               error);
  edit->id = closing->project->id;
  return check_project (database, closing->project, error)
         && pagoda_projects_save (database, closing->project, error)
         && (closing->stage == NULL || pagoda_stages_insert (database, closing->stage, error));
}

PagodaEdit *
pagoda_edit_close_project (const PagodaProject *project, const PagodaProjectStage *stage)
{
  Closing *closing = g_new (Closing, 1);

  *closing
      = (Closing){ pagoda_project_copy (project), stage != NULL ? pagoda_project_stage_copy (stage) : NULL };
  return pagoda_edit_create_with ("close-project", project->name, close_project, closing, free_closing);
}

PagodaEdit *
pagoda_edit_reopen_project (const PagodaProject *project)
{
  PagodaEdit *edit = pagoda_edit_create_saving (&projects, "reopen-project", project->name, project);
  PagodaProject *open = edit->data;

  open->state = PAGODA_PROJECT_OPEN;
  open->closed = PAGODA_DAY_NONE;
  g_clear_pointer (&open->reason, g_free);
  return edit;
}

/* Follow-up needs */

static gboolean
set_follow_up (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaProject *project = ((PagodaEdit *)data)->data;

  if (project->follow_up_day != PAGODA_DAY_NONE && pagoda_edit_is_blank (project->follow_up))
    return pagoda_edit_refuse (_ ("A day to come back needs a need to come back to. Nothing was changed. Say "
                                  "what the customer will want next."),
                               error);
  return pagoda_edit_save_record (database, data, error);
}

PagodaEdit *
pagoda_edit_set_follow_up (const PagodaProject *project, const char *need, PagodaDay day)
{
  PagodaEdit *edit = pagoda_edit_create_saving (&projects, "set-follow-up", project->name, project);
  PagodaProject *with = edit->data;

  g_free (with->follow_up);
  with->follow_up = g_strdup (need);
  with->follow_up_day = day;
  edit->run = set_follow_up;
  return edit;
}

/* The lists of an edit's copy are empty but for the rivals that go along. */
static gboolean
follow_project (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaProject *project = ((PagodaEdit *)data)->data;

  if (!pagoda_edit_save_record (database, data, error))
    return FALSE;
  for (guint i = 0; i < project->rivals->len; i++)
    {
      PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      rival->project = project->id;
      if (!pagoda_rivals_save (database, rival, error))
        return FALSE;
    }
  return TRUE;
}

PagodaEdit *
pagoda_edit_follow_project (const PagodaProject *project, const PagodaProject *origin)
{
  PagodaEdit *edit = pagoda_edit_create_saving (&projects, "follow-project", project->name, project);
  PagodaProject *next = edit->data;

  next->id = PAGODA_ID_NONE;
  next->follows = origin->id;
  for (guint i = 0; i < origin->rivals->len; i++)
    {
      PagodaRival *rival = pagoda_rival_copy (g_ptr_array_index (origin->rivals, i));
      rival->id = PAGODA_ID_NONE;
      rival->from = next->opened;
      g_ptr_array_add (next->rivals, rival);
    }
  edit->run = follow_project;
  return edit;
}

/* Stages */

static const PagodaAggregate stages
    = { PAGODA_AGGREGATE (PagodaProjectStage, pagoda_project_stage, NULL, pagoda_stages_insert, NULL) };

PagodaEdit *
pagoda_edit_record_stage (const PagodaProjectStage *stage, const char *name)
{
  return pagoda_edit_create_saving (&stages, "record-stage", name, stage);
}

/* Rivals */

static gboolean
check_rival (PagodaDatabase *database, const PagodaRival *rival, GError **error)
{
  return !pagoda_edit_is_blank (rival->name)
         || pagoda_edit_refuse (_ ("A rival needs a name. Nothing was changed. Enter who competes with us."),
                                error);
}

static const PagodaAggregate rivals
    = { PAGODA_AGGREGATE (PagodaRival, pagoda_rival, check_rival, pagoda_rivals_save, pagoda_rivals_delete),
        .end_row = pagoda_rivals_end };

PagodaEdit *
pagoda_edit_save_rival (const PagodaRival *rival)
{
  return pagoda_edit_create_saving (&rivals, "save-rival", rival->name, rival);
}

PagodaEdit *
pagoda_edit_remove_rival (const PagodaRival *rival, PagodaDay day)
{
  return pagoda_edit_create_end (&rivals, "delete-rival", rival->name, rival->id, rival->from, day);
}
