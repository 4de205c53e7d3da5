/* people_section.h: the people map of a customer's project, with its lead.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_PEOPLE_SECTION (pagoda_people_section_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPeopleSection, pagoda_people_section, PAGODA, PEOPLE_SECTION, AdwBin)

/** Shows the people of @dossier, which outlives it or the next one; NULL shows nothing.  Its project is the
 * one that was chosen, else the one that the layers look at in @currency. */
void pagoda_people_section_show (PagodaPeopleSection *section,
                                 PagodaWindow *window,
                                 const PagodaDossier *dossier,
                                 const char *currency);

G_END_DECLS
