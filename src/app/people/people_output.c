/* people_output.c: the people map to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/people/people_output.h"

#include "app/picture_output.h"

#include <glib/gi18n-lib.h>

void
pagoda_people_output_copy (GtkWidget *widget, PagodaPeoplePicture *picture)
{
  pagoda_picture_output_copy (widget, pagoda_people_picture_draw_page, picture);
}

void
pagoda_people_output_save (PagodaWindow *window, const PagodaPeoplePicture *picture, const char *ending)
{
  PagodaReportRequest request = { .name = PAGODA_REPORT_LAYERS,
                                  .language = pagoda_language_current (),
                                  .as_of = picture->day,
                                  .compare = PAGODA_DAY_NONE,
                                  .customer = picture->project->customer,
                                  .project = picture->project->id,
                                  .period = { 0, -1 } };

  pagoda_picture_output_save (window, &request, _ ("Save the people map"), _ ("People map"), ending);
}
