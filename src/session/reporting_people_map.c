/* reporting_people_map.c: the people map of a customer as a picture.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reporting-private.h"

#include "session/people_picture.h"

#include <glib/gi18n-lib.h>

static const PagodaProject *
find_project (const PagodaReporting *run, const PagodaDossier *dossier)
{
  const GPtrArray *projects = dossier->layers->projects;

  if (run->request->project == PAGODA_ID_NONE)
    return pagoda_five_layers_project (dossier->layers, run->context.currency, run->request->as_of);
  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      if (project->id == run->request->project)
        return project;
    }
  return NULL;
}

gboolean
pagoda_reporting_write_people_map (PagodaReporting *run, GError **error)
{
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (run->database, run->request->customer, error);
  const PagodaProject *project = dossier != NULL ? find_project (run, dossier) : NULL;

  if (dossier != NULL && project == NULL)
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                 _ ("%s has no project yet, so there is no people map. Nothing was written."),
                 dossier->customer->name);
  if (project == NULL)
    return FALSE;
  g_autoptr (PagodaPeoplePicture) picture
      = pagoda_people_picture_new (dossier, project, run->request->as_of, run->request->language);
  run->counts = (PagodaReportCounts){ .sheets = 1, .rows = picture->map.n };
  return pagoda_reporting_draw (run, pagoda_people_picture_draw_page, picture, error);
}
