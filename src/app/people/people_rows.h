/* people_rows.h: what stands beside a people map, as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/people_picture.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds to @side the sum that is the lead, what would change it, the rivals and the influence lines; their
 * rows activate `people.` actions. */
void pagoda_people_rows_fill (GtkBox *side, const PagodaPeoplePicture *picture);

/** The course of the lead as a table with the role of one (floating). */
GtkWidget *pagoda_people_rows_course (const PagodaPeoplePicture *picture);

G_END_DECLS
