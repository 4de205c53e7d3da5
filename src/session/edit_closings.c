/* edit_closings.c: edits of the analyses of closed projects (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_closings.h"

#include "session/edit-private.h"
#include "store/closing_analyses.h"
#include "store/layers.h"
#include "store/projects.h"

#include <glib/gi18n-lib.h>

#define BEST_PERFORMANCE 10

static const PagodaProject *
find_project (const PagodaLayerRecord *record, PagodaId id)
{
  for (guint i = 0; i < record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (record->projects, i);
      if (project->id == id)
        return project;
    }
  return NULL;
}

static gboolean
check_figures (const PagodaClosingAnalysis *analysis, const PagodaProject *project, GError **error)
{
  gboolean both = analysis->visits != PAGODA_COUNT_UNKNOWN && analysis->contacts != PAGODA_COUNT_UNKNOWN;

  if (analysis->performance < 0 || analysis->performance > BEST_PERFORMANCE)
    return pagoda_edit_refuse (
        _ ("Our performance is from 1 to 10. Nothing was changed. Choose one of these, or none."), error);
  if (both && analysis->visits > analysis->contacts)
    return pagoda_edit_refuse (_ ("Every visit is a contact, so that there are no more visits than contacts. "
                                  "Nothing was changed. Enter more contacts, or fewer visits."),
                               error);
  return analysis->first_contact == PAGODA_DAY_NONE || analysis->first_contact <= project->closed
         || pagoda_edit_refuse (_ ("The first contact was not after the end of the project. Nothing was "
                                   "changed. Enter an earlier day."),
                                error);
}

/* An analysis, and why the project ended so. */
typedef struct
{
  PagodaClosingAnalysis *analysis;
  char *reason; /* NULL: nobody knows */
} Analysis;

static void
free_analysis (gpointer data)
{
  Analysis *one = data;

  pagoda_closing_analysis_free (one->analysis);
  g_free (one->reason);
  g_free (one);
}

/* Where none is told now or before, it stays open whether somebody knows. */
static gboolean
save_reason (PagodaDatabase *database, const PagodaProject *project, const char *reason, GError **error)
{
  if (g_strcmp0 (pagoda_project_reason (project), reason) == 0)
    return TRUE;
  g_autoptr (PagodaProject) copy = pagoda_project_copy (project);
  g_free (copy->reason);
  copy->reason = g_strdup (reason != NULL ? reason : PAGODA_REASON_UNKNOWN);
  return pagoda_projects_save (database, copy, error);
}

/* The project as it is in the store may be another one than the form was opened for. */
static gboolean
save_analysis (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Analysis *one = edit->data;
  PagodaClosingAnalysis *analysis = one->analysis;
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_records_load (database, edit->id, error);

  if (record == NULL)
    return FALSE;
  const PagodaProject *project = find_project (record, analysis->project);
  if (project == NULL || (project->state != PAGODA_PROJECT_WON && project->state != PAGODA_PROJECT_LOST))
    return pagoda_edit_refuse (_ ("Only a project that was won or lost is analysed. Nothing was changed. "
                                  "Say first what has come of it."),
                               error);
  if (!check_figures (analysis, project, error))
    return FALSE;
  /* There is one analysis of a project, also where two forms were filled in. */
  if (project->analysis != NULL)
    analysis->id = project->analysis->id;
  if (!pagoda_closing_analyses_save (database, analysis, error)
      || !save_reason (database, project, one->reason, error))
    return FALSE;
  edit->id = analysis->id;
  return TRUE;
}

PagodaEdit *
pagoda_edit_save_closing_analysis (const PagodaProject *project,
                                   const PagodaClosingAnalysis *analysis,
                                   const char *reason)
{
  Analysis *one = g_new (Analysis, 1);

  *one = (Analysis){ pagoda_closing_analysis_copy (analysis),
                     pagoda_edit_is_blank (reason) ? NULL : g_strdup (reason) };
  one->analysis->project = project->id;
  PagodaEdit *edit
      = pagoda_edit_create_with ("save-closing-analysis", project->name, save_analysis, one, free_analysis);
  edit->id = project->customer;
  return edit;
}

PagodaEdit *
pagoda_edit_delete_closing_analysis (PagodaId analysis, const char *name)
{
  return pagoda_edit_create_deletion ("delete-closing-analysis", name, analysis,
                                      pagoda_closing_analyses_delete);
}
