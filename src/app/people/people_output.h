/* people_output.h: the people map to the clipboard and into files.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/people_picture.h"

G_BEGIN_DECLS

/** Copies the page as a picture. */
void pagoda_people_output_copy (GtkWidget *widget, PagodaPeoplePicture *picture);

/** Asks where to, and writes the map of the project as a file with @ending: pdf, png or svg. */
void pagoda_people_output_save (PagodaWindow *window, const PagodaPeoplePicture *picture, const char *ending);

G_END_DECLS
